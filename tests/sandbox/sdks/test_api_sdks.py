"""Other people's SDKs of WeChat's API take the sandbox for WeChat: six of them, in Python and Node.

Each driver in drivers/ does the same with its package; what it noted is compared with what the sandbox knows.
"""

import hashlib
import json
import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.sandbox.sdks.packages import NODE, PYTHON, SMOKE, node, node_modules_with, python_with
from wxdesk.clock import SystemClock
from wxdesk.files import resources
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.proxy.running import proxy
from wxdesk.sandbox.server import Sandbox
from wxdesk.signing.signature import digest, string1

DRIVERS = Path(__file__).parent / "drivers"
URL = "http://127.0.0.1/order?id=1001&name=%E5%B0%8F"
PICTURE = "photo-0.jpg"
INVALID = 40007


class Judge(NamedTuple):
    """What a package can do, and what it makes of an answer: `retries` with another token after 40001; `refusal`: how
    it tells 40007; `material`: what it makes of a permanent picture, which WeChat sends as text/plain.
    """

    retries: bool = False
    refusal: int | str = INVALID
    tickets: bool = True
    media: bool = True
    stable: bool = True
    material: str = ""


JUDGES = {
    "wechatpy": Judge(retries=True),
    "werobot": Judge(tickets=False),
    "weixin-python": Judge(media=False),
    "co-wechat-api": Judge(retries=True, material="text"),
    "wechat-api": Judge(refusal="invalid media_id", stable=False),
    "node-easywechat": Judge(),
}
assert JUDGES.keys() == {*PYTHON, *NODE}
# Node's clients ask no proxy by themselves; weixin-python goes round the place where requests reads REQUESTS_CA_BUNDLE.
PROXIED = ("wechatpy", "werobot")
PACKAGES = [pytest.param(name, marks=() if name in SMOKE else pytest.mark.slow) for name in JUDGES]


def command(package: str) -> tuple[list[str], str]:
    """The driver's, and where its packages are if it is one of Node's."""
    name = f"with_{package.replace('-', '_')}"
    if package in PYTHON:
        return [python_with(package), str(DRIVERS / f"{name}.py")], ""
    return [node(), str(DRIVERS / f"{name}.js")], str(node_modules_with(*NODE[package]))


def driven(package: str, sandbox: Sandbox, way: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What the driver noted. `way`: variables that lead an unchanged program to the sandbox."""
    words, modules = command(package)
    told = sandbox.announcement()
    given = {
        "base": sandbox.api_base,
        "url": URL,
        "picture": str(resources.path(f"sandbox/{PICTURE}")),
        "modules": modules,
        "proxied": way is not None,
        **{name: told[name] for name in ("appid", "secret", "media")},
    }
    command_line, environment = [*words, json.dumps(given)], {**os.environ, **(way or {})}
    done = subprocess.run(command_line, capture_output=True, text=True, timeout=300, env=environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_takes_the_sandbox_for_wechat(package: str) -> None:
    platform = Platform(SystemClock())
    with Sandbox(platform) as sandbox:
        stable = platform.company_token()
        found = driven(package, sandbox)
    compare(found, JUDGES[package], platform, stable)


@pytest.mark.parametrize("package", [one for one in PACKAGES if one.values[0] in PROXIED])
def test_an_unchanged_package_reaches_it_by_the_proxy(package: str) -> None:
    platform = Platform(SystemClock())
    with Sandbox(platform) as sandbox, proxy(sandbox) as way:
        stable = platform.company_token()
        found = driven(package, sandbox, way.variables["Python"])
    compare(found, JUDGES[package], platform, stable)


def compare(found: dict[str, Any], judge: Judge, platform: Platform, stable: str) -> None:
    """With what the sandbox knows; `stable` is the token that others were given."""
    assert len(found["token"]) == len(stable)
    assert found.get("stable_token") == (stable if judge.stable else None)
    assert found["after_replacement"] == (0 if judge.retries else 40001)
    assert found["wrong_secret"] == 40125
    assert set(found["refused"].values()) == {judge.refusal}
    if judge.tickets:
        ticket = platform.company_ticket()
        noncestr, timestamp, signature = found["signature"]
        assert found["ticket"] == ticket
        assert signature == digest(string1(ticket, noncestr, timestamp, URL))
    if judge.media:
        check_media(found, judge, platform)


def check_media(found: dict[str, Any], judge: Judge, platform: Platform) -> None:
    picture = resources.read(f"sandbox/{PICTURE}")
    assert platform.account.temporary.get(found["uploaded"], platform.now()).load() == picture
    downloaded = found["downloaded"]
    for kind, sample in (("image", samples.SAMPLES[0]), ("voice", samples.SAMPLES[19])):
        assert downloaded[kind] == sha256(sample.data)
    if "voice in high quality" in downloaded:
        assert downloaded["voice in high quality"] == sha256(samples.SAMPLES[19].high_quality)
    assert downloaded["video"]["video_url"].endswith(f"{samples.SAMPLES[21].media_id}.mp4")
    permanent = found["permanent"]
    assert permanent["downloaded"] == (judge.material or hashlib.sha256(picture).hexdigest())
    assert (permanent["listed"], permanent["deleted"]) == (True, 0)
    assert permanent["counted"] == len(platform.permanent.media_ids("image")) + 1


def sha256(load: Callable[[], bytes]) -> str:
    return hashlib.sha256(load()).hexdigest()
