"""The one place that shows an error nobody expected beside a field: nothing, a sentence, or "wxdesk has a bug"."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

import PySide6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from wxdesk import __version__
from wxdesk.errors import Cancelled, WxdeskError
from wxdesk.secrecy import redact
from wxdesk.ui.language import translate
from wxdesk.wording.errors import tell

log = logging.getLogger(__name__)


def show_error(parent: QWidget | None, error: BaseException) -> None:
    """Cancelled: nothing. WxdeskError: its sentence and remedy. Anything else: logged, and a report to copy."""
    if isinstance(error, Cancelled):
        return
    if not isinstance(error, WxdeskError):
        log.error("unexpected", exc_info=error)
    told = tell(error, translate)
    box = QMessageBox(parent)
    box.setWindowTitle("wxdesk")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(told.sentence)
    box.setInformativeText("\n\n".join(part for part in (told.remedy, told.small_print) if part))
    box.addButton(QMessageBox.StandardButton.Ok)
    if not isinstance(error, WxdeskError):
        copy = box.addButton(
            QCoreApplication.translate("alerts", "Copy report"), QMessageBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(lambda: QApplication.clipboard().setText(report(error)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def report(error: BaseException) -> str:
    """Versions and the trace, redacted: what a developer needs, and nothing of a customer's."""
    import platform

    trace = "".join(traceback.format_exception(error))
    versions = (
        f"wxdesk {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{platform.platform()}"
    )
    return redact(f"{versions}\n\n{trace}")


def install_hooks(on_error: Callable[[BaseException], None]) -> None:
    """Exceptions of slots (PySide6 hands them to sys.excepthook) and of threads go to `on_error`."""

    def of_slot(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            on_error(error)

    sys.excepthook = of_slot
    threading.excepthook = lambda args: on_error(args.exc_value) if args.exc_value else None
