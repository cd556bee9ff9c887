"""Files are in the way: what to do about them. Shown once there are any."""

from PySide6.QtCore import QObject

from wxdesk.media.files.storage import OnConflict
from wxdesk.ui.widgets import Field, FieldForm
from wxdesk.ui.widgets.layout.form_rows import add_field
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox


class ExistingField(QObject):
    """A row of the form, hidden until `ask`."""

    def __init__(self, form: FieldForm, parent: QObject) -> None:
        super().__init__(parent)
        self._box = ChoiceBox()
        self._box.setObjectName("media_existing")
        self._field = add_field(form, Field(self._box))
        self._in_the_way: list[str] = []
        self.withdraw()

    def ask(self, files: list[str]) -> None:
        """`files`, at least one, have the names that the batch is about to give."""
        self._in_the_way = files
        self._say()
        self._field.set_shown(True)
        self._box.setFocus()

    def withdraw(self) -> None:
        """Other names, another folder: nothing is known to be in the way."""
        self._in_the_way = []
        self._box.choose(OnConflict.RENAME)
        self._field.set_shown(False)

    def answer(self) -> OnConflict | None:
        """None where nothing was asked."""
        chosen = self._box.value()
        return chosen if self._in_the_way and isinstance(chosen, OnConflict) else None

    def retranslate(self) -> None:
        self._box.offer(
            (
                (OnConflict.RENAME, self.tr("Keep both: add “(2)” to the new file's name")),
                (OnConflict.SKIP, self.tr("Skip: keep the existing file")),
                (OnConflict.OVERWRITE, self.tr("Replace the existing file")),
            )
        )
        self._say()

    def _say(self) -> None:
        asked = bool(self._in_the_way)
        told = self.tr(
            "{count} files with these names already exist, for example {name}. Choose what to do, then select Start "
            "again."
        )
        hint = told.format(count=f"{len(self._in_the_way):,}", name=self._in_the_way[0]) if asked else ""
        self._field.set_texts(self.tr("E&xisting files"), hint)
        self._field.set_shown(asked)
