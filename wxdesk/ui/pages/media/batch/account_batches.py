"""One batch an account; it goes on while other accounts are looked at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from wxdesk.accounts.account import Account
from wxdesk.config import Settings
from wxdesk.errors import WxdeskError
from wxdesk.media.batch import Batch
from wxdesk.media.journal.rows import BatchRecord
from wxdesk.services import Services
from wxdesk.ui.pages.media.batch.order import BatchOrder
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.tasks import Tasks

_LOOKS_A_SENTENCE = 3  # nobody reads ten sentences a second


class AccountBatches(QObject):
    """The signals tell of the batch of the account that is shown, whose `session` there is, and of no other."""

    switched = Signal()  # another batch is shown, or none
    started = Signal()  # a list has become a batch
    conflicts_found = Signal(list)  # files in the way of one that did not start
    looked = Signal(object)  # Batch, ten times a second: its rows may have changed
    progressed = Signal()  # there may be something else to say of it
    paused_itself = Signal(object)  # WxdeskError: why
    resumed_itself = Signal()
    ended = Signal()
    manifest_failed = Signal(object)  # WxdeskError, before `ended`
    failed = Signal(object)  # WxdeskError

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        settings: Callable[[], Settings],
        priority: UiPriority,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.session: BatchSession | None = None
        self._services, self._tasks, self._priority = services, tasks, priority
        self._sessions: dict[str, BatchSession] = {}
        self._pause_reason: WxdeskError | None = None
        self._told_stage = Stage.NONE
        self._looks = 0

    @property
    def stage(self) -> Stage:
        return self.session.stage if self.session else Stage.NONE

    @property
    def batch(self) -> Batch | None:
        return self.session.job if self.session else None

    @property
    def busy(self) -> bool:
        return self.session is not None and self.session.busy

    def are_free(self) -> bool:
        """Whether a list is taken now."""
        return self.session is not None and not self.session.busy

    def show_account(self, account: Account | None) -> None:
        self.session = self._session_of(account) if account else None
        self._on_switched()

    # --- what the user does -----------------------------------------------------------------------------------------
    def start(self, order: BatchOrder) -> None:
        """Start, unless files have the names that a template is about to give and nobody has said what to do."""
        session = self.session
        if session is None:
            return
        if not order.template or order.existing is not None:
            self._start(session, order, [])
            return
        self._tasks.run(
            lambda job: session.find_conflicts(order),
            owner=self,
            done=lambda found: self._start(session, order, found),
            failed=self.failed.emit,
        )

    def _start(self, session: BatchSession, order: BatchOrder, conflicts: list[str]) -> None:
        if session is not self.session or session.stage is not Stage.NONE:
            return
        if conflicts:
            self.conflicts_found.emit(conflicts)
        else:
            session.start(order, self.settings())
            self.started.emit()
            self.progressed.emit()

    def take_up(self, record: BatchRecord) -> None:
        """Go on with a batch of an earlier run."""
        if self.session is not None and self.session.stage is Stage.NONE:
            self.session.take_up(record, self.settings())
            self.progressed.emit()

    def pause(self) -> None:
        if self.session is not None:
            self.session.pause()
            self.progressed.emit()

    def go_on(self) -> None:
        if self.session is not None:
            self.session.go_on()
            self.progressed.emit()

    def cancel(self) -> None:
        if self.session is not None:
            self.session.cancel()

    def retry(self, rows: Sequence[int] | None) -> None:
        """Failed ones: every one, or those among `rows`."""
        if self.session is not None:
            self.session.retry_failed(rows)

    def forget(self) -> None:
        """Make room for another one; what this one has done is recorded."""
        if self.session is not None:
            self.session.forget()
            self._on_switched()

    # --- following --------------------------------------------------------------------------------------------------
    def _session_of(self, account: Account) -> BatchSession:
        known = self._sessions.get(account.appid)
        if known is None or (known.account != account and not known.busy):
            known = BatchSession(account, self._services, self._tasks, self._priority, self)
            self._sessions[account.appid] = known
            self._follow(known)
        return known

    def _follow(self, session: BatchSession) -> None:
        def when_shown(do: Callable[..., None]) -> Callable[..., None]:
            return lambda *given: do(*given) if session is self.session else None

        session.opened.connect(when_shown(self._on_switched))
        session.looked.connect(when_shown(self._on_looked))
        session.ended.connect(when_shown(self._on_ended))
        session.failed.connect(when_shown(self.failed.emit))

    def _on_switched(self) -> None:
        self.switched.emit()
        self._tell_pause()

    def _on_looked(self) -> None:
        with self._priority:
            if self.batch is not None:
                self.looked.emit(self.batch)
            self._tell_pause()
            self._looks += 1
            if self._looks % _LOOKS_A_SENTENCE == 0 or self._told_stage is not self.stage:
                self._told_stage = self.stage
                self.progressed.emit()

    def _on_ended(self) -> None:
        if self.batch is not None and self.batch.manifest_error is not None:
            self.manifest_failed.emit(self.batch.manifest_error)
        self.ended.emit()

    def _tell_pause(self) -> None:
        """A batch that pauses by itself says why, once."""
        progress = self.session.progress() if self.session else None
        if progress is None or progress.reason is self._pause_reason:
            return
        self._pause_reason = progress.reason
        if progress.reason is not None:
            self.paused_itself.emit(progress.reason)
        elif self.stage is Stage.RUNNING:
            self.resumed_itself.emit()
