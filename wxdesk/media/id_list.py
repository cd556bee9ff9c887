"""Media ids out of whatever was pasted: lists, tables, JSON, logs, mails.

What counts as an entry, and so must add up (read = unique + duplicates + rejected):
  - a run of 20 to 100 characters of A-Z a-z 0-9 _ - that is not words or a number: a media id;
  - the value of a media_id or serverId, whatever it is;
  - what was evidently meant as one and cannot be it: a list cell of 8 to 19 letters and digits, an id with a
    foreign character or with white space inside, a localId, the simulator's fake: rejected, with its reason.
Everything else is text around the ids (headings, names, dates) and is not an entry; lines that hold
nothing but such text are counted as ignored. In a table, a line with one id, the other cells are columns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from wxdesk.errors import InputError
from wxdesk.media import json_ids

TEXT_LIMIT_MB = 64

SHORTEST, LONGEST = 20, 100
# The lengths WeChat gives out: 64 today, 43 for permanent material of old (protocol §4.1).
USUAL_LENGTHS = (43, 64)
# Beside an id of at least this length, a shorter one in the same line is something else: an OpenID, an order.
_SURELY_AN_ID = 40
# White space breaks an id into so many at most; more are a sentence that happens to be as long.
_PIECES = 4
# What every serverId is in the simulator of WeChat's DevTools (protocol §4.1)
DEVTOOLS_FAKE = "1237378768e7q8e7r8qwesafdasdfasdfaxss111"


class Reason(StrEnum):
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    WHITE_SPACE_INSIDE = "white_space_inside"
    BAD_CHARACTER = "bad_character"
    DEVTOOLS_FAKE = "devtools_fake"
    LOCAL_ID = "local_id"  # lives in the customer's phone only, until wx.uploadImage makes a serverId of it


@dataclass(frozen=True, slots=True)
class Rejected:
    """`line` counts from 1; `text` is cut to 40 characters."""

    line: int
    text: str
    reason: Reason


@dataclass(frozen=True)
class IdList:
    """`ids` in their order, each once."""

    ids: tuple[str, ...]
    duplicates: int
    rejected: tuple[Rejected, ...]
    ignored_lines: int

    @property
    def read(self) -> int:
        return len(self.ids) + self.duplicates + len(self.rejected)

    @cached_property
    def looks_permanent(self) -> tuple[str, ...]:
        """Ids of 43 characters: often permanent material, which media/get refuses (40007). A hint only."""
        return tuple(media_id for media_id in self.ids if len(media_id) == 43)


Entry = tuple[str, Reason | None]

# Written in text they are not seen, and they come along with copying from chats and web pages.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_ID_LINE = re.compile(r"""\s*["']?(?![_-]{43})([A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{43})["']?[,;]?\s*""")
_ALPHABET = re.compile(r"[A-Za-z0-9_-]+")
_FOREIGN = re.compile(r"[^A-Za-z0-9_-]")
# Between cells: punctuation, and all Chinese characters (张三：id。). White space may be part of a cell.
_BETWEEN_CHARACTERS = (
    r"""[,;:|\t"'`\\()\[\]{}<>\u2018-\u201f\u3001-\u9fff\uf900-\ufaff"""
    r"""\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff5c]"""
)
_BETWEEN = re.compile(f"{_BETWEEN_CHARACTERS}+")
_USUAL = re.compile(
    rf"(?:^|\s|{_BETWEEN_CHARACTERS})(?![_-]{{43}})([A-Za-z0-9_-]{{64}}|[A-Za-z0-9_-]{{43}})(?=$|\s|{_BETWEEN_CHARACTERS})"
)
_LABELLED = re.compile(
    r"""(?i)(?:media_?id|server_?id)["'\]]*\s*(?:=>|%3D|[:=：])\s*["']?([^\s"',;&\[\]{}<>，；。]+)"""
)
_LOCAL = re.compile(r"(?i)(?:wxlocalresource|weixin|wxfile)://[^\s\"',;\]}]+")
_WORDS = re.compile(r"[A-Za-z_-]+|[0-9_-]+")
_SENTENCE_MARKS = ".!?*#\u2026\u2022\u00b7"


def parse(text: str) -> IdList:
    """The media ids in `text`. Raises InputError text_too_long beyond 64 million characters."""
    if len(text) > TEXT_LIMIT_MB << 20:
        raise InputError("text_too_long", limit_mb=TEXT_LIMIT_MB)
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    count = _Count()
    if (values := json_ids.values_of(text)) is not None:
        for line, value in zip(json_ids.lines_of(text, values), values, strict=True):
            count.add(line, _of_value(*value))
    else:
        _parse_lines(text, count)
    return count.result()


class _Count:
    def __init__(self) -> None:
        self.unique: dict[str, None] = {}
        self.duplicates = 0
        self.rejected: list[Rejected] = []
        self.ignored_lines = 0

    def add_id(self, media_id: str) -> None:
        if media_id in self.unique:
            self.duplicates += 1
        else:
            self.unique[media_id] = None

    def add(self, line: int, entries: list[Entry]) -> None:
        for text, reason in entries:
            if reason is None:
                self.add_id(text)
            else:
                self.rejected.append(Rejected(line, text if len(text) <= 40 else f"{text[:39]}…", reason))

    def result(self) -> IdList:
        return IdList(tuple(self.unique), self.duplicates, tuple(self.rejected), self.ignored_lines)


def _parse_lines(text: str, count: _Count) -> None:
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if plain := _ID_LINE.fullmatch(line):
            count.add_id(plain[1])
            continue
        entries = _judged_line(line, of_table=len(lines) > 1)
        count.add(number, entries)
        count.ignored_lines += not entries and not line.isspace() and line != ""


def _judged_line(line: str, of_table: bool) -> list[Entry]:
    if (values := json_ids.values_of(line)) is not None:
        return [entry for value in values for entry in _of_value(*value)]
    usual = _USUAL.findall(line)
    if of_table and len(usual) == 1 and DEVTOOLS_FAKE not in line:
        return [(usual[0], None)]  # as the rules below would have it, at a fifth of the time
    labelled = _LABELLED.findall(line) if "id" in line.lower() else []
    if labelled:
        return [_judged_value(value) for value in labelled]
    local: list[Entry] = [(found[0], Reason.LOCAL_ID) for found in _LOCAL.finditer(line)]
    if local:
        line = _LOCAL.sub(" ", line)
    return local + _told_apart(list(_judged_cells(line)), of_table)


def _told_apart(entries: list[Entry], of_table: bool) -> list[Entry]:
    """Ids from what only looks like one beside them; the other columns of a table are no entries at all."""
    if len(entries) < 2:
        return entries
    if any(reason is None and len(text) >= _SURELY_AN_ID for text, reason in entries):
        entries = [
            (text, Reason.TOO_SHORT if reason is None and len(text) < _SURELY_AN_ID else reason)
            for text, reason in entries
        ]
    if of_table and sum(reason is None for _, reason in entries) == 1:
        return [entry for entry in entries if entry[1] in (None, Reason.DEVTOOLS_FAKE)]
    return entries


def _of_value(value: str, known: bool) -> list[Entry]:
    return [_judged_value(value)] if known else list(_judged_cells(value))


def _judged_value(value: str) -> Entry:
    """The value of a media_id: an entry in any case."""
    if _LOCAL.match(value):
        return value, Reason.LOCAL_ID
    text = value.strip()
    if len(text.split()) > 1 or "%20" in text:
        return text, Reason.WHITE_SPACE_INSIDE
    if _FOREIGN.search(text):
        return text, Reason.BAD_CHARACTER
    if len(text) < SHORTEST:
        return text, Reason.TOO_SHORT
    return _judged_token(text) or (text, None)


def _judged_cells(line: str) -> Iterator[Entry]:
    for cell in _BETWEEN.split(line):
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


def _is_broken_id(words: list[str]) -> bool:
    if len(words) > _PIECES:
        return False
    whole = "".join(words)
    return (
        len(whole) in USUAL_LENGTHS
        and _ALPHABET.fullmatch(whole) is not None
        and not any(len(word) in USUAL_LENGTHS for word in words)
    )


def _judged_token(token: str) -> Entry | None:
    """An id, or why it is none; None for a word, a number, a date."""
    if token == DEVTOOLS_FAKE:
        return token, Reason.DEVTOOLS_FAKE
    size = len(token)
    if not _ALPHABET.fullmatch(token):
        strange = size >= SHORTEST and len(_FOREIGN.sub("", token)) * 10 >= size * 8
        return (token, Reason.BAD_CHARACTER) if strange else None
    if _is_words(token):
        return None
    if size > LONGEST:
        return token, Reason.TOO_LONG
    if size >= SHORTEST:
        return token, None
    return (token, Reason.TOO_SHORT) if size >= 8 else None


def _is_words(token: str) -> bool:
    """Words, a number, a ruled line. Forty characters without a break are neither word nor number."""
    return not token.strip("_-") or (len(token) < _SURELY_AN_ID and _WORDS.fullmatch(token) is not None)
