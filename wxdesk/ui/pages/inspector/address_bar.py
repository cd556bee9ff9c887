"""The line above an inspected page: its address, as which client it is opened, and the button for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wxdesk.errors import InputError
from wxdesk.inspector.clients import CLIENTS, Client, System
from wxdesk.signing.page_url import parse_page_url
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.field_note import FieldNote
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wording.errors import describe
from wxdesk.wording.inspection import SYSTEMS

_LONGEST = 16_384


class AddressBar(QWidget):
    """`wanted`: an address to be opened, complete, and the client."""

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName("inspect_address")
        self.line.setMaxLength(_LONGEST)
        self.line.setFont(theme.font(mono=True))
        self._note = FieldNote(self.line)
        self.clients = ChoiceBox()
        self.clients.setObjectName("inspect_client")
        self.open = Button(primary=True)
        self.open.setObjectName("inspect_open")
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.clients)
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._note)
        self.clients.offer(tuple(SYSTEMS.items()))
        self.line.returnPressed.connect(self.submit)
        self.line.textEdited.connect(lambda: self._note.say("", "faint"))
        self.open.clicked.connect(self.submit)
        self.clients.currentIndexChanged.connect(self._on_client)

    def retranslate(self) -> None:
        self.line.setAccessibleName(self.tr("Page URL"))
        self.line.setPlaceholderText("https://h5.example.com/photo?uid=88")
        self.clients.setAccessibleName(self.tr("WeChat on"))
        self.clients.setToolTip(self.tr("The WeChat client that the page sees"))
        self.open.setText(self.tr("&Open"))

    def client(self) -> Client:
        system = self.clients.value()
        assert isinstance(system, System)
        return CLIENTS[system]

    def show_address(self, address: str) -> None:
        self.line.setText(address)
        self.line.setCursorPosition(0)

    def submit(self) -> None:
        text = self.line.text().strip()
        if not text:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            page = parse_page_url(text if "://" in text else f"https://{text}")
        except InputError as error:
            self._note.say(str(describe(error, translate)), "bad")
            return
        self._note.say("", "faint")
        _, mark, fragment = text.partition("#")
        self.wanted.emit(page.browser + mark + fragment, self.client())

    def _on_client(self) -> None:
        """A page that is open is opened anew, as the other client."""
        if self.line.text().strip():
            self.submit()
