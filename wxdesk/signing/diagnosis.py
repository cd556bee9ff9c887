"""Is a signature right? Every known credential is tried with every known address: arithmetic, no guessing.

A signature is right if it comes from one of the account's own jsapi tickets and an address that WeChat
checks. That is what realAuthUrl says, where the client showed it; otherwise the page's address cut at
'#', as it was pasted or in the form that a browser reports.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.field_names import SHAPES
from wxdesk.signing.page_url import PageUrl, parse_page_url
from wxdesk.signing.signature import Signed, check_signature, digest, sign, string1
from wxdesk.signing.verdict import (
    GIVEN,
    JSAPI_TICKET,
    PREVIOUS,
    AddressDiffers,
    Comparison,
    Note,
    Verdict,
    VerdictKind,
)

_DOMAIN_REFUSED = 40048


def diagnose(evidence: Evidence, credentials: Mapping[str, Secret]) -> Verdict:
    """The verdict on `evidence`, given the credentials that are known, by name.

    JSAPI_TICKET is the account's current ticket, names beginning with PREVIOUS its earlier ones. All
    others (a card ticket, an access_token, another account's ticket) are tried too, but what they
    reproduce is no match. Without a JSAPI_TICKET the evidence's own ticket takes its place.

    Raises InputError timestamp_shape and signature_shape, for evidence that was not read by evidence.parse.
    """
    began = time.perf_counter()
    tickets = _tickets(evidence, credentials)
    addresses = _addresses(evidence)
    missing = _missing(evidence, tickets, addresses)
    expected = _expected(evidence, tickets, addresses)
    signature = _signature(evidence)
    tried, hit = (0, None) if missing else _search(signature.lower(), _attempts(evidence, tickets, addresses))
    right = hit is not None and hit.counts and signature == signature.lower()
    return Verdict(
        VerdictKind.INCOMPLETE if missing else VerdictKind.MATCH if right else VerdictKind.UNEXPLAINED,
        missing,
        expected,
        hit.text if hit else None,
        hit.address if hit else "",
        hit.credential_name if hit else "",
        tuple(_differing(evidence, addresses, hit, expected)),
        tuple(_notes(evidence, tickets, addresses, hit)),
        tried,
        time.perf_counter() - began,
    )


def _signature(evidence: Evidence) -> str:
    other_digest = SHAPES["signature"].fullmatch(evidence.signature)
    return (
        check_signature(evidence.signature) if evidence.signature and not other_digest else evidence.signature
    )


@dataclass(frozen=True)
class _Tickets:
    """By name: `own` may make a right signature, `others` may not. `current` is what should be used."""

    own: dict[str, Secret]
    others: dict[str, Secret]
    current: Secret | None


def _tickets(evidence: Evidence, credentials: Mapping[str, Secret]) -> _Tickets:
    known = dict(credentials)
    if evidence.ticket is not None and evidence.ticket not in known.values():
        known[GIVEN] = evidence.ticket
    current = known.get(JSAPI_TICKET) or evidence.ticket
    own = {
        name: secret
        for name, secret in known.items()
        if name == JSAPI_TICKET or name.startswith(PREVIOUS) or (name == GIVEN and JSAPI_TICKET not in known)
    }
    return _Tickets(own, {name: secret for name, secret in known.items() if name not in own}, current)


@dataclass(frozen=True)
class _Addresses:
    """`checked`: what WeChat checks, the address to be signed first. `page`: None where it is not sound."""

    page: PageUrl | None
    checked: tuple[str, ...]
    others: tuple[str, ...]
    from_wechat: bool  # `checked` is what realAuthUrl said


def _addresses(evidence: Evidence) -> _Addresses:
    pages = _forms(evidence.url)
    checked = pages
    if evidence.real_auth_urls:
        said = [_forms(url)[::-1] for url in evidence.real_auth_urls]
        # The one that is the page's goes first, if any is.
        checked = [
            form for forms in sorted(said, key=lambda forms: not set(forms) & set(pages)) for form in forms
        ]
    elsewhere = (evidence.url, *pages, *(form for url in evidence.other_urls for form in (*_forms(url), url)))
    others = dict.fromkeys(url for url in elsewhere if url and url not in checked)
    return _Addresses(
        _page(evidence.url), tuple(dict.fromkeys(checked)), tuple(others), bool(evidence.real_auth_urls)
    )


def _page(url: str) -> PageUrl | None:
    try:
        return parse_page_url(url)
    except InputError:
        return None


def _forms(url: str) -> list[str]:
    """A browser's form of the address, and the address itself cut at '#'."""
    page = _page(url)
    if page is not None:
        return [page.browser, page.signed]
    bare = url.strip().partition("#")[0]
    return [bare] if bare else []


def _missing(evidence: Evidence, tickets: _Tickets, addresses: _Addresses) -> tuple[str, ...]:
    there = {
        "signature": bool(evidence.signature),
        "noncestr": bool(evidence.noncestr.strip()),
        "timestamp": bool(evidence.timestamp.strip()),
        "url": bool(addresses.checked),
        "ticket": bool(tickets.own),
    }
    return tuple(name for name, present in there.items() if not present)


def _expected(evidence: Evidence, tickets: _Tickets, addresses: _Addresses) -> Signed | None:
    if not (
        tickets.current and addresses.checked and evidence.noncestr.strip() and evidence.timestamp.strip()
    ):
        return None
    return sign(tickets.current.reveal(), evidence.noncestr, evidence.timestamp, addresses.checked[0])


@dataclass(frozen=True)
class _Attempt:
    text: str = field(repr=False)
    address: str
    credential_name: str
    counts: bool  # it makes a right signature


def _search(signature: str, attempts: Iterable[_Attempt]) -> tuple[int, _Attempt | None]:
    tried = 0
    for tried, attempt in enumerate(attempts, 1):
        if digest(attempt.text) == signature:
            return tried, attempt
    return tried, None


def _attempts(evidence: Evidence, tickets: _Tickets, addresses: _Addresses) -> Iterator[_Attempt]:
    for counts, secrets, urls in (
        (True, tickets.own, addresses.checked),
        (False, tickets.own, addresses.others),
        (False, tickets.others, addresses.checked + addresses.others),
    ):
        for name, secret in secrets.items():
            for url in urls:
                text = string1(secret.reveal(), evidence.noncestr, evidence.timestamp.strip(), url)
                yield _Attempt(text, url, name, counts)
    if evidence.string1:
        yield _Attempt(
            evidence.string1, evidence.string1.partition("&url=")[2], _signer(evidence, tickets), counts=False
        )


def _signer(evidence: Evidence, tickets: _Tickets) -> str:
    """The name of the credential in the pasted string1."""
    known = {**tickets.own, **tickets.others}
    return next((name for name, one in known.items() if f"={one.reveal()}&" in evidence.string1), GIVEN)


def _differing(
    evidence: Evidence, addresses: _Addresses, hit: _Attempt | None, expected: Signed | None
) -> Iterator[AddressDiffers]:
    page = addresses.page
    if page is not None and page.signed != page.browser:
        yield AddressDiffers(Comparison.BROWSER, page.signed, page.browser)
    if (
        page is not None
        and addresses.from_wechat
        and not {page.signed, page.browser} & set(addresses.checked)
    ):
        for url in evidence.real_auth_urls:
            yield AddressDiffers(Comparison.REAL_AUTH_URL, page.signed, url.strip().partition("#")[0])
    if hit is not None and expected is not None and not hit.counts and hit.address != expected.url:
        yield AddressDiffers(Comparison.REPRODUCED, hit.address, expected.url)


def _notes(
    evidence: Evidence, tickets: _Tickets, addresses: _Addresses, hit: _Attempt | None
) -> Iterator[Note]:
    if evidence.url and addresses.page is None:
        yield Note.URL_INVALID
    if hit is not None:
        page = addresses.page
        if page is not None and not addresses.from_wechat and hit.counts and hit.address != page.browser:
            yield Note.NOT_WHAT_A_BROWSER_REPORTS
        if hit.credential_name.startswith(PREVIOUS):
            yield Note.PREVIOUS_TICKET
        elif hit.credential_name not in tickets.own:
            yield Note.OTHER_CREDENTIAL
        if hit.address not in addresses.checked:
            yield Note.OTHER_ADDRESS
        if evidence.signature != evidence.signature.lower():
            yield Note.UPPER_CASE
    if evidence.conflicts:
        yield Note.CONFLICTING_VALUES
    if evidence.errcode == _DOMAIN_REFUSED:
        yield Note.DOMAIN_REFUSED
