"""The connections that an inspected page wanted and did not get, as lines for its log, while it goes on."""

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.inspector.proxy.refusals import Refusals
from wxdesk.ui.language import translate
from wxdesk.wording.inspection import WALLS

_LOOK_MS = 500


class Unreached(QObject):
    """`told`: a line, once for each host and port."""

    told = Signal(str)

    def __init__(self, refusals: Refusals, parent: QObject) -> None:
        super().__init__(parent)
        self._refusals = refusals
        self._seen = 0
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_LOOK_MS)

    def look(self) -> None:
        places = self._refusals.places()
        for one in places[self._seen :]:
            self.told.emit(
                "✕ " + translate("inspection", WALLS[one.wall]).format(place=f"{one.host}:{one.port}")
            )
        self._seen = len(places)
