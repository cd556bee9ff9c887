"""One address and how the endpoint signed it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.endpoint.matrix import TrickyAddress
from wxdesk.signing.endpoint.reply import EndpointReply, error_said, fields_of, is_web_page
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdict import Verdict, VerdictKind

_NOTHING = Evidence()
_NEEDED = ("noncestr", "timestamp")


class Outcome(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"  # the signature was reproduced, with something that it should not be made with
    UNEXPLAINED = "unexplained"  # wrong, and nothing known gives it
    OTHER_APPID = "other_appid"  # right for the ticket, but the reply names another AppID
    FIELDS_MISSING = "fields_missing"  # a signature without its nonceStr or timestamp
    NO_SIGNATURE = "no_signature"
    ERROR_REPLY = "error_reply"
    WEB_PAGE = "web_page"
    EMPTY = "empty"
    HTTP_STATUS = "http_status"
    REDIRECTED = "redirected"
    NO_ANSWER = "no_answer"
    GIVEN_UP = "given_up"  # not asked: the endpoint had stopped answering
    TIME_UP = "time_up"  # not asked: the check took too long


class State(StrEnum):
    """What outcomes come down to."""

    RIGHT = "right"
    WRONG = "wrong"
    UNEXPLAINED = "unexplained"
    UNUSABLE = "unusable"
    NOT_ASKED = "not_asked"


_STATES = {
    Outcome.RIGHT: State.RIGHT,
    Outcome.WRONG: State.WRONG,
    Outcome.OTHER_APPID: State.WRONG,
    Outcome.UNEXPLAINED: State.UNEXPLAINED,
    Outcome.GIVEN_UP: State.NOT_ASKED,
    Outcome.TIME_UP: State.NOT_ASKED,
}


@dataclass(frozen=True)
class Known:
    """What replies are held against: credentials by the names that diagnosis knows, and the account's AppID.

    `appid` is empty where the account is not known; `addresses` are further ones that may have been signed.
    """

    credentials: Mapping[str, Secret] = field(repr=False)
    appid: str = ""
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """`evidence` and `verdict` are there where the reply held a whole signature; `said` is the endpoint's own
    word for an error; `tells_ticket`: the reply holds a ticket, which no page may see."""

    address: TrickyAddress
    outcome: Outcome
    reply: EndpointReply | None = None
    evidence: Evidence = _NOTHING
    verdict: Verdict | None = None
    error: NetworkError | None = None
    said: str = ""
    tells_ticket: bool = False

    @property
    def state(self) -> State:
        return _STATES.get(self.outcome, State.UNUSABLE)

    @property
    def signed(self) -> str:
        """The address that was signed, where the signature could be reproduced; else empty."""
        return self.verdict.address if self.verdict is not None and self.verdict.reproduced else ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of Evidence's fields that a signature needs and the reply does not have."""
        return tuple(name for name in _NEEDED if not getattr(self.evidence, name))


def judge(address: TrickyAddress, reply: EndpointReply, known: Known) -> Finding:
    """What `reply` is as the answer to the request to sign `address`."""
    if 300 <= reply.status < 400:
        return Finding(address, Outcome.REDIRECTED, reply)
    if reply.status >= 400:
        return Finding(address, Outcome.HTTP_STATUS, reply, said=error_said(reply.body) or "")
    evidence = fields_of(reply.body)
    tells = evidence.ticket is not None or _tells(reply.body, known)
    if not evidence.signature:
        return replace(_unsigned(address, reply), tells_ticket=tells)
    found = Finding(address, Outcome.FIELDS_MISSING, reply, evidence, tells_ticket=tells)
    if found.missing:
        return found
    verdict = diagnose(_asked(evidence, address, known), known.credentials)
    return replace(found, outcome=_outcome(verdict, evidence, known), verdict=verdict)


def _asked(evidence: Evidence, address: TrickyAddress, known: Known) -> Evidence:
    """The reply as evidence about the address that was asked; the addresses in it may be what was signed."""
    others = dict.fromkeys((evidence.url, *evidence.other_urls, *known.addresses))
    return replace(
        evidence,
        url=address.url,
        other_urls=tuple(url for url in others if url),
        real_auth_urls=(),
        errcode=None,
    )


def _outcome(verdict: Verdict, evidence: Evidence, known: Known) -> Outcome:
    if verdict.kind is VerdictKind.MATCH:
        foreign = evidence.appid and known.appid and evidence.appid.strip() != known.appid
        return Outcome.OTHER_APPID if foreign else Outcome.RIGHT
    return Outcome.WRONG if verdict.reproduced else Outcome.UNEXPLAINED


def _unsigned(address: TrickyAddress, reply: EndpointReply) -> Finding:
    if not reply.body.strip():
        return Finding(address, Outcome.EMPTY, reply)
    if is_web_page(reply.body):
        return Finding(address, Outcome.WEB_PAGE, reply)
    said = error_said(reply.body)
    return Finding(
        address, Outcome.NO_SIGNATURE if said is None else Outcome.ERROR_REPLY, reply, said=said or ""
    )


def _tells(body: str, known: Known) -> bool:
    return any(secret and secret.reveal() in body for secret in known.credentials.values())
