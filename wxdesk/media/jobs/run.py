"""One go at a job: threads that work on rows, and what to do about every error.

    schedule ── row ──▶ 1-32 threads: perform ──▶ queue ──▶ one thread: complete, record ──▶ rows

Without a queue each thread completes and records what it performed. What is done is the policy's to say.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import Generic

from wxdesk.errors import ApiError, Cancelled, NetworkError, StoreError, WxdeskError
from wxdesk.media.jobs.policy import Attempt, JobPolicy, Value
from wxdesk.media.jobs.quota_reset import PASSING_QUOTAS
from wxdesk.media.jobs.retry import FEW_ROWS, Backoff, ErrorAction, retry_after_s
from wxdesk.media.jobs.rows import Rows, State
from wxdesk.media.jobs.schedule import Schedule
from wxdesk.media.jobs.streak import Streak

_log = logging.getLogger(__name__)
TICK_S = 0.1
# Quitting lets what is under way end by itself for so long, then waits until it was interrupted, or until what came in
# is recorded; threads that hang in a system call are left to the system.
_FINISH_S, _NOTICE_S, _RECORD_S = 1.0, 1.0, 1.5
_SILENT_S = 30.0  # a longer rest is a pause, which says why and until when
_ANSWER_HOLDS_S = 1.0  # a server that answered a moment ago is not asked again whether it does


class Run(Generic[Value]):
    """`go` once; the other methods from any thread meanwhile."""

    def __init__(
        self, policy: JobPolicy[Value], rows: Rows, backoff: Backoff, waiting: Sequence[int]
    ) -> None:
        self._policy = policy
        self._rows = rows
        self._backoff = backoff
        self._schedule = Schedule(waiting)
        self._queue = policy.queue(self._settle_or_crash)
        self._state = threading.Lock()
        self._over = False  # nothing more is to be begun
        self._retired = False  # what comes now comes too late
        self._crash: BaseException | None = None
        self._streak = Streak(backoff.attempts)
        self._probing = threading.Lock()
        self._answered_at = float("-inf")
        self._others_done = False  # but for rows that a busy server has put off
        self.paused = False
        self.reason: WxdeskError | None = None
        self.trouble: WxdeskError | None = None  # why rows were put back last
        self.hangs = False  # a thread did not come back in time: the disk, or the network, does not answer
        self.disk_hangs = False  # what had come in could not be recorded in time

    def go(self, jobs: int, on_tick: Callable[[], None]) -> bool:
        """Work on what is waiting, `jobs` rows at a time; `on_tick` first of all, then ten times a second. Whether all
        of it is done.

        False after `cancel`. What `on_tick` raises, and every error of ours, ends the run and is raised.
        """
        on_tick()  # whoever wanted it paused or cancelled when there was no run yet says so again
        threads = [
            threading.Thread(target=self._work, name=f"{self._policy.name}-{number}", daemon=True)
            for number in range(1, jobs + 1)
        ]
        if self._queue is not None:
            self._queue.start()
        for thread in threads:
            thread.start()
        try:
            while not self._schedule.wait(TICK_S):
                on_tick()
                if self._schedule.rests_s > _SILENT_S:
                    self._ask_again()
        finally:
            self._stop(threads)
        if self._crash is not None:
            raise self._crash
        return self._schedule.finished

    def pause(self, reason: WxdeskError | None = None) -> None:
        """Begin nothing new; what is under way is finished. The first `reason` stays until `resume`."""
        with self._state:
            self.reason = self.reason or reason
            self.paused = True
            self._schedule.pause()

    def resume(self) -> None:
        with self._state:
            self.reason = None
            self.paused = False
            self._streak.forget()
            self._schedule.resume()

    def cancel(self) -> None:
        """Stop: what has come in is recorded, everything else waits for another run."""
        self._over = True
        self._schedule.close()

    @property
    def rests_s(self) -> float:
        """Nothing is under way, and the next try is so many seconds away; 0 otherwise."""
        return self._schedule.rests_s

    def _ask_again(self) -> None:
        """What is left is to wait for longer than anybody should without a word: asked once more now, it fails, or
        pauses the run with its reason."""
        self._others_done = True
        self._schedule.bring_forward()

    def _stop(self, threads: Sequence[threading.Thread]) -> None:
        self.cancel()
        _join(threads, _FINISH_S)
        if self._policy.interrupt():
            _join(threads, _NOTICE_S)
        self._retired = True
        recorded = self._queue is None or self._queue.stop(_RECORD_S)
        self.disk_hangs = not recorded
        self.hangs = self.disk_hangs or any(thread.is_alive() for thread in threads)
        self._rows.requeue(self._rows.rows(State.ACTIVE), uncharged=True)

    # --- working threads ------------------------------------------------------------------------------------
    def _work(self) -> None:
        try:
            while (row := self._schedule.take()) is not None:
                self._attempt(row)
        except BaseException as exc:
            self._crashed(exc)

    def _attempt(self, row: int) -> None:
        attempt: Attempt[Value] = Attempt(row, self._rows.begin(row))
        try:
            self._perform(attempt)
        except Cancelled:
            return
        except WxdeskError as error:
            attempt.error = error
        except MemoryError:
            raise
        # That nobody expected: the others do not suffer for it, unless they meet the same.
        except Exception as exc:
            number = row + 1
            _log.exception("the answer for row %d could not be read", number)
            attempt.error = NetworkError("answer_unreadable", host=self._policy.host)
            if self._streak.is_everywhere(row, exc):
                self._pause_uncharged(attempt.error)
                self._requeue(row)
                return
        if attempt.error is None or self._gives_up(attempt, attempt.error):
            self._hand_over(attempt)

    def _perform(self, attempt: Attempt[Value]) -> None:
        if self._policy.perform(attempt, self._check):
            self._streak.server_gave()

    def _check(self) -> None:
        if self._over:
            raise Cancelled

    def _hand_over(self, attempt: Attempt[Value]) -> None:
        if self._retired:
            self._policy.discard(attempt)
        elif self._queue is None:
            self._settle([attempt])
        else:
            self._queue.put(attempt, urgent=self._schedule.drained)

    # --- the queue's thread, or a working one ---------------------------------------------------------------
    def _settle_or_crash(self, group: list[Attempt[Value]]) -> None:
        try:
            self._settle(group)
        except BaseException as exc:
            self._crashed(exc)

    def _settle(self, group: list[Attempt[Value]]) -> None:
        given_up = [attempt for attempt in group if attempt.error is not None]
        good = [attempt for attempt in group if attempt.error is None]
        self._policy.complete(good, self.reason)
        ended = given_up + [one for one in good if one.error is None or self._gives_up(one, one.error)]
        if ended:
            self._record(ended)

    def _record(self, ended: list[Attempt[Value]]) -> None:
        try:
            self._policy.record(ended)
        except StoreError as error:
            self.pause(error)
            for attempt in ended:
                self._requeue(attempt.row)
        else:
            self._schedule.done(len(ended))

    # --- errors: a working thread, or the one that finishes rows ----------------------------------------------
    def _gives_up(self, attempt: Attempt[Value], error: WxdeskError) -> bool:
        """Whether this was the row's last attempt; else the row waits again."""
        action = self._policy.action(error)
        if self._over and action is not ErrorAction.UNCONFIRMED:
            return False
        self.trouble = error
        delay_s = self._backoff.delay_s(error, attempt.number)
        if error.of_token_call and action is ErrorAction.RETRY:
            # No row had its turn, and none has without a token.
            self._schedule.pause_for(delay_s)
            self._requeue(attempt.row)
            return False
        if action is ErrorAction.ASK_ANOTHER:
            action = self._streak.after_asking_another(attempt, error, self._schedule.is_last)
            if action is ErrorAction.PAUSE and isinstance(error, ApiError) and self._is_of_one(error):
                # As often as any other, unless each time costs a call for another token.
                action = ErrorAction.FAIL if error.token_rejected else ErrorAction.RETRY
            if action is ErrorAction.PAUSE:
                self._pause_uncharged(error)
        if action is ErrorAction.ASK_ANOTHER:  # the others take longer than all its attempts
            self._rows.requeue([attempt.row], uncharged=True)
            self._schedule.requeue(attempt.row, delay_s)
            return False
        troubled = self._streak.is_the_servers(self._policy.server_fault(attempt, error))
        # Whether it is the row and not the server, the server is asked; of many rows it would have to be asked too often.
        few = self._streak.gave and self._schedule.left <= FEW_ROWS
        can_ask = self._policy.may_be_network_down(error) or (troubled and few)
        if action is ErrorAction.RETRY and troubled:
            if self._has_rested_enough(error) and not (can_ask and self._server_answers()):
                self._pause_uncharged(error)
                self._requeue(attempt.row)
                return False
            troubled = not can_ask
        if action is ErrorAction.RETRY and self._is_busy_for_one(error, delay_s):
            action = ErrorAction.FAIL
        if action is ErrorAction.RETRY and attempt.number < self._backoff.attempts:
            if retry_after_s(error) and self._streak.is_busy_for_all(
                attempt.row, self._others_done or self._schedule.is_last
            ):
                if delay_s > _SILENT_S:
                    self._pause_uncharged(error)
                    self._requeue(attempt.row)
                    return False
                self._schedule.pause_for(delay_s)
            self._rows.requeue([attempt.row])
            self._schedule.requeue(attempt.row, delay_s)
            return False
        if action is ErrorAction.RETRY:
            action = ErrorAction.PAUSE if troubled else ErrorAction.FAIL
        if action is ErrorAction.FAIL and can_ask:
            action = ErrorAction.FAIL if self._server_answers() else ErrorAction.PAUSE
        if action is ErrorAction.PAUSE or troubled:
            self.pause(error)
        if action is ErrorAction.PAUSE:
            self._requeue(attempt.row)
        return action is not ErrorAction.PAUSE

    def _is_of_one(self, error: ApiError) -> bool:
        """Whether what every row might meet is about the last one alone: WeChat answers something else with the same
        token from the same address. A quota that is spent is spent for it as well, and comes back."""
        return (
            self._schedule.is_last and error.errcode not in PASSING_QUOTAS and self._policy.account_accepted()
        )

    def _is_busy_for_one(self, error: WxdeskError, delay_s: float) -> bool:
        """Whether the server is to be left alone for long for the sake of the last row, and answers everything else."""
        waits_long = retry_after_s(error) and delay_s > _SILENT_S
        return bool(waits_long) and self._schedule.is_last and self._server_answers()

    def _has_rested_enough(self, error: WxdeskError) -> bool:
        """Whether the server was left alone often enough; else it is now."""
        rest_s = self._streak.next_rest_s(lambda times: self._backoff.delay_s(error, times))
        if rest_s:
            self._schedule.pause_for(rest_s)
        return rest_s is None

    def _pause_uncharged(self, reason: WxdeskError) -> None:
        """It was no row's fault: pausing often must not spend their attempts."""
        self.pause(reason)
        waiting = self._rows.rows(State.WAITING)
        self._rows.requeue([row for row in waiting if self._rows.attempts(row)], uncharged=True)

    def _server_answers(self) -> bool:
        """Whether it is the row and not the network: asked, not guessed from what else is left."""
        with self._probing:
            if self.reason is not None:  # it paused meanwhile, and this row goes on with all others
                return False
            if time.monotonic() - self._answered_at <= _ANSWER_HOLDS_S:
                return True
            answers = self._policy.server_answers()
            if answers:
                self._answered_at = time.monotonic()
            return answers

    def _requeue(self, row: int) -> None:
        """At once first in the row, as if it had never been tried."""
        self._rows.requeue([row], uncharged=True)
        self._schedule.requeue(row)

    def _crashed(self, exc: BaseException) -> None:
        self._crash = self._crash or exc
        self.cancel()


def _join(threads: Sequence[threading.Thread], within_s: float) -> None:
    ends_at = time.monotonic() + within_s
    for thread in threads:
        thread.join(max(ends_at - time.monotonic(), 0.0))
