"""A list as it was read: columns with names and rows of text, or lines without columns."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are names that a template takes, `headers` what stood above them ("" where nothing did).

    Without columns it is a text, and each row is one of its lines. `lines` has the line of the text, the row of the
    sheet or the place among the objects, from 1, for each of `rows` (1, 2, 3 … unless told). `name` is the file's, ""
    for what was pasted.
    `id_columns`, numbered from 0, are those in which media ids were found: in the first of them every cell is meant as
    one, in others some are. `sheets` are those of the workbook, `sheet` the one this is.
    """

    columns: tuple[str, ...]
    rows: Sequence[Row]
    name: str
    lines: Sequence[int] = ()
    headers: tuple[str, ...] = ()
    id_columns: tuple[int, ...] = ()
    sheets: tuple[str, ...] = ()
    sheet: str = ""

    def __post_init__(self) -> None:
        if len(self.lines) != len(self.rows):
            object.__setattr__(self, "lines", range(1, len(self.rows) + 1))


def text_of(table: Table) -> str:
    """The table as text that can be read and edited: its lines, or its columns separated by tabs."""
    if not table.columns:
        return "\n".join(row[0] for row in table.rows)
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    if any(table.headers):
        writer.writerow(table.headers)
    for row in table.rows:  # writerows would let no other thread run
        writer.writerow(row)
    return text.getvalue()
