"""After the whole program ran at DEBUG, with errors of every kind, no secret is found anywhere."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.canary import files_under, hits
from wxdesk.clock import SystemClock
from wxdesk.commands.call import SECRET_VARIABLE
from wxdesk.sandbox import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

# A developer's careless line, as it may happen one day: every credential that is sent is logged first.
CARELESS = """
import logging, sys
from wxdesk import cli, secrecy
from wxdesk.wechat.api import Api
revealed = Api._revealed
def careless(self, credential):
    text = revealed(self, credential)
    logging.getLogger("careless").debug("sending %r as %s", credential, f"https://host/?x={text}")
    return text
Api._revealed = careless
"""
RUN = "sys.exit(cli.main(sys.argv[1:]))"
# With both nets torn: nothing is redacted, and a Secret shows itself.
TORN = """
secrecy.RedactingFilter.filter = lambda self, record: True
secrecy.Secret.__repr__ = secrecy.Secret.reveal
"""


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=5)) as sandbox:
        yield sandbox


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("home", "tmp", "out"):
        (tmp_path / name).mkdir()
    return tmp_path


def environment(home: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "HOME": str(home / "home"), "TMPDIR": str(home / "tmp"), "LANGUAGE": "en", **more}


def canaries(sandbox: Sandbox, home: Path) -> dict[str, str]:
    """The values in force, as WeChat's side of the sandbox gives them to whoever has the secret."""
    command = [
        sys.executable, "-m", "wxdesk.cli", "tokens", "show", "--reveal", "--json", *account(sandbox),
    ]  # fmt: skip
    told = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=True,
        env=environment(home, WXDESK_APPSECRET=sandbox.platform.secret),
    )
    values = {one["kind"]: one["value"] for one in map(json.loads, told.stdout.splitlines())}
    return {"secret": sandbox.platform.secret, **values}


def account(sandbox: Sandbox) -> tuple[str, ...]:
    return ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base)


def run_commands(sandbox: Sandbox, home: Path, *python: str) -> dict[str, bytes]:
    """Every command at DEBUG, well and badly; what it printed, by name."""
    seen: dict[str, bytes] = {}

    def run(name: str, *words: str, typed: str = "", secret: str = sandbox.platform.secret) -> None:
        command = [sys.executable, *python, *words, "--debug", "--profile", str(home / "home/p")]
        ended = subprocess.run(
            command,
            input=typed.encode(),
            capture_output=True,
            check=False,
            env=environment(home, **{SECRET_VARIABLE: secret}),
        )
        seen[f"{name}: output"] = ended.stdout
        seen[f"{name}: log"] = ended.stderr

    here = account(sandbox)
    run("tokens", "tokens", "show", *here)
    run("sign", "sign", "https://h5.example.com/", *here)
    run("diagnose", "diagnose", *here, typed="0f9de62fce790f9a083d5c99e95740ceb90c27ed")
    run("check-endpoint", "check-endpoint", f"{sandbox.site}sign", *here)
    ids = "\n".join([*sandbox.platform.images, samples.UNKNOWN_ID])
    run("fetch", "fetch", "-", "-o", str(home / "out"), *here, typed=ids)
    for fault in (
        "token_replaced=at_once",
        "ip_not_whitelisted",
        "bad_proxy_html",
        "redirected",
        "connection_lost",
    ):
        sandbox.faults.switch_on(fault)
        run(fault, "tokens", "refresh", *here)
        run(f"{fault} fetch", "fetch", "-", "-o", str(home / "out"), *here, typed=samples.MEDIA_IDS[0])
        sandbox.faults.switch_off(fault.split("=")[0])
        # As if the quarter of an hour had passed in which WeChat is left alone after failures.
        for count in home.rglob("*.calls.json"):
            seen[f"{fault}: count"] = count.read_bytes()
            count.unlink()
    # WeChat's record of a refused call repeats the AppSecret it was made with.
    rid = re.search(rb"rid ([0-9a-f-]{26})", seen["ip_not_whitelisted: log"])
    assert rid
    run("explain", "explain", rid[1].decode(), "--look-up", *here)
    assert b"***" in seen["explain: output"]
    nowhere = ("--appid", sandbox.platform.appid, "--api-base", "https://localhost:1")
    run("nowhere", "tokens", "show", *nowhere)
    run("elsewhere", "tokens", "show", "--appid", sandbox.platform.appid)
    return seen


def test_the_command_line_lets_no_secret_out(sandbox: Sandbox, home: Path) -> None:
    before = canaries(sandbox, home)
    places = run_commands(sandbox, home, "-c", CARELESS + RUN) | files_under(home)
    after = {f"{name} at the end": value for name, value in canaries(sandbox, home).items()}
    assert len(places) > 25
    assert any(b"careless" in data for data in places.values())
    assert hits({**before, **after}, places) == []


def test_with_the_nets_torn_the_same_check_finds_them(sandbox: Sandbox, home: Path) -> None:
    values = canaries(sandbox, home)
    found = hits(values, run_commands(sandbox, home, "-c", CARELESS + TORN + RUN))
    assert {name.split(" in ")[0] for name in found} >= {"secret", "access_token"}


def test_the_window_lets_no_secret_out(sandbox: Sandbox, home: Path) -> None:
    values = canaries(sandbox, home)
    command = [
        sys.executable, "-m", "tests.canary_window", str(home / "home/w"), sandbox.api_base, sandbox.platform.appid,
    ]  # fmt: skip
    ended = subprocess.run(
        command,
        input=sandbox.platform.secret.encode() + b"\n",
        capture_output=True,
        check=False,
        timeout=90,
        env=environment(home),
    )
    assert ended.returncode == 0, ended.stderr.decode()
    assert b"Canary" in ended.stdout
    assert b"a careless line" in ended.stderr
    places = {"screen": ended.stdout, "log": ended.stderr, **files_under(home)}
    assert hits(values, places) == []


@pytest.mark.parametrize("disguise", ["plain", "base64", "hex", "utf-16"])
def test_the_search_sees_through_disguises(disguise: str) -> None:
    import base64

    secret = "5a4db0c5f00dbabe0123456789abcdef"
    forms = {
        "plain": secret.encode(),
        "base64": base64.b64encode(b"x=" + secret.encode()),
        "hex": secret.encode().hex().encode(),
        "utf-16": secret.encode("utf-16-le"),
    }
    assert hits({"secret": secret}, {"file": b"..." + forms[disguise] + b"..."}) == ["secret in file"]
