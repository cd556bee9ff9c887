"""Where an access_token is pasted, for accounts whose token comes from nowhere else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from wxdesk.secrecy import Secret
from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Card, Label

_LONGEST = 10_000


class PasteCard(Card):
    pasted = Signal(object)  # Secret

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit(maxLength=_LONGEST)
        self.line.setObjectName("pasted_token")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.use = Button()
        self.use.setObjectName("use_pasted")
        self._note = Label(scale=theme.SMALL, colour="faint")
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.use)
        self.body.addLayout(row)
        self.body.addWidget(self._note)
        self.line.textChanged.connect(self._show)
        self.line.returnPressed.connect(self._on_use)
        self.use.clicked.connect(self._on_use)
        self._show()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Paste an access_token, or the JSON that it came in"))
        self.line.setAccessibleName(self.tr("access_token"))
        self.use.setText(self.tr("Use &it"))
        self._note.setText(self.tr("Kept in memory until you close wxdesk, and never written to a file."))

    def clear(self) -> None:
        self.line.clear()

    def _show(self) -> None:
        self.use.setEnabled(bool(self.line.text().strip()))

    def _on_use(self) -> None:
        text = self.line.text().strip()
        if text:
            self.clear()
            self.pasted.emit(Secret(text))
