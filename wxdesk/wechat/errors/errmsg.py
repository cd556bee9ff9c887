"""What WeChat said of a code: the errmsg in the piece of text around it."""

import re

_LONGEST = 600
# Compiled when first searched for, as all below: a code alone needs none. WeChat's own name goes before that of whoever
# passed it on.
_NAMES = (r"err[_-]?(?:msg|info|message)", r"(?<![a-z])(?:message|msg)|错误信息|说明")
_NAMED = tuple(rf"""(?:{names})["'`\\\]]{{0,8}}\s{{0,4}}(?:=>|[:=>])\s{{0,4}}""" for names in _NAMES)
# Without a name, what follows a number is its message only behind a sign or a space.
_MESSAGE_FOLLOWS = r"""(?i)["'`\\\])）】]*(?:[,，;:：>]|\s+[a-z])"""
_BEFORE = r"""(?:string\([0-9]+\))?[\s"'`\\\]),，;:：>-]*"""
_ENDS = r"""[\r\n]|[,}\s]{0,3}(?:微信原始报文|</?err|\\?["'](?:,|\s*}|$))"""


def name_of_errmsg(low: str, begin: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The name of an errmsg, behind which it stands; `low` is plain (plain_text)."""
    found = (re.compile(names).search(low, begin, len(low) if end is None else end) for names in _NAMED)
    return next(filter(None, found), None)


def errmsg_of(piece: str, low: str, after: int | None) -> str:
    """The text behind errmsg's name; else what follows the number that ends at `after`, or without one the piece."""
    named = name_of_errmsg(low)
    if named:
        from wxdesk.signing.pasted_value import quoted  # a code alone needs no reader of values

        literal = quoted(piece, named.end())
        return literal[0][:_LONGEST] if literal else _ended(piece[named.end() :])
    if after is None:
        return " ".join(piece.split())[:_LONGEST]
    rest = piece[after:]
    return _ended(rest) if re.match(_MESSAGE_FOLLOWS, rest) else ""


def _ended(rest: str) -> str:
    """An errmsg without quotes of its own: to the end of its line, or of whatever it stands in."""
    begun = re.sub(_BEFORE, "", rest[:_LONGEST], count=1)
    return re.split(_ENDS, begun, maxsplit=1)[0].strip(" \t\"'`")
