"""The media ids of a table, each once, with what the list says about it; and what was no id, with the reason."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import NamedTuple

from wxdesk.errors import InputError
from wxdesk.media.lists.broken_lines import repaired
from wxdesk.media.lists.column_names import RESERVED, unique
from wxdesk.media.lists.embedded import holds_usual_id
from wxdesk.media.lists.extent import check_values
from wxdesk.media.lists.free_text import is_id_line, judged_line
from wxdesk.media.lists.id_column import is_meant
from wxdesk.media.lists.judgement import (
    INVISIBLE,
    SHORTEST,
    SHORTEST_ENTRY,
    SURELY_AN_ID,
    Judged,
    Reason,
    classify_pieces,
    classify_value,
    is_usual,
)
from wxdesk.media.lists.masking import Surroundings, masked_columns
from wxdesk.media.lists.table import Row, Table

# Rows that are looked at together, while no other thread runs
_BLOCK = 500
# The field that tells front from back, where the ids are in several columns
ID_COLUMN = "column"
# A row of a table that was drawn with lines, or with nothing at all
_is_ruled = re.compile(r"[-=:+]{0,9}").fullmatch
_NBSP = "\u00a0"


class Entry(NamedTuple):  # made by the hundred thousand: a frozen dataclass takes three times as long
    """`fields` stand in the order of the list's `columns`, without credentials; `line` counts from 1."""

    media_id: str
    fields: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """`line` counts from 1; `text` is cut to 40 characters, *** where it is a credential."""

    line: int
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Repeat:
    """A media id that stood in `first_line` already."""

    line: int
    media_id: str
    first_line: int


@dataclass(frozen=True)
class IdList:
    """`entries` in their order, each id once; `columns` are the names of their fields.

    read = entries + duplicates + rejected. `cleaned` of those read had invisible characters or no-break spaces about
    them. `ignored_lines` held nothing but other text, or nothing.
    """

    entries: tuple[Entry, ...]
    columns: tuple[str, ...]
    read: int
    duplicates: int
    rejected: tuple[Rejected, ...]
    repeats: tuple[Repeat, ...] = ()
    cleaned: int = 0
    ignored_lines: int = 0

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(entry.media_id for entry in self.entries)

    @cached_property
    def looks_permanent(self) -> tuple[str, ...]:
        """Ids of 43 characters: often permanent material, which media/get refuses (40007). A hint only."""
        return tuple(media_id for media_id in self.ids if len(media_id) == 43)


def ids_in(table: Table, columns: Sequence[int] = ()) -> IdList:
    """The media ids of `table`: of all its text where it has no columns; else those in `columns` (from 0), or in the
    columns that are found to hold any. In the first of them every cell counts if it is meant so, in others what looks
    like an id. With several such columns, a field `column` says which one an id stood in.

    Raises InputError id_column_none where no column holds media ids, and no other is named.
    """
    if not table.columns:
        gathering = _IdListBuilder(any(holds_usual_id(text) for (text,) in table.rows))
        _gather_lines(table, gathering)
        return gathering.result(())
    chosen = tuple(columns) or table.id_columns
    if not chosen:
        raise InputError("id_column_none", name=table.name)
    others = [x for x in range(len(table.columns)) if x not in chosen]
    gathering = _IdListBuilder(any(holds_usual_id(row[x]) for row in table.rows for x in chosen))
    counts = bool(columns) or is_meant(table, chosen[0])
    _gather_cells(table, chosen, others, counts, gathering)
    names = [table.columns[x] for x in others]
    return gathering.result(unique([*names, ID_COLUMN] if len(chosen) > 1 else names, RESERVED))


def joined(lists: Sequence[IdList]) -> IdList:
    """Several lists as one behind the other; a field that one of them does not have is empty there.

    Raises InputError list_too_many_values.
    """
    if len(lists) == 1:
        return lists[0]
    columns = tuple(dict.fromkeys(name for one in lists for name in one.columns))
    check_values(len(columns) * sum(len(one.entries) for one in lists))
    whole = _IdListBuilder()
    for one in lists:
        places = {name: x for x, name in enumerate(one.columns)}
        for entry in one.entries:
            fields = tuple(entry.fields[places[name]] if name in places else "" for name in columns)
            whole.add_id(entry.media_id, fields, entry.line)
        whole.rejected += one.rejected
        whole.repeats += one.repeats
        whole.cleaned += one.cleaned
        whole.ignored_lines += one.ignored_lines
    return whole.result(columns)


class _IdListBuilder:
    """`of_usual`: there are ids of a usual length among what is gathered, beside which a far shorter text is a piece."""

    def __init__(self, of_usual: bool = False) -> None:
        self.of_usual = of_usual
        self.entries: list[Entry] = []
        self.first: dict[str, int] = {}
        self.rejected: list[Rejected] = []
        self.repeats: list[Repeat] = []
        self.cleaned = 0
        self.ignored_lines = 0

    def add_block(self, ids: Sequence[str], fields: Iterable[tuple[str, ...]], lines: Sequence[int]) -> bool:
        """Many at once, at a third of the time, if they are ids and nothing else, all of them new."""
        if not (all(map(is_usual, ids)) and len(set(ids)) == len(ids) and self.first.keys().isdisjoint(ids)):
            return False
        self.first.update(zip(ids, lines, strict=True))
        self.entries.extend(map(Entry, ids, fields, lines))
        return True

    def add_id(self, media_id: str, fields: tuple[str, ...], line: int) -> None:
        first = self.first.get(media_id)
        if first is None:
            self.first[media_id] = line
            self.entries.append(Entry(media_id, fields, line))
        else:
            self.repeats.append(Repeat(line, media_id, first))

    def add(self, judged: list[Judged], fields: tuple[str, ...], line: int, around: str) -> None:
        """What was found in the text `around` it."""
        seen = Surroundings(around)
        for text, reason in judged:
            if reason is None and self.of_usual and len(text) < SURELY_AN_ID:
                reason = Reason.TOO_SHORT
            if reason is None:
                self.add_id(text, fields, line)
            else:
                self.rejected.append(Rejected(line, seen.shown(text, reason), reason))

    def result(self, columns: tuple[str, ...]) -> IdList:
        return IdList(
            entries=tuple(self.entries),
            columns=columns,
            read=len(self.entries) + len(self.repeats) + len(self.rejected),
            duplicates=len(self.repeats),
            rejected=tuple(self.rejected),
            repeats=tuple(self.repeats),
            cleaned=self.cleaned,
            ignored_lines=self.ignored_lines,
        )


def _blocks(table: Table) -> Iterator[tuple[Sequence[Row], Sequence[int]]]:
    for begin in range(0, len(table.rows), _BLOCK):
        yield table.rows[begin : begin + _BLOCK], table.lines[begin : begin + _BLOCK]


def _gather_lines(table: Table, gathering: _IdListBuilder) -> None:
    of_many = len(table.rows) > 1
    done = 0  # lines, a few of the next block among them
    for begin in range(0, len(table.rows), _BLOCK):
        rows, lines = table.rows[begin : begin + _BLOCK], table.lines[begin : begin + _BLOCK]
        texts = [text for (text,) in rows]
        if done <= begin and gathering.add_block(texts, repeat(()), lines):
            continue
        for at in range(begin, begin + len(rows)):
            if at >= done:
                text, count = repaired(table.rows, at)
                _gather_line(text, table.lines[at], of_many, gathering)
                done = at + count


def _gather_line(text: str, line: int, of_many: bool, gathering: _IdListBuilder) -> None:
    if not text or text.isspace():
        return
    if len(text) < SHORTEST_ENTRY:
        gathering.ignored_lines += 1
        return
    if text.isascii() and (plain := is_id_line(text)):
        gathering.add_id(plain[1], (), line)
        return
    seen = _visible(text)
    alone = is_id_line(seen)
    judged: list[Judged] = [(alone[1], None)] if alone else judged_line(seen, of_many)
    gathering.add(judged, (), line, seen)
    gathering.cleaned += len(judged) if judged and _was_cleaned(text, seen) else 0
    gathering.ignored_lines += not judged


def _gather_cells(
    table: Table, chosen: tuple[int, ...], others: list[int], counts: bool, gathering: _IdListBuilder
) -> None:
    """`counts`: every cell of the first column does."""
    first, *further = chosen
    header = table.headers[first] if table.headers else ""
    names = table.headers or table.columns
    headings = [names[x] for x in others]
    sources = [(table.columns[x],) if further else () for x in chosen]
    for rows, lines in _blocks(table):
        # Column by column, the fields cost a third of what they do row by row.
        plain = [[row[x].strip() for row in rows] for x in others]
        columns = masked_columns(headings, plain, [len(row[first]) >= SHORTEST for row in rows])
        fields = list(zip(*columns, strict=True)) if columns else [()] * len(rows)
        if further or not gathering.add_block([row[first] for row in rows], fields, lines):
            for line, row, one in zip(lines, rows, fields, strict=True):
                if all(map(_is_ruled, row)) or (header and row[first].strip() == header):
                    gathering.ignored_lines += 1  # empty, or the heading of the next page
                else:
                    cells = [(row[x], (*one, *source)) for x, source in zip(chosen, sources, strict=True)]
                    _gather_row(cells, line, counts, gathering)


def _gather_row(
    cells: list[tuple[str, tuple[str, ...]]], line: int, counts: bool, gathering: _IdListBuilder
) -> None:
    """The cells that may hold ids, each with the fields that an id in it has."""
    seen = [_visible(cell) for cell, _ in cells]
    judged = [list(classify_pieces(text)) for text in seen[1:]]
    alone = counts and (seen[0].strip() or not any(judged))
    judged.insert(0, classify_value(seen[0]) if alone else list(classify_pieces(seen[0])))
    for found, text, (_, fields) in zip(judged, seen, cells, strict=True):
        gathering.add(found, fields, line, text)
    gathering.ignored_lines += not any(judged)
    gathering.cleaned += any(_was_cleaned(cell, text) for (cell, _), text in zip(cells, seen, strict=True))


def _visible(text: str) -> str:
    return text if text.isascii() else INVISIBLE.sub("", text)


def _was_cleaned(text: str, seen: str) -> bool:
    return len(seen) < len(text) or _NBSP in text
