"""A hand that does anything, anywhere: the next of its deeds is drawn by the dice it was given."""

import random
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.monkey import corpus
from tests.support.dropping import drop
from wxdesk.app import Program
from wxdesk.sandbox.faults.faults import FAULTS
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.ui.pages.media.media_page import MediaPage

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier
Deed = Callable[[], None]

_PAGES = 9
_KEYS = (
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_Menu, Key.Key_F5),
    *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_PageUp, Key.Key_PageDown),
    *(Key.Key_Home, Key.Key_End, Key.Key_Delete, Key.Key_Backspace, Key.Key_A, Key.Key_7, Key.Key_Minus),
)
_WITH_CONTROL = (
    *(Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_Z, Key.Key_F, Key.Key_N, Key.Key_K),
    *(Key.Key_Return, Key.Key_Tab, Key.Key_Home, Key.Key_End),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_TOUCHED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


class Hand:
    """`do()` does something. `folder` is where it finds its files and may choose one."""

    def __init__(self, program: Program, dice: random.Random, folder: Path) -> None:
        self._program, self._dice = program, dice
        self._folder = folder
        self._files = corpus.make_files(folder)
        deeds: dict[Deed, int] = {
            self.click: 30,
            self.press_key: 20,
            self.type: 5,
            self.compose: 2,
            self.paste: 6,
            self.drop: 3,
            self.turn_wheel: 5,
            self.drag: 4,
            self.change_page: 14,
            self.change_window: 3,
            self.change_settings: 3,
            self.batch: 5,
            self.fault: 2,
            self.leave: 8,
        }
        self._deeds, self._weights = list(deeds), list(deeds.values())
        self.did = ""

    def do(self) -> None:
        chooser = self._file_dialog()
        deed = self.choose_file if chooser else self._dice.choices(self._deeds, self._weights)[0]
        self.did = deed.__name__
        deed()

    # --- where it is ------------------------------------------------------------------------------------------------
    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._program.window

    def _file_dialog(self) -> QFileDialog | None:
        top = QApplication.activeModalWidget()
        return top if isinstance(top, QFileDialog) else None

    def _somewhere(self) -> tuple[QWidget, QPoint]:
        """A widget that can be seen, mostly one that is made to be touched, and a place on it.

        In the place of one that Qt has just made, Python may still have one that is gone.
        """
        top = self._top()
        seen = [one for one in top.findChildren(QWidget) if alive(one) and one.window() is top]
        made_for_it = [one for one in seen if isinstance(one, _TOUCHED)]
        among = made_for_it if made_for_it and self._dice.random() < 0.8 else [*seen, top]
        widget = self._dice.choice(among)
        return widget, self._place_on(widget)

    def _place_on(self, widget: QWidget) -> QPoint:
        visible: QRect = widget.visibleRegion().boundingRect()
        across = self._dice.randint(0, max(visible.width() - 1, 0))
        down = self._dice.randint(0, max(visible.height() - 1, 0))
        return visible.topLeft() + QPoint(across, down)

    def _focused(self) -> QWidget:
        """Qt may name one that is just going."""
        popup = QApplication.activePopupWidget()
        focused = QApplication.focusWidget() if popup is None else popup.focusWidget() or popup
        return focused if focused is not None and shiboken6.isValid(focused) else self._top()

    # --- the mouse: as the system gives it, to the window --------------------------------------------------------------
    def _mouse(self, top: QWidget, kind: QEvent.Type, place: QPoint, button: Button, held: Button) -> None:
        handle = top.windowHandle()
        if handle is not None:
            at, on_screen = QPointF(place), QPointF(top.mapToGlobal(place))
            event = QMouseEvent(kind, at, on_screen, button, held, self._modifier())
            QApplication.sendEvent(handle, event)

    def _modifier(self) -> Modifier:
        chosen = self._dice.choices(
            (Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier), (8, 1, 1)
        )
        return chosen[0]

    def click(self) -> None:
        widget, place = self._somewhere()
        top = widget.window()
        button = self._dice.choices((Button.LeftButton, Button.RightButton, Button.MiddleButton), (8, 2, 1))[
            0
        ]
        self._click(top, widget.mapTo(top, place), button, twice=self._dice.random() < 0.1)

    def _click(self, top: QWidget, place: QPoint, button: Button, twice: bool = False) -> None:
        kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease]
        kinds += [QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease] if twice else []
        for kind in kinds:
            held = Button.NoButton if kind is QEvent.Type.MouseButtonRelease else button
            if alive(top):
                self._mouse(top, kind, place, button, held)

    def drag(self) -> None:
        widget, start = self._somewhere()
        top, left, none = widget.window(), Button.LeftButton, Button.NoButton
        places = [widget.mapTo(top, start), *(self._place_on(top) for _ in range(4))]
        self._mouse(top, QEvent.Type.MouseButtonPress, places[0], left, left)
        for place in places[1:]:
            if alive(top):
                self._mouse(top, QEvent.Type.MouseMove, place, none, left)
        if alive(top):
            self._mouse(top, QEvent.Type.MouseButtonRelease, places[-1], left, none)

    def turn_wheel(self) -> None:
        widget, place = self._somewhere()
        top = widget.window()
        at, turned = widget.mapTo(top, place), QPoint(0, self._dice.choice((-1200, -120, 120, 1200)))
        event = QWheelEvent(
            QPointF(at), QPointF(top.mapToGlobal(at)), QPoint(), turned, Button.NoButton, self._modifier(),
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        if (handle := top.windowHandle()) is not None:
            QApplication.sendEvent(handle, event)

    # --- the keyboard -----------------------------------------------------------------------------------------------
    def press_key(self) -> None:
        kind = self._dice.random()
        if kind < 0.2:
            QTest.keyClick(self._focused(), self._dice.choice(_WITH_CONTROL), Modifier.ControlModifier)
        elif kind < 0.35:
            QTest.keyClick(self._focused(), self._dice.choice(_LETTERS), Modifier.AltModifier)
        else:
            for _ in range(self._dice.randint(1, 4)):
                QTest.keyClick(self._focused(), self._dice.choice(_KEYS), self._modifier())

    def type(self) -> None:
        for letter in self._dice.choices(_LETTERS, k=5):
            QTest.keyClick(self._focused(), letter)

    def compose(self) -> None:
        """As Chinese is typed: letters that are not yet there, then the word."""
        for preedit, commit in (("zhong", ""), ("", self._dice.choice(("中文", "𠮷", "（", "")))):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(self._focused(), event)

    def paste(self) -> None:
        QGuiApplication.clipboard().setMimeData(self._data())
        QTest.keyClick(self._focused(), Key.Key_V, Modifier.ControlModifier)

    # --- what is brought --------------------------------------------------------------------------------------------
    def _data(self) -> QMimeData:
        data = QMimeData()
        if self._dice.random() < 0.3:
            files = self._dice.sample(self._files, self._dice.randint(1, 3))
            data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        else:
            data.setText(self._dice.choice(corpus.TEXTS))
        return data

    def drop(self) -> None:
        top = self._top()
        if top is self._program.window:
            drop(top, self._data(), self._place_on(top))

    def choose_file(self) -> None:
        """Never a random click: Qt's own file dialog can delete and rename."""
        dialog = self._file_dialog()
        if dialog is None:
            return
        if self._dice.random() < 0.4:
            dialog.reject()
        elif dialog.fileMode() is QFileDialog.FileMode.Directory:
            dialog.setDirectory(str(self._folder))
            dialog.done(QDialog.DialogCode.Accepted)
        else:
            dialog.selectFile(str(self._folder / "chosen.csv"))
            dialog.done(QDialog.DialogCode.Accepted)

    # --- the window -------------------------------------------------------------------------------------------------
    def change_page(self) -> None:
        number = self._dice.randrange(_PAGES)
        QTest.keyClick(self._top(), Qt.Key(Key.Key_1 + number), Modifier.ControlModifier)

    def change_window(self) -> None:
        window = self._program.window
        self._dice.choice(
            (
                lambda: window.resize(self._dice.randint(1, 1600), self._dice.randint(1, 1200)),
                lambda: window.move(self._dice.randint(-500, 1500), self._dice.randint(-500, 1100)),
                window.showMaximized,
                window.showMinimized,
                window.showFullScreen,
                window.showNormal,
            )
        )()
        if window.isMinimized():
            window.showNormal()

    def change_settings(self) -> None:
        page = self._program.window.page("settings")
        box = page.findChild(QComboBox, self._dice.choice(("language", "theme")))
        box.setCurrentIndex(self._dice.randrange(box.count()))

    def leave(self) -> None:
        """What is in the way of the rest of the window."""
        top = self._top()
        if top is not self._program.window:
            top.close()

    # --- the batch and what can go wrong ------------------------------------------------------------------------------
    def batch(self) -> None:
        """Go to the media, and do what the batch's buttons offer; where there is no list, give it one."""
        if self._top() is not self._program.window or self._program.choice.current is None:
            return
        self._program.window.show_page("media")
        page = self._program.window.page("media")
        assert isinstance(page, MediaPage)
        offered = [one for one in page.buttons.values() if one.isVisible() and one.isEnabled()]
        if page.session() is not None and not page.session().busy and page.session().job is None:
            page.list_stage.box.set_text("\n".join(self._dice.sample(MEDIA_IDS, self._dice.randint(1, 24))))
        if offered:
            self._dice.choice(offered).click()

    def fault(self) -> None:
        sandbox = self._program.services.sandbox
        if sandbox is None:
            return
        if self._dice.random() < 0.5:
            sandbox.faults.switch_on(self._dice.choice(list(FAULTS)), once=True)
        else:
            for active in sandbox.faults.active():
                sandbox.faults.switch_off(active.fault.name)


def alive(widget: QWidget) -> bool:
    return bool(shiboken6.isValid(widget)) and widget.isVisible()
