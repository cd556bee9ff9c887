"""Pictures decoded by processes of their own, within a limit of time: what hangs, crashes or swells is not the window.

A picture of 150 KB can take a decoder many seconds; another can be what crashes it. Such a process is ended, and the
next picture gets a new one.
"""

import contextlib
import os
import queue
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from wxdesk.process.child import FOLDER, NO_CONSOLE, READY, command, environment
from wxdesk.ui.pages.media.decoding.picture_worker import ANSWER, FORMAT, REQUEST, Errand
from wxdesk.ui.pages.media.decoding.pictures import Frame, Outcome, Picture

LIMIT_S = 2.0  # for one picture
PROCESSES = min(2, os.cpu_count() or 2)
_START_LIMIT_S = 20.0  # a scanner of viruses may want to see all of Qt first
_LOOK_AGAIN_S = 0.1
_LONGEST_FRAME_MS = 60_000
_MODULE = "wxdesk.ui.pages.media.decoding.picture_worker"


class _Answer(NamedTuple):
    outcome: Outcome
    size: QSize
    image: QImage
    number: int = 0
    shown_ms: int = 0


class Decoder:
    """Every question waits for its answer, so none is asked on the UI thread. Processes are started when needed."""

    def __init__(self, limit_s: float = LIMIT_S, program: Sequence[str] | None = None) -> None:
        program = program or command(_MODULE)
        self._processes = [_Process(program, limit_s) for _ in range(PROCESSES)]
        # The one that came back last knows the animation that is being shown.
        self._free: queue.LifoQueue[_Process] = queue.LifoQueue()
        for process in self._processes:
            self._free.put(process)

    def read(self, path: Path, box: QSize, check: Callable[[], None] = lambda: None) -> Picture:
        """The picture in a file, no larger than `box`. `check` may raise while others are waited for."""
        answer = self._ask(Errand.READ, path, box, 0, check)
        return Picture(answer.outcome, answer.image, answer.size, bool(answer.number))

    def thumbnail(self, path: Path, box: QSize, radius: int) -> Picture:
        """The same as an image of exactly `box` with round corners."""
        answer = self._ask(Errand.THUMBNAIL, path, box, radius)
        return Picture(answer.outcome, answer.image, answer.size)

    def frame(self, path: Path, box: QSize, number: int, check: Callable[[], None] = lambda: None) -> Frame:
        """An animation's frame, counted from 0; the first one where there are not so many."""
        answer = self._ask(Errand.FRAME, path, box, number, check)
        return Frame(answer.image, min(answer.number, number), min(answer.shown_ms, _LONGEST_FRAME_MS))

    def close(self) -> None:
        """End the processes; whoever waits for one of them is told that the picture is lost."""
        for process in self._processes:
            process.kill()
        idle = []
        with contextlib.suppress(queue.Empty):
            while True:
                idle.append(self._free.get_nowait())
        for process in idle:
            process.end()
            self._free.put(process)

    def _ask(
        self, errand: Errand, path: Path, box: QSize, number: int, check: Callable[[], None] = lambda: None
    ) -> _Answer:
        name, box = os.fsencode(path), box.expandedTo(QSize(1, 1))
        request = REQUEST.pack(errand, box.width(), box.height(), number, len(name)) + name
        process = self._taken(check)
        try:
            return process.ask(request, box)
        finally:
            self._free.put(process)

    def _taken(self, check: Callable[[], None]) -> "_Process":
        while True:
            check()
            with contextlib.suppress(queue.Empty):
                return self._free.get(timeout=_LOOK_AGAIN_S)


class _Process:
    """One process at a time, asked by one thread at a time."""

    def __init__(self, program: Sequence[str], limit_s: float) -> None:
        self._program, self._limit_s = program, limit_s
        self._running: subprocess.Popen[bytes] | None = None
        self._closed = False

    def ask(self, request: bytes, box: QSize) -> _Answer:
        overdue = threading.Event()
        with contextlib.suppress(OSError, ValueError, EOFError):  # it has ended, or speaks nonsense
            running = self._running or self._start()
            with _killed_after(self._limit_s, running, overdue):
                stdin, stdout = _pipes(running)
                stdin.write(request)
                stdin.flush()
                answer = _answer_from(stdout, box)
            if overdue.is_set() or self._closed:
                self.end()
            return answer
        self.end()
        return _Answer(Outcome.TOO_SLOW if overdue.is_set() else Outcome.LOST, QSize(), QImage())

    def kill(self) -> None:
        """From any thread: for good."""
        self._closed = True
        running = self._running
        if running is not None:
            running.kill()

    def end(self) -> None:
        """By whoever has taken this process: the next question starts another one."""
        running, self._running = self._running, None
        if running is not None:
            running.kill()
            for pipe in _pipes(running):
                with contextlib.suppress(OSError):
                    pipe.close()
            running.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        if self._closed:
            raise EOFError
        self._running = running = subprocess.Popen(  # noqa: S603 -- ourselves
            self._program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # decoders remark on what they find
            cwd=FOLDER,
            env=environment(),
            creationflags=NO_CONSOLE,
        )
        if self._closed:
            raise EOFError
        with _killed_after(_START_LIMIT_S, running, threading.Event()):
            first = bytearray(len(READY))
            _exactly(_pipes(running)[1], first)
        if first != READY:
            raise EOFError
        return running


@contextlib.contextmanager
def _killed_after(
    limit_s: float, running: subprocess.Popen[bytes], overdue: threading.Event
) -> Iterator[None]:
    """Whoever reads from the process then finds its end; `overdue` is set before."""

    def kill() -> None:
        overdue.set()
        running.kill()

    timer = threading.Timer(limit_s, kill)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _answer_from(stdout: BinaryIO, box: QSize) -> _Answer:
    """Raises EOFError and ValueError. The process may have been taken over by a picture: its word is checked."""
    head = bytearray(ANSWER.size)
    _exactly(stdout, head)
    outcome, own_width, own_height, width, height, number, shown_ms = ANSWER.unpack(head)
    if width > box.width() or height > box.height() or (outcome == Outcome.SHOWN) != bool(width and height):
        raise ValueError("not what was asked for")
    image = QImage(width, height, FORMAT) if width and height else QImage()
    if not image.isNull():
        _exactly(stdout, memoryview(image.bits()))
    return _Answer(Outcome(outcome), QSize(own_width, own_height), image, number, shown_ms)


def _exactly(stdout: BinaryIO, into: bytearray | memoryview) -> None:
    if stdout.readinto(into) != len(into):  # type: ignore[attr-defined]
        raise EOFError


def _pipes(running: subprocess.Popen[bytes]) -> tuple[BinaryIO, BinaryIO]:
    assert running.stdin is not None and running.stdout is not None
    return running.stdin, running.stdout  # type: ignore[return-value]
