"""Python's collector of circular garbage: when it rests, and who may collect.

It runs wherever the next object happens to be made, and so on any thread. What it frees dies on that thread, and a Qt
object must not: its timers cannot be stopped from elsewhere, and Qt waits for itself. In the window, therefore, only
the UI thread collects (ui/process/garbage_collector.py); what must not be looked through again and again asks for a rest.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Collector:
    """Any number of threads may use it at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._resting = 0
        self._was_on = False

    @contextmanager
    def gc_paused(self) -> Iterator[None]:
        """Nothing is collected meanwhile, in the whole process."""
        with self._lock:
            if not self._resting:
                self._was_on = gc.isenabled()
                gc.disable()
            self._resting += 1
        try:
            yield
        finally:
            with self._lock:
                self._resting -= 1
                if not self._resting and self._was_on:
                    gc.enable()

    @contextmanager
    def loading(self) -> Iterator[None]:
        """What is loaded meanwhile stays: it is not looked through for garbage, now or later."""
        with self.gc_paused():
            yield
            gc.freeze()

    def collect(self, generation: int) -> None:
        """Collect this generation and the younger ones, here and now; nothing while somebody asked for a rest."""
        if not self._resting:
            gc.collect(generation)


collector = Collector()
