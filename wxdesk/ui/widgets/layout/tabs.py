"""Two or three views of one page, with a row of words above them that chooses."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from wxdesk.ui import theme

_LINE = 2


class Tabs(QWidget):
    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: list[QWidget] = []
        self.bar = _Words()
        self.bar.setObjectName("tabs")
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._on_changed)

    def add(self, view: QWidget) -> None:
        self.views.append(view)
        self._stack.addWidget(view)
        self.bar.addTab("")

    def set_words(self, *words: str) -> None:
        self.bar.setAccessibleName(" / ".join(words))
        for number, text in enumerate(words):
            self.bar.setTabText(number, text)

    def current(self) -> QWidget:
        return self.views[self.bar.currentIndex()]

    def _on_changed(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.changed.emit(number)


class _Words(QTabBar):
    """Words over a thin line, which is thick and in the accent under the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + 28, metrics.height() + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, of.colour("border"))
        for index in range(self.count()):
            area, current = self.tabRect(index), index == self.currentIndex()
            if current:
                painter.fillRect(area.left(), bottom + 1 - _LINE, area.width(), _LINE, of.colour("accent"))
            painter.setPen(of.colour("text" if current else "faint"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if current and self.hasFocus():
                painter.setPen(QPen(of.colour("accent"), 1.6))
                painter.drawRoundedRect(QRectF(area).adjusted(4, 3, -4, -6), 4, 4)
