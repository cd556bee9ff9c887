"""`accounts add/edit --token-source …`, and `tokens show` of what others have."""

import json
import os
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.support import redis_server
from tests.support.redis_server import RedisServer
from wxdesk.sandbox.server import Sandbox

KEY = "weChat_client_credential:access_token"


@pytest.fixture
def redis(tmp_path: Path):
    with redis_server.running(tmp_path / "redis", password="cAn4ry-of-redis") as server:
        yield server


def place_of(sandbox: Sandbox) -> tuple[str, ...]:
    return ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base, "--local-relay")


@redis_server.needs_redis
def test_a_token_of_redis_is_shown_without_an_appsecret(
    run: Run, sandbox: Sandbox, redis: RedisServer, asked: list[str], profile: Path
) -> None:
    value = sandbox.platform.company_token()
    redis.ask("SET", KEY, value, "EX", 7000)
    source = ("--token-source", "redis", "--redis-url", redis.url, "--redis-password")
    added = run("accounts", "add", "--name", "Shop", *place_of(sandbox), *source, typed=redis.password + "\n")
    assert added.code == 4  # there is no keyring: it is said how to go on
    assert "WXDESK_REDIS_PASSWORD" in added.err
    shown = {one["kind"]: one for one in run("tokens", "show", "--reveal", "--json").objects()}
    assert shown["access_token"]["value"] == value
    assert shown["access_token"]["source"] == "redis"
    assert 6900 < shown["access_token"]["remaining_s"] <= 7000
    assert asked == ["/cgi-bin/ticket/getticket"] * 2
    written = "".join(path.read_text("utf-8", "replace") for path in profile.rglob("*") if path.is_file())
    assert redis.password not in written
    assert value not in written


def test_where_the_token_is_must_be_said(run: Run, sandbox: Sandbox) -> None:
    told = run("accounts", "add", "--name", "Shop", *place_of(sandbox), "--token-source", "redis")
    assert told.code == 2
    assert "Enter the address" in told.err
    assert run("accounts", "list", "--json").objects() == []


def test_an_account_is_edited(run: Run, sandbox: Sandbox, profile: Path) -> None:
    assert run(
        "accounts", "add", "--name", "Shop", *place_of(sandbox), secret=sandbox.platform.secret
    ).code in (0, 4)
    edited = run(
        "accounts",
        "edit",
        "Shop",
        "--token-source",
        "redis",
        "--redis-url",
        "redis://r.example",
        "--redis-key",
        "k:{appid}",
    )
    assert edited.code == 0
    (saved,) = json.loads((profile / "config" / "accounts.json").read_bytes())["accounts"]
    assert saved["redis"] == {
        "url": "redis://r.example",
        "key": "k:{appid}",
        "lock_key": "weChatApiToken:{appid}",
        "may_refresh": False,
    }
    assert saved["token_source"] == "redis"


@redis_server.needs_redis
def test_who_holds_what_is_compared(run: Run, sandbox: Sandbox, redis: RedisServer, profile: Path) -> None:
    value = "84_" + "d" * 133
    redis.ask("SET", KEY, value, "EX", 7000)
    source = ("--token-source", "redis", "--redis-url", redis.url, "--redis-password")
    run("accounts", "add", "--name", "Shop", *place_of(sandbox), *source, typed=redis.password + "\n")
    told = run("tokens", "compare", "--probe", "--json")
    assert told.code == 1
    in_redis, own = told.objects()
    assert (in_redis["holder"], in_redis["wechat"], in_redis["errcode"]) == ("redis", "refused", 40001)
    assert in_redis["form"] == "plain"
    assert 6900 < in_redis["remaining_s"] <= 7000
    assert own == {"holder": "wxdesk", "fingerprint": None, "error": None}
    assert value not in told.out + told.err
    assert "refuses it (40001)" in run("tokens", "compare", "--probe").out


def test_there_is_nothing_to_compare_with_where_no_place_is_known(on_sandbox: Run) -> None:
    told = on_sandbox("tokens", "compare")
    assert (told.code, "nothing to compare" in told.err) == (2, True)


def test_a_pasted_token_is_shown_and_used_and_kept_nowhere(
    run: Run, sandbox: Sandbox, profile: Path, asked: list[str]
) -> None:
    value = sandbox.platform.company_token()
    for typed in (value, json.dumps({"access_token": value, "expires_in": 7000})):
        shown = run("tokens", "show", "--paste", *place_of(sandbox), "--json", typed=typed + "\n")
        assert shown.code == 0
        assert [one["source"] for one in shown.objects()] == ["pasted", "getticket", "getticket"]
        assert value not in shown.out + shown.err
    assert set(asked) == {"/cgi-bin/ticket/getticket"}
    assert not any(
        value in path.read_text("utf-8", "replace") for path in profile.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("typed", ["", "hello", "0123456789abcdef0123456789abcdef"])
def test_what_is_no_token_is_not_taken(run: Run, sandbox: Sandbox, typed: str) -> None:
    told = run("tokens", "show", "--paste", *place_of(sandbox), typed=typed + "\n")
    assert told.code == 2
    assert "not an access_token" in told.err
    assert not typed or typed not in told.err


def test_a_password_in_an_address_is_refused(run: Run, sandbox: Sandbox, profile: Path) -> None:
    source = ("--token-source", "redis", "--redis-url", "redis://:pa55w0rd@r.example")
    told = run("accounts", "add", "--name", "Shop", *place_of(sandbox), *source)
    assert told.code == 2
    assert "pa55w0rd" not in told.out + told.err


@redis_server.needs_redis
def test_without_a_keyring_the_password_may_come_from_the_environment(
    run: Run, sandbox: Sandbox, redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    redis.ask("SET", KEY, sandbox.platform.company_token(), "EX", 7000)
    source = ("--token-source", "redis", "--redis-url", redis.url)
    assert run("accounts", "add", "--name", "Shop", *place_of(sandbox), *source).code == 0
    assert run("accounts", "check", "Shop").code == 4
    denied = run("tokens", "show")
    assert denied.code == 4
    assert "rejected the user name or password" in denied.err
    monkeypatch.setenv("WXDESK_REDIS_PASSWORD", redis.password)
    assert run("tokens", "show").code == 0
    assert "WXDESK_REDIS_PASSWORD" not in os.environ
    monkeypatch.setenv("WXDESK_REDIS_PASSWORD", redis.password)
    assert "plain text" in run("accounts", "check", "Shop").out


@redis_server.needs_redis
def test_commands_share_one_token_through_redis_and_take_up_what_another_service_puts_there(
    run: Run, sandbox: Sandbox, tmp_path: Path, asked: list[str]
) -> None:
    with redis_server.running(tmp_path / "redis") as server:
        source = ("--token-source", "redis", "--redis-url", server.url, "--redis-may-refresh")
        secret = sandbox.platform.secret
        run("accounts", "add", "--name", "Shop", *place_of(sandbox), *source, secret=secret)
        shown = [run("tokens", "show", "--reveal", "--json", secret=secret).objects()[0] for _ in range(3)]
        assert len({one["value"] for one in shown}) == 1
        assert asked.count("/cgi-bin/stable_token") == 1
        sandbox.platform.replace_tokens(at_once=True)
        foreign = sandbox.platform.company_token()
        server.ask("SET", KEY, foreign, "EX", 7000)
        assert run("tokens", "show", "--reveal", "--json", secret=secret).objects()[0]["value"] == foreign
        assert asked.count("/cgi-bin/stable_token") == 1
        server.process.kill()
        told = run("tokens", "show", secret=secret)
        assert told.code == 4
        assert "Nothing was fetched from WeChat instead" in told.err
        assert asked.count("/cgi-bin/stable_token") == 1
