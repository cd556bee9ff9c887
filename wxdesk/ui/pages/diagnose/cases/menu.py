"""The earlier cases of this session in a menu: when, what came out, and which page."""

from urllib.parse import urlsplit

from PySide6.QtCore import Signal

from wxdesk.secrecy import redact
from wxdesk.ui import theme
from wxdesk.ui.pages.diagnose.cases.kept import KeptCase, KeptCases
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.wording.numbers import clock_time

_LONGEST, _READ = 60, 2_000


class EarlierCases(Button):
    wanted = Signal(object)  # KeptCase
    forget_wanted = Signal()

    def __init__(self, kept: KeptCases) -> None:
        super().__init__()
        self.setObjectName("earlier_cases")
        self._kept = kept
        self._menu = menu_of(self)
        self._menu.aboutToShow.connect(self._fill)

    def retranslate(self) -> None:
        self.setText(self.tr("Ear&lier cases"))

    def titles(self) -> list[str]:
        return [self._title(case) for case in self._kept.cases]

    def _fill(self) -> None:
        self._menu.clear()
        of = theme.colours(self.palette())
        for case in self._kept.cases:
            tone = case.case.told().tone if case.case is not None else ""
            icon = theme.icon(tone or "diagnose", of.colour(tone or "faint").name(), 16)
            action = self._menu.addAction(icon, self._title(case).replace("&", "&&"))
            action.triggered.connect(lambda checked=False, case=case: self.wanted.emit(case))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Remove all from this list"), self.forget_wanted.emit)

    def _title(self, case: KeptCase) -> str:
        told = case.case.told().title if case.case is not None and case.case.found else ""
        told = told or " ".join(redact(case.text[:_READ]).split()) or self.tr("typed by hand")
        host = _host(next(iter(case.case.evidence.urls), "")) if case.case is not None else ""
        parts = (clock_time(case.at), _short(told), _short(host))
        return "  ·  ".join(filter(None, parts))


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
