"""One address and how the endpoint signed it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.matrix import EdgeCaseUrl
from wxdesk.signing.endpoint.reply import EndpointReply, error_said, fields_of, is_web_page
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.masking import masked
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import Verdict, VerdictKind

SEARCH_S = 0.4  # for one reply; two mistakes together take less
# Enough for every single mistake.
_OF_ITSELF = SearchBudget(hypotheses=5_000)
_NOTHING = Evidence()
_NEEDED = ("noncestr", "timestamp")
_ABOUT_ADDRESS = "url."


class Outcome(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"  # proven: the verdict's causes are what makes it so
    UNEXPLAINED = "unexplained"  # wrong, and nothing known gives it
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
    Outcome.UNEXPLAINED: State.UNEXPLAINED,
    Outcome.GIVEN_UP: State.NOT_ASKED,
    Outcome.TIME_UP: State.NOT_ASKED,
}


# A reply that lacks something is not diagnosed; without a ticket nothing can be explained.
_OUTCOMES = {
    VerdictKind.MATCH: Outcome.RIGHT,
    VerdictKind.PROVEN: Outcome.WRONG,
    VerdictKind.UNEXPLAINED: Outcome.UNEXPLAINED,
    VerdictKind.TOO_OLD: Outcome.UNEXPLAINED,
    VerdictKind.INCOMPLETE: Outcome.UNEXPLAINED,
}


@dataclass(frozen=True)
class Known:
    """What replies are held against: credentials by the names that diagnosis knows, and the account's AppID.

    `appid` is empty where the account is not known; `addresses` are further ones that may have been signed.
    """

    credentials: Mapping[str, Secret] = field(repr=False)
    appid: str = ""
    addresses: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Finding:
    """`evidence` and `verdict` are there where the reply held a whole signature; `said` is the endpoint's own
    word for an error; `tells_ticket`: the reply holds a ticket, which no page may see."""

    address: EdgeCaseUrl
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
        reproduced = self.verdict.reproduced if self.verdict is not None else None
        return reproduced.address if reproduced is not None else ""

    @property
    def explanations(self) -> tuple[tuple[Cause, ...], ...]:
        """What makes the signature wrong; several are equally simple and likely, each is enough."""
        return self.verdict.explanations if self.verdict is not None else ()

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The first explanation."""
        return self.explanations[0] if self.explanations else ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of Evidence's fields that a signature needs and the reply does not have."""
        return tuple(name for name in _NEEDED if not getattr(self.evidence, name).strip())


def compared(finding: Finding) -> tuple[str, str]:
    """What was signed and what should have been, where the finding is WRONG and they differ; else empty.

    Addresses, where nothing but the address is wrong; otherwise string1, its ticket as a hint.
    """
    verdict, right = finding.verdict, finding.address.to_sign
    if finding.outcome is not Outcome.WRONG or verdict is None or verdict.expected is None:
        return "", ""
    about_address = [cause.id.startswith(_ABOUT_ADDRESS) for cause in finding.causes]
    if all(about_address):
        return finding.signed, right
    expected = verdict.expected
    should = expected.string1.removesuffix(expected.url) + (right if any(about_address) else finding.signed)
    was = verdict.masked_string1
    return (was, masked(should)) if was != masked(should) else ("", "")


def judge(
    address: EdgeCaseUrl,
    reply: EndpointReply,
    known: Known,
    search_s: float = SEARCH_S,
    interrupt: Callable[[], None] = lambda: None,
) -> Finding:
    """What `reply` is as the answer to the request to sign `address`.

    `search_s`: how long mistakes are looked for; `interrupt` is called meanwhile and may raise to call it off.
    """
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
    verdict = _diagnosed(evidence, address, known, SearchBudget(search_s), interrupt)
    return replace(found, outcome=_OUTCOMES[verdict.kind], verdict=verdict)


def _diagnosed(
    evidence: Evidence,
    address: EdgeCaseUrl,
    known: Known,
    budget: SearchBudget,
    interrupt: Callable[[], None],
) -> Verdict:
    """First what the address itself may have become: "its query was cut" says more than that another address,
    which happens to be known and to have no query, was signed."""
    about = DiagnosisContext(appid=known.appid)
    asked = replace(evidence, url=address.url, other_urls=(), real_auth_urls=(), errcode=None)
    verdict = diagnose(asked, known.credentials, about, _OF_ITSELF, interrupt)
    if verdict.reproduced and sum(cause.id.startswith(_ABOUT_ADDRESS) for cause in verdict.causes) <= 1:
        return verdict
    others = dict.fromkeys((evidence.url, *evidence.other_urls, *known.addresses))
    asked = replace(asked, other_urls=tuple(url for url in others if url))
    return diagnose(asked, known.credentials, about, budget, interrupt)


def _unsigned(address: EdgeCaseUrl, reply: EndpointReply) -> Finding:
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
