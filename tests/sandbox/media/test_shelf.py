"""media/get, media/get/jssdk and media/upload by the rules."""

import json
from typing import Any

import pytest

from tests.sandbox.conftest import Asker
from wxdesk.clock import ManualClock
from wxdesk.files import resources
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Reply, Request

JPEG, PNG, GIF = (samples.SAMPLES[number - 1].data() for number in (19, 14, 15))
DAY_S = 86_400


def get(asker: Asker, media_id: str, path: str = "/cgi-bin/media/get") -> Reply:
    query = {"access_token": asker.token(), "media_id": media_id}
    return asker.reply_to(Request("GET", path, query, site="http://127.0.0.1:5"))


def upload(asker: Asker, kind: str, file_name: str, data: bytes, field: str = "media") -> dict[str, Any]:
    disposition = f'form-data; name="{field}"' + (f'; filename="{file_name}"' if file_name else "")
    body = f"--b\r\nContent-Disposition: {disposition}\r\n\r\n".encode() + data + b"\r\n--b--\r\n"
    query = {"access_token": asker.token(), "type": kind}
    request = Request("POST", "/cgi-bin/media/upload", query, body, "multipart/form-data; boundary=b")
    return json.loads(asker.reply_to(request).body)


def test_a_photo_comes_with_its_name_and_type(asker: Asker) -> None:
    sample = samples.GOOD[18]
    reply = get(asker, sample.media_id)
    assert reply.body == sample.data()
    assert reply.content_type == "image/jpeg"
    assert dict(reply.headers) == {
        "Cache-Control": "no-cache, must-revalidate",
        "Content-disposition": f'attachment; filename="{sample.media_id}.jpg"',
    }


@pytest.mark.parametrize(
    ("media_id", "errcode"),
    [
        ("", 41006),
        (samples.UNKNOWN_ID, 40007),
        (samples.EXPIRED.media_id, 40007),
        ("nonsense", 40007),
        ("漢字" * 32, 40007),
    ],
)
def test_a_refusal_is_text_with_status_200(asker: Asker, media_id: str, errcode: int) -> None:
    reply = get(asker, media_id)
    assert (reply.status, reply.content_type, reply.of_media) == (200, "text/plain", False)
    error = json.loads(reply.body)
    assert error["errcode"] == errcode
    assert " hint: [" in error["errmsg"]
    assert " rid: " in error["errmsg"]


def test_a_medium_is_there_for_three_days(asker: Asker, clock: ManualClock) -> None:
    clock.advance(3 * DAY_S - 1)
    assert get(asker, samples.MEDIA_IDS[0]).of_media
    clock.advance(1)
    assert json.loads(get(asker, samples.MEDIA_IDS[0]).body)["errcode"] == 40007


def test_a_video_is_an_address_on_the_sandbox_that_needs_no_token(asker: Asker) -> None:
    reply = get(asker, samples.SAMPLES[21].media_id)
    assert reply.content_type == "text/plain"
    address = json.loads(reply.body)["video_url"]
    assert address == f"http://127.0.0.1:5/sandbox/video/{samples.SAMPLES[21].media_id}.mp4"
    video = asker.reply_to(Request("GET", address.removeprefix("http://127.0.0.1:5")))
    assert (video.content_type, video.of_media) == ("video/mp4", True)
    assert video.body == resources.read("sandbox/video.mp4")


@pytest.mark.parametrize("name", ["x.mp4", f"{samples.MEDIA_IDS[0]}.mp4", samples.MEDIA_IDS[21], ".mp4", ""])
def test_other_video_addresses_are_not_found(asker: Asker, name: str) -> None:
    assert asker.reply_to(Request("GET", f"/sandbox/video/{name}")).status == 404


def test_a_voice_is_amr_and_better_as_speex(asker: Asker) -> None:
    voice = samples.SAMPLES[19].media_id
    assert get(asker, voice).body.startswith(b"#!AMR\n")
    better = get(asker, voice, "/cgi-bin/media/get/jssdk")
    assert better.content_type == "voice/speex"
    assert better.body.startswith(b"OggS")
    assert b"Speex   " in better.body[:64]
    assert f'"{voice}.speex"' in dict(better.headers)["Content-disposition"]


def test_only_a_voice_has_a_better_version(asker: Asker) -> None:
    assert json.loads(get(asker, samples.MEDIA_IDS[0], "/cgi-bin/media/get/jssdk").body)["errcode"] == 40007


@pytest.mark.parametrize(
    ("kind", "name", "data", "extension"),
    [
        ("image", "Photo.JPEG", JPEG, "jpg"),
        ("image", "a.png", PNG, "png"),
        ("image", "a.gif", GIF, "gif"),
        ("thumb", "t.jpg", JPEG, "jpg"),
        ("voice", "v.amr", b"#!AMR\n" + b"\x3c" + bytes(31), "amr"),
        ("voice", "v.mp3", b"ID3" + bytes(20), "mp3"),
        ("video", "v.mp4", b"\0\0\0\x18ftypisom" + bytes(16), "mp4"),
    ],
)
def test_what_was_uploaded_can_be_fetched_for_three_days(
    asker: Asker, clock: ManualClock, kind: str, name: str, data: bytes, extension: str
) -> None:
    clock.advance(0.5)
    answer = upload(asker, kind, name, data)
    media_id = answer["thumb_media_id" if kind == "thumb" else "media_id"]
    assert answer["type"] == kind
    assert answer["created_at"] == int(clock.wall)
    assert len(media_id) == 64
    if kind != "video":
        reply = get(asker, media_id)
        assert reply.body == data
        assert f'"{media_id}.{extension}"' in dict(reply.headers)["Content-disposition"]
    clock.advance(3 * DAY_S)
    assert json.loads(get(asker, media_id).body)["errcode"] == 40007


@pytest.mark.parametrize(
    ("kind", "name", "data", "errcode"),
    [
        ("", "a.jpg", JPEG, 40004),
        ("picture", "a.jpg", JPEG, 40004),
        ("image", "", JPEG, 41005),
        ("image", "a.jpg", b"", 44001),
        ("image", "a.bmp", b"BM" + bytes(50), 40005),
        ("image", "a.jpg", PNG, 40005),
        ("image", "a", JPEG, 40005),
        ("voice", "a.jpg", JPEG, 40005),
        ("thumb", "a.png", PNG, 40005),
        ("image", "a.jpg", JPEG + bytes(10 << 20), 40009),
        ("voice", "a.mp3", b"ID3" + bytes(2 << 20), 40010),
        ("video", "a.mp4", b"\0\0\0\x18ftyp" + bytes(10 << 20), 40011),
        ("thumb", "a.jpg", JPEG + bytes(64 << 10), 40012),
        ("voice", "a.amr", b"#!AMR\n" + (b"\x3c" + bytes(31)) * 3001, 45007),
    ],
)
def test_uploads_that_are_refused(asker: Asker, kind: str, name: str, data: bytes, errcode: int) -> None:
    assert upload(asker, kind, name, data)["errcode"] == errcode


def test_an_upload_needs_the_field_media_and_post(asker: Asker) -> None:
    assert upload(asker, "image", "a.jpg", JPEG, field="file")["errcode"] == 41005
    assert (
        asker.post("media/upload", b"not multipart", access_token=asker.token(), type="image")["errcode"]
        == 41005
    )
    assert asker.get("media/upload", access_token=asker.token(), type="image")["errcode"] == 43002


def test_uploads_do_not_fill_the_memory(asker: Asker) -> None:
    big = b"\0\0\0\x18ftyp" + bytes((10 << 20) - 8)
    ids = [upload(asker, "video", "v.mp4", big)["media_id"] for _ in range(8)]
    kept = ["video_url" in json.loads(get(asker, media_id).body) for media_id in ids]
    assert kept == [False, False, True, True, True, True, True, True]


def test_numbered_images_are_found_only_where_there_are_some(clock: ManualClock) -> None:
    platform = Platform(clock, images=3, image_size_bytes=30_000)
    asker = Asker(platform.answer)
    bodies = [get(asker, media_id).body for media_id in platform.images]
    assert [len(body) for body in bodies] == [30_000] * 3
    assert len(set(bodies)) == 3
    assert json.loads(get(Asker(Platform(clock).answer), platform.images[0]).body)["errcode"] == 40007
