"""A network that fails all the time (D13): every medium arrives all the same, once, and byte for byte."""

import http.client
import json
import random
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.media.conftest import parts
from tests.media.trouble.flapping import Fault, Flapping, Kind
from tests.support.slow import LONG
from wxdesk import translation
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.media import source
from wxdesk.media.batch import open_batch
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.retry import Backoff
from wxdesk.media.journal.journal import Journal
from wxdesk.media.names import default_name as naming
from wxdesk.net.limits import Limits
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api
from wxdesk.wording.media.media import manifest_words

IMAGES, SIZE, JOBS = 600 if LONG else 32, 30_000, 16
ATTEMPTS = Backoff().attempts
KILLS = ATTEMPTS - 1 if LONG else 2  # of all connections at once
# Waits as in the program, but five to forty times shorter.
LIMITS = Limits(connect_s=2, stall_s=0.75, stall_bytes=750, total_s=10, call_s=2)
PATIENCE = Backoff(first_s=0.2, cap_s=6.0)
A_WHILE_S = {Kind.BLACK_HOLE: 2 * LIMITS.stall_s, Kind.REFUSED: 0.005, Kind.LATENCY: 0.05}
# One that lets nobody in strikes others than its own medium as well, and one that says nothing takes long.
MOST = {Kind.REFUSED: IMAGES // 16, Kind.BLACK_HOLE: IMAGES // 4}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=IMAGES, image_size_bytes=SIZE)) as running:
        yield running


class Chance:
    """Which requests are struck and by what; the same medium so seldom that its attempts are enough."""

    def __init__(self, chance: random.Random, kinds: list[Kind]) -> None:
        self.struck: Counter[Kind] = Counter()
        self._chance = chance
        self._kinds = kinds
        self._most_of_request = 1 if Kind.REFUSED in kinds else 2
        self._of_request: Counter[bytes] = Counter()

    def __call__(self, request: bytes) -> Fault | None:
        target, kind = request.split(b" ")[1].rpartition(b"media_id=")[2], self._chance.choice(self._kinds)
        enough = self._of_request[target] == self._most_of_request or self.struck[kind] == MOST.get(kind)
        if enough or self._chance.random() < 0.5:
            return None
        self._of_request[target] += 1
        self.struck[kind] += 1
        at = 0 if kind is Kind.UNANSWERED else self._chance.randrange(SIZE)
        return Fault(kind, at, self._chance.uniform(0, A_WHILE_S.get(kind, 0.0)))


class Fetching:
    """All images of a sandbox, over a port that may be another's than its own."""

    def __init__(
        self, sandbox: Sandbox, port: int, journal: Journal, root: Path, patience: Backoff = PATIENCE
    ) -> None:
        self.sandbox = sandbox
        self.media_ids = list(sandbox.platform.images)
        account = Account("test", sandbox.platform.appid, Environment.SANDBOX, f"http://127.0.0.1:{port}")
        self._secret = Secret(sandbox.platform.secret)
        self._api = Api(account.api_base, limits=LIMITS, sandbox=True)
        broker = Broker(account, lambda: self._secret, self._api, SystemClock(), root / "locks")
        self.batch = open_batch(
            journal,
            source.from_wechat(broker, self._api),
            account.appid,
            root / "media",
            self.media_ids,
            JOBS,
            patience,
            words=manifest_words(translation.translator("en")),
        )

    def run(self) -> Progress:
        """Until it is done, going on after each pause as somebody at the window would."""
        try:
            return self.batch.run(lambda progress: self.batch.resume() if progress.paused else None)
        finally:
            self._api.close()

    def check_files(self) -> None:
        """Each image once, byte for byte, and nothing else but the manifest."""
        expected = {
            f"{naming.stem(number + 1, media_id)}.jpg": digest(self.sandbox.platform.images.data(number))
            for number, media_id in enumerate(self.media_ids)
        }
        found = {path.name: digest(path.read_bytes()) for path in self.batch.folder.glob("*.jpg")}
        assert found == expected
        assert len(list(self.batch.folder.iterdir())) in (len(expected), len(expected) + 2)
        assert parts(self.batch.folder) == []

    def check_manifest(self) -> None:
        told = json.loads((self.batch.folder / "wxdesk-manifest.json").read_text(encoding="utf-8"))["items"]
        assert [one["media_id"] for one in told] == self.media_ids
        assert [(one["state"], one["sha256"]) for one in told] == [
            ("saved", digest((self.batch.folder / one["file"]).read_bytes())) for one in told
        ]
        assert len({one["file"] for one in told}) == len(self.media_ids)


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def ours() -> set[threading.Thread]:
    return {one for one in threading.enumerate() if not one.name.startswith("sandbox")}


FetchingOf = Callable[..., Fetching]


@pytest.fixture
def fetching(sandbox: Sandbox, journal: Journal, tmp_path: Path) -> FetchingOf:
    return lambda port, **asked: Fetching(sandbox, port, journal, tmp_path, **asked)


@pytest.mark.parametrize("kinds", [*([kind] for kind in Kind), list(Kind)], ids=lambda kinds: " ".join(kinds))
def test_every_medium_arrives_once_and_whole(
    sandbox: Sandbox, fetching: FetchingOf, kinds: list[Kind]
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = Chance(random.Random(seed), kinds)
    threads = ours()
    with Flapping(sandbox.port, chance) as network:
        through_it = fetching(network.port)
        end = through_it.run()
    assert (end.succeeded, end.failed) == (IMAGES, 0)
    assert len(chance.struck) >= min(len(kinds), 3)
    through_it.check_files()
    through_it.check_manifest()
    assert max(item.attempts for item in through_it.batch.items) <= ATTEMPTS
    assert ended(threads)


def ended(before: set[threading.Thread]) -> bool:
    """Whether no thread is left that was not there before; those that are about to end may do so."""
    for thread in ours() - before:
        thread.join(5)
    return ours() <= before


def test_connections_that_the_system_ends(sandbox: Sandbox, fetching: FetchingOf) -> None:
    if not may_end_connections():
        pytest.skip("ss -K needs root and a kernel that allows it")
    ended: list[int] = []

    def end_them() -> None:
        for _ in range(KILLS):
            time.sleep(0.04)
            ended.append(end_connections(sandbox.port))

    ending = threading.Thread(target=end_them)
    sandbox.latency_ms = 60
    direct = fetching(sandbox.port)
    ending.start()
    try:
        end = direct.run()
    finally:
        sandbox.latency_ms = 0
        ending.join()
    assert (end.succeeded, end.failed) == (IMAGES, 0)
    assert sum(ended) > 0
    direct.check_files()
    direct.check_manifest()


def end_connections(port: int) -> int:
    """End those to `port` from here; how many there were."""
    command = ["ss", "-HK", "dst", "127.0.0.1", "dport", "=", str(port)]
    result = subprocess.run(command, capture_output=True, check=False, text=True, timeout=10)
    return len(result.stdout.splitlines())


def may_end_connections() -> bool:
    if sys.platform != "linux" or shutil.which("ss") is None:
        return False
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = listener.getsockname()
        with socket.create_connection(address, timeout=0.2) as probe:
            end_connections(address[1])
            try:
                probe.recv(1)
            except TimeoutError:
                return False
            except OSError:
                return True
    return False


# --- bad twins --------------------------------------------------------------------------------------------------
def test_who_does_not_try_again_is_caught(sandbox: Sandbox, fetching: FetchingOf) -> None:
    with Flapping(sandbox.port, Chance(random.Random(1), [Kind.RESET])) as network:
        hasty = fetching(network.port, patience=replace(PATIENCE, attempts=1))
        assert hasty.run().failed > 0
    with pytest.raises(AssertionError):
        hasty.check_files()


def test_who_does_not_look_at_the_length_is_caught(sandbox: Sandbox, fetching: FetchingOf) -> None:
    """As a quick script does: copy what comes until no more does."""
    with Flapping(sandbox.port, Chance(random.Random(1), [Kind.HALF_CLOSE])) as network:
        naive = fetching(network.port)
        naive.batch.folder.mkdir()
        token = sandbox.platform.company_token()
        for number, media_id in enumerate(naive.media_ids, 1):
            connection = http.client.HTTPConnection("127.0.0.1", network.port, timeout=5)
            connection.request("GET", f"/cgi-bin/media/get?access_token={token}&media_id={media_id}")
            response = connection.getresponse()
            with (naive.batch.folder / f"{naming.stem(number, media_id)}.jpg").open("wb") as file:
                while data := response.read(4096):
                    file.write(data)
            connection.close()
    with pytest.raises(AssertionError):
        naive.check_files()
