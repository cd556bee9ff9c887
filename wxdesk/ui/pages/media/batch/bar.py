"""How far a batch is, as a bar: what is saved, what is not sure, what failed, what is left."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from wxdesk.ui import theme

_HEIGHT = 8


class BatchBar(QProgressBar):
    """Painted in colours; to assistive tools it is a progress bar with its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts = (0, 0, 0)

    def show_counts(self, saved: int, failed: int, total: int, unsure: int = 0) -> None:
        counts = (saved, unsure, failed)
        if (counts, total) != (self._counts, self.maximum()):
            self._counts = counts
            self.setUpdatesEnabled(False)  # else Qt paints at once, and everything else that waits with it
            self.setRange(0, max(total, 1))
            self.setValue(sum(counts))
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
        left = 0.0
        for count, colour in zip(self._counts, ("accent", "warn", "bad"), strict=True):
            painter.fillRect(QRectF(left, 0, unit * count, area.height()), of.colour(colour))
            left += unit * count
