import subprocess
import sys
import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk import outside
from wxdesk.clock import ManualClock, Moment, SystemClock, local, wall_s
from wxdesk.media.material_list import cells
from wxdesk.media.names.batch_names import stems
from wxdesk.media.names.template import Template
from wxdesk.wechat.material import Material
from wxdesk.wording import numbers


def test_the_systems_wall_clock_is_epoch_seconds_and_the_other_never_runs_back():
    before = time.time()
    moments = [SystemClock().now() for _ in range(100)]
    assert before <= moments[0].wall <= moments[-1].wall <= time.time()
    boots = [moment.boot for moment in moments]
    assert boots == sorted(boots)


@pytest.mark.skipif(sys.platform != "linux", reason="time namespaces are Linux's")
def test_the_other_clock_counts_the_time_asleep():
    # A time namespace moves CLOCK_BOOTTIME alone, as sleep does.
    program = "from wxdesk.clock import SystemClock; import time; print(SystemClock().now().boot - time.monotonic())"
    command = ["unshare", "--user", "--time", "--fork", "--boottime", "7200", sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    if done.returncode != 0:
        pytest.skip(f"no time namespace here: {done.stderr.strip()[:80]}")
    here = time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
    assert float(done.stdout) == pytest.approx(here + 7200, abs=5)


def test_the_manual_clock_moves_by_hand_only():
    clock = ManualClock(wall=100.0, boot=5.0)
    assert clock.now() == clock.now() == Moment(100.0, 5.0)
    clock.advance(2.5)
    assert clock.now() == Moment(102.5, 7.5)
    clock.wall -= 50
    assert clock.now() == Moment(52.5, 7.5)


# --- local time -------------------------------------------------------------------------------------------------------
NEVER = [
    0,
    1,
    3_600,
    86_399,
    -1,
    -(10**10),
    outside.TIMES[-1],
    10**11,
    10**18,
    10**30,
    float("inf"),
    float("nan"),
]


@given(st.floats() | st.integers())
def test_every_number_is_a_local_time(at):
    assert 1969 <= local(at).year <= 3000
    assert local(at).utcoffset() is not None


@given(st.integers(0, outside.TIMES[-1]))
def test_it_is_the_right_one(at):
    assert local(at).timestamp() == at


@pytest.mark.parametrize("at", NEVER)
def test_whatever_is_told_of_a_time_can_be_told(at):
    """Times from servers, files and clocks that are wrong; Windows has none before 1970 and after 3000."""
    assert numbers.clock_time(at)
    assert len(numbers.clock_time_s(at)) == 8
    assert list(stems(Template.parse("{date}_{time}"), ["A"], began_at=at))
    assert len(cells(Material("M", "n", at if at == at else 0, ""))) == 3


@pytest.mark.parametrize("at", [-(10**10), 10**18, float("inf"), float("nan")])
def test_python_alone_does_not_tell_all(at):
    """The bad twin."""
    with pytest.raises((OSError, OverflowError, ValueError, AssertionError)):
        assert datetime.fromtimestamp(at).year >= 1970  # noqa: DTZ006


@pytest.mark.parametrize("told", [-86_400.0, 253_402_300_000.0, 4e11])
def test_a_clock_that_tells_no_date_writes_none_that_cannot_be_read(
    told: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: told)
    assert outside.TIMES[0] <= SystemClock().now().wall == wall_s() <= outside.TIMES[-1]
