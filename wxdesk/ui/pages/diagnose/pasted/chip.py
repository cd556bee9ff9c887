"""A field of a signature, by its name: found, typed, wrong in its form, or missing. A click edits it."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wxdesk.ui import theme


class ChipState(StrEnum):
    MISSING = "missing"
    FOUND = "found"
    TYPED = "typed"
    WRONG = "wrong"


_COLOURS = {
    ChipState.MISSING: "faint",
    ChipState.FOUND: "good",
    ChipState.TYPED: "accent",
    ChipState.WRONG: "warn",
}
_ICONS = {
    ChipState.MISSING: "plus",
    ChipState.FOUND: "good",
    ChipState.TYPED: "sign",
    ChipState.WRONG: "warn",
}
_ICON, _SIDE, _GAP = 13, 9, 4


class FieldChip(QAbstractButton):
    """It is as wide in every state, so that no chip moves when a field is found."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.state = ChipState.MISSING
        self.setObjectName(f"chip_{name}")
        self.setFont(theme.font(theme.SMALL))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: ChipState) -> None:
        self.state = state
        self.update()

    @property
    def is_lit(self) -> bool:
        return self.state is not ChipState.MISSING

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text()) + _ICON + _GAP + 2 * _SIDE + 1
        return QSize(wide, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name = _COLOURS[self.state]
        ink = of.colour(name)
        pen = QPen(of.colour("accent" if self.hasFocus() or self.underMouse() else "border"), 1)
        if self.hasFocus():
            pen.setWidthF(1.6)
        if self.is_lit:
            painter.setBrush(of.colour(f"{name}_tint"))
            pen = pen if self.hasFocus() or self.underMouse() else QPen(Qt.PenStyle.NoPen)
        else:
            pen.setColor(of.colour("accent" if self.hasFocus() or self.underMouse() else "faint"))
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        image = theme.pixmap(_ICONS[self.state], ink.name(), _ICON, self.devicePixelRatioF())
        painter.drawPixmap(_SIDE, (self.height() - _ICON) // 2, image)
        painter.setPen(ink)
        painter.setFont(self.font())
        left = _SIDE + _ICON + _GAP
        area = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
