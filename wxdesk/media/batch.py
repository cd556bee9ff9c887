"""A batch of media: a list of ids, a folder, and the job of getting the one into the other, however often
interrupted.

    batch = open_batch(journal, source, appid, folder, ids)     waits for the disk: on a worker
    batch.run(on_progress)                                      waits for the end: on a worker
    batch.items, batch.take_changed(), batch.progress()         for the table, at once, from any thread
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from wxdesk import error_record
from wxdesk.config import JOBS_MAX, JOBS_MIN
from wxdesk.errors import Cancelled, InputError, StoreError
from wxdesk.media import manifest
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.storage import OnConflict
from wxdesk.media.files.subfolders import FolderSnapshot
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.media.jobs.download import DownloadPolicy
from wxdesk.media.jobs.download_errors import failed_for_good
from wxdesk.media.jobs.job import Job
from wxdesk.media.jobs.retry import Backoff
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.rows import TEMPORARY, BatchRecord, Outcome
from wxdesk.media.manifest import ForwardedRows, ManifestTexts
from wxdesk.media.packed_texts import PackedTexts
from wxdesk.media.source import MediaSource

_MANIFEST_S = 0.5  # for one, after a thread that hangs was waited for: together less than the three of cancel


class Batch(Job):
    """Rows never move: item n of `items` is the nth id of the list."""

    def __init__(
        self,
        record: BatchRecord,
        items: Items,
        journal: Journal,
        source: MediaSource,
        jobs: int = 8,
        backoff: Backoff | None = None,
        again: Iterable[int] = (),
        stems: Sequence[str] = (),
        words: ManifestTexts | None = None,
    ) -> None:
        """Use `open_batch` or `load_batch`. `again`: rows that wait although the journal has them ended.
        `stems`: the name of each row, where the batch has a template. `words`: how its manifest speaks; none is
        written without.

        Raises InputError jobs_range unless `jobs` is 1 to 32.
        """
        if not JOBS_MIN <= jobs <= JOBS_MAX:
            raise InputError("jobs_range", text=str(jobs))
        super().__init__(items, jobs, backoff)
        self.record = record
        self.items = items
        self._journal = journal
        self._source = source
        self._stems = stems
        self._words = words
        # Where files of it went, read each time its manifest is written
        self.load_forwarded: Callable[[], ForwardedRows] = dict
        self.manifest: Path | None = None
        self.manifest_error: StoreError | None = None  # why there is none of the last run
        self._to_retry: set[int] = set(again)

    @property
    def folder(self) -> Path:
        return self.record.folder

    def retry_failed(self, rows: Iterable[int] | None = None) -> int:
        """As any job does; also while it runs: they are tried after all others by the present run."""
        chosen = self.items.rows(ItemState.FAILED) if rows is None else list(rows)
        chosen = [row for row in chosen if self.items.media_id(row)]  # else there is nothing to ask for
        self._to_retry |= {row for row in chosen if self.items.state(row) is ItemState.FAILED}
        return super().retry_failed(chosen)

    def failed_in_passing(self) -> list[int]:
        """The failed rows of which another attempt may hear something else: not those that are expired, too large …"""
        rows = self.items.rows(ItemState.FAILED)
        errors = ((row, self.items[row].error) for row in rows)
        return [row for row, error in errors if error is None or not failed_for_good(error)]

    def write_manifest(self) -> None:
        """Once more, after files were forwarded. Waits for the disk; raises StoreError batch_busy while it runs."""
        with self._locked():
            self._write_manifest(None)

    def _locked(self) -> AbstractContextManager[None]:
        return self._journal.locked(self.record)

    def _work(self, tick: Callable[[], None], most: int | None) -> None:
        self._download_and_tell(tick, most)  # first: a batch that is killed here is offered again
        if not self._unfinished:
            self._journal.finish(self.record.id)

    def _download_and_tell(self, tick: Callable[[], None], most: int | None) -> None:
        """The manifest goes into the very folder that the media went into, whatever has its path by then."""
        if not self._unfinished:
            self._write_manifest(None)
            return
        folder = Folder(self.record.folder, self.record.tag, self._source.breathe)
        try:
            while self._unfinished and self._download(folder, tick, most):
                pass  # once more for rows to be retried
            self._write_manifest(folder)
        finally:
            if not self._hangs:
                folder.close()

    def _download(self, folder: Folder, tick: Callable[[], None], most: int | None) -> bool:
        retried, self._to_retry = self._to_retry, set()
        if retried:
            again = [Outcome(row + 1, ItemState.WAITING) for row in sorted(retried)]
            self._journal.write(self.record.id, again)
        folder.sweep()
        policy = DownloadPolicy(self.record, self.items, self._journal, self._source, folder, self._stems)
        return self._go(policy, self.items.rows(ItemState.WAITING)[:most], tick) and most is None

    def _forwarded(self) -> ForwardedRows:
        """A manifest without them is better than none."""
        try:
            return self.load_forwarded()
        except StoreError:
            return {}

    def _write_manifest(self, folder: Folder | None) -> None:
        """Who cancels because the disk hangs is not made to wait for it, and where a thread hangs, hardly."""
        if self._words is None or self._disk_hangs:
            return
        if not self._hangs:
            self._fill_manifest(folder)
            return
        writing = threading.Thread(target=self._try_manifest, args=(folder,), name="manifest", daemon=True)
        writing.start()
        writing.join(_MANIFEST_S)

    def _try_manifest(self, folder: Folder | None) -> None:
        with suppress(Cancelled):  # the program ended meanwhile
            self._fill_manifest(folder)

    def _fill_manifest(self, folder: Folder | None) -> None:
        assert self._words is not None
        try:
            journal, record, words, forwarded = self._journal, self.record, self._words, self._forwarded()
            if folder is None:
                self.manifest, _ = manifest.write(journal, record, words, forwarded)
            else:
                self.manifest, _ = manifest.write_into(folder, journal, record, words, forwarded)
            self.manifest_error = None
        except StoreError as error:
            self.manifest_error = error


def open_batch(
    journal: Journal,
    source: MediaSource,
    appid: str,
    folder: Path,
    ids: Sequence[str],
    jobs: int = 8,
    backoff: Backoff | None = None,
    *,
    columns: Sequence[str] = (),
    fields: Sequence[Sequence[str]] = (),
    template: str = "",
    existing: OnConflict | None = None,
    kind: str = TEMPORARY,
    words: ManifestTexts | None = None,
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
    source: MediaSource,
    record: BatchRecord,
    jobs: int = 8,
    backoff: Backoff | None = None,
    words: ManifestTexts | None = None,
) -> Batch:
    """A batch as the journal and its folder have it: only what is still there, in its size, counts as saved.

    Nothing is written. Raises InputError jobs_range; StoreError as the journal does, folder_unwritable.
    """
    there = FolderSnapshot(record.folder)
    media_ids: list[str] = []
    stems, fields = PackedTexts(), PackedTexts()
    ended: list[Outcome] = []
    again: list[int] = []
    for row, item in enumerate(journal.items(record)):
        media_ids.append(item.media_id)
        if record.template:
            stems.append(item.stem)
        if record.columns:
            fields.append(item.fields_json if isinstance(item.fields_json, str) else "[]")
        if item.outcome.state is ItemState.WAITING:
            continue
        if _still_true(item.outcome, there):
            ended.append(item.outcome)
        else:
            again.append(row)
    items = Items(media_ids, record.columns, fields)
    items.set_outcomes(ended)
    items.take_changed()
    return Batch(record, items, journal, source, jobs, backoff, again, stems, words)


def _still_true(outcome: Outcome, there: FolderSnapshot) -> bool:
    if outcome.kept is not None:
        return there.size(outcome.kept.file) == outcome.kept.size_bytes
    return outcome.error is not None and error_record.from_json(outcome.error) is not None
