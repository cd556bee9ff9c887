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
from wxdesk.media.forwarding.yes_message import is_plain_yes

ANY_2XX = "2xx"
CONTAINS = "~"
_NAME = re.compile(r"[^\s=.]+(\.[^\s=.]+)*")
_MISSING = object()
_BLANK = " \t\r\n\ufeff"
_YES_INSIDE = 2  # a yes counts up to so many levels below the outermost, a no at any
_MOST_VALUES = 50_000  # more than what is read of an answer can hold


class Verdict(Enum):
    TAKEN = "taken"
    REFUSED = "refused"
    UNCLEAR = "unclear"


# Names are compared in lower case by their letters and digits alone, values in lower case.
_NO_LETTER = re.compile(r"[\W_]+")
_TRUTHS = re.compile(r"(is|was)?(accepted|ok|succeed(ed)?|success(ful)?)")
# Of these the no counts, and true: what is neither may be a time, or a count that has a "failed" beside it.
_HALF_TRUTHS = re.compile(
    r"(is|has|was)?(log(ged)?in|authori[sz]ed|pass(ed)?|upload)"
    r"|\w*(accept|committed|completed?|done|flag|ok|persisted|received|saved|stored|success(ful)?|uploaded|valid|written)(count|num|rows|total)?"
    r"|(succ|success|succeed(ed)?|n?(affected|inserted|modified|updated))(count|num|rows|total)?"
)
_STATUS_CODES = frozenset({"code", "status", "statuscode"})
_FURTHER_CODES = re.compile(r"\w+(code|result|state|status)")  # bizCode, http_status: never a yes
_CODES = frozenset(
    {"rc", "respcode", "result", "resultcode", "ret", "retcode", "returncode", "rspcode", "rtncode", "state"}
)
_ERROR_CODES = re.compile(r"(err|error|fail|failure)(code|no)")
# A flag, a count, a list, a text: whatever is not nothing is a no.
_FAILURES = re.compile(
    r"(is|has|have|total|files?|upload)?(err|errors?|exceptions?|fails?|failed|failures?|denied|forbidden|rejecte?d?|skip(ped)?|invalid"
    r"|not(accepted|received|saved|stored|uploaded)|unsuccess(ful)?)(count|num|number|total|s|list|files|ids|items|details?)?"
    r"|(virus|malware|threat)name"
)
_FLAGS = re.compile(
    r"(is|was|has|file)?(banned|blocked|corrupt(ed)?|damaged|deleted|discarded|dropped|dryrun|duplicated?|exceed(ed|s)?|ignored|infected"
    r"|limited|malware|quarantined|removed|retry|skipped|truncated|virus)|(is)?(need|needs|require|requires|not)(auth|captcha|login|retry)"
    r"|relogin|(auth|captcha|login)required|unauthorized(request)?|(is|token|session|login)?(expired|invalid|timeout)"
)
_NO_FLAG = frozenset({"", "0", "false", "n", "no", "none", "null", "否"})
# Whatever they say, the file may not be where it should.
_CAUTIONS = re.compile(r"warn(ing)?s?(count|list)?|retry(after|in)(ms|s|seconds)?")
# Of a file that was sent with something in it
_SIZES = re.compile(r"(file|content|image|media|total)?(size|length|bytes)(written)?")
_NOTHING_IN_IT = re.compile(r"0+(\.0+)? ?(b|kb|mb|bytes?)?")
_MESSAGES = re.compile(
    r"(ret|return|result|resp|response|status)?(msg|message|reason)"
    r"|(err|error|fail|failed|failure)(msgs?|messages?|reasons?|info|desc|description|texts?|details?)"
)
# So called beside a code only: further in they describe the file.
_OUTER_MESSAGES = re.compile(r"desc(ription)?|detail|hint|info|remark|tips?")
_YES_WORDS = frozenset({"accepted", "ok", "succeed", "succeeded", "success", "successful", "true", "成功"})
_NO_WORDS = frozenset(
    {"denied", "err", "error", "exception", "expired", "fail", "failed", "failure", "false", "forbidden", "invalid",
     "ko", "never", "ng", "no", "refused", "reject", "rejected", "unauthorized", "否", "失败", "错误"}
)  # fmt: skip
_LEAST_ERROR = 400
_WHOLE_ANSWERS = frozenset({"body", "content", "data", "payload", "response"})
# A text that has one of them is no yes, whatever it says besides; names of files may hold any.
_SAYS_NO = re.compile(
    r"(?<![a-z])(abort|can ?not|can't|corrupt|denied|disallow|discard|err(or)?(?![a-z])|errors|exceed|exception|expired?"
    r"|fail|forbidden|full(?![a-z])|ignored|invalid|illegal|mismatch|missing|no(?![a-z])|not(?![a-z])|refus|reject"
    r"|bad request|busy|denied|log ?in|please|skipped|stack ?trace|time(d )?out|too "
    r"|unable|unauthori|unexpected|unknown|unsupported)"
    r"|失败|失敗|非法|部分|频繁|仅支持|踢|有误|错误|錯誤|异常|異常|拒绝|拒絕|过期|無效|无效|超过|超出|超时|不|未|无法|没有|禁止|忽略|缺少|登录|登陆|太大|繁忙|空文件|重试|请先"
)
_FILE_NAME = re.compile(r"[^\s/]*/\S*|\S*\.\w{1,5}")
_LOGIN_PAGE = re.compile(r"(?<![a-z])(log-?in|sign-?in|sso)(?![a-z])")
_EXTENSION = re.compile(r"\.\w{1,5}")
_REDIRECTS = re.compile(r"(redirect|login)(to|ur[il]|path)?|location")
_KNOWN_FLAGS = frozenset({"abp"})  # a framework's mark
_CODE_OF_ERROR = re.compile(r"e(rr)?[-_]?[0-9]+")
_CODE_OF_SOMETHING = re.compile(r"[a-z]{1,4}[-_]?0*[1-9][0-9]*")  # A0427; SUC0000 may well be a yes
_NO_ERROR = frozenset({"", "0", "[]", "false", "no", "none", "null", "ok", "success", "{}"})
_ZERO = re.compile(r"0+")  # also 00000
# An HTTP status, and the 20000 of admin templates: under other names they are what nobody can tell.
_YES_STATUS = re.compile(r"0+|20[0-6]|20000")
_UNTOLD = re.compile(r"1|2[0-9][0-9]|20000")
_NUMBER = re.compile(r"-?[0-9]{1,20}")
_LETTERS = re.compile(r"[a-z]+|[^\W0-9_a-z]+")
# With nothing in their bodies these say by themselves that it is done; 200 is also what says nothing.
_TELLING_STATUS = frozenset({201, 202, 204, 205})


@dataclass(frozen=True)
class AcceptanceRule:
    """`name` and `value` of the rule: ANY_2XX and "", CONTAINS and the text, a field and its value, or both ""."""

    name: str = ""
    value: str = ""

    @classmethod
    def of(cls, text: str) -> "AcceptanceRule":
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
            found = _inside([_parsed(text)], self.name.split("."))
            return _yes_or_no(all(_said(value) == self.value for value in found))
        if not text:
            return Verdict.TAKEN if status in _TELLING_STATUS else Verdict.UNCLEAR
        return Verdict.REFUSED if looks_like_page(body) else _understood(text)


DEFAULT = AcceptanceRule()


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


def _inside(answers: list[Any], path: list[str]) -> list[Any]:
    """What stands under a name, once for each time that it is there, and _MISSING for where it is not."""
    for name in path:
        answers = [
            value
            for one in answers
            for value in ([value for key, value in _fields(one) if key == name] or [_MISSING])
        ]
    return answers


def _fields(value: Any) -> "_Fields":
    return value if isinstance(value, _Fields) else _Fields()


def _said(value: Any) -> str | None:
    """A value as somebody would type it: 0, true, ok. None for what is no single value."""
    if isinstance(value, str):
        return value
    return json.dumps(value) if isinstance(value, bool | int | float) or value is None else None


# --- the tables ---------------------------------------------------------------------------------------------------
class _Say(Enum):
    """What one field says of the file. DOUBT: words that are not understood, so that no yes counts beside them."""

    YES = "yes"
    NO = "no"
    DOUBT = "doubt"
    NOTHING = "nothing"


def _understood(text: str) -> Verdict:
    answer = _parsed(text)
    if answer is _MISSING or _said(answer) is not None:
        return _VERDICTS[_of_word(_word(text if answer is _MISSING else answer))]
    of_each = {_of_object(one) for one in answer} if type(answer) is list else {_of_object(answer)}
    if Verdict.REFUSED in of_each:
        return Verdict.REFUSED
    return Verdict.TAKEN if of_each == {Verdict.TAKEN} else Verdict.UNCLEAR


def _of_object(answer: Any) -> Verdict:
    outermost, inside = set[_Say](), set[_Say]()
    for depth, say in _says(answer):
        if depth == 0:
            outermost.add(say)
        elif say is not _Say.YES or depth <= _YES_INSIDE:
            inside.add(say)
    if _Say.NO in outermost:
        return Verdict.REFUSED
    if _Say.NO in inside:  # one that says yes without and no within is not understood
        return Verdict.UNCLEAR if _Say.YES in outermost else Verdict.REFUSED
    said = outermost | inside
    return Verdict.TAKEN if _Say.YES in said and _Say.DOUBT not in said else Verdict.UNCLEAR


def _says(answer: Any) -> Iterator[tuple[int, _Say]]:
    """What each field says, and how many objects it stands in below the outermost; in JSON that is written as text
    no yes is near enough to count."""
    left = [(0, answer, False)]
    for _ in range(_MOST_VALUES):
        if not left:
            return
        depth, value, written = left.pop()
        if isinstance(value, _Fields):
            yield from ((depth, _of_field(name, inner, depth)) for name, inner in value)
            left += [(depth + 1, inner, written) for _, inner in value]
        elif isinstance(value, list):
            yield from ((depth, _of_text("data", inner, _word(inner))) for inner in value)
            left += [(depth, inner, written) for inner in value]
        elif isinstance(value, str) and not written and value.lstrip(_BLANK).startswith(("{", "[")):
            left.append((depth + _YES_INSIDE + 1, _parsed(value.strip(_BLANK)), True))
    yield 0, _Say.DOUBT


def _of_field(name: str, value: Any, depth: int) -> _Say:
    name, word = _NO_LETTER.sub("", name.lower()), _word(value)
    if _FAILURES.fullmatch(name):  # empty, it says nothing about the file
        if name in ("err", "error") and word in ("0", "false"):
            return _Say.YES
        return _Say.NOTHING if word in _NO_ERROR or value == [] else _Say.NO
    if _ERROR_CODES.fullmatch(name):
        if word in ("", "null"):
            return _Say.NOTHING
        return _Say.YES if _ZERO.fullmatch(word) or word in _YES_WORDS - {"true"} else _Say.NO
    if _TRUTHS.fullmatch(name):
        return {"1": _Say.YES, "0": _Say.NO, "n": _Say.NO, "y": _Say.YES}.get(word, _of_word(word))
    if name in _STATUS_CODES:
        return _of_code(word, _YES_STATUS)
    if name in _CODES:
        return _of_code(word, _ZERO)
    if _HALF_TRUTHS.fullmatch(name):
        if word in ("0", "n") or word in _NO_WORDS:
            return _Say.NO
        return _Say.YES if value is True else _Say.NOTHING
    if _FLAGS.fullmatch(name):
        if word in ("1", "true", "yes", "是"):
            return _Say.NO
        return _Say.NOTHING if word in _NO_FLAG else _of_text(name, value, word)
    if _CAUTIONS.fullmatch(name):
        return _Say.NOTHING if word in _NO_ERROR or value == [] else _Say.DOUBT
    if _SIZES.fullmatch(name) and _NOTHING_IN_IT.fullmatch(word):
        return _Say.DOUBT
    is_message = depth == 0 and isinstance(value, str) and _OUTER_MESSAGES.fullmatch(name)
    if (is_message or _MESSAGES.fullmatch(name)) and not (word == "null" or value == []):
        return _Say.NOTHING if is_plain_yes(word) else _Say.NO if word in _NO_WORDS else _Say.DOUBT
    if _FURTHER_CODES.fullmatch(name):
        if _of_code(word, _YES_STATUS) is _Say.NO:
            return _Say.NO
        return _Say.NOTHING if _NO_WORDS.isdisjoint(_LETTERS.findall(word)) else _Say.DOUBT
    if _REDIRECTS.fullmatch(name):
        return _Say.NOTHING if word in _NO_ERROR else _Say.DOUBT
    if isinstance(value, bool) and depth == 0 and name not in _KNOWN_FLAGS:
        return _Say.DOUBT  # beside the yes itself; what is further in tells of the file and of much else
    return _of_text(name, value, word)


def _of_text(name: str, value: Any, word: str) -> _Say:
    """What a field says whose name tells nothing."""
    if name in _WHOLE_ANSWERS and (
        value is False or (_NUMBER.fullmatch(word) and not 0 <= int(word) < _LEAST_ERROR)
    ):
        return _Say.DOUBT
    if not isinstance(value, str):
        return _Say.NOTHING
    if _FILE_NAME.fullmatch(word):
        return _Say.DOUBT if _LOGIN_PAGE.search(_without_file(word)) else _Say.NOTHING
    return _Say.DOUBT if word in _NO_WORDS or _SAYS_NO.search(word) else _Say.NOTHING


def _without_file(word: str) -> str:
    """A path at its end that leads to a file is no page, whatever its folders are called."""
    *others, last = word.split() or [""]
    _, dot, extension = last.rpartition(".")
    return " ".join(others) if dot and _EXTENSION.fullmatch(dot + extension) else word


def _of_code(word: str, yes: re.Pattern[str]) -> _Say:
    """1 is the yes of some and the no of others."""
    if yes.fullmatch(word):
        return _Say.YES
    if _NUMBER.fullmatch(word):
        return _Say.NOTHING if _UNTOLD.fullmatch(word) else _Say.NO
    if _CODE_OF_ERROR.fullmatch(word):
        return _Say.NO
    return _Say.DOUBT if _CODE_OF_SOMETHING.fullmatch(word) else _of_word(word)


def _of_word(word: str) -> _Say:
    return _Say.YES if word in _YES_WORDS else _Say.NO if word in _NO_WORDS else _Say.NOTHING


_VERDICTS = {_Say.YES: Verdict.TAKEN, _Say.NO: Verdict.REFUSED, _Say.NOTHING: Verdict.UNCLEAR}


def _word(value: Any) -> str:
    """A value in lower case; what is no single value is no word of any table."""
    said = _said(value)
    return "?" if said is None else said.strip().lower()
