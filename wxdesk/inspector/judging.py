"""Whether WeChat's client would take a recorded wx.config: what it answers, and why, for each of the two addresses.

Which address a client checks is known for iPhones (the landing page's; WeChat's staff, 2025). On Android both were seen,
on HarmonyOS that of an iframe that was loaded later, on Windows the current one: clients.py has it as a table, and the
verdicts for both addresses always stand side by side.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from wxdesk.accounts.account import Account
from wxdesk.inspector.clients import Checked
from wxdesk.inspector.recording import Recording
from wxdesk.secrecy import Secret
from wxdesk.signing.signature import digest, string1
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.odd_addresses import covers
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind


class Answer(StrEnum):
    """What wx.config is told."""

    OK = "ok"
    NOT_CHECKED = "not_checked"  # ok as well, for want of a ticket: the page goes on
    INVALID_SIGNATURE = "invalid_signature"
    INVALID_DOMAIN = "invalid_domain"
    INVALID_APPID = "invalid_appid"

    @property
    def lets_go_on(self) -> bool:
        return self in (Answer.OK, Answer.NOT_CHECKED)


@dataclass(frozen=True)
class Judgement:
    """`verdicts` by address; both are there, and the same one where the page has not moved."""

    recording: Recording
    answer: Answer
    verdicts: Mapping[Checked, Verdict]
    account: Account | None = None

    def counting(self) -> Verdict:
        """For the address that the client takes; of several the one that fits, else the first."""
        checks = self.recording.client.checks
        kinds = {which: self.verdicts[which].kind for which in checks}
        which = next((one for one in checks if kinds[one] is VerdictKind.MATCH), checks[0])
        return self.verdicts[which]


def answer_to(recording: Recording, account: Account | None, ticket: Secret | None) -> Answer:
    """At once, and from the real computation. A client takes a signature for any of the addresses that it checks."""
    if account is None or ticket is None:
        return Answer.NOT_CHECKED
    if recording.appid != account.appid:
        return Answer.INVALID_APPID
    urls = [recording.signed_address(which) for which in recording.client.checks]
    if account.safe_domains and not any(_is_of(url, account.safe_domains) for url in urls):
        return Answer.INVALID_DOMAIN
    nonce, stamp = recording.noncestr, recording.timestamp
    right = {digest(string1(ticket.reveal(), nonce, stamp, url)) for url in urls}
    sound = bool(nonce and stamp) and recording.signature in right
    return Answer.OK if sound and not recording.faults else Answer.INVALID_SIGNATURE


def _is_of(url: str, domains: tuple[str, ...]) -> bool:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return any(covers(domain, host, url) for domain in domains)


def judge(
    recording: Recording,
    answer: Answer,
    account: Account | None,
    known: Mapping[str, Secret],
    around: DiagnosisContext,
    check: Callable[[], None] = lambda: None,
) -> Judgement:
    """`known`: credentials by the names of diagnosis; `check` may raise to call it off."""
    verdicts: dict[Checked, Verdict] = {}
    for which in Checked:
        if verdicts and not recording.moved:
            verdicts[which] = next(iter(verdicts.values()))
        else:
            verdict = diagnose(recording.evidence(which), known, around, check=check)
            verdicts[which] = _with_faults(verdict, recording, JSAPI_TICKET in known)
    return Judgement(recording, answer, verdicts, account)


def _with_faults(verdict: Verdict, recording: Recording, has_ticket: bool) -> Verdict:
    """Of a text that was pasted a key may have been left out; what came through the bridge is all that WeChat gets."""
    if not (recording.faults and has_ticket and verdict.kind is VerdictKind.INCOMPLETE):
        return verdict
    told = {(fault.id, fault.detail) for fault in recording.faults}
    return replace(
        verdict,
        kind=VerdictKind.PROVEN,
        missing=(),
        explanations=(recording.faults,),
        suspicions=tuple(one for one in verdict.suspicions if (one.id, one.detail) not in told),
    )


_SYSTEM_ERROR = "config:fail,Error: 系统错误,错误码:{code},{text} []"
_REFUSALS = {
    Answer.INVALID_SIGNATURE: (63002, "invalid signature"),
    Answer.INVALID_DOMAIN: (40048, "invalid url domain"),
    Answer.INVALID_APPID: (40013, "invalid appid"),
}


def config_reply(answer: Answer, recording: Recording) -> dict[str, Any]:
    """What a client of 2026 answers; the SDK's builds make of it ready, or error and then ready."""
    if answer.lets_go_on:
        return {"err_msg": "preVerifyJSAPI:ok"}
    code, text = _REFUSALS[answer]
    checked = dict.fromkeys(recording.signed_address(which) for which in recording.client.checks)
    return {"errMsg": _SYSTEM_ERROR.format(code=code, text=text), "realAuthUrl": list(checked)}
