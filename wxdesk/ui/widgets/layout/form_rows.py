"""Rows of a form with something beside the input."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from wxdesk.ui.widgets import Field, FieldForm, Label

_HEIGHT = 28


def line_field(form: FieldForm, name: str, *beside: QWidget, mono: bool = False) -> Field:
    """A line to type in, with `beside` (buttons) at its right end; `name` is its object name."""
    editor = QLineEdit()
    editor.setObjectName(name)
    return add_field(form, Field(editor, mono), *beside)


def add_field(form: FieldForm, field: Field, *beside: QWidget, below: QLayout | None = None) -> Field:
    """`below`: what stands between the input and its note."""
    form.add(field, below)
    if isinstance(field.editor, QLineEdit | QComboBox | QSpinBox):
        # As high as a button beside it, and not squeezed where the page is short.
        field.editor.setMinimumHeight(max(_HEIGHT, field.editor.sizeHint().height()))
    if beside:
        cell = QWidget()
        form.replaceWidget(field.editor, cell)
        line = QHBoxLayout(cell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(field.editor, 1)
        for widget in beside:
            line.addWidget(widget)
    return field


def align_labels(*forms: FieldForm) -> None:
    """Forms one below the other begin their inputs at one place."""
    widths = [label.sizeHint().width() for form in forms for label in labels_of(form)]
    for form in forms:
        form.setColumnMinimumWidth(0, max(widths, default=0))


def labels_of(form: FieldForm) -> list[QWidget]:
    cells = (form.itemAtPosition(row, 0) for row in range(form.rowCount()))
    return [widget for cell in cells if cell is not None and isinstance(widget := cell.widget(), Label)]


def line_of(field: Field) -> QLineEdit:
    """The field's line; a bug where it has none."""
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def on_widget(form: FieldForm) -> QWidget:
    """What holds the form at its top, whatever the height."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(form)
    column.addStretch(1)
    return widget
