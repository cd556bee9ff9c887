"""From the network into memory or a part file: a medium is whole, or it is not taken."""

import hashlib
import mmap
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from wxdesk.errors import NetworkError
from wxdesk.media.files.completeness import Bytes, Completeness, ending
from wxdesk.media.files.disk_errors import as_store_errors
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.json_text import looks_like_json
from wxdesk.media.files.media_type import SNIFF_BYTES, MediaType, looks_like_page, sniff
from wxdesk.wechat.media_reply import nothing_came

# Up to here a medium waits in memory, beyond it in a part file.
MEMORY_BYTES = 256 << 10
# No first bytes say that it is a medium at all.
_WITHOUT_MARK = (MediaType.UNKNOWN, MediaType.SPEEX)


class Reply(Protocol):
    """A medium as the API hands it over (wechat.media_reply.MediaReply)."""

    @property
    def content_type(self) -> str: ...
    @property
    def announced_bytes(self) -> int | None: ...
    @property
    def delimited(self) -> bool: ...
    def chunks(self) -> Iterator[bytes]: ...


@dataclass(slots=True)
class ReceivedMedia:
    """A medium that arrived whole: in memory (`body`) or in a part file that is still open.

    `confirmed`: the server said how long it is, or where it ends, and then an end mark vouches for it too. Without
    that one has only the server's word, or only the mark.
    """

    folder: Folder
    media_type: MediaType
    size_bytes: int
    confirmed: bool
    body: bytes | None
    part: str = ""
    descriptor: int = -1
    sha256: bytes = b""

    def discard(self) -> None:
        """Give it up and leave nothing behind."""
        self.body = None
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1
        if self.part:
            self.folder.remove(self.part)
            self.part = ""


def _nothing() -> None:
    return None


def receive(
    folder: Folder,
    reply: Reply,
    host: str,
    check: Callable[[], None] = _nothing,
) -> ReceivedMedia:
    """Take in a medium. `check` is called between chunks and may raise to call it off.

    Raises NetworkError empty_answer when nothing came; truncated when fewer or more bytes than announced did, or the
    server never said where the medium ends and its format has no mark for it; file_incomplete when all came and that
    mark is missing; not_json when it is a web page, answer_unreadable when it is JSON; StoreError as the folder does;
    and whatever `reply` raises. Then nothing is left behind.
    """
    chunks = reply.chunks()
    start: list[bytes] = []
    size = 0
    for chunk in chunks:
        check()
        start.append(chunk)
        size += len(chunk)
        if size > MEMORY_BYTES:
            return _judged_in_file(folder, reply, host, _all(start, chunks, check))
    body = b"".join(start)
    media_type, confirmed = _judged(body, reply, host)
    return ReceivedMedia(folder, media_type, len(body), confirmed, body)


def _judged_in_file(folder: Folder, reply: Reply, host: str, chunks: Iterator[bytes]) -> ReceivedMedia:
    part, descriptor = folder.create()
    received = ReceivedMedia(folder, MediaType.UNKNOWN, 0, False, None, part, descriptor)
    try:
        digest = hashlib.sha256()
        for chunk in chunks:
            write(folder, received, chunk)
            digest.update(chunk)
            received.size_bytes += len(chunk)
        received.sha256 = digest.digest()
        with as_store_errors(folder.path, part), mapped(descriptor) as data:
            received.media_type, received.confirmed = _judged(data, reply, host)
    except BaseException:
        received.discard()
        raise
    return received


def _all(start: list[bytes], rest: Iterator[bytes], check: Callable[[], None]) -> Iterator[bytes]:
    yield b"".join(start)
    start.clear()
    for chunk in rest:
        check()
        yield chunk


def _judged(data: Bytes, reply: Reply, host: str) -> tuple[MediaType, bool]:
    """The type, and whether its size is confirmed (see ReceivedMedia)."""
    size, announced = len(data), reply.announced_bytes
    first = data[:SNIFF_BYTES]
    if size == 0:
        raise nothing_came(host, announced, reply.delimited)
    if announced is not None and announced != size:
        raise NetworkError("truncated", host=host, received=size, announced=announced)
    media_type = sniff(first, reply.content_type)
    if media_type in _WITHOUT_MARK and looks_like_page(first):
        raise NetworkError("not_json", host=host)
    if media_type in _WITHOUT_MARK and looks_like_json(data):
        raise NetworkError("answer_unreadable", host=host)
    end = ending(data, media_type)
    if end is Completeness.CUT and reply.delimited:
        raise NetworkError("file_incomplete", host=host, received=size)
    if end is not Completeness.WHOLE and not reply.delimited:
        raise NetworkError("truncated", host=host, received=size, announced=announced)
    return media_type, announced is not None or (reply.delimited and end is Completeness.WHOLE)


def write(folder: Folder, received: ReceivedMedia, data: bytes) -> None:
    with as_store_errors(folder.path, received.part):
        left = memoryview(data)
        while left:
            left = left[os.write(received.descriptor, left) :]


def mapped(descriptor: int) -> mmap.mmap:
    return mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ)
