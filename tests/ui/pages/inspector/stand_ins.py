"""A browser without Chromium: what its page says is said by the test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from wxdesk.inspector.bridge import Began, Call, Listens
from wxdesk.inspector.clients import Client
from wxdesk.inspector.proxy.reach import Found, Reach
from wxdesk.inspector.proxy.refusals import Refusals


class StandInPage(QObject):
    said = Signal(object)
    printed = Signal(str, str)
    navigated = Signal(str, bool)
    requested = Signal(str, object)
    incident = Signal(object, str)

    def __init__(self, address: str, parent: QObject) -> None:
        super().__init__(parent)
        self.address = self.landing = address
        self.replies: list[dict[str, Any]] = []
        self.shared: list[str] = []
        self._number = 0
        self._document = "1"

    def answer(self, call: Call, reply: dict[str, Any]) -> None:
        self.replies.append(reply)

    def show_pictures(self, get: Callable[[object], bytes | None]) -> None:
        self.picture = get

    def share(self, listens: Listens) -> None:
        self.shared.append(listens.name)

    def begin(self, document: str = "1") -> None:
        self._document = document
        self._say(Began(document, self.address, self.landing))

    def call(self, name: str, **given: Any) -> dict[str, Any]:
        """The reply to it."""
        self._number += 1
        before = len(self.replies)
        self._say(Call(self._document, self.address, self.landing, self._number, name, given))
        return self.replies[before] if len(self.replies) > before else {}

    def listen(self, name: str) -> None:
        self._say(Listens(self._document, self.address, self.landing, name))

    def _say(self, said: object) -> None:
        self.said.emit(said)
        for _ in range(
            2
        ):  # it is heard in the next turn, and what is new on the page is shown in the one after
            QApplication.processEvents()


@dataclass
class StandInProxy:
    reach: Reach
    refusals: Refusals = field(default_factory=Refusals)


class StandInBrowser(QWidget):
    """Every name is on the internet."""

    began = Signal(object)
    stopped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.proxy = StandInProxy(Reach(lambda name, port: ["93.184.216.34"]))
        self.nearby: list[Found | None] = []
        self.opened: list[tuple[str, Client]] = []
        self.page: StandInPage | None = None

    def prepare(self) -> None:
        pass

    def open(self, address: str, client: Client, nearby: Found | None = None) -> None:
        self.nearby.append(nearby)
        self.proxy.reach.forget()
        if nearby is not None:
            parts = urlsplit(address)
            self.proxy.reach.agree(parts.hostname or "", parts.port or 80, nearby)
        self.opened.append((address, client))
        self.page = StandInPage(address, self)
        self.began.emit(self.page)
