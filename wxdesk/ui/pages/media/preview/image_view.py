"""A picture to look at closely: fitted, at its own size, or anything between; turned by the wheel, moved by the hand."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.ui import theme

_STEP, _LARGEST = 1.25, 8.0
_SHARPEN_MS = 120


class ImageView(QWidget):
    """Given an image that may be smaller than its file's own `size`: `sharper_wanted` asks for more when it is zoomed
    in, in device pixels, and `show_frame` takes it.

    One pixel of the file is one of the screen at 100 %. Keys: + - 1 (100 %) 0 (fit) and the arrows.
    """

    sharper_wanted = Signal(QSize)
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._size = QSize()
        self._turns = 0  # quarters, to the right
        self._scale: float | None = None  # device pixels for one of the file's; None: fitted
        self._centre = QPointF()  # the file's pixel in the middle of the view
        self._held_at: QPointF | None = None
        self._sharpen = QTimer(self, singleShot=True, interval=_SHARPEN_MS)
        self._sharpen.timeout.connect(self._on_sharpen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    # --- what is shown ----------------------------------------------------------------------------------------------
    def show_image(self, image: QImage, size: QSize) -> None:
        """Show another picture, upright and fitted. `size`: the file's own, in pixels."""
        self._size, self._scale, self._turns = size, None, 0
        self.show_frame(image)
        self.zoomed.emit()

    def show_frame(self, image: QImage) -> None:
        """The same picture sharper, or its next frame."""
        self._pixmap = QPixmap.fromImage(self.turned(image))
        self.update()

    def turn(self) -> None:
        """A quarter to the right; the file stays as it is."""
        self._turns = (self._turns + 1) % 4
        self._size = self._size.transposed()
        self._pixmap = self._pixmap.transformed(QTransform().rotate(90))
        self.fit()

    def turned(self, image: QImage) -> QImage:
        """A picture that is upright, as this view shows it."""
        return image.transformed(QTransform().rotate(90 * self._turns)) if self._turns else image

    def clear(self) -> None:
        self._sharpen.stop()
        self.show_image(QImage(), QSize())

    # --- zooming ----------------------------------------------------------------------------------------------------
    @property
    def fitted(self) -> bool:
        return self._scale is None

    def percent(self) -> int:
        """How large the picture is shown; 100 is its own size."""
        return round(self._shown_scale() * 100)

    def fit(self) -> None:
        self._scale = None
        self._changed()

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Show the picture at `scale` (1.0 is 100 %), keeping what is under `at` where it is."""
        if self._size.isEmpty():
            return
        at = at or QPointF(self.rect().center())
        under = self._to_file(at)
        self._scale = min(max(scale, min(self._fitting_scale(), 1.0)), _LARGEST)
        self._centre = under - (at - self.rect().toRectF().center()) / self._logical()
        self._keep_in_view()
        self._changed()

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        scale = self._shown_scale() * _STEP**steps
        if steps < 0 and scale <= self._fitting_scale():
            self.fit()
        else:
            self.zoom_to(scale, at)

    def wanted_size(self) -> QSize:
        """The device pixels that the whole picture takes up now."""
        return (QSizeF(self._size) * min(self._shown_scale(), 1.0)).toSize()

    # --- geometry ---------------------------------------------------------------------------------------------------
    def _fitting_scale(self) -> float:
        if self._size.isEmpty():
            return 1.0
        room = QSizeF(self.size()) * self.devicePixelRatioF()
        return min(room.width() / self._size.width(), room.height() / self._size.height(), 1.0)

    def _shown_scale(self) -> float:
        return self._fitting_scale() if self._scale is None else self._scale

    def _logical(self) -> float:
        return self._shown_scale() / self.devicePixelRatioF()

    def _area(self) -> QRectF:
        """Where the whole picture lies, in the view's coordinates."""
        scale = self._logical()
        middle = QPointF(self._size.width(), self._size.height()) / 2 if self._scale is None else self._centre
        return QRectF(self.rect().toRectF().center() - middle * scale, QSizeF(self._size) * scale)

    def _to_file(self, at: QPointF) -> QPointF:
        return (at - self._area().topLeft()) / self._logical()

    def _keep_in_view(self) -> None:
        half = QSizeF(self.size()) / self._logical() / 2
        for get, put, most, room in (
            (self._centre.x, self._centre.setX, self._size.width(), half.width()),
            (self._centre.y, self._centre.setY, self._size.height(), half.height()),
        ):
            put(most / 2 if most <= 2 * room else min(max(get(), room), most - room))

    def _changed(self) -> None:
        self.update()
        self._sharpen.start()
        self.zoomed.emit()

    def _on_sharpen(self) -> None:
        wanted = self.wanted_size()
        if wanted.width() > self._pixmap.width() * 1.05:
            self.sharper_wanted.emit(wanted.transposed() if self._turns % 2 else wanted)

    # --- events -----------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._scale is not None:
            self._keep_in_view()
        self._changed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(event.angleDelta().y() / 120, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._scale is not None:
            self._held_at = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_at is not None:
            self._move(self._held_at - event.position())
            self._held_at = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held_at = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._scale is None:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        stride = 40.0
        moves = {
            Qt.Key.Key_Left: QPointF(-stride, 0),
            Qt.Key.Key_Right: QPointF(stride, 0),
            Qt.Key.Key_Up: QPointF(0, -stride),
            Qt.Key.Key_Down: QPointF(0, stride),
        }
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-1 if key is Qt.Key.Key_Minus else 1)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key is Qt.Key.Key_1:
            self.zoom_to(1.0)
        elif key in moves and self._scale is not None:
            self._move(moves[key])
        else:
            super().keyPressEvent(event)

    def _move(self, by: QPointF) -> None:
        self._centre += by / self._logical()
        self._keep_in_view()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._pixmap.isNull():
            painter.drawPixmap(self._area(), self._pixmap, QRectF(self._pixmap.rect()))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(of.colour("accent"), 1.6))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 4, 4)
