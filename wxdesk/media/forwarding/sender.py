"""One request after the other over one kept connection: httpx with limits that it does not have itself.

Nothing follows a redirect, nothing is taken from the environment, no cookie is kept, no address is logged.
"""

import contextlib
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Generator, Iterator
from typing import Any, TypeGuard

import httpx

from wxdesk import __version__
from wxdesk.errors import NetworkError
from wxdesk.media.forwarding.answer import Answer
from wxdesk.media.forwarding.credential import Credential
from wxdesk.media.forwarding.endpoint import Endpoint
from wxdesk.media.forwarding.multipart import Form
from wxdesk.media.forwarding.patience import PATIENCE, Patience
from wxdesk.secrecy import forgetful
from wxdesk.wechat import retry_after, tls

_REPLY_BYTES = 64 << 10
_ANY_ENCODING = zlib.MAX_WBITS | 32


class Sender:
    """Belongs to one thread, which calls `send`; any other may call `end_if_overdue` and `abort`."""

    def __init__(
        self,
        endpoint: Endpoint,
        credential: Credential | None = None,
        patience: Patience = PATIENCE,
        tls_contexts: Callable[[], ssl.SSLContext] = tls.system_context,
    ) -> None:
        self._endpoint = endpoint
        self._patience = patience
        self._headers = httpx.Headers(
            {
                "Accept": "application/json, */*",
                "Accept-Encoding": "identity",
                "User-Agent": f"wxdesk/{__version__}",
            }
        )
        self._headers.update(endpoint.headers)  # whatever the case of their letters
        silence = patience.silence_s
        self._client = httpx.Client(
            verify=tls_contexts(),
            auth=_Shown(credential) if credential is not None else None,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(connect=patience.connect_s, read=silence, write=silence, pool=silence),
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=15),
        )
        self._socket: socket.socket | None = None
        self._overdue_at: float | None = None
        self._ended = False

    @forgetful
    def send(self, form: Form, file_bytes: int, content: Iterator[bytes], key: str) -> Answer:
        """POST the body; `key` is its Idempotency-Key. What `content` raises is raised.

        Raises NetworkError connection_lost, host_unknown, not_http, refused, timeout, tls, unreachable.
        """
        headers = {
            **self._headers,
            "Content-Type": form.content_type,
            "Content-Length": str(form.length(file_bytes)),
            "Idempotency-Key": key,
        }
        self._overdue_at = time.monotonic() + self._patience.total_s
        try:
            with self._client.stream(
                "POST",
                self._endpoint.url,
                headers=headers,
                content=content,
                extensions={"trace": self._watch},
            ) as response:
                self._client.cookies.clear()
                wait_s = retry_after.seconds(response.headers.get("retry-after", ""))
                return Answer(response.status_code, _beginning(response), wait_s)
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as exc:
            error = self._network_error(exc)
        finally:
            self._overdue_at = None
        # Out here it has no context: that would carry the request, with its address and headers, along.
        raise error

    def end_if_overdue(self) -> None:
        """Cut off a request that takes longer than it may: a server that drips would hold it for ever."""
        overdue_at = self._overdue_at
        if overdue_at is not None and time.monotonic() > overdue_at:
            self.abort()

    def abort(self) -> None:
        """End the request that is under way; its thread gets a NetworkError."""
        self._ended = True
        if self._socket is not None:
            # socket's own: SSLSocket's would take the TLS away under the thread that reads.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def close(self) -> None:
        self._client.close()

    def _watch(self, event: str, info: dict[str, Any]) -> None:
        """httpcore tells of each step; the socket is kept for `abort`."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            found = info["return_value"].get_extra_info("socket")
            self._socket = found if isinstance(found, socket.socket) else None
            self._ended = False

    def _network_error(self, exc: Exception) -> NetworkError:
        host, patience = self._endpoint.host, self._patience
        if self._ended:
            self._ended = False
            return NetworkError("timeout", host=host, seconds=patience.total_s)
        if isinstance(exc, httpx.TimeoutException):
            connecting = isinstance(exc, httpx.ConnectTimeout)
            seconds = patience.connect_s if connecting else patience.silence_s
            return NetworkError("timeout", host=host, seconds=seconds)
        causes = list(_causes(exc))
        for cause in causes:
            if isinstance(exc, httpx.ConnectError) and _is_refusal(cause):
                return NetworkError("tls", host=host, reason=tls.failure_reason(cause))
        code = next((code for kind, code in _CODES if any(isinstance(one, kind) for one in causes)), "")
        return NetworkError(code or _code_of_protocol(exc), host=host)


class _Shown(httpx.Auth):
    """The credential goes on the request as it leaves, so that no variable on the way there holds its text."""

    def __init__(self, credential: Credential) -> None:
        self._credential = credential

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers[self._credential.header] = self._credential.value.reveal()
        yield request


# The first that is among an error's causes.
_CODES: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "host_unknown"),
    (httpx.InvalidURL, "host_unknown"),
    (ConnectionRefusedError, "refused"),
    (ConnectionError, "connection_lost"),
    (httpx.ConnectError, "unreachable"),
    (httpx.NetworkError, "connection_lost"),
)


def _code_of_protocol(exc: Exception) -> str:
    # httpcore's own words for an end in the middle; everything else it cannot read as HTTP.
    ended = ("Server disconnected", "peer closed connection")
    return "connection_lost" if isinstance(exc, OSError) or str(exc).startswith(ended) else "not_http"


def _is_refusal(cause: BaseException) -> TypeGuard[ssl.SSLError]:
    """Whether TLS itself said no, rather than the connection ending in its midst."""
    return isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _beginning(response: httpx.Response) -> bytes:
    """As much of the body as is looked at. What is longer ends the connection, which costs nothing but time."""
    body = b""
    for piece in response.iter_raw():
        body += piece
        if len(body) >= _REPLY_BYTES:
            break
    if response.headers.get("content-encoding", "identity").strip().lower() in ("gzip", "x-gzip", "deflate"):
        with contextlib.suppress(zlib.error):
            return zlib.decompressobj(_ANY_ENCODING).decompress(body, _REPLY_BYTES)
    return body[:_REPLY_BYTES]
