"""Each mistake that the company can make is diagnosed as that mistake, from what the page prints."""

import json

import pytest

from tests.sandbox.causes import CAUSES as PROVABLE
from tests.sandbox.company.test_site import page, preverify, sign
from tests.sandbox.conftest import Caller
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import APPID
from wxdesk.sandbox.account.token_lines import LIFETIME_S
from wxdesk.sandbox.company.mistakes import MISTAKES, SIGNATURE_AGE_S, stale_ticket
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import parse
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind

FORMER = ("previous_ticket", "cached_signature")
CAUSES = {**PROVABLE, **dict.fromkeys((*FORMER, "stale_ticket"), "ticket.previous")}
# No signature shows it: see test_company.py.
UNSEEN = {"department_token"}


def diagnosed(sandbox: Sandbox, caller: Caller, mistake: str, former: str = "", **context: object) -> Verdict:
    """From the page's wx.config and the client's answer, as a customer copies them out of the console."""
    url = page(sandbox)
    signed = sign(caller, url, mistake)
    platform = sandbox.platform
    config = json.dumps({"debug": False, **signed, "jsApiList": ["chooseImage"]})
    text = f"wx.config({config});\n{json.dumps(preverify(caller, signed, url))}\nlocation.href {url}"
    known = {
        JSAPI_TICKET: platform.company_ticket(),
        "wx_card_ticket": platform.company_ticket("wx_card"),
        "access_token": platform.company_token(),
    }
    if former:
        known["previous"] = former
    credentials = {name: Secret(value) for name, value in known.items()}
    return diagnose(parse(text), credentials, DiagnosisContext(appid=APPID, **context))


def two_tickets(sandbox: Sandbox, caller: Caller, clock: ManualClock) -> str:
    """The company has signed with one ticket, and now there is another: the former one."""
    sign(caller, page(sandbox))
    former = sandbox.platform.company_ticket()
    clock.advance(LIFETIME_S)
    sign(caller, page(sandbox))
    assert sandbox.platform.company_ticket() != former
    return former


def test_every_mistake_is_known_here() -> None:
    assert {"none", *UNSEEN, *CAUSES} == set(MISTAKES)


def test_without_a_mistake_the_signature_is_right(sandbox: Sandbox, caller: Caller) -> None:
    for mistake in ("none", *UNSEEN):
        assert diagnosed(sandbox, caller, mistake).kind is VerdictKind.MATCH


@pytest.mark.parametrize("mistake", CAUSES)
def test_a_mistake_is_diagnosed_as_that_mistake(
    sandbox: Sandbox, caller: Caller, clock: ManualClock, mistake: str
) -> None:
    if mistake == "stale_ticket":
        former = stale_ticket(len(sandbox.platform.company_ticket()))
    else:
        former = two_tickets(sandbox, caller, clock) if mistake in FORMER else ""
    verdict = diagnosed(sandbox, caller, mistake, former, now=clock.now().wall)
    assert verdict.kind is VerdictKind.PROVEN
    assert CAUSES[mistake] in [cause.id for explanation in verdict.explanations for cause in explanation]
    assert all(len(explanation) == 1 for explanation in verdict.explanations)
    hours_old = [one.detail for one in verdict.suspicions if one.id == "timestamp.past"]
    assert hours_old == ([str(SIGNATURE_AGE_S)] if mistake == "cached_signature" else [])


def test_a_cached_signature_from_before_all_known_tickets_is_told_by_its_age(
    sandbox: Sandbox, caller: Caller, clock: ManualClock
) -> None:
    now = clock.now().wall
    verdict = diagnosed(sandbox, caller, "cached_signature", now=now, tickets_seen_at=(now,))
    assert verdict.kind is VerdictKind.TOO_OLD
    assert verdict.age_s == SIGNATURE_AGE_S
