"""How files are to be called: a template, the fields it may use, and the first names it makes."""

from collections.abc import Sequence
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.errors import InputError
from wxdesk.media.lists.id_list import IdList
from wxdesk.media.names.batch_names import preview
from wxdesk.media.names.default_name import stem
from wxdesk.media.names.proposal import proposed_template
from wxdesk.media.names.template import Template
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, FieldForm
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.ui.widgets.layout.form_rows import line_field, line_of
from wxdesk.ui.window_state import WindowState
from wxdesk.wording.errors import describe

# What a field is inserted as
_USUAL = ("{seq:04}", "{media_id:8}", "{date}", "{time}")
_SHOWN = 3
_LOOKED_AT = 200
_USED_AT_MOST = 5
_BETWEEN = "  ·  "
_EXAMPLE_ID = "A1b2C3d4E5f6G7h8"


class NameField(QObject):
    """A row of the form. Until somebody writes in it, a list with columns of its own proposes a template; without a
    template, files have names of ours. Those of earlier batches that the list has the columns for are offered again."""

    def __init__(self, form: FieldForm, memory: WindowState, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._columns: tuple[str, ...] = ()
        self._ids: tuple[str, ...] = ()
        self._fields: tuple[Sequence[str], ...] = ()
        self._proposed = ""  # what stands in the line, as far as nobody has written there
        self._insert = Button(icon_name="plus")
        self._insert.setObjectName("media_name_fields")
        self._menu: QMenu = menu_of(self._insert)
        self._field = line_field(form, "media_name", self._insert)
        self.line = line_of(self._field)
        self.line.textChanged.connect(self._show)
        self._offer()

    def keys(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in this order."""
        return self.line, self._insert

    def template(self) -> str:
        return self.line.text().strip()

    def is_right(self) -> bool:
        """Whether names can be made; otherwise it says beside the field why not, and moves there."""
        error = self._error(self.template())
        if error is not None:
            self.line.setFocus()
        return error is None

    def remember(self) -> None:
        """What stands in the line is used now."""
        if (text := self.template()) and text != self._proposed:
            others = [one for one in self._memory.media_templates if one != text]
            self._memory.media_templates = [text, *others][:_USED_AT_MOST]
            self._offer()
        elif not text:
            self._proposed = ""  # the next list proposes again

    def show_list(self, found: IdList | None) -> None:
        """The list whose columns may be used, and whose first rows are shown."""
        self._columns = found.columns if found else ()
        first = list(islice(found.entries, _SHOWN)) if found else []
        self._ids = tuple(entry.media_id for entry in first)
        self._fields = tuple(entry.fields for entry in first)
        self._propose(found)
        self._offer()
        self._show()

    def _propose(self, found: IdList | None) -> None:
        if found is None and not self.template():
            self._proposed = ""  # whoever emptied the line meant the list that is gone
        if self.template() != self._proposed:
            return
        fields = [entry.fields for entry in islice(found.entries, _LOOKED_AT)] if found else []
        self._proposed = proposed_template(self._columns, fields)
        self.line.setText(self._proposed)

    def retranslate(self) -> None:
        self._field.set_texts(self.tr("File &names"))
        self.line.setPlaceholderText(self.tr("e.g. {example}").format(example="{seq:04}_{media_id:8}"))
        self._insert.setText(self.tr("Fie&ld"))
        self._insert.setToolTip(self.tr("Insert a field: row number, media ID, a column of the list…"))
        self._show()

    def _offer(self) -> None:
        self._menu.clear()
        for text in (*_USUAL, *(f"{{{column}}}" for column in self._columns)):
            self._menu.addAction(_plain(text), partial(self._on_inserted, text))
        usable = [text for text in self._memory.media_templates if self._error(text) is None]
        if usable:
            self._menu.addSeparator()
        for text in usable:
            self._menu.addAction(_plain(text), partial(self._on_chosen, text))

    def _on_inserted(self, text: str, checked: bool = False) -> None:
        self.line.insert(text)
        self.line.setFocus()

    def _on_chosen(self, template: str, checked: bool = False) -> None:
        self.line.setText(template)
        self.line.setFocus()

    def _error(self, template: str) -> InputError | None:
        try:
            if template:
                Template.parse(template, self._columns)
        except InputError as error:
            return error
        return None

    def _show(self) -> None:
        error = self._error(self.template())
        if error is not None:
            self._field.show_error(str(describe(error, translate)))
        else:
            self._field.show_hint(self._hint())

    def _hint(self) -> str:
        if not self.template():
            name = f"{stem(1, self._ids[0] if self._ids else _EXAMPLE_ID)}.jpg"
            return self.tr("Named after row number and media ID: {name}").format(name=name)
        template = Template.parse(self.template(), self._columns)
        return _BETWEEN.join(preview(template, self._ids or (_EXAMPLE_ID,), self._fields))


def _plain(text: str) -> str:
    """For a menu, where & would be a mnemonic's."""
    return text.replace("&", "&&")
