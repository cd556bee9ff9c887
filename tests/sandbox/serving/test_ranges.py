"""Parts of files, and answers without a body."""

import pytest

from tests.sandbox.conftest import Caller
from wxdesk.sandbox.media import samples

PHOTO = samples.GOOD[18]
DATA = PHOTO.data()
SIZE = len(DATA)


def address(caller: Caller, media_id: str = PHOTO.media_id) -> str:
    return f"/cgi-bin/media/get?access_token={caller.token()}&media_id={media_id}"


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-19", 10, 19),
        ("bytes=100-", 100, SIZE - 1),
        ("bytes=-5", SIZE - 5, SIZE - 1),
        (f"bytes=-{SIZE + 9}", 0, SIZE - 1),
        (f"bytes=7-{SIZE + 9}", 7, SIZE - 1),
    ],
)
def test_a_part(caller: Caller, wanted: str, first: int, last: int) -> None:
    answer = caller.ask("GET", address(caller), Range=wanted)
    assert answer.status == 206
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{SIZE}"
    assert answer.body == DATA[first : last + 1]
    assert answer.headers["content-disposition"].endswith('.jpg"')


@pytest.mark.parametrize("wanted", [f"bytes={SIZE}-", f"bytes={SIZE + 5}-{SIZE + 9}", "bytes=-0"])
def test_a_part_that_there_is_not(caller: Caller, wanted: str) -> None:
    answer = caller.ask("GET", address(caller), Range=wanted)
    assert (answer.status, answer.body) == (416, b"")
    assert answer.headers["content-range"] == f"bytes */{SIZE}"


@pytest.mark.parametrize(
    "wanted", ["bytes=0-1,3-4", "bytes=9-1", "bytes=", "lines=0-1", "bytes=a-b", "bytes=-"]
)
def test_what_is_no_range_is_answered_with_all_of_it(caller: Caller, wanted: str) -> None:
    answer = caller.ask("GET", address(caller), Range=wanted)
    assert (answer.status, answer.body) == (200, DATA)


def test_an_error_and_a_token_have_no_parts(caller: Caller) -> None:
    for path in (address(caller, "x"), f"/cgi-bin/getcallbackip?access_token={caller.token()}"):
        answer = caller.ask("GET", path, Range="bytes=0-1")
        assert answer.status == 200
        assert answer.json()
    versioned = caller.ask("GET", address(caller), Range="bytes=0-1", If_Range='"v1"')
    assert (versioned.status, versioned.body) == (200, DATA)


def test_the_second_hop_of_a_video_has_parts(caller: Caller) -> None:
    video = samples.GOOD[21]
    path = caller.ask("GET", address(caller, video.media_id)).json()["video_url"].partition(caller.host)[2]
    assert caller.ask("GET", path, Range="bytes=4-7").body == video.data()[4:8] == b"ftyp"


def test_head_says_what_get_would_and_the_connection_goes_on(caller: Caller) -> None:
    for path in (address(caller), "/site/mistakes", "/nothing"):
        head, got = caller.ask("HEAD", path), caller.ask("GET", path)
        assert (head.status, head.body) == (got.status, b"")
        assert head.headers["content-length"] == str(len(got.body))
    assert caller.ask("HEAD", address(caller), Range="bytes=0-9").headers["content-length"] == "10"
