"""Other projects' tests get a WeChat from the fixture `wechat_sandbox`."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.release.building import ROOT, uv
from wxdesk.sandbox.control.steering import Steering, running

# A project that knows nothing of wxdesk but the fixture.
PROJECT = '''
import json
import urllib.parse
import urllib.request


class Shop:
    """A client as companies have one: it keeps its token, and fetches another when it is refused."""

    def __init__(self, api_base, appid, secret):
        self.api_base, self.account = api_base, {"appid": appid, "secret": secret}
        self.token = None

    def _get(self, path, **query):
        with urllib.request.urlopen(f"{self.api_base}/cgi-bin/{path}?{urllib.parse.urlencode(query)}") as answer:
            return answer.read()

    def photo(self, media_id):
        for _ in range(2):
            if self.token is None:
                found = self._get("token", grant_type="client_credential", **self.account)
                self.token = json.loads(found)["access_token"]
            data = self._get("media/get", access_token=self.token, media_id=media_id)
            if not data.startswith(b"{"):
                return data
            self.token = None
        return None
'''
TESTS = """
import pytest
from shop import Shop

seen = []


@pytest.fixture
def shop(wechat_sandbox):
    return Shop(wechat_sandbox.api_base, wechat_sandbox.appid, wechat_sandbox.secret)


def test_a_photo(shop, wechat_sandbox):
    assert shop.photo(wechat_sandbox.media["image"]).startswith(b"\\xff\\xd8")
    assert shop.photo(wechat_sandbox.media["expired"]) is None
    seen.append(shop.token)


def test_every_test_has_its_own_and_the_same(shop, wechat_sandbox):
    assert wechat_sandbox.requests() == []
    shop.photo(wechat_sandbox.media["unknown"])
    shop.photo(wechat_sandbox.media["expired"])
    assert len(wechat_sandbox.requests("token")) == 4


def test_a_replaced_token_is_fetched_again(shop, wechat_sandbox):
    shop.photo(wechat_sandbox.media["image"])
    wechat_sandbox.replace_token(at_once=True)
    assert shop.photo(wechat_sandbox.media["image"])
    assert [one["errcode"] for one in wechat_sandbox.requests("media/get")] == [None, 40001, None]
    wechat_sandbox.advance(7200)
    assert shop.photo(wechat_sandbox.media["image"])
    assert len(wechat_sandbox.requests("media/get", errcode=42001)) == 1


def test_a_truncated_photo(shop, wechat_sandbox):
    wechat_sandbox.fault("truncated", times=1, on="media/get")
    with pytest.raises(Exception):
        shop.photo(wechat_sandbox.media["image"])
    assert shop.photo(wechat_sandbox.media["image"])
"""


def write_project(folder: Path) -> None:
    (folder / "shop.py").write_text(PROJECT)
    (folder / "test_shop.py").write_text(TESTS)


@pytest.fixture
def steering() -> Iterator[Steering]:
    with running() as steering:
        yield steering


def token(steering: Steering, secret: str = "") -> dict[str, object]:
    query = f"grant_type=client_credential&appid={steering.appid}&secret={secret or steering.secret}"
    with urllib.request.urlopen(f"{steering.api_base}/cgi-bin/token?{query}", timeout=5) as answer:
        return json.load(answer)


def test_a_foreign_project_uses_it(tmp_path: Path) -> None:
    write_project(tmp_path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "wxdesk.pytest_plugin", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert ended.returncode == 0, ended.stdout
    assert "4 passed" in ended.stdout


def loaded_by(name: str) -> list[str]:
    """What is in memory then, besides pytest."""
    script = (
        f"import sys, pytest; before = set(sys.modules); import {name};"
        "print(*sorted(set(sys.modules) - before))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ended.stdout.split()


def test_it_costs_nothing_until_it_is_used() -> None:
    """Every pytest of whoever has wxdesk installed imports it."""
    assert loaded_by("wxdesk.pytest_plugin") == ["wxdesk", "wxdesk.pytest_plugin"]
    assert len(loaded_by("wxdesk.sandbox.control.steering")) > 40, "what a test that asks for it costs"


def test_everything_is_the_same_in_every_test(steering: Steering) -> None:
    with running() as other:
        assert token(steering) == token(other)
        assert steering.media == other.media
        assert steering.api_base != other.api_base
    assert set(steering.media) == {"image", "voice", "video", "expired", "unknown", "permanent"}


def test_what_it_steers(steering: Steering) -> None:
    first = token(steering)
    steering.fault("system_busy", times=2, on=["token"])
    assert [token(steering).get("errcode") for _ in range(3)] == [-1, -1, None]
    assert steering.requests("token", errcode=-1)[0]["number"] == 2
    assert steering.requests(appid=steering.appid, method="post") == []
    steering.fault("system_busy")
    steering.faults_off()
    assert "access_token" in token(steering)
    with pytest.raises(ValueError, match="known are"):
        steering.fault("no_such")
    steering.expire_token()
    steering.clear_requests()
    assert steering.requests() == []
    steering.reset()
    assert token(steering) == first
    assert steering.secret not in repr(steering)


@pytest.mark.slow
def test_it_is_found_where_the_wheel_is_installed(tmp_path: Path) -> None:
    """A fresh environment with pytest and the wheel, and nothing that the wheel would bring."""
    subprocess.run(
        [*uv(), "build", "--wheel", "--quiet", "--out-dir", str(tmp_path / "wheel")], cwd=ROOT, check=True
    )
    environment, project = tmp_path / "env", tmp_path / "project"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [*uv(), "pip", "install", "--quiet", "--python", str(python)]
    subprocess.run([*install, "pytest>=8.3"], check=True)
    wheel = next((tmp_path / "wheel").glob("*.whl"))
    subprocess.run([*install, "--no-deps", str(wheel)], check=True)
    project.mkdir()
    write_project(project)
    ended = subprocess.run(
        [str(python), "-I", "-m", "pytest", "-q", "-W", "error", "--import-mode=prepend", str(project)],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout
    assert "4 passed" in ended.stdout
