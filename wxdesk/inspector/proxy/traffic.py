"""What goes through once the way is open: a tunnel's bytes in both directions, or one request and its answer."""

import asyncio
import contextlib
import re
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

Line = tuple[StreamReader, StreamWriter]

END_OF_HEAD = b"\r\n\r\n"
ENDS = (OSError, EOFError, asyncio.LimitOverrunError)  # of a connection, whoever ends it
_PIECE_BYTES = 64 << 10
_CLOSE_S = 10
_STATUS = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})(?: [^\r\n]*)?\r\n")


@contextlib.asynccontextmanager
async def as_long_as_it_moves(idle_s: float, total_s: float) -> AsyncIterator[Callable[[], None]]:
    """TimeoutError once `idle_s` have passed since what this gives was last called, or `total_s` in all."""
    now = asyncio.get_running_loop().time
    ends_at = now() + total_s
    async with asyncio.timeout(min(idle_s, total_s)) as limit:
        yield lambda: limit.reschedule(min(now() + idle_s, ends_at))


async def tunnel(near: Line, far: Line, moved: Callable[[], None]) -> None:
    near[1].write(b"HTTP/1.1 200 Connection established\r\n\r\n")
    await _until_one_ends(_copy(near[0], far[1], moved), _copy(far[0], near[1], moved))


async def exchange(near: Line, far: Line, moved: Callable[[], None], head: bytes, body_bytes: int) -> None:
    """One request and its answer, until the browser has gone or the server has said it all. What the browser says
    besides goes nowhere: it may be meant for another host."""

    async def asked() -> None:
        far[1].write(head)
        await _copy(near[0], far[1], moved, body_bytes)
        while await near[0].read(_PIECE_BYTES):
            pass

    async def answered() -> None:
        while True:
            answer = await far[0].readuntil(END_OF_HEAD)
            status = _STATUS.match(answer)
            if not status or status[1] == b"407":  # that one would be taken for ours
                near[1].write(refusal("502 Bad Gateway"))
                return
            if not status[1].startswith(b"1"):
                near[1].write(status[0] + b"Connection: close\r\n" + answer[status.end() :])
                break
        await _copy(far[0], near[1], moved)

    await _until_one_ends(asked(), answered())


def refusal(status: str, field: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\n{field}Content-Length: 0\r\nConnection: close\r\n\r\n".encode()


async def close(writer: StreamWriter) -> None:
    """What was written still goes out, if that takes no longer than ten seconds."""
    try:
        with contextlib.suppress(*ENDS):
            writer.close()
            await asyncio.wait_for(writer.wait_closed(), _CLOSE_S)
    finally:
        writer.transport.abort()


async def _copy(
    source: StreamReader, sink: StreamWriter, moved: Callable[[], None], most_bytes: int | None = None
) -> None:
    """Until `source` ends, or `most_bytes` have come from it."""
    left = most_bytes
    while left is None or left > 0:
        piece = await source.read(_PIECE_BYTES if left is None else min(_PIECE_BYTES, left))
        if not piece:
            return
        left = None if left is None else left - len(piece)
        sink.write(piece)
        await sink.drain()
        moved()


async def _until_one_ends(*steps: Coroutine[Any, Any, None]) -> None:
    tasks = [asyncio.ensure_future(step) for step in steps]
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
