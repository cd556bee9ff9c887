"""Asking a company's own signing endpoint: over the same connections as WeChat, with less patience.

Nothing follows a redirect, nothing is taken from the environment, no cookie is kept, nothing is recorded.
"""

import time
from collections.abc import Callable
from ssl import SSLContext
from urllib.parse import urljoin, urlsplit

from wxdesk.hosts import is_this_computer
from wxdesk.net.client import Client, Target, address_of
from wxdesk.net.limits import Limits, RequestPolicy
from wxdesk.net.way import STRAIGHT, Way
from wxdesk.secrecy import forgetful, redact
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.endpoint.request import Endpoint, EndpointRequest
from wxdesk.wechat import reply

ENDPOINT_LIMITS = Limits(connect_s=5, stall_s=10, total_s=10, call_s=10, json_bytes=256 << 10)
_ACCEPT = "application/json, text/plain, */*"
# Of old Chinese back ends; all else is read as UTF-8, and what is not UTF-8 replaced.
_CHARSETS = {"gbk": "gb18030", "gb2312": "gb18030", "gb18030": "gb18030"}


class SigningEndpointClient:
    """Asks one endpoint, from any thread. This computer is never asked through a proxy.

    Raises NetworkError host_unknown for a host that is none, and what `way` raises.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        way: Way = STRAIGHT,
        *,
        limits: Limits = ENDPOINT_LIMITS,
        tls_contexts: Callable[[], SSLContext] | None = None,
    ) -> None:
        here = is_this_computer(address_of(endpoint.url).host)
        self._policy = RequestPolicy(limits.call_s, limits.json_bytes)
        self._client = Client(STRAIGHT if here else way, limits, tls_contexts, keep=1)

    def close(self) -> None:
        """End the request that another thread is waiting for, and refuse later ones: they raise NetworkError
        connection_lost."""
        self._client.close()

    @forgetful
    def ask(self, request: EndpointRequest) -> EndpointReply:
        """Raises NetworkError connection_lost, host_unknown, not_http, refused, timeout, tls, too_large …"""
        began = time.monotonic()
        parts = urlsplit(request.url)
        # Every character counts here, so that the client, which would mend it, does not make the target.
        target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        headers = {"Accept": _ACCEPT} | (
            {"Content-Type": request.content_type} if request.content_type else {}
        )
        with self._client.stream(
            request.method,
            f"{parts.scheme}://{parts.netloc}",
            self._policy,
            target=Target(target.encode("ascii")),
            headers=headers,
            content=request.body or None,
        ) as response:
            if 300 <= response.status_code < 400:
                location = _location(request.url, response.headers.get("location", ""))
                return EndpointReply(response.status_code, "", location, time.monotonic() - began)
            body = b"".join(reply.content(response, parts.hostname or "", self._policy.body_bytes))
            text = _text(body, response.headers.get("content-type", ""))
            return EndpointReply(response.status_code, text, "", time.monotonic() - began)


_MOST_READ, _MOST_SHOWN = 4_000, 300  # characters of where a redirect leads


def _location(asked: str, location: str) -> str:
    """Where a redirect leads, without what nobody else should read: its query and any credential."""
    try:
        parts = urlsplit(urljoin(asked, location))
    except ValueError:
        return ""
    shown = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return redact(shown[:_MOST_READ])[:_MOST_SHOWN] if location else ""


def _text(body: bytes, content_type: str) -> str:
    charset = content_type.lower().partition("charset=")[2].strip(" \"'").partition(";")[0]
    return body.removeprefix(b"\xef\xbb\xbf").decode(_CHARSETS.get(charset, "utf-8"), "replace")
