"""What seems odd beside the proof. It looks like no verdict: dashed, quiet, and called what it is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout

from wxdesk.ui import theme
from wxdesk.ui.widgets import Card, Label, Pill, Tone


class SuspicionCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suspicions")
        self._title, self._pill = Label(bold=True, wrap=False), Pill()
        self._text = Label(selectable=True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._pill)
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self._text)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Also noticed"))
        self._pill.say(self.tr("suspected, not proven"), Tone.QUIET)

    def show_suspicions(self, sentences: tuple[str, ...]) -> None:
        self.setVisible(bool(sentences))
        self._text.setText("\n".join(f"• {sentence}" for sentence in sentences))

    def text(self) -> str:
        return self._text.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(of.colour("faint"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, theme.CARD_RADIUS, theme.CARD_RADIUS)
