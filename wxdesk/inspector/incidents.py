"""What a page tried that nobody inspecting it wants, and what it does too often to be let go on."""

import time
from collections import Counter
from collections.abc import Callable
from enum import StrEnum

from wxdesk import outside

_WINDOW_S = 10.0
_LONGEST = 300
_MOST_DETAILS = 100


class Refused(StrEnum):
    """Never done, or answered with no."""

    BEACON = "beacon"  # what the JS-SDK reports to WeChat: this is no visit of a customer's
    SCHEME = "scheme"  # files of this computer, other programs
    POPUP = "popup"
    DOWNLOAD = "download"
    PERMISSION = "permission"  # camera, place, notices, clipboard
    DIALOG = "dialog"
    SIGN_IN = "sign_in"
    CERTIFICATE = "certificate"
    FILE_CHOICE = "file_choice"
    TAKEOVER = "takeover"  # the whole screen, the printer, links of a kind, security keys


class Done(StrEnum):
    """What any page does, though not without end."""

    LINE = "line"  # of the console
    NAVIGATION = "navigation"
    REQUEST = "request"


Kind = Refused | Done

# Of ten seconds. Beyond that the window would do nothing but serve the page, which ends.
_MOST: dict[Kind, int] = {Done.LINE: 20_000, Done.REQUEST: 20_000, Done.NAVIGATION: 150}
_MOST_REFUSED = 500
MOST_SHOWN = 500  # of a kind and of ten seconds: to show one takes longer than to make it


class Incidents:
    """Counts of one page. `clock`: in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since = clock()
        self._lately: Counter[Kind] = Counter()
        self._ever: Counter[Kind] = Counter()
        self._details: list[tuple[Refused, str]] = []

    @property
    def details(self) -> tuple[tuple[Refused, str], ...]:
        """The first hundred things that were refused, and what each was about, in the order in which they were tried."""
        return tuple(self._details)

    def count(self, kind: Kind) -> int:
        return self._ever[kind]

    def is_shown(self, kind: Kind) -> bool:
        """Whether the one that was added last is among those that are passed on to be seen."""
        return self._lately[kind] <= MOST_SHOWN

    def refused(self) -> dict[Refused, int]:
        return {kind: count for kind in Refused if (count := self._ever[kind])}

    def add(self, kind: Kind, detail: str = "") -> bool:
        """Whether that is not too often yet. `detail` is the page's: a host, an address, the text of a dialog."""
        now = self._clock()
        if now - self._since >= _WINDOW_S:
            self._since = now
            self._lately.clear()
        self._lately[kind] += 1
        self._ever[kind] += 1
        if isinstance(kind, Refused) and len(self._details) < _MOST_DETAILS:
            self._details.append((kind, outside.text(detail, _LONGEST)))
        return self._lately[kind] <= _MOST.get(kind, _MOST_REFUSED)
