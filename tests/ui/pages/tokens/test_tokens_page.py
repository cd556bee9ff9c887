"""The Tokens page on the sandbox: what a support person reads there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import said
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import ManualClock
from wxdesk.config import Directories
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.tokens.credential_card import CredentialCard
from wxdesk.ui.pages.tokens.timeline import Lane, Life, Timeline
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import ring
from wxdesk.wording.numbers import clock_time


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def services(profile: object, clock: ManualClock) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), clock, open_vault=SessionVault)  # type: ignore[arg-type]
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard) -> TokensPage:
    page = TokensPage(services.broker, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(services.start_sandbox())
    page.show()
    page.enter()
    return page


def rings(page: TokensPage) -> list[str]:
    return [card._ring.big_text() for card in page._cards.values()]


def is_bad(page: TokensPage) -> bool:
    return page._line.tone() == "bad"


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def states(page: TokensPage) -> list[str]:
    return [card._pill.text() for card in page._cards.values()]


def test_all_three_are_fetched_by_themselves_and_count_down(page: TokensPage, clock: ManualClock) -> None:
    assert states(page) == ["valid"] * 3
    assert rings(page) == ["2:00:00"] * 3
    clock.advance(61)
    page._on_second()
    assert rings(page) == ["1:58:59"] * 3
    assert "1 h 58 min" in page.answer()


def test_a_ticket_says_that_its_end_is_an_upper_bound(page: TokensPage) -> None:
    assert "expires by" in said(page._cards[CredentialKind.JSAPI_TICKET])
    assert "expires by" not in said(page._cards[CredentialKind.ACCESS_TOKEN])


def revealed(card: CredentialCard) -> str:
    """What is shown over the card, as one line."""
    return card._revealed.text().replace("\n", "") if card._revealed.isVisible() else ""


def value_of(services: Services, kind: CredentialKind) -> str:
    held = services.broker(services.start_sandbox()).get(kind)
    assert held is not None
    return held.value.reveal()


def test_show_is_a_toggle(page: TokensPage, services: Services) -> None:
    card = page._cards[CredentialKind.JSAPI_TICKET]
    assert len(card._value.text()) < 12
    press(card._show)
    assert revealed(card) == value_of(services, CredentialKind.JSAPI_TICKET)
    assert card._show.text() == "Hide"
    press(card._show)
    assert revealed(card) == card._revealed.text() == ""
    assert card._show.text() == "Show"


def test_what_is_shown_hides_itself_after_the_clearing_time(page: TokensPage, clipboard: Clipboard) -> None:
    card = page._cards[CredentialKind.ACCESS_TOKEN]
    clipboard.clear_after_s = 7
    press(card._show)
    assert card._masking.interval() == 7000
    card._masking.timeout.emit()
    assert revealed(card) == card._revealed.text() == ""


def test_another_account_or_page_masks_it_and_a_second_does_not(page: TokensPage) -> None:
    card = page._cards[CredentialKind.ACCESS_TOKEN]
    press(card._show)
    page._on_second()
    assert revealed(card)
    page.show_account(page.account)
    assert not revealed(card)
    press(card._show)
    page.hide()
    assert card._revealed.text() == ""


def test_nothing_moves_when_it_is_shown_or_copied(page: TokensPage) -> None:
    def places() -> list[tuple[int, ...]]:
        parts: list[QWidget] = list(page._cards.values())
        parts += [part for card in page._cards.values() for part in (card._copy, card._show)]
        return [part.geometry().getRect() for part in parts]

    before = places()
    card = page._cards[CredentialKind.ACCESS_TOKEN]
    press(card._show)
    press(card._copy)
    QApplication.processEvents()
    assert places() == before


def test_a_replaced_token_is_named_with_its_time(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("token_replaced=at_once")
    page._check.click()
    page._show()
    assert states(page)[0] == "replaced"
    assert page.answer().startswith("Another system replaced the access_token")
    assert is_bad(page)
    page._on_second()
    assert states(page)[0] == "replaced", "it stays in view"
    page._on_get()
    assert states(page)[0] == "valid"


def test_an_address_that_is_not_whitelisted_can_be_copied(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    page._on_get()
    assert "203.0.113.7" in page.answer()
    assert page.reception.address.text() == "203.0.113.7"
    page.reception.copy.click()
    assert QGuiApplication.clipboard().text() == "203.0.113.7"


def accepts(page: TokensPage) -> bool:
    return "accepts calls" in page.reception.text.text()


def test_what_wechat_thinks_of_this_computer_follows_its_last_answer(
    page: TokensPage, services: Services
) -> None:
    assert services.sandbox is not None
    assert accepts(page), "the first calls went through"
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    page._on_get()
    assert not accepts(page)
    assert "Refused at" in page.reception.text.text()
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    page._on_get()
    assert accepts(page)
    assert not page.reception.address.isVisible()
    assert not page.reception.copy.isVisible()
    page._check.click()
    assert accepts(page)


def test_a_refusal_of_the_address_stays_until_wechat_says_otherwise(
    page: TokensPage, services: Services
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    page._on_get()
    services.sandbox.faults.switch_on("connection_lost", once=False)
    page._on_get()
    assert page.reception.address.text() == "203.0.113.7"
    assert page.reception.address.isVisible()


@pytest.mark.parametrize("fault", ["ip_not_whitelisted=203.0.113.7", "bad_proxy_html"])
def test_a_call_of_another_page_contradicts_the_notice_too(
    page: TokensPage, services: Services, fault: str
) -> None:
    assert services.sandbox is not None
    assert page.account is not None
    services.sandbox.faults.switch_on(fault, once=False)
    page._on_get()
    page._on_second()
    assert is_bad(page), "nothing was heard since"
    services.sandbox.faults.switch_off(fault.partition("=")[0])
    services.broker(page.account).with_token(lambda token: None)
    page._on_second()
    assert not is_bad(page)
    assert accepts(page)


def test_a_notice_about_something_else_stays(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    assert page.account is not None
    services.sandbox.faults.switch_on("quota_spent=/cgi-bin/ticket/getticket")
    page._on_get()
    services.broker(page.account).with_token(lambda token: None)
    page._on_second()
    assert is_bad(page)


def test_before_the_first_answer_nothing_is_said_to_be_known(
    page: TokensPage, services: Services, sandbox_classic: Account
) -> None:
    page.show_account(sandbox_classic)
    assert page.reception.text.text() == "Not known yet. WeChat names it only when it refuses a call."


def test_what_other_pages_were_told_is_known_here(page: TokensPage, services: Services) -> None:
    """Diagnose fetches a ticket before anybody has opened this page."""
    assert page.account is not None
    services.forget_credentials(page.account)
    services.broker(page.account).fetch(CredentialKind.JSAPI_TICKET)
    page.show_account(page.account)
    assert accepts(page)


def test_an_expired_token_is_not_called_replaced(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("token_expired")
    page._check.click()
    assert states(page)[0] == "expired"
    assert "has expired" in page.answer()
    shown = page._timeline.accessibleDescription()
    assert "expired early" in shown
    assert "replaced" not in shown + page.answer() + page._cards[CredentialKind.ACCESS_TOKEN]._end.text()
    page._on_second()
    assert states(page)[0] == "valid", "an expired stable token is renewed by itself"
    assert page.answer().startswith("The access_token had expired. wxdesk got a new one at ")


def test_the_countdown_begins_with_the_question(
    page: TokensPage, services: Services, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow answer gives the token no time that it does not have."""
    answer = services.sandbox.faults.answer  # type: ignore[union-attr]

    def slowly(request: object) -> object:
        reply = answer(request)  # type: ignore[arg-type]
        clock.advance(3)
        return reply

    clock.advance(100)
    monkeypatch.setattr(services.sandbox.faults, "answer", slowly)  # type: ignore[union-attr]
    page._on_get()
    page._show()
    assert rings(page)[0] == "1:58:11"  # 100 s and three answers of 3 s


def test_after_failures_it_says_when_it_asks_again_and_then_does(
    page: TokensPage, services: Services, clock: ManualClock
) -> None:
    assert services.sandbox is not None
    assert page.account is not None
    services.sandbox.faults.switch_on("bad_proxy_html", once=False)
    for _ in range(3):
        page._on_get()
        assert page.answer().startswith("The response of 127.0.0.1 does not come from WeChat.")
    services.forget_credentials(page.account)  # as after a restart
    page.show_account(page.account)
    page.enter()
    again = clock_time(clock.wall + 60, seconds=True)
    assert page.answer().startswith("The last calls for an access_token failed. The response of 127.0.0.1")
    assert f"wxdesk tries again after {again}." in said(page)
    services.sandbox.faults.switch_off("bad_proxy_html")
    clock.advance(59)
    page._on_second()
    assert is_bad(page)
    clock.advance(1)
    page._on_second()
    assert states(page) == ["valid"] * 3
    assert not is_bad(page)


def test_a_click_does_not_wait_for_that(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("bad_proxy_html", once=False)
    for _ in range(3):
        page._on_get()
    services.sandbox.faults.switch_off("bad_proxy_html")
    page._on_get()
    assert states(page) == ["valid"] * 3
    assert not is_bad(page)


def test_a_copied_value_is_counted_down_on_its_own_card(page: TokensPage, clipboard: Clipboard) -> None:
    card = page._cards[CredentialKind.ACCESS_TOKEN]
    other = page._cards[CredentialKind.JSAPI_TICKET]
    press(card._copy)
    assert card._said.text() == "Copied, clears in 10 s"
    assert other._said.text().strip() == ""
    clipboard._on_second()
    assert card._said.text() == "Copied, clears in 9 s"
    press(other._copy)
    assert (card._said.text().strip(), other._said.text()) == ("", "Copied, clears in 10 s")
    clipboard.clear_secret()
    assert other._said.text().strip() == ""
    assert QGuiApplication.clipboard().text() == ""


def test_a_set_clock_is_said_and_not_trusted(page: TokensPage, clock: ManualClock) -> None:
    clock.wall += 3600
    page._show()
    assert set(states(page)) == {"unknown"}
    assert "clock was changed" in page.answer()


def test_near_their_end_they_are_renewed_without_a_click(page: TokensPage, clock: ManualClock) -> None:
    clock.advance(7200 - 100)
    page._on_second()
    assert states(page)[0] == "valid"


def test_a_classic_token_is_never_fetched_without_a_click(
    page: TokensPage, services: Services, sandbox_classic: Account
) -> None:
    page.show_account(sandbox_classic)
    page.enter()
    assert set(states(page)) == {"unknown"}
    assert "No tokens fetched yet" in page.answer()


@pytest.mark.parametrize("agreed", [False, True])
def test_what_can_hurt_production_says_so_first(
    page: TokensPage, sandbox_classic: Account, qtbot: QtBot, agreed: bool
) -> None:
    page.show_account(sandbox_classic)
    said: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text() + box.informativeText())
        next(button for button in box.buttons() if ("Fetch anyway" in button.text()) is agreed).click()

    QTimer.singleShot(0, answer)
    page._on_get()
    assert "40001" in said[0]
    assert "Old" in said[0]
    assert (states(page)[0] == "valid") is agreed


def test_a_stable_token_is_replaced_only_when_agreed(
    page: TokensPage, services: Services, qtbot: QtBot
) -> None:
    broker = services.broker(services.start_sandbox())
    before = broker.get(CredentialKind.ACCESS_TOKEN)
    assert before is not None

    def go_ahead() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if "Refresh anyway" in button.text()).click()

    QTimer.singleShot(0, go_ahead)
    page._on_force()
    after = broker.get(CredentialKind.ACCESS_TOKEN)
    assert after is not None
    assert after.value != before.value


@pytest.fixture
def sandbox_classic(services: Services) -> Account:
    sandbox = services.start_sandbox()
    services.store.given_secret = services.store.load_secret(sandbox)
    return Account(
        "Old",
        sandbox.appid,
        Environment.TEST,
        sandbox.api_base,
        token_source=TokenSource.CLASSIC,
        local_relay=True,
    )


def test_a_replacement_is_one_mark_on_its_lane_though_a_refusal_told_it(
    page: TokensPage, services: Services
) -> None:
    services.sandbox.faults.switch_on("token_replaced=at_once")  # type: ignore[union-attr]
    press(page._check)
    assert [mark.shape for mark in page._timeline._lanes[0].marks] == ["refreshed", "replaced"]
    assert "(40001)" in page._timeline._lanes[0].marks[1].tip
    assert "replaced by another system" in page._timeline._lanes[0].marks[1].tip


@pytest.mark.parametrize("time", ["1:59:59", "2:00:00", "23:59:59", "–"])
def test_the_ring_s_words_have_room_inside_it(qtbot: QtBot, time: str) -> None:
    inner = ring._SIZE - 2 * (2 * ring._WIDTH + 2)
    assert QFontMetrics(ring.big_font(time)).horizontalAdvance(time) <= inner


def test_the_bar_of_the_present_token_is_never_the_pale_one(qtbot: QtBot) -> None:
    """Pale is the one before it, that the two are told apart."""
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(900, 140)
    pixels = []
    for count in (1, 2, 3):
        lives = tuple(Life(number * 3_600.0, (number + 1) * 3_600.0) for number in range(count))
        timeline.show_lanes((Lane("access_token", lives),), count * 3_600.0)
        picture = timeline.grab().toImage()
        middle = timeline._x((count - 0.5) * 3_600.0)
        pixels.append(picture.pixelColor(round(middle), 24).name())
    assert len(set(pixels)) == 1
