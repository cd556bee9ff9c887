"""How WeChat takes this computer: the last answer decides, whoever asked for it."""

import pytest

from wxdesk.errors import ApiError, NetworkError
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.reception import Reception

BARRED = "ip_not_whitelisted=203.0.113.7"


def refused(ask):
    with pytest.raises(ApiError) as caught:
        ask()
    return caught.value.errcode


def test_it_is_not_known_before_an_answer(broker, sandbox):
    assert broker.reception is None
    sandbox.faults.switch_on("connection_lost", once=False)
    with pytest.raises(NetworkError):
        broker.check()
    assert broker.reception is None


def test_a_refusal_holds_until_a_call_is_accepted_and_the_other_way_round(broker, sandbox, clock):
    sandbox.faults.switch_on(BARRED)
    assert refused(lambda: broker.refresh(CredentialKind.ACCESS_TOKEN)) == 40164
    assert broker.reception == Reception(clock.wall, False, "203.0.113.7")
    clock.advance(60)
    sandbox.faults.switch_off("ip_not_whitelisted")
    broker.refresh(CredentialKind.ACCESS_TOKEN)
    assert broker.reception == Reception(clock.wall, True)
    clock.advance(60)
    sandbox.faults.switch_on(BARRED)
    assert refused(lambda: broker.refresh(CredentialKind.ACCESS_TOKEN)) == 40164
    assert broker.reception == Reception(clock.wall, False, "203.0.113.7")


@pytest.mark.parametrize("fault", [BARRED, "connection_lost"])
def test_what_was_asked_before_a_failure_and_answered_after_it_is_no_news(broker, sandbox, clock, fault):
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    known = []

    def slow(token):
        clock.advance(1)
        sandbox.faults.switch_on(fault, once=True)
        with pytest.raises((ApiError, NetworkError)):
            broker.check()
        known.append(broker.reception)
        clock.advance(1)

    broker.with_token(slow)
    assert broker.reception is known[0]


@pytest.mark.parametrize("fault", ["connection_lost", "bad_proxy_html", "system_busy"])
def test_what_says_nothing_about_the_address_changes_nothing(broker, sandbox, fault):
    sandbox.faults.switch_on(BARRED)
    assert refused(broker.check) == 40164
    before = broker.reception
    sandbox.faults.switch_off("ip_not_whitelisted")
    sandbox.faults.switch_on(fault, once=False)
    with pytest.raises((ApiError, NetworkError)):
        broker.check()
    assert broker.reception is before


@pytest.mark.parametrize(
    "ask",
    [
        lambda broker: broker.check(),
        lambda broker: broker.fetch(CredentialKind.JSAPI_TICKET),
        lambda broker: broker.with_token(lambda token: None),
    ],
)
def test_every_call_that_went_through_counts(broker, sandbox, clock, ask):
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    clock.advance(5)
    ask(broker)
    assert broker.reception == Reception(clock.wall, True)
