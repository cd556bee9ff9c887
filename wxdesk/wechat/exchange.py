"""One call, from its parameters to its meaning: sent, judged, recorded."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import Any
from urllib.parse import quote

from wxdesk import outside
from wxdesk.errors import ApiError, NetworkError
from wxdesk.net.client import Client, Target, address_of
from wxdesk.net.limits import Limits, RequestPolicy, Resend
from wxdesk.net.network import SslContextFactory
from wxdesk.net.way import Way
from wxdesk.secrecy import Secret, forgetting
from wxdesk.wechat import media_reply, reply
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.call_recorder import CallRecorder
from wxdesk.wechat.media_reply import JsonSubstitute, MediaReply, VideoUrl
from wxdesk.wechat.server_clock import ServerClock
from wxdesk.wechat.ssrf_guard import video_address_policy

# What the second hop of a video is called in the record: its path is as good as a key to the video.
VIDEO_HOP = "video_url"
# Credentials are revealed at the last moment, and into nothing that shows itself.
Query = Mapping[str, str | Secret]


@dataclass(frozen=True)
class Greeting:
    """An answer of WeChat's to a call without credentials, on a new connection. `date`: epoch seconds of its Date
    header, None where it has none."""

    date: int | None
    duration_ms: int


class Exchange:
    """The calls to one API host. Parameters are those of Api."""

    def __init__(
        self,
        base: str,
        way: Way,
        on_call: Callable[[Call], None] | None,
        jobs: int,
        limits: Limits,
        tls_contexts: SslContextFactory | None,
        server_clock: ServerClock,
    ) -> None:
        self._base = base
        self._host = address_of(base).host
        self._on_call = on_call
        self._limits = limits
        self._server_clock = server_clock
        self._client = Client(way, limits, tls_contexts, keep=jobs)

    def close(self) -> None:
        self._client.close()

    def answer(
        self,
        method: str,
        endpoint: str,
        query: Query,
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
        policy = RequestPolicy(
            self._limits.total_s if large else self._limits.call_s,
            self._limits.body_bytes if large else self._limits.json_bytes,
            Resend.YES if method == "GET" else Resend.FRESH,
        )
        asked = self._server_clock.now()
        with (
            CallRecorder(method, endpoint, self._on_call, appid) as call,
            self._client.stream(
                method, self._base, policy, target=_target(endpoint, query), **body
            ) as response,
        ):
            call.status = response.status_code
            self._server_clock.heard(response.headers.get("date", ""), asked)
            answer = reply.json_answer(response, self._host, endpoint, policy.body_bytes)
            for name, kind in needs.items():
                answer[name] = reply.field(answer, name, kind, self._host)
            return answer

    def greeting(self, endpoint: str) -> Greeting:
        """The answer to a call without credentials, on a new connection: that WeChat refuses it is expected. Raises
        NetworkError."""
        policy = RequestPolicy(self._limits.call_s, self._limits.json_bytes, Resend.FRESH)
        began = monotonic()
        with (
            CallRecorder("GET", endpoint, self._on_call) as call,
            self._client.stream("GET", self._base, policy, target=_target(endpoint, {})) as response,
        ):
            call.status = response.status_code
            date = _date(response.headers.get("date", ""))
            duration_ms = round((monotonic() - began) * 1000)
            with suppress(ApiError):
                reply.json_answer(response, self._host, endpoint, policy.body_bytes)
            return Greeting(date, duration_ms)

    @contextmanager
    def medium(
        self,
        method: str,
        endpoint: str,
        query: Query,
        in_place: JsonSubstitute = media_reply.TEMPORARY,
        **body: Any,
    ) -> Iterator[MediaReply]:
        """A medium, while the block lasts; for a video, from the address that WeChat gave in its place.

        Raises ApiError, NetworkError and what `in_place.address_of` does.
        """
        # Also where it is a POST: sending it twice does no harm.
        policy = RequestPolicy(self._limits.total_s, self._limits.body_bytes, Resend.YES)
        with (
            forgetting(),
            CallRecorder(method, endpoint, self._on_call) as call,
            self._client.stream(
                method, self._base, policy, target=_target(endpoint, query), **body
            ) as response,
        ):
            call.status = response.status_code
            found = media_reply.opened(response, self._host, endpoint, self._limits.body_bytes, in_place)
            if not isinstance(found, VideoUrl):
                yield found
                return
        with self._video(found) as video:
            yield video

    @contextmanager
    def _video(self, video_url: VideoUrl) -> Iterator[MediaReply]:
        """The medium under a video_url, asked for without the token."""
        with forgetting():
            policy = self._video_policy(video_url)
            with (
                CallRecorder("GET", VIDEO_HOP, self._on_call) as call,
                self._client.stream("GET", video_url, policy) as response,
            ):
                host = address_of(video_url).host
                call.status = response.status_code
                try:
                    medium = media_reply.opened(response, host, VIDEO_HOP, self._limits.body_bytes)
                except ApiError:  # that host got no token, and whatever it says is about this medium alone
                    raise NetworkError("answer_unreadable", host=host) from None
                if isinstance(medium, VideoUrl):
                    raise NetworkError("video_url_refused", host=host)
                yield medium

    def _video_policy(self, video_url: VideoUrl) -> RequestPolicy:
        address_policy = video_address_policy(video_url, self._host)
        try:
            address_of(video_url)
        except NetworkError:
            raise NetworkError("video_url_refused", host="") from None
        return RequestPolicy(self._limits.total_s, self._limits.body_bytes, Resend.YES, address_policy)


def _date(header: str) -> int | None:
    """Epoch seconds; None for what is no date."""
    try:
        return outside.whole_number(int(parsedate_to_datetime(header[:100]).timestamp()), outside.TIMES)
    except (ValueError, OverflowError, OSError):
        return None


def _target(endpoint: str, query: Query) -> Target:
    texts = {name: value.reveal() if isinstance(value, Secret) else value for name, value in query.items()}
    pairs = [f"{name}={quote(value, safe='', errors='replace')}" for name, value in texts.items()]
    return Target((f"{endpoint}?{'&'.join(pairs)}" if pairs else endpoint).encode("ascii"))
