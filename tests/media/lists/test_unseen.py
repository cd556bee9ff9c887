"""What a workbook has beside the values that are seen: merged cells, links, hidden columns and rows, other sheets."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.media.lists.ids import A, B, C
from tests.media.lists.test_workbook import saved
from tests.media.lists.workbooks import Cell, edited, ods, xlsx
from wxdesk.errors import InputError
from wxdesk.media.lists import read
from wxdesk.media.lists.id_list import ids_in
from wxdesk.media.lists.table import Table, text_of
from wxdesk.media.lists.workbooks import reader, sheet_marks
from wxdesk.media.lists.workbooks.reader import fill_merged
from wxdesk.wording.media.lists import unseen

ADDRESS = "https://api.weixin.qq.com/cgi-bin/media/get?access_token=84_secretsecret&media_id="
ROWS: list[list[Cell]] = [["客户", "media_id", "备注"], ["a", A, "x"], ["b", B, "y"], ["c", C, "z"]]
SHEET = "xl/worksheets/sheet1.xml"


def book_with(
    edits: dict[str, str], rows: list[list[Cell]] = ROWS, more: dict[str, str] | None = None
) -> bytes:
    return edited(xlsx({"表": rows}), SHEET, edits, more)


def said(table: Table) -> list[str]:
    return unseen(table, ids_in(table), lambda context, text: text)


# --- merged cells -----------------------------------------------------------------------------------------------------
def merged(*ranges: str) -> dict[str, str]:
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return {"</sheetData>": f'</sheetData><mergeCells count="{len(ranges)}">{cells}</mergeCells>'}


def test_a_merged_cell_has_its_value_in_each_row(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["门店", "media_id"], ["一店", A], [None, B], ["二店", C]]
    found = ids_in(read(saved(tmp_path, "a.xlsx", book_with(merged("A2:A3"), rows))))
    assert [one.fields for one in found.entries] == [("一店",), ("一店",), ("二店",)]


def test_a_merged_id_counts_in_each_row_as_a_duplicate(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["项目", "media_id"], ["p", A], ["q", None], ["r", B]]
    found = ids_in(read(saved(tmp_path, "a.xlsx", book_with(merged("B2:B3"), rows))))
    assert (found.ids, found.read, found.duplicates, found.rejected) == ((A, B), 3, 1, ())


def test_a_heading_over_two_columns_names_both_and_a_title_none(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["五月", None, None], ["客户", "照片", None], ["a", A, B]]
    found = ids_in(read(saved(tmp_path, "a.xlsx", book_with(merged("A1:C1", "B2:C2"), rows))))
    assert found.columns == ("客户", "column")
    assert [one.fields for one in found.entries] == [("a", "照片"), ("a", "照片_2")]


def test_ranges_without_end_fill_no_more_than_there_is() -> None:
    rows = [["a", ""], ["", ""], ["", "b"]]
    fill_merged(rows, [((0, 0), (1 << 20, 1 << 14))] * 1000)
    assert rows == [["a", ""], ["a", ""], ["a", "b"]]


def first_row_only(rows: list[list[str]], ranges: object) -> None:
    """How a spreadsheet keeps it, and how it was read: the bad twin."""


def has_its_value_in_each_row(fill: Callable[..., None]) -> bool:
    rows = [["a", "x"], ["", "y"]]
    fill(rows, [((0, 0), (1, 0))])
    return rows == [["a", "x"], ["a", "y"]]


def test_a_long_text_that_is_merged_over_and_over_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    monkeypatch.setattr(reader, "holds_usual_id", looked_at.append)
    fill_merged([["q " * 1000, ""], ["a", "b"]], [((0, 0), (0, 1))] * 1000)
    assert len(looked_at) == 1


OLD_ATTRIBUTE = re.compile(rb"""(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def seconds_of(shape: re.Pattern[bytes]) -> float:
    name = b"a" * 4_000
    began = time.process_time()
    list(shape.finditer(b" " + name + b":" + name + b':b="1"'))
    return time.process_time() - began


def test_an_attribute_of_a_long_name_takes_no_longer_than_it_is() -> None:
    assert seconds_of(sheet_marks._ATTRIBUTE) < 0.1 < seconds_of(OLD_ATTRIBUTE)  # the bad twin


def test_the_twin_that_leaves_merged_cells_as_they_are_kept_is_caught() -> None:
    assert has_its_value_in_each_row(fill_merged)
    assert not has_its_value_in_each_row(first_row_only)


# --- links ------------------------------------------------------------------------------------------------------------
LINKED: list[list[Cell]] = [["客户", "照片"], ["a", "查看"], ["b", "查看"]]


def linked() -> bytes:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(f'<hyperlink ref="B{n}" r:id="r{n}" display="a>b"/>' for n in (2, 3))
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{space}/hyperlink" TargetMode="External" Target="{address}"/>'
        for n, address in ((2, ADDRESS + A), (3, ADDRESS + B))
    )
    return book_with(
        {"</sheetData>": f'</sheetData><hyperlinks xmlns:r="{space}">{links}</hyperlinks>'},
        LINKED,
        {
            "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships>{targets}</Relationships>".replace(
                "&", "&amp;"
            )
        },
    )


def by_formula() -> bytes:
    edits = {
        f'<c r="B{n}" t="inlineStr"><is><t xml:space="preserve">查看</t></is></c>': f'<c r="B{n}" t="str"><f>'
        f"HYPERLINK(&quot;{ADDRESS.replace('&', '&amp;')}{media_id}&quot;,&quot;查看&quot;)</f><v>查看</v></c>"
        for n, media_id in ((2, A), (3, B))
    }
    return book_with(edits, LINKED)


def linked_ods() -> bytes:
    edits = {
        f"<text:p>{name}</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>查看</text:p>":
        f"<text:p>{name}</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>"
        f'<text:a xlink:href="{ADDRESS.replace("&", "&amp;")}{media_id}">查看</text:a></text:p>'
        for name, media_id in (("a", A), ("b", B))
    }  # fmt: skip
    space = 'xmlns:office="'
    return edited(
        ods({"表": LINKED}),
        "content.xml",
        {**edits, space: f'xmlns:xlink="http://www.w3.org/1999/xlink" {space}'},
    )


@pytest.mark.parametrize(
    ("name", "data"), [("a.xlsx", linked()), ("b.xlsx", by_formula()), ("c.ods", linked_ods())]
)
def test_the_id_behind_a_link_is_taken_and_the_token_in_it_shown_nowhere(
    tmp_path: Path, name: str, data: bytes
) -> None:
    table = read(saved(tmp_path, name, data))
    found = ids_in(table)
    assert [(one.media_id, one.fields) for one in found.entries] == [(A, ("a",)), (B, ("b",))]
    assert "84_secret" not in f"{found}{text_of(table)}"
    assert A in text_of(table)


# --- hidden -----------------------------------------------------------------------------------------------------------
def test_hidden_columns_are_said_and_empty_ones_are_not(tmp_path: Path) -> None:
    hidden = '<cols><col min="2" max="2" hidden="1"/><col min="7" max="16384" hidden="1"/></cols><sheetData>'
    table = read(saved(tmp_path, "a.xlsx", book_with({"<sheetData>": hidden})))
    assert said(table) == ["Columns that are hidden in the sheet were read, too: media_id."]


def test_rows_hidden_or_filtered_out_are_said_with_their_numbers(tmp_path: Path) -> None:
    edits = {f'<row r="{n}">': f'<row r="{n}" hidden="1">' for n in (2, 3)}
    table = read(saved(tmp_path, "a.xlsx", book_with(edits)))
    (sentence,) = said(table)
    assert sentence.endswith("media IDs 2, in the rows 2–3.")
    assert ids_in(table).ids == (A, B, C)


def test_in_opendocument_too(tmp_path: Path) -> None:
    cells = '<table:table-row><table:table-cell office:value-type="string"><text:p>b'
    data = edited(
        ods({"别的": [["x"]], "表": ROWS}),
        "content.xml",
        {
            cells: cells.replace("-row>", '-row table:visibility="filter">'),
            '<table:table table:name="表">': '<table:table table:name="表"><table:table-column '
            'table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
        },
    )
    table = read(saved(tmp_path, "a.ods", data))
    assert (table.hidden_columns, table.hidden_lines) == ((2,), {3})


def test_a_workbook_in_which_all_is_seen_says_nothing(tmp_path: Path) -> None:
    """The twin: a checker that always spoke would fail here."""
    assert said(read(saved(tmp_path, "a.xlsx", xlsx({"表": ROWS, "空": [], "说明": [["hello"]]})))) == []


# --- other sheets -----------------------------------------------------------------------------------------------------
def test_every_other_sheet_with_ids_is_named(tmp_path: Path) -> None:
    sheets: dict[str, list[list[Cell]]] = {
        "四月": ROWS,
        "五月": [["图"], [f"{A} {B}"], [A]],
        "旧": [[C]],
        "空": [["x"]],
    }
    path = saved(tmp_path, "a.xlsx", xlsx(sheets, hidden=["旧"]))
    assert said(read(path)) == [
        "Other sheets have media IDs, too, which are not in this list: 五月 (2), 旧 (1)."
    ]
    assert said(read(path, "旧")) == ["The sheet 旧, which was read, is hidden in the workbook."]


def test_a_second_sheet_that_ends_the_reader_takes_nothing_from_the_first(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    data = edited(
        xlsx({"好": ROWS, "坏": [["media_id"], [A]]}), "xl/worksheets/sheet2.xml", {"</sheetData>": far}
    )
    table = read(saved(tmp_path, "a.xlsx", data))
    assert ids_in(table).ids == (A, B, C)
    assert said(table) == ["These sheets could not be read: 坏."]


def test_names_are_cut_and_made_plain(tmp_path: Path) -> None:
    table = Table(
        ("a",), [(A,)], "", id_columns=(0,), other_sheets=tuple((f"{n}\x1b[31m", 1) for n in range(30))
    )
    (sentence,) = said(table)
    assert "\x1b" not in sentence
    assert sentence.endswith("19 [31m (1) ….")


@pytest.mark.parametrize(("first", "last"), [(1, 16384), (1, 8000), (9000, 9999999)])
def test_columns_are_hidden_once(tmp_path: Path, first: int, last: int) -> None:
    """Of thirty thousand tags that hide the same columns, one is enough: all of them would take half a minute."""
    tag = f'<col min="{first}" max="{last}" hidden="1"/>'
    path = saved(tmp_path, "a.xlsx", book_with({"</sheetData>": tag * 30_000}))
    assert sheet_marks.marks_of(path, "表").hidden_columns == set(range(first - 1, min(last, 16384)))


def test_a_text_that_very_many_cells_share_is_not_told_for_each(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="workbook_too_large"):
        read(saved(tmp_path, "a.xlsx", xlsx({"表": [["media_id"], *[["x" * 32_000] * 21] * 100]})))


@pytest.mark.parametrize("piece", ["<row ", '<row a="', "<row a='b' ", "<c r='A1'><f>", '<c><f>HYPERLINK("'])
def test_the_marks_of_a_hostile_sheet_are_read_in_its_length(tmp_path: Path, piece: str) -> None:
    """A megabyte of it: what went over it again and again would take hours."""
    path = saved(tmp_path, "a.xlsx", book_with({"</sheetData>": piece * (1_000_000 // len(piece))}))
    assert sheet_marks.marks_of(path, "表").links == {}
