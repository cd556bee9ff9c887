"""A saved file as it is read for forwarding: measured first, then sent exactly as measured or not to its end."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from wxdesk.errors import StoreError
from wxdesk.media.files.media_type import SNIFF_BYTES, MediaType, sniff
from wxdesk.media.forwarding.multipart import Form
from wxdesk.process import file_system

_PIECE = 64 << 10
_OTHER_TYPE = "application/octet-stream"
_CONTENT_TYPES = {
    MediaType.JPEG: "image/jpeg",
    MediaType.PNG: "image/png",
    MediaType.GIF: "image/gif",
    MediaType.WEBP: "image/webp",
    MediaType.BMP: "image/bmp",
    MediaType.HEIC: "image/heic",
    MediaType.AMR: "audio/amr",
    MediaType.SPEEX: "audio/speex",
    MediaType.MP3: "audio/mpeg",
    MediaType.M4A: "audio/mp4",
    MediaType.WAV: "audio/wav",
    MediaType.OGG: "audio/ogg",
    MediaType.MP4: "video/mp4",
    MediaType.MOV: "video/quicktime",
}


@dataclass(frozen=True, slots=True)
class FileDigest:
    size_bytes: int
    mtime_ns: int
    sha256: bytes
    content_type: str


def measure(path: Path, check: Callable[[], None] = lambda: None) -> FileDigest:
    """Size, time, digest and type of a file. `check` is called between its pieces.

    Raises StoreError file_unreadable, also for what is no regular file; file_changed.
    """
    with _opened(path) as file:
        found = os.fstat(file.fileno())
        digest = hashlib.sha256()
        first = b""
        size = 0
        while piece := file.read(_PIECE):
            check()
            first = first or piece[:SNIFF_BYTES]
            digest.update(piece)
            size += len(piece)
    if size != found.st_size:
        raise StoreError("file_changed", path=str(path))
    content_type = _CONTENT_TYPES.get(sniff(first), _OTHER_TYPE)
    return FileDigest(size, found.st_mtime_ns, digest.digest(), content_type)


def body(
    path: Path, measured: FileDigest, form: Form, check: Callable[[], None] = lambda: None
) -> Iterator[bytes]:
    """The body of `form` with the file in it: as many bytes as were announced, with the digest that was taken.

    The last piece is held back until the digest is known: a file that changed meanwhile leaves an unfinished
    request behind, which no server takes. Raises StoreError file_unreadable, file_changed.
    """
    yield form.head
    with _opened(path) as file:
        digest = hashlib.sha256()
        left = measured.size_bytes
        held = b""
        while piece := file.read(_PIECE):
            check()
            if held:
                yield held
            digest.update(piece)
            left -= len(piece)
            held = piece
            if left < 0:
                break
    if left or digest.digest() != measured.sha256:
        raise StoreError("file_changed", path=str(path))
    yield held + form.tail


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with os.fdopen(_descriptor(path), "rb") as file:
            yield file
    except OSError as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc


def _descriptor(path: Path) -> int:
    place = file_system.reachable(path)
    descriptor = file_system.when_let_go(
        lambda: os.open(place, file_system.READ | file_system.NO_FOLLOW), place
    )
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
