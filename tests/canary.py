"""Looking for secrets where none may be: in files, output, arguments and environments, in every usual disguise."""

import base64
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

import wxdesk

PACKAGE = Path(wxdesk.__file__).parent


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


def with_variables(error: BaseException) -> str:
    """The error and its causes as a reporter of crashes would show them: with all variables of wxdesk's functions and of
    those that these called."""
    trace = error.__traceback__
    while trace is not None and not _of_wxdesk(trace):
        trace = trace.tb_next  # the test's own variables hold what it looks for
    return "".join(traceback.TracebackException(type(error), error, trace, capture_locals=True).format())


def _of_wxdesk(trace: TracebackType) -> bool:
    return Path(trace.tb_frame.f_code.co_filename).is_relative_to(PACKAGE)


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
