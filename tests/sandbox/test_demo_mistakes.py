"""Each mistake that the demo page's back end can make is diagnosed as that mistake, from what the page prints."""

import json

import pytest

from tests.sandbox.causes import CAUSES as PROVABLE
from tests.sandbox.conftest import Caller
from tests.sandbox.test_demo_site import page, preverify, sign
from wxdesk.sandbox.account import APPID
from wxdesk.sandbox.company_mistakes import MISTAKES, stale_ticket
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import parse
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.suspicions import DiagnosisContext
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind

CAUSES = {**PROVABLE, "stale_ticket": "ticket.previous"}


def diagnosed(sandbox: Sandbox, caller: Caller, mistake: str) -> Verdict:
    """From the back end's reply and the client's answer, as a customer copies them out of the console."""
    url = page(sandbox)
    signed = sign(caller, url, mistake)
    text = f"{json.dumps(signed)}\n{json.dumps(preverify(caller, signed, url))}\nlocation.href {url}"
    platform = sandbox.platform
    known = {
        JSAPI_TICKET: platform.company_ticket(),
        "previous": stale_ticket(len(platform.company_ticket())),
        "wx_card_ticket": platform.company_ticket("wx_card"),
        "access_token": platform.company_token(),
    }
    return diagnose(
        parse(text), {name: Secret(value) for name, value in known.items()}, DiagnosisContext(appid=APPID)
    )


def test_every_mistake_is_known_here() -> None:
    assert {"none", *CAUSES} == set(MISTAKES)


def test_without_a_mistake_the_signature_is_right(sandbox: Sandbox, caller: Caller) -> None:
    assert diagnosed(sandbox, caller, "none").kind is VerdictKind.MATCH


@pytest.mark.parametrize("mistake", CAUSES)
def test_a_mistake_is_diagnosed_as_that_mistake(sandbox: Sandbox, caller: Caller, mistake: str) -> None:
    verdict = diagnosed(sandbox, caller, mistake)
    assert verdict.kind is VerdictKind.PROVEN
    assert CAUSES[mistake] in [cause.id for explanation in verdict.explanations for cause in explanation]
    assert all(len(explanation) == 1 for explanation in verdict.explanations)
