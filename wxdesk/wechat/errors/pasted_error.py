"""Anything pasted about an error -> the codes in it, with what WeChat said, its rids and the addresses it named.

A code alone, an errmsg, an error JSON however deep in a log, a console's line, an exception of any SDK: each code is
looked for with the piece of text around it. Whatever looks like a credential is masked in what is given back.
"""

import re
from typing import NamedTuple

from wxdesk.errors import InputError
from wxdesk.secrecy import redact
from wxdesk.wechat.errors import code_marks, error_text
from wxdesk.wechat.errors.code_marks import CodeMatch
from wxdesk.wechat.errors.errmsg import errmsg_of
from wxdesk.wechat.errors.pieces import AROUND, Span, pieces
from wxdesk.wechat.errors.plain_text import plain
from wxdesk.wechat.errors.return_code import Group, ReturnCode, Text

LIMIT_MB = 4
_MOST_FOUND = 20  # different codes; no reader wants more
_LEAST_WECHATS = 1_000  # smaller numbers are a client's own, as WeCom's errCode: 2
_AFTER = 500  # characters behind a code's piece that may tell of its call

# Searched for from its first hyphen on, which is much faster.
_RID_FROM_HYPHEN = re.compile(r"-(?<=[0-9a-f]{8}-)[0-9a-f]{8}-[0-9a-f]{8}(?![0-9a-f-])")
_NOT_BEFORE_RID = frozenset("0123456789abcdef-")


class ExplainedError(NamedTuple):
    """One code of a text. `number` None: a message without one, or only a rid. `known` None: not in our table.

    `errmsg` is what WeChat said, without hint and rid. `rids` and `addresses`: all that stand with this code; an
    address is the one that a call came from, as WeChat saw it. `fitting`: causes that the call or the other errors
    around it tell of. `failed_at` and `host_appid`: when a page failed, as a client writes it, and the mini program
    that showed it. `of_wecom`: it is WeCom's code, or, where it is not known, the text is about WeCom.
    """

    number: int | None = None
    known: ReturnCode | None = None
    errmsg: str = ""
    hint: str = ""
    rids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    fitting: tuple[Text, ...] = ()
    failed_at: str = ""
    host_appid: str = ""
    of_wecom: bool = False

    @property
    def id(self) -> str:
        """The known code's, else the number; empty where only rids were found."""
        if self.known:
            return self.known.id
        return "" if self.number is None else str(self.number)

    @property
    def hint_time(self) -> int | None:
        """Epoch seconds of the call, where WeCom's hint tells them."""
        return error_text.hint_time(self.hint) if self.of_wecom else None


def read(text: str) -> tuple[ExplainedError, ...]:
    """What is recognised in `text`, in its order, each code once. Raises InputError text_too_long."""
    if len(text) > LIMIT_MB * 1024 * 1024:
        raise InputError("text_too_long", limit_mb=LIMIT_MB)
    low = plain(text)
    found: dict[str, ExplainedError] = {}
    for span, mark in pieces(low):
        for one in _found(text, low, span, mark):
            if one.id in found:
                found[one.id] = _merged(found[one.id], one)
            elif len(found) < _MOST_FOUND:
                found[one.id] = one
    return _with_strays(_worth_telling(list(found.values())), text)


# --- what a piece says ------------------------------------------------------------------------------------------------
def _found(text: str, low: str, span: Span, mark: CodeMatch) -> list[ExplainedError]:
    begin, end = span
    piece, small = text[begin:end], low[begin:end]
    of_wecom = code_marks.is_of_wecom(small, low[:AROUND])
    after = None if mark.number is None else mark.end - begin
    said = error_text.parse(redact(errmsg_of(piece, small, after)))
    around = error_text.parse(piece)
    address = said.egress_ip or around.egress_ip
    one = ExplainedError(
        mark.number,
        errmsg=said.text,
        hint=said.hint or around.hint,
        rids=_rids(piece),
        addresses=(address,) if address else (),
        failed_at=around.failed_at,
        host_appid=around.host_appid,
        of_wecom=bool(of_wecom),
    )
    told = low[max(0, begin - AROUND) : end + _AFTER]
    return [
        one._replace(
            number=code.number,
            known=code,
            fitting=code.fitting(told),
            of_wecom=bool(of_wecom) or code.group is Group.WECOM,
        )
        for code in code_marks.resolve(mark, small, of_wecom)
    ] or [one]


def _rids(text: str) -> tuple[str, ...]:
    spans = ((found.start() - 8, found.end()) for found in _RID_FROM_HYPHEN.finditer(text))
    rids = (text[start:end] for start, end in spans if not start or text[start - 1] not in _NOT_BEFORE_RID)
    return tuple(dict.fromkeys(rids))


# --- what is told -----------------------------------------------------------------------------------------------------
def _merged(one: ExplainedError, other: ExplainedError) -> ExplainedError:
    return one._replace(
        errmsg=max(one.errmsg, other.errmsg, key=len),
        hint=one.hint or other.hint,
        rids=tuple(dict.fromkeys((*one.rids, *other.rids))),
        addresses=tuple(dict.fromkeys((*one.addresses, *other.addresses))),
        fitting=tuple(dict.fromkeys((*one.fitting, *other.fitting))),
        failed_at=one.failed_at or other.failed_at,
        host_appid=one.host_appid or other.host_appid,
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
