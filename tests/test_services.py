"""What the window asks for at once is there at once, whatever a worker waits for meanwhile."""

import os
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from wxdesk.accounts.account import Account
from wxdesk.accounts.vault import SessionVault, Vault
from wxdesk.config import Directories
from wxdesk.errors import NetworkError
from wxdesk.media.forwarding import records
from wxdesk.media.journal import journal
from wxdesk.sandbox.server import Sandbox
from wxdesk.services import Services
from wxdesk.tokens.process_lock import process_lock

SHOP = Account("Shop", "wx0123456789abcdef")


class Waits:
    """Stands in the place of something that waits for a disk, a keyring, a socket."""

    def __init__(self) -> None:
        self.begun, self.goes_on = threading.Event(), threading.Event()

    def __call__(self, *_: object, **__: object) -> None:
        self.begun.set()
        self.goes_on.wait(30)
        raise OSError


@pytest.fixture
def waits() -> Iterator[Waits]:
    waits = Waits()
    yield waits
    waits.goes_on.set()


def _services(tmp_path: Path, open_vault: Callable[[], Vault] = SessionVault) -> Services:
    return Services(Directories.of_profile(tmp_path), open_vault=open_vault)


def at_once(services: Services) -> bool:
    """Whether what the UI thread asks for is answered while something waits."""

    def ask() -> None:
        services.api(SHOP)
        services.broker(SHOP)
        services.store.accounts()
        services.store.check(SHOP)
        services.forget_credentials(SHOP)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(3)
    return not asking.is_alive()


def behind(work: Callable[[], object]) -> None:
    def quietly() -> None:
        with suppress(OSError):
            work()

    threading.Thread(target=quietly, daemon=True).start()


def test_closing_an_api_does_not_wait_while_its_library_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: Waits
) -> None:
    monkeypatch.setattr("wxdesk.wechat.exchange.Exchange", waits)
    api = _services(tmp_path).api(SHOP)
    behind(api._exchange)
    assert waits.begun.wait(10)
    closing = threading.Thread(target=api.close, daemon=True)
    closing.start()
    closing.join(3)
    assert not closing.is_alive()
    waits.goes_on.set()
    with pytest.raises(NetworkError, match="connection_lost"):
        api._exchange()


WORK: dict[str, Callable[[Services], object]] = {
    "journal": lambda services: services.open_journal(),
    "records": lambda services: services.open_forward_records(),
    "vault": lambda services: services.load_vault(),
    "sandbox": lambda services: services.start_sandbox(),
}


@pytest.mark.parametrize("work", WORK)
def test_nothing_that_waits_holds_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: Waits, work: str
) -> None:
    monkeypatch.setattr(journal, "Journal", waits)
    monkeypatch.setattr(records, "ForwardRecords", waits)
    monkeypatch.setattr(Sandbox, "start", waits)
    services = _services(tmp_path, waits)  # type: ignore[arg-type]
    behind(lambda: WORK[work](services))
    assert waits.begun.wait(10)
    assert at_once(services)


def test_the_twin_with_one_lock_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: Waits
) -> None:
    monkeypatch.setattr(journal, "Journal", waits)
    services = _services(tmp_path)
    services._database_lock = services._lock
    behind(services.open_journal)
    assert waits.begun.wait(10)
    assert not at_once(services)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.expects_log
def test_pipes_beside_the_databases(tmp_path: Path) -> None:
    services = _services(tmp_path)
    services.directories.data.mkdir()
    for name in ("batches", "forwards"):
        for ending in ("-journal", "-wal", "-shm"):
            os.mkfifo(services.directories.data / f"{name}.sqlite3{ending}")
    began = time.monotonic()
    assert services.open_journal().unfinished() == ()
    services.open_forward_records()
    services.close()
    assert time.monotonic() - began < 20


@pytest.mark.skipif(os.name == "nt", reason="modes are another matter on Windows")
def test_all_that_is_made_is_the_users_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        services = _services(tmp_path / "profile")
        with process_lock(services._token_folder, SHOP.appid, 1):
            pass
        batches = services.open_journal()
        with batches.locked(batches.open_batch(SHOP.appid, tmp_path, ["a"])):
            pass
        services.close()
    finally:
        os.umask(before)
    for one in (tmp_path / "profile", *(tmp_path / "profile").rglob("*")):
        assert stat.S_IMODE(one.stat().st_mode) == (0o700 if one.is_dir() else 0o600), one
