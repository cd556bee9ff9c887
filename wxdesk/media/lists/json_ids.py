"""Media ids in JSON: the values of the keys that WeChat and its SDKs use, and what else holds an id of a usual length; or
every text if there are no such keys."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any

from wxdesk.media.lists.embedded import holds_usual_id
from wxdesk.media.lists.extent import json_of, may_be_json

# Compared without case, `_` and `-`
_ID_KEYS = frozenset({"mediaid", "mediaids", "thumbmediaid", "serverid", "serverids"})
# Used only where no key above is: beside a serverId, the localId it came from is of no interest.
_LOCAL_KEYS = frozenset({"localid", "localids"})

_MISSED_AT_MOST = 100  # times the text's length

# A text that may be an id, and whether its key says that it is one
Value = tuple[str, bool]


def values_of(text: str) -> list[Value] | None:
    """The texts in a JSON object or array; None when `text` is no such document. Raises InputError
    list_too_many_values."""
    if not may_be_json(text):
        return None
    try:
        document = json_of(text)
    except ValueError:
        return None
    texts = [(key, value) for key, value in texts_of(document) if isinstance(value, str)]
    for keys in (_ID_KEYS, _LOCAL_KEYS):
        if any(key in keys for key, _ in texts):
            return [(value, True) for key, value in texts if key in keys or holds_usual_id(value)]
    return [(value, False) for _, value in texts]


def lines_of(text: str, values: list[Value]) -> list[int]:
    """The line, from 1, in which each value of the document stands."""
    starts = [newline.start() for newline in re.finditer("\n", text)]
    lines, at = [], 0
    missed = 0  # characters that were gone through for nothing
    for value, _ in values:
        # An escaped one is not found; its neighbours are, unless there are too many of its kind.
        found = text.find(value, at) if missed <= _MISSED_AT_MOST * len(text) else -1
        missed += len(text) - at if found < 0 else 0
        at = found + len(value) if found >= 0 else at
        lines.append(bisect_left(starts, at) + 1)
    return lines


def is_named_id(key: str, value: str) -> bool:
    """Whether the text with this key, as texts_of has it, is called an id or is one of a usual length."""
    return key in _ID_KEYS or holds_usual_id(f"{key}={value}")  # a nonce_str is none


def texts_of(document: Any, whole: Collection[int] = ()) -> Iterator[tuple[str, str | list[Any]]]:
    """Every text in the document, in its order, with the nearest key above it; of the lists with an identity in `whole`
    the list itself."""
    waiting: list[tuple[str, Any]] = [("", document)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str) or id(value) in whole:
            yield key, value
        elif isinstance(value, list):
            waiting.extend([(key, one) for one in reversed(value)])
        elif isinstance(value, dict):
            waiting.extend([(_plain(name), one) for name, one in reversed(value.items())])


@lru_cache(maxsize=256)
def _plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")
