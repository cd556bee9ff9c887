"""From an address that was entered to its page: where it is, and whether it may be opened if that is nearby.

A page on this computer or its network may be what is to be inspected, and may be a trap: whoever sent the address knows
what is reached at it from here. So its user is asked, once for each place; the sandbox's own pages are opened at once.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from wxdesk import hosts
from wxdesk.inspector.clients import Client
from wxdesk.inspector.proxy.reach import Found, Place, place_of
from wxdesk.ui.pages.inspector.walls.notice import WallsNotice
from wxdesk.ui.tasks import Tasks

Locate = Callable[[str], Found]


class Wanted(NamedTuple):
    address: str
    client: Client


class Opening(QObject):
    """`ready`: an address, the client, and where it is (Found) if that is nearby and was agreed to, else None.

    `is_ours`: whether an address is one of the sandbox's.
    """

    ready = Signal(str, object, object)

    def __init__(
        self, tasks: Tasks, notice: WallsNotice, is_ours: Callable[[str], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._notice, self._is_ours = tasks, notice, is_ours
        self._latest: Wanted | None = None
        self._agreed: dict[Place, Found] = {}
        notice.agreed.connect(self._on_agreed)

    def begin(self, address: str, client: Client, locate: Locate) -> None:
        """`locate` waits for the network where a page's host is a name. What was wanted before is not wanted any more."""
        self._latest = wanted = Wanted(address, client)
        self._notice.clear()
        if hosts.address_of(place_of(address)[0]) is not None:
            self._on_found(wanted, locate(address))
        else:
            self._tasks.run(lambda job: locate(address), owner=self, done=partial(self._on_found, wanted))

    def _on_found(self, wanted: Wanted, found: Found) -> None:
        if wanted is not self._latest:
            return
        place = place_of(wanted.address)
        if found.wall is None:
            self.ready.emit(*wanted, None)
        elif self._agreed.get(place) == found or self._is_ours(wanted.address):
            self.ready.emit(*wanted, found)
        else:
            self._notice.ask(place, found)

    def _on_agreed(self, place: Place, found: Found) -> None:
        self._agreed[place] = found
        if self._latest is not None and place_of(self._latest.address) == place:
            self._notice.clear()
            self.ready.emit(*self._latest, found)
