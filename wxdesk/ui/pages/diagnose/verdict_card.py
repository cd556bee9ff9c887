"""The verdict: one title in its colour, one sentence, and the points that belong to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from wxdesk.ui import theme
from wxdesk.ui.widgets import Card, Label, Pill, Tone
from wxdesk.wording.signing.verdict_text import VerdictText

_ICONS = {"good": "good", "bad": "bad", "warn": "warn", "": "diagnose"}
_ICON = 20


class VerdictCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self._icon = QLabel()
        self._title = Label(scale=theme.HEADING, bold=True)
        self.pill = Pill()
        self._sentence = Label(selectable=True)
        self.points = Label(selectable=True)
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self.points)

    def show_waiting(self, title: str, sentence: str) -> None:
        """No verdict yet: what to do, or what is going on."""
        self._say("", title, sentence, (), "")

    def show_verdict(self, told: VerdictText) -> None:
        points = (*told.points, *told.alternatives)
        self._say(told.tone, told.title, told.sentence, points, self.tr("proven") if told.proven else "")

    def title(self) -> str:
        return self._title.text()

    def sentence(self) -> str:
        return self._sentence.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Its colour follows the theme, which is known when it paints.
        colour = theme.colours(self.palette()).colour(self.tone or "faint").name()
        self._icon.setPixmap(theme.pixmap(_ICONS[self.tone], colour, _ICON, self.devicePixelRatioF()))
        super().paintEvent(event)

    def _say(self, tone: str, title: str, sentence: str, points: tuple[str, ...], pill: str) -> None:
        news = title != self._title.text()
        self.set_tone(tone)
        self._title.setText(title)
        self._title.set_colour(tone or "text")
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.points.setText("\n".join(f"• {point}" for point in points))
        self.points.setVisible(bool(points))
        self.pill.say(pill, Tone.QUIET)
        self.pill.setVisible(bool(pill))
        told = " ".join((title, sentence, *points))
        self.setAccessibleName(title)
        self.setAccessibleDescription(told)
        if news and tone:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
