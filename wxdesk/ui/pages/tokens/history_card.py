"""The last 24 hours of an account's credentials: their lives drawn, and the last replacement in words."""

from PySide6.QtWidgets import QHBoxLayout

from wxdesk.clock import Moment
from wxdesk.tokens.sightings import CredentialHistory
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.tokens.lanes import lanes_of, last_ended
from wxdesk.ui.pages.tokens.timeline import Legend, Timeline
from wxdesk.ui.widgets import Card, Label
from wxdesk.wording.errors import describe
from wxdesk.wording.tokens.sightings import happened


class HistoryCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self._title = Label(bold=True, wrap=False)
        self._timeline, self.legend = Timeline(), Legend()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.legend)
        self.body.addLayout(head)
        self.body.addWidget(self._timeline)
        self._happened, self._trouble = Label(wrap=True), Label(scale=theme.SMALL, colour="faint")
        self._happened.setObjectName("last_replacement")
        self._trouble.setObjectName("history_trouble")
        for label in (self._happened, self._trouble):
            self.body.addWidget(label)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Last 24 hours"))
        self.legend.set_words(
            self.tr("valid"), self.tr("obtained"), self.tr("replaced by another system"), self.tr("refused")
        )

    def show_history(self, seen: CredentialHistory, now: Moment) -> None:
        self._timeline.show_lanes(lanes_of(seen, now.wall), now.wall)
        last = last_ended(seen, now.wall)
        self._happened.say_if_any(happened(last, translate) if last is not None else "")
        trouble = seen.trouble
        self._trouble.say_if_any(describe(trouble, translate).sentence if trouble is not None else "")
