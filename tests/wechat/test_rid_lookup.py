"""Looking a rid up, over real HTTP: on the sandbox, and on servers that say more than they should."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.canary import hits
from tests.wechat.servers import Server, always, http
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import ManualClock
from wxdesk.errors import ApiError, NetworkError
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat import rid_record
from wxdesk.wechat.api import Api
from wxdesk.wechat.errors.error_text import KEPT_S
from wxdesk.wechat.rid_record import RidRecord

ApiOf = Callable[..., Api]
Serve = Callable[..., Server]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def sandbox(clock: ManualClock) -> Iterator[Sandbox]:
    with Sandbox(Platform(clock)) as running:
        yield running


@pytest.fixture
def api(sandbox: Sandbox, api_of: ApiOf) -> Api:
    return api_of(sandbox.api_base)


@pytest.fixture
def broker(api: Api, sandbox: Sandbox, clock: ManualClock, tmp_path: Path) -> Broker:
    account = Account("Sandbox", APPID, Environment.SANDBOX, sandbox.api_base)
    return Broker(account, lambda: Secret(SECRET), api, clock, tmp_path / "locks", spread_s=lambda: 0.0)


@pytest.fixture
def look_up(broker: Broker, api: Api) -> Callable[[str], RidRecord]:
    return lambda rid: broker.with_token(lambda token: api.fetch_rid(token, rid))


def refused(call: Callable[[], object]) -> ApiError:
    with pytest.raises(ApiError) as caught:
        call()
    return caught.value


def wrong(secret: str) -> Secret:
    return Secret(secret[:-4] + "0000")


def rids_of_calls_with_secrets(sandbox: Sandbox, api: Api) -> dict[str, str]:
    """Rids of refused calls that carried the AppSecret in the body and in the address, and the token."""
    token = api.fetch_stable_token(APPID, Secret(SECRET)).value
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    rids = {
        "body": refused(lambda: api.fetch_stable_token(APPID, Secret(SECRET))).fields["rid"],
        "address": refused(lambda: api.fetch_classic_token(APPID, Secret(SECRET))).fields["rid"],
    }
    sandbox.faults.switch_off("ip_not_whitelisted")

    def media() -> None:
        with api.ask_media(token, "unknown"):
            pytest.fail("there is no such medium")

    return {**rids, "token": refused(media).fields["rid"]}


def test_the_record_of_a_refused_call(
    sandbox: Sandbox, api: Api, clock: ManualClock, look_up: Callable[[str], RidRecord]
) -> None:
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    error = refused(lambda: api.fetch_classic_token(APPID, Secret(SECRET)))
    sandbox.faults.switch_off("ip_not_whitelisted")
    clock.advance(KEPT_S - 60)
    record = look_up(error.fields["rid"])
    assert record.asked_at == error.fields["rid_time"] == int(ManualClock().wall)
    assert record.address == f"grant_type=client_credential&appid={APPID}&secret=***"
    assert json.loads(record.answer)["errcode"] == 40164
    assert record.client_ip


def test_no_record_holds_a_secret_that_the_call_carried(
    sandbox: Sandbox, api: Api, look_up: Callable[[str], RidRecord]
) -> None:
    places = {
        name: repr(look_up(rid)).encode() for name, rid in rids_of_calls_with_secrets(sandbox, api).items()
    }
    assert all(b"***" in place for place in places.values())
    assert hits({"secret": SECRET, "token": sandbox.platform.company_token()}, places) == []


def test_the_same_search_finds_them_where_nothing_is_masked(
    sandbox: Sandbox, api: Api, look_up: Callable[[str], RidRecord], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin: with the masking taken out, every one of the three records gives its secret away."""
    rids = rids_of_calls_with_secrets(sandbox, api)
    monkeypatch.setattr(rid_record, "without_secrets", lambda text: text)
    places = {name: repr(look_up(rid)).encode() for name, rid in rids.items()}
    found = hits({"secret": SECRET, "token": sandbox.platform.company_token()}, places)
    assert set(found) == {"secret in body", "secret in address", "token in token"}


@pytest.mark.parametrize(
    ("rid", "errcode"), [("68e77a00-00000000-00000000", 76001), ("68e77a00", 76002), ("", 76002)]
)
def test_what_wechat_does_not_know_is_refused_with_its_code(
    look_up: Callable[[str], RidRecord], rid: str, errcode: int
) -> None:
    assert refused(lambda: look_up(rid)).errcode == errcode


def test_after_seven_days_it_is_forgotten(
    api: Api, clock: ManualClock, look_up: Callable[[str], RidRecord]
) -> None:
    rid = refused(lambda: api.fetch_classic_token(APPID, wrong(SECRET))).fields["rid"]
    clock.advance(KEPT_S + 1)
    assert refused(lambda: look_up(rid)).errcode == 76001


def test_a_replaced_token_is_renewed_once_and_the_rid_still_found(
    sandbox: Sandbox, api: Api, look_up: Callable[[str], RidRecord]
) -> None:
    rid = refused(lambda: api.fetch_classic_token(APPID, wrong(SECRET))).fields["rid"]
    look_up(rid)
    sandbox.faults.switch_on("token_replaced=at_once")
    assert look_up(rid).asked_at


def test_another_accounts_rid_is_refused(api: Api, look_up: Callable[[str], RidRecord]) -> None:
    rid = refused(lambda: api.fetch_classic_token("wx0123456789abcdef", Secret(SECRET))).fields["rid"]
    assert refused(lambda: look_up(rid)).errcode == 76003


def test_the_rid_goes_into_the_body(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    told = {"errcode": 0, "errmsg": "ok", "request": {"invoke_time": 1635156704}}
    server = serve(always(http(json.dumps(told).encode())))
    assert api_of(server).fetch_rid(token, "68e77a00-1f3a5c2e-7d90a1b2").asked_at == 1635156704
    request = server.requests[0]
    assert (request.method, request.path) == ("POST", "/cgi-bin/openapi/rid/get")
    assert json.loads(request.body) == {"rid": "68e77a00-1f3a5c2e-7d90a1b2"}


def test_an_answer_without_a_record_is_not_wechats(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(always(http(b'{"errcode":0,"errmsg":"ok"}')))
    with pytest.raises(NetworkError, match="wrong_shape"):
        api_of(server).fetch_rid(token, "68e77a00-1f3a5c2e-7d90a1b2")
