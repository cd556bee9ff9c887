"""One go at a batch: threads that fetch, a thread that makes durable, and what to do about every error.

    schedule ── row ──▶ 1-32 fetching threads ── bytes ──▶ one finishing thread ──▶ folder, journal, items

A connection is free for the next medium as soon as one has arrived: writing, syncing and recording happen behind,
for several media at once.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wxdesk import error_record
from wxdesk.errors import Cancelled, NetworkError, StoreError, WxdeskError
from wxdesk.media import naming, storage
from wxdesk.media.folder import Folder
from wxdesk.media.grouping import Grouping
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.media.journal import Journal
from wxdesk.media.journal_rows import BatchRecord, Outcome
from wxdesk.media.retry import (
    STRAIGHT_FAILURES,
    Backoff,
    Reaction,
    asked_to_wait_s,
    network_may_be_away,
    reaction,
    speaks_against_server,
)
from wxdesk.media.schedule import Schedule
from wxdesk.media.settling import Settling
from wxdesk.media.source import Source
from wxdesk.media.storage import Kept, Received

_log = logging.getLogger(__name__)
TICK_S = 0.1
# Quitting waits so long for threads at most; those that hang in a system call are left to the system.
_STOP_FETCHING_S, _STOP_FINISHING_S = 1.0, 1.5
# So many media at most share one sync of the folder and one commit: those that came without a pause of
# _LULL_S, as answers do when they were asked for together, and within _LINGER_S.
_GROUP, _LULL_S, _LINGER_S = 32, 0.005, 0.03
_ANSWER_HOLDS_S = 1.0  # a server that answered a moment ago is not asked again whether it does
_SETTLING = 3  # threads that help to have a group's files on the disk
# What may wait for the disk: 24 MB in memory, 256 small media, 12 open part files. It bridges a disk that does
# nothing else for half a second.
_WAITING = 24 << 20
_SMALL, _OPEN_FILE = 96 << 10, 2 << 20


@dataclass(frozen=True, slots=True)
class _Arrived:
    row: int
    attempts: int
    what: Received | Kept | Outcome

    def weight(self) -> int:
        if not isinstance(self.what, Received):
            return _SMALL
        return _OPEN_FILE if self.what.body is None else max(self.what.size_bytes, _SMALL)


class Run:
    """`go` once; the other methods from any thread meanwhile."""

    def __init__(
        self,
        record: BatchRecord,
        items: Items,
        journal: Journal,
        source: Source,
        folder: Folder,
        backoff: Backoff,
        stems: Sequence[str] = (),
    ) -> None:
        """`stems`: the name of each row, without its extension; naming.stem's where there are none."""
        self._record = record
        self._items = items
        self._journal = journal
        self._source = source
        self._folder = folder
        self._backoff = backoff
        self._stems = stems
        self._schedule = Schedule(items.rows(ItemState.WAITING))
        self._finishing = Grouping(
            self._finish_or_crash, _GROUP, _Arrived.weight, _WAITING, _LULL_S, _LINGER_S, "media-finishing"
        )
        self._settling = Settling(_SETTLING)
        self._state = threading.Lock()
        self._over = False  # nothing more is to be fetched
        self._retired = False  # what arrives now comes too late
        self._crash: BaseException | None = None
        self._failed_since_arrival: set[int] = set()  # rows that the server failed since anything got through
        self._asking = threading.Lock()
        self._answered_at = float("-inf")
        # Files that are the media of waiting rows: saved just before a crash, or by a batch that was forgotten.
        self._already: dict[int, str] = {}
        self.paused = False
        self.reason: WxdeskError | None = None
        self.hangs = False  # a thread did not come back in time: the disk, or the network, does not answer

    def go(self, jobs: int, on_tick: Callable[[], None]) -> bool:
        """Fetch what is waiting, `jobs` at a time; `on_tick` ten times a second. Whether all of it is done.

        False after `cancel`. What `on_tick` raises, and every error of ours, ends the run and is raised.
        """
        self._already = {} if self._stems else self._known_by_name()
        threads = [
            threading.Thread(target=self._work, name=f"media-{number}", daemon=True)
            for number in range(1, jobs + 1)
        ]
        self._settling.start()
        self._finishing.start()
        for thread in threads:
            thread.start()
        try:
            while not self._schedule.wait(TICK_S):
                on_tick()
        finally:
            self._stop(threads)
        if self._crash is not None:
            raise self._crash
        return self._schedule.finished

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

    def pause(self, reason: WxdeskError | None = None) -> None:
        """Begin nothing new; what is being fetched is finished. The first `reason` stays until `resume`."""
        with self._state:
            self.reason = self.reason or reason
            self.paused = True
            self._schedule.pause()

    def resume(self) -> None:
        with self._state:
            self.reason = None
            self.paused = False
            self._failed_since_arrival.clear()
            self._schedule.resume()

    def cancel(self) -> None:
        """Stop: what has arrived is kept, everything else waits for another run."""
        self._over = True
        self._schedule.close()

    def _stop(self, threads: Sequence[threading.Thread]) -> None:
        self.cancel()
        ends_at = time.monotonic() + _STOP_FETCHING_S
        for thread in threads:
            thread.join(max(ends_at - time.monotonic(), 0.0))
        self._retired = True
        finished = self._finishing.stop(_STOP_FINISHING_S)
        self._settling.stop()
        self.hangs = not finished or any(thread.is_alive() for thread in threads)
        self._items.wait_again(self._items.rows(ItemState.FETCHING), uncharged=True)

    # --- fetching threads -----------------------------------------------------------------------------------
    def _work(self) -> None:
        try:
            while (row := self._schedule.take()) is not None:
                self._fetch(row)
        except BaseException as exc:
            self._crashed(exc)

    def _fetch(self, row: int) -> None:
        """Wait for a row's medium and hand it over."""
        attempts = self._items.begin(row)
        what: Received | Kept | Outcome | None
        try:
            what = self._found(row) or self._received(row)
        except Cancelled:
            return
        except WxdeskError as error:
            what = None if self._over else self._reacted(row, attempts, error)
        except MemoryError:
            raise
        except Exception:  # that nobody expected: it is about this row, and the others do not suffer for it
            number = row + 1
            _log.exception("the answer for row %d could not be read", number)
            unreadable = NetworkError("answer_unreadable", host=self._source.host)
            what = self._reacted(row, attempts, unreadable)
        if what is not None:
            self._hand_over(_Arrived(row, attempts, what))

    def _hand_over(self, arrived: _Arrived) -> None:
        if not self._retired:
            self._finishing.put(arrived, urgent=self._schedule.drained)
        elif isinstance(arrived.what, Received):
            arrived.what.discard()

    def _found(self, row: int) -> Kept | None:
        already = self._already.pop(row, None)
        return storage.find(self._folder, already) if already is not None else None

    def _received(self, row: int) -> Received:
        self._check()
        with self._source.ask(self._items.media_id(row)) as medium:
            received = storage.receive(self._folder, medium, self._source.host, self._check)
        with self._state:
            self._failed_since_arrival.clear()
        return received

    def _check(self) -> None:
        if self._over:
            raise Cancelled

    def _reacted(self, row: int, attempts: int, error: WxdeskError) -> Outcome | None:
        """The outcome, if this was the row's last attempt; else the row waits again."""
        what = reaction(error)
        if error.of_token_call and what is Reaction.RETRY:
            # No row had its turn, and none has without a token.
            self._schedule.rest(self._backoff.delay_s(error, attempts))
            self._put_back(row)
            return None
        troubled = self._is_in_trouble(row, error)
        if what is Reaction.RETRY and attempts >= self._backoff.attempts:
            what = Reaction.PAUSE if troubled else Reaction.FAIL
        if what is Reaction.FAIL and network_may_be_away(error) and not self._server_answers():
            what = Reaction.PAUSE
        if what is Reaction.FAIL:
            return Outcome(row + 1, ItemState.FAILED, attempts, error=error_record.written(error))
        if what is Reaction.PAUSE:
            self.pause(error)
            self._put_back(row)
        else:
            wait_s = asked_to_wait_s(error)
            delay_s = max(self._backoff.delay_s(error, attempts), wait_s)
            if wait_s or troubled:  # the others would only meet the same
                self._schedule.rest(delay_s)
            self._items.wait_again([row])
            self._schedule.back(row, delay_s)
        return None

    def _server_answers(self) -> bool:
        """Whether it is the row and not the network: asked, not guessed from what else is left."""
        with self._asking:
            if self.reason is not None:  # it paused meanwhile, and this row goes on with all others
                return False
            if time.monotonic() - self._answered_at <= _ANSWER_HOLDS_S:
                return True
            answers = self._source.answers()
            if answers:
                self._answered_at = time.monotonic()
            return answers

    def _is_in_trouble(self, row: int, error: WxdeskError) -> bool:
        """Whether so many media failed in a row that it is the server, and not the media."""
        if not speaks_against_server(error):
            return False
        with self._state:
            self._failed_since_arrival.add(row)
            return len(self._failed_since_arrival) >= STRAIGHT_FAILURES

    def _put_back(self, row: int) -> None:
        self._items.wait_again([row], uncharged=True)
        self._schedule.back(row)

    # --- finishing thread -----------------------------------------------------------------------------------
    def _finish_or_crash(self, group: list[_Arrived]) -> None:
        try:
            self._finish(group)
        except BaseException as exc:
            self._crashed(exc)

    def _finish(self, group: list[_Arrived]) -> None:
        outcomes: list[Outcome] = []
        media: list[tuple[_Arrived, Received]] = []
        for arrived in group:
            if isinstance(arrived.what, Received):
                media.append((arrived, arrived.what))
            elif isinstance(arrived.what, Kept):
                outcomes.append(self._saved(arrived, arrived.what))
            else:
                outcomes.append(arrived.what)
        for (arrived, _), result in zip(media, self._kept(media), strict=True):
            if isinstance(result, Kept):
                outcomes.append(self._saved(arrived, result))
            elif outcome := self._reacted(arrived.row, arrived.attempts, result):
                outcomes.append(outcome)
        if outcomes:
            self._write(outcomes)

    def _kept(self, media: list[tuple[_Arrived, Received]]) -> list[Kept | StoreError]:
        reason = self.reason
        if isinstance(reason, StoreError):  # nothing can be written until somebody has made room and resumed
            for _, received in media:
                received.discard()
            return [reason] * len(media)
        named = [(received, self._stem(arrived.row)) for arrived, received in media]
        return storage.keep(self._folder, named, self._record.existing, self._settling)

    def _saved(self, arrived: _Arrived, kept: Kept) -> Outcome:
        return Outcome(arrived.row + 1, ItemState.SAVED, arrived.attempts, kept)

    def _write(self, outcomes: list[Outcome]) -> None:
        try:
            self._journal.write(self._record.id, outcomes)
        except StoreError as error:
            self.pause(error)
            for outcome in outcomes:
                if outcome.kept is not None:  # it is there, and will be found instead of fetched again
                    self._already[outcome.seq - 1] = outcome.kept.file
                self._put_back(outcome.seq - 1)
            return
        self._items.settle(outcomes)
        self._schedule.done(len(outcomes))

    def _stem(self, row: int) -> str:
        if self._stems:
            return self._stems[row]
        return naming.stem(row + 1, self._items.media_id(row))

    def _crashed(self, exc: BaseException) -> None:
        self._crash = self._crash or exc
        self.cancel()
