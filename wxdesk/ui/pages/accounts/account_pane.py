"""One account's form with what can be done with it: save, check, remove; each by a worker, each can be cancelled."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.errors import InputError
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.accounts.account_buttons import AccountButtons
from wxdesk.ui.pages.accounts.account_form import AccountForm
from wxdesk.ui.pages.accounts.account_trials import SECRET, SOURCE, WAY, Asked, Trial
from wxdesk.ui.pages.accounts.draft import Draft
from wxdesk.ui.remedies import Remedy
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.layout.room import keep_room
from wxdesk.ui.widgets.layout.scrolling import ScrollingOnCard
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice
from wxdesk.ui.widgets.messages.message_dialog import question
from wxdesk.ui.widgets.waiting import Waiting
from wxdesk.wording.keyrings import tell_place, tell_saved, tell_waiting


class AccountPane(Card):
    saved = Signal(object, object)  # Account, and the former one or None
    removed = Signal(object)  # Account
    discarded = Signal()
    busy_changed = Signal(bool)
    checkup_wanted = Signal()  # of the account as it is saved

    def __init__(self, services: Services, tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._place: KeyringKind | None = None
        self._job: Task | None = None
        self._pressed: BusyButton | None = None
        self._asked_about: Draft | None = None
        self._clipboard = clipboard
        self._build(clipboard)
        self._connect()

    def _build(self, clipboard: Clipboard) -> None:
        self._title = Label(scale=theme.HEADING, bold=True)
        self.form = AccountForm(lambda: self._clipboard.clear_after_s)
        self._scroll = ScrollingOnCard(self.form)
        self.waiting = Waiting()
        self.waiting.hide()
        self.waiting.cancel_on_escape()
        self.waiting.cancel.setObjectName("cancel_saving")
        self.remark = InlineNotice(clipboard, narrow=True)
        self.remark.setObjectName("account_result")
        self.remark.remedies.left_out = frozenset({Remedy.EDIT_ACCOUNT, Remedy.OPEN_SETTINGS})
        self._buttons = AccountButtons(self.form.way.test, self.form.source.test)
        self._checkup = Button()
        self._checkup.setObjectName("check_up")
        keep_room(self._checkup)
        # The buttons stand at the bottom whatever is said above them, and whatever the form has to say.
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._checkup)
        self.body.addLayout(head)
        self.body.addWidget(self._scroll, 1)
        for widget in (self.remark, self.waiting, self._buttons):
            self.body.addWidget(widget)

    def _connect(self) -> None:
        self.waiting.shown.connect(self.waiting.show)
        self.form.edited.connect(self._on_edited)
        self.form.revealed.connect(self._scroll_to)
        of = self._buttons
        doing: dict[BusyButton, Callable[[], object]] = {
            of.save: self._on_save,
            of.check: lambda: self._try(SECRET, of.check),
            of.test_way: lambda: self._try(WAY, of.test_way),
            of.test_source: lambda: self._try(SOURCE, of.test_source),
            of.discard: self.discarded.emit,
            of.remove: self._on_remove,
        }
        for button, do in doing.items():
            button.clicked.connect(
                lambda checked=False, button=button, do=do: button.takes_presses() and do()
            )
        self._checkup.clicked.connect(self.checkup_wanted)
        self.remark.remedies.wanted.connect(lambda wanted: self.focus_on(wanted.partition("/")[2]))
        self.waiting.cancelled.connect(self._on_cancelled)

    def _on_edited(self) -> None:
        """What was found out is of what stood in the form then."""
        if self.form.draft() != self._asked_about:
            self.remark.clear()
        self._show()

    def retranslate(self) -> None:
        self._checkup.setText(self.tr("Chec&k-up"))
        self._checkup.setToolTip(
            self.tr(
                "Checks the saved account step by step, from the clock to the permissions; changes nothing"
            )
        )
        for part in (self._buttons, self.waiting, self.form, self.remark):
            part.retranslate()
        self._say_place()
        self._show()

    def show_account(self, account: Account | None, draft: Draft | None = None) -> None:
        """Open an account, or the form of a new one, with what was typed before and not saved."""
        self.remark.clear()
        self.form.show_account(account, draft)
        self._show()

    def focus_on(self, place: str) -> None:
        """way, source; anything else is the AppSecret."""
        {"way": self.form.way.focus, "source": self.form.source.focus}.get(place, self.form.focus_secret)()
        self._show_focus()

    def show_place(self, place: KeyringKind) -> None:
        """Where secrets are kept on this computer."""
        self._place = place
        self._say_place()

    def _say_place(self) -> None:
        if self._place is not None:
            self.form.say_place(tell_place(self._place, translate))

    # --- saving -----------------------------------------------------------------------------------------------------
    def _on_save(self) -> None:
        checked = self.form.checked()
        if checked is None:
            self._show_focus()
            return
        account, secret = checked
        former, passwords = self.form.former, self.form.source.draft().passwords
        if any(
            other.of_sandbox and other.appid == account.appid for other in self._services.store.accounts()
        ):
            self.form.show_error(InputError("appid_of_sandbox"))
            return

        password = self.form.typed_proxy_password

        def save(job: Task) -> tuple[Account, KeyringKind]:
            saved = self._services.store.save(account, secret, former, job.check, password, passwords)
            return saved, self._services.load_vault().place

        def on_saved(answer: tuple[Account, KeyringKind]) -> None:
            saved, place = answer
            self.saved.emit(saved, former)
            self._tell_saved(place, saved.needs_secret or bool(passwords))

        self._run(
            self._buttons.save,
            (self.tr("Saving…"), tell_waiting(self._place, translate)),
            save,
            on_saved,
        )

    def _tell_saved(self, place: KeyringKind, with_secret: bool) -> None:
        if not with_secret:
            self.remark.tell_text("good", lambda: self.tr("Saved."))
            return
        tone = "warn" if place is KeyringKind.SESSION else "good"
        self.remark.tell_text(tone, lambda: tell_saved(place, translate))

    # --- trying -----------------------------------------------------------------------------------------------------
    def _try(self, trial: Trial, pressed: BusyButton) -> None:
        checked = self.form.checked(with_name=False, with_secret=trial.with_secret)
        if checked is None:
            self._show_focus()
            return
        account, secret = checked
        passwords = self.form.source.draft().passwords
        asked = Asked(account, self.form.former, secret, self.form.typed_proxy_password, passwords)
        at_keyring = tell_waiting(self._place, translate)
        if trial is SOURCE:
            words = self.tr("Reading the access_token…"), at_keyring
        else:
            words = (at_keyring if secret is None else "") or self.tr("Waiting for WeChat…"), ""

        def tell(found: object) -> None:
            now = self._services.clock.now().wall
            tone = "good" if found is not None else "warn"
            self.remark.tell_text(tone, lambda: trial.tell(found, now))

        self._run(
            pressed,
            words,
            lambda job: trial.work(self._services, asked, job),
            tell,
            lambda: self._try(trial, pressed),
        )

    # --- removing ---------------------------------------------------------------------------------------------------
    def _on_remove(self) -> None:
        account = self.form.former
        if account is None:
            return
        dialog = question(
            self,
            self.tr("Remove {name} and its AppSecret from this computer?").format(name=account.name),
            self.tr(
                "WeChat shows an AppSecret only once, when it is reset, and a reset breaks every server that uses the "
                "old one."
            ),
            yes=self.tr("Remove"),
            do=lambda: self._remove_now(account),
        )
        dialog.setObjectName("confirm_removal")
        dialog.open()

    def _remove_now(self, account: Account) -> None:
        self._run(
            self._buttons.remove,
            (self.tr("Removing…"), tell_waiting(self._place, translate)),
            lambda job: self._services.store.remove(account, job.check),
            lambda nothing: self.removed.emit(account),
        )

    # --- waiting ----------------------------------------------------------------------------------------------------
    def _run(
        self,
        pressed: BusyButton,
        words: tuple[str, str],
        work: Callable[[Task], Any],
        done: Callable[[Any], None],
        again: Callable[[], None] | None = None,
    ) -> None:
        """`words` are for at first and for later; `again` is offered after an error that may be gone by then."""

        def on_done(result: object) -> None:
            self._stop_waiting()
            done(result)
            self._asked_about = self.form.draft()

        def on_failed(error: BaseException) -> None:
            self._stop_waiting()
            if self.form.show_error(error):
                self._show_focus()
            else:
                self.remark.tell_error(error, again)
            self._asked_about = self.form.draft()

        self._pressed = pressed
        if self._is_typed_in():
            pressed.setFocus()  # by its key: the form is disabled now
        self.remark.clear()
        self.waiting.start(*words)
        self.form.set_usable(False)
        self.busy_changed.emit(True)
        self._job = self._tasks.run(
            work, owner=self, done=on_done, failed=on_failed, progress=self._on_progress
        )
        self._show()

    def _is_typed_in(self) -> bool:
        field = self.form.focusWidget()
        return field is not None and field.hasFocus()

    def _on_progress(self, at_wechat: bool) -> None:
        self.waiting.say(self.tr("Waiting for WeChat…"))

    def _show_focus(self) -> None:
        """The field that is wrong is seen."""
        focus = self.form.focusWidget()
        if focus is not None:
            self._scroll_to(focus)

    def _scroll_to(self, part: QWidget) -> None:
        """Once the form has laid out what it shows."""
        QTimer.singleShot(0, part, lambda: self._scroll.ensureWidgetVisible(part))

    def _stop_waiting(self) -> None:
        self.waiting.stop()
        self.waiting.hide()
        self.form.set_usable(True)
        self.busy_changed.emit(False)
        self._show()

    def _on_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._stop_waiting()
        self.remark.tell_text("", lambda: self.tr("Cancelled. Nothing was changed."))

    def _show(self) -> None:
        busy, former = self._job is not None and not self._job.over, self.form.former
        self._title.setText(former.name if former else self.tr("Add an Official or Service Account"))
        self._buttons.show_state(self._pressed if busy else None, self.form.is_dirty, former is None)
        self._checkup.setEnabled(not self.form.is_dirty and not busy)
        self._checkup.setVisible(former is not None)
