"""The processes that this one has started, and what is in their memory."""

import contextlib
import os
from collections.abc import Iterable
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


def places_with(text: str, pids: Iterable[int]) -> set[str]:
    """Of "environ", "cmdline" and "mem", those in which one of the processes has it; "nothing read" where none of their
    memory could be."""
    needle, found, was_read = text.encode(), set(), False
    for pid in pids:
        for name in ("environ", "cmdline"):
            with contextlib.suppress(OSError):
                if needle in Path(f"/proc/{pid}/{name}").read_bytes():
                    found.add(name)
        with contextlib.suppress(OSError):
            is_in_memory = _is_in_memory(needle, pid)
            was_read = True
            if is_in_memory:
                found.add("mem")
    return found if was_read else found | {"nothing read"}


def _is_in_memory(needle: bytes, pid: int) -> bool:
    maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            bounds, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            start, end = (int(one, 16) for one in bounds.split("-"))
            for at in range(start, end, _PIECE_BYTES):
                with contextlib.suppress(OSError, OverflowError):
                    memory.seek(at)
                    if needle in memory.read(min(_PIECE_BYTES, end - at)):
                        return True
    return False
