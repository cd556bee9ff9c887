"""Opens the dialog that forwards a batch, one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wxdesk.media.forwarding.source import of_batch
from wxdesk.media.journal.rows import BatchRecord
from wxdesk.services import Services
from wxdesk.ui.memory import Memory
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from wxdesk.ui.pages.media.forward.dialog import ForwardDialog


class BatchForwarder:
    def __init__(self, services: Services, tasks: Tasks, memory: Memory, page: QWidget) -> None:
        self._services, self._tasks, self._memory, self._page = services, tasks, memory, page

    def open(self, session: BatchSession | None) -> None:
        """Nothing happens where a dialog is open, or without a batch."""
        batch = session.job if session else None
        if session is None or batch is None or self.dialog() is not None:
            return
        from wxdesk.ui.pages.media.forward.dialog import ForwardDialog  # looked at now and then only

        account = session.account
        ForwardDialog(
            self._services,
            self._tasks,
            lambda: of_batch(batch.record.tag, batch.folder, batch.items, self._columns_of(batch.record)),
            self._memory,
            f"{account.api_base}/site/receive" if account.of_sandbox else "",
            self._page,
        ).open()

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
