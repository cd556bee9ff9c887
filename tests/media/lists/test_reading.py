"""Files as people have them: every encoding, separator and way of quoting; and those that are no list at all."""

import codecs
import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.media.lists.ids import A, B, C, id_of, media_ids
from wxdesk.errors import InputError, StoreError
from wxdesk.files.decoding import decode_text
from wxdesk.media.lists import extent, read, read_text, reading
from wxdesk.media.lists.id_column import column_called
from wxdesk.media.lists.id_list import ids_in
from wxdesk.media.lists.table import text_of

MARKS = {"utf-8-sig": b"", "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be"]
# As spreadsheets hold them: Chinese, separators, quotes, line breaks, but no lone half of a pair
FIELDS = st.text(st.sampled_from("张三李四王芳 ab1,;|\t\"'\n"), max_size=8)
_NO_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def written(rows: list[tuple[str, ...]], separator: str, quoting: int, ends: str = "\r\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, quoting=quoting, lineterminator=ends).writerows(rows)  # type: ignore[arg-type]
    return text.getvalue()


@_NO_FIXTURE
@given(
    st.lists(st.tuples(FIELDS, media_ids(), FIELDS), min_size=2, max_size=12, unique_by=lambda row: row[1]),
    st.sampled_from(ENCODINGS),
    st.booleans(),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_a_spreadsheet_wrote_comes_back(
    tmp_path: Path,
    rows: list[tuple[str, str, str]],
    encoding: str,
    marked: bool,
    separator: str,
    quoting: int,
    ends: str,
) -> None:
    file = tmp_path / "list.csv"
    text = written([("客户", "media_id", "备注"), *rows], separator, quoting, ends)
    file.write_bytes((MARKS.get(encoding, b"") if marked else b"") + text.encode(encoding))
    found = ids_in(read(file))
    assert found.columns[0] == "客户"
    assert [entry.media_id for entry in found.entries] == [row[1] for row in rows]
    assert [entry.fields[0] for entry in found.entries] == [row[0].strip() for row in rows]
    assert [entry.fields[1:] for entry in found.entries] == [
        (row[2].strip(),)[: len(found.columns) - 1] for row in rows
    ]
    assert (found.read, found.rejected) == (len(rows), ())


@_NO_FIXTURE
@given(st.binary(max_size=300), st.sampled_from(["x.txt", "x.csv", "x.xlsx", "x.json"]))
def test_whatever_is_in_a_file_it_is_read_or_refused_in_words(tmp_path: Path, data: bytes, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    try:
        table = read(file)
        found = ids_in(table)
    except InputError:
        return
    assert found.read == len(found.entries) + found.duplicates + len(found.rejected)


@given(st.text(max_size=300))
def test_whatever_is_pasted_there_is_a_table_that_can_be_shown(text: str) -> None:
    table = read_text(text)
    assert len(table.lines) == len(table.rows)
    assert all(len(row) == (len(table.columns) or 1) for row in table.rows)
    assert isinstance(text_of(table), str)


# --- separated text ---------------------------------------------------------------------------------------------------
def test_lines_are_counted_through_line_breaks_in_quotes() -> None:
    table = read_text(f'name,media_id\n"Zhang\nSan",{A}\n\nLi,{B}\n')
    assert [(row[0], line) for row, line in zip(table.rows, table.lines, strict=True) if row[1]] == [
        ("Zhang\nSan", 2),
        ("Li", 5),
    ]


def test_a_quote_that_was_never_closed_swallows_no_line() -> None:
    rows = "".join(f"Li {n},{id_of(n)}\n" for n in range(50))
    found = ids_in(read_text(f'name,media_id\n"Zhang,{A}\n{rows}Wang",{B}\n'))
    assert len(found.ids) == 52
    assert found.entries[0].fields == ("Zhang",)


def test_a_paste_from_excel_is_a_table() -> None:
    table = read_text(f"姓名\t素材 ID\t电话\n张三\t{A}\t138\n李四\t{B}\t139")
    assert table.columns == ("姓名", "素材_ID", "电话")
    assert table.id_columns == (1,)


def test_a_title_above_the_heading_is_no_row() -> None:
    table = read_text(f"Pictures of May,,\n,,\nname,media_id,day\nZhang,{A},1\nLi,{B},2\nWang,{C},3\n")
    assert table.columns == ("name", "media_id", "day")
    assert list(table.lines) == [4, 5, 6]


def test_an_id_above_the_heading_is_no_title() -> None:
    assert set(ids_in(read_text(f"{C}\nname,photo\nZhang,{A}\nLi,{B}\n")).ids) == {A, B, C}


def test_without_a_heading_columns_have_numbers_and_the_first_row_counts() -> None:
    found = ids_in(read_text(f"Zhang,{A},1\nLi,{B},2\n"))
    assert (found.columns, found.ids) == (("column_1", "column_3"), (A, B))


def test_a_first_row_with_a_damaged_id_is_no_heading() -> None:
    found = ids_in(read_text(f"Zhang,{A[:15]}9\nLi,{B}\nWang,{C}\n"))
    assert [one.line for one in found.rejected] == [1]


def test_digests_and_openids_beside_the_ids_are_other_columns() -> None:
    rows = "".join(f"oLVPpjqs9BhvzwPj5A-vTYAX3GL{n},{id_of(n * 7)},{n:064x}\n" for n in range(1, 9))
    table = read_text(f"openid,file,sha256\n{rows}")
    assert table.id_columns == (1,)


def test_the_header_decides_where_all_ids_are_broken() -> None:
    table = read_text("name,serverId\nZhang,abc\nLi,def\n")
    assert table.id_columns == (1,)


@pytest.mark.parametrize("wanted", ["客户 ID", "客户_id", "2", " 客户 id "])
def test_a_column_goes_by_its_header_its_name_or_its_number(wanted: str) -> None:
    table = read_text(f"n,客户 ID,media_id\n1,x,{A}\n2,y,{B}\n")
    assert column_called(table, wanted) == 1


@pytest.mark.parametrize("wanted", ["0", "4", "name", ""])
def test_a_column_that_is_not_there_is_refused_with_those_that_are(wanted: str) -> None:
    table = read_text(f"n,客户,media_id\n1,x,{A}\n2,y,{B}\n")
    with pytest.raises(InputError, match="column_unknown") as refused:
        column_called(table, wanted)
    assert refused.value.fields["names"] == "n, 客户, media_id"


def test_a_table_shown_as_text_is_the_same_table() -> None:
    table = read_text(f'name,media_id\n"Zhang ""San""",{A}\nLi,{B}\n')
    again = read_text(text_of(table))
    assert (again.columns, list(again.rows)) == (table.columns, list(table.rows))


# --- JSON -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        '[{"media_id": "%s", "name": "张三"}, {"media_id": "%s", "name": "李四"}]',
        '{"data": {"total": 2, "list": [{"media_id": "%s", "name": "张三"}, {"media_id": "%s", "name": "李四"}]}}',
        '{"media_id": "%s", "name": "张三"}\n\n{"media_id": "%s", "name": "李四"}\n',
        '[["media_id", "name"], ["%s", "张三"], ["%s", "李四"]]',
        '["media_id", "name"]\n["%s", "张三"]\n["%s", "李四"]',
    ],
)
def test_json_with_fields_is_a_table(text: str) -> None:
    found = ids_in(read_text(text % (A, B)))
    assert found.columns == ("name",)
    assert [(one.media_id, one.fields) for one in found.entries] == [(A, ("张三",)), (B, ("李四",))]


def test_objects_may_lack_fields_and_hold_others() -> None:
    found = ids_in(
        read_text(
            f'[{{"serverId": "{A}", "n": 1}}, {{"serverId": ["{B}", "{C}"], "customer": {{"name": "Li", "vip": true}}}}]'
        )
    )
    assert found.ids == (A, B, C)
    assert found.columns == ("n", "customer_name", "customer_vip")
    assert [one.fields for one in found.entries] == [("1", "", ""), ("", "Li", "true"), ("", "Li", "true")]


def test_ids_deeper_in_the_objects_are_found_too() -> None:
    text = f'{{"list": [{{"media_id": "{A}", "more": [{{"media_id": "{B}"}}]}}, {{"media_id": "{C}", "more": []}}]}}'
    assert set(ids_in(read_text(text)).ids) == {A, B, C}


SEVERAL: dict[str, tuple[object, str]] = {
    "two arrays": ({"images": [{"media_id": A}, {"media_id": B}], "voices": [{"media_id": C}]}, A + B + C),
    "other names": ({"images": [{"media_id": A}], "voices": [{"n": 1, "serverId": B}]}, A + B),
    "an id before": ({"cover_media_id": C, "items": [{"media_id": A}, {"media_id": B}]}, C + A + B),
    "ids behind": ({"items": [{"media_id": A}], "more": [B, C]}, A + B + C),
    "arrays and objects": ({"a": [[A, "x"]], "b": [{"media_id": B}, {"media_id": C}]}, A + B + C),
    "one name twice": ([{"media_id": A, "media": {"id": B}}, {"media": {"id": C}, "media_id": A}], A + B + C),
    "a nonce": (
        {"nonce_str": C, "openids": [{"o": "oLVPpjqs9BhvzwPj5A-vTYAX3GLc"}], "l": [{"media_id": A}]},
        A,
    ),
}


@pytest.mark.parametrize(("document", "ids"), SEVERAL.values(), ids=SEVERAL)
def test_no_id_of_json_is_lost_beside_others(document: object, ids: str) -> None:
    assert "".join(ids_in(read_text(json.dumps(document))).ids) == ids


def test_tables_of_json_behind_one_another_keep_their_fields_by_name() -> None:
    document = {
        "images": [{"media_id": A, "name": "Li", "n": 1}],
        "cover": {"media_id": "abc"},
        "voices": [{"seconds": 3, "name": "Wu", "serverId": B}, {"serverId": C}],
    }
    found = ids_in(read_text(json.dumps(document)))
    assert found.columns == ("name", "n", "seconds")
    assert [(one.media_id, one.fields, one.line) for one in found.entries] == [
        (A, ("Li", "1", ""), 1),
        (B, ("Wu", "", "3"), 3),
        (C, ("", "", ""), 4),
    ]
    assert [(one.line, one.text) for one in found.rejected] == [(2, "abc")]


def test_tables_of_json_are_no_larger_together_than_a_list_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    document = {f"a{x}": [{"media_id": A, f"k{x}": 1}] for x in range(9)}
    monkeypatch.setattr(extent, "MOST_VALUES", 60)
    with pytest.raises(InputError, match="list_too_many_values"):
        read_text(json.dumps(document))


def test_one_broken_line_among_json_lines_costs_no_id() -> None:
    text = f'{{"media_id": "{A}"}}\n{{"media_id": \n{{"media_id": "{B}"}}\n'
    assert ids_in(read_text(text)).ids == (A, B)


# --- no list at all ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "list_empty"),
        ("a.csv", codecs.BOM_UTF8 + b"\r\n \r\n", "list_empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "list_not_text"),
        ("a.txt", bytes(range(1, 30)) * 20, "list_not_text"),
        ("a.xlsx", b"\0\1\2\3", "workbook_unreadable"),
    ],
)
def test_a_file_that_is_no_list_says_what_is_wrong(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=code):
        read(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMIT_MB", 1)
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate((1 << 20) + 1)
    with pytest.raises(InputError, match="list_too_large"):
        read(tmp_path / "a.txt")


def test_what_cannot_be_opened_is_a_store_error(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.txt"):
        with pytest.raises(StoreError, match="file_unreadable"):
            read(path)


def test_a_csv_without_ids_is_still_a_table_to_choose_from(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,remark\nZhang,x\nLi,y\n", encoding="utf-8")
    table = read(tmp_path / "a.csv")
    assert (len(table.columns), table.id_columns) == (2, ())


def test_text_in_utf_8_with_a_broken_byte_keeps_its_chinese() -> None:
    data = f"客户张三\t{A}\n客户李四\t{B}\n".encode()
    text = decode_text(data[:7] + b"\xff" + data[7:])
    assert text is not None
    assert "李四" in text


@given(st.binary(max_size=200))
def test_bytes_are_a_text_or_not(data: bytes) -> None:
    assert isinstance(decode_text(data), str | None)
