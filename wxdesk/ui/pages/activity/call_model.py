"""The calls as a table: a model over the log's own list, filtered by plain words."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from wxdesk import clock
from wxdesk.files import csv_text
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.tables.table import NO_INDEX, Role, TableModel
from wxdesk.wechat.call_log import Call
from wxdesk.wording.codes.calls import endpoint_words, result
from wxdesk.wording.numbers import clock_time_s

NameOf = Callable[[str], str]  # an AppID's account, as the window calls it


class Column(IntEnum):
    TIME = 0
    ACCOUNT = 1
    ENDPOINT = 2
    DURATION = 3
    RESULT = 4
    RID = 5


def appid_itself(appid: str) -> str:
    return appid


def cells(call: Call, name_of: NameOf = appid_itself) -> tuple[str, ...]:
    """What the columns show, in the language of now."""
    return (
        clock_time_s(call.started_at),
        name_of(call.appid) if call.appid else "",
        endpoint_words(call.endpoint, translate),
        str(call.duration_ms),
        result(call.errcode, call.error_code, call.endpoint, translate),
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
        QCoreApplication.translate("CallModel", "Account"),
        QCoreApplication.translate("CallModel", "Endpoint"),
        QCoreApplication.translate("CallModel", "ms"),
        QCoreApplication.translate("CallModel", "Result"),
        "rid",
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A call and what its columns say: found once, as the sentence of a code takes longer than a table may ask."""

    call: Call
    cells: tuple[str, ...]
    searched: str


class CallModel(TableModel):
    """Newest first. `add` takes what arrived and drops the oldest beyond `capacity`; `filter` shows what matches."""

    columns = Column
    numbers = frozenset({Column.DURATION})

    def __init__(
        self, name_of: NameOf = appid_itself, capacity: int = 5000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._capacity = capacity
        self._needle, self._failed_only = "", False
        self._all: list[_Row] = []  # oldest first, as they come
        self._shown: list[_Row] = []  # newest first

    # --- what is in it ----------------------------------------------------------------------------------------------
    def replace(self, calls: tuple[Call, ...]) -> None:
        self.beginResetModel()
        self._all = [self._row(call) for call in calls[-self._capacity :]]
        self._shown = self._matching(self._all)
        self.endResetModel()

    def add(self, calls: list[Call]) -> int:
        """`calls` with the oldest first; how many rows were put on top."""
        rows = [self._row(call) for call in calls]
        self._all += rows
        fitting = self._matching(rows)
        if fitting:
            self.beginInsertRows(NO_INDEX, 0, len(fitting) - 1)
            self._shown[:0] = fitting
            self.endInsertRows()
        self._drop_oldest(len(self._all) - self._capacity)
        return len(fitting)

    def filter(self, needle: str, failed_only: bool = False) -> None:
        """Show the calls in whose row `needle` occurs, upper and lower case alike; or of them those that failed."""
        self.beginResetModel()
        self._needle, self._failed_only = needle.strip().casefold(), failed_only
        self._shown = self._matching(self._all)
        self.endResetModel()

    def say_again(self) -> None:
        """The language or an account's name changed: the words of a row may match or not match now."""
        self.replace(tuple(row.call for row in self._all))
        self.headings_changed()

    def call(self, row: int) -> Call:
        return self._shown[row].call

    def calls(self) -> tuple[Call, ...]:
        """Those that are shown."""
        return tuple(row.call for row in self._shown)

    def total(self) -> int:
        return len(self._all)

    def failures(self) -> int:
        """How many of all failed."""
        return sum(failed(row.call) for row in self._all)

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def count(self) -> int:
        return len(self._shown)

    def headings(self) -> tuple[str, ...]:
        return headers()

    def cell(self, row: int, column: int, role: int) -> object:
        shown = self._shown[row]
        if role == Role.DisplayRole:
            return shown.cells[column]
        if role == Role.ToolTipRole:
            return _tip(shown, column)
        if role == Role.ForegroundRole and column == Column.RESULT and failed(shown.call):
            return theme.colours(QGuiApplication.palette()).colour("bad")
        if role == Role.FontRole and column in (Column.ENDPOINT, Column.RID):
            return theme.font(mono=True)
        return None

    # --- inside -----------------------------------------------------------------------------------------------------
    def _row(self, call: Call) -> _Row:
        said = cells(call, self._name_of)
        return _Row(call, said, "\t".join((*said, call.appid)).casefold())

    def _matching(self, rows: list[_Row]) -> list[_Row]:
        """Newest first."""
        return [
            row
            for row in reversed(rows)
            if self._needle in row.searched and (failed(row.call) or not self._failed_only)
        ]

    def _drop_oldest(self, count: int) -> None:
        if count <= 0:
            return
        gone = len(self._matching(self._all[:count]))
        del self._all[:count]
        if gone:
            last = len(self._shown) - 1
            self.beginRemoveRows(NO_INDEX, last - gone + 1, last)
            del self._shown[-gone:]
            self.endRemoveRows()


def _tip(row: _Row, column: int) -> str:
    if column == Column.TIME:
        return full_time(row.call)
    return row.call.appid if column == Column.ACCOUNT else row.cells[column]


def as_tsv(calls: list[Call], name_of: NameOf = appid_itself) -> str:
    """Rows that a spreadsheet takes from the clipboard."""
    return "\n".join("\t".join((full_time(call), *cells(call, name_of)[1:])) for call in calls)


def as_csv(calls: tuple[Call, ...], name_of: NameOf = appid_itself) -> bytes:
    head = (*headers(), "AppID", "HTTP", QCoreApplication.translate("CallModel", "Method"))
    rows = (
        (full_time(call), *cells(call, name_of)[1:], call.appid, call.status, call.method) for call in calls
    )
    return csv_text.encoded((head, *rows))
