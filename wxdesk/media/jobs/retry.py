"""What can follow from an error of a row: it is tried again, given up, or the job stops and asks.

Which error means what stands in download_errors.py, and for forwarding in forward_errors.py.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from wxdesk.errors import ApiError, WxdeskError

STRAIGHT_FAILURES = 10  # in a row: then it is the server and not the rows, and it is left alone for a while
MOST_RESTS = 4  # one after another without an answer as it should be: then somebody is told
SAME_BUGS = 3  # rows in a row that met the same unexpected error: then it is not about them
FEW_ROWS = 100  # are tried one by one although it may be the server, unless that answers nothing else either
BUSY_ROWS = 3  # in a row that are to come back later: then all wait
MINUTE_QUOTA = 45011


class ErrorAction(Enum):
    RETRY = "retry"
    FAIL = "fail"  # the row is at fault; trying again changes nothing
    UNCONFIRMED = "unconfirmed"  # it may be done: it is recorded in any case, and not tried again by itself
    ASK_ANOTHER = "ask another"  # every other row may meet the same: the next one tells
    PAUSE = "pause"  # every other row would meet the same; somebody has to act first


# A row of a table: WeChat's errcode; an error's code, also with its HTTP status ("http_status 404") or that one's
# hundred ("http_status 4xx"; 5xx are all from 500); or its class.
RetryTable = Mapping[int | str | type, ErrorAction]


def action_for(error: WxdeskError, table: RetryTable) -> ErrorAction:
    """What the most particular row that fits says; WxdeskError, or each of its classes, must have one."""
    return next(table[key] for key in _keys(error) if key in table)


def _keys(error: WxdeskError) -> Iterator[int | str | type]:
    if isinstance(error, ApiError):
        yield error.errcode
    status = error.fields.get("status")
    if status is not None:
        yield f"{error.code} {status}"
        yield f"{error.code} {min(status // 100, 5)}xx"
    yield error.code
    yield from type(error).__mro__


def retry_after_s(error: WxdeskError) -> float:
    """How long the server wants to be left alone; 0 where it did not say."""
    return float(error.fields.get("wait_s") or 0.0)


@dataclass(frozen=True)
class Backoff:
    """Full jitter: before attempt n+1 anything up to first_s * 2^(n-1) seconds, at most cap_s, is waited."""

    attempts: int = 5
    first_s: float = 1.0
    cap_s: float = 30.0
    minute_s: float = 60.0  # after errcode 45011, the quota of a minute
    random: Callable[[], float] = random.random

    def delay_s(self, error: WxdeskError, attempts: int) -> float:
        """How long to wait after the `attempts`-th attempt, which ended with `error`."""
        longest = min(self.first_s * 2.0 ** (attempts - 1), self.cap_s)
        least = self.minute_s if isinstance(error, ApiError) and error.errcode == MINUTE_QUOTA else 0.0
        return max(least + self.random() * longest, retry_after_s(error))
