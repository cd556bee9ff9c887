"""The sandbox's permanent material: what each call answers, and what it refuses."""

from typing import Any

import pytest

from tests.sandbox.conftest import Asker, Caller
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import AccountRules
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

JPEG = samples.GOOD[18].data()


@pytest.fixture
def ask(asker: Asker) -> Any:
    token = asker.token()
    return lambda name, value: asker.post(f"material/{name}", value, access_token=token)


def uploaded(data: bytes, file_name: str, description: str = "") -> tuple[bytes, str]:
    parts = [
        b'--b\r\nContent-Disposition: form-data; name="media"; filename="%s"\r\n\r\n' % file_name.encode()
        + data
    ]
    if description:
        head = b'--b\r\nContent-Disposition: form-data; name="description"\r\n\r\n'
        parts.append(head + description.encode())
    return b"\r\n".join([*parts, b"--b--\r\n"]), "multipart/form-data; boundary=b"


def test_the_counts_and_the_pages_agree(ask: Any, asker: Asker, platform: Platform) -> None:
    counts = asker.get("material/get_materialcount", access_token=asker.token())
    assert counts == {"image_count": 45, "voice_count": 2, "video_count": 1, "news_count": 1}
    for kind in ("image", "voice", "video", "news"):
        seen: list[str] = []
        while len(seen) < counts[f"{kind}_count"]:
            page = ask("batchget_material", {"type": kind, "offset": len(seen), "count": 20})
            assert page["total_count"] == counts[f"{kind}_count"]
            assert page["item_count"] == len(page["item"]) == min(20, page["total_count"] - len(seen))
            seen += [item["media_id"] for item in page["item"]]
        assert tuple(seen) == platform.permanent.media_ids(kind)
        assert len(set(seen)) == len(seen)


def test_the_newest_comes_first_and_ids_have_both_lengths(ask: Any, platform: Platform) -> None:
    items = ask("batchget_material", {"type": "image", "offset": 0, "count": 20})["item"]
    times = [item["update_time"] for item in items]
    assert times == sorted(times, reverse=True)
    assert all(item["name"] and f"/{item['media_id']}." in item["url"] for item in items)
    assert {len(media_id) for media_id in platform.permanent.media_ids("image")} == {43, 64}


@pytest.mark.parametrize(
    ("name", "value", "errcode"),
    [
        ("get_material", {"media_id": "unknown"}, 40007),
        ("get_material", {"media_id": samples.GOOD[0].media_id}, 40007),  # a temporary one
        ("get_material", {"media_id": ["list"]}, 40007),
        ("get_material", {}, 41006),
        ("get_material", b"media_id=1", 47001),
        ("batchget_material", {"type": "thumb", "offset": 0, "count": 1}, 40004),
        ("batchget_material", {"type": "image", "offset": 0, "count": 21}, 40097),
        ("batchget_material", {"type": "image", "offset": 0, "count": 0}, 40097),
        ("batchget_material", {"type": "image", "offset": -1, "count": 1}, 40097),
        ("batchget_material", {"type": "image", "offset": "0", "count": 1}, 40097),
        ("del_material", {"media_id": "unknown"}, 40007),
    ],
)
def test_refusals(ask: Any, name: str, value: Any, errcode: int) -> None:
    assert ask(name, value)["errcode"] == errcode


def test_it_takes_a_token_and_post(asker: Asker, platform: Platform) -> None:
    media_id = platform.permanent.media_ids("image")[0]
    assert asker.post("material/get_material", {"media_id": media_id})["errcode"] == 41001
    assert (
        asker.get("material/get_material", access_token=asker.token(), media_id=media_id)["errcode"] == 43002
    )


def test_a_permanent_id_is_no_temporary_one(asker: Asker, platform: Platform) -> None:
    for media_id in platform.permanent.media_ids("image")[:3]:
        assert asker.get("media/get", access_token=asker.token(), media_id=media_id)["errcode"] == 40007


def test_pictures_come_as_plain_text_and_videos_by_a_second_hop(sandbox: Sandbox, caller: Caller) -> None:
    permanent = sandbox.platform.permanent
    path = f"/cgi-bin/material/get_material?access_token={caller.token()}"
    picture, video = permanent.media_ids("image")[-1], permanent.media_ids("video")[0]
    answer = caller.post(path, {"media_id": picture})
    assert (answer.headers["content-type"], answer.body) == ("text/plain", permanent.data(picture))
    told = caller.post(path, {"media_id": video}).json()
    assert set(told) == {"title", "description", "down_url"}
    assert told["down_url"].startswith(f"{sandbox.api_base}/")
    hop = caller.get(told["down_url"].removeprefix(sandbox.api_base))
    assert hop.body == permanent.data(video)
    assert caller.get(told["down_url"].removeprefix(sandbox.api_base).removesuffix(".mp4")).status == 404
    assert caller.get(f"/sandbox/material/{picture}.mp4").status == 404
    assert caller.get(f"/sandbox/video/{video}.mp4").status == 404


def test_an_article_is_json_with_its_covers(ask: Any, platform: Platform) -> None:
    (article,) = platform.permanent.media_ids("news")
    told = ask("get_material", {"media_id": article})["news_item"]
    assert [one["thumb_media_id"] for one in told] == list(platform.permanent.media_ids("image")[:2])


def test_what_is_added_is_the_first_of_the_list_until_it_is_deleted(
    sandbox: Sandbox, caller: Caller, clock: ManualClock
) -> None:
    token = caller.token()
    clock.advance(10)
    body, content_type = uploaded(JPEG, "照片.jpg")
    path = f"/cgi-bin/material/add_material?access_token={token}&type=image"
    added = caller.ask("POST", path, body, Content_Type=content_type).json()
    assert set(added) == {"media_id", "url"}
    permanent = sandbox.platform.permanent
    assert permanent.media_ids("image")[0] == added["media_id"]
    assert permanent.data(added["media_id"]) == JPEG
    deleted = caller.post(
        f"/cgi-bin/material/del_material?access_token={token}", {"media_id": added["media_id"]}
    )
    assert deleted.json() == {"errcode": 0, "errmsg": "ok"}
    assert added["media_id"] not in permanent.media_ids("image")


def test_a_videos_title_stands_in_its_description(sandbox: Sandbox, caller: Caller) -> None:
    video = samples.GOOD[21].data()
    body, content_type = uploaded(video, "v.mp4", '{"title": "说明", "introduction": "怎么用"}')
    token = caller.token()
    path = f"/cgi-bin/material/add_material?access_token={token}&type=video"
    added = caller.ask("POST", path, body, Content_Type=content_type).json()
    told = caller.post(f"/cgi-bin/material/get_material?access_token={token}", added).json()
    assert (told["title"], told["description"]) == ("说明", "怎么用")


@pytest.mark.parametrize(
    ("kind", "name", "data", "errcode"),
    [("news", "a.jpg", JPEG, 40004), ("image", "a.jpg", b"", 44001), ("voice", "a.jpg", JPEG, 40005)],
)
def test_what_is_not_taken(caller: Caller, kind: str, name: str, data: bytes, errcode: int) -> None:
    body, content_type = uploaded(data, name)
    path = f"/cgi-bin/material/add_material?access_token={caller.token()}&type={kind}"
    assert caller.ask("POST", path, body, Content_Type=content_type).json()["errcode"] == errcode


def test_its_quotas_can_be_spent_and_are_reported(clock: ManualClock) -> None:
    asker = Asker(
        Platform(clock, [AccountRules(daily_limits={"/cgi-bin/material/get_materialcount": 2})]).answer
    )
    token = asker.token()
    answers = [asker.get("material/get_materialcount", access_token=token) for _ in range(3)]
    assert [answer.get("errcode", 0) for answer in answers] == [0, 0, 45009]
    path = {"cgi_path": "/cgi-bin/material/get_materialcount"}
    quota = asker.post("openapi/quota/get", path, access_token=token)["quota"]
    assert quota == {"daily_limit": 2, "used": 2, "remain": 0}
