"""This computer as WeChat sees it: whether its calls are accepted, and the address that it refused."""

from PySide6.QtWidgets import QHBoxLayout

from wxdesk.tokens.reception import Reception
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets import Button, Card, Label, mono_label
from wxdesk.wording.numbers import clock_time


class ReceptionCard(Card):
    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._title = Label(bold=True, wrap=False)
        self.address = mono_label(scale=theme.HEADING)
        self.text = Label(colour="faint")
        self.copy = Button(icon_name="copy")
        self.copy.clicked.connect(lambda: clipboard.copy(self.address.text()))
        line = QHBoxLayout()
        line.addWidget(self.address)
        line.addWidget(self.copy)
        line.addStretch(1)
        self.body.addWidget(self._title)
        self.body.addLayout(line)
        self.body.addWidget(self.text)

    def retranslate(self) -> None:
        self._title.setText(self.tr("This computer, as WeChat sees it"))
        self.copy.setText(self.tr("Copy for the whitelist"))

    def show_reception(self, reception: Reception | None) -> None:
        """What WeChat's last answer said; None: there was none yet."""
        address = reception.address if reception is not None else ""
        self.address.setVisible(bool(address))
        self.copy.setVisible(bool(address))
        self.address.setText(address)
        self.text.setText(self._words(reception))

    def _words(self, reception: Reception | None) -> str:
        if reception is None:
            return self.tr("Not known yet. WeChat's next answer tells it.")
        words = (
            self.tr("WeChat accepts calls from this computer; last seen at {time}.")
            if reception.accepted
            else self.tr(
                "Refused at {time}: not on the account's IP whitelist. Once added, it takes effect after 5-10 minutes."
            )
        )
        return words.format(time=clock_time(reception.at, seconds=True))
