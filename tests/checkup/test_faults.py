"""With each fault of the sandbox in turn, the check-up names exactly that one, and who has to act."""

import pytest

from tests.checkup.conftest import Check
from tests.support.wine import not_under_wine
from wxdesk.accounts.account import Account
from wxdesk.checkup.line import Actor, Line, State, Step, first_wrong
from wxdesk.sandbox.faults.faults import FAULTS
from wxdesk.translation import translator
from wxdesk.wording.checkup.tell import report, tell, verdict

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


_OF_WAY = _OF_CALL | {Step.TLS, Step.CLOCK}
_BEHIND_WHITELIST = _OF_TOKEN | {Step.SECRET, Step.TOKEN}
_BEHIND_SECRET = _OF_TOKEN | {Step.TOKEN}
CASES = [
    # fault, step, outcome or code, who acts, what is told to be done, what is not reached
    ("connection_lost", Step.WAY, "connection_lost", Actor.NETWORK, "Try again", _OF_WAY),
    ("connection_reset", Step.WAY, "connection_lost", Actor.NETWORK, "Try again", _OF_WAY),
    ("cut_chunk", Step.WAY, "truncated", Actor.NETWORK, "Try again", _OF_WAY),
    ("short_length", Step.WAY, "not_http", Actor.YOU, "API host", _OF_WAY),
    ("black_hole", Step.WAY, "timeout", Actor.NETWORK, "Check the network", _OF_WAY),
    ("bad_proxy_html", Step.WAY, "not_json", Actor.NETWORK, "login page", _OF_WAY),
    ("redirected", Step.WAY, "redirected", Actor.YOU, "API host", _OF_WAY),
    ("slow=1600,once", Step.WAY, "way_slow", Actor.NETWORK, "Check the network", set()),
    ("wrong_clock", Step.CLOCK, "clock_behind", Actor.YOU, "automatic time", set()),
    ("wrong_clock=-600", Step.CLOCK, "clock_ahead", Actor.YOU, "automatic time", set()),
    (
        "ip_not_whitelisted=203.0.113.7",
        Step.WHITELIST,
        "40164",
        Actor.ADMINISTRATOR,
        "API IP whitelist",
        _BEHIND_WHITELIST,
    ),
    (
        "secret_not_whitelisted",
        Step.WHITELIST,
        "40164",
        Actor.ADMINISTRATOR,
        "API IP whitelist",
        _BEHIND_WHITELIST,
    ),
    ("secret_refused", Step.SECRET, "40125", Actor.ADMINISTRATOR, "current AppSecret", _BEHIND_SECRET),
    ("secret_refused=40243", Step.SECRET, "40243", Actor.ADMINISTRATOR, "unfreezes", _BEHIND_SECRET),
    ("quota_spent", Step.TOKEN, "45009", Actor.DEVELOPER, "resets at 00:00", _OF_TOKEN),
    ("quota_spent=stable_token", Step.TOKEN, "45009", Actor.DEVELOPER, "resets at 00:00", _OF_TOKEN),
    ("refused=45009", Step.TOKEN, "45009", Actor.DEVELOPER, "resets at 00:00", _OF_TOKEN),
    ("system_busy", Step.TOKEN, "-1", Actor.WECHAT, "Try again", _OF_CALL - {Step.TOKEN}),
    ("token_replaced", Step.TOKEN, "token_replaced", Actor.DEVELOPER, "force_refresh", _OF_TOKEN),
    ("token_replaced=always", Step.TOKEN, "token_replaced", Actor.DEVELOPER, "force_refresh", _OF_TOKEN),
    ("token_expired", Step.TOKEN, "token_expired", Actor.WECHAT, "Check again", _OF_TOKEN),
    ("quota_spent=ticket/getticket", Step.JSAPI, "45009", Actor.DEVELOPER, "resets at 00:00", set()),
    ("unauthorized=ticket/getticket", Step.JSAPI, "unauthorized", Actor.ADMINISTRATOR, "permissions", set()),
    ("quota_spent=token", Step.QUOTA, "quota_used_up", Actor.DEVELOPER, "so many calls", set()),
    ("quota_spent=media/get", Step.QUOTA, "quota_used_up", Actor.DEVELOPER, "so many calls", set()),
    ("unauthorized", Step.PERMISSIONS, "permissions_lack", Actor.ADMINISTRATOR, "verified account", set()),
    (
        "unauthorized=media/get",
        Step.PERMISSIONS,
        "permissions_essential_lack",
        Actor.ADMINISTRATOR,
        "downloaded",
        set(),
    ),
    (
        "unauthorized=/card/batchget",
        Step.PERMISSIONS,
        "permissions_lack",
        Actor.ADMINISTRATOR,
        "verified account",
        set(),
    ),
    ("push_lost", Step.PUSH, "push_lost", Actor.DEVELOPER, "firewall", set()),
]
# One cause that more than one line meets by itself.
_ALSO_WRONG = {
    "quota_spent=ticket/getticket": {Step.WX_CARD, Step.QUOTA},
    "unauthorized=ticket/getticket": {Step.WX_CARD},
}
# What they do shows in media alone, or is an ordinary state of an account.
_UNCONCERNED = (
    "truncated", "error_json", "empty_body", "hostile_name", "no_name", "push_not_set",
    "drip", "no_length", "chunked", "wrong_type",
)  # fmt: skip


_MARKS = {"black_hole": pytest.mark.slow, "connection_reset": not_under_wine("tells a reset as an end")}
NOW = [pytest.param(*case, marks=_MARKS.get(case[0], ())) for case in CASES]


def named(wrong: Line) -> str:
    """WeChat's return code, what went wrong on the way, or what was found."""
    error = wrong.error
    return wrong.outcome if error is None else str(error.fields.get("errcode") or error.code)


@pytest.mark.parametrize(("fault", "step", "outcome", "who", "remedy", "not_reached"), NOW)
def test_each_fault_is_named_by_its_step(
    check: Check, fault: str, step: Step, outcome: str, who: Actor, remedy: str, not_reached: set[Step]
) -> None:
    lines = check(fault)
    wrong = first_wrong(lines.values())
    assert wrong is not None
    assert (wrong.step, named(wrong), wrong.who) == (step, outcome, who)
    assert {one for one, line in lines.items() if line.state is State.NOT_REACHED} == not_reached
    named_too = {one for one, line in lines.items() if line.state in (State.BAD, State.WARN)} - {step}
    assert named_too == _ALSO_WRONG.get(fault, set()), "nothing else is blamed"
    assert remedy in tell(wrong, translator("en")).remedy
    for language in ("en", "zh_CN"):
        translate = translator(language)
        text = report(Account("Shop", "wx0123456789abcdef"), lines.values(), translate, "10:32")
        assert verdict(lines.values(), translate) in text
        assert "***" not in text and "{" not in text


@pytest.mark.parametrize("fault", _UNCONCERNED)
def test_what_does_not_concern_it_is_not_named(check: Check, fault: str) -> None:
    assert first_wrong(check(fault).values()) is None


def test_every_fault_of_the_sandbox_is_tried() -> None:
    tried = {case[0].partition("=")[0] for case in CASES} | set(_UNCONCERNED)
    assert tried == set(FAULTS)
