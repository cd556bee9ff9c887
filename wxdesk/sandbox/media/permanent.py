"""The permanent material of the sandbox's account, and the calls about it.

Source: developers.weixin.qq.com, "permanent material". Chosen, as it is not known: the order of an error's checks; 40097
for a count or an offset that is out of range. IDs of 43 characters are what older accounts have (protocol: media IDs).
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from wxdesk import outside
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.media.numbered import NumberedImages
from wxdesk.sandbox.media.temporary import Media, checked_upload
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, Request, json_reply
from wxdesk.sandbox.serving.multipart import Part, field, parts

GET, PAGE, COUNTS, ADD, DELETE = PATHS = tuple(
    f"/cgi-bin/material/{name}"
    for name in ("get_material", "batchget_material", "get_materialcount", "add_material", "del_material")
)
VIDEO_PATH = "/sandbox/material/"
KINDS = ("image", "voice", "video", "news")
_PAGE_SIZE = 20
_LONGEST = 600  # of a title or a description
# More than fit on two pages: the samples, and photos with a number.
_NUMBERED = 26
_EVERY_OLD = 3  # every third picture has an ID of the old length
_OLD_LENGTH = 43


@dataclass(frozen=True)
class _Entry:
    """`media` is None for an article, whose covers are `covers`."""

    media_id: str
    kind: str
    name: str
    updated_at: int
    media: Media | None = None
    covers: tuple[str, ...] = ()
    description: str = ""


class PermanentMediaStore:
    """45 pictures, two voices, a video, an article of two parts; any thread may ask.

    `opened_at`: epoch seconds. The newest is a minute older than that, each further one an hour more.
    """

    def __init__(self, opened_at: float) -> None:
        self._opened_at = int(opened_at)
        self._entries = {entry.media_id: entry for entry in self._samples()}
        self._added = 0
        self._lock = threading.Lock()

    def media_ids(self, kind: str) -> tuple[str, ...]:
        """In the order of the list: the newest first."""
        return tuple(entry.media_id for entry in self._of_kind(kind))

    def data(self, media_id: str) -> bytes:
        """The bytes of a medium. Raises WeChatError 40007 for an unknown one and for an article."""
        media = self._get(media_id).media
        if media is None:
            raise WeChatError(40007)
        return media.load()

    def answer(self, request: Request, now: float) -> Reply:
        """What WeChat answers whom it has let in. Raises WeChatError."""
        if request.path == ADD:
            return self._add(request, now)
        if request.path == COUNTS:
            return json_reply({f"{kind}_count": len(self._of_kind(kind)) for kind in KINDS})
        try:
            fields = request.json_object()
        except ValueError as exc:
            raise WeChatError(47001) from exc
        if request.path == PAGE:
            return self._page(fields)
        entry = self._get(fields.get("media_id"))
        if request.path == DELETE:
            with self._lock:
                self._entries.pop(entry.media_id, None)
            return json_reply({"errcode": 0, "errmsg": "ok"})
        return _material(entry, request.site)

    # --- calls ----------------------------------------------------------------------------------------------
    def _page(self, fields: dict[str, Any]) -> Reply:
        kind, offset, count = fields.get("type"), fields.get("offset", 0), fields.get("count", _PAGE_SIZE)
        if kind not in KINDS:
            raise WeChatError(40004)
        if type(offset) is not int or type(count) is not int or offset < 0 or not 1 <= count <= _PAGE_SIZE:
            raise WeChatError(40097)
        entries = self._of_kind(kind)
        page = entries[offset : offset + count]
        return json_reply(
            {"total_count": len(entries), "item_count": len(page), "item": [_listed(entry) for entry in page]}
        )

    def _add(self, request: Request, now: float) -> Reply:
        found = parts(request.content_type, request.body)
        kind = request.query.get("type", "")
        part, extension = checked_upload(kind, next((one for one in found if one.name == "media"), None))
        described = field(found, "description")
        with self._lock:
            self._added += 1
            number = self._added
        entry = _entry(
            samples.new_id(f"permanent upload {number}"),
            "image" if kind == "thumb" else kind,
            extension,
            int(now),
            partial(_data_of, part),
            outside.text(described.get("title"), _LONGEST) if kind == "video" else part.file_name,
            outside.text(described.get("introduction"), _LONGEST),
        )
        with self._lock:
            self._entries[entry.media_id] = entry
        listed = _listed(entry)
        return json_reply({name: listed[name] for name in ("media_id", "url") if name in listed})

    def _get(self, media_id: object) -> _Entry:
        if not media_id:
            raise WeChatError(41006)
        entry = self._entries.get(media_id) if isinstance(media_id, str) else None
        if entry is None:
            raise WeChatError(40007)
        return entry

    def _of_kind(self, kind: str) -> list[_Entry]:
        with self._lock:
            of_kind = [entry for entry in self._entries.values() if entry.kind == kind]
        return sorted(of_kind, key=lambda entry: -entry.updated_at)

    # --- what there is from the beginning -------------------------------------------------------------------
    def _samples(self) -> list[_Entry]:
        numbered = NumberedImages(_NUMBERED)
        makers: list[tuple[str, str, Callable[[], bytes]]] = [
            (one.kind, one.extension, one.data) for one in samples.GOOD
        ]
        makers += [("image", "jpg", partial(numbered.data, number)) for number in range(_NUMBERED)]
        media = [self._sample(number, *maker) for number, maker in enumerate(makers, 1)]
        pictures = [entry for entry in media if entry.kind == "image"]
        article = _Entry(
            samples.new_id("permanent article"),
            "news",
            "秋季新品",
            self._opened_at - 60,
            covers=tuple(entry.media_id for entry in pictures[:2]),
        )
        return [*media, article]

    def _sample(self, number: int, kind: str, extension: str, load: Callable[[], bytes]) -> _Entry:
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
) -> _Entry:
    media = Media(media_id, kind, extension, float(updated_at), load)
    return _Entry(media_id, kind, name, updated_at, media, description=description)


def _data_of(part: Part) -> bytes:
    return part.data


def _listed(entry: _Entry) -> dict[str, Any]:
    if entry.media is None:
        content = {
            "news_item": _articles(entry),
            "create_time": entry.updated_at,
            "update_time": entry.updated_at,
        }
        return {"media_id": entry.media_id, "content": content, "update_time": entry.updated_at}
    listed = {"media_id": entry.media_id, "name": entry.name, "update_time": entry.updated_at}
    return listed | ({"url": _url(entry)} if entry.kind == "image" else {})


def _material(entry: _Entry, site: str) -> Reply:
    if entry.media is None:
        return json_reply({"news_item": _articles(entry)}, TEXT_TYPE)
    if entry.kind == "video":
        down_url = f"{site}{VIDEO_PATH}{entry.media_id}.mp4"
        return json_reply(
            {"title": entry.name, "description": entry.description, "down_url": down_url}, TEXT_TYPE
        )
    # text/plain, whatever it is: easywechat#290
    name = f'attachment; filename="{entry.media_id}.{entry.media.extension}"'
    headers = (("Content-disposition", name),)
    return Reply(entry.media.load(), TEXT_TYPE, headers=headers, of_media=True)


def _articles(entry: _Entry) -> list[dict[str, Any]]:
    return [
        {
            "title": entry.name if number == 1 else f"{entry.name}（{number}）",
            "thumb_media_id": cover,
            "show_cover_pic": 1,
            "author": "wxdesk",
            "digest": "",
            "content": "<p>沙盒里的文章。</p>" * 2_000,  # as long as articles are
            "url": f"https://mp.invalid/s/{entry.media_id[:16]}_{number}",
            "content_source_url": "",
        }
        for number, cover in enumerate(entry.covers, 1)
    ]


def _url(entry: _Entry) -> str:
    # RFC 2606: .invalid leads nowhere. WeChat names a host of pictures here.
    return f"https://mmbiz.invalid/{entry.media_id}/0"
