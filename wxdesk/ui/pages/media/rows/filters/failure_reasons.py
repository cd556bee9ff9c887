"""Why media failed, counted as people read it: errors that are told in the same few words are one reason."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.wording.media.media import short_reason

_ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Reason:
    """`key` is the same in every language; `example` is one of the errors, to be told."""

    key: str
    example: WxdeskError
    count: int


class ReasonKeys:
    """The key of an error, worked out once for each sort of error."""

    def __init__(self) -> None:
        self._known: dict[tuple[type[WxdeskError], str, int], str] = {}

    def of(self, error: WxdeskError) -> str:
        sort = (type(error), error.code, error.errcode if isinstance(error, ApiError) else 0)
        key = self._known.get(sort)
        if key is None:
            key = self._known[sort] = short_reason(error, lambda context, text: text)
        return key


def reasons_of(items: Items, breathe: Callable[[], None]) -> tuple[Reason, ...]:
    """The reasons of a batch's failures, the most frequent first.

    Belongs on a worker: a hundred thousand failures take half a second. `breathe` is called now and then, to let
    others go first or, raising, to call it off.
    """
    keys, counted = ReasonKeys(), Counter[str]()
    examples: dict[str, WxdeskError] = {}
    for number, row in enumerate(items.rows(ItemState.FAILED)):
        if number % _ROWS_AT_ONCE == 0:
            breathe()
        error = items[row].error
        if error is not None:  # it is being tried again
            key = keys.of(error)
            examples.setdefault(key, error)
            counted[key] += 1
    return tuple(Reason(key, examples[key], count) for key, count in counted.most_common())
