"""The two lines of tokens and the tickets, second by second."""

import re

import pytest

from tests.sandbox.conftest import Asker
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.token_lines import PREFIX
from wxdesk.sandbox.platform import Platform


def test_values_look_like_wechats_and_are_known_as_the_sandboxs(asker: Asker) -> None:
    token = asker.classic()["access_token"]
    tickets = [
        asker.get("ticket/getticket", access_token=token, type=kind)["ticket"]
        for kind in ("jsapi", "wx_card")
    ]
    assert re.fullmatch(r"[A-Za-z0-9_-]{136}", token)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{86}", ticket) for ticket in tickets)
    assert tickets[0] != tickets[1]
    assert all(value.startswith(PREFIX) for value in (token, *tickets))


def test_every_classic_fetch_gives_another_token_with_two_full_hours(
    asker: Asker, clock: ManualClock
) -> None:
    first = asker.classic()
    clock.advance(10)
    second = asker.classic()
    assert first["access_token"] != second["access_token"]
    assert first["expires_in"] == second["expires_in"] == 7200
    assert "errcode" not in first


def test_a_replaced_classic_token_lives_five_more_minutes(asker: Asker, clock: ManualClock) -> None:
    old, new = asker.classic()["access_token"], asker.classic()["access_token"]
    clock.advance(299)
    assert asker.errcode_with(old) == asker.errcode_with(new) == 0
    clock.advance(1)
    assert asker.errcode_with(old) == 40001
    assert asker.errcode_with(new) == 0


def test_replacing_never_makes_a_token_live_longer(asker: Asker, clock: ManualClock) -> None:
    old = asker.classic()["access_token"]
    clock.advance(7100)
    asker.classic()
    clock.advance(100)
    assert asker.errcode_with(old) == 42001


def test_a_token_is_over_after_two_hours(asker: Asker, clock: ManualClock) -> None:
    token = asker.classic()["access_token"]
    clock.advance(7199)
    assert asker.errcode_with(token) == 0
    clock.advance(1)
    assert asker.errcode_with(token) == 42001


def test_stable_gives_the_same_token_with_what_remains(asker: Asker, clock: ManualClock) -> None:
    first = asker.stable()
    clock.advance(6899)
    again = asker.stable()
    assert again == {"access_token": first["access_token"], "expires_in": 301}


def test_stable_renews_five_minutes_before_the_end_and_both_work_to_it(
    asker: Asker, clock: ManualClock
) -> None:
    old = asker.token()
    clock.advance(6900)
    renewed = asker.stable()
    assert renewed["access_token"] != old
    assert renewed["expires_in"] == 7200
    clock.advance(299)
    assert asker.errcode_with(old) == asker.errcode_with(renewed["access_token"]) == 0
    clock.advance(1)
    assert asker.errcode_with(old) == 42001
    assert asker.errcode_with(renewed["access_token"]) == 0


def test_force_kills_the_former_stable_tokens_at_once(asker: Asker, clock: ManualClock) -> None:
    old = asker.token()
    clock.advance(6900)
    renewed = asker.token()
    forced = asker.stable(force_refresh=True)
    assert forced["expires_in"] == 7200
    assert asker.errcode_with(old) == asker.errcode_with(renewed) == 40001
    assert asker.errcode_with(forced["access_token"]) == 0


def test_force_within_thirty_seconds_changes_nothing(asker: Asker, clock: ManualClock) -> None:
    first = asker.stable(force_refresh=True)["access_token"]
    clock.advance(29)
    assert asker.stable(force_refresh=True) == {"access_token": first, "expires_in": 7171}
    clock.advance(1)
    assert asker.stable(force_refresh=True)["access_token"] != first


def test_force_works_twenty_times_a_day_and_the_day_begins_in_beijing(
    asker: Asker, clock: ManualClock
) -> None:
    clock.wall = 1_760_000_000 - 1_760_000_000 % 86_400 + 15 * 3600  # 15:00 UTC is 23:00 in Beijing
    for _ in range(20):
        assert "access_token" in asker.stable(force_refresh=True)
        clock.advance(30)
    assert asker.stable(force_refresh=True)["errcode"] == 45009
    assert "access_token" in asker.stable()
    clock.advance(3600)
    assert "access_token" in asker.stable(force_refresh=True)


def test_only_true_forces(asker: Asker) -> None:
    token = asker.token()
    assert asker.stable(force_refresh="true")["access_token"] == token
    assert asker.stable(force_refresh=1)["access_token"] == token


def test_the_lines_do_not_touch_each_other(asker: Asker, clock: ManualClock) -> None:
    stable, classic = asker.token(), asker.classic()["access_token"]
    asker.stable(force_refresh=True)
    clock.advance(301)
    assert asker.errcode_with(classic) == 0
    assert asker.errcode_with(stable) == 40001
    stable = asker.token()
    asker.classic()
    clock.advance(301)
    assert asker.errcode_with(stable) == 0


@pytest.mark.parametrize(
    ("token", "errcode"), [("", 41001), ("short", 40014), ("x" * 136, 40001), ("84 " + "x" * 133, 40014)]
)
def test_tokens_that_were_never_given_out(asker: Asker, token: str, errcode: int) -> None:
    assert asker.errcode_with(token) == errcode


def test_another_system_leaves_the_classic_token_its_grace_unless_told(
    asker: Asker, platform: Platform, clock: ManualClock
) -> None:
    stable, classic = asker.token(), asker.classic()["access_token"]
    platform.replace_tokens()
    assert asker.errcode_with(stable) == 40001
    assert asker.errcode_with(classic) == 0
    clock.advance(300)
    assert asker.errcode_with(classic) == 40001
    classic = asker.classic()["access_token"]
    platform.replace_tokens(at_once=True)
    assert asker.errcode_with(classic) == 40001


def test_a_ticket_is_the_same_for_two_hours_and_always_says_7200(asker: Asker, clock: ManualClock) -> None:
    def ticket() -> dict[str, object]:
        return asker.get("ticket/getticket", access_token=asker.token(), type="jsapi")

    first = ticket()
    assert first["errcode"] == 0
    assert first["errmsg"] == "ok"
    clock.advance(7199)
    assert ticket() == first  # by another token, with another lifetime than the first
    assert first["expires_in"] == 7200
    clock.advance(1)
    assert ticket()["ticket"] != first["ticket"]


def test_an_unknown_kind_of_ticket(asker: Asker) -> None:
    assert asker.get("ticket/getticket", access_token=asker.token(), type="agent_config")["errcode"] == 40097
