"""How far a batch is, as a bar: what is saved, what failed, what is left."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from wxdesk.ui import theme

_HEIGHT = 8


class BatchBar(QProgressBar):
    """Painted in two colours; to assistive tools it is a progress bar with its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._saved = self._failed = 0

    def show_counts(self, saved: int, failed: int, total: int) -> None:
        if (saved, failed, total) != (self._saved, self._failed, self.maximum()):
            self._saved, self._failed = saved, failed
            self.setUpdatesEnabled(False)  # else Qt paints at once, and everything else that waits with it
            self.setRange(0, max(total, 1))
            self.setValue(saved + failed)
            self.setUpdatesEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setClipPath(shape)
        painter.fillRect(area, of.colour("track"))
        unit = area.width() / self.maximum()
        painter.fillRect(QRectF(0, 0, unit * self._saved, area.height()), of.colour("accent"))
        failed = QRectF(unit * self._saved, 0, unit * self._failed, area.height())
        painter.fillRect(failed, of.colour("bad"))
