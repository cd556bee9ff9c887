"""Words for what a list's workbook has that nobody sees: other sheets with media IDs, hidden columns and rows."""

from collections.abc import Iterable, Iterator, Sequence

from wxdesk import outside
from wxdesk.media.lists.id_list import IdList
from wxdesk.media.lists.table import Table
from wxdesk.secrecy import redact
from wxdesk.wording import Translate, tr_noop

# So many are named; a workbook may have thousands.
_MOST_NAMES, _LONGEST_NAME = 20, 60

_OTHER_SHEETS = tr_noop("lists", "Other sheets have media IDs, too, which are not in this list: {names}.")
_UNREAD_SHEETS = tr_noop("lists", "These sheets could not be read: {names}.")
_SHEET = tr_noop("lists", "The sheet {name}, which was read, is hidden in the workbook.")
_COLUMNS = tr_noop("lists", "Columns that are hidden in the sheet were read, too: {names}.")
_ROWS = tr_noop(
    "lists",
    "Rows that are hidden or filtered out in the sheet were read, too: media IDs {count}, in the rows {rows}.",
)


def unseen(table: Table, found: IdList, translate: Translate) -> list[str]:
    """A sentence for each thing; `found` are the IDs of `table`."""
    said = [(_SHEET, {"name": _names([table.sheet])})] if table.sheet_is_hidden else []
    others = [f"{name} ({count})" for name, count in table.other_sheets if count]
    said += [(_OTHER_SHEETS, {"names": _names(others)})] if others else []
    unread = [name for name, count in table.other_sheets if count is None]
    said += [(_UNREAD_SHEETS, {"names": _names(unread)})] if unread else []
    columns = [table.columns[x] for x in table.hidden_columns if any(row[x] for row in table.rows)]
    said += [(_COLUMNS, {"names": _names(columns)})] if columns else []
    all_lines = [one.line for one in found.entries] + [one.line for one in found.repeats]
    lines = [line for line in all_lines if line in table.hidden_lines]
    rows = _names(list(_ranges(sorted(set(lines)))))
    said += [(_ROWS, {"count": str(len(lines)), "rows": rows})] if lines else []
    return [translate("lists", text).format(**fields) for text, fields in said]


def _names(names: Sequence[str]) -> str:
    """As they may stand in a sentence: what a workbook calls its sheets may be of any length and kind."""
    shown = ", ".join(redact(outside.text(name, _LONGEST_NAME)) for name in names[:_MOST_NAMES])
    return shown + (" …" if len(names) > _MOST_NAMES else "")


def _ranges(numbers: Iterable[int]) -> Iterator[str]:
    """3, 5–7"""
    first = last = 0
    for number in (*numbers, 0):
        if number != last + 1 and last:
            yield str(first) if first == last else f"{first}–{last}"
        if number != last + 1:
            first = number
        last = number
