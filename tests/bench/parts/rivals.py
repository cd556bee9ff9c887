"""Well-known downloaders on the same list: seconds that each takes. None of them makes a file durable."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.parts.sandbox import Served

Rival = Callable[
    [Served, str, int, Path], float
]  # what is served, the token, how many at once, into which folder


def curl_seconds(served: Served, token: str, jobs: int, folder: Path) -> float:
    lines = (
        f'url = "{url}"\noutput = "{folder / str(number)}"\n'
        for number, url in enumerate(served.urls(token), 1)
    )
    command = ("curl", "--silent", "--parallel", "--parallel-max", str(jobs), "--config")
    return _seconds(command, "".join(lines), folder)


def aria2_seconds(served: Served, token: str, jobs: int, folder: Path) -> float:
    lines = (f"{url}\n  out={number}\n" for number, url in enumerate(served.urls(token), 1))
    command = ("aria2c", "--quiet", f"-j{jobs}", f"--dir={folder}", "--input-file")
    return _seconds(command, "".join(lines), folder)


RIVALS: dict[str, Rival] = {"curl": curl_seconds, "aria2": aria2_seconds}


def _seconds(command: tuple[str, ...], listed: str, folder: Path) -> float:
    folder.mkdir(parents=True)
    file = folder.with_suffix(".list")
    file.write_text(listed, encoding="utf-8")
    began = time.perf_counter()
    subprocess.run([*command, str(file)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - began
    if (there := sum(1 for _ in folder.iterdir())) != listed.count("media_id="):
        raise SystemExit(f"{command[0]} has saved only {there} files")
    return seconds
