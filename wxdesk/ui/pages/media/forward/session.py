"""One forwarding in the window: what is filled in becomes a forwarding, and that runs."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from wxdesk.media.forwarding.credential import (
    Credential,
    check_credential,
    load_credential,
    name_for,
    save_credential,
)
from wxdesk.media.forwarding.forwarding import Forwarding, load_forwarding
from wxdesk.media.forwarding.source import FileSource
from wxdesk.services import Services
from wxdesk.ui.pages.media.forward.form import ForwardRequest
from wxdesk.ui.pages.media.job_session import JobSession
from wxdesk.ui.tasks import Task, Tasks


class ForwardSession(JobSession[Forwarding]):
    """`load_source` waits for the disk and is called on a worker."""

    def __init__(
        self, services: Services, tasks: Tasks, load_source: Callable[[], FileSource], parent: QObject
    ) -> None:
        super().__init__(tasks, parent)
        self.tried = False  # with one file
        self._services, self._load_source = services, load_source

    def start(
        self, order: ForwardRequest, most: int | None = None, again: bool = False, once_more: bool = False
    ) -> None:
        """Send what the endpoint has not taken, `most` files at most; `again`: what failed too; `once_more`:
        what was sent and not confirmed too.
        """
        if self.busy:
            return
        self.job, self.tried = None, most == 1

        def load(job: Task) -> Forwarding:
            forwarding = self._loaded(order)
            if again or most == 1:
                forwarding.retry_failed()
            if once_more:
                forwarding.send_unconfirmed()
            return forwarding

        self._open(load, most)
        self.looked.emit()

    def cancel(self) -> None:
        super().cancel()
        if (
            self._opening is not None and self.job is None
        ):  # a keyring may keep somebody waiting longer than they would
            self._opening.cancel()
            self._begin()

    # --- on a worker ------------------------------------------------------------------------------------------------
    def _loaded(self, order: ForwardRequest) -> Forwarding:
        credential = self._credential(order) if order.needs_credential else None
        records = self._services.open_forward_records()
        return load_forwarding(records, self._load_source(), order.endpoint, credential, order.jobs)

    def _credential(self, order: ForwardRequest) -> Credential:
        vault, name = self._services.load_vault(), name_for(order.endpoint.url)
        if order.typed is None:
            return load_credential(vault, name)
        credential = check_credential(order.typed.reveal())
        save_credential(vault, name, credential)
        return credential
