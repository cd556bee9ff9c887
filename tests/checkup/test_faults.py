"""With each fault of the sandbox in turn, the check-up names exactly that one, and who has to act."""

import pytest

from tests.checkup.conftest import Check
from wxdesk.checkup.line import Actor, State, Step, first_wrong

_OF_TOKEN = frozenset({Step.EXIT, Step.JSAPI, Step.WX_CARD, Step.QUOTA, Step.PERMISSIONS, Step.PUSH})
_OF_CALL = _OF_TOKEN | {Step.APPID, Step.WHITELIST, Step.SECRET, Step.TOKEN}
_LOCAL = {Step.DOMAINS, Step.VERIFY_FILE}  # of which nothing was entered


def test_a_good_account_is_good_everywhere(check: Check) -> None:
    lines = check()
    assert list(lines) == list(Step)
    assert {line.state for line in lines.values()} == {State.GOOD, State.NOT_ASKED}
    not_asked = {step for step, line in lines.items() if line.state is State.NOT_ASKED}
    assert not_asked == _LOCAL | {Step.DNS, Step.TLS}
    assert lines[Step.EXIT].fields["address"] == "127.0.0.1"
    assert len(lines[Step.PERMISSIONS].parts) == 12


@pytest.mark.parametrize(
    ("fault", "step", "outcome", "who", "not_reached"),
    [
        ("connection_lost", Step.WAY, "connection_lost", Actor.NETWORK, _OF_CALL | {Step.TLS, Step.CLOCK}),
        ("bad_proxy_html", Step.WAY, "not_json", Actor.NETWORK, _OF_CALL | {Step.TLS, Step.CLOCK}),
        ("redirected", Step.WAY, "redirected", Actor.YOU, _OF_CALL | {Step.TLS, Step.CLOCK}),
        ("wrong_clock", Step.CLOCK, "clock_behind", Actor.YOU, set()),
        ("wrong_clock=-600", Step.CLOCK, "clock_ahead", Actor.YOU, set()),
        ("ip_not_whitelisted=203.0.113.7", Step.WHITELIST, "40164", Actor.ADMINISTRATOR,
         _OF_TOKEN | {Step.SECRET, Step.TOKEN}),
        ("secret_not_whitelisted", Step.WHITELIST, "40164", Actor.ADMINISTRATOR,
         _OF_TOKEN | {Step.SECRET, Step.TOKEN}),
        ("secret_refused", Step.SECRET, "40125", Actor.ADMINISTRATOR, _OF_TOKEN | {Step.TOKEN}),
        ("secret_refused=40243", Step.SECRET, "40243", Actor.ADMINISTRATOR, _OF_TOKEN | {Step.TOKEN}),
        ("quota_spent=stable_token", Step.TOKEN, "45009", Actor.DEVELOPER, _OF_TOKEN),
        ("system_busy", Step.TOKEN, "-1", Actor.WECHAT, _OF_CALL - {Step.TOKEN}),
        ("token_replaced", Step.TOKEN, "token_replaced", Actor.DEVELOPER, _OF_TOKEN),
        ("token_replaced=always", Step.TOKEN, "token_replaced", Actor.DEVELOPER, _OF_TOKEN),
        ("quota_spent=ticket/getticket", Step.JSAPI, "45009", Actor.DEVELOPER, set()),
        ("quota_spent=media/get", Step.QUOTA, "quota_used_up", Actor.DEVELOPER, set()),
        ("unauthorized", Step.PERMISSIONS, "permissions_lack", Actor.ADMINISTRATOR, set()),
        ("unauthorized=media/get", Step.PERMISSIONS, "permissions_essential_lack", Actor.ADMINISTRATOR, set()),
        ("push_lost", Step.PUSH, "push_lost", Actor.DEVELOPER, set()),
    ],
)  # fmt: skip
def test_each_fault_is_named_by_its_step(
    check: Check, fault: str, step: Step, outcome: str, who: Actor, not_reached: set[Step]
) -> None:
    lines = check(fault)
    wrong = first_wrong(lines.values())
    assert wrong is not None
    error = wrong.error
    named = wrong.outcome if error is None else str(error.fields.get("errcode") or error.code)
    assert (wrong.step, named, wrong.who) == (step, outcome, who)
    assert {one for one, line in lines.items() if line.state is State.NOT_REACHED} == not_reached
