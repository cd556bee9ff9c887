"""Labelled inputs, each with a place below it for what is wrong with it."""

from PySide6.QtWidgets import QGridLayout, QLayout, QLineEdit, QPlainTextEdit, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets.field_note import FieldNote
from wxdesk.ui.widgets.text.texts import Label


class Field:
    """One row of a form: a label, an input, a hint under it that gives way to an error.

    What is typed may be wrong: there is always room for a line under it, and nothing below moves. `keep_room`: so is
    what is chosen here.
    """

    def __init__(self, editor: QWidget, mono: bool = False, keep_room: bool = False) -> None:
        self.editor = editor
        self.label = Label(colour="faint", wrap=False)
        self.label.setBuddy(editor)
        self._keeps_room = keep_room or isinstance(editor, QLineEdit | QPlainTextEdit)
        self.note = FieldNote(editor)
        self._hint = self._long_error = ""
        self._shown = True
        self.note.setHidden(not self._keeps_room)
        if mono:
            editor.setFont(theme.font(mono=True))

    def set_texts(self, label: str, hint: str = "") -> None:
        """`label` may hold a mnemonic (&)."""
        self.label.setText(label)
        self.editor.setAccessibleName(label.replace("&", ""))
        self.show_hint(hint)

    def show_hint(self, hint: str) -> None:
        """Another hint, in place of an error too."""
        self._hint = hint
        self.note.keep_room_for(hint, self._long_error)
        self.clear_error()

    def show_error(self, text: str, colour: str = "bad") -> None:
        """`colour`: warn for what is odd and goes all the same."""
        self._say(text, colour)

    def clear_error(self) -> None:
        self._say(self._hint, "faint")

    def keep_room_for(self, error: str) -> None:
        """For one that is about what stands below: nothing covers that."""
        self._long_error = error
        self.show_hint(self._hint)

    def set_shown(self, shown: bool) -> None:
        """The whole row, its note included."""
        self._shown = shown
        self.label.setVisible(shown)
        self.editor.setVisible(shown)
        self._show_note()

    def _say(self, text: str, colour: str) -> None:
        self.note.say(text, colour)
        self._show_note()
        self.editor.setAccessibleDescription(text)

    def _show_note(self) -> None:
        self.note.setVisible(self._shown and (self._keeps_room or bool(self.note.text())))

    def text(self) -> str:
        return self.editor.text() if isinstance(self.editor, QLineEdit) else ""


class FieldForm(QGridLayout):
    """Labels left, inputs right, notes under the inputs."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(4)
        self.setColumnStretch(1, 1)

    def add(self, field: Field, below: QLayout | None = None) -> Field:
        row = self.rowCount()
        self.addWidget(field.label, row, 0)
        self.addWidget(field.editor, row, 1)
        if below is not None:
            row += 1
            self.addLayout(below, row, 1)
        self.addWidget(field.note, row + 1, 1)
        self.setRowMinimumHeight(row + 2, 6)
        return field
