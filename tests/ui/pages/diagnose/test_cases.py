"""The cases of a session: one at a time, each to be had back, never two in one verdict."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, line, part
from tests.ui.pages.diagnose.pasting import NONCE, URL, WITH_TICKET, config, paste, report
from wxdesk.ui.pages.diagnose.cases.kept import MOST_CASES, MOST_CHARACTERS, KeptCase, KeptCases
from wxdesk.ui.pages.diagnose.cases.menu import EarlierCases
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage

FIRST = config(f"{URL}#/a", f"{URL}#/a") + WITH_TICKET
SECOND = config(nonce="another-nonce-1", timestamp="1414589999") + WITH_TICKET


def earlier(page: DiagnosePage) -> list[str]:
    return part(page, EarlierCases).titles()


def choose(page: DiagnosePage, number: int) -> None:
    menu = part(page, EarlierCases).menu()
    menu.aboutToShow.emit()
    menu.actions()[number].trigger()


@pytest.mark.parametrize("text", [SECOND, URL, "63002", config() + WITH_TICKET])
def test_whatever_is_pasted_by_the_page_into_a_filled_box_is_a_case_of_its_own(
    page: DiagnosePage, text: str
) -> None:
    paste(page, FIRST)
    paste(page, text)
    assert page.signature.box.text() == text
    assert "#/a" not in report(page)
    button(page, "undo_case").click()
    assert page.signature.box.text() == FIRST
    assert button(page, "undo_case").text() == "Redo"
    assert "#/a" in report(page)


def test_nothing_of_one_case_is_in_the_next(page: DiagnosePage) -> None:
    paste(page, FIRST)
    button(page, "chip_errcode").click()
    QTest.keyClicks(line(page, "field_line"), "63002")
    paste(page, f"nonceStr: '{NONCE}'")
    evidence = page.signature.fields.evidence()
    assert (evidence.signature, evidence.errcode, evidence.ticket, evidence.urls) == ("", None, None, ())
    assert page.signature.ticket.ticket() is None or not page.signature.ticket.is_pasted


def test_the_keys_begin_a_case_and_undo_it(page: DiagnosePage, qtbot: object) -> None:
    paste(page, FIRST)
    box = page.signature.box
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.New))
    assert page.signature.is_empty()
    QTest.keyClicks(box, "xy")
    for _ in range(3):  # what was typed is undone first
        QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == FIRST
    page.signature.read()
    assert page.signature.verdict.tone == "bad"


def test_earlier_cases_are_listed_with_what_came_out_and_brought_back(page: DiagnosePage) -> None:
    assert not button(page, "earlier_cases").isEnabled()
    paste(page, FIRST)
    paste(page, SECOND)
    assert page.signature.verdict.title() == "Signature matches"
    button(page, "new_case").click()
    assert ["Signature matches" in earlier(page)[0], "Wrong: " in earlier(page)[1]] == [True, True]
    assert all("h5.example.com" in title for title in earlier(page))
    choose(page, 1)
    assert page.signature.box.text() == FIRST
    assert page.signature.verdict.tone == "bad"
    assert len(earlier(page)) == 1, "what is here is not listed as an earlier one"
    button(page, "undo_case").click()
    assert page.signature.is_empty(), "the empty case was here before"


def test_the_list_can_be_emptied(page: DiagnosePage) -> None:
    paste(page, FIRST)
    paste(page, SECOND)
    menu: QMenu = part(page, EarlierCases).menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert earlier(page) == []
    assert not button(page, "undo_case").isVisible()
    assert not button(page, "earlier_cases").isEnabled()
    assert page.signature.box.text() == SECOND


def test_two_pastes_of_one_case_are_joined_by_a_click(page: DiagnosePage) -> None:
    without = config(page="").strip()
    paste(page, without)
    paste(page, f"{URL}{WITH_TICKET}")
    assert page.signature.verdict.title() != "Signature matches"
    button(page, "join_cases").click()
    assert page.signature.box.text() == f"{without}\n{URL}{WITH_TICKET}"
    assert page.signature.verdict.title() == "Signature matches"
    assert earlier(page) == []


def test_an_empty_case_is_not_kept(page: DiagnosePage) -> None:
    assert not button(page, "new_case").isEnabled()
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.New))
    paste(page, FIRST)
    assert earlier(page) == []
    assert not button(page, "undo_case").isVisible()


def test_the_list_is_bounded_in_cases_and_in_characters() -> None:
    kept = KeptCases()
    for number in range(MOST_CASES + 5):
        kept.keep(KeptCase(f"case {number}"))
    assert len(kept.cases) == MOST_CASES
    assert kept.cases[0].text == f"case {MOST_CASES + 4}"
    long = "x" * (MOST_CHARACTERS // 2 + 1)
    kept.keep(KeptCase(long))
    kept.keep(KeptCase(f"y{long}"))
    assert [case.text[0] for case in kept.cases] == ["y"]
    kept.keep(KeptCase("z" * (MOST_CHARACTERS + 1)))
    assert [case.text[0] for case in kept.cases] == ["z"], "one that is too long is the only one"


def test_no_button_of_the_page_moves_when_a_case_begins(page: DiagnosePage) -> None:
    def places() -> dict[str, tuple[int, int]]:
        names = ("paste", "earlier_cases", "new_case", "chip_appid", "chip_ticket", "chip_errcode", "tabs")
        return {
            name: button(page, name).mapTo(page, button(page, name).rect().topLeft()).toTuple()  # type: ignore[misc]
            for name in names
            if name != "tabs"
        }

    before = places()
    paste(page, FIRST)
    assert places() == before
    paste(page, SECOND)
    assert places() == before
    button(page, "chip_timestamp").click()
    QTest.keyClicks(line(page, "field_line"), "x")
    assert places() == before
    for number in (1, 2, 0):
        page.tabs.bar.setCurrentIndex(number)
        assert {name: at for name, at in places().items() if not name.startswith("chip")} == {
            name: at for name, at in before.items() if not name.startswith("chip")
        }


def test_the_line_under_the_box_says_what_was_done_last(page: DiagnosePage, qtbot: QtBot) -> None:
    note, box = page.signature.pasted.note, page.signature.box
    paste(page, FIRST)
    paste(page, SECOND)
    assert note.text() == "New case. The one before is kept."
    box.on_pasted("and the customer says: it was right yesterday")
    page.signature.read()
    assert note.text() == "Added to this case."
    assert box.text() == f"{SECOND}\nand the customer says: it was right yesterday"
    assert not button(page, "join_cases").isVisible()
    choose(page, 0)
    assert note.text() == "Earlier case. The one before is kept."
    assert box.text() == FIRST
    button(page, "undo_case").click()
    assert note.text() == "Undone. The other case is kept."


def test_while_the_next_is_searched_nothing_of_the_case_before_is_in_view(page: DiagnosePage) -> None:
    paste(page, FIRST)
    assert page.signature.findings.isVisible()
    tab = page.signature
    tab.case = None  # as when another case has begun
    tab.ticket_line._words.setText("the ticket of the case before")
    tab._show_searching()
    assert not tab.findings.isVisible()
    assert tab.ticket_line.words().startswith("Checked with the pasted ticket")


def test_while_the_same_case_is_searched_what_is_known_stays(page: DiagnosePage) -> None:
    paste(page, FIRST)
    page.signature._show_searching()
    assert page.signature.findings.isVisible()
