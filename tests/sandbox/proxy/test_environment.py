"""Unchanged programs in several languages, with nothing but the printed variables."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sandbox.conftest import ACCOUNT
from tests.sandbox.proxy.conftest import environment
from wxdesk.sandbox.proxy.environment import lines
from wxdesk.sandbox.proxy.running import Way, proxy
from wxdesk.sandbox.server import Sandbox

URL = "https://api.weixin.qq.com/cgi-bin/token?" + "&".join(
    f"{name}={value}" for name, value in ACCOUNT.items()
)
PYTHON = f"""
import json, urllib.request
import httpx
print(httpx.get({URL!r}).json()["expires_in"])
print(json.load(urllib.request.urlopen({URL!r}))["expires_in"])
"""
NODE = f"""
const https = require('https');
const read = (answer) => {{ let text = ''; answer.on('data', (piece) => text += piece);
                            answer.on('end', () => console.log(JSON.parse(text).expires_in)); }};
https.get({URL!r}, read);
https.get(new URL({URL!r}), {{agent: new https.Agent({{keepAlive: false}})}}, read);
fetch({URL!r}).then((answer) => answer.json()).then((value) => console.log(value.expires_in));
"""
JAVA = """
import java.net.*;
import java.net.http.*;
public class Ask {
    public static void main(String[] words) throws Exception {
        System.out.println(new String(new URL(words[0]).openStream().readAllBytes()));
        var request = HttpRequest.newBuilder(URI.create(words[0])).build();
        var client = HttpClient.newHttpClient();
        System.out.println(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
"""
PHP = f"<?php $c = curl_init({URL!r}); curl_setopt($c, CURLOPT_RETURNTRANSFER, 1); echo curl_exec($c), curl_error($c);"


def run(way: Way, language: str, *command: str) -> str:
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60, env=environment(way, language)
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


@needs("curl")
def test_curl(way: Way, sandbox: Sandbox) -> None:
    assert json.loads(run(way, "curl", "curl", "-sS", URL))["expires_in"] == 7200
    refused = subprocess.run(
        ["curl", "-sS", "https://example.com/"],
        capture_output=True, text=True, check=False, env=environment(way, "curl"),
    )  # fmt: skip
    assert refused.returncode != 0
    assert "403" in refused.stderr
    direct = run(way, "curl", "curl", "-sS", f"{sandbox.api_base}/sandbox/health")
    assert json.loads(direct)["status"] == "ok", "what is on this computer is asked directly"


@needs("curl")
@pytest.mark.parametrize(
    ("fault", "code"),
    [("no_length", 0), ("chunked", 0), ("drip=200", 0), ("slow=1", 0), ("cut_chunk", 18), ("connection_lost", 52),
     ("connection_reset", 56), ("black_hole", 28)],
)  # fmt: skip
def test_faults_come_through_to_curl(way: Way, sandbox: Sandbox, fault: str, code: int) -> None:
    sandbox.faults.switch_on(fault)
    ended = subprocess.run(
        ["curl", "-sS", "--max-time", "2", URL],
        capture_output=True, text=True, check=False, env=environment(way, "curl"),
    )  # fmt: skip
    assert ended.returncode == code, ended.stderr
    assert code != 0 or json.loads(ended.stdout)["expires_in"] == 7200


@needs("curl")
def test_curl_that_does_not_trust_it(way: Way) -> None:
    bare = {name: value for name, value in environment(way, "curl").items() if name != "CURL_CA_BUNDLE"}
    ended = subprocess.run(["curl", "-sS", URL], capture_output=True, check=False, env=bare)
    assert ended.returncode == 60


def test_python(way: Way) -> None:
    assert run(way, "Python", sys.executable, "-c", PYTHON).split() == ["7200", "7200"]


@needs("node")
def test_node(way: Way) -> None:
    assert run(way, "Node", "node", "-e", NODE).split() == ["7200"] * 3


@needs("node")
def test_node_reaches_all_else_as_ever(way: Way, sandbox: Sandbox) -> None:
    script = f"fetch('{sandbox.api_base}/sandbox/health').then((answer) => console.log(answer.status))"
    assert run(way, "Node", "node", "-e", script).split() == ["200"]


@needs("php")
def test_php(way: Way, tmp_path: Path) -> None:
    if "curl" not in run(way, "PHP", "php", "-m").split():
        pytest.skip("php has no curl")
    (tmp_path / "ask.php").write_text(PHP)
    assert json.loads(run(way, "PHP", "php", str(tmp_path / "ask.php")))["expires_in"] == 7200


@pytest.mark.slow
@needs("javac")
def test_java(way: Way, tmp_path: Path) -> None:
    (tmp_path / "Ask.java").write_text(JAVA)
    told = run(way, "Java", "java", str(tmp_path / "Ask.java"), URL).split("\n")
    assert [json.loads(line)["expires_in"] for line in told if line] == [7200, 7200]


def test_the_lines_are_what_a_shell_takes(way: Way) -> None:
    if sys.platform == "win32":
        pytest.skip("there they are PowerShell's")
    script = "\n".join([*lines({"odd": {"A_B": 'it\'s $HOME "x" `y`'}}), 'printf %s "$A_B"'])
    assert subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout == (
        'it\'s $HOME "x" `y`'
    )
    told = lines(way.variables)
    assert [line for line in told if line.startswith("#")] == [f"# {language}" for language in way.variables]
    assert set(way.variables) == {"Python", "Node", "Java", "PHP", "Go", "curl"}


def test_the_files_go_with_the_proxy_and_hold_no_key(sandbox: Sandbox) -> None:
    with proxy(sandbox) as way:
        folder = way.certificate.parent
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert len(files) == 4
        assert not any(b"PRIVATE KEY" in path.read_bytes() for path in files)
    assert not folder.exists()
