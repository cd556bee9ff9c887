"""One client for WeChat, signing endpoints and upload endpoints: httpx, over connections that keep to limits.

No redirect is followed, no cookie kept, nothing taken from the environment, nothing logged. Whatever goes wrong
becomes a NetworkError that names a host and nothing else.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

from wxdesk import __version__
from wxdesk.errors import NetworkError
from wxdesk.net import tls
from wxdesk.net.library import httpx
from wxdesk.net.limits import LIMITS, Limits
from wxdesk.net.network import SslContextFactory
from wxdesk.net.transport import RequestPolicy, Sending, Target, Transport

__all__ = ["Auth", "Client", "Request", "Response", "address_of"]

Auth = httpx.Auth
Request = httpx.Request
Response = httpx.Response
_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": f"wxdesk/{__version__}"}
_TARGET = re.compile(rb"[\x21-\x7e]+")  # RFC 9112, section 3: nothing in it may end the line


class Client:
    """Any number of threads may use it. `proxy`: empty, or an address. `keep`: idle connections at most."""

    def __init__(
        self,
        proxy: str = "",
        limits: Limits = LIMITS,
        contexts: SslContextFactory | None = None,
        keep: int = 32,
    ) -> None:
        self._transport = Transport(contexts or tls.system_context, proxy, limits, keep)
        self._client = httpx.Client(
            transport=self._transport,
            headers=_HEADERS,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            trust_env=False,
            timeout=None,
        )
        del self._client.headers["connection"]  # HTTP/1.1 keeps it alive without being told

    def close(self) -> None:
        """End everything, also what other threads are waiting for: they, and later requests, get NetworkError
        connection_lost."""
        self._transport.close()

    @contextmanager
    def stream(
        self,
        method: str,
        url: str,
        policy: RequestPolicy,
        *,
        target: Target | None = None,
        auth: httpx.Auth | None = None,
        **body: Any,
    ) -> Iterator[Response]:
        """The answer to a request, whose body (`response.stream`) is to be read while the block lasts.

        `target`: in place of the URL's path and query. `body`: httpx's headers=, json=, files=, content=. Raises
        NetworkError, and what `content` raises; ValueError for a target or header that cannot be sent.
        """
        address = address_of(url)
        target = Target(address.raw_path) if target is None else target
        if not _TARGET.fullmatch(target):
            raise ValueError("an address that cannot be sent")
        # Nothing that holds this URL holds a secret.
        origin = address.copy_with(raw_path=b"/", userinfo=b"")
        response = self._send(method, origin, Sending(policy, target), auth, body)
        try:
            yield response
        finally:
            response.close()

    def _send(
        self, method: str, origin: httpx.URL, sending: Sending, auth: httpx.Auth | None, body: dict[str, Any]
    ) -> Response:
        request = self._client.build_request(method, origin, extensions={"wxdesk": sending}, **body)
        try:
            return self._client.send(request, auth=auth, stream=True)
        except (httpx.HTTPError, httpx.InvalidURL):
            pass  # a Location that is no address: httpx reads it although it does not follow it
        raise NetworkError("not_http", host=origin.raw_host.decode("ascii"))


def address_of(url: str) -> httpx.URL:
    """Raises NetworkError host_unknown for what is none."""
    try:
        address = httpx.URL(url)
    except httpx.InvalidURL:
        address = None
    if address is None or not address.raw_host:
        raise NetworkError("host_unknown", host="")
    return address
