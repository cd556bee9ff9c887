"""What real builds of the JS-SDK hand to the bridge is enough to name each of the company's mistakes, and only that."""

from typing import Any

import pytest

from tests.sandbox.causes import CAUSES as PROVABLE
from tests.sandbox.sdks.test_js_sdks import EVERY_MISTAKE, with_build
from tests.support.slow import LONG
from wxdesk.accounts.account import Account
from wxdesk.inspector.bridge import Call
from wxdesk.inspector.clients import CLIENTS, System
from wxdesk.inspector.judging import answer_to, judge
from wxdesk.inspector.recording import CONFIG, recording_of
from wxdesk.sandbox.account.account import APPID
from wxdesk.sandbox.company.mistakes import MISTAKES, stale_ticket
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind

# Of a key by another name the bridge tells nothing: it is not there.
CAUSES = {
    **PROVABLE,
    "nonce_key": "config.key_missing",
    **dict.fromkeys(("stale_ticket", "previous_ticket", "cached_signature"), "ticket.previous"),
}


def judged(page: dict[str, Any], sandbox: Sandbox, known: dict[str, str]) -> Verdict:
    asked = page["invoked"][0]
    assert asked["name"] == CONFIG
    address = page["address"]
    recording = recording_of(
        Call("1", address, address, 1, CONFIG, asked["parameters"]), CLIENTS[System.IPHONE]
    )
    account = Account("Sandbox", APPID)
    secrets = {name: Secret(value) for name, value in known.items()}
    around = DiagnosisContext(APPID, now=sandbox.platform.now())
    return judge(
        recording, answer_to(recording, account, secrets[JSAPI_TICKET]), account, secrets, around
    ).counting()


@pytest.mark.parametrize(("build", "bundled"), EVERY_MISTAKE if LONG else EVERY_MISTAKE[:1])
def test_each_mistake_is_named_from_the_record(build: str, bundled: bool) -> None:
    # The last: it replaces the token, with which another one is signed.
    assert list(MISTAKES)[-1] == "department_token"
    *mistakes, _ = MISTAKES
    pages, sandbox = with_build(build, bundled, mistakes)
    platform = sandbox.platform
    ticket = platform.company_ticket()
    known = {
        JSAPI_TICKET: ticket,
        "wx_card_ticket": platform.company_ticket("wx_card"),
        "access_token": platform.company_token(),
        "previous": stale_ticket(len(ticket)),
        "previous_2": stale_ticket(len(ticket))[::-1],
    }
    for mistake, page in zip(mistakes, pages, strict=True):
        verdict = judged(page, sandbox, known)
        named = [[cause.id for cause in explanation] for explanation in verdict.explanations]
        if mistake == "none":
            assert (verdict.kind, named) == (VerdictKind.MATCH, []), mistake
        else:
            assert verdict.kind is VerdictKind.PROVEN, mistake
            assert named == [[CAUSES[mistake]]], mistake
