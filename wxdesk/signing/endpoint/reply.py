"""What a signing endpoint's reply is: the fields of a signature, or what came in their place."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from wxdesk import outside
from wxdesk.secrecy import redact
from wxdesk.signing import evidence as evidences
from wxdesk.signing.evidence import Evidence

_MOST_SAID = 120  # characters of an endpoint's own words
_MOST_READ = 2000
_SIGNATURE = re.compile(r"\s*[0-9A-Fa-f]{40}\s*")
_MESSAGE_KEYS = ("errmsg", "error_description", "error", "err", "message", "msg", "detail")
_FINE_CODES = ("", "0", "200", "none", "null", "true", "ok", "success")
_MARKUP = re.compile(r"\s*<(?!\?xml)", re.IGNORECASE)


@dataclass(frozen=True)
class EndpointReply:
    """`location`: where a redirect leads, without its query. `seconds`: from asking to the body's end."""

    status: int
    body: str = field(default="", repr=False)
    location: str = ""
    seconds: float = 0.0


def fields_of(body: str) -> Evidence:
    """What a body says about a signature: of nested objects the one that holds the signature goes first.

    An envelope has a timestamp of its own often enough, in milliseconds, and it stands before the signed one.
    """
    whole = evidences.parse(body[: evidences.LIMIT_MB << 20])
    inner = next(_holding_signature(_parsed(body)), None)
    if inner is None:
        return whole
    own = evidences.parse(json.dumps(inner, ensure_ascii=False))
    outside = {
        name: getattr(whole, name)
        for name in ("appid", "noncestr", "timestamp", "signature")
        if not getattr(own, name)
    }
    return replace(own, ticket=whole.ticket, **outside)


def _holding_signature(value: Any) -> Iterator[dict[str, Any]]:
    """The objects in `value` with a signature among their own values, those only."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            plain = {name: text for name, text in one.items() if isinstance(text, str | int | float)}
            if any(isinstance(text, str) and _SIGNATURE.fullmatch(text) for text in plain.values()):
                yield plain
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]


def is_web_page(body: str) -> bool:
    return _MARKUP.match(body) is not None


def error_said(body: str) -> str | None:
    """The words of a JSON error, redacted and short, perhaps none; None where the body is no such error."""
    value = _parsed(body)
    if not isinstance(value, dict):
        return None
    named = {str(name).lower(): one for name, one in value.items()}
    if not _is_error(named):
        return None
    words = next((named[key] for key in _MESSAGE_KEYS if isinstance(named.get(key), str) and named[key]), "")
    return " ".join(redact(outside.text(words, _MOST_READ)).split())[:_MOST_SAID]


def _is_error(named: dict[str, Any]) -> bool:
    codes = [named[key] for key in ("errcode", "errno", "code", "status", "ret") if key in named]
    return (
        bool(named.get("error") or named.get("err"))
        or named.get("success") is False
        or any(str(code).strip().lower() not in _FINE_CODES for code in codes)
    )


def _parsed(body: str) -> Any:
    try:
        return outside.json_of(body.lstrip("\ufeff"))
    except ValueError:
        return None
