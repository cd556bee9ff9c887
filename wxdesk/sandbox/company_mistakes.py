"""What the sandbox's company gets wrong when it signs, by name; what is diagnosed stands in signing/mistakes."""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from urllib.parse import quote, unquote

from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.token_lines import PREFIX

# Of another account, or of the company's mini-program.
OTHER_APPID = "wx5a4db0c50c0ffee0"
_PORT = re.compile(r"^(\w+://[^/?#]*):\d+(?![^/?#])")


@dataclass(frozen=True)
class SigningInput:
    """What the back end signs; the page is told the AppID with it, and the nonce and timestamp as they
    should be.
    """

    url: str
    ticket: str = field(repr=False)
    noncestr: str
    timestamp: str
    appid: str


Change = Callable[[SigningInput, Platform], SigningInput]


def _url(change: Callable[[str], str]) -> Change:
    return lambda order, _: replace(order, url=change(order.url))


def _keep_fragment(url: str) -> str:
    return url if "#" in url else f"{url}#/"


def _cut_query(url: str) -> str:
    """What is left of an address sent without encodeURIComponent: up to its first &."""
    return url.partition("&")[0]


def _drop_query(url: str) -> str:
    return url.partition("?")[0]


def _swap_scheme(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    return f"{'http' if scheme == 'https' else 'https'}{separator}{rest}"


def _drop_slash(url: str) -> str:
    path, separator, query = url.partition("?")
    return path.rstrip("/") + separator + query


def _drop_port(url: str) -> str:
    return _PORT.sub(r"\1", url)


def _drop_path(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    return f"{scheme}{separator}{rest.partition('/')[0]}/"


def stale_ticket(length: int) -> str:
    """A ticket that ran out long ago and stayed in the back end's cache."""
    digest = hashlib.sha512(b"wxdesk sandbox stale ticket").digest()
    return (PREFIX + base64.urlsafe_b64encode(digest).decode())[:length]


MISTAKES: dict[str, Change] = {
    "none": lambda order, _: order,
    "fragment_kept": _url(_keep_fragment),
    "query_cut": _url(_cut_query),
    "query_dropped": _url(_drop_query),
    "http_for_https": _url(_swap_scheme),
    "slash_dropped": _url(_drop_slash),
    "port_dropped": _url(_drop_port),
    "landing_page": _url(_drop_path),
    "encoded": _url(lambda url: quote(url, safe="-_.!~*'()")),
    "decoded": _url(unquote),
    "html_entity": _url(lambda url: url.replace("&", "&amp;")),
    "timestamp_ms": lambda order, _: replace(order, timestamp=f"{order.timestamp}000"),
    "nonce_case": lambda order, _: replace(order, noncestr=order.noncestr.swapcase()),
    "stale_ticket": lambda order, _: replace(order, ticket=stale_ticket(len(order.ticket))),
    "card_ticket": lambda order, platform: replace(order, ticket=platform.company_ticket("wx_card")),
    "access_token_for_ticket": lambda order, platform: replace(order, ticket=platform.company_token()),
    "other_appid": lambda order, _: replace(order, appid=OTHER_APPID),
}
