"""A field is corrected at its chip, in place, by mouse and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, line, part
from tests.ui.pages.diagnose.pasting import NONCE, URL, WITH_TICKET, config, paste
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.pages.diagnose.pasted.chip import ChipState


def test_a_chip_opens_its_value_beside_it_and_enter_closes_it(page: DiagnosePage) -> None:
    paste(page, config(page="").strip() + WITH_TICKET)
    chip = button(page, "chip_url")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    editor = page.signature.fields.editor
    assert editor.isVisible()
    assert page.signature.rect().contains(editor.geometry()), "no part of it is cut off"
    QTest.keyClicks(line(page, "field_line"), URL)
    QTest.keyClick(line(page, "field_line"), Qt.Key.Key_Return)
    assert not editor.isVisible()
    page.signature.judge()
    assert page.signature.verdict.title() == "Signature matches"
    assert page.signature.fields.chips["url"].state is ChipState.TYPED
    assert URL not in page.signature.box.text(), "what was pasted is not rewritten"


def test_escape_takes_back_what_was_typed_and_the_keys_return(page: DiagnosePage, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    page.activateWindow()
    paste(page, config())
    button(page, "chip_noncestr").setFocus()
    QTest.keyClick(button(page, "chip_noncestr"), Qt.Key.Key_Space)
    QTest.keyClicks(line(page, "field_line"), "changed")
    QTest.keyClick(line(page, "field_line"), Qt.Key.Key_Escape)
    assert page.signature.fields.evidence().noncestr == NONCE
    assert page.signature.fields.typed() == {}
    assert page.focusWidget() is button(page, "chip_noncestr")


def test_a_click_elsewhere_closes_it(page: DiagnosePage, qtbot: QtBot) -> None:
    paste(page, config())
    button(page, "chip_noncestr").click()
    page.signature.box.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not page.signature.fields.editor.isVisible())


def test_a_further_value_is_chosen_by_a_click_and_what_was_pasted_is_had_back(page: DiagnosePage) -> None:
    paste(page, f"{config(nonce='other-nonce-0001')}\nnonceStr: '{NONCE}'")
    first = page.signature.fields.evidence().noncestr
    button(page, "chip_noncestr").click()
    button(page, "field_other").click()
    assert page.signature.fields.evidence().noncestr != first
    assert not page.signature.fields.editor.isVisible()
    button(page, "chip_noncestr").click()
    button(page, "field_reset").click()
    assert page.signature.fields.evidence().noncestr == first


def test_the_error_code_and_realauthurl_are_edited_too(page: DiagnosePage) -> None:
    button(page, "chip_errcode").click()
    QTest.keyClicks(line(page, "field_line"), "63002x")
    assert page.signature.fields.evidence().errcode is None
    QTest.keyClick(line(page, "field_line"), Qt.Key.Key_Backspace)
    assert page.signature.fields.evidence().errcode == 63002
    button(page, "chip_real_auth_urls").click()
    part(page, QPlainTextEdit, "field_lines").insertPlainText(f"{URL}\n{URL}2")
    assert page.signature.fields.evidence().real_auth_urls == (URL, f"{URL}2")


def test_the_ticket_is_changed_at_the_verdict_and_at_its_chip(page: DiagnosePage) -> None:
    paste(page, config() + WITH_TICKET)
    assert "pasted ticket" in page.signature.ticket_line.words()
    card = part(page, QWidget, "ticket_card")
    for name in ("change_ticket", "chip_ticket"):
        button(page, name).click()
        assert card.isVisible()
        assert page.signature.rect().contains(card.geometry())
        QTest.keyClick(card, Qt.Key.Key_Return)
        assert not card.isVisible()
    part(page, QComboBox, "ticket_choice").setCurrentIndex(0)
    page.signature.judge()
    assert "Sandbox" in page.signature.ticket_line.words()


def test_the_chips_say_their_state_to_assistive_tools(page: DiagnosePage) -> None:
    paste(page, f"signature: '{'0' * 39}'")
    chips = page.signature.fields.chips
    assert chips["appid"].accessibleName() == "appId: missing"
    assert chips["signature"].accessibleName() == "signature: wrong form"
    assert "39" in chips["signature"].accessibleDescription()


def test_a_pasted_ticket_is_a_hint_in_its_chip(page: DiagnosePage) -> None:
    paste(page, config() + WITH_TICKET)
    ticket = page.signature.fields.evidence().ticket
    assert ticket is not None
    chip = page.signature.fields.chips["ticket"]
    assert ticket.reveal() not in chip.toolTip() + chip.accessibleDescription()
    assert ticket.hint() in chip.toolTip()
