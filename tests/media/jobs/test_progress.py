from collections import deque

from wxdesk.media.jobs.progress import Meter


def test_the_rate_is_that_of_the_last_ten_seconds() -> None:
    now = [0.0]
    meter = Meter(lambda: now[0])
    meter.sample(0, 0)
    assert (meter.files_per_s, meter.bytes_per_s) == (0, 0)
    files = 0
    for second in range(1, 41):
        now[0] = float(second)
        files += 10 if second <= 20 else 2
        meter.sample(files, files * 1000)
    assert meter.files_per_s == 2
    assert meter.bytes_per_s == 2000


def test_a_pause_does_not_count() -> None:
    now = [0.0]
    meter = Meter(lambda: now[0])
    for second, files in ((0, 0), (1, 10)):
        now[0] = float(second)
        meter.sample(files, 0)
    meter.restart()
    assert meter.files_per_s == 0
    for second, files in ((1000, 10), (1001, 20)):
        now[0] = float(second)
        meter.sample(files, 0)
    assert meter.files_per_s == 10


def test_a_restart_in_the_midst_of_a_sample_harms_nobody() -> None:
    """Who clicks Resume is on another thread."""
    meter = Meter()

    class Interrupted(deque[tuple[float, int, int]]):
        def append(self, sample: tuple[float, int, int]) -> None:
            super().append(sample)
            meter.restart()

    meter._samples = Interrupted()
    meter.sample(1, 1000)
    assert list(meter._samples) == []
    meter.sample(1, 1000)
    assert len(meter._samples) == 1
