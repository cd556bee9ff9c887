"""Drafts, permanent articles, and the pictures in them."""

from typing import Any

import pytest

from tests.sandbox.conftest import Asker, Caller
from wxdesk.clock import ManualClock
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Request

PART = {"title": "秋季新品", "author": "店长", "digest": "短", "content": "<p>新</p>", "thumb_media_id": "x"}
PNG, GIF, JPG = samples.GOOD[12], samples.GOOD[14], samples.GOOD[18]


def add(asker: Asker, *parts: Any) -> Any:
    return asker.post("draft/add", {"articles": list(parts)}, access_token=asker.token())


def test_a_draft_is_added_read_changed_and_deleted(asker: Asker, clock: ManualClock) -> None:
    token = asker.token()
    media_id = add(asker, PART, {**PART, "title": "第二"})["media_id"]
    draft = asker.post("draft/get", {"media_id": media_id}, access_token=token)
    assert draft.keys() == {"news_item", "create_time", "update_time"}
    assert [part["title"] for part in draft["news_item"]] == ["秋季新品", "第二"]
    assert draft["news_item"][0].items() >= PART.items()
    clock.advance(60)
    change = {"media_id": media_id, "index": 1, "articles": {**PART, "title": "改"}}
    assert asker.post("draft/update", change, access_token=token)["errcode"] == 0
    draft = asker.post("draft/get", {"media_id": media_id}, access_token=token)
    assert draft["news_item"][1]["title"] == "改"
    assert draft["update_time"] == draft["create_time"] + 60
    assert asker.post("draft/update", {**change, "index": 2}, access_token=token)["errcode"] == 40114
    assert asker.post("draft/delete", {"media_id": media_id}, access_token=token)["errcode"] == 0
    assert asker.post("draft/get", {"media_id": media_id}, access_token=token)["errcode"] == 40007
    assert asker.post("draft/get", {}, access_token=token)["errcode"] == 41006


def test_drafts_are_listed_newest_first_page_by_page(asker: Asker) -> None:
    token = asker.token()
    for number in range(23):
        add(asker, {**PART, "title": f"{number}"})
    first = asker.post("draft/batchget", {"offset": 0, "count": 20}, access_token=token)
    rest = asker.post("draft/batchget", {"offset": 20, "count": 20, "no_content": 1}, access_token=token)
    assert (first["total_count"], first["item_count"], rest["item_count"]) == (23, 20, 3)
    titles = [one["content"]["news_item"][0]["title"] for one in (*first["item"], *rest["item"])]
    assert titles == [str(number) for number in reversed(range(23))]
    assert first["item"][0]["content"]["news_item"][0]["content"] == PART["content"]
    assert rest["item"][0]["content"]["news_item"][0]["content"] == ""
    assert asker.get("draft/count", access_token=token) == {"total_count": 23}
    for bad in ({"count": 21}, {"count": 0}, {"offset": -1}, {"offset": "0"}, {"count": True}):
        assert asker.post("draft/batchget", bad, access_token=token)["errcode"] == 40097


@pytest.mark.parametrize(
    ("parts", "errcode"),
    [
        ([], 47001),
        ([7], 47001),
        ([{}], 45003),
        ([{"title": "x" * 65}], 45003),
        ([{"title": "x", "content": "x" * 20_001}], 45002),
        ([{"title": "x", "digest": "x" * 121}], 45004),
        ([{"title": "x", "author": "x" * 17}], 45110),
        ([{"title": "x"}] * 9, 45008),
    ],
)
@pytest.mark.parametrize("path", ["draft/add", "material/add_news"])
def test_no_article(asker: Asker, path: str, parts: Any, errcode: int) -> None:
    assert asker.post(path, {"articles": parts}, access_token=asker.token())["errcode"] == errcode


def test_a_permanent_article_is_material(asker: Asker, platform: Platform) -> None:
    token = asker.token()
    media_id = asker.post("material/add_news", {"articles": [PART]}, access_token=token)["media_id"]
    assert media_id in platform.permanent.media_ids("news")
    found = asker.post("material/get_material", {"media_id": media_id}, access_token=token)
    assert found["news_item"][0]["title"] == PART["title"]


# --- pictures ---------------------------------------------------------------------------------------------------------
def form(sample: samples.Sample, data: bytes | None = None) -> bytes:
    name = f'name="media"; filename="a.{sample.extension}"'.encode()
    return (
        b"--b\r\nContent-Disposition: form-data; "
        + name
        + b"\r\n\r\n"
        + (data or sample.data())
        + b"\r\n--b--\r\n"
    )


def upload(caller: Caller, body: bytes) -> Any:
    path = f"/cgi-bin/media/uploadimg?access_token={caller.token()}"
    return caller.ask("POST", path, body, Content_Type="multipart/form-data; boundary=b").json()


@pytest.mark.parametrize("sample", [JPG, PNG])
def test_a_picture_for_an_article_is_seen_at_its_address(
    caller: Caller, platform: Platform, sample: Any
) -> None:
    counted = len(platform.permanent.media_ids("image"))
    answer = upload(caller, form(sample))
    assert answer.keys() == {"url"}
    seen = caller.get(answer["url"].partition(caller.host)[2])
    assert (seen.body, seen.headers["content-type"]) == (
        sample.data(),
        samples.CONTENT_TYPES[sample.extension],
    )
    assert len(platform.permanent.media_ids("image")) == counted, "it takes no room among the material"


def test_no_picture_for_an_article(caller: Caller) -> None:
    assert upload(caller, form(GIF))["errcode"] == 40005
    big = JPG.data() + bytes(1 << 20)
    assert upload(caller, form(JPG, big))["errcode"] == 40009
    assert upload(caller, b"")["errcode"] == 41005


def test_material_that_is_listed_is_seen_at_its_address(asker: Asker, platform: Platform) -> None:
    listed = asker.post("material/batchget_material", {"type": "image"}, access_token=asker.token())["item"]
    for one in listed[:3]:
        reply = asker.reply_to(Request("GET", one["url"]))
        assert reply.body == platform.permanent.data(one["media_id"])
    assert asker.reply_to(Request("GET", listed[0]["url"] + "x")).status == 404
    voice = platform.permanent.media_ids("voice")[0]
    assert asker.reply_to(Request("GET", f"/sandbox/material/{voice}.amr")).status == 404
