"""All codes as a table, filtered by digits and words in either language."""

import re
from enum import IntEnum

from PySide6.QtCore import QObject

from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.tables.table import Role, TableModel
from wxdesk.wechat.errors.return_code import ReturnCode
from wxdesk.wechat.errors.return_codes import return_codes
from wxdesk.wording.codes.code_text import CodeText, describe_code


class Column(IntEnum):
    CODE = 0
    MEANING = 1
    GROUP = 2
    WHO = 3


def cells(told: CodeText) -> tuple[str, ...]:
    return told.code or "–", told.meaning, told.group, told.who


def text_that_finds(code: ReturnCode) -> str:
    """What somebody who meets the code would paste."""
    return code.phrases[0] if code.number is None else str(code.number)


class CodeList(TableModel):
    """In the order of the table; `filter` shows the codes in which every word occurs, digits in the code itself."""

    columns = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._needles: tuple[str, ...] = ()
        self._told: dict[str, CodeText] = {}
        self._words: dict[str, str] = {}
        self._shown: list[ReturnCode] = []

    def filter(self, text: str) -> None:
        self.beginResetModel()
        self._needles = tuple(text.casefold().split())
        self._fill()
        self.endResetModel()

    def say_again(self) -> None:
        """Say everything in the language of now."""
        self.beginResetModel()
        self._told = {code.id: describe_code(code, translate) for code in return_codes().values()}
        self._words = {code.id: _words(code, self._told[code.id]) for code in return_codes().values()}
        self._fill()
        self.endResetModel()
        self.headings_changed()

    def code(self, row: int) -> ReturnCode:
        return self._shown[row]

    def _fill(self) -> None:
        self._shown = [code for code in return_codes().values() if self._matches(code)]

    def _matches(self, code: ReturnCode) -> bool:
        return all(self._holds(code, needle) for needle in self._needles)

    def _holds(self, code: ReturnCode, needle: str) -> bool:
        if needle.isdecimal():
            return needle in code.id
        words = self._words.get(code.id, "")
        return needle in words or holds_pieces(needle, words)

    # --- Qt -----------------------------------------------------------------------------------------------------------
    def count(self) -> int:
        return len(self._shown)

    def headings(self) -> tuple[str, ...]:
        return self.tr("Code"), self.tr("Meaning"), self.tr("Category"), self.tr("Who should act")

    def cell(self, row: int, column: int, role: int) -> object:
        told = self._told[self._shown[row].id]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return cells(told)[column]
        if role == Role.AccessibleTextRole:
            return ", ".join(cells(told))
        return theme.font(mono=True) if role == Role.FontRole and column == Column.CODE else None


# --- what is looked through -------------------------------------------------------------------------------------------
def _words(code: ReturnCode, told: CodeText) -> str:
    """In both languages: whoever reads English may have a Chinese sentence before him."""
    texts = (code.meaning, *code.causes, code.remedy)
    return "\n".join(
        (code.id, *code.phrases, *cells(told), *(one for text in texts for one in text))
    ).casefold()


# A chat's words for any error: they tell codes apart as little as the word "code"
_GENERAL = ("错误", "报错", "失败", "异常", "问题", "提示", "怎么办")
_WIDE = re.compile(r"[\u3400-\u9fff]{3,}")


def holds_pieces(needle: str, words: str) -> bool:
    """Chinese has no spaces: whether `needle` can be cut into pieces of two characters or more that all occur in
    `words`, those left out that say no more than that there is an error."""
    if not _WIDE.fullmatch(needle):
        return False
    rest = needle
    for general in _GENERAL:
        rest = rest.replace(general, " ")
    pieces = rest.split()
    return bool(pieces) and all(_cut(piece, words) for piece in pieces)


def _cut(piece: str, words: str) -> bool:
    fits = [True] + [False] * len(piece)  # whether the first n characters can be cut so
    for end in range(2, len(piece) + 1):
        fits[end] = any(fits[start] and piece[start:end] in words for start in range(end - 1))
    return fits[-1]
