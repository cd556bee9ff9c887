"""The files that an endpoint did not take, one by one: which, why, and what the endpoint answered."""

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from wxdesk.media.forwarding.answer import shortened
from wxdesk.media.forwarding.forwarding import Forwarding
from wxdesk.media.forwarding.records import ForwardState
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.tables.header import TableHeader
from wxdesk.ui.widgets.tables.table import Role, TableModel, show_as_lines
from wxdesk.wording.media.forwarding import short_reason

_SIDE, _LINES = 6, 4
_SHARES = (35, 25, 40)


class _Column(IntEnum):
    FILE = 0
    REASON = 1
    ANSWER = 2


class FailureModel(TableModel):
    """Made of what is recorded at the moment; a row is read when it is shown."""

    columns = _Column

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._forwarding: Forwarding | None = None
        self._rows: list[int] = []

    def show_failures(self, forwarding: Forwarding | None) -> None:
        rows = forwarding.rows if forwarding is not None else None
        states = (ForwardState.FAILED, ForwardState.UNCONFIRMED)
        found = sorted(row for state in states for row in rows.rows(state)) if rows is not None else []
        if forwarding is not self._forwarding or found != self._rows:
            self.beginResetModel()
            self._forwarding, self._rows = forwarding, found
            self.endResetModel()

    def count(self) -> int:
        return len(self._rows)

    def headings(self) -> tuple[str, ...]:
        return (self.tr("File"), self.tr("Why"), self.tr("Endpoint response"))

    def cell(self, row: int, column: int, role: int) -> object:
        if role not in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        return self.texts(row)[column]

    def texts(self, row: int) -> tuple[str, str, str]:
        """File, reason and answer of a line."""
        forwarding = self._forwarding
        if forwarding is None:
            return "", "", ""
        number = self._rows[row]
        name, record = forwarding.source.files[number].path.name, forwarding.rows.record(number)
        error = record.failure() if record else None
        reason = short_reason(error, translate) if error else ""
        reply = shortened(record.reply) if record and record.reply else ""
        if record is not None and record.status is not None:
            reply = self.tr("{status}: {reply}").format(
                status=record.status, reply=reply or self.tr("(empty)")
            )
        return name, reason, reply


class FailureList(QTableView):
    """Hidden while nothing has failed. Ctrl+C copies the chosen lines, or all of them."""

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._clipboard = clipboard
        self.failures = FailureModel(self)
        self.setModel(self.failures)
        self.setObjectName("forward_failures")
        show_as_lines(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        columns = TableHeader(self, _SIDE)
        self.setHorizontalHeader(columns)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        line = self.verticalHeader().defaultSectionSize()
        self.setMinimumHeight(line * _LINES)
        self.hide()

    def show_failures(self, forwarding: Forwarding | None) -> None:
        self.failures.show_failures(forwarding)
        self.setVisible(self.failures.count() > 0)
        self._lay_out()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Files that were not accepted"))
        self.failures.headings_changed()

    def copied(self) -> str:
        """The chosen lines, or all, as a spreadsheet takes them."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = chosen or range(self.failures.count())
        return "\n".join("\t".join(self.failures.texts(row)) for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._clipboard.copy(self.copied())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._lay_out()

    def _lay_out(self) -> None:
        room = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, room * share // sum(_SHARES))
