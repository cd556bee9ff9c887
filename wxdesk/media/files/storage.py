"""From the network into a folder: a file is whole under its final name, or it is not there.

    receive(folder, reply, host)  -> ReceivedMedia   as the bytes arrive; judged, not yet durable (receiving.py)
    keep(folder, [(received, stem)]) -> [SavedFile]  written, synced together, named; then the names synced

A stem is a path below the folder, without its extension: 00001_a, or 2025-01-31/customer/00001.

The two are apart so that the connection is free for the next medium while this one is made durable, and so
that several share the last step. Small media wait for it in memory, larger ones in a part file.
"""

import hashlib
import itertools
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from io import BufferedReader

from wxdesk.errors import StoreError
from wxdesk.media.files.completeness import Completeness, ending
from wxdesk.media.files.directory import Directory
from wxdesk.media.files.disk_errors import FOLDER_CODES, as_store_errors
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.fsync_pool import run_all
from wxdesk.media.files.media_type import SNIFF_BYTES, MediaType, sniff
from wxdesk.media.files.receiving import ReceivedMedia, mapped, write
from wxdesk.media.files.subfolders import Subfolders
from wxdesk.media.names.safe_name import SEGMENT_BYTES, with_ending

_log = logging.getLogger(__name__)


class OnConflict(StrEnum):
    """What to do about another file that has the name of a medium. Their values stand in the journal.

    A file with the medium's own content counts as the medium in any case.
    """

    RENAME = "rename"  # the medium gets ` (2)` behind its name
    SKIP = "skip"  # the file stays, the medium is not saved, and its row says so
    OVERWRITE = "overwrite"  # the medium takes its place


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A medium that is safe: its file name in the folder, and what is known of it."""

    file: str
    size_bytes: int
    sha256: bytes
    media_type: MediaType
    confirmed: bool


def keep(
    folder: Folder,
    media: Sequence[tuple[ReceivedMedia, str]],
    existing: OnConflict = OnConflict.RENAME,
    helpers: int = 0,
) -> list[SavedFile | StoreError]:
    """Make media durable, each under its stem and the extension of its type; one answer for each, in their
    order. `helpers`: threads that help to have them on the disk.

    StoreError file_in_the_way for one that `existing` does not allow, subfolder_blocked where its folder
    cannot be made. A medium that could not be kept is gone, its part too.
    """
    try:
        unsettled = _write_all(folder, [received for received, _ in media])
        unsettled = _fsync_all(folder, [received for received, _ in media], unsettled, helpers)
        return _place_all(folder, media, unsettled, existing)
    finally:
        for received, _ in media:
            received.discard()


def find(folder: Folder, name: str) -> SavedFile | None:
    """The file `name` (a path below the folder), if its end mark says that it is a whole medium of the type it
    is named after.

    For one saved just before a crash, or whose batch was forgotten; somebody may have changed it since.
    """
    below, _, its_name = name.rpartition("/")
    try:
        with (
            Subfolders(folder) as subfolders,
            as_store_errors(folder.path, name),
            os.fdopen(subfolders.at(below, make=False).open(its_name), "rb") as file,
        ):
            return _found(file, name)
    except StoreError:
        return None


def _found(file: BufferedReader, name: str) -> SavedFile | None:
    size = os.fstat(file.fileno()).st_size
    if size == 0:
        return None
    with mapped(file.fileno()) as data:
        media_type = sniff(data[:SNIFF_BYTES])
        end = ending(data, media_type)
    if end is not Completeness.WHOLE or not name.endswith(media_type.extension):
        return None
    return SavedFile(name, size, hashlib.file_digest(file, "sha256").digest(), media_type, confirmed=True)


def _write_all(folder: Folder, media: Sequence[ReceivedMedia]) -> list[StoreError | None]:
    """Have all media in parts; why one is not. What is wrong with the folder is not tried again for each."""
    errors: list[StoreError | None] = []
    for received in media:
        error = next((one for one in errors if one is not None and one.code in FOLDER_CODES), None)
        errors.append(error or _write_part(folder, received))
    return errors


def _write_part(folder: Folder, received: ReceivedMedia) -> StoreError | None:
    if received.body is None:
        return None
    received.sha256 = hashlib.sha256(received.body).digest()
    try:
        with _of_this_medium(folder, received.part):
            received.part, received.descriptor = folder.create()
            write(folder, received, received.body)
    except StoreError as error:
        return error
    return None


@contextmanager
def _of_this_medium(folder: Folder, name: str) -> Iterator[None]:
    """What nobody expected is about the one medium that it was met with: the others are kept all the same."""
    try:
        yield
    except (StoreError, MemoryError):
        raise
    except Exception as exc:
        _log.exception("a medium could not be kept")
        raise StoreError("write_failed", path=str(folder.path / name), reason=type(exc).__name__) from exc


def _fsync_all(
    folder: Folder, media: Sequence[ReceivedMedia], errors: list[StoreError | None], helpers: int
) -> list[StoreError | None]:
    """Have those parts durable that could be written; why one is not."""

    def settle(received: ReceivedMedia) -> None:
        descriptor, received.descriptor = received.descriptor, -1
        with _of_this_medium(folder, received.part):
            folder.settle(received.part, descriptor)

    written = [received for received, error in zip(media, errors, strict=True) if error is None]
    settled = iter(run_all([partial(settle, received) for received in written], helpers))
    return [next(settled) if error is None else error for error in errors]


def _place_all(
    folder: Folder,
    media: Sequence[tuple[ReceivedMedia, str]],
    errors: list[StoreError | None],
    existing: OnConflict,
) -> list[SavedFile | StoreError]:
    """Give settled media their names, and make the names durable."""
    kept: list[SavedFile | StoreError] = []
    obstacle: StoreError | None = None
    with Subfolders(folder) as subfolders:
        for (received, stem), error in zip(media, errors, strict=True):
            if error := error or obstacle:
                kept.append(error)
                continue
            folder.breathe()
            try:
                with _of_this_medium(folder, stem):
                    kept.append(_kept(_place(folder, subfolders, received, stem, existing), received))
            except StoreError as unplaced:
                kept.append(unplaced)
                obstacle = unplaced if unplaced.code in FOLDER_CODES else None
        try:
            subfolders.sync()
        except StoreError as unsynced:
            return [unsynced] * len(kept)
    return kept


def _place(
    folder: Folder, subfolders: Subfolders, received: ReceivedMedia, stem: str, existing: OnConflict
) -> str:
    """Give a settled medium its name, which is returned: a path below the folder."""
    for name in _names(stem, received.media_type.extension):
        below, _, its_name = name.rpartition("/")
        directory = subfolders.at(below)
        if directory.take(folder, received.part, its_name):
            received.part = ""
            return name
        if _same(directory, its_name, received):
            return name
        if existing is OnConflict.SKIP:
            raise StoreError("file_in_the_way", path=str(directory.path / its_name))
        if existing is OnConflict.OVERWRITE:
            directory.take_over(folder, received.part, its_name)
            received.part = ""
            return name
    raise AssertionError("names do not end")


def _kept(name: str, received: ReceivedMedia) -> SavedFile:
    return SavedFile(name, received.size_bytes, received.sha256, received.media_type, received.confirmed)


def _names(stem: str, extension: str) -> Iterator[str]:
    yield stem + extension
    for number in itertools.count(2):
        yield with_ending(stem, f" ({number}){extension}", SEGMENT_BYTES)


def _same(directory: Directory, name: str, received: ReceivedMedia) -> bool:
    """Whether the file `name` holds this very medium."""
    try:
        descriptor = directory.open(name)
    except StoreError:
        return False
    with as_store_errors(directory.path, name), os.fdopen(descriptor, "rb") as file:
        if os.fstat(descriptor).st_size != received.size_bytes:
            return False
        return hashlib.file_digest(file, "sha256").digest() == received.sha256
