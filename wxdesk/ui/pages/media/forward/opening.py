"""Opens the dialog that forwards a batch, one at a time, and tells where its files went."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wxdesk.media.batch import Batch
from wxdesk.media.forwarding.source import of_batch
from wxdesk.media.journal.rows import BatchRecord
from wxdesk.media.manifest import ForwardedRows
from wxdesk.services import Services
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.window_state import WindowState

if TYPE_CHECKING:
    from wxdesk.ui.pages.media.forward.dialog import ForwardDialog


class BatchForwarder(QObject):
    """`found(batch, rows)`: where the files of a batch went, by its rows. `failed`: a WxdeskError of the records."""

    found = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, services: Services, tasks: Tasks, memory: WindowState, clipboard: Clipboard, page: QWidget
    ) -> None:
        super().__init__(page)
        self._services, self._tasks, self._page = services, tasks, page
        self._memory, self._clipboard = memory, clipboard

    def open(self, session: BatchSession | None) -> None:
        """Nothing happens where a dialog is open, or without a batch."""
        batch = session.job if session else None
        if session is None or batch is None or self.dialog() is not None:
            return
        from wxdesk.ui.pages.media.forward.dialog import ForwardDialog  # looked at now and then only

        account = session.account
        dialog = ForwardDialog(
            self._services,
            self._tasks,
            lambda: of_batch(batch.record.tag, batch.folder, batch.items, self._columns_of(batch.record)),
            self._memory,
            self._clipboard,
            f"{account.api_base}/site/receive" if account.of_sandbox else "",
            self._page,
            batch.progress().succeeded,
        )
        dialog.session.ended.connect(lambda: self.look(session, batch, as_manifest=True))
        dialog.open()

    def look(self, session: BatchSession, batch: Batch, as_manifest: bool = False) -> None:
        """Find out where its files went; `as_manifest`: and say so in the batch's manifest."""

        def read(job: Task) -> ForwardedRows:
            rows = session.forwarded(batch)
            if as_manifest and rows:
                batch.write_manifest()
            return rows

        self._tasks.run(
            read,
            owner=self,
            done=lambda rows: self.found.emit(batch, rows),
            failed=self.failed.emit,
        )

    def dialog(self) -> "ForwardDialog | None":
        """The one that is open."""
        return next((one for one in self._page.children() if one.objectName() == "forward_dialog"), None)  # type: ignore[return-value]

    def retranslate(self) -> None:
        if (dialog := self.dialog()) is not None:
            dialog.retranslate()

    def _columns_of(self, record: BatchRecord) -> Callable[[int], dict[str, str]]:
        """What the list says of a row, counted from 0; for a worker."""
        journal = self._services.open_journal()
        return lambda row: dict(zip(record.columns, journal.fields(record.id, row + 1), strict=False))
