"""Media of every format, folders, journals, and a source of media that does what a test tells it to."""

import io
import secrets
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from wxdesk.errors import WxdeskError
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.files.folder import Folder
from wxdesk.media.jobs import run
from wxdesk.media.jobs.retry import Backoff
from wxdesk.media.journal.journal import Journal
from wxdesk.media.source import MediaSource

APPID = "wx0123456789abcdef"
QUICK = Backoff(first_s=0.001, cap_s=0.002, minute_s=0.001)


def jpeg(size: int = 2000, seed: int = 0) -> bytes:
    """A JPEG by its structure: what is in its scan never matters here."""
    head = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
    noise = (b"%d " % seed + b"scan data ") * (size // 10 + 1)
    return head + noise[: max(size - len(head) - 2, 1)] + b"\xff\xd9"


def png() -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + chunk(b"IDAT", b"data") * 2 + chunk(b"IEND", b"")
    )


def riff(name: bytes) -> bytes:
    body = name + b"VP8 " + bytes(40)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(name: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(data)) + name + data


def mp4(brand: bytes = b"isom") -> bytes:
    return box(b"ftyp", brand + bytes(8)) + box(b"mdat", b"frames" * 20) + box(b"moov", b"where they are")


def heic() -> bytes:
    return box(b"ftyp", b"heic" + bytes(8)) + box(b"meta", b"what it is" * 5) + box(b"mdat", b"picture" * 9)


def ogg(codec: bytes = b"Speex   ") -> bytes:
    def page(flags: int, data: bytes) -> bytes:
        return b"OggS\x00" + bytes([flags]) + bytes(20) + bytes([1, len(data)]) + data

    return page(2, codec + bytes(40)) + page(0, b"voice" * 10) + page(4, b"the end" * 4)


WHOLE = {
    "jpeg": jpeg(),
    "png": png(),
    "gif": b"GIF89a" + bytes(4) + b"\x80\x00\x00" + bytes(6)
    + b"\x21\xf9\x04" + bytes(4) + b"\x00" + b"\x2c" + bytes(8) + b"\x81" + bytes(12) + b"\x08\x03abc\x02de\x00\x3b",
    "webp": riff(b"WEBP"),
    "wav": riff(b"WAVE"),
    "bmp": b"BM" + struct.pack("<I", 80) + bytes(74),
    "heic": heic(),
    "mp4": mp4(),
    "mov": mp4(b"qt  "),
    "m4a": mp4(b"M4A "),
    "ogg": ogg(b"OpusHead"),
    "speex": ogg(),
}  # fmt: skip
UNMARKED = {
    "amr": b"#!AMR\n" + (b"\x3c" + bytes(31)) * 5,
    "mp3": b"ID3\x04" + bytes(60),
    "silk": b"\x02#!SILK_V3" + bytes(60),
    "unknown": b"something else altogether",
}


def media_id() -> str:
    return secrets.token_urlsafe(48)


@dataclass
class Medium:
    """A reply as the API gives it, from memory: `pieces` may end early, or raise what they hold."""

    pieces: list[bytes | BaseException]
    announced_bytes: int | None = None
    content_type: str = "image/jpeg"
    delimited: bool = True

    @classmethod
    def whole(cls, data: bytes, piece: int = 64 << 10) -> "Medium":
        file = io.BytesIO(data)
        return cls(list(iter(lambda: file.read(piece), b"")), len(data))

    def chunks(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, BaseException):
                raise piece
            yield piece


@dataclass
class Shelf:
    """Media by id, to be fetched; `errors` are raised first, one at each attempt. Counts what is asked for. `away`:
    nothing else is answered either."""

    media: dict[str, bytes]
    errors: dict[str, list[BaseException]] = field(default_factory=dict)
    before: Callable[[str], None] = lambda media_id: None
    asked: list[str] = field(default_factory=list)
    away: bool = False
    probes: int = 0
    at_once: int = 0
    most_at_once: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def source(self) -> MediaSource:
        return MediaSource("shelf.test", self.ask, answers=self.answers)

    def answers(self) -> bool:
        self.probes += 1
        return not self.away

    def ask(self, media_id: str) -> "FromShelf":
        with self._lock:
            self.asked.append(media_id)
        return FromShelf(self, media_id)

    def taken(self, media_id: str) -> Medium:
        with self._lock:
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            errors = self.errors.get(media_id)
            error = errors.pop(0) if errors else None
        with ExitStack() as failed:
            failed.callback(self.given_back)
            self.before(media_id)
            if error is not None:
                raise error
            failed.pop_all()
        return Medium.whole(self.media[media_id])

    def given_back(self) -> None:
        with self._lock:
            self.at_once -= 1


@dataclass
class FromShelf:
    """A medium of a shelf that has been asked for."""

    shelf: Shelf
    media_id: str

    def __enter__(self) -> Medium:
        return self.shelf.taken(self.media_id)

    def __exit__(self, *_: object) -> None:
        self.shelf.given_back()


def shelf_of(count: int, size: int = 2000) -> Shelf:
    return Shelf({media_id(): jpeg(size, number) for number in range(count)})


@pytest.fixture(autouse=True)
def quick_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress is told more often, and threads that hang are given up sooner, than people would like."""
    monkeypatch.setattr(run, "TICK_S", 0.01)
    monkeypatch.setattr(run, "_FINISH_S", 0.2)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    with Folder(tmp_path / "media", "0123abcd") as opened:
        yield opened


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "data" / "batches.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def batch_of(tmp_path: Path, journal: Journal) -> Callable[..., Batch]:
    """The batch of all that a shelf holds, into tmp_path/media."""

    def make(shelf: Shelf, jobs: int = 8, backoff: Backoff = QUICK, **asked: Any) -> Batch:
        """`asked`: what else open_batch takes."""
        folder = tmp_path / "media"
        return open_batch(journal, shelf.source, APPID, folder, list(shelf.media), jobs, backoff, **asked)

    return make


def parts(folder: Path) -> list[str]:
    """What a run left behind that is no file of the user's."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


def code_of(error: BaseException | None) -> str:
    assert isinstance(error, WxdeskError)
    return error.code
