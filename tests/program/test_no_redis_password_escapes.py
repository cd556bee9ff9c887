"""After commands ran at DEBUG against a Redis with a password, well and in trouble, the password is found nowhere."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import redis_server
from tests.support.canary import files_under, hits
from tests.support.redis_server import RedisServer
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

pytestmark = redis_server.needs_redis
CANARY = "cAn4ry-0f-Redis-d00r"
KEY = "weChat_client_credential:access_token"
# A developer's careless line, as it may happen one day
CARELESS = """
import logging, sys
from wxdesk.tokens.stores.redis_connection import RedisConnection
run = RedisConnection.run
def careless(self, password, work):
    plain = password and password.reveal()
    logging.getLogger("careless").debug("opening redis://:%s@%s with %r", plain, self._host, password)
    return run(self, password, work)
RedisConnection.run = careless
from wxdesk import cli, secrecy
"""
TORN = "secrecy.RedactingFilter.filter = lambda self, record: True\n"
RUN = "sys.exit(cli.main(sys.argv[1:]))"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=1)) as sandbox:
        yield sandbox


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    with redis_server.running(tmp_path / "redis", password=CANARY) as server:
        yield server


def run_all(sandbox: Sandbox, redis: RedisServer, home: Path, script: str) -> dict[str, bytes]:
    """What could be seen of each command: its output, its log, and in the end all files."""
    seen: dict[str, bytes] = {}

    def run(name: str, *words: str, typed: str = "", password: str = CANARY) -> None:
        command = [sys.executable, "-c", script, *words, "--debug", "--profile", str(home / "profile")]
        environment = {**os.environ, "LANGUAGE": "en", "HOME": str(home), "WXDESK_REDIS_PASSWORD": password}
        ended = subprocess.run(
            command, input=typed.encode(), capture_output=True, env=environment, timeout=60, check=False
        )
        seen[f"{name}: output"], seen[f"{name}: log"] = ended.stdout, ended.stderr

    redis.ask("SET", KEY, sandbox.platform.company_token(), "EX", 7000)
    place = ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base, "--local-relay")
    source = ("--token-source", "redis", "--redis-url", redis.url, "--redis-password")
    run("add", "accounts", "add", "--name", "Shop", *place, *source, typed=CANARY + "\n", password="")
    run("show", "tokens", "show")
    run("compare", "tokens", "compare", "--probe")
    run(
        "in the address",
        "accounts",
        "edit",
        "Shop",
        "--redis-url",
        f"redis://:{CANARY}@127.0.0.1:{redis.port}",
    )
    redis.ask("HSET", "other", "a", "b")
    run("another key", "accounts", "edit", "Shop", "--redis-key", "other")
    run("wrong type", "tokens", "show")
    redis.ask("CONFIG", "SET", "requirepass", "another")
    run("denied", "tokens", "show")
    redis.process.kill()
    run("killed", "tokens", "show")
    return seen | files_under(home)


def test_the_password_is_in_no_output_no_log_and_no_file(
    sandbox: Sandbox, redis: RedisServer, tmp_path: Path
) -> None:
    places = run_all(sandbox, redis, tmp_path / "home", CARELESS + RUN)
    assert b"***" in places["show: log"]
    assert b"valid" in places["show: output"]
    assert b"rejected" in places["denied: log"]
    assert any(name.endswith("accounts.json") for name in places)
    assert hits({"password": CANARY}, places) == []


def test_with_the_net_torn_it_would_be_found(sandbox: Sandbox, redis: RedisServer, tmp_path: Path) -> None:
    places = run_all(sandbox, redis, tmp_path / "home", CARELESS + TORN + RUN)
    assert [hit for hit in hits({"password": CANARY}, places) if "show: log" in hit]
