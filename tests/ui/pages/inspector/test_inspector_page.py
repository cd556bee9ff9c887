"""The Inspector page: what is opened, judged, answered, logged and handed on."""

from enum import StrEnum

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part, said
from tests.ui.pages.inspector.conftest import ADDRESS, Desk
from wxdesk.accounts.account import Account
from wxdesk.inspector.clients import CLIENTS, Checked, System
from wxdesk.inspector.incidents import Refused
from wxdesk.inspector.proxy.reach import Reach, Wall
from wxdesk.inspector.recording import CONFIG
from wxdesk.services import Services
from wxdesk.signing.evidence import parse
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.inspector import availability, inspector_page
from wxdesk.ui.pages.inspector import session as sessions
from wxdesk.ui.pages.inspector.availability import Absence
from wxdesk.ui.pages.inspector.inspector_page import HandOver, InspectorPage
from wxdesk.ui.pages.inspector.unreached import Unreached
from wxdesk.ui.pages.inspector.without import INSTALL
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Pill
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog


class End(StrEnum):
    """As the browser says it."""

    CRASH = "crash"
    FLOOD = "flood"


# --- the address ---
def test_what_is_typed_is_opened_as_the_chosen_client(desk: Desk) -> None:
    desk.page.bar.clients.setCurrentIndex(list(CLIENTS).index(System.ANDROID))
    desk.open("h5.example.com/a b#c")
    assert desk.browser.opened[-1] == ("https://h5.example.com/a%20b#c", CLIENTS[System.ANDROID])


def test_an_open_page_is_opened_anew_as_another_client(desk: Desk) -> None:
    desk.open()
    desk.page.bar.clients.setCurrentIndex(list(CLIENTS).index(System.WINDOWS))
    assert [client.system for _, client in desk.browser.opened] == [System.IPHONE, System.WINDOWS]


@pytest.mark.parametrize("text", ["", "   ", "file:///etc/passwd", "javascript:alert(1)", "https://"])
def test_what_is_no_page_is_not_opened(desk: Desk, text: str) -> None:
    desk.page.bar.line.setText(text)
    desk.page.bar.submit()
    assert desk.browser.opened == []


def test_the_demo_page_is_a_click_away_in_the_sandbox_alone(desk: Desk) -> None:
    demo = button(desk.page, "inspect_demo")
    assert demo.isVisible()
    demo.click()
    assert desk.browser.opened[0][0] == f"{desk.account.api_base}/site/"
    desk.page.show_account(Account("Shop", "wx3f2a9c0e7b1d4586"))
    assert not demo.isVisibleTo(desk.page)


def _answering(result: QDialog.DialogCode, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that are asked, each answered so at once."""
    asked: list[str] = []

    def opened(dialog: MessageDialog) -> None:
        asked.append(said(dialog))
        dialog.done(result.value)

    monkeypatch.setattr(MessageDialog, "open", opened)
    return asked


def test_a_page_nearby_is_opened_once_agreed_to_and_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answering(QDialog.DialogCode.Rejected, monkeypatch)
    desk.page.bar.line.setText("http://127.0.0.1:5173/")
    desk.page.bar.submit()
    assert len(asked) == 1 and "127.0.0.1:5173 is on this computer" in asked[0]
    assert desk.browser.opened == []
    asked = _answering(QDialog.DialogCode.Accepted, monkeypatch)
    for _ in range(2):
        desk.page.bar.submit()
    assert len(asked) == 1
    assert [found is not None and found.addresses for found in desk.browser.nearby] == [("127.0.0.1",)] * 2


def test_pages_of_the_internet_and_of_the_sandbox_need_no_question(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answering(QDialog.DialogCode.Rejected, monkeypatch)
    desk.open()
    button(desk.page, "inspect_demo").click()
    assert asked == [] and desk.browser.nearby[0] is None and desk.browser.nearby[1] is not None


# --- wx.config ---
def test_a_right_one_is_told_ok_and_matches(desk: Desk) -> None:
    page = desk.open()
    assert page.call(CONFIG, **desk.signed()) == {"err_msg": "preVerifyJSAPI:ok"}
    assert [card.title() for card in desk.page.findings.cards] == ["Signature matches"]
    assert "match: 1" in desk.page.answer()


def test_a_wrong_one_is_refused_and_named(desk: Desk) -> None:
    page = desk.open()
    reply = page.call(CONFIG, **desk.signed("https://h5.example.com/order"))
    assert "63002" in reply["errMsg"] and reply["realAuthUrl"] == [ADDRESS]
    assert desk.page.findings.cards[0].title().startswith("Wrong: ")
    words = said(desk.page)
    assert part(desk.page, Pill).text() == "proven"
    assert "Response to the page: 63002" in words and "1 of 1 wx.config calls" in desk.page.answer()


def test_a_long_query_widens_nothing(desk: Desk) -> None:
    address = ADDRESS + "&name=%E5%B0%8F%E6%98%8E" * 20
    page = desk.open(address)
    page.call(CONFIG, **desk.signed("https://h5.example.com/order"))
    card = desk.page.findings.cards[0]
    assert card.title().startswith("Wrong: ") and card.minimumSizeHint().width() <= 400


def test_both_addresses_stand_side_by_side(desk: Desk) -> None:
    page = desk.open()
    page.address = "https://h5.example.com/goods/9"
    page.call(CONFIG, **desk.signed(page.address))
    card = desk.page.findings.cards[0]
    fits = {which: row.fits.text() for which, row in card.addresses.items() if row.isVisible()}
    assert fits == {
        Checked.LANDING: "signature does not match",
        Checked.CURRENT: "signature matches",
    }
    assert "WeChat staff confirmed" in said(card)
    assert page.replies[0]["realAuthUrl"] == [ADDRESS]  # an iPhone's


def test_a_page_without_an_account_goes_on_unchecked(desk: Desk) -> None:
    given = desk.signed(appId="wx3f2a9c0e7b1d4586")
    desk.page.show_account(None)
    page = desk.open()
    assert page.call(CONFIG, **given) == {"err_msg": "preVerifyJSAPI:ok"}
    assert "without a check" in said(desk.page)


def test_without_a_ticket_the_reason_is_told(desk: Desk) -> None:
    given = desk.signed()
    desk.services.forget_credentials(desk.account)
    assert desk.services.sandbox is not None
    desk.services.sandbox.faults.switch_on("ip_not_whitelisted")
    page = desk.open()
    assert page.call(CONFIG, **given) == {"err_msg": "preVerifyJSAPI:ok"}
    assert desk.page.findings.cards[0].title() == "No ticket to check with"
    assert "40164" in said(desk.page) or "IP" in said(desk.page)


def test_a_loop_of_configs_has_an_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "MOST_CONFIGS", 2)
    page, given = desk.open(), desk.signed()
    for _ in range(5):
        page.call(CONFIG, **given)
    session = desk.page.session
    assert session is not None and (len(session.configs), session.passed_over) == (2, 3)


def test_the_page_before_says_nothing_any_more(desk: Desk) -> None:
    before = desk.open()
    desk.open("https://h5.example.com/second")
    before.call(CONFIG, **desk.signed())
    assert desk.page.findings.cards == [] and before.replies == []


def test_a_recorded_config_goes_to_diagnose(desk: Desk) -> None:
    page, given = desk.open(), desk.signed("https://h5.example.com/order")
    page.call(CONFIG, **given)
    button(desk.page, "inspected_diagnose").click()
    evidence = parse(desk.handed["diagnose"][0])
    assert (evidence.signature, evidence.url, evidence.errcode) == (given["verifySignature"], ADDRESS, 63002)


# --- other calls ---
def test_nothing_is_allowed_before_a_config_that_was_right(desk: Desk) -> None:
    page = desk.open()
    assert "offline verifying" in page.call("chooseImage", count=1)["err_msg"]
    page.call(CONFIG, **desk.signed("https://h5.example.com/order"))
    assert "offline verifying" in page.call("chooseImage", count=1)["err_msg"]
    page.call(CONFIG, **desk.signed())
    assert page.call("chooseImage", count=1)["errMsg"] == "chooseImage:ok"


def test_a_new_document_has_to_ask_again(desk: Desk) -> None:
    page = desk.open()
    page.call(CONFIG, **desk.signed())
    page.begin("2")
    assert "offline verifying" in page.call("chooseImage", count=1)["err_msg"]


def test_a_picture_is_chosen_uploaded_opened_on_media_and_downloaded(desk: Desk) -> None:
    page = desk.open()
    page.call(CONFIG, **desk.signed())
    (local,) = page.call("chooseImage", count=1)["localIds"]
    data = page.call("getLocalImgData", localId=local)["localData"]
    server = page.call("uploadImage", localId=local)["serverId"]
    again = page.call("downloadImage", serverId=server)["localId"]
    assert again != local and page.call("getLocalImgData", localId=again)["localData"] == data
    calls = desk.page.findings.calls
    row = next(row for row in range(calls.model.count()) if _name(desk, row) == "uploadImage")
    calls.table.selectRow(row)
    button(desk.page, "inspected_media").click()
    assert desk.handed["media"] == [server]


def _name(desk: Desk, row: int) -> str:
    logged = desk.page.findings.calls.model.call(row)
    return logged.call.name if logged is not None else ""


@pytest.mark.parametrize("given", [{}, {"localId": "x"}, {"localId": ["x"]}, {"localId": None}])
def test_an_unknown_picture_is_refused(desk: Desk, given: dict[str, object]) -> None:
    page = desk.open()
    page.call(CONFIG, **desk.signed())
    assert page.call("uploadImage", **given)["errMsg"].startswith("uploadImage:fail")


def test_the_sdks_own_call_is_marked(desk: Desk) -> None:
    page = desk.open()
    page.call(CONFIG, **desk.signed())
    page.call("getNetworkType")
    page.call("getNetworkType")
    of_sdk = [desk.page.findings.calls.model.call(row).of_sdk for row in range(2)]  # type: ignore[union-attr]
    assert of_sdk == [True, False]


def test_what_the_page_listens_to_can_be_shared(desk: Desk) -> None:
    page = desk.open()
    page.listen("menu:share:timeline")
    page.listen("something:else")
    desk.page._fill_shares()
    actions = desk.page._shares.actions()
    assert [action.text() for action in actions] == ["Share to Moments"]
    actions[0].trigger()
    assert page.shared == ["menu:share:timeline"]


# --- a real account ---
@pytest.mark.parametrize(
    ("answer", "expected"), [(QDialog.DialogCode.Accepted, ":ok"), (QDialog.DialogCode.Rejected, ":cancel")]
)
def test_a_real_account_is_used_only_after_a_question_asked_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode, expected: str
) -> None:
    page = desk.open()
    page.call(CONFIG, **desk.signed())
    local = page.call("chooseImage", count=1)["localIds"][0]
    asked = _answering(answer, monkeypatch)
    monkeypatch.setattr(Account, "of_sandbox", False)  # as if it were a shop's
    for _ in range(2):
        assert page.call("uploadImage", localId=local)["errMsg"].endswith(expected)
    assert len(asked) == 1 and "upload a picture" in asked[0] and "Sandbox" in asked[0]


# --- web authorization, console ---
def test_web_authorization_is_recognised_and_the_sandbox_offered(desk: Desk) -> None:
    page = desk.open()
    page.navigated.emit(
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&redirect_uri=x&scope=snsapi_base", True
    )
    assert desk.page.oauth.isVisible() and "snsapi_base" in desk.page.oauth.text()
    button(desk.page, "inspect_as_visitor").click()
    assert desk.browser.opened[-1][0].startswith(
        f"{desk.account.api_base}/connect/oauth2/authorize?appid=wx1"
    )
    page.navigated.emit("https://h5.example.com/", False)
    assert not desk.page.oauth.isVisible()


def test_the_console_is_bounded_and_plain(desk: Desk) -> None:
    page = desk.open()
    page.printed.emit("error", "<b>x</b>\n" + "y" * 100_000)
    for number in range(1_000):
        page.printed.emit("info", str(number))
    text = desk.page.findings.console.toPlainText().splitlines()
    assert len(text) == 500 and text[-1] == "999" and max(map(len, text)) < 2_000


def test_what_the_page_was_not_let_is_told(desk: Desk) -> None:
    page = desk.open()
    page.incident.emit(Refused.POPUP, "https://ads.example/")
    page.requested.emit("https://h5.example.com/a.js", None)
    page.requested.emit("https://open.weixin.qq.com/sdk/report", Refused.BEACON)
    assert desk.page.findings.console.toPlainText() == "✕ new window: https://ads.example/"
    assert desk.page.findings.requests.toPlainText().splitlines() == [
        "https://h5.example.com/a.js",
        "✕ https://open.weixin.qq.com/sdk/report",
    ]


@pytest.mark.parametrize(
    ("why", "title"), [(End.CRASH, "The page crashed"), (End.FLOOD, "The page was stopped")]
)
def test_a_page_that_ended_leaves_its_records(desk: Desk, why: End, title: str) -> None:
    desk.open().call(CONFIG, **desk.signed())
    desk.browser.stopped.emit(why)
    assert title in said(desk.page) and len(desk.page.findings.cards) == 1
    desk.open()
    assert title not in said(desk.page)


# --- where it cannot be had ---
@pytest.mark.parametrize("found", Absence)
def test_without_a_browser_it_says_so_and_offers_the_script(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    services: Services,
    tasks: Tasks,
    clipboard: Clipboard,
    found: Absence,
) -> None:
    monkeypatch.setattr(inspector_page, "absence", lambda: found)
    page = InspectorPage(services.store.accounts, services.broker, tasks, clipboard, HandOver(print, print))
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(services.start_sandbox())
    page.show()
    page.enter()
    page.take_text("https://h5.example.com/")
    install = button(page, "copy_install")
    assert install.isVisible() == (found is Absence.NOT_INSTALLED)
    if install.isVisible():
        install.click()
        assert QApplication.clipboard().text() == INSTALL
    button(page, "copy_probe").click()
    assert "preVerifyJSAPI" in QApplication.clipboard().text()
    assert part(page, type(page._without), "without_browser").isVisible()  # type: ignore[arg-type]


def test_root_is_refused_before_anything_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(availability, "find_spec", lambda name: object())
    monkeypatch.setattr("wxdesk.process.system.is_root", lambda: True)
    assert availability.absence() is Absence.ROOT
    monkeypatch.setattr("wxdesk.process.system.is_root", lambda: False)
    assert availability.absence() is None
    monkeypatch.setattr(availability, "find_spec", lambda name: None)
    assert availability.absence() is Absence.NOT_INSTALLED


def test_a_name_that_leads_somewhere_else_by_now_is_asked_about_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [["10.0.0.5"], ["10.0.0.5"], ["127.0.0.1"]]
    desk.browser.proxy.reach = Reach(lambda name, port: answers.pop(0))
    for asked, opened in ((1, 1), (0, 2), (1, 3)):
        desk.page.bar.line.setText("https://shop.example.com/")
        desk.page.bar.submit()
        shown = [one for one in desk.page.findChildren(MessageDialog) if one.isVisible()]
        assert len(shown) == asked
        for dialog in shown:
            dialog.accept()
        assert len(desk.browser.opened) == opened


def test_connections_that_a_page_did_not_get_stand_among_its_requests(desk: Desk) -> None:
    desk.open()
    for _ in range(2):
        desk.browser.proxy.refusals.add("10.0.0.1", 80, Wall.NOT_PUBLIC)
    for one in desk.page.findChildren(Unreached):
        one.look()
        one.look()
    assert desk.page.findings.requests.toPlainText() == "✕ 10.0.0.1:80 is in a local network."
