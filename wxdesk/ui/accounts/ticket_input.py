"""Which jsapi_ticket a page works with: an account's current one, fetched when it is needed, or a pasted one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.signature import check_credential
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Credential, CredentialKind
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button, Field, FieldForm, Label, mono_label
from wxdesk.ui.widgets.layout.form_rows import add_field, line_field, line_of
from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wording.errors import describe
from wxdesk.wording.numbers import clock_time


@dataclass(frozen=True)
class ChosenTicket:
    """`account` and `by_hand`: whose ticket was chosen, and whether somebody did so; `pasted`: the ticket typed."""

    account: Account | None = None
    by_hand: bool = False
    pasted: Secret | None = None


class TicketInput(QObject):
    """Rows of a form. `ticket()` is the ticket if it is there; `need()` fetches an account's where it is not.

    `changed` says that ticket(), is_pasted or problem is another. `prefix` tells its widgets' object names from those
    of another one on the same page.
    """

    changed = Signal()

    def __init__(
        self,
        form: FieldForm,
        broker_of: Callable[[Account], Broker],
        tasks: Tasks,
        parent: QObject,
        prefix: str = "",
        clipboard: Clipboard | None = None,
    ) -> None:
        super().__init__(parent)
        self._remedies = RemedyButtons(clipboard)
        self._broker_of = broker_of
        self._tasks = tasks
        self._accounts: tuple[Account, ...] = ()
        self._job: Task | None = None
        self._failed: BaseException | None = None
        self._by_hand = False
        self._pasted_ticket: Secret | None = None
        self._build(form, prefix)
        self._choice.currentIndexChanged.connect(self._on_chosen)
        line_of(self._pasted).textChanged.connect(self._on_typed)
        self._again.clicked.connect(self.try_again)

    def _build(self, form: FieldForm, prefix: str) -> None:
        self._choice = ChoiceBox()
        self._choice.setObjectName(f"{prefix}ticket_choice")
        self._hint = mono_label(colour="faint")
        self._words = Label(scale=theme.SMALL, colour="faint")
        self._again = Button()
        self._again.setObjectName(f"{prefix}fetch_ticket_again")
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addWidget(self._hint)
        line.addWidget(self._words, 1)
        line.addWidget(self._again)
        line.addWidget(self._remedies)
        self._choice_field = add_field(form, Field(self._choice, keep_room=True), below=line)
        self._pasted = line_field(form, f"{prefix}pasted_ticket", mono=True)

    # --- what is chosen ---------------------------------------------------------------------------------------------
    @property
    def account(self) -> Account | None:
        """The account whose ticket is chosen; None: the pasted one."""
        value = self._choice.value()
        return value if isinstance(value, Account) else None

    @property
    def is_pasted(self) -> bool:
        return self.account is None

    @property
    def problem(self) -> BaseException | None:
        """Why the account's ticket could not be fetched."""
        return self._failed

    @property
    def is_fetching(self) -> bool:
        return self._job is not None and not self._job.over

    def credential(self) -> Credential | None:
        """The account's jsapi_ticket, if it need not be fetched first."""
        if self.account is None:
            return None
        broker = self._broker_of(self.account)
        return None if broker.is_due(CredentialKind.JSAPI_TICKET) else broker.get(CredentialKind.JSAPI_TICKET)

    def ticket(self) -> Secret | None:
        if self.account is None:
            return self._pasted_ticket
        credential = self.credential()
        return credential.value if credential else None

    def masked(self, text: str) -> str:
        """`text` with the ticket in it as its hint, unless it was pasted."""
        ticket = self.ticket()
        if ticket is None or self.is_pasted:
            return text
        return text.replace(ticket.reveal(), ticket.hint())

    def first(self) -> QWidget:
        """Where the keys go when somebody wants another ticket: to the line for a pasted one, if that is the choice."""
        return line_of(self._pasted) if self.is_pasted else self._choice

    # --- choosing ---------------------------------------------------------------------------------------------------
    def offer(self, accounts: tuple[Account, ...], proposed: Account | None) -> None:
        """Offer the tickets of `accounts` and a pasted one; choose `proposed` unless somebody chose by hand."""
        before = self._choice.value()
        self._accounts = accounts
        self._offer()
        if not self._by_hand or self._choice.value() != before:
            self._choice.choose(proposed)
        if self._choice.value() != before:
            self._forget()
        self._show()

    def paste(self, ticket: Secret | None) -> None:
        """Take `ticket` as the pasted one and, where there is one, choose it."""
        line_of(self._pasted).setText(ticket.reveal() if ticket else "")
        if ticket and not self._by_hand:
            self._choice.choose(None)
            self._forget()
            self._show()
            self.changed.emit()

    def chosen(self) -> ChosenTicket:
        return ChosenTicket(self.account, self._by_hand, self._pasted_ticket)

    def begin(self, chosen: ChosenTicket) -> None:
        """Choose what was chosen before; the next proposal holds unless that was by hand."""
        line_of(self._pasted).setText(chosen.pasted.reveal() if chosen.pasted else "")
        if chosen.by_hand:
            self._choice.choose(chosen.account)
        self._by_hand = chosen.by_hand
        self._forget()
        self._show()

    def choose_freely(self) -> None:
        """Forget that somebody chose by hand: the next proposal holds."""
        self._by_hand = False

    def forget_problem(self) -> None:
        """Let `need` try again."""
        self._failed = None
        self._show()

    # --- fetching ---------------------------------------------------------------------------------------------------
    def need(self) -> None:
        """Fetch the account's ticket where it is not there; after a failure only once somebody says so."""
        account = self.account
        if account is None or self.is_fetching or self._failed is not None or self.credential() is not None:
            return
        broker = self._broker_of(account)
        self._job = self._tasks.run(
            lambda job: broker.fetch(CredentialKind.JSAPI_TICKET),
            owner=self,
            done=self._on_done,
            failed=self._on_failed,
        )
        self._show()

    def _on_done(self, credential: Credential) -> None:
        self._show()
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._failed = error
        self._show()
        self.changed.emit()

    def try_again(self) -> None:
        """After a failure."""
        self._failed = None
        self.need()
        self.changed.emit()

    def _on_chosen(self) -> None:
        self._by_hand = True
        self._forget()
        self._show()
        self.changed.emit()

    def _on_typed(self, text: str) -> None:
        self._pasted.clear_error()
        try:
            ticket = check_credential(text, "jsapi_ticket")
        except InputError as error:
            self._pasted.show_error(str(describe(error, translate)))
            ticket = ""
        self._pasted_ticket = Secret(ticket) if ticket else None
        self.changed.emit()

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._failed = None

    # --- words ------------------------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        self._choice_field.set_texts(self.tr("T&icket"))
        self._pasted.set_texts(self.tr("jsapi_tic&ket"))
        self._again.setText(self.tr("T&ry again"))
        self._remedies.retranslate()
        self._offer()
        self._show()

    def _offer(self) -> None:
        current = self.tr("{name}, current ticket")
        self._choice.offer(
            (
                *((account, current.format(name=name_of(account))) for account in self._accounts),
                (None, self.tr("a pasted ticket")),
            )
        )

    def _show(self) -> None:
        self._pasted.set_shown(self.is_pasted)
        credential = self.credential()
        self._hint.setVisible(credential is not None)
        self._hint.setText(credential.value.hint() if credential else "")
        self._again.setVisible(self._failed is not None)
        self._choice_field.clear_error()
        if self._failed is None:
            self._remedies.clear()
        else:
            self._remedies.offer_for(self._failed)
            self._choice_field.show_error(str(describe(self._failed, translate)))
        self._words.setText(self._state(credential))

    def _state(self, credential: Credential | None) -> str:
        if self.is_pasted or self._failed is not None:
            return ""
        if self.is_fetching:
            return self.tr("Asking WeChat…")
        if credential is None:
            return self.tr("Fetched when needed.")
        words = self.tr("expires by {time}") if credential.upper_bound else self.tr("expires {time}")
        return words.format(time=clock_time(credential.ends_at))
