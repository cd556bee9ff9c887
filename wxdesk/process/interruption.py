"""What Ctrl+C does while nothing is there yet to be interrupted.

Loading takes a while. Until it is done, and again once there is nothing left to say, Ctrl+C ends the process as it
ends a program of the system: at once, without a trace, 130 to the shell.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


def end_quietly() -> None:
    """Let Ctrl+C end the process, unless whoever started it has it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl+C is a KeyboardInterrupt in here, where it would have ended the process."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_DFL:
        yield
        return
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
