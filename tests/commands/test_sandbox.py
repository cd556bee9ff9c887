"""`sandbox`: one line of JSON, then a server until it is interrupted."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.support.interrupting import OWN_GROUP, ask_to_end
from tests.support.redis_server import needs_redis, running
from wxdesk.sandbox.company.environment import TOKEN_KEY


def test_it_announces_itself_serves_and_ends_on_a_signal() -> None:
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--images", "3", "--fault", "slow=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, creationflags=OWN_GROUP) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        with urllib.request.urlopen(told["site"], timeout=5) as page:
            shown = page.read()
        ask_to_end(process)
        process.communicate(timeout=10)
    assert process.returncode == 0
    assert set(told) == {
        "api_base", "site", "control", "appid", "secret", "accounts", "media_ids", "media",
    }  # fmt: skip
    assert len(told["media_ids"]) == 3
    assert b"<html" in shown


def test_a_days_quota_can_be_small() -> None:
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--quota", "stable_token=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        fields = {"grant_type": "client_credential", "appid": told["appid"], "secret": told["secret"]}
        answers = []
        for _ in range(2):
            address = f"{told['api_base']}/cgi-bin/stable_token"
            with urllib.request.urlopen(address, json.dumps(fields).encode(), timeout=5) as answer:
                answers.append(json.load(answer).get("errcode", 0))
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert answers == [0, 45009]


def test_the_port_stands_in_a_file_while_it_answers(tmp_path: Path) -> None:
    file = tmp_path / "new" / "port"
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--seed", "7", "--port-file", str(file)]
    file.parent.mkdir()
    file.write_text("1\n")  # of one that was killed
    with subprocess.Popen([*command, "--port", "99999"], stderr=subprocess.PIPE) as process:
        process.communicate(timeout=10)
    assert file.read_text() == "1\n", "of a command line that is wrong nothing comes"
    tokens = set()
    for _ in range(2):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, creationflags=OWN_GROUP) as process:
            assert process.stdout is not None
            told = json.loads(process.stdout.readline())
            port = file.read_text(encoding="ascii")
            assert told["api_base"] == f"http://127.0.0.1:{port.strip()}"
            query = f"grant_type=client_credential&appid={told['appid']}&secret={told['secret']}"
            with urllib.request.urlopen(f"{told['api_base']}/cgi-bin/token?{query}", timeout=5) as answer:
                tokens.add(json.load(answer)["access_token"])
            ask_to_end(process)
            process.communicate(timeout=10)
        assert not file.exists()
    assert len(tokens) == 1


def test_the_accounts_of_a_file(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "accounts.json"
    file.write_text('[{"appid": "wx_shop", "secret": "shop"}, {"appid": "wx_test"}]', encoding="utf-8")
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--accounts", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, creationflags=OWN_GROUP) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        ask_to_end(process)
        process.communicate(timeout=10)
    assert (told["appid"], told["secret"]) == ("wx_shop", "shop")
    assert [one["appid"] for one in told["accounts"]] == ["wx_shop", "wx_test"]
    file.write_text("[{}]", encoding="utf-8")
    ended = run("sandbox", "--accounts", str(file))
    assert ended.code == 2
    assert "[0].appid" in ended.err


def test_its_proxy_is_announced_with_what_to_set() -> None:
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--https-proxy"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, creationflags=OWN_GROUP
    ) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())["proxy"]
        certificate = Path(told["ca"])
        assert "BEGIN CERTIFICATE" in certificate.read_text()
        ask_to_end(process)
        _, lines = process.communicate(timeout=10)
    assert process.returncode == 0
    assert set(told["environment"]) == {"Python", "Node", "Java", "PHP", "Go", "curl"}
    assert told["environment"]["Go"]["HTTPS_PROXY"] == told["url"]
    assert told["url"] in lines
    assert "# Java" in lines
    assert not certificate.parent.exists()


@needs_redis
def test_its_company_has_a_redis_and_a_js_sdk(tmp_path: Path) -> None:
    script = tmp_path / "sdk.js"
    script.write_text("window.wx = {};")
    with running(tmp_path / "redis") as redis:
        command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--js-sdk", str(script)]
        command += ["--company-redis", redis.url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, creationflags=OWN_GROUP) as process:
            assert process.stdout is not None
            base = json.loads(process.stdout.readline())["api_base"]
            shown = [
                urllib.request.urlopen(f"{base}{path}", timeout=5).read()
                for path in ("/site/?a=1", "/site/js-sdk.js", "/wechat/jsSDK?url=x")
            ]
            ask_to_end(process)
            process.communicate(timeout=10)
        assert b'src="/site/js-sdk.js"' in shown[0]
        assert shown[1] == script.read_bytes()
        assert b"signature" in shown[2]
        assert len(redis.ask("GET", TOKEN_KEY)) > 100


def test_a_js_sdk_that_is_none(run: Run, tmp_path: Path) -> None:
    large, pipe = tmp_path / "large.js", tmp_path / "pipe.js"
    large.write_bytes(bytes((4 << 20) + 1))
    os.mkfifo(pipe)
    for path in (tmp_path / "none.js", large, pipe):
        ended = run("sandbox", "--js-sdk", str(path))
        assert (ended.code, path.name in ended.err) == (1, True)


@pytest.mark.parametrize(
    "words",
    [
        ("--fault", "no_such"),
        ("--port", "99999"),
        ("--images", "-1"),
        ("--seed", "-1"),
        ("--seed", "x"),
        ("--quota", "media/get"),
        ("--quota", "media/get=many"),
        ("--company-redis", "http://127.0.0.1/"),
        ("--company-redis", "redis://user:password@127.0.0.1/"),
    ],
)
def test_bad_usage_is_refused(run: Run, words: tuple[str, str]) -> None:
    assert run("sandbox", *words).code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="sends Linux's signals")
def test_signals_one_upon_the_other_end_it() -> None:
    """Ctrl+C held down: a handler that waited for a lock, which an earlier one held, waited for ever now and then."""
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--images", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(15):
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
    assert process.returncode in (0, 130, 143, -signal.SIGINT, -signal.SIGTERM)
