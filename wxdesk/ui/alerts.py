"""The one place that shows an error nobody expected beside a field: nothing, a sentence, or "wxdesk has a bug"."""

import logging
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

import PySide6
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from wxdesk import __version__
from wxdesk.errors import Cancelled, WxdeskError
from wxdesk.process.uncaught import Uncaught
from wxdesk.secrecy import redact
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate

if TYPE_CHECKING:
    from wxdesk.ui.widgets.copy_button import CopyButton
    from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
    from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons
    from wxdesk.wording.errors import UserMessage

log = logging.getLogger(__name__)

_DIALOGS_AT_MOST = 3  # that are open at once, of what nobody caught


class Alerts(QObject):
    """Tells errors in dialogs over `window`, and those that nobody caught, whichever thread they come from, on the UI
    thread. `open_page` shows the page, by its name, where an error is put right."""

    _raised = Signal(object)

    def __init__(
        self, window: Callable[[], QWidget | None], clipboard: Clipboard, open_page: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._window, self._clipboard, self._open_page = window, clipboard, open_page
        self._dialogs: list[MessageDialog] = []  # that are open; without a window nobody else would keep them
        self._uncaught = Uncaught(self._hand_over)
        # Always through the event loop: even on the UI thread it may come from the midst of painting.
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on exceptions of slots, events, threads and dying objects come here."""
        self._uncaught.install()

    def tell(self, error: BaseException, again: Callable[[], object] | None = None) -> None:
        """Cancelled: nothing. WxdeskError: its sentence and remedies. Anything else: logged, and a report to copy.

        `again` makes the attempt once more. Only on the UI thread.
        """
        if isinstance(error, Cancelled):
            return
        _log_unexpected(error)
        self._open(error, again)

    def report(self, error: BaseException) -> None:
        """What nobody caught, from any thread."""
        self._uncaught.report(error)

    def _hand_over(self, error: BaseException) -> None:
        _log_unexpected(error)
        if shiboken6.isValid(self):  # a thread may outlive the window
            self._raised.emit(error)

    def _show(self, error: BaseException) -> None:
        if len(self._dialogs) < _DIALOGS_AT_MOST:  # or else it is in the log
            self._open(error)

    def _open(self, error: BaseException, again: Callable[[], object] | None = None) -> None:
        dialog = self._dialog(error, again)
        dialog.finished.connect(lambda: self._dialogs.remove(dialog))
        self._dialogs.append(dialog)
        dialog.open()

    def _dialog(self, error: BaseException, again: Callable[[], object] | None) -> "MessageDialog":
        # Pages of text, and what the first window does without
        from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
        from wxdesk.wording.errors import describe

        window, told = self._window(), describe(error, translate)
        alive = window is not None and shiboken6.isValid(window)
        dialog = MessageDialog(window if alive else None, told.sentence, told.remedy, told.small_print)
        dialog.add_aside(self._copy_button(error, told))
        dialog.add(self._remedies(error, again, dialog))
        dialog.add_harmless(QCoreApplication.translate("alerts", "OK"))
        return dialog

    def _copy_button(self, error: BaseException, told: "UserMessage") -> "CopyButton":
        from wxdesk.ui.widgets.copy_button import CopyButton

        known = isinstance(error, WxdeskError)
        details = "\n".join(part for part in (told.sentence, told.remedy, told.small_print) if part)
        button = CopyButton(self._clipboard, lambda: details if known else report(error))
        button.set_label(
            QCoreApplication.translate("alerts", "Copy details")
            if known
            else QCoreApplication.translate("alerts", "Copy report")
        )
        button.setObjectName("dialog_copy")
        return button

    def _remedies(
        self, error: BaseException, again: Callable[[], object] | None, dialog: "MessageDialog"
    ) -> "RemedyButtons":
        """Each but the one that copies closes the dialog."""
        from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons

        def close_and(do: Callable[..., object]) -> Callable[..., None]:
            def both(*given: object) -> None:
                dialog.accept()
                do(*given)

            return both

        remedies = RemedyButtons(self._clipboard)
        remedies.wanted.connect(close_and(self._open_page))
        remedies.offer_for(error, None if again is None else close_and(again))
        return remedies


def _log_unexpected(error: BaseException) -> None:
    if not isinstance(error, WxdeskError):
        log.error("unexpected", exc_info=error)


def report(error: BaseException) -> str:
    """Versions and the trace, redacted: what a developer needs, and nothing of a customer's."""
    import platform

    trace = "".join(traceback.format_exception(error))
    versions = (
        f"wxdesk {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{platform.platform()}"
    )
    return redact(f"{versions}\n\n{trace}")
