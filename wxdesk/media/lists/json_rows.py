"""Rows out of JSON: arrays of objects or of arrays, however deep they are buried, or one object a line."""

import json
from collections.abc import Iterable, Sequence
from itertools import chain, count
from typing import Any

from wxdesk.errors import InputError
from wxdesk.media.lists.embedded import holds_usual_id
from wxdesk.media.lists.extent import is_vast, json_of, may_be_json
from wxdesk.media.lists.heading import MAX_COLUMNS, table_of
from wxdesk.media.lists.id_column import is_header
from wxdesk.media.lists.json_ids import is_named_id, texts_of
from wxdesk.media.lists.table import Row, Table, joined
from wxdesk.outside import json_lines

# Lines are read in pieces: the json module lets no other thread run until it is through.
_PIECE_LINES = 1000
_TEXTS = frozenset({str})
# Of a field with fields inside it: its name stands before each of theirs.
_LONGEST_NAME = 100


def table_of_json(text: str, name: str) -> Table | None:
    """The tables in a JSON document, one behind the other and with the ids beside them, or the one in JSON lines; None
    where there is none with media ids.

    Raises InputError list_too_wide, list_too_many_fields, list_too_many_values.
    """
    if not may_be_json(text):
        return None
    try:
        lines, records = _json_lines(text)
        if records is not None:
            return _table_of(records, lines, name)
        document = json_of(text)
    except ValueError:
        return None
    read = ((array, _table_of(array, range(1, len(array) + 1), name)) for array in _arrays(document))
    tables = {id(array): table for array, table in read if table}
    certain = {key: table for key, table in tables.items() if _is_certain(table)}
    if not certain:
        return max(tables.values(), key=lambda table: len(table.rows), default=None)
    whole = joined(_parts(document, certain, name))
    if len(whole.columns) > MAX_COLUMNS:
        raise InputError("list_too_many_fields", rows=len(whole.rows), columns=len(whole.columns))
    return whole


def _is_certain(table: Table) -> bool:
    """Whether its ids are called so or have a usual length; OpenIDs in an array of their own have neither."""
    ids = table.id_columns
    return any(is_header(table.headers[x]) for x in ids if table.headers) or any(
        holds_usual_id(row[x]) for row in table.rows for x in ids
    )


def _parts(document: Any, tables: dict[int, Table], name: str) -> list[Table]:
    """In the document's order: `tables`, by the identity of their arrays, and what ids stand outside all of them."""
    parts: list[Table] = []
    alone: list[Row] = []
    for key, value in texts_of(document, tables.keys()):
        if isinstance(value, str):
            alone += [(value,)] if is_named_id(key, value) else []
            continue
        parts += [*_of_values(alone, name), tables[id(value)]]
        alone = []
    return parts + _of_values(alone, name)


def _of_values(rows: list[Row], name: str) -> list[Table]:
    return [Table(("media_id",), rows, name, (), ("media_id",), (0,))] if rows else []


def _json_lines(text: str) -> tuple[list[int], list[Any] | None]:
    """None where some line is no object or array of its own."""
    lines = json_lines(text)
    numbers = [number for number, line in enumerate(lines, 1) if line and not line.isspace()]
    if len(numbers) < 2 or lines[numbers[0] - 1].rstrip()[-1] not in "}]":
        return numbers, None
    records: list[Any] = []
    for begin in range(0, len(numbers), _PIECE_LINES):
        piece = [lines[number - 1] for number in numbers[begin : begin + _PIECE_LINES]]
        try:
            read = json_of(f"[{','.join(piece)}]")  # twice as fast as each on its own
        except ValueError:
            return numbers, None
        if len(read) != len(piece):
            return numbers, None
        records += read
    return numbers, records


def _arrays(document: Any) -> Iterable[list[Any]]:
    """Every array of objects or arrays that is not inside another array."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(reversed(value.values()))
        elif isinstance(value, list) and value:
            yield value


def _table_of(records: list[Any], lines: Sequence[int], name: str) -> Table | None:
    if all(isinstance(one, list) for one in records):
        return table_of([_row(tuple(one)) for one in records], lines, name)
    if not all(isinstance(one, dict) for one in records):
        return None
    flat = [_flat(one) for one in records]
    keys = tuple(dict.fromkeys(key for one in flat for key in one))
    if len(keys) > MAX_COLUMNS or is_vast(len(keys) * len(flat)):
        if any(_holds_id(value) for one in flat for value in one.values()):
            raise InputError("list_too_many_fields", rows=len(flat), columns=len(keys))
        return None
    rows: list[Row] = [
        _row(tuple(one.values()) if tuple(one) == keys else tuple(map(one.get, keys))) for one in flat
    ]
    return table_of(rows, lines, name, headers=keys)


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """With the fields of an object inside it as its own: {"customer": {"name": …}} has a field customer_name."""
    if dict not in map(type, record.values()):
        return record
    flat: dict[str, Any] = {}
    for key, value in record.items():
        inside = _flat(value) if isinstance(value, dict) and len(key) <= _LONGEST_NAME else {}
        if len(inside) > MAX_COLUMNS:
            inside = {}
        if not inside:
            flat[key] = value
        for name, one in inside.items():
            flat[_free(f"{key}_{name}", flat, record)] = one
    return flat


def _free(name: str, *taken: dict[str, Any]) -> str:
    """`name`, or with the first number behind it that is not `taken`: {"media_id": …, "media": {"id": …}} has two ids."""
    tried = chain((name,), (f"{name}_{number}" for number in count(2)))
    return next(one for one in tried if not any(one in names for names in taken))


def _holds_id(value: Any) -> bool:
    return isinstance(value, str) and holds_usual_id(value)


def _row(values: tuple[Any, ...]) -> Row:
    return values if _TEXTS.issuperset(map(type, values)) else tuple(map(_text, values))


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)
