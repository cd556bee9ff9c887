"""Workbooks made by hand, read by the process that reads them all."""

import datetime
import sys
from pathlib import Path

import pytest

from tests.media.lists.ids import A, B, C
from tests.media.lists.workbooks import (
    Cell,
    Error,
    Formula,
    compound,
    edited,
    encrypted,
    ods,
    xls,
    xlsx,
    zipped,
)
from wxdesk.errors import InputError
from wxdesk.media.lists import read
from wxdesk.media.lists.id_list import ids_in
from wxdesk.media.lists.judgement import Reason
from wxdesk.media.lists.workbooks import reader
from wxdesk.media.lists.workbooks.reader import text_of

ROWS: list[list[Cell]] = [["客户", "素材ID", "电话"], ["张三", A, 13800138000], ["李四", B, 0.5]]


def saved(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xlsx", xlsx({"表": ROWS})),
        ("a.xlsm", xlsx({"表": ROWS}, macros=True)),
        ("a.ods", ods({"表": ROWS})),
        ("a.xls", xls("表", [["客户", "素材ID", "电话"], ["张三", A, 13800138000.0], ["李四", B, 0.5]])),
        ("named wrongly.txt", xlsx({"表": ROWS})),
    ],
)
def test_a_workbook_of_every_kind(tmp_path: Path, name: str, data: bytes) -> None:
    table = read(saved(tmp_path, name, data))
    found = ids_in(table)
    assert (table.sheet, table.sheets, table.name) == ("表", ("表",), name)
    assert found.columns == ("客户", "电话")
    assert [(one.media_id, one.fields, one.line) for one in found.entries] == [
        (A, ("张三", "13800138000"), 2),
        (B, ("李四", "0.5"), 3),
    ]


def test_rows_have_the_numbers_of_the_sheet(tmp_path: Path) -> None:
    table = read(saved(tmp_path, "a.xlsx", xlsx({"表": ROWS}, first_row=7)))
    assert [entry.line for entry in ids_in(table).entries] == [8, 9]


def test_formulas_count_with_the_value_that_was_kept_and_errors_are_empty(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["name", "media_id"],
        ["a", Formula("=Sheet2!A1", A)],
        ["b", Error("#NAME?")],
        ["c", 1.23e45],
        ["d", B],
    ]
    found = ids_in(read(saved(tmp_path, "a.xlsx", xlsx({"S": rows}))))
    assert found.ids == (A, B)
    assert [(one.line, one.reason) for one in found.rejected] == [(3, Reason.EMPTY), (4, Reason.NUMBER)]


def test_the_first_sheet_with_ids_is_taken_hidden_ones_last_and_any_can_be_chosen(tmp_path: Path) -> None:
    sheets: dict[str, list[list[Cell]]] = {
        "old": [["media_id"], [C]],
        "notes": [["hello", "there"]],
        "list": ROWS,
    }
    path = saved(tmp_path, "a.xlsx", xlsx(sheets, hidden=["old"]))
    table = read(path)
    assert (table.sheet, table.sheets) == ("list", ("notes", "list", "old"))
    assert ids_in(read(path, "old")).ids == (C,)
    assert read(path, "notes").id_columns == ()
    with pytest.raises(InputError, match="sheet_unknown") as refused:
        read(path, "gone")
    assert refused.value.fields["names"] == "notes, list, old"


def enciphered_xls() -> bytes:
    book = xls("S", [["x"]])
    begin = book.index(b"\x09\x08\x10\x00\x00\x06\x05\x00") + 20
    return book[:begin] + b"\x2f\x00\x04\x00\0\0\0\0" + book[begin + 8 :]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (encrypted(), "workbook_encrypted"),
        (enciphered_xls(), "workbook_encrypted"),
        (zipped({"META-INF/manifest.xml": "<encryption-data/>", "content.xml": "?"}), "workbook_encrypted"),
        (xlsx({"S": ROWS})[:-40], "workbook_unreadable"),
        (zipped({"word/document.xml": "<a/>"}), "workbook_unreadable"),
        (compound("WordDocument", b"letter"), "workbook_unreadable"),
        (xlsx({"S": []}), "list_empty"),
    ],
)
def test_a_workbook_that_cannot_be_used_says_why(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(InputError, match=code):
        read(saved(tmp_path, "a.xlsx", data))


@pytest.mark.parametrize(
    "program",
    [
        ["/no/such/python"],
        [sys.executable, "-c", "import no_such_module"],
        [sys.executable, "-c", "print('not what was asked for')"],
    ],
    ids=["missing", "not whole", "another one"],
)
def test_a_reader_that_does_not_start_is_not_the_workbooks_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: list[str]
) -> None:
    monkeypatch.setattr("wxdesk.media.lists.workbooks.workbook.command", lambda *given: program)
    with pytest.raises(InputError, match="workbook_no_reader"):
        read(saved(tmp_path, "a.xlsx", xlsx({"S": ROWS})))


def test_one_that_ends_once_it_has_started_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin of those: what a workbook does to it."""
    program = [sys.executable, "-c", "import os; os.write(1, b'ready\\n{}'); os.abort()"]
    monkeypatch.setattr("wxdesk.media.lists.workbooks.workbook.command", lambda *given: program)
    with pytest.raises(InputError, match="workbook_unreadable"):
        read(saved(tmp_path, "a.xlsx", xlsx({"S": ROWS})))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("007", "007"),
        ("x" * 60_000, "x" * 32_767),
        (3.0, "3"),
        (-0.25, "-0.25"),
        (1.23e45, "1.23e+45"),
        (True, "True"),
        (datetime.datetime(2024, 5, 1), "2024-05-01"),  # noqa: DTZ001 -- as the reader gives it
        (datetime.datetime(2024, 5, 1, 10, 30), "2024-05-01 10:30:00"),  # noqa: DTZ001
        (datetime.time(10, 30), "10:30:00"),
    ],
)
def test_cells_read_as_people_see_them(cell: object, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize("order", [1e12, 1e300, -1e15])
@pytest.mark.parametrize("format_id", [20, 46])
def test_a_number_that_is_no_length_of_time_spoils_no_list(
    tmp_path: Path, order: float, format_id: int
) -> None:
    """Formatted as one, as a whole column may be; also in a sheet before the one that is wanted."""
    made = xlsx({"Orders": [[order, "no id"]], "Ids": [[order, A]]})
    styles = (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>'
        f'<xf numFmtId="0"/><xf numFmtId="{format_id}"/></cellXfs></styleSheet>'
    )
    for sheet in ("sheet1", "sheet2"):
        made = edited(
            made, f"xl/worksheets/{sheet}.xml", {'<c r="A1"': '<c s="1" r="A1"'}, {"xl/styles.xml": styles}
        )
    path = tmp_path / "orders.xlsx"
    path.write_bytes(made)
    assert ids_in(read(path)).ids == (A,)


def test_a_sheet_that_cannot_be_read_takes_nothing_from_the_others(tmp_path: Path) -> None:
    made = xlsx({"Broken": [["x"]], "Ids": [[A]]})
    path = tmp_path / "list.xlsx"
    path.write_bytes(edited(made, "xl/worksheets/sheet1.xml", {"<sheetData>": "<sheetData></row>"}))
    assert ids_in(read(path)).ids == (A,)
    with pytest.raises(InputError, match="workbook_unreadable"):
        read(path, "Broken")


def test_no_more_sheets_are_counted_than_anybody_has(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reader, "_rows", lambda book, path, name: [])
    reader._count_others(None, Path("book.xlsx"), map(str, range(3000)))
    assert len(capsys.readouterr().out.splitlines()) == reader._MOST_COUNTED


def test_sheets_that_stand_in_the_same_part_of_the_file_are_looked_into_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of a hundred KB can name a sheet of its own two hundred times."""
    book = xlsx({f"week {n}": [["x"]] for n in range(5)})
    same = {f'"worksheets/sheet{n}.xml"': '"worksheets/sheet2.xml"' for n in (3, 4, 5)}
    path = saved(tmp_path, "a.xlsx", edited(book, "xl/_rels/workbook.xml.rels", same))
    looked_into: list[str] = []

    def rows(book: object, path: Path, name: str) -> list[tuple[str, ...]]:
        looked_into.append(name)
        return [("x",)]

    monkeypatch.setattr(reader, "_rows", rows)
    assert reader._chosen(None, path, tuple(f"week {n}" for n in range(5)), "")[0] == "week 0"
    assert looked_into == ["week 0", "week 1"]
