"""`tokens`: states and remaining lives; no value without --reveal."""

from tests.commands.conftest import Run
from wxdesk.sandbox.server import Sandbox


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
