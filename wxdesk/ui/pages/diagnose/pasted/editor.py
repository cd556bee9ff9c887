"""One field of a signature, edited in place: a line, or a few, beside its chip."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wxdesk.secrecy import redact
from wxdesk.ui import theme
from wxdesk.ui.pages.diagnose.overlay import Overlay
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.text.lines_box import LinesBox
from wxdesk.ui.widgets.text.texts import as_plain

_WIDTH, _MOST_OTHERS, _SHOWN = 460, 4, 44

Value = str | tuple[str, ...]


class FieldEditor(Overlay):
    """`edited` at every key; after Esc it is what it was before. `reset_wanted`: what was pasted, in its place."""

    edited = Signal(object)
    reset_wanted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, _WIDTH)
        self.setObjectName("field_editor")
        self._before: Value = ""
        self._title, self._note = Label(bold=True), Label(scale=theme.SMALL, colour="faint")
        self._line, self._lines = QLineEdit(), LinesBox()
        self._line.setObjectName("field_line")
        self._lines.setObjectName("field_lines")
        self._lines.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self._lines.setFixedHeight(4 * self._lines.fontMetrics().lineSpacing() + 14)
        for editor in (self._line, self._lines):
            editor.setFont(theme.font(mono=True))
        self._line.setMinimumHeight(28)
        self._others_title = Label(scale=theme.SMALL, colour="faint")
        self._others = QVBoxLayout()
        self._reset = Button()
        self._reset.setObjectName("field_reset")
        for widget in (self._title, self._line, self._lines, self._note, self._others_title):
            self.body.addWidget(widget)
        self.body.addLayout(self._others)
        self.body.addWidget(self._reset)
        self._connect()

    def _connect(self) -> None:
        self._line.textEdited.connect(lambda text: self.edited.emit(text))
        self._lines.textChanged.connect(self._on_lines)
        self._lines.shortened.connect(self._say_cut)
        self._reset.clicked.connect(self._on_reset)
        self.closed.connect(self._on_closed)

    def retranslate(self) -> None:
        self._others_title.setText(self.tr("Also pasted; click to use it:"))
        self._reset.setText(self.tr("Use what was pasted"))

    def open_field(self, chip: QWidget, name: str, value: Value, others: Iterable[str], typed: bool) -> None:
        """`others`: further values that were pasted for it. `typed`: it is not what was pasted."""
        self._before = value
        many = isinstance(value, tuple)
        self._title.setText(name)
        for editor, shown in ((self._line, not many), (self._lines, many)):
            editor.setVisible(shown)
            editor.setAccessibleName(name)
        self._offer(tuple(others))
        self._reset.setVisible(typed)
        self._write(value)
        self.say("")
        self.open_beside(chip, self._lines if many else self._line)
        self._line.selectAll()

    def say(self, note: str, colour: str = "faint") -> None:
        """Under the line: where it was found, or what is wrong with it."""
        self._note.setText(note)
        self._note.set_colour(colour)
        self._note.setVisible(bool(note))
        for editor in (self._line, self._lines):
            editor.setAccessibleDescription(note)
        self.place()

    def note(self) -> str:
        return self._note.text()

    def _offer(self, others: tuple[str, ...]) -> None:
        while self._others.count():
            self._others.takeAt(0).widget().deleteLater()  # type: ignore[union-attr]
        for value in others[:_MOST_OTHERS]:
            button = Button(_short(redact(value)))
            button.setObjectName("field_other")
            button.setFont(theme.font(mono=True))
            button.setToolTip(as_plain(redact(value)[:400]))
            button.clicked.connect(lambda checked=False, value=value: self._on_other(value))
            self._others.addWidget(button)
        self._others_title.setVisible(bool(others))

    def _write(self, value: Value) -> None:
        blocked = self._lines.blockSignals(True)
        if isinstance(value, tuple):
            self._lines.setPlainText("\n".join(value))
        else:
            self._line.setText(value)
        self._lines.blockSignals(blocked)

    def _on_lines(self) -> None:
        self.edited.emit(self._lines.lines())

    def _on_other(self, value: str) -> None:
        self._write(value)
        self.edited.emit(value)
        self.close_it()

    def _on_reset(self) -> None:
        self.reset_wanted.emit()
        self.close_it()

    def _on_closed(self, unwanted: bool) -> None:
        if unwanted:
            self.edited.emit(self._before)

    def _say_cut(self) -> None:
        words = self.tr("Only the first {limit} characters were kept.")
        self.say(words.format(limit="20,000"), "bad")


def _short(value: str) -> str:
    shown = value if len(value) <= _SHOWN else f"{value[: _SHOWN - 1]}…"
    return shown.replace("&", "&&")
