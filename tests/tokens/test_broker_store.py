"""The token is somebody else's: read where they keep it, with no AppSecret, and no call to WeChat for another."""

from dataclasses import replace

import pytest

from tests import redis_server
from tests.redis_server import RedisServer
from wxdesk.accounts.account import TokenSource
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.errors import SecretError, StoreError
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind, CredentialSource, State
from wxdesk.tokens.redis_store import RedisStore

pytestmark = redis_server.needs_redis
TOKEN, TICKET = CredentialKind.ACCESS_TOKEN, CredentialKind.JSAPI_TICKET
KEY = "weChat_client_credential:access_token"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with redis_server.running(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture
def redis(server) -> RedisServer:
    server.ask("FLUSHALL")
    return server


def no_secret():
    raise SecretError("secret_missing", name="Shop")


@pytest.fixture
def desk(account, redis, new_broker):
    """A broker that reads the company's token; with `may_refresh` it may renew it, too."""

    def new(may_refresh=False, lock_s=30.0, **changes):
        place = RedisPlace(redis.url, may_refresh=may_refresh)
        mine = replace(account, token_source=TokenSource.REDIS, redis=place)
        store = RedisStore(mine, lambda: None, lock_s=lock_s)
        changes = changes if may_refresh else {"load_secret": no_secret} | changes
        return new_broker(account=mine, store=store, **changes)

    return new


def classic_token(platform):
    """What the company's service gets from /cgi-bin/token."""
    with platform._lock:
        return platform._tokens.fetch_classic(platform.now()).value


def test_token_and_tickets_are_had_without_the_appsecret(desk, redis, platform, calls):
    value = platform.company_token()
    redis.ask("SET", KEY, value, "EX", 7000)
    broker = desk()
    token = broker.fetch(TOKEN)
    assert token.value == Secret(value)
    assert (token.source, token.state(broker.now())) == (CredentialSource.REDIS, State.FRESH)
    assert 6990 < token.remaining_s(broker.now()) <= 7000
    assert broker.fetch(TICKET).value == Secret(platform.company_ticket())
    assert calls.paths() == ["getticket"]


def test_without_a_key_it_is_said_and_nobody_is_asked(desk, calls):
    with pytest.raises(StoreError) as caught:
        desk().fetch(TOKEN)
    assert (caught.value.code, caught.value.fields) == ("stored_token_missing", {"where": f"Redis {KEY}"})
    assert calls == []
