"""Where a token may be kept: addresses without passwords, keys without white space, and older files."""

import contextlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.accounts.account import Account, TokenSource
from wxdesk.accounts.registry import Registry
from wxdesk.accounts.store import AccountStore
from wxdesk.accounts.token_places import (
    NO_REDIS,
    REDIS_SERVICE,
    TOKEN_SERVER_SERVICE,
    RedisPlace,
    TokenServerPlace,
    check_password,
    check_redis_key,
    check_redis_url,
    check_token_path,
    check_token_server_header,
    check_token_server_url,
)
from wxdesk.accounts.vault import SessionVault
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret

SHOP = Account("Shop", "wx0123456789abcdef")
IN_REDIS = replace(
    SHOP, token_source=TokenSource.REDIS, redis=RedisPlace("rediss://desk@r.example:6380/2", "k:{appid}", "l")
)


@pytest.mark.parametrize(
    "url",
    [
        "redis://r",
        "redis://r:6379",
        "redis://r:6379/0",
        "rediss://user@r.example/15",
        "redis://[::1]:6379",
        "redis://10.0.0.1/",
    ],
)
def test_the_address_of_a_redis_server(url: str) -> None:
    assert check_redis_url(f" {url}\n") == url


@pytest.mark.parametrize(
    "url",
    [
        "r.example",
        "http://r",
        "redis://",
        "redis://r/x",
        "redis://r/0/1",
        "redis://r?db=1",
        "redis://r#x",
        "redis://r:x",
        "redis://r :1",
        "redis://r:99999",
        "unix:///tmp/redis.sock",
        "redis://" + "r" * 2000,
        "redis://\ud800",
    ],
)
def test_what_is_none(url: str) -> None:
    with pytest.raises(InputError, match="redis_url_invalid"):
        check_redis_url(url)


@pytest.mark.parametrize("url", ["redis://:pa55w0rd@r", "rediss://user:pa55w0rd@r.example:6380/0"])
def test_a_password_in_the_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(InputError) as caught:
        check_redis_url(url)
    assert caught.value.code == "redis_url_with_password"
    assert "pa55" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://hub.example/token?appid={appid}", ""),
        ("http://127.0.0.1:8080/token", ""),
        ("http://10.1.2.3/token", ""),
        ("http://token-hub/token", ""),
        ("http://hub.example.com/token", "token_server_plain_http"),
        ("http://8.8.8.8/token", "token_server_plain_http"),
        ("https://user:pa55w0rd@hub.example", "url_with_password"),
        ("https://hub.example/token?secret=0123456789abcdef0123456789abcdef", "token_server_url_with_secret"),
        ("https://hub.example/token?key=sekretPa55w0rd9", "token_server_url_with_secret"),
        ("https://hub.example/token?appid={appid}&app_sign=pa55w0rdx", "token_server_url_with_secret"),
        ("https://hub.example/0123456789abcdef0123456789abcdef/token", "token_server_url_with_secret"),
        (
            "https://hub.example/t?appid=wx1&0123456789abcdef0123456789%61bcdef",
            "token_server_url_with_secret",
        ),
        ("https://hub.example/token?key=wx0123456789abcdef", ""),
        ("https://hub.example/token?key={appid}&code=shop", ""),
        ("ftp://hub.example", "token_server_url_invalid"),
        ("hub.example", "token_server_url_invalid"),
        ("https://hub.example/#x", "token_server_url_invalid"),
        ("https://hub.example/a b", "token_server_url_invalid"),
    ],
)
def test_the_address_of_a_token_server(url: str, code: str) -> None:
    if not code:
        assert check_token_server_url(url) == url
        return
    with pytest.raises(InputError) as caught:
        check_token_server_url(url)
    assert caught.value.code == code
    assert "pa55" not in str(caught.value)


@given(st.text(max_size=50))
def test_whatever_is_typed_is_taken_or_told(text: str) -> None:
    for check in (
        check_redis_url,
        check_redis_key,
        check_token_server_url,
        check_token_server_header,
        check_token_path,
        check_password,
    ):
        with contextlib.suppress(InputError):
            check(text)


@pytest.mark.parametrize("name", ["Authorization", "X-Api-Key", ""])
def test_a_header(name: str) -> None:
    assert check_token_server_header(name) == name


@pytest.mark.parametrize("name", ["Host", "content-length", "X Key", "X-Key: a", "键", "x" * 65])
def test_no_header(name: str) -> None:
    with pytest.raises(InputError, match="token_server_header_shape"):
        check_token_server_header(name)


# --- in the file ----------------------------------------------------------------------------------------------------
def loaded(path: Path, *accounts: object) -> tuple[Account, ...]:
    path.write_text(json.dumps({"version": 1, "accounts": list(accounts)}), encoding="utf-8")
    registry = Registry(path)
    registry.load()
    return registry.accounts()


def test_it_is_saved_and_read_again(tmp_path: Path) -> None:
    mine = replace(IN_REDIS, token_server=TokenServerPlace("https://hub.example", "X-Key", "a.b"))
    Registry(tmp_path / "accounts.json").add(mine)
    again = Registry(tmp_path / "accounts.json")
    assert again.load() is None
    assert again.accounts() == (mine,)


def test_an_older_file_has_none(tmp_path: Path) -> None:
    (account,) = loaded(tmp_path / "a.json", {"name": "Shop", "appid": SHOP.appid})
    assert account == SHOP
    assert account.redis == NO_REDIS


@pytest.mark.parametrize(
    "more",
    [
        {"token_source": "carrier pigeon"},
        {"token_source": "redis"},
        {"token_source": "redis", "redis": {"url": "redis://:pa55w0rd@r"}},
        {"redis": {"url": 7}},
        {"redis": []},
        {"redis": {"url": "redis://r", "key": "a b"}},
        {"token_server": {"url": "https://h", "header": "Host"}},
    ],
)
def test_an_account_that_cannot_be_understood_is_left_out_and_the_others_stay(
    tmp_path: Path, more: dict[str, object]
) -> None:
    odd = {"name": "Odd", "appid": "wx00000000000000aa", **more}
    assert loaded(tmp_path / "a.json", odd, {"name": "Shop", "appid": SHOP.appid}) == (SHOP,)


@pytest.mark.parametrize(("written", "read"), [(True, True), ("yes", False), (1, False), (None, False)])
def test_only_a_plain_yes_lets_it_be_renewed_for_everyone(
    tmp_path: Path, written: object, read: bool
) -> None:
    value = {"name": "S", "appid": SHOP.appid, "redis": {"url": "redis://r", "may_refresh": written}}
    (account,) = loaded(tmp_path / "a.json", value)
    assert account.redis.may_refresh is read


# --- the passwords ----------------------------------------------------------------------------------------------------
@pytest.fixture
def vault() -> SessionVault:
    return SessionVault()


@pytest.fixture
def store(tmp_path: Path, vault: SessionVault) -> AccountStore:
    return AccountStore(Registry(tmp_path / "accounts.json"), lambda: vault, lambda before, after: None)


def test_a_password_goes_with_its_account(store: AccountStore, vault: SessionVault) -> None:
    kept = vault.for_service(REDIS_SERVICE)
    store.save(IN_REDIS, None, passwords={REDIS_SERVICE: Secret("pa55")})
    assert store.load_password(IN_REDIS, REDIS_SERVICE) == Secret("pa55")
    assert store.load_password(IN_REDIS, TOKEN_SERVER_SERVICE) is None
    moved = replace(IN_REDIS, appid="wx00000000000000aa")
    store.save(moved, None, IN_REDIS)
    assert (kept.load(IN_REDIS.appid), kept.load(moved.appid)) == (None, Secret("pa55"))
    store.remove(moved)
    assert kept.load(moved.appid) is None


def test_without_a_redis_there_is_no_password_of_one(store: AccountStore) -> None:
    store.save(IN_REDIS, None, passwords={REDIS_SERVICE: Secret("pa55")})
    store.save(SHOP, None, IN_REDIS)
    assert store.load_password(SHOP, REDIS_SERVICE) is None


def test_a_change_that_fails_leaves_the_password_as_it_was(store: AccountStore) -> None:
    store.save(IN_REDIS, None, passwords={REDIS_SERVICE: Secret("pa55")})
    with pytest.raises(InputError):
        store.save(
            SHOP, None, replace(SHOP, appid="wx00000000000000bb"), passwords={REDIS_SERVICE: Secret("other")}
        )
    assert store.load_password(IN_REDIS, REDIS_SERVICE) == Secret("pa55")
