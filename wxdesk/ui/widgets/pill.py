"""Small rounded words: a state with its icon, and chips that light up."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.ui import theme


class Tone(StrEnum):
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    QUIET = "faint"


_ICON, _SIDE = 13, 9


class Pill(QWidget):
    """A state as word and icon and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon_name, self._tone = "", "", Tone.QUIET
        self.setFont(theme.font(theme.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, tone: Tone, icon_name: str = "") -> None:
        self._text, self._tone, self._icon_name = text, tone, icon_name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        icon = _ICON + 4 if self._icon_name else 0
        return QSize(metrics.horizontalAdvance(self._text) + icon + 2 * _SIDE + 1, metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        quiet = self._tone is Tone.QUIET
        painter.setBrush(of.colour("window" if quiet else f"{self._tone}_tint"))
        painter.setPen(QPen(of.colour("border"), 1) if quiet else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        ink = of.colour(self._tone)
        left = _SIDE
        if self._icon_name:
            image = theme.pixmap(self._icon_name, ink.name(), _ICON, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - _ICON) // 2, image)
            left += _ICON + 4
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self._text
        )
