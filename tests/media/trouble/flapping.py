"""A TCP proxy between wxdesk and a server on this computer that does to answers what bad networks do."""

import asyncio
import random
import socket
import struct
import threading
from collections.abc import Callable, Coroutine
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

_HOST = "127.0.0.1"
_PIECE = 64 << 10
_SLICES, _SLICE_BYTES, _SLICE_PAUSE_S = 30, 40, 0.002
_RESETS_ON_CLOSE = struct.pack("ii", 1, 0)


class Kind(StrEnum):
    RESET = "reset"
    HALF_CLOSE = "half-close"  # the answer ends, the connection stays
    BLACK_HOLE = "black hole"  # nothing more for a while, then the rest
    SLICES = "slices"
    UNANSWERED = "unanswered"  # closed as soon as it was asked
    REFUSED = "refused"  # reset, and nobody is let in for a while
    LATENCY = "latency"


@dataclass(frozen=True)
class Fault:
    """`after_bytes` of the answer come through first. `seconds`: how long a while is."""

    kind: Kind
    after_bytes: int = 0
    seconds: float = 0.0


# What becomes of a request, of which its first bytes are given; None lets it pass. Called on the proxy's thread.
Choice = Callable[[bytes], Fault | None]


class Flapping:
    """Listens at `port` while the `with` block lasts. A request to it has the upstream server as its Host."""

    def __init__(self, upstream: int, choose: Choice) -> None:
        self.choose = choose
        self.port, self._upstream = 0, upstream
        self._began, self._end = threading.Event(), asyncio.Event()
        self._listening: socket.socket | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._live, name="flapping", daemon=True)

    def __enter__(self) -> "Flapping":
        self._thread.start()
        assert self._began.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)

    @property
    def ports(self) -> tuple[int, int]:
        return self.port, self._upstream

    def refuse(self, seconds: float) -> None:
        if self._listening is not None:
            self._stop_listening()
            self._spawn(self._listen_after(seconds))

    def _live(self) -> None:
        # Windows' own loop watches no plain sockets.
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            runner.run(self._run())

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._listen()
        self._began.set()
        await self._end.wait()
        self._stop_listening()
        # Whoever was connected is gone, so lines end by themselves; cut off, some would leave their sockets open.
        while self._tasks:
            await asyncio.wait(self._tasks, timeout=2)
        self._stop_listening()
        await asyncio.sleep(0.02)  # those that were aborted are closed in the loop's next turns

    # Not asyncio's own server: closed while it lets somebody in, it forgets that connection.
    def _listen(self) -> None:
        self._listening = socket.create_server((_HOST, self.port), backlog=256)
        self._listening.setblocking(False)
        self.port = self._listening.getsockname()[1]
        self._loop.add_reader(self._listening, self._let_in)

    async def _listen_after(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._listen()

    def _stop_listening(self) -> None:
        if self._listening is not None:
            self._loop.remove_reader(self._listening)
            self._listening.close()
            self._listening = None

    def _let_in(self) -> None:
        assert self._listening is not None
        with suppress(BlockingIOError):
            connection, _ = self._listening.accept()
            self._spawn(self._carry(connection))

    async def _carry(self, connection: socket.socket) -> None:
        reader, writer = await asyncio.open_connection(sock=connection)
        await _Line(self, reader, writer).carry()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class _Line:
    """One connection: what is asked goes up at once; what is answered comes down as the request's fault has it."""

    def __init__(self, proxy: Flapping, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._proxy = proxy
        self._reader, self._writer = reader, writer
        self._fault: Fault | None = None

    async def carry(self) -> None:
        here, there = (f"Host: {_HOST}:{port}\r\n".encode() for port in self._proxy.ports)
        with suppress(OSError), ExitStack() as ends:
            ends.callback(self._writer.transport.abort)
            answers, up = await asyncio.open_connection(_HOST, self._proxy.ports[1])
            ends.callback(up.transport.abort)
            answering = asyncio.create_task(self._answer(answers))
            ends.callback(answering.cancel)
            while asked := await self._reader.read(_PIECE):
                if asked.startswith((b"GET ", b"POST ")):
                    self._fault = self._proxy.choose(asked)
                up.write(asked.replace(here, there, 1))
                await up.drain()

    async def _answer(self, answers: asyncio.StreamReader) -> None:
        with suppress(OSError):
            while data := await answers.read(_PIECE):
                await self._send(data)
            self._writer.close()

    async def _send(self, data: bytes) -> None:
        fault = self._fault
        if fault is not None and fault.after_bytes < len(data):
            await self._write(data[: fault.after_bytes])
            self._fault = None
            data = await self._struck(fault, data[fault.after_bytes :])
        elif fault is not None:
            self._fault = replace(fault, after_bytes=fault.after_bytes - len(data))
        await self._write(data)

    async def _struck(self, fault: Fault, data: bytes) -> bytes:
        """What is to be sent after the fault has struck."""
        match fault.kind:
            case Kind.RESET | Kind.REFUSED:
                ours: socket.socket = self._writer.get_extra_info("socket")
                ours.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESETS_ON_CLOSE)
                self._writer.transport.abort()
                if fault.kind is Kind.REFUSED:
                    self._proxy.refuse(fault.seconds)
            case Kind.HALF_CLOSE:
                self._writer.write_eof()
            case Kind.UNANSWERED:
                self._writer.close()
            case Kind.BLACK_HOLE | Kind.LATENCY:
                await asyncio.sleep(fault.seconds)
                return data
            case Kind.SLICES:
                for _ in range(_SLICES):
                    size = random.randrange(1, _SLICE_BYTES)
                    await self._write(data[:size])
                    await asyncio.sleep(_SLICE_PAUSE_S)
                    data = data[size:]
                return data
        raise ConnectionResetError

    async def _write(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()
