"""A job on the command line: Ctrl+C ends it, lines say how it goes, and a code says how it ended."""

import signal
import time
from collections.abc import Callable

from wxdesk.commands.call import Call, Exit
from wxdesk.errors import WxdeskError
from wxdesk.media.jobs.job import Job
from wxdesk.media.jobs.progress import Progress
from wxdesk.process.interruption import INTERRUPTS
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.errors import UserMessage
from wxdesk.wording.numbers import duration, size

REMARK_EVERY_S = 2.0


def _nothing() -> None:
    return None


class JobRunner:
    """Nobody is there to make room or change a setting: a pause ends the run.

    `tell`: how errors are said; `on_pause`: the code for the error that it paused with; `on_cancel` is called before
    the job is cancelled, and perhaps again.
    """

    def __init__(
        self,
        call: Call,
        job: Job,
        tell: Callable[[BaseException, Translate], UserMessage],
        on_pause: Callable[[WxdeskError], Exit],
        on_cancel: Callable[[], None] = _nothing,
    ) -> None:
        self._call, self._job, self._tell = call, job, tell
        self._on_pause, self._on_cancel = on_pause, on_cancel
        self._told = time.monotonic()
        self._reason: WxdeskError | None = None
        self._interrupts: list[int] = []

    def run(self) -> Progress:
        for number in INTERRUPTS:  # a handler that took a lock would wait for the thread that it interrupts
            signal.signal(number, lambda caught, _: self._interrupts.append(caught))
        return self._job.run(self._watch)

    def tell_failures(self) -> None:
        for error, count in self._job.failures():
            self._call.remark(f"  {count} × {self._tell(error, self._call.translate)}")

    def exit_code(self, progress: Progress) -> Exit:
        """Says what is left to be said, too."""
        call = self._call
        if self._reason is not None:
            call.remark(str(self._tell(self._reason, call.translate)))
            return self._on_pause(self._reason)
        if not progress.finished:
            call.note(tr_noop("cli", "Interrupted. Run the same command again to resume."))
            return Exit.INTERRUPTED
        return Exit.FAILED if progress.failed or progress.unconfirmed else Exit.DONE

    def _watch(self, progress: Progress) -> None:
        if progress.paused and progress.reason is not None:
            self._reason = progress.reason
        if self._reason is not None or self._interrupts:
            self._on_cancel()
            self._job.cancel()
        if time.monotonic() - self._told >= REMARK_EVERY_S and progress.running:
            self._told = time.monotonic()
            self._call.remark(self._line(progress))

    def _line(self, progress: Progress) -> str:
        line = (
            f"{progress.ended}/{progress.total}  {progress.files_per_s:.0f}/s  {size(progress.bytes_per_s)}/s"
        )
        if progress.left_s is None:
            return line
        left = duration(progress.left_s, self._call.translate)
        return "  ".join((line, self._call.say("cli", tr_noop("cli", "{left} left"), left=left)))
