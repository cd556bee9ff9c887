"""Mistakes about the nonceStr: the page was given another one than was signed, or it changed on the way."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from wxdesk.signing.mistakes.mistake import Mistake, Mutation

_NOTHING = ("", "undefined", "null", "None", "noncestr", "nonceStr", "nonce")
_UUID = re.compile(r"(?i)([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})")
_USUAL_LENGTHS = (16, 32, 8, 10, 15, 20, 31, 30)
DOCUMENTED = "Wm3WZYTPz0wzccnW"


def _case(nonce: str) -> Iterator[Mutation]:
    yield Mutation(nonce.lower())
    yield Mutation(nonce.upper())
    yield Mutation(nonce.swapcase(), 2)
    yield Mutation(nonce.title(), 2)
    yield Mutation(nonce.capitalize(), 2)
    yield Mutation(nonce[:1].lower() + nonce[1:], 2)


def _cut(nonce: str) -> Iterator[Mutation]:
    """Or the page's was cut: then the rest is not known, and nothing can be tried."""
    for length in _USUAL_LENGTHS:
        if length < len(nonce):
            yield Mutation(nonce[:length], 0, str(length))
    for length in range(len(nonce) - 1, 0, -1):
        rarer = 1 if length == len(nonce) - 1 else 4
        yield Mutation(nonce[:length], rarer, str(length))
        yield Mutation(nonce[-length:], rarer, str(length))


def _white_space(nonce: str) -> Iterator[Mutation]:
    for rarer, changed in enumerate((nonce.strip(), f"{nonce}\n", f"{nonce} ", f" {nonce}", f"{nonce}\r\n")):
        yield Mutation(changed, rarer > 1)


def _dashes(nonce: str) -> Iterator[Mutation]:
    yield Mutation(nonce.replace("-", ""))
    found = _UUID.fullmatch(nonce)
    if found:
        yield Mutation("-".join(found.groups()))


def _encoded(nonce: str) -> Iterator[Mutation]:
    yield Mutation(quote(nonce, safe=""))
    yield Mutation(unquote(nonce))
    yield Mutation(nonce.replace("+", " "), 1)


def _quoted(nonce: str) -> Iterator[Mutation]:
    yield Mutation(f'"{nonce}"')
    yield Mutation(f"'{nonce}'", 1)


def _missing(nonce: str) -> Iterator[Mutation]:
    for rarer, text in enumerate(_NOTHING):
        yield Mutation(text, rarer // 2, text)


def _number(nonce: str) -> Iterator[Mutation]:
    """Digits that a language took for a number."""
    if nonce.isascii() and nonce.isdigit():
        yield Mutation(nonce.lstrip("0") or "0")
        yield Mutation(f"{nonce}.0", 1)
    elif re.fullmatch(r"0\.\d+", nonce):
        yield Mutation(nonce[2:])
        yield Mutation(nonce[1:], 1)


def _documentation_sample(nonce: str) -> Iterator[Mutation]:
    yield Mutation(DOCUMENTED)


MISTAKES: tuple[Mistake[str], ...] = (
    Mistake("noncestr.case", 1, _case, "personal oCJUsw4paInfqNSxgRPwUwyufVVk"),
    Mistake("noncestr.cut", 2, _cut, "columns and substr() of 16 or 32 characters"),
    Mistake("noncestr.white_space", 2, _white_space, "nonces read from files"),
    Mistake("noncestr.dashes", 2, _dashes, "UUIDs with and without their dashes"),
    Mistake("noncestr.missing", 2, _missing, "a variable by another name"),
    Mistake("noncestr.encoded", 3, _encoded, "nonces with + and = from base64"),
    Mistake("noncestr.quoted", 3, _quoted, "JSON.stringify over the nonce"),
    Mistake(
        "noncestr.number", 2, _number, "personal oCJUsw4paInfqNSxgRPwUwyufVVk: a number in the place of text"
    ),
    Mistake(
        "noncestr.documentation_sample",
        2,
        _documentation_sample,
        "the official documentation's example, pasted",
    ),
)
