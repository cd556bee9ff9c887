"""A list of a few MB that would take a GB once it is taken apart: counted first, and refused in a sentence."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.media.lists.ids import A, B
from tests.media.lists.workbooks import Cell, edited, ods, xlsx
from tests.support.memory import peak_mb
from wxdesk import translation
from wxdesk.errors import InputError
from wxdesk.media.lists import extent, read, read_text
from wxdesk.media.lists.id_list import ids_in
from wxdesk.media.lists.workbooks import reader, workbook
from wxdesk.wording.errors import describe

MANY = 6_000_000
OBJECT = json.dumps({"media_id": A})
# Each is at most 40 MB, and takes from 300 MB to 3 GB where nobody counts.
VAST: dict[str, Callable[[], str]] = {
    "lists": lambda: f'[{"[]," * MANY}"{A}"]',
    "lists in lists": lambda: f'[{"[[[]]]," * (MANY // 3)}["{A}"]]',
    "objects": lambda: f"[{'{},' * MANY}{OBJECT}]",
    "objects in objects": lambda: "[" + '{"a":{"b":[{}]}},' * (MANY // 3) + f"{OBJECT}]",
    "texts": lambda: "[" + '"ab",' * MANY + f'"{A}"]',
    "numbers": lambda: f'[{"1.5," * MANY}"{A}"]',
    "white space around": lambda: " \n[" + "[]," * MANY + f'"{A}"] \n',
    "JSON lines": lambda: f"{OBJECT}\n" + "{}\n" * MANY,
    "JSON lines of lists": lambda: f'["{A}"]\n' + "[]\n" * MANY,
    "empty lines": lambda: A + "\n" * MANY,
    "empty lines of Windows": lambda: A + "\r\n" * MANY,
    "lines that others end": lambda: A + "\u2028" * MANY,
    "empty lines in JSON": lambda: f'["{A}",' + "\n" * MANY + f'"{B}"]',
    "tiny lines": lambda: "ab\n" * MANY + A,
    "tiny cells": lambda: f"id,{A}\n" * 2000 + f"{'ab,' * 300}{A}\n" * (MANY // 300),
    "empty cells": lambda: f"id,{A}\n" * 2000 + "," * MANY,
}


@pytest.mark.parametrize("vast", VAST)
def test_it_is_refused_before_it_takes_memory(vast: str) -> None:
    text = VAST[vast]()
    refused: list[InputError] = []

    def work() -> None:
        with pytest.raises(InputError, match="list_too_many_values") as caught:
            read_text(text)
        refused.append(caught.value)

    assert peak_mb(work) < 3 * sys.getsizeof(text) / (1 << 20) + 10
    assert ",000,000 " in describe(refused[0], translation.translator("en")).sentence


def test_without_the_count_it_takes_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin, of a hundredth of the size."""
    monkeypatch.setattr(extent, "MOST_VALUES", sys.maxsize)
    text = f'[{"[]," * (MANY // 100)}"{A}"]'
    assert peak_mb(lambda: read_text(text)) > 20 * len(text) / (1 << 20)


def test_a_large_list_that_somebody_may_have_is_not_refused() -> None:
    """A hundred thousand rows of twenty columns, as rows and as indented objects."""
    cells = [A, *(f"客户{x}" for x in range(19))]
    record = json.dumps({f"column {x}": cell for x, cell in enumerate(cells)}, indent=1)
    rows, records = f"{','.join(cells)}\r\n" * 100_000, f"[{f'{record},' * 99_999}{record}]"
    for text in (rows, records):
        extent.check_lines(text)
    extent.check_cells(rows, ",")
    assert extent.may_be_json(records)


def test_a_log_full_of_brackets_is_no_json_and_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MOST_VALUES", 1000)
    assert ids_in(read_text("[10:00] [main], got\n" * 2000 + f"[10:01] saved {A}")).ids == (A,)


# --- workbooks -------------------------------------------------------------------------------------------------------
ROWS: list[list[Cell]] = [["media_id", "name"], [A, "x"], [B, "y"]]


def vast_workbooks() -> dict[str, bytes]:
    far = '<row r="{0}"><c r="XFD{0}"><v>1</v></c></row></sheetData>'
    cell = (
        '<table:table-cell table:number-columns-repeated="500" office:value-type="string"><text:p>a</text:p>'
    )
    rows = f'<table:table-row table:number-rows-repeated="100000">{cell}</table:table-cell></table:table-row>'
    book, sheet, end = xlsx({"S": ROWS}), "xl/worksheets/sheet1.xml", "</table:table>"
    return {
        "a cell at the far end": edited(book, sheet, {"</sheetData>": far.format(1_048_576)}),
        "a cell far away": edited(book, sheet, {"</sheetData>": far.format(200_000)}),
        "repeated cells": edited(ods({"S": ROWS}), "content.xml", {end: rows + end}),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.parametrize("kind", vast_workbooks())
def test_a_workbook_that_unpacks_to_too_much_says_so(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(vast_workbooks()[kind])
    with pytest.raises(InputError, match="workbook_too_large") as caught:
        read(path)
    told = describe(caught.value, translation.translator("en"))
    assert told.sentence.startswith("a.xlsx ")
    assert told.remedy


def test_a_reader_whose_last_words_nobody_reads_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bad twin."""
    monkeypatch.setattr(workbook, "_OUT_OF_MEMORY", ())
    path = tmp_path / "a.xlsx"
    path.write_bytes(vast_workbooks()["a cell at the far end"])
    with pytest.raises(InputError, match="workbook_unreadable"):
        read(path)


def test_a_reader_without_memory_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever it was that wanted more."""

    def none_left(*given: object) -> None:
        raise MemoryError

    monkeypatch.setattr(reader, "limit_memory", lambda most: None)
    monkeypatch.setattr(reader, "_tell", none_left)
    reader.main(Path("a.xlsx"), "")
    assert json.loads(capfd.readouterr().out.splitlines()[-1])["error"] == "workbook_too_large"
