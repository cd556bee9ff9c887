"""After the whole program ran at DEBUG, with errors of every kind, no secret is found anywhere."""

import json
import os
import quopri
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support import credentials
from tests.support.canary import files_under, hits, process_view
from tests.support.credentials import ACCESS_TOKEN, APPSECRET, TICKET
from tests.support.wine import not_on_windows
from tests.support.x_server import x_server
from wxdesk.clock import SystemClock
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import SECRET_VARIABLE

CANARIES = {"AppSecret": APPSECRET, "access_token": ACCESS_TOKEN, "ticket": TICKET}
needs_x = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb (tests/run brings it)")

# A developer's careless line, as it may happen one day: every credential that is sent is logged first.
CARELESS = """
import logging, sys
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api
def careless(call):
    def logged(self, *given, **more):
        for credential in (one for one in given if isinstance(one, Secret)):
            address = f"https://host/?x={credential.reveal()}"
            logging.getLogger("careless").debug("sending %r as %s", credential, address)
        return call(self, *given, **more)
    return logged
for name in ("fetch_stable_token", "fetch_classic_token", "fetch_ticket", "probe_token", "fetch_rid", "ask_media"):
    setattr(Api, name, careless(getattr(Api, name)))
from wxdesk import cli, secrecy
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


def run_commands(sandbox: Sandbox, home: Path, *python: str, well_alone: bool = False) -> dict[str, bytes]:
    """Every command at DEBUG, well and (unless they are to go well alone) badly; what it printed, by name."""
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
    if well_alone:
        return seen
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
    found = hits(values, run_commands(sandbox, home, "-c", CARELESS + TORN + RUN, well_alone=True))
    assert {name.split(" in ")[0] for name in found} >= {"secret", "access_token"}


PROXY_PASSWORD = credentials.run(30, "proxy")


class Window:
    """The whole window, used by itself on an X server of its own, and all that could be seen of it."""

    def __init__(self, sandbox: Sandbox, home: Path, *torn: str) -> None:
        self.given = pasted(sandbox)
        self.canaries = CANARIES | {
            "secret": sandbox.platform.secret,
            "credential": self.given["credential"],
            "proxy": PROXY_PASSWORD,
        }
        self._sandbox, self._home, self._torn = sandbox, home, torn
        self.places: dict[str, bytes] = {}

    def run(self) -> None:
        command = [
            sys.executable,
            "-m",
            "tests.support.canary_window",
            str(self._home / "home/w"),
            str(self._home / "out"),
        ]
        with x_server() as display, (self._home / "log").open("w+b") as log:
            process = subprocess.Popen(
                [*command, *self._torn],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment(self._home, DISPLAY=display, QT_QPA_PLATFORM="xcb"),
            )
            try:
                self._follow(process)
                assert process.wait(60) == 0
            finally:
                process.kill()
                process.communicate()
                log.seek(0)
                self.places["log"] = log.read()

    def _follow(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(self.given).encode() + b"\n")
        process.stdin.flush()
        for line in process.stdout:
            said = json.loads(line)
            if said["place"] == "waiting":
                now = values_now(self._sandbox)
                self.canaries |= {f"{name}, {said['text']}": value for name, value in now.items()}
                seen = process_view(process.pid) | self._files()
                self.places |= {f"{said['text']}: {place}": data for place, data in seen.items()}
                process.stdin.write(b"\n")
                process.stdin.flush()
            else:
                place = str(said["place"])
                self.places[place] = self.places.get(place, b"") + str(said["text"]).encode(
                    "utf-8", "replace"
                )

    def _files(self) -> dict[str, bytes]:
        return files_under(*(self._home / name for name in ("home", "tmp", "out")))

    def hits(self) -> list[str]:
        return hits(self.canaries, self.places)


def values_now(sandbox: Sandbox) -> dict[str, str]:
    """The token and the ticket in force, as the company's other servers have them."""
    token, ticket = sandbox.platform.company_token(), sandbox.platform.company_ticket()
    return {"sandbox's token": token, "sandbox's ticket": ticket}


def pasted(sandbox: Sandbox) -> dict[str, str]:
    """What is typed into the window: canaries wherever customers put them."""
    first, second, *_ = sandbox.platform.images
    return {
        "appid": sandbox.platform.appid,
        "api_base": sandbox.api_base,
        "secret": sandbox.platform.secret,
        "credential": credentials.run(40, "endpoint"),
        "proxy": f"socks5://desk:{PROXY_PASSWORD}@proxy.example:1080",
        "pasted": f"string1: jsapi_ticket={TICKET}&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457"
        f"&url=https://h5.example.com/?access_token={ACCESS_TOKEN}\n"
        "signature: 0f9de62fce790f9a083d5c99e95740ceb90c27ed",
        "sign": f"{sandbox.site}sign?secret={APPSECRET}",
        "page": "https://h5.example.com/a",
        "receive": f"{sandbox.site}receive?token={ACCESS_TOKEN}",
        "list": f"name,AppSecret,note,media_id\nZhang,{APPSECRET},use {ACCESS_TOKEN},{first}\n"
        f"{TICKET},,secret={APPSECRET},{second}\nLi,,,{ACCESS_TOKEN}\nWang,,,{APPSECRET}\nWu,,,{TICKET}\n",
        "error": f"GET https://api.weixin.qq.com/x?access_token={ACCESS_TOKEN}&secret={APPSECRET} jsapi_ticket={TICKET} "
        f'{{"errcode":40001,"errmsg":"invalid credential, access_token={ACCESS_TOKEN} '
        'rid: 6214bb2b-1f3a5c2e-7d90a1b2"}',
    }


@pytest.mark.keyring
@needs_x
def test_the_window_lets_no_secret_out_nor_keeps_one_of_an_account_that_is_removed(
    sandbox: Sandbox, home: Path
) -> None:
    window = Window(sandbox, home)
    window.run()
    assert {place.split(": ")[-1] for place in window.places} >= {
        "screen",
        "accessibility",
        "titles",
        "case report",
    }
    looked_at = " ".join(window.places)
    for place in (
        "before removal: /proc/",
        "environ",
        "batches.sqlite3",
        "-wal",
        "forwards.sqlite3",
        "window.json",
    ):
        assert place in looked_at
    for place in ("wxdesk-manifest.csv", "wxdesk-manifest.json", "report.csv", "calls.csv", "closed: "):
        assert place in looked_at
    assert b"a careless line" in window.places["log"]
    assert b"Canary" in window.places["accounts: screen"]
    assert window.places["saved proxy"] == b"socks5://desk@proxy.example:1080 Secret(***)"
    assert window.places["keyring"] == window.places["keyring of proxies"] == b"None"
    after = {place: data for place, data in window.places.items() if place.startswith("closed: ")}
    kept = next(data for place, data in after.items() if place.endswith("config/accounts.json"))
    assert window.given["appid"].encode() not in kept
    assert window.hits() == []


# A kind of place where a credential would have ended, and how the places of that kind are told.
KINDS = {
    "screen": ": screen",
    "accessibility": ": accessibility",
    "log": "log",
    "a bug's report": "bug report",
    "a case's report": "case report",
    "journal": "batches.sqlite3",
    "manifest": "wxdesk-manifest.csv",
    "manifest for programs": "wxdesk-manifest.json",
    "names of files": ".jpg",
    "what the window remembers": "window.json",
}


@pytest.mark.keyring
@needs_x
def test_with_its_nets_torn_the_window_is_caught_at_every_kind_of_place(sandbox: Sandbox, home: Path) -> None:
    window = Window(sandbox, home, "torn")
    window.run()
    found = window.hits()
    assert [kind for kind, place in KINDS.items() if not any(place in hit for hit in found)] == []


@not_on_windows("other processes' arguments are not in /proc")
def test_arguments_and_environments_are_looked_at() -> None:
    """The twin of what is read of processes: one that has a credential in both."""
    command = [sys.executable, "-c", "print(flush=True); input()", APPSECRET]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "X": TICKET}
    ) as process:
        assert process.stdout
        process.stdout.readline()
        found = hits(CANARIES, process_view(os.getpid()))
        process.communicate(b"\n")
    assert f"AppSecret in /proc/{process.pid}/cmdline" in found
    assert f"ticket in /proc/{process.pid}/environ" in found


@pytest.mark.parametrize("disguise", ["plain", "base64", "hex", "utf-16", "URL", "quoted-printable"])
def test_the_search_sees_through_disguises(disguise: str) -> None:
    import base64

    secret = "5a4db0c5/f00d=babe0123456789abcdef"
    forms = {
        "plain": secret.encode(),
        "base64": base64.b64encode(b"x=" + secret.encode()),
        "hex": secret.encode().hex().encode(),
        "utf-16": secret.encode("utf-16-le"),
        "URL": quote(secret, safe="").encode(),
        "quoted-printable": quopri.encodestring(secret.encode()),
    }
    assert hits({"secret": secret}, {"file": b"..." + forms[disguise] + b"..."}) == ["secret in file"]
