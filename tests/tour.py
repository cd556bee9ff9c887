"""Drives the real window on the sandbox through every page and state, and photographs it.

`python -m tests.tour DIR` (or `python tests/tour.py DIR`) makes DIR/<scale>-<theme>-<language>-<scene>.png for 100 %
and 200 %, light and dark, English and Chinese. It exits 1, and names what does not look right (tests/support/looks.py): a
text that is cut or too small or too faint, controls that overlap, buttons that change their places, scrolling in
scrolling; and a scene that looks like another, or is of another size than it should be. `--only 1-light-en` makes one
variant of the eight. Without DIR it looks at everything and keeps no picture: packing them is a fourth of the work.
"""

import argparse
import faulthandler
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

if not __package__:  # as a script
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from PySide6.QtWidgets import QPlainTextEdit, QTableView

from tests.support import looks
from tests.support.short_search import PLACES, ShortSearch
from tests.ui.finding import line, part, pick
from tests.ui.pages.tokens.parts import cards, copy_button, is_asking
from wxdesk.accounts.account import TokenSource
from wxdesk.clock import Moment
from wxdesk.tokens.sources import Holding, TokenStore
from wxdesk.tokens.stores.stored_token import StoredToken
from wxdesk.ui.pages.codes.rid_row import RidRow
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

ROOT = Path(__file__).resolve().parent.parent

SCALES, THEMES, LANGUAGES = ("1", "2"), ("light", "dark"), ("en", "zh_CN")
SIZE = (1120, 720)
SMALLEST = (900, 600)
LARGEST = (2560, 1440)
SIZES = {"-small-": SMALLEST, "-large-": LARGEST}  # of scenes with this in their names
_QUICKLY = 90  # of PNG: it packs little, which takes a tenth of the time, and loses nothing


def variants() -> list[str]:
    return [f"{scale}-{theme}-{language}" for scale in SCALES for theme in THEMES for language in LANGUAGES]


# --- one variant, in a process of its own: Qt takes its scale when it starts -----------------------------------------
class Tour:
    """Waits, clicks and types as a person does; every widget is found by its name."""

    def __init__(self, folder: Path | None, variant: str) -> None:
        """`folder`: where pictures are kept, if they are wanted."""
        from PySide6.QtWidgets import QApplication

        from wxdesk.accounts.vault import SessionVault
        from wxdesk.app import Program
        from wxdesk.config import Directories, Settings
        from wxdesk.services import Services

        self.folder, self.variant = folder, variant
        _, theme, language = variant.split("-")
        self.app = QApplication(sys.argv[:1])
        # A short path: the pictures show where files go.
        self.home = Path(tempfile.gettempdir()) / f"wxdesk-tour-{os.getpid()}"
        services = Services(Directories.of_profile(self.home), open_vault=SessionVault)
        self.program = Program(self.app, services)
        settings = replace(Settings(), theme=theme, language=language)
        self.program.settings = settings
        self.program.language.use(language)
        from wxdesk.ui import theme as themes

        themes.apply(self.app, theme)
        self.program.start()
        self.window = self.program.window
        self.window.resize(*SIZE)
        self.wrong: list[str] = []
        self.scenes: dict[str, str] = {}  # by what they look like
        self._places: dict[tuple[str, ...], dict[str, tuple[int, int]]] = {}

    def close(self) -> None:
        self.window.close()
        self.program.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def wait(self, until: Callable[[], bool], what: str, timeout_ms: int = 15_000) -> None:
        """Let the program run until something is so, be it for a moment: other timers of the same turn may end it.
        Qt's own test waits keep Python's other threads from running."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, beat, end = QEventLoop(), QTimer(), QTimer()
        came_true = False

        def look() -> None:
            nonlocal came_true
            came_true = came_true or until()
            if came_true:
                loop.quit()

        beat.timeout.connect(look)
        beat.start(20)
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        end.start(timeout_ms)
        loop.exec()
        if not (came_true or until()):
            raise TimeoutError(f"{self.variant}: {what}")

    def pause(self, milliseconds: int) -> None:
        from time import monotonic

        end = monotonic() + milliseconds / 1000
        self.wait(lambda: monotonic() >= end, "a pause")

    def find(self, name: str) -> object:
        from PySide6.QtWidgets import QWidget

        def visible() -> list[QWidget]:
            return [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]

        if not visible():  # a page that is built by and by
            self.wait(lambda: bool(visible()), f"a visible widget called {name}", 5_000)
        found = visible()
        return found[0]

    def click(self, name: str) -> None:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QCheckBox

        widget = self.find(name)
        # A check box is as wide as its column, and takes clicks on its box and its words only
        where = QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else QPoint()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)  # type: ignore[call-overload]

    def type(self, name: str, text: str) -> None:
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        field = self.find(name)
        if isinstance(field, QLineEdit):
            field.setText(text)
            field.textEdited.emit(text)
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(text)

    def page(self, name: str) -> Any:
        self.window.show_page(name)
        return self.window.page(name)

    def snap_open(self, scene: str) -> None:
        """Photograph what has opened over the window, and close it."""
        from PySide6.QtCore import QPoint
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QMenu

        from wxdesk.ui.widgets.messages.message_dialog import MessageDialog

        for kind in (QMenu, MessageDialog):
            for popup in self.window.findChildren(kind):
                if popup.isVisible():
                    picture, painter = self.window.grab(), QPainter()
                    at = self.window.mapFromGlobal(popup.mapToGlobal(QPoint()))
                    painter.begin(picture)
                    looks_like = popup.grab()
                    painter.drawPixmap(at, looks_like)
                    painter.drawRect(popup.rect().translated(at))  # its frame is the system's
                    painter.end()
                    self.keep(scene, picture)
                    self._look(scene, popup, looks_like)
                    popup.close()

    def snap(self, scene: str) -> None:
        """Photograph the window, and note whatever does not look right."""
        self.pause(60)
        self.app.processEvents()  # what was laid out anew while a slow scene was told
        picture = self.window.grab()
        self.keep(scene, picture)
        self._look(scene, self.top(), picture)
        self._look_for_moves(scene)

    def keep(self, scene: str, picture: Any) -> None:
        """Note what is wrong with a whole picture, and save it if pictures are wanted."""
        image, scale = picture.toImage(), int(self.variant[0])
        size = next((size for name, size in SIZES.items() if name in f"-{scene}"), SIZE)
        if (image.width(), image.height()) != (size[0] * scale, size[1] * scale):
            self.wrong.append(f"{self.variant}-{scene}: size: {image.width()}×{image.height()}")
        first = self.scenes.setdefault(hashlib.sha256(image.constBits()).hexdigest(), scene)
        if first != scene:
            self.wrong.append(f"{self.variant}-{scene}: looks like {first}")
        if self.folder is not None:
            picture.save(str(self.folder / f"{self.variant}-{scene}.png"), quality=_QUICKLY)

    def top(self) -> object:
        """What is in front: the palette, while it covers the rest."""
        from PySide6.QtWidgets import QWidget

        front = self.window.findChild(QWidget, "palette")
        return front if front is not None and front.isVisible() else self.window

    def _look(self, scene: str, top: object, picture: object) -> None:
        for name, found in looks.all_wrong(top, picture).items():
            self.wrong += [f"{self.variant}-{scene}: {name}: {one}" for one in found]

    def _look_for_moves(self, scene: str) -> None:
        """The buttons beside a page's heading, and the heading, stay where they were first seen."""
        size = (str(self.window.width()), str(self.window.height()))
        banner = str(self.window.shows_banner())
        for name, *_ in self.window.page_names():
            page = self.window.page(name) if self.window.is_made(name) else None
            if page is not None and page.isVisible():
                now = looks.places(page)
                before = self._places.setdefault((name, banner, *size), now)
                self.wrong += [f"{self.variant}-{scene}: moved: {one}" for one in looks.moved(before, now)]
                heading = self._places.setdefault(("", banner, *size), {"heading": now["heading"]})
                self.wrong += [
                    f"{self.variant}-{scene}: moved: {one}"
                    for one in looks.moved(heading, {"heading": now["heading"]})
                ]

    def snap_dialog(self, scene: str, dialog: object) -> None:
        """The same of a dialog, in the middle of the window that it stands before."""
        left, top = self.window.rect().center().toTuple()  # type: ignore[misc]
        self._snap_over(scene, dialog, left - dialog.width() // 2, top - dialog.height() // 2)  # type: ignore[attr-defined]

    def snap_popup(self, scene: str, popup: object) -> None:
        """The same of a popup, where it stands over the window."""
        left, top = self.window.mapFromGlobal(popup.pos()).toTuple()  # type: ignore[attr-defined,misc]
        self._snap_over(scene, popup, left, top)

    def _snap_over(self, scene: str, part: object, left: int, top: int) -> None:
        from PySide6.QtGui import QPainter

        self.pause(60)
        self._look(scene, part, part.grab())  # type: ignore[attr-defined]
        whole = self.window.grab()
        painter = QPainter(whole)
        painter.drawPixmap(left, top, part.grab())  # type: ignore[attr-defined]
        painter.end()
        self.keep(scene, whole)


# --- the scenes, in the order in which a newcomer meets them ---------------------------------------------------------
def first_start(tour: Tour) -> None:
    tour.wait(lambda: tour.window.first_start._place is not None, "the place of secrets")
    tour.snap("first-start")
    tour.window.first_start.sandbox_requested.emit()
    tour.wait(lambda: tour.program.choice.current is not None, "the sandbox starts")


def tokens(tour: Tour) -> None:
    page = tour.page("tokens")
    tour.wait(lambda: all(copy_button(one).isEnabled() for one in cards(page)), "three credentials")
    tour.snap("tokens")
    _presses(tour, page)
    _waits(tour, page)
    _bad_news(tour, page)
    _other_states(tour, page)


def _press_token(tour: Tour, page: Any, name: str) -> None:
    tour.wait(lambda: not is_asking(page), f"that {name} can be pressed")
    tour.click(name)
    tour.wait(lambda: not is_asking(page), f"what {name} began")


def _presses(tour: Tour, page: object) -> None:
    """What the buttons say afterwards, a value that is shown, and one that was copied."""
    _press_token(tour, page, "check_now")
    tour.snap("tokens-checked")
    _press_token(tour, page, "get_current")
    tour.snap("tokens-unchanged")
    tour.click("show_access_token")
    tour.click("copy_jsapi_ticket")
    tour.snap("tokens-shown-and-copied")
    tour.click("show_access_token")


def _waits(tour: Tour, page: Any) -> None:
    """For WeChat, called off, and for the keyring."""
    sandbox = tour.program.services.sandbox
    assert sandbox is not None
    sandbox.latency_ms = 1500
    tour.click("check_now")
    tour.wait(lambda: page.answer().startswith(("Waiting", "正在")), "the words")  # type: ignore[attr-defined]
    tour.snap("tokens-waiting")
    tour.click("cancel_asking")
    tour.snap("tokens-cancelled")
    sandbox.latency_ms = 0
    store, unlocked = tour.program.services.store, threading.Event()
    load_secret = store.load_secret
    store.load_secret = lambda account: unlocked.wait(20) and load_secret(account)  # type: ignore[method-assign,return-value]
    tour.click("get_current")
    tour.wait(lambda: "eyring" in page.answer() or "钥匙串" in page.answer(), "the keyring")  # type: ignore[attr-defined]
    tour.snap("tokens-keyring")
    unlocked.set()
    tour.wait(lambda: not is_asking(page), "the keyring's answer")
    store.load_secret = load_secret  # type: ignore[method-assign]


def _bad_news(tour: Tour, page: object) -> None:
    faults = tour.program.services.sandbox.faults  # type: ignore[union-attr]
    faults.switch_on("token_replaced=at_once")
    _press_token(tour, page, "check_now")
    tour.snap("tokens-replaced")
    faults.switch_on("ip_not_whitelisted=203.0.113.7")
    _press_token(tour, page, "get_current")
    assert "203.0.113.7" in page.answer()  # type: ignore[attr-defined] -- and no late answer takes that away
    tour.snap("tokens-address-refused")
    faults.switch_off("ip_not_whitelisted")
    faults.switch_on("bad_proxy_html", once=False)
    _press_token(tour, page, "get_current")
    tour.snap("tokens-no-answer")
    faults.switch_off("bad_proxy_html")
    _press_token(tour, page, "get_current")
    tour.snap("tokens-new")
    page._clock.stop()  # type: ignore[attr-defined] -- it would be renewed before it is seen
    faults.switch_on("token_expired")
    _press_token(tour, page, "check_now")
    tour.snap("tokens-expired")
    _press_token(tour, page, "get_current")


def _other_states(tour: Tour, page: Any) -> None:
    """Near their end, in doubt since the clock was set, and not fetched."""
    account = tour.program.choice.current
    assert account is not None
    broker = tour.program.services.broker(account)
    page._clock.stop()  # they would be renewed before they are seen
    wall, boot = broker.now()
    for scene, now in (("soon", Moment(wall + 6950, boot + 6950)), ("in-doubt", Moment(wall + 3000, boot))):
        with patch.object(broker, "now", lambda now=now: now):
            page.retranslate()
            tour.snap(f"tokens-{scene}")
    page.show_account(replace(account, token_source=TokenSource.CLASSIC))
    tour.snap("tokens-classic")
    page.show_account(account)
    page._clock.start()


def history(tour: Tour) -> None:
    """A saved account after a restart: what was seen before it, a replacement among it; quotas; a wrong clock."""
    from tests.tokens.test_sighting_file import FakeKeyring
    from wxdesk.accounts.account import Account, Environment
    from wxdesk.clock import ManualClock
    from wxdesk.sandbox.platform_clock import PlatformClock
    from wxdesk.secrecy import Secret
    from wxdesk.ui.pages.tokens.quota_bar import QuotaBar

    services, built_in = tour.program.services, tour.program.choice.current
    sandbox = services.sandbox
    assert sandbox is not None
    shop = Account("Shop", sandbox.platform.appid, Environment.SANDBOX, sandbox.api_base)
    services._vault, before = FakeKeyring(), services._vault
    services.store.save(shop, Secret(sandbox.platform.secret))
    _live_through_a_day(services, shop)
    tour.program.choice.choose(shop)
    page = tour.page("tokens")
    tour.wait(lambda: all(copy_button(one).isEnabled() for one in cards(page)), "three credentials")
    tour.wait(lambda: not is_asking(page), "that the account's first questions are over")
    tour.snap("tokens-history")
    tour.window.resize(*LARGEST)  # where all of the page has room
    tour.click("ask_quota")
    tour.wait(lambda: "100,000" in _texts(page), "the quotas")
    tour.snap("large-tokens-quota")
    sandbox.faults.switch_on("quota_spent=media/get")
    tour.click("ask_quota")
    tour.wait(lambda: any(bar.value() == bar.maximum() for bar in page.findChildren(QuotaBar)), "a spent one")
    tour.snap("large-tokens-quota-spent")
    sandbox.faults.switch_off("quota_spent")
    tour.window.resize(*SIZE)
    clock = sandbox.platform.clock
    sandbox.platform.clock = PlatformClock(ManualClock(time.time() - 300))
    _press_token(tour, page, "check_now")
    tour.snap("tokens-wrong-clock")
    tour.page("sign")
    tour.type("page_address", "https://h5.example.com/photo?uid=88")
    tour.pause(300)
    tour.snap("sign-wrong-clock")
    tour.type("page_address", "")
    sandbox.platform.clock = clock
    _press_token(tour, tour.page("tokens"), "check_now")
    services.store.remove(shop)
    services._vault = before
    tour.program.choice.reload()
    tour.program.choice.choose(built_in)


def _texts(page: Any) -> str:
    from wxdesk.ui.widgets import Label

    return " ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def _live_through_a_day(services: Any, account: Any) -> None:
    """What a process that has ended saw of the account."""
    from wxdesk.clock import Moment
    from wxdesk.secrecy import Secret
    from wxdesk.tokens.credential import Credential, CredentialKind, CredentialSource
    from wxdesk.tokens.sightings import CredentialHistory, Event

    seen, now = CredentialHistory(services._sighting_file(account)), services.clock.now()

    def ago(hours: float) -> Moment:
        return Moment(now.wall - hours * 3600, now.boot - hours * 3600)

    def had(kind: CredentialKind, hours: float) -> Credential:
        line = (
            CredentialSource.STABLE_TOKEN
            if kind is CredentialKind.ACCESS_TOKEN
            else CredentialSource.GETTICKET
        )
        held = Credential(kind, Secret(f"{kind}-{hours:06.2f}-ago"), line, ago(hours), 7200)
        seen.obtained(held, ago(hours))
        return held

    seen.load(now)
    for hours in (9.0, 7.08, 5.17, 3.25):
        token = had(CredentialKind.ACCESS_TOKEN, hours)
    for hours in (9.0, 6.9, 4.8, 2.7):
        had(CredentialKind.JSAPI_TICKET, hours)
        had(CredentialKind.WX_CARD_TICKET, hours - 0.1)
    seen.accepted(token, ago(2.5))
    for _ in range(3):
        seen.undecided(token)
    seen.rejected(token, ago(2.1), 40001)
    seen.over(token, Event.REPLACED, ago(2.1).wall)
    had(CredentialKind.ACCESS_TOKEN, 2.05)
    seen.save(now)


def who_holds_what(tour: Tour) -> None:
    """As for an account whose token is in Redis and with a token server."""
    from PySide6.QtWidgets import QScrollArea

    from wxdesk.secrecy import Secret
    from wxdesk.tokens.credential import CredentialKind
    from wxdesk.tokens.stores.stored_token import Form
    from wxdesk.ui.pages.tokens.comparison_card import ComparisonCard

    page, services = tour.page("tokens"), tour.program.services
    account = tour.program.choice.current
    assert account is not None
    assert services.sandbox is not None
    broker = services.broker(account)
    mine = broker.get(CredentialKind.ACCESS_TOKEN)
    assert mine is not None
    card = part(page, ComparisonCard)  # type: ignore[arg-type]
    stores = {
        TokenSource.REDIS: _Store(mine.value, Form.JAVA, 5123),
        TokenSource.SERVER: _Store(Secret("84_" + "dead" * 30), Form.OBJECT, None),
    }
    card._stores_of = lambda account: stores
    card.show_account(account, broker)
    for scroll in page.findChildren(QScrollArea):  # type: ignore[attr-defined]
        tour.pause(60)
        scroll.ensureWidgetVisible(card)
    tour.snap("tokens-holders")
    for button, scene, fault in (
        ("compare_tokens", "tokens-compared", ""),
        ("probe_tokens", "tokens-compared-asked", ""),
        ("probe_tokens", "tokens-compared-address", "ip_not_whitelisted=203.0.113.7"),
    ):
        if fault:
            services.sandbox.faults.switch_on(fault, once=False)
        tour.click(button)
        tour.wait(lambda: card._job is not None and card._job.over, button)
        tour.snap(scene)
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    card._stores_of = services.token_stores
    card.show_account(account, broker)
    for scroll in page.findChildren(QScrollArea):  # type: ignore[attr-defined]
        scroll.verticalScrollBar().setValue(0)


class _Store(TokenStore):
    where = ""

    def __init__(self, value: Any, form: Any, left_s: float | None) -> None:
        self._holding = Holding(StoredToken(value, form), left_s)

    def look(self) -> Holding:
        return self._holding


def switcher(tour: Tour) -> None:
    """The popup with 28 accounts, and with some words typed."""
    from PySide6.QtTest import QTest

    from wxdesk.accounts.account import Account, Environment

    store, kinds = tour.program.services.store, list(Environment)[:3]
    shops = [Account(f"Shop {n:02}", f"wx{n:016x}", kinds[n % 3]) for n in range(27)]
    for shop in shops:
        store.save(shop, None)
    tour.window.resize(*SMALLEST)
    tour.page("tokens")
    popup = tour.window.switcher.open_menu()
    tour.snap_popup("small-switcher", popup)
    QTest.keyClicks(popup.focusWidget(), "shop 1")
    tour.snap_popup("small-switcher-found", popup)
    QTest.keyClicks(popup.focusWidget(), " zebra")
    tour.snap_popup("small-switcher-nothing", popup)
    popup.close()
    tour.window.resize(*SIZE)
    for shop in shops:
        store.remove(shop)
    tour.program.choice.reload()


def diagnose(tour: Tour) -> None:
    tour.page("diagnose")
    tour.snap("diagnose-empty")
    tour.click("example_right")
    tour.wait(lambda: _verdict_tone(tour) == "good", "a match")
    tour.snap("diagnose-match")
    tour.click("new_case")
    tour.pause(400)
    _mistakes(tour)
    tour.type("paste_box", _UNEXPLAINED)
    tour.wait(lambda: _verdict_title(tour) in _NOT_EXPLAINED, "an unexplained signature")
    tour.snap("diagnose-unexplained")
    tour.click("new_case")
    tour.type("paste_box", "signature: 0f9de62fce790f9a083d5c99e95740ceb90c27ed\nnonceStr: Wm3WZYTPz0wzccnW")
    tour.pause(600)
    tour.wait(lambda: _verdict_tone(tour) == "warn", "an incomplete case")
    tour.snap("diagnose-incomplete")
    _other_subjects(tour)
    _other_cases(tour)


def endpoint(tour: Tour) -> None:
    page = tour.page("diagnose")
    page.tabs.bar.setCurrentIndex(1)  # type: ignore[attr-defined]
    tour.pause(200)
    tour.snap("endpoint-start")
    tour.type("endpoint_page", "htps://h5.example.com/photo")
    tour.type("endpoint_extra", "mistake")
    tour.click("endpoint_check")
    tour.snap("endpoint-refused")
    tour.type("endpoint_page", "https://h5.example.com/photo?uid=88")
    tour.type("endpoint_extra", "mistake=landing_page")
    tour.click("endpoint_check")
    tour.wait(lambda: _endpoint_tone(tour) == "bad", "wrong signatures")
    tour.snap("endpoint-wrong")
    tour.click("endpoint_change")
    tour.type("endpoint_extra", "")
    tour.click("endpoint_check")
    tour.wait(lambda: _endpoint_tone(tour) == "good", "right signatures")
    tour.snap("endpoint-right")
    tour.window.resize(*SMALLEST)
    tour.pause(150)
    tour.snap("small-endpoint-right")
    tour.click("endpoint_change")
    tour.pause(150)
    tour.snap("small-endpoint-start")
    tour.window.resize(*SIZE)
    page.tabs.bar.setCurrentIndex(0)  # type: ignore[attr-defined]


_UNEXPLAINED = """wx.config({appId: 'gh_7f083739789a', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW',
signature: '0123456789abcdef0123456789abcdef01234567', jsApiList: ['chooseimage', 'uploadImage']})
http://h5.example.com:8080/photo
jsapi_ticket: kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZOO_J0MxaUpuHtIU"""
_NOT_EXPLAINED = ("Wrong, cause unknown", "签名错误，原因不明")


_TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qh"
# What is pasted besides examples, with the tone of the answer.
_SUBJECTS = {
    "one-character": (
        f"""wx.config({{appId: 'wx0123456789abcdef', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW',
        signature: '56ca1a6d1402ae2d68db75cd49a10322dc5b2cdd', jsApiList: ['chooseImage']}})
        https://h5.example.com/photo
        jsapi_ticket: {_TICKET}""",
        "bad",
    ),
    "card": (
        (
            """wx.addCard({cardList: [{cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', cardExt: '{"code": "1434008071",
            "timestamp": "1404896688", "nonce_str": "123", "signature": "f137ab68b7f8112d20ee528ab6074564e2796250"}'}]})
            api_ticket: ojZ8YtyVyr30HheH3CM73y7h4jJE"""
        ),
        "bad",  # with the sandbox account's card ticket it would be another one
    ),
    "server-check": (
        "GET /wx?signature=899cf89e464efb63f54ddac96b0a0a235f53aa78&timestamp=1714037059&nonce=486452656&echostr=1",
        "warn",
    ),
    "template": (
        """wx.config({appId: '{$sign.appId}', timestamp: '{$sign.timestamp}', nonceStr: '{$sign.nonceStr}',
        signature: '{$sign.signature}', jsApiList: ['chooseImage']})""",
        "warn",
    ),
    "error": (
        '{"errMsg":"config:fail,Error: 系统错误，错误码：40048,invalid url domain [20261129 10:21:51][]"}',
        "",
    ),
}


def _other_subjects(tour: Tour) -> None:
    for name, (text, tone) in _SUBJECTS.items():
        tour.click("new_case")
        tour.type("paste_box", text)
        tour.pause(900)
        if tone:
            tour.wait(lambda tone=tone: _verdict_tone(tour) == tone, name)  # type: ignore[misc]
        tour.snap(f"diagnose-{name}")
    tour.click("new_case")


def _other_cases(tour: Tour) -> None:
    """A signature of yesterday, and under it the next customer's, of an account that is not saved."""
    from PySide6.QtGui import QGuiApplication

    from wxdesk.sandbox.account.account import APPID

    pasted = (
        "wx.config({{appId: '{appid}', timestamp: {timestamp}, nonceStr: '{nonce}', signature: '{signature}'}})\n"
        "https://h5.example.com/photo?uid=88"
    )
    tour.click("new_case")
    yesterday = int(time.time()) - 25 * 3600
    tour.type(
        "paste_box",
        pasted.format(appid=APPID, timestamp=yesterday, nonce="Wm3WZYTPz0wzccnW", signature="0" * 40),
    )
    tour.pause(600)
    tour.wait(lambda: _verdict_tone(tour) == "warn", "one that is too old")
    tour.snap("diagnose-too-old")
    QGuiApplication.clipboard().setText(
        pasted.format(
            appid="wx0123456789abcdef", timestamp=yesterday + 9, nonce="another-nonce-1", signature="a" * 40
        )
    )
    tour.click("paste")
    tour.pause(600)
    tour.snap("diagnose-next-case")
    tour.click("chip_ticket")
    tour.pause(100)
    tour.snap("diagnose-ticket")
    tour.click("paste_box")
    _earlier_cases(tour)
    _edited(tour)
    _fetched_in_vain(tour, pasted)
    tour.click("new_case")
    tour.pause(400)


def _earlier_cases(tour: Tour) -> None:
    """Their menu, drawn where it opens: it is a window of its own."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    button = tour.find("earlier_cases")
    menu = button.menu()  # type: ignore[attr-defined]
    menu.aboutToShow.emit()
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    tour.pause(60)
    whole, part = tour.window.grab(), menu.grab()
    right = button.mapTo(tour.window, QPoint(button.width(), button.height() + 2))  # type: ignore[attr-defined]
    painter = QPainter(whole)
    painter.drawPixmap(right.x() - menu.width(), right.y(), part)
    painter.end()
    tour.keep("diagnose-earlier-cases", whole)


def _edited(tour: Tour) -> None:
    """A field edited at its chip: one with a fault, and one with several values to choose from."""
    tour.click("new_case")
    tour.type("paste_box", _SEVERAL)
    tour.pause(600)
    tour.click("chip_noncestr")
    tour.pause(100)
    tour.snap("diagnose-chip-several")
    tour.click("chip_signature")
    line = tour.find("field_line")
    line.setText("0f9de62fce790f9a083d5c99")  # type: ignore[attr-defined]
    line.textEdited.emit("0f9de62fce790f9a083d5c99")  # type: ignore[attr-defined]
    tour.pause(400)
    tour.snap("diagnose-chip-edited")
    tour.click("paste_box")


def _fetched_in_vain(tour: Tour, pasted: str) -> None:
    """The ticket of the account is not to be had."""
    from wxdesk.sandbox.account.account import APPID

    services, account = tour.program.services, tour.program.choice.current
    sandbox = services.sandbox
    assert sandbox is not None
    assert account is not None
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    services.forget_credentials(account)
    tour.click("new_case")
    now = int(time.time())
    tour.type(
        "paste_box", pasted.format(appid=APPID, timestamp=now, nonce="Wm3WZYTPz0wzccnW", signature="0" * 40)
    )
    tour.wait(lambda: tour.find("try_ticket_again").isVisible(), "the refusal")  # type: ignore[attr-defined]
    tour.wait(lambda: _verdict_tone(tour) == "warn", "what is still needed")
    tour.pause(400)
    tour.snap("diagnose-no-ticket")
    sandbox.faults.switch_off("ip_not_whitelisted")
    tour.click("try_ticket_again")
    tour.wait(lambda: "5a4d" in tour.window.page("diagnose").signature.ticket_line.words(), "the ticket")  # type: ignore[attr-defined]


def compare(tour: Tour) -> None:
    """A configuration that works beside one that fails."""
    page = tour.page("diagnose")
    page.tabs.bar.setCurrentIndex(2)  # type: ignore[attr-defined]
    tour.pause(150)
    tour.snap("compare-empty")
    works = _UNEXPLAINED.replace("gh_7f083739789a", "wx0123456789abcdef").replace(
        "chooseimage", "chooseImage"
    )
    tour.type("works_box", works)
    tour.type(
        "fails_box", _UNEXPLAINED.replace("1414587457", "1414589999000").replace("/photo", "/photo?from=x#/a")
    )
    tour.pause(500)
    tour.snap("compare-differ")
    tour.type(
        "fails_box", works.replace("1414587457", "1414589999").replace("0123456789abcdef0123", "f" * 20)
    )
    tour.pause(500)
    tour.snap("compare-normal")
    tour.window.resize(*SMALLEST)
    tour.pause(150)
    tour.snap("small-compare")
    tour.window.resize(*SIZE)
    page.tabs.bar.setCurrentIndex(0)  # type: ignore[attr-defined]


_SEVERAL = """first try: nonceStr: 'Wm3WZYTPz0wzccnW', timestamp: 1414587457
second try: nonceStr: 'Xk4QPZYTPz0wzabc', timestamp: 1414587999
signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed'
https://h5.example.com/photo?uid=88 😀 https://h5.example.com/photo?uid=99"""


def _mistakes(tour: Tour) -> None:
    """Every mistake that there is an example of, with its cause, difference and fix."""
    from wxdesk.ui.pages.diagnose.examples import EXAMPLES, RIGHT

    for name in EXAMPLES:
        if name == RIGHT:
            continue
        tour.find("example_choice").choose(name)  # type: ignore[attr-defined]
        tour.click("example_wrong")
        tour.wait(lambda: _verdict_tone(tour) == "bad", "a cause")
        scene = f"diagnose-{name.replace('.', '-').replace('_', '-')}"
        tour.snap(scene)
        if name in ("url.share_parameters_lost", "string1.key_case"):
            tour.window.resize(*SMALLEST)
            tour.pause(150)
            tour.snap(f"small-{scene}")
            tour.window.resize(*SIZE)
        tour.click("new_case")
        tour.pause(400)


def sign(tour: Tour) -> None:
    tour.page("sign")
    tour.snap("sign-empty")
    tour.type("page_address", "https://H5.example.com?uid=88&name=张三#photo")
    tour.wait(lambda: len(tour.find("signature").text()) == 40, "a signature")  # type: ignore[attr-defined]
    tour.snap("sign")
    tour.type("page_address", "https://h5.example.com/photo?uid=88&amp;from=timeline")
    tour.pause(100)
    tour.snap("sign-odd-address")
    tour.type("timestamp", "yesterday")
    tour.pause(100)
    tour.snap("sign-bad-timestamp")


def _open_workbook(tour: Tour, page: object) -> None:
    from tests.media.lists.workbooks import xlsx
    from wxdesk.sandbox.media.samples import MEDIA_IDS

    rows = [["客户", "电话", "素材ID"]] + [
        [f"客户{n}", 13800138000 + n, one] for n, one in enumerate(MEDIA_IDS)
    ]
    rows += [["客户24", 13800138024, MEDIA_IDS[0]], ["客户25", 13800138025, "1.23E+45"], ["客户26", 0, None]]
    book = tour.home / "五月.xlsx"
    book.write_bytes(xlsx({"五月": rows, "六月": [["素材ID"], [MEDIA_IDS[0]]]}))
    stage = page.list_stage  # type: ignore[attr-defined]
    stage.box.set_text("")
    stage.add_files([book])
    tour.wait(lambda: len(stage.ids()) == 24 and stage.choices.isVisible(), "a workbook's media IDs")


def _name_files(tour: Tour, page: object) -> None:
    """By the workbook's columns; a file of the first name is there already."""
    stage = page.list_stage  # type: ignore[attr-defined]
    tour.type("media_name", "{月}/{seq:05}_{客户}")
    tour.snap("media-names-wrong")
    tour.type("media_name", "{客户}/{seq:05}_{电话}")
    tour.pause(100)
    tour.snap("media-names")
    there = Path(stage.folder.text()) / "客户0" / "00001_13800138000.jpg"
    there.parent.mkdir(parents=True)
    there.write_bytes(b"another file")
    tour.click("media_start")
    tour.wait(lambda: bool(stage.existing.answer()), "the question about files in the way")
    tour.snap("media-existing")
    there.unlink()
    there.parent.rmdir()
    tour.type("media_name", "")


def media(tour: Tour) -> None:
    page = tour.page("media")
    tour.snap("media-empty")
    tour.click("media_sandbox_ids")
    tour.wait(lambda: page.buttons["start"].isEnabled(), "24 media IDs")  # type: ignore[attr-defined]
    tour.snap("media-list")
    _open_workbook(tour, page)
    tour.snap("media-workbook")
    tour.click("media_rejected_toggle")
    tour.pause(100)
    tour.snap("media-workbook-rejected")
    tour.click("media_rejected_toggle")
    _name_files(tour, page)
    page.list_stage.box.set_text("")  # type: ignore[attr-defined]
    tour.click("media_sandbox_ids")
    tour.wait(lambda: len(page.list_stage.ids()) == 24, "24 media IDs again")  # type: ignore[attr-defined]
    tour.click("media_start")
    tour.wait(lambda: all_arrived(page), "22 files")
    tour.click("media_show_grid")
    tour.pause(1500)
    tour.snap("media-grid")
    tour.click("media_show_table")
    tour.pause(300)
    tour.snap("media-table")
    _filtered(tour, page)
    _forward(tour, page)


def _forward(tour: Tour, page: object) -> None:
    tour.click("media_forward")
    dialog = page.forwarder.dialog()  # type: ignore[attr-defined]
    tour.pause(200)
    tour.snap_dialog("media-forward", dialog)
    address = line(dialog, "forward_url").text()
    for name in ("forward_credential_kind", "forward_accept_kind"):
        part(dialog, ChoiceBox, name).setCurrentIndex(1)
    line(dialog, "forward_url").setText("http://crm.example.com/upload")
    part(dialog, QPlainTextEdit, "forward_extra").setPlainText("id={media_id}\norder")
    dialog.buttons["try"].click()
    tour.snap_dialog("media-forward-refused", dialog)
    for name in ("forward_credential_kind", "forward_accept_kind"):
        part(dialog, ChoiceBox, name).setCurrentIndex(0)
    part(dialog, QPlainTextEdit, "forward_extra").setPlainText("id={media_id}")
    for scene, query, button in (
        ("media-forward-try", "", "try"),
        ("media-forward-done", "", "start"),
        ("media-forward-failed", "?fail=errcode", "start"),
        ("media-forward-unclear-try", "?fail=unclear&times=0", "try"),
        ("media-forward-unclear", "?fail=unclear&times=0", "start"),
        ("media-forward-denied", "?fail=401&times=0", "start"),
    ):
        line(dialog, "forward_url").setText(address + query)
        dialog.buttons[button].click()
        tour.wait(lambda: not dialog.session.busy or _is_paused(dialog), "the files are forwarded", 60_000)
        tour.snap_dialog(scene, dialog)
        if dialog.buttons["cancel"].takes_presses():  # too many in a row failed: it has paused
            dialog.buttons["cancel"].click()
            tour.wait(lambda: not dialog.session.busy, "it ends")
    dialog.close()


def _is_paused(dialog: Any) -> bool:
    return bool(dialog.session.stage.value == "paused")


def material(tour: Tour) -> None:
    """All permanent pictures of the account, listed by WeChat."""
    from wxdesk.media.fetch_kind import FetchKind

    page, sandbox = tour.page("media"), tour.program.services.sandbox
    assert sandbox is not None
    stage = page.list_stage  # type: ignore[attr-defined]
    tour.click("media_new_list")
    stage.box.set_text("")
    pick(part(page, ChoiceBox, "media_kind"), FetchKind.PERMANENT)
    tour.snap("media-material")
    sandbox.latency_ms = 500
    tour.click("media_list_all")
    tour.wait(lambda: "40" in stage.material.waiting.text(), "two pages of the list")
    tour.snap("media-material-listing")
    sandbox.latency_ms = 0
    tour.wait(lambda: len(stage.ids()) == 45, "45 pictures")
    tour.type("media_name", "{name}_{seq:03}")
    tour.pause(100)
    tour.snap("media-material-listed")
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    tour.program.services.forget_credentials(page.session().account)  # type: ignore[attr-defined]
    tour.click("media_list_all")
    tour.wait(lambda: not page._notice.isHidden(), "the refusal")
    tour.pause(300)
    tour.snap("media-material-refused")
    sandbox.faults.switch_off("ip_not_whitelisted")
    tour.click("media_list_all")
    tour.wait(lambda: not stage.full_box.isHidden(), "the question")
    tour.snap("media-material-question")
    tour.window.resize(*SMALLEST)
    tour.pause(150)
    tour.snap("small-media-material-question")
    tour.window.resize(*SIZE)
    tour.click("media_box_leave")
    tour.type("media_name", "")
    part(page, ChoiceBox, "media_kind").setCurrentIndex(0)


def spent_quota(tour: Tour) -> None:
    from wxdesk.ui.pages.media.job_session import Stage

    page, sandbox = tour.page("media"), tour.program.services.sandbox
    assert sandbox is not None
    permanent = sandbox.platform.permanent
    page.list_stage.box.set_text("\n".join(permanent.media_ids("image")))  # type: ignore[attr-defined]
    tour.wait(lambda: page.buttons["start"].isEnabled(), "45 media IDs")  # type: ignore[attr-defined]
    tour.snap("media-permanent")
    sandbox.faults.switch_on("quota_spent=media/get")
    tour.click("media_start")
    session = page.session()  # type: ignore[attr-defined]
    tour.wait(lambda: session.stage is Stage.PAUSED and session.resumes_at is not None, "a pause")
    tour.pause(500)
    tour.snap("media-quota")
    page.batches.cancel()  # type: ignore[attr-defined]
    tour.wait(lambda: session.stage is Stage.STOPPED, "the end")
    sandbox.faults.switch_off("quota_spent")


def _filtered(tour: Tour, page: object) -> None:
    """What a filter shows, and the chosen medium beside it."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    def shown() -> int:
        return page.batch_stage.table.model().rowCount()  # type: ignore[attr-defined,no-any-return]

    def look_at(row: int, scene: str) -> None:
        page.batch_stage.table.selectRow(row)  # type: ignore[attr-defined]
        tour.pause(700)
        tour.snap(scene)

    look_at(9, "media-preview-image")
    look_at(19, "media-preview-voice")
    look_at(21, "media-preview-video")
    tour.click("media_show_expired_or_unknown")
    tour.wait(lambda: shown() == 2, "two failures")
    look_at(0, "media-failed-reasons")
    tour.click("media_show_all")
    field = tour.find("media_filter")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "jpg")
    tour.wait(lambda: shown() < 24, "a text is filtered by")
    look_at(2, "media-filtered")
    QTest.keyClicks(field, " zebra")
    tour.wait(lambda: not shown(), "nothing is found")
    tour.pause(200)
    tour.snap("media-filtered-empty")
    page.batch_stage.clear_filter()  # type: ignore[attr-defined]
    tour.wait(lambda: shown() == 24, "all rows")


def inspected(tour: Tour, page: Any, mistake: str) -> None:
    """The company's page with this mistake, once it is judged."""
    before, site = page.session, tour.program.services.sandbox.site  # type: ignore[union-attr]
    tour.type("inspect_address", f"{site}?order=1001&name=%E5%B0%8F%E6%98%8E&mistake={mistake}")
    tour.click("inspect_open")
    tour.wait(lambda: page.session is not before and page.session.configs != [], "a wx.config is recorded")
    tour.wait(lambda: page.session.configs[0].judgement is not None, "it is judged")
    tour.pause(600)


def inspector(tour: Tour) -> None:
    from importlib.util import find_spec

    if find_spec("PySide6.QtWebEngineCore") is None:
        tour.page("inspector")
        tour.snap("inspector-without")
        return
    from tests.ui.pages.inspector import unsandboxed

    unsandboxed.allow()
    page = tour.page("inspector")
    tour.pause(1_500)
    tour.snap("inspector-empty")
    inspected(tour, page, "query_cut")
    tour.snap("inspector-wrong")
    inspected(tour, page, "none")
    tour.snap("inspector-right")
    page.browser.page.runJavaScript("document.getElementById('choose-image').click()", 0)
    tour.wait(lambda: page.findings.calls.model.count() >= 2, "pictures are chosen")
    tour.pause(300)
    page.findings.tabs.bar.setCurrentIndex(1)
    page.findings.calls.table.selectRow(0)
    tour.snap("inspector-calls")
    page.findings.tabs.bar.setCurrentIndex(3)
    tour.snap("inspector-requests")
    page.findings.tabs.bar.setCurrentIndex(0)
    page._on_navigated(  # as if the page had gone there: WeChat is not asked
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&redirect_uri=x&scope=snsapi_base"
    )
    tour.pause(100)
    tour.snap("inspector-oauth")
    page.oauth.clear()


def codes(tour: Tour) -> None:
    page = tour.page("codes")
    tour.snap("codes-empty")
    tour.click("example_refused_address")
    tour.snap("codes-40164")
    for scene, pasted in (
        ("codes-63002", "config:fail,Error: 系统错误,错误码:63002,invalid signature [20260301 08:38:01][]"),
        ("codes-unknown", '{"errcode":853333,"errmsg":"strange rid: 6214bb2b-1f3a5c2e-7d90a1b2"}'),
        ("codes-words", "token"),
    ):
        tour.type("error_box", pasted)
        tour.pause(400)
        tour.snap(scene)
    page.show_text(_refused_rid(tour))  # type: ignore[attr-defined]
    tour.pause(100)
    tour.click("look_up_rid")
    tour.wait(lambda: any(row.record() for row in page.findChildren(RidRow)), "the record of a call")
    tour.snap("codes-rid")
    page.clear()  # type: ignore[attr-defined]


def _refused_rid(tour: Tour) -> str:
    """The rid of a call that the Tokens page made while this computer's address was refused."""
    calls = tour.program.services.activity.calls()
    return next(call.rid for call in reversed(calls) if call.errcode == 40164)


def accounts(tour: Tour) -> None:
    tour.page("accounts")
    tour.pause(200)
    tour.snap("accounts")
    tour.click("add_account")
    tour.snap("accounts-add")
    tour.type("account_name", "Shop")
    tour.type("account_appid", "gh_7f083739789a")
    tour.type("account_secret", "not a secret")
    tour.click("save_account")
    tour.pause(100)
    tour.snap("accounts-refused")
    tour.type("account_api_base", "https://127.0.0.1:8443")
    tour.pause(100)
    tour.snap("accounts-own-computer")
    tour.type("account_api_base", "")
    _way_to_wechat(tour)
    tour.type("account_appid", "wx0123456789abcdef")
    tour.type("account_secret", "0123456789abcdef0123456789abcdef")
    tour.click("save_account")
    tour.pause(200)
    tour.snap("accounts-saved")
    _token_sources(tour)
    _check_that_waits(tour)


def _way_to_wechat(tour: Tour) -> None:
    """A proxy pasted whole, and one that is not there."""
    tour.type("account_appid", "wx0123456789abcdef")
    tour.type("account_secret", "0123456789abcdef0123456789abcdef")
    _choose_way(tour, "socks5")
    tour.type("account_proxy", "socks5://desk:password@127.0.0.1:9")
    tour.find("account_proxy").editingFinished.emit()  # type: ignore[attr-defined]
    test = tour.find("test_way")
    tour.click("test_way")
    tour.wait(lambda: not test.is_busy, "the way")  # type: ignore[attr-defined]
    tour.snap("accounts-way")
    _choose_way(tour, "")


def _choose_way(tour: Tour, scheme: str) -> None:
    box = tour.find("account_way")
    box.choose(scheme)  # type: ignore[attr-defined]
    box.currentIndexChanged.emit(box.currentIndex())  # type: ignore[attr-defined]


def checkup(tour: Tour) -> None:
    """The built-in account: all good, and one failed line."""
    from wxdesk.ui.pages.accounts.checkup_view import CheckupView

    sandbox, page = tour.program.services.sandbox, tour.page("accounts")
    assert sandbox is not None
    tour.click("check_up_built_in")
    view = part(page, CheckupView)
    tour.wait(lambda: not view.is_running, "the check-up")
    tour.snap("checkup-good")
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    tour.click("checkup_again")
    tour.wait(lambda: not view.is_running, "the check-up of a refused address")
    opened = [row for row in view.rows.values() if row.is_open]
    tour.wait(lambda: all(row.height() > 4 * row.name.height() for row in opened), "the row that is opened")
    tour.snap("checkup-refused")
    sandbox.faults.switch_off("ip_not_whitelisted")
    sandbox.faults.switch_on("unauthorized")
    tour.click("checkup_again")
    tour.wait(lambda: not view.is_running, "the check-up of an account without a permission")
    tour.snap("checkup-unauthorized")
    sandbox.faults.switch_off("unauthorized")
    tour.click("checkup_back")


def _token_sources(tour: Tour) -> None:
    """What each source says of itself, and its fields; in the end nothing was changed."""
    box = tour.find("account_token_source")
    assert isinstance(box, ChoiceBox)
    for source, scene in (
        (TokenSource.REDIS, "accounts-redis"),
        (TokenSource.SERVER, "accounts-token-server"),
        (TokenSource.PASTED, "accounts-pasted"),
    ):
        pick(box, source)
        if source is TokenSource.REDIS:
            tour.type("account_redis_url", "redis://desk:pa55@redis.example:6379/0")
            tour.click("account_redis_may_refresh")
            tour.click("save_account")
        tour.pause(200)
        tour.snap(scene)
    tour.click("discard_edits")


def _check_that_waits(tour: Tour) -> None:
    sandbox, button = tour.program.services.sandbox, tour.find("check_secret")
    assert sandbox is not None
    tour.type("account_appid", sandbox.platform.appid)
    tour.type("account_secret", sandbox.platform.secret)
    tour.type("account_api_base", sandbox.api_base)
    tour.click("account_local_relay")
    sandbox.latency_ms = 5000
    tour.click("check_secret")
    tour.pause(500)
    tour.snap("accounts-checking")
    tour.click("cancel_saving")
    tour.snap("accounts-cancelled")
    sandbox.latency_ms = 0
    tour.click("check_secret")
    tour.wait(lambda: not button.is_busy, "the check")  # type: ignore[attr-defined]
    tour.snap("accounts-accepted")
    tour.click("discard_edits")
    tour.program.services.store.remove(tour.program.services.store.account("Shop"))
    tour.program.choice.reload()
    tour.program.choice.choose(tour.program.services.start_sandbox())


def activity(tour: Tour) -> None:
    page = tour.page("activity")
    tour.pause(300)
    tour.snap("calls")
    page.show_errors_only(True)  # type: ignore[attr-defined]
    part(page, QTableView).selectRow(0)
    tour.snap("calls-errors")
    page.show_errors_only(False)  # type: ignore[attr-defined]


def palette(tour: Tour) -> None:
    """Ctrl+K, and what is offered for a text pasted where there is no field."""
    from PySide6.QtGui import QGuiApplication

    from wxdesk.sandbox.media.samples import MEDIA_IDS

    tour.page("settings")
    tour.window.search_wanted.emit()
    tour.pause(900)
    tour.snap("palette")
    for scene, typed in (("code", "4016"), ("chinese", "签名"), ("batch", "2026"), ("nothing", "zzz qqq")):
        tour.type("palette_field", typed)
        tour.snap(f"palette-{scene}")
    tour.window.search_wanted.emit()
    for scene, pasted in (
        ("media", "\n".join(MEDIA_IDS)),
        ("address", "https://h5.example.com/photo?uid=88"),
        ("unknown", "Hello, my pictures do not arrive."),
    ):
        QGuiApplication.clipboard().setText(pasted)
        tour.window.paste_wanted.emit()
        tour.wait(lambda: tour.top() is not tour.window, "an offer")
        tour.snap(f"offer-{scene}")
        tour.top().close_palette()  # type: ignore[attr-defined]


def settings(tour: Tour) -> None:
    tour.page("settings")
    tour.pause(300)
    tour.snap("settings")


def sizes(tour: Tour) -> None:
    """Every page again in the smallest window it must be usable in (the rail shows icons), and in a large one."""
    for prefix, size in (("small", SMALLEST), ("large", LARGEST)):
        tour.window.resize(*size)
        for name in (
            "tokens",
            "diagnose",
            "sign",
            "media",
            "inspector",
            "codes",
            "activity",
            "accounts",
            "settings",
        ):
            tour.page(name)
            tour.pause(150)
            tour.snap(f"{prefix}-{name}")


def named_batch(tour: Tour) -> None:
    """A list with columns of its own: in the table, in the tiles, in the preview, sorted, over the whole window."""
    page, stage = _new_list(tour), tour.page("media").batch_stage  # type: ignore[attr-defined]
    _open_workbook(tour, page)
    page.list_stage.folder.line.setText(str(tour.home / "Downloads" / "named"))
    tour.pause(100)
    tour.snap("media-names-proposed")
    tour.click("media_start")
    tour.wait(lambda: all_arrived(page), "22 files")
    tour.click("media_show_table")
    stage.table.selectRow(1)
    tour.pause(1000)
    tour.snap("media-own-columns")
    stage.filtering.sort(_by_own_column(0, descending=True))
    stage.table.selectRow(1)
    tour.pause(500)
    tour.snap("media-sorted")
    stage.filtering.sort(None)
    tour.click("media_show_grid")
    stage.table.selectRow(2)
    tour.pause(1500)
    tour.snap("media-own-tiles")
    tour.click("media_columns")
    tour.pause(200)
    tour.snap_open("media-columns")
    _quick_look(tour, stage)
    _forwarded(tour, page)
    tour.window.resize(*SMALLEST)
    tour.click("media_show_grid")
    tour.pause(300)
    tour.snap("small-media-batch")
    tour.click("media_show_table")
    tour.pause(300)
    tour.snap("small-media-table")
    tour.window.resize(*SIZE)
    tour.click("media_new_list")
    _open_workbook(tour, page)
    tour.click("media_start")
    tour.wait(lambda: all_arrived(page), "22 files once more")
    tour.pause(300)
    tour.snap("media-nothing-to-do")


def _new_list(tour: Tour) -> Any:
    """The Media page, ready for another list."""
    page: Any = tour.page("media")
    if page.buttons["new_list"].takes_presses():
        tour.click("media_new_list")
    page.list_stage.box.set_text("")
    tour.wait(lambda: not page.list_stage.ids(), "an empty box")
    return page


def _by_own_column(column: int, descending: bool) -> Any:
    from wxdesk.ui.pages.media.rows.row import Column
    from wxdesk.ui.pages.media.rows.sorting import SortOrder

    return SortOrder(len(Column) + column, descending)


def _quick_look(tour: Tour, stage: Any) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    stage.view().setFocus()
    for row, scene in (
        (1, "media-quick-look"),
        (19, "media-quick-look-voice"),
        (22, "media-quick-look-failed"),
    ):
        stage.table.selectRow(row)
        QTest.keyClick(stage.view(), Qt.Key.Key_Space)
        tour.pause(800)
        tour.snap(scene)
        QTest.keyClick(stage.quick_look, Qt.Key.Key_Escape)
    stage.table.selectRow(1)
    stage._closer_look.open()
    tour.pause(500)
    tour.window.resize(*SMALLEST)
    tour.pause(300)
    QTest.keyClick(stage.quick_look, Qt.Key.Key_R)
    tour.snap("small-media-quick-look")
    QTest.keyClick(stage.quick_look, Qt.Key.Key_Escape)
    tour.window.resize(*SIZE)


def _forwarded(tour: Tour, page: Any) -> None:
    """To one endpoint that takes all, and one that does not know the type."""
    tour.click("media_forward")
    dialog = page.forwarder.dialog()
    address = line(dialog, "forward_url").text()
    part(dialog, QPlainTextEdit, "forward_extra").setPlainText("")
    for query in ("", "?fail=415&times=0"):
        line(dialog, "forward_url").setText(address + query)
        dialog.buttons["start"].click()
        tour.wait(
            lambda: not dialog.session.busy or dialog.session.stage.value == "paused", "it is forwarded"
        )
        tour.pause(300)
        if dialog.session.busy:
            dialog.session.cancel()
            tour.wait(lambda: not dialog.session.busy, "it ends")
    tour.snap_dialog("media-forward-by-file", dialog)
    dialog.close()
    tour.pause(300)
    tour.click("media_show_table")
    page.batch_stage.table.selectRow(1)
    tour.pause(500)
    tour.snap("media-forwarded")


def busy(tour: Tour) -> None:
    """WeChat is busy: why nothing moves, and when it is tried again; and the question before a batch is stopped."""
    from wxdesk.ui.pages.media.job_session import Stage

    page = _new_list(tour)
    sandbox = tour.program.services.sandbox
    assert sandbox is not None
    page.list_stage.folder.line.setText(str(tour.home / "Downloads" / "busy"))
    tour.click("media_sandbox_ids")
    tour.wait(lambda: len(page.list_stage.ids()) == 24, "24 media IDs")
    sandbox.faults.switch_on("error_json=-1")
    tour.click("media_start")
    session = page.session()
    settled = (Stage.PAUSED, Stage.STOPPED, Stage.FINISHED)  # it rests a few times, then it pauses

    def rests() -> bool:
        return session.stage is Stage.RUNNING and session.progress().rests_s > 1

    tour.wait(lambda: session.stage in settled or rests(), "a rest", 60_000)
    tour.pause(400)
    tour.snap("media-busy")
    tour.click("media_new_list")
    tour.pause(200)
    tour.snap_open("media-stop")
    page.batches.cancel()
    tour.wait(lambda: session.stage in (Stage.STOPPED, Stage.FINISHED), "the end")
    tour.pause(200)
    tour.snap("media-stopped")
    sandbox.faults.switch_off("error_json")


def unfinished(tour: Tour) -> None:
    """Three batches that were not finished, also in the smallest window."""
    page = _new_list(tour)
    journal, account = tour.program.services.open_journal(), page.session().account
    for number in (1, 2, 3):
        folder = tour.home / "Downloads" / f"unfinished {number}"
        journal.open_batch(account.appid, folder, [f"{number}{'a' * 60}{one}" for one in range(24)])
    page.history.look(account)
    tour.wait(lambda: page.history.offers.isVisible(), "the offers")
    tour.pause(200)
    tour.snap("media-unfinished")
    tour.window.resize(*SMALLEST)
    tour.pause(300)
    tour.snap("small-media-unfinished")
    tour.window.resize(*SIZE)
    for one in journal.unfinished():
        journal.forget(one.record.id)  # type: ignore[union-attr]


def messages(tour: Tour) -> None:
    """What a page has to say now: it floats, and nothing moves for it."""
    from wxdesk.errors import NetworkError

    for name in ("settings", "codes", "activity"):
        page: Any = tour.page(name)
        tour.pause(200)
        before, scene = looks.controls(page), f"message-{name}"
        page._notice.tell_error(NetworkError("timeout", host="api.weixin.qq.com", seconds=30), print)
        tour.pause(200)
        tour.snap(scene)
        tour.wrong += [
            f"{tour.variant}-{scene}: moved: {one}" for one in looks.moved(before, looks.controls(page))
        ]
        page._notice.clear()


def dialogs(tour: Tour) -> None:
    """An error with its remedies, a bug, and a question: each in the program's own dialog."""
    from wxdesk.errors import ApiError, StoreError
    from wxdesk.ui.pages.media.batch.stopping import ask_to_stop
    from wxdesk.ui.pages.tokens.consent import CLASSIC, CLEARED, question_of

    tour.page("tokens")
    ip, account = "203.0.113.7", tour.program.choice.current
    refused = f"invalid ip {ip} ipv6 ::ffff:{ip}, not in whitelist"
    kept = tour.home / "config" / "settings.json.bad-20261130-224500"
    for scene, open_it in {
        "dialog-error": lambda: tour.program.alerts.tell(
            ApiError(errcode=40164, text=refused, endpoint="/cgi-bin/stable_token", egress_ip=ip), print
        ),
        "dialog-file": lambda: tour.program.alerts.tell(StoreError("set_aside", path=str(kept))),
        "dialog-bug": lambda: tour.program.alerts.tell(ZeroDivisionError()),
        "dialog-question": lambda: ask_to_stop(tour.window, print),
        "dialog-consent": lambda: question_of(CLASSIC, account, tour.window).open(),
        "dialog-clear-quota": lambda: question_of(CLEARED, account, tour.window).open(),
    }.items():
        open_it()
        tour.pause(200)
        tour.snap_open(scene)


SCENES = (
    first_start,
    tokens,
    history,
    who_holds_what,
    switcher,
    diagnose,
    compare,
    endpoint,
    sign,
    media,
    material,
    spent_quota,
    named_batch,
    busy,
    unfinished,
    inspector,
    codes,
    activity,
    accounts,
    checkup,
    settings,
    palette,
    messages,
    dialogs,
    sizes,
)


def _verdict_tone(tour: Tour) -> str:
    return tour.find("verdict").tone  # type: ignore[attr-defined,no-any-return]


def _endpoint_tone(tour: Tour) -> str:
    from PySide6.QtWidgets import QWidget

    found = tour.window.findChild(QWidget, "endpoint_verdict")
    return found.tone if found.isVisible() else ""  # type: ignore[attr-defined,no-any-return,union-attr]


def _verdict_title(tour: Tour) -> str:
    return tour.find("verdict").title()  # type: ignore[attr-defined,no-any-return]


def all_arrived(page: object) -> bool:
    progress = page.session().progress()  # type: ignore[attr-defined]
    return progress is not None and progress.succeeded == 22 and progress.failed == 2


_HANGS_AFTER_S = 280


def photograph(folder: Path | None, variant: str) -> int:
    faulthandler.dump_traceback_later(_HANGS_AFTER_S, exit=True)  # where each thread is
    tour = Tour(folder, variant)
    try:
        with ExitStack() as short:
            for place in PLACES:
                short.enter_context(patch(place, ShortSearch))
            for scene in SCENES:
                scene(tour)
    finally:
        tour.close()
    for wrong in tour.wrong:
        print(wrong)
    print(f"{variant}: {len(tour.scenes)} scenes")
    return 1 if tour.wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Photograph every page and state of the window.")
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    parser.add_argument("--only", metavar="VARIANT", help=f"one of {', '.join(variants())}")
    options = parser.parse_args()
    folder = options.folder and options.folder.resolve()
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    if options.only and os.environ.get("QT_SCALE_FACTOR") == options.only.split("-")[0]:
        return photograph(folder, options.only)
    codes = []
    for variant in [options.only] if options.only else variants():
        environment = {**os.environ, "QT_SCALE_FACTOR": variant.split("-")[0]}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "tests.tour", *([str(folder)] if folder else []), "--only", variant]
        codes.append(subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
