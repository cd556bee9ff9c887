"""What the sandbox was asked, for tests to look at: the newest calls, without their credentials."""

import hashlib
import re
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from wxdesk import credential_shapes
from wxdesk.sandbox.serving import multipart
from wxdesk.sandbox.serving.exchange import Reply, Request

MOST_KEPT = 10_000
_MOST_BODY_BYTES = 2_000  # of a body that is shown; of a longer one its size
_MOST_PARTS = 10
_MOST_QUERY = 2_000  # characters of one that is kept whole
_LONGEST_CUT = 100  # of each value of a longer one
_ERRCODE = re.compile(rb'\{\s*"errcode"\s*:\s*(-?[0-9]{1,9})\s*[,}]')
_SECRET_NAMES = re.compile(r"(?i)secret|token|ticket|passw|credential|authorization|key$|^code$|^js_code$")
MASK = "***"


class Call(NamedTuple):
    """`number` counts from 1. `at`: epoch seconds on the sandbox's clock. `errcode`: what a JSON answer begins with.

    `lost`: it was left without an answer. `parts` are those of a multipart body.
    """

    number: int
    at: float
    request: Request
    size_bytes: int
    status: int
    errcode: int | None
    lost: bool
    parts: tuple[dict[str, Any], ...] = ()

    def shown(self) -> dict[str, Any]:
        """For JSON: credentials are `***` and eight digits, which tell two of them apart."""
        request = self.request
        return {
            "number": self.number,
            "at": self.at,
            "method": request.method,
            "path": _masked(request.path),
            "query": _masked(dict(request.query)),
            "body": _masked(list(self.parts) or _body(request)),
            "size_bytes": self.size_bytes,
            "status": None if self.lost else self.status,
            "errcode": self.errcode,
        }


@dataclass(frozen=True)
class Wanted:
    """Which calls are meant; what is None or empty means all."""

    path: str = ""
    method: str = ""
    query: Mapping[str, str] | None = None
    status: int | None = None
    errcode: int | None = None

    def fits(self, call: Call) -> bool:
        request = call.request
        return (
            self.path in ("", request.path)
            and self.method in ("", request.method)
            and self.status in (None, call.status)
            and self.errcode in (None, call.errcode)
            and all(request.query.get(name) == value for name, value in (self.query or {}).items())
        )


class RequestLog:
    """Any thread may write and read."""

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=MOST_KEPT)
        self._count = 0
        self._lock = threading.Lock()

    def add(self, request: Request, reply: Reply, at: float) -> None:
        parts = _parts(request) if request.content_type.startswith("multipart/") else ()
        body = b"" if parts or len(request.body) > _MOST_BODY_BYTES else request.body
        kept = replace(request, headers={}, body=body, query=_bounded(request.query))
        code = None if reply.of_media else _ERRCODE.match(reply.body)
        errcode = int(code[1]) if code else None
        with self._lock:
            self._count += 1
            self._calls.append(
                Call(self._count, at, kept, len(request.body), reply.status, errcode, reply.dropped, parts)
            )

    def calls(self, wanted: Wanted | None = None) -> list[Call]:
        """The oldest first."""
        with self._lock:
            calls = list(self._calls)
        return calls if wanted is None else [call for call in calls if wanted.fits(call)]

    @property
    def forgotten(self) -> int:
        """How many calls were made before the oldest that is kept."""
        with self._lock:
            return self._count - len(self._calls)

    def clear(self) -> None:
        with self._lock:
            self._calls.clear()
            self._count = 0


def _bounded(query: Mapping[str, str]) -> Mapping[str, str]:
    if sum(map(len, query.values())) <= _MOST_QUERY:
        return query
    return {name[:_LONGEST_CUT]: value[:_LONGEST_CUT] for name, value in query.items()}


def _parts(request: Request) -> tuple[dict[str, Any], ...]:
    found = multipart.parts(request.content_type, request.body)[:_MOST_PARTS]
    return tuple(
        {"name": part.name, "file_name": part.file_name, "size_bytes": len(part.data)} for part in found
    )


def _body(request: Request) -> Any:
    if not request.body:
        return None
    try:
        return request.json_object()
    except ValueError:
        text = request.body.decode(errors="replace")
        pairs = parse_qsl(text, keep_blank_values=True) if "urlencoded" in request.content_type else []
        return dict(pairs) or text


def _masked(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _masked(inner, str(key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [_masked(inner, name) for inner in value]
    if isinstance(value, str) and value:
        if _SECRET_NAMES.search(name) or credential_shapes.credential_alone(value):
            return MASK + hashlib.sha256(value.encode(errors="replace")).hexdigest()[:8]
        return credential_shapes.masked(value, MASK)
    return value
