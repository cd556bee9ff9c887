"""What WeChat's app does for a page on the sandbox: which address counts, and pictures to and fro."""

import pytest

from tests.sandbox.company.test_site import sign
from tests.sandbox.conftest import Caller
from wxdesk.files import resources
from wxdesk.sandbox.account.account import APPID
from wxdesk.sandbox.client import ALBUM
from wxdesk.sandbox.company.mistakes import OTHER_APPID
from wxdesk.sandbox.media.temporary import KEPT_S
from wxdesk.sandbox.server import Sandbox


@pytest.mark.parametrize(
    ("signed_for", "system", "right"),
    [("landing", "iphone", True), ("current", "iphone", False), ("landing", "", True), ("current", "", True)],
)
def test_which_address_counts_where_a_page_has_changed_it(
    sandbox: Sandbox, caller: Caller, signed_for: str, system: str, right: bool
) -> None:
    addresses = {"landing": f"{sandbox.site}?a=1", "current": f"{sandbox.site}second?b=2#x"}
    asked = {
        **sign(caller, addresses[signed_for]),
        "url": addresses["current"],
        "landing": addresses["landing"],
        "system": system,
    }
    told = caller.post("/site/preverify", asked).json()
    if right:
        assert told == {"errMsg": "config:ok"}
    else:
        both = [addresses["landing"], addresses["current"].removesuffix("#x")]
        assert (told["errcode"], told["realAuthUrl"]) == (63002, both)


def test_a_picture_goes_up_and_comes_back(caller: Caller) -> None:
    for picture, name in zip(caller.get("/site/client/album").json()["pictures"], ALBUM, strict=True):
        original = resources.read(f"sandbox/{name}")
        assert caller.get(picture).body == original
        sent = caller.post("/site/client/upload", {"appId": APPID, "picture": picture}).json()
        assert sent["errMsg"] == "uploadImage:ok"
        back = caller.get("/site/client/picture", serverId=sent["serverId"])
        assert (back.body, back.headers["content-type"]) == (original, "image/jpeg")
        # It is the account's temporary media, as any other.
        token = caller.token()
        fetched = caller.get("/cgi-bin/media/get", access_token=token, media_id=sent["serverId"])
        assert fetched.body == original


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"appId": APPID},
        {"appId": APPID, "picture": "/site/client/album/../site.js"},
        {"appId": APPID, "picture": ["x"]},
        {"appId": OTHER_APPID, "picture": f"/site/client/album/{ALBUM[0]}"},
    ],
)
def test_nothing_but_the_album_s_pictures_goes_up(caller: Caller, asked: dict[str, object]) -> None:
    assert caller.post("/site/client/upload", asked).json() == {"errMsg": "uploadImage:fail"}


def test_only_pictures_that_are_still_there_come_back(sandbox: Sandbox, caller: Caller, clock) -> None:
    picture = f"/site/client/album/{ALBUM[0]}"
    sent = caller.post("/site/client/upload", {"appId": APPID, "picture": picture}).json()["serverId"]
    voice = sandbox.announcement()["media"]["voice"]
    for media_id in ("", "x", voice):
        assert caller.get("/site/client/picture", serverId=media_id).status == 404
    clock.advance(KEPT_S)
    assert caller.get("/site/client/picture", serverId=sent).status == 404


@pytest.mark.parametrize("path", ["/site/preverify", "/site/client/upload"])
def test_what_is_no_object_is_refused(caller: Caller, path: str) -> None:
    for body in (b"", b"[]", b"{", b"[" * 5000):
        assert caller.ask("POST", path, body, Content_Type="application/json").status == 400
