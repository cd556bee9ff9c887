"""An X server for the windows of one test: on a shared one, they would take the keyboard from each other."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_HIGHEST_DISPLAY = 59_535  # X's own: 65535 - 6000


@contextmanager
def x_server() -> Iterator[str]:
    """What DISPLAY is for those who use it."""
    reading, writing = os.pipe()
    with _own_number() as number:
        # Left to choose, Xvfb takes no lock: one that ends removes the socket of the next, which took its number.
        command = ["Xvfb", f":{number}", "-displayfd", str(writing)]
        command += ["-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
        with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
            os.close(writing)
            try:
                with os.fdopen(reading) as told:  # it says its number once it can be used
                    yield f":{told.readline().strip()}"
            finally:
                server.terminate()


@contextmanager
def _own_number() -> Iterator[int]:
    """A number that no other test has: a port that the system lends, held as long as the server runs."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1] % _HIGHEST_DISPLAY
