"""Permanent material: what an account keeps at WeChat for good, beside the temporary media of three days.

Source of the calls and their answers: developers.weixin.qq.com, "permanent material" (get_material,
batchget_material). That media come as text/plain, pictures too, is a public report
(easywechat#290); as everywhere, nothing here goes by a Content-Type.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wxdesk import outside
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret, forgetful
from wxdesk.wechat import reply
from wxdesk.wechat.media_reply import JsonSubstitute

if TYPE_CHECKING:
    from wxdesk.wechat.exchange import Exchange
    from wxdesk.wechat.media_reply import MediaReply

PAGE_SIZE = 20  # the most that batchget_material gives
_TITLE_LENGTH = 100
_LONGEST = 2000  # of a name or an address
_MOST_ARTICLES = 100  # eight at most, so far
_COUNTS = range(10**6)  # WeChat keeps up to 100,000 of a kind
# An article comes with its whole text, up to 1 MB, and up to eight of them stand in one answer.
_ARTICLES_BYTES = 16 << 20


class MaterialKind(StrEnum):
    """Their values are those of batchget_material's `type`. NEWS: articles, of which only the covers are media."""

    IMAGE = "image"
    VOICE = "voice"
    VIDEO = "video"
    NEWS = "news"


@dataclass(frozen=True, slots=True)
class Material:
    """A medium as the list of material has it. `updated_at`: epoch seconds, 0 when not told; `url`: of pictures, where
    WeChat shows them, and of covers, their article's."""

    media_id: str
    name: str
    updated_at: int
    url: str


@dataclass(frozen=True)
class Page:
    """A piece of the list. `total`: how many entries of its kind there are; `entries`: how many stand on this page. An
    article is one entry and as many media as it has covers, a video that is being checked may be none."""

    total: int
    entries: int
    media: tuple[Material, ...]


class PermanentMaterial:
    """The calls about permanent material of one API host: Api.material. Each raises ApiError and NetworkError."""

    def __init__(self, exchange: "Callable[[], Exchange]") -> None:
        self._exchange = exchange

    def ask(self, token: Secret, media_id: str) -> "AbstractContextManager[MediaReply]":
        """POST /cgi-bin/material/get_material, and for a video the second hop to its down_url, without the token.

        As Api.ask_media; entering may raise InputError material_is_article too, whose `covers` names the media IDs of
        an article's cover pictures.
        """
        query = {"access_token": token}
        in_place = JsonSubstitute(down_url, _ARTICLES_BYTES)
        return self._exchange().medium(
            "POST", "/cgi-bin/material/get_material", query, in_place, json={"media_id": media_id}
        )

    @forgetful
    def fetch_page(self, token: Secret, kind: MaterialKind, offset: int, count: int = PAGE_SIZE) -> Page:
        """POST /cgi-bin/material/batchget_material: `count` entries, 1 to 20, from `offset` on."""
        query = {"access_token": token}
        answer = self._exchange().answer(
            "POST",
            "/cgi-bin/material/batchget_material",
            query,
            needs={"total_count": _COUNTS, "item": list},
            large=kind is MaterialKind.NEWS,
            json={"type": kind.value, "offset": offset, "count": count},
        )
        entries = [entry for entry in answer["item"] if isinstance(entry, dict)]
        media = [one for entry in entries for one in _media_of(entry, kind)]
        return Page(answer["total_count"], len(answer["item"]), tuple(media))


def down_url(answer: dict[str, Any], host: str) -> str:
    """Where a video is to be had, from get_material's JSON. Raises InputError material_is_article, NetworkError
    wrong_shape."""
    if isinstance(answer.get("news_item"), list):
        articles = _articles(answer)
        title = next((_text(article, "title") for article in articles), "")
        covers = [cover for article in articles if (cover := _text(article, "thumb_media_id"))]
        raise InputError("material_is_article", title=title[:_TITLE_LENGTH], covers=", ".join(covers))
    return str(reply.field(answer, "down_url", str, host))


def _media_of(entry: dict[str, Any], kind: MaterialKind) -> list[Material]:
    updated_at = _seconds(entry)
    if kind is MaterialKind.NEWS:
        content = entry.get("content")
        found = [
            (_text(article, "thumb_media_id"), _text(article, "title"), _text(article, "url"))
            for article in _articles(content if isinstance(content, dict) else {})
        ]
    else:
        found = [(_text(entry, "media_id"), _text(entry, "name"), _text(entry, "url"))]
    return [Material(media_id, name, updated_at, url) for media_id, name, url in found if media_id]


def _articles(content: dict[str, Any]) -> list[dict[str, Any]]:
    articles = content.get("news_item")
    if not isinstance(articles, list):
        return []
    return [one for one in articles[:_MOST_ARTICLES] if isinstance(one, dict)]


def _text(fields: dict[str, Any], name: str) -> str:
    return outside.text(fields.get(name), _LONGEST)


def _seconds(entry: dict[str, Any]) -> int:
    return outside.whole_number(entry.get("update_time"), outside.TIMES) or 0
