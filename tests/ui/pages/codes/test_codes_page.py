"""The Error codes page: anything pasted is answered, and every code is found by digits and by words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.finding import part, said
from wxdesk.accounts.account import Account
from wxdesk.errors import ApiError, NetworkError
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui import desktop
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import Language
from wxdesk.ui.pages.codes.answer_card import AnswerCard
from wxdesk.ui.pages.codes.code_list import CodeList, Column, holds_pieces, text_that_finds
from wxdesk.ui.pages.codes.codes_page import CodesPage
from wxdesk.ui.pages.codes.rid_row import RidRow
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.wechat.errors.pasted_error import read
from wxdesk.wechat.errors.return_codes import return_codes
from wxdesk.wechat.rid_record import RidRecord

RETURN_CODES = tuple(return_codes().values())

NOW = 0x6214BB2B + 3600
RID = "6214bb2b-1f3a5c2e-7d90a1b2"
REFUSED = f'{{"errcode":40164,"errmsg":"invalid ip 203.0.113.9, not in whitelist rid: {RID}"}}'
SHOP = Account("Shop", "wx0123456789abcdef")
RECORD = RidRecord(0x6214BB2B, 12, "secret=***", "", '{"errcode":40164}', "203.0.113.9")


class Asked(list[tuple[Account, str]]):
    """What WeChat was asked in place of asking it; `error` is raised where there is one."""

    error: BaseException | None = None

    def look_up(self, account: Account, rid: str) -> RidRecord:
        self.append((account, rid))
        if self.error is not None:
            raise self.error
        return RECORD


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qtbot: QtBot, asked: Asked, tasks: Tasks, clipboard: Clipboard) -> CodesPage:
    return shown(qtbot, CodesPage(asked.look_up, lambda: NOW, tasks, clipboard))


def shown(qtbot: QtBot, page: CodesPage) -> CodesPage:
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(SHOP)
    page.resize(900, 600)
    page.show()
    page.enter()
    return page


def box(page: CodesPage) -> QPlainTextEdit:
    return part(page, QPlainTextEdit, "error_box")


def table(page: CodesPage) -> QTableView:
    return part(page, QTableView, "all_codes")


def cards(page: CodesPage) -> list[AnswerCard]:
    return [card for card in page.findChildren(AnswerCard) if card.isVisible()]


def tr_noop(card: AnswerCard) -> str:
    return f"{card.accessibleName()} {card.accessibleDescription()}"


def button(page: CodesPage, name: str) -> QAbstractButton:
    found = [one for one in page.findChildren(QAbstractButton, name) if not one.isHidden()]
    assert found, name
    return found[-1]


def offers(page: CodesPage, name: str) -> bool:
    return any(one.isVisible() for one in page.findChildren(QAbstractButton, name))


def first_cause(card: AnswerCard) -> str:
    return next(line for line in said(card).splitlines() if line.startswith("1. "))


def codes(page: CodesPage) -> list[str]:
    model = table(page).model()
    return [str(model.index(row, Column.CODE).data()) for row in range(model.rowCount())]


# --- answers ----------------------------------------------------------------------------------------------------------
def test_a_pasted_error_is_answered_meaning_first(page: CodesPage) -> None:
    page.show_text(REFUSED)
    (card,) = cards(page)
    assert (
        card.accessibleName()
        == "40164  The call came from an IP that is not on the account's API IP whitelist."
    )
    assert first_cause(card).startswith("1. The server is new")
    assert "account administrator" in tr_noop(card)
    assert "account administrator" in page.answer()
    assert "invalid ip 203.0.113.9, not in whitelist" in said(card).splitlines()


def test_a_typed_code_is_answered_after_a_moment(page: CodesPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(box(page), "63002")
    qtbot.waitUntil(lambda: len(cards(page)) == 1)
    assert "signature" in cards(page)[0].accessibleName()


def test_a_code_that_is_still_being_typed_is_not_called_unknown(page: CodesPage) -> None:
    page.show_text("4016")
    assert cards(page) == []
    assert set(codes(page)) == {"40160", "40163", "40164", "40165", "40166"}


def test_the_clipboard_is_pasted_anywhere_on_the_page_in_the_place_of_what_was_there(
    page: CodesPage, qtbot: QtBot
) -> None:
    page.show_text("40013")
    QGuiApplication.clipboard().setText(REFUSED)
    button(page, "paste_error").click()
    assert box(page).toPlainText() == REFUSED
    box(page).setFocus()
    QGuiApplication.clipboard().setText("45011")
    qtbot.keyClick(box(page), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [card.found.id for card in cards(page)] == ["45011"])


def test_several_codes_get_a_card_each(page: CodesPage) -> None:
    button(page, "example_several").click()
    assert [card.found.id for card in cards(page)] == ["40001", "45009"]
    assert "2" in page.answer()


def test_an_address_is_copied_for_the_whitelist_with_one_click(page: CodesPage) -> None:
    page.show_text(REFUSED)
    button(page, "copy_for_whitelist").click()
    assert QGuiApplication.clipboard().text() == "203.0.113.9"


def test_the_call_in_the_text_puts_the_fitting_cause_first(page: CodesPage) -> None:
    page.show_text('draft/add {"errcode":40007,"errmsg":"invalid media_id"}')
    assert "thumb_media_id" in first_cause(cards(page)[0])
    page.show_text("40007")
    assert "thumb_media_id" not in tr_noop(cards(page)[0])


def test_time_and_place_of_a_failure_are_told(page: CodesPage) -> None:
    page.show_text("错误码：63002,invalid signature [20201013 11:21:14][wx0123456789abcdef]")
    (card,) = cards(page)
    assert "2020-10-13 11:21:14" in said(card)
    assert "wx0123456789abcdef" in tr_noop(card)
    page.show_text("63002")
    assert "The page failed" not in said(cards(page)[0])


def test_a_rid_leads_to_wechats_own_diagnosis(page: CodesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(desktop, "open_page", lambda address: opened.append(address) or True)
    page.show_text(REFUSED)
    button(page, "open_rid_diagnosis").click()
    assert opened == [f"https://developers.weixin.qq.com/console/devtools/debug?tab=errorDiag&rid={RID}"]


def test_an_unknown_code_leads_to_the_documentation(page: CodesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(desktop, "open_page", lambda address: opened.append(address) or True)
    page.show_text('{"errcode":853333,"errmsg":"strange"}')
    (card,) = cards(page)
    assert "has no explanation for code 853333" in card.accessibleName()
    button(page, "search_documentation").click()
    assert opened == ["https://developers.weixin.qq.com/doc/search.html?query=853333"]
    page.show_text("40013")
    assert not offers(page, "search_documentation")


def test_a_text_without_a_code_says_so(page: CodesPage) -> None:
    page.show_text("the page stays white and nobody here knows why that is, " * 3)
    assert cards(page) == []
    assert page.answer().startswith("No error code found")
    assert len(codes(page)) == len(RETURN_CODES)


def test_a_long_log_is_read_whole_and_shown_in_part(page: CodesPage) -> None:
    page.show_text("nothing of note\n" * 3_000 + REFUSED)
    assert [card.found.id for card in cards(page)] == ["40164"]
    assert len(box(page).toPlainText()) < 25_000
    assert "characters were analysed" in said(page)
    assert box(page).isReadOnly()
    page.clear()
    assert not box(page).isReadOnly()
    assert "characters were analysed" not in said(page)


def test_too_much_is_refused_with_a_sentence(page: CodesPage) -> None:
    page.show_text("x" * (4 * 1024 * 1024 + 1))
    assert "longer than 4 MB" in page.answer()
    page.show_text("40013")
    assert cards(page)


def test_escape_leads_back_to_the_list(page: CodesPage, qtbot: QtBot) -> None:
    page.show_text(REFUSED)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(box(page), Qt.Key.Key_Escape)
    assert box(page).toPlainText() == ""
    assert cards(page) == []
    assert table(page).isVisible()


# --- the list ---------------------------------------------------------------------------------------------------------
def test_the_list_holds_every_code_and_says_what_to_do(page: CodesPage) -> None:
    assert len(codes(page)) == len(RETURN_CODES)
    assert "Paste an error" in page.answer()
    assert "No code matches" not in said(page)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("whitelist", "40164"),
        ("WHITELIST ip", "40164"),
        ("白名单", "40164"),
        ("票据 卡券", "49004"),
        ("jsApiList", "–"),
    ],
)
def test_the_list_is_filtered_by_words_of_either_language(page: CodesPage, words: str, expected: str) -> None:
    page.show_text(words)
    assert expected in codes(page)
    assert 0 < len(codes(page)) < 30


def test_words_that_nothing_has_say_so(page: CodesPage) -> None:
    page.show_text("zebra")
    assert codes(page) == []
    assert "No code matches" in said(page)
    assert table(page).isHidden()


def test_each_row_of_the_list_leads_to_its_card(page: CodesPage) -> None:
    for code in RETURN_CODES:
        assert code in [found.known for found in read(text_that_finds(code))]
    for code in RETURN_CODES[::50]:
        page.show_text(text_that_finds(code))
        assert code in [card.found.known for card in cards(page)]


def test_a_row_is_chosen_by_mouse_and_by_keyboard(page: CodesPage, qtbot: QtBot) -> None:
    view = table(page)
    first = view.model().index(0, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(first).center())
    assert [card.found.id for card in cards(page)] == ["40001", "wecom.40001"]
    page.clear()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [card.found.id for card in cards(page)] == ["40002"]


def test_tab_leads_out_of_the_box(page: CodesPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    box(page).setFocus()
    qtbot.keyClick(box(page), Qt.Key.Key_Tab)
    assert not box(page).hasFocus()


def test_the_list_is_a_proper_model(qtmodeltester: ModelTester) -> None:
    model = CodeList()
    model.say_again()
    model.filter("token")
    qtmodeltester.check(model)
    assert model.headerData(Column.WHO, Qt.Orientation.Horizontal) == "Who should act"
    assert "40001" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_language_changes_on_the_page(page: CodesPage, qapp: object) -> None:
    page.show_text(REFUSED)
    language = Language()
    language.use("zh_CN")
    try:
        QTest.qWait(1)
        assert "白名单" in cards(page)[0].accessibleName()
        page.show_text("secret")
        assert "40125" in codes(page)
    finally:
        language.use("en")


# --- rids -------------------------------------------------------------------------------------------------------------
def rid_row(page: CodesPage) -> RidRow:
    (row,) = [row for card in cards(page) for row in card.findChildren(RidRow)]
    return row


def test_a_rid_alone_leads_to_the_error_that_it_stands_for(page: CodesPage) -> None:
    page.show_text(RID)
    button(page, "look_up_rid").click()
    assert [card.found.id for card in cards(page)] == ["", "40164"]
    assert "account administrator" in page.answer()
    page.show_text("40013")
    assert [card.found.id for card in cards(page)] == ["40013"]


def test_a_look_up_by_keyboard_leads_to_what_was_told(page: CodesPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_text(REFUSED)
    button(page, "look_up_rid").setFocus()
    qtbot.keyClick(button(page, "look_up_rid"), Qt.Key.Key_Space)
    row = rid_row(page)
    assert row.record()
    qtbot.waitUntil(lambda: page.window().focusWidget().accessibleName() == row.record()[0][0])


def test_the_time_of_a_rid_is_told_at_once_and_nobody_is_asked(page: CodesPage, asked: Asked) -> None:
    page.show_text(RID)
    assert "The call was made at 2022-02-22" in said(rid_row(page))
    assert asked == []


def test_a_rid_is_looked_up_on_request_as_the_account_of_the_window(page: CodesPage, asked: Asked) -> None:
    page.show_text(REFUSED)
    assert "Shop" in button(page, "look_up_rid").text()
    button(page, "look_up_rid").click()
    assert asked == [(SHOP, RID)]
    told = dict(rid_row(page).record())
    assert told["Source IP"] == "203.0.113.9"
    assert told["URL parameters"] == "secret=***"
    assert not offers(page, "look_up_rid")


def test_a_failed_look_up_says_why_and_can_be_tried_again(page: CodesPage, asked: Asked) -> None:
    asked.error = ApiError(
        errcode=76003, text="could not query this rid", endpoint="/cgi-bin/openapi/rid/get"
    )
    page.show_text(RID)
    button(page, "look_up_rid").click()
    assert "belongs to another account" in page._notice.text()
    asked.error = NetworkError("timeout", host="api.weixin.qq.com", seconds=60)
    button(page, "look_up_rid").click()
    assert "did not respond" in page._notice.text()
    asked.error = None
    button(page._notice, "try_again").click()
    assert rid_row(page).record()
    assert "did not respond" not in said(rid_row(page))


def test_an_old_rid_is_not_asked_about(
    qtbot: QtBot, asked: Asked, tasks: Tasks, clipboard: Clipboard
) -> None:
    page = shown(qtbot, CodesPage(asked.look_up, lambda: NOW + 8 * 86_400, tasks, clipboard))
    page.show_text(RID)
    assert "WeChat keeps calls for seven days only" in said(rid_row(page))
    assert not offers(page, "look_up_rid")


def test_without_an_account_nobody_can_ask(page: CodesPage) -> None:
    page.show_account(None)
    page.show_text(RID)
    assert not offers(page, "look_up_rid")


def test_another_account_does_not_see_what_the_first_was_told(page: CodesPage) -> None:
    page.show_text(RID)
    button(page, "look_up_rid").click()
    page.show_account(Account("Other", "wxfedcba9876543210"))
    assert [card.found.id for card in cards(page)] == [""]
    assert rid_row(page).record() == ()
    assert "Other" in button(page, "look_up_rid").text()


def test_of_many_rids_the_first_are_shown_and_the_rest_counted(page: CodesPage) -> None:
    rids = [f"6214bb{number:02x}-1f3a5c2e-7d90a1b2" for number in range(8)]
    page.show_text("\n".join(f'{{"errcode":40013,"errmsg":"invalid appid rid: {rid}"}}' for rid in rids))
    (card,) = cards(page)
    assert len(card.findChildren(RidRow)) == 3
    assert "5 more rids" in said(card)


def test_a_look_up_can_be_called_off(qtbot: QtBot, asked: Asked, qapp: object, clipboard: Clipboard) -> None:
    waiting: list[Callable[[], None]] = []
    tasks = Tasks(start=waiting.append)
    page = shown(qtbot, CodesPage(asked.look_up, lambda: NOW, tasks, clipboard))
    page.show_text(RID)
    waiting.pop()()
    button(page, "look_up_rid").click()
    row = rid_row(page)
    button(page, "look_up_rid").click()
    assert len(waiting) == 1
    qtbot.waitUntil(lambda: row.waiting.text() != "", timeout=3000)
    row.waiting.cancel.click()
    assert row.waiting.text() == ""
    waiting.pop()()
    assert asked == []
    assert row.record() == ()
    tasks.close()


def test_the_sandbox_answers_a_look_up_without_its_secret(
    qtbot: QtBot, services: Services, sandbox_account: Account, tasks: Tasks, clipboard: Clipboard
) -> None:
    page = shown(qtbot, CodesPage(services.fetch_rid, lambda: services.clock.now().wall, tasks, clipboard))
    page.show_account(sandbox_account)
    secret = services.store.load_secret(sandbox_account)
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    with pytest.raises(ApiError) as caught:
        services.api(sandbox_account).fetch_classic_token(sandbox_account.appid, secret)
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    page.show_text(f"rid: {caught.value.fields['rid']}")
    button(page, "look_up_rid").click()
    told = dict(rid_row(page).record())
    assert told["Source IP"] == "203.0.113.7"
    assert Secret(told["URL parameters"]) != secret
    assert secret.reveal() not in repr(told)


def test_one_code_with_two_meanings_is_not_called_two_codes(page: CodesPage) -> None:
    page.show_text("40029")
    assert len(cards(page)) == 2
    assert page.answer() == "40029 is one code with 2 meanings."
    page.show_text("40029 40164")
    assert page.answer() == "2 error codes found."


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("签名错误", "63002"),
        ("白名单", "40164"),
        ("网页签名错误", "63002"),
        ("signature", "63002"),
        ("whitelist", "40164"),
    ],
)
def test_words_of_either_language_find_a_code(page: CodesPage, words: str, code: str) -> None:
    page.show_text(words)
    assert code in codes(page)
    assert len(codes(page)) < len(return_codes()), "and not all of them"


def test_chinese_words_are_not_cut_into_single_characters() -> None:
    assert holds_pieces("签名错误", "网页的签名不同")
    assert holds_pieces("网页签名错误", "网页 … 签名")
    assert not holds_pieces("签名错误", "签 名"), "one character says nothing"
    assert not holds_pieces("错误失败", "错误"), "the words for any error find none by themselves"


def test_an_answer_is_copied_as_a_chat_takes_it(page: CodesPage) -> None:
    page.show_text(REFUSED)
    part(page, CopyButton, "copy_answer").click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("40164 The call came from an IP")
    assert "Likely causes:\n1. " in copied
    assert "Who should act: account administrator" in copied
    assert "**" not in copied, "no Markdown"
    assert not [line for line in copied.splitlines() if line.startswith(("#", "- ", "|", ">"))]


def test_esc_can_be_undone_by_the_button_and_by_keys(page: CodesPage, qtbot: QtBot) -> None:
    undo = part(page, Button, "undo_clear")
    assert not undo.isEnabled()
    page.show_text(REFUSED)
    qtbot.waitExposed(page)
    page.activateWindow()
    QTest.keyClick(box(page), Qt.Key.Key_Escape)
    assert box(page).text() == ""
    undo.click()
    assert box(page).text() == REFUSED
    assert len(cards(page)) == 1
    QTest.keyClick(box(page), Qt.Key.Key_Escape)
    QTest.keyClick(box(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box(page).text() == REFUSED


def test_clearing_twice_keeps_what_was_there(page: CodesPage) -> None:
    page.show_text("40164")
    page.clear()
    page.clear()
    page.undo()
    assert box(page).text() == "40164"
