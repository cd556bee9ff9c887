"""The accounts: added, edited, checked and removed here; their secrets go into the keyring and nowhere else."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget

from wxdesk.accounts.account import Account
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import Vault
from wxdesk.services import Services
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.accounts import secret_states
from wxdesk.ui.pages.accounts.account_list import ACCOUNT_ROLE
from wxdesk.ui.pages.accounts.account_pane import AccountPane
from wxdesk.ui.pages.accounts.accounts_card import AccountsCard, BuiltInCard
from wxdesk.ui.pages.accounts.checkup_view import CheckupView
from wxdesk.ui.pages.accounts.draft import Draft
from wxdesk.ui.pages.accounts.secret_states import Found, SecretState
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.ui.widgets.layout.split_pane import SplitPane
from wxdesk.wording.checkup.tell import title

_NEW = ""  # the key of a new account's draft; the others' is the AppID
_EMPTY, _FORM, _BUILT_IN = range(3)
_ACCOUNTS, _CHECKUP = range(2)


class AccountsPage(Page):
    scrolls = False  # its list and its form do, beside each other

    def __init__(self, services: Services, choice: AccountChoice, tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._services = services
        self._choice = choice
        self._tasks = tasks
        self._place: KeyringKind | None = None
        self._drafts: dict[str, Draft] = {}
        self._looking: Task | None = None
        self._clipboard = clipboard
        self._checkup: CheckupView | None = None  # made when it is first asked for
        self._checked: Account | None = None
        self._build(clipboard)
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self, clipboard: Clipboard) -> None:
        self._add = Button(primary=True, icon_name="plus")
        self._add.setObjectName("add_account")
        self.action_row.addWidget(self._add)
        self._pane = AccountPane(self._services, self._tasks, clipboard)
        self._built_in, self._card = BuiltInCard(), AccountsCard()
        self._list, self._model = self._card.view, self._card.model
        self._stack = QStackedWidget()
        self._empty_text = Label(colour="faint")
        empty = Card()
        empty.body.addWidget(self._empty_text)
        empty.body.addStretch(1)
        for widget in (empty, self._pane, self._built_in):
            self._stack.addWidget(widget)
        self._views = QStackedWidget()
        self._views.addWidget(SplitPane(self._card, self._stack, (3, 5), narrow=600))
        self.body.addWidget(self._views, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self.start_adding)
        self._list.selectionModel().currentChanged.connect(self._on_row)
        self._choice.changed.connect(self._reload)
        self._pane.form.edited.connect(self._keep_draft)
        self._pane.saved.connect(self._on_saved)
        self._pane.removed.connect(self._on_removed)
        self._pane.discarded.connect(self._on_discarded)
        self._pane.busy_changed.connect(self._on_busy)
        for wanted in (self._pane.checkup_wanted, self._built_in.checkup.clicked):
            wanted.connect(self._start_checkup)

    def retranslate(self) -> None:
        if self._checkup is not None:
            self._checkup.retranslate()
        self._say_heading()
        self._add.setText(self.tr("&Add account"))
        self._empty_text.setText(self.tr("Select an account on the left, or add one."))
        for part in (self._built_in, self._pane, self._card):
            part.retranslate()
        self._count()

    # --- the check-up -----------------------------------------------------------------------------------------------
    def _start_checkup(self) -> None:
        account = self._card.current()
        if account is None:
            return
        self._checked = account
        self._checkup = self._checkup or self._made_checkup()
        self._show_checkup(True)
        self._checkup.check(account)

    def _made_checkup(self) -> CheckupView:
        made = CheckupView(self._services, self._tasks, self._clipboard)
        made.closed.connect(self._end_checkup)
        made.edit_wanted.connect(self._edit_checked)
        made.retranslate()
        self._views.addWidget(made)
        self.action_row.addWidget(made.buttons)
        return made

    def _leave_checkup(self) -> None:
        if self._checkup is not None and self._is_checking_up():
            self._checkup.leave()

    def _end_checkup(self) -> None:
        self._show_checkup(False)
        self._list.setFocus()

    def _show_checkup(self, shown: bool) -> None:
        self._views.setCurrentIndex(_CHECKUP if shown else _ACCOUNTS)
        self._add.setVisible(not shown)
        if self._checkup is not None:
            self._checkup.buttons.setVisible(shown)
        self._say_heading()
        self._count()

    def _edit_checked(self, wanted: str = "") -> None:
        self._end_checkup()
        place = wanted.partition("/")[2]
        if place:
            self._pane.focus_on(place)
        else:
            self._pane.form.focus_first()

    def _is_checking_up(self) -> bool:
        return self._views.currentIndex() == _CHECKUP

    def _say_heading(self) -> None:
        checked = self._checked if self._is_checking_up() else None
        self.set_heading(title(checked, translate) if checked is not None else self.tr("Accounts"))

    def show_account(self, account: Account | None) -> None:
        """Another one was chosen for the whole window."""
        super().show_account(account)
        self._leave_checkup()

    # --- coming into view -------------------------------------------------------------------------------------------
    def enter(self) -> None:
        """Says first where secrets would be kept, then looks for those there are."""
        self._reload()
        if self._place is None:
            self._tasks.run(
                lambda job: self._services.load_vault(),
                owner=self,
                done=self._on_place,
                failed=self._card.notice.tell_error,
            )
        else:
            self._look()

    def _on_place(self, vault: Vault) -> None:
        self._place = vault.place
        self._pane.show_place(vault.place)
        self._card.show_place(vault.place, vault.passed_over)
        self._look()

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        accounts = self._choice.accounts()
        self._looking = self._tasks.run(
            lambda job: secret_states.find_secrets(self._services, accounts, job),
            owner=self,
            done=self._on_found,
        )

    def _on_found(self, found: Found) -> None:
        self._model.show_secrets(found.states, self._place)
        self._say_missing()
        if found.error is not None and self._pane.remark.isHidden():
            self._pane.remark.tell_error(found.error)

    # --- which account ----------------------------------------------------------------------------------------------
    def start_adding(self) -> None:
        """Open the form of a new account."""
        self._leave_checkup()
        self._keep_draft()
        self._list.selectionModel().clear()
        self._open(None)
        self._pane.form.focus_first()

    def edit_chosen(self, place: str = "", stays: bool = False) -> None:
        """Open the account that the window is about, at the place that is to be changed: way, source, or the AppSecret.
        `stays`: the form that is open is the one that was meant."""
        if not (stays and self._stack.currentIndex() == _FORM):
            self._leave_checkup()
            self._keep_draft()
            current = self._choice.current
            self._choose_row(self._model.row_of(current.appid if current else ""))
        self._pane.focus_on(place)

    def _reload(self) -> None:
        """The accounts changed, or may have: show them, staying with the one in the form."""
        self._keep_draft()
        adding = self._stack.currentIndex() == _FORM and self._pane.form.former is None
        current = self._choice.current
        wanted = (self._shown_appid(), current.appid if current and not adding else "")
        self._card.show_accounts(self._choice.accounts())
        self._count()
        row = next((row for appid in wanted if (row := self._model.row_of(appid)) >= 0), -1)
        if row >= 0:
            self._choose_row(row)
        elif not adding:
            self._stack.setCurrentIndex(_EMPTY)

    def _shown_appid(self) -> str:
        if self._stack.currentIndex() == _FORM:
            return self._pane.form.former.appid if self._pane.form.former else ""
        current = self._card.current()
        return current.appid if current else ""

    def _choose_row(self, row: int) -> None:
        index = self._model.index(row)
        if self._list.currentIndex() == index:
            self._open(index.data(ACCOUNT_ROLE))
        else:
            self._list.setCurrentIndex(index)

    def _on_row(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self._keep_draft()
            self._open(current.data(ACCOUNT_ROLE))

    def _open(self, account: Account | None) -> None:
        if account is not None and account.of_sandbox:
            self._built_in.show_account(account)
            self._stack.setCurrentIndex(_BUILT_IN)
        else:
            self._pane.show_account(account, self._drafts.get(account.appid if account else _NEW))
            self._say_missing()
            self._stack.setCurrentIndex(_FORM)

    def _say_missing(self) -> None:
        former = self._pane.form.former
        missing = former is not None and self._model.state(former) is SecretState.MISSING
        self._pane.form.say_missing(missing)

    def _count(self) -> None:
        if self._is_checking_up():
            self.set_answer(self.tr("Nothing is changed at WeChat, and tokens in use stay valid."))
            return
        count = self._model.rowCount()
        words = self.tr(
            "Accounts on this computer: {count}. AppSecrets are never written to wxdesk's own files."
        )
        self.set_answer(
            words.format(count=count) if count else self.tr("No account yet. Add one to get started.")
        )

    # --- drafts -----------------------------------------------------------------------------------------------------
    def _keep_draft(self) -> None:
        """What was typed and not saved comes back when the account is opened again."""
        if self._stack.currentIndex() != _FORM:
            return
        form = self._pane.form
        key = form.former.appid if form.former else _NEW
        if form.is_dirty:
            self._drafts[key] = form.draft()
        else:
            self._drafts.pop(key, None)
        self._model.mark_edited(frozenset(self._drafts))

    def _forget_draft(self, account: Account | None) -> None:
        self._drafts.pop(account.appid if account else _NEW, None)
        self._model.mark_edited(frozenset(self._drafts))

    def _on_discarded(self) -> None:
        former = self._pane.form.former
        self._forget_draft(former)
        self._open(former)

    # --- what the form did ------------------------------------------------------------------------------------------
    def _on_saved(self, account: Account, former: Account | None) -> None:
        was_current = former is not None and self._choice.current == former
        self._forget_draft(former)
        self._pane.show_account(account)
        self._choice.changed.emit()
        if former is None or was_current:
            self._choice.choose(account, saved=True)
        self._choose_row(self._model.row_of(account.appid))
        self._look()

    def _on_removed(self, account: Account) -> None:
        self._forget_draft(account)
        self._stack.setCurrentIndex(_EMPTY)
        self._choice.reload()

    def _on_busy(self, busy: bool) -> None:
        self._add.setEnabled(not busy)
        self._list.setEnabled(not busy)
