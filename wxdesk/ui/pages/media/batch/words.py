"""How a batch is going, in a sentence."""

import time

from PySide6.QtCore import QObject

from wxdesk.media.jobs.progress import Progress
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.pages.media.batch.time_left import TimeLeft
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.rows.failure_reasons import Reason
from wxdesk.wording.media import short_reason
from wxdesk.wording.numbers import clock_time, duration, size

_REASONS_AT_MOST = 3


class BatchWords(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._time_left = TimeLeft()

    def restart(self) -> None:
        """The pace of before says nothing any more: another batch, or one that was paused."""
        self._time_left.restart()

    def sentence(self, session: BatchSession, reasons: tuple[Reason, ...]) -> str:
        """`reasons`: why media failed, as far as that was counted yet."""
        progress = session.progress()
        stage = session.stage
        if progress is None or stage in (Stage.NONE, Stage.OPENING):
            return self.tr("Looking at the list…") if stage is Stage.OPENING else self._invitation()
        if stage is Stage.RUNNING:
            return self._running(progress)
        self.restart()
        if stage is Stage.FINISHED:
            return self._anew(session, self._finished(progress, reasons))
        missing = progress.waiting + progress.active
        said = self._paused(session.resumes_at) if stage is Stage.PAUSED else self.tr("Stopped")
        rest = self.tr("{missing} of {total} are missing, {failed} failed.")
        return f"{said}: " + rest.format(missing=missing, total=progress.total, failed=progress.failed)

    def _anew(self, session: BatchSession, finished: str) -> str:
        """What of it was fetched now, where it is not everything."""
        if session.all_before:
            return self.tr("Nothing was fetched: this list was done in this folder before.") + f" {finished}"
        if not session.saved_before:
            return finished
        before = self.tr("{count} of them had been saved before.").format(count=session.saved_before)
        return f"{finished} {before}"

    def _paused(self, until: float | None) -> str:
        if until is None:
            return self.tr("Paused")
        return self.tr("Paused until {time}").format(time=clock_time(until))

    def _invitation(self) -> str:
        return self.tr("Paste a list: every file is saved, or there is a reason why not.")

    def _running(self, progress: Progress) -> str:
        parts = [
            self.tr("{saved} of {total} saved, {failed} failed").format(
                saved=progress.succeeded, total=progress.total, failed=progress.failed
            )
        ]
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
            return self.tr("Saved {saved}, all of them.").format(saved=progress.succeeded)
        told = [
            self.tr("{reason}: {count}").format(
                reason=short_reason(reason.example, translate), count=reason.count
            )
            for reason in reasons[:_REASONS_AT_MOST]
        ]
        if len(reasons) > _REASONS_AT_MOST:
            told.append("…")
        words = self.tr("Saved {saved}, failed {failed} ({reasons}).")
        if not told:
            words = self.tr("Saved {saved}, failed {failed}.")
        return words.format(
            saved=progress.succeeded, failed=progress.failed, reasons=self.tr("; ").join(told)
        )
