"""What another service keeps in Redis: read with its time, recognised or named, and left alone."""

from dataclasses import replace

import pytest

from tests import redis_server
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.errors import StoreError
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.redis_store import RedisStore

pytestmark = redis_server.needs_redis
TOKEN = CredentialKind.ACCESS_TOKEN
KEY = "weChat_client_credential:access_token"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with redis_server.running(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture
def redis(server):
    server.ask("FLUSHALL")
    return server


@pytest.fixture
def store(account, redis):
    def new(password=None, url="", **changes):
        place = RedisPlace(url or redis.url, **changes)
        return RedisStore(replace(account, redis=place), lambda: password and Secret(password))

    return new


@pytest.fixture
def company_token(platform):
    """As a service of the company has fetched it, and its desk has not."""
    return platform.company_token()


def refused(store):
    with pytest.raises(StoreError) as caught:
        store.look()
    return caught.value


def test_a_token_is_read_with_the_time_it_has_left(store, redis):
    redis.ask("SET", KEY, "84_" + "t" * 133, "EX", 5000)
    holding = store().look()
    assert holding.stored.value == Secret("84_" + "t" * 133)
    issued = holding.issued(0)
    assert 4990 < issued.expires_in <= 5000
    assert not issued.at_most


def test_without_a_key_there_is_nothing(store):
    assert store().look() is None
