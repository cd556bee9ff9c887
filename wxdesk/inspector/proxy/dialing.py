"""From a host's name to a connection, for the proxy: one look-up, and exactly the addresses that it gave."""

import asyncio
import contextlib
import threading

from wxdesk.inspector.proxy.reach import Found, Reach, Wall
from wxdesk.inspector.proxy.traffic import Line

_SHARE_S = 3  # of an address that does not answer, where there are others


class WalledError(Exception):
    def __init__(self, wall: Wall) -> None:
        super().__init__(wall)
        self.wall = wall


class Dialer:
    """`look_ups`: at a time. Nothing ends one but itself, so each has a thread that is left to it."""

    def __init__(self, reach: Reach, look_ups: int, head_bytes: int) -> None:
        self._reach = reach
        self._free = asyncio.Semaphore(look_ups)
        self._head_bytes = head_bytes

    async def dial(self, host: str, port: int) -> Line:
        """Raises WalledError, and OSError where nobody is there."""
        found = await self._found(host, port)
        if found.wall:
            raise WalledError(found.wall)
        for tried, address in enumerate(found.addresses, 1):
            with contextlib.suppress(OSError, TimeoutError):
                async with asyncio.timeout(None if tried == len(found.addresses) else _SHARE_S):
                    return await asyncio.open_connection(address, port, limit=self._head_bytes)
        raise ConnectionError

    async def _found(self, host: str, port: int) -> Found:
        await self._free.acquire()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Found] = loop.create_future()

        def settle(found: Found) -> None:
            self._free.release()
            if not answer.done():
                answer.set_result(found)

        def look() -> None:
            found = self._reach.find(host, port)
            with contextlib.suppress(RuntimeError):  # the proxy has ended
                loop.call_soon_threadsafe(settle, found)

        threading.Thread(target=look, name="looking up", daemon=True).start()
        return await answer
