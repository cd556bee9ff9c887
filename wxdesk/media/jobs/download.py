"""Downloading as a policy: media come in on many threads and are made durable, several at once, by one.

A connection is free for the next medium as soon as one has arrived: writing, syncing and recording happen behind,
for several media at once.
"""

from collections.abc import Callable, Sequence

from wxdesk import error_record
from wxdesk.errors import StoreError, WxdeskError
from wxdesk.media.files import receiving, storage
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.receiving import ReceivedMedia
from wxdesk.media.files.storage import SavedFile
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.media.jobs.batching_queue import BatchingQueue
from wxdesk.media.jobs.download_errors import download_action, is_server_fault, may_be_network_down
from wxdesk.media.jobs.policy import Attempt, JobPolicy
from wxdesk.media.jobs.retry import ErrorAction
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.rows import BatchRecord, Outcome
from wxdesk.media.names import default_name as naming
from wxdesk.media.source import MediaSource

Medium = ReceivedMedia | SavedFile
# So many media at most share one sync of the folder and one commit: those that came without a pause of
# _IDLE_S, as answers do when they were asked for together, and within _MAX_DELAY_S.
_GROUP, _IDLE_S, _MAX_DELAY_S = 32, 0.005, 0.03
# What may wait for the disk: 24 MB in memory, 256 small media, 12 open part files. It bridges a disk that does
# nothing else for half a second.
_WAITING = 24 << 20
_FSYNC_HELPERS = 3
_SMALL, _OPEN_FILE = 96 << 10, 2 << 20


class DownloadPolicy(JobPolicy[Medium]):
    name = "media"

    def __init__(
        self,
        record: BatchRecord,
        items: Items,
        journal: Journal,
        source: MediaSource,
        folder: Folder,
        stems: Sequence[str],
    ) -> None:
        """`stems`: the name of each row, without its extension; naming.stem's where there are none."""
        self.host = source.host
        self._batch = record
        self._items = items
        self._journal = journal
        self._source = source
        self._folder = folder
        self._stems = stems
        # Files that are the media of waiting rows: saved just before a crash, or by a batch that was forgotten.
        self._already: dict[int, str] = {} if stems else self._known_by_name()

    def _known_by_name(self) -> dict[int, str]:
        """Files that are not accounted for and whose names have the digest of a row's media id. A name by a
        template proves nothing of the kind: that medium is fetched, and counts as saved if the file is the same.
        """
        known = {}
        for name in self._folder.sizes().keys() - self._items.saved_files():
            row = naming.seq_of(name) - 1
            if 0 <= row < len(self._items) and naming.stem_of(name) == self._stem(row):
                known[row] = name
        return known

    def queue(self, settle: Callable[[list[Attempt[Medium]]], None]) -> BatchingQueue[Attempt[Medium]]:
        return BatchingQueue(settle, _GROUP, _weight, _WAITING, _IDLE_S, _MAX_DELAY_S, "media-finishing")

    def perform(self, attempt: Attempt[Medium], check: Callable[[], None]) -> bool:
        already = self._already.pop(attempt.row, None)
        attempt.value = storage.find(self._folder, already) if already is not None else None
        if attempt.value is not None:
            return False
        check()
        with self._source.ask(self._items.media_id(attempt.row)) as medium:
            attempt.value = receiving.receive(self._folder, medium, self.host, check)
        return True

    def complete(self, attempts: list[Attempt[Medium]], reason: WxdeskError | None) -> None:
        media = [(one, one.value) for one in attempts if isinstance(one.value, ReceivedMedia)]
        for (attempt, _), result in zip(media, self._saved(media, reason), strict=True):
            if isinstance(result, StoreError):
                attempt.error = result
            else:
                attempt.value = result

    def _saved(
        self, media: list[tuple[Attempt[Medium], ReceivedMedia]], reason: WxdeskError | None
    ) -> list[SavedFile | StoreError]:
        if isinstance(reason, StoreError):  # nothing can be written until somebody has made room and resumed
            for attempt, _ in media:
                self.discard(attempt)
            return [reason] * len(media)
        named = [(received, self._stem(attempt.row)) for attempt, received in media]
        return storage.keep(self._folder, named, self._batch.existing, _FSYNC_HELPERS)

    def record(self, attempts: list[Attempt[Medium]]) -> None:
        outcomes = [_outcome(attempt) for attempt in attempts]
        try:
            self._journal.write(self._batch.id, outcomes)
        except StoreError:
            for outcome in outcomes:
                if outcome.kept is not None:  # it is there, and will be found instead of fetched again
                    self._already[outcome.seq - 1] = outcome.kept.file
            raise
        self._items.set_outcomes(outcomes)

    def discard(self, attempt: Attempt[Medium]) -> None:
        if isinstance(attempt.value, ReceivedMedia):
            attempt.value.discard()

    def action(self, error: WxdeskError) -> ErrorAction:
        return download_action(error)

    def server_fault(self, attempt: Attempt[Medium], error: WxdeskError) -> int | None:
        """A row whose medium the server cannot give counts once, however often it is tried."""
        return attempt.row if is_server_fault(error) else None

    def may_be_network_down(self, error: WxdeskError) -> bool:
        return may_be_network_down(error)

    def account_accepted(self) -> bool:
        return self._source.accepts()

    def server_answers(self) -> bool:
        return self._source.answers()

    def _stem(self, row: int) -> str:
        if self._stems and self._stems[row]:  # "": the journal's record of it could not be read
            return self._stems[row]
        return naming.stem(row + 1, self._items.media_id(row))


def _weight(attempt: Attempt[Medium]) -> int:
    medium = attempt.value
    if not isinstance(medium, ReceivedMedia):
        return _SMALL
    return _OPEN_FILE if medium.body is None else max(medium.size_bytes, _SMALL)


def _outcome(attempt: Attempt[Medium]) -> Outcome:
    if attempt.error is None:
        assert isinstance(attempt.value, SavedFile)
        return Outcome(attempt.row + 1, ItemState.SAVED, attempt.number, attempt.value)
    error = error_record.to_json(attempt.error)
    return Outcome(attempt.row + 1, ItemState.FAILED, attempt.number, error=error)
