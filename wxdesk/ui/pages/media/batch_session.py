"""An account's batch in the window: opened and run on workers, looked at ten times a second."""

import gc
import random
import time
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.accounts.account import Account
from wxdesk.config import Settings
from wxdesk.errors import WxdeskError
from wxdesk.media.batch import Batch, load_batch, open_batch
from wxdesk.media.fetch_kind import FetchKind, source_of
from wxdesk.media.journal_rows import BatchRecord
from wxdesk.media.lists.id_list import IdList
from wxdesk.media.names import stems
from wxdesk.media.obstacles import in_the_way
from wxdesk.media.progress import Progress
from wxdesk.media.rate_limit import RateLimit, limited
from wxdesk.media.source import Source
from wxdesk.media.starts_again import starts_again
from wxdesk.media.storage import Existing
from wxdesk.media.template import Template
from wxdesk.services import Services
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.courtesy import Courtesy
from wxdesk.ui.tasks import Job, Tasks
from wxdesk.wording.media import manifest_words

_LOOK_MS = 100
# WeChat's clock is not this computer's, and not everybody should come back at the same moment.
_RESUME_LATE_S = (5.0, 60.0)
_PAINTED_MS = 30  # its rows are seen first, then its threads compete for the interpreter


def _settle_memory() -> None:
    """Once all that a batch needs is loaded: no more looking through it for garbage. A full collection goes through
    every object of the program, 50,000 of them, and the window stands still for the 20 ms or more that it takes."""
    if not gc.get_freeze_count():
        gc.freeze()


class Stage(Enum):
    NONE = "none"  # no batch yet
    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"  # called off, or something was in the way; what is missing can still be fetched
    FINISHED = "finished"


class BatchSession(QObject):
    """`opened`: there is another batch. `looked`: it is running and may have changed. `ended`: it runs no more.
    `failed(error)`: it could not be opened or run. `stage` and `progress` tell the rest.
    """

    opened = Signal()
    looked = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self, account: Account, services: Services, tasks: Tasks, courtesy: Courtesy, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.account = account
        self.batch: Batch | None = None
        self._services, self._tasks, self._courtesy = services, tasks, courtesy
        self._limit = RateLimit()
        self._opening = self._running = self._called_off = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        # When a batch that waits for quota or a token goes on by itself: epoch seconds.
        self.resumes_at: float | None = None
        self._reason: WxdeskError | None = None

    @property
    def stage(self) -> Stage:
        if self._opening:
            return Stage.OPENING
        if self.batch is None:
            return Stage.NONE
        progress = self.batch.progress()
        if self._running:
            return Stage.PAUSED if progress.paused else Stage.RUNNING
        return Stage.FINISHED if progress.finished else Stage.STOPPED

    @property
    def busy(self) -> bool:
        return self._opening or self._running

    def progress(self) -> Progress | None:
        return self.batch.progress() if self.batch else None

    # --- what the user does -----------------------------------------------------------------------------------------
    def start(
        self,
        found: IdList,
        folder: Path,
        settings: Settings,
        template: str = "",
        existing: Existing | None = None,
        kind: FetchKind = FetchKind.TEMPORARY,
    ) -> None:
        """Fetch the media of a list into `folder`, unless something is being fetched. See open_batch for
        `template` and `existing`."""

        def open_it(source: Source) -> Batch:
            return open_batch(
                self._services.open_journal(),
                source,
                self.account.appid,
                folder,
                found.ids,
                settings.download_jobs,
                columns=found.columns,
                fields=[entry.fields for entry in found.entries],
                template=template,
                existing=existing,
                kind=kind.value,
                words=manifest_words(translate),
            )

        self._open(open_it, settings, kind)

    def take_up(self, record: BatchRecord, settings: Settings) -> None:
        """Go on with a batch of an earlier run, unless something is being fetched."""
        jobs, words = settings.download_jobs, manifest_words(translate)
        self._open(
            lambda source: load_batch(self._services.open_journal(), source, record, jobs, words=words),
            settings,
            FetchKind(record.kind),
        )

    def go_on(self) -> None:
        """Resume what is paused; fetch what was left when it stopped."""
        if self.batch is not None and self._running:
            self.batch.resume()
            self.looked.emit()
        else:
            self._run()

    def pause(self) -> None:
        if self.batch is not None:
            self.batch.pause()
            self.looked.emit()

    def cancel(self) -> None:
        """Stop; what is not saved can be fetched later."""
        self._called_off = True
        self._limit.stop()
        if self.batch is not None:
            self.batch.cancel()

    def retry_failed(self, rows: Sequence[int] | None = None) -> None:
        """Fetch failed ones again, after all others: every one, or those among `rows` (from 0)."""
        batch = self.batch
        if batch is None:
            return

        def done(count: int) -> None:
            if batch is self.batch:
                self._run()
                self.looked.emit()

        # A hundred thousand rows take a moment, and the batch's threads hold their lock.
        self._tasks.run(lambda job: batch.retry_failed(rows), owner=self, done=done)

    def forget(self) -> None:
        """Make room for another list; the journal keeps this one."""
        if not self.busy:
            self.batch = None

    def in_the_way(self, found: IdList, folder: Path, template: str, kind: FetchKind) -> list[str]:
        """Files that have the names which a new batch would give; none for one that goes on. Waits for the disk.
        Raises StoreError as the journal and the system do.
        """
        fields = [entry.fields for entry in found.entries]
        known = self._services.open_journal().knows(
            self.account.appid,
            folder,
            found.ids,
            columns=found.columns,
            fields=fields,
            template=template,
            kind=kind.value,
        )
        names = Template.parse(template, found.columns)
        return [] if known else in_the_way(folder, stems(names, found.ids, fields))

    # --- on workers -------------------------------------------------------------------------------------------------
    def _source(self, kind: FetchKind) -> Source:
        source = source_of(kind, self._services.broker(self.account), self._services.api(self.account))
        return self._courtesy.of(limited(source, self._limit))

    def _open(self, open_it: Callable[[Source], Batch], settings: Settings, kind: FetchKind) -> None:
        if self.busy:
            return
        self._opening, self._called_off = True, False
        self._limit = RateLimit(settings.files_per_s, settings.mb_per_s)
        self._tasks.run(
            lambda job: open_it(self._source(kind)),
            owner=self,
            done=self._on_opened,
            failed=self._on_failed,
        )

    def _run(self) -> None:
        batch = self.batch
        if batch is None or self._running:
            return
        self._running, self._called_off = True, False
        self._limit.start()
        self._timer.start()

        def work(job: Job) -> None:
            def on_progress(progress: Progress) -> None:
                _settle_memory()
                job.check()  # the window closes
                if self._called_off:  # said before there was a run to call off
                    batch.cancel()

            batch.run(on_progress)

        self._tasks.run(work, owner=self, done=self._on_ended, failed=self._on_failed)

    def _on_opened(self, batch: Batch) -> None:
        self.batch = batch
        self.opened.emit()
        QTimer.singleShot(_PAINTED_MS, self, self._begin)

    def _begin(self) -> None:
        self._opening = False
        if self._called_off:
            self.ended.emit()
        else:
            self._run()
            self.looked.emit()

    def _on_ended(self, nothing: None) -> None:
        self._stop_looking()
        progress = self.progress()
        if progress is not None and not progress.finished and not self._called_off:
            self._run()  # failed ones were to be tried again just as the run ended
        else:
            self.ended.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._opening = False
        self._stop_looking()
        self.failed.emit(error)

    def _look(self) -> None:
        self._resume_when_due()
        self.looked.emit()

    def _resume_when_due(self) -> None:
        reason = self.batch.progress().reason if self.batch else None
        if reason is not self._reason:
            self._reason = reason
            again = starts_again(reason, time.time()) if reason else None
            late_s = random.uniform(*_RESUME_LATE_S)  # noqa: S311 -- no secret
            self.resumes_at = None if again is None else again + late_s
        elif self.resumes_at is not None and time.time() >= self.resumes_at:
            self.resumes_at = None
            self.go_on()

    def _stop_looking(self) -> None:
        self._running = False
        self._timer.stop()
        self.resumes_at = self._reason = None
        self.looked.emit()
