"""The Tokens page of an account whose token a service of the company keeps in Redis, and commands beside it."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support import desk, redis_server
from tests.support.canary import files_under, hits
from tests.support.desk import Desk, Keyring
from tests.support.redis_server import RedisServer
from tests.ui.finding import part, said
from tests.ui.pages.tokens.parts import card, check_button, get_button
from tests.ui.pages.tokens.test_tokens_page import states
from wxdesk.accounts.account import Account, TokenSource
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.clock import SystemClock
from wxdesk.config import Directories
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Reply, Request
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.tokens.timeline import Timeline
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Label
from wxdesk.wording.numbers import clock_time

pytestmark = redis_server.needs_redis
KEY, LOCK = "weChat_client_credential:access_token", f"weChatApiToken:{APPID}"


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    with redis_server.running(tmp_path / "redis") as server:
        yield server


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock())) as sandbox:
        yield sandbox


@pytest.fixture
def services(profile: Path) -> Iterator[Services]:
    keyring = Keyring()
    services = Services(Directories.of_profile(profile), open_vault=lambda: keyring)
    services.store.load()
    yield services
    services.close()


@pytest.fixture
def account(services: Services, sandbox: Sandbox, redis: RedisServer) -> Account:
    place = RedisPlace(redis.url, may_refresh=True)
    account = Account(
        "Shop",
        APPID,
        api_base=sandbox.api_base,
        local_relay=True,
        token_source=TokenSource.REDIS,
        redis=place,
    )
    services.store.save(account, Secret(SECRET))
    return account


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


class Company:
    """Its programs at the same Redis, none of which knows of wxdesk."""

    def __init__(self, redis: RedisServer, platform: Platform) -> None:
        self._redis, self._platform = redis, platform
        self.values: list[str] = []

    def java_service(self) -> str:
        """GET; a token that WeChat refuses is renewed under the lock, by SET … EX."""
        while not self._redis.ask("SET", LOCK, "java", "NX", "EX", 10):
            time.sleep(0.01)
        found = self._redis.ask("GET", KEY)
        if not isinstance(found, bytes) or not self._platform.accepts_token(found.decode()):
            found = self._new().encode()
            self._redis.ask("SET", KEY, found, "EX", 7000)
        self._redis.ask("DEL", LOCK)
        return found.decode()

    def other_department(self) -> str:
        """Knows of no lock: fetches a token, which ends the one that all others have, and puts it there."""
        value = self._new()
        self._redis.ask("SET", KEY, value, "EX", 7000)
        return value

    def third_party(self) -> None:
        """Fetches a token for itself and tells nobody: what Redis holds is dead."""
        self._new()

    def _new(self) -> str:
        self._platform.replace_tokens(at_once=True)
        self.values.append(self._platform.company_token())
        return self.values[-1]


@pytest.fixture
def company(redis: RedisServer, sandbox: Sandbox) -> Company:
    return Company(redis, sandbox.platform)


@pytest.fixture
def desks(tmp_path: Path, account: Account) -> Iterator[list[Desk]]:
    """Two other computers, with the same account."""
    place = ("--appid", account.appid, "--api-base", account.api_base, "--local-relay", "--name", "Shop")
    source = ("--token-source", "redis", "--redis-url", account.redis.url, "--redis-may-refresh")
    with ExitStack() as stack:
        both = [stack.enter_context(desk.standing(tmp_path / name)) for name in ("a", "b")]
        for one in both:
            assert one.run("accounts", "add", *place, *source, typed=SECRET + "\n").code == 0
        yield both


def shown(desks: list[Desk]) -> list[str]:
    """The access_token as each of the two has it, who ask at once."""
    for one in desks:
        one.start("tokens", "show", "--reveal", "--json")
    return [one.end().objects()[0]["value"] for one in desks]


def replacements(desk: Desk) -> list[tuple[str, float]]:
    """How each access_token ended before its time, and when."""
    seen = desk.run("tokens", "history", "--json").objects()
    return [(one["over"], one["over_at"]) for one in seen if one["kind"] == "access_token" and one["over"]]


def test_two_commands_and_a_window_share_a_token_and_tell_when_others_replace_it(
    page: TokensPage,
    company: Company,
    desks: list[Desk],
    redis: RedisServer,
    asked: list[str],
    tmp_path: Path,
) -> None:
    # Nobody had one: the window fetched it, and it is everybody's.
    first = token(page)
    assert redis.ask("GET", KEY) == first.encode()
    assert "Redis" in said(card(page, CredentialKind.ACCESS_TOKEN))
    assert [*shown(desks), company.java_service()] == [first] * 3
    assert asked.count("/cgi-bin/stable_token") == 1
    assert [replacements(one) for one in desks] == [[], []]

    # The other department.
    began = time.time()
    second = company.other_department()
    check_button(page).click()
    assert states(page)[0] == "replaced"
    assert "Another system replaced the access_token" in page.answer()
    get_button(page).click()
    assert states(page) == ["valid"] * 3
    assert [token(page), *shown(desks), company.java_service()] == [second] * 4
    for one in desks:
        ((how, at),) = replacements(one)
        assert how == "replaced"
        assert began <= at <= time.time()
    news = part(page, Label, "last_replacement").text()
    assert clock_time(began, seconds=True)[:-3] in news or clock_time(time.time(), seconds=True)[:-3] in news
    assert "replaced by another system" in part(page, Timeline).accessibleDescription()

    # A third party, and then the service, which finds its token dead and renews it under the lock.
    company.third_party()
    third = company.java_service()
    check_button(page).click()
    get_button(page).click()
    assert [token(page), *shown(desks)] == [third] * 3
    assert [[how for how, _ in replacements(one)] for one in desks] == [["replaced"] * 2] * 2
    assert asked.count("/cgi-bin/stable_token") == 1

    # One of the desks finds a dead one first: it renews it for everybody, and the others take it up.
    company.third_party()
    check_button(page).click()
    get_button(page).click()
    fourth = token(page)
    assert fourth not in (first, second, third)
    assert [*shown(desks), company.java_service()] == [fourth] * 3
    assert redis.ask("EXISTS", LOCK) == 0

    values = {f"token {number}": one for number, one in enumerate((first, second, third, fourth))}
    assert hits(values | {"AppSecret": SECRET}, files_under(tmp_path)) == []


def test_who_came_afterwards_tells_of_no_replacement(
    page: TokensPage, company: Company, desks: list[Desk]
) -> None:
    company.other_department()
    assert shown(desks) == [company.values[-1]] * 2
    assert [replacements(one) for one in desks] == [[], []]


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
