"""Pages of a hostile site in a browser, in a process of its own: `python -m …story PORTS CHAPTERS [CARELESS [FLOOD …]]`.

Prints a line of JSON for each chapter: what the page said, what was refused to it, how it ended, and for how long the
window did not answer at most.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.inspector.proxy.places import HERE, INTERNET, is_internet
from tests.ui.pages.inspector.browser.careless import be_careless
from tests.ui.pages.inspector.browser.processes import descendants, places_with, status_of
from wxdesk.accounts.account import Account
from wxdesk.inspector.clients import CLIENTS, System
from wxdesk.inspector.proxy.reach import Reach
from wxdesk.process import protection
from wxdesk.tokens.broker import Broker
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.inspector.browser import engine
from wxdesk.ui.pages.inspector.browser.page import InspectedPage
from wxdesk.ui.pages.inspector.inspector_page import HandOver, InspectorPage
from wxdesk.ui.tasks import Tasks

BEAT_MS = 10


class Names:
    """page.example is on the internet, rebinding.example was when it was first asked for, all else is near."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, name: str, port: int) -> list[str]:
        self.asked.append(name)
        first = self.asked.count(name) == 1
        return [INTERNET if name == "page.example" or (name == "rebinding.example" and first) else HERE]


class Story:
    def __init__(self, internet: int, home: int, canary: int, flooding: tuple[str, ...] = ()) -> None:
        self.flooding = flooding
        self.internet, self.home, self.canary = internet, home, canary
        self.names = Names()
        made, flags = engine.Proxy, engine.flags
        engine.flags = lambda proxy: (*flags(proxy), "--use-fake-device-for-media-stream")
        engine.Proxy = lambda: made(Reach(self.names, is_internet))  # type: ignore[assignment,misc]
        hand_over = HandOver(print, print)
        self.page = InspectorPage(lambda: (), no_broker, Tasks(), Clipboard(10), hand_over)
        self.page.retranslate()
        self.page.resize(1000, 700)
        self.page.show()
        self.browser = self.page._made_browser()
        self.page._nearby._agreed[HERE, home] = self.browser.proxy.reach.locate(HERE, home)
        self.browser.began.connect(self._on_began)
        self.browser.stopped.connect(self._on_stopped)
        self.said: list[tuple[str, Any]] = []
        self.lines = self.longest_line = 0
        self.ended = ""
        self._longest = self._beat_at = self._began_at = 0.0
        self._beats = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._on_beat)
        self._beats.start(BEAT_MS)

    # --- one page ---------------------------------------------------------------------------------------------------
    def visit(self, path: str, near: bool = False, within_s: float = 30) -> bool:
        """Whether the page said it; `near`: at an address of this computer, which its user agreed to."""
        host, port = (HERE, self.home) if near else ("page.example", self.internet)
        mark = "&" if "?" in path else "?"
        address = f"http://{host}:{port}{path}{mark}canary={self.canary}"
        self.browser.close_page()
        self._begin()
        self.page.open(address, CLIENTS[System.IPHONE])
        return self.wait(lambda: bool(self.ended) or self._is_done(), within_s) and not self.ended

    def _is_done(self) -> bool:
        return self.browser.page is not None and self.browser.page.title() == "done"

    def wait(self, condition: Callable[[], bool], within_s: float) -> bool:
        ends_at = time.monotonic() + within_s
        loop = QEventLoop()
        looking = QTimer()
        looking.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > ends_at else None)
        looking.start(5)
        loop.exec()
        return condition()

    def pause(self, seconds: float) -> None:
        self.wait(lambda: False, seconds)

    def click(self) -> None:
        target = self.browser.view.focusProxy() or self.browser.view
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())  # type: ignore[call-overload]

    def told(self, chapter: str, look: bool = False, **more: Any) -> None:
        """`look`: whether the next page is well, which shows that the window and the browser are."""
        page = self.browser.page
        walls = [[one.host, one.wall.value, one.count] for one in self.browser.proxy.refusals.places()]
        more |= {
            "chapter": chapter,
            "said": self.said,
            "ended": self.ended,
            "lines": self.lines,
            "walls": walls,
        }
        more["took_s"] = round(time.monotonic() - self._began_at, 1)
        more["gap_ms"] = round(self._longest * 1000)
        more["refused"] = (
            {} if page is None else {kind.value: n for kind, n in page.incidents.refused().items()}
        )
        more["details"] = (
            [] if page is None else [[kind.value, text] for kind, text in page.incidents.details]
        )
        if look:
            more["well"] = self.visit("/plain", within_s=10)
        print(json.dumps(more), flush=True)

    def _begin(self) -> None:
        self.said, self.ended, self.lines = [], "", 0
        self._longest, self._beat_at = 0.0, time.monotonic()
        self._began_at = self._beat_at

    def _on_began(self, page: InspectedPage) -> None:
        page.printed.connect(self._on_line)
        page.said.connect(lambda said: None)

    def _on_line(self, level: str, line: str) -> None:
        self.lines += 1
        self.longest_line = max(self.longest_line, len(line))
        if line.startswith("SAID "):
            name, value = json.loads(line[5:])
            self.said.append((name, value))
            if name == "click":
                QTimer.singleShot(50, self.click)

    def _on_stopped(self, why: object) -> None:
        self.ended = str(why)

    def _on_beat(self) -> None:
        now = time.monotonic()
        self._longest, self._beat_at = max(self._longest, now - self._beat_at), now

    # --- the chapters -----------------------------------------------------------------------------------------------
    def near(self) -> None:
        done = self.visit("/near", within_s=60)
        self.told("near", done=done, names=self.names.asked)

    def questions(self) -> None:
        done = self.visit("/questions", near=True, within_s=60)
        shown = [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
        self.told("questions", done=done, windows=shown)

    def alert(self) -> None:
        """What the page has said, and which windows there are, a second after it has asked."""
        QTimer.singleShot(1000, self._tell_alert)
        self.visit("/alert", within_s=2)

    def _tell_alert(self) -> None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        self.told("alert", windows=sorted(type(one).__name__ for one in shown))
        for one in shown:
            if isinstance(one, QMessageBox):
                one.close()

    def traces(self) -> None:
        for number in (1, 2):
            done = self.visit(f"/traces?mark={number}", near=True)
            self.told(f"traces {number}", done=done)
        assert self.browser.page is not None
        self.said.clear()
        self.browser.page.triggerAction(QWebEnginePage.WebAction.Reload)
        self.told("traces reloaded", done=self.wait(lambda: "done" in dict(self.said), 10))
        self.browser.close_page()
        self.pause(0.3)

    def secrets(self) -> None:
        """A canary in this process' memory and environment is looked for in the page's; one that was handed to the page
        itself is found there."""
        kept, given = (f"CANARY{os.urandom(12).hex()}" for _ in range(2))
        os.environ["WXDESK_STORY"] = kept
        self.visit("/plain")
        page = self.browser.page
        assert page is not None
        page.runJavaScript(f'window.given = "{given}" + "!"')
        self.pause(0.3)
        renderer = page.renderProcessPid()
        needles = {"kept": kept, "given": given, "password": self.browser.proxy.password}
        found = places_with(needles, descendants())
        namespaces = len(status_of(renderer, "NSpid").split())
        self.told("secrets", found=found, namespaces=namespaces, seccomp=status_of(renderer, "Seccomp"))

    def floods(self) -> None:
        for name in self.flooding:
            done = self.visit(f"/flood/{name}", within_s=40)
            self.told(f"flood {name}", done=done, look=True)

    def hostile(self) -> None:
        for path in ("/endless/console", "/endless/alerts", "/endless/reload", "/loop", "/memory"):
            self.visit(path, within_s=10)
            self.wait(lambda: bool(self.ended), 1.5 if path == "/loop" else 15)
            self.told(path, look=True)
        self.visit("/plain")
        assert self.browser.page is not None
        os.kill(self.browser.page.renderProcessPid(), signal.SIGKILL)
        self.wait(lambda: bool(self.ended), 10)
        self.told("killed", look=True)
        self.visit("/data")
        self.told("data", longest=self.longest_line, look=True)
        self.leave()

    def leave(self) -> None:
        self.visit("/leaving")
        self.click()
        self.pause(0.3)
        page = self.browser.page
        assert page is not None
        self.said.clear()
        page.load(QUrl(f"http://page.example:{self.internet}/plain"))
        self.told("leaving", done=self.wait(lambda: "done" in dict(self.said), 10))


def no_broker(account: Account) -> Broker:
    raise AssertionError(account)


def main(ports: str, chapters: str, careless: str = "", *flooding: str) -> None:
    protection.protect()
    if careless:
        be_careless()
    app = QApplication(sys.argv[:1])
    internet, home, canary = map(int, ports.split(","))
    story = Story(internet, home, canary, flooding)
    for chapter in chapters.split(","):
        getattr(story, chapter)()
    story.browser.close_page()
    story.page.close()
    QTimer.singleShot(200, app.quit)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
