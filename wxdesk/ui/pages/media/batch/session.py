"""An account's batch in the window: a list becomes a batch, and that runs at the pace the settings allow."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from wxdesk.accounts.account import Account
from wxdesk.config import Settings
from wxdesk.media.batch import Batch, load_batch, open_batch
from wxdesk.media.fetch_kind import FetchKind, source_of
from wxdesk.media.files.conflicts import find_conflicts
from wxdesk.media.forwarding.forwarded import by_row
from wxdesk.media.jobs.rate_limit import RateLimit, rate_limited
from wxdesk.media.journal.rows import BatchRecord
from wxdesk.media.manifest import ForwardedRows
from wxdesk.media.names.batch_names import stems
from wxdesk.media.names.template import Template
from wxdesk.media.source import MediaSource
from wxdesk.services import Services
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.batch.order import BatchOrder
from wxdesk.ui.pages.media.job_session import JobSession
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.tasks import Tasks
from wxdesk.wording.media.media import manifest_words


class BatchSession(JobSession[Batch]):
    def __init__(
        self, account: Account, services: Services, tasks: Tasks, priority: UiPriority, parent: QObject
    ) -> None:
        super().__init__(tasks, parent)
        self.account = account
        self._services, self._priority = services, priority
        self._limit = RateLimit()
        # Of a list that was begun or done before: how many were saved then, and whether nothing was left to be fetched.
        self.saved_before, self.all_before = 0, False
        self._as_new = False
        # How many were saved when failed ones were tried again last, and when that was: epoch seconds.
        self.retried: tuple[int, float] | None = None
        self.list_name = ""  # of the file that the list was read from

    # --- what the user does -----------------------------------------------------------------------------------------
    def start(self, order: BatchOrder, settings: Settings) -> None:
        """Fetch the media of a list, unless something is being fetched."""
        found = order.found
        if not self.busy:
            self._as_new, self.list_name = True, order.list_name

        def load(source: MediaSource) -> Batch:
            return open_batch(
                self._services.open_journal(),
                source,
                self.account.appid,
                order.folder,
                found.ids,
                settings.download_jobs,
                columns=found.columns,
                fields=[entry.fields for entry in found.entries],
                template=order.template,
                existing=order.existing,
                kind=order.kind.value,
                words=manifest_words(translate),
            )

        self._load(load, settings, order.kind)

    def take_up(self, record: BatchRecord, settings: Settings) -> None:
        """Go on with a batch of an earlier run, unless something is being fetched."""
        self._as_new, self.list_name = False, ""
        jobs, words = settings.download_jobs, manifest_words(translate)
        self._load(
            lambda source: load_batch(self._services.open_journal(), source, record, jobs, words=words),
            settings,
            FetchKind(record.kind),
        )

    def retry_failed(self, rows: Sequence[int] | None = None) -> None:
        self.all_before = False
        progress = self.progress()
        self.retried = (progress.succeeded, time.time()) if progress else None
        super().retry_failed(rows)

    def cancel(self) -> None:
        self._limit.stop()
        super().cancel()

    def find_conflicts(self, order: BatchOrder) -> list[str]:
        """Files that have the names which a new batch would give; none for one that goes on. Waits for the disk.
        Raises StoreError as the journal and the system do.
        """
        found, folder, template = order.found, order.folder, order.template
        fields = [entry.fields for entry in found.entries]
        known = self._services.open_journal().knows(
            self.account.appid,
            folder,
            found.ids,
            columns=found.columns,
            fields=fields,
            template=template,
            kind=order.kind.value,
        )
        names = Template.parse(template, found.columns)
        return [] if known else find_conflicts(folder, stems(names, found.ids, fields))

    def _on_opened(self, job: Batch) -> None:
        progress = job.progress()
        self.saved_before = progress.succeeded if self._as_new else 0
        self.all_before = self._as_new and progress.finished
        self.retried = None
        super()._on_opened(job)

    def _run(self) -> None:
        self._limit.start()
        super()._run()

    # --- on workers -------------------------------------------------------------------------------------------------
    def _source(self, kind: FetchKind) -> MediaSource:
        source = source_of(kind, self._services.broker(self.account), self._services.api(self.account))
        return self._priority.of(rate_limited(source, self._limit))

    def _load(self, load: Callable[[MediaSource], Batch], settings: Settings, kind: FetchKind) -> None:
        if not self.busy:
            self._limit = RateLimit(settings.files_per_s, settings.mb_per_s)
            self._open(lambda job: self._loaded(load(self._source(kind))))

    def _loaded(self, batch: Batch) -> Batch:
        batch.load_forwarded = lambda: self.forwarded(batch)
        return batch

    def forwarded(self, batch: Batch) -> ForwardedRows:
        """Where the files of a batch went; waits for the disk. Raises StoreError as the records do."""
        return by_row(self._services.open_forward_records().of_source(batch.record.tag))
