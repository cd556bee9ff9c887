"""What an inspected page was refused, as lines for its log: a few of each kind, and then that there are more."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.inspector.incidents import Refused
from wxdesk.inspector.proxy.refusals import Refused as Unreached
from wxdesk.ui.language import translate
from wxdesk.wording.inspection import REFUSED, WALLS

_MOST = 20  # lines of a kind
_LOOK_MS = 500


class RefusalLog(QObject):
    """`told`: a line. `unreached` gives the connections that a page wanted and did not get."""

    told = Signal(str)

    def __init__(self, unreached: Callable[[], tuple[Unreached, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._unreached = unreached
        self._lines: Counter[str] = Counter()
        self._seen = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def add(self, kind: Refused, detail: str) -> None:
        self._tell(translate("inspection", REFUSED[kind]), detail)

    def look(self) -> None:
        """At what the proxy has refused since."""
        places = self._unreached()
        for one in places[self._seen :]:
            self._tell(translate("inspection", WALLS[one.wall]), f"{one.host}:{one.port}")
        self._seen = len(places)

    def _tell(self, words: str, detail: str) -> None:
        self._lines[words] += 1
        if self._lines[words] <= _MOST:
            self.told.emit(f"✕ {words}: {detail}" if detail else f"✕ {words}")
        elif self._lines[words] == _MOST + 1:
            self.told.emit(f"✕ {words}: …")
