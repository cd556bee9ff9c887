"""When the call was made that a rid stands for, and what WeChat kept of it."""

from typing import TYPE_CHECKING

from wxdesk.wechat.errors.error_text import is_kept, rid_time
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.numbers import clock_time

if TYPE_CHECKING:
    from wxdesk.wechat.rid_record import RidRecord

_CALLED = tr_noop("codes", "The call was made at {time}.")
_FORGOTTEN = tr_noop(
    "codes",
    "The call was made at {time}. WeChat keeps calls for seven days only, so it can no longer be looked up.",
)
_UNTOLD = tr_noop("codes", "It does not contain the time of the call.")
_RECORD = (
    (tr_noop("codes", "Time"), lambda record: clock_time(record.asked_at) if record.asked_at else ""),
    (tr_noop("codes", "Duration"), lambda record: f"{record.duration_ms} ms"),
    (tr_noop("codes", "Source IP"), lambda record: record.client_ip),
    (tr_noop("codes", "URL parameters"), lambda record: record.address),
    (tr_noop("codes", "Request body"), lambda record: record.body),
    (tr_noop("codes", "Response"), lambda record: record.answer),
)


def can_be_looked_up(rid: str, now: float) -> bool:
    """Whether asking WeChat makes sense. `now`: epoch seconds."""
    asked_at = rid_time(rid)
    return asked_at is None or is_kept(asked_at, now)


def describe_rid(rid: str, now: float, translate: Translate) -> str:
    asked_at = rid_time(rid)
    if asked_at is None:
        return translate("codes", _UNTOLD)
    sentence = _CALLED if is_kept(asked_at, now) else _FORGOTTEN
    return translate("codes", sentence).format(time=clock_time(asked_at))


def describe_record(record: "RidRecord", translate: Translate) -> tuple[tuple[str, str], ...]:
    """Names and values of what WeChat kept."""
    lines = ((translate("codes", name), value(record)) for name, value in _RECORD)
    return tuple((name, value) for name, value in lines if value)
