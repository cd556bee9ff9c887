"""What stands behind a name: which sign parts the two, and where the value begins and ends."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from wxdesk.signing import pasted_value as values
from wxdesk.signing.field_names import (
    BARE,
    HOST_AND_PATH,
    MASKED,
    NO_VALUES,
    STRICT,
    WEB_ADDRESS,
    kind_of,
)
from wxdesk.signing.pasted import string1, templates
from wxdesk.signing.pasted.addresses import NEXT_FIELD
from wxdesk.signing.pasted.find import ADDRESSES, Kind
from wxdesk.signing.pasted_value import Value
from wxdesk.signing.signature import SIGNATURE_LENGTH

_SIGN = re.compile(
    r"""(?x)
      (?P<pair> \\*["'] \s?,\s{0,9} \\*["']value\\*["'] \s?:\s{0,9} )              # "name": "sign", "value": …
    | (?P<serial> ";[isd]:(?:[0-9]{1,5}:)? )                                       # PHP's serialize
    | (?P<attribute> ["'] [^<>\n]{0,120}? \s(?:value|content)= )                   # <input name="sign" value=…>
    | (?P<firm> (?:\\*["'`]|["'`]?\]|\*{1,2})? (?:[ ]?[(（][^()（）\n]{1,20}[)）])?
                (?: \s{0,20} (?: => | [ ]->[ ] | := | =(?![=>]) | :(?!:) | ： ) | [是为](?=[:： \w]) [:：]? ) \s{0,20}
                (?: \*{1,2}\s? )?
                (?: (?: string\([0-9]{1,5}\) | int\( | float\( | [uUbBrR](?=["'])
                      | (?:Number|parseInt|BigInt|String)\((?=["'0-9]) ) \s? )? )
    | (?P<call> ["'] \s? , \s{0,9} | ["']?\( (?=["'0-9]) )                         # put("sign", …), setSign(…)
    | (?P<element> > (?:<!\[CDATA\[)? (?=[^<>\s]) )                                # <sign>…</sign>
    | (?P<cell> (?:</[a-z]{1,9}>)? (?:\s{0,20}</?[a-z][^<>]{0,80}>){1,6} \s{0,20}  # <td>sign</td><td>…
              | \s{0,4} (?:[|│<>‹]{1,3} \s{0,9})? )                                      # | sign | …
    """
)
# Between a name and its value in a sentence: `the signature we got was`, 签名用的是, 签名「.
_SAID = re.compile(
    r"""(?ix) (?: \s{1,3}(?: is|was|are|as|to|it|of|the|that|this|we|i|you|they|got|gets?|has|have|had|used|uses?
                           | using|comes?|came|out|back|now|value|string|str|returned|shows?|for|=|: )(?=\s) ){1,5}
                  \s{1,3} (?=["'`“]?[0-9A-Za-z])
                | [用算传填写返回得到出来的了值就是为等于显示成有一个串]{1,8} \s{0,3} [:：]? \s{0,3}
                  (?=["'`“]?[0-9A-Za-z])
                | \s? [（(「『【《“] \s? (?=[0-9A-Za-z])"""
)
_ELEMENT = re.compile(r"[^<>\r\n]{1,2000}(?=</|\]\]>)")
# A literal that an expression goes on with is a part of a value: "https://" + host, 'https://' . $host, "…".trim().
_GOES_ON = re.compile(r"\s{0,9}\+\s{0,9}[A-Za-z_$\"'(`]|\s\.\s?[$\"'A-Za-z(]|\.(?!format)[A-Za-z]+\(")
_LONG_RUN = re.compile(r"(?!https?:|\$)[^\s\"'`<>，；。]{40,}")
_WORD = re.compile(r"[A-Z]?[a-z]{0,14}")  # `nonce: random` says what it is, not which
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_SPACED_HEX = re.compile(r"[0-9A-Fa-f]{2,20}(?: [0-9A-Fa-f]{2,20}){1,19}(?![0-9A-Za-z])")  # in groups
_LINE = 200
_LONGEST_HOST = 300


class Read(NamedTuple):
    """`sign`: what stood between name and value; `value` is None where none was found, `template` if it is code."""

    sign: str
    value: Value | None
    after: int
    template: bool = False


def value_behind(kind: Kind, text: str, start: int, end: int) -> Read | None:
    """What follows the name text[start:end], or None if it is no name."""
    found = _SIGN.match(text, end)
    assert found is not None  # a cell may be empty
    sign, at = str(found.lastgroup), found.end()
    if sign == "call" and kind in ADDRESSES:
        sign, at = "cell", end
    if sign == "element" and not text.startswith("<", start - 1):
        sign = "cell"
    if sign == "cell":
        value = _strict(kind, text, at)
        parting = text[end:at]
        of_head = (
            kind not in ADDRESSES
            and "\n" in parting
            and "<" not in parting
            and _has_words_before(text, start)
        )
        if value is not None and not of_head:
            return Read(sign, value, value.after)
        said = _SAID.match(text, end) if kind in STRICT else None
        value = _strict(kind, text, said.end()) if said else None
        if value is not None:
            return Read(sign, value, value.after)
        value = _attribute_before(text, start)
        return Read("attribute", value, end) if value else None
    placeholder_end = templates.end(text, at)
    if placeholder_end is not None:
        return Read(sign, None, placeholder_end, template=True)
    if sign == "element":
        element = _ELEMENT.match(text, at)
        if element is None:
            return None
        return Read(sign, Value(element[0], at, element.end(), element.end()), element.end())
    return _literal_or_bare(kind, text, sign, at)


def _literal_or_bare(kind: Kind, text: str, sign: str, at: int) -> Read | None:
    literal = values.quoted(text, at)
    if literal is None:
        return _bare(kind, text, sign, at)
    if sign == "call" and kind_of(literal.text.lower()) is not None:
        return None  # a line of names in quotes
    if _GOES_ON.match(text, literal.after) or (kind not in ADDRESSES and templates.is_inside(literal.text)):
        return Read(sign, None, literal.after, template=True)
    # In quotes a nonce may be any word.
    there = kind is Kind.NONCESTR or _is_value(literal.text)
    return Read(sign, literal if there else None, literal.after)


def _bare(kind: Kind, text: str, sign: str, at: int) -> Read | None:
    if kind in ADDRESSES:
        if not values.begins_address(text, at) and not HOST_AND_PATH.match(text, at, at + _LONGEST_HOST):
            return Read(sign, None, at)
        # In a query the next name of ours ends an address that was not encoded; elsewhere it is a part of it.
        address = values.address(text, at, NEXT_FIELD if text.startswith("=", at - 1) else None)
        there = values.begins_address(text, at) or HOST_AND_PATH.fullmatch(address.text)
        return Read(sign, address, address.after) if there else Read(sign, None, at)
    if kind is Kind.STRING1:
        run = _LONG_RUN.match(text, at, at + values.LONGEST)
        whole = string1.whole(text, at, run.end()) if run else None
        return Read(sign, whole, whole.after if whole else at)
    if text.startswith("=", at - 1):
        parameter = values.parameter(text, at)
        if _ESCAPE.search(parameter.text):
            return Read(sign, parameter._replace(text=unquote(parameter.text)), parameter.after)
    spaced = _SPACED_HEX.match(text, at) if kind is Kind.SIGNATURE else None
    if spaced is not None and len(spaced[0].replace(" ", "")) == SIGNATURE_LENGTH:
        return Read(sign, Value(spaced[0], at, spaced.end(), spaced.end()), spaced.end())
    shape = BARE.get(kind)
    found = shape.match(text, at, at + values.LONGEST) if shape else None
    if found is None or not _is_value(found[0]):
        return Read(sign, None, at)
    if (
        kind is Kind.NONCESTR
        and text[at - 2 : at].strip().endswith((":", "："))
        and _WORD.fullmatch(found[0])
    ):
        return Read(sign, None, at)
    return Read(sign, Value(found[0], at, found.end(), found.end()), found.end())


def _strict(kind: Kind, text: str, at: int) -> Value | None:
    literal = values.quoted(text, at)
    shape = WEB_ADDRESS if kind in ADDRESSES else STRICT.get(kind)
    if literal is not None:
        return literal if shape is not None and shape.fullmatch(literal.text) else None
    if kind in ADDRESSES and values.begins_address(text, at):
        address = values.address(text, at)
        return address if "://" in address.text[:8] else None
    found = shape.match(text, at) if shape and kind not in ADDRESSES else None
    return Value(found[0], at, found.end(), found.end()) if found else None


def _has_words_before(text: str, start: int) -> bool:
    """Whether a name stands in a line with other words: what the next line says is not its value."""
    before = text[max(start - _LINE, 0) : start]
    return before[before.rfind("\n") + 1 :].strip(" \t|>*-`") != ""


def _is_value(text: str) -> bool:
    word = text.strip().lower()
    return word not in NO_VALUES and not MASKED.fullmatch(word) and kind_of(word) is None


def after_sign(text: str, end: int) -> int | None:
    """Where the value begins behind the name that ends at `end`, for the lists that come with a colon or the like."""
    found = _SIGN.match(text, end)
    return found.end() if found and found.lastgroup == "firm" else None


_ATTRIBUTE_BEFORE = re.compile(
    r"""(?i)\s(?:value|content)\s?=\s?(["'])([^"'<>]*)\1[^<>]*(?:name|id)\s?=\s?["']\Z"""
)


def _attribute_before(text: str, start: int) -> Value | None:
    """The value of an HTML element whose name comes after it: <input value="…" name="sign">."""
    tag = text.rfind("<", max(start - 500, 0), start)
    found = _ATTRIBUTE_BEFORE.search(text, tag, start) if tag >= 0 else None
    return Value(found[2], found.start(2), found.end(2), start) if found else None
