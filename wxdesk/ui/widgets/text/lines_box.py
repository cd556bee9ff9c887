"""A small box for a few lines, such as name=value: it takes no more than its page reads at once, and says so."""

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

from wxdesk.ui.widgets.fields import Field, FieldForm
from wxdesk.ui.widgets.text.paste_box import raw_text

# Far more than anybody types; a longer text was not meant for here, and its beginning is enough to see that.
LONGEST = 20_000


class LinesBox(QPlainTextEdit):
    shortened = Signal()  # not all of what was pasted is there

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def lines(self) -> tuple[str, ...]:
        """Those with something in them."""
        text = raw_text(self).replace("\u2028", "\n")  # Shift+Enter
        return tuple(line for line in text.split("\n") if line.strip())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text, selected = source.text(), len(self.textCursor().selectedText())
        room = max(LONGEST - self.document().characterCount() + 1 + selected, 0)
        self.insertPlainText(text[:room])
        if len(text) > room:
            self.shortened.emit()


def lines_field(form: FieldForm, name: str) -> tuple[Field, LinesBox]:
    """A row of `form` with such a box, under which it is said that a text was cut."""
    box = LinesBox()
    box.setObjectName(name)
    field = form.add(Field(box, mono=True))

    def say_cut() -> None:
        words = QCoreApplication.translate(
            "LinesBox", "Only {limit} characters have room here; what was pasted beyond them is left out."
        )
        field.show_error(words.format(limit=f"{LONGEST:,}"))

    box.textChanged.connect(field.clear_error)
    box.shortened.connect(say_cut)
    return field, box
