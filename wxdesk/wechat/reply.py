"""What a response's body says: WeChat's errors are found in it, never in the status or the Content-Type.

WeChat answers 200 whatever happens, and sends the JSON of an error as text/plain, sometimes even as an image
(protocol: media/get, and public bug reports of clients that trusted the header).
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NoReturn, Protocol

from wxdesk import outside
from wxdesk.credential_shapes import can_be_sent
from wxdesk.errors import ApiError, NetworkError
from wxdesk.net.limits import megabytes
from wxdesk.secrecy import Secret, redact
from wxdesk.wechat import retry_after
from wxdesk.wechat.errors import error_text

_BOM = b"\xef\xbb\xbf"
_SPACE = b" \t\r\n"
_BUSY = frozenset({429, 503})
_GZIP = zlib.MAX_WBITS | 16
# WeChat's have up to seven digits.
_ERRCODES = range(-(10**9), 10**9 + 1)
_LONGEST_ERRMSG = 2000
_LONGEST_FIELD = 8192  # a token has some 150 characters and may have 512, an address some more


class Response(Protocol):
    """net.client.Response, or anything like it. `stream` gives the body's bytes as they came, once."""

    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def stream(self) -> object: ...


def refuse_redirect(response: Response, host: str) -> None:
    """A redirect is never followed: it would carry the token or the AppSecret to another host."""
    if 300 <= response.status_code < 400:
        raise NetworkError("redirected", host=host, status=response.status_code)


def refuse_status(response: Response, host: str) -> NoReturn:
    """Raises NetworkError http_status, or server_busy where the server says that it is."""
    status = response.status_code
    if status in _BUSY:
        wait_s = retry_after.seconds(response.headers.get("retry-after", ""))
        raise NetworkError("server_busy", host=host, status=status, wait_s=wait_s)
    raise NetworkError("http_status", host=host, status=status)


def content(response: Response, host: str, cap_bytes: int) -> Iterator[bytes]:
    """The body's bytes, decoded where the server compressed them although it was asked not to.

    Raises NetworkError as the connection does, too_large when more than `cap_bytes` come out, truncated for a
    compressed body that is cut or goes on after its end, not_http for an encoding nobody asked for.
    """
    pieces = response.stream
    assert isinstance(pieces, Iterable)
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        return iter(pieces)
    if encoding in ("gzip", "x-gzip"):
        return _unzipped(iter(pieces), host, cap_bytes)
    raise NetworkError("not_http", host=host)


def _unzipped(pieces: Iterator[bytes], host: str, cap_bytes: int) -> Iterator[bytes]:
    decoder = zlib.decompressobj(_GZIP)
    size = 0
    for compressed in pieces:
        piece = compressed
        while piece:
            out = _decompressed(decoder, piece, host)
            size += len(out)
            if size > cap_bytes:
                raise NetworkError("too_large", host=host, limit_mb=megabytes(cap_bytes))
            yield out
            piece = decoder.unconsumed_tail
        if decoder.unused_data:
            break
    yield decoder.flush()
    if not decoder.eof or decoder.unused_data:
        raise NetworkError("truncated", host=host, received=size, announced=None)


def _decompressed(decoder: Any, piece: bytes, host: str) -> bytes:
    try:
        out: bytes = decoder.decompress(piece, 1 << 16)
    except zlib.error:
        raise NetworkError("not_http", host=host) from None
    return out


def parsed_object(body: bytes, host: str) -> dict[str, Any] | None:
    """The JSON object that `body` is, or None when it is something else. Raises NetworkError not_json for one that
    is too deep, or of too many values, to be anybody's."""
    value = parsed(body, host)
    return value if isinstance(value, dict) else None


def parsed(body: bytes, host: str) -> Any:
    """The JSON value that `body` is (byte order mark and white space around it allowed), or None. Raises as
    parsed_object."""
    try:
        return outside.json_of(body.removeprefix(_BOM).decode("utf-8", "replace").strip())
    except outside.TooLargeError:
        raise NetworkError("not_json", host=host) from None
    except ValueError:
        return None


def may_be_object(start: bytes) -> bool | None:
    """Whether a body that starts so may be a JSON object; None while only white space, or part of a byte
    order mark, has come."""
    if len(start) < len(_BOM) and _BOM.startswith(start):
        return None
    # Most bodies show it at once, and are not copied to find out.
    for part in (start[:64], start):
        if told := part.removeprefix(_BOM).lstrip(_SPACE):
            return told.startswith(b"{")
    return None


def errcode(answer: dict[str, Any], host: str) -> int:
    """The object's errcode; 0 when it has none, as successful answers of /cgi-bin/token. Raises NetworkError
    wrong_shape for what is no number, or none of a size that a code has: it says neither yes nor no."""
    value = answer.get("errcode")
    code = 0 if value in (None, "") else outside.whole_number(value, _ERRCODES)
    if code is None:
        raise NetworkError("wrong_shape", host=host, missing="errcode")
    return code


def refuse_error(answer: dict[str, Any], host: str, endpoint: str) -> None:
    """Raises ApiError when the object is one of WeChat's errors; NetworkError as errcode does.

    A gateway's errmsg may repeat what it was sent, so whatever looks like a credential is taken out of it.
    """
    code = errcode(answer, host)
    if code == 0:
        return
    said = error_text.parse(redact(outside.text(answer.get("errmsg"), _LONGEST_ERRMSG)))
    raise ApiError(
        errcode=code,
        text=said.text,
        endpoint=endpoint,
        hint=said.hint,
        rid=said.rid,
        rid_time=said.rid_time,
        egress_ip=said.egress_ip,
    )


def json_answer(response: Response, host: str, endpoint: str, cap_bytes: int) -> dict[str, Any]:
    """The JSON object a call was answered with.

    Raises ApiError; NetworkError redirected, http_status, server_busy, not_json, wrong_shape, truncated, too_large …
    """
    refuse_redirect(response, host)
    body = b"".join(content(response, host, cap_bytes))
    answer = parsed_object(body, host)
    if answer is not None:
        refuse_error(answer, host, endpoint)
        return answer
    if response.status_code >= 400:
        refuse_status(response, host)
    if parsed(body, host) is None:
        raise NetworkError("not_json", host=host)
    raise NetworkError("wrong_shape", host=host, missing="{…}")


def field(answer: dict[str, Any], name: str, kind: type | range, host: str) -> Any:
    """`answer[name]`, which must be a `kind`, or a whole number in that range, however it is written (7200.0); a text
    must not be empty, endless, or hold half a character. A Secret is such a text of visible ASCII characters alone.
    Raises NetworkError wrong_shape, credential_malformed."""
    if kind is Secret:
        value = field(answer, name, str, host)
        if not can_be_sent(value):
            raise NetworkError("credential_malformed", host=host, name=name)
        return value
    value = answer.get(name)
    if isinstance(kind, range):
        value = None if isinstance(value, str) else outside.whole_number(value, kind)
        sound = value is not None
    else:
        sound = type(value) is kind and (not isinstance(value, str) or _is_plain(value))
    if not sound:
        raise NetworkError("wrong_shape", host=host, missing=name)
    return value


def _is_plain(value: str) -> bool:
    return 0 < len(value) <= _LONGEST_FIELD and outside.HALF not in value
