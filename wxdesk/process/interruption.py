"""What Ctrl+C does while nothing is there yet to be interrupted.

Loading takes a while. Until it is done, and again once there is nothing left to say, Ctrl+C ends the process as it
ends a program of the system: at once, without a trace, 130 to the shell.

This loads nothing that is not part of the interpreter itself, and so nothing that could be interrupted meanwhile, or
that the current folder could put in its place.
"""

# Not `signal`, which loads enum: that takes a while itself.
import _signal as signal  # type: ignore[import-not-found]

# Ctrl+C, a polite kill; on Windows also Ctrl+Break, and the window of a console that is closed.
INTERRUPTS: tuple[int, ...] = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)
)


def end_quietly() -> None:
    """Let Ctrl+C end the process, unless whoever started it has it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


class Interruptible:
    """Ctrl+C is a KeyboardInterrupt in here, where it would have ended the process."""

    def __enter__(self) -> None:
        self._would_end = signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        if self._would_end:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def __exit__(self, *_: object) -> None:
        if self._would_end:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
