"""What a press on the Tokens page does meanwhile and says afterwards."""

import re
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, click, part
from tests.ui.pages.tokens.parts import (
    answer_line,
    card,
    cards,
    check_button,
    get_button,
    is_asking,
    second_passes,
)
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.tokens.timeline import Timeline
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.tasks import Tasks

Make = Callable[[Tasks], TokensPage]


@pytest.fixture
def make(qtbot: QtBot, services: Services, clipboard: Clipboard) -> Make:
    def made(tasks: Tasks) -> TokensPage:
        page = TokensPage(services.broker, tasks, clipboard)
        qtbot.addWidget(page)
        page.retranslate()
        page.show_account(services.start_sandbox())
        page.resize(920, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter()
        qtbot.waitUntil(lambda: not is_asking(page))
        return page

    return made


@pytest.fixture
def page(make: Make, tasks: Tasks) -> TokensPage:
    return make(tasks)


@pytest.fixture
def threads(qapp: object) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


class Gate:
    """What goes through it waits while it is shut."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.open.set()
        self.reached = threading.Event()

    def before(self, work: Callable[..., object]) -> Callable[..., object]:
        def gated(*given: object) -> object:
            self.reached.set()
            assert self.open.wait(20)
            return work(*given)

        return gated

    def shut(self) -> None:
        self.reached.clear()
        self.open.clear()


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open.set()


def focused() -> str:
    focus = QApplication.focusWidget()
    return focus.objectName() if focus is not None else ""


def offered(page: TokensPage) -> tuple[str, ...]:
    return answer_line(page).remedies.offered()


def fault(services: Services, name: str, once: bool | None = None) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on(name, once=once)


def faults_off(services: Services) -> None:
    assert services.sandbox is not None
    for active in services.sandbox.faults.active():
        services.sandbox.faults.switch_off(active.fault.name)


# --- what it says afterwards ------------------------------------------------------------------------------------------
def test_a_check_says_that_wechat_accepted_it_and_when(page: TokensPage) -> None:
    assert page.answer().startswith("All valid.")
    click(check_button(page))
    assert page.answer().startswith("Still valid: WeChat accepted the access_token at ")
    assert page.answer().endswith("Next change in 1 h 59 min.")
    second_passes(page)
    assert page.answer().startswith("Still valid")


def test_getting_the_current_one_says_what_is_new(page: TokensPage, services: Services) -> None:
    click(get_button(page))
    assert page.answer().startswith("No change: the access_token and the tickets were the same at ")
    fault(services, "token_replaced=at_once")
    click(check_button(page))
    assert page.answer().startswith("Another system replaced")
    click(get_button(page))
    assert page.answer().startswith("New at ")
    assert ": access_token. Unchanged: jsapi_ticket, card ticket (wx_card)." in page.answer()


def test_bad_news_comes_before_what_a_press_found(page: TokensPage, services: Services) -> None:
    click(check_button(page))
    fault(services, "token_replaced=at_once")
    click(check_button(page))
    assert answer_line(page).tone() == "bad"
    assert "Still valid" not in page.answer()


def test_it_is_told_in_the_language_of_now(page: TokensPage) -> None:
    from wxdesk.ui.language import Language

    click(check_button(page))
    language = Language()
    language.use("zh_CN")
    try:
        page.retranslate()
        assert page.answer().startswith("仍然有效")
    finally:
        language.use("en")


# --- remedies ---------------------------------------------------------------------------------------------------------
def test_a_refused_ip_is_copied_and_tried_again_beside_the_news(page: TokensPage, services: Services) -> None:
    fault(services, "ip_not_whitelisted=203.0.113.7")
    click(check_button(page))
    assert "203.0.113.7" in page.answer()
    assert "40164" in answer_line(page).small_print()
    assert offered(page) == ("copy_egress_ip", "try_again")
    click(button(page, "copy_egress_ip"))
    assert QGuiApplication.clipboard().text() == "203.0.113.7"
    faults_off(services)
    click(button(page, "try_again"))
    assert offered(page) == ()
    assert page.answer().startswith("Still valid")


def test_a_missing_appsecret_is_put_right_on_the_accounts_page(
    page: TokensPage, monkeypatch: pytest.MonkeyPatch, services: Services
) -> None:
    def missing(account: object) -> Secret:
        raise SecretError("secret_missing", name="Shop")

    monkeypatch.setattr(services.store, "load_secret", missing)
    heard: list[str] = []
    answer_line(page).remedies.wanted.connect(heard.append)
    click(get_button(page))
    assert offered(page) == ("edit_account",)
    assert re.fullmatch(r"Last tried at [-0-9: ]+", answer_line(page).small_print()), (
        "no code of wxdesk's own"
    )
    click(button(page, "edit_account"))
    assert heard == ["accounts"]


@pytest.mark.parametrize("name", ["bad_proxy_html", "connection_lost"])
def test_codes_of_wxdesk_are_not_shown(page: TokensPage, services: Services, name: str) -> None:
    fault(services, name, once=False)
    click(get_button(page))
    assert "try_again" in offered(page)
    shown = page.answer() + answer_line(page).small_print()
    assert not [word for word in shown.split() if "_" in word and "access_token" not in word]


# --- while it waits ---------------------------------------------------------------------------------------------------
def test_a_check_that_waits_keeps_the_focus_and_can_be_cancelled(
    make: Make, threads: Tasks, services: Services, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make(threads)
    faults = services.sandbox.faults  # type: ignore[union-attr]
    monkeypatch.setattr(faults, "answer", gate.before(faults.answer))
    gate.shut()
    QGuiApplication.clipboard().clear()
    check_button(page).setFocus()
    QTest.keyClick(check_button(page), Qt.Key.Key_Space)
    assert gate.reached.wait(5)
    assert check_button(page).is_busy
    assert focused() == "check_now"
    assert page.answer().startswith("All valid"), "nothing flickers at first"
    qtbot.waitUntil(lambda: page.answer() == "Waiting for WeChat…")
    QTest.keyClick(check_button(page), Qt.Key.Key_Space)
    assert focused() == "check_now"
    assert QGuiApplication.clipboard().text() == ""
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.answer().startswith("Cancelled. Next change in")
    assert focused() == "check_now"
    assert not check_button(page).is_busy
    gate.open.set()
    qtbot.wait(100)
    assert page.answer().startswith("Cancelled.")


def test_the_cancel_button_gives_the_focus_back(
    make: Make, threads: Tasks, services: Services, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make(threads)
    faults = services.sandbox.faults  # type: ignore[union-attr]
    monkeypatch.setattr(faults, "answer", gate.before(faults.answer))
    gate.shut()
    click(get_button(page))
    cancel = answer_line(page).waiting.cancel
    qtbot.waitUntil(cancel.isVisible)
    click(cancel)
    assert page.answer().startswith("Cancelled.")
    assert focused() == "get_current"


def test_what_was_cancelled_is_not_asked_for_again_by_itself(
    make: Make, threads: Tasks, services: Services, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make(threads)
    assert page.account is not None
    services.forget_credentials(page.account)
    faults = services.sandbox.faults  # type: ignore[union-attr]
    monkeypatch.setattr(faults, "answer", gate.before(faults.answer))
    gate.shut()
    page.show_account(page.account)
    page.enter()
    assert gate.reached.wait(5)
    qtbot.waitUntil(answer_line(page).waiting.cancel.isVisible)
    click(answer_line(page).waiting.cancel)
    second_passes(page)
    assert not is_asking(page)
    assert page.answer() == "Cancelled. No tokens fetched yet."


def test_waiting_for_the_keyring_is_not_called_waiting_for_wechat(
    make: Make, threads: Tasks, services: Services, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make(threads)
    monkeypatch.setattr(services.store, "load_secret", gate.before(services.store.load_secret))
    gate.shut()
    click(get_button(page))
    assert gate.reached.wait(5)
    qtbot.waitUntil(lambda: page.answer().startswith("Waiting for the system keyring."))
    gate.open.set()
    qtbot.waitUntil(lambda: page.answer().startswith("No change"))


def test_a_second_attempt_leaves_the_focus_where_space_copies_nothing(
    make: Make, threads: Tasks, services: Services, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make(threads)
    fault(services, "ip_not_whitelisted=203.0.113.7")
    click(check_button(page))
    qtbot.waitUntil(lambda: "try_again" in offered(page))
    faults_off(services)
    faults = services.sandbox.faults  # type: ignore[union-attr]
    monkeypatch.setattr(faults, "answer", gate.before(faults.answer))
    gate.shut()
    click(button(page, "try_again"))
    qtbot.waitUntil(lambda: focused() == "cancel_asking")
    gate.open.set()
    qtbot.waitUntil(lambda: not is_asking(page))
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)


def test_no_control_moves_between_the_states(page: TokensPage, services: Services) -> None:
    def places() -> list[object]:
        parts = [*cards(page), check_button(page), get_button(page), part(page, Timeline)]
        return [part.geometry() for part in parts]

    def seen() -> list[object]:
        QApplication.processEvents()
        return places()

    fresh = seen()
    click(check_button(page))
    assert seen() == fresh
    fault(services, "token_replaced=at_once")
    click(check_button(page))
    assert seen() == fresh
    fault(services, "ip_not_whitelisted=203.0.113.7")
    click(get_button(page))
    assert seen() == fresh
    assert card(page, CredentialKind.ACCESS_TOKEN).isVisible()
