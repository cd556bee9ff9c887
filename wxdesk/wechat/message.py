"""A request as it goes out: written once, sent as often as it has to be."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wxdesk.wechat.dial import Origin, Reach

Headers = Sequence[tuple[bytes, bytes]]

# RFC 9110, sections 5.1 and 5.5; RFC 9112, section 3: nothing here may end a line.
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(rb"[\t\x20-\x7e\x80-\xff]*")
_TARGET = re.compile(rb"[\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a request is allowed: seconds for all of it, bytes of the answer's body, and which addresses its
    host may have."""

    total_s: float
    body_bytes: int
    reach: Reach | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """`head`, which holds a credential as often as not, is shown nowhere. `repeatable`: sending it twice
    does no harm."""

    origin: Origin
    terms: Terms
    repeatable: bool
    head: bytes
    body: Iterable[bytes] = ()

    def __repr__(self) -> str:
        return f"Request(to {self.origin.host})"


def head_lines(headers: Headers) -> bytes:
    """Headers as they are sent. Raises ValueError for what is none."""
    for name, value in headers:
        if not (_NAME.fullmatch(name) and _VALUE.fullmatch(value)):
            raise ValueError("a header that cannot be sent")
        if name.lower() == b"transfer-encoding":
            raise ValueError("a body of unknown length")
    return b"".join([name + b": " + value + b"\r\n" for name, value in headers])


def request_head(method: str, target: bytes, lines: bytes) -> bytes:
    """`lines`: as head_lines made them, Host among them. Raises ValueError."""
    if not _TARGET.fullmatch(target):
        raise ValueError("an address that cannot be sent")
    return b"%s %s HTTP/1.1\r\n%s\r\n" % (method.encode("ascii"), target, lines)
