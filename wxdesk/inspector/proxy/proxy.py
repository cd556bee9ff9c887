"""A proxy on this computer for one browser: HTTP/1.1 and tunnels (CONNECT), to where its pages may go and nowhere else.

It listens on the loopback address, at a port that the system chose, and serves nobody who does not know its password,
which is made at random. What servers answer passes through as it is; what is in a tunnel is between the browser and
the server.

It goes straight to the servers, also where an account names a proxy: that one would look names up itself, so that
nobody here could tell where they lead.
"""

import asyncio
import contextlib
import secrets
import threading
from asyncio import StreamReader, StreamWriter
from dataclasses import dataclass

from wxdesk.inspector.proxy import heads, traffic
from wxdesk.inspector.proxy.dialing import Dialer, WalledError
from wxdesk.inspector.proxy.reach import Reach
from wxdesk.inspector.proxy.refusals import Refusals
from wxdesk.inspector.proxy.traffic import Line, refusal

_HOST = "127.0.0.1"
_START_S = _STOP_S = 5.0
_LAST_WORDS_S = 0.3


@dataclass(frozen=True)
class ProxyLimits:
    """Times in seconds. A browser opens 32 connections to a proxy, and one more for each WebSocket."""

    head_s: float = 20
    connect_s: float = 10  # the name and the connection together
    idle_s: float = 120
    total_s: float = 900
    head_bytes: int = 64 << 10
    connections: int = 256
    look_ups: int = 16


LIMITS = ProxyLimits()


class Proxy:
    """`start` it, give `address`, `user` and `password` to the browser, `stop` it: from any thread."""

    def __init__(self, reach: Reach | None = None, limits: ProxyLimits = LIMITS) -> None:
        self.reach = reach or Reach()
        self.refusals = Refusals()
        self.user, self.password = "page", secrets.token_urlsafe(32)
        self.host, self.port = _HOST, 0
        self._limits = limits
        self._credential = heads.basic(self.user, self.password)
        self._open: set[asyncio.Task[None]] = set()
        self._begun: threading.Event = threading.Event()
        self._failure: OSError | None = None
        self._end: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._run, name="inspector-proxy", daemon=True)

    @property
    def address(self) -> str:
        """Without the user and the password."""
        return f"http://{self.host}:{self.port}"

    @property
    def connections(self) -> int:
        return len(self._open)

    def start(self) -> None:
        """Returns once it listens. Once only. Raises OSError where it cannot."""
        self._thread.start()
        self._begun.wait(_START_S)
        if self._failure or not self.port:
            raise self._failure or TimeoutError

    def stop(self) -> None:
        """Ends every connection, in milliseconds. A look-up of a name that is going on ends by itself."""
        loop, end = self._loop, self._end
        if loop and end:
            with contextlib.suppress(RuntimeError):  # it has ended
                loop.call_soon_threadsafe(end.set)
            self._thread.join(_STOP_S)

    def begin(self) -> None:
        """Another page: what was agreed to for the one before, and what was refused to it, goes."""
        self.reach.forget()
        self.refusals.clear()

    def __enter__(self) -> "Proxy":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    # --- on its own thread ------------------------------------------------------------------------------------
    def _run(self) -> None:
        try:
            asyncio.run(self._listen())
        except OSError as exc:
            self._failure = exc
        finally:
            self._begun.set()

    async def _listen(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        self._dialer = Dialer(self.reach, self._limits.look_ups, self._limits.head_bytes)
        server = await asyncio.start_server(self._accept, _HOST, 0, limit=self._limits.head_bytes)
        self.port = server.sockets[0].getsockname()[1]
        self._begun.set()
        await self._end.wait()
        server.close()
        for _ in range(2):  # what they had still to say, then also those to whom nobody listens
            for task in self._open:
                task.cancel()
            if self._open:
                await asyncio.wait(self._open, timeout=_LAST_WORDS_S)

    def _accept(self, reader: StreamReader, writer: StreamWriter) -> None:
        if len(self._open) >= self._limits.connections:
            writer.transport.abort()
            return
        task = asyncio.ensure_future(self._serve((reader, writer)))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    async def _serve(self, near: Line) -> None:
        """Neither the browser nor a server makes it raise."""
        try:
            with contextlib.suppress(*traffic.ENDS):  # TimeoutError is an OSError
                near[1].write(await self._answered(near))
        finally:
            await traffic.close(near[1])

    async def _answered(self, near: Line) -> bytes:
        """Serves one request; what is to be said instead where it is not served."""
        limits = self._limits
        try:
            async with asyncio.timeout(limits.head_s):
                asked = heads.read(await near[0].readuntil(traffic.END_OF_HEAD))
        except heads.BadHeadError as exc:
            return refusal(exc.status)
        if not heads.is_same(asked.credential, self._credential):
            return refusal(
                "407 Proxy Authentication Required", 'Proxy-Authenticate: Basic realm="wxdesk"\r\n'
            )
        try:
            async with asyncio.timeout(limits.connect_s):
                far = await self._dialer.dial(asked.host, asked.port)
        except WalledError as exc:
            self.refusals.add(asked.host, asked.port, exc.wall)
            return refusal("403 Forbidden")
        except TimeoutError:
            return refusal("504 Gateway Timeout")
        except OSError:
            return refusal("502 Bad Gateway")
        try:
            async with traffic.as_long_as_it_moves(limits.idle_s, limits.total_s) as moved:
                if asked.head:
                    await traffic.exchange(near, far, moved, asked.head, asked.body_bytes)
                else:
                    await traffic.tunnel(near, far, moved)
        finally:
            await traffic.close(far[1])
        return b""
