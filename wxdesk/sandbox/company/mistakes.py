"""What the sandbox's company gets wrong, by name; what is diagnosed stands in signing/mistakes."""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol
from urllib.parse import quote, unquote

from wxdesk.sandbox.account.token_lines import PREFIX

# Of another account, or of the company's mini-program.
OTHER_APPID = "wx5a4db0c50c0ffee0"
SIGNATURE_AGE_S = 3 * 3600  # of the one that the back end keeps
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


class Holdings(Protocol):
    """What the back end has besides the ticket it should sign with."""

    def token(self) -> str: ...

    def ticket(self, kind: str) -> str: ...

    def former_ticket(self) -> str:
        """The jsapi_ticket before the current one."""

    def oldest_ticket(self) -> str:
        """One that ran out long ago and stayed in the back end's cache."""


Change = Callable[[SigningInput, Holdings], SigningInput]


class CompanyMistake(NamedTuple):
    """`signs`: what is signed in the place of what should be. `tells_signed`: the page is told the nonce and timestamp
    that were signed, else those that should have been. `noncestr`: the reply's name for it. `cached`: one reply is kept
    for all pages.

    `shared_keys`: the other environment answers, from a cache that knows one ticket only. `department`: another
    department fetches its own access_token every few minutes, and nobody here reckons with it.
    """

    signs: Change = lambda order, _: order
    tells_signed: bool = False
    noncestr: str = "nonceStr"
    cached: bool = False
    shared_keys: bool = False
    department: bool = False


def _url(change: Callable[[str], str]) -> CompanyMistake:
    return CompanyMistake(lambda order, _: replace(order, url=change(order.url)))


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


def _cached_signature(order: SigningInput, holdings: Holdings) -> SigningInput:
    """It was right when it was made, with the ticket of that time."""
    return replace(
        order, ticket=holdings.former_ticket(), timestamp=str(int(order.timestamp) - SIGNATURE_AGE_S)
    )


def _with_ticket(ticket: Callable[[SigningInput, Holdings], str]) -> CompanyMistake:
    return CompanyMistake(lambda order, holdings: replace(order, ticket=ticket(order, holdings)))


MISTAKES: dict[str, CompanyMistake] = {
    "none": CompanyMistake(),
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
    "timestamp_ms": CompanyMistake(lambda order, _: replace(order, timestamp=f"{order.timestamp}000")),
    "nonce_case": CompanyMistake(lambda order, _: replace(order, noncestr=order.noncestr.swapcase())),
    "nonce_key": CompanyMistake(noncestr="noncestr"),
    "stale_ticket": _with_ticket(lambda _, holdings: holdings.oldest_ticket()),
    "previous_ticket": _with_ticket(lambda _, holdings: holdings.former_ticket()),
    "cached_signature": CompanyMistake(_cached_signature, tells_signed=True, cached=True),
    "card_ticket": _with_ticket(lambda _, holdings: holdings.ticket("wx_card")),
    "access_token_for_ticket": _with_ticket(lambda _, holdings: holdings.token()),
    "other_appid": CompanyMistake(lambda order, _: replace(order, appid=OTHER_APPID)),
    "other_environment": CompanyMistake(shared_keys=True),
    "department_token": CompanyMistake(department=True),
}
# Those that a signature shows by itself, whatever the page makes of it.
OF_SIGNING: tuple[str, ...] = tuple(
    name for name in MISTAKES if name not in ("nonce_key", "department_token")
)
