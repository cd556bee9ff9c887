"""The permanent material of the sandbox's account.

IDs of 43 characters are what older accounts have (protocol: media IDs).
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from wxdesk import outside
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.media.articles import read_parts
from wxdesk.sandbox.media.numbered import NumberedImages
from wxdesk.sandbox.media.temporary import Media
from wxdesk.sandbox.media.uploads import PICTURE, RULES, checked_upload
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.multipart import Part

PATH = "/sandbox/material/"  # of videos and pictures, which answers name the address of
KINDS = ("image", "voice", "video", "news")
_LONGEST = 600  # of a title or a description
# More than fit on two pages: the samples, and photos with a number.
_NUMBERED = 26
_EVERY_OLD = 3  # every third picture has an ID of the old length
_OLD_LENGTH = 43
_MOST_ADDED_BYTES = 64 << 20  # in memory: beyond this the oldest that was added is gone


@dataclass(frozen=True)
class Entry:
    """`media` is None for an article, whose parts are `parts`. A `kind` that is none of KINDS is never listed."""

    media_id: str
    kind: str
    name: str
    updated_at: int
    media: Media | None = None
    parts: tuple[Mapping[str, Any], ...] = ()
    description: str = ""

    def address(self, site: str) -> str:
        """Where the sandbox at `site` (scheme, host, port) has the file."""
        return f"{site}{PATH}{self.media_id}.{self.media.extension if self.media else ''}"


class PermanentMediaStore:
    """45 pictures, two voices, a video, an article of two parts; any thread may ask.

    `opened_at`: epoch seconds. The newest is a minute older than that, each further one an hour more. `owner`: the
    AppID; every account has the same from the beginning, but what is added has an ID that no other account knows.
    """

    def __init__(self, opened_at: float, owner: str = "") -> None:
        self._opened_at = int(opened_at)
        self._owner = owner
        self._entries = {entry.media_id: entry for entry in self._samples()}
        self._added: dict[str, int] = {}  # how many bytes each has
        self._count = 0
        self._lock = threading.Lock()

    def media_ids(self, kind: str) -> tuple[str, ...]:
        """In the order of the list: the newest first."""
        return tuple(entry.media_id for entry in self.newest_first(kind))

    def data(self, media_id: str) -> bytes:
        """The bytes of a medium. Raises WeChatError 40007 for an unknown one and for an article."""
        media = self.get(media_id).media
        if media is None:
            raise WeChatError(40007)
        return media.load()

    def has(self, media_id: str) -> bool:
        return media_id in self._entries

    def get(self, media_id: object) -> Entry:
        """Raises WeChatError: 41006 no ID, 40007 an unknown one."""
        if not media_id:
            raise WeChatError(41006)
        entry = self._entries.get(media_id) if isinstance(media_id, str) else None
        if entry is None:
            raise WeChatError(40007)
        return entry

    def newest_first(self, kind: str) -> list[Entry]:
        with self._lock:
            of_kind = [entry for entry in self._entries.values() if entry.kind == kind]
        return sorted(of_kind, key=lambda entry: -entry.updated_at)

    def remove(self, media_id: object) -> None:
        """Raises WeChatError as `get` does."""
        entry = self.get(media_id)
        with self._lock:
            self._entries.pop(entry.media_id, None)
            self._added.pop(entry.media_id, None)

    def add_file(self, kind: str, part: Part | None, described: Mapping[str, Any], now: float) -> Entry:
        """`described`: the title and introduction of a video. Raises WeChatError as `checked_upload` does."""
        file, extension = checked_upload(RULES.get(kind), part)
        name = outside.text(described.get("title"), _LONGEST) if kind == "video" else file.file_name
        return self._add(
            _entry(
                self._new_id(),
                "image" if kind == "thumb" else kind,
                extension,
                int(now),
                partial(_data_of, file),
                name,
                outside.text(described.get("introduction"), _LONGEST),
            ),
            len(file.data),
        )

    def add_picture(self, part: Part | None, now: float) -> Entry:
        """A picture for the text of an article, which counts among no material. Raises as `add_file` does."""
        file, extension = checked_upload(PICTURE, part)
        load = partial(_data_of, file)
        entry = _entry(self._new_id(), "picture", extension, int(now), load, file.file_name, "")
        return self._add(entry, len(file.data))

    def add_article(self, parts: object, now: float) -> Entry:
        """Raises WeChatError as `read_parts` does."""
        media_id = self._new_id()
        read = read_parts(parts, media_id)
        entry = Entry(media_id, "news", read[0]["title"], int(now), parts=read)
        return self._add(entry, sum(len(part["content"]) for part in read))

    # --- inside -----------------------------------------------------------------------------------------------
    def _new_id(self) -> str:
        with self._lock:
            self._count += 1
            return samples.new_id(f"permanent upload {self._owner} {self._count}")

    def _add(self, entry: Entry, size_bytes: int) -> Entry:
        with self._lock:
            self._entries[entry.media_id] = entry
            self._added[entry.media_id] = size_bytes
            while sum(self._added.values()) > _MOST_ADDED_BYTES and len(self._added) > 1:
                oldest = next(iter(self._added))
                del self._added[oldest], self._entries[oldest]
        return entry

    # --- what there is from the beginning ---------------------------------------------------------------------
    def _samples(self) -> list[Entry]:
        numbered = NumberedImages(_NUMBERED)
        makers: list[tuple[str, str, Callable[[], bytes]]] = [
            (one.kind, one.extension, one.data) for one in samples.GOOD
        ]
        makers += [("image", "jpg", partial(numbered.data, number)) for number in range(_NUMBERED)]
        media = [self._sample(number, *maker) for number, maker in enumerate(makers, 1)]
        pictures = [entry for entry in media if entry.kind == "image"]
        covers = [entry.media_id for entry in pictures[:2]]
        article_id, title = samples.new_id("permanent article"), "秋季新品"
        parts = tuple(_part(article_id, title, number, cover) for number, cover in enumerate(covers, 1))
        return [*media, Entry(article_id, "news", title, self._opened_at - 60, parts=parts)]

    def _sample(self, number: int, kind: str, extension: str, load: Callable[[], bytes]) -> Entry:
        media_id = samples.new_id(f"permanent {number:02}")
        old = kind == "image" and number % _EVERY_OLD == 0
        return _entry(
            media_id[:_OLD_LENGTH] if old else media_id,
            kind,
            extension,
            self._opened_at - 60 - 3600 * (number - 1),
            load,
            f"素材{number:02}.{extension}",
            "wxdesk sandbox",
        )


def _entry(
    media_id: str,
    kind: str,
    extension: str,
    updated_at: int,
    load: Callable[[], bytes],
    name: str,
    description: str,
) -> Entry:
    media = Media(media_id, kind, extension, float(updated_at), load)
    return Entry(media_id, kind, name, updated_at, media, description=description)


def _data_of(part: Part) -> bytes:
    return part.data


def _part(media_id: str, title: str, number: int, cover: str) -> dict[str, Any]:
    return {
        "title": title if number == 1 else f"{title}（{number}）",
        "thumb_media_id": cover,
        "show_cover_pic": 1,
        "author": "wxdesk",
        "digest": "",
        "content": "<p>沙盒里的文章。</p>" * 2_000,  # as long as articles are
        "url": f"https://mp.invalid/s/{media_id[:16]}_{number}",
        "content_source_url": "",
    }
