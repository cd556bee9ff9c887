"""An error as one line of JSON, to be kept and read again."""

import json
from typing import Any

from wxdesk import errors, outside, secrecy
from wxdesk.errors import WxdeskError

_KINDS: dict[str, type[WxdeskError]] = {
    kind.__name__: kind
    for kind in (
        errors.InputError,
        errors.SecretError,
        errors.StoreError,
        errors.NetworkError,
        errors.ApiError,
        errors.TokenError,
        errors.TokenStoreError,
    )
}
_LONGEST = 4000
# Fields that sentences and decisions count with; `announced` and `rid_time` may be missing. All others are texts.
_WHOLE = frozenset({"errcode", "status", "received", "free_bytes"})
_WHOLE_OR_NONE = {"announced": outside.NUMBERS, "rid_time": outside.TIMES}
_NUMBERS = {
    **dict.fromkeys(("columns", "least", "length", "limit", "limit_mb", "most", "port"), outside.NUMBERS),
    **dict.fromkeys(("row", "rows", "seconds", "wait_s"), outside.NUMBERS),
    "again_at": outside.TIMES,
}


def to_json(error: WxdeskError) -> str:
    """Kind, code and fields. Fields hold no credential by rule; they are redacted all the same."""
    fields = {name: _plain(value) for name, value in secrecy.redacted_fields(error.fields).items()}
    return json.dumps([type(error).__name__, error.code, fields], ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> WxdeskError | None:
    """The error again; None for one that this version does not know, or that somebody else wrote."""
    try:
        kind, code, fields = outside.json_of(text)
        return _KINDS[kind](code, **{name: _sound(name, value) for name, value in fields.items()})
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _plain(value: Any) -> Any:
    """What JSON and a database take."""
    if isinstance(value, str):
        return outside.text(value, _LONGEST)
    if value is None or isinstance(value, float):
        return value
    return outside.whole_number(value, outside.NUMBERS)


def _sound(name: str, value: Any) -> Any:
    """Raises ValueError or TypeError for what no such field holds."""
    if name in _WHOLE_OR_NONE:
        return None if value is None else _whole(value, _WHOLE_OR_NONE[name])
    if name in _WHOLE:
        return _whole(value, outside.NUMBERS)
    if name in _NUMBERS:
        return _number(value, _NUMBERS[name])
    if not isinstance(value, str):
        raise TypeError(name)
    return outside.text(value, _LONGEST)


def _whole(value: Any, bounds: range) -> int:
    number = outside.whole_number(value, bounds)
    if number is None:
        raise ValueError("no such number")
    return number


def _number(value: Any, bounds: range) -> int | float:
    if type(value) not in (int, float) or not bounds[0] <= value <= bounds[-1]:
        raise ValueError("no such number")
    number: int | float = value
    return number
