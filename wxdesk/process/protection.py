"""What a process that holds secrets asks of the system first: no copy of its memory on disk, none for its neighbours.

Where the system refuses, wxdesk goes on without: README says what is not promised.
"""

import contextlib
import ctypes
import time
from collections.abc import Iterator

from wxdesk.process import system

_PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 3, 4
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x1, 0x2
_WER_FAULT_REPORTING_FLAG_NOHEAP = 0x1


def protect() -> None:
    """A crash writes no core, and other processes of the same user cannot read this one's memory or environment."""
    if system.WINDOWS:
        _protect_on_windows()
    else:
        _leave_no_core()
    if system.LINUX:
        # Also where the system pipes cores to a program, which no limit stops
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


@contextlib.contextmanager
def set_aside() -> Iterator[None]:
    """For the moment in which a process with a sandbox of namespaces is started, as Chromium's is: between fork and exec
    it writes to files of its own below /proc, which the system keeps from processes that are protected. It would do
    without that part of its sandbox, and not tell. There is still no core."""
    prctl = ctypes.CDLL(None).prctl if system.LINUX else None
    before = prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) if prctl else 1
    if not prctl or before == 1:
        yield
        return
    prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    try:
        yield
    finally:
        prctl(_PR_SET_DUMPABLE, before, 0, 0, 0)


def _leave_no_core() -> None:
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def limit_memory(most_bytes: int) -> None:
    """This process ends rather than taking more, where the system can see to it (Windows cannot)."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))


def limit_processor(seconds: int) -> None:
    """So many seconds of processor time from now, where the system can see to it (Windows cannot)."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        most = int(time.process_time()) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _protect_on_windows() -> None:
    """No error report with the heap in it, and no DLL out of the current folder, which is a customer's."""
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 -- mypy knows it on Windows only
    kernel.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    kernel.WerSetFlags(_WER_FAULT_REPORTING_FLAG_NOHEAP)
    kernel.SetDllDirectoryW("")
