"""Rows for elsewhere: cells for a spreadsheet, and a file that Excel opens with every word in its place."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.pages.media.some_rows import fail, rows, sample, save
from wxdesk.media.items import Items
from wxdesk.ui.pages.media.rows.report import as_csv, as_text
from wxdesk.ui.pages.media.rows.row import Row, row_of


def reader(items: Items) -> Callable[[int], Row]:
    return lambda row: row_of(items[row], "")


def breathe() -> None:
    pass


@pytest.fixture
def items(tmp_path: Path) -> Items:
    items = rows(4)
    save(items, tmp_path, {0: sample(1)})
    fail(items, [2])
    return items


def test_rows_are_copied_as_a_spreadsheet_takes_them(items: Items) -> None:
    lines = [line.split("\t") for line in as_text(reader(items), [0, 2], breathe).split("\n")]
    expected = ["1", items.media_id(0), "00001_medium.jpg", "saved", str(len(sample(1))), "JPEG", "", ""]
    assert lines[0] == expected
    assert lines[1][3:] == ["failed", "", "", "expired or unknown", ""]


def test_a_report_says_in_its_last_column_what_to_do(items: Items) -> None:
    headings = ["No.", "Media ID", "File", "State", "Size", "Type", "Reason", "Forwarded to", "What to do"]
    data = as_csv(reader(items), range(3), headings, breathe)
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert lines[0] == headings
    assert [len(line) for line in lines] == [9] * 4
    assert [line[0] for line in lines[1:]] == ["1", "2", "3"]
    assert "three days" in lines[3][8]


def test_a_media_id_that_begins_like_a_formula_is_none() -> None:
    items = Items(["-abc" * 16, "=1+1", "abc"])
    lines = list(csv.reader(io.StringIO(as_csv(reader(items), range(3), [], breathe).decode("utf-8-sig"))))
    assert [line[1] for line in lines[1:]] == ["'" + "-abc" * 16, "'=1+1", "abc"]
