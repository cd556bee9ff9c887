"""What a piece of text is: a media id, evidently meant as one and why it cannot be it, or something else."""

import re
from collections.abc import Iterator
from enum import StrEnum

from wxdesk.credential_shapes import Credential, credential_alone
from wxdesk.files.csv_text import unguarded
from wxdesk.media.lists.embedded import MARKS, USUAL, USUAL_LENGTHS, labelled, parts, unescaped
from wxdesk.secrecy import redact

SHORTEST, LONGEST = 20, 100
# What is shorter was not meant as an id, and no label with its id is as short.
SHORTEST_ENTRY = 8
# What every serverId is in the simulator of WeChat's DevTools
DEVTOOLS_FAKE = "1237378768e7q8e7r8qwesafdasdfasdfaxss111"
# So many characters without a break are neither word nor number; beside them, what is shorter is something else: an
# OpenID, an order, a piece.
SURELY_AN_ID = 40
# White space breaks an id into so many at most; more are a sentence that happens to be as long.
_PIECES = 4
_LOOKED_AT = 4000  # characters of a value that is no media id anyhow


class Reason(StrEnum):
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    WHITE_SPACE_INSIDE = "white_space_inside"
    BAD_CHARACTER = "bad_character"
    DEVTOOLS_FAKE = "devtools_fake"
    LOCAL_ID = "local_id"  # lives in the customer's phone only, until wx.uploadImage makes a serverId of it
    NUMBER = "number"  # 1.23E+45: a spreadsheet took the id for a number, and most of it is gone
    EMPTY = "empty"
    # Not to be seen in any list, on a screen or in a file
    ACCESS_TOKEN = "access_token"  # noqa: S105 -- what it is called
    TICKET = "ticket"
    APPSECRET = "appsecret"
    CREDENTIAL = "credential"  # of another kind, or with other text around it


# A text, and why it is no media id; None where it is one
Judged = tuple[str, Reason | None]

_OF_CREDENTIALS = {
    Credential.ACCESS_TOKEN: Reason.ACCESS_TOKEN,
    Credential.TICKET: Reason.TICKET,
    Credential.APPSECRET: Reason.APPSECRET,
}
# Reasons for which the text itself is shown nowhere
CREDENTIALS = frozenset({*_OF_CREDENTIALS.values(), Reason.CREDENTIAL})

is_usual = re.compile(USUAL).fullmatch
# Written in text they are not seen, and they come along with copying from chats and web pages.
INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
LOCAL = re.compile(r"(?i)(?:wxlocalresource|weixin|wxfile)://[^\s\"',;\]}]+")
_SPLIT = re.compile(f"[{MARKS}]+").split
# What stands in these is no piece of an id, but the ids themselves.
_AROUND = re.compile(
    r"""[A-Za-z][A-Za-z0-9+.-]{1,30}://[^\s"'<>\u3000-\u9fff\uff00-\uffef]+|<[A-Za-z/][^<>]*>"""
)
_ALPHABET = re.compile(r"[A-Za-z0-9_-]+")
_FOREIGN = re.compile(r"[^A-Za-z0-9_-]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?")
_WORDS = re.compile(r"[A-Za-z_-]+|[0-9_-]+")
_SENTENCE_MARKS = ".!?*#\u2026\u2022\u00b7"


def classify_value(value: str) -> list[Judged]:
    """What was meant as a media id, or as several: the cell of an id column, the value of a media_id."""
    text = unguarded(value.strip())
    if is_usual(text):
        return [(text, None)]
    if (whole := _broken_over_lines(text)) is not None:
        return [(whole, None)]
    if named := named_ids(text):
        return named
    judged = list(classify_pieces(text))
    # Of unusual lengths, they are more likely the pieces of one that was broken.
    certainly = any(reason is None and is_usual(piece) for piece, reason in judged)
    return judged if certainly else [_judged_whole(text)]


def named_ids(text: str) -> list[Judged]:
    """What stands behind media_id, serverIds … in `text`, and whatever else there has the length of an id; nothing where
    no such name is."""
    text = unescaped(text)
    named = labelled(text)
    if not named:
        return []
    usual = [part for part, is_id in parts(text) if is_id]
    judged: list[Judged] = [(media_id, None) for media_id in usual]
    for value, is_first in named:
        if value not in usual:
            judged += [_judged_whole(value)] if is_first else classify_pieces(value)
    return judged


def classify_pieces(text: str) -> Iterator[Judged]:
    """What in `text` looks like a media id, or like what is left of one."""
    text = unescaped(text)
    if "://" in text or "<" in text:
        text = _AROUND.sub(_ids_alone, text)
    for part, is_id in parts(text):
        if is_id:
            yield part, None
        else:
            yield from _between_ids(part)


def _ids_alone(around: re.Match[str]) -> str:
    """An address or a tag as the ids in it; as it is where there are none."""
    return "".join(f" {part} " for part, is_id in parts(around[0]) if is_id) or around[0]


def _between_ids(text: str) -> Iterator[Judged]:
    for cell in _SPLIT(text):
        words = cell.replace("%20", " ").split()
        if not words:
            continue
        if len(words) == 1:
            entry = _judged_token(words[0].strip(_SENTENCE_MARKS))
            if entry:
                yield entry
        elif _is_broken_id(words):
            yield cell.strip(), Reason.WHITE_SPACE_INSIDE
        elif max(map(len, words)) >= SHORTEST:
            judged = (_judged_token(word.strip(_SENTENCE_MARKS)) for word in words)
            yield from (entry for entry in judged if entry and entry[1] is not Reason.TOO_SHORT)


def _judged_whole(text: str) -> Judged:
    """An entry in any case."""
    if not text:
        return text, Reason.EMPTY
    if (kind := _credential(text)) is not None:
        return text, kind
    beginning = text[:_LOOKED_AT]
    if redact(beginning) != beginning:
        return text, Reason.CREDENTIAL
    if LOCAL.match(text):
        return text, Reason.LOCAL_ID
    if _NUMBER.fullmatch(text) and len(text) >= 8:
        return text, Reason.NUMBER
    if len(text.split()) > 1 or "%20" in text:
        return text, Reason.WHITE_SPACE_INSIDE
    if _FOREIGN.search(text):
        return text, Reason.BAD_CHARACTER
    if len(text) < SHORTEST:
        return text, Reason.TOO_SHORT
    return _judged_token(text) or (text, None)


def _judged_token(token: str) -> Judged | None:
    """An id, or why it is none; None for a word, a number, a date."""
    if token == DEVTOOLS_FAKE:
        return token, Reason.DEVTOOLS_FAKE
    if (kind := _credential(token)) is not None:
        return token, kind
    size = len(token)
    if not _ALPHABET.fullmatch(token):
        strange = size >= SHORTEST and len(_FOREIGN.sub("", token)) * 10 >= size * 8
        beginning = token[:_LOOKED_AT] if strange else ""
        why = Reason.CREDENTIAL if redact(beginning) != beginning else Reason.BAD_CHARACTER
        return (token, why) if strange else None
    if _is_words(token):
        return None
    if size > LONGEST:
        return token, Reason.TOO_LONG
    if size >= SHORTEST:
        return token, None
    return (token, Reason.TOO_SHORT) if size >= SHORTEST_ENTRY else None


def _credential(text: str) -> Reason | None:
    """Why what is a credential and nothing else is no media id, though it may be as long as one."""
    if len(text) < SHORTEST or is_usual(text):
        return None
    kind = credential_alone(text)
    return None if kind is None else _OF_CREDENTIALS[kind]


def _broken_over_lines(text: str) -> str | None:
    """The id whose cell was broken into lines."""
    pieces = text.split() if "\n" in text or "\r" in text else []
    whole = "".join(pieces)
    broken = 2 <= len(pieces) <= _PIECES and is_usual(whole) and not any(map(is_usual, pieces))
    return whole if broken else None


def _is_broken_id(words: list[str]) -> bool:
    if len(words) > _PIECES:
        return False
    whole = "".join(words)
    return (
        len(whole) in USUAL_LENGTHS
        and _ALPHABET.fullmatch(whole) is not None
        and not any(len(word) in USUAL_LENGTHS for word in words)
    )


def _is_words(token: str) -> bool:
    """Words, a number, a ruled line."""
    return not token.strip("_-") or (len(token) < SURELY_AN_ID and _WORDS.fullmatch(token) is not None)
