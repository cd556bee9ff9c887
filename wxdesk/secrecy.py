"""Credentials in memory, and keeping them out of everything that is written down.

Two nets: the `Secret` type, which shows itself as *** wherever it is printed, and a filter on the log handlers, which
takes out every live Secret's value and whatever looks like a credential, for the day a library formats one. What is
logged may quote a server or a file, so that nothing in it moves a terminal's cursor or begins a line of its own.
"""

import logging
import re
import traceback
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, NoReturn, ParamSpec, TypeVar
from urllib.parse import quote

from wxdesk import credential_shapes, outside

P = ParamSpec("P")
R = TypeVar("R")

MASK = "***"
# Through these variables credentials come into wxdesk-cli
SECRET_VARIABLE = "WXDESK_APPSECRET"  # noqa: S105 -- a variable's name
# By the services of the keyring that accounts/token_places.py names
PASSWORD_VARIABLES = {
    "WXDESK_REDIS_PASSWORD": "wxdesk redis",
    "WXDESK_TOKEN_SERVER_VALUE": "wxdesk token server",
}
_PERCENT = re.compile("%..")
_MARK = re.compile("[\"&'+<>]")

# By identity: of two Secrets with the same text, either may outlive the other.
_live: "weakref.WeakValueDictionary[int, Secret]" = weakref.WeakValueDictionary()


class Secret:
    """A credential's text. `reveal()` gives it; printing, formatting, logging and pickling do not."""

    __slots__ = ("__weakref__", "_forms", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._forms: frozenset[str] = frozenset()
        if len(text) >= 8:  # shorter values are words; taking them out of logs would hide the log
            _live[id(self)] = self

    def reveal(self) -> str:
        return self._text

    def hint(self) -> str:
        """First five and last three characters, as `84_Ab…9xQ`; only *** when that would show half of it."""
        return f"{self._text[:5]}…{self._text[-3:]}" if len(self._text) >= 24 else MASK

    def fingerprint(self) -> str:
        """Sixteen hex digits that tell two values apart and do not lead back to either."""
        import hashlib  # takes longer to load than all of this module

        return hashlib.sha256(b"wxdesk\0" + self._bytes()).hexdigest()[:16]

    def forms(self) -> frozenset[str]:
        """Every way in which the text may stand in another one: plain, in an address, in JSON, HTML, a repr. Computed
        once, as each text that is shown or logged needs those of all live secrets."""
        if not self._forms:
            import html  # neither before there is a secret
            import json

            quoted = quote(self._text, safe="", errors="replace")
            dumped = json.dumps(self._text)[1:-1]
            self._forms = frozenset(
                (
                    *(self._text, repr(self._text)[1:-1], html.escape(self._text)),
                    *(quoted, quoted.replace("%20", "+"), _PERCENT.sub(lambda code: code[0].lower(), quoted)),
                    # PHP escapes the slash as well, .NET all that means something to a browser
                    *(dumped, dumped.replace("/", "\\/")),
                    _MARK.sub(lambda mark: f"\\u{ord(mark[0]):04x}", self._text),
                    _MARK.sub(lambda mark: f"\\u{ord(mark[0]):04X}", self._text),
                )
            )
        return self._forms

    def _bytes(self) -> bytes:
        return self._text.encode("utf-8", "surrogatepass")

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        import hmac

        return hmac.compare_digest(self._bytes(), other._bytes())

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return MASK

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret is not written to disk")


def redact(text: str) -> str:
    """`text` with every live Secret's value, and whatever looks like a credential, replaced by ***."""
    for form in sorted(_live_forms(), key=len, reverse=True):  # one may be the beginning of another
        text = text.replace(form, MASK)
    return credential_shapes.masked(text, MASK)


def redact_all(texts: Sequence[str]) -> Sequence[str]:
    """Each of them redacted; many in which there is nothing to hide cost little more than one."""
    whole = "\0".join(texts)
    return texts if redact(whole) == whole else [redact(text) for text in texts]


def _live_forms() -> set[str]:
    """Of every live Secret."""
    secrets = [secret for reference in _live.valuerefs() if (secret := reference()) is not None]
    return {form for secret in secrets for form in secret.forms()}


def forgetful(function: Callable[P, R]) -> Callable[P, R]:
    """`function`, whose errors remember nothing of what it and those it called had in their variables.

    An error keeps the frames it went through, and whoever shows them with their variables (a debugger, a reporter of
    crashes) would show what a credential was revealed into.
    """

    @wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            del args, kwargs  # this frame is one of them
            _clear_frames(error)
            raise

    return guarded


@contextmanager
def forgetting() -> Iterator[None]:
    """The same for what a `with` block calls; the block's own variables are the business of who wrote it."""
    try:
        yield
    except BaseException as error:
        _clear_frames(error)
        raise


def _clear_frames(error: BaseException) -> None:
    cleared: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in cleared:
        traceback.clear_frames(one.__traceback__)
        cleared.append(one)
        one = one.__cause__ or one.__context__


class RedactingFilter(logging.Filter):
    """Put on a handler (not on a logger), it sees what every library logs, with its traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(_message(record)), None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = redact(record.exc_text)
        if record.stack_info:
            record.stack_info = redact(record.stack_info)
        return True


class PlainFormatter(logging.Formatter):
    """Control characters are visible, and every line of a message but its first is indented: no text from outside
    looks like a line of the log."""

    def format(self, record: logging.LogRecord) -> str:
        return outside.visible(super().format(record)).replace("\n", "\n  ")


def _message(record: logging.LogRecord) -> str:
    # A filter that raised would raise at whoever logged; what does not fit its arguments is logged as it is.
    try:
        return record.getMessage()
    except Exception:
        return f"{record.msg} {record.args}"


# They log whole addresses or headers at INFO or DEBUG.
_TALKATIVE = ("httpx", "httpcore", "httpx2", "httpcore2", "hpack", "h11", "keyring", "urllib3")


def set_up_logging(level: int = logging.WARNING, handler: logging.Handler | None = None) -> logging.Handler:
    """The program's one log handler (standard error unless given), redacting; talkative libraries at WARNING."""
    handler = handler or logging.StreamHandler()
    handler.setFormatter(PlainFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(RedactingFilter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    return handler


def redacted_fields(fields: dict[str, Any]) -> dict[str, Any]:
    """The same fields with their text redacted, for a report."""
    return {name: _redacted(value) for name, value in fields.items()}


def _redacted(value: Any) -> Any:
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {name: _redacted(one) for name, one in value.items()}
    return [_redacted(one) for one in value] if isinstance(value, list | tuple) else value
