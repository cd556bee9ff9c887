"""What an endpoint answered, and what that means for the file."""

import re
from dataclasses import dataclass, field

from wxdesk.errors import NetworkError
from wxdesk.media.forwarding.acceptance import Acceptance
from wxdesk.secrecy import redact

KEPT_CHARACTERS = 300
_BUSY = frozenset({429, 503})
_DENIED = frozenset({401, 403})
_GONE = frozenset({404, 410})
_WHITE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True)
class Answer:
    """`body`: its beginning. `wait_s`: how long the server asks to be left alone, 0 when it does not."""

    status: int
    body: bytes = field(default=b"", repr=False)
    wait_s: float = 0.0

    @property
    def kept(self) -> str:
        """What is recorded of the body: a line, shortened, without anything that looks like a credential."""
        text = _WHITE.sub(" ", redact(self.body.decode("utf-8", "replace"))).strip()
        return text if len(text) <= KEPT_CHARACTERS else f"{text[: KEPT_CHARACTERS - 1]}…"


def refusal(answer: Answer, acceptance: Acceptance, host: str) -> NetworkError | None:
    """Why the file does not count as taken; None when it does."""
    status = answer.status
    if 200 <= status < 300:
        if acceptance.accepts(answer.body):
            return None
        return NetworkError("forward_refused", host=host, said=answer.kept)
    if 300 <= status < 400:
        return NetworkError("forward_redirected", host=host, status=status)
    if status == 413:
        return NetworkError("forward_too_large", host=host)
    if status in _DENIED:
        return NetworkError("forward_denied", host=host, status=status)
    if status in _GONE:
        return NetworkError("forward_not_found", host=host, status=status)
    if status in _BUSY:
        return NetworkError("forward_busy", host=host, status=status, wait_s=answer.wait_s)
    return NetworkError("forward_status", host=host, status=status)
