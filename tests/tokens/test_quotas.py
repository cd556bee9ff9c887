"""Quotas asked and given back, on the sandbox over real HTTP."""

from collections.abc import Callable

import pytest

from tests.tokens.conftest import Calls
from wxdesk.accounts.account import TokenSource
from wxdesk.errors import ApiError
from wxdesk.sandbox.endpoints.endpoint import FREE
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.server import Sandbox
from wxdesk.tokens import quotas
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.wechat.quota import Quota

STABLE, TICKET, MEDIA = "/cgi-bin/stable_token", "/cgi-bin/ticket/getticket", "/cgi-bin/media/get"


def test_the_three_that_wxdesk_calls_most_are_told_as_wechat_counts_them(broker: Broker) -> None:
    broker.fetch(CredentialKind.JSAPI_TICKET)
    assert quotas.fetch(broker) == {
        STABLE: Quota(STABLE, 500_000, 1),
        TICKET: Quota(TICKET, 100_000, 1),
        MEDIA: Quota(MEDIA, 200_000, 0),
    }


def test_of_a_classic_account_its_own_line_is_asked(new_broker: Callable[..., Broker]) -> None:
    classic = new_broker(TokenSource.CLASSIC)
    classic.fetch(CredentialKind.ACCESS_TOKEN, consent=True)
    told = quotas.fetch(classic)["/cgi-bin/token"]
    assert isinstance(told, Quota)
    assert (told.daily_limit, told.used) == (2_000, 1)


def test_asking_costs_no_token_once_there_is_one(broker: Broker, calls: Calls) -> None:
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    calls.clear()
    quotas.fetch(broker)
    quotas.fetch(broker)
    assert calls.paths() == ["get"] * 6


def test_a_reset_gives_back_what_was_spent(broker: Broker) -> None:
    broker.fetch(CredentialKind.JSAPI_TICKET)
    quotas.clear(broker)
    assert [told.used for told in quotas.fetch(broker).values() if isinstance(told, Quota)] == [0, 0, 0]


def test_the_eleventh_reset_of_a_month_is_refused(broker: Broker) -> None:
    for _ in range(quotas.CLEARED_A_MONTH):
        quotas.clear(broker)
    with pytest.raises(ApiError) as caught:
        quotas.clear(broker)
    assert caught.value.errcode == 48006


def test_a_path_that_wechat_does_not_tell_of_does_not_hide_the_others(
    broker: Broker, platform: Platform
) -> None:
    platform.account.quotas._limits[TICKET] = FREE
    told = quotas.fetch(broker)
    refused = told[TICKET]
    assert isinstance(refused, ApiError)
    assert refused.errcode == 76021
    assert isinstance(told[MEDIA], Quota)


def test_an_account_that_may_not_ask_is_told_so_for_each(
    broker: Broker, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    monkeypatch.setattr(platform.account.quotas, "report", refusing(48001))
    assert [getattr(told, "errcode", 0) for told in quotas.fetch(broker).values()] == [48001] * 3


def test_a_refusal_that_is_not_about_the_path_is_raised(
    broker: Broker, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    monkeypatch.setattr(platform.account.quotas, "report", refusing(45009))
    with pytest.raises(ApiError) as caught:
        quotas.fetch(broker)
    assert caught.value.errcode == 45009


def test_a_quota_that_is_spent_shows_as_spent(broker: Broker, sandbox: Sandbox) -> None:
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    sandbox.faults.switch_on("quota_spent=media/get")
    assert quotas.fetch(broker)[MEDIA] == Quota(MEDIA, 200_000, 200_000)


def refusing(errcode: int) -> Callable[..., str]:
    def refuse(*request: object) -> str:
        raise WeChatError(errcode)

    return refuse
