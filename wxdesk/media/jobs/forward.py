"""Forwarding as a policy: each file is measured, sent and recorded by one thread.

A file counts as forwarded once three things have happened in this order: the endpoint answered 2xx, its body
was accepted, and that was committed to disk. Killed in between, wxdesk sends the file again with the same
Idempotency-Key, by which the endpoint knows it.
"""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wxdesk import clock, error_record
from wxdesk.errors import Cancelled, WxdeskError
from wxdesk.media.forwarding import multipart, payload, template
from wxdesk.media.forwarding.answer import EndpointResponse, refusal
from wxdesk.media.forwarding.endpoint import Endpoint
from wxdesk.media.forwarding.payload import FileDigest
from wxdesk.media.forwarding.records import ForwardRecord, ForwardRecords, ForwardState
from wxdesk.media.forwarding.rows import ForwardRows
from wxdesk.media.forwarding.source import FileSource, SourceFile
from wxdesk.media.jobs.forward_errors import forward_action, is_endpoint_fault
from wxdesk.media.jobs.policy import Attempt, JobPolicy
from wxdesk.media.jobs.retry import ErrorAction

if TYPE_CHECKING:
    from wxdesk.media.forwarding.sender import Sender


@dataclass(frozen=True, slots=True)
class Sent:
    """How far it came: what the file is, and what it was answered with; `known`: it needed no sending."""

    measured: FileDigest
    answer: EndpointResponse | None = None
    known: ForwardRecord | None = None


_NOT_MEASURED = Sent(FileDigest(0, 0, b"", ""))


def idempotency_key(source: str, file_key: str, sha256: bytes, endpoint: bytes) -> str:
    """The same for every attempt at one file and one endpoint, also after a restart; 64 hex digits."""
    parts = (source.encode(), file_key.encode("utf-8", "surrogatepass"), sha256, endpoint)
    whole = b"".join(len(part).to_bytes(4) + part for part in parts)
    return hashlib.sha256(b"wxdesk idempotency\0" + whole).hexdigest()


class ForwardPolicy(JobPolicy[Sent]):
    """`known`: what the endpoint has taken or may have taken, by row."""

    name = "forward"

    def __init__(
        self,
        source: FileSource,
        endpoint: Endpoint,
        rows: ForwardRows,
        known: dict[int, ForwardRecord],
        records: ForwardRecords,
        sender: "Sender",
    ) -> None:
        self.host = endpoint.host
        self._source = source
        self._endpoint = endpoint
        self._rows = rows
        self._known = known
        self._records = records
        self._sender = sender
        self._interrupted = threading.Event()
        self._anything_accepted = False

    def perform(self, attempt: Attempt[Sent], check: Callable[[], None]) -> bool:
        file = self._source.files[attempt.row]
        measured = payload.measure(file.path, check)
        known = self._known.get(attempt.row)
        if known is not None and known.sha256 == measured.sha256:  # at most it was touched
            attempt.value = Sent(measured, known=replace(known, mtime_ns=measured.mtime_ns))
            return False
        attempt.value = Sent(measured)
        answer = self._send(file, measured)
        attempt.value = Sent(measured, answer)
        if error := refusal(answer, self._endpoint.acceptance, self._endpoint.host):
            raise error
        self._anything_accepted = True
        return True

    def _send(self, file: SourceFile, measured: FileDigest) -> EndpointResponse:
        endpoint = self._endpoint
        fields = tuple((name, template.filled(text, file.values)) for name, text in endpoint.extra)
        form = multipart.form(endpoint.field, file.path.name, measured.content_type, fields)
        content = payload.body(file.path, measured, form, self._check_in_time)
        key = idempotency_key(self._source.tag, file.key, measured.sha256, endpoint.digest)
        return self._sender.send(form, measured.size_bytes, content, key)

    def _check_in_time(self) -> None:
        if self._interrupted.is_set():  # what is under way may end by itself before
            raise Cancelled

    def record(self, attempts: list[Attempt[Sent]]) -> None:
        for attempt in attempts:
            record = self._record_of(attempt)
            if record.state is not ForwardState.FAILED:
                # From here on it is not sent again by this run, whatever happens to the record.
                self._known[attempt.row] = record
            self._records.write(self._endpoint.digest, self._source.tag, record)
            self._rows.set_record(attempt.row, record)

    def _record_of(self, attempt: Attempt[Sent]) -> ForwardRecord:
        sent, error = attempt.value or _NOT_MEASURED, attempt.error
        if error is None and sent.known is not None:
            return sent.known
        state, measured, answer = state_after(error), sent.measured, sent.answer
        reply = "" if answer is None else answer.excerpt if state is ForwardState.UNCONFIRMED else answer.kept
        return ForwardRecord(
            self._source.files[attempt.row].key,
            state,
            measured.size_bytes,
            measured.mtime_ns,
            measured.sha256,
            answer.status if answer else None,
            reply,
            error_record.to_json(error) if error else None,
            attempt.number,
            clock.wall_s(),
            self.host,
        )

    def interrupt(self) -> bool:
        self._interrupted.set()
        self._sender.close()
        return True

    def action(self, error: WxdeskError) -> ErrorAction:
        return forward_action(error)

    def server_fault(self, attempt: Attempt[Sent], error: WxdeskError) -> tuple[int, int] | None:
        """Each attempt counts: there is nothing else to ask whether an endpoint is there."""
        return (attempt.row, attempt.number) if is_endpoint_fault(error, self._anything_accepted) else None


def state_after(error: WxdeskError | None) -> ForwardState:
    """How a file ends that came to `error`, or to none."""
    if error is None:
        return ForwardState.ACCEPTED
    return (
        ForwardState.UNCONFIRMED if forward_action(error) is ErrorAction.UNCONFIRMED else ForwardState.FAILED
    )
