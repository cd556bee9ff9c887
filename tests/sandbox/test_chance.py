"""What comes of a seed is the same each time; without one nobody can tell."""

import json
from typing import Any

import pytest

from tests.sandbox.conftest import ACCOUNT, Asker
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import AccountRules
from wxdesk.sandbox.chance import Chance
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.platform_clock import SEEDED_AT, PlatformClock


def everything(platform: Platform) -> list[dict[str, Any]]:
    """What is given out, and what there is of it: tokens, tickets, rids, media."""
    asker = Asker(platform.answer)
    token = asker.token()
    return [
        asker.stable(),
        asker.classic(),
        asker.classic(secret="0" * 32),
        asker.get("media/get", access_token=token, media_id="x"),
        asker.get("ticket/getticket", access_token=token, type="jsapi"),
        asker.get("ticket/getticket", access_token=token, type="wx_card"),
        asker.post("material/batchget_material", {"type": "image"}, access_token=token),
    ]


def test_the_same_seed_gives_the_same_at_any_time() -> None:
    first = everything(Platform(ManualClock(), seed=7))
    assert everything(Platform(ManualClock(wall=1_900_000_000), seed=7)) == first
    assert "rid: 69554880-" in first[2]["errmsg"], "the first of midnight in Beijing, as the clock stands"
    other = everything(Platform(ManualClock(), seed=8))
    assert [a["access_token"] == b["access_token"] for a, b in zip(first[:2], other[:2], strict=True)] == [
        False,
        False,
    ]


def test_without_a_seed_no_two_are_the_same() -> None:
    one, other = everything(Platform(ManualClock())), everything(Platform(ManualClock()))
    assert [a != b for a, b in zip(one[:6], other[:6], strict=True)] == [True] * 6


def test_a_tokens_number_counts_and_not_what_was_given_between() -> None:
    chance, other = Chance(3), Chance(3)
    first = [chance.text("token", 40), chance.hex("rid", 8), chance.text("token", 40)]
    assert [other.text("token", 40), other.text("token", 40)] == [first[0], first[2]]
    assert first[0] != first[2]
    assert Chance(3, "another account").text("token", 40) != first[0]


@pytest.mark.parametrize("seed", [None, 5])
def test_reset_is_the_beginning(seed: int | None) -> None:
    platform = Platform(ManualClock(), [AccountRules(daily_limits={"/cgi-bin/token": 2})], seed=seed)
    asker = Asker(platform.answer)
    first, begun = asker.classic(), platform.now()
    asker.classic()
    platform.clock.advance(100)
    assert asker.classic()["errcode"] == 45009
    platform.reset()
    assert platform.now() == begun
    again = asker.classic()
    assert (again == first) == (seed is not None)
    assert asker.errcode_with(first["access_token"]) == (40001 if seed is None else 0)


def test_the_clock_stands_runs_and_never_goes_back(clock: ManualClock) -> None:
    runs, stands = PlatformClock(clock), PlatformClock(clock, SEEDED_AT)
    for one in (runs, stands):
        one.advance(10)
    clock.advance(5)
    assert runs.now().wall == clock.wall + 10
    assert stands.now().wall == SEEDED_AT + 10
    for seconds in (-1, float("nan"), float("inf"), 1e12):
        with pytest.raises(ValueError, match="forward"):
            runs.advance(seconds)
    assert json.dumps(runs.now().wall) == json.dumps(clock.wall + 10)


def test_a_moved_clock_ends_tokens() -> None:
    platform = Platform(ManualClock())
    asker = Asker(platform.answer)
    token = asker.get("token", **ACCOUNT)["access_token"]
    platform.clock.advance(7199)
    assert asker.errcode_with(token) == 0
    platform.clock.advance(1)
    assert asker.errcode_with(token) == 42001


def test_all_tokens_expired_at_once() -> None:
    platform = Platform(ManualClock())
    asker = Asker(platform.answer)
    tokens = [asker.classic()["access_token"], asker.token()]
    platform.expire_tokens()
    assert [asker.errcode_with(token) for token in tokens] == [42001, 42001]
    assert asker.errcode_with(asker.token()) == 0
