"""The Sign page: what comes out is right, live, and never of another address than the one that is shown."""

import json
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, line, part, said
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.clock import ManualClock
from wxdesk.sandbox.platform_clock import PlatformClock
from wxdesk.services import Services
from wxdesk.signing.signature import sign
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.sign.browser_card import BrowserCard
from wxdesk.ui.pages.sign.sign_page import SignPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.mono_text import MonoText

# The documentation's example.
TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
NONCE, TIMESTAMP = "Wm3WZYTPz0wzccnW", "1414587457"
BARE, WITH_SLASH = "http://mp.weixin.qq.com?params=value", "http://mp.weixin.qq.com/?params=value"
OF_BARE, OF_SLASH = "0f9de62fce790f9a083d5c99e95740ceb90c27ed", "f50191877b62b116ef830363a3a613ed652a2d5d"


@pytest.fixture
def page(qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard) -> SignPage:
    page = SignPage(services.broker, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(None)
    page.show()
    page.enter()
    return page


def text(page: SignPage, name: str) -> str:
    found = page.findChild(MonoText, name)
    assert found is not None
    return found.text()


def browser(page: SignPage) -> BrowserCard:
    return part(page, BrowserCard)


def note(page: SignPage) -> str:
    """What is remarked below the page URL, and told to a screen reader."""
    words = line(page, "page_address").accessibleDescription()
    assert words in said(page)
    return words


def type_example(page: SignPage, address: str = BARE) -> None:
    for name, value in {
        "page_address": address,
        "noncestr": NONCE,
        "timestamp": TIMESTAMP,
        "pasted_ticket": TICKET,
    }.items():
        line(page, name).setText(value)


def test_the_documentation_s_example_comes_out_as_published(page: SignPage) -> None:
    type_example(page)
    assert text(page, "signature") == OF_BARE
    assert text(page, "string1") == (
        f"jsapi_ticket={TICKET}&noncestr={NONCE}&timestamp={TIMESTAMP}&url={BARE}"
    )


def test_nothing_is_signed_before_everything_is_there_and_the_first_line_says_what_is_missing(
    page: SignPage,
) -> None:
    assert text(page, "signature") == ""
    assert "page URL" in page.answer()
    line(page, "page_address").setText(BARE)
    assert text(page, "signature") == ""
    assert "jsapi_ticket" in page.answer()
    assert not button(page, "copy_signature").isEnabled()


def test_the_browser_s_form_is_shown_and_only_taken_when_somebody_says_so(page: SignPage) -> None:
    type_example(page)
    assert browser(page).isVisibleTo(page)
    assert part(browser(page), DifferenceView).texts() == (BARE, WITH_SLASH)
    assert line(page, "page_address").text() == BARE
    button(page, "sign_browsers_address").click()
    assert line(page, "page_address").text() == WITH_SLASH
    assert text(page, "signature") == OF_SLASH
    assert not browser(page).isVisibleTo(page)


def test_what_is_cut_off_is_said_in_words(page: SignPage) -> None:
    type_example(page, f"  {WITH_SLASH}#/photo")
    assert text(page, "signature") == OF_SLASH
    reasons = said(browser(page))
    assert "#" in reasons
    assert "Whitespace" in reasons
    assert not button(page, "sign_browsers_address").isVisibleTo(page)


@pytest.mark.parametrize(
    ("name", "wrong", "part"),
    [
        ("page_address", "h5.example.com/photo", "http://"),
        ("timestamp", "yesterday", "timestamp"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(page: SignPage, name: str, wrong: str, part: str) -> None:
    type_example(page)
    line(page, name).setText(wrong)
    assert part in line(page, name).accessibleDescription()
    assert text(page, "signature") == ""
    assert "marked" in page.answer()
    type_example(page)
    assert line(page, name).accessibleDescription() != part
    assert text(page, "signature") == OF_BARE


def test_a_ticket_with_a_blank_is_none_and_says_so(page: SignPage) -> None:
    type_example(page)
    line(page, "pasted_ticket").setText("a b")
    assert "blanks" in line(page, "pasted_ticket").accessibleDescription()
    assert text(page, "signature") == ""
    type_example(page)
    assert "blanks" not in line(page, "pasted_ticket").accessibleDescription()
    assert text(page, "signature") == OF_BARE


def test_milliseconds_are_noticed(page: SignPage) -> None:
    line(page, "timestamp").setText(f"{TIMESTAMP}000")
    assert "milliseconds" in said(page)


def test_new_and_now_give_fresh_values(page: SignPage) -> None:
    type_example(page)
    button(page, "new_noncestr").click()
    button(page, "timestamp_now").click()
    assert line(page, "noncestr").text() not in ("", NONCE)
    assert int(line(page, "timestamp").text()) > 1_700_000_000


def test_an_account_s_ticket_is_fetched_when_needed_and_masked(
    page: SignPage, services: Services, sandbox_account: Account, clipboard: Clipboard
) -> None:
    page.show_account(sandbox_account)
    assert services.activity.calls() == ()
    line(page, "page_address").setText(WITH_SLASH)
    held = services.broker(sandbox_account).get(CredentialKind.JSAPI_TICKET)
    assert held is not None
    expected = sign(
        held.value.reveal(), line(page, "noncestr").text(), line(page, "timestamp").text(), WITH_SLASH
    )
    assert text(page, "signature") == expected.signature
    assert held.value.reveal() not in text(page, "string1")
    assert held.value.hint() in text(page, "string1")
    button(page, "copy_string1").click()
    assert QGuiApplication.clipboard().text() == expected.string1
    clipboard.clear_secret()
    assert QGuiApplication.clipboard().text() == ""


def test_a_refused_account_says_why_and_tries_again_when_told_to(
    page: SignPage, services: Services, sandbox_account: Account
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    page.show_account(sandbox_account)
    line(page, "page_address").setText(WITH_SLASH)
    choice = page.findChild(QComboBox, "ticket_choice")
    assert choice is not None
    assert "203.0.113.7" in choice.accessibleDescription()
    calls = len(services.activity.calls())
    line(page, "page_address").setText(f"{WITH_SLASH}&more=1")
    assert len(services.activity.calls()) == calls, "typing must not ask again"
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    button(page, "fetch_ticket_again").click()
    assert len(text(page, "signature")) == 40


def test_a_classic_account_is_not_asked_for_a_token_behind_anybody_s_back(
    page: SignPage, services: Services, sandbox_account: Account
) -> None:
    classic = Account(
        "Classic",
        sandbox_account.appid,
        Environment.TEST,
        sandbox_account.api_base,
        token_source=TokenSource.CLASSIC,
        local_relay=True,
    )
    page.show_account(classic)
    line(page, "page_address").setText(WITH_SLASH)
    assert services.activity.calls() == ()
    assert "classic" in part(page, QComboBox, "ticket_choice").accessibleDescription()


def test_snippets_hold_the_signature_and_never_the_ticket(page: SignPage) -> None:
    type_example(page, WITH_SLASH)
    assert OF_SLASH in text(page, "snippet")
    button(page, "snippet_json").click()
    assert json.loads(text(page, "snippet")) == {
        "appId": "",
        "timestamp": int(TIMESTAMP),
        "nonceStr": NONCE,
        "signature": OF_SLASH,
    }
    button(page, "snippet_shell").click()
    assert "$TICKET" in text(page, "snippet")
    for name in ("snippet_wx_config", "snippet_json", "snippet_shell"):
        button(page, name).click()
        assert TICKET not in text(page, "snippet")
    button(page, "copy_snippet").click()
    assert QGuiApplication.clipboard().text() == text(page, "snippet")


def test_everything_is_reached_by_tab_in_reading_order(page: SignPage, qtbot: QtBot) -> None:
    page.activateWindow()
    line(page, "page_address").setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    widget = line(page, "page_address").nextInFocusChain()
    while widget is not None and widget.objectName() != "page_address":
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(page)
            and widget.objectName()
        ):
            seen.append(widget.objectName())
        widget = widget.nextInFocusChain()
    order = [name for name in seen if name in ("noncestr", "timestamp", "ticket_choice", "copy_signature")]
    assert order == ["noncestr", "timestamp", "ticket_choice"] or order[:3] == [
        "noncestr",
        "timestamp",
        "ticket_choice",
    ]


def test_an_address_out_of_html_is_remarked_as_diagnose_does(page: SignPage) -> None:
    type_example(page, "https://h5.example.com/photo?uid=88&amp;from=timeline")
    assert text(page, "signature") != "", "it may be meant"
    assert "&amp;" in note(page)
    assert page.answer() == "Signed, but look at the note below the page URL."
    type_example(page, "https://h5.example.com/photo?uid=88&from=timeline#&amp;")
    assert note(page) == "", "what is behind # is not signed"
    assert page.answer() == "Signed. Valid only for exactly this page URL."


def test_an_address_outside_the_safe_domains_is_remarked(page: SignPage) -> None:
    page.show_account(Account("Shop", "wx1234567890abcdef", safe_domains=("h5.example.com",)))
    type_example(page, "https://www.example.com/photo")
    assert "h5.example.com" in note(page)
    type_example(page, "https://h5.example.com/photo")
    assert note(page) == ""


@pytest.mark.parametrize("address", ["h5.example.com", "https://h5.example.com/?a=1&amp;b=2", BARE])
def test_what_is_said_of_the_address_moves_nothing(page: SignPage, address: str) -> None:
    page.resize(916, 700)
    name = line(page, "noncestr")

    def place() -> QPoint:
        QApplication.processEvents()
        return name.mapToGlobal(QPoint(0, 0))

    empty = place()
    type_example(page, address)
    assert place() == empty


def test_a_signature_stands_on_one_line_in_a_window_as_it_is_at_first(page: SignPage) -> None:
    page.resize(916, 700)
    type_example(page)
    QApplication.processEvents()
    found = page.findChild(MonoText, "signature")
    assert found is not None
    assert found.height() < 2 * found.fontMetrics().lineSpacing()


def test_a_ticket_s_end_is_told_as_on_the_tokens_page(
    page: SignPage, services: Services, sandbox_account: Account
) -> None:
    services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET)
    page.show_account(sandbox_account)
    assert "expires by " in said(page)


@pytest.mark.parametrize(
    ("off_s", "words"), [(3600, "1 h 0 min ahead"), (-180, "3 min behind"), (59, ""), (-59, "")]
)
def test_beside_a_signature_it_is_said_that_this_computers_clock_is_wrong(
    page: SignPage, services: Services, sandbox_account: Account, off_s: int, words: str
) -> None:
    assert services.sandbox is not None
    weixin = ManualClock(time.time() - off_s)
    services.sandbox.platform.clock = PlatformClock(weixin)
    page.show_account(sandbox_account)
    line(page, "page_address").setText(BARE)
    label = part(page, Label, "wrong_clock")
    assert label.isVisible() == bool(words)
    assert words in label.text()
