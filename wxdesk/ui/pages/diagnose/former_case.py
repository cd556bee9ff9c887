"""The case before the present one: kept when another one is begun, and brought back when that was not meant."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from wxdesk.ui import theme
from wxdesk.ui.ticket_input import ChosenTicket
from wxdesk.ui.widgets import Button, Card, Label


@dataclass(frozen=True)
class FormerCase:
    """What was pasted, the fields typed by hand, and the ticket."""

    text: str = field(repr=False)
    typed: dict[str, Any] = field(repr=False)
    ticket: ChosenTicket


class FormerCaseNotice(Card):
    """Says that a new case was begun, while there is one before it."""

    back_wanted = Signal()
    join_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kept: FormerCase | None = None
        self._text = Label(scale=theme.SMALL)
        self._back, self._join = Button(), Button()
        self._back.setObjectName("former_case")
        self._join.setObjectName("join_cases")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        for button, wanted in ((self._back, self.back_wanted), (self._join, self.join_wanted)):
            button.clicked.connect(wanted)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.addWidget(self._text)
        self.body.addLayout(buttons)
        self.set_tone("warn")
        self.hide()

    def keep(self, former: FormerCase) -> None:
        self.kept = former
        self.show()

    def forget(self) -> None:
        self.kept = None
        self.hide()

    def retranslate(self) -> None:
        self._text.setText(self.tr("A new case. The one before is kept."))
        self.setAccessibleName(self._text.text())
        self._back.setText(self.tr("&Bring it back"))
        self._join.setText(self.tr("It is the same case"))
