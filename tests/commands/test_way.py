"""The way to WeChat: a desk that is not on the IP whitelist does its four jobs through a proxy that is."""

import base64
import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands.conftest import Ran, Run
from tests.support.canary import files_under, hits
from tests.support.proxies import LISTED, Front, HttpProxy, Proxy, Socks5Proxy, standing
from tests.wechat.transport.certificates import Authority
from wxdesk.clock import SystemClock
from wxdesk.net import tls
from wxdesk.sandbox.account.account import APPID, SECRET, AccountRules
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.signing.signature import sign

HOST = "api.weixin.qq.com"
USER, PASSWORD = "desk", "canary-proxy-password-7d1f"
PAGE = "https://h5.example.com/photo?uid=88"


@dataclass(frozen=True)
class Desk:
    """A computer at 127.0.0.1; WeChat, under its own name and with TLS, admits 127.0.0.2 only."""

    run: Run
    sandbox: Sandbox
    routes: dict[str, int]
    authority: Authority

    def saved(self, proxy: Proxy | None = None, *, typed: str = PASSWORD) -> Ran:
        way: tuple[str, ...] = ("--proxy", proxy.address()) if proxy else ()
        way += ("--proxy-password", "-") if proxy and proxy.user else ()
        return self.run(
            "accounts", "add", "--appid", APPID, "--name", "Shop", *way, typed=f"{SECRET}\n{typed}\n"
        )  # fmt: skip


@pytest.fixture
def desk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    authority = Authority(tmp_path)
    monkeypatch.setattr(tls, "system_context", authority.trusting)
    with Sandbox(Platform(SystemClock(), [AccountRules(ip_whitelist=[LISTED])], images=3)) as sandbox:
        front = Front(authority.serving(HOST), port_behind=sandbox.port)
        with standing(front):
            yield Desk(run, sandbox, {f"{HOST}:443": front.port}, authority)


def http(desk: Desk) -> Proxy:
    return HttpProxy(routes=desk.routes, user=USER, password=PASSWORD)


def https(desk: Desk) -> Proxy:
    return HttpProxy(desk.authority.serving(), routes=desk.routes, user=USER, password=PASSWORD)


def socks(desk: Desk) -> Proxy:
    return Socks5Proxy(routes=desk.routes, user=USER, password=PASSWORD)


def open_socks(desk: Desk) -> Proxy:
    return Socks5Proxy(routes=desk.routes)


WAYS = [http, https, socks, open_socks]


def jobs(desk: Desk, folder: Path) -> dict[str, Ran]:
    timestamp = "1414587457"
    signature = sign(desk.sandbox.platform.company_ticket(), "Wm3WZYTPz0wzccnW", timestamp, PAGE).signature
    evidence = {"url": PAGE, "timestamp": timestamp, "nonceStr": "Wm3WZYTPz0wzccnW", "signature": signature}
    return {
        "tokens": desk.run("tokens", "show", "--json"),
        "sign": desk.run("sign", PAGE, "--json"),
        "diagnose": desk.run("diagnose", "--account", "Shop", "--json", typed=json.dumps(evidence)),
        "fetch": desk.run("fetch", "-", "-o", str(folder), "--json", typed=samples.MEDIA_IDS[0]),
    }


@pytest.mark.parametrize("way", WAYS)
def test_all_four_jobs_are_done_through_a_proxy_that_is_listed(
    desk: Desk, tmp_path: Path, way: Callable[[Desk], Proxy]
) -> None:
    with standing(proxy := way(desk)):
        desk.saved(proxy)
        ran = jobs(desk, tmp_path / "out")
    assert {name: one.code for name, one in ran.items()} == dict.fromkeys(ran, 0), ran
    assert ran["diagnose"].objects()[0]["verdict"] == "match"
    assert len(list((tmp_path / "out").glob("*.*"))) >= 1
    assert set(proxy.asked) == {f"{HOST}:443"}


def test_without_it_each_ends_in_40164(desk: Desk, tmp_path: Path) -> None:
    with standing(proxy := Socks5Proxy(routes=desk.routes, source="127.0.0.1")):
        desk.saved(proxy)
        ran = jobs(desk, tmp_path / "out")
    for name, one in ran.items():
        said = one.out + one.err  # a command that asks again soon is told what WeChat said before
        assert "40164" in said or "API IP whitelist" in said, (name, one)
        assert one.code != 0


@pytest.mark.parametrize("way", [http, https, socks])
def test_the_password_is_nowhere(
    desk: Desk, way: Callable[[Desk], Proxy], profile: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = []
    with standing(proxy := way(desk)):
        said.append(desk.saved(proxy))
        said.append(desk.run("tokens", "show", "--json", "--debug"))
        said.append(desk.run("accounts", "list", "--json"))
        said.append(desk.run("accounts", "edit", "Shop", "--proxy-password", "-", typed="wrong-one\n"))
        said.append(desk.run("accounts", "check", "Shop", "--json", "--debug"))
        assert said[-1].objects()[0]["error"] == "proxy_auth"
    assert said[1].code == 0
    pair = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
    canaries = {"password": PASSWORD, "header": pair}
    written = caplog.text + "".join(one.out + one.err for one in said)
    assert [name for name, text in canaries.items() if text in written] == []
    assert hits(canaries, files_under(profile)) == []
    assert proxy.address() in (profile / "config" / "accounts.json").read_text()


def test_a_password_in_an_argument_is_refused_and_not_repeated(run: Run) -> None:
    words = ("accounts", "add", "--appid", APPID, "--name", "Shop")
    for given in (
        ("--proxy", f"http://desk:{PASSWORD}@127.0.0.1:1"),
        ("--proxy", f"desk:{PASSWORD}@127.0.0.1:1"),
        ("--proxy", "http://desk@127.0.0.1:1", "--proxy-password", PASSWORD),
        ("--proxy", "http://desk@127.0.0.1:1", f"--proxy-password={PASSWORD}"),
    ):
        refused = run(*words, *given, typed=SECRET)
        assert refused.code == 2
        assert PASSWORD not in refused.out + refused.err
    assert run("accounts", "list", "--json").objects() == []


def test_an_address_on_standard_input_is_split(desk: Desk) -> None:
    with standing(proxy := socks(desk)):
        whole = proxy.address().replace("@", f":{PASSWORD}@").replace("socks5", "socks5h")
        desk.run(
            "accounts", "add", "--appid", APPID, "--name", "Shop", "--proxy", "-",
            typed=f"{SECRET}\n{whole}\n",
        )  # fmt: skip
        assert desk.run("accounts", "list", "--json").objects()[0]["proxy"] == proxy.address()
        assert desk.run("accounts", "check", "Shop").code == 0


def test_a_password_without_a_user_is_questioned(run: Run) -> None:
    refused = run(
        "accounts", "add", "--appid", APPID, "--name", "Shop", "--proxy", "socks5://127.0.0.1:1",
        "--proxy-password", "-", typed=f"{SECRET}\n{PASSWORD}\n",
    )  # fmt: skip
    assert refused.code == 2
    assert "user name" in refused.err


def test_an_account_that_is_not_saved_has_its_way_as_an_argument(desk: Desk) -> None:
    """The sandbox's AppID says whose it is; so it is another one here, which WeChat does not know."""
    unsaved = ("tokens", "show", "--json", "--appid", "wx0123456789abcdef", "--api-base", f"https://{HOST}")
    with standing(proxy := open_socks(desk)):
        told = desk.run(*unsaved, "--proxy", proxy.address(), secret="0" * 32)
    assert told.objects()[0]["errcode"] == 40013
    assert proxy.asked == [f"{HOST}:443"]
    assert desk.run(*unsaved, "--proxy", f"http://desk:{PASSWORD}@127.0.0.1:1", secret="0" * 32).code == 2


def test_a_companys_signing_endpoint_is_asked_by_the_same_way(desk: Desk) -> None:
    front = Front(
        desk.authority.serving("crm.example.com"), port_behind=desk.sandbox.port, host="crm.example.com"
    )
    desk.routes["crm.example.com:443"] = front.port
    with standing(front, proxy := socks(desk)):
        desk.saved(proxy)
        ran = desk.run("check-endpoint", "https://crm.example.com/site/sign", "--page", PAGE, "--json")
        assert ran.code in (0, 1), ran.err
        assert "crm.example.com:443" in proxy.asked
        desk.run("accounts", "edit", "Shop", "--proxy-password", "-", typed="another-one\n")
        assert (
            "proxy_auth"
            in desk.run("check-endpoint", "https://crm.example.com/site/sign", "--page", PAGE, "--json").out
        )
