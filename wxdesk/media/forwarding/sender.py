"""Files to an endpoint, over the client that asks WeChat too."""

import contextlib
import sys
import zlib
from collections.abc import Iterator

from wxdesk.media.forwarding.answer import EndpointResponse
from wxdesk.media.forwarding.credential import Credential
from wxdesk.media.forwarding.endpoint import Endpoint
from wxdesk.media.forwarding.multipart import Form
from wxdesk.net.client import Client, Request, Response
from wxdesk.net.limits import Limits, RequestPolicy, Resend
from wxdesk.net.network import SslContextFactory
from wxdesk.secrecy import forgetful
from wxdesk.wechat import retry_after

# Given up after 30 s without any sign of life, however slowly it takes its files in.
SENDING_LIMITS = Limits(stall_bytes=1)
_REPLY_BYTES = 64 << 10
_ANY_ENCODING = zlib.MAX_WBITS | 32


class Sender:
    """Any number of threads may `send`; `close` ends what they are waiting for."""

    def __init__(
        self,
        endpoint: Endpoint,
        credential: Credential | None = None,
        limits: Limits = SENDING_LIMITS,
        contexts: SslContextFactory | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._credential = credential
        # Its key lets the endpoint know a file again; whether it is sent again is the run's to say. What is longer
        # than is looked at ends the connection, which costs nothing but time.
        self._policy = RequestPolicy(limits.total_s, sys.maxsize, Resend.NO)
        self._client = Client(limits=limits, contexts=contexts)

    @forgetful
    def send(self, form: Form, file_bytes: int, content: Iterator[bytes], key: str) -> EndpointResponse:
        """POST the body; `key` is its Idempotency-Key. What `content` raises is raised.

        Raises NetworkError connection_lost, host_unknown, not_http, refused, timeout, tls, too_slow, truncated,
        unreachable.
        """
        headers = {
            "Accept": "application/json, */*",
            **dict(self._endpoint.headers),
            "Content-Type": form.content_type,
            "Content-Length": str(form.length(file_bytes)),
            "Idempotency-Key": key,
        }
        with self._client.stream(
            "POST",
            self._endpoint.url,
            self._policy,
            authorize=self._authorize,
            headers=headers,
            content=content,
        ) as response:
            wait_s = retry_after.seconds(response.headers.get("retry-after", ""))
            return EndpointResponse(response.status_code, _beginning(response), wait_s)

    def close(self) -> None:
        self._client.close()

    def _authorize(self, request: Request) -> None:
        """The credential goes on the request as it leaves, so that no variable on the way there holds its text."""
        if self._credential is not None:
            request.headers[self._credential.header] = self._credential.value.reveal()


def _beginning(response: Response) -> bytes:
    """As much of the body as is looked at."""
    body = b""
    for piece in response.iter_raw():
        body += piece
        if len(body) >= _REPLY_BYTES:
            break
    if response.headers.get("content-encoding", "identity").strip().lower() in ("gzip", "x-gzip", "deflate"):
        with contextlib.suppress(zlib.error):
            decoder = zlib.decompressobj(_ANY_ENCODING)
            unpacked = decoder.decompress(body, _REPLY_BYTES)
            if not decoder.unused_data:  # what follows the end may be another answer
                return unpacked
    return body[:_REPLY_BYTES]
