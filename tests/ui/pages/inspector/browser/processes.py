"""The processes that this one has started, and what is in their memory."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_PIECE_BYTES = 16 << 20


def status_of(pid: int, field: str) -> str:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return line.partition(":")[2].strip()
    return ""


def descendants() -> list[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError):
                parents[int(entry.name)] = int(status_of(int(entry.name), "PPid"))
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {os.getpid()})


def places_with(texts: dict[str, str], pids: Iterable[int]) -> dict[str, list[str]]:
    """Of "environ", "cmdline" and "mem", those in which one of the processes has each of the texts; "nothing read" where
    none of their memory could be."""
    found: dict[str, set[str]] = {name: set() for name in texts}
    was_read = False

    def look(place: str, data: bytes) -> None:
        for name, text in texts.items():
            if text.encode() in data:
                found[name].add(place)

    for pid in pids:
        for place in ("environ", "cmdline"):
            with contextlib.suppress(OSError):
                look(place, Path(f"/proc/{pid}/{place}").read_bytes())
        with contextlib.suppress(OSError):
            for piece in _memory_of(pid):
                was_read = True
                look("mem", piece)
    return {name: sorted(places if was_read else places | {"nothing read"}) for name, places in found.items()}


def _memory_of(pid: int) -> Iterator[bytes]:
    maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            bounds, rights = line.split()[:2]
            start, end = (int(one, 16) for one in bounds.split("-"))
            if rights.startswith("rw"):
                for at in range(start, end, _PIECE_BYTES):
                    with contextlib.suppress(OSError, OverflowError):
                        memory.seek(at)
                        yield memory.read(min(_PIECE_BYTES, end - at))
