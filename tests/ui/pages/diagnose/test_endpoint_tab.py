"""The endpoint check in the window: fill in, check, read what is wrong, take it away."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import count

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, line, part, said
from tests.wechat.servers import Line, Request, Server, always, http
from wxdesk.accounts.account import Account, Environment
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.signing.endpoint.finding import State
from wxdesk.signing.endpoint.matrix import MOST, UrlCase
from wxdesk.signing.signature import sign
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import Language
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.pages.diagnose.endpoint.model import Column
from wxdesk.ui.pages.diagnose.endpoint.tab import EndpointTab
from wxdesk.ui.pages.diagnose.endpoint.table import EndpointTable
from wxdesk.ui.tasks import Tasks

PAGE = "https://h5.example.com/photo?uid=88"


def tab_of(
    qtbot: QtBot, services: Services, account: Account | None, tasks: Tasks, clipboard: Clipboard
) -> EndpointTab:
    tab = EndpointTab(services.store.accounts, services.broker, services.endpoint_asker, tasks, clipboard)
    qtbot.addWidget(tab)
    tab.retranslate()
    tab.show_account(account)
    tab.resize(900, 600)
    tab.show()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.enter()
    return tab


@pytest.fixture
def tab(
    qtbot: QtBot, services: Services, sandbox_account: Account, tasks: Tasks, clipboard: Clipboard
) -> EndpointTab:
    return tab_of(qtbot, services, sandbox_account, tasks, clipboard)


@pytest.fixture
def threaded(
    qtbot: QtBot, services: Services, sandbox_account: Account, clipboard: Clipboard
) -> Iterator[EndpointTab]:
    """With real workers."""
    tasks = Tasks()
    yield tab_of(qtbot, services, sandbox_account, tasks, clipboard)
    tasks.close()


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    servers: list[Server] = []

    def start(answer: Callable[[Request, Line], object]) -> Server:
        servers.append(Server(answer))  # type: ignore[arg-type]
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


def choice(tab: EndpointTab, name: str) -> QComboBox:
    return part(tab, QComboBox, name)


def fill(tab: EndpointTab, **texts: str) -> None:
    for name, text in texts.items():
        line(tab, f"endpoint_{name}").setText(text)


def verdict(tab: EndpointTab) -> str:
    return tab.results.verdict.text() if tab.results.verdict.isVisible() else ""


def column(tab: EndpointTab, column: Column) -> list[str]:
    return [tab.results.model.texts(row)[column] for row in range(tab.results.model.rowCount())]


# --- the sandbox -----------------------------------------------------------------------------------------------------
def table(tab: EndpointTab) -> EndpointTable:
    return part(tab, EndpointTable)


def test_on_the_sandbox_it_can_be_tried_at_once(tab: EndpointTab) -> None:
    button(tab, "endpoint_check").click()
    assert "URLs are signed correctly" in verdict(tab)
    assert tab.results.verdict.tone == "good"
    assert set(column(tab, Column.STATE)) == {"correct"}
    assert table(tab).isColumnHidden(Column.HOW), "there is nothing to tell, and the addresses take the room"
    assert not line(tab, "endpoint_url").isVisible()


def test_a_mistake_of_the_sandbox_can_be_chosen(tab: EndpointTab) -> None:
    mistakes = choice(tab, "endpoint_mistake")
    assert mistakes.isVisible()
    mistakes.setCurrentIndex(mistakes.findText("receives the URL only up to the first &"))
    assert line(tab, "endpoint_extra").text() == "mistake=query_cut"
    fill(tab, page=PAGE)
    button(tab, "endpoint_check").click()
    assert verdict(tab) == "The endpoint signs 6 of 24 URLs incorrectly: the query string was cut off at an &"
    assert column(tab, Column.STATE).count("correct") == 18
    assert not table(tab).isColumnHidden(Column.HOW)
    mistakes.setCurrentIndex(0)
    assert line(tab, "endpoint_extra").text() == ""


def test_a_mistake_that_is_typed_is_chosen_too(tab: EndpointTab) -> None:
    QTest.keyClicks(line(tab, "endpoint_extra"), "mistake=decoded")
    assert choice(tab, "endpoint_mistake").currentText() == "signs the decoded URL"
    QTest.keyClicks(line(tab, "endpoint_extra"), "x")
    assert choice(tab, "endpoint_mistake").currentIndex() == 0


def test_another_account_is_not_filled_in_and_has_no_mistakes(tab: EndpointTab) -> None:
    tab.show_account(Account("Shop", "wx0123456789abcdef"))
    assert line(tab, "endpoint_url").text() == ""
    assert line(tab, "endpoint_page").text() == ""
    assert not choice(tab, "endpoint_mistake").isVisible()


def test_what_somebody_typed_stays_when_the_account_changes(
    tab: EndpointTab, sandbox_account: Account
) -> None:
    fill(tab, url="https://api.example.com/sign", page=PAGE)
    tab.show_account(Account("Shop", "wx0123456789abcdef"))
    tab.show_account(sandbox_account)
    assert line(tab, "endpoint_url").text() == "https://api.example.com/sign"
    assert line(tab, "endpoint_page").text() == PAGE


# --- the rows --------------------------------------------------------------------------------------------------------
def test_the_first_wrong_row_is_chosen_and_its_difference_shown(tab: EndpointTab) -> None:
    fill(tab, page=PAGE, extra="mistake=landing_page")
    button(tab, "endpoint_check").click()
    assert tab.results.details.isVisible()
    assert tab.results.details.difference.texts() == ("https://h5.example.com/", PAGE)
    assert '"signature"' in tab.results.details.reply.text()


def test_what_is_wrong_and_what_to_change_stands_with_the_row(tab: EndpointTab) -> None:
    fill(tab, page=PAGE, extra="mistake=decoded")
    button(tab, "endpoint_check").click()
    table, details = tab.results.table, tab.results.details
    row = table._row()
    assert table.viewport().rect().contains(table.visualRect(tab.results.model.index(row, 0)).center())
    assert "decoded %XX" in details.words.text()
    assert details.fix.isVisible()
    assert details.difference.texts() == (
        "https://h5.example.com/photo?name=小明", "https://h5.example.com/photo?name=%E5%B0%8F%E6%98%8E",
    )  # fmt: skip
    tab.results.table.selectRow(0)
    assert not details.fix.isVisible()
    assert not details.words.isVisible()


def test_what_is_wrong_besides_the_address_is_shown_in_string1(
    tab: EndpointTab, services: Services, sandbox_account: Account
) -> None:
    fill(tab, page=PAGE, extra="mistake=timestamp_ms")
    button(tab, "endpoint_check").click()
    was, should = tab.results.details.difference.texts()
    assert "000&url=" in was
    assert was.replace("000&url=", "&url=") == should
    ticket = services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET).value
    assert ticket.reveal() not in was + should


def test_another_row_shows_its_own(tab: EndpointTab) -> None:
    fill(tab, page=PAGE, extra="mistake=landing_page")
    button(tab, "endpoint_check").click()
    row = [one.address.trick for one in tab.run.findings].index(UrlCase.BARE_HOST)  # type: ignore[union-attr]
    tab.results.table.selectRow(row)
    assert not tab.results.details.difference.isVisible()
    assert tab.results.details.address.text() == "https://h5.example.com"
    tab.results.table.clearSelection()
    assert not tab.results.details.isVisible()


def test_rows_are_copied_as_a_spreadsheet_takes_them(tab: EndpointTab) -> None:
    fill(tab, page=PAGE, extra="mistake=landing_page")
    button(tab, "endpoint_check").click()
    tab.results.table.setFocus()
    QTest.keySequence(tab.results.table, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text().split("\t") == [
        "wrong", "page URL unchanged", PAGE, "only the domain was signed",
    ]  # fmt: skip


def test_what_an_endpoint_says_is_never_markup(tab: EndpointTab, serve: Callable[..., Server]) -> None:
    server = serve(always(http(b'{"error": "<b>no</b>"}')))
    fill(tab, url=f"{server.base}/sign")
    button(tab, "endpoint_check").click()
    index = tab.results.model.index(0, Column.HOW)
    assert index.data(Qt.ItemDataRole.DisplayRole) == "The endpoint reports an error: <b>no</b>"
    assert "&lt;b&gt;no" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_ticket_in_a_reply_is_not_shown(
    tab: EndpointTab, serve: Callable[..., Server], services: Services, sandbox_account: Account
) -> None:
    ticket = services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET).value
    server = serve(always(http(f'{{"x": "{ticket.reveal()}"}}'.encode())))
    fill(tab, url=f"{server.base}/sign")
    button(tab, "endpoint_check").click()
    tab.results.table.selectRow(0)
    assert tab.results.details.reply.text() == '{"x": "***"}'
    assert ticket.reveal() not in tab.results.report()
    assert "Pages must never see one" in said(tab.results.verdict)


# --- bad input -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("url", "", "URL is missing"),
        ("url", "file:///etc/passwd", "does not begin with http"),
        ("url", "https://me:hunter2@api.example.com/", "user name or password"),
        ("page", "h5.example.com", "does not begin with http"),
        ("page", "", "URL is missing"),
        ("extra", "tenant", "is not a name=value pair"),
        ("extra", "url=x", "is already used for the page URL"),
        ("parameter", " ", "name of the parameter"),
    ],
)
def test_bad_input_is_said_beside_its_field_and_nothing_is_asked(
    tab: EndpointTab, name: str, text: str, said: str
) -> None:
    fill(tab, **{name: text})
    button(tab, "endpoint_check").click()
    field = line(tab, f"endpoint_{name}")
    assert said in field.accessibleDescription()
    assert tab.run is None
    QTest.keyClicks(field, "x")
    assert said not in field.accessibleDescription()


def test_a_ticket_among_the_parameters_is_not_sent(
    tab: EndpointTab, serve: Callable[..., Server], services: Services, sandbox_account: Account
) -> None:
    server = serve(always(http(b"{}")))
    ticket = services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET).value.reveal()
    fill(tab, url=f"{server.base}/sign", extra=f"t={ticket}")
    button(tab, "endpoint_check").click()
    assert "Nothing was sent" in said(tab.form)
    assert server.requests == []
    assert tab.run is None


def test_without_an_account_a_ticket_is_asked_for(
    qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard
) -> None:
    tab = tab_of(qtbot, services, None, tasks, clipboard)
    fill(tab, url="https://api.example.com/sign", page=PAGE)
    button(tab, "endpoint_check").click()
    assert "jsapi_ticket is missing" in tab.problem.text()
    assert tab.run is None


def test_a_ticket_that_cannot_be_fetched_is_said_in_the_form(
    tab: EndpointTab, services: Services, sandbox_account: Account
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    button(tab, "endpoint_check").click()
    assert "203.0.113.7" in said(tab.form)
    assert button(tab, "endpoint_check").isVisible()
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    button(tab, "endpoint_check").click()
    assert "URLs are signed correctly" in verdict(tab)


def test_a_call_that_is_pasted_whole_names_the_page(tab: EndpointTab) -> None:
    fill(tab, url="", page="")
    QTest.keyClicks(
        line(tab, "endpoint_url"), "https://api.example.com/sign?url=https%3A%2F%2Fh5.example.com%2F"
    )
    line(tab, "endpoint_page").setFocus()
    assert line(tab, "endpoint_page").text() == "https://h5.example.com/"


def test_the_way_of_asking_is_followed(tab: EndpointTab, serve: Callable[..., Server]) -> None:
    server = serve(always(http(b"{}")))
    fill(tab, url=f"{server.base}/sign", parameter="pageUrl", extra="tenant=7&debug=")
    for way, method in enumerate(("GET", "POST", "POST")):
        choice(tab, "endpoint_method").setCurrentIndex(way)
        server.requests.clear()
        button(tab, "endpoint_check").click()
        assert len(server.requests) == tab.results.model.rowCount() <= MOST
        sent = server.requests[0]
        assert sent.method == method
        assert "pageUrl" in sent.target + sent.body.decode()
        assert "tenant" in sent.target + sent.body.decode()


# --- while it runs ---------------------------------------------------------------------------------------------------
def test_stop_ends_it_at_once_and_keeps_what_was_found(
    qtbot: QtBot, threaded: EndpointTab, serve: Callable[..., Server]
) -> None:
    third, answers = threading.Event(), iter(range(100))

    def answer(request: Request, line: Line) -> bytes | bool:
        if next(answers) < 2:
            return http(b"{}")
        third.set()
        line.silence()
        return False

    server = serve(answer)
    fill(threaded, url=f"{server.base}/sign", page=PAGE)
    button(threaded, "endpoint_check").click()
    qtbot.waitUntil(third.is_set)
    assert button(threaded, "endpoint_stop").isVisible()
    run = threaded.run
    assert run is not None
    button(threaded, "endpoint_stop").click()
    assert not run.running
    assert len(run.findings) == 2
    assert "Stopped after 2 of 24 URLs." in said(threaded.results.verdict)
    assert button(threaded, "endpoint_check").isVisible()
    qtbot.waitUntil(lambda: not threaded._tasks._at_work)
    assert len(server.requests) == 3


def test_escape_stops_too(qtbot: QtBot, threaded: EndpointTab, serve: Callable[..., Server]) -> None:
    asked = threading.Event()

    def answer(request: Request, line: Line) -> bool:
        asked.set()
        line.silence()
        return False

    server = serve(answer)
    fill(threaded, url=f"{server.base}/sign")
    button(threaded, "endpoint_check").click()
    qtbot.waitUntil(asked.is_set)
    threaded.results.table.setFocus()
    QTest.keyClick(threaded.results.table, Qt.Key.Key_Escape)
    assert threaded.run is not None
    assert threaded.run.stopped


def test_the_rows_fill_as_replies_come(qtbot: QtBot, threaded: EndpointTab) -> None:
    fill(threaded, page=PAGE)
    button(threaded, "endpoint_check").click()
    qtbot.waitUntil(lambda: threaded.run is not None and not threaded.run.running)
    assert threaded.results.model.rowCount() == MOST
    assert column(threaded, Column.STATE) == ["correct"] * MOST
    assert verdict(threaded) == "All 24 URLs are signed correctly."
    assert threaded.results.table.hasFocus(), "by keyboard one goes on reading where the button was"


def test_another_account_ends_a_check_and_takes_its_results_away(
    qtbot: QtBot, threaded: EndpointTab, serve: Callable[..., Server]
) -> None:
    asked = threading.Event()

    def answer(request: Request, line: Line) -> bool:
        asked.set()
        line.silence()
        return False

    server = serve(answer)
    fill(threaded, url=f"{server.base}/sign")
    button(threaded, "endpoint_check").click()
    qtbot.waitUntil(asked.is_set)
    run = threaded.run
    threaded.show_account(Account("Shop", "wx0123456789abcdef", Environment.TEST))
    assert run is not None
    assert not run.running
    assert threaded.results.model.rowCount() == 0
    assert line(threaded, "endpoint_url").isVisible()


def test_change_brings_back_what_was_typed(tab: EndpointTab) -> None:
    fill(tab, page=PAGE)
    button(tab, "endpoint_check").click()
    change = button(tab, "endpoint_change")
    change.setFocus()
    change.click()
    assert line(tab, "endpoint_url").hasFocus(), "the button is gone, and the keys go on in the form"
    assert line(tab, "endpoint_page").text() == PAGE
    assert line(tab, "endpoint_page").isVisible()
    assert verdict(tab) == ""


# --- taking it elsewhere ---------------------------------------------------------------------------------------------
def test_the_report_says_all_but_the_secrets(
    tab: EndpointTab, services: Services, sandbox_account: Account
) -> None:
    address = line(tab, "endpoint_url").text()
    fill(
        tab,
        url=f"{address}?apikey=hunter2",
        page="https://h5.example.com/photo?a=1|2",
        extra="mistake=landing_page",
    )
    button(tab, "endpoint_check").click()
    button(tab, "endpoint_copy_report").click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("## The endpoint signs 23 of 24 URLs incorrectly: only the domain was signed\n")
    assert f"`GET {address} (parameters: url, mistake)`" in text
    assert "hunter2" not in text
    assert r"| wrong | page URL unchanged | `https://h5.example.com/photo?a=1\|2` | only the domain" in text
    rows = [one for one in text.splitlines() if one.startswith("| ")]
    assert len(rows) == 2 + MOST
    ticket = services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET).value
    assert ticket.reveal() not in text


def test_the_report_on_an_endpoint_that_signs_its_own_address_does_not_say_its_key(
    tab: EndpointTab, serve: Callable[..., Server], services: Services, sandbox_account: Account
) -> None:
    ticket = services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET).value.reveal()
    numbers = count()

    def answer(request: Request, line: Line) -> bytes:
        signed = sign(
            ticket, f"nonce{next(numbers)}", "1700000000", f"http://{request.headers['host']}{request.target}"
        )
        return http(json.dumps({**asdict(signed), "url": "", "string1": ""}).encode())

    server = serve(answer)
    fill(tab, url=f"{server.base}/sign?apikey=hunter2", page=PAGE)
    choice(tab, "endpoint_method").setCurrentIndex(1)
    button(tab, "endpoint_check").click()
    report = tab.results.report()
    assert f"the endpoint signs {server.base}/sign?…\n" in report
    assert "hunter2" not in report


def test_an_endpoints_words_stay_in_their_cell_of_the_report(
    tab: EndpointTab, serve: Callable[..., Server]
) -> None:
    server = serve(always(http(b'{"error": "a | b ` <script> [x](y)\\n## z"}')))
    fill(tab, url=f"{server.base}/sign")
    button(tab, "endpoint_check").click()
    rows = [one for one in tab.results.report().splitlines() if one.startswith("| no usable")]
    assert rows
    assert all(one.endswith(r"error: a \| b \` \<script> \[x](y) ## z |") for one in rows)


# --- words -----------------------------------------------------------------------------------------------------------
def test_everything_is_said_again_in_chinese(tab: EndpointTab) -> None:
    fill(tab, page=PAGE, extra="mistake=landing_page")
    button(tab, "endpoint_check").click()
    language = Language()
    language.use("zh_CN")
    try:
        tab.retranslate()
        assert verdict(tab) == "在 24 个地址中，接口签错了 23 个：只签了域名"
        assert column(tab, Column.STATE)[0] == "错误"
        assert tab.results.details.trick.text() == "网页地址原样"
        assert "网页地址原样" in tab.results.report()
    finally:
        language.use("en")


# --- the page around it ----------------------------------------------------------------------------------------------
def test_the_page_shows_one_tab_at_a_time(
    qtbot: QtBot, services: Services, sandbox_account: Account, tasks: Tasks, clipboard: Clipboard
) -> None:
    page = DiagnosePage(services.store.accounts, services.broker, services.endpoint_asker, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(sandbox_account)
    page.show()
    page.enter()
    assert button(page, "paste").isEnabled()
    page.tabs.bar.setCurrentIndex(1)
    assert not button(page, "paste").isEnabled(), "it stays where it is, and cannot act here"
    assert "No ticket" in page.answer()
    QGuiApplication.clipboard().setText("pasted")
    button(page.endpoint, "endpoint_check").setFocus()
    QTest.keySequence(page, QKeySequence.StandardKey.Paste)
    assert page.signature.box.text() == "", "what is not seen takes nothing"
    qtbot.waitUntil(page.isActiveWindow)
    page.tabs.bar.setFocus()
    QTest.keyClick(page.tabs.bar, Qt.Key.Key_Left)
    assert "stays on this computer" in page.answer()
    assert page.tabs.bar.hasFocus()
    QTest.keyClick(page.tabs.bar, Qt.Key.Key_Right)
    assert "No ticket" in page.answer()


def test_a_state_is_told_by_icon_and_word(tab: EndpointTab) -> None:
    fill(tab, extra="mistake=decoded")
    button(tab, "endpoint_check").click()
    icons = {}
    for row, one in enumerate(tab.run.findings):  # type: ignore[union-attr]
        index = tab.results.model.index(row, Column.STATE)
        assert index.data(Qt.ItemDataRole.DisplayRole)
        icons[one.state] = index.data(Qt.ItemDataRole.DecorationRole)
    assert set(icons) == {State.RIGHT, State.WRONG}
    assert all(not icon.isNull() for icon in icons.values())


def test_a_pasted_ticket_is_enough(tab: EndpointTab, services: Services, sandbox_account: Account) -> None:
    ticket = services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET).value
    tab.form.ticket.paste(Secret(ticket.reveal()))
    assert tab.form.ticket.is_pasted
    button(tab, "endpoint_check").click()
    assert "URLs are signed correctly" in verdict(tab)


def test_all_fields_begin_at_one_place_where_they_stand_above_each_other(tab: EndpointTab) -> None:
    tab.resize(520, 600)
    QApplication.processEvents()
    names = ("endpoint_url", "endpoint_page", "endpoint_method", "endpoint_parameter", "endpoint_extra")
    places = {part(tab, QWidget, name).mapTo(tab, QPoint(0, 0)).x() for name in names}
    assert len(places) == 1
