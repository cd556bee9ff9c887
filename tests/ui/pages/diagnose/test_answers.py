"""The two answers: to the customer in a chat, in either language, and to the developer. No secret is in either."""

import re

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.finding import button
from tests.ui.pages.diagnose.pasting import NONCE, TICKET, TIMESTAMP, URL, WITH_TICKET, config, paste, report
from wxdesk.accounts.account import Account
from wxdesk.services import Services
from wxdesk.ui.language import Language, translate_in
from wxdesk.ui.pages.diagnose.cases import customer
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.pages.diagnose.verdict.answers import AnswerButtons

SHARED = f"{URL}&from=singlemessage"
TEXTS = {
    "right": config() + WITH_TICKET,
    "fragment": config(f"{URL}#/a", f"{URL}#/a") + WITH_TICKET,
    "one of two": config(URL, SHARED) + WITH_TICKET,
    "milliseconds": config().replace(f"timestamp: {TIMESTAMP}", f"timestamp: {TIMESTAMP}000") + WITH_TICKET,
    "not explained": config(ticket="no ticket of anybody") + WITH_TICKET,
    "incomplete": f"nonceStr: '{NONCE}'",
    "foreign": config(),
    "nothing": "hello",
    "error": '{"errcode":40164,"errmsg":"invalid ip 203.0.113.9, not in whitelist"}',
    "template": "wx.config({appId: '{$appId}', timestamp: '{$t}', nonceStr: '{$n}', signature: '{$s}'})",
}
MARKDOWN = re.compile(r"^#|(?<!\*)\*\*(?!\*)|```|^- |^> ", re.MULTILINE)


def copied(page: DiagnosePage, name: str) -> str:
    QGuiApplication.clipboard().setText("nothing yet")
    button(page, name).click()
    return QGuiApplication.clipboard().text()


def in_other_language(page: DiagnosePage) -> str:
    buttons = page.findChild(AnswerButtons)
    assert buttons is not None
    button(page, "copy_for_customer_in").menu().actions()[0].trigger()  # type: ignore[attr-defined]
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize("name", TEXTS)
def test_the_customers_answer_is_plain_text_in_both_languages(page: DiagnosePage, name: str) -> None:
    paste(page, TEXTS[name])
    english, chinese = copied(page, "copy_for_customer"), in_other_language(page)
    for text in (english, chinese):
        assert len(text) > 20
        assert not MARKDOWN.search(text)
        assert TICKET not in text
        assert "wxdesk" not in text
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert not re.search("[\u4e00-\u9fff]", english)


def test_it_says_what_is_wrong_where_and_what_to_do(page: DiagnosePage) -> None:
    paste(page, TEXTS["fragment"])
    text = copied(page, "copy_for_customer")
    assert text.startswith("We checked your signature. Wrong: ")
    signed, expected = text.index(f"{URL}#/a"), text.index(f"Expected:\n{URL}\n")
    assert signed < expected < text.index("Change on the page:") < text.index("Then sign again")


def test_a_chinese_window_copies_chinese_and_offers_english(page: DiagnosePage) -> None:
    paste(page, TEXTS["fragment"])
    language = Language()
    try:
        language.use("zh_CN")
        page.retranslate()
        assert copied(page, "copy_for_customer").startswith("我们检查了您的签名")
        assert in_other_language(page).startswith("We checked")
    finally:
        language.use("en")


def test_no_customer_is_asked_for_a_secret(page: DiagnosePage) -> None:
    for name in ("foreign", "not explained", "incomplete", "nothing"):
        paste(page, TEXTS[name])
        text = copied(page, "copy_for_customer")
        assert "jsapi_ticket" not in text
        assert "AppSecret" not in text
    paste(page, TEXTS["foreign"])
    assert "wx1234567890abcdef" in copied(page, "copy_for_customer")


def test_what_only_support_can_mend_is_not_sent(
    page: DiagnosePage, services: Services, sandbox_account: Account
) -> None:
    """Nothing is missing but the account's own ticket."""
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    paste(page, config().replace("wx1234567890abcdef", sandbox_account.appid))
    assert "203.0.113.7" in page.signature.ticket_line.problem()
    assert not button(page, "copy_for_customer").isEnabled()
    assert button(page, "copy_report").isEnabled()


def test_the_developers_answer_has_string1_code_and_what_was_tried(page: DiagnosePage) -> None:
    paste(page, TEXTS["fragment"])
    button(page, "fix_python").click()
    text = copied(page, "copy_report")
    assert f"&noncestr={NONCE}&timestamp={TIMESTAMP}&url={URL}" in text
    assert page.signature.findings.fix.code().strip() in text
    assert "combinations of known mistakes were tried" in text
    assert TICKET not in text
    assert text.count("```") % 2 == 0


@pytest.mark.parametrize("name", TEXTS)
def test_the_developers_answer_holds_no_ticket(page: DiagnosePage, name: str) -> None:
    paste(page, TEXTS[name])
    assert TICKET not in report(page)


def test_equal_explanations_are_never_called_proven(page: DiagnosePage) -> None:
    paste(page, TEXTS["one of two"])
    case, verdict = page.signature.case, page.signature.verdict
    assert case is not None
    assert len(case.verdict.explanations) == 2, "the sample has two that are equal"
    assert verdict.title() == "Wrong: one of these two mistakes"
    assert not verdict.pill.isVisible()
    assert len(verdict.points.text().splitlines()) == 2
    for say in (translate_in("en"), translate_in("zh_CN")):
        assert not case.told(say).proven
        assert "proven" not in customer.answer(case, say)


def test_the_difference_is_the_largest_text_of_the_verdict(page: DiagnosePage) -> None:
    for name in ("fragment", "milliseconds"):
        paste(page, TEXTS[name])
        verdict = page.signature.verdict
        assert verdict.difference.isVisible()
        least = verdict.difference.height()
        assert least > max(verdict.points.height() if verdict.points.isVisible() else 0, 30)
        sizes = [text.fontInfo().pixelSize() for text in verdict.difference.stops()]
        assert min(sizes) > page.fontInfo().pixelSize()


def test_the_answer_of_another_text_is_not_sent(page: DiagnosePage) -> None:
    """Between a paste and its verdict the one that stands there is about what stood there before."""
    paste(page, TEXTS["fragment"])
    assert button(page, "copy_for_customer").isEnabled()
    page.signature.box.set_text(TEXTS["right"])
    assert not button(page, "copy_for_customer").isEnabled()
    page.signature.judge()
    assert not button(page, "copy_for_customer").isEnabled(), "it was not read yet"
    page.signature.read()
    assert button(page, "copy_for_customer").isEnabled()
    assert copied(page, "copy_for_customer").startswith("We checked your signature: it is correct")
