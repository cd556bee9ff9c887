"""How a batch is going, in a sentence."""

import time

from PySide6.QtCore import QObject

from wxdesk.media.jobs.progress import Progress
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.pages.media.batch.time_left import TimeLeft
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.rows.filters.failure_reasons import Reason
from wxdesk.wording.media.media import begun, short_reason
from wxdesk.wording.numbers import clock_time, duration, size

_REASONS_AT_MOST = 3
_SHORT_REST_S = 0.5  # not worth a word
_SAME_TRY_S = 0.8  # seen again, it is the same moment


class BatchWords(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._time_left = TimeLeft()
        self._next_try_at = 0.0

    def restart(self) -> None:
        """The pace of before says nothing any more: another batch, or one that was paused."""
        self._time_left.restart()

    def sentence(self, session: BatchSession, reasons: tuple[Reason, ...]) -> str:
        """`reasons`: why media failed, as far as that was counted yet."""
        told = self._told(session, reasons)
        name = session.list_name
        if not name or session.progress() is None:
            return told
        return self.tr("{name}: {told}").format(name=name, told=told)

    def _told(self, session: BatchSession, reasons: tuple[Reason, ...]) -> str:
        progress = session.progress()
        stage = session.stage
        if progress is None or stage in (Stage.NONE, Stage.OPENING):
            return self.tr("Reading the list…") if stage is Stage.OPENING else self._invitation()
        if stage is Stage.RUNNING:
            return self._running(progress)
        self.restart()
        if stage is Stage.FINISHED:
            return self._anew(session, self._finished(progress, reasons))
        said = self._paused(session.resumes_at, progress) if stage is Stage.PAUSED else self.tr("Stopped.")
        rest = self.tr("{saved} saved, {failed} failed, {missing} left.")
        return self.tr("{state} {rest}").format(state=said, rest=self._counted(rest, progress))

    def _counted(self, words: str, progress: Progress, reasons: str = "") -> str:
        return words.format(
            saved=f"{progress.succeeded:,}",
            failed=f"{progress.failed:,}",
            total=f"{progress.total:,}",
            missing=f"{progress.waiting + progress.active:,}",
            reasons=reasons,
        )

    def _anew(self, session: BatchSession, finished: str) -> str:
        """What of it was fetched now, where it is not everything."""
        progress = session.progress()
        if session.retried is not None and progress is not None:
            saved_then, at = session.retried
            more = self.tr("Tried again at {time}: {count} more saved.").format(
                time=clock_time(at), count=f"{progress.succeeded - saved_then:,}"
            )
            finished = self.tr("{state} {rest}").format(state=finished, rest=more)
        if session.all_before:
            nothing = self.tr("Nothing to download: this list is already complete in this folder.")
            return self.tr("{state} {rest}").format(state=nothing, rest=finished)
        if not session.saved_before:
            return finished
        before = self.tr("{count} of them were already saved.").format(count=f"{session.saved_before:,}")
        return self.tr("{state} {rest}").format(state=finished, rest=before)

    def _paused(self, until: float | None, progress: Progress) -> str:
        if until is not None:
            return self.tr("Paused until {time}.").format(time=clock_time(until, seconds=True))
        if progress.reason is None:
            return self.tr("Paused.")
        return self.tr("Paused ({reason}).").format(reason=short_reason(progress.reason, translate))

    def _resting(self, progress: Progress) -> str:
        """Why nothing moves, and when it will."""
        at = time.time() + progress.rests_s
        if abs(at - self._next_try_at) > _SAME_TRY_S:
            self._next_try_at = at
        shown = clock_time(self._next_try_at, seconds=True)
        if progress.trouble is None:
            return self.tr("Next try at {time}").format(time=shown)
        reason = short_reason(progress.trouble, translate)
        return self.tr("{reason}; next try at {time}").format(reason=begun(reason), time=shown)

    def _invitation(self) -> str:
        return self.tr("Paste media IDs: every file is saved, or you get the reason why not.")

    def _running(self, progress: Progress) -> str:
        parts = [self._counted(self.tr("{saved} of {total} saved, {failed} failed"), progress)]
        if progress.rests_s > _SHORT_REST_S:
            return " · ".join([*parts, self._resting(progress)])
        left = self._time_left.see(progress.left_s, time.monotonic())
        if left is not None:
            rate = progress.files_per_s
            files = f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"
            parts.append(
                self.tr("{files} files/s, {size}/s").format(files=files, size=size(progress.bytes_per_s))
            )
            parts.append(self.tr("about {time} left").format(time=duration(left, translate)))
        return " · ".join(parts)

    def _finished(self, progress: Progress, reasons: tuple[Reason, ...]) -> str:
        if not progress.failed:
            return self._counted(self.tr("All {saved} saved."), progress)
        told = [
            self.tr("{reason}: {count}").format(
                reason=short_reason(reason.example, translate), count=f"{reason.count:,}"
            )
            for reason in reasons[:_REASONS_AT_MOST]
        ]
        if len(reasons) > _REASONS_AT_MOST:
            told.append("…")
        if not told:
            return self._counted(self.tr("{saved} saved, {failed} failed."), progress)
        words = self.tr("{saved} saved, {failed} failed ({reasons}).")
        return self._counted(words, progress, self.tr("; ").join(told))
