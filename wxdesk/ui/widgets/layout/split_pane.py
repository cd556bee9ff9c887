"""Two columns where there is room, one above the other where there is not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from wxdesk.ui import theme


class SplitPane(QWidget):
    """`shares` of the width go to the left and the right; below `narrow` logical pixels they stand in one column."""

    def __init__(
        self, left: QWidget, right: QWidget, shares: tuple[int, int] = (1, 1), narrow: int = 760
    ) -> None:
        super().__init__()
        self._narrow, self._shares = narrow, shares
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.CARD_PADDING)
        self._box.addWidget(left, shares[0])
        self._box.addWidget(right, shares[1])

    def minimumSizeHint(self) -> QSize:
        # Of wrapped texts Qt takes the height at their narrowest; here it is known how wide they are.
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self._box.minimumHeightForWidth(self.width())) if self.width() else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._narrow
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction != self._box.direction():
            self._box.setDirection(direction)
            for index, share in enumerate(self._shares):
                self._box.setStretch(index, share if wide else 0)
        self.updateGeometry()
