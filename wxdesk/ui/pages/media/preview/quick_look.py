"""Quick Look: the chosen medium over the whole window, from one to the next by the arrows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from wxdesk.ui import desktop, theme
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.elided_label import ElidedLabel
from wxdesk.ui.pages.media.preview.medium_view import MediumView
from wxdesk.ui.pages.media.rows.row import Row
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Label

_MARGIN, _SAID_MS = 16, 1500
_Key = Qt.Key
_COPY = QKeySequence.StandardKey.Copy


class QuickLook(QWidget):
    """Lies over the window that `page` is in while it is open. `step_wanted(by)`: the next one, or the one before;
    `closed`: it went away."""

    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, page: QWidget, tasks: Tasks, decoder: Decoder) -> None:
        super().__init__(page)
        self.setObjectName("media_quick_look")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._page = page
        self.view = MediumView(tasks, decoder)
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self.title = Label(bold=True, wrap=False)
        self._further = ElidedLabel()
        self._keys = Label(scale=theme.SMALL, colour="faint", wrap=False)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self._further, 1)
        head.addWidget(self._keys)
        self.buttons = {
            name: Button()
            for name in ("before", "next", "fit", "full", "turn", "copy", "open", "folder", "close")
        }
        foot = QHBoxLayout()
        foot.setSpacing(theme.GRID)
        foot.addStretch(1)
        for name, button in self.buttons.items():
            button.setObjectName(f"quick_look_{name}")
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        image = self.view.image
        doing: dict[str, Callable[[], object]] = {
            "before": lambda: self.step_wanted.emit(-1),
            "next": lambda: self.step_wanted.emit(1),
            "fit": image.fit,
            "full": lambda: image.zoom_to(1.0),
            "turn": image.turn,
            "copy": self.copy_picture,
            "open": self.view.open_file,
            "folder": self._on_folder,
            "close": self.leave,
        }
        for name, do in doing.items():
            self.buttons[name].clicked.connect(lambda checked=False, do=do: do())
        self._by_key: dict[Qt.Key, Callable[[], object]] = {
            _Key.Key_Left: doing["before"],
            _Key.Key_Up: doing["before"],
            _Key.Key_PageUp: doing["before"],
            _Key.Key_Right: doing["next"],
            _Key.Key_Down: doing["next"],
            _Key.Key_PageDown: doing["next"],
            _Key.Key_Plus: lambda: image.zoom_by(1),
            _Key.Key_Equal: lambda: image.zoom_by(1),
            _Key.Key_Minus: lambda: image.zoom_by(-1),
            _Key.Key_0: doing["fit"],
            _Key.Key_1: doing["full"],
            _Key.Key_R: doing["turn"],
            _Key.Key_Escape: self.leave,
        }
        # What presses a button that has the focus
        self._by_key_elsewhere: dict[Qt.Key, Callable[[], object]] = {
            _Key.Key_Space: self.leave,
            _Key.Key_Return: self.view.open_file,
            _Key.Key_Enter: self.view.open_file,
        }
        self.view.changed.connect(self._show)
        image.zoomed.connect(self._show)
        for widget in self.findChildren(QWidget):
            widget.installEventFilter(self)
        self._said = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._said.timeout.connect(self._say_copy)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Quick Look"))
        self._keys.setText(self.tr("← → previous, next   + − zoom   R rotate   Enter open   Esc close"))
        for name, text in (
            ("before", self.tr("Previous")),
            ("next", self.tr("Next")),
            ("fit", self.tr("Fit")),
            ("full", self.tr("100 %")),
            ("turn", self.tr("Rotate")),
            ("open", self.tr("Open")),
            ("folder", self.tr("Show in folder")),
            ("close", self.tr("Close")),
        ):
            self.buttons[name].setText(text)
        self._say_copy()
        self.view.retranslate()

    # --- what is shown ----------------------------------------------------------------------------------------------
    def show_row(self, row: Row, title: str, further: str, place: int, count: int) -> None:
        """The row at `place` (from 0) of `count`, under the words of `title` and `further`."""
        self.title.setText(title)
        position = self.tr("{number} of {count}").format(number=f"{place + 1:,}", count=f"{count:,}")
        self._further.set_whole(" · ".join(filter(None, [further, position])))
        self.buttons["before"].setEnabled(place > 0)
        self.buttons["next"].setEnabled(place + 1 < count)
        self.view.show_item(row.item, Path(row.path) if row.path else None)
        if not self.isVisible():
            self._lie_over(self._page.window())

    def leave(self) -> None:
        """Close it; the file and what plays are let go."""
        if self.isVisible():
            self.hide()
            self.view.show_item(None, None)
            self.closed.emit()

    def copy_picture(self) -> None:
        self.view.read_whole(self._on_whole)

    def _lie_over(self, window: QWidget) -> None:
        self.setParent(window)
        window.installEventFilter(self)
        self._page.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_whole(self, image: QImage) -> None:
        if not image.isNull():
            QGuiApplication.clipboard().setImage(image)
            self.buttons["copy"].setText(self.tr("Copied"))
            self._said.start()

    def _on_folder(self) -> None:
        if self.view.path is not None:
            desktop.show_in_folder(self.view.path)

    def _say_copy(self) -> None:
        self.buttons["copy"].setText(self.tr("Copy picture"))

    def _show(self) -> None:
        picture, there = self.view.shows_picture, self.view.path is not None
        for name in ("turn", "copy"):
            self.buttons[name].setEnabled(picture)
        self.buttons["fit"].setEnabled(picture and not self.view.image.fitted)
        self.buttons["full"].setEnabled(picture and self.view.image.percent() != 100)
        for name in ("open", "folder"):
            self.buttons[name].setEnabled(there)

    # --- keys -------------------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_mine(event):
            event.accept()  # no shortcut of the page or the window below
        if watched is self._page:
            if kind is QEvent.Type.Hide:  # another page is shown
                self.leave()
        elif watched is self.parent():
            if kind is QEvent.Type.Resize and self.isVisible():
                self.setGeometry(self._page.window().rect())
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event, watched)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._is_mine(event))
            return True
        return super().event(event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        return key in self._by_key or key in self._by_key_elsewhere or event.matches(_COPY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._take_key(event, self)  # nothing below it hears of a key

    def _take_key(self, event: QKeyEvent, watched: QObject) -> bool:
        if event.matches(_COPY):
            self.copy_picture()
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        key = Qt.Key(event.key())
        do = None if isinstance(watched, QSlider) else self._by_key.get(key)
        if do is None and not isinstance(watched, QAbstractButton | QSlider):
            do = self._by_key_elsewhere.get(key)
        if do is not None:
            do()
        return do is not None

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays in here while it is open."""
        reach = [one for one in self.findChildren(QWidget) if _takes_tab(one)]
        if reach:
            now = self.focusWidget()
            place = reach.index(now) if now in reach else (-1 if next else 0)
            reach[(place + (1 if next else -1)) % len(reach)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: object) -> None:
        """Nothing below it is pressed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colours(self.palette()).colour("window"))


def _takes_tab(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled()
