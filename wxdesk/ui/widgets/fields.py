"""Labelled inputs, each with a place below it for what is wrong with it."""

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets.layout.room import keep_room
from wxdesk.ui.widgets.text.texts import Label


class Field:
    """One row of a form: a label, an input, a hint under it that gives way to an error."""

    def __init__(self, editor: QWidget, mono: bool = False) -> None:
        self.editor = editor
        self.label = Label(colour="faint", wrap=False)
        self.label.setBuddy(editor)
        self.note = Label(scale=theme.SMALL, colour="faint")
        self.note.hide()
        self._hint = ""
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
        self.clear_error()

    def show_error(self, text: str, colour: str = "bad") -> None:
        """`colour`: warn for what is odd and goes all the same."""
        self.note.set_colour(colour)
        self.note.setText(text)
        self.note.show()
        self.editor.setAccessibleDescription(text)

    def clear_error(self) -> None:
        self.note.set_colour("faint")
        self.note.setText(self._hint)
        self.note.setVisible(bool(self._hint))
        self.editor.setAccessibleDescription(self._hint)

    def keep_room(self) -> None:
        """For a line that comes and goes under it: nothing below moves."""
        keep_room(self.note)
        self.note.setMinimumHeight(self.note.fontMetrics().lineSpacing())

    def text(self) -> str:
        return self.editor.text() if isinstance(self.editor, QLineEdit) else ""


class FieldForm(QGridLayout):
    """Labels left, inputs right, notes under the inputs."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(4)
        self.setColumnStretch(1, 1)

    def add(self, field: Field) -> Field:
        row = self.rowCount()
        self.addWidget(field.label, row, 0)
        self.addWidget(field.editor, row, 1)
        self.addWidget(field.note, row + 1, 1)
        self.setRowMinimumHeight(row + 2, 6)
        return field
