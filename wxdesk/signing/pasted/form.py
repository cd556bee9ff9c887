"""In the midst of what a value stands: wx.config(…), a curl command, JSON, a query, a line of a log …"""

import re

from wxdesk.signing.place import Form

_BRACKET = re.compile(r"[()]")
_LONGEST_CALL = 8_000
_MOST_BRACKETS = 200
_LINE = 500  # how far back a line is looked at
_LOG_LINE = re.compile(
    r"""(?ix) [\s\[(]{0,3} (?: \d{4}[-/]\d\d[-/]\d\d[T\s]\d\d:\d\d | \d\d:\d\d:\d\d | \w{3}\s+\d{1,2}\s\d\d:\d\d
                             | (?:trace|debug|info|warn|warning|error)\b (?!\w*\s?:\s?["'{]) )"""
)
_CURL_END = re.compile(r"(?<!\\)\r?\n")


class SourceFormats:
    """Of one passage. A call and a command are told where they begin; what stands in them is theirs."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end, self._form = 0, Form.ALONE

    def enter_call(self, opening: int) -> None:
        """wx.config( with its bracket at `opening`. What begins within another is a part of it."""
        if opening < self._end:
            return
        depth, end = 0, opening
        brackets = _BRACKET.finditer(self._text, opening, opening + _LONGEST_CALL)
        for bracket, _ in zip(brackets, range(_MOST_BRACKETS), strict=False):
            depth += 1 if bracket[0] == "(" else -1
            end = bracket.end()
            if depth == 0:
                break
        self._end, self._form = (end if depth == 0 else opening + _LONGEST_CALL), Form.WX_CONFIG

    def enter_command(self, at: int) -> None:
        """curl; it goes to the end of the line, and over it where a backslash says so."""
        if at < self._end:
            return
        end = _CURL_END.search(self._text, at, at + _LONGEST_CALL)
        self._end, self._form = (end.start() if end else at + _LONGEST_CALL), Form.CURL

    def around(self, at: int) -> Form | None:
        return self._form if at < self._end else None

    def of_address(self, at: int) -> Form:
        """Of an address that stands by itself."""
        return self.around(at) or (Form.LOG if self._in_log(at) else Form.ALONE)

    def of_value(self, name_start: int, sign: str, name_end: int, start: int, end: int) -> Form:
        """Of text[start:end] behind a name; `sign` is what named.value_behind calls it."""
        around = self.around(name_start)
        if around is not None:
            return around
        if sign in _BY_SIGN:
            return _BY_SIGN[sign]
        text = self._text
        before, parting = text[name_start - 1 : name_start], text[name_end:start]
        quoted = text[start - 1 : start] in "\"'`" and start > name_end
        if sign == "cell":
            tag = "<" in parting
            return Form.HTML if tag else Form.TABLE if set("|\t\n") & set(parting) else Form.LABEL
        if "=>" in parting or before in ("'", "[", "("):
            return Form.CODE
        if "=" in parting:
            if before in ("?", "&") or (text[end : end + 1] == "&" and not quoted):
                return Form.QUERY
            if quoted:
                return Form.HTML if before == "-" or self._in_tag(name_start) else Form.CODE
        elif before == '"':
            return Form.JSON
        elif quoted:
            return Form.CODE
        if self._in_log(name_start):
            return Form.LOG
        return (
            Form.CODE if text[end : end + 1] in (",", ";", ")", "}") and text[end : end + 1] else Form.LABEL
        )

    def _in_tag(self, at: int) -> bool:
        return self._text.rfind("<", max(at - _LINE, 0), at) > self._text.rfind(">", max(at - _LINE, 0), at)

    def _in_log(self, at: int) -> bool:
        line = max(self._text.rfind("\n", max(at - _LINE, 0), at) + 1, at - _LINE, 0)
        return _LOG_LINE.match(self._text, line) is not None


_BY_SIGN = {
    "pair": Form.JSON,
    "serial": Form.CODE,
    "call": Form.CODE,
    "attribute": Form.HTML,
    "element": Form.HTML,
}
