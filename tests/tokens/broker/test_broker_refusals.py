"""What happens when WeChat refuses the token: one new one, one retry, and then peace."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from wxdesk import error_record
from wxdesk.errors import ApiError, InputError, NetworkError, TokenError
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.tokens.credential import CredentialKind, State
from wxdesk.tokens.sightings import Event

TOKEN, TICKET = CredentialKind.ACCESS_TOKEN, CredentialKind.JSAPI_TICKET
PROBE = "get_api_domain_ip"


class Stubborn(Platform):
    """Gives out tokens and refuses calls with them: the next ones with `once`, all others with `always`."""

    def __init__(self, clock):
        super().__init__(clock)
        self.once, self.always = [], 0

    def answer(self, request):
        errcode = 0
        if "access_token" in request.query:
            errcode = self.once.pop(0) if self.once else self.always
        return self.refuse(WeChatError(errcode), request) if errcode else super().answer(request)


@pytest.fixture
def platform(platform_clock):
    return Stubborn(platform_clock)


def refused(work, *values):
    with pytest.raises(ApiError) as caught:
        work(*values)
    return caught.value.errcode


def locked(work, *values):
    """It was not even tried; why not is said, and until when."""
    with pytest.raises(TokenError) as caught:
        work(*values)
    assert caught.value.code == "token_refused"
    assert error_record.from_json(caught.value.fields["cause"]).errcode == 40001
    return caught.value.fields["again_at"]


def events(broker):
    return [sighting.event for sighting in broker.sightings.since(0) if sighting.kind is TOKEN]


def test_an_answer_that_is_late_does_not_bring_a_refused_token_back(broker, sandbox, clock):
    token = broker.fetch(TOKEN)

    def slow(value):
        clock.advance(1)
        sandbox.platform.replace_tokens(at_once=True)
        assert broker.check().state(clock.now()) is State.REPLACED
        clock.advance(1)
        return "what WeChat gave before that"

    assert broker.with_token(slow) == "what WeChat gave before that"
    assert broker.get(TOKEN).value == token.value
    assert broker.get(TOKEN).state(clock.now()) is State.REPLACED
    assert events(broker) == [Event.OBTAINED, Event.REJECTED, Event.REPLACED]


def test_a_replaced_token_is_fetched_again_and_the_call_made_once_more(broker, platform, calls, clock):
    token = broker.fetch(TOKEN)
    clock.advance(60)
    platform.replace_tokens(at_once=True)
    assert token.state(clock.now()) is State.FRESH
    broker.fetch(TICKET)
    assert calls.paths() == ["stable_token", "getticket", "stable_token", "getticket"]
    assert broker.get(TOKEN).state(clock.now()) is State.FRESH
    assert events(broker) == [Event.OBTAINED, Event.REJECTED, Event.REPLACED, Event.OBTAINED]
    rejected = broker.sightings.since(0)[1]
    assert (rejected.errcode, rejected.fingerprint) == (
        40001,
        broker.sightings.fingerprint(TOKEN, token.value),
    )


def test_a_refused_token_that_was_given_again_is_tried_once_and_passed_on_to_nobody(
    broker, api, platform, calls, clock
):
    platform.once = [40001]
    assert refused(broker.with_token, api.probe_token) == 40001
    assert broker._spare() is None
    clock.advance(30)
    calls.clear()
    assert broker.with_token(api.probe_token)
    assert calls.paths() == ["stable_token", PROBE]  # half a minute later it may be another


@pytest.mark.parametrize("errcode", [40001, 40014, 42001])
def test_each_of_the_three_codes_leads_to_another_token(broker, api, platform, calls, errcode):
    broker.fetch(TOKEN)
    platform.replace_tokens()
    platform.once = [errcode]
    assert broker.with_token(api.probe_token)
    assert calls.paths() == ["stable_token", PROBE, "stable_token", PROBE]


def test_other_errors_are_not_retried(broker, api, platform, calls):
    platform.once = [48001]
    assert refused(broker.with_token, api.probe_token) == 48001
    assert calls.paths() == ["stable_token", PROBE]
    assert broker.get(TOKEN).refused_at is None


def test_a_second_refusal_is_raised(broker, api, platform, calls):
    broker.fetch(TOKEN)
    platform.replace_tokens()
    platform.once = [40001, 42001]
    assert refused(broker.with_token, api.probe_token) == 42001
    assert calls.paths() == ["stable_token", PROBE, "stable_token", PROBE]
    once = [Event.OBTAINED, Event.REJECTED]
    assert events(broker) == [*once, Event.REPLACED, *once, Event.EXPIRED]


def test_the_refused_token_given_again_is_not_tried_again(broker, api, platform, calls, clock):
    platform.once = [40001]
    assert refused(broker.with_token, api.probe_token) == 40001
    assert calls.paths() == ["stable_token", PROBE, "stable_token"]
    token = broker.get(TOKEN)
    assert token.state(clock.now()) is State.REPLACED  # WeChat's word against WeChat's
    assert broker.with_token(api.probe_token)
    assert calls.paths() == [PROBE]  # it was given just now
    assert broker.get(TOKEN).state(clock.now()) is State.FRESH  # accepted after all
    assert broker.get(TOKEN).value == token.value


def test_always_40001_costs_two_token_calls_a_click_and_after_three_clicks_none(
    broker, platform, calls, clock
):
    platform.always = 40001
    for _ in range(3):
        assert refused(broker.fetch, TICKET) == 40001
        assert calls.paths() == ["stable_token", "getticket", "stable_token"]
        clock.advance(30)
    again_at = clock.wall + 510
    clock.advance(509)
    for _ in range(5):
        assert locked(broker.fetch, TICKET) == again_at
        assert calls.paths() == []
    clock.advance(1)
    assert refused(broker.fetch, TICKET) == 40001
    assert len(calls.paths()) == 3


def test_always_40001_costs_two_token_calls_a_click_on_refresh(broker, platform, calls):
    broker.fetch(TOKEN)
    platform.always = 40001
    for _ in range(3):
        calls.clear()
        with pytest.raises(ApiError):
            [broker.refresh(kind) for kind in CredentialKind]
        assert calls.paths() == ["stable_token", "getticket", "stable_token"]
    with pytest.raises(TokenError):
        [broker.refresh(kind) for kind in CredentialKind]
    assert calls.paths() == ["stable_token"]  # what was clicked for


def test_after_three_failures_a_check_that_succeeds_lifts_the_ban(broker, platform, calls):
    platform.always = 40001
    for _ in range(3):
        refused(broker.fetch, TICKET)
    assert broker.check().refused_at is not None
    assert locked(broker.fetch, TICKET)
    platform.always = 0
    calls.clear()
    assert locked(broker.fetch, TICKET)
    assert calls.paths() == []
    assert broker.check().refused_at is None
    broker.fetch(TICKET)
    assert calls.paths() == [PROBE, "getticket"]


def test_after_three_failures_a_new_token_lifts_the_ban(broker, platform):
    platform.always = 40001
    for _ in range(3):
        refused(broker.fetch, TICKET)
    platform.always = 0
    broker.refresh(TOKEN)
    assert locked(broker.fetch, TICKET)  # it was the same
    platform.replace_tokens()
    broker.refresh(TOKEN)
    broker.fetch(TICKET)


def test_a_success_in_between_starts_the_count_anew(broker, api, platform):
    for _ in range(4):
        for _ in range(2):
            platform.always = 40001
            refused(broker.with_token, api.probe_token)
        platform.always = 0
        broker.with_token(api.probe_token)


def test_on_the_classic_line_nothing_is_fetched_without_consent(classic, api, platform, calls):
    token = classic.fetch(TOKEN, consent=True)
    platform.once = [40001]
    calls.clear()
    assert refused(classic.with_token, api.probe_token) == 40001  # the truth, not a demand
    assert calls.paths() == [PROBE]
    assert classic.get(TOKEN).refused_at is not None
    with pytest.raises(InputError) as caught:
        classic.with_token(api.probe_token)
    assert caught.value.code == "consent_needed"
    assert calls.paths() == []
    platform.once = [40001]
    assert classic.with_token(api.probe_token, True)
    assert calls.paths() == ["token", PROBE, "token", PROBE]
    assert classic.get(TOKEN).value != token.value


def test_a_network_failure_while_fetching_the_new_token_is_raised(broker, api, sandbox, platform):
    broker.fetch(TOKEN)
    platform.once = [40001]

    def call(token):
        try:
            return api.probe_token(token)
        finally:
            sandbox.faults.switch_on("connection_lost", once=False)

    with pytest.raises(NetworkError):
        broker.with_token(call)


def test_only_the_current_token_can_be_marked(broker, platform, clock):
    old = broker.fetch(TOKEN)
    platform.replace_tokens()
    new = broker.refresh(TOKEN)
    broker.reject(old, 40001)
    assert broker.get(TOKEN) == new
    broker.reject(new, 40001)
    assert broker.get(TOKEN).refused_at == clock.wall


def test_a_refused_token_at_its_end_is_expired_not_replaced(broker, clock):
    token = broker.fetch(TOKEN)
    clock.advance(7200)
    broker.reject(token, 42001)
    assert broker.get(TOKEN).state(clock.now()) is State.EXPIRED
    assert events(broker) == [Event.OBTAINED, Event.REJECTED]


def test_a_token_that_wechat_calls_expired_was_not_replaced_by_anybody(broker, sandbox, clock):
    broker.fetch(TOKEN)
    sandbox.faults.switch_on("token_expired")
    assert broker.check().state(clock.now()) is State.EXPIRED
    assert events(broker) == [Event.OBTAINED, Event.REJECTED, Event.EXPIRED]
    assert broker.fetch(TOKEN).state(clock.now()) is State.FRESH


def test_check_tells_what_wechat_thinks(broker, platform, calls, clock):
    token = broker.check()
    assert (token.state(clock.now()), calls.paths()) == (State.FRESH, ["stable_token", PROBE])
    platform.replace_tokens()
    assert broker.check().state(clock.now()) is State.REPLACED
    assert calls.paths() == [PROBE]
    assert broker.fetch(TOKEN).state(clock.now()) is State.FRESH
    platform.once = [45009]
    assert refused(broker.check) == 45009


def test_a_token_that_dies_under_sixteen_jobs_is_fetched_once(broker, api, platform, calls):
    broker.fetch(TOKEN)
    platform.replace_tokens(at_once=True)
    calls.clear()
    together = threading.Barrier(16)

    def call(token):
        if token == dead:
            together.wait(30)  # all of them have it before the first is refused
        return api.probe_token(token)

    dead = broker.get(TOKEN).value
    with ThreadPoolExecutor(16) as pool:
        jobs = [pool.submit(broker.with_token, call) for _ in range(16)]
        assert all(job.result(30) for job in jobs)
    paths = calls.paths()
    assert paths.count("stable_token") == 1
    assert paths.count(PROBE) == 32
