"""A batch is stopped by nobody who did not mean to."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_stop(page: QWidget, stop: Callable[[], None], of_batch: bool = True) -> QMessageBox:
    """Ask, while the batch (or else the forwarding) goes on; `stop` is called on a yes."""
    box = QMessageBox(page)
    box.setObjectName("media_stop_box")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("StopBatch", "Stop"))
    box.setText(
        QCoreApplication.translate("StopBatch", "Stop this batch?")
        if of_batch
        else QCoreApplication.translate("StopBatch", "Stop forwarding?")
    )
    box.setInformativeText(
        QCoreApplication.translate("StopBatch", "Saved files are kept; the rest can be downloaded later.")
        if of_batch
        else QCoreApplication.translate(
            "StopBatch", "Accepted files stay recorded; the rest can be forwarded later."
        )
    )
    yes = box.addButton(
        QCoreApplication.translate("StopBatch", "Stop"), QMessageBox.ButtonRole.DestructiveRole
    )
    no = box.addButton(QCoreApplication.translate("StopBatch", "Continue"), QMessageBox.ButtonRole.RejectRole)
    yes.setObjectName("media_stop_yes")
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(stop)
    box.open()
    return box
