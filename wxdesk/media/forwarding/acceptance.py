"""What an endpoint's 2xx answer says about the file: taken, not taken, or nothing that wxdesk understands.

Back ends of the kind that take files from support staff answer 200 whatever happens and say yes or no in
their JSON, as WeChat's own API does, under many names. So a body has to be understood, by one of four rules:

    ""           by the tables below (the usual one)
    2xx          2xx is yes, whatever the body
    name=value   a JSON object whose field has that value is yes, all else no; `data.code=0` looks inside
    ~text        a body with that text in it is yes, all else no
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from wxdesk import outside
from wxdesk.errors import InputError
from wxdesk.media.files.media_type import looks_like_page

ANY_2XX = "2xx"
CONTAINS = "~"
_NAME = re.compile(r"[^\s=.]+(\.[^\s=.]+)*")
_MISSING = object()
_INSIDE = 2  # so many levels below the outermost are looked at


class Verdict(Enum):
    TAKEN = "taken"
    REFUSED = "refused"
    UNCLEAR = "unclear"


# Names are compared in lower case without _ and -, values in lower case.
_TRUTHS = frozenset({"accepted", "issuccess", "ok", "succeed", "succeeded", "success", "successful"})
_CODES = frozenset(
    {"code", "rc", "result", "resultcode", "ret", "retcode", "returncode", "state", "status", "statuscode"}
)
_ERROR_CODES = frozenset({"errcode", "errno", "errorcode", "errorno"})
_ERRORS = frozenset({"err", "error", "errors", "exception"})
_YES_WORDS = frozenset({"accepted", "ok", "succeed", "succeeded", "success", "successful", "true"})
_NO_WORDS = frozenset(
    {"denied", "err", "error", "exception", "fail", "failed", "failure", "false", "no", "rejected"}
)
_NO_ERROR = frozenset({"", "0", "false", "no", "none", "null", "ok"})
# 0 (also 00000), an HTTP status, the 20000 of admin templates
_YES_NUMBER = re.compile(r"0+|2[0-9][0-9]|20000")
_NUMBER = re.compile(r"-?[0-9]{1,20}")
# With nothing in their bodies these say by themselves that it is done; 200 is also what says nothing.
_TELLING_STATUS = frozenset({201, 202, 204, 205})


@dataclass(frozen=True)
class Acceptance:
    """`name` and `value` of the rule: ANY_2XX and "", CONTAINS and the text, a field and its value, or both ""."""

    name: str = ""
    value: str = ""

    @classmethod
    def of(cls, text: str) -> "Acceptance":
        """As it is typed. Raises InputError forward_accept_shape."""
        rule = text.strip()
        if rule in ("", ANY_2XX):
            return cls(rule)
        if rule.startswith(CONTAINS) and rule[1:].strip():
            return cls(CONTAINS, rule[1:].strip())
        name, equals, value = rule.partition("=")
        if not equals or not _NAME.fullmatch(name.strip()):
            raise InputError("forward_accept_shape", text=rule[:60])
        return cls(name.strip(), value.strip())

    def __str__(self) -> str:
        if self.name == CONTAINS:
            return f"{CONTAINS}{self.value}"
        return f"{self.name}={self.value}" if self.name not in ("", ANY_2XX) else self.name

    def verdict(self, status: int, body: bytes) -> Verdict:
        """What a 2xx answer says."""
        if self.name == ANY_2XX:
            return Verdict.TAKEN
        text = body.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").strip()
        if self.name == CONTAINS:
            return _yes_or_no(self.value in text)
        if self.name:
            return _yes_or_no(_said(_inside(_parsed(text), self.name)) == self.value)
        if not text:
            return Verdict.TAKEN if status in _TELLING_STATUS else Verdict.UNCLEAR
        return Verdict.REFUSED if looks_like_page(body) else _understood(text)


DEFAULT = Acceptance()


class _Fields(list[tuple[str, Any]]):
    """A JSON object with every field in its order: of a name that is there twice, either may be the no."""


def _yes_or_no(yes: bool) -> Verdict:
    return Verdict.TAKEN if yes else Verdict.REFUSED


def _parsed(text: str) -> Any:
    try:
        outside.json_of(text)  # neither too deep nor anything but JSON
        return json.loads(text, object_pairs_hook=_Fields)
    except ValueError:
        return _MISSING


def _inside(answer: Any, path: str) -> Any:
    for name in path.split("."):
        if not isinstance(answer, _Fields):
            return _MISSING
        answer = dict(answer).get(name, _MISSING)
    return answer


def _said(value: Any) -> str | None:
    """A value as somebody would type it: 0, true, ok. None for what is no single value."""
    if isinstance(value, str):
        return value
    return json.dumps(value) if isinstance(value, bool | int | float) or value is None else None


# --- the tables ---------------------------------------------------------------------------------------------------
def _understood(text: str) -> Verdict:
    answer = _parsed(text)
    if answer is _MISSING or _said(answer) is not None:
        return _of_word(_word(text if answer is _MISSING else answer))
    outermost, *inner = (_together(level) for level in _levels(answer))
    found = _together(inner)
    if outermost is Verdict.UNCLEAR:
        return found
    # One that says yes without and no within is not understood.
    return Verdict.UNCLEAR if outermost is Verdict.TAKEN and found is Verdict.REFUSED else outermost


def _together(verdicts: Any) -> Verdict:
    """Of several, a no counts before a yes."""
    found = set(verdicts)
    return next((one for one in (Verdict.REFUSED, Verdict.TAKEN) if one in found), Verdict.UNCLEAR)


def _levels(answer: Any) -> Iterator[list[Verdict]]:
    """What the fields say, level by level from without."""
    level = [answer]
    for _ in range(_INSIDE + 1):
        fields = [pair for one in level if isinstance(one, _Fields) for pair in one]
        yield [_of_field(name, value) for name, value in fields]
        lists = (one for one in level if isinstance(one, list) and not isinstance(one, _Fields))
        level = [value for _, value in fields] + [value for one in lists for value in one]


def _of_field(name: str, value: Any) -> Verdict:
    name, word = name.lower().replace("_", "").replace("-", ""), _word(value)
    if name in _ERRORS:  # empty, it says nothing about the file
        return Verdict.UNCLEAR if word in _NO_ERROR or value == [] else Verdict.REFUSED
    if name in _TRUTHS:
        return {"1": Verdict.TAKEN, "0": Verdict.REFUSED}.get(word, _of_word(word))
    if name in _ERROR_CODES:
        yes = _YES_NUMBER.fullmatch(word) or word in _YES_WORDS - {"true"}
        return Verdict.TAKEN if yes else Verdict.UNCLEAR if word in ("", "null") else Verdict.REFUSED
    if name in _CODES:
        return _of_code(word)
    return Verdict.UNCLEAR


def _of_code(word: str) -> Verdict:
    """1 is the yes of some and the no of others."""
    if _NUMBER.fullmatch(word) and word != "1":
        return _yes_or_no(_YES_NUMBER.fullmatch(word) is not None)
    return _of_word(word)


def _of_word(word: str) -> Verdict:
    if word in _YES_WORDS:
        return Verdict.TAKEN
    return Verdict.REFUSED if word in _NO_WORDS else Verdict.UNCLEAR


def _word(value: Any) -> str:
    """A value in lower case; what is no single value is no word of any table."""
    said = _said(value)
    return "?" if said is None else said.strip().lower()
