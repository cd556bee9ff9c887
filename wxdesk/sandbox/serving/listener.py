"""The sandbox's socket: on the loopback address only, quickly stopped.

One thread waits for all connections until a request has come; only then one of a limited number of threads answers
it. Callers that connect and say nothing, or say it byte by byte, cost no thread, and not for long a connection.
"""

import logging
import selectors
import socket
import threading
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from wxdesk.errors import InputError
from wxdesk.process import system
from wxdesk.sandbox.serving.connection import Answer, Connection
from wxdesk.sandbox.serving.guest import Guest

HOST = "127.0.0.1"
THREADS = 128  # an answer that waits or drips takes one meanwhile
MOST_OPEN = 400  # connections; Windows waits for 512 at a time, a process has 1,024 files on Linux

_log = logging.getLogger(__name__)
_QUEUE = 256
_STOP_WITHIN_S = 2.0
_LOOK_EVERY_S = 1.0
# A caller that goes on at once finds its thread still there.
_STAY_S = 0.2
_TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Listener:
    """Asks `answer` for every request. Raises InputError port_taken."""

    scheme = "http"

    def __init__(self, answer: Answer, port: int) -> None:
        self.answer = answer
        self.stopping = threading.Event()
        self.socket = listening(port)
        self.port = int(self.socket.getsockname()[1])
        hosts = [f"{name}{ending}" for name in (HOST, "localhost") for ending in self._port_endings()]
        self.hosts = frozenset(hosts)
        self.origins = frozenset(f"http://{host}" for host in hosts)
        self._selector = selectors.DefaultSelector()
        self._bell, self._bell_push = socket.socketpair()
        self._bell.setblocking(False)
        self._bell_push.setblocking(False)
        self._waiting: set[Guest] = set()  # the waiting thread's own
        self._accepting = False
        self._look_at = 0.0
        self._back: deque[Guest] = deque()
        self._at_work: set[Guest] = set()
        self._work_done = threading.Condition()
        self._pool = ThreadPoolExecutor(THREADS, "sandbox-connection")
        self._thread = threading.Thread(target=self._wait, name="sandbox")

    def begin(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Stop listening, end every connection, wait for the threads, all together two seconds at most."""
        deadline = time.monotonic() + _STOP_WITHIN_S
        self.stopping.set()
        self._ring()
        self._thread.join()
        with self._work_done:
            for guest in self._at_work:
                with suppress(OSError):
                    guest.socket.shutdown(socket.SHUT_RDWR)
            ended = self._work_done.wait_for(lambda: not self._at_work, max(deadline - time.monotonic(), 0))
        self._pool.shutdown(wait=ended, cancel_futures=True)
        for guest in self._back:
            guest.close()
        for one in (self.socket, self._bell, self._bell_push):
            one.close()
        self._selector.close()

    # --- the thread that waits --------------------------------------------------------------------------------
    def _wait(self) -> None:
        self._selector.register(self._bell, selectors.EVENT_READ)
        self._accept_more(True)
        while not self.stopping.is_set():
            for key, _ in self._selector.select(self._look_within_s()):
                if key.fileobj is self.socket:
                    self._accept()
                elif key.fileobj is self._bell:
                    self._take_back()
                else:
                    self._hear(key.data)
            if time.monotonic() >= self._look_at:
                self._end_overdue()
        for guest in list(self._waiting):
            self._end(guest)

    def _look_within_s(self) -> float | None:
        return _LOOK_EVERY_S if self._waiting or not self._accepting else None

    def _accept_more(self, more: bool) -> None:
        if more != self._accepting:
            self._accepting = more
            if more:
                self._selector.register(self.socket, selectors.EVENT_READ)
            else:
                self._selector.unregister(self.socket)

    def _accept(self) -> None:
        if len(self._waiting) + len(self._at_work) >= MOST_OPEN and not self._end_longest():
            self._accept_more(False)  # the others wait in the system's queue
            return
        try:
            connection, address = self.socket.accept()
        except OSError:  # gone already, or no more files
            self._accept_more(False)
            return
        connection.setblocking(False)
        self._let_wait(Guest(connection, address))

    def _let_wait(self, guest: Guest) -> None:
        self._waiting.add(guest)
        self._selector.register(guest.socket, selectors.EVENT_READ, guest)

    def _hear(self, guest: Guest) -> None:
        if guest not in self._waiting:  # ended for another in the same round
            return
        try:
            guest.take_in()
        except BlockingIOError:
            return
        except OSError:
            self._end(guest)
            return
        if guest.gone and not guest.received:
            self._end(guest)
        elif guest.is_ready:
            self._let_go(guest)
            with self._work_done:
                self._at_work.add(guest)
            with suppress(RuntimeError):  # no more threads: one of those that are there answers it
                self._pool.submit(self._serve, guest)

    def _let_go(self, guest: Guest) -> None:
        self._waiting.discard(guest)
        self._selector.unregister(guest.socket)

    def _end(self, guest: Guest) -> None:
        self._let_go(guest)
        guest.close()

    def _end_longest(self) -> bool:
        """Make room: who has said nothing for longest goes, but nobody who has only just come."""
        longest = min(self._waiting, key=lambda guest: guest.since, default=None)
        if longest is None or time.monotonic() - longest.since < _LOOK_EVERY_S:
            return False
        self._end(longest)
        return True

    def _end_overdue(self) -> None:
        now = time.monotonic()
        self._look_at = now + _LOOK_EVERY_S
        for guest in [guest for guest in self._waiting if guest.overdue_at <= now]:
            if guest.received:
                with suppress(OSError):
                    guest.socket.send(_TOO_SLOW)
            self._end(guest)
        self._accept_more(True)

    def _take_back(self) -> None:
        with suppress(BlockingIOError):
            self._bell.recv(4096)
        while self._back:
            guest = self._back.popleft()
            guest.socket.setblocking(False)
            guest.wait()
            self._let_wait(guest)

    def _ring(self) -> None:
        with suppress(BlockingIOError):  # it has been rung often enough
            self._bell_push.send(b"!")

    # --- a thread that answers --------------------------------------------------------------------------------
    def _serve(self, guest: Guest) -> None:
        try:
            stays = self._answer_all(guest)
        except OSError:  # a caller that went away is nothing to speak of
            stays = False
        except Exception:
            _log.exception("the sandbox failed on a connection")
            stays = False
        with self._work_done:
            self._at_work.discard(guest)
            self._work_done.notify_all()
            if stays:
                self._back.append(guest)
                self._ring()
        if not stays:
            guest.close()

    def _answer_all(self, guest: Guest) -> bool:
        """Answer what has come and what follows at once; whether the connection is kept."""
        while not self.stopping.is_set():
            if not guest.is_ready:
                if len(self._at_work) > THREADS:  # others wait for a thread
                    return True
                guest.socket.settimeout(_STAY_S)
                try:
                    guest.take_in()
                except TimeoutError:
                    return True
                if guest.gone and not guest.received:
                    return False
                if not guest.is_ready:
                    return True
            answered = Connection(guest.socket, guest.address, self, bytes(guest.received))
            if answered.is_silent:  # without a thread: there may be many
                guest.ignore()
                return True
            guest.received = bytearray(answered.unread.lstrip(b"\r\n"))
            if answered.close_connection or guest.gone:
                return False
        return False

    def _port_endings(self) -> tuple[str, ...]:
        return (f":{self.port}", "") if self.port == 80 else (f":{self.port}",)


def listening(port: int) -> socket.socket:
    """A socket of this computer's alone. Raises InputError port_taken."""
    found = socket.socket()
    try:
        if not system.WINDOWS:  # there this option lets another program take the same port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HOST, port))
        found.listen(_QUEUE)
    except (OSError, OverflowError) as exc:
        found.close()
        raise InputError("port_taken", port=port) from exc
    found.setblocking(False)
    return found
