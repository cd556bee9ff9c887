import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.conftest import UNMARKED, WHOLE
from wxdesk.media.files.media_type import SNIFF_BYTES, MediaKind, MediaType, looks_like_page, sniff
from wxdesk.sandbox.media import samples


@pytest.mark.parametrize(("name", "data"), [*WHOLE.items(), *UNMARKED.items()])
def test_every_format_is_known_by_its_first_bytes(name: str, data: bytes) -> None:
    assert sniff(data[:SNIFF_BYTES]) is MediaType(name)
    assert sniff(data[:SNIFF_BYTES], "application/x-msdownload") is MediaType(name)


@pytest.mark.parametrize("media_type", MediaType)
def test_extensions_are_harmless_and_lower_case(media_type: MediaType) -> None:
    assert media_type.extension[0] == "."
    assert media_type.extension[1:].isalnum()
    assert media_type.extension == media_type.extension.lower()
    assert media_type.extension[1:] not in (
        "exe",
        "bat",
        "cmd",
        "com",
        "js",
        "html",
        "svg",
        "lnk",
        "scr",
        "pif",
    )
    assert isinstance(media_type.kind, MediaKind)


def test_the_server_has_a_say_only_about_speex() -> None:
    assert sniff(b"\x00\x01\x02", "voice/speex; charset=x") is MediaType.SPEEX
    assert sniff(b"\x00\x01\x02", "image/jpeg") is MediaType.UNKNOWN
    assert sniff(b"MZ\x90\x00", "image/jpeg") is MediaType.UNKNOWN


def test_the_extension_is_that_of_the_content() -> None:
    assert sniff(WHOLE["jpeg"], "image/png").extension == ".jpg"
    assert sniff(b"<script>alert(1)</script>", "image/jpeg").extension == ".bin"


RUNS = {
    "Windows program": b"MZ\x90\x00\x03",
    "Linux program": b"\x7fELF\x02\x01\x01",
    "macOS program": b"\xcf\xfa\xed\xfe\x07\x00\x00\x01",
    "installer": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "shortcut": b"L\x00\x00\x00\x01\x14\x02\x00",
    "archive": b"PK\x03\x04\x14\x00",
    "script": b"#!/bin/sh\nrm -rf ~\n",
    "batch file": b"@echo off\r\nstart calc\r\n",
    "picture with scripts": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "page in UTF-16": "<html>".encode("utf-16"),
}


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("content_type", ["image/jpeg", "application/octet-stream", "voice/amr"])
def test_what_runs_gets_no_extension_to_run_by(name: str, content_type: str) -> None:
    assert sniff(RUNS[name], content_type).extension == ".bin"


@pytest.mark.parametrize("name", ["jpeg", "png", "gif", "mp4", "mov"])
@pytest.mark.parametrize("behind", RUNS)
def test_what_is_two_things_at_once_is_the_medium_that_it_begins_as(name: str, behind: str) -> None:
    both = WHOLE[name] + RUNS[behind]
    assert sniff(both[:SNIFF_BYTES], "text/html").extension == MediaType(name).extension


@pytest.mark.parametrize("sample", samples.SAMPLES, ids=lambda one: f"{one.number}-{one.extension}")
def test_samples_of_the_sandbox_are_what_they_are_called(sample: samples.Sample) -> None:
    content_type = samples.CONTENT_TYPES[sample.extension]
    assert sniff(sample.data()[:SNIFF_BYTES], content_type).extension == f".{sample.extension}"


@pytest.mark.parametrize(
    "page", [b"<!DOCTYPE html><p>", b"\r\n <html lang=zh>", b"\xef\xbb\xbf<?xml version", b"<HEAD>"]
)
def test_pages_are_recognised(page: bytes) -> None:
    assert looks_like_page(page)


@given(st.binary(max_size=200))
def test_any_bytes_have_a_type(data: bytes) -> None:
    assert sniff(data[:SNIFF_BYTES]) is sniff(data)
    assert not (looks_like_page(data) and sniff(data).kind is not MediaKind.OTHER)
