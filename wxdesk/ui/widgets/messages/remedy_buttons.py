"""The buttons that stand beside an error, each of which does something about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMetaMethod, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.errors import ApiError
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.remedies import Remedy, remedies_of
from wxdesk.ui.widgets.buttons import Button, menu_of
from wxdesk.ui.widgets.copy_button import CopyButton

WAY, SOURCE = "accounts/way", "accounts/source"  # where in the account's form
_PAGES = {Remedy.EDIT_ACCOUNT: "accounts", Remedy.OPEN_SETTINGS: "settings"}


class RemedyButtons(QWidget):
    """Only what can be done from here is offered: without a clipboard no IP is copied, without a listener to `wanted`
    no other page is opened, without `again` nothing is tried again.
    """

    wanted = Signal(str)  # the page where it is put right, and after a slash where on it

    def __init__(self, clipboard: Clipboard | None = None) -> None:
        super().__init__()
        self._address = ""
        self.left_out: frozenset[Remedy] = frozenset()  # what stands beside it anyway
        self._again: Callable[[], object] | None = None
        self._buttons: dict[Remedy, Button] = {
            remedy: Button() for remedy in (Remedy.OTHER_WAY, Remedy.TRY_AGAIN, *_PAGES)
        }
        if clipboard is not None:
            copy = CopyButton(clipboard, lambda: self._address)
            self._buttons = {Remedy.COPY_IP: copy, **self._buttons}
        menu = menu_of(self._buttons[Remedy.OTHER_WAY])
        self._ways = {place: menu.addAction("") for place in (WAY, SOURCE)}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for remedy, button in self._buttons.items():
            button.setObjectName(remedy.value)
            row.addWidget(button)
        self._connect()
        self.retranslate()
        self.clear()

    def _connect(self) -> None:
        self._buttons[Remedy.TRY_AGAIN].clicked.connect(lambda: self._again and self._again())
        for remedy, page in _PAGES.items():
            self._buttons[remedy].clicked.connect(lambda checked=False, page=page: self.wanted.emit(page))

        for place, action in self._ways.items():
            action.triggered.connect(lambda checked=False, place=place: self.wanted.emit(place))

    def offer_for(self, error: BaseException, again: Callable[[], object] | None = None) -> None:
        """`again`: makes the attempt once more."""
        self._again = again
        self._address = error.fields["egress_ip"] if isinstance(error, ApiError) else ""
        self._show(remedies_of(error))

    def clear(self) -> None:
        self._again, self._address = None, ""
        self._show(())

    def offered(self) -> tuple[str, ...]:
        """The names of the buttons that are shown, for a test and for whoever looks for them."""
        return tuple(remedy.value for remedy, button in self._buttons.items() if not button.isHidden())

    def retranslate(self) -> None:
        words = {
            Remedy.COPY_IP: self.tr("Copy IP"),
            Remedy.OTHER_WAY: "⋯",
            Remedy.TRY_AGAIN: self.tr("Try again"),
            Remedy.EDIT_ACCOUNT: self.tr("Edit the account"),
            Remedy.OPEN_SETTINGS: self.tr("Open Settings"),
        }
        for remedy, button in self._buttons.items():
            if isinstance(button, CopyButton):
                button.set_label(words[remedy])
            else:
                button.setText(words[remedy])
        way = self._buttons[Remedy.OTHER_WAY]
        way.setAccessibleName(self.tr("Another way to WeChat"))
        way.setToolTip(way.accessibleName())
        self._ways[WAY].setText(self.tr("Set a proxy whose IP is on the whitelist"))
        self._ways[SOURCE].setText(
            self.tr(
                "Take the token from Redis or a token server (may not help: the whitelist covers calls with a token, too)"
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self, wanted: tuple[Remedy, ...]) -> None:
        possible = {
            Remedy.TRY_AGAIN: self._again is not None,
            **dict.fromkeys((Remedy.OTHER_WAY, *_PAGES), self._is_heard()),
        }
        for remedy, button in self._buttons.items():
            shown = remedy in wanted and remedy not in self.left_out and possible.get(remedy, True)
            if button.hasFocus() and not shown:
                (self.parentWidget() or self).setFocus()  # Qt would give it to whatever comes next
            button.setVisible(shown)
        self.setVisible(bool(self.offered()))

    def _is_heard(self) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(self.wanted))
