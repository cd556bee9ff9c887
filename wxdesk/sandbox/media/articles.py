"""Articles as a company writes them: drafts, and the older permanent ones of material/add_news.

Source: developers.weixin.qq.com, "drafts" and "permanent material".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wxdesk import outside
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.refusals import WeChatError

_MOST_PARTS = 8
_MOST_KEPT = 1000
_LENGTHS = {
    "title": 64,
    "author": 16,
    "digest": 120,
    "content": 20_000,
    "content_source_url": 1000,
    "thumb_media_id": 128,
}
_TOO_LONG = {"title": 45003, "digest": 45004, "content": 45002, "author": 45110}
_FLAGS = ("show_cover_pic", "need_open_comment", "only_fans_can_comment")


@dataclass(frozen=True)
class Article:
    """`parts`: as their JSON says them."""

    media_id: str
    parts: tuple[Mapping[str, Any], ...]
    created_at: int
    updated_at: int

    def content(self) -> dict[str, Any]:
        return {
            "news_item": list(self.parts),
            "create_time": self.created_at,
            "update_time": self.updated_at,
        }


class Articles:
    """The newest thousand. `kind`: tells the IDs of one shelf from those of another, of one account from another's."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._kept: dict[str, Article] = {}
        self._count = 0

    def add(self, parts: object, now: float) -> Article:
        """Raises WeChatError as `read_parts` does."""
        self._count += 1
        media_id = samples.new_id(f"{self._kind} {self._count}")
        article = Article(media_id, read_parts(parts, media_id), int(now), int(now))
        self._kept[media_id] = article
        if len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return article

    def get(self, media_id: object) -> Article:
        """Raises WeChatError: 41006 no ID, 40007 an unknown one."""
        if not media_id:
            raise WeChatError(41006)
        article = self._kept.get(media_id) if isinstance(media_id, str) else None
        if article is None:
            raise WeChatError(40007)
        return article

    def replace_part(self, media_id: object, index: object, part: object, now: float) -> None:
        """Raises WeChatError as `get` and `read_parts` do, and 40114 for a part that there is not."""
        article = self.get(media_id)
        if type(index) is not int or not 0 <= index < len(article.parts):
            raise WeChatError(40114)
        (read,) = read_parts([part], article.media_id)
        parts = (*article.parts[:index], read, *article.parts[index + 1 :])
        del self._kept[article.media_id]  # to the end
        self._kept[article.media_id] = Article(article.media_id, parts, article.created_at, int(now))

    def remove(self, media_id: object) -> None:
        del self._kept[self.get(media_id).media_id]

    def newest_first(self) -> list[Article]:
        return list(reversed(self._kept.values()))


def read_parts(parts: object, media_id: str) -> tuple[dict[str, Any], ...]:
    """Raises WeChatError: 47001 no list of objects, 45008 too many of them; 45002, 45003, 45004, 45110: no title,
    or a text that is too long.
    """
    if not isinstance(parts, list) or not parts or not all(isinstance(part, dict) for part in parts):
        raise WeChatError(47001)
    if len(parts) > _MOST_PARTS:
        raise WeChatError(45008)
    return tuple(_part(part, f"{media_id[:16]}_{number}") for number, part in enumerate(parts, 1))


def _part(given: dict[str, Any], name: str) -> dict[str, Any]:
    if not given.get("title"):
        raise WeChatError(45003)
    texts = {field: outside.text(given.get(field), longest + 1) for field, longest in _LENGTHS.items()}
    for field, errcode in _TOO_LONG.items():
        if len(texts[field]) > _LENGTHS[field]:
            raise WeChatError(errcode)
    flags = {flag: 1 if given.get(flag) in (1, True, "1") else 0 for flag in _FLAGS}
    # RFC 2606: .invalid leads nowhere. WeChat names its own page of the article here.
    return {**texts, **flags, "url": f"https://mp.invalid/s/{name}", "thumb_url": ""}
