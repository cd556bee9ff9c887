"""The header Retry-After: how long a server asks to be left alone."""

import re
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

_LONGEST_S = 600.0
_DIGITS = re.compile(r"[0-9]{1,9}")


def seconds(header: str, now: Callable[[], float] = time.time) -> float:
    """Seconds, or a date (RFC 9110, 10.2.3), as seconds from now: ten minutes at most, 0 for anything odd."""
    text = header.strip()
    if _DIGITS.fullmatch(text):
        return min(float(text), _LONGEST_S)
    try:
        at = parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError):
        return 0.0
    return min(max(at - now(), 0.0), _LONGEST_S)
