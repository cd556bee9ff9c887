"""Pages on this computer or in the local network: opened once their user has said that they are meant."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from wxdesk.accounts.account import Account
from wxdesk.inspector.proxy.reach import Found, Reach, place_of
from wxdesk.ui.language import translate
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets.messages.message_dialog import question
from wxdesk.wording.inspection import WALLS

Go = Callable[[Found | None], None]


class Nearby:
    """An answer holds until the program ends, for the addresses that were asked about: a name may lead elsewhere later.
    The sandbox's own pages need none."""

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        self._tasks, self._window = tasks, window
        self._agreed: dict[tuple[str, int], Found] = {}
        self._looking: Task | None = None

    def find(self, address: str, account: Account | None, reach: Reach, go: Go) -> None:
        """Calls `go` with None for a public page, with where it is for one nearby that was agreed to, and not at all
        for another."""
        host, port = place_of(address)
        if self._looking is not None:
            self._looking.cancel()
        is_ours = account is not None and account.of_sandbox and address.startswith(f"{account.api_base}/")
        self._looking = self._tasks.run(
            lambda job: reach.locate(host, port),
            owner=self._window,
            done=lambda found: self._on_found(host, port, found, go, is_ours),
        )

    def _on_found(self, host: str, port: int, found: Found, go: Go, is_ours: bool) -> None:
        if found.wall is None:
            go(None)
        elif is_ours or self._agreed.get((host, port)) == found:
            go(found)
        else:
            dialog = question(
                self._window,
                translate("inspection", WALLS[found.wall]).format(place=f"{host}:{port}"),
                QCoreApplication.translate(
                    "Nearby",
                    "Pages from the internet are kept away from such places. Open it if it is a page of your own; it "
                    "reaches this one place and no other nearby.",
                ),
                yes=QCoreApplication.translate("Nearby", "Open the page"),
            )
            dialog.finished.connect(
                lambda result: self._on_answered(
                    (host, port), found, go, result == QDialog.DialogCode.Accepted
                )
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_answered(self, place: tuple[str, int], found: Found, go: Go, agreed: bool) -> None:
        if agreed:
            self._agreed[place] = found
            go(found)
