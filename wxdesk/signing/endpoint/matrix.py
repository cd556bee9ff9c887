"""The tricky addresses: the page's own, and what becomes of it in WeChat and on the way to a back end."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.errors import InputError
from wxdesk.signing.page_url import PageUrl, parse_page_url

MOST = 24
LONGEST_URL = 4_000  # characters; servers refuse request lines of 8 KB, and encoding makes three of one
_USER = re.compile(r"https?://[^/?#]*@")


class UrlCase(StrEnum):
    """What is tricky about an address, in the order in which they are asked."""

    AS_IT_IS = "as_it_is"
    SEVERAL_PARAMETERS = "several_parameters"  # not in alphabetical order
    REPEATED_PARAMETER = "repeated_parameter"
    EMPTY_VALUE = "empty_value"
    HASH_ROUTE = "hash_route"
    SHARED = "shared"
    OAUTH = "oauth"
    CHINESE_ENCODED = "chinese_encoded"
    CHINESE_RAW = "chinese_raw"
    CHINESE_PATH = "chinese_path"
    LOWER_CASE_HEX = "lower_case_hex"
    NESTED_URL = "nested_url"
    PLUS = "plus"
    ENCODED_SPACE = "encoded_space"
    ENCODED_PERCENT = "encoded_percent"
    EQUALS_SIGN = "equals_sign"
    LIKE_ENTITY = "like_entity"
    EMPTY_QUERY = "empty_query"
    TRAILING_SLASH = "trailing_slash"
    NO_TRAILING_SLASH = "no_trailing_slash"
    BARE_HOST = "bare_host"
    UPPER_CASE_HOST = "upper_case_host"
    EXPLICIT_PORT = "explicit_port"
    OTHER_SCHEME = "other_scheme"


@dataclass(frozen=True)
class EdgeCaseUrl:
    """`url` is what the endpoint is asked about: a page's location.href, its fragment included."""

    trick: UrlCase
    url: str

    @property
    def to_sign(self) -> str:
        return self.url.partition("#")[0]


def check_page(text: str) -> PageUrl:
    """The page's address. Raises InputError url_with_password, url_too_long, and what parse_page_url raises."""
    page = parse_page_url(text)
    if _USER.match(page.browser):
        raise InputError("url_with_password")
    if len(page.browser) > LONGEST_URL:
        raise InputError("url_too_long", limit=LONGEST_URL)
    return page


def edge_case_urls(page: PageUrl) -> tuple[EdgeCaseUrl, ...]:
    """At most 24, each once: where two tricks lead to the same address, the first has it."""
    own = _Page.of(page)
    by_url: dict[str, UrlCase] = {}
    for trick, make in _TRICKS.items():
        by_url.setdefault(make(own), trick)
    return tuple(EdgeCaseUrl(trick, url) for url, trick in by_url.items())[:MOST]


@dataclass(frozen=True)
class _Page:
    """The page's address as pasted and without a fragment, and a browser's form of it in pieces."""

    pasted: str
    fragment: str
    scheme: str
    host: str
    port: str
    path: str
    query: str

    @classmethod
    def of(cls, page: PageUrl) -> "_Page":
        pieces = _PIECES.fullmatch(page.browser)
        assert pieces is not None  # a browser's form always has a host and a path
        pasted = parse_page_url(page.signed).signed  # without white space that stood before a fragment
        return cls(pasted, page.pasted.partition("#")[2].strip(), *pieces.groups(default=""))

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.host}{self.port}"


_PIECES = re.compile(r"(https?)://(\[[^\]]*\]|[^:/]*)(:\d+)?(/[^?]*)(.*)", re.DOTALL)
_Make = Callable[[_Page], str]


def _query(query: str) -> _Make:
    """The page with another query: one trick in each address, so that a wrong signature points to it."""
    return lambda page: f"{page.origin}{page.path}?{query}"


def _appended(query: str) -> _Make:
    """The page with more behind its own query, as WeChat does it."""
    return lambda page: f"{page.origin}{page.path}{page.query}{'&' if page.query else '?'}{query}"


_OTHER_PORT = {"http": 8080, "https": 8443}
_OTHER_SCHEME = {"http": "https", "https": "http"}
# A new trick is a row.
_TRICKS: dict[UrlCase, _Make] = {
    UrlCase.AS_IT_IS: lambda page: page.pasted,
    UrlCase.SEVERAL_PARAMETERS: _query("type=2&id=1001&action=pay"),
    UrlCase.REPEATED_PARAMETER: _query("id=1001&id=1002"),
    UrlCase.EMPTY_VALUE: _query("debug&id="),
    UrlCase.HASH_ROUTE: lambda page: f"{page.pasted}#{page.fragment or '/route'}",
    UrlCase.SHARED: _appended("from=singlemessage&isappinstalled=0"),
    UrlCase.OAUTH: _appended("code=081Kq4ll2oVdh94aQKml2cVWFJ1Kq4lV&state=STATE"),
    UrlCase.CHINESE_ENCODED: _query("name=%E5%B0%8F%E6%98%8E"),
    UrlCase.CHINESE_RAW: _query("name=小明"),
    UrlCase.CHINESE_PATH: lambda page: f"{page.origin}{page.path.rstrip('/')}/%E5%95%86%E5%93%81",
    UrlCase.LOWER_CASE_HEX: _query("name=%e5%b0%8f%e6%98%8e"),
    UrlCase.NESTED_URL: _query("back=https%3A%2F%2Fpay.example.com%2Fdone%3Fid%3D7%26ok%3D1"),
    UrlCase.PLUS: _query("q=a+b"),
    UrlCase.ENCODED_SPACE: _query("q=a%20b"),
    UrlCase.ENCODED_PERCENT: _query("rate=50%25"),
    UrlCase.EQUALS_SIGN: _query("sid=d3hkZXNr=="),
    UrlCase.LIKE_ENTITY: _query("id=1&copy=2&timestamp=3&lt=4"),
    UrlCase.EMPTY_QUERY: lambda page: f"{page.origin}{page.path}?",
    UrlCase.TRAILING_SLASH: lambda page: f"{page.origin}{page.path.rstrip('/')}/",
    UrlCase.NO_TRAILING_SLASH: lambda page: f"{page.origin}{page.path.rstrip('/')}",
    UrlCase.BARE_HOST: lambda page: page.origin,
    UrlCase.UPPER_CASE_HOST: lambda page: (
        f"{page.scheme}://{page.host.upper()}{page.port}{page.path}{page.query}"
    ),
    UrlCase.EXPLICIT_PORT: lambda page: (
        f"{page.scheme}://{page.host}:{_OTHER_PORT[page.scheme]}{page.path}{page.query}"
    ),
    UrlCase.OTHER_SCHEME: lambda page: (
        f"{_OTHER_SCHEME[page.scheme]}://{page.host}{page.port}{page.path}{page.query}"
    ),
}
