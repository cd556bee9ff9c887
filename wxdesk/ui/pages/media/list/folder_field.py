"""The folder to save into: proposed, typed or chosen."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wxdesk.config import Settings
from wxdesk.errors import InputError
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, FieldForm
from wxdesk.ui.widgets.layout.form_rows import line_field, line_of
from wxdesk.wording.errors import describe


def usual_folder(settings: Settings, downloads: Path) -> Path:
    """That of the settings, or one of today's among the `downloads`."""
    chosen = settings.download_folder
    return Path(chosen) if chosen else downloads / time.strftime("%Y-%m-%d")


class FolderField(QObject):
    """A row of the form."""

    edited = Signal()

    def __init__(self, form: FieldForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._typed = False
        self._choose = Button(icon_name="folder")
        self._choose.setObjectName("media_choose_folder")
        self._choose.clicked.connect(self._on_choose)
        self._field = line_field(form, "media_folder", self._choose)
        self.line, self.note = line_of(self._field), self._field.note
        self.line.textEdited.connect(self._on_edited)

    def keys(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in this order."""
        return self.line, self._choose

    def text(self) -> str:
        return self.line.text().strip()

    def path(self) -> Path | None:
        """None without one; then it says so beside the field, and moves there."""
        self._field.clear_error()
        if not self.text():
            self.show_error(InputError("folder_empty"))
            return None
        return Path(self.text()).expanduser()

    def propose(self, folder: Path) -> None:
        """Fill in where to save, unless somebody has chosen a folder already."""
        if not self._typed:
            self.line.setText(str(folder))

    def show_error(self, error: BaseException) -> None:
        self._field.show_error(str(describe(error, translate)))
        self.line.setFocus()

    def retranslate(self) -> None:
        self._field.set_texts(self.tr("Save &to"))
        self._choose.setText(self.tr("Ch&oose…"))

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._parent, self.tr("Save to"), self.text())
        if chosen:
            self.line.setText(chosen)
            self._on_edited()

    def _on_edited(self) -> None:
        self._typed = bool(self.text())
        self._field.clear_error()
        self.edited.emit()
