"""The account's earlier batches: those that are not done yet, and those that are, to be looked at or forwarded."""

from PySide6.QtCore import Signal

from wxdesk.media.journal.rows import Earlier
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.wording.numbers import clock_time


class BatchHistoryMenu(Button):
    """Hidden while there are none."""

    chosen = Signal(object)  # BatchRecord

    def __init__(self) -> None:
        super().__init__(icon_name="soon")
        self.setObjectName("media_earlier")
        self._batches: tuple[Earlier, ...] = ()
        self._menu = menu_of(self)
        self._menu.aboutToShow.connect(self._fill)
        self.hide()

    def show_batches(self, batches: tuple[Earlier, ...]) -> None:
        """The one that was finished last stands first."""
        self._batches = batches
        self.setVisible(bool(batches))

    def retranslate(self) -> None:
        self.setText(self.tr("Earlier &batches"))

    def _fill(self) -> None:
        self._menu.clear()
        for one in self._batches:
            record = one.record
            words = (
                self.tr("{time} · {missing} of {total} not downloaded yet · {folder}")
                if one.waiting
                else self.tr("{time} · {saved} saved, {failed} failed · {folder}")
                if one.failed
                else self.tr("{time} · {saved} saved · {folder}")
            ).format(
                time=clock_time(record.finished_at or record.created_at),
                saved=f"{one.saved:,}",
                failed=f"{one.failed:,}",
                missing=f"{one.waiting:,}",
                total=f"{record.total:,}",
                folder=record.folder.name,
            )
            action = self._menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda checked=False, record=record: self.chosen.emit(record))
