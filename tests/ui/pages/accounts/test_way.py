"""The way to WeChat in an account's form: typed in parts or pasted whole, tried before it is saved."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.proxies import LISTED, Front, HttpProxy, Proxy, Socks5Proxy, standing
from tests.ui.finding import button, part, said
from tests.wechat.transport.certificates import Authority
from wxdesk.accounts.account import Account
from wxdesk.accounts.proxy import SERVICE
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import SystemClock
from wxdesk.config import Directories
from wxdesk.errors import NetworkError
from wxdesk.net import tls
from wxdesk.sandbox.account.account import APPID, SECRET, AccountRules
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.known_credentials import fetched
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.accounts.accounts_page import AccountsPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

USER, PASSWORD = "desk", "p@ss/word#1"


@pytest.fixture
def vault() -> SessionVault:
    return SessionVault()


@pytest.fixture
def services(profile: Path, vault: SessionVault) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), open_vault=lambda: vault)
    services.store.load()
    yield services
    services.close()


@dataclass(frozen=True)
class WeChat:
    """Behind its own name, with TLS; it admits 127.0.0.2 only."""

    authority: Authority
    routes: dict[str, int]


@pytest.fixture
def wechat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WeChat]:
    authority = Authority(tmp_path)
    monkeypatch.setattr(tls, "system_context", authority.trusting)
    with Sandbox(Platform(SystemClock(), [AccountRules(ip_whitelist=[LISTED])])) as sandbox:
        front = Front(authority.serving("api.weixin.qq.com"), port_behind=sandbox.port)
        with standing(front):
            yield WeChat(authority, {"api.weixin.qq.com:443": front.port})


@pytest.fixture
def page(qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard) -> AccountsPage:
    return opened(qtbot, services, tasks, clipboard)


def opened(qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard) -> AccountsPage:
    page = AccountsPage(services, AccountChoice(services.store.accounts), tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(920, 720)
    page.show()
    page.enter()
    page.start_adding()
    for name, text in {"name": "Shop", "appid": APPID, "secret": SECRET}.items():
        line(page, name).setText(text)
    return page


def line(page: AccountsPage, name: str) -> QLineEdit:
    return part(page, QLineEdit, f"account_{name}")


def way(page: AccountsPage) -> ChoiceBox:
    return part(page, ChoiceBox, "account_way")


def choose(page: AccountsPage, scheme: str) -> None:
    way(page).choose(scheme)
    way(page).currentIndexChanged.emit(0)


def typed(page: AccountsPage, scheme: str, host: str, user: str = "", password: str = "") -> None:
    choose(page, scheme)
    for name, text in {"proxy": host, "proxy_user": user, "proxy_password": password}.items():
        line(page, name).clear()
        QTest.keyClicks(line(page, name), text)


def paste(page: AccountsPage, text: str) -> None:
    line(page, "proxy").setText(text)
    line(page, "proxy").textEdited.emit(text)


def stands(page: AccountsPage) -> tuple[object, str, str, str]:
    return way(page).value(), *(line(page, f"proxy{name}").text() for name in ("", "_user", "_password"))


def host_of(proxy: Proxy) -> str:
    return f"127.0.0.1:{proxy.port}"


def test_the_proxys_fields_are_there_for_a_proxy(page: AccountsPage) -> None:
    names = ("proxy", "proxy_user", "proxy_password")
    assert not any(line(page, name).isVisible() for name in names)
    choose(page, "socks5")
    assert all(line(page, name).isVisible() for name in names)
    assert line(page, "proxy_password").echoMode() is QLineEdit.EchoMode.Password


def test_that_no_proxy_is_used_for_a_host_on_this_computer_is_said(page: AccountsPage) -> None:
    def hint() -> str:
        return way(page).accessibleDescription()

    choose(page, "socks5")
    assert "far end" in hint()
    for host in ("http://127.0.0.1:8080", "https://localhost"):
        line(page, "api_base").setText(host)
        line(page, "api_base").textEdited.emit(host)
        assert "Not used" in hint()
    choose(page, "")
    assert "this computer's IP" in hint()
    choose(page, "http")
    assert "Not used" in hint()
    line(page, "api_base").setText("")
    line(page, "api_base").textEdited.emit("")
    assert hint() == "WeChat sees the proxy's IP."


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (f"http://{USER}:{PASSWORD}@10.0.0.5:3128", ("http", "10.0.0.5:3128", USER, PASSWORD)),
        ("socks5h://desk@10.0.0.5:1080/", ("socks5", "10.0.0.5:1080", USER, "")),
        ("https://proxy.example", ("https", "proxy.example", "", "")),
        (f"{USER}:{PASSWORD}@10.0.0.5:1080", ("socks5", "10.0.0.5:1080", USER, PASSWORD)),
        ("ftp://10.0.0.5", ("socks5", "ftp://10.0.0.5", "", "")),
    ],
)
def test_an_address_that_is_pasted_whole_is_split(
    page: AccountsPage, text: str, fields: tuple[str, ...]
) -> None:
    choose(page, "socks5")
    paste(page, text)
    assert stands(page) == fields


def test_one_that_is_typed_is_split_once_it_is_whole(page: AccountsPage) -> None:
    typed(page, "http", f"socks5://{USER}:{PASSWORD}@10.0.0.5:1080")
    line(page, "proxy").editingFinished.emit()
    assert stands(page) == ("socks5", "10.0.0.5:1080", USER, PASSWORD)


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_saved(
    page: AccountsPage, services: Services
) -> None:
    for fields, name in (
        (("http", ""), "proxy"),
        (("socks5", "10.0.0.5/x"), "proxy"),
        (("http", "10.0.0.5:1", "a:b"), "proxy_user"),
        (("http", "10.0.0.5:1", "", "pw"), "proxy_password"),
        (("http", "10.0.0.5:1", "desk", "x" * 256), "proxy_password"),
    ):
        typed(page, *fields)
        button(page, "save_account").click()
        assert "proxy" in line(page, name).accessibleDescription().lower()
    assert services.store.accounts() == ()


def test_a_password_goes_to_the_keyring_and_stays_there_until_no_account_uses_it(
    page: AccountsPage, services: Services, vault: SessionVault, profile: Path
) -> None:
    kept = vault.for_service(SERVICE)
    typed(page, "socks5", "10.0.0.5:1080", USER, PASSWORD)
    button(page, "save_account").click()
    (account,) = services.store.accounts()
    assert account.proxy == "socks5://desk@10.0.0.5:1080"
    assert kept.load("desk@10.0.0.5:1080") == Secret(PASSWORD)
    assert PASSWORD not in (profile / "config" / "accounts.json").read_text()
    assert stands(page) == ("socks5", "10.0.0.5:1080", USER, "")
    assert "keep the saved password" in line(page, "proxy_password").accessibleDescription()
    other = Account("Other", "wx0123456789abcdef", proxy=account.proxy)
    services.store.save(other, Secret("0" * 32))
    choose(page, "")
    button(page, "save_account").click()
    assert services.store.account("Shop").proxy == ""
    assert kept.load("desk@10.0.0.5:1080") == Secret(PASSWORD), "another account uses it"
    services.store.remove(other)
    assert kept.load("desk@10.0.0.5:1080") is None


def test_what_was_typed_comes_back_with_the_draft(page: AccountsPage) -> None:
    typed(page, "socks5", "10.0.0.5:1080", USER, PASSWORD)
    before = stands(page)
    page._reload()
    page.start_adding()
    assert stands(page) == before


def proxy_of(scheme: str, wechat: WeChat) -> Proxy:
    if scheme == "socks5":
        return Socks5Proxy(routes=wechat.routes, user=USER, password=PASSWORD)
    context = wechat.authority.serving() if scheme == "https" else None
    return HttpProxy(context, routes=wechat.routes, user=USER, password=PASSWORD)


@pytest.mark.parametrize("scheme", ["http", "https", "socks5"])
def test_a_way_is_tried_before_it_is_saved(
    page: AccountsPage, services: Services, wechat: WeChat, scheme: str
) -> None:
    with standing(proxy := proxy_of(scheme, wechat)):
        typed(page, scheme, host_of(proxy), USER, PASSWORD)
        button(page, "test_way").click()
        assert "takes calls that come this way" in said(page)
        button(page, "check_secret").click()
        assert "accepts the AppID" in said(page)
        line(page, "secret").clear()
        button(page, "test_way").click()
        assert "only with the right AppSecret" in said(page)
        typed(page, scheme, host_of(proxy), USER, "another")
        button(page, "test_way").click()
        assert "another user name or password" in said(page)
    button(page, "test_way").click()
    assert "cannot be reached" in said(page)
    assert services.store.accounts() == ()


def test_it_says_which_address_wechat_saw(page: AccountsPage, wechat: WeChat) -> None:
    with standing(proxy := Socks5Proxy(routes=wechat.routes, source="127.0.0.3")):
        typed(page, "socks5", host_of(proxy))
        button(page, "test_way").click()
    assert "127.0.0.3" in said(page)
    assert "API IP whitelist" in said(page)


def test_it_can_be_called_off_while_a_proxy_says_nothing(
    qtbot: QtBot, services: Services, clipboard: Clipboard
) -> None:
    tasks = Tasks()
    page = opened(qtbot, services, tasks, clipboard)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        typed(page, "socks5", f"127.0.0.1:{silent.getsockname()[1]}")
        test = part(page, BusyButton, "test_way")
        test.click()
        assert test.is_busy
        assert not line(page, "proxy").isEnabled()
        qtbot.waitUntil(lambda: button(page, "cancel_saving").isVisible())
        button(page, "cancel_saving").click()
        assert not test.is_busy
        assert line(page, "proxy").isEnabled()
        assert "Nothing was changed" in said(page)
    tasks.close()


def test_it_says_where_tls_stopped(page: AccountsPage, wechat: WeChat) -> None:
    proxy = HttpProxy(wechat.authority.serving("127.0.0.1", signed=False), routes=wechat.routes)
    with standing(proxy):
        typed(page, "https", host_of(proxy))
        button(page, "test_way").click()
    assert "The connection to 127.0.0.1 is not secure" in said(page)


def test_the_windows_services_go_that_way_and_a_new_password_is_used_at_once(
    page: AccountsPage, services: Services, wechat: WeChat
) -> None:
    with standing(proxy := proxy_of("socks5", wechat)):
        typed(page, "socks5", host_of(proxy), USER, "mistyped")
        button(page, "save_account").click()
        with pytest.raises(NetworkError, match="proxy_auth"):
            services.broker(services.store.account("Shop")).fetch(CredentialKind.ACCESS_TOKEN)
        QTest.keyClicks(line(page, "proxy_password"), PASSWORD)
        button(page, "save_account").click()
        account = services.store.account("Shop")
        broker, api = services.broker(account), services.api(account)
        for kind in CredentialKind:  # the Tokens page, and what Sign takes
            assert broker.fetch(kind).value
        assert not fetched(broker).missing, "what Diagnose compares with"
        token = broker.fetch(CredentialKind.ACCESS_TOKEN).value
        with api.ask_media(token, samples.MEDIA_IDS[0]) as medium:
            assert b"".join(medium.chunks())
    assert set(proxy.asked) == {"api.weixin.qq.com:443"}


def test_the_keyring_is_not_waited_for_where_clients_are_made(
    services: Services, vault: SessionVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()
    monkeypatch.setattr(vault, "for_service", lambda name: asked.set() or SessionVault())
    services.api(Account("Shop", APPID, proxy="http://desk@127.0.0.1:1"))
    assert not asked.is_set()


def test_an_error_leads_to_the_way_and_to_the_source_of_the_form_that_is_open(
    page: AccountsPage, qtbot: QtBot
) -> None:
    for place, name in (("way", "account_way"), ("source", "account_token_source")):
        page.edit_chosen(place, stays=True)
        assert part(page, ChoiceBox, name).hasFocus()
    assert line(page, "name").text() == "Shop", "what is being added is still there"
