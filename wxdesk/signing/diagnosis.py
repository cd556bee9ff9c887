"""From evidence to a verdict: is the signature right, and if not, which mistakes make just this one?

A signature is right if it comes from the account's current jsapi ticket and an address that WeChat checks. That is
what realAuthUrl says, where the client showed it; otherwise the page's address cut at '#', as it was pasted or in
the form that a browser reports. Everything else is looked for by search.py; what reproduces the signature is
proof, and what only seems odd goes to suspicions.py.
"""

from collections.abc import Callable, Iterator, Mapping

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.damage import Damage
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import address as address_mistakes
from wxdesk.signing.mistakes import credential as credential_mistakes
from wxdesk.signing.mistakes import digest as digest_mistakes
from wxdesk.signing.mistakes import noncestr as noncestr_mistakes
from wxdesk.signing.mistakes import string1 as string1_mistakes
from wxdesk.signing.mistakes import timestamp as timestamp_mistakes
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.digest import Given
from wxdesk.signing.mistakes.mistake import Cause, Variant
from wxdesk.signing.page_url import PageUrl, parse_page_url
from wxdesk.signing.search.addresses import Addresses
from wxdesk.signing.search.dimension import dimension
from wxdesk.signing.search.heads import Heads
from wxdesk.signing.search.walk import Budget, Hit, Search
from wxdesk.signing.signature import Signed, check_timestamp, sign
from wxdesk.signing.suspicions import Circumstances, suspicions
from wxdesk.signing.verdict import (
    GIVEN,
    JSAPI_TICKET,
    AddressDiffers,
    Comparison,
    Reproduced,
    Verdict,
    VerdictKind,
)

_MOST_OTHERS = 40  # addresses and values beside the page's own that are tried


def diagnose(
    evidence: Evidence,
    credentials: Mapping[str, Secret],
    circumstances: Circumstances | None = None,
    budget: Budget | None = None,
    check: Callable[[], None] = lambda: None,
) -> Verdict:
    """The verdict on `evidence`, given the credentials that are known, by name.

    JSAPI_TICKET is the account's current ticket; all others (names beginning with PREVIOUS: its earlier ones,
    wx_card_ticket, access_token, other accounts' names) are tried in its place. Without a JSAPI_TICKET the
    evidence's own ticket takes its place. `check` is called now and then and may raise to call it off.

    Raises InputError timestamp_shape and signature_shape, for evidence that was not read by evidence.parse.
    """
    case = _Case(evidence, credentials)
    circumstances = circumstances or Circumstances()
    missing, expected = case.missing(), case.expected()
    differing = tuple(case.differing(None, expected))
    if missing:
        noticed = tuple(suspicions(evidence, circumstances, None))
        return Verdict(
            VerdictKind.INCOMPLETE, missing, expected, address_differs=differing, suspicions=noticed
        )
    given = digest_mistakes.read(evidence.signature)
    outcome = Search(case.heads(), case.addresses(), given, budget or Budget(), check).run()
    explanations = case.explanations(outcome.hit, given, circumstances) if outcome.hit else ()
    kind = _kind(outcome.hit, explanations)
    return Verdict(
        kind,
        missing,
        expected,
        case.reproduced(outcome.hit) if outcome.hit else None,
        explanations if kind is VerdictKind.PROVEN else (),
        case.undone(outcome.hit) if outcome.hit else (),
        tuple(case.differing(outcome.hit, expected)),
        tuple(suspicions(evidence, circumstances, outcome.hit.address.text if outcome.hit else None)),
        outcome.tried,
        outcome.seconds,
        outcome.complete,
    )


def _kind(hit: Hit | None, explanations: tuple[tuple[Cause, ...], ...]) -> VerdictKind:
    if hit is None:
        return VerdictKind.UNEXPLAINED
    return VerdictKind.PROVEN if any(explanations) else VerdictKind.MATCH


class _Case:
    """Evidence and credentials, as the search wants them."""

    def __init__(self, evidence: Evidence, credentials: Mapping[str, Secret]) -> None:
        self._evidence = evidence
        self._page = _page(evidence.url)
        self._checked, self._from_wechat = _checked(evidence)
        self._tickets = {name: secret for name, secret in credentials.items() if secret}
        if evidence.ticket is not None and evidence.ticket not in self._tickets.values():
            self._tickets[GIVEN if JSAPI_TICKET in self._tickets else JSAPI_TICKET] = evidence.ticket
        self._nonce = evidence.noncestr
        self._stamp = evidence.timestamp.strip()

    # --- what there is ---------------------------------------------------------------------------------------------
    def missing(self) -> tuple[str, ...]:
        there = {
            "signature": bool(self._evidence.signature),
            "noncestr": bool(self._nonce.strip()),
            "timestamp": bool(self._stamp),
            "url": bool(self._checked),
            "ticket": JSAPI_TICKET in self._tickets,
        }
        return tuple(name for name, present in there.items() if not present)

    def expected(self) -> Signed | None:
        ticket = self._tickets.get(JSAPI_TICKET)
        if ticket is None or not (self._checked and self._nonce.strip() and self._stamp):
            return None
        return sign(ticket.reveal(), self._nonce, self._stamp, self._checked[0])

    # --- what is tried ---------------------------------------------------------------------------------------------
    def heads(self) -> Heads:
        evidence = self._evidence
        tickets = dimension(
            [self._tickets[JSAPI_TICKET].reveal()], list(self._other_tickets()), credential_mistakes.MISTAKES
        )
        noncestrs = dimension(
            self._read_as(self._nonce),
            [
                Variant(text, (Cause("noncestr.other_value", text),))
                for text in evidence.others.get("noncestr", ())
            ],
            noncestr_mistakes.MISTAKES,
        )
        timestamps = dimension(
            [check_timestamp(self._stamp)],
            [
                Variant(text, (Cause("timestamp.other_value", text),))
                for text in evidence.others.get("timestamp", ())
            ],
            timestamp_mistakes.MISTAKES,
        )
        return Heads(tickets, noncestrs, timestamps, evidence.appid.strip())

    def addresses(self) -> Addresses:
        others = list(self._other_addresses())
        known = (self._evidence.url, *self._evidence.real_auth_urls, *self._evidence.other_urls)
        fragments = dict.fromkeys(
            mark + rest for url in known for _, mark, rest in [url.partition("#")] if mark
        )
        hosts = dict.fromkeys(host for url in known if (host := Address(url.partition("#")[0]).authority))
        return Addresses(self._checked, others, tuple(fragments), tuple(hosts)[:_MOST_OTHERS])

    def _other_tickets(self) -> Iterator[Variant]:
        for name, secret in self._tickets.items():
            if name != JSAPI_TICKET:
                mistake, rarity = credential_mistakes.other(name)
                yield Variant(secret.reveal(), (Cause(mistake, name),), rarity)

    def _other_addresses(self) -> Iterator[Variant]:
        evidence = self._evidence
        if self._from_wechat:
            for text in _forms(evidence.url):
                yield Variant(text, (Cause("url.current_page", text),))
        elsewhere = evidence.other_urls[:_MOST_OTHERS]
        for url in elsewhere:
            for text in (*_forms(url), *self._read_as(url)):
                yield address_mistakes.other(text, self._checked[0])

    def _read_as(self, text: str) -> list[str]:
        """The value, and its other readings."""
        return [text, *(reading.value for reading in self._evidence.readings.get(text, ()))]

    # --- what came out ---------------------------------------------------------------------------------------------
    def explanations(
        self, hit: Hit, given: Given, circumstances: Circumstances
    ) -> tuple[tuple[Cause, ...], ...]:
        """The causes; one empty explanation where nothing is wrong."""
        head = hit.head
        around = list(given.causes)
        if hit.digest is not None:
            around.append(hit.digest)
        values = (head.ticket.text, head.noncestr.text, head.timestamp.text, hit.address.text)
        layout = string1_mistakes.cause_of(head.layout, values)
        if layout is not None:
            around.append(layout)
        parts = (*head.ticket.causes, *head.noncestr.causes, *head.timestamp.causes)
        named = self._evidence.appid.strip()
        if named and circumstances.appid and named != circumstances.appid:
            around.append(Cause("appid.other", named))
        ways = ((*variant.causes, *parts, *around) for variant in hit.addresses)
        # The same mistakes made in another order are no other explanation.
        return tuple({frozenset(way): way for way in ways}.values())

    def reproduced(self, hit: Hit) -> Reproduced:
        cause = next((cause for cause in hit.head.ticket.causes if cause.detail in self._tickets), None)
        name = cause.detail if cause else JSAPI_TICKET
        return Reproduced(hit.text, hit.digest_name, hit.address.text, name)

    def undone(self, hit: Hit) -> tuple[Damage, ...]:
        if hit.address.causes:
            return ()
        undone: list[Damage] = []
        for url in (self._evidence.url, *self._evidence.real_auth_urls):
            plain = hit.address.text in _forms(url)
            for reading in () if plain else self._evidence.readings.get(url, ()):
                if hit.address.text in _forms(reading.value):
                    undone += reading.undone
        for reading in self._evidence.readings.get(self._nonce, ()):
            if hit.head.noncestr.text == reading.value != self._nonce:
                undone += reading.undone
        return tuple(dict.fromkeys(undone))

    def differing(self, hit: Hit | None, expected: Signed | None) -> Iterator[AddressDiffers]:
        page = self._page
        if page is not None and page.signed != page.browser:
            yield AddressDiffers(Comparison.BROWSER, page.signed, page.browser)
        if page is not None and self._from_wechat and not {page.signed, page.browser} & set(self._checked):
            for url in self._evidence.real_auth_urls:
                yield AddressDiffers(Comparison.REAL_AUTH_URL, page.signed, url.strip().partition("#")[0])
        if hit is not None and expected is not None and hit.address.causes:
            yield AddressDiffers(Comparison.REPRODUCED, hit.address.text, expected.url)


def _checked(evidence: Evidence) -> tuple[tuple[str, ...], bool]:
    """What WeChat checks, the address to be signed first, and whether WeChat itself said so."""
    pages = _read_forms(evidence, evidence.url)
    if not evidence.real_auth_urls:
        return tuple(dict.fromkeys(pages)), False
    said = [_read_forms(evidence, url)[::-1] for url in evidence.real_auth_urls]
    # The one that is the page's goes first, if any is.
    said.sort(key=lambda forms: not set(forms) & set(pages))
    return tuple(dict.fromkeys(form for forms in said for form in forms)), True


def _read_forms(evidence: Evidence, url: str) -> list[str]:
    forms = _forms(url)
    for reading in evidence.readings.get(url, ()):
        forms += _forms(reading.value)
    return forms


def _forms(url: str) -> list[str]:
    """A browser's form of the address, and the address itself cut at '#'."""
    page = _page(url)
    if page is not None:
        return list(dict.fromkeys((page.browser, page.signed)))
    bare = url.strip().partition("#")[0]
    return [bare] if bare else []


def _page(url: str) -> PageUrl | None:
    try:
        return parse_page_url(url)
    except InputError:
        return None
