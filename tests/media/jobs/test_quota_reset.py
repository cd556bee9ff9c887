"""When a spent quota is there again: by Beijing's clock, wherever the reader is."""

import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.wine import not_on_windows
from wxdesk import translation
from wxdesk.errors import ApiError, NetworkError, WxdeskError
from wxdesk.media.jobs.download_errors import download_action
from wxdesk.media.jobs.quota_reset import BEIJING, next_midnight, quota_reset_at
from wxdesk.media.jobs.retry import ErrorAction
from wxdesk.wording.errors import describe

SPENT = datetime(2026, 11, 26, 18, 30, tzinfo=BEIJING).timestamp()


def refused(errcode: int, rid_time: int | None = None) -> ApiError:
    return ApiError(errcode=errcode, text="", endpoint="/cgi-bin/media/get", rid_time=rid_time)


def clock_in(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()


@pytest.fixture(autouse=True)
def zone_put_back() -> object:
    yield
    if hasattr(time, "tzset"):
        time.tzset()


@not_on_windows("Python finds no time zones")
@given(st.floats(1e9, 3e9))
def test_a_days_quota_starts_at_the_next_midnight_in_beijing(moment: float) -> None:
    at = next_midnight(moment)
    again = datetime.fromtimestamp(at, ZoneInfo("Asia/Shanghai"))
    assert (again.hour, again.minute, again.second) == (0, 0, 0)
    assert 0 < at - moment <= 86_400


def test_right_at_midnight_a_whole_day_is_to_come() -> None:
    midnight = datetime(2026, 11, 27, tzinfo=BEIJING).timestamp()
    assert next_midnight(midnight) == midnight + 86_400
    assert next_midnight(midnight - 1) == midnight


@pytest.mark.parametrize(
    ("error", "after_s"),
    [
        (refused(45009), 5.5 * 3600),
        (refused(45011), 60),
        (refused(48001), None),
        (NetworkError("timeout", host="h", seconds=5), None),
    ],
)
def test_which_errors_pass_by_themselves(error: WxdeskError, after_s: float | None) -> None:
    again = quota_reset_at(error, SPENT)
    assert again == (None if after_s is None else SPENT + after_s)


def test_a_rid_tells_the_time_better_than_this_computer() -> None:
    assert quota_reset_at(refused(45009, rid_time=int(SPENT)), now=0.0) == SPENT + 5.5 * 3600


def test_a_days_quota_pauses_a_batch_and_a_minutes_does_not() -> None:
    assert download_action(refused(45009)) is ErrorAction.ASK_ANOTHER
    assert download_action(refused(45011)) is ErrorAction.RETRY


@not_on_windows("no TZ")
@pytest.mark.parametrize(
    ("language", "zone", "said"),
    [
        ("en", "Europe/Berlin", "00:00 Beijing time (2026-11-26 17:00 local time)."),
        ("en", "America/New_York", "00:00 Beijing time (2026-11-26 11:00 local time)."),
        ("en", "Asia/Shanghai", "00:00 Beijing time."),
        ("zh_CN", "Europe/Berlin", "北京时间 00:00 清零（本地时间 2026-11-26 17:00）。"),
        ("zh_CN", "Asia/Shanghai", "北京时间 00:00 清零。"),
    ],
)
def test_it_is_said_in_the_readers_own_time(
    monkeypatch: pytest.MonkeyPatch, language: str, zone: str, said: str
) -> None:
    clock_in(zone, monkeypatch)
    # Some day that is not today, so that the date is said.
    told = describe(refused(45009, rid_time=int(SPENT)), translation.translator(language))
    today = datetime.fromtimestamp(time.time()).astimezone().strftime("%Y-%m-%d")
    assert said.replace(f"{today} ", "") in told.remedy
