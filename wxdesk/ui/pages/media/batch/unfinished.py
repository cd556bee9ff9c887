"""Batches of earlier runs that miss something, each with a button to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.media.journal.rows import Earlier
from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.wording.numbers import clock_time

_SHOWN = 3


class UnfinishedBatches(QWidget):
    """Hidden while there is nothing to offer."""

    taken = Signal(object)  # BatchRecord
    forgotten = Signal(object)  # BatchRecord

    def __init__(self) -> None:
        super().__init__()
        self._unfinished: tuple[Earlier, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self.hide()

    def show_unfinished(self, unfinished: tuple[Earlier, ...]) -> None:
        """Offer the youngest few of them."""
        if unfinished != self._unfinished:
            self._unfinished = unfinished
            self.retranslate()

    def retranslate(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number, one in enumerate(self._unfinished[:_SHOWN], 1):
            self._column.addWidget(self._card(number, one))
        self.setVisible(bool(self._unfinished))

    def _card(self, number: int, one: Earlier) -> Card:
        record = one.record
        told = self.tr("{missing} of {total} are missing.").format(missing=one.waiting, total=record.total)
        where = self.tr("Begun {time}, into {folder}").format(
            time=clock_time(record.created_at), folder=record.folder
        )
        go_on, forget = Button(self.tr("Continue"), primary=True), Button(self.tr("Forget"))
        forget.setToolTip(self.tr("Saved files stay where they are."))
        for button, name, signal in ((go_on, "continue", self.taken), (forget, "forget", self.forgotten)):
            button.setObjectName(f"media_{name}_{number}")
            button.setAccessibleName(f"{button.text()}: {told}")
            button.clicked.connect(lambda checked=False, signal=signal: signal.emit(record))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(told, bold=True))
        words.addWidget(Label(where, scale=theme.SMALL, colour="faint"))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(go_on)
        line.addWidget(forget)
        card = Card("warn")
        card.body.setContentsMargins(14, 10, 14, 10)
        card.body.addLayout(line)
        return card
