"""One forwarding in the window: loaded and run on a worker, looked at ten times a second."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.media.forwarding.credential import (
    Credential,
    check_credential,
    load_credential,
    name_for,
    save_credential,
)
from wxdesk.media.forwarding.forwarding import Forwarding, load_forwarding
from wxdesk.media.forwarding.progress import ForwardProgress
from wxdesk.media.forwarding.source import Source
from wxdesk.services import Services
from wxdesk.ui.pages.media.forward_form import Order
from wxdesk.ui.tasks import Job, Tasks

_LOOK_MS = 100


class ForwardStage(Enum):
    NONE = "none"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class ForwardSession(QObject):
    """`looked`: it may have changed. `ended`: it runs no more. `failed(error)`: it could not be run.

    `load_source` waits for the disk and is called on a worker.
    """

    looked = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self, services: Services, tasks: Tasks, load_source: Callable[[], Source], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.forwarding: Forwarding | None = None
        self.tried = False  # with one file
        self._services, self._tasks, self._load_source = services, tasks, load_source
        self._running = self._called_off = False
        self._job: Job | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.looked)

    @property
    def stage(self) -> ForwardStage:
        if self._running:
            paused = self.forwarding is not None and self.forwarding.progress().paused
            return ForwardStage.PAUSED if paused else ForwardStage.RUNNING
        return ForwardStage.NONE if self.forwarding is None else ForwardStage.ENDED

    def progress(self) -> ForwardProgress | None:
        return self.forwarding.progress() if self.forwarding else None

    def start(
        self, order: Order, most: int | None = None, again: bool = False, once_more: bool = False
    ) -> None:
        """Send what the endpoint has not taken, `most` files at most; `again`: what failed too; `once_more`:
        what was sent and not confirmed too.
        """
        if self._running:
            return
        self._running, self._called_off, self.tried = True, False, most == 1
        self.forwarding = None
        self._timer.start()

        def work(job: Job) -> None:
            forwarding = self._loaded(order)
            job.check()  # a keyring may have made somebody wait longer than they would
            if again or most == 1:
                forwarding.retry_failed()
            if once_more:
                forwarding.send_unconfirmed()
            self.forwarding = forwarding

            def on_progress(progress: ForwardProgress) -> None:
                job.check()  # the window closes
                if self._called_off:
                    forwarding.cancel()

            if not self._called_off:
                forwarding.run(on_progress, most)

        self._job = self._tasks.run(work, owner=self, done=self._on_ended, failed=self._on_failed)
        self.looked.emit()

    def pause(self) -> None:
        if self.forwarding is not None:
            self.forwarding.pause()
            self.looked.emit()

    def resume(self) -> None:
        if self.forwarding is not None:
            self.forwarding.resume()
            self.looked.emit()

    def cancel(self) -> None:
        """Stop; what was not accepted can be sent later."""
        self._called_off = True
        if self.forwarding is not None:
            self.forwarding.cancel()
        elif self._running and self._job is not None:
            self._job.cancel()
            self._on_ended(None)

    def forget(self) -> None:
        """Another endpoint is meant now; the records keep what this one has taken."""
        if not self._running:
            self.forwarding = None

    # --- on a worker ------------------------------------------------------------------------------------------------
    def _loaded(self, order: Order) -> Forwarding:
        credential = self._credential(order) if order.needs_credential else None
        records = self._services.open_forward_records()
        return load_forwarding(records, self._load_source(), order.endpoint, credential, order.jobs)

    def _credential(self, order: Order) -> Credential:
        vault, name = self._services.load_vault(), name_for(order.endpoint.url)
        if order.typed is None:
            return load_credential(vault, name)
        credential = check_credential(order.typed.reveal())
        save_credential(vault, name, credential)
        return credential

    # --- on the UI thread -------------------------------------------------------------------------------------------
    def _on_ended(self, nothing: None) -> None:
        self._stop_looking()
        self.ended.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._stop_looking()
        self.failed.emit(error)

    def _stop_looking(self) -> None:
        self._running = False
        self._timer.stop()
        self.looked.emit()
