"""A media id that was broken over lines of a text, as mail and chat windows break it: one, not two false ones."""

import re
from collections.abc import Sequence

from wxdesk.credential_shapes import credential_alone
from wxdesk.media.lists.embedded import MARKS, USUAL_LENGTHS, is_digest
from wxdesk.media.lists.table import Row

_LONGEST = max(USUAL_LENGTHS)
_MOST_LINES = 4
_piece = re.compile(r"[A-Za-z0-9_-]+")
# What a line of nothing else has around its piece: a mark of a quotation, quotes, a comma
_ABOUT = " \t\"'“”>,;|[](){}\u00a0\u3000"
_AT_END = f"{_ABOUT}\\="  # also how a shell and a mail say that the line goes on
_TAIL = re.compile(rf"(?:^|[{MARKS}\s=&?/#>])([A-Za-z0-9_-]+)$")
_MIXED = re.compile(r"(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])").match


def repaired(rows: Sequence[Row], at: int) -> tuple[str, int]:
    """The line at the place `at`, with what the next lines have of the id that is broken at its end; and how many lines
    that is (1 where nothing is broken)."""
    text = rows[at][0]
    if at + 1 == len(rows) or not _piece.match(rows[at + 1][0][:20].lstrip(_ABOUT)):
        return text, 1
    tail = _TAIL.search(text[-_LONGEST - 8 :].rstrip(_AT_END))
    if tail is None or len(tail[1]) >= _LONGEST:
        return text, 1
    pieces = [tail[1]]
    mending = {}
    for count in range(2, min(_MOST_LINES, len(rows) - at) + 1):
        line = rows[at + count - 1][0][: _LONGEST * 4].strip(_ABOUT)
        piece = _piece.match(line)
        if piece is None:
            break
        pieces.append(piece[0])
        is_alone = piece[0] == line
        if is_alone or (count == 2 and tail[1] == text.strip(_ABOUT)):
            mending[sum(map(len, pieces))] = count
        if not is_alone:
            break
    size = next((size for size in reversed(USUAL_LENGTHS) if size in mending), 0)
    pieces = pieces[: mending.get(size, 0)]
    if not pieces or not _is_one_id("".join(pieces), pieces):
        return text, 1
    head = text.rstrip(_AT_END)
    rest = rows[at + len(pieces) - 1][0].lstrip(_ABOUT)
    return head + "".join(pieces[1:-1]) + rest, len(pieces)


def _is_one_id(whole: str, pieces: list[str]) -> bool:
    """Random as an id is; neither words, numbers nor digests that happen to be as long together."""
    return (
        _MIXED(whole) is not None
        and not is_digest(whole)
        and not any(map(credential_alone, pieces))
        and (len(pieces[0]) not in USUAL_LENGTHS or len(whole) == _LONGEST)
    )
