"""Asking where a table is to be saved, for a spreadsheet."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    parent: QWidget, title: str, save_to: Callable[[str], None], folder: Path | None = None
) -> None:
    """`save_to` is called with the path once somebody has chosen one; `folder`: where they begin, else at home."""
    tables = QCoreApplication.translate("TableFiles", "Tables (*.csv)")
    dialog = QFileDialog(parent, title, str(folder or Path.home()), tables)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(f"wxdesk-{time.strftime('%Y%m%d-%H%M')}.csv")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(save_to)
    dialog.open()
