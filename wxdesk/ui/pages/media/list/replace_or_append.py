"""A list was found for a box that is not empty: what to do with the one that stands there."""

from PySide6.QtCore import Signal

from wxdesk.media.lists.table import Table
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice


class ReplaceOrAppendPrompt(InlineNotice):
    """Shown by `ask`, until one of its three buttons is pressed."""

    replaced = Signal(object, str)  # Table, its text
    added = Signal(str)
    asking = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        self._found = ""
        self._replace, self._add, self._leave = Button(), Button(), Button()
        for name, button in (("replace", self._replace), ("add", self._add), ("leave", self._leave)):
            button.setObjectName(f"media_box_{name}")
            self.buttons.addWidget(button)
        self._replace.clicked.connect(self._on_replace)
        self._add.clicked.connect(self._on_add)
        self._leave.clicked.connect(self.clear)

    def ask(self, table: Table, text: str) -> None:
        """`table`: what was found; `text`: the same for the box."""
        self._table, self._found = table, text
        self.asking.emit(True)
        self.tell_text(
            "warn",
            lambda: self.tr("{count} items listed, but the box is not empty.").format(
                count=f"{len(table.rows):,}"
            ),
        )

    def retranslate(self) -> None:
        super().retranslate()
        self._replace.setText(self.tr("Replace"))
        self._add.setText(self.tr("Append"))
        self._leave.setText(self.tr("Keep current text"))

    def clear(self) -> None:
        self._table, self._found = None, ""
        super().clear()
        self.asking.emit(False)

    def _on_replace(self) -> None:
        table, text = self._table, self._found
        self.clear()
        self.replaced.emit(table, text)

    def _on_add(self) -> None:
        text = self._found
        self.clear()
        self.added.emit(text)
