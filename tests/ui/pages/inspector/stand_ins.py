"""A browser without Chromium: what its page says is said by the test."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from wxdesk.inspector.bridge import Began, Call, Listens
from wxdesk.inspector.clients import Client
from wxdesk.inspector.proxy.reach import Found, Reach, place_of
from wxdesk.inspector.proxy.refusals import Refused


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


class StandInBrowser(QWidget):
    began = Signal(object)
    stopped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, Client]] = []
        self.nearby: list[Found | None] = []
        self.page: StandInPage | None = None
        self.reach = Reach(lambda name, port: ["203.205.254.1"])
        self.unreached: tuple[Refused, ...] = ()

    def locate(self, address: str) -> Found:
        return self.reach.locate(*place_of(address))

    def refusals(self) -> tuple[Refused, ...]:
        return self.unreached

    def open(self, address: str, client: Client, nearby: Found | None = None) -> None:
        self.opened.append((address, client))
        self.nearby.append(nearby)
        self.page = StandInPage(address, self)
        self.began.emit(self.page)
