"""A column that scrolls up and down, never sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wxdesk.ui import theme


class Scrolling(QScrollArea):
    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)


class ScrollBody(QWidget):
    """What is scrolled. Of wrapped texts Qt takes the height at their narrowest; here their width is known."""

    def minimumSizeHint(self) -> QSize:
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not self.width():
            return hint
        return QSize(hint.width(), layout.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class ScrollingOnCard(Scrolling):
    """The scroll bar stands beside what is scrolled, which is as wide without it."""

    def __init__(self, inner: QWidget) -> None:
        body = ScrollBody()
        self._column = QVBoxLayout(body)
        self._column.addWidget(inner)
        self._column.addStretch(1)
        super().__init__(body)
        for part in (self.viewport(), body):
            part.setAutoFillBackground(False)  # it lies on the card
        self.verticalScrollBar().rangeChanged.connect(self._leave_margin)
        self._leave_margin()

    def _leave_margin(self) -> None:
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() else 0
        self._column.setContentsMargins(0, 0, max(theme.CARD_PADDING - taken, 0), 0)
