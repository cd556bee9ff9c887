"""What an endpoint answered, and what that means for the file."""

import re
from dataclasses import dataclass, field

from wxdesk.errors import NetworkError
from wxdesk.media.forwarding.acceptance import AcceptanceRule, Verdict
from wxdesk.secrecy import MASK, redact

KEPT_CHARACTERS = 300
EXCERPT_CHARACTERS = 4000  # of an answer that will be judged again
_CUT = "…"
_BUSY = frozenset({429, 503})
_DENIED = frozenset({401, 403})
_GONE = frozenset({404, 410})
_WHITE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True)
class EndpointResponse:
    """`body`: its beginning. `wait_s`: how long the server asks to be left alone, 0 when it does not."""

    status: int
    body: bytes = field(default=b"", repr=False)
    wait_s: float = 0.0

    @property
    def kept(self) -> str:
        """What is recorded of the body: a line, shortened, without anything that looks like a credential."""
        return shortened(self._line())

    @property
    def excerpt(self) -> str:
        """As `kept`, and more of it: enough to judge it by another rule."""
        return shortened(self._line(), EXCERPT_CHARACTERS)

    def _line(self) -> str:
        return _WHITE.sub(" ", redact(self.body.decode("utf-8", "replace"))).strip()


def shortened(text: str, most: int = KEPT_CHARACTERS) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}{_CUT}"


def refusal(answer: EndpointResponse, acceptance: AcceptanceRule, host: str) -> NetworkError | None:
    """Why the file does not count as taken; None when it does. forward_unconfirmed: it may have been."""
    status = answer.status
    if 200 <= status < 300:
        return _of_verdict(acceptance.verdict(status, answer.body), host, answer.kept)
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


def judged_again(status: int, excerpt: str, acceptance: AcceptanceRule, host: str) -> NetworkError | None:
    """As `refusal`, by what was kept of an answer. What was cut off or masked may have been the yes."""
    verdict = acceptance.verdict(status, excerpt.encode("utf-8", "replace"))
    if verdict is Verdict.REFUSED and (excerpt.endswith(_CUT) or MASK in excerpt):
        verdict = Verdict.UNCLEAR
    return _of_verdict(verdict, host, shortened(excerpt))


def _of_verdict(verdict: Verdict, host: str, said: str) -> NetworkError | None:
    if verdict is Verdict.TAKEN:
        return None
    code = "forward_refused" if verdict is Verdict.REFUSED else "forward_unconfirmed"
    return NetworkError(code, host=host, said=said)
