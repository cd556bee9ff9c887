"""A whole text with the damages undone that hide its structure, and where everything stood before.

Where quotes have become &quot; or “ and a colon ：, there are no names with values any more. What is read from the
mended text is a reading: it is held against what the text says as it stands, and names what was undone.
"""

import html
import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from wxdesk.signing.damage import SIGNS, TYPOGRAPHY, PasteArtifact, undo
from wxdesk.signing.field_names import kind_of

_MOST_MENDS = 5_000  # what follows after so many stays as it is
_ROUNDS = 2  # &amp;quot; needs both
_LINE = 500  # characters of it that are looked at
_WIDEST = 130  # characters; a longer line was not broken to fit
_LINE_OF_CHAT = 80
_FEWEST_COLUMNS = 50
_LONG_WORD = 20  # a line that ends with a word this long may have been broken inside it

_INVISIBLE = "\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
_OTHERS = "=%\r\n\\\\&！-～" + "".join(TYPOGRAPHY) + "".join(SIGNS)
# The first character is taken before the alternatives are tried: so `re` passes over all others ten times as fast.
_TRACES = re.compile(
    rf"""(?x) [{_INVISIBLE}{_OTHERS}]
    (?: (?P<soft_break> (?<==)\r?\n )
      | (?P<quoted_printable> (?<==)3D )
      | (?P<line_wrap> (?: (?<=[A-Za-z0-9%&=?/_.+-]\n) | (?<=[A-Za-z0-9%&=?/_.+-]\r)\n )
                       (?:[ \t]*>)?[ \t]* (?=[A-Za-z0-9%&=?/_.+-]) )
      | (?P<json_slash> (?<=\\)(?<!\\\\)\\*+/ )
      | (?P<json_escape> (?<=\\)(?<!\\\\)\\*+(?:u00[0-7]|x[2-7])[0-9A-Fa-f] )
      | (?P<newline_escape> (?<=\\)(?<!\\\\)\\*+[nrt] (?=[A-Za-z_]) )
      | (?P<markdown> (?<=\\)[_*~#&=+\[\]()!|{{}}-] )
      | (?P<html_entity> (?<=&)(?:amp|quot|apos|lt|gt|nbsp|\#0*3[489]|\#x2[267fF]);
                       | (?<=&)amp(?=[A-Za-z_]{{1,40}}=) )
      | (?P<times_sign> (?<=[{"".join(SIGNS)}]) (?=[A-Za-z_]{{1,40}}=)
                       | (?<=%)C[23]%[0-9A-F]{{2}} (?=[A-Za-z_]{{1,40}}=) )
      | (?P<typography> (?<=[{"".join(TYPOGRAPHY)}]) )
      | (?P<full_width> (?<=[＂＇＆＝／０-９Ａ-Ｚａ-ｚ＿－．％＃＋｛｝［］＠～])
                      | (?: (?<=http：) | (?<=https：) | (?<=["'“”’＂]：) ) | (?<=：)(?=[0-9]{{2,5}}[/／])
                      | (?<=？)(?=[A-Za-z0-9_]{{1,40}}[=＝]) | (?<=，)(?=\s?["'“‘＂{{}}｛｝\[\]]) )
      | (?P<invisible> (?<=[{_INVISIBLE}]) ) )
    """
)
# A run that was encoded whole: JSON, or name=value&name=value.
_ENCODED = re.compile(
    r"(?:%7B|%22|(?<![A-Za-z_])[A-Za-z_]{0,20}(?:ticket|nonce_?[Ss]tr|timestamp|signature)%3D)[A-Za-z0-9%_.~*!'()+-]*+"
)
_MENDS: dict[str, tuple[PasteArtifact, Callable[[str], str]]] = {
    "soft_break": (PasteArtifact.LINE_WRAP, lambda _: ""),
    "line_wrap": (PasteArtifact.LINE_WRAP, lambda _: ""),
    "newline_escape": (PasteArtifact.JSON_ESCAPE, lambda _: "\n"),
    "html_entity": (PasteArtifact.HTML_ENTITY, html.unescape),
    "times_sign": (PasteArtifact.TIMES_SIGN, lambda sign: undo(PasteArtifact.TIMES_SIGN, f"{sign}x=")[:-2]),
} | {
    damage.value: (damage, lambda piece, damage=damage: undo(damage, piece))
    for damage in (
        PasteArtifact.INVISIBLE,
        PasteArtifact.QUOTED_PRINTABLE,
        PasteArtifact.FULL_WIDTH,
        PasteArtifact.TYPOGRAPHY,
        PasteArtifact.JSON_SLASH,
        PasteArtifact.JSON_ESCAPE,
        PasteArtifact.MARKDOWN,
    )
}


class _Repair(NamedTuple):
    """old text[old_start:old_end] became new text[start:end]."""

    damage: PasteArtifact
    start: int
    end: int
    old_start: int
    old_end: int


class RepairedText:
    """`text`, made of `old`, and where everything in it stood; `before`: what `old` was made of, if it was."""

    def __init__(
        self, text: str, old: str, mends: list[_Repair], before: "RepairedText | None" = None
    ) -> None:
        self.text, self._old = text, old
        self._mends, self._before = mends, before
        self._starts = [mend.start for mend in mends]
        self._ends = [mend.end for mend in mends]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stood in the pasted text."""
        old_start = self._old_start(start)
        old = old_start, max(old_start, self._old_end(end))
        return self._before.span(*old) if self._before else old

    def undone(self, start: int, end: int) -> tuple[PasteArtifact, ...]:
        """What was undone within text[start:end] and right at its sides, each once."""
        return tuple(sorted(self._damages(start, end), key=_ORDER.__getitem__))

    def begins_at(self, at: int) -> PasteArtifact | None:
        """The damage whose trace begins at `at` in the pasted text."""
        if self._before:
            return self._before.begins_at(at)
        first = bisect_left(self._mends, at, key=lambda mend: mend.old_start)
        there = first < len(self._mends) and self._mends[first].old_start == at
        return self._mends[first].damage if there else None

    def fills_line(self, at: int) -> bool:
        """Whether the pasted text's line that ends at `at` is as wide as the one beside it: both are full."""
        return self._before.fills_line(at) if self._before else _fills_line(self._old, at)

    def _damages(self, start: int, end: int) -> set[PasteArtifact]:
        first, last = bisect_left(self._ends, start), bisect_right(self._starts, end)
        found = {mend.damage for mend in self._mends[first:last]}
        if self._before:
            found |= self._before._damages(self._old_start(start), self._old_end(end))
        return found

    def _old_start(self, at: int) -> int:
        before = bisect_right(self._starts, at) - 1
        if before < 0:
            return at
        mend = self._mends[before]
        return at - mend.end + mend.old_end if at >= mend.end else mend.old_start

    def _old_end(self, at: int) -> int:
        before = bisect_left(self._starts, at) - 1
        if before < 0:
            return at
        mend = self._mends[before]
        return at - mend.end + mend.old_end if at >= mend.end else mend.old_end


_ORDER = {damage: number for number, damage in enumerate(PasteArtifact)}


def repaired(text: str) -> RepairedText | None:
    """`text` with the damages undone that show in it, or None where none does."""
    found: RepairedText | None = None
    if "%3D" in text or "%22" in text:
        found = _replaced(text, _decoded(text), None) or found
    for _ in range(_ROUNDS):
        newer = found.text if found else text
        found = _replaced(newer, _undone(newer), found) or found
        if found is None or found.text == newer:
            break
    return found


_Piece = tuple[PasteArtifact, int, int, str]  # what was done to text[start:end], and what it was


def _decoded(text: str) -> Iterator[_Piece]:
    for run in itertools.islice(_ENCODED.finditer(text), _MOST_MENDS):
        yield PasteArtifact.PERCENT_ENCODED, run.start(), run.end(), unquote(run[0])


def _undone(text: str) -> Iterator[_Piece]:
    for trace in itertools.islice(_TRACES.finditer(text), _MOST_MENDS):
        name = str(trace.lastgroup)
        if name != "line_wrap" or _broken(text, trace.start(), trace.end()):
            damage, mend = _MENDS[name]
            yield damage, trace.start(), trace.end(), mend(trace[0])


def _replaced(text: str, pieces: Iterator[_Piece], before: RepairedText | None) -> RepairedText | None:
    parts: list[str] = []
    mends: list[_Repair] = []
    done = length = 0
    for damage, start, end, piece in pieces:
        parts += text[done:start], piece
        length += start - done
        mends.append(_Repair(damage, length, length + len(piece), start, end))
        length += len(piece)
        done = end
    if not mends:
        return None
    return RepairedText("".join([*parts, text[done:]]), text, mends, before)


_WORD_BEFORE = re.compile(r"[A-Za-z0-9%&=?/_.+:-]*\Z")
# Of a field, before a sign or the gap between a table's columns
_NAME_AFTER = re.compile(r"([A-Za-z_][A-Za-z0-9_-]{1,30})[\"']?(?:\s{0,9}[:=：＝]|\t| {2})")


_CODE_AFTER = re.compile(r"(?:wx|jweixin|weixin|[$])\s?\.\s?[A-Za-z]{2,40}\s?[({]")


def _broken(text: str, start: int, end: int) -> bool:
    """Whether the lines that text[start:end] parts were one: in a word, in quotes, or at a sign that joins."""
    begin = max(text.rfind("\n", max(start - _LINE, 0), start) + 1, start - _LINE, 0)
    line = text[begin:start].rstrip("\r")
    if line.endswith("="):
        return True
    if text.startswith(("http://", "https://"), end):
        return False
    if line.endswith(("&", "?")) or text.startswith("&", end):
        return True
    if _CODE_AFTER.match(text, end):
        return False
    name = _NAME_AFTER.match(text, end)
    if name is not None and kind_of(name[1].lower()) is not None:
        return False
    if line.count('"') % 2 == 1 or line.count("'") % 2 == 1:
        return True
    if _fills_line(text, start):
        return True
    word = _WORD_BEFORE.search(line[-_LINE_OF_CHAT:])
    if word is None or len(word[0]) < _LONG_WORD or len(line) > _WIDEST:
        return False
    # The last piece of a word fills its line, unless the lines before show how wide they were.
    following = text[end : end + _LINE].partition("\n")[0]
    return not re.search(r"\s", following.strip()) or len(_line_before(text, begin)) == len(line)


def _line_before(text: str, begin: int) -> str:
    end = begin - 1
    return text[max(text.rfind("\n", max(end - _LINE, 0), end) + 1, 0) : end].rstrip("\r") if begin else ""


def _fills_line(text: str, end: int) -> bool:
    begin = max(text.rfind("\n", max(end - _LINE, 0), end) + 1, end - _LINE, 0)
    line_end = text.find("\n", end, end + 2)
    columns = end - begin
    if line_end < 0 or columns < _FEWEST_COLUMNS:
        return False
    following = text[line_end + 1 : line_end + 1 + _LINE].partition("\n")[0].rstrip("\r")
    return columns in (len(following), len(_line_before(text, begin)))
