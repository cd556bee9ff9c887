"""The whole window where the API IP whitelist lacks this computer: by a SOCKS5 proxy that is on it, every page works."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.proxies import LISTED, Front, Socks5Proxy, standing
from tests.ui.finding import button, line, part, pick, said
from tests.wechat.transport.certificates import Authority
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.clock import SystemClock
from wxdesk.config import Directories, Settings, save_settings
from wxdesk.net import tls
from wxdesk.sandbox.account.account import APPID, SECRET, AccountRules
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.services import Services
from wxdesk.signing.signature import sign
from wxdesk.ui.alerts import Alerts
from wxdesk.ui.page import Page
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.widgets import Pill
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

HOST = "api.weixin.qq.com"
USER, PASSWORD = "desk", "p@ss/word#1"
NONCE, PAGE = "Wm3WZYTPz0wzccnW", "https://h5.example.com/photo?uid=88"
PATIENCE_MS = 20_000


@dataclass(frozen=True)
class WeChat:
    """`host`: as it is reached by its own name, with TLS; it takes no call but from LISTED."""

    sandbox: Sandbox
    routes: dict[str, int]


@pytest.fixture
def wechat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WeChat]:
    authority = Authority(tmp_path)
    monkeypatch.setattr(tls, "system_context", authority.trusting)
    with Sandbox(Platform(SystemClock(), [AccountRules(ip_whitelist=[LISTED])], images=3)) as sandbox:
        front = Front(authority.serving(HOST), port_behind=sandbox.port)
        with standing(front):
            yield WeChat(sandbox, {f"{HOST}:443": front.port})


@pytest.fixture
def program(
    qapp: QApplication, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """With real workers."""
    monkeypatch.setattr(Alerts, "install", lambda alerts: None)
    settings = Settings(download_folder=str(tmp_path / "out"), language="en")
    save_settings(profile / "config" / "settings.json", settings)
    program = Program(qapp, Services(Directories.of_profile(profile), open_vault=SessionVault))
    program.start()
    yield program
    program.window.close()
    program.close()


class Hand:
    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self._qtbot = program, qtbot

    def page(self, name: str) -> Page:
        self.program.window.show_page(name)
        return self.program.window.page(name)

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=PATIENCE_MS)

    def press(self, top: QWidget, name: str) -> None:
        found = button(top, name)
        self.wait(lambda: found.isVisible() and found.isEnabled())
        found.click()

    def save_account(self, proxy: Socks5Proxy) -> str:
        """As somebody types it in, and tests the way before it is saved: what the test found."""
        page = self.page("accounts")
        self.press(page, "add_account")
        pick(part(page, ChoiceBox, "account_way"), "socks5")
        typed = {
            "name": "Shop", "appid": APPID, "secret": SECRET,
            "proxy": f"127.0.0.1:{proxy.port}", "proxy_user": USER, "proxy_password": PASSWORD,
        }  # fmt: skip
        for name, text in typed.items():
            field = line(page, f"account_{name}")
            field.setText(text)
            field.textEdited.emit(text)
        self.press(page, "test_way")
        result = part(page, QWidget, "account_result")
        self.wait(lambda: bool(said(result).strip()))
        found = said(result)
        self.press(page, "save_account")
        self.wait(lambda: self.program.choice.current is not None)
        return found


@pytest.fixture
def hand(program: Program, qtbot: QtBot) -> Hand:
    return Hand(program, qtbot)


def socks(wechat: WeChat, source: str = LISTED) -> Socks5Proxy:
    return Socks5Proxy(routes=wechat.routes, user=USER, password=PASSWORD, source=source)


def signed(wechat: WeChat) -> str:
    """A page's configuration that is right."""
    timestamp = str(int(time.time()))
    signature = sign(wechat.sandbox.platform.company_ticket(), NONCE, timestamp, PAGE).signature
    values = f"appId: '{APPID}', timestamp: {timestamp}, nonceStr: '{NONCE}'"
    return f"wx.config({{{values}, signature: '{signature}', jsApiList: ['scanQRCode']}})\n{PAGE}"


def test_tokens_diagnosis_media_and_forwarding_are_done_from_the_pages(
    hand: Hand, wechat: WeChat, tmp_path: Path
) -> None:
    with standing(proxy := socks(wechat)):
        assert "takes calls that come this way" in hand.save_account(proxy)

        tokens = hand.page("tokens")
        hand.wait(lambda: [pill.text() for pill in tokens.findChildren(Pill)] == ["valid"] * 3)
        hand.press(tokens, "check_now")
        hand.wait(lambda: "Still valid" in tokens.answer())
        hand.press(tokens, "ask_quota")
        hand.wait(lambda: "used" in said(tokens) and "/cgi-bin/media/get" in said(tokens))

        diagnose = hand.page("diagnose")
        QGuiApplication.clipboard().setText(signed(wechat))
        hand.press(diagnose, "paste")
        hand.wait(lambda: "Signature matches" in said(diagnose))
        assert "Checked with the ticket of Shop" in said(diagnose)

        media = hand.page("media")
        assert isinstance(media, MediaPage)
        part(media, QPlainTextEdit, "media_ids").setPlainText("\n".join(samples.MEDIA_IDS[:3]))
        hand.press(media, "media_start")
        hand.wait(lambda: (session := media.session()) is not None and session.stage is Stage.FINISHED)
        assert len([one for one in (tmp_path / "out").rglob("*.*") if one.suffix != ".csv"]) >= 3

        hand.press(media, "media_forward")
        hand.wait(lambda: media.forwarder.dialog() is not None)
        dialog = media.forwarder.dialog()
        assert dialog is not None
        line(dialog, "forward_url").setText(f"{wechat.sandbox.site}receive")
        hand.press(dialog, "forward_start")
        hand.wait(lambda: dialog.session.stage in (Stage.STOPPED, Stage.FINISHED))
        assert len(wechat.sandbox.receiver.taken) == 3
        hand.press(dialog, "forward_close")
    assert set(proxy.asked) == {f"{HOST}:443"}


def test_by_a_proxy_that_is_not_listed_every_page_tells_the_address_and_what_to_do(
    hand: Hand, wechat: WeChat
) -> None:
    with standing(proxy := socks(wechat, source="127.0.0.1")):
        told = hand.save_account(proxy)
        assert "127.0.0.1" in told
        tokens = hand.page("tokens")
        hand.wait(lambda: "whitelist" in tokens.answer())
        assert [pill.text() for pill in tokens.findChildren(Pill)] == ["unknown"] * 3
