"""A batch over real HTTP: the API client, the broker and the sandbox, with what can go wrong there."""

import gzip
import itertools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.media.conftest import APPID, QUICK, code_of, jpeg, media_id, parts
from tests.wechat.servers import Answer, Line, Request, Server, always, http, then_closes
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import ApiError
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.item import ItemState
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.journal.journal import Journal
from wxdesk.media.names import default_name as naming
from wxdesk.media.source import MediaSource, Medium
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api

IMAGES = 60
TOKEN = Secret("84_token_" + "t" * 40)
WHOLE = jpeg(5000)
CUT = WHOLE[:3000]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=IMAGES, image_size_bytes=30_000), latency_ms=2) as running:
        yield running


@pytest.fixture
def sandbox_source(sandbox: Sandbox, tmp_path: Path) -> Iterator[MediaSource]:
    account = Account("test", sandbox.platform.appid, Environment.SANDBOX, sandbox.api_base)
    api = Api(account.api_base, sandbox=True)
    secret = Secret(sandbox.platform.secret)
    yield source.from_wechat(Broker(account, lambda: secret, api, SystemClock(), tmp_path / "locks"), api)
    api.close()


class Tripwire:
    """Lets `act` happen when the 30th medium is asked for."""

    def __init__(self, wired: MediaSource) -> None:
        self.act: Callable[[], object] = lambda: None
        self._ask = wired.ask
        self._count = itertools.count(1)

    def ask(self, media_id: str) -> Medium:
        if next(self._count) == 30:
            self.act()
        return self._ask(media_id)


@pytest.fixture
def tripwire(sandbox_source: MediaSource) -> Tripwire:
    return Tripwire(sandbox_source)


@pytest.fixture
def images(sandbox: Sandbox, tripwire: Tripwire, journal: Journal, tmp_path: Path) -> Batch:
    wired = MediaSource("127.0.0.1", tripwire.ask)
    return open_batch(journal, wired, APPID, tmp_path / "media", list(sandbox.platform.images), backoff=QUICK)


def all_images_are_there(batch: Batch, sandbox: Sandbox) -> None:
    assert batch.progress().succeeded == IMAGES
    for item in batch.items:
        assert (batch.folder / item.file).read_bytes() == sandbox.platform.images.data(item.seq - 1)
    assert len(list(batch.folder.iterdir())) == IMAGES


def on_pause(act: Callable[[], object]) -> tuple[Callable[[Progress], None], list[Progress]]:
    """What to give to `run` so that `act` is done at the first pause; and the progress at that moment."""
    pauses: list[Progress] = []

    def listen(progress: Progress) -> None:
        if progress.paused and progress.active == 0 and not pauses:
            pauses.append(progress)
            act()

    return listen, pauses


def test_the_samples(sandbox_source: MediaSource, journal: Journal, tmp_path: Path) -> None:
    """Images, voices, and the video behind its second hop are saved; what is not to be had is explained."""
    ids = [*(sample.media_id for sample in samples.SAMPLES), samples.UNKNOWN_ID]
    batch = open_batch(journal, sandbox_source, APPID, tmp_path / "media", ids, backoff=QUICK)
    end = batch.run()
    assert (end.succeeded, end.failed) == (len(ids) - 2, 2)
    for sample, item in zip(samples.SAMPLES, batch.items, strict=False):
        assert (item.state is ItemState.SAVED) == (sample is not samples.EXPIRED)
        if item.state is ItemState.SAVED:
            assert (batch.folder / item.file).read_bytes() == sample.data()
            assert item.file.endswith(f".{sample.extension}")
            assert item.media_type.kind == sample.kind
    ((error, count),) = batch.failures()
    assert isinstance(error, ApiError)
    assert (error.errcode, count) == (40007, 2)


def test_voices_in_high_quality(
    sandbox: Sandbox, sandbox_source: MediaSource, journal: Journal, tmp_path: Path
) -> None:
    voice = next(one for one in samples.GOOD if one.high_quality)
    account = Account("test", sandbox.platform.appid, Environment.SANDBOX, sandbox.api_base)
    api = Api(account.api_base, sandbox=True)
    secret = Secret(sandbox.platform.secret)
    broker = Broker(account, lambda: secret, api, SystemClock(), tmp_path / "locks")
    high = source.from_wechat(broker, api, hd_voice=True)
    batch = open_batch(journal, high, APPID, tmp_path / "media", [voice.media_id])
    batch.run()
    assert (batch.items[0].media_type, batch.items[0].file[-6:]) == (MediaType.SPEEX, ".speex")
    api.close()


def test_a_spent_quota_pauses_and_says_so(sandbox: Sandbox, images: Batch, tripwire: Tripwire) -> None:
    def go_on() -> None:
        sandbox.faults.switch_off("quota_spent")
        images.resume()

    tripwire.act = lambda: sandbox.faults.switch_on("quota_spent=media/get")
    listen, pauses = on_pause(go_on)
    images.run(listen)
    (paused,) = pauses
    assert isinstance(paused.reason, ApiError)
    assert (paused.reason.errcode, paused.failed) == (45009, 0)
    all_images_are_there(images, sandbox)


def test_an_address_that_is_not_on_the_whitelist(sandbox: Sandbox, images: Batch) -> None:
    def go_on() -> None:
        sandbox.faults.switch_off("ip_not_whitelisted")
        images.resume()

    sandbox.faults.switch_on("ip_not_whitelisted")
    listen, pauses = on_pause(go_on)
    images.run(listen)
    (paused,) = pauses
    assert isinstance(paused.reason, ApiError)
    assert (paused.reason.errcode, paused.reason.fields["egress_ip"]) == (40164, "127.0.0.1")
    all_images_are_there(images, sandbox)


@pytest.mark.parametrize(
    "fault", ["truncated", "empty_body", "connection_lost", "error_json=-1", "bad_proxy_html"]
)
def test_what_happens_once_is_mended(sandbox: Sandbox, images: Batch, tripwire: Tripwire, fault: str) -> None:
    tripwire.act = lambda: sandbox.faults.switch_on(fault, once=True)
    images.run()
    all_images_are_there(images, sandbox)
    assert sandbox.faults.active() == ()  # it has struck
    assert max(item.attempts for item in images.items) <= 2


def test_a_name_that_the_server_proposes_names_nothing(sandbox: Sandbox, images: Batch) -> None:
    sandbox.faults.switch_on("hostile_name")
    images.run()
    all_images_are_there(images, sandbox)
    assert [item.file for item in images.items] == [
        f"{naming.stem(row, media_id)}.jpg" for row, media_id in enumerate(sandbox.platform.images, 1)
    ]


def test_a_proxy_that_answers_with_a_page(sandbox: Sandbox, images: Batch, tripwire: Tripwire) -> None:
    def go_on() -> None:
        sandbox.faults.switch_off("bad_proxy_html")
        images.resume()

    tripwire.act = lambda: sandbox.faults.switch_on("bad_proxy_html")
    listen, pauses = on_pause(go_on)
    images.run(listen)
    (paused,) = pauses
    assert (code_of(paused.reason), paused.failed) == ("not_json", 0)
    all_images_are_there(images, sandbox)


# --- truncated ----------------------------------------------------------------------------------------------------
def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body + end


NOT_WHOLE: dict[str, Answer] = {
    "less than announced": then_closes(http(CUT, length=len(WHOLE))),
    "announced as short as it is": always(http(CUT)),
    "longer than announced": always(http(WHOLE, length=len(CUT))),
    "cut between chunks": then_closes(chunked(CUT, end=b"")),
    "cut inside a chunk": then_closes(chunked(CUT)[:-200]),
    "chunked, all of what was left of it": always(chunked(CUT)),
    "cut gzip": always(http(gzip.compress(WHOLE)[:-9], "Content-Encoding: gzip")),
    "gzip of what was left of it": always(http(gzip.compress(CUT), "Content-Encoding: gzip")),
    "ended by closing": then_closes(b"HTTP/1.1 200 OK\r\n\r\n" + CUT),
    "empty": always(http(b"")),
    "empty, ended by closing": then_closes(b"HTTP/1.1 200 OK\r\n\r\n"),
    "a page": always(http(b"<!doctype html><title>Sign in</title>", "Content-Type: image/jpeg")),
}


def fetched(answer: Answer, journal: Journal, folder: Path, stop: Callable[[Batch], None]) -> Batch:
    """A batch of one medium whose server answers so, from beginning to end."""
    server, api = Server(answer), None
    try:
        api = Api(server.base, sandbox=True)
        ask = api.ask_media
        one = MediaSource(api.host, lambda media_id: ask(TOKEN, media_id))
        batch = open_batch(journal, one, APPID, folder, [media_id()], backoff=QUICK)
        batch.run(lambda progress: stop(batch) if progress.paused else None)
        return batch
    finally:
        if api is not None:
            api.close()
        server.stop()


@pytest.mark.parametrize("case", NOT_WHOLE)
def test_what_is_not_whole_is_not_saved(case: str, journal: Journal, tmp_path: Path) -> None:
    batch = fetched(NOT_WHOLE[case], journal, tmp_path / "media", Batch.cancel)
    assert batch.items[0].state is not ItemState.SAVED
    assert list(batch.folder.iterdir()) == []


@pytest.mark.parametrize(
    "answer",
    [
        always(http(WHOLE)),
        always(chunked(WHOLE)),
        always(http(gzip.compress(WHOLE), "Content-Encoding: gzip")),
    ],
)
def test_what_is_whole_is_saved(answer: Answer, journal: Journal, tmp_path: Path) -> None:
    batch = fetched(answer, journal, tmp_path / "media", Batch.cancel)
    assert (batch.folder / batch.items[0].file).read_bytes() == WHOLE


def test_cancelling_does_not_wait_for_a_silent_server(journal: Journal, tmp_path: Path) -> None:
    asked = threading.Event()

    def silent(request: Request, line: Line) -> bool:
        line.send(http(WHOLE)[:500])
        asked.set()
        line.silence()
        return False

    def stop(batch: Batch) -> None:
        batch.cancel()

    server = Server(silent)
    api = Api(server.base, sandbox=True)
    batch = open_batch(
        journal,
        MediaSource(api.host, lambda one: api.ask_media(TOKEN, one)),
        APPID,
        tmp_path / "media",
        [media_id()],
    )
    end = batch.run(lambda progress: stop(batch) if asked.is_set() else None)
    assert (end.waiting, end.active, end.succeeded) == (1, 0, 0)
    assert parts(batch.folder) == []
    api.close()
    server.stop()
