"""How much memory something takes at most."""

import tracemalloc
from collections.abc import Callable

MB = 1 << 20


def peak_mb(work: Callable[[], object]) -> float:
    """The most that Python's objects held at once while `work` ran, beyond what they held before."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / MB
    finally:
        tracemalloc.stop()
