"""`tokens`: states and remaining lives; no value without --reveal."""

import json
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.commands.conftest import Run
from tests.tokens.test_sighting_file import FakeKeyring
from tests.tokens.test_sightings import unwritable
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.config import Directories
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind


def test_three_credentials_are_shown_with_their_lives_and_without_their_values(on_sandbox: Run) -> None:
    shown = on_sandbox("tokens", "show", "--json")
    assert shown.code == 0
    kinds = {one["kind"]: one for one in shown.objects()}
    assert set(kinds) == {"access_token", "jsapi_ticket", "wx_card_ticket"}
    assert all(one["state"] == "fresh" and 7100 < one["remaining_s"] <= 7200 for one in kinds.values())
    assert kinds["jsapi_ticket"]["upper_bound"] is True
    assert all(len(one["value"]) < 20 for one in kinds.values())


def test_reveal_prints_them_in_full(on_sandbox: Run) -> None:
    values = {
        one["kind"]: one["value"] for one in on_sandbox("tokens", "show", "--reveal", "--json").objects()
    }
    assert len(values["access_token"]) > 100
    assert len(values["jsapi_ticket"]) == 86


def test_a_refresh_knocks_nobody_out(on_sandbox: Run) -> None:
    first = on_sandbox("tokens", "show", "--reveal", "--json").objects()
    again = on_sandbox("tokens", "refresh", "--reveal", "--json").objects()
    assert [one["value"] for one in first] == [one["value"] for one in again]


def test_a_wrong_secret_and_a_missing_one_are_no_access(run: Run, sandbox: Sandbox) -> None:
    account = ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base)
    wrong = run("tokens", "show", *account, secret=sandbox.platform.secret[:-1] + "0")
    assert wrong.code == 4
    assert "40125" in wrong.err
    assert run("tokens", "show", *account).code == 4


def test_an_account_must_be_named_where_it_is_not_clear(run: Run) -> None:
    assert run("tokens", "show").code == 2


TOKEN_PATH = "/cgi-bin/stable_token"


def test_each_command_asks_once_and_the_twenty_first_within_an_hour_is_told_to_wait(
    on_sandbox: Run, asked: list[str]
) -> None:
    for _ in range(12):
        assert on_sandbox("tokens", "show").code == 0
    assert asked.count(TOKEN_PATH) == 12
    for _ in range(8):
        assert on_sandbox("tokens", "refresh").code == 0  # no terminal: a script
    told = on_sandbox("tokens", "refresh", "--json")
    assert (told.code, asked.count(TOKEN_PATH)) == (4, 20)
    (said,) = told.objects()
    assert (said["error"], said["limit"]) == ("token_calls_hour", 20)
    assert 3500 < said["again_at"] - time.time() <= 3600
    assert "20 times in an hour" in told.err
    assert "wxdesk tries again after" in told.err


def test_somebody_at_a_terminal_is_not_held_up(
    on_sandbox: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(20):
        on_sandbox("tokens", "show")
    terminal = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("wxdesk.commands.tokens.sys", terminal)
    assert on_sandbox("tokens", "show").code == 4
    assert on_sandbox("tokens", "refresh").code == 0
    assert asked.count(TOKEN_PATH) == 21


def test_while_another_process_has_the_token_nobody_asks(
    on_sandbox: Run, sandbox: Sandbox, profile: Path, asked: list[str]
) -> None:
    services = Services(Directories.of_profile(profile))
    services.store.given_secret = Secret(sandbox.platform.secret)
    appid = sandbox.platform.appid
    services.broker(Account(appid, appid, Environment.SANDBOX, sandbox.api_base)).fetch(
        CredentialKind.ACCESS_TOKEN
    )
    for _ in range(12):
        assert on_sandbox("tokens", "show").code == 0
    assert asked.count(TOKEN_PATH) == 1
    services.close()
    on_sandbox("tokens", "show")
    assert asked.count(TOKEN_PATH) == 2


def test_after_three_failures_it_says_why_and_until_when(
    on_sandbox: Run, sandbox: Sandbox, asked: list[str]
) -> None:
    sandbox.faults.switch_on("bad_proxy_html", once=False)
    for _ in range(3):
        failed = on_sandbox("tokens", "show")
        assert failed.code == 4
        assert "(call for the access_token)" in failed.err
    told = on_sandbox("tokens", "show")
    assert told.code == 4
    assert "The last calls for an access_token failed. The response of 127.0.0.1" in told.err
    assert asked.count(TOKEN_PATH) == 3


@pytest.fixture
def saved(run: Run, sandbox: Sandbox, profile: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command where the sandbox's account is saved, with a keyring."""
    vault = FakeKeyring()
    monkeypatch.setattr(
        "wxdesk.services.services_of",
        lambda given: Services(Directories.of_profile(given), open_vault=lambda: vault),
    )
    services = Services(Directories.of_profile(profile), open_vault=lambda: vault)
    account = Account("Shop", sandbox.platform.appid, Environment.SANDBOX, sandbox.api_base)
    services.store.load()
    services.store.save(account, Secret(sandbox.platform.secret))
    services.close()
    return run


def test_the_history_outlives_the_commands_and_asks_nothing(saved: Run, asked: list[str]) -> None:
    assert saved("tokens", "history", "--json").objects() == []
    first = {one["kind"]: one for one in saved("tokens", "show", "--json").objects()}
    asked.clear()
    seen = {one["kind"]: one for one in saved("tokens", "history", "--json").objects()}
    assert asked == []
    assert seen.keys() == first.keys()
    assert all(one["over"] is None and one["refused_at"] is None for one in seen.values())
    assert abs(seen["jsapi_ticket"]["ends_at"] - first["jsapi_ticket"]["ends_at"]) <= 1
    assert not [one for one in first.values() if one["value"][:5] in json.dumps(seen)]


def test_of_a_profile_that_cannot_be_written_the_history_is_shown(
    saved: Run, profile: Path, caplog: pytest.LogCaptureFixture
) -> None:
    saved("tokens", "show")
    before = saved("tokens", "history", "--json").objects()
    unwritable(profile / "data" / "sightings.json")
    told = saved("tokens", "history", "--json")
    assert (told.code, told.objects()) == (0, before)
    assert told.err.count("\n") == 1
    assert told.err.startswith("Cannot write to ")
    assert not [one for one in caplog.records if one.levelname != "INFO"], "it is said once"


def test_a_token_replaced_between_two_commands_is_told(saved: Run, sandbox: Sandbox) -> None:
    saved("tokens", "show")
    sandbox.platform.replace_tokens()
    saved("tokens", "show")
    told = saved("tokens", "history")
    assert told.out.count("replaced by another system: last good ") == 1
    assert told.err == ""


def test_a_tickets_countdown_goes_on_in_the_next_command(saved: Run, sandbox: Sandbox, profile: Path) -> None:
    saved("tokens", "show")
    path = profile / "data" / "sightings.json"
    rows = json.loads(path.read_text())
    for one in next(iter(rows.values())):
        one["first_seen"] -= 3600
        one["ends_at"] -= 3600
    path.write_text(json.dumps(rows))
    left = {one["kind"]: one["remaining_s"] for one in saved("tokens", "show", "--json").objects()}
    assert 3500 < left["jsapi_ticket"] <= 3600
    assert left["access_token"] > 7000


def test_without_a_keyring_the_history_says_that_nothing_is_kept(
    run: Run, saved: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeKeyring, "place", KeyringKind.SESSION)
    told = run("tokens", "history", "--json")
    assert (told.code, told.objects()) == (0, [])
    assert "no usable keyring" in told.err
