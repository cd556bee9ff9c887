"""This computer as WeChat sees it: whether its calls are accepted, and the IP address that was refused."""

from PySide6.QtWidgets import QHBoxLayout

from wxdesk.tokens.reception import Reception
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets import Card, Label, mono_label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.layout.room import keep_room
from wxdesk.wording.numbers import clock_time


class ReceptionCard(Card):
    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._title = Label(bold=True, wrap=False)
        self.address = mono_label()
        self.text = Label(colour="faint")
        self.copy = CopyButton(clipboard, self.address.text)
        keep_room(self.copy)
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self.address)
        line.addWidget(self.copy)
        self.body.addLayout(line)
        self.body.addWidget(self.text)

    def retranslate(self) -> None:
        self._title.setText(self.tr("This computer's IP, as WeChat sees it"))
        self.copy.set_label(self.tr("Copy IP"))

    def show_reception(self, reception: Reception | None) -> None:
        """What WeChat's last response said; None: there was none yet."""
        address = reception.address if reception is not None else ""
        self.address.setVisible(bool(address))
        self.copy.setVisible(bool(address))
        self.address.setText(address)
        self.text.setText(self._words(reception))

    def _words(self, reception: Reception | None) -> str:
        if reception is None:
            return self.tr("Not known yet. WeChat names it only when it refuses a call.")
        words = (
            self.tr(
                "WeChat accepts calls from this computer; last call at {time}. It names the IP only when it refuses."
            )
            if reception.accepted
            else self.tr(
                "Refused at {time}: not on the account's API IP whitelist. A new entry takes effect after 5-10 minutes."
            )
        )
        return words.format(time=clock_time(reception.at, seconds=True))
