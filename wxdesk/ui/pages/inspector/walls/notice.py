"""Above a page: whether it may be opened although it is nearby, and why it is no longer there."""

from PySide6.QtCore import Signal

from wxdesk.inspector.proxy.reach import Found, Place, Wall
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice


class WallsNotice(InlineNotice):
    """`agreed`: the place (Place) that was asked about, and where it is (Found)."""

    agreed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspect_walls")
        self._asked: tuple[Place, Found] | None = None
        self._agree = Button()
        self._agree.setObjectName("inspect_nearby")
        self.buttons.addWidget(self._agree)
        self._agree.clicked.connect(self._on_agree)

    def retranslate(self) -> None:
        super().retranslate()
        self._agree.setText(self.tr("Open it &here"))

    def ask(self, place: Place, found: Found) -> None:
        self._asked = place, found
        self._agree.setVisible(True)
        self.tell("warn", lambda: (self._question(place, found), self._consequence()))

    def tell_end(self, why: str) -> None:
        """`why`: browser/walled_page.End, whose module needs QtWebEngine."""
        self._asked = None
        self._agree.setVisible(False)
        self.tell("bad", lambda: (self._end(why), self.tr("Reload to open it again.")))

    def _on_agree(self) -> None:
        if self._asked is not None:
            self.agreed.emit(*self._asked)

    def _question(self, place: Place, found: Found) -> str:
        where = {"host": f"{place[0]}:{place[1]}", "address": ", ".join(found.addresses[:3])}
        if found.wall is Wall.THIS_COMPUTER:
            return self.tr("{host} is this computer ({address}).").format(**where)
        return self.tr("{host} is not on the internet, but on a local network ({address}).").format(**where)

    def _consequence(self) -> str:
        return self.tr(
            "Open the page only if you expect it there: it can then make requests to this host and port. No page "
            "can make requests to other local addresses."
        )

    def _end(self, why: str) -> str:
        if why == "crash":
            return self.tr("The page has crashed, or it used too much memory.")
        return self.tr(
            "The page was stopped: it kept the window busy with endless messages, dialogs or requests."
        )
