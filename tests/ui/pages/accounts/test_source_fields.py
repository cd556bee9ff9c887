"""Where an account's access_token comes from, chosen and tested on its form."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from tests.support import redis_server
from tests.support.redis_server import RedisServer
from tests.ui.finding import button, part, pick
from tests.ui.pages.accounts.test_accounts_page import (
    APPID,
    SECRET,
    Keyring,
    choice,
    fill,
    keyring,
    line,
    make,
    page,
    services,
)
from wxdesk.accounts.account import TokenSource
from wxdesk.accounts.token_places import REDIS_SERVICE, TOKEN_SERVER_SERVICE, RedisPlace, TokenServerPlace
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.pages.accounts.account_pane import AccountPane
from wxdesk.ui.pages.accounts.accounts_page import AccountsPage
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

__all__ = ["choice", "keyring", "make", "page", "services"]
VALUE = "84_" + "t" * 133


@pytest.fixture
def redis(tmp_path: object) -> object:
    with redis_server.running(tmp_path / "redis", password="pa55w0rd") as server:  # type: ignore[operator]
        yield server


def choose(page: AccountsPage, source: TokenSource) -> None:
    pick(part(page, ChoiceBox, "account_token_source"), source)


def told(page: AccountsPage) -> str:
    return part(page, AccountPane).remark.text()


def shown(page: AccountsPage) -> set[str]:
    names = ("redis_url", "redis_password", "redis_key", "redis_lock", "redis_may_refresh")
    more = ("server_url", "server_header", "server_value", "server_path")
    found = {name: page.findChild(QWidget, f"account_{name}") for name in (*names, *more)}
    return {name for name, widget in found.items() if widget is not None and widget.isVisible()}


def test_only_the_fields_of_the_chosen_source_are_seen(page: AccountsPage) -> None:
    page.start_adding()
    assert shown(page) == set()
    assert not button(page, "test_source").isVisible()
    choose(page, TokenSource.REDIS)
    assert shown(page) == {"redis_url", "redis_password", "redis_key", "redis_lock", "redis_may_refresh"}
    choose(page, TokenSource.SERVER)
    assert shown(page) == {"server_url", "server_header", "server_value", "server_path"}
    assert button(page, "test_source").isVisible()
    choose(page, TokenSource.PASTED)
    assert shown(page) == set()


@pytest.mark.parametrize("source", TokenSource)
def test_each_says_what_a_refresh_does_to_others(page: AccountsPage, source: TokenSource) -> None:
    page.start_adding()
    choose(page, source)
    box = part(page, QComboBox, "account_token_source")
    assert len(box.accessibleDescription()) > 20
    others = set()
    for other in TokenSource:
        choose(page, other)
        others.add(box.accessibleDescription())
    assert len(others) == len(TokenSource)


def test_redis_is_saved_without_an_appsecret_and_its_password_goes_to_the_keyring(
    page: AccountsPage, services: Services, keyring: Keyring
) -> None:
    page.start_adding()
    choose(page, TokenSource.REDIS)
    fill(page, name="Shop", appid=APPID, redis_url="redis://desk@r.example:6380/2", redis_password="pa55w0rd")
    fill(page, redis_key="t:{appid}")
    button(page, "save_account").click()
    (saved,) = services.store.accounts()
    assert saved.token_source is TokenSource.REDIS
    assert saved.redis == RedisPlace("redis://desk@r.example:6380/2", "t:{appid}")
    assert keyring.for_service(REDIS_SERVICE).load(APPID) == Secret("pa55w0rd")
    assert keyring.load(APPID) is None
    assert line(page, "redis_password").text() == ""
    assert "no AppSecret needed" in page._model.secret_words(saved)


def test_renewing_for_everyone_is_a_consent_and_needs_the_appsecret(
    page: AccountsPage, services: Services
) -> None:
    page.start_adding()
    choose(page, TokenSource.REDIS)
    fill(page, name="Shop", appid=APPID, redis_url="redis://r.example")
    box = part(page, QComboBox, "account_token_source")
    assert "changes nothing" in box.accessibleDescription()
    part(page, QCheckBox, "account_redis_may_refresh").click()
    assert "all services use" in box.accessibleDescription()
    button(page, "save_account").click()
    assert services.store.accounts() == ()
    assert line(page, "secret").accessibleDescription()
    fill(page, secret=SECRET)
    button(page, "save_account").click()
    assert services.store.accounts()[0].redis.may_refresh


def test_what_is_wrong_stands_beside_its_field(page: AccountsPage, services: Services) -> None:
    page.start_adding()
    choose(page, TokenSource.REDIS)
    fill(page, name="Shop", appid=APPID)
    button(page, "save_account").click()
    assert "Redis or token server" in line(page, "redis_url").accessibleDescription()
    fill(page, redis_url="redis://:pa55w0rd@r.example")
    button(page, "save_account").click()
    assert "contains a password" in line(page, "redis_url").accessibleDescription()
    choose(page, TokenSource.SERVER)
    fill(page, server_url="http://hub.example.com/")
    button(page, "save_account").click()
    assert "unencrypted" in line(page, "server_url").accessibleDescription()
    assert services.store.accounts() == ()


def test_what_another_source_has_stays_when_it_is_not_chosen(page: AccountsPage, services: Services) -> None:
    page.start_adding()
    choose(page, TokenSource.SERVER)
    fill(
        page,
        name="Shop",
        appid=APPID,
        server_url="https://hub.example/t",
        server_header="X-Key",
        server_value="v4lue",
    )
    button(page, "save_account").click()
    choose(page, TokenSource.STABLE)
    fill(page, secret=SECRET)
    button(page, "save_account").click()
    (saved,) = services.store.accounts()
    assert saved.token_source is TokenSource.STABLE
    assert saved.token_server == TokenServerPlace("https://hub.example/t", "X-Key")
    assert services.store.load_password(saved, TOKEN_SERVER_SERVICE) == Secret("v4lue")


def test_a_draft_comes_back_whole(page: AccountsPage) -> None:
    page.start_adding()
    choose(page, TokenSource.REDIS)
    fill(page, redis_url="redis://r", redis_password="typed")
    before = part(page, AccountPane).form.draft()
    page.start_adding()
    assert part(page, AccountPane).form.draft() == before


@redis_server.needs_redis
def test_a_test_says_what_was_found_and_never_the_value(page: AccountsPage, redis: RedisServer) -> None:
    page.start_adding()
    choose(page, TokenSource.REDIS)
    fill(page, appid=APPID, redis_url=redis.url, redis_password=redis.password)
    button(page, "test_source").click()
    assert "no access_token yet" in told(page)
    redis.ask("SET", "weChat_client_credential:access_token", f'"{VALUE}"', "EX", 5000)
    button(page, "test_source").click()
    assert "JSON text in quotes, 1:23:" in told(page)
    assert Secret(VALUE).fingerprint()[:8] in told(page)
    assert VALUE not in told(page)
    fill(page, redis_password="wrong")
    button(page, "test_source").click()
    assert "rejected the user name or password" in told(page)
    redis.process.kill()
    redis.process.wait(10)
    button(page, "test_source").click()
    assert "cannot be reached" in told(page)
