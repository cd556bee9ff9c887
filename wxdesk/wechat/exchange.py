"""One call, from its parameters to its meaning: sent, judged, recorded."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from ssl import SSLContext
from types import TracebackType
from typing import Any
from urllib.parse import quote

import httpx

from wxdesk import __version__
from wxdesk.errors import NetworkError
from wxdesk.secrecy import forgetful
from wxdesk.wechat import media_reply, reply, tls
from wxdesk.wechat.activity import Call
from wxdesk.wechat.limits import Limits
from wxdesk.wechat.media_reply import AddressOf, InPlace, MediaReply
from wxdesk.wechat.message import Request, Terms, head_lines, request_head
from wxdesk.wechat.ongoing import Ongoing
from wxdesk.wechat.reach import video_reach
from wxdesk.wechat.transport import Asked, Transport, origin_of, written

# What the second hop of a video is called in the record: its path is as good as a key to the video.
VIDEO_HOP = "video_url"
_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": f"wxdesk/{__version__}"}


class Exchange:
    """The calls to one API host. Parameters are those of Api."""

    def __init__(
        self,
        base: str,
        proxy: str,
        on_call: Callable[[Call], None] | None,
        jobs: int,
        limits: Limits,
        tls_contexts: Callable[[], SSLContext] | None,
    ) -> None:
        self._base = httpx.URL(base)
        self._on_call = on_call
        self._limits = limits
        self._transport = Transport(tls_contexts or tls.system_context, proxy, limits, jobs)
        self._origin = origin_of(self._base)
        self._media_terms = Terms(limits.total_s, limits.body_bytes)
        self._media_lines = _lines(self._base)

    def close(self) -> None:
        self._transport.close()

    def answer(
        self,
        method: str,
        endpoint: str,
        query: dict[str, str],
        *,
        needs: Mapping[str, type | range],
        appid: str = "",
        large: bool = False,
        **body: Any,
    ) -> dict[str, Any]:
        """The JSON object a call is answered with; it holds a `needs[name]` under each name (see reply.field).

        `large`: it may be as long as a medium. `body`: httpx's `json=` or `files=`. Raises ApiError,
        NetworkError.
        """
        total_s = self._limits.total_s if large or "files" in body else self._limits.call_s
        terms = Terms(total_s, self._limits.body_bytes if large else self._limits.json_bytes)
        # The query is not put into httpx's URL: so nothing that holds the URL holds a secret.
        prepared = httpx.Request(method, self._base, headers=_HEADERS, **body)
        request = written(prepared, terms, _target(endpoint, query))
        with (
            Ongoing(method, endpoint, self._on_call, appid) as call,
            self._transport.ask(request).answer() as response,
        ):
            call.status = response.status_code
            answer = reply.json_answer(response, self._base.host, endpoint, terms.body_bytes)
            for name, kind in needs.items():
                reply.field(answer, name, kind, self._base.host)
            return answer

    def ask_medium(self, endpoint: str, query: dict[str, str]) -> "AskedMedium":
        """A medium, asked for at once if a connection is idle."""
        head = request_head("GET", _target(endpoint, query), self._media_lines)
        request = Request(self._origin, self._media_terms, True, head)
        return self._asked(request, Ongoing("GET", endpoint, self._on_call), media_reply.TEMPORARY)

    def ask_material(
        self,
        endpoint: str,
        query: dict[str, str],
        value: Mapping[str, str],
        address_of: AddressOf,
        most_bytes: int,
    ) -> "AskedMedium":
        """A medium whose ID stands in the JSON `value`, asked for in the same way: though it is a POST, sending
        it twice does no harm. `address_of`, `most_bytes`: see media_reply.InPlace."""
        prepared = httpx.Request("POST", self._base, headers=_HEADERS, json=value)
        request = replace(written(prepared, self._media_terms, _target(endpoint, query)), repeatable=True)
        call = Ongoing("POST", endpoint, self._on_call)
        return self._asked(request, call, InPlace(address_of, most_bytes))

    def _asked(self, request: Request, call: Ongoing, in_place: InPlace) -> "AskedMedium":
        asked = self._transport.ask(request)
        return AskedMedium(asked, call, self._medium(asked, call, in_place))

    @contextmanager
    def _medium(self, asked: Asked, call: Ongoing, in_place: InPlace) -> Iterator[MediaReply]:
        """The medium; for a video, from the address that WeChat gave in its place."""
        with call, asked.answer() as response:
            call.status = response.status_code
            found = media_reply.opened(
                response, self._base.host, call.endpoint, self._limits.body_bytes, in_place
            )
            if not isinstance(found, str):
                yield found
                return
        with self._video(found) as video:
            yield video

    @contextmanager
    def _video(self, video_url: str) -> Iterator[MediaReply]:
        """The medium under a video_url, asked for without the token."""
        reach = video_reach(video_url, self._base.host)
        url = _video_url(video_url)
        terms = Terms(self._limits.total_s, self._limits.body_bytes, reach)
        request = Request(origin_of(url), terms, True, request_head("GET", url.raw_path, _lines(url)))
        with (
            Ongoing("GET", VIDEO_HOP, self._on_call) as call,
            self._transport.ask(request).answer() as response,
        ):
            call.status = response.status_code
            medium = media_reply.opened(response, url.host, VIDEO_HOP, self._limits.body_bytes)
            if isinstance(medium, str):
                raise NetworkError("video_url_refused", host=url.host)
            yield medium


class AskedMedium:
    """A medium that has been asked for, or will be: `with` waits for it, `close` is for one that nobody
    will wait for.

    Entering raises ApiError and NetworkError.
    """

    def __init__(self, asked: Asked, call: Ongoing, medium: AbstractContextManager[MediaReply]) -> None:
        self._asked = asked
        self._call = call
        self._medium = medium

    @forgetful
    def __enter__(self) -> MediaReply:
        return self._medium.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        return self._medium.__exit__(kind, error, trace)

    def close(self) -> None:
        if self._asked.on_its_way:
            with self._call:
                self._asked.close()


def _target(endpoint: str, query: dict[str, str]) -> bytes:
    pairs = [f"{name}={quote(value, safe='', errors='replace')}" for name, value in query.items()]
    return (f"{endpoint}?{'&'.join(pairs)}" if pairs else endpoint).encode("ascii")


def _lines(url: httpx.URL) -> bytes:
    headers = {"Host": url.netloc.decode("ascii"), **_HEADERS}
    return head_lines([(name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()])


def _video_url(text: str) -> httpx.URL:
    try:
        return httpx.URL(text)
    except httpx.InvalidURL:
        raise NetworkError("video_url_refused", host="") from None
