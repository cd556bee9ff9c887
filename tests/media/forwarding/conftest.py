"""Folders of files, records, and endpoints that answer as a test tells them to."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.media.conftest import jpeg
from tests.wechat.servers import Server
from wxdesk.clock import SystemClock
from wxdesk.media.forwarding import source
from wxdesk.media.forwarding.endpoint import check_endpoint
from wxdesk.media.forwarding.forwarding import Forwarding, load_forwarding
from wxdesk.media.forwarding.records import ForwardRecords
from wxdesk.media.jobs import run
from wxdesk.media.jobs.retry import Backoff
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

QUICK = Backoff(first_s=0.001, cap_s=0.002)


@pytest.fixture(autouse=True)
def quick_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "TICK_S", 0.01)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock())) as running:
        yield running


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    servers: list[Server] = []

    def start(*arguments: Any, **more: Any) -> Server:
        servers.append(Server(*arguments, **more))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def records(tmp_path: Path) -> Iterator[ForwardRecords]:
    opened = ForwardRecords(tmp_path / "data" / "forwards.sqlite3")
    yield opened
    opened.close()


def fill(folder: Path, count: int, size: int = 3000) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:05}_图片.jpg").write_bytes(jpeg(size, number))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "media", 5)


Forwards = Callable[..., Forwarding]


@pytest.fixture
def forward(records: ForwardRecords, folder: Path, sandbox: Sandbox) -> Forwards:
    """The forwarding of `folder` to the sandbox, whose address ends with `query`."""

    def make(query: str = "", url: str = "", backoff: Backoff = QUICK, **more: Any) -> Forwarding:
        of_endpoint = {
            name: more.pop(name) for name in ("field", "extra", "headers", "accept") if name in more
        }
        endpoint = check_endpoint(url or f"{sandbox.site}receive{query}", **of_endpoint)
        return load_forwarding(records, source.of_folder(folder), endpoint, backoff=backoff, **more)

    return make


def digests(folder: Path) -> list[str]:
    return sorted(
        hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()
    )


def taken(sandbox: Sandbox) -> list[str]:
    """The digests of what the sandbox has taken, one for each key."""
    return sorted(receipt.sha256 for receipt in sandbox.receiver.taken.values())
