"""The whole window on the sandbox with a real browser, in a process of its own: `… window_story MISTAKE … SDK.js …`.

Prints a line of JSON for each mistake of the demo company that is switched on in turn: what the inspector says of it;
then what became of a picture from the page's buttons to the internal file server and to the Media page.
"""

import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.sandbox.causes import CAUSES
from tests.support.slow import LONG
from tests.ui.finding import part
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.inspector.clients import System
from wxdesk.services import Services
from wxdesk.ui.pages.inspector.inspector_page import InspectorPage
from wxdesk.ui.pages.inspector.media_answers import MediaAnswerer
from wxdesk.ui.pages.inspector.session import Logged
from wxdesk.ui.pages.media.list.id_box import IdBox

_WITHIN_S = 30.0
# With each build of the JS-SDK: right once, and wrong once; with --slow in all ways that a signature alone can prove.
EACH_BUILD = ("none", "query_cut")
EVERY_MISTAKE = ("none", *CAUSES)
# Before these the ticket changes: they are signed with one that was current once, which wxdesk must have seen.
TICKET_CHANGES = ("previous_ticket", "stale_ticket")


class Story:
    def __init__(self, program: Program) -> None:
        self.program = program
        program.start(sandbox=True)
        self.loaded = [name for name in sys.modules if "WebEngine" in name]
        program.window.show_page("inspector")
        page = program.window.page("inspector")
        assert isinstance(page, InspectorPage)
        self.page = page
        self.more = ""  # of the demo page's query

    def wait(self, condition: Callable[[], object]) -> bool:
        ends_at, loop, looking = time.monotonic() + _WITHIN_S, QEventLoop(), QTimer()
        looking.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > ends_at else None)
        looking.start(10)
        loop.exec()
        return bool(condition())

    def open(self, mistake: str) -> None:
        sandbox = self.program.services.sandbox
        assert sandbox is not None
        fragment = "#top" if mistake == "fragment_kept" else ""
        before = self.page.session
        self.page.bar.line.setText(
            f"{sandbox.site}?order=1001&name=%E5%B0%8F%E6%98%8E&mistake={mistake}{self.more}{fragment}"
        )
        self.page.bar.submit()
        self.wait(lambda: self.page.session is not before and self.judged())

    def change_ticket(self) -> None:
        """Two hours pass at WeChat, and whoever sits here asks, on the Tokens page, for what is current now."""
        sandbox, window = self.program.services.sandbox, self.program.window
        assert sandbox is not None
        tickets, now = sandbox.platform.account.tickets, sandbox.platform.now
        before = tickets.accepted(now())
        sandbox.platform.clock.advance(2 * 3600 + 60)
        window.show_page("tokens")
        get = part(window.page("tokens"), QAbstractButton, "get_current")
        self.wait(get.isEnabled)
        get.click()
        self.wait(lambda: tickets.accepted(now()) not in ("", before))
        self.wait(get.isEnabled)
        window.show_page("inspector")
        self.open("none")

    def judged(self) -> bool:
        session = self.page.session
        return session is not None and any(config.judgement for config in session.configs)

    def verdict(self, mistake: str) -> dict[str, Any]:
        self.open(mistake)
        assert self.judged(), self.page.findings.console.toPlainText()
        session = self.page.session
        assert session is not None
        config = session.configs[0]
        assert config.judgement is not None
        verdict = config.judgement.counting()
        return {
            "mistake": mistake,
            "kind": verdict.kind.value,
            "causes": [cause.id for explanation in verdict.explanations for cause in explanation],
            "answer": config.answer,
            "title": self.page.findings.cards[0].title(),
            "shown": self.seen("result").split("\n")[0],
        }

    def with_build(self, script: Path, mistakes: tuple[str, ...]) -> list[dict[str, Any]]:
        """The page with a real JS-SDK in the place of the sandbox's own; whether it is bundled, its name tells."""
        sandbox = self.program.services.sandbox
        assert sandbox is not None
        before, sandbox.demo_site.js_sdk = sandbox.demo_site.js_sdk, script.read_bytes()
        self.more = "&sdk=/site/js-sdk-bundled.js" if "bundled" in script.name else ""
        told = [self.verdict(mistake) for mistake in mistakes]
        sandbox.demo_site.js_sdk, self.more = before, ""
        return told

    def seen(self, element: str) -> str:
        """What stands on the page itself."""
        return str(self.run(f"document.getElementById({json.dumps(element)}).innerText"))

    def run(self, script: str) -> object:
        found: list[object] = []
        assert self.page.browser is not None and self.page.browser.page is not None
        self.page.browser.page.runJavaScript(script, 0, found.append)
        self.wait(lambda: found)
        return found[0] if found else None

    def press(self, element: str) -> None:
        """A button of the page, once it can be pressed."""
        self.wait(lambda: self.run(f"!document.getElementById('{element}').disabled"))
        self.run(f"document.getElementById('{element}').click()")

    def picture(self) -> dict[str, Any]:
        """By the buttons of the page, one after the other."""
        self.open("none")
        for button in ("choose-image", "preview", "upload", "download", "hand-over"):
            self.press(button)
        sandbox, session = self.program.services.sandbox, self.page.session
        assert sandbox is not None and session is not None
        uploaded = self.of("uploadImage")
        self.wait(lambda: len(sandbox.receiver.taken) == len(uploaded) > 0)
        media = session._media
        assert isinstance(media, MediaAnswerer)
        chosen = [media.pictures.get(one.call.arguments["localId"]) or b"" for one in uploaded]
        calls = self.page.findings.calls
        calls.table.selectRow(
            next(row for row in range(calls.model.count()) if calls.model.call(row) is uploaded[0])
        )
        part(self.page, QAbstractButton, "inspected_media").click()
        self.wait(lambda: self.program.window.current_page() == "media")
        return {
            "calls": sorted({one.call.name for one in session.calls}),
            "chosen": sorted(hashlib.sha256(one).hexdigest() for one in chosen),
            "arrived": sorted(one.sha256 for one in sandbox.receiver.taken.values()),
            "media": uploaded[0].reply["serverId"]
            in part(self.program.window.page("media"), IdBox).toPlainText(),
        }

    def android(self) -> dict[str, Any]:
        """Where a page shows pictures by their local ids."""
        self.page.bar.clients.choose(System.ANDROID)
        self.open("none")
        self.press("choose-image")
        self.wait(lambda: self.run("!document.getElementById('upload').disabled"))
        self.wait(lambda: self.run("[...document.images].every((image) => image.complete)"))
        return {
            "widths": json.loads(
                str(self.run("JSON.stringify([...document.images].map((one) => one.naturalWidth))"))
            )
        }

    def of(self, name: str) -> list[Logged]:
        """The calls of that name, once the page has made the last of them."""
        session = self.page.session
        assert session is not None
        self.wait(lambda: any(one.call.name == "downloadImage" for one in session.calls))
        return [one for one in session.calls if one.call.name == name]


def main(words: list[str]) -> None:
    mistakes = [word for word in words if not word.endswith(".js")]
    builds = [Path(word) for word in words if word.endswith(".js")]
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Program(app, Services(Directories.of_profile(Path(folder)), open_vault=SessionVault)))
        print(json.dumps({"mistake": "start", "loaded": story.loaded}), flush=True)
        for mistake in mistakes:
            if mistake in TICKET_CHANGES:
                story.change_ticket()
            print(json.dumps(story.verdict(mistake)), flush=True)
        for script in builds:
            told = story.with_build(script, EVERY_MISTAKE if LONG else EACH_BUILD)
            print(json.dumps({"mistake": script.stem, "told": told}), flush=True)
        print(json.dumps({"mistake": "android", **story.android()}), flush=True)
        story.page.bar.clients.choose(System.IPHONE)
        print(json.dumps({"mistake": "picture", **story.picture()}), flush=True)
        story.program.close()
        os._exit(0)  # Chromium's processes end by themselves


if __name__ == "__main__":
    main(sys.argv[1:])
