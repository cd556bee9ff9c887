"""Tables for spreadsheets: nothing in them is calculated, and read as a list they say what they said."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.lists.ids import parse
from wxdesk.files import csv_text
from wxdesk.media.lists.judgement import classify_value


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@x", " =1", "\t=1", "\n", "\rx", "＝1", "－1", "\x00=1", "\u3000=1"]
)
def test_nothing_is_calculated(text: str) -> None:
    assert read(csv_text.encoded([["a"], [text]])) == [["a"], [f"'{text}"]]
    assert csv_text.unguarded(f"'{text}") == text


def begins_a_formula(data: bytes, separators: str = ";\r\n") -> list[str]:
    """What a spreadsheet calculates that separates by these, and for which our quotes are in the midst of a cell."""
    pieces = re.split(f"[{separators}]", data.decode("utf-8-sig"))
    return [piece for piece in pieces if piece.lstrip(' \t"\x00\u3000').startswith(tuple("=+-@＝＋－＠"))]


INSIDE = [
    "a;=1+1;b",
    "a; =1",
    "a;\u3000=1",
    "a;\t=1",
    "a\n=1+1\nb",
    "a\r\n@x",
    'a;"=1+1;b',
    "a;;＝1",
    "a; \n=1",
    ";-1",
]


@pytest.mark.parametrize("text", INSIDE, ids=ascii)
def test_nor_where_semicolons_separate(text: str) -> None:
    data = csv_text.encoded([["1", text, "x"]])
    assert begins_a_formula(data) == []
    assert read(data)[0][1].replace("'", "") == text


@given(st.lists(st.text(st.sampled_from(" ;,\t\n\"=+-@＝a'\u3000\x00")), min_size=1))
def test_nor_in_any_row(cells: list[str]) -> None:
    assert begins_a_formula(csv_text.encoded([["1", *cells]])) == []


def test_a_guard_of_whole_cells_alone_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin."""
    monkeypatch.setattr(csv_text, "_FORMULA_INSIDE", re.compile("(?!)()"))
    assert all(begins_a_formula(csv_text.encoded([["1", text, "x"]])) for text in INSIDE)


def test_what_is_no_formula_stays_as_it_is() -> None:
    rows = [["1-2", "a=b", "'quoted'", "x,y\nz", ""]]
    assert read(csv_text.encoded(rows)) == rows
    assert [csv_text.unguarded(text) for text in rows[0]] == rows[0]
    assert read(csv_text.encoded([[-1, None]])) == [["-1", ""]]


def test_excel_knows_it_for_utf_8_and_half_a_character_spoils_nothing() -> None:
    assert csv_text.encoded([["客户", "\ud800"]]) == "\ufeff客户,?\r\n".encode()


@pytest.mark.parametrize("size", [64, 43, 30])
def test_media_ids_that_were_guarded_are_read_again(size: int) -> None:
    media_ids = ["-" + str(n) + "aB" * size for n in range(3)]
    media_ids = [media_id[:size] for media_id in media_ids]
    data = csv_text.encoded([["seq", "media_id"], *([n, one] for n, one in enumerate(media_ids))])
    assert list(parse(data.decode("utf-8-sig")).ids) == media_ids
    assert classify_value(f"'{media_ids[0]}") == [(media_ids[0], None)]
