"""The one place that shows an error nobody expected beside a field: nothing, a sentence, or "wxdesk has a bug"."""

import logging
import traceback
from collections.abc import Callable

import PySide6
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from wxdesk import __version__
from wxdesk.errors import Cancelled, WxdeskError
from wxdesk.process.uncaught import Uncaught
from wxdesk.secrecy import redact
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.text.texts import as_plain

log = logging.getLogger(__name__)

_BOXES_AT_MOST = 3  # that are open at once, of what nobody caught


def show_error(parent: QWidget | None, error: BaseException) -> None:
    """Cancelled: nothing. WxdeskError: its sentence and remedy. Anything else: logged, and a report to copy."""
    if isinstance(error, Cancelled):
        return
    _log_unexpected(error)
    _box(parent, error).open()


def _log_unexpected(error: BaseException) -> None:
    if not isinstance(error, WxdeskError):
        log.error("unexpected", exc_info=error)


def _box(parent: QWidget | None, error: BaseException) -> QMessageBox:
    from wxdesk.wording.errors import describe  # pages of text, which the first window does without

    told = describe(error, translate)
    box = QMessageBox(parent)
    box.setWindowTitle("wxdesk")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(as_plain(told.sentence))
    small = "\n\n".join(part for part in (told.remedy, told.small_print) if part)
    box.setInformativeText(as_plain(small))
    # Two buttons without a "no" among them would leave Esc and the window's cross without effect.
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Ok))
    if not isinstance(error, WxdeskError):
        copy = box.addButton(
            QCoreApplication.translate("alerts", "Copy report"), QMessageBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(lambda: QApplication.clipboard().setText(report(error)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def report(error: BaseException) -> str:
    """Versions and the trace, redacted: what a developer needs, and nothing of a customer's."""
    import platform

    trace = "".join(traceback.format_exception(error))
    versions = (
        f"wxdesk {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{platform.platform()}"
    )
    return redact(f"{versions}\n\n{trace}")


class Alerts(QObject):
    """Tells errors that nobody caught, whichever thread they come from, on the UI thread; `window` is their parent."""

    _raised = Signal(object)

    def __init__(self, window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._window = window
        self._boxes: list[QMessageBox] = []  # that are open; without a window nobody else would keep them
        self._uncaught = Uncaught(self._hand_over)
        # Always through the event loop: even on the UI thread it may come from the midst of painting.
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on exceptions of slots, events, threads and dying objects come here."""
        self._uncaught.install()

    def report(self, error: BaseException) -> None:
        """From any thread."""
        self._uncaught.report(error)

    def _hand_over(self, error: BaseException) -> None:
        _log_unexpected(error)
        if shiboken6.isValid(self):  # a thread may outlive the window
            self._raised.emit(error)

    def _show(self, error: BaseException) -> None:
        if len(self._boxes) >= _BOXES_AT_MOST:
            return  # it is in the log
        window = self._window()
        box = _box(window if window is not None and shiboken6.isValid(window) else None, error)
        box.finished.connect(lambda: self._boxes.remove(box))
        self._boxes.append(box)
        box.open()
