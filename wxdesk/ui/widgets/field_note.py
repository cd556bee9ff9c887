"""What is said under a field: its hint, or what is wrong with it, in the room that the hint takes."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets.cards import Card
from wxdesk.ui.widgets.text.texts import Label, SteadyLabel, as_plain

_PAD = 8
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FieldNote(SteadyLabel):
    """As high as its hint, at least a line: an error moves nothing. One that is longer is cut, and stands in full
    beside its field while that has the keys."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__(scale=theme.SMALL, colour="faint")
        self._editor = editor
        self._said = ""
        self.keep_room_for()
        self._whole: WholeNote | None = None
        editor.installEventFilter(self)

    def say(self, text: str, colour: str) -> None:
        self.set_colour(colour)
        self._said = text
        self._fit()

    def text(self) -> str:
        """All of it, be it cut or not."""
        return self._said

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        said = self._said
        most = max(self.heightForWidth(self.width()), self.line_height(chinese=True))

        def cut(length: int) -> str:
            return said if length == len(said) else f"{said[:length].rstrip()}…"

        def too_high(length: int) -> bool:
            return self.height_of(cut(length), self.width()) > most

        whole = not too_high(len(said))
        shown = said if whole else cut(max(bisect_left(range(len(said)), True, key=too_high) - 1, 0))
        if shown != super().text():
            super().setText(shown)
        self.setToolTip("" if whole else as_plain(said))
        self._tell_whole()

    # --- all of it --------------------------------------------------------------------------------------------------
    def _tell_whole(self) -> None:
        is_cut = super().text() != self._said
        if is_cut and self.isVisible() and self._editor is self.window().focusWidget():
            if self._whole is None or self._whole.parentWidget() is not self.window():
                self._whole = WholeNote(self, self._editor)
            self._whole.tell(self._said)
        elif self._whole is not None:
            self._whole.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._tell_whole()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)


class WholeNote(Card):
    """Lies over the window beside a field's note, and goes along with it."""

    def __init__(self, note: QWidget, editor: QWidget) -> None:
        super().__init__("bad", note.window())
        self._note, self._editor = note, editor
        self._text = Label(scale=theme.SMALL, colour="bad")
        self.body.setContentsMargins(_PAD, _PAD // 2, _PAD, _PAD // 2)
        self.body.addWidget(self._text)
        self.hide()
        part: QWidget | None = note
        while part is not None:
            part.installEventFilter(self)
            part = part.parentWidget()

    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str) -> None:
        self._text.setText(text)
        self.show()
        self._stand()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED and not self.isHidden():
            self._stand()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        """Above the field: what it says is done below. Under it only where the window begins."""
        note, over = self._note, self._note.window()
        if not note.isVisible() or note.visibleRegion().isEmpty():
            self.hide()
            return
        width = note.width() + 2 * _PAD
        height = self.body.totalHeightForWidth(width)
        left, under = note.mapTo(over, QPoint(-_PAD, -1)).toTuple()
        above = self._editor.mapTo(over, QPoint(0, 0)).y() - height - 2
        self.setGeometry(left, above if above >= 0 else under, width, height)
