"""Beside an inspected page: its wx.config calls, its other calls, its console and where it went."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.inspector.incidents import Refused
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.inspector.calls_view import CallsView
from wxdesk.ui.pages.inspector.config_card import ConfigCard
from wxdesk.ui.pages.inspector.log_view import LogView
from wxdesk.ui.pages.inspector.session import Config, Session
from wxdesk.ui.widgets.layout.scrolling import Scrolling
from wxdesk.ui.widgets.layout.tabs import Tabs
from wxdesk.wording.inspection import REFUSED


class Findings(QWidget):
    diagnose_wanted = Signal(str)
    media_wanted = Signal(str)

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._clipboard = clipboard
        self.cards: list[ConfigCard] = []
        self.calls = CallsView(clipboard)
        self.calls.media_wanted.connect(self.media_wanted)
        self.console, self.requests = LogView("inspected_console"), LogView("inspected_requests")
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.CARD_PADDING)
        self._column.addStretch(1)
        self.tabs = Tabs()
        for view in (Scrolling(inner), self.calls, self.console, self.requests):
            self.tabs.add(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def retranslate(self) -> None:
        self.tabs.set_words("wx.config", self.tr("Calls"), self.tr("Console"), self.tr("Requests"))
        self.calls.retranslate()
        self.console.setAccessibleName(self.tr("Console"))
        self.requests.setAccessibleName(self.tr("Requests"))
        for card in self.cards:
            card.retranslate()

    def begin(self, session: Session) -> None:
        """Nothing is known of the new page."""
        for card in self.cards:
            card.deleteLater()
        self.cards.clear()
        for log in (self.calls.model, self.console, self.requests):
            log.clear()
        session.called.connect(self.calls.model.add)

    def show_config(self, config: Config) -> None:
        card = next((one for one in self.cards if one.config is config), None)
        if card is None:
            card = ConfigCard(config, self._clipboard)
            card.diagnose_wanted.connect(self.diagnose_wanted)
            self.cards.append(card)
            self._column.insertWidget(0, card)  # the latest on top
        card.show_config()

    def print(self, level: str, line: str) -> None:
        self.console.add(line if level == "info" else f"[{level}] {line}")

    def request(self, address: str, refused: Refused | None) -> None:
        self.requests.add(address if refused is None else f"✕ {address}")

    def refuse(self, what: Refused, detail: str) -> None:
        """Something that the page was not let."""
        words = translate("inspection", REFUSED[what])
        self.console.add(f"✕ {words}: {detail}" if detail else f"✕ {words}")
