"""A page's pictures, and their ways to and from the sandbox over real HTTP."""

import base64
from pathlib import Path

import pytest

from wxdesk.accounts.vault import SessionVault
from wxdesk.config import Directories
from wxdesk.errors import ApiError
from wxdesk.inspector.clients import CLIENTS, System
from wxdesk.inspector.pictures import Pictures, download, read_files, type_of, upload
from wxdesk.services import Services


def test_ids_look_like_the_clients() -> None:
    assert Pictures(CLIENTS[System.IPHONE]).add(b"x").startswith("wxLocalResource://imageid")
    assert Pictures(CLIENTS[System.ANDROID]).add(b"x").startswith("weixin://resourceid/")


def test_samples_are_other_ones_each_time() -> None:
    pictures = Pictures(CLIENTS[System.IPHONE])
    first, second = pictures.add_samples(1), pictures.add_samples(1)
    assert pictures.get(first[0]) != pictures.get(second[0])
    assert len(pictures.add_samples(9)) == 6 and len(pictures.add_samples(0)) == 1


def test_there_is_an_end_to_what_is_kept() -> None:
    pictures = Pictures(CLIENTS[System.IPHONE])
    assert pictures.add(b"x" * ((10 << 20) + 1)) == "" and pictures.add(b"") == ""
    added = [pictures.add(b"x") for _ in range(70)]
    assert len([one for one in added if one]) == 60
    assert pictures.add_samples(3) == []


def test_its_data_is_what_was_added() -> None:
    pictures = Pictures(CLIENTS[System.IPHONE])
    start, _, data = pictures.data_url(pictures.add(b"\x89PNG123")).partition(",")
    assert start == "data:image/png;base64" and base64.b64decode(data) == b"\x89PNG123"
    for unknown in ("", "x", None, 3, ["x"], {"a": 1}):
        assert pictures.data_url(unknown) == ""


def test_files_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    there = tmp_path / "a.jpg"
    there.write_bytes(b"abc")
    assert read_files([tmp_path / "none.jpg", there, tmp_path]) == [b"abc"]


def test_types_go_by_the_first_bytes() -> None:
    assert type_of(b"\xff\xd8\xff\xe0") == ("image/jpeg", "jpg")
    assert type_of(b"<svg") == ("application/octet-stream", "bin")


def test_a_picture_goes_to_wechat_and_comes_back(profile: Path) -> None:
    services = Services(Directories.of_profile(profile), open_vault=SessionVault)
    try:
        broker = services.broker(services.start_sandbox())
        pictures = Pictures(CLIENTS[System.IPHONE])
        content = pictures.get(pictures.add_samples(1)[0])
        assert content is not None
        assert download(broker, upload(broker, content)) == content
        with pytest.raises(ApiError) as refused:
            upload(broker, b"no picture")
        assert refused.value.errcode == 40005
        with pytest.raises(ApiError):
            download(broker, "unknown")
    finally:
        services.close()
