"""The Diagnose page on the sandbox: paste, read the verdict, take it away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, line, part
from tests.ui.pages.diagnose.pasting import paste, report
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import ManualClock
from wxdesk.config import Directories
from wxdesk.services import Services
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import sign
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.pages.diagnose.examples import EXAMPLES, RIGHT
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.signing import causes

TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
OTHER_TICKET = TICKET[::-1]  # without the account's, the documentation's own would be recognised
NONCE, TIMESTAMP, PAGE = "Wm3WZYTPz0wzccnW", "1414587457", "https://h5.example.com/photo?uid=88"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def services(profile: Path, clock: ManualClock) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), clock, open_vault=SessionVault)
    yield services
    services.close()


def read(page: DiagnosePage, text: str) -> None:
    """Paste, and let the pause after the last key pass."""
    page.signature.box.set_text(text)
    page.signature.read()
    page.signature.judge()


def choice(page: DiagnosePage) -> QComboBox:
    return part(page, QComboBox, "ticket_choice")


def lit(page: DiagnosePage) -> set[str]:
    return {name for name, chip in page.signature.fields.chips.items() if chip.is_lit}


def edit(page: DiagnosePage, name: str) -> QLineEdit:
    """The field's line, opened at its chip."""
    button(page, f"chip_{name}").click()
    return line(page, "field_line")


def value(page: DiagnosePage, name: str) -> str:
    return str(getattr(page.signature.fields.evidence(), name))


def config(url: str, ticket: str, appid: str = "wx1234567890abcdef") -> str:
    signature = sign(ticket, NONCE, TIMESTAMP, url).signature
    values = f"appId: '{appid}', timestamp: {TIMESTAMP}, nonceStr: '{NONCE}', signature: '{signature}'"
    return f"wx.config({{{values}, jsApiList: ['scanQRCode']}})\n{url}"


def test_a_newcomer_sees_both_verdicts_from_the_sandbox(page: DiagnosePage) -> None:
    assert "Nothing to diagnose" in page.signature.verdict.title()
    button(page, "example_right").click()
    assert (page.signature.verdict.tone, page.signature.verdict.title()) == ("good", "Signature matches")
    page.signature.desk.new_case()
    assert button(page, "example_wrong").isVisible()
    button(page, "example_wrong").click()
    assert page.signature.verdict.tone == "bad"
    was, should = page.signature.verdict.difference.texts()
    assert should == f"{was}&from=singlemessage"


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != RIGHT])
def test_every_example_is_diagnosed_as_what_it_is(page: DiagnosePage, name: str) -> None:
    choice = page.findChild(ChoiceBox, "example_choice")
    assert choice is not None
    choice.choose(name)
    button(page, "example_wrong").click()
    case = page.signature.case
    assert case is not None
    assert [cause.id for cause in case.verdict.causes] == [name]
    verdict = page.signature.verdict
    told = "\n".join((verdict.title(), verdict.points.text()))
    assert causes.title(Cause(name), lambda context, text: text) in told
    assert (verdict.pill.text() == "proven") == (len(case.verdict.explanations) == 1)
    assert page.signature.findings.fix.isVisible()


def test_a_cause_comes_with_what_to_change_and_code_in_the_chosen_language(page: DiagnosePage) -> None:
    page.findChild(ChoiceBox, "example_choice").choose("string1.key_case")  # type: ignore[union-attr]
    button(page, "example_wrong").click()
    fix = page.signature.findings.fix
    code = fix.findChild(MonoText, "fix_code")
    assert code is not None
    button(fix, "fix_python").click()
    assert "hashlib" in code.text()
    button(fix, "fix_go").click()
    assert "crypto/sha1" in code.text()
    button(fix, "copy_fix").click()
    assert QGuiApplication.clipboard().text() == code.text()


def test_suspicions_stand_apart_from_the_proof(page: DiagnosePage) -> None:
    pasted = config("https://h5.example.com:9999/", TICKET).replace("wx1234567890abcdef", "gh_0123456789ab")
    read(page, f"{pasted}\njsapi_ticket: {TICKET}")
    suspicions = page.signature.findings.suspicions
    assert suspicions.isVisible()
    assert "gh_0123456789ab" in suspicions.text()
    assert "gh_0123456789ab" not in page.signature.verdict.sentence()


def test_the_script_for_the_page_is_copied(page: DiagnosePage) -> None:
    button(page, "copy_probe").click()
    assert "preVerifyJSAPI" in QGuiApplication.clipboard().text()


def test_chips_light_up_and_the_fields_show_what_was_found(page: DiagnosePage) -> None:
    assert lit(page) == set()
    read(page, config(PAGE, TICKET) + '\n{"errMsg": "config:fail, invalid signature"}')
    assert lit(page) == {"appid", "timestamp", "noncestr", "signature", "url", "errcode"}
    assert edit(page, "errcode").text() == "63002"
    assert edit(page, "noncestr").text() == NONCE
    assert edit(page, "url").text() == PAGE


def test_a_pasted_ticket_is_used_and_not_shown_to_wechat(page: DiagnosePage, services: Services) -> None:
    read(page, f"{config(PAGE, TICKET)}\njsapi_ticket: {TICKET}")
    assert page.signature.verdict.title() == "Signature matches"
    assert services.activity.calls() == ()


def test_the_account_of_the_pasted_appid_is_chosen_by_itself(
    page: DiagnosePage, sandbox_account: Account, services: Services
) -> None:
    read(page, "appId: 'wx1234567890abcdef'")
    assert page.signature.ticket.is_pasted, "no account has this AppID"
    read(page, f"appId: '{sandbox_account.appid}'")
    assert page.signature.ticket.account == sandbox_account


def test_a_ticket_chosen_by_hand_stays_chosen(page: DiagnosePage, sandbox_account: Account) -> None:
    read(page, "appId: 'wx1234567890abcdef'")
    choice(page).setCurrentIndex(0)
    read(page, f"appId: 'wx1234567890abcdef', nonceStr: '{NONCE}'")
    assert page.signature.ticket.account == sandbox_account


def test_another_account_s_appid_is_wrong_although_the_digest_fits(
    page: DiagnosePage, services: Services, sandbox_account: Account
) -> None:
    ticket = services.broker(sandbox_account).fetch(CredentialKind.JSAPI_TICKET).value
    read(page, config(PAGE, ticket.reveal()))
    choice(page).setCurrentIndex(0)
    page.signature.judge()
    assert page.signature.verdict.tone == "bad"
    assert "wx1234567890abcdef" in page.signature.verdict.sentence()


def test_what_is_missing_is_named(page: DiagnosePage) -> None:
    read(page, f"nonceStr: '{NONCE}'")
    assert page.signature.verdict.tone == "warn"
    assert "signature" in page.signature.verdict.points.text()
    assert "timestamp" in page.signature.verdict.points.text()


@pytest.mark.parametrize("appid", ["wx1234567890abcdef", "gh_0123456789ab", "ww1234567890abcdef", "wx12"])
def test_an_appid_of_no_account_is_said_before_what_is_missing(page: DiagnosePage, appid: str) -> None:
    read(page, config(PAGE, OTHER_TICKET, appid))
    verdict = page.signature.verdict
    assert (verdict.tone, verdict.title()) == ("warn", "No saved account has this appId")
    assert verdict.sentence().startswith(("No saved account has the appId", appid))
    assert appid in verdict.sentence()
    assert "jsapi_ticket" in verdict.points.text()
    assert appid not in page.signature.findings.suspicions.text(), "it is said once"


def test_an_appid_of_an_account_is_not_called_foreign(
    page: DiagnosePage, services: Services, sandbox_account: Account
) -> None:
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")  # type: ignore[union-attr]
    read(page, config(PAGE, OTHER_TICKET, sandbox_account.appid))
    assert page.signature.verdict.title() == "More information needed"
    assert "saved account" not in page.signature.verdict.sentence()


def test_a_field_typed_by_hand_counts_and_survives_what_says_nothing_about_it(page: DiagnosePage) -> None:
    text = config(PAGE, TICKET).removesuffix(PAGE)
    read(page, text + f"jsapi_ticket={TICKET}")
    assert page.signature.verdict.tone == "warn"
    QTest.keyClicks(edit(page, "url"), PAGE)
    page.signature.judge()
    assert page.signature.verdict.title() == "Signature matches"
    read(page, text + f"jsapi_ticket={TICKET}\n// 63002")
    assert value(page, "url") == PAGE
    assert page.signature.verdict.title() == "Signature matches"
    read(page, text + f"jsapi_ticket={TICKET}\nhttps://other.example.com/")
    assert value(page, "url") == "https://other.example.com/"


def test_a_wrong_field_is_marked_and_the_rest_still_judged(page: DiagnosePage) -> None:
    read(page, f"{config(PAGE, TICKET)}\njsapi_ticket={TICKET}")
    field = edit(page, "signature")
    field.clear()
    QTest.keyClicks(field, "0f9de6")
    page.signature.judge()
    assert "6 characters" in field.accessibleDescription()
    assert page.signature.verdict.tone == "warn"


def test_the_next_customers_text_begins_a_case_of_its_own(page: DiagnosePage) -> None:
    ticket = f"\njsapi_ticket={OTHER_TICKET}"
    first = config(PAGE, "another-ticket-000001") + ticket
    right = sign(OTHER_TICKET, "another-nonce-1", TIMESTAMP, PAGE).signature
    second = f"nonceStr: 'another-nonce-1', timestamp: {TIMESTAMP}, signature: '{right}'\n{PAGE}{ticket}"
    paste(page, first)
    assert page.signature.verdict.tone == "bad"
    undo = button(page, "undo_case")
    assert not undo.isVisible()
    paste(page, second)
    assert page.signature.verdict.title() == "Signature matches", "the verdict is about what was pasted last"
    assert page.signature.box.text() == second
    assert value(page, "noncestr") == "another-nonce-1"
    assert undo.isVisible()
    button(page, "undo_case").click()
    assert page.signature.box.text() == first
    assert page.signature.verdict.tone == "bad"
    button(page, "undo_case").click()
    assert page.signature.box.text() == second, "there and back again"
    button(page, "join_cases").click()
    assert page.signature.box.text() == f"{first}\n{second}"
    assert not undo.isVisible()


def test_what_was_typed_for_one_case_is_not_taken_for_the_next(page: DiagnosePage) -> None:
    first = config(PAGE, TICKET).removesuffix(PAGE)
    paste(page, first)
    QTest.keyClicks(edit(page, "url"), PAGE)
    line(page, "pasted_ticket").setText(TICKET)
    page.signature.judge()
    assert page.signature.verdict.title() == "Signature matches"
    paste(page, f"nonceStr: 'another-nonce-1', timestamp: 1414589999, signature: '{'0' * 40}'")
    assert value(page, "url") == ""
    assert line(page, "pasted_ticket").text() == ""
    button(page, "undo_case").click()
    assert value(page, "url") == PAGE
    assert page.signature.verdict.title() == "Signature matches"


def test_a_case_that_was_typed_is_another_one_too(page: DiagnosePage) -> None:
    for name, typed in (("noncestr", NONCE), ("timestamp", TIMESTAMP), ("url", PAGE)):
        QTest.keyClicks(edit(page, name), typed)
    paste(page, config(PAGE, TICKET).replace(NONCE, "another-nonce-1").removesuffix(PAGE))
    assert value(page, "url") == ""
    button(page, "undo_case").click()
    assert (page.signature.box.text(), value(page, "url")) == ("", PAGE)


def add(page: DiagnosePage, text: str) -> None:
    """Paste into the box itself, where its cursor is."""
    data = QMimeData()
    data.setText(text)
    page.signature.box.insertFromMimeData(data)
    page.signature.read()


def test_what_adds_to_a_case_is_joined_to_it(page: DiagnosePage) -> None:
    paste(page, config(PAGE, TICKET).removesuffix(PAGE))
    add(page, f"\n{PAGE}\njsapi_ticket={TICKET}")
    assert page.signature.verdict.title() == "Signature matches"
    assert not button(page, "undo_case").isVisible()


def test_a_text_pasted_over_chosen_words_takes_their_place(page: DiagnosePage) -> None:
    paste(page, config(PAGE, TICKET))
    page.signature.box.selectAll()
    add(page, config(PAGE, TICKET).replace(NONCE, "another-nonce-1"))
    assert NONCE not in page.signature.box.text()
    assert not button(page, "undo_case").isVisible()


def test_a_new_case_is_empty_and_undone_in_one_step(page: DiagnosePage) -> None:
    paste(page, config(PAGE, TICKET))
    paste(page, config(PAGE, TICKET).replace(NONCE, "another-nonce-1").replace(TIMESTAMP, "1414589999"))
    button(page, "new_case").click()
    assert page.signature.is_empty()
    assert not button(page, "new_case").isEnabled()
    button(page, "undo_case").click()
    assert "another-nonce-1" in page.signature.box.text()


def test_nothing_of_what_was_pasted_is_rewritten(page: DiagnosePage) -> None:
    text = "url: 'https://h5.example.com/a\u00a0b'\r\n\u200b&amp;\ttail  "
    read(page, text)
    assert page.signature.box.text() == text.replace("\r\n", "\n")
    assert page.signature.fields.evidence().url == "https://h5.example.com/a\u00a0b"


def test_invisible_characters_are_seen_in_the_difference(page: DiagnosePage) -> None:
    read(page, f"{config(PAGE, TICKET).removesuffix(PAGE)}url: '{PAGE}\u200b'\njsapi_ticket={TICKET}")
    shown = [view.texts() for view in page.signature.findings.findChildren(DifferenceView)]
    assert [True for was, should in shown if "‹U+200B›" in was and "%E2%80%8B" in should]


def test_ctrl_v_anywhere_on_the_page_goes_into_the_box(page: DiagnosePage, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    page.activateWindow()
    QGuiApplication.clipboard().setText(f"nonceStr: '{NONCE}'")
    button(page, "paste").setFocus()
    QTest.keyClick(button(page, "paste"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.signature.box.text() == f"nonceStr: '{NONCE}'"
    qtbot.waitUntil(lambda: "noncestr" in lit(page))
    field = edit(page, "url")
    QGuiApplication.clipboard().setText(PAGE)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == PAGE, "a field with the focus takes what is pasted"
    assert page.signature.box.text() == f"nonceStr: '{NONCE}'"


def test_a_long_text_is_read_whole_and_shown_in_part(page: DiagnosePage) -> None:
    page.signature.box.take("x" * 60_000 + f" nonceStr: '{NONCE}'")
    page.signature.read()
    assert "noncestr" in lit(page)
    assert len(page.signature.box.toPlainText()) < 5_000
    assert "60," in page.signature.pasted.note.text()
    page.signature.box.take(f"timestamp: {TIMESTAMP}")
    page.signature.read()
    assert {"noncestr", "timestamp"} <= lit(page)
    page.signature.desk.new_case()
    assert not page.signature.box.isReadOnly()


def test_a_text_beyond_the_limit_is_refused_in_words(page: DiagnosePage) -> None:
    page.signature.box.take("x" * 4_200_000)
    page.signature.read()
    assert "4 MB" in page.signature.pasted.note.text()
    page.signature.desk.new_case()
    paste(page, PAGE)
    assert "MB" not in page.signature.pasted.note.text()
    add(page, "x" * 4_200_000)
    assert page.signature.box.text() == PAGE


def test_a_dropped_file_is_read_whatever_its_encoding(page: DiagnosePage, tmp_path: Path) -> None:
    path = tmp_path / "客户.log"
    path.write_bytes(f"客户说：nonceStr: '{NONCE}'".encode("gb18030"))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    page.signature.box.insertFromMimeData(dropped)
    assert "客户说" in page.signature.box.text()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "gone.log"))])
    page.signature.box.insertFromMimeData(dropped)
    assert "Cannot read" in page.signature.pasted.note.text()


def test_the_account_s_ticket_is_masked_on_the_page_and_in_the_report(
    page: DiagnosePage, services: Services, sandbox_account: Account
) -> None:
    button(page, "example_wrong").click()
    ticket = services.broker(sandbox_account).get(CredentialKind.JSAPI_TICKET)
    assert ticket is not None
    shown = [widget.toPlainText() for widget in page.findChildren(QPlainTextEdit)]
    shown += [text for view in page.findChildren(DifferenceView) for text in view.texts()]
    assert all(ticket.value.reveal() not in text for text in shown)
    told = report(page)
    assert ticket.value.reveal() not in told
    assert told.startswith("## Wrong: ")
    for words in (sandbox_account.appid, "63002", "from=singlemessage", "wxdesk"):
        assert words in told


def test_a_pasted_secret_stays_out_of_the_report(page: DiagnosePage) -> None:
    token = "84_" + "x" * 100
    read(page, f"{config(PAGE, TICKET)}?access_token={token}\njsapi_ticket={TICKET}")
    assert TICKET not in report(page)
    assert token not in report(page)


def test_a_ticket_that_cannot_be_had_says_why(
    page: DiagnosePage, services: Services, sandbox_account: Account
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    read(page, config(PAGE, OTHER_TICKET, sandbox_account.appid))
    assert page.signature.verdict.tone == "warn"
    assert "203.0.113.7" in choice(page).accessibleDescription()
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    button(page, "try_ticket_again").click()
    page.signature.judge()
    assert page.signature.verdict.title().startswith("Cannot be judged: signed")


def test_an_earlier_ticket_is_recognised(
    page: DiagnosePage, services: Services, clock: ManualClock, sandbox_account: Account
) -> None:
    broker = services.broker(sandbox_account)
    earlier = broker.fetch(CredentialKind.JSAPI_TICKET).value
    clock.advance(7300)
    assert broker.fetch(CredentialKind.JSAPI_TICKET).value != earlier
    read(page, config(PAGE, earlier.reveal(), sandbox_account.appid))
    assert page.signature.verdict.title() == "Wrong: an earlier jsapi_ticket was used"


def test_yesterdays_signature_is_not_called_wrong(
    page: DiagnosePage, clock: ManualClock, sandbox_account: Account
) -> None:
    """Nobody knows the ticket that it was signed with: only its age can be told."""
    clock.wall = float(TIMESTAMP) + 25 * 3600
    read(page, config(PAGE, "yesterday's ticket", sandbox_account.appid))
    verdict = page.signature.verdict
    assert (verdict.tone, verdict.title()) == ("warn", "Cannot be judged: signed 25 h 0 min ago")
    assert "Ask for a new signature" in verdict.sentence()
    assert not page.signature.findings._signature.isVisible(), "what today's ticket gives is beside the point"
    assert not page.signature.findings._string1.isVisible()
    assert report(page).startswith("## Cannot be judged: signed 25 h 0 min ago")
    clock.wall = float(TIMESTAMP) + 600
    page.signature.judge()
    assert verdict.tone == "warn", "a few minutes before the first ticket that was seen, it is as unknown"
    assert verdict.title().startswith("Cannot be judged: signed 10 min")


def test_without_an_account_a_pasted_case_is_judged(
    qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard
) -> None:
    page = DiagnosePage(lambda: (), services.broker, services.endpoint_asker, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(None)
    page.show()
    page.enter()
    assert not button(page, "example_right").isVisible()
    read(page, config(PAGE, OTHER_TICKET))
    assert "jsapi_ticket" in page.signature.verdict.points.text()
    line(page, "pasted_ticket").setText(OTHER_TICKET)
    page.signature.judge()
    assert page.signature.verdict.title() == "Signature matches"


def test_only_the_newest_text_is_judged(
    qtbot: QtBot, services: Services, sandbox_account: Account, clipboard: Clipboard
) -> None:
    """With real workers: an older answer that comes later is dropped."""
    tasks = Tasks()
    page = DiagnosePage(services.store.accounts, services.broker, services.endpoint_asker, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(sandbox_account)
    page.show()
    for number in range(20):
        page.signature.box.set_text(f"nonceStr: 'nonce-{number}'")
        page.signature.read()
    qtbot.waitUntil(lambda: value(page, "noncestr") == "nonce-19")
    qtbot.waitUntil(
        lambda: page.signature.case is not None and page.signature.case.evidence.noncestr == "nonce-19"
    )
    tasks.close()


def test_switching_the_account_judges_with_the_other_ticket(
    page: DiagnosePage, services: Services, sandbox_account: Account
) -> None:
    button(page, "example_right").click()
    assert page.signature.verdict.title() == "Signature matches"
    page.show_account(Account("Other", "wxfedcba0987654321", Environment.TEST))
    assert page.signature.ticket.account == sandbox_account, "the pasted AppID is the sandbox's"


def test_an_error_without_a_signature_is_explained_in_the_place_of_the_verdict(page: DiagnosePage) -> None:
    read(
        page,
        '{"errcode":40164,"errmsg":"invalid ip 203.0.113.9, not in whitelist rid: 6214bb2b-1f3a5c2e-7d90a1b2"}',
    )
    verdict = page.signature.verdict
    assert verdict.title().startswith("40164 · ")
    assert "203.0.113.9" in verdict.points.text()
    assert "needed" not in verdict.sentence()
    read(page, "config:invalid signature")
    assert verdict.title().startswith("63002 · ")
    assert "values of wx.config" in verdict.points.text()
    read(page, f"config:invalid signature\n{config(PAGE, TICKET)}")
    assert not verdict.title().startswith("63002")


def test_a_card_is_judged_with_its_pasted_ticket(page: DiagnosePage) -> None:
    values = "code: '1434008071', timestamp: '1404896688', nonce_str: '123'"
    card = f"cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt: {{{values}, signature: "
    right = "'f137ab68b7f8112d20ee528ab6074564e2796250'}"
    read(page, f"{card}{right}\napi_ticket: ojZ8YtyVyr30HheH3CM73y7h4jJE")
    assert page.signature.verdict.title() == "Signature matches"
    assert "wx.addCard" in page.signature.verdict.sentence()
    read(page, f"{card}{right.replace('f137', '0137')}\napi_ticket: ojZ8YtyVyr30HheH3CM73y7h4jJE")
    assert page.signature.verdict.title() == "Wrong, cause unknown"
    assert "ojZ8YtyVyr30HheH3CM73y7h4jJE" not in report(page)
