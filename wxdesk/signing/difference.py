"""Where two texts differ, character by character, and what stands there that nobody can see.

The texts are compared word by word first (Myers, "An O(ND) difference algorithm", 1986) and then within the words
that changed, so that a changed parameter reads as one change and not as a confetti of accidentally equal letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, takewhile
from os.path import commonprefix

LONGEST = 4_000  # characters; beyond, only what both texts begin and end with is matched
_MOST_CHANGES = 300  # the search costs the square of this


class PieceKind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    kind: PieceKind
    text: str


def differences(was: str, should: str) -> tuple[Piece, ...]:
    """What leads from `was` to `should`: all but ADDED joined is `was`, all but REMOVED joined is `should`.

    No piece is empty, neighbours differ in kind, and what was removed stands before what took its place.
    """
    if len(was) > LONGEST or len(should) > LONGEST:
        return _tidy(_by_ends(was, should))
    return _tidy(_by_words(was, should))


def _by_words(was: str, should: str) -> Iterator[Piece]:
    for removed, added, same in _blocks(_words(was), _words(should)):
        yield from _within("".join(removed), "".join(added))
        yield Piece(PieceKind.SAME, "".join(same))


# An address parts at its separators; a %-escape and every other character that is no letter or digit stand alone.
_WORD = re.compile(r"%[0-9A-Fa-f]{2}|[^\W_]+|.", re.DOTALL)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _within(removed: str, added: str) -> Iterator[Piece]:
    """One change, told more finely where the two sides are alike: a letter's case, a few characters in a long word."""
    fine = list(_by_characters(removed, added))
    alike = sum(len(piece.text) for piece in fine if piece.kind is PieceKind.SAME)
    if alike * 2 >= max(len(removed), len(added)):
        yield from fine
    else:
        yield from _replaced(removed, added)


def _by_characters(removed: str, added: str) -> Iterator[Piece]:
    if len(removed) == len(added) and removed.casefold() == added.casefold():
        for was, should in zip(removed, added, strict=True):
            yield from [Piece(PieceKind.SAME, was)] if was == should else _replaced(was, should)
        return
    for gone, new, same in _blocks(removed, added):
        yield from _replaced("".join(gone), "".join(new))
        yield Piece(PieceKind.SAME, "".join(same))


def _by_ends(was: str, should: str) -> Iterator[Piece]:
    start, end = _common_ends(was, should)
    yield Piece(PieceKind.SAME, was[:start])
    yield from _replaced(was[start : len(was) - end], should[start : len(should) - end])
    yield Piece(PieceKind.SAME, was[len(was) - end :])


def _replaced(removed: str, added: str) -> Iterator[Piece]:
    yield Piece(PieceKind.REMOVED, removed)
    yield Piece(PieceKind.ADDED, added)


def _tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    tidy = []
    for unchanged, run in groupby((piece for piece in pieces if piece.text), lambda piece: piece.kind is PieceKind.SAME):
        listed = list(run)
        for kind in (PieceKind.SAME,) if unchanged else (PieceKind.REMOVED, PieceKind.ADDED):
            text = "".join(piece.text for piece in listed if piece.kind is kind)
            if text:
                tidy.append(Piece(kind, text))
    return tuple(tidy)
