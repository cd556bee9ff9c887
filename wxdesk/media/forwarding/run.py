"""One go at forwarding: threads that measure, send and record, and what to do about every error.

A file counts as forwarded once three things have happened in this order: the endpoint answered 2xx, its body
was accepted, and that was committed to disk. Killed in between, wxdesk sends the file again with the same
Idempotency-Key, by which the endpoint knows it.
"""

import hashlib
import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wxdesk import error_record
from wxdesk.errors import Cancelled, NetworkError, StoreError, WxdeskError
from wxdesk.media.forwarding import multipart, payload, template
from wxdesk.media.forwarding.answer import Answer, refusal
from wxdesk.media.forwarding.endpoint import Endpoint
from wxdesk.media.forwarding.payload import Measured
from wxdesk.media.forwarding.reaction import reaction, speaks_against_endpoint, state_after
from wxdesk.media.forwarding.records import ForwardRecord, ForwardRecords, ForwardState
from wxdesk.media.forwarding.rows import Rows
from wxdesk.media.forwarding.source import Source, SourceFile
from wxdesk.media.retry import STRAIGHT_FAILURES, Backoff, Reaction, asked_to_wait_s
from wxdesk.media.schedule import Schedule

if TYPE_CHECKING:
    from wxdesk.media.forwarding.sender import Sender

_log = logging.getLogger(__name__)
TICK_S = 0.1
# Stopping gives the requests that are under way so long to end by themselves, and then so long to notice.
_FINISH_S, _NOTICE_S = 1.0, 1.0
_NOT_MEASURED = Measured(0, 0, b"", "")


def idempotency_key(source: str, file_key: str, sha256: bytes, endpoint: bytes) -> str:
    """The same for every attempt at one file and one endpoint, also after a restart; 64 hex digits."""
    parts = (source.encode(), file_key.encode("utf-8", "surrogatepass"), sha256, endpoint)
    whole = b"".join(len(part).to_bytes(4) + part for part in parts)
    return hashlib.sha256(b"wxdesk idempotency\0" + whole).hexdigest()


class Run:
    """`go` once; the other methods from any thread meanwhile. `known`: what the endpoint has taken
    or may have taken, by row."""

    def __init__(
        self,
        source: Source,
        endpoint: Endpoint,
        rows: Rows,
        known: dict[int, ForwardRecord],
        records: ForwardRecords,
        backoff: Backoff,
        waiting: Sequence[int],
    ) -> None:
        self._source = source
        self._endpoint = endpoint
        self._rows = rows
        self._known = known
        self._records = records
        self._backoff = backoff
        self._schedule = Schedule(waiting)
        self._state = threading.Lock()
        self._over = threading.Event()
        self._retired = False  # what is answered now comes too late
        self._crash: BaseException | None = None
        self._straight_failures = 0
        self._anything_accepted = False
        self.paused = False
        self.reason: WxdeskError | None = None

    def go(self, sender: "Sender", jobs: int, on_tick: Callable[[], None]) -> None:
        """Send what is waiting, `jobs` at a time, and close the sender; `on_tick` ten times a second.

        What `on_tick` raises, and every error of ours, ends the run and is raised.
        """
        threads = [
            threading.Thread(target=self._work, args=(sender,), name=f"forward-{number}", daemon=True)
            for number in range(1, jobs + 1)
        ]
        for thread in threads:
            thread.start()
        try:
            while not self._schedule.wait(TICK_S):
                on_tick()
        finally:
            self._stop(threads, sender)
        if self._crash is not None:
            raise self._crash

    def pause(self, reason: WxdeskError | None = None) -> None:
        """Begin nothing new; what is being sent is finished. The first `reason` stays until `resume`."""
        with self._state:
            self.reason = self.reason or reason
            self.paused = True
            self._schedule.pause()

    def resume(self) -> None:
        with self._state:
            self.reason = None
            self.paused = False
            self._straight_failures = 0
            self._schedule.resume()

    def cancel(self) -> None:
        """Stop: what was accepted is recorded, everything else waits for another run."""
        self._over.set()
        self._schedule.close()

    def _stop(self, threads: Sequence[threading.Thread], sender: "Sender") -> None:
        self.cancel()
        _join(threads, _FINISH_S)
        sender.close()
        _join(threads, _NOTICE_S)
        self._retired = True
        self._rows.wait_again(self._rows.those(ForwardState.SENDING), uncharged=True)

    # --- sending threads ------------------------------------------------------------------------------------
    def _work(self, sender: "Sender") -> None:
        try:
            while (row := self._schedule.take()) is not None:
                self._forward(row, sender)
        except BaseException as exc:
            self._crash = self._crash or exc
            self.cancel()

    def _forward(self, row: int, sender: "Sender") -> None:
        attempts = self._rows.begin(row)
        file = self._source.files[row]
        measured, answer = _NOT_MEASURED, None
        error: WxdeskError | None = None
        try:
            measured = payload.measure(file.path, self._check_running)
            known = self._known.get(row)
            if known is not None and known.sha256 == measured.sha256:  # at most it was touched
                self._settle(row, replace(known, mtime_ns=measured.mtime_ns))
                return
            answer = self._sent(file, measured, sender)
            error = refusal(answer, self._endpoint.acceptance, self._endpoint.host)
        except Cancelled:
            return
        except WxdeskError as exc:
            error = exc
        except MemoryError:
            raise
        except Exception:  # that nobody expected: it is about this file, and the others do not suffer for it
            number = row + 1
            _log.exception("the endpoint's answer for file %d could not be read", number)
            error = NetworkError("answer_unreadable", host=self._endpoint.host)
        if self._retired or (self._over.is_set() and state_after(error) is ForwardState.FAILED):
            return
        record = self._record(file, measured, answer, attempts, error)
        if error is None or record.state is ForwardState.UNCONFIRMED:
            # From here on it is not sent again by this run, whatever happens to the record.
            self._known[row] = record
        if error is None:
            self._accepted()
            self._settle(row, record)
        else:
            self._reacted(row, record, error)

    def _sent(self, file: SourceFile, measured: Measured, sender: "Sender") -> Answer:
        endpoint = self._endpoint
        fields = tuple((name, template.filled(text, file.values)) for name, text in endpoint.extra)
        form = multipart.form(endpoint.field, file.path.name, measured.content_type, fields)
        content = payload.body(file.path, measured, form, self._check_in_time)
        key = idempotency_key(self._source.tag, file.key, measured.sha256, endpoint.digest)
        return sender.send(form, measured.size_bytes, content, key)

    def _check_running(self) -> None:
        if self._over.is_set():
            raise Cancelled

    def _check_in_time(self) -> None:
        if self._retired:  # what is under way may end by itself before
            raise Cancelled

    def _accepted(self) -> None:
        with self._state:
            self._straight_failures = 0
            self._anything_accepted = True

    def _reacted(self, row: int, record: ForwardRecord, error: WxdeskError) -> None:
        what = reaction(error)
        wait_s = asked_to_wait_s(error)
        enough = self._enough_of(error)
        if what is Reaction.RETRY and record.attempts < self._backoff.attempts:
            delay_s = max(self._backoff.delay_s(error, record.attempts), wait_s)
            if wait_s or enough:  # the others would only meet the same
                self._schedule.rest(delay_s)
            self._rows.wait_again([row])
            self._schedule.back(row, delay_s)
        elif what is Reaction.PAUSE or (what is Reaction.RETRY and enough):
            self.pause(error)
            self._put_back(row)
        else:
            if enough:
                self.pause(error)
            self._settle(row, record)

    def _enough_of(self, error: WxdeskError) -> bool:
        """Whether so many in a row failed that it is the endpoint, and not the file."""
        with self._state:
            if not speaks_against_endpoint(error, self._anything_accepted):
                return False
            self._straight_failures += 1
            return self._straight_failures >= STRAIGHT_FAILURES

    def _record(
        self,
        file: SourceFile,
        measured: Measured,
        answer: Answer | None,
        attempts: int,
        error: WxdeskError | None,
    ) -> ForwardRecord:
        state = state_after(error)
        reply = "" if answer is None else answer.excerpt if state is ForwardState.UNCONFIRMED else answer.kept
        return ForwardRecord(
            file.key,
            state,
            measured.size_bytes,
            measured.mtime_ns,
            measured.sha256,
            answer.status if answer else None,
            reply,
            error_record.written(error) if error else None,
            attempts,
            time.time(),
        )

    def _settle(self, row: int, record: ForwardRecord) -> None:
        try:
            self._records.write(self._endpoint.digest, self._source.tag, record)
        except StoreError as problem:
            self.pause(problem)
            self._put_back(row)
            return
        self._rows.settle(row, record)
        self._schedule.done()

    def _put_back(self, row: int) -> None:
        self._rows.wait_again([row], uncharged=True)
        self._schedule.back(row)


def _join(threads: Sequence[threading.Thread], within_s: float) -> None:
    ends_at = time.monotonic() + within_s
    for thread in threads:
        thread.join(max(ends_at - time.monotonic(), 0.0))
