"""Anything pasted about an error -> the codes in it, with what WeChat said, its rids and the addresses it named.

A code alone, an errmsg, an error JSON however deep in a log, a console's line, an exception of any SDK: each code is
looked for with the piece of text around it. Whatever looks like a credential is masked in what is given back.
"""

import re
from typing import NamedTuple

from wxdesk.errors import InputError
from wxdesk.outside import lower
from wxdesk.secrecy import redact
from wxdesk.wechat.errors import code_marks, error_text
from wxdesk.wechat.errors.code_marks import CodeMatch
from wxdesk.wechat.errors.return_code import Group, ReturnCode

LIMIT_MB = 4
_MOST_FOUND = 20  # different codes; no reader wants more
_AROUND = 2_000  # characters around a code that are looked through
_LONGEST_ERRMSG = 600
_LEAST_WECHATS = 1_000  # smaller numbers are a client's own, as WeCom's errCode: 2

# In this order: WeChat's own name goes before that of whoever passed it on.
_ERRMSG_NAMES = (r"err[_-]?(?:msg|info|message)", r"(?<![a-z])(?:message|msg)|错误信息|说明")
_ERRMSGS = tuple(
    rf"""(?:{names})["'`\\\]]{{0,8}}\s{{0,4}}(?:=>|[:=：>])\s{{0,4}}""" for names in _ERRMSG_NAMES
)
# Without a name, what follows a number is its message only behind a sign or a space.
_MESSAGE_FOLLOWS = r"""["'`\\\])]*(?:[,，;:：>]|\s+[a-zA-Z])"""
_BEFORE = r"""(?:string\([0-9]+\))?[\s"'`\\\]),，;:：>-]*"""
_ENDS = r"""[\r\n]|[,}\s]{0,3}(?:微信原始报文|</?err|\\?["'](?:,|\s*}|$))"""
# Searched for from its first hyphen on, which is much faster.
_RID_FROM_HYPHEN = r"-(?<=[0-9a-f]{8}-)[0-9a-f]{8}-[0-9a-f]{8}(?![0-9a-f-])"
_NOT_BEFORE_RID = frozenset("0123456789abcdef-")


class ExplainedError(NamedTuple):
    """One code of a text. `number` None: a message without one, or only a rid. `known` None: not in our table.

    `errmsg` is what WeChat said, without hint and rid. `rids` and `addresses`: all that stand with this code; an
    address is the one that a call came from, as WeChat saw it. `of_wecom`: it is WeCom's code, or, where it is not
    known, the text is about WeCom.
    """

    number: int | None = None
    known: ReturnCode | None = None
    errmsg: str = ""
    hint: str = ""
    rids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    of_wecom: bool = False

    @property
    def id(self) -> str:
        """The known code's, else the number; empty where only rids were found."""
        if self.known:
            return self.known.id
        return "" if self.number is None else str(self.number)


def read(text: str) -> tuple[ExplainedError, ...]:
    """What is recognised in `text`, in its order, each code once. Raises InputError text_too_long."""
    if len(text) > LIMIT_MB * 1024 * 1024:
        raise InputError("text_too_long", limit_mb=LIMIT_MB)
    low = lower(text)
    alone = code_marks.alone(low)
    if alone:
        return _known(ExplainedError(alone.number), alone.codes)
    found: dict[str, ExplainedError] = {}
    for (begin, end), mark in _pieces(low):
        for one in _found(text[begin:end], mark, low):
            if one.id in found:
                found[one.id] = _merged(found[one.id], one)
            elif len(found) < _MOST_FOUND:
                found[one.id] = one
    return _with_strays(_worth_telling(list(found.values())), text)


# --- which piece of the text belongs to a code ------------------------------------------------------------------------
_Span = tuple[int, int]


def _pieces(low: str) -> list[tuple[_Span, CodeMatch]]:
    """Each code with the piece that tells of it; phrases count where no number stands in the same piece."""
    pieces: list[tuple[_Span, CodeMatch]] = []
    marks, end = code_marks.numbers(low), 0
    for index, mark in enumerate(marks):
        if mark.start < end and mark.number == pieces[-1][1].number:
            continue  # said again in the same piece, as in WeCom's “more info at …?e=60020”
        others = (later.start for later in marks[index + 1 :] if later.number != mark.number)
        span = _span(low, mark, min(end, mark.start), next(others, len(low)))
        pieces.append((span, mark))
        end = span[1]
    taken = [span for span, mark in pieces]
    pieces += [(_line(low, mark), mark) for mark in _phrases(low, taken)]
    return sorted(pieces, key=lambda piece: piece[1].start)


def _span(low: str, mark: CodeMatch, begin: int, end: int) -> _Span:
    """The braces around a code, else its line, and the next one where errmsg stands there."""
    begin, end = max(begin, mark.start - _AROUND), min(end, mark.end + _AROUND)
    opening, closing = low.rfind("{", begin, mark.start), low.find("}", mark.end, end)
    if opening >= 0 and closing >= 0 and "}" not in low[opening : mark.start]:
        return opening, closing + 1
    line = _line(low, mark, begin, end)
    message = None if _named_errmsg(low, *line) else _named_errmsg(low, line[1], end)
    if message and low.count("\n", line[1], message.start()) <= 1:
        return line[0], _line_end(low, message.end(), end)
    return line


def _line(low: str, mark: CodeMatch, begin: int = 0, end: int | None = None) -> _Span:
    begin = max(begin, mark.start - _AROUND)
    end = min(len(low), mark.end + _AROUND) if end is None else end
    return max(begin, low.rfind("\n", begin, mark.start) + 1), _line_end(low, mark.end, end)


def _line_end(low: str, at: int, end: int) -> int:
    newline = low.find("\n", at, end)
    return end if newline < 0 else newline


def _phrases(low: str, taken: list[_Span]) -> list[CodeMatch]:
    """Those outside the pieces that have a number; “config:fail” and its like only where their line says no more."""
    if taken == [(0, len(low))]:
        return []  # without reading every code's phrases
    free = _once_a_line(low, _outside(code_marks.phrases(low), taken))
    strong = [mark for mark in free if not code_marks.is_weak(mark, low)]
    said = taken + [_line(low, mark) for mark in strong]
    return strong + _outside([mark for mark in free if code_marks.is_weak(mark, low)], said)


def _once_a_line(low: str, marks: list[CodeMatch]) -> list[CodeMatch]:
    kept: list[CodeMatch] = []
    ends: dict[tuple[ReturnCode, ...], int] = {}
    for mark in marks:
        if mark.start >= ends.get(mark.codes, 0):
            kept.append(mark)
            ends[mark.codes] = _line(low, mark)[1]
    return kept


def _outside(marks: list[CodeMatch], spans: list[_Span]) -> list[CodeMatch]:
    return [mark for mark in marks if not any(begin <= mark.start < end for begin, end in spans)]


# --- what a piece says ------------------------------------------------------------------------------------------------
def _found(piece: str, mark: CodeMatch, low: str) -> tuple[ExplainedError, ...]:
    small = lower(piece)
    of_wecom = code_marks.is_of_wecom(small, low[:_AROUND])
    said = error_text.parse(redact(_errmsg(piece, small, mark)))
    around = error_text.parse(piece)
    address = said.egress_ip or around.egress_ip
    one = ExplainedError(
        mark.number,
        errmsg=said.text,
        hint=said.hint or around.hint,
        rids=_rids(piece),
        addresses=(address,) if address else (),
        of_wecom=bool(of_wecom),
    )
    return _known(one, code_marks.meant(mark, small, of_wecom))


def _known(one: ExplainedError, codes: tuple[ReturnCode, ...]) -> tuple[ExplainedError, ...]:
    """`one` as each of the codes, or as it is where there is none."""
    return tuple(
        one._replace(number=code.number, known=code, of_wecom=code.group is Group.WECOM) for code in codes
    ) or (one,)


def _errmsg(piece: str, small: str, mark: CodeMatch) -> str:
    """The text behind errmsg's name; else what follows the code, or for a phrase its line."""
    named = _named_errmsg(small)
    if named:
        from wxdesk.signing.pasted_value import quoted  # a code alone needs no reader of values

        literal = quoted(piece, named.end())
        return literal[0][:_LONGEST_ERRMSG] if literal else _ended(piece[named.end() :])
    if mark.number is None:
        return piece.strip()[:_LONGEST_ERRMSG]
    rest = piece.partition(str(mark.number))[2]
    return _ended(rest) if re.match(_MESSAGE_FOLLOWS, rest) else ""


def _named_errmsg(low: str, begin: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The name of an errmsg, from which on it stands."""
    found = (re.compile(names).search(low, begin, len(low) if end is None else end) for names in _ERRMSGS)
    return next(filter(None, found), None)


def _ended(rest: str) -> str:
    """An errmsg without quotes of its own: to the end of its line, or of whatever it stands in."""
    begun = re.sub(_BEFORE, "", rest[:_LONGEST_ERRMSG], count=1)
    return re.split(_ENDS, begun, maxsplit=1)[0].strip(" \t\"'`")


def _rids(text: str) -> tuple[str, ...]:
    spans = ((found.start() - 8, found.end()) for found in re.finditer(_RID_FROM_HYPHEN, text))
    rids = (text[start:end] for start, end in spans if not start or text[start - 1] not in _NOT_BEFORE_RID)
    return tuple(dict.fromkeys(rids))


# --- what is told -----------------------------------------------------------------------------------------------------
def _merged(one: ExplainedError, other: ExplainedError) -> ExplainedError:
    return one._replace(
        errmsg=max(one.errmsg, other.errmsg, key=len),
        hint=one.hint or other.hint,
        rids=tuple(dict.fromkeys((*one.rids, *other.rids))),
        addresses=tuple(dict.fromkeys((*one.addresses, *other.addresses))),
    )


def _worth_telling(found: list[ExplainedError]) -> list[ExplainedError]:
    """Without “0, ok” and a client's own small numbers, where anything else was found."""
    telling = [
        one for one in found if (one.known and one.number != 0) or abs(one.number or 0) >= _LEAST_WECHATS
    ]
    return telling or found


def _with_strays(found: list[ExplainedError], text: str) -> tuple[ExplainedError, ...]:
    """Rids that stand with no code belong to the only one, or are found by themselves."""
    told = {rid for one in found for rid in one.rids}
    strays = tuple(rid for rid in _rids(text) if rid not in told and error_text.rid_time(rid))
    if not strays:
        return tuple(found)
    if len(found) == 1:
        return (found[0]._replace(rids=(*found[0].rids, *strays)),)
    return (*found, ExplainedError(rids=strays))
