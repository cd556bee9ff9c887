"""Which piece of a pasted text belongs to a code: its braces, its line, or two lines. Texts come plain (plain_text)."""

from wxdesk.wechat.errors import code_marks
from wxdesk.wechat.errors.code_marks import CodeMatch
from wxdesk.wechat.errors.errmsg import name_of_errmsg
from wxdesk.wechat.errors.phrases import is_weak, match_phrases
from wxdesk.wechat.errors.return_code import ReturnCode

AROUND = 2_000  # characters around a code that are looked through
_NEAR = 200  # characters in front of a code in which “config:fail” and its like tell nothing more
Span = tuple[int, int]


def pieces(low: str) -> list[tuple[Span, CodeMatch]]:
    """Each code with the piece that tells of it; phrases count where no number stands in the same piece."""
    found: list[tuple[Span, CodeMatch]] = []
    marks, end = code_marks.numbers(low), 0
    for index, mark in enumerate(marks):
        if mark.start < end and mark.number == found[-1][1].number:
            continue  # said again in the same piece, as in WeCom's “more info at …?e=60020”
        others = (later.start for later in marks[index + 1 :] if later.number != mark.number)
        span = _span(low, mark, min(end, mark.start), next(others, len(low)))
        found.append((span, mark))
        end = span[1]
    taken = [span for span, mark in found]
    found += [(_line(low, mark), mark) for mark in _phrases(low, taken)]
    return sorted(found, key=lambda piece: piece[1].start)


def _span(low: str, mark: CodeMatch, begin: int, end: int) -> Span:
    """The braces around a code, else its line, and the next one where errmsg stands there."""
    begin, end = max(begin, mark.start - AROUND), min(end, mark.end + AROUND)
    opening, closing = low.rfind("{", begin, mark.start), low.find("}", mark.end, end)
    if opening >= 0 and closing >= 0 and "}" not in low[opening : mark.start]:
        return opening, closing + 1
    line = _line(low, mark, begin, end)
    message = None if name_of_errmsg(low, *line) else name_of_errmsg(low, line[1], end)
    if message and low.count("\n", line[1], message.start()) <= 1:
        return line[0], _line_end(low, message.end(), end)
    return line


def _line(low: str, mark: CodeMatch, begin: int = 0, end: int | None = None) -> Span:
    begin = max(begin, mark.start - AROUND)
    end = min(len(low), mark.end + AROUND) if end is None else end
    return max(begin, low.rfind("\n", begin, mark.start) + 1), _line_end(low, mark.end, end)


def _line_end(low: str, at: int, end: int) -> int:
    newline = low.find("\n", at, end)
    return end if newline < 0 else newline


def _phrases(low: str, taken: list[Span]) -> list[CodeMatch]:
    """Those outside the pieces that have a number; “config:fail” and its like only where nothing near says more."""
    if taken == [(0, len(low))]:
        return []  # without reading every code's phrases
    free = _once_a_line(low, _outside(match_phrases(low), taken))
    strong = [mark for mark in free if not is_weak(mark, low)]
    said = [(begin - _NEAR, end) for begin, end in taken + [_line(low, mark) for mark in strong]]
    return strong + _outside([mark for mark in free if is_weak(mark, low)], said)


def _once_a_line(low: str, marks: list[CodeMatch]) -> list[CodeMatch]:
    kept: list[CodeMatch] = []
    ends: dict[tuple[ReturnCode, ...], int] = {}
    for mark in marks:
        if mark.start >= ends.get(mark.codes, 0):
            kept.append(mark)
            ends[mark.codes] = _line(low, mark)[1]
    return kept


def _outside(marks: list[CodeMatch], spans: list[Span]) -> list[CodeMatch]:
    return [mark for mark in marks if not any(begin <= mark.start < end for begin, end in spans)]
