"""The batches of earlier runs: those that miss something are offered, those that are done stand in a menu."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from wxdesk.accounts.account import Account
from wxdesk.media.journal.rows import BatchRecord, Earlier
from wxdesk.services import Services
from wxdesk.ui.pages.media.batch.history_menu import BatchHistoryMenu
from wxdesk.ui.pages.media.batch.unfinished import UnfinishedBatches
from wxdesk.ui.tasks import Task, Tasks

_DONE_AT_MOST = 10


class _Found(NamedTuple):
    unfinished: tuple[Earlier, ...] = ()
    done: tuple[Earlier, ...] = ()


class BatchHistory(QObject):
    """`offers` and `menu` show what the last `look` has found."""

    chosen = Signal(object)  # BatchRecord
    failed = Signal(object)  # WxdeskError: the journal cannot be read or written

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        offers: UnfinishedBatches,
        menu: BatchHistoryMenu,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self._account: Account | None = None
        self.offers, self._menu = offers, menu
        self.offers.taken.connect(self.chosen)
        self.offers.forgotten.connect(self._on_forgotten)
        menu.chosen.connect(self.chosen)

    def clear(self) -> None:
        """Show none, until the next look."""
        self._account = None
        self._show(_Found())

    def look(self, account: Account) -> None:
        """Show those of `account`, as soon as the journal has told them."""
        self._account = account

        def read(job: Task) -> _Found:
            journal = self._services.open_journal()
            unfinished = tuple(one for one in journal.unfinished() if one.record.appid == account.appid)
            return _Found(unfinished, journal.finished(account.appid, _DONE_AT_MOST))

        def found(batches: _Found) -> None:
            if account is self._account:
                self._show(batches)

        self._tasks.run(read, owner=self, done=found, failed=self.failed.emit)

    def _show(self, found: _Found) -> None:
        self.offers.show_unfinished(found.unfinished)
        self._menu.show_batches(found.done)

    def _on_forgotten(self, record: BatchRecord) -> None:
        def again(nothing: None) -> None:
            if self._account is not None:
                self.look(self._account)

        self._tasks.run(
            lambda job: self._services.open_journal().forget(record.id),
            owner=self,
            done=again,
            failed=self.failed.emit,
        )
