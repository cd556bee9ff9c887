"""The accounts: added, edited, checked and removed here; their secrets go into the keyring and nowhere else."""

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QMessageBox, QStackedWidget

from wxdesk.accounts.account import Account
from wxdesk.accounts.vault import Place, Unusable, Vault
from wxdesk.errors import ApiError, InputError
from wxdesk.services import Services
from wxdesk.ui import account_work, theme
from wxdesk.ui.account_choice import AccountChoice
from wxdesk.ui.account_form import AccountForm, Draft
from wxdesk.ui.account_list import ACCOUNT_ROLE, AccountDelegate, AccountList
from wxdesk.ui.account_work import Found
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.side_by_side import SideBySide
from wxdesk.ui.tasks import Job, Tasks
from wxdesk.ui.waiting import Waiting
from wxdesk.ui.widgets import Button, Card, Label, Notice
from wxdesk.wording.errors import tell
from wxdesk.wording.keyrings import tell_passed_over
from wxdesk.wording.states import PLACES

_NEW = ""  # the key of a new account's draft; the others' is the AppID
_ROWS_SEEN = 6


class AccountsPage(Page):
    def __init__(self, services: Services, choice: AccountChoice, tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._services = services
        self._choice = choice
        self._tasks = tasks
        self._clipboard = clipboard
        self._place: Place | None = None
        self._passed_over: tuple[Unusable, ...] = ()
        self._drafts: dict[str, Draft] = {}
        self._job: Job | None = None
        self._looking: Job | None = None
        self._egress_ip = ""
        self._build()
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._add = Button(primary=True, icon_name="plus")
        self._add.setObjectName("add_account")
        self.action_row.addWidget(self._add)
        self._session_notice = Notice()
        self._session_notice.setObjectName("session_only")
        self.body.addWidget(self._session_notice)
        self._stack = QStackedWidget()
        for widget in (self._build_empty(), self._build_form(), self._build_built_in()):
            self._stack.addWidget(widget)
        self._columns = SideBySide(self._build_list(), self._stack, (3, 5), narrow=600)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)

    def _build_list(self) -> Card:
        self._model = AccountList(self)
        view = self._list = QListView()
        view.setObjectName("accounts")
        view.setModel(self._model)
        view.setItemDelegate(AccountDelegate(view))
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.viewport().setAutoFillBackground(False)
        card = Card()
        card.body.setContentsMargins(2, 4, 2, 4)
        card.body.addWidget(view)
        return card

    def _build_empty(self) -> Card:
        self._empty_text = Label(colour="faint")
        card = Card()
        card.body.addWidget(self._empty_text)
        card.body.addStretch(1)
        return card

    def _build_form(self) -> Card:
        self._title = Label(scale=theme.HEADING, bold=True)
        self._form = AccountForm()
        self._waiting = Waiting()
        self._waiting.cancel.setObjectName("cancel_saving")
        self._notice = Notice()
        self._notice.setObjectName("account_result")
        self._copy_ip = Button(icon_name="copy")
        self._copy_ip.setObjectName("copy_egress_ip")
        self._notice.buttons.addWidget(self._copy_ip)
        self._save, self._check, self._remove = Button(primary=True), Button(), Button(danger=True)
        self._discard = Button()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        for name, button in {
            "save_account": self._save,
            "check_secret": self._check,
            "discard_edits": self._discard,
            "remove_account": self._remove,
        }.items():
            button.setObjectName(name)
            if button is self._remove:
                buttons.addStretch(1)
            buttons.addWidget(button)
        card = Card()
        card.body.addWidget(self._title)
        card.body.addWidget(self._form)
        card.body.addWidget(self._notice)
        card.body.addLayout(buttons)
        card.body.addWidget(self._waiting)
        card.body.addStretch(1)
        return card

    def _build_built_in(self) -> Card:
        self._built_in_title = Label(scale=theme.HEADING, bold=True)
        self._built_in_text = Label()
        card = Card()
        card.body.addWidget(self._built_in_title)
        card.body.addWidget(self._built_in_text)
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        self._add.clicked.connect(self.start_adding)
        self._list.selectionModel().currentChanged.connect(self._on_row)
        self._choice.changed.connect(self._reload)
        self._form.edited.connect(self._on_edited)
        self._save.clicked.connect(self._on_save)
        self._check.clicked.connect(self._on_check)
        self._discard.clicked.connect(self._on_discard)
        self._remove.clicked.connect(self._on_remove)
        self._waiting.cancelled.connect(self._on_cancelled)
        self._copy_ip.clicked.connect(self._on_copy_ip)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Accounts"))
        self._add.setText(self.tr("&Add account"))
        self._list.setAccessibleName(self.tr("Accounts"))
        self._empty_text.setText(self.tr("Choose an account on the left, or add one."))
        self._save.setText(self.tr("Sa&ve"))
        self._check.setText(self.tr("&Check the secret"))
        self._check.setToolTip(self.tr("Fetch a stable token, which ends nobody's"))
        self._discard.setText(self.tr("Disca&rd"))
        self._remove.setText(self.tr("Re&move…"))
        self._copy_ip.setText(self.tr("Copy address"))
        self._built_in_text.setText(
            self.tr(
                "This account is built in. It lives in a small WeChat inside this program: its AppSecret is made anew at "
                "each start and is of no use anywhere else."
            )
        )
        self._waiting.retranslate()
        self._form.retranslate()
        self._model.say_again()
        self._say_place()
        self._show()

    # --- coming into view -------------------------------------------------------------------------------------------
    def enter(self) -> None:
        """Says first where secrets would be kept, then looks for those there are."""
        self._reload()
        if self._place is None:
            self._tasks.run(
                lambda job: self._services.load_vault(),
                owner=self,
                done=self._on_place,
                failed=self._on_place_unknown,
            )
        else:
            self._look()

    def _on_place(self, vault: Vault) -> None:
        self._place, self._passed_over = vault.place, vault.passed_over
        self._say_place()
        self._look()

    def _on_place_unknown(self, error: BaseException) -> None:
        told = tell(error, translate)
        self._session_notice.say("bad", str(told), told.small_print)

    def _say_place(self) -> None:
        if self._place is None:
            return
        if self._place is not Place.SESSION:
            place = translate("states", PLACES[self._place])
            self._session_notice.clear()
            self._form.say_place(self.tr("It goes into {place}, and nowhere else.").format(place=place))
            return
        self._form.say_place(self.tr("Kept in memory until wxdesk closes."))
        self._session_notice.say(
            "warn",
            self.tr(
                "This session only: this computer has no keyring that keeps secrets safely. An AppSecret typed here "
                "stays in memory until wxdesk closes, and nothing of it is written to the disk."
            ),
            self._why_session_only(),
        )

    def _why_session_only(self) -> str:
        reasons = tell_passed_over(self._passed_over, translate)
        if sys.platform != "linux":
            return reasons
        advice = self.tr("GNOME Keyring or KDE Wallet is such a keyring: start one, then start wxdesk again.")
        return f"{advice}\n{reasons}".strip()

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        accounts = self._choice.accounts()
        self._looking = self._tasks.run(
            lambda job: account_work.find_secrets(self._services, accounts, job),
            owner=self,
            done=self._on_found,
        )

    def _on_found(self, found: Found) -> None:
        self._model.show_secrets(found.states, self._place)
        if found.error is not None and self._notice.isHidden():
            self._say("bad", found.error)

    # --- which account ----------------------------------------------------------------------------------------------
    def start_adding(self) -> None:
        """Open the form of a new account."""
        self._keep_draft()
        self._list.selectionModel().clear()
        self._open(None)
        self._form.focus_first()

    def _reload(self) -> None:
        """The accounts changed, or may have: show them, staying with the one in the form."""
        self._keep_draft()
        shown = self._shown_appid()
        blocked = self._list.selectionModel().blockSignals(True)
        self._model.show_accounts(self._choice.accounts())
        self._list.selectionModel().blockSignals(blocked)
        self._fit_list()
        adding = self._stack.currentIndex() == 1 and self._form.former is None
        current = self._choice.current
        for appid in (shown, current.appid if current and not adding else ""):
            if appid and self._model.row_of(appid) >= 0:
                self._choose_row(self._model.row_of(appid))
                return
        if not adding:
            self._stack.setCurrentIndex(0)
        self._show()

    def _shown_appid(self) -> str:
        if self._stack.currentIndex() == 1:
            return self._form.former.appid if self._form.former else ""
        index = self._list.currentIndex()
        return index.data(ACCOUNT_ROLE).appid if index.isValid() else ""

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
        self._notice.clear()
        if account is not None and account.of_sandbox:
            self._built_in_title.setText(account.name)
            self._stack.setCurrentIndex(2)
        else:
            self._form.show_account(account, self._drafts.get(account.appid if account else _NEW))
            self._stack.setCurrentIndex(1)
        self._show()

    def _fit_list(self) -> None:
        row = max(self._list.sizeHintForRow(0), 40)
        rows = min(max(self._model.rowCount(), 1), _ROWS_SEEN)
        self._list.setMinimumHeight(rows * row + 2 * self._list.frameWidth())

    # --- drafts -----------------------------------------------------------------------------------------------------
    def _key(self) -> str:
        return self._form.former.appid if self._form.former else _NEW

    def _keep_draft(self) -> None:
        """What was typed and not saved comes back when the account is opened again."""
        if self._stack.currentIndex() != 1:
            return
        if self._form.is_dirty:
            self._drafts[self._key()] = self._form.draft()
        else:
            self._drafts.pop(self._key(), None)
        self._model.mark_edited(frozenset(self._drafts))

    def _on_edited(self) -> None:
        self._keep_draft()
        self._show()

    def _on_discard(self) -> None:
        self._drafts.pop(self._key(), None)
        self._model.mark_edited(frozenset(self._drafts))
        self._open(self._form.former)

    # --- saving -----------------------------------------------------------------------------------------------------
    def _on_save(self) -> None:
        checked = self._form.checked()
        if checked is None:
            return
        account, secret = checked
        former = self._form.former
        if any(other.of_sandbox and other.appid == account.appid for other in self._choice.accounts()):
            self._form.show_error(InputError("appid_of_sandbox"))
            return
        self._run(
            self.tr("Saving…"),
            self._waiting_words(),
            lambda job: account_work.save(self._services, account, secret, former, job),
            lambda place: self._on_saved(account, former, place),
        )

    def _on_saved(self, account: Account, former: Account | None, place: Place) -> None:
        was_current = former is not None and self._choice.current == former
        self._drafts.pop(former.appid if former else _NEW, None)
        self._form.show_account(account)
        self._choice.changed.emit()
        if former is None or was_current:
            self._choice.choose(account)
        self._choose_row(self._model.row_of(account.appid))
        self._look()
        where = translate("states", PLACES[place])
        if place is Place.SESSION:
            self._say("warn", self.tr("Saved; the AppSecret is kept until wxdesk closes."))
        else:
            self._say("good", self.tr("Saved. The AppSecret is in {place}.").format(place=where))

    def _on_check(self) -> None:
        checked = self._form.checked(with_name=False)
        if checked is None:
            return
        account, secret = checked
        former = self._form.former
        self._run(
            self.tr("Asking WeChat…"),
            "",
            lambda job: account_work.check(self._services, account, secret, former),
            lambda nothing: self._say(
                "good", self.tr("WeChat accepts the AppID, the AppSecret and this computer.")
            ),
        )

    def _on_remove(self) -> None:
        account = self._form.former
        if account is None:
            self._on_discard()
            return
        box = QMessageBox(self)
        box.setObjectName("confirm_removal")
        box.setWindowTitle("wxdesk")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Remove {name} and its AppSecret from this computer?").format(name=account.name))
        box.setInformativeText(
            self.tr(
                "The AppSecret is shown in the console only when it is reset, and a reset stops every server using it."
            )
        )
        yes = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        yes.clicked.connect(lambda: self._remove_now(account))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _remove_now(self, account: Account) -> None:
        self._run(
            self.tr("Removing…"),
            self._waiting_words(),
            lambda job: account_work.remove(self._services, account, job),
            lambda nothing: self._on_removed(account),
        )

    def _on_removed(self, account: Account) -> None:
        self._drafts.pop(account.appid, None)
        self._stack.setCurrentIndex(0)
        self._choice.reload()

    # --- waiting ----------------------------------------------------------------------------------------------------
    def _run(self, words: str, later: str, work: Callable[[Job], Any], done: Callable[[Any], None]) -> None:
        def on_done(result: object) -> None:
            self._stop_waiting()
            done(result)

        def on_failed(error: BaseException) -> None:
            self._stop_waiting()
            if not self._form.show_error(error):
                self._say("bad", error)

        self._notice.clear()
        self._waiting.start(words, later)
        self._form.setEnabled(False)
        self._job = self._tasks.run(work, owner=self, done=on_done, failed=on_failed)
        self._show()

    def _waiting_words(self) -> str:
        if self._place in (None, Place.SESSION):
            return ""
        place = translate("states", PLACES[self._place])
        return self.tr("Waiting for {place}. It may be asking for its password in another window.").format(
            place=place
        )

    def _stop_waiting(self) -> None:
        self._waiting.stop()
        self._form.setEnabled(True)
        self._show()

    def _on_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._stop_waiting()
        self._say("warn", self.tr("Called off. Nothing was changed."))

    # --- words ------------------------------------------------------------------------------------------------------
    def _say(self, tone: str, what: str | BaseException) -> None:
        """In the form's notice: a sentence, or an error with its small print and, for 40164, the address to copy."""
        self._egress_ip = what.fields["egress_ip"] if isinstance(what, ApiError) else ""
        self._copy_ip.setVisible(bool(self._egress_ip))
        if isinstance(what, str):
            self._notice.say(tone, what)
        else:
            told = tell(what, translate)
            self._notice.say(tone, str(told), told.small_print)

    def _on_copy_ip(self) -> None:
        self._clipboard.copy(self._egress_ip)

    def _show(self) -> None:
        busy, former = self._job is not None and not self._job.over, self._form.former
        self._title.setText(former.name if former else self.tr("Add an Official Account"))
        self._save.setEnabled(not busy and self._form.is_dirty)
        self._check.setEnabled(not busy)
        self._discard.setEnabled(not busy and self._form.is_dirty)
        self._remove.setVisible(former is not None)
        self._remove.setEnabled(not busy)
        self._add.setEnabled(not busy)
        self._list.setEnabled(not busy)
        count = self._model.rowCount()
        self.set_answer(
            self.tr(
                "Accounts on this computer: {count}. AppSecrets are never written to wxdesk's own files."
            ).format(count=count)
            if count
            else self.tr("No account yet. Add one to begin.")
        )
