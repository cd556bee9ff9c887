"""One row of a batch in words: what its columns say in the language of now."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from wxdesk.media.forwarding.forwarded import Forwarded
from wxdesk.media.item import Item, ItemState
from wxdesk.ui.language import translate
from wxdesk.wording.media.forwarding import told_forwarded
from wxdesk.wording.media.media import ITEM_STATES, NOT_CONFIRMED, short_reason, type_name
from wxdesk.wording.numbers import size

# state: colour of theme.Colours, icon
LOOKS: dict[ItemState, tuple[str, str]] = {
    ItemState.WAITING: ("faint", "soon"),
    ItemState.FETCHING: ("accent", "refresh"),
    ItemState.SAVED: ("good", "good"),
    ItemState.FAILED: ("bad", "bad"),
}


class Column(IntEnum):
    """The columns of every batch; those of its list follow, in their order."""

    NUMBER = 0
    MEDIA_ID = 1
    FILE = 2
    STATE = 3
    SIZE = 4
    TYPE = 5
    REASON = 6
    FORWARDED = 7


NUMBERS = frozenset({Column.NUMBER, Column.SIZE})
LONG = frozenset({Column.MEDIA_ID, Column.FILE})  # told apart by both their ends


class Row(NamedTuple):
    """An item, what the columns say (the list's own behind the others), and where its file is ("" while it has none)."""

    item: Item
    texts: tuple[str, ...]
    path: str

    @property
    def own(self) -> tuple[str, ...]:
        """What the list says of it."""
        return self.texts[len(Column) :]

    def cells(self) -> list[str]:
        """The texts as a spreadsheet takes them: each in one line, the size in bytes."""
        cells = [" ".join(text.split()) for text in self.texts]
        cells[Column.SIZE] = str(self.item.size_bytes) if self.item.file else ""
        return cells


def row_of(item: Item, folder: str, own: Sequence[str] = (), forwarded: Sequence[Forwarded] = ()) -> Row:
    """`folder`: where the batch's files are, with the separator behind it. `own`: what the list says of it;
    `forwarded`: where its file went, the latest first. May be called on any thread."""
    saved = item.state is ItemState.SAVED
    return Row(
        item,
        (
            str(item.seq),
            item.media_id,
            item.file,
            translate("media", ITEM_STATES[item.state]),
            size(item.size_bytes) if saved else "",
            type_name(item.media_type, translate) if saved else "",
            _remark(item),
            told_forwarded(forwarded, translate),
            *own,
        ),
        folder + item.file if item.file else "",
    )


def _remark(item: Item) -> str:
    """Why it is not saved; of a saved one, what is to be known about it."""
    if item.error:
        return short_reason(item.error, translate)
    return "" if item.confirmed else translate("media", NOT_CONFIRMED)
