"""One call, from its parameters to its meaning: sent, judged, recorded."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from ssl import SSLContext
from typing import Any
from urllib.parse import quote

import httpx

from wxdesk import __version__
from wxdesk.errors import ApiError, NetworkError
from wxdesk.wechat import media_reply, reply, tls
from wxdesk.wechat.activity import Call
from wxdesk.wechat.limits import Limits
from wxdesk.wechat.media_reply import MediaReply
from wxdesk.wechat.reach import video_reach
from wxdesk.wechat.transport import Terms, Transport

# What the second hop of a video is called in the record: its path is as good as a key to the video.
VIDEO_HOP = "video_url"
_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": f"wxdesk/{__version__}"}


@dataclass
class _Outcome:
    status: int | None = None


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
        self._media_terms = Terms(limits.total_s, limits.body_bytes)

    def close(self) -> None:
        self._transport.close()

    def answer(
        self,
        method: str,
        endpoint: str,
        query: dict[str, str],
        *,
        needs: Mapping[str, type],
        appid: str = "",
        **body: Any,
    ) -> dict[str, Any]:
        """The JSON object a call is answered with; it holds a `needs[name]` under each name.

        `body`: httpx's `json=` or `files=`. Raises ApiError, NetworkError.
        """
        total_s = self._limits.total_s if "files" in body else self._limits.call_s
        terms = Terms(total_s, self._limits.json_bytes)
        request = self._request(method, endpoint, query, terms, body)
        with self._recorded(method, endpoint, appid) as outcome, self._sent(request, outcome) as response:
            answer = reply.json_answer(response, self._base.host, endpoint, terms.body_bytes)
            for name, kind in needs.items():
                reply.field(answer, name, kind, self._base.host)
            return answer

    @contextmanager
    def medium(self, endpoint: str, query: dict[str, str]) -> Iterator[MediaReply | str]:
        """A medium, or the address of a video. Raises ApiError, NetworkError."""
        request = self._request("GET", endpoint, query, self._media_terms, {})
        with self._recorded("GET", endpoint) as outcome, self._sent(request, outcome) as response:
            yield media_reply.opened(response, self._base.host, endpoint, self._limits.body_bytes)

    @contextmanager
    def video(self, video_url: str) -> Iterator[MediaReply]:
        """The medium under a video_url, asked for without the token. Raises NetworkError."""
        reach = video_reach(video_url, self._base.host)
        terms = Terms(self._limits.total_s, self._limits.body_bytes, reach)
        url = _video_url(video_url)
        request = httpx.Request("GET", url, headers=_HEADERS, extensions={"terms": terms})
        with self._recorded("GET", VIDEO_HOP) as outcome, self._sent(request, outcome) as response:
            medium = media_reply.opened(response, url.host, VIDEO_HOP, self._limits.body_bytes)
            if isinstance(medium, str):
                raise NetworkError("video_url_refused", host=url.host)
            yield medium

    def _request(
        self, method: str, endpoint: str, query: dict[str, str], terms: Terms, body: dict[str, Any]
    ) -> httpx.Request:
        # The query goes into the "target" extension, not into the URL: so no request, response or exception
        # that holds the URL holds a secret.
        pairs = "&".join(
            [f"{name}={quote(value, safe='', errors='replace')}" for name, value in query.items()]
        )
        target = f"{endpoint}?{pairs}" if pairs else endpoint
        extensions = {"terms": terms, "target": target.encode("ascii")}
        return httpx.Request(method, self._base, headers=_HEADERS, extensions=extensions, **body)

    @contextmanager
    def _sent(self, request: httpx.Request, outcome: _Outcome) -> Iterator[httpx.Response]:
        response = self._transport.handle_request(request)
        outcome.status = response.status_code
        try:
            yield response
        finally:
            response.close()

    @contextmanager
    def _recorded(self, method: str, endpoint: str, appid: str = "") -> Iterator[_Outcome]:
        outcome = _Outcome()
        errcode: int | None = None
        rid = error_code = ""
        started_at, started = time.time(), time.monotonic()
        try:
            yield outcome
        except ApiError as exc:
            errcode, rid = exc.errcode, str(exc.fields["rid"])
            raise
        except NetworkError as exc:
            error_code = exc.code
            raise
        finally:
            if self._on_call is not None:
                ms = round((time.monotonic() - started) * 1000)
                call = Call(started_at, method, endpoint, ms, outcome.status, errcode, rid, error_code, appid)
                self._on_call(call)


def _video_url(text: str) -> httpx.URL:
    try:
        return httpx.URL(text)
    except httpx.InvalidURL:
        raise NetworkError("video_url_refused", host="") from None
