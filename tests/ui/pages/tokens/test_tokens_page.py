"""The Tokens page on the sandbox: what a support person reads there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, click, let_pass, part, said
from tests.ui.pages.tokens.parts import (
    answer_line,
    card,
    cards,
    check_button,
    copy_button,
    get_button,
    revealed,
    second_passes,
    show_button,
)
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import ManualClock
from wxdesk.config import Directories
from wxdesk.sandbox.platform_clock import PlatformClock
from wxdesk.sandbox.serving.exchange import Request
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.tokens.credential_card import CredentialCard
from wxdesk.ui.pages.tokens.lanes import lanes_of
from wxdesk.ui.pages.tokens.timeline import Lane, Life, Timeline
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Label, Pill, Ring, ring
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
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
    return [part(one, Ring).big_text() for one in cards(page)]


def is_bad(page: TokensPage) -> bool:
    return answer_line(page).tone() == "bad"


def states(page: TokensPage) -> list[str]:
    return [part(one, Pill).text() for one in cards(page)]


def test_all_three_are_fetched_by_themselves_and_count_down(page: TokensPage, clock: ManualClock) -> None:
    assert states(page) == ["valid"] * 3
    assert rings(page) == ["2:00:00"] * 3
    clock.advance(61)
    second_passes(page)
    assert rings(page) == ["1:58:59"] * 3
    assert "1 h 58 min" in page.answer()


def test_a_ticket_says_that_its_end_is_an_upper_bound(page: TokensPage) -> None:
    assert "expires by" in said(card(page, CredentialKind.JSAPI_TICKET))
    assert "expires by" not in said(card(page, CredentialKind.ACCESS_TOKEN))


def value_of(services: Services, kind: CredentialKind) -> str:
    held = services.broker(services.start_sandbox()).get(kind)
    assert held is not None
    return held.value.reveal()


def test_show_is_a_toggle(page: TokensPage, services: Services) -> None:
    ticket = card(page, CredentialKind.JSAPI_TICKET)
    value = value_of(services, CredentialKind.JSAPI_TICKET)
    assert Secret(value).hint() in said(ticket)
    click(show_button(ticket))
    assert revealed(page) == value
    assert show_button(ticket).text() == "Hide"
    click(show_button(ticket))
    assert revealed(page) == ""
    assert show_button(ticket).text() == "Show"


def test_what_is_shown_hides_itself_after_the_clearing_time(page: TokensPage, clipboard: Clipboard) -> None:
    token = card(page, CredentialKind.ACCESS_TOKEN)
    clipboard.clear_after_s = 7
    click(show_button(token))
    assert revealed(page)
    let_pass(token, 7000)
    assert revealed(page) == ""


def test_another_account_or_page_masks_it_and_a_second_does_not(page: TokensPage) -> None:
    token = card(page, CredentialKind.ACCESS_TOKEN)
    click(show_button(token))
    second_passes(page)
    assert revealed(page)
    page.show_account(page.account)
    assert not revealed(page)
    click(show_button(token))
    page.hide()
    assert not revealed(page)


def test_nothing_moves_when_it_is_shown_or_copied(page: TokensPage) -> None:
    def places() -> list[tuple[int, ...]]:
        parts: list[QWidget] = list(cards(page))
        parts += [button for one in cards(page) for button in (copy_button(one), show_button(one))]
        return [part.geometry().getRect() for part in parts]

    before = places()
    token = card(page, CredentialKind.ACCESS_TOKEN)
    click(show_button(token))
    click(copy_button(token))
    QApplication.processEvents()
    assert places() == before


def test_a_replaced_token_is_named_with_its_time(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("token_replaced=at_once")
    check_button(page).click()
    second_passes(page)
    assert states(page)[0] == "replaced"
    assert page.answer().startswith("Another system replaced the access_token")
    assert is_bad(page)
    second_passes(page)
    assert states(page)[0] == "replaced", "it stays in view"
    get_button(page).click()
    assert states(page)[0] == "valid"


def test_a_department_that_fetches_its_own_token_is_seen_by_the_next_probe(
    page: TokensPage, services: Services
) -> None:
    assert services.sandbox is not None
    signed = services.sandbox.answer(
        Request("GET", "/wechat/jsSDK", {"url": services.sandbox.site, "mistake": "department_token"})
    )
    assert b'"signature"' in signed.body
    assert states(page)[0] == "valid"
    check_button(page).click()
    assert states(page)[0] == "replaced"
    assert page.answer().startswith("Another system replaced the access_token")


def test_an_address_that_is_not_whitelisted_can_be_copied(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    get_button(page).click()
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
    get_button(page).click()
    assert not accepts(page)
    assert "Refused at" in page.reception.text.text()
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    get_button(page).click()
    assert accepts(page)
    assert not page.reception.address.isVisible()
    assert not page.reception.copy.isVisible()
    check_button(page).click()
    assert accepts(page)


def test_a_refusal_of_the_address_stays_until_wechat_says_otherwise(
    page: TokensPage, services: Services
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    get_button(page).click()
    services.sandbox.faults.switch_on("connection_lost", once=False)
    get_button(page).click()
    assert page.reception.address.text() == "203.0.113.7"
    assert page.reception.address.isVisible()


@pytest.mark.parametrize("fault", ["ip_not_whitelisted=203.0.113.7", "bad_proxy_html"])
def test_a_call_of_another_page_contradicts_the_notice_too(
    page: TokensPage, services: Services, fault: str
) -> None:
    assert services.sandbox is not None
    assert page.account is not None
    services.sandbox.faults.switch_on(fault, once=False)
    get_button(page).click()
    second_passes(page)
    assert is_bad(page), "nothing was heard since"
    services.sandbox.faults.switch_off(fault.partition("=")[0])
    services.broker(page.account).with_token(lambda token: None)
    second_passes(page)
    assert not is_bad(page)
    assert accepts(page)


def test_a_notice_about_something_else_stays(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    assert page.account is not None
    services.sandbox.faults.switch_on("quota_spent=/cgi-bin/ticket/getticket")
    get_button(page).click()
    services.broker(page.account).with_token(lambda token: None)
    second_passes(page)
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
    check_button(page).click()
    assert states(page)[0] == "expired"
    assert "has expired" in page.answer()
    shown = part(page, Timeline).accessibleDescription()
    assert "expired early" in shown
    assert "replaced" not in shown + page.answer() + said(card(page, CredentialKind.ACCESS_TOKEN))
    second_passes(page)
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
    get_button(page).click()
    assert rings(page)[0] == "1:58:11"  # 100 s and three answers of 3 s


def test_after_failures_it_says_when_it_asks_again_and_then_does(
    page: TokensPage, services: Services, clock: ManualClock
) -> None:
    assert services.sandbox is not None
    assert page.account is not None
    services.sandbox.faults.switch_on("bad_proxy_html", once=False)
    for _ in range(3):
        get_button(page).click()
        assert page.answer().startswith("The response of 127.0.0.1 does not come from WeChat.")
    services.forget_credentials(page.account)  # as after a restart
    page.show_account(page.account)
    page.enter()
    again = clock_time(clock.wall + 60, seconds=True)
    assert page.answer().startswith("The last calls for an access_token failed. The response of 127.0.0.1")
    assert f"wxdesk tries again after {again}." in said(page)
    services.sandbox.faults.switch_off("bad_proxy_html")
    clock.advance(59)
    second_passes(page)
    assert is_bad(page)
    clock.advance(1)
    second_passes(page)
    assert states(page) == ["valid"] * 3
    assert not is_bad(page)


def test_a_click_does_not_wait_for_that(page: TokensPage, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("bad_proxy_html", once=False)
    for _ in range(3):
        get_button(page).click()
    services.sandbox.faults.switch_off("bad_proxy_html")
    get_button(page).click()
    assert states(page) == ["valid"] * 3
    assert not is_bad(page)


def copied(card: CredentialCard) -> str:
    return next((line for line in said(card).splitlines() if line.startswith("Copied")), "")


def test_a_copied_value_is_counted_down_on_its_own_card(page: TokensPage, clipboard: Clipboard) -> None:
    token, ticket = card(page, CredentialKind.ACCESS_TOKEN), card(page, CredentialKind.JSAPI_TICKET)
    click(copy_button(token))
    assert copied(token) == "Copied, clears in 10 s"
    assert copied(ticket) == ""
    let_pass(clipboard, 1000)
    assert copied(token) == "Copied, clears in 9 s"
    click(copy_button(ticket))
    assert (copied(token), copied(ticket)) == ("", "Copied, clears in 10 s")
    clipboard.clear_secret()
    assert copied(ticket) == ""
    assert QGuiApplication.clipboard().text() == ""


def test_a_set_clock_is_said_and_not_trusted(page: TokensPage, clock: ManualClock) -> None:
    clock.wall += 3600
    page.retranslate()
    assert set(states(page)) == {"unknown"}
    assert "clock was changed" in page.answer()


def test_near_their_end_they_are_renewed_without_a_click(page: TokensPage, clock: ManualClock) -> None:
    clock.advance(7200 - 100)
    second_passes(page)
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
        assert isinstance(box, MessageDialog)
        said.append(box.text() + box.detail())
        assert button(box, "dialog_yes").text() == "Fetch anyway"
        button(box, "dialog_yes" if agreed else "dialog_close").click()

    QTimer.singleShot(0, answer)
    get_button(page).click()
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
        assert isinstance(box, MessageDialog)
        assert button(box, "dialog_yes").text() == "Refresh anyway"
        button(box, "dialog_yes").click()

    QTimer.singleShot(0, go_ahead)
    card(page, CredentialKind.ACCESS_TOKEN).force_requested.emit()
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
    click(check_button(page))
    broker = services.broker(services.start_sandbox())
    token = lanes_of(broker.sightings, broker.now().wall)[0]
    assert [mark.shape for mark in token.marks] == ["refreshed", "replaced"]
    assert "(40001)" in token.marks[1].tip
    assert "replaced by another system" in token.marks[1].tip
    assert token.marks[1].tip in part(page, Timeline).accessibleDescription()


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


def test_a_wrong_clock_is_told_until_it_is_put_right(
    page: TokensPage, services: Services, clock: ManualClock
) -> None:
    label = part(page, Label, "wrong_clock")
    assert not label.isVisible()
    clock.wall += 3600  # WeChat's, which is the sandbox's, has its own
    assert services.sandbox is not None
    services.sandbox.platform.clock = PlatformClock(ManualClock(clock.wall - 3600))
    click(check_button(page))
    assert label.isVisible()
    assert "1 h 0 min ahead" in label.text()
    clock.wall -= 3600
    second_passes(page)
    assert not label.isVisible()


def test_a_replacement_is_told_with_the_times_and_the_calls_in_between(
    page: TokensPage, services: Services, clock: ManualClock
) -> None:
    click(check_button(page))
    good = clock_time(clock.wall, seconds=True)
    clock.advance(60)
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("bad_proxy_html")
    click(check_button(page))
    services.sandbox.faults.switch_off("bad_proxy_html")
    clock.advance(60)
    services.sandbox.faults.switch_on("token_replaced=at_once")
    click(check_button(page))
    told = part(page, Label, "last_replacement").text()
    assert f"last good {good}, first refused {clock_time(clock.wall, seconds=True)} (40001)" in told
    assert told.endswith("other calls in between: 1")


def test_without_a_keyring_a_saved_accounts_page_says_that_its_history_is_not_kept(
    page: TokensPage, services: Services
) -> None:
    trouble = part(page, Label, "history_trouble")
    assert not trouble.isVisible()  # of the built-in sandbox nothing is to be kept
    assert services.sandbox is not None
    account = Account("Shop", services.sandbox.platform.appid, Environment.SANDBOX, services.sandbox.api_base)
    page.show_account(account)
    page.enter()
    assert "no usable keyring" in trouble.text()
    assert trouble.isVisible()


def test_the_timeline_goes_back_with_a_clock_that_is_set_back(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(900, 140)
    lanes = (Lane("access_token", (Life(90_000.0, 97_200.0),)),)
    timeline.show_lanes(lanes, 93_600.0)
    at_first = timeline.grab().toImage()
    timeline.show_lanes(lanes, 93_600.0 - 7200)
    assert timeline.grab().toImage() != at_first
