"""A check-up ends nobody's token, asks no more than it must, and is held to the limits where nobody clicked."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.checkup.conftest import Check
from wxdesk.accounts.account import TokenSource
from wxdesk.accounts.vault import SessionVault
from wxdesk.checkup import outcomes, permissions
from wxdesk.checkup.desk import Answers, Asked
from wxdesk.checkup.line import Actor, Line, State, Step
from wxdesk.checkup.run import run
from wxdesk.errors import ApiError, Cancelled, SecretError
from wxdesk.sandbox.serving.exchange import Reply, Request, json_reply
from wxdesk.secrecy import Secret
from wxdesk.services import Services

Asking = list[Request]


@pytest.fixture
def asked(services: Services, monkeypatch: pytest.MonkeyPatch) -> Asking:
    """All requests, in their order."""
    services.start_sandbox()
    assert services.sandbox is not None
    found: Asking = []
    answer = services.sandbox.faults.answer

    def noted(request: Request) -> Reply:
        found.append(request)
        return answer(request)

    monkeypatch.setattr(services.sandbox.faults, "answer", noted)
    return found


def test_one_token_call_without_force_and_nothing_that_writes(check: Check, asked: Asking) -> None:
    check()
    paths = [request.path for request in asked]
    (token_call,) = (request for request in asked if request.path.endswith("token"))
    assert token_call.path == "/cgi-bin/stable_token"
    assert json.loads(token_call.body)["force_refresh"] is False
    assert len(paths) < 30
    assert {request.path for request in asked if request.method == "POST"} == {
        *("/cgi-bin/stable_token", "/cgi-bin/openapi/rid/get", "/cgi-bin/openapi/quota/get"),
        *("/cgi-bin/callback/check", "/cgi-bin/freepublish/batchget", "/card/batchget"),
    }, "each of them only reads"


def test_a_classic_account_keeps_its_classic_token(services: Services, check: Check, asked: Asking) -> None:
    account = replace(services.start_sandbox(), token_source=TokenSource.CLASSIC)
    assert services.sandbox is not None
    services.store.given_secret = Secret(services.sandbox.platform.secret)
    lines = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert lines[Step.TOKEN].state is State.GOOD
    assert not [request for request in asked if request.path == "/cgi-bin/token"]
    services.forget_credentials(account)
    assert not services._brokers


def test_a_token_that_is_replaced_always_is_asked_for_once(check: Check, asked: Asking) -> None:
    check("token_replaced=always")
    assert [request.path for request in asked].count("/cgi-bin/stable_token") == 1


def test_a_script_is_held_to_the_limits(services: Services, check: Check, asked: Asking) -> None:
    for _ in range(20):
        services.forget_credentials(services.start_sandbox())
        assert check(asked=Asked(by_hand=False))[Step.TOKEN].state is State.GOOD
    told = check(asked=Asked(by_hand=False))[Step.TOKEN]
    assert told.error is not None
    assert (told.error.code, told.who) == ("token_calls_hour", Actor.YOU)
    assert check()[Step.TOKEN].state is State.GOOD, "a click goes through"


def test_an_appid_that_is_not_the_accounts(services: Services) -> None:
    account = replace(services.start_sandbox(), appid="wx0123456789abcdef")
    services.store.given_secret = Secret("0123456789abcdef0123456789abcdef")
    lines = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert [step for step, line in lines.items() if line.state is State.BAD] == [Step.APPID]
    assert lines[Step.APPID].who is Actor.YOU
    assert lines[Step.WHITELIST].state is lines[Step.SECRET].state is State.NOT_REACHED


@pytest.mark.parametrize(
    ("errcode", "step"),
    [
        *((40001, Step.SECRET), (41004, Step.SECRET), (89503, Step.WHITELIST), (61004, Step.WHITELIST)),
        *((41002, Step.APPID), (45011, Step.TOKEN), (50004, Step.TOKEN), (987654, Step.TOKEN)),
    ],
)
def test_where_the_call_for_a_token_ended(answers_with: "AnswersWith", errcode: int, step: Step) -> None:
    lines = {
        line.step: line for line in run(answers_with("/cgi-bin/stable_token", errcode=errcode, errmsg="-"))
    }
    assert [one for one, line in lines.items() if line.state is State.BAD] == [step]
    assert lines[Step.JSAPI].state is State.NOT_REACHED


def test_a_locked_keyring_leaves_the_way_checked(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*given: object) -> None:
        raise SecretError("keyring_locked", place="secret_service")

    account = replace(services.start_sandbox(), name="Shop")
    monkeypatch.setattr(SessionVault, "load", locked)
    lines = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert [step for step, line in lines.items() if line.state is State.BAD] == [Step.KEYRING]
    assert lines[Step.WAY].state is State.GOOD
    assert lines[Step.TOKEN].state is State.NOT_REACHED


def test_a_run_that_is_called_off_asks_no_more(services: Services, asked: Asking) -> None:
    seen: list[Line] = []

    def stop_after_the_clock() -> None:
        if seen and seen[-1].step is Step.CLOCK:
            raise Cancelled

    with pytest.raises(Cancelled):
        for line in run(services.checkup(services.start_sandbox(), Asked(), stop_after_the_clock)):
            seen.append(line)
    assert [line.step for line in seen] == [Step.DNS, Step.WAY, Step.TLS, Step.CLOCK]
    assert len(asked) == 1


def test_it_can_be_called_off_between_two_probes(services: Services, asked: Asking) -> None:
    def stop_at_the_drafts() -> None:
        if asked and asked[-1].path == "/cgi-bin/draft/count":
            raise Cancelled

    with pytest.raises(Cancelled):
        list(run(services.checkup(services.start_sandbox(), Asked(), stop_at_the_drafts)))
    assert asked[-1].path == "/cgi-bin/draft/count"


@pytest.mark.parametrize(
    ("fault", "where", "step"),
    [
        ("connection_lost", "/cgi-bin/openapi/quota/get", Step.QUOTA),
        ("connection_lost", "/cgi-bin/draft/count", Step.PERMISSIONS),
        ("ip_not_whitelisted", "/cgi-bin/openapi/rid/get", Step.EXIT),
        ("ip_not_whitelisted", "/cgi-bin/tags/get", Step.PERMISSIONS),
        ("bad_proxy_html", "/cgi-bin/ticket/getticket", Step.JSAPI),
    ],
)
def test_what_changes_in_the_midst_is_told_once(
    services: Services, monkeypatch: pytest.MonkeyPatch, fault: str, where: str, step: Step
) -> None:
    account, sandbox = services.start_sandbox(), services.sandbox
    assert sandbox is not None
    answer = sandbox.faults.answer

    def changing(request: Request) -> Reply:
        if request.path == where:
            sandbox.faults.switch_on(fault)
        return answer(request)

    monkeypatch.setattr(sandbox.faults, "answer", changing)
    lines = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert [one for one, line in lines.items() if line.state is State.BAD] == [step]
    behind = [
        one
        for one in list(Step)[list(Step).index(step) + 1 :]
        if one.value in ("quota", "permissions", "message_push")
    ]
    assert all(lines[one].state is State.NOT_REACHED for one in behind)


# --- a token from elsewhere, and no AppSecret ---
@pytest.fixture
def check_pasted(services: Services) -> Callable[..., dict[Step, Line]]:
    """Check an account whose token somebody pasted: the sandbox's own, or another."""

    def checked(fault: str = "", token: str = "") -> dict[Step, Line]:
        account = replace(services.start_sandbox(), token_source=TokenSource.PASTED)
        assert services.sandbox is not None
        services.broker(account).paste(Secret(token or services.sandbox.platform.company_token()))
        if fault:
            services.sandbox.faults.switch_on(fault)
        return {line.step: line for line in run(services.checkup(account, Asked()))}

    return checked


Pasted = Callable[..., dict[Step, Line]]


def test_without_an_appsecret_the_account_is_checked_with_the_token_that_it_has(
    check_pasted: Pasted, asked: Asking
) -> None:
    lines = check_pasted()
    assert {line.state for line in lines.values()} == {State.GOOD, State.NOT_ASKED}
    assert lines[Step.KEYRING].outcome == "secret_needless"
    assert lines[Step.APPID].outcome == lines[Step.SECRET].outcome == "asked_with_secret"
    assert lines[Step.WHITELIST].outcome == "whitelist_admits"
    assert lines[Step.PERMISSIONS].state is State.GOOD
    assert not [request for request in asked if request.path.endswith("token")]


@pytest.mark.parametrize(
    ("fault", "step", "outcome"),
    [
        ("ip_not_whitelisted=203.0.113.7", Step.WHITELIST, outcomes.REFUSED),
        ("token_replaced=always", Step.TOKEN, "token_dead"),
        ("token_expired", Step.TOKEN, "token_dead"),
        ("system_busy", Step.TOKEN, outcomes.REFUSED),
    ],
)
def test_what_is_wrong_with_that_is_named(check_pasted: Pasted, fault: str, step: Step, outcome: str) -> None:
    lines = check_pasted(fault)
    assert [(one, line.outcome) for one, line in lines.items() if line.state is State.BAD] == [
        (step, outcome)
    ]
    assert lines[Step.JSAPI].state is lines[Step.PERMISSIONS].state is State.NOT_REACHED


def test_where_there_is_no_token_either_that_is_wrong(services: Services) -> None:
    account = replace(services.start_sandbox(), token_source=TokenSource.PASTED)
    lines = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert [step for step, line in lines.items() if line.state is State.BAD] == [Step.TOKEN]
    assert lines[Step.TOKEN].error is not None
    assert lines[Step.TOKEN].error.code == "token_not_pasted"


def test_with_an_appsecret_the_stable_line_is_asked_whatever_the_account_has(
    services: Services, asked: Asking
) -> None:
    account = replace(services.start_sandbox(), token_source=TokenSource.PASTED)
    assert services.sandbox is not None
    services.store.given_secret = Secret(services.sandbox.platform.secret)
    lines = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert lines[Step.SECRET].state is lines[Step.TOKEN].state is State.GOOD
    assert [request.path for request in asked].count("/cgi-bin/stable_token") == 1


# --- answers that the sandbox does not give by itself ---
@pytest.fixture
def answers_with(services: Services, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answers]:
    """A check-up on a sandbox that answers a path with an object of a test's own."""

    def made(path: str, **value: object) -> Answers:
        account = services.start_sandbox()
        assert services.sandbox is not None
        answer = services.sandbox.faults.answer
        monkeypatch.setattr(
            services.sandbox.faults,
            "answer",
            lambda request: json_reply(value) if request.path == path else answer(request),
        )
        return services.checkup(account, Asked())

    return made


AnswersWith = Callable[..., Answers]
QUOTA, PUSH = "/cgi-bin/openapi/quota/get", "/cgi-bin/callback/check"


@pytest.mark.parametrize(
    ("quota", "state", "outcome"),
    [
        ({"daily_limit": 100, "used": 89}, State.GOOD, "quota_left"),
        ({"daily_limit": 100, "used": 90}, State.WARN, "quota_low"),
        ({"daily_limit": 100, "used": 100}, State.BAD, "quota_used_up"),
        ({"daily_limit": 100, "used": 101}, State.BAD, "quota_used_up"),
        ({"daily_limit": 0, "used": 0}, State.NOT_ASKED, "quota_unknown"),
        ({}, State.NOT_ASKED, "quota_unknown"),
        ({"daily_limit": "2000", "used": 1.0}, State.GOOD, "quota_left"),
        ({"daily_limit": -5, "used": []}, State.NOT_ASKED, "quota_unknown"),
    ],
)
def test_quotas(answers_with: AnswersWith, quota: object, state: State, outcome: str) -> None:
    line = permissions.quota(answers_with(QUOTA, errcode=0, quota=quota))
    assert (line.state, line.outcome) == (state, outcome)


@pytest.mark.parametrize(
    ("errcode", "state"), [(76021, State.NOT_ASKED), (48001, State.WARN), (-1, State.BAD)]
)
def test_a_quota_that_is_not_told(answers_with: AnswersWith, errcode: int, state: State) -> None:
    assert permissions.quota(answers_with(QUOTA, errcode=errcode, errmsg="-")).state is state


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        ({"dns": [], "ping": []}, "push_no_host"),
        ({"dns": [{"ip": "203.0.113.4"}], "ping": []}, "push_reached"),
        (
            {"dns": [{"ip": "203.0.113.4"}], "ping": [{"package_loss": "100%"}, {"package_loss": "0%"}]},
            "push_reached",
        ),
        ({"dns": [{"ip": "203.0.113.4"}], "ping": [{"package_loss": "100%"}]}, "push_lost"),
        ({"dns": ["x", {"ip": 7}, None], "ping": [7]}, "push_no_host"),
        ({"errcode": 40201, "errmsg": "-"}, "push_not_set"),
        ({"errcode": 48001, "errmsg": "-"}, "unauthorized_here"),
    ],
)
def test_message_push(answers_with: AnswersWith, found: dict[str, object], outcome: str) -> None:
    assert permissions.message_push(answers_with(PUSH, **found)).outcome == outcome


@pytest.mark.parametrize(
    ("path", "errcode", "outcome"),
    [
        ("/cgi-bin/customservice/getkflist", 65400, "permissions_all"),
        ("/cgi-bin/get_current_selfmenu_info", 46003, "permissions_all"),
        ("/cgi-bin/draft/count", 48001, "permissions_lack"),
        ("/cgi-bin/draft/count", 48004, "permissions_lack"),
        ("/cgi-bin/draft/count", -1, "permissions_unclear"),
        ("/cgi-bin/media/get", 48001, "permissions_essential_lack"),
        ("/cgi-bin/media/get", 45009, "permissions_all"),
        ("/cgi-bin/media/get", -1, outcomes.REFUSED),
    ],
)
def test_permissions(answers_with: AnswersWith, path: str, errcode: int, outcome: str) -> None:
    line = permissions.permissions(answers_with(path, errcode=errcode, errmsg="-"))
    assert line.outcome == outcome


def test_what_an_unknown_code_means_for_whoever_reads() -> None:
    error = ApiError(errcode=987654, text="-", endpoint="/cgi-bin/x")
    assert outcomes.actor(error) is Actor.DEVELOPER
