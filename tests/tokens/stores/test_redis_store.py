"""What another service keeps in Redis is recognised or named, and left alone; a server in trouble is told in time."""

import signal
import socket
import sys
import threading
import time
from contextlib import closing, suppress
from dataclasses import replace

import pytest

from tests.support import redis_server
from tests.tokens.stores.test_stored_token import FORMS, UNUSABLE
from wxdesk.accounts.account import TokenSource
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.errors import TokenStoreError
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.stores.redis_socket import BoundedSocket
from wxdesk.tokens.stores.redis_store import RedisStore
from wxdesk.tokens.stores.stored_token import Unusable
from wxdesk.wechat.api import IssuedToken

pytestmark = redis_server.needs_redis
TOKEN = CredentialKind.ACCESS_TOKEN
KEY = "weChat_client_credential:access_token"
VALUE = "84_" + "t" * 133
CANARY = "cAn4ry-of-redis"
TOLD_WITHIN_S = 5


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with redis_server.running(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture
def redis(server):
    server.ask("FLUSHALL")
    return server


@pytest.fixture
def own(tmp_path):
    """A server of the test's own, to be tormented."""
    with redis_server.running(tmp_path / "redis") as server:
        yield server


@pytest.fixture
def store(account):
    def new(server_or_url, password="", **changes):
        url = server_or_url if isinstance(server_or_url, str) else server_or_url.url
        place = RedisPlace(url, may_refresh=True, **changes)
        return RedisStore(replace(account, redis=place), lambda: Secret(password) if password else None)

    return new


def told(work, *given):
    """The error, which came in time."""
    began = time.monotonic()
    with pytest.raises(TokenStoreError) as caught:
        work(*given)
    assert time.monotonic() - began < TOLD_WITHIN_S
    return caught.value


def never():
    raise AssertionError("WeChat was asked")


# --- what stands there --------------------------------------------------------------------------------------------
def test_a_token_is_read_with_the_time_it_has_left(store, redis):
    redis.ask("SET", KEY, VALUE, "EX", 5000)
    holding = store(redis).look()
    assert holding.stored.value == Secret(VALUE)
    issued = holding.issued(0)
    assert 4990 < issued.expires_in <= 5000
    assert not issued.at_most


def test_without_a_key_there_is_nothing(store, redis):
    assert store(redis).look() is None


def test_a_key_may_name_the_account_and_a_database_be_another(store, redis, account):
    client = redis.client()
    with closing(client):
        client.execute_command("SELECT", 3)
    redis.ask("SET", f"token:{account.appid}", VALUE)
    assert store(redis, key="token:{appid}").look().stored.value == Secret(VALUE)
    assert store(redis.url.replace("/0", "/3"), key="token:{appid}").look() is None


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_recognised_there_and_stays_as_it_is(store, redis, name):
    data, form = FORMS[name]
    redis.ask("SET", KEY, data)
    assert store(redis).look().stored.form is form
    assert redis.ask("GET", KEY) == data


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_is_no_token_is_named_not_used_and_not_written_over(store, redis, account, name):
    data, why = UNUSABLE[name]
    key, whose = "token:{appid}", "token:" + account.appid
    data = data.replace(b"wxfedcba9876543210", b"wx00000000000000ee")
    redis.ask("SET", whose, data)
    for work in (store(redis, key=key).look, lambda: store(redis, key=key).renew(None, never, 0)):
        error = told(work)
        assert (error.code, error.fields) == (
            "stored_token_unusable",
            {"where": f"Redis {whose}", "unusable": why},
        )
    assert redis.ask("GET", whose) == data
    assert redis.ask("KEYS", "*") == [whose.encode()]


@pytest.mark.parametrize("words", [("HSET", KEY, "a", "b"), ("RPUSH", KEY, "a"), ("SADD", KEY, "a")])
def test_a_key_of_another_type_is_named_and_stays(store, redis, words):
    redis.ask(*words)
    kind = redis.ask("TYPE", KEY)
    for work in (store(redis).look, lambda: store(redis).renew(None, never, 0)):
        assert told(work).fields["unusable"] is Unusable.WRONG_TYPE
    assert redis.ask("TYPE", KEY) == kind


def test_a_value_of_a_hundred_megabytes_is_not_loaded(store, redis):
    redis.ask("SETRANGE", KEY, 100_000_000, "x")
    assert told(store(redis).look).fields["unusable"] is Unusable.TOO_LONG


# --- a server in trouble --------------------------------------------------------------------------------------------
def hang(server):
    server.process.send_signal(signal.SIGSTOP)


def kill(server):
    server.process.kill()
    server.process.wait(10)


TROUBLE = {
    "killed": (kill, "redis_unreachable"),
    "stopped": (hang, "redis_timeout"),
    "paused": (lambda server: server.ask("CLIENT", "PAUSE", 10_000), "redis_timeout"),
    "a password was set": (lambda server: server.ask("CONFIG", "SET", "requirepass", "x"), "redis_denied"),
}


@pytest.mark.parametrize("name", TROUBLE)
def test_trouble_is_told_in_time_and_wechat_is_not_asked_instead(store, own, name):
    begin, code = TROUBLE[name]
    own.ask("SET", KEY, VALUE)
    begin(own)
    assert told(store(own).look).code == code
    assert told(store(own).renew, Secret(VALUE), never, 0).code == code


TROUBLE_OF_WRITERS = {
    "out of memory": (lambda server: server.ask("CONFIG", "SET", "maxmemory", "1"), "redis_full"),
    "a replica": (lambda server: server.ask("REPLICAOF", "127.0.0.1", "1"), "redis_read_only"),
}


@pytest.mark.parametrize("name", TROUBLE_OF_WRITERS)
def test_who_cannot_write_can_read_and_wechat_is_not_asked_for_what_could_not_be_kept(store, own, name):
    begin, code = TROUBLE_OF_WRITERS[name]
    own.ask("SET", KEY, VALUE)
    begin(own)
    assert store(own).look().stored.value == Secret(VALUE)
    assert told(store(own).renew, Secret(VALUE), never, 0).code == code


def test_a_server_that_dies_while_wechat_answers_is_told(store, own):
    def ask():
        kill(own)
        return IssuedToken(Secret(VALUE), 7200)

    assert told(store(own).renew, None, ask, 0).code == "redis_unreachable"


def test_one_that_takes_the_connection_and_says_nothing(store):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert told(store(f"redis://127.0.0.1:{silent.getsockname()[1]}").look).code == "redis_timeout"


def test_one_that_drips_is_given_up_too(store):
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip():
            connection, _ = server.accept()
            with connection:
                try:
                    for _ in range(30):
                        connection.sendall(b"$")
                        time.sleep(0.5)
                except OSError:
                    pass

        threading.Thread(target=drip, daemon=True).start()
        error = told(store(f"redis://127.0.0.1:{server.getsockname()[1]}").look)
        assert error.code in ("redis_timeout", "redis_odd")


def test_one_that_speaks_another_language(store):
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            connection, _ = server.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        threading.Thread(target=answer, daemon=True).start()
        assert told(store(f"redis://127.0.0.1:{server.getsockname()[1]}").look).code == "redis_odd"


# --- a server that means harm, or is none ---------------------------------------------------------------------------
def bulk(data):
    return b"$%d\r\n%s\r\n" % (len(data), data)


TOKEN_SENT = bulk(VALUE.encode())
ODD_ANSWERS = {
    "a number of 5,000 digits": TOKEN_SENT + b":" + b"9" * 5000 + b"\r\n",
    "words for a time": TOKEN_SENT + b"+soon\r\n",
    "nothing for a time": TOKEN_SENT + b"$-1\r\n",
    "a number for a value": b":7\r\n:7000\r\n",
    "nothing for a value": b"$-1\r\n:7000\r\n",
    "an array for a value": b"*2\r\n:1\r\n:2\r\n:7000\r\n",
    "arrays in arrays": b"*1\r\n" * 20_000 + b":1\r\n",
    "a value of five megabytes": bulk(b"a" * 5_000_000) + b":7000\r\n",
    "RESP3's news": b">2\r\n+invalidate\r\n+x\r\n" + TOKEN_SENT + b":7000\r\n",
    "RESP3's nothing": b"_\r\n:7000\r\n",
    "an error in no alphabet": b"-\xff\xfe\xfa\r\n" * 2,
    "an error without a word": b"-\r\n" * 2,
}
NOT_FOR_US = {
    "a cluster's key elsewhere": (b"-MOVED 3999 10.0.0.7:6381\r\n" * 2, "redis_cluster"),
    "a cluster's key on its way": (b"-ASK 3999 10.0.0.7:6381\r\n" * 2, "redis_cluster"),
    "a cluster that is down": (b"-CLUSTERDOWN Hash slot not served\r\n" * 2, "redis_cluster"),
    "no such command": (
        b"-ERR unknown command 'GETRANGE', with args beginning with: \r\n" * 2,
        "redis_sentinel",
    ),
}


@pytest.fixture
def saying():
    """The URL of a server that answers whatever it is asked with these bytes, again and again with `endless`."""
    listeners = []

    def new(answer, endless=False):
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def serve(connection):
            with connection, suppress(OSError):
                while connection.recv(65536):
                    connection.sendall(answer)
                    while endless:
                        connection.sendall(answer)

        def accept():
            with suppress(OSError):
                while True:
                    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        return f"redis://127.0.0.1:{listener.getsockname()[1]}"

    yield new
    for listener in listeners:
        listener.close()


@pytest.mark.parametrize("name", ODD_ANSWERS)
def test_what_no_redis_says_is_told_as_that(store, saying, name):
    url = saying(ODD_ANSWERS[name])
    assert told(store(url).look).code == "redis_odd"
    assert told(store(url).renew, None, never, 0).code == "redis_odd"


@pytest.mark.parametrize("name", NOT_FOR_US)
def test_a_cluster_and_a_sentinel_are_told_apart_from_a_server(store, saying, name):
    answer, code = NOT_FOR_US[name]
    assert told(store(saying(answer)).look).code == code


def test_a_real_cluster_is_told(store, tmp_path):
    with redis_server.running(tmp_path / "redis", "--cluster-enabled", "yes") as server:
        assert told(store(server).look).code == "redis_cluster"


def test_one_that_never_stops_sending_keeps_no_thread_and_no_memory(store, saying):
    assert told(store(saying(b"+" + b"x" * 65536, endless=True)).look).code == "redis_odd"
    ends_at = time.monotonic() + 5
    while any(thread.name == "redis" for thread in threading.enumerate()) and time.monotonic() < ends_at:
        time.sleep(0.01)
    assert not any(thread.name == "redis" for thread in threading.enumerate())


def test_one_that_drips_for_ever_keeps_no_thread():
    """Each byte comes in time; the whole does not."""
    here, there = socket.socketpair()
    with here, there:
        bounded = BoundedSocket(here, time.monotonic() + 0.2)
        for _ in range(3):
            there.sendall(b"+")
            assert bounded.recv(100) == b"+"
        time.sleep(0.25)
        there.sendall(b"+")
        with pytest.raises(TimeoutError):
            bounded.recv(100)


def test_one_that_does_not_exist(store):
    assert told(store(f"redis://127.0.0.1:{redis_server.free_port()}").look).code == "redis_unreachable"
    assert told(store("redis://no-such-host.invalid").look).code == "redis_unreachable"


def test_who_may_run_no_scripts_blocks_nobody_and_costs_no_call(store, own):
    """The lock could not be given back, nor the token be stored."""
    own.ask("ACL", "SETUSER", "desk", "on", f">{CANARY}", "~*", "+@all", "-eval", "-evalsha")
    mine = store(own.url.replace("//", "//desk@"), CANARY)
    assert told(mine.renew, None, never, 0).code == "redis_no_permission"
    assert own.ask("KEYS", "*") in ([], b"", None)


def test_a_user_who_may_not_is_told_from_a_password_that_is_wrong(store, own):
    own.ask("SET", KEY, VALUE)
    own.ask("ACL", "SETUSER", "desk", "on", f">{CANARY}", f"~{KEY}", "+getrange", "+pttl")
    own.ask("ACL", "SETUSER", "nobody", "on", f">{CANARY}", "~x", "+get")
    url = own.url.replace("//", "//{}@")
    assert store(url.format("desk"), CANARY).look().stored.value == Secret(VALUE)
    assert (
        told(store(url.format("desk"), CANARY).renew, Secret(VALUE), never, 0).code == "redis_no_permission"
    )
    assert told(store(url.format("nobody"), CANARY).look).code == "redis_no_permission"
    assert told(store(url.format("desk"), "wrong").look).code == "redis_denied"
    assert told(store(url.format("desk")).look).code == "redis_denied"


@pytest.mark.expects_log
def test_the_password_is_in_no_error_and_no_log(store, tmp_path, caplog):
    caplog.set_level("DEBUG")
    with redis_server.running(tmp_path / "redis", password=CANARY) as server:
        assert store(server, CANARY).look() is None
        errors = [told(store(server, CANARY[:-1]).look)]
        server.ask("HSET", KEY, "a", "b")
        errors.append(told(store(server, CANARY).look))
        kill(server)
        errors.append(told(store(server, CANARY).look))
    seen = []
    for error in errors:
        one = error
        while one is not None:
            frames = one.__traceback__
            while frames is not None:
                if (
                    "/wxdesk/" in frames.tb_frame.f_code.co_filename
                    or "/redis/" in frames.tb_frame.f_code.co_filename
                ):
                    seen.append(repr(frames.tb_frame.f_locals))
                frames = frames.tb_next
            seen += [str(one), repr(one)]
            one = one.__cause__ or one.__context__
    assert CANARY[:-1] not in "".join(seen)
    assert CANARY[:-1] not in caplog.text


def test_tls_is_checked_and_a_bad_certificate_told(account, tmp_path):
    certificates = pytest.importorskip("tests.wechat.transport.certificates")
    authority = certificates.Authority(tmp_path)
    authority.serving("127.0.0.1")
    files = tmp_path / "server.pem"
    options = ("--tls-cert-file", str(files), "--tls-key-file", str(files), "--tls-auth-clients", "no")
    with redis_server.running(
        tmp_path / "redis", *options, "--tls-ca-cert-file", str(files), tls=True
    ) as server:
        mine = replace(account, token_source=TokenSource.REDIS, redis=RedisPlace(server.url))
        assert RedisStore(mine, lambda: None, authority.trusting).look() is None
        error = told(RedisStore(mine, lambda: None).look)
        assert (error.code, error.fields["reason"]) == ("redis_tls", "untrusted")
        plain = replace(mine, redis=RedisPlace(server.url.replace("rediss", "redis")))
        assert told(RedisStore(plain, lambda: None).look).code in ("redis_unreachable", "redis_odd")


def test_without_the_library_it_is_said_how_to_get_it(store, redis, monkeypatch):
    monkeypatch.setitem(sys.modules, "redis", None)
    assert told(store(redis.url).look).code == "redis_library"
