"""A list as it was read: columns with names and rows of text, or lines without columns."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.media.lists.column_names import names_for
from wxdesk.media.lists.extent import check_values
from wxdesk.media.lists.judgement import SHORTEST
from wxdesk.media.lists.masking import masked_columns
from wxdesk.secrecy import redact

_BLOCK = 500
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are names that a template takes, `headers` what stood above them ("" where nothing did).

    Without columns it is a text, and each row is one of its lines. `lines` has the line of the text, the row of the
    sheet or the place among the objects, from 1, for each of `rows` (1, 2, 3 … unless told). `name` is the file's, ""
    for what was pasted.
    `id_columns`, numbered from 0, are those in which media ids were found: in the first of them every cell is meant as
    one, in others some are. `sheets` are those of the workbook, `sheet` the one this is; `other_sheets` how many ids each
    of the others holds, None where it could not be read. `hidden_columns` (from 0) and `hidden_lines` (as `lines`) are
    not seen in the workbook, or filtered out, and read all the same.
    """

    columns: tuple[str, ...]
    rows: Sequence[Row]
    name: str
    lines: Sequence[int] = ()
    headers: tuple[str, ...] = ()
    id_columns: tuple[int, ...] = ()
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    sheet_is_hidden: bool = False
    other_sheets: tuple[tuple[str, int | None], ...] = ()
    hidden_columns: tuple[int, ...] = ()
    hidden_lines: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if len(self.lines) != len(self.rows):
            object.__setattr__(self, "lines", range(1, len(self.rows) + 1))


def joined(tables: Sequence[Table]) -> Table:
    """Several with ids and columns as one behind the other: the first column of ids is the same for all of them, others
    go by their name, and one that a table does not have is empty there. Rows count on through all of them.

    Raises InputError list_too_many_values.
    """
    if len(tables) == 1:
        return tables[0]
    keys = [["" if x == one.id_columns[0] else name for x, name in enumerate(one.columns)] for one in tables]
    places = {key: place for place, key in enumerate(dict.fromkeys(key for one in keys for key in one))}
    check_values(len(places) * sum(len(one.rows) for one in tables))
    headers = [""] * len(places)
    rows: list[Row] = []
    lines: list[int] = []
    for one, own in zip(tables, keys, strict=True):
        for key, name, header in zip(own, one.columns, one.headers or one.columns, strict=True):
            headers[places[key]] = headers[places[key]] or header or name
        at = {key: x for x, key in enumerate(own)}
        order = [at.get(key, -1) for key in places]
        begin = lines[-1] if lines else 0
        lines += [begin + line for line in one.lines]
        rows += [tuple([row[x] if x >= 0 else "" for x in order]) for row in one.rows]
    further = {places[own[x]] for one, own in zip(tables, keys, strict=True) for x in one.id_columns}
    ids = (places[""], *sorted(further - {places[""]}))
    return Table(names_for(tuple(headers)), rows, tables[0].name, lines, tuple(headers), ids)


def text_of(table: Table) -> str:
    """The table as text that can be read and edited: its lines, or its columns separated by tabs. Without credentials."""
    if not table.columns:
        return redact("\n".join(row[0] for row in table.rows))
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    if any(table.headers):
        writer.writerow(table.headers)
    # What is below a heading of the ids' own is no credential, though it be called a token.
    headers = table.headers or table.columns
    names = ["" if x in table.id_columns else header for x, header in enumerate(headers)]
    for begin in range(0, len(table.rows), _BLOCK):  # at once it would let no other thread run
        rows = table.rows[begin : begin + _BLOCK]
        with_id = [any(len(row[x]) >= SHORTEST for x in table.id_columns) for row in rows]
        writer.writerows(zip(*masked_columns(names, list(zip(*rows, strict=True)), with_id), strict=True))
    return text.getvalue()
