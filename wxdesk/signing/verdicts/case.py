"""One case to be judged: what is there, what would be right, and everything that may have been signed instead."""

from collections.abc import Iterator, Mapping
from itertools import product

from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import address as address_mistakes
from wxdesk.signing.mistakes import credential as credential_mistakes
from wxdesk.signing.mistakes import noncestr as noncestr_mistakes
from wxdesk.signing.mistakes import timestamp as timestamp_mistakes
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.escapes import escaped
from wxdesk.signing.mistakes.mistake import Cause, Variant
from wxdesk.signing.mistakes.slip import one_edit
from wxdesk.signing.place import Form
from wxdesk.signing.signature import Signed, check_timestamp, sign
from wxdesk.signing.verdicts.checked import forms, read_as, read_forms, urls_wechat_verifies
from wxdesk.signing.verdicts.search.addresses import Addresses
from wxdesk.signing.verdicts.search.dimension import dimension
from wxdesk.signing.verdicts.search.heads import String1Frames
from wxdesk.signing.verdicts.verdict import GIVEN, JSAPI_TICKET

_MOST_OTHERS = 40  # addresses and values beside the page's own that are tried


class Case:
    """`tickets`: the credentials by name, that of the account under JSAPI_TICKET. `checked`: what WeChat checks."""

    def __init__(self, evidence: Evidence, credentials: Mapping[str, Secret]) -> None:
        self._evidence = evidence
        self.checked = urls_wechat_verifies(evidence)
        pasted = evidence.ticket
        self.tickets = {name: secret for name, secret in credentials.items() if secret}
        if pasted is not None and pasted not in self.tickets.values():
            self.tickets[GIVEN if JSAPI_TICKET in self.tickets else JSAPI_TICKET] = pasted
        current = self.tickets.get(JSAPI_TICKET)
        self._no_ticket = credential_mistakes.no_ticket(current.reveal()) if current else None
        self._words = self.tickets.pop(JSAPI_TICKET).reveal() if self._no_ticket else ""
        self._nonce = evidence.noncestr
        self._stamp = evidence.timestamp.strip()

    # --- what there is ---------------------------------------------------------------------------------------------
    def missing(self) -> tuple[str, ...]:
        there = {
            "signature": bool(self._evidence.signature),
            "noncestr": bool(self._nonce.strip()),
            "timestamp": bool(self._stamp),
            "url": bool(self.checked.addresses),
            "ticket": JSAPI_TICKET in self.tickets,
        }
        return tuple(name for name, present in there.items() if not present)

    def expected(self) -> Signed | None:
        """The right signature over the address to be signed."""
        return next(self.right(), None)

    def right(self) -> Iterator[Signed]:
        """All that are right, as far as is known: over each form of the address, with each reading of the nonce."""
        ticket = self.tickets.get(JSAPI_TICKET)
        if ticket is None or not (self._nonce.strip() and self._stamp):
            return
        for nonce, url in product(read_as(self._evidence, self._nonce), self.checked.addresses):
            yield sign(ticket.reveal(), nonce, self._stamp, url)

    # --- what is tried ---------------------------------------------------------------------------------------------
    def heads(self) -> String1Frames:
        evidence = self._evidence
        tickets = dimension(
            [self.tickets[JSAPI_TICKET].reveal().strip()] if JSAPI_TICKET in self.tickets else [],
            [*self._other_tickets(), *_constant_tickets()],
            credential_mistakes.MISTAKES,
        )
        noncestrs = dimension(
            read_as(evidence, self._nonce),
            [
                Variant(text, (Cause("noncestr.other_value", text),))
                for text in evidence.others.get("noncestr", ())
                if text.strip() != self._nonce.strip()
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
        return String1Frames(tickets, noncestrs, timestamps, evidence.appid.strip())

    def addresses(self) -> Addresses:
        others = list(self._other_addresses())
        known = (self._evidence.url, *self._evidence.real_auth_urls, *self._evidence.other_urls)
        fragments = dict.fromkeys(
            mark + rest for url in known for _, mark, rest in [url.partition("#")] if mark
        )
        hosts = dict.fromkeys(host for url in known if (host := Address(url.partition("#")[0]).authority))
        return Addresses(self.checked.addresses, others, tuple(fragments), tuple(hosts)[:_MOST_OTHERS])

    def _other_tickets(self) -> Iterator[Variant]:
        if self._no_ticket is not None:
            yield Variant(self._words, (self._no_ticket,))
        for name, secret in self.tickets.items():
            if name != JSAPI_TICKET:
                mistake, rarity = credential_mistakes.other(name)
                odd = credential_mistakes.no_ticket(secret.reveal()) if name == GIVEN else None
                yield Variant(secret.reveal(), (Cause(odd.id if odd else mistake, name),), rarity)
        for text in self._evidence.others.get("ticket", ()):
            cause = credential_mistakes.no_ticket(text) or Cause("ticket.other_value", Secret(text).hint())
            yield Variant(text, (cause,))

    def _other_addresses(self) -> Iterator[Variant]:
        evidence, right = self._evidence, self.checked.addresses
        for text in self._as_written():
            cause = escaped(text, lambda plain: bool(set(forms(plain)) & set(right)))
            if cause is not None:
                yield Variant(text, (cause,), root=right[0])
        for url in evidence.real_auth_urls[1:]:
            for text in read_forms(evidence, url):
                yield Variant(text, (Cause("url.real_auth_later", text),))
        if self.checked.from_wechat:
            for text in read_forms(evidence, evidence.url):
                yield Variant(text, (Cause("url.current_page", text),))
        for url in evidence.other_urls[:_MOST_OTHERS]:
            for text in (*forms(url), *read_as(evidence, url)):
                yield self._one_place(url, text) or address_mistakes.other(text, right[0])

    def _one_place(self, url: str, text: str) -> Variant | None:
        """`text` as a slip in the page's address, if only string1 names it: then it is no page that there is."""
        evidence = self._evidence
        if any(
            (place.field, place.value) == ("url", url) and place.form is not Form.STRING1
            for place in evidence.places
        ):
            return None
        slips = ((page, one_edit(page, text)) for page in self.checked.addresses)
        page, slip = next(((page, slip) for page, slip in slips if slip), ("", None))
        return Variant(text, (Cause("string1.one_character", f"url {slip}"),), 1, page) if slip else None

    def _as_written(self) -> Iterator[str]:
        """The addresses as they stand in the paste, in string1 above all."""
        evidence = self._evidence
        for text in read_as(evidence, evidence.string1):
            yield text.partition("url=")[2]
        for url in (evidence.url, *evidence.real_auth_urls[:1]):
            yield from read_as(evidence, url)


def _constant_tickets() -> Iterator[Variant]:
    for mistake in credential_mistakes.CONSTANT:
        for text, rarity, detail in mistake.forms(""):
            yield Variant(text, (Cause(mistake.id, detail),), rarity)
