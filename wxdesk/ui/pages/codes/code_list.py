"""All codes as a table, filtered by digits and words in either language."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.wechat.return_code import ReturnCode
from wxdesk.wechat.return_codes import return_codes
from wxdesk.wording.return_codes.told_code import ToldCode, tell_code

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Column(IntEnum):
    CODE = 0
    MEANING = 1
    GROUP = 2
    WHO = 3


def cells(told: ToldCode) -> tuple[str, ...]:
    return told.code or "–", told.meaning, told.group, told.who


def text_that_finds(code: ReturnCode) -> str:
    """What somebody who meets the code would paste."""
    return code.phrases[0] if code.number is None else str(code.number)


class CodeList(QAbstractTableModel):
    """In the order of the table; `filter` shows the codes in which every word occurs, digits in the code itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._needles: tuple[str, ...] = ()
        self._told: dict[str, ToldCode] = {}
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
        self._told = {code.id: tell_code(code, translate) for code in return_codes().values()}
        self._words = {code.id: _words(code, self._told[code.id]) for code in return_codes().values()}
        self._fill()
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def code(self, row: int) -> ReturnCode:
        return self._shown[row]

    def _fill(self) -> None:
        self._shown = [code for code in return_codes().values() if self._matches(code)]

    def _matches(self, code: ReturnCode) -> bool:
        return all(self._holds(code, needle) for needle in self._needles)

    def _holds(self, code: ReturnCode, needle: str) -> bool:
        if needle.isdecimal():
            return needle in code.id
        return needle in self._words.get(code.id, "")

    # --- Qt -----------------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _headers()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        code = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells(self._told[code.id])[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cells(self._told[code.id]))
        if role == Qt.ItemDataRole.FontRole and index.column() == Column.CODE:
            return theme.font(mono=True)
        return None


def _headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("CodeList", "Code"),
        QCoreApplication.translate("CodeList", "Meaning"),
        QCoreApplication.translate("CodeList", "About"),
        QCoreApplication.translate("CodeList", "Who has to act"),
    )


# --- what is looked through -------------------------------------------------------------------------------------------
def _words(code: ReturnCode, told: ToldCode) -> str:
    """In both languages: whoever reads English may have a Chinese sentence before him."""
    texts = (code.meaning, *code.causes, code.remedy)
    return "\n".join(
        (code.id, *code.phrases, *cells(told), *(one for text in texts for one in text))
    ).casefold()
