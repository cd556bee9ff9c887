"""The token is somebody else's: read where they keep it, with no AppSecret, and no call to WeChat for another."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.support import redis_server
from tests.support.redis_server import RedisServer
from tests.tokens.test_sighting_file import FakeKeyring
from wxdesk.accounts.account import TokenSource
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.errors import ApiError, SecretError, TokenError, TokenStoreError
from wxdesk.sandbox.account.account import APPID
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind, CredentialSource, State
from wxdesk.tokens.sighting_file import SightingFile
from wxdesk.tokens.sightings import CredentialHistory, Event
from wxdesk.tokens.stores.redis_store import RedisStore
from wxdesk.tokens.stores.stored_token import Form, read, written
from wxdesk.wechat.api import IssuedToken

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
def desk(account, redis, new_broker, tmp_path):
    """A broker that reads the company's token; with `may_refresh` it may renew it, too."""

    def new(may_refresh=False, lock_s=30.0, **changes):
        place = RedisPlace(redis.url, may_refresh=may_refresh)
        mine = replace(account, token_source=TokenSource.REDIS, redis=place)
        store = RedisStore(mine, lambda: None, lock_s=lock_s, forms=tmp_path / "forms")
        changes = changes if may_refresh else {"load_secret": no_secret} | changes
        return new_broker(account=mine, store=store, **changes)

    return new


def classic_token(platform):
    """What the company's service gets from /cgi-bin/token."""
    with platform.account.lock:
        return platform.account.tokens.fetch_classic(platform.now()).value


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
    with pytest.raises(TokenStoreError) as caught:
        desk().fetch(TOKEN)
    assert (caught.value.code, caught.value.fields) == ("stored_token_missing", {"where": f"Redis {KEY}"})
    assert calls == []


# --- replaced by others -----------------------------------------------------------------------------------------


class JavaService:
    """The company's: GET; without a token, or where WeChat refused it, SET … EX under its lock."""

    def __init__(self, redis, fetch):
        self.redis, self.fetch = redis, fetch

    def token(self, dead=b""):
        found = self.redis.ask("GET", KEY)
        if found and found != dead:
            return found
        lock = "weChatApiToken:" + APPID
        while not self.redis.ask("SET", lock, "java", "NX", "EX", 10):
            time.sleep(0.01)
        try:
            found = self.redis.ask("GET", KEY)
            if not found or found == dead:
                found = self.fetch().encode()
                self.redis.ask("SET", KEY, found, "EX", 7000)
            return found
        finally:
            self.redis.ask("DEL", lock)


@pytest.fixture
def java(redis, platform):
    return JavaService(redis, lambda: classic_token(platform))


def test_a_token_that_the_companys_service_replaced_is_taken_up_without_a_call_for_one(
    desk, java, platform, clock, calls
):
    first = java.token()
    broker = desk()
    assert broker.fetch(TOKEN).value == Secret(first.decode())
    platform.replace_tokens(
        at_once=True
    )  # the other department, which ignores the lock: Redis holds a dead one
    second = java.token(dead=first)  # … and the service, once WeChat has refused it
    broker.with_token(broker.api.probe_token)
    assert broker.get(TOKEN).value == Secret(second.decode())
    assert calls.paths() == ["get_api_domain_ip"] * 2
    replaced = [one for one in broker.sightings.since(0) if one.event is Event.REPLACED]
    seen = broker.sightings.of(TOKEN, Secret(first.decode()))
    assert seen is not None
    assert [one.fingerprint for one in replaced] == [seen.fingerprint]
    assert replaced[0].at == clock.now().wall


def test_one_that_was_replaced_and_read_before_it_was_refused_is_told_too(desk, java, redis, platform, calls):
    broker = desk()
    first = java.token()
    broker.fetch(TOKEN)
    redis.ask("SET", KEY, classic_token(platform), "EX", 7000)
    assert broker.refresh(TOKEN).value != Secret(first.decode())
    assert [one.event for one in broker.sightings.since(0)][-2:] == [Event.REPLACED, Event.OBTAINED]
    assert calls == []


def test_a_desk_that_starts_again_tells_what_was_replaced_while_it_was_closed(
    desk, redis, platform, clock, tmp_path
):
    keyring = FakeKeyring()

    def started():
        file = SightingFile(tmp_path / "sightings.json", "one", lambda: keyring)
        return desk(sightings=CredentialHistory(file))

    redis.ask("SET", KEY, platform.company_token(), "EX", 7000)
    begun = clock.wall
    started().fetch(TOKEN)
    clock.advance(600)
    platform.replace_tokens(at_once=True)
    redis.ask("SET", KEY, platform.company_token(), "EX", 7000)
    again = started()
    again.fetch(TOKEN)
    old, new = [one for one in again.sightings.all() if one.kind is TOKEN]
    assert (old.over, old.over_at, new.first_seen) == (Event.REPLACED, begun + 600, begun + 600)


def test_while_redis_holds_the_refused_one_the_refusal_is_told_and_nobody_is_asked(
    desk, java, platform, calls
):
    java.token()
    broker = desk()
    broker.fetch(TOKEN)
    platform.replace_tokens(at_once=True)
    with pytest.raises(ApiError) as caught:
        broker.with_token(broker.api.probe_token)
    assert caught.value.errcode == 40001
    assert broker.get(TOKEN).state(broker.now()) is State.REPLACED
    assert calls.paths() == ["get_api_domain_ip"]


def test_after_three_refusals_it_waits_for_another_value_and_takes_it_at_once(desk, java, platform, calls):
    first = java.token()
    broker = desk()
    platform.replace_tokens(at_once=True)
    for _ in range(3):
        with pytest.raises(ApiError):
            broker.with_token(broker.api.probe_token)
    calls.clear()
    with pytest.raises(TokenError):
        broker.with_token(broker.api.probe_token)
    assert calls == []
    java.token(dead=first)
    broker.with_token(broker.api.probe_token)
    assert calls.paths() == ["get_api_domain_ip"]


def test_the_key_without_an_end_ages_from_when_it_was_seen(desk, redis, platform, clock):
    redis.ask("SET", KEY, platform.company_token())
    broker = desk()
    assert broker.fetch(TOKEN).upper_bound
    clock.advance(3600)
    assert broker.refresh(TOKEN).remaining_s(broker.now()) == 3600


# --- renewed for everybody --------------------------------------------------------------------------------------
def test_without_consent_nothing_is_ever_written(desk, redis, platform):
    with pytest.raises(TokenStoreError):
        desk().fetch(TOKEN)
    value = classic_token(platform)
    redis.ask("SET", KEY, value, "EX", 7000)
    broker = desk()
    broker.fetch(TOKEN)
    platform.replace_tokens(at_once=True)
    with pytest.raises(ApiError):
        broker.with_token(broker.api.probe_token)
    assert redis.ask("KEYS", "*") == [KEY.encode()]
    assert redis.ask("GET", KEY) == value.encode()


def test_with_consent_a_missing_one_is_fetched_once_and_there_for_all(desk, redis, calls):
    first, second = desk(may_refresh=True), desk(may_refresh=True)
    token = first.fetch(TOKEN)
    assert redis.ask("GET", KEY).decode() == token.value.reveal()
    assert 7100 < redis.ask("TTL", KEY) <= 7200
    assert redis.ask("EXISTS", "weChatApiToken:" + APPID) == 0
    assert second.fetch(TOKEN).value == token.value
    assert calls.paths() == ["stable_token"]


@pytest.mark.parametrize("form", [Form.PLAIN, Form.QUOTED, Form.JAVA])
def test_a_refused_one_is_renewed_in_the_form_that_it_had(desk, redis, platform, form):
    redis.ask("SET", KEY, written(Secret(classic_token(platform)), form), "EX", 7000)
    broker = desk(may_refresh=True)
    broker.fetch(TOKEN)
    platform.replace_tokens(at_once=True)
    broker.with_token(broker.api.probe_token)
    stored = read(redis.ask("GET", KEY))
    assert (stored.value, stored.form) == (broker.get(TOKEN).value, form)
    assert platform.accepts_token(stored.value.reveal())


@pytest.mark.parametrize("form", [Form.PLAIN, Form.QUOTED, Form.JAVA])
def test_one_that_is_missing_after_a_restart_is_written_in_the_form_that_it_had(desk, redis, platform, form):
    redis.ask("SET", KEY, written(Secret(platform.company_token()), form), "EX", 7000)
    desk().fetch(TOKEN)
    redis.ask("DEL", KEY)
    token = desk(may_refresh=True).fetch(TOKEN)
    stored = read(redis.ask("GET", KEY))
    assert (stored.value, stored.form) == (token.value, form)


def test_an_object_that_is_missing_after_a_restart_is_not_written_in_another_form(
    desk, redis, platform, calls
):
    redis.ask("SET", KEY, f'{{"access_token": "{platform.company_token()}", "expires_in": 7200}}')
    desk().fetch(TOKEN)
    redis.ask("DEL", KEY)
    with pytest.raises(TokenStoreError, match="redis_object_form"):
        desk(may_refresh=True).fetch(TOKEN)
    assert redis.ask("EXISTS", KEY) == 0
    assert calls == []


def test_another_key_has_its_own_form(desk, redis, platform, account, tmp_path):
    redis.ask("SET", KEY, written(Secret(platform.company_token()), Form.JAVA))
    desk().fetch(TOKEN)
    place = RedisPlace(redis.url, key="another", may_refresh=True)
    store = RedisStore(replace(account, redis=place), lambda: None, forms=tmp_path / "forms")
    store.renew(None, lambda: IssuedToken(Secret("84_" + "n" * 130), 7200), 0)
    assert redis.ask("GET", "another") == b"84_" + b"n" * 130


def test_of_a_form_nothing_is_kept_but_its_name(desk, redis, platform, tmp_path):
    redis.ask("SET", KEY, written(Secret(platform.company_token()), Form.QUOTED))
    desk().fetch(TOKEN)
    (kept,) = (tmp_path / "forms").iterdir()
    assert kept.read_text() == "json_string"
    assert len(kept.stem) == 16


@pytest.mark.parametrize("damage", [b"", b"xml", b"\xff", b"plain" * 100])
def test_a_form_that_cannot_be_read_is_none(desk, redis, platform, tmp_path, damage):
    redis.ask("SET", KEY, written(Secret(platform.company_token()), Form.QUOTED))
    desk().fetch(TOKEN)
    (kept,) = (tmp_path / "forms").iterdir()
    kept.write_bytes(damage)
    redis.ask("DEL", KEY)
    token = desk(may_refresh=True).fetch(TOKEN)
    assert redis.ask("GET", KEY) == token.value.reveal().encode()


def test_where_no_form_can_be_kept_it_is_remembered_while_the_process_lives(account, redis, tmp_path):
    (tmp_path / "forms").write_text("in the way")
    mine = replace(account, redis=RedisPlace(redis.url, may_refresh=True))
    store = RedisStore(mine, lambda: None, forms=tmp_path / "forms")
    redis.ask("SET", KEY, written(Secret("84_" + "o" * 130), Form.QUOTED))
    store.look()
    redis.ask("DEL", KEY)
    store.renew(None, lambda: IssuedToken(Secret("84_" + "n" * 130), 7200), 0)
    assert read(redis.ask("GET", KEY)).form is Form.QUOTED


def test_one_without_an_end_that_has_outlived_any_is_renewed(desk, redis, platform, clock):
    old = platform.company_token()
    redis.ask("SET", KEY, old)
    broker = desk(may_refresh=True)
    broker.fetch(TOKEN)
    clock.advance(7300)
    broker.with_token(broker.api.probe_token)
    assert broker.get(TOKEN).value != Secret(old)
    assert platform.accepts_token(redis.ask("GET", KEY).decode())


def test_a_clock_that_was_set_is_no_reason_to_renew(desk, redis, platform, clock, calls):
    value = platform.company_token()
    redis.ask("SET", KEY, value)
    broker = desk(may_refresh=True)
    broker.fetch(TOKEN)
    clock.wall += 8000
    broker.refresh(TOKEN)
    assert redis.ask("GET", KEY) == value.encode()
    assert calls == []


def test_an_object_is_not_written_over(desk, redis, platform, calls):
    value = f'{{"access_token": "{classic_token(platform)}", "expires_in": 7200}}'
    redis.ask("SET", KEY, value, "EX", 7000)
    broker = desk(may_refresh=True)
    broker.fetch(TOKEN)
    platform.replace_tokens(at_once=True)
    with pytest.raises(TokenStoreError, match="redis_object_form"):
        broker.with_token(broker.api.probe_token)
    assert redis.ask("GET", KEY).decode() == value
    assert calls.paths() == ["get_api_domain_ip"]


def test_what_the_service_put_there_while_we_waited_for_its_lock_is_taken(desk, redis, platform, calls):
    redis.ask("SET", "weChatApiToken:" + APPID, "java", "EX", 10)
    broker = desk(may_refresh=True)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(broker.fetch, TOKEN)
        time.sleep(0.3)
        value = classic_token(platform)
        redis.ask("SET", KEY, value, "EX", 7000)
        assert asked.result(5).value == Secret(value)
    assert calls == []
    assert redis.ask("GET", "weChatApiToken:" + APPID) == b"java"


def test_a_lock_that_is_never_given_up_is_told(desk, redis, calls):
    redis.ask("SET", "weChatApiToken:" + APPID, "java")
    with pytest.raises(TokenStoreError) as caught:
        desk(may_refresh=True, lock_s=0.2).fetch(TOKEN)
    assert caught.value.code == "redis_lock_held"
    assert calls == []


# --- a lock that runs out under a slow holder ---------------------------------------------------------------------
def renewed_late(redis, account, later, lock_s=0.3, put=None):
    """A store whose WeChat takes so long that its lock runs out, and `later` happens meanwhile: what it ends up with."""
    store = RedisStore(
        replace(account, redis=RedisPlace(redis.url, may_refresh=True)), lambda: None, lock_s=lock_s
    )
    if put:
        store._put = lambda client, turn, granted: put(client, granted)

    def ask():
        time.sleep(lock_s + 0.2)
        later()
        return IssuedToken(Secret("84_" + "slow" * 30), 7200)

    return store.renew(None, ask, 0)


def newer_desk(redis, account):
    def later():
        store = RedisStore(
            replace(account, redis=RedisPlace(redis.url, may_refresh=True)), lambda: None, lock_s=5
        )
        store.renew(None, lambda: IssuedToken(Secret("84_" + "newer" * 30), 7200), 0)

    return later


def test_a_late_holder_writes_nothing_over_a_newer_token(redis, account):
    found = renewed_late(redis, account, newer_desk(redis, account))
    assert found.value == Secret("84_" + "newer" * 30)
    assert redis.ask("GET", KEY) == b"84_" + b"newer" * 30


def test_nor_over_one_of_a_service_that_knows_no_numbers(redis, account):
    later = lambda: redis.ask("SET", KEY, "84_" + "java" * 30, "EX", 7000)  # noqa: E731
    assert renewed_late(redis, account, later).value == Secret("84_" + "java" * 30)
    assert redis.ask("GET", KEY) == b"84_" + b"java" * 30


def test_nor_where_the_newer_one_is_gone_again(redis, account):
    def later():
        newer_desk(redis, account)()
        redis.ask("DEL", KEY)

    renewed_late(redis, account, later)
    assert redis.ask("EXISTS", KEY) == 0


def test_without_those_checks_the_dead_one_would_come_back(redis, account):
    put = lambda client, granted: client.set(KEY, granted.value.reveal())  # noqa: E731
    renewed_late(redis, account, newer_desk(redis, account), put=put)
    assert redis.ask("GET", KEY) == b"84_" + b"slow" * 30


def test_a_late_holder_does_not_give_up_somebody_elses_lock(redis, account):
    lock = "weChatApiToken:" + APPID
    renewed_late(redis, account, lambda: redis.ask("SET", lock, "java", "EX", 100))
    assert redis.ask("GET", lock) == b"java"


def test_whoever_waits_goes_on_soon_after_the_lock_of_a_dead_holder_has_run_out(redis, account, desk, calls):
    redis.ask("SET", "weChatApiToken:" + APPID, "killed", "PX", 1500)
    began = time.monotonic()
    desk(may_refresh=True).fetch(TOKEN)
    assert 1 < time.monotonic() - began < 2.5
    assert calls.paths() == ["stable_token"]
