"""The Tokens page of an account whose token a service of the company keeps in Redis, and commands beside it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests import redis_server
from tests.redis_server import RedisServer
from tests.ui.finding import said
from tests.ui.pages.tokens.parts import card, check_button, get_button
from tests.ui.pages.tokens.test_tokens_page import states
from wxdesk.accounts.account import Account, TokenSource
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.accounts.vault import SessionVault
from wxdesk.config import Directories
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Reply, Request
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.tasks import Tasks

pytestmark = redis_server.needs_redis
KEY = "weChat_client_credential:access_token"


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    with redis_server.running(tmp_path / "redis") as server:
        yield server


@pytest.fixture
def services(profile: Path) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), open_vault=SessionVault)
    yield services
    services.close()


@pytest.fixture
def account(services: Services, redis: RedisServer) -> Account:
    place = RedisPlace(redis.url, may_refresh=True)
    return replace(services.start_sandbox(), token_source=TokenSource.REDIS, redis=place)


@pytest.fixture
def sandbox(services: Services, account: Account) -> Sandbox:
    assert services.sandbox is not None
    services.store.given_secret = Secret(services.sandbox.platform.secret)
    return services.sandbox


@pytest.fixture
def asked(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of all requests, whoever makes them."""
    paths: list[str] = []
    answer = sandbox.faults.answer

    def noted(request: Request) -> Reply:
        paths.append(request.path)
        return answer(request)

    monkeypatch.setattr(sandbox.faults, "answer", noted)
    return paths


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, account: Account, asked: list[str], tasks: Tasks, clipboard: Clipboard
) -> TokensPage:
    page = TokensPage(services.broker, tasks, clipboard, services.token_stores)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(account)
    page.show()
    page.enter()
    return page


def token(page: TokensPage) -> str:
    held = page._broker.get(CredentialKind.ACCESS_TOKEN)  # type: ignore[union-attr]
    assert held is not None
    return held.value.reveal()


def told_by_command(folder: Path, account: Account, sandbox: Sandbox) -> str:
    """What `wxdesk-cli tokens show` has, in a process and a profile of its own, as on another computer."""
    command = [sys.executable, "-m", "wxdesk.cli"]
    environment = {**os.environ, "WXDESK_APPSECRET": sandbox.platform.secret, "LANGUAGE": "en"}
    here = ("--profile", str(folder))
    place = ("--appid", account.appid, "--api-base", account.api_base, "--local-relay", "--name", "Shop")
    source = ("--token-source", "redis", "--redis-url", account.redis.url, "--redis-may-refresh")
    subprocess.run(
        [*command, "accounts", "add", *place, *source, *here],
        env=environment,
        capture_output=True,
        check=False,
    )
    shown = subprocess.run(
        [*command, "tokens", "show", "--reveal", "--json", *here],
        env=environment,
        capture_output=True,
        check=True,
    )
    return str(json.loads(shown.stdout.splitlines()[0])["value"])


def test_a_window_and_commands_share_one_token_and_take_up_what_a_third_puts_there(
    page: TokensPage,
    services: Services,
    account: Account,
    sandbox: Sandbox,
    redis: RedisServer,
    asked: list[str],
    tmp_path: Path,
) -> None:
    first = token(page)
    assert redis.ask("GET", KEY) == first.encode()
    assert "Redis" in said(card(page, CredentialKind.ACCESS_TOKEN))
    assert [told_by_command(tmp_path / name, account, sandbox) for name in ("a", "b")] == [first, first]
    assert asked.count("/cgi-bin/stable_token") == 1
    sandbox.platform.replace_tokens(at_once=True)
    second = sandbox.platform.company_token()
    redis.ask("SET", KEY, second, "EX", 7000)
    check_button(page).click()
    assert states(page)[0] == "replaced"
    assert "Another system replaced the access_token" in page.answer()
    get_button(page).click()
    assert token(page) == second
    assert states(page) == ["valid"] * 3
    assert told_by_command(tmp_path / "a", account, sandbox) == second
    assert asked.count("/cgi-bin/stable_token") == 1
    files = [path for folder in (tmp_path, services.directories.config.parent) for path in folder.rglob("*")]
    written = b"".join(path.read_bytes() for path in files if path.is_file())
    assert first.encode() not in written
    assert second.encode() not in written


def test_redis_in_trouble_is_told_and_what_is_valid_goes_on(
    page: TokensPage, redis: RedisServer, asked: list[str]
) -> None:
    redis.process.kill()
    redis.process.wait(10)
    get_button(page).click()
    assert "cannot be reached" in page.answer()
    assert "Nothing was fetched from WeChat instead" in page.answer()
    assert states(page)[0] == "valid"
    assert asked.count("/cgi-bin/stable_token") == 1
