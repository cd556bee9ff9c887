"""A batch is stopped by nobody who did not mean to."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wxdesk.ui.widgets.messages.message_dialog import question


def ask_to_stop(page: QWidget, stop: Callable[[], None], of_batch: bool = True) -> None:
    """Ask, while the batch (or else the forwarding) goes on; `stop` is called on a yes."""
    dialog = question(
        page,
        QCoreApplication.translate("StopBatch", "Stop this batch?")
        if of_batch
        else QCoreApplication.translate("StopBatch", "Stop forwarding?"),
        QCoreApplication.translate("StopBatch", "Saved files are kept; the rest can be downloaded later.")
        if of_batch
        else QCoreApplication.translate(
            "StopBatch", "Accepted files stay recorded; the rest can be forwarded later."
        ),
        yes=QCoreApplication.translate("StopBatch", "Stop"),
        no=QCoreApplication.translate("StopBatch", "Continue"),
        do=stop,
    )
    dialog.setObjectName("media_stop_box")
    dialog.open()
