"""The batches of earlier runs: those that miss something are offered, those that are done stand in a menu."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from wxdesk.accounts.account import Account
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.rows import BatchRecord, Earlier, UnreadableBatch
from wxdesk.services import Services
from wxdesk.ui.pages.media.batch.history_menu import BatchHistoryMenu
from wxdesk.ui.pages.media.batch.unfinished import UnfinishedBatches
from wxdesk.ui.tasks import Task, Tasks

_DONE_AT_MOST = 10


class _Found(NamedTuple):
    unfinished: tuple[Earlier, ...] = ()
    done: tuple[Earlier, ...] = ()
    unreadable: tuple[UnreadableBatch, ...] = ()

    @classmethod
    def of(cls, account: Account, journal: Journal) -> "_Found":
        """What cannot even be read whose it is, is offered to everybody."""
        waiting, ended = journal.unfinished(), journal.finished(account.appid, _DONE_AT_MOST)
        unreadable = (one for one in (*waiting, *ended) if isinstance(one, UnreadableBatch))
        return cls(
            tuple(one for one in waiting if isinstance(one, Earlier) and one.record.appid == account.appid),
            tuple(one for one in ended if isinstance(one, Earlier)),
            tuple(one for one in unreadable if one.appid in ("", account.appid)),
        )


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
            return _Found.of(account, self._services.open_journal())

        def found(batches: _Found) -> None:
            if account is self._account:
                self._show(batches)

        self._tasks.run(read, owner=self, done=found, failed=self.failed.emit)

    def _show(self, found: _Found) -> None:
        self.offers.show_unfinished(found.unfinished, found.unreadable)
        self._menu.show_batches((*found.unfinished, *found.done))

    def _on_forgotten(self, record: BatchRecord | UnreadableBatch) -> None:
        def again(nothing: None) -> None:
            if self._account is not None:
                self.look(self._account)

        self._tasks.run(
            lambda job: self._services.open_journal().forget(record.id),
            owner=self,
            done=again,
            failed=self.failed.emit,
        )
