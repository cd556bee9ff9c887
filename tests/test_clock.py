import subprocess
import sys
import time

import pytest

from wxdesk.clock import ManualClock, Moment, SystemClock


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
