"""The body of a request: as long as announced, or in chunks (RFC 9112, 6 and 7.1); never more than a limit."""

import re
from email.message import Message
from http import HTTPStatus
from typing import Protocol

_LONGEST_LINE = 256  # of a chunk's size with its extensions, of a trailer
_MOST_TRAILERS = 20
_SIZE = re.compile(rb"[0-9A-Fa-f]{1,8}")


class RefusedError(Exception):
    """The request is not even looked at."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


class Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...
    def readline(self, size: int, /) -> bytes: ...


def read(stream: Stream, headers: Message, limit_bytes: int) -> bytes:
    """All of it. Raises RefusedError, also for one that ends too early or does not go on; OSError."""
    try:
        if "Transfer-Encoding" in headers:
            return _in_chunks(stream, headers, limit_bytes)
        return _exactly(stream, _announced(headers, limit_bytes))
    except TimeoutError as exc:
        raise RefusedError(HTTPStatus.REQUEST_TIMEOUT) from exc


def _announced(headers: Message, limit_bytes: int) -> int:
    lengths = set(headers.get_all("Content-Length", ["0"]))
    text = lengths.pop()
    if lengths or not (text.isascii() and text.isdigit()):
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    if len(text) > 12 or int(text) > limit_bytes:
        raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return int(text)


def _in_chunks(stream: Stream, headers: Message, limit_bytes: int) -> bytes:
    codings = [one.strip().lower() for one in headers.get_all("Transfer-Encoding", [])]
    if "Content-Length" in headers:  # two lengths: what follows could be read either way
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    if codings != ["chunked"]:
        raise RefusedError(HTTPStatus.NOT_IMPLEMENTED)
    body = bytearray()
    while size := _size(stream):
        if len(body) + size > limit_bytes:
            raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body += _exactly(stream, size)
        if _line(stream):
            raise RefusedError(HTTPStatus.BAD_REQUEST)
    for _ in range(_MOST_TRAILERS):
        if not _line(stream):
            return bytes(body)
    raise RefusedError(HTTPStatus.BAD_REQUEST)


def _size(stream: Stream) -> int:
    text = _line(stream).partition(b";")[0].strip()
    if not _SIZE.fullmatch(text):
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    return int(text, 16)


def _line(stream: Stream) -> bytes:
    """Without its end."""
    line = stream.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    return line.rstrip(b"\r\n")


def _exactly(stream: Stream, size: int) -> bytes:
    data = stream.read(size) if size else b""
    if len(data) < size:
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    return data
