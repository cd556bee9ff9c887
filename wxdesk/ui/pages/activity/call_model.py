"""The calls as a table: a model over the log's own list, filtered by plain words."""

from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from wxdesk import csv_text
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.wechat.activity import Call
from wxdesk.wording.calls import result
from wxdesk.wording.numbers import clock_time_s

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Column(IntEnum):
    TIME = 0
    CALL = 1
    DURATION = 2
    RESULT = 3
    RID = 4


def cells(call: Call) -> tuple[str, ...]:
    """What the columns show, in the language of now."""
    said = result(call.errcode, call.error_code, call.endpoint, translate)
    return (
        clock_time_s(call.started_at),
        f"{call.method} {call.endpoint}",
        str(call.duration_ms),
        said,
        call.rid,
    )


def failed(call: Call) -> bool:
    return bool(call.errcode or call.error_code)


def full_time(call: Call) -> str:
    """2026-11-20T10:32:07+08:00: for what leaves the window, where the day and the zone are not known."""
    return datetime.fromtimestamp(call.started_at).astimezone().isoformat(timespec="seconds")


def headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("CallModel", "Time"),
        QCoreApplication.translate("CallModel", "Call"),
        QCoreApplication.translate("CallModel", "ms"),
        QCoreApplication.translate("CallModel", "Result"),
        "rid",
    )


class CallModel(QAbstractTableModel):
    """Oldest first. `append` adds what arrived and drops the oldest beyond `capacity`; `filter` shows what matches."""

    def __init__(self, capacity: int = 5000, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._capacity = capacity
        self._needle = ""
        self._all: list[Call] = []
        self._words: list[str] = []  # what is looked through, for each of all
        self._shown: list[Call] = []

    # --- what is in it ----------------------------------------------------------------------------------------------
    def replace(self, calls: tuple[Call, ...]) -> None:
        self.beginResetModel()
        self._all = list(calls[-self._capacity :])
        self._words = [_words(call) for call in self._all]
        self._shown = self._matching(self._all, self._words)
        self.endResetModel()

    def append(self, calls: list[Call]) -> int:
        """How many rows at the top went away."""
        gone = self._drop_oldest(len(self._all) + len(calls) - self._capacity)
        words = [_words(call) for call in calls]
        self._all += calls
        self._words += words
        fitting = self._matching(calls, words)
        if fitting:
            first = len(self._shown)
            self.beginInsertRows(NO_INDEX, first, first + len(fitting) - 1)
            self._shown += fitting
            self.endInsertRows()
        return gone

    def filter(self, needle: str) -> None:
        """Show the calls in whose row `needle` occurs, upper and lower case alike."""
        self.beginResetModel()
        self._needle = needle.strip().casefold()
        self._shown = self._matching(self._all, self._words)
        self.endResetModel()

    def say_again(self) -> None:
        """The language changed: the words of a row may match or not match now."""
        self.replace(tuple(self._all))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def call(self, row: int) -> Call:
        return self._shown[row]

    def calls(self) -> tuple[Call, ...]:
        """Those that are shown."""
        return tuple(self._shown)

    def total(self) -> int:
        return len(self._all)

    # --- Qt ---------------------------------------------------------------------------------------------------------
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
            return _alignment(section)
        return headers()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        call = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(call)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return full_time(call) if index.column() == Column.TIME else cells(call)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == Column.RESULT and failed(call):
            return theme.colours(QGuiApplication.palette()).colour("bad")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() in (Column.CALL, Column.RID):
            return theme.font(mono=True)
        return None

    # --- inside -----------------------------------------------------------------------------------------------------
    def _matching(self, calls: list[Call], words: list[str]) -> list[Call]:
        if not self._needle:
            return list(calls)
        return [call for call, text in zip(calls, words, strict=True) if self._needle in text]

    def _drop_oldest(self, count: int) -> int:
        if count <= 0:
            return 0
        dropped, self._all, self._words = self._all[:count], self._all[count:], self._words[count:]
        gone = 0
        for call in dropped:
            if gone < len(self._shown) and self._shown[gone] is call:
                gone += 1
        if gone:
            self.beginRemoveRows(NO_INDEX, 0, gone - 1)
            del self._shown[:gone]
            self.endRemoveRows()
        return gone


def _words(call: Call) -> str:
    return "\t".join((*cells(call), call.appid)).casefold()


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.DURATION else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def as_tsv(calls: list[Call]) -> str:
    """Rows that a spreadsheet takes from the clipboard."""
    return "\n".join("\t".join((full_time(call), *cells(call)[1:])) for call in calls)


def as_csv(calls: tuple[Call, ...]) -> bytes:
    head = (*headers(), "AppID", "HTTP")
    rows = ((full_time(call), *cells(call)[1:], call.appid, call.status) for call in calls)
    return csv_text.encoded((head, *rows))
