"""Which of several values for one field is meant.

A paste often holds more than one: a reply wrapped in an envelope with a timestamp of its own, string1 beside
wx.config, a log of many requests. The values that stand beside the signature, in the same object, belong to it.
"""

import re
from collections.abc import Iterable

from wxdesk.hosts import may_be_public
from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.field_names import SHA1_HEX
from wxdesk.signing.pasted.find import Kind, Match
from wxdesk.signing.place import Form

_FAR = 4_000  # characters; further away nothing is an object's neighbour
_SECONDS = 10  # digits of a time in seconds
_BRACES = re.compile(r"[{}]")


def ordered(text: str, finds: Iterable[Match], kind: Kind, signature: Match | None) -> list[Match]:
    """The finds of `kind`, the likeliest first."""
    of_kind = [find for find in finds if find.kind is kind]
    if kind is Kind.SIGNATURE:
        # The page's own goes before what a back end answered.
        return sorted(
            of_kind,
            key=lambda find: (SHA1_HEX.fullmatch(find.value) is None, find.form is not Form.WX_CONFIG),
        )
    return sorted(of_kind, key=lambda find: _distance(text, find, signature))


def _distance(text: str, find: Match, signature: Match | None) -> tuple[bool, bool, int]:
    """What was signed counts less than what the page was given."""
    signed = find.form is Form.STRING1
    if signature is None:
        return signed, False, find.start
    between = (
        text[find.end : signature.start] if find.start < signature.start else text[signature.end : find.start]
    )
    of_another_row = find.form is Form.TABLE and "\n" in between
    return signed, len(between) > _FAR or of_another_row or _leaves(between), len(between)


def _leaves(between: str) -> bool:
    """Whether what stands between two values leaves the object that the one stands in."""
    lowest = depth = 0
    for brace in _BRACES.finditer(between):
        depth += 1 if brace[0] == "{" else -1
        lowest = min(lowest, depth)
    return lowest < 0 or depth != 0


def addresses(finds: Iterable[Match]) -> tuple[list[Match], list[Match]]:
    """Those that may be the page's, the likeliest first; and those of requests, which never are."""
    of_web = [find for find in finds if find.field == "url"]
    signed = next((find for find in of_web if find.form is Form.STRING1), None)
    host = _host(signed.value) if signed else ""
    pages = [find for find in of_web if find.kind is not Kind.REQUEST]
    beside = {
        _host(find.value) for find in pages if find.kind is Kind.ADDRESS and find.form is not Form.STRING1
    }
    same_site = [other for other in beside if _may_be_same_site(host, other)]
    if len(beside) > 1:  # a developer's own computer is spoken of beside others
        same_site = [other for other in same_site if may_be_public(_name(other))]
    if host not in beside and len(same_site) == 1:
        host = same_site[0]
    pages.sort(key=lambda find: _rank(find, host))
    return pages, [find for find in of_web if find.kind is Kind.REQUEST]


def _rank(find: Match, signed_host: str) -> int:
    """An address that the back end signed is the page's only if no other is said to be."""
    if PasteArtifact.NO_SCHEME in find.undone:
        return 5
    if find.kind is Kind.PAGE:
        return 0
    if find.form is Form.STRING1:
        return 3
    if find.kind is Kind.LINK:
        return 6
    if find.kind is Kind.URL:
        return 1
    if signed_host and _host(find.value) == signed_host:
        return 2
    # A developer's own computer is spoken of beside the page that fails.
    return 4 if may_be_public(_name(_host(find.value))) else 5


def _may_be_same_site(host: str, other: str) -> bool:
    """Whether a page on `other` may have had an address on `host` signed: a test system, another name."""
    return not may_be_public(_name(other)) or _name(host).split(".")[-2:] == _name(other).split(".")[-2:]


def _name(host: str) -> str:
    return host.partition(":")[0]


def _host(address: str) -> str:
    found = re.match(r"(?i)\s*https?://([^/?#\s]*)", address)
    return found[1].lower() if found else ""
