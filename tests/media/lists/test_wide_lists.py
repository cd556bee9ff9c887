"""A small list whose rows would make a vast table: read in proportion to what is in it, or refused by name."""

import json
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path

import pytest

from tests.media.lists.ids import A, B, id_of
from tests.support.memory import peak_mb
from wxdesk.errors import InputError
from wxdesk.media.lists import extent, heading, id_column, id_list, json_rows, read, read_text
from wxdesk.media.lists.id_column import found_in
from wxdesk.media.lists.id_list import ids_in
from wxdesk.media.lists.table import Row

ROWS = 1_000
IDS = [id_of(n) for n in range(ROWS)]
# Each is less than half a MB, and would be some hundred MB as a table.
REFUSED = {
    "objects with keys of their own": (
        json.dumps([{"media_id": IDS[x], **{f"k{x}_{y}": 1 for y in range(20)}} for x in range(ROWS)]),
        ("list_too_many_fields", {"rows": ROWS, "columns": 20 * ROWS + 1}),
    ),
    "JSON lines with keys of their own": (
        "\n".join(json.dumps({f"openid{x}": one}) for x, one in enumerate(IDS)),
        ("list_too_many_fields", {"rows": ROWS, "columns": ROWS}),
    ),
    "one array that is long": (
        json.dumps([*([one, "x"] for one in IDS), ["a"] * 20_000]),
        ("list_too_wide", {"rows": ROWS + 1, "columns": 20_000, "row": ROWS + 1}),
    ),
    "one line of many columns": (
        "\n".join(["id,photo", *(f"1,{one}" for one in IDS), "1" + ",x" * 20_000]),
        ("list_too_wide", {"rows": ROWS + 2, "columns": 20_001, "row": ROWS + 2}),
    ),
}


def refused(text: str) -> InputError:
    with pytest.raises(InputError) as caught:
        read_text(text)
    return caught.value


@pytest.mark.parametrize(("text", "told"), REFUSED.values(), ids=REFUSED)
def test_too_many_columns_are_refused_before_they_take_memory(
    text: str, told: tuple[str, dict[str, int]]
) -> None:
    errors: list[InputError] = []
    assert peak_mb(lambda: errors.append(refused(text))) < 30
    assert (errors[0].code, errors[0].fields) == told


def test_without_the_limit_it_takes_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin."""
    monkeypatch.setattr(json_rows, "MAX_COLUMNS", 10**9)
    monkeypatch.setattr(heading, "MAX_COLUMNS", 10**9)
    records = [{"media_id": one, **{f"k{x}_{y}": 1 for y in range(50)}} for x, one in enumerate(IDS[:200])]
    assert peak_mb(lambda: read_text(json.dumps(records))) > 30


def test_many_rows_of_many_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MOST_VALUES", 40)
    within = [f"{one},x" for one in IDS[:10]]
    assert len(read_text("\n".join([*within, f"{A},1,2"])).columns) == 3
    error = refused("\n".join([*within, f"{A},1,2,3"]))
    assert (error.code, error.fields) == ("list_too_wide", {"rows": 11, "columns": 4, "row": 11})
    records = [{"media_id": one, **{f"k{x}": 1}} for x, one in enumerate(IDS[:10])]
    assert refused(json.dumps(records)).code == "list_too_many_fields"


def test_as_many_columns_as_are_allowed_are_read(tmp_path: Path) -> None:
    wide = [[one, *map(str, range(heading.MAX_COLUMNS - 1))] for one in IDS[:5]]
    (tmp_path / "a.csv").write_text("\n".join(map(",".join, wide)), encoding="utf-8")
    for table in (
        read(tmp_path / "a.csv"),
        read_text(json.dumps(wide)),
        read_text(json.dumps([{f"c{x}": cell for x, cell in enumerate(row)} for row in wide])),
    ):
        assert len(table.columns) == heading.MAX_COLUMNS
        assert ids_in(table).ids == tuple(IDS[:5])


def test_a_file_of_columns_without_ids_says_so_too(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n" * 30 + "x," * 600 + "x\n", encoding="utf-8")
    with pytest.raises(InputError, match="list_too_wide"):
        read(tmp_path / "a.csv")


def test_text_that_is_no_table_is_not_refused_for_a_long_line() -> None:
    """A log: its lines are looked through."""
    log = "\n".join(["10:00,started"] * 30 + ["x," * 600 + A])
    assert ids_in(read_text(log)).ids == (A,)
    assert ids_in(
        read_text(json.dumps({"media_id": A, "counts": [{f"k{x}": 1 for x in range(600)}]}))
    ).ids == (A,)


def test_empty_cells_at_the_end_are_no_columns() -> None:
    """As spreadsheets write them, however many."""
    text = "\n".join(["id,photo", *(f"1,{one}" for one in IDS), f"2,{B}{',' * 100_000}"])
    assert peak_mb(lambda: read_text(text)) < 30
    table = read_text(text)
    assert table.columns == ("id", "photo")
    assert table.rows[-1] == ("2", B)


def test_an_object_inside_with_a_thousand_fields_stays_one_field() -> None:
    records = [{"media_id": one, "answers": {f"q{x}": 1 for x in range(1_000)}} for one in (A, B)]
    table = read_text(json.dumps(records))
    assert table.columns == ("media_id", "answers")
    deep = [{"media_id": one, "n" * 20_000: {f"q{x}": 1 for x in range(500)}} for one in (A, B)]
    assert peak_mb(lambda: read_text(json.dumps(deep))) < 5


def cells_looked_at(work: Callable[[list[Row]], object], rows: Sequence[Row]) -> int:
    """How often `work` asked for a cell of any row."""
    looks = 0

    class Counted(tuple[str, ...]):
        __slots__ = ()

        def __getitem__(self, x):  # type: ignore[no-untyped-def,override]
            nonlocal looks
            looks += 1
            return super().__getitem__(x)

    work([Counted(row) for row in rows])
    return looks


def ragged(rows: int) -> list[Row]:
    return [*((A, "x") for _ in range(rows)), ("y",) * 2 * rows]


def test_a_row_is_looked_at_no_further_than_it_goes() -> None:
    assert cells_looked_at(found_in, ragged(200)) < 4 * (200 * 2 + 400)


def test_looking_for_every_column_in_every_row_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin: columns times rows."""

    def every(rows: Sequence[Row]) -> list[list[str]]:
        width = max(map(len, rows))
        return [["".join(row[x : x + 1]) for row in rows] for x in range(width)]

    monkeypatch.setattr(id_column, "_columns", every)
    assert cells_looked_at(found_in, ragged(200)) > 4 * (200 * 2 + 400)


def of_empty_end(rows: int) -> list[Row]:
    return [*((A, "x") for _ in range(rows)), (B, "y", *[""] * 2 * rows)]


def as_table(rows: list[Row]) -> object:
    return heading.table_of(rows, range(1, len(rows) + 1), "")


def test_an_empty_end_is_gone_over_once() -> None:
    assert cells_looked_at(as_table, of_empty_end(200)) < 10 * (200 * 2 + 400)


def test_asking_every_row_for_each_empty_column_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin."""

    def slow(rows: Sequence[Row], headers: Row) -> int:
        width = max(map(len, rows))
        while not any(row[width - 1 : width] not in ((), ("",)) for row in (headers, *rows)):
            width -= 1
        return width

    monkeypatch.setattr(heading, "_width", slow)
    assert cells_looked_at(as_table, of_empty_end(200)) > 10 * (200 * 2 + 400)


def test_columns_of_ragged_rows_are_those_of_padded_ones() -> None:
    rows: list[Row] = [("1",), ("2", A, "x"), (), ("3", B), ("4", "", "", "z")]
    padded = list(zip_longest(*zip_longest(*rows, fillvalue=""), fillvalue=""))
    assert found_in(rows) == found_in(padded) == (1,)


def test_a_line_too_short_for_any_entry_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quote that is never closed, and five million tiny lines behind it."""
    judged: list[str] = []
    plain = id_list.judged_line
    monkeypatch.setattr(id_list, "judged_line", lambda *one: judged.append(one[0]) or plain(*one))
    found = ids_in(read_text(f"x\n\n1234567\n12345678\n{A}\n"))
    assert judged == ["12345678"]
    assert (found.ids, found.ignored_lines) == ((A,), 3)
