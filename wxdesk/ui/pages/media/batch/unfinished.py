"""Batches of earlier runs that miss something, each with a button to go on, and those that cannot be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.media.journal.rows import Earlier, UnreadableBatch
from wxdesk.ui.pages.media.elided_label import ElidedLabel
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.wording.numbers import clock_time

_SHOWN = 3
_GO_ON = "media_continue_"  # how the names of the buttons begin that go on with a batch


class UnfinishedBatches(QWidget):
    """Hidden while there is nothing to offer."""

    taken = Signal(object)  # BatchRecord
    forgotten = Signal(object)  # BatchRecord or UnreadableBatch
    rebuilt = Signal()  # it has other buttons

    def __init__(self) -> None:
        super().__init__()
        self._offered: tuple[Earlier | UnreadableBatch, ...] = ()
        self._most = _SHOWN
        self._cards: list[Card] = []
        self._next_step = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def show_at_most(self, count: int) -> None:
        """There is room for so many; the others stand in the menu of earlier batches, too."""
        self._most = count
        for number, card in enumerate(self._cards):
            card.setVisible(number < count)

    def show_unfinished(
        self, unfinished: tuple[Earlier, ...], unreadable: tuple[UnreadableBatch, ...] = ()
    ) -> None:
        """Offer the youngest few of them."""
        offered: tuple[Earlier | UnreadableBatch, ...] = (*unfinished[:_SHOWN], *unreadable[:_SHOWN])
        if offered != self._offered:
            self._offered = offered
            self.retranslate()

    def retranslate(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._cards = []
        for number, one in enumerate(self._offered, 1):
            card = self._offer(number, one) if isinstance(one, Earlier) else self._unreadable(number, one)
            self._column.addWidget(card)
            self._cards.append(card)
        self.show_at_most(self._most)
        self.be_next_step(self._next_step)
        self.setVisible(bool(self._offered))
        self.rebuilt.emit()

    def be_next_step(self, next_step: bool) -> None:
        """The first of them is the page's one green button, unless something else is."""
        self._next_step = next_step
        for number, card in enumerate(self._cards):
            for button in card.findChildren(Button):
                if button.objectName().startswith(_GO_ON):
                    button.set_primary(next_step and number == 0)

    def keys(self) -> list[QWidget]:
        """What the keyboard reaches, in this order."""
        return [button for card in self._cards for button in card.findChildren(Button)]

    def _unreadable(self, number: int, batch: UnreadableBatch) -> Card:
        told = self.tr("What was kept of a batch cannot be read. Its list can be started again.")
        forget = self._button(self.tr("Dismiss"), f"media_forget_{number}", told)
        forget.clicked.connect(lambda: self.forgotten.emit(batch))
        return _card(told, batch.folder, forget)

    def _offer(self, number: int, one: Earlier) -> Card:
        record = one.record
        told = self.tr("{missing} of {total} files not downloaded yet.").format(
            missing=f"{one.waiting:,}", total=f"{record.total:,}"
        )
        where = self.tr("Started {time}, saving to {folder}").format(
            time=clock_time(record.created_at), folder=record.folder
        )
        go_on = self._button(self.tr("Resume"), f"{_GO_ON}{number}", told)
        go_on.clicked.connect(lambda: self.taken.emit(record))
        forget = self._button(self.tr("Dismiss"), f"media_forget_{number}", told)
        forget.clicked.connect(lambda: self.forgotten.emit(record))
        return _card(told, where, go_on, forget)

    def _button(self, text: str, name: str, told: str) -> Button:
        button = Button(text)
        button.setObjectName(name)
        button.setAccessibleName(self.tr("{what}: {batch}").format(what=text, batch=told))
        if not name.startswith(_GO_ON):
            button.setToolTip(self.tr("Saved files are not deleted."))
        return button


def _card(told: str, where: str, *buttons: Button) -> Card:
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(Label(told, bold=True, wrap=False))
    line.addWidget(ElidedLabel(where, small=True), 1)
    for button in buttons:
        line.addWidget(button)
    card = Card("warn")
    card.body.setContentsMargins(12, 5, 6, 5)
    card.body.addLayout(line)
    return card
