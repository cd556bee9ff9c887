"""Circular garbage is collected on the UI thread alone: what Qt objects are part of it must not die on a worker."""

import gc

from PySide6.QtCore import QObject, QTimer

from wxdesk.process.garbage import collector

_INTERVAL_MS = 1_000
_OLD_EVERY = 10  # intervals
_ALL_EVERY = 300  # the window stands still for 20 ms or more


class UiThreadGarbageCollector(QObject):
    """From when it is made until `close`: the young every second, the older more rarely, as Python itself would."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        self._was_on = gc.isenabled()
        gc.disable()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def _collect(self) -> None:
        self._beats += 1
        collector.collect(2 if not self._beats % _ALL_EVERY else 1 if not self._beats % _OLD_EVERY else 0)
