"""Credentials that a list holds, taken out before its rows become entries: what they become is kept on disk."""

from collections.abc import Sequence
from functools import cache, cached_property

from wxdesk.credential_shapes import credential_alone, is_appid, names_credentials
from wxdesk.media.lists.judgement import CREDENTIALS, Reason
from wxdesk.secrecy import MASK, redact, redact_all

_SHOWN = 40
_MOST_LOOKED_UP = 500  # rejected pieces of one line with a credential in it; of more, none is shown
# What names a value stands nearer before it; of a long line no more is looked at for each of its pieces.
_NEAR = 2000
Cells = Sequence[str]  # of one column


def masked_columns(headings: list[str], columns: Sequence[Cells], with_id: Sequence[bool]) -> list[Cells]:
    """The columns of some rows: masked as a whole below a heading that names a credential, and otherwise whatever looks
    like one, also beside the name of one in the same row, and an AppSecret behind its AppID.

    `with_id`: whether each row holds a media id. A row without one may be another heading: of two rows, or of a table
    below the first. It takes its place in `headings`, for these rows and those that follow.
    """
    masked = [_below(headings, x, cells, with_id) for x, cells in enumerate(columns)]

    @cache
    def named_in(y: int) -> bool:
        """Asked once for each row: it may hold hundreds of digests."""
        return any(names_credentials(cells[y]) for cells in columns)

    def follows_appid(x: int, y: int) -> bool:
        return x > 0 and is_appid(columns[x - 1][y])

    for x, cells in enumerate(columns):
        alone = (y for y, cell in enumerate(cells) if credential_alone(cell) is not None)
        beside = {y for y in alone if follows_appid(x, y) or named_in(y)}
        if beside:
            masked[x] = [MASK if y in beside else cell for y, cell in enumerate(masked[x])]
    return masked


def _below(headings: list[str], x: int, cells: Cells, with_id: Sequence[bool]) -> Cells:
    at = -1
    if not names_credentials(headings[x]):
        rows = range(len(cells))
        at = next((y for y in rows if not with_id[y] and names_credentials(cells[y])), len(cells))
        if at == len(cells):
            return redact_all(cells)
        headings[x] = cells[at]
    return [*redact_all(cells[: at + 1]), *(cell and MASK for cell in cells[at + 1 :])]


class Surroundings:
    """What stands around the rejected pieces of a line."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._asked = 0

    def shown(self, text: str, reason: Reason) -> str:
        """What of a rejected piece may be shown and kept."""
        if reason in CREDENTIALS or self._hides(text):
            return MASK
        text = redact(text[:_NEAR])  # before it is cut: the cut could go through a credential
        return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"

    def _hides(self, text: str) -> bool:
        """Whether `text` is, by what stands around it, a credential or part of one."""
        self._asked += 1
        if self._asked > _MOST_LOOKED_UP:
            return self._masked != self._line
        if len(self._line) <= 2 * _NEAR:
            around, rest = self._line, self._masked
        else:
            at = self._line.find(text)
            around = self._line[max(0, at - _NEAR) : at + min(len(text), _NEAR)] if at >= 0 else ""
            rest = redact(around)
        return rest != around and text[:_NEAR] in around and text[:_NEAR] not in rest

    @cached_property
    def _masked(self) -> str:
        return redact(self._line)
