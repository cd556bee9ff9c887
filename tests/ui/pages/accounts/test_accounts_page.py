"""The Accounts page: nothing typed is lost, nothing called off is kept, every secret's place is said."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, click, let_pass, part, said
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import SessionVault, SkippedKeyring, UnusableReason
from wxdesk.config import Directories
from wxdesk.errors import Cancelled, SecretError
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.accounts.account_list import ACCOUNT_ROLE, AccountList
from wxdesk.ui.pages.accounts.account_pane import AccountPane
from wxdesk.ui.pages.accounts.accounts_page import AccountsPage
from wxdesk.ui.pages.accounts.secret_states import SecretState
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.layout.scrolling import Scrolling
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

APPID, SECRET = "wx1234567890abcdef", "0123456789abcdef0123456789abcdef"


class Keyring(SessionVault):
    """A keyring in memory that is none of this session's, may be locked, and may fail."""

    place = KeyringKind.SECRET_SERVICE

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()
        self.unlocked.set()
        self.asked = threading.Event()
        self.error: SecretError | None = None

    def load(self, appid: str) -> Secret | None:
        self.asked.set()
        assert self.unlocked.wait(20)
        if self.error is not None:
            raise self.error
        return super().load(appid)


@pytest.fixture
def keyring() -> Keyring:
    return Keyring()


@pytest.fixture
def services(profile: Path, keyring: Keyring) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), open_vault=lambda: keyring)
    services.store.load()
    yield services
    services.close()


@pytest.fixture
def choice(services: Services) -> AccountChoice:
    return AccountChoice(services.store.accounts)


Make = Callable[[Tasks], AccountsPage]


@pytest.fixture
def make(qtbot: QtBot, services: Services, choice: AccountChoice, clipboard: Clipboard) -> Make:
    def made(tasks: Tasks) -> AccountsPage:
        page = AccountsPage(services, choice, tasks, clipboard)
        qtbot.addWidget(page)
        page.retranslate()
        page.show_account(choice.current)
        page.resize(920, 720)
        page.show()
        page.enter()
        return page

    return made


@pytest.fixture
def page(make: Make, tasks: Tasks) -> AccountsPage:
    return make(tasks)


def line(page: AccountsPage, name: str) -> QLineEdit:
    return part(page, QLineEdit, f"account_{name}")


def fill(page: AccountsPage, **texts: str) -> None:
    for name, text in texts.items():
        line(page, name).clear()
        QTest.keyClicks(line(page, name), text)


def add(page: AccountsPage, name: str = "Shop", appid: str = APPID) -> None:
    button(page, "add_account").click()
    fill(page, name=name, appid=appid, secret=SECRET)
    button(page, "save_account").click()


def rows(page: AccountsPage) -> list[str]:
    view = page.findChild(QListView, "accounts")
    assert view is not None
    model = view.model()
    return [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]


def pane(page: AccountsPage) -> AccountPane:
    return part(page, AccountPane)


def all_said(page: AccountsPage) -> str:
    """Also what would stand on the form."""
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def choose_row(page: AccountsPage, row: int) -> None:
    view = page.findChild(QListView, "accounts")
    assert view is not None
    view.setCurrentIndex(view.model().index(row, 0))


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = AccountList()
    qtmodeltester.check(model)
    shop = Account("Shop", APPID)
    model.show_accounts((shop, Account("Test", "wxfedcba0987654321", Environment.TEST)))
    model.show_secrets({APPID: SecretState.KEPT}, KeyringKind.KWALLET)
    model.mark_edited(frozenset({APPID}))
    qtmodeltester.check(model)
    assert model.index(0).data(ACCOUNT_ROLE) == shop
    assert model.row_of("wx0000000000000000") == -1


def test_adding_keeps_the_secret_in_the_keyring_and_the_rest_in_the_file(
    page: AccountsPage, services: Services, keyring: Keyring, choice: AccountChoice
) -> None:
    add(page)
    assert keyring.load(APPID) == Secret(SECRET)
    assert [account.name for account in services.store.accounts()] == ["Shop"]
    assert choice.current == services.store.accounts()[0]
    assert SECRET not in (services.directories.config / "accounts.json").read_text()
    assert "Secret Service" in pane(page).remark.text()
    assert rows(page) == [f"Shop, production, {APPID}, AppSecret: the system keyring (Secret Service)"]
    assert line(page, "secret").text() == ""
    assert not part(page, BusyButton, "save_account").takes_presses()


def test_everything_that_is_wrong_stands_beside_its_field_and_nothing_is_saved(
    page: AccountsPage, services: Services, keyring: Keyring
) -> None:
    page.start_adding()
    wrong = {
        "name": "  ",
        "appid": "gh_7f083739789a",
        "secret": APPID,
        "api_base": "http://api.example.com",
        "safe_domains": "https://h5.example.com",
    }
    fill(page, **wrong)
    button(page, "save_account").click()
    told = {name: line(page, name).accessibleDescription() for name in wrong}
    assert "name" in told["name"]
    assert "not an AppID" in told["appid"]
    assert "not an AppSecret" in told["secret"]
    assert "unencrypted" in told["api_base"]
    assert "safe domain" in told["safe_domains"]
    assert {name: line(page, name).text() for name in wrong} == wrong, "what was typed is still there"
    assert services.store.accounts() == ()
    assert keyring.load(APPID) is None


def test_a_name_and_an_appid_that_are_taken_are_refused_beside_their_field(
    page: AccountsPage, services: Services
) -> None:
    add(page)
    add(page, name="Other")
    assert "Shop" in line(page, "appid").accessibleDescription()
    fill(page, name="shop", appid="wxfedcba0987654321")
    button(page, "save_account").click()
    assert "Shop" in line(page, "name").accessibleDescription()
    assert len(services.store.accounts()) == 1


def test_editing_with_an_empty_secret_keeps_the_saved_one(
    page: AccountsPage, services: Services, keyring: Keyring, choice: AccountChoice
) -> None:
    add(page)
    assert "empty" in line(page, "secret").accessibleDescription()
    fill(page, name="Shop 2", safe_domains="h5.shop.cn, shop.cn")
    environment = page.findChild(QComboBox, "account_environment")
    assert environment is not None
    environment.setCurrentIndex(1)
    button(page, "save_account").click()
    (saved,) = services.store.accounts()
    assert (saved.name, saved.environment, saved.safe_domains) == (
        "Shop 2",
        Environment.TEST,
        ("h5.shop.cn", "shop.cn"),
    )
    assert isinstance(saved.environment, Environment)
    assert choice.current == saved
    assert keyring.load(APPID) == Secret(SECRET)


def test_the_classic_token_says_what_it_breaks(page: AccountsPage, services: Services) -> None:
    page.start_adding()
    source = page.findChild(QComboBox, "account_token_source")
    assert source is not None
    assert "40001" not in source.accessibleDescription()
    source.setCurrentIndex(1)
    assert "40001" in source.accessibleDescription()
    fill(page, name="Shop", appid=APPID, secret=SECRET)
    button(page, "save_account").click()
    assert services.store.accounts()[0].token_source is TokenSource.CLASSIC


def test_show_is_a_toggle_that_hides_the_secret_by_itself(page: AccountsPage) -> None:
    page.start_adding()
    secret, show = line(page, "secret"), button(page, "show_secret")
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    click(show)
    assert secret.echoMode() is QLineEdit.EchoMode.Normal
    click(show)
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    click(show)
    let_pass(pane(page).form, 10_000)
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    click(show)
    page.start_adding()
    assert secret.echoMode() is QLineEdit.EchoMode.Password


def test_save_stays_where_it_is_whatever_is_said(page: AccountsPage, services: Services) -> None:
    def places() -> list[QRect]:
        QApplication.processEvents()
        names = ("save_account", "check_secret", "discard_edits")
        return [QRect(button(page, name).mapTo(page, QPoint()), button(page, name).size()) for name in names]

    page.start_adding()
    before = places()
    fill(page, name="Shop", appid="gh_7f083739789a", secret="not a secret", api_base="http://127.0.0.1:8080")
    click(button(page, "save_account"))
    assert places() == before
    fill(page, appid=APPID, secret=SECRET, api_base="")
    click(button(page, "save_account"))
    assert services.store.accounts(), "every click met it"
    assert places() == before


def test_a_field_that_is_wrong_is_scrolled_to(page: AccountsPage, qtbot: QtBot) -> None:
    page.resize(700, 420)
    page.start_adding()
    fill(page, name="Shop", appid=APPID, secret=SECRET, safe_domains="https://h5.example.com")
    part(pane(page), Scrolling).verticalScrollBar().setValue(0)
    click(button(page, "save_account"))
    wrong = line(page, "safe_domains")
    qtbot.waitUntil(lambda: not wrong.visibleRegion().isEmpty())


@pytest.mark.parametrize(
    "host", ["https://127.0.0.1", "http://localhost:8080", "https://[::1]:443", "https://a.localhost"]
)
def test_a_host_on_this_computer_is_asked_about_when_it_is_typed(page: AccountsPage, host: str) -> None:
    page.start_adding()
    fill(page, name="Shop", appid=APPID, secret=SECRET, api_base=host)
    assert "your own computer" in line(page, "api_base").accessibleDescription()
    click(button(page, "save_account"))
    assert rows(page) == []
    button(page, "account_local_relay").click()
    assert line(page, "api_base").accessibleDescription() == ""
    click(button(page, "save_account"))
    assert len(rows(page)) == 1


def test_another_host_is_not_asked_about(page: AccountsPage) -> None:
    page.start_adding()
    fill(page, api_base="https://api.example.com")
    assert line(page, "api_base").accessibleDescription() == ""


def test_saving_keeps_the_focus_on_save(page: AccountsPage) -> None:
    page.start_adding()
    page.activateWindow()
    fill(page, name="Shop", appid=APPID, secret=SECRET)
    click(button(page, "save_account"))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "save_account"
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert len(rows(page)) == 1


def test_checking_keeps_the_focus_and_esc_cancels_it(
    make: Make, services: Services, keyring: Keyring, qtbot: QtBot
) -> None:
    services.store.save(Account("Shop", APPID), Secret(SECRET))
    tasks = Tasks()
    page = make(tasks)
    page.activateWindow()
    qtbot.waitUntil(lambda: "Secret Service" in rows(page)[0])
    choose_row(page, 0)
    keyring.unlocked.clear()
    keyring.asked.clear()
    click(button(page, "check_secret"))
    assert keyring.asked.wait(5)
    qtbot.waitUntil(lambda: "Secret Service" in pane(page).waiting.text())
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "check_secret"
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert pane(page).remark.text() == "Cancelled. Nothing was changed."
    assert pane(page).remark.tone == ""
    assert QApplication.focusWidget() is focus
    keyring.unlocked.set()
    tasks.close()
    assert services.activity.calls() == (), "WeChat was not asked any more"


def test_the_chosen_account_opens_where_its_secret_is_typed(
    page: AccountsPage, services: Services, choice: AccountChoice
) -> None:
    add(page)
    add(page, name="Other", appid="wxfedcba0987654321")
    choose_row(page, 0)
    page.activateWindow()
    page.edit_chosen()
    assert line(page, "name").text() == "Other"
    assert QApplication.focusWidget() is line(page, "secret")


def test_what_was_typed_comes_back_after_looking_at_another_account(page: AccountsPage) -> None:
    add(page)
    add(page, name="Other", appid="wxfedcba0987654321")
    fill(page, name="Other, renamed")
    choose_row(page, 0)
    assert line(page, "name").text() == "Shop"
    page.start_adding()
    fill(page, name="A third")
    choose_row(page, 1)
    assert line(page, "name").text() == "Other, renamed"
    button(page, "discard_edits").click()
    assert line(page, "name").text() == "Other"
    page.start_adding()
    assert line(page, "name").text() == "A third"


def test_a_keyring_that_fails_loses_nothing(page: AccountsPage, services: Services, keyring: Keyring) -> None:
    keyring.error = SecretError("keyring_locked", place=KeyringKind.SECRET_SERVICE)
    add(page)
    assert "locked" in pane(page).remark.text()
    assert services.store.accounts() == ()
    assert line(page, "secret").text() == SECRET
    keyring.error = None
    button(page, "save_account").click()
    assert len(services.store.accounts()) == 1


def test_waiting_for_the_keyring_is_said_and_can_be_called_off(
    make: Make, services: Services, keyring: Keyring, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wxdesk.ui.widgets.waiting.LATER_AFTER_MS", 400)
    tasks = Tasks()
    page = make(tasks)
    qtbot.waitUntil(lambda: "Secret Service" in all_said(page))
    keyring.unlocked.clear()
    keyring.asked.clear()
    add(page)
    assert keyring.asked.wait(5)
    assert not line(page, "name").isEnabled()
    qtbot.waitUntil(lambda: "Secret Service" in pane(page).waiting.text())
    button(page, "cancel_saving").click()
    assert line(page, "name").isEnabled()
    assert line(page, "secret").text() == SECRET
    assert "Cancelled." in pane(page).remark.text()
    keyring.unlocked.set()
    tasks.close()
    assert services.store.accounts() == ()
    assert SessionVault.load(keyring, APPID) is None


def test_what_was_saved_while_it_was_called_off_is_undone(
    services: Services, keyring: Keyring, choice: AccountChoice
) -> None:
    class CalledOffLate(Task):
        """Cancelled once the account has been written."""

        late = False

        @property
        def cancelled(self) -> bool:
            self.late = self.late or any(one.name == "New name" for one in services.store.accounts())
            return self.late

    shop, renamed = Account("Shop", APPID), Account("New name", APPID)
    services.store.save(shop, Secret(SECRET))
    with pytest.raises(Cancelled):
        services.store.save(renamed, Secret("f" * 32), shop, CalledOffLate().check)
    assert services.store.accounts() == (shop,)
    assert keyring.load(APPID) == Secret(SECRET)
    services.store.remove(shop)
    with pytest.raises(Cancelled):
        services.store.save(renamed, Secret(SECRET), None, CalledOffLate().check)
    assert services.store.accounts() == ()
    assert keyring.load(APPID) is None


def test_removal_asks_once_and_takes_the_secret_too(
    page: AccountsPage, services: Services, keyring: Keyring, choice: AccountChoice
) -> None:
    add(page)
    button(page, "remove_account").click()
    box = page.findChild(MessageDialog, "confirm_removal")
    assert box is not None
    assert "Shop" in box.text()
    assert button(box, "dialog_close").isDefault()
    button(box, "dialog_close").click()
    assert len(services.store.accounts()) == 1
    button(page, "remove_account").click()
    box = page.findChildren(MessageDialog, "confirm_removal")[-1]
    button(box, "dialog_yes").click()
    assert services.store.accounts() == ()
    assert keyring.load(APPID) is None
    assert choice.current is None
    assert rows(page) == []


def test_a_missing_secret_is_said_in_the_list(
    make: Make, tasks: Tasks, services: Services, keyring: Keyring
) -> None:
    services.store.save(Account("Shop", APPID), Secret(SECRET))
    keyring.delete(APPID)
    assert "AppSecret missing" in rows(make(tasks))[0]


def test_checking_says_the_outcome_in_words_and_offers_the_address(
    page: AccountsPage, services: Services, sandbox_account: Account
) -> None:
    assert services.sandbox is not None
    page.start_adding()
    fill(
        page,
        appid=sandbox_account.appid,
        secret=services.sandbox.platform.secret,
        api_base=sandbox_account.api_base,
    )
    button(page, "account_local_relay").click()
    button(page, "check_secret").click()
    assert "accepts" in pane(page).remark.text()
    assert not button(page, "copy_egress_ip").isVisible()
    fill(page, secret=services.sandbox.platform.secret[:-1] + "0")
    button(page, "check_secret").click()
    assert "AppSecret" in pane(page).remark.text()
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    fill(page, secret=services.sandbox.platform.secret)
    width = pane(page).width()
    button(page, "check_secret").click()
    assert "203.0.113.7" in pane(page).remark.text()
    page.layout().activate()  # type: ignore[union-attr]
    assert pane(page).width() == width, "nothing moves for it"
    button(page, "copy_egress_ip").click()
    assert QGuiApplication.clipboard().text() == "203.0.113.7"
    assert pane(page).remark.remedies.offered() == ("copy_egress_ip", "other_way", "try_again")
    for action, field in enumerate(("account_way", "account_token_source")):
        button(pane(page).remark, "other_way").menu().actions()[action].trigger()  # type: ignore[attr-defined]
        assert page.focusWidget() is part(page, ChoiceBox, field)
    assert services.store.accounts() == (sandbox_account,), "checking saves nothing"


def test_a_real_secret_never_goes_to_the_sandbox(
    page: AccountsPage, services: Services, sandbox_account: Account
) -> None:
    page.start_adding()
    fill(page, appid=APPID, secret=SECRET, api_base=sandbox_account.api_base)
    button(page, "check_secret").click()
    assert "your own computer" in line(page, "api_base").accessibleDescription()
    assert services.activity.calls() == ()


def test_a_relay_on_this_computer_gets_it_once_its_user_said_so(
    page: AccountsPage, services: Services, sandbox_account: Account
) -> None:
    page.start_adding()
    fill(page, name="Shop", appid=APPID, secret=SECRET, api_base=sandbox_account.api_base)
    button(page, "account_local_relay").click()
    button(page, "check_secret").click()
    assert [call.appid for call in services.activity.calls()] == [APPID], (
        "it was asked, and knows no such AppID"
    )
    button(page, "save_account").click()
    assert services.store.accounts()[0].local_relay
    button(page, "account_local_relay").click()
    button(page, "discard_edits").click()
    assert services.store.accounts()[0].local_relay
    button(page, "account_local_relay").click()
    button(page, "save_account").click()
    assert services.store.accounts()[0].local_relay, "not while the host is this computer"
    fill(page, api_base="")
    button(page, "save_account").click()
    assert not services.store.accounts()[0].local_relay


def test_the_sandbox_is_shown_as_built_in_and_cannot_be_edited(
    page: AccountsPage, sandbox_account: Account, choice: AccountChoice
) -> None:
    choice.changed.emit()
    choose_row(page, 0)
    assert rows(page) == [f"Sandbox, sandbox, {sandbox_account.appid}, built-in"]
    assert not line(page, "name").isVisible()
    assert "Built-in account" in said(page)
    add(page, appid=sandbox_account.appid)
    assert "sandbox" in line(page, "appid").accessibleDescription()


def test_without_a_keyring_the_page_says_so_before_anything_is_typed(
    qtbot: QtBot, profile: Path, tasks: Tasks, clipboard: Clipboard
) -> None:
    vault = SessionVault((SkippedKeyring(KeyringKind.SECRET_SERVICE, UnusableReason.TIMEOUT),))
    services = Services(Directories.of_profile(profile), open_vault=lambda: vault)
    services.store.load()
    page = AccountsPage(services, AccountChoice(services.store.accounts), tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(None)
    page.show()
    page.enter()
    assert "This session only" in said(page)
    assert "did not respond in time" in said(page)
    add(page)
    assert "until you close wxdesk" in pane(page).remark.text()
    written = [
        path for path in profile.rglob("*") if path.is_file() and SECRET in path.read_text(errors="ignore")
    ]
    assert written == []
    assert (
        json.loads((services.directories.config / "accounts.json").read_text())["accounts"][0]["appid"]
        == APPID
    )
    services.close()


def hint_of_secret(page: AccountsPage) -> str:
    return line(page, "secret").accessibleDescription()


def test_a_secret_that_is_missing_is_not_called_saved(
    page: AccountsPage, services: Services, keyring: Keyring
) -> None:
    add(page)
    assert hint_of_secret(page) == "Leave empty to keep the saved AppSecret."
    keyring.delete(APPID)
    page.enter()
    assert "AppSecret missing" in rows(page)[0]
    assert "keep the saved" not in hint_of_secret(page)
    assert "keyring" in hint_of_secret(page)
    fill(page, secret=SECRET)
    button(page, "save_account").click()
    assert hint_of_secret(page) == "Leave empty to keep the saved AppSecret."


def test_what_was_found_out_of_other_words_than_the_present_goes(
    page: AccountsPage, services: Services
) -> None:
    sandbox = services.start_sandbox()
    button(page, "add_account").click()
    fill(page, name="Shop", appid=sandbox.appid, secret=services.store.load_secret(sandbox).reveal())
    fill(page, api_base=sandbox.api_base)
    button(page, "account_local_relay").click()
    button(page, "check_secret").click()
    remark = pane(page).remark
    assert "WeChat accepts" in remark.text()
    page.retranslate()
    assert "WeChat accepts" in remark.text()
    fill(page, secret=SECRET)
    assert remark.isHidden()


def test_a_key_pressed_in_a_field_leaves_the_focus_on_its_button(
    make: Make, services: Services, keyring: Keyring, qtbot: QtBot
) -> None:
    """The form is disabled meanwhile, the field in it too."""
    services.store.save(Account("Shop", APPID), Secret(SECRET))
    tasks = Tasks()
    page = make(tasks)
    page.activateWindow()
    qtbot.waitUntil(lambda: "Secret Service" in rows(page)[0])
    choose_row(page, 0)
    line(page, "api_base").setFocus()
    keyring.unlocked.clear()
    button(page, "check_secret").click()
    assert QApplication.focusWidget() is button(page, "check_secret")
    keyring.unlocked.set()
    tasks.close()


def test_a_secret_typed_anew_is_news_to_every_page(
    page: AccountsPage, choice: AccountChoice, keyring: Keyring, qtbot: QtBot
) -> None:
    add(page)
    keyring.delete(APPID)
    page.enter()
    fill(page, secret=SECRET)
    with qtbot.waitSignal(choice.chosen):
        button(page, "save_account").click()
