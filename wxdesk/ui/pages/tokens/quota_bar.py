"""How much of something is used up, as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from wxdesk.ui import theme

_HEIGHT = 8
_WHOLE = 1000
_WARN_FROM, _BAD_FROM = 0.8, 1.0


class QuotaBar(QProgressBar):
    """Green, amber where little is left, red where nothing is; a progress bar to assistive tools."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setRange(0, _WHOLE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """0 to 1."""
        self.setValue(round(min(max(share, 0.0), 1.0) * _WHOLE))

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        of, share = theme.colours(self.palette()), self.value() / _WHOLE
        tone = "bad" if share >= _BAD_FROM else "warn" if share >= _WARN_FROM else "good"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        for width, colour in ((1.0, "track"), (share, tone)):
            if width:
                painter.setBrush(of.colour(colour))
                bar = QRectF(area.left(), area.top(), max(area.width() * width, _HEIGHT), _HEIGHT)
                painter.drawRoundedRect(bar, _HEIGHT / 2, _HEIGHT / 2)
