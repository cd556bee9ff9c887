"""What was found is marked in the text, character for character, and the text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.pages.diagnose.pasting import NONCE, TIMESTAMP, URL, WITH_TICKET, config, paste
from wxdesk.signing.evidence import parse
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.pages.diagnose.pasted.marks import marks_of


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


@given(st.text(alphabet="a😀€\n ", max_size=30), st.text(alphabet="😀b\n ", max_size=10))
def test_a_mark_stands_where_qt_counts(before: str, after: str) -> None:
    text = f"{before}\nnonceStr: '{NONCE}'\n{after}"
    marks = [mark for mark in marks_of(text, parse(text)) if mark.field == "noncestr"]
    assert [utf16(text)[2 * mark.start : 2 * mark.end] for mark in marks] == [utf16(NONCE)]


def test_what_was_found_is_marked_in_the_box(page: DiagnosePage) -> None:
    text = f"客户说 😀😀\n{config()}{WITH_TICKET}"
    paste(page, text)
    assert {NONCE, TIMESTAMP, URL} <= set(page.signature.box.marks())
    assert page.signature.box.text() == text
    assert not page.signature.box.document().isModified() or page.signature.box.text() == text


def test_a_further_value_is_told_apart_from_the_one_that_was_taken() -> None:
    text = f"nonceStr: 'first-nonce-1', nonceStr: '{NONCE}'\nsignature: '{'0' * 40}'"
    found = parse(text)
    taken = {
        text[mark.start : mark.end]: mark.taken for mark in marks_of(text, found) if mark.field == "noncestr"
    }
    assert taken == {found.noncestr: True, found.others["noncestr"][0]: False}


def test_marks_go_with_the_text(page: DiagnosePage) -> None:
    paste(page, config())
    assert page.signature.box.marks()
    page.signature.desk.new_case()
    assert page.signature.box.marks() == ()


@pytest.mark.parametrize("length", [60_000])
def test_what_is_shown_in_part_has_no_marks_in_wrong_places(page: DiagnosePage, length: int) -> None:
    paste(page, "x" * length + f" nonceStr: '{NONCE}'")
    assert page.signature.box.is_shortened
    assert page.signature.box.marks() == ()
