"""Workbooks of Excel, WPS and LibreOffice, read by a process of their own.

The reader is compiled: a workbook with a cell at the far end of its sheet makes it ask for 500 GB and abort, and what
it reads, it reads without letting any other thread run. Neither may happen to the window.
# WORKAROUND https://github.com/tafia/calamine/issues/693
"""

import contextlib
import dataclasses
import io
import json
import subprocess
from pathlib import Path
from typing import Any

from wxdesk.errors import InputError
from wxdesk.media.lists.heading import table_of
from wxdesk.media.lists.table import Table
from wxdesk.process.child import FOLDER, NO_CONSOLE, READY, command, environment

# How Office Open XML and OpenDocument begin (a zip), and how Excel 97 does (a compound file)
_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
TIMEOUT_S = 120.0
# What the compiled reader says before it aborts
_OUT_OF_MEMORY = (b"memory allocation of ", b"capacity overflow")
_READER = "wxdesk.media.lists.workbooks.reader"


def is_workbook(beginning: bytes) -> bool:
    """Told by the first bytes, not by the name: systems hand out text and HTML as .xls."""
    return beginning.startswith(_BEGINNINGS)


def read_workbook(path: Path, sheet: str = "") -> Table:
    """The sheet called `sheet`, or the first one with media ids; those that are hidden come last.

    Raises InputError workbook_no_reader, workbook_encrypted, workbook_too_large, workbook_unreadable, list_empty,
    list_too_wide, sheet_unknown.
    """
    head, *pieces = _answered(path, sheet) or [{}]
    if "error" not in head:
        raise InputError("workbook_unreadable", name=path.name)
    sheets = tuple(head["sheets"])
    if head["error"] == "sheet_unknown":
        raise InputError("sheet_unknown", text=sheet, names=", ".join(sheets))
    if head["error"]:
        raise InputError(head["error"], name=path.name)
    rows = [tuple(row) for piece in pieces if isinstance(piece, list) for row in piece]
    if len(rows) != head["rows"]:
        raise InputError("workbook_unreadable", name=path.name)
    table = table_of(rows, range(1, len(rows) + 1), path.name, surely=True)
    assert table is not None
    counted = {one["name"]: one["ids"] for one in pieces if isinstance(one, dict)}
    return dataclasses.replace(
        table,
        sheets=sheets,
        sheet=head["sheet"],
        sheet_is_hidden=head["sheet_is_hidden"],
        other_sheets=()
        if sheet
        else tuple((one, counted.get(one)) for one in sheets if one != head["sheet"]),
        hidden_columns=tuple(x for x in head["hidden_columns"] if x < len(table.columns)),
        hidden_lines=frozenset(y + 1 for y in head["hidden_rows"]),
    )


def _answered(path: Path, sheet: str) -> list[Any]:
    """The lines that the reader printed, though it may have died over a later sheet."""
    try:
        ended = subprocess.run(  # noqa: S603 -- ourselves
            command(_READER, str(path.absolute()), sheet),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=TIMEOUT_S,
            cwd=FOLDER,
            env=environment(),
            creationflags=NO_CONSOLE,
        )
        printed, complaint = ended.stdout, ended.stderr
    except subprocess.TimeoutExpired as exc:
        printed, complaint = exc.stdout or b"", b""
    except OSError as exc:
        raise InputError("workbook_no_reader", name=path.name) from exc
    # What goes wrong once it is loaded is the workbook's fault.
    at = printed.find(READY)
    if at < 0:
        raise InputError("workbook_no_reader", name=path.name)
    lines: list[Any] = []
    with contextlib.suppress(ValueError):  # the last one may be cut
        for line in io.BytesIO(printed[at + len(READY) :]):
            lines.append(json.loads(line))
    if not lines and any(one in complaint for one in _OUT_OF_MEMORY):
        raise InputError("workbook_too_large", name=path.name)
    return lines
