"""A page's address: as it was pasted, as the algorithm wants it, and as a browser reports it, side by side.

WeChat checks `location.href.split('#')[0]`, and location.href is what the WHATWG URL standard makes of an
address (https://url.spec.whatwg.org/#concept-basic-url-parser), hence ada-url. The names of the changes come
from doing the standard's steps one after the other and noting which of them changed the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import ada_url

from wxdesk.errors import InputError
from wxdesk.signing.signature import utf8

_DEFAULT_PORTS = {"http": 80, "https": 443}
_SHOWN = 80  # how much of a refused address an error carries, its query left out
_C0_AND_SPACE = "".join(map(chr, range(0x21)))
# Zero-width characters, bidi marks, the byte order mark: no scheme begins so, and nobody sees them.
_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)


class Difference(StrEnum):
    """What a browser changes, in the order in which it does."""

    SURROUNDING_SPACE = "surrounding_space"
    TAB_OR_NEWLINE = "tab_or_newline"
    FRAGMENT = "fragment"
    SCHEME_CASE = "scheme_case"
    BACKSLASH = "backslash"
    SLASHES = "slashes"  # http:/a or http:///a for http://a
    HOST_CASE = "host_case"
    HOST_NOT_ASCII = "host_not_ascii"  # 中文.com -> xn--fiq228c.com
    HOST_FORM = "host_form"  # an IP address or a %-escape written another way
    DEFAULT_PORT = "default_port"
    PORT_FORM = "port_form"  # a colon without a number, or leading zeros
    SLASH_ADDED = "slash_added"
    DOT_SEGMENTS = "dot_segments"
    PERCENT_ENCODED = "percent_encoded"
    OTHER = "other"  # user name and password


@dataclass(frozen=True)
class PageUrl:
    """`differences` leads from `pasted` to `browser`: empty exactly when all three texts are the same."""

    pasted: str
    signed: str
    browser: str
    differences: tuple[Difference, ...]


def parse_page_url(text: str) -> PageUrl:
    """What was pasted; the same trimmed and cut at the first '#'; and what a browser makes of it.

    Raises InputError url_empty, url_scheme (`scheme` is empty where there is none) and url_invalid.
    """
    trimmed = _trim(text)
    if not trimmed:
        raise InputError("url_empty")
    address = utf8(trimmed).decode()
    try:
        href = ada_url.URL(address).href
    except ValueError as exc:
        raise _refusal(address) from exc
    if not href.startswith(("http://", "https://")):
        raise _refusal(address)
    browser = href.partition("#")[0]
    trimming = (Difference.SURROUNDING_SPACE,) if trimmed != text else ()
    return PageUrl(text, trimmed.partition("#")[0], browser, trimming + _changes(address, browser))


def as_page_url(text: str) -> PageUrl | None:
    """The same for a text that need not be an address: None where it is none."""
    try:
        return parse_page_url(text)
    except InputError:
        return None


def _trim(text: str) -> str:
    """Without white space and control characters around it, and without invisible characters before it.

    Invisible characters at the end stay: a browser takes them for part of the address.
    """
    before = None
    while before != text:
        before, text = text, text.strip().strip(_C0_AND_SPACE).lstrip(_INVISIBLE)
    return text


def _refusal(address: str) -> InputError:
    # `example.com:8080/x` is a host and a port to the one who pastes it, and a scheme to the standard.
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d+(?:[/?#]|$))", address)
    name = scheme[1].lower() if scheme else ""
    if name not in _DEFAULT_PORTS:
        return InputError("url_scheme", scheme=name[:_SHOWN])
    before_query = re.split(r"[?#]", address, maxsplit=1)[0]
    return InputError("url_invalid", text=re.sub(r"//[^/@]*@", "//", before_query)[:_SHOWN])


@dataclass(frozen=True)
class _Parts:
    """An address in pieces; joined by nothing but the colon after the scheme they are the address again."""

    scheme: str
    slashes: str
    user: str
    host: str
    port: str
    path: str
    query: str

    def __str__(self) -> str:
        return f"{self.scheme}:{self.slashes}{self.user}{self.host}{self.port}{self.path}{self.query}"


_ADDRESS = re.compile(r"([^:]*):([/\\]*)([^/\\?]*)([^?]*)(.*)", re.DOTALL)
_AUTHORITY = re.compile(r"(.*@|)(\[[^\]]*\]|[^:]*)(.*)", re.DOTALL)


def _split(address: str) -> _Parts:
    outer = _ADDRESS.fullmatch(address)
    assert outer is not None  # there is a colon: the parser found a scheme
    scheme, slashes, authority, path, query = outer.groups()
    inner = _AUTHORITY.fullmatch(authority)
    assert inner is not None  # it matches any text
    user, host, port = inner.groups()
    return _Parts(scheme, slashes, user, host, port, path, query)


def _backslash(parts: _Parts) -> _Parts:
    return replace(parts, slashes=parts.slashes.replace("\\", "/"), path=parts.path.replace("\\", "/"))


def _host_case(parts: _Parts) -> _Parts:
    return replace(parts, host=re.sub(r"[A-Z]+", lambda match: match[0].lower(), parts.host))


def _default_port(parts: _Parts) -> _Parts:
    digits = parts.port[1:].lstrip("0")
    return replace(parts, port="") if digits == str(_DEFAULT_PORTS[parts.scheme]) else parts


def _port_form(parts: _Parts) -> _Parts:
    digits = parts.port[1:]
    return replace(parts, port=f":{digits.lstrip('0') or '0'}" if digits else "")


def _dot_segments(parts: _Parts) -> _Parts:
    kept: list[str] = []
    last = ""
    for segment in parts.path.split("/")[1:]:
        last = segment.lower().replace("%2e", ".")
        if last == "..":
            del kept[-1:]
        elif last != ".":
            kept.append(segment)
    return replace(parts, path="/".join(["", *kept, *([""] if last in (".", "..") else [])]))


# What each does to an address so far, given what the browser makes of it in the end. The host's last steps
# and the encoding are taken from there: once the others are done, nothing else can differ there.
_STEPS: tuple[tuple[Difference, Callable[[_Parts, _Parts], _Parts]], ...] = (
    (Difference.SCHEME_CASE, lambda parts, _: replace(parts, scheme=parts.scheme.lower())),
    (Difference.BACKSLASH, lambda parts, _: _backslash(parts)),
    (Difference.SLASHES, lambda parts, _: replace(parts, slashes="//")),
    (Difference.HOST_CASE, lambda parts, _: _host_case(parts)),
    (
        Difference.HOST_NOT_ASCII,
        lambda parts, end: parts if parts.host.isascii() else replace(parts, host=end.host),
    ),
    (Difference.HOST_FORM, lambda parts, end: replace(parts, host=end.host)),
    (Difference.DEFAULT_PORT, lambda parts, _: _default_port(parts)),
    (Difference.PORT_FORM, lambda parts, _: _port_form(parts)),
    (Difference.SLASH_ADDED, lambda parts, _: replace(parts, path=parts.path or "/")),
    (Difference.DOT_SEGMENTS, lambda parts, _: _dot_segments(parts)),
    (Difference.PERCENT_ENCODED, lambda parts, end: replace(parts, path=end.path, query=end.query)),
)


def _changes(address: str, browser: str) -> tuple[Difference, ...]:
    found = []
    one_line = re.sub(r"[\t\n\r]+", "", address)
    if one_line != address:
        found.append(Difference.TAB_OR_NEWLINE)
    without_fragment = one_line.partition("#")[0]
    if without_fragment != one_line:
        found.append(Difference.FRAGMENT)
    parts, end = _split(without_fragment), _split(browser)
    for difference, step in _STEPS:
        before, parts = parts, step(parts, end)
        if parts != before:
            found.append(difference)
    if str(parts) != browser:
        found.append(Difference.OTHER)
    return tuple(found)
