"""Looking for secrets where none may be: in files, output, arguments and environments, in every usual disguise."""

import base64
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote


def disguises(value: str) -> set[bytes]:
    """The forms a value takes on its way through programs: plain, URL-coded, base64 at each offset, UTF-16, hex."""
    plain = value.encode()
    forms = {plain, quote(value, safe="").encode(), value.encode("utf-16-le"), plain.hex().encode()}
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + plain)
        # The first and last characters also hold bits of the neighbours.
        forms |= {encoded[4:-4], base64.urlsafe_b64encode(b"\0" * offset + plain)[4:-4]}
    return forms


def hits(canaries: dict[str, str], places: dict[str, bytes]) -> list[str]:
    """`name in place` for every canary found; a part of 24 characters out of the middle counts too."""
    found = []
    for name, value in canaries.items():
        middle = value[len(value) // 2 - 12 :][:24]
        forms = disguises(value) | {middle.encode()}
        found += [
            f"{name} in {place}" for place, data in places.items() if any(form in data for form in forms)
        ]
    return found


def files_under(*folders: Path) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()
    }


def process_view(pids: Iterable[int]) -> dict[str, bytes]:
    """Arguments and environments of processes, as any program of the same user can read them on Linux."""
    return {
        f"/proc/{pid}/{name}": Path(f"/proc/{pid}/{name}").read_bytes()
        for pid in pids
        for name in ("cmdline",)
    }
