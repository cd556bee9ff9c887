"""What a process holds, sampled again and again, and whether it holds more and more."""

import gc
import statistics
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

# More than these from the first third of the samples to the last third is a leak.
LIMITS = {"rss_mb": 30.0, "fds": 0.0, "threads": 0.0, "widgets": 0.0}


@dataclass(frozen=True)
class Sample:
    rss_mb: float
    fds: int
    threads: int
    widgets: int

    @classmethod
    def now(cls) -> "Sample":
        """Of this process. What is garbage and will be collected anyhow does not count."""
        gc.collect()
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return cls(
            int(status.split("VmRSS:")[1].split()[0]) / 1024,
            len(list(Path("/proc/self/fd").iterdir())),
            threading.active_count(),
            len(QApplication.allWidgets()),
        )


def growth(samples: Sequence[Sample]) -> dict[str, float]:
    """Of each figure: the median of the last third less that of the first."""
    third = max(len(samples) // 3, 1)
    values = [asdict(sample) for sample in samples]

    def typical(some: list[dict[str, float]], name: str) -> float:
        return statistics.median(one[name] for one in some)

    return {name: typical(values[-third:], name) - typical(values[:third], name) for name in LIMITS}


def leaks(samples: Sequence[Sample]) -> dict[str, float]:
    """The growths that are more than their limits."""
    return {name: more for name, more in growth(samples).items() if more > LIMITS[name]}
