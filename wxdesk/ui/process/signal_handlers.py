"""Ctrl+C in the terminal and a polite kill close the window like its own button does."""

import contextlib
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from wxdesk.process.interruption import INTERRUPTS


class SignalHandlers(QObject):
    """While Qt waits for events no Python runs, and so no signal handler: the wake-up socket brings it back."""

    def __init__(self, on_interrupt: Callable[[], object]) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._former_fd = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._former = {
            # A handler may run in the middle of painting: what closes the window waits for the event loop.
            number: signal.signal(number, lambda *_: QTimer.singleShot(0, on_interrupt))
            for number in INTERRUPTS
        }

    def close(self) -> None:
        """Put back what was there before."""
        signal.set_wakeup_fd(self._former_fd)
        for number, handler in self._former.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _drain(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._reader.recv(64)
