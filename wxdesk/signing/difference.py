"""Where two texts differ, character by character.

Compared word by word first (Myers, "An O(ND) difference algorithm", 1986), then within the changed words: a
changed parameter reads as one change, not as confetti of letters that happen to be equal.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

LONGEST = 4_000  # characters; of longer texts only the common beginning and end are matched
_MOST_CHANGES = 300  # words; the search costs the square of it


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
        return _tidy(_pieces(was, should, _common_ends(was, should)))
    was_words, should_words = _words(was), _words(should)
    return _tidy(
        piece
        for removed, added, same in _blocks(was_words, should_words, _common_runs(was_words, should_words))
        for piece in (*_within("".join(removed), "".join(added)), Piece(PieceKind.SAME, "".join(same)))
    )


# Addresses part at their separators: a %-escape, and whatever is neither letter nor digit, stands alone.
_WORD = re.compile(r"%[0-9A-Fa-f]{2}|[^\W_]+|.", re.DOTALL)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _within(removed: str, added: str) -> list[Piece]:
    """One change, told more finely if its sides are mostly alike: a letter's case, one digit of many."""
    fine = _pieces(removed, added, _common_characters(removed, added))
    alike = sum(len(piece.text) for piece in fine if piece.kind is PieceKind.SAME)
    return fine if alike * 2 >= max(len(removed), len(added)) else _pieces(removed, added, [])


_Run = tuple[int, int, int]  # where it begins in the one text and in the other, and how long it is


def _common_characters(removed: str, added: str) -> list[_Run]:
    if len(removed) == len(added) and removed.casefold() == added.casefold():
        return [(at, at, 1) for at in range(len(removed)) if removed[at] == added[at]]
    return _common_runs(removed, added)


_Block = tuple[Sequence[str], Sequence[str], Sequence[str]]


def _blocks(was: Sequence[str], should: Sequence[str], runs: Iterable[_Run]) -> Iterator[_Block]:
    """For every run, and for the end: what was removed before it, what was added, and the run."""
    was_at = should_at = 0
    for was_begin, should_begin, length in (*runs, (len(was), len(should), 0)):
        yield was[was_at:was_begin], should[should_at:should_begin], was[was_begin : was_begin + length]
        was_at, should_at = was_begin + length, should_begin + length


def _pieces(was: str, should: str, runs: Iterable[_Run]) -> list[Piece]:
    kinds = (PieceKind.REMOVED, PieceKind.ADDED, PieceKind.SAME)
    blocks = _blocks(was, should, runs)
    return [Piece(kind, "".join(text)) for block in blocks for kind, text in zip(kinds, block, strict=True)]


def _tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    tidy = []
    filled = [piece for piece in pieces if piece.text]
    for _, run in groupby(filled, lambda piece: piece.kind is PieceKind.SAME):
        neighbours = list(run)
        for kind in PieceKind:
            text = "".join(piece.text for piece in neighbours if piece.kind is kind)
            tidy += [Piece(kind, text)] if text else []
    return tuple(tidy)


def _common_ends(was: Sequence[str], should: Sequence[str]) -> list[_Run]:
    shorter = min(len(was), len(should))
    start = next((at for at in range(shorter) if was[at] != should[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if was[-1 - at] != should[-1 - at]), rest)
    return [(0, 0, start), (len(was) - end, len(should) - end, end)]


def _common_runs(was: Sequence[str], should: Sequence[str]) -> list[_Run]:
    """The runs of a shortest script of changes; only the two ends where it would be too long to look for."""
    first, last = _common_ends(was, should)
    start = first[2]
    inner = _shortest_script(was[start : last[0]], should[start : last[1]])
    return [first, *((i + start, j + start, length) for i, j, length in inner), last]


def _shortest_script(was: Sequence[str], should: Sequence[str]) -> list[_Run]:
    """Myers' greedy search. `furthest[k]`: the furthest place in `was` with `was` ahead of `should` by k."""
    furthest = {1: 0}
    trace = []
    for changes in range(min(len(was) + len(should), _MOST_CHANGES) + 1):
        trace.append(dict(furthest))
        for k in range(-changes, changes + 1, 2):
            down = k == -changes or (k != changes and furthest[k - 1] < furthest[k + 1])
            i = furthest[k + 1] if down else furthest[k - 1] + 1
            while i < len(was) and i - k < len(should) and was[i] == should[i - k]:
                i += 1
            furthest[k] = i
            if k == len(was) - len(should) and i >= len(was):
                return _walk_back(trace, len(was), len(should))
    return []


def _walk_back(trace: list[dict[int, int]], i: int, j: int) -> list[_Run]:
    runs = []
    for changes in range(len(trace) - 1, -1, -1):
        furthest, k = trace[changes], i - j
        down = k == -changes or (k != changes and furthest[k - 1] < furthest[k + 1])
        before_k = k + 1 if down else k - 1
        before_i = furthest[before_k]
        begin = before_i if down else before_i + 1
        runs.append((begin, begin - k, i - begin))
        i, j = before_i, before_i - before_k
    return [run for run in reversed(runs) if run[2] > 0]
