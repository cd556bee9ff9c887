"""The verdict: one title in its colour, the cause in one sentence, the difference, and the answers ready to be sent."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.pages.diagnose.verdict.answers import AnswerButtons
from wxdesk.ui.pages.diagnose.verdict.search_row import SearchRow
from wxdesk.ui.pages.diagnose.verdict.ticket_line import TicketLine
from wxdesk.ui.widgets import Card, Label, Pill, Tone
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.texts import short_words
from wxdesk.wording.signing.verdicts import COMPARISONS

_ICONS = {"good": "good", "bad": "bad", "warn": "warn", "": "diagnose"}
_ICON = 20


class VerdictCard(Card):
    def __init__(self, answers: AnswerButtons, ticket: TicketLine, search: SearchRow) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self.answers, self.ticket, self.search = answers, ticket, search
        self._icon = QLabel()
        self._title = Label(scale=theme.HEADING, bold=True)
        self.pill = Pill()
        self._sentence = Label(selectable=True)
        self.points = Label(selectable=True)
        self.difference = DifferenceView(scale=_LARGER)
        self._paper = Card()
        self._paper.body.setContentsMargins(12, 10, 12, 4)
        self._paper.body.addWidget(self.difference)
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        for widget in (self._sentence, self.points, self._paper, search, answers, ticket):
            self.body.addWidget(widget)
        self._order_keys()

    def _order_keys(self) -> None:
        """What can be done comes before what can be read."""
        chain: list[QWidget] = [*self.search.stops(), *self.answers.stops(), *self.ticket.stops()]
        chain += self.difference.stops()
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def retranslate(self) -> None:
        for part in (self.answers, self.ticket, self.search):
            part.retranslate()

    def show_nothing(self, title: str, sentence: str) -> None:
        """Nothing was pasted: what to do."""
        self._say("", title, sentence, ())
        self._show_parts(None)

    def show_waiting(self, title: str, sentence: str, tone: str = "") -> None:
        """No verdict yet, or none to be had: what is going on. What can be done keeps its place."""
        self._say(tone, title, sentence, ())
        self._paper.hide()
        self.search.show_case(None)
        self.answers.setEnabled(False)

    def show_case(self, case: Case) -> None:
        told = case.told()
        points = told.points
        self._say(told.tone, told.title, told.sentence, points, self.tr("proven") if told.proven else "")
        self._show_parts(case)

    def title(self) -> str:
        return self._title.text()

    def sentence(self) -> str:
        return self._sentence.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Its colour follows the theme, which is known when it paints.
        colour = theme.colours(self.palette()).colour(self.tone or "faint").name()
        self._icon.setPixmap(theme.pixmap(_ICONS[self.tone], colour, _ICON, self.devicePixelRatioF()))
        super().paintEvent(event)

    def _show_parts(self, case: Case | None) -> None:
        difference = case.difference if case is not None else None
        self._paper.setVisible(difference is not None)
        if difference is not None:
            was, should = COMPARISONS[difference.comparison]
            self.difference.set_names(translate("verdicts", was), translate("verdicts", should))
            self.difference.show_difference(difference.was, difference.should)
        self.answers.setEnabled(True)
        self.answers.show_case(case)
        self.search.show_case(case)
        self.ticket.setVisible(case is not None and not case.errors)
        self.ticket.show_state(case is None or case.verdict.purpose is Purpose.PAGE)

    def _say(self, tone: str, title: str, sentence: str, points: tuple[str, ...], pill: str = "") -> None:
        news = title != self._title.text()
        self.set_tone(tone)
        self._title.setText(title)
        self._title.set_colour(tone or "text")
        self._sentence.say_if_any(short_words(sentence))
        self.points.say_if_any(short_words("\n".join(f"• {point}" for point in points)))
        self.pill.say(pill, Tone.QUIET)
        self.pill.setVisible(bool(pill))
        told = " ".join((title, sentence, *points))
        self.setAccessibleName(title)
        self.setAccessibleDescription(told)
        if news and tone:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))


_LARGER = 1.08  # than the text around it: 14 to 13
