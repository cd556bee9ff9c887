"""Headers that somebody typed: what may be one, what wxdesk sets itself, and what belongs in the keyring."""

import re

from wxdesk.errors import InputError
from wxdesk.secrecy import forgetful, redact

_SHOWN = 60  # how much of a refused text an error carries
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2
_VALUE = re.compile(r"[\x20-\x7e\t]*")
# A second one would make two readers see two different requests.
_OURS = frozenset(
    {
        "accept-encoding",
        "connection",
        "content-length",
        "content-type",
        "expect",
        "host",
        "idempotency-key",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
# What carries a credential belongs in the keyring, not in an argument or a settings file.
_SECRET = re.compile(r"(?i)authorization|cookie|token|secret|passw|api-?key|credential|signature")


def is_free_name(text: str) -> bool:
    """Whether a header may be called so, and wxdesk does not set it itself."""
    return _NAME.fullmatch(text) is not None and text.lower() not in _OURS


def is_value(text: str) -> bool:
    """Visible ASCII: everything else is read differently by different servers, a line break as another header."""
    return _VALUE.fullmatch(text) is not None


@forgetful
def check_header(text: str) -> tuple[str, str]:
    """`name=value`. Raises InputError forward_header_shape, forward_header_ours, forward_header_secret."""
    name, equals, value = (part.strip() for part in text.partition("="))
    if _SECRET.search(name):
        raise InputError("forward_header_secret", name=name[:_SHOWN])
    if not (equals and _NAME.fullmatch(name) and is_value(value)):
        raise InputError("forward_header_shape", text=redact(text.strip())[:_SHOWN])
    if not is_free_name(name):
        raise InputError("forward_header_ours", name=name)
    return name, value
