"""An access_token as another program stored it or a token server answers it: recognised, or told what it is instead.

Nothing of it is ever executed or unpickled. Forms: plain text; a JSON string (most JSON serialisers of Redis clients);
a JSON object, as token servers answer it; a Java string as JdkSerializationRedisSerializer writes it: the header
AC ED 00 05, `t`, two bytes of length, UTF-8 (Java Object Serialization Specification, section 6.4).
"""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wxdesk import outside
from wxdesk.credential_shapes import Credential, credential_alone
from wxdesk.secrecy import Secret, forgetful

BYTES_MOST = 8192
TOKEN_LIFE_S = 7200  # WeChat gives no access_token that lives longer
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,512}")
_JAVA = b"\xac\xed\x00\x05"
_TOKEN_NAMES = ("accesstoken", "token")
_INSIDE = ("data", "result")
_APPID_NAMES = ("appid",)
_TIME_NAMES = (
    "expiresat",
    "expireat",
    "expirestime",
    "expiretime",
    "expiresin",
    "expirein",
    "expires",
    "expire",
    "ttl",
)
_EPOCH_S, _EPOCH_MS = 10**9, 10**12  # smaller numbers are seconds to come


class Form(StrEnum):
    PLAIN = "plain"
    QUOTED = "json_string"
    OBJECT = "json_object"
    JAVA = "java_string"


class Unusable(StrEnum):
    """What stands where a token should, and is not used."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"
    OTHER_GRAMMAR = "other_grammar"
    TICKET = "ticket"
    APPSECRET = "appsecret"
    NO_TOKEN = "no_token"  # noqa: S105 -- a JSON object without one
    OTHER_ACCOUNT = "other_account"
    WRONG_TYPE = "wrong_type"  # a hash or a list of Redis


class UnusableError(ValueError):
    def __init__(self, why: Unusable) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class StoredToken:
    """`left_s`: seconds that are left, as a JSON object says, when it was written; `ends_at`: epoch seconds."""

    value: Secret
    form: Form
    left_s: int | None = None
    ends_at: int | None = None


@forgetful
def read(data: bytes, appid: str = "", path: str = "") -> StoredToken:
    """`appid`: whose token it should be; `path`: where in a JSON object it stands. Raises UnusableError."""
    if len(data) > BYTES_MOST:
        raise UnusableError(Unusable.TOO_LONG)
    if data.startswith(_JAVA):
        return StoredToken(_token(_text(_java_string(data))), Form.JAVA)
    text = _text(data.removeprefix(b"\xef\xbb\xbf"))
    if text[:1] not in ('"', "{"):
        return StoredToken(_token(text), Form.PLAIN)
    try:
        value = outside.json_of(text)
    except ValueError:
        raise UnusableError(Unusable.OTHER_GRAMMAR) from None
    if isinstance(value, str):
        return StoredToken(_token(value.strip()), Form.QUOTED)
    return _in_object(value, appid, path)


def written(token: Secret, form: Form) -> bytes:
    """The token in the form of what stood there before. Raises ValueError for an object: its other fields are not
    ours to make up."""
    text = token.reveal().encode("ascii")
    if form is Form.PLAIN:
        return text
    if form is Form.QUOTED:
        return json.dumps(token.reveal()).encode()
    if form is Form.JAVA:
        return _JAVA + b"t" + len(text).to_bytes(2, "big") + text
    raise ValueError(form)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8").strip()
    except UnicodeDecodeError:
        raise UnusableError(Unusable.NOT_TEXT) from None


def _java_string(data: bytes) -> bytes:
    body = data[len(_JAVA) + 3 :]
    if data[4:5] != b"t" or int.from_bytes(data[5:7], "big") != len(body):
        raise UnusableError(Unusable.NOT_TEXT)  # an object of some class, or cut
    return body


def _token(text: str) -> Secret:
    if not text:
        raise UnusableError(Unusable.EMPTY)
    if len(text) > 512:
        raise UnusableError(Unusable.TOO_LONG)
    kind = credential_alone(text)
    if kind in (Credential.TICKET, Credential.APPSECRET):
        raise UnusableError(Unusable.TICKET if kind is Credential.TICKET else Unusable.APPSECRET)
    if not _TOKEN.fullmatch(text):
        raise UnusableError(Unusable.OTHER_GRAMMAR)
    return Secret(text)


def _in_object(value: Any, appid: str, path: str) -> StoredToken:
    around, text = _at_path(value, path) if path else _found(value)
    if text is None:
        raise UnusableError(Unusable.NO_TOKEN)
    whose = next(filter(None, (_named(one, _APPID_NAMES) for one in around)), "")
    if appid and isinstance(whose, str) and whose.startswith("wx") and whose != appid:
        raise UnusableError(Unusable.OTHER_ACCOUNT)
    times = (outside.whole_number(_named(one, _TIME_NAMES), outside.NUMBERS) for one in around)
    left_s, ends_at = _time(next((time for time in times if time is not None), None))
    return StoredToken(_token(text.strip()), Form.OBJECT, left_s, ends_at)


def _found(value: Any) -> tuple[list[dict[str, Any]], str | None]:
    """The objects around the token, the innermost first, and the token."""
    around: list[dict[str, Any]] = []
    for _ in range(3):
        if not isinstance(value, dict):
            return around, value if isinstance(value, str) else None
        around.insert(0, value)
        token = _named(value, _TOKEN_NAMES)
        value = token if isinstance(token, str | dict) else _named(value, _INSIDE)
    return around, value if isinstance(value, str) else None


def _at_path(value: Any, path: str) -> tuple[list[dict[str, Any]], str | None]:
    around: list[dict[str, Any]] = []
    for name in path.split("."):
        if isinstance(value, dict):
            around.insert(0, value)
            value = value.get(name)
        elif isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return around, None
    return around, value if isinstance(value, str) else None


def _named(value: dict[str, Any], names: tuple[str, ...]) -> Any:
    """The first field that is called so, whatever its case and underscores."""
    plain = {name.lower().replace("_", "").replace("-", ""): one for name, one in value.items()}
    return next((plain[name] for name in names if plain.get(name) is not None), None)


def _time(number: int | None) -> tuple[int | None, int | None]:
    if number is None or number < 0:
        return None, None
    if number < _EPOCH_S:
        return number, None
    return None, number // 1000 if number >= _EPOCH_MS else number
