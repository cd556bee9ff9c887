"""Accounts from a file: what is written there, and what is not taken."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.conftest import Asker
from wxdesk.clock import ManualClock
from wxdesk.errors import InputError, StoreError
from wxdesk.sandbox.account.account import SECRET
from wxdesk.sandbox.account.accounts_file import load
from wxdesk.sandbox.platform import Platform

SHOP, TEST = "wx0123456789abcdef", "wx_test"


def written(folder: Path, value: Any) -> Path:
    path = folder / "accounts.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def test_each_account_has_its_own_rules(tmp_path: Path) -> None:
    accounts = load(
        written(
            tmp_path,
            [
                {"appid": SHOP, "secret": "s" * 32, "daily_limits": {"token": 1}},
                {"appid": TEST, "ip_whitelist": ["203.0.113.7", "10.0.0.0/8"], "whitelist_secret_only": True},
            ],
        )
    )
    asker = Asker(Platform(ManualClock(), accounts).answer)
    assert asker.classic(appid=SHOP)["errcode"] == 40125
    token = asker.classic(appid=SHOP, secret="s" * 32)["access_token"]
    assert asker.errcode_with(token) == 0
    assert asker.classic(appid=SHOP, secret="s" * 32)["errcode"] == 45009
    assert asker.classic(appid=TEST, secret=SECRET)["errcode"] == 40164
    assert asker.classic()["errcode"] == 40013, "the usual one is not there"
    assert [one.secret for one in accounts] == ["s" * 32, SECRET]


def test_an_address_that_has_to_be_confirmed(tmp_path: Path) -> None:
    (rules,) = load(written(tmp_path, [{"appid": SHOP, "confirms_ips": True, "ip_whitelist": None}]))
    asker = Asker(Platform(ManualClock(), [rules]).answer)
    assert asker.classic(appid=SHOP)["errcode"] == 89503


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("", "JSON"),
        ("{", "JSON"),
        ("[" * 5000, "JSON"),
        ({"appid": SHOP}, "[…]"),
        ([], "[…]"),
        ([{"appid": f"wx{number}"} for number in range(101)], "[…]"),
        ([SHOP], "[0]"),
        ([{}], "[0].appid"),
        ([{"appid": ""}], "[0].appid"),
        ([{"appid": 5}], "[0].appid"),
        ([{"appid": "a b"}], "[0].appid"),
        ([{"appid": SHOP}, {"appid": SHOP}], "[1].appid"),
        ([{"appid": SHOP, "secret": "with a space"}], "[0].secret"),
        ([{"appid": SHOP, "secrets": "x"}], "[0].secrets"),
        ([{"appid": SHOP, "ip_whitelist": "10.0.0.1"}], "[0].ip_whitelist"),
        ([{"appid": SHOP, "ip_whitelist": ["10.0.0.1:80"]}], "[0].ip_whitelist"),
        ([{"appid": SHOP, "ip_whitelist": [5]}], "[0].ip_whitelist"),
        ([{"appid": SHOP, "confirms_ips": 1}], "[0].confirms_ips"),
        ([{"appid": SHOP, "daily_limits": {"token": -1}}], "[0].daily_limits"),
        ([{"appid": SHOP, "daily_limits": {"no/such": 1}}], "[0].daily_limits"),
        ([{"appid": SHOP, "minute_limits": [1]}], "[0].minute_limits"),
    ],
)
def test_where_the_mistake_is(tmp_path: Path, value: Any, place: str) -> None:
    with pytest.raises(InputError) as caught:
        load(written(tmp_path, value))
    assert (caught.value.code, caught.value.fields["place"]) == ("sandbox_accounts", place)


def test_a_file_that_is_not_there_or_none(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="file_unreadable"):
        load(tmp_path / "missing.json")
    with pytest.raises((InputError, StoreError)):
        load(tmp_path)
