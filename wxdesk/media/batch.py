"""A batch of media: a list of ids, a folder, and the job of getting the one into the other, however often
interrupted.

    batch = open_batch(journal, source, appid, folder, ids)     waits for the disk: on a worker
    batch.run(on_progress)                                      waits for the end: on a worker
    batch.items, batch.take_changed(), batch.progress()         for the table, at once, from any thread
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from wxdesk import error_record
from wxdesk.config import JOBS_MAX, JOBS_MIN
from wxdesk.errors import ApiError, InputError, StoreError, WxdeskError
from wxdesk.media import manifest
from wxdesk.media.folder import Folder
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.media.journal import Journal
from wxdesk.media.journal_rows import TEMPORARY, BatchRecord, Outcome
from wxdesk.media.manifest import Words
from wxdesk.media.names import Stems
from wxdesk.media.progress import Meter, Progress
from wxdesk.media.retry import Backoff, failed_for_good
from wxdesk.media.run import Run
from wxdesk.media.source import Source
from wxdesk.media.storage import Existing
from wxdesk.media.subfolders import There


class Batch:
    """Rows never move: item n of `items` is the nth id of the list."""

    def __init__(
        self,
        record: BatchRecord,
        items: Items,
        journal: Journal,
        source: Source,
        jobs: int = 8,
        backoff: Backoff | None = None,
        again: Iterable[int] = (),
        stems: Sequence[str] = (),
        words: Words | None = None,
    ) -> None:
        """Use `open_batch` or `load_batch`. `again`: rows that wait although the journal has them settled.
        `stems`: the name of each row, where the batch has a template. `words`: how its manifest speaks; none is
        written without.

        Raises InputError jobs_range unless `jobs` is 1 to 32.
        """
        if not JOBS_MIN <= jobs <= JOBS_MAX:
            raise InputError("jobs_range", text=str(jobs))
        self.record = record
        self.items = items
        self._journal = journal
        self._source = source
        self._jobs = jobs
        self._backoff = backoff or Backoff()
        self._stems = stems
        self._words = words
        self._hangs = False
        self.manifest: Path | None = None
        self.manifest_error: StoreError | None = None  # why there is none of the last run
        self._meter = Meter()
        self._run: Run | None = None
        self._to_retry: set[int] = set(again)
        self._started_at: float | None = None
        self._finished_at = record.finished_at

    @property
    def folder(self) -> Path:
        return self.record.folder

    @property
    def running(self) -> bool:
        return self._run is not None

    def take_changed(self) -> list[int]:
        """The rows that changed since the last call, in order."""
        return self.items.take_changed()

    def progress(self) -> Progress:
        run = self._run
        waiting, fetching, saved, failed = self.items.counts()
        rate = self._meter.files_per_s if run else 0.0
        return Progress(
            total=len(self.items),
            waiting=waiting,
            fetching=fetching,
            saved=saved,
            failed=failed,
            saved_bytes=self.items.saved_bytes,
            running=run is not None,
            paused=run is not None and run.paused,
            reason=run.reason if run else None,
            started_at=self._started_at,
            finished_at=self._finished_at,
            files_per_s=rate,
            bytes_per_s=self._meter.bytes_per_s if run else 0.0,
            left_s=(waiting + fetching) / rate if rate > 0 else None,
        )

    def failures(self) -> list[tuple[WxdeskError, int]]:
        """Why items failed: one error of each sort and how many there are, the most frequent first."""
        examples: dict[tuple[str, int], WxdeskError] = {}
        counted: Counter[tuple[str, int]] = Counter()
        for error in self.items.errors():
            sort = (error.code, error.errcode if isinstance(error, ApiError) else 0)
            examples.setdefault(sort, error)
            counted[sort] += 1
        return [(examples[sort], count) for sort, count in counted.most_common()]

    def run(self, on_progress: Callable[[Progress], None] = lambda progress: None) -> Progress:
        """Fetch what is waiting, and say in a manifest what became of all; how it ended: `finished`, or not
        after `cancel`. Waits, also while paused.

        `on_progress` is called on this thread ten times a second; what it raises ends the run. Raises
        StoreError batch_busy when this batch is being run already, here or by another process, and what the
        folder or the journal raise at the start; later they pause the batch instead.
        """

        def tick() -> None:
            self._sample()
            on_progress(self.progress())

        with self._journal.locked(self.record):
            self._started_at, self._finished_at = self._started_at or time.time(), None
            self._meter.restart()
            self._fetch_and_tell(tick)  # first: a batch that is killed here is offered again
            if not self._waiting():
                self._journal.finish(self.record.id)
                self._finished_at = time.time()
        progress = self.progress()
        on_progress(progress)
        return progress

    def pause(self) -> None:
        """Begin nothing new until `resume`; what is being fetched is finished."""
        if run := self._run:
            run.pause()

    def resume(self) -> None:
        if run := self._run:
            self._meter.restart()
            run.resume()

    def cancel(self) -> None:
        """Make `run` return, within 3 s also when threads hang. What is not saved waits for the next run."""
        if run := self._run:
            run.cancel()

    def retry_failed(self, rows: Iterable[int] | None = None) -> int:
        """Let failed rows (all of them, unless told) wait again; how many. They are fetched after all others
        by the present run, or by the next."""
        failed = set(self.items.rows(ItemState.FAILED))
        chosen = failed if rows is None else failed.intersection(rows)
        self._to_retry |= chosen
        self.items.wait_again(chosen, uncharged=True)
        return len(chosen)

    def failed_in_passing(self) -> list[int]:
        """The failed rows of which another attempt may hear something else: not those that are expired, too large …"""
        rows = self.items.rows(ItemState.FAILED)
        errors = ((row, self.items[row].error) for row in rows)
        return [row for row, error in errors if error is None or not failed_for_good(error)]

    def _fetch_and_tell(self, tick: Callable[[], None]) -> None:
        """The manifest goes into the very folder that the media went into, whatever has its path by then."""
        if not self._waiting():
            self._write_manifest(None)
            return
        folder = Folder(self.record.folder, self.record.tag, self._source.breathe)
        try:
            while self._waiting() and self._go(folder, tick):
                pass  # once more for rows to be retried
            self._write_manifest(folder)
        finally:
            if not self._hangs:
                folder.close()

    def _go(self, folder: Folder, tick: Callable[[], None]) -> bool:
        retried, self._to_retry = self._to_retry, set()
        if retried:
            again = [Outcome(row + 1, ItemState.WAITING) for row in sorted(retried)]
            self._journal.write(self.record.id, again)
        folder.sweep()
        run = Run(self.record, self.items, self._journal, self._source, folder, self._backoff, self._stems)
        self._run = run
        try:
            return run.go(min(self._jobs, self._waiting()), tick)
        finally:
            self._hangs = run.hangs
            self._run = None

    def _write_manifest(self, folder: Folder | None) -> None:
        # Who cancels because the disk hangs is not made to wait for it.
        if self._words is None or self._hangs:
            return
        try:
            if folder is None:
                self.manifest, _ = manifest.write(self._journal, self.record, self._words)
            else:
                self.manifest, _ = manifest.write_into(folder, self._journal, self.record, self._words)
            self.manifest_error = None
        except StoreError as error:
            self.manifest_error = error

    def _waiting(self) -> int:
        waiting, fetching, _, _ = self.items.counts()
        return waiting + fetching

    def _sample(self) -> None:
        if (run := self._run) and not run.paused:
            _, _, saved, failed = self.items.counts()
            self._meter.sample(saved + failed, self.items.saved_bytes)


def open_batch(
    journal: Journal,
    source: Source,
    appid: str,
    folder: Path,
    ids: Sequence[str],
    jobs: int = 8,
    backoff: Backoff | None = None,
    *,
    columns: Sequence[str] = (),
    fields: Sequence[Sequence[str]] = (),
    template: str = "",
    existing: Existing | None = None,
    kind: str = TEMPORARY,
    words: Words | None = None,
) -> Batch:
    """The batch of this account, folder, list and template: a new one, or the same again where it was left.

    See Journal.open_batch and Batch for what stands behind the *. Raises InputError media_ids_none, jobs_range,
    template_*; StoreError as the journal does.
    """
    record = journal.open_batch(
        appid,
        folder,
        ids,
        columns=columns,
        fields=fields,
        template=template,
        existing=existing,
        kind=kind,
    )
    return load_batch(journal, source, record, jobs, backoff, words)


def load_batch(
    journal: Journal,
    source: Source,
    record: BatchRecord,
    jobs: int = 8,
    backoff: Backoff | None = None,
    words: Words | None = None,
) -> Batch:
    """A batch as the journal and its folder have it: only what is still there, in its size, counts as saved.

    Nothing is written. Raises InputError jobs_range; StoreError as the journal does, folder_unwritable.
    """
    there = There(record.folder)
    media_ids: list[str] = []
    stems = Stems()
    settled: list[Outcome] = []
    again: list[int] = []
    for row, item in enumerate(journal.items(record.id)):
        media_ids.append(item.media_id)
        if record.template:
            stems.append(item.stem)
        if item.outcome.state is ItemState.WAITING:
            continue
        if _still_true(item.outcome, there):
            settled.append(item.outcome)
        else:
            again.append(row)
    items = Items(media_ids)
    items.settle(settled)
    items.take_changed()
    return Batch(record, items, journal, source, jobs, backoff, again, stems, words)


def _still_true(outcome: Outcome, there: There) -> bool:
    if outcome.kept is not None:
        return there.size(outcome.kept.file) == outcome.kept.size_bytes
    return outcome.error is not None and error_record.read(outcome.error) is not None
