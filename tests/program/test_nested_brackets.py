"""A thousand brackets inside each other, at every door: an answer in words, never the end of anything."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.commands.conftest import Run, run  # noqa: F401 -- a fixture
from tests.sandbox.conftest import ACCOUNT, Caller
from wxdesk import outside
from wxdesk.accounts.registry import Registry
from wxdesk.clock import ManualClock
from wxdesk.config import Settings, load_settings
from wxdesk.media.forwarding.acceptance import AcceptanceRule
from wxdesk.media.lists import read, read_text
from wxdesk.media.lists.id_list import ids_in
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.signing import evidence
from wxdesk.signing.endpoint.reply import error_said, fields_of
from wxdesk.wechat.errors import pasted_error

DEEP = 1000
MEDIA_ID = "aZ09-_" * 10 + "abcd"
SHAPES = {
    "arrays": "[" * DEEP + "]" * DEEP,
    "objects": '{"a":' * DEEP + "1" + "}" * DEEP,
    "both": '{"a":[' * DEEP + "]}" * DEEP,
    "nearly as deep as the interpreter goes": "[" * 900 + "]" * 900,
    "without an end": "[" * 50_000,
    "objects without an end": '{"errcode":' * 5_000,
    "around something": "[" * DEEP + '{"errcode":40001,"media_id":"' + MEDIA_ID + '"}' + "]" * DEEP,
}
shapes = pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES)
DOORS: dict[str, Callable[[str], object]] = {
    "Diagnose": evidence.parse,
    "Error codes": pasted_error.read,
    "list": lambda text: ids_in(read_text(text)),
    "signing endpoint": fields_of,
    "signing endpoint's error": error_said,
    "forwarding": lambda text: AcceptanceRule.of("data.code=0").verdict(200, text.encode()),
}


@shapes
@pytest.mark.parametrize("door", DOORS)
def test_what_is_pasted_or_answered_is_read(door: str, text: str) -> None:
    DOORS[door](text)


def test_and_what_stands_inside_is_found() -> None:
    around = SHAPES["around something"]
    assert ids_in(read_text(around)).ids == (MEDIA_ID,)
    assert {one.number for one in pasted_error.read(around)} == {40001}


@shapes
def test_a_list_in_a_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.json"
    path.write_text(f"{text}\n{MEDIA_ID}\n")
    assert MEDIA_ID in ids_in(read(path)).ids


@shapes
def test_settings_are_put_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    settings, aside = load_settings(path)
    assert settings == Settings()
    assert aside is not None
    assert aside != path


@pytest.mark.parametrize(
    ("value", "field", "expected"),
    [
        ("1" + "0" * 399, "download_jobs", 32),
        ("-" + "1" * 5000, "download_jobs", 8),
        ("NaN", "download_jobs", 8),
        (r'"\ud800"', "download_folder", ""),
        (r'"a\u0000b"', "download_folder", ""),
        ("Infinity", "files_per_s", 0),
    ],
)
def test_odd_settings_are_sound_ones(tmp_path: Path, value: str, field: str, expected: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"{field}": {value}}}')
    settings, aside = load_settings(path)
    assert (getattr(settings, field), aside) == (expected, None)


@shapes
def test_accounts_are_put_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "accounts.json"
    for written in (text, f'{{"version": 1, "accounts": [{{"name": {text}}}]}}'):
        path.write_text(written)
        registry = Registry(path)
        assert registry.load() is not None
        assert registry.accounts() == ()


@contextmanager
def asking_a_sandbox() -> Iterator[Caller]:
    with Sandbox(Platform(ManualClock())) as sandbox:
        caller = Caller(sandbox.api_base)
        with closing(caller.connection):
            yield caller


POSTED = (
    "stable_token",
    "openapi/rid/get",
    "openapi/quota/get",
    "material/get_material",
    "material/batchget_material",
    "material/del_material",
)


@shapes
def test_the_sandbox_answers(text: str) -> None:
    with asking_a_sandbox() as caller:
        token = caller.token()
        for path in POSTED:
            told = caller.ask("POST", f"/cgi-bin/{path}?access_token={token}", text.encode()).json()
            assert told["errcode"] == (41002 if path == "stable_token" else 47001), path
        assert not caller.post("/cgi-bin/stable_token", ACCOUNT).json().get("errcode")


@pytest.mark.parametrize("description", [*SHAPES.values(), r'{"title":"\ud800","introduction":7}', "NaN"])
def test_a_description_in_the_sandbox(description: str) -> None:
    with asking_a_sandbox() as caller:
        token = caller.token()
        video = b"\0\0\0\x14ftypisom" + bytes(8) + b"\0\0\0\x08mdat"
        body = (
            b'--b\r\nContent-Disposition: form-data; name="media"; filename="a.mp4"\r\n\r\n' + video + b"\r\n"
            b'--b\r\nContent-Disposition: form-data; name="description"\r\n\r\n'
            + description.encode()
            + b"\r\n--b--\r\n"
        )
        added = caller.ask(
            "POST",
            f"/cgi-bin/material/add_material?type=video&access_token={token}",
            body,
            Content_Type="multipart/form-data; boundary=b",
        )
        assert "media_id" in added.json()
        page = caller.post(
            f"/cgi-bin/material/batchget_material?access_token={token}",
            {"type": "video", "offset": 0, "count": 1},
        )
        assert page.json()["item_count"] == 1


@shapes
def test_a_line_of_many_to_diagnose(run: Run, text: str) -> None:  # noqa: F811
    lines = "\n".join([text, json.dumps({"id": "good", "text": "errcode 40001"}), '{"id": "\\ud800"}'])
    told = run("diagnose", "--jsonl", "-", typed=lines)
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert [one["id"] for one in answers] == ["1", "good", "\ufffd"]
    assert answers[0]["error"] == "not_json"


@pytest.mark.expects_log
def test_the_twin_that_has_no_limit_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "json_of", json.loads)
    with asking_a_sandbox() as caller:
        token = caller.token()
        told = caller.ask(
            "POST", f"/cgi-bin/openapi/rid/get?access_token={token}", SHAPES["without an end"].encode()
        )
        assert told.status == 500
