"""The answer to media/get: bytes to be saved, and what the headers say of them."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote_to_bytes

from wxdesk.errors import NetworkError
from wxdesk.wechat import reply

if TYPE_CHECKING:
    from wxdesk.net.client import Response

# An error or a video_url is a few hundred bytes.
PEEK_BYTES = 64 << 10
AddressOf = Callable[[dict[str, Any], str], str]


class JsonSubstitute(NamedTuple):
    """The JSON object that WeChat may send in a medium's place, errors aside.

    `address_of(answer, host)` finds where the medium is to be had; what goes on for longer than `most_bytes` is no such
    object.
    """

    address_of: AddressOf
    most_bytes: int


def _video_url(answer: dict[str, Any], host: str) -> str:
    return str(reply.field(answer, "video_url", str, host))


TEMPORARY = JsonSubstitute(_video_url, PEEK_BYTES)


class VideoUrl(str):
    """As good as a key to the video, and the server's own words, which may repeat what it was sent: shown nowhere."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "VideoUrl(***)"


class MediaReply:
    """A medium whose bytes are still to come.

    `announced_bytes`: its size as the server says, None when it does not. `delimited`: whether the server says where
    it ends; without that, the end and a lost connection look the same. `content_type` and `file_name`
    are the server's words: to be shown, never to be trusted as a type or used as a path.
    """

    def __init__(self, response: "Response", host: str, start: bytes, rest: Iterator[bytes]) -> None:
        self._response = response
        self._host = host
        self._start = start
        self._rest = rest
        compressed = "content-encoding" in response.headers
        self.announced_bytes: int | None = None if compressed else response.extensions["announced"]
        self.delimited: bool = response.extensions["delimited"]

    @cached_property
    def content_type(self) -> str:
        return str(self._response.headers.get("content-type", ""))[:200]

    @cached_property
    def file_name(self) -> str:
        return file_name(self._response.headers.get("content-disposition", ""))

    def chunks(self) -> Iterator[bytes]:
        """The bytes, once, in pieces of up to 64 KB.

        When it ends without raising, the medium is whole as far as HTTP can tell, which is not at all unless it is
        `delimited`. Raises NetworkError truncated (fewer bytes than announced), empty_answer, connection_lost,
        timeout, too_slow, too_large, not_http.
        """
        received = len(self._start)
        if self._start:
            yield self._start
        for piece in self._rest:
            received += len(piece)
            yield piece
        if received == 0:
            raise nothing_came(self._host, self.announced_bytes, self.delimited)


def nothing_came(host: str, announced: int | None, delimited: bool) -> NetworkError:
    """What it is that not one byte came: as much as the server had announced, or the end of the connection."""
    if delimited and not announced:
        return NetworkError("empty_answer", host=host)
    return NetworkError("truncated", host=host, received=0, announced=announced)


def opened(
    response: "Response", host: str, endpoint: str, cap_bytes: int, in_place: JsonSubstitute = TEMPORARY
) -> "MediaReply | VideoUrl":
    """The medium in a response, or the address under which a video is to be had.

    Raises ApiError when the body is one of WeChat's errors; NetworkError redirected, http_status, server_busy,
    wrong_shape, answer_unreadable, and as the connection and `in_place.address_of` do.
    """
    reply.refuse_redirect(response, host)
    pieces = reply.content(response, host, cap_bytes)
    start, answer = _peeked(pieces, in_place.most_bytes, host)
    if answer is not None:
        reply.refuse_error(answer, host, endpoint)
        return VideoUrl(in_place.address_of(answer, host))
    if response.status_code != 200:
        reply.refuse_status(response, host)
    return MediaReply(response, host, start, pieces)


def _peeked(pieces: Iterator[bytes], most_bytes: int, host: str) -> tuple[bytes, dict[str, Any] | None]:
    """The start of a body, and the JSON object that the whole body is, if it is one."""
    first = next(pieces, b"")
    looks = reply.may_be_object(first)
    if looks is False:  # a medium: nearly always, and then its bytes are not copied for nothing
        return first, None
    start, looked_at = bytearray(first), len(first)  # pieces may be of one byte: none copies those before it
    for piece in pieces:
        start += piece
        if looks is None and len(start) >= 2 * looked_at:
            looks, looked_at = reply.may_be_object(bytes(start)), len(start)
        if looks is False or len(start) > most_bytes:
            return bytes(start), None
    try:
        return bytes(start), reply.parsed_object(bytes(start), host)
    except NetworkError:  # it is about this medium, and the way to the server as it should be
        raise NetworkError("answer_unreadable", host=host) from None


_ENCODED_NAME = re.compile(r"""(?ix) (?:^|;) \s* filename\* \s*=\s* ([\w.-]*) ' [^']* ' ([^;\s]+)""")
_QUOTED_NAME = re.compile(r"""(?ix) (?:^|;) \s* filename \s*=\s* (?: "((?:[^"\\]|\\.)*)" | ([^;\s]+) )""")
# What servers use. Not any codec that Python has: that of domain names takes the square of a name's length.
_CHARACTER_SETS = ("utf-8", "utf8", "iso-8859-1", "us-ascii", "gbk", "gb2312", "gb18030", "big5")


def file_name(disposition: str) -> str:
    """The name in a Content-Disposition header, `filename*` before `filename`; "" when there is none.

    It comes back as it was sent, `../` and all.
    """
    encoded = _ENCODED_NAME.search(disposition)
    if encoded and (named := encoded[1].lower() or "utf-8") in _CHARACTER_SETS:
        return unquote_to_bytes(encoded[2]).decode(named, "replace")
    plain = _QUOTED_NAME.search(disposition)
    if not plain:
        return ""
    return re.sub(r"\\(.)", r"\1", plain[1]) if plain[1] is not None else plain[2]
