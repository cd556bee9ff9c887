"""The ticket that a case was checked with: said in one line, changed beside it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.tokens.broker import Broker
from wxdesk.ui import theme
from wxdesk.ui.accounts.ticket_input import TicketInput
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.pages.diagnose.overlay import Overlay
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, FieldForm, Label
from wxdesk.ui.widgets.text.texts import as_plain
from wxdesk.wording.errors import describe

_WIDTH = 440


class TicketLine(QWidget):
    """`input` is the choice itself, in a card that opens beside the line, or beside whatever asks for it."""

    def __init__(
        self, broker_of: Callable[[Account], Broker], tasks: Tasks, owner: QObject, over: QWidget
    ) -> None:
        super().__init__()
        self._card = Overlay(over, _WIDTH)
        self._card.setObjectName("ticket_card")
        form = FieldForm()
        self._card.body.addLayout(form)
        self.input = TicketInput(form, broker_of, tasks, owner)
        self._change, self._again = Button(), Button()
        self._change.setObjectName("change_ticket")
        self._again.setObjectName("try_ticket_again")
        self._words = Label(scale=theme.SMALL, colour="faint")
        self._problem = Label(scale=theme.SMALL, colour="bad", selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        # One of the two is said, in the room of two lines: nothing below moves
        either = QVBoxLayout()
        for label in (self._words, self._problem):
            label.setMinimumHeight(2 * label.fontMetrics().lineSpacing())
            either.addWidget(label)
        row.addLayout(either, 1)
        row.addWidget(self._again)
        row.addWidget(self._change)
        self._change.clicked.connect(lambda: self.open_beside(self._change))
        self._again.clicked.connect(self.input.try_again)

    def retranslate(self) -> None:
        self.input.retranslate()
        self._card.setAccessibleName(self.tr("Ticket"))
        self._change.setText(self.tr("C&hange…"))
        self._again.setText(self.tr("Try again"))
        self.show_state()

    def open_beside(self, anchor: QWidget) -> None:
        self._card.open_beside(anchor, self.input.first())

    def stops(self) -> tuple[QWidget, ...]:
        return (self._again, self._change)

    def words(self) -> str:
        return self._words.text()

    def problem(self) -> str:
        return self._problem.text() if not self._problem.isHidden() else ""

    def show_state(self, of_page: bool = True) -> None:
        """Say which ticket is chosen now, or why there is none; cards and message push have another credential."""
        failed = self.input.problem
        told = describe(failed, translate) if failed is not None else None
        self._problem.setText(told.sentence if told else "")  # all of it stands in the card that opens
        self._problem.setToolTip(as_plain(told.remedy) if told else "")
        self._problem.setVisible(failed is not None)
        self._words.setVisible(failed is None)
        self._again.setVisible(failed is not None)
        self._words.setText(self._told() if of_page else self._told_of_others())

    def _told_of_others(self) -> str:
        account = self.input.account
        if account is None:
            return self.tr("Checked with what was pasted")
        return self.tr("Checked with the credentials of {name}").format(name=name_of(account))

    def _told(self) -> str:
        account, ticket = self.input.account, self.input.ticket()
        hint = ticket.hint() if ticket is not None else ""
        if account is None:
            told = self.tr("Checked with the pasted ticket {hint}") if hint else self.tr("No ticket chosen")
            return told.format(hint=hint)
        name = name_of(account)
        if hint:
            return self.tr("Checked with the ticket of {name}: {hint}").format(name=name, hint=hint)
        return self.tr("The ticket of {name} is not here yet").format(name=name)
