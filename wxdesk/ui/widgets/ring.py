"""A ring that runs down, with words in its middle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.ui import theme

_SIZE, _WIDTH = 96, 5
_BIG = (1.35, 1.25, 1.15, 1.05)  # as large as has room inside
_ROOM = _SIZE - 2 * (2 * _WIDTH + 3)


class Ring(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._tone, self._big, self._small = 0.0, "good", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, share: float, tone: str, big: str, small: str, accessible: str) -> None:
        """`share` of the ring (0 to 1) in `tone`, `big` and `small` in its middle, `accessible` for a screen reader."""
        state = (share, tone, big, small)
        if state == (self._share, self._tone, self._big, self._small):
            return
        self._share, self._tone, self._big, self._small = state
        self.setAccessibleName(accessible)
        self.update()

    def big_text(self) -> str:
        return self._big

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = _WIDTH / 2 + 2
        circle = QRectF(edge, edge, _SIZE - 2 * edge, _SIZE - 2 * edge)
        painter.setPen(QPen(of.colour("track"), _WIDTH))
        painter.drawEllipse(circle)
        if self._share > 0:
            pen = QPen(of.colour(self._tone), _WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, 90 * 16, -round(360 * 16 * min(self._share, 1.0)))
        painter.setFont(big_font(self._big))
        painter.setPen(of.colour("text"))
        painter.drawText(QRectF(0, 23, _SIZE, 28), Qt.AlignmentFlag.AlignCenter, self._big)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(of.colour("faint"))
        painter.drawText(QRectF(6, 49, _SIZE - 12, 22), Qt.AlignmentFlag.AlignCenter, self._small)


def big_font(text: str) -> QFont:
    """In which `text` has room in the middle."""
    fonts = [theme.font(scale, bold=True) for scale in _BIG]
    return next((font for font in fonts if QFontMetrics(font).horizontalAdvance(text) <= _ROOM), fonts[-1])
