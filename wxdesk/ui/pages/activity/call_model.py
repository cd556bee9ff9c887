"""The calls as a table: a model over the log's own list, filtered by plain words."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from wxdesk import clock
from wxdesk.files import csv_text
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.tables import NO_INDEX, Role, TableModel
from wxdesk.ui.widgets.text.texts import as_plain
from wxdesk.wechat.call_log import Call
from wxdesk.wording.calls import result
from wxdesk.wording.numbers import clock_time_s


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
    return clock.local(call.started_at).isoformat(timespec="seconds")


def headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("CallModel", "Time"),
        QCoreApplication.translate("CallModel", "Call"),
        QCoreApplication.translate("CallModel", "ms"),
        QCoreApplication.translate("CallModel", "Result"),
        "rid",
    )


class CallModel(TableModel):
    """Oldest first. `append` adds what arrived and drops the oldest beyond `capacity`; `filter` shows what matches."""

    columns = Column
    numbers = frozenset({Column.DURATION})

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
        self.headings_changed()

    def call(self, row: int) -> Call:
        return self._shown[row]

    def calls(self) -> tuple[Call, ...]:
        """Those that are shown."""
        return tuple(self._shown)

    def total(self) -> int:
        return len(self._all)

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def count(self) -> int:
        return len(self._shown)

    def headings(self) -> tuple[str, ...]:
        return headers()

    def cell(self, row: int, column: int, role: int) -> object:
        call = self._shown[row]
        if role == Role.DisplayRole:
            return cells(call)[column]
        if role == Role.ToolTipRole:
            return full_time(call) if column == Column.TIME else as_plain(cells(call)[column])
        if role == Role.ForegroundRole and column == Column.RESULT and failed(call):
            return theme.colours(QGuiApplication.palette()).colour("bad")
        if role == Role.FontRole and column in (Column.CALL, Column.RID):
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


def as_tsv(calls: list[Call]) -> str:
    """Rows that a spreadsheet takes from the clipboard."""
    return "\n".join("\t".join((full_time(call), *cells(call)[1:])) for call in calls)


def as_csv(calls: tuple[Call, ...]) -> bytes:
    head = (*headers(), "AppID", "HTTP")
    rows = ((full_time(call), *cells(call)[1:], call.appid, call.status) for call in calls)
    return csv_text.encoded((head, *rows))
