"""When an endpoint's answer means that it has the file: HTTP alone does not tell.

Back ends of the kind that take files from support staff answer 200 whatever happens and say yes or no in
their JSON, as WeChat's own API does. So there are three rules:

    ""           2xx, and a body that does not say no (the usual one)
    2xx          2xx, whatever the body
    name=value   2xx, and a JSON object whose field has that value; `data.code=0` looks inside
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from wxdesk import outside
from wxdesk.errors import InputError
from wxdesk.media.media_type import looks_like_page

ANY_2XX = "2xx"
_NAME = re.compile(r"[^\s=.]+(\.[^\s=.]+)*")
_MISSING = object()
# What `code` says where it says yes: 0 (also 00000), an HTTP status, the 20000 of admin templates, or a word.
_YES_NUMBER = re.compile(r"0+|2[0-9][0-9]|20000")
_YES_WORDS = frozenset({"ok", "success", "succeed", "true", ""})
_NO_WORDS = frozenset({"false", "0", "no", "fail", "null", "none", "?"})


@dataclass(frozen=True)
class Acceptance:
    """`name` and `value` of the third rule, ANY_2XX and "" for the second, both "" for the first."""

    name: str = ""
    value: str = ""

    @classmethod
    def of(cls, text: str) -> "Acceptance":
        """As it is typed. Raises InputError forward_accept_shape."""
        rule = text.strip()
        if rule in ("", ANY_2XX):
            return cls(rule)
        name, equals, value = rule.partition("=")
        if not equals or not _NAME.fullmatch(name.strip()):
            raise InputError("forward_accept_shape", text=rule[:60])
        return cls(name.strip(), value.strip())

    def __str__(self) -> str:
        return f"{self.name}={self.value}" if self.name not in ("", ANY_2XX) else self.name

    def accepts(self, body: bytes) -> bool:
        """Whether the body of a 2xx answer says that the file was taken."""
        if self.name == ANY_2XX:
            return True
        answer = _object(body)
        if self.name:
            return answer is not None and _said(_inside(answer, self.name)) == self.value
        return not looks_like_page(body) if answer is None else not _says_no(answer)


DEFAULT = Acceptance()


def _object(body: bytes) -> dict[str, Any] | None:
    try:
        value = outside.json_of(body.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").strip())
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _inside(answer: Any, path: str) -> Any:
    for name in path.split("."):
        if not isinstance(answer, dict) or name not in answer:
            return _MISSING
        answer = answer[name]
    return answer


def _said(value: Any) -> str | None:
    """A value as somebody would type it: 0, true, ok. None for what is no single value."""
    if isinstance(value, str):
        return value
    return json.dumps(value) if isinstance(value, bool | int | float) or value is None else None


def _says_no(answer: dict[str, Any]) -> bool:
    errcode, success, code = (answer.get(name) for name in ("errcode", "success", "code"))
    if errcode is not None and not _YES_NUMBER.fullmatch(_word(errcode)):
        return True
    if "success" in answer and _word(success) in _NO_WORDS:
        return True
    return code is not None and not (_YES_NUMBER.fullmatch(_word(code)) or _word(code) in _YES_WORDS)


def _word(value: Any) -> str:
    said = _said(value)
    return "?" if said is None else said.strip().lower()
