"""One case to be judged: what is there, what would be right, and everything that may have been signed instead."""

from collections.abc import Iterator, Mapping

from wxdesk.secrecy import Secret
from wxdesk.signing.checked import checked, forms, read_as
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import address as address_mistakes
from wxdesk.signing.mistakes import credential as credential_mistakes
from wxdesk.signing.mistakes import noncestr as noncestr_mistakes
from wxdesk.signing.mistakes import timestamp as timestamp_mistakes
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.mistake import Cause, Variant
from wxdesk.signing.search.addresses import Addresses
from wxdesk.signing.search.dimension import dimension
from wxdesk.signing.search.heads import String1Frames
from wxdesk.signing.signature import Signed, check_timestamp, sign
from wxdesk.signing.verdict import GIVEN, JSAPI_TICKET

_MOST_OTHERS = 40  # addresses and values beside the page's own that are tried


class Case:
    """`tickets`: the credentials by name, that of the account under JSAPI_TICKET. `checked`: what WeChat checks."""

    def __init__(self, evidence: Evidence, credentials: Mapping[str, Secret]) -> None:
        self._evidence = evidence
        self.checked = checked(evidence)
        self.tickets = {name: secret for name, secret in credentials.items() if secret}
        if evidence.ticket is not None and evidence.ticket not in self.tickets.values():
            self.tickets[GIVEN if JSAPI_TICKET in self.tickets else JSAPI_TICKET] = evidence.ticket
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
        ticket = self.tickets.get(JSAPI_TICKET)
        if ticket is None or not (self.checked.addresses and self._nonce.strip() and self._stamp):
            return None
        return sign(ticket.reveal(), self._nonce, self._stamp, self.checked.addresses[0])

    # --- what is tried ---------------------------------------------------------------------------------------------
    def heads(self) -> String1Frames:
        evidence = self._evidence
        tickets = dimension(
            [self.tickets[JSAPI_TICKET].reveal().strip()],
            list(self._other_tickets()),
            credential_mistakes.MISTAKES,
        )
        noncestrs = dimension(
            read_as(evidence, self._nonce),
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
        for name, secret in self.tickets.items():
            if name != JSAPI_TICKET:
                mistake, rarity = credential_mistakes.other(name)
                yield Variant(secret.reveal(), (Cause(mistake, name),), rarity)

    def _other_addresses(self) -> Iterator[Variant]:
        evidence = self._evidence
        if self.checked.from_wechat:
            for text in forms(evidence.url):
                yield Variant(text, (Cause("url.current_page", text),))
        elsewhere = evidence.other_urls[:_MOST_OTHERS]
        for url in elsewhere:
            for text in (*forms(url), *read_as(evidence, url)):
                yield address_mistakes.other(text, self.checked.addresses[0])
