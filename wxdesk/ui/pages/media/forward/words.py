"""How a forwarding is going, in a sentence and a few lines."""

import time

from PySide6.QtCore import QObject

from wxdesk.media.forwarding.answer import shortened
from wxdesk.media.forwarding.records import ForwardState
from wxdesk.media.jobs.progress import Progress
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.batch.time_left import TimeLeft
from wxdesk.ui.pages.media.forward.session import ForwardSession
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.wording.media.forwarding import short_reason
from wxdesk.wording.numbers import duration, size

_REASONS_AT_MOST = 5
_ANSWERED = frozenset({"forward_refused", "forward_unconfirmed"})


class ForwardWords(QObject):
    def __init__(self, parent: QObject, saved: int = 0) -> None:
        super().__init__(parent)
        self._saved = saved
        self._time_left = TimeLeft()

    def sentence(self, session: ForwardSession) -> str:
        progress, stage = session.progress(), session.stage
        if progress is None:
            if stage is Stage.OPENING:
                return self.tr("Reading the files…")
            return self._before()
        if stage in (Stage.OPENING, Stage.RUNNING):
            return self._running(progress)
        self._time_left.restart()
        counts = self._counts(progress)
        if stage is Stage.PAUSED:
            return self.tr("Paused: {counts}.").format(counts=counts)
        if progress.succeeded == progress.total:
            return self.tr("All {accepted} forwarded.").format(accepted=f"{progress.succeeded:,}")
        return self.tr("{counts}, {waiting} not sent yet.").format(
            counts=counts, waiting=f"{progress.waiting:,}"
        )

    def _before(self) -> str:
        if not self._saved:
            return self.tr("A file counts as forwarded once the endpoint has accepted it.")
        return self.tr(
            "Saved files: {count}. A file counts as forwarded once the endpoint has accepted it."
        ).format(count=f"{self._saved:,}")

    def details(self, session: ForwardSession) -> str:
        """Why files failed or are not confirmed, and how many; after a try with one file, what the endpoint answered."""
        forwarding = session.job
        if forwarding is None:
            return ""
        answer = self._answer_to_try(session) if session.tried else ""
        if answer and not session.busy:
            return answer
        failures = forwarding.failures()
        lines = [
            self.tr("{count} × {reason}").format(count=f"{count:,}", reason=short_reason(error, translate))
            for error, count in failures[:_REASONS_AT_MOST]
        ]
        said = next((error.fields["said"] for error, _ in failures if error.code in _ANSWERED), None)
        if said is not None:
            reply = said or self.tr("(empty)")
            lines.append(self.tr("Endpoint response: {reply}").format(reply=reply))
        if any(error.code == "forward_unconfirmed" for error, _ in failures):
            lines.append(self._what_to_say())
        return "\n".join(lines)

    def _what_to_say(self) -> str:
        return self.tr(
            "If it means that the file was accepted, say so under “Accepted when”: the responses are judged "
            "again, and nothing is sent twice."
        )

    def _answer_to_try(self, session: ForwardSession) -> str:
        rows = session.job.rows if session.job else None
        if rows is None:
            return ""
        records = (rows.record(row) for row in range(len(rows)) if rows[row] >= ForwardState.ACCEPTED)
        last = max(filter(None, records), key=lambda record: record.finished_at, default=None)
        if last is None or last.status is None:
            return ""
        reply = shortened(last.reply) or self.tr("(empty)")
        if last.state is ForwardState.ACCEPTED:
            text = self.tr("File accepted. Endpoint response {status}: {reply}")
        elif last.state is ForwardState.UNCONFIRMED:
            text = self.tr(
                "File sent, not confirmed. The endpoint response {status} is not understood: {reply}"
            )
            text = f"{text}\n{self._what_to_say()}"
        else:
            text = self.tr("File not accepted. Endpoint response {status}: {reply}")
        return text.format(status=last.status, reply=reply)

    def _running(self, progress: Progress) -> str:
        parts = [self._counts(progress)]
        left = self._time_left.see(progress.left_s, time.monotonic())
        if left is not None:
            parts.append(self.tr("{size}/s").format(size=size(progress.bytes_per_s)))
            parts.append(self.tr("about {time} left").format(time=duration(left, translate)))
        return " · ".join(parts)

    def _counts(self, progress: Progress) -> str:
        counts = self.tr("{accepted} of {total} forwarded, {failed} failed").format(
            accepted=f"{progress.succeeded:,}", total=f"{progress.total:,}", failed=f"{progress.failed:,}"
        )
        if not progress.unconfirmed:
            return counts
        return self.tr("{counts}, {count} not confirmed").format(
            counts=counts, count=f"{progress.unconfirmed:,}"
        )
