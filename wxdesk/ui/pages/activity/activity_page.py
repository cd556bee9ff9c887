"""Every call to WeChat since the start: when, what, how long, how it ended."""

from collections import deque
from pathlib import Path

from PySide6.QtCore import QItemSelection, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
)

from wxdesk.files import atomic_file
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.page import Page
from wxdesk.ui.pages.activity.call_card import CallCard
from wxdesk.ui.pages.activity.call_model import CallModel, as_csv, as_tsv
from wxdesk.ui.pages.activity.call_table import CallTable
from wxdesk.ui.table_files import ask_where
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.inline_notice import InlineNotice
from wxdesk.wechat.call_log import Call, CallLog

_REFRESH_MS = 200


class ActivityPage(Page):
    scrolls = False

    def __init__(self, activity: CallLog, tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._activity = activity
        self._tasks = tasks
        self._clipboard = clipboard
        # Filled on whichever thread made the call, emptied here while the page is seen.
        self._arrived: deque[Call] = deque(maxlen=5000)
        self._at_end = True
        self._build()
        self._connect()
        self._fill()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._export = Button(icon_name="folder")
        self._export.setObjectName("export_calls")
        self.action_row.addWidget(self._export)
        self._filter = QLineEdit()
        self._filter.setObjectName("filter_calls")
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(420)
        self._count = Label(colour="faint", wrap=False)
        row = QHBoxLayout()
        row.addWidget(self._filter, 1)
        row.addWidget(self._count)
        row.addStretch(1)
        self._notice = InlineNotice()
        self._empty = Label(colour="faint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._details = CallCard()
        self._stack = QStackedWidget()
        self._model = CallModel(parent=self)
        self._table = CallTable(self._model)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.body.addLayout(row)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._details)

    def _connect(self) -> None:
        self._activity.on_added.append(self._arrived.append)
        self._looking = QTimer(self, interval=_REFRESH_MS)
        self._looking.timeout.connect(self._take_arrived)
        self._filter.textChanged.connect(self._on_filter)
        self._export.clicked.connect(self._on_export)
        self._table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._table.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._table.selectionModel().selectionChanged.connect(self._on_selected)
        self._model.modelReset.connect(lambda: self._details.show_call(None))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find)
        for keys, widget, slot in (
            (QKeySequence(QKeySequence.StandardKey.Copy), self._table, self.copy_rows),
            (QKeySequence(Qt.Key.Key_Escape), self._filter, self._filter.clear),
        ):
            QShortcut(keys, widget, slot, context=Qt.ShortcutContext.WidgetShortcut)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Activity"))
        self._export.setText(self.tr("&Export…"))
        self._export.setToolTip(self.tr("Save the calls that are shown as a table"))
        self._filter.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self._filter.setAccessibleName(self.tr("Filter"))
        self._table.setAccessibleName(self.tr("Calls"))
        self._model.say_again()
        self._details.retranslate()
        self._notice.retranslate()
        self._show()

    # --- new calls --------------------------------------------------------------------------------------------------
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_arrived()
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looking.stop()

    def _fill(self) -> None:
        calls = self._activity.calls()
        known = {id(call) for call in calls}
        late = [call for call in list(self._arrived) if id(call) not in known]
        self._arrived.clear()
        self._model.replace((*calls, *late))

    def _take_arrived(self) -> None:
        """Add what was called since. Who reads further up stays where they are; who reads the end keeps seeing it."""
        calls = []
        while self._arrived:
            calls.append(self._arrived.popleft())
        if not calls:
            return
        bar = self._table.verticalScrollBar()
        at_end, before = self._at_end, bar.value()
        gone = self._model.append(calls)
        self._show()
        if at_end:
            self._table.scrollToBottom()
        elif gone:
            bar.setValue(before - gone * self._table.verticalHeader().defaultSectionSize())

    def _on_scrolled(self, value: int) -> None:
        self._at_end = value == self._table.verticalScrollBar().maximum()

    def _on_range(self, least: int, most: int) -> None:
        if self._at_end:
            self._table.verticalScrollBar().setValue(most)

    # --- what is shown ----------------------------------------------------------------------------------------------
    def _on_filter(self, text: str) -> None:
        self._model.filter(text)
        self._table.scrollToBottom()
        self._show()

    def _on_find(self) -> None:
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def _on_selected(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        rows = self._selected_rows()
        self._details.show_call(self._model.call(rows[0]) if len(rows) == 1 else None)

    def _selected_rows(self) -> list[int]:
        return sorted(index.row() for index in self._table.selectionModel().selectedRows())

    def _show(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        self._stack.setCurrentIndex(0 if shown else 1)
        self._details.setVisible(bool(shown))
        self._export.setEnabled(bool(shown))
        self._empty.setText(
            self.tr("No call matches the filter.")
            if total
            else self.tr("Nothing was asked of WeChat yet. Every call appears here, without its secrets.")
        )
        self._count.setText(
            self.tr("{shown} of {total}").format(shown=shown, total=total) if shown != total else ""
        )
        self.set_answer(self.tr("Calls to WeChat since the start: {total}.").format(total=total))

    # --- taking it elsewhere ----------------------------------------------------------------------------------------
    def copy_rows(self) -> None:
        rows = self._selected_rows()
        if rows:
            self._clipboard.copy(as_tsv([self._model.call(row) for row in rows]))

    def _on_export(self) -> None:
        ask_where(self, self.tr("Save the calls"), self.export_to)

    def export_to(self, path: str) -> None:
        """Write the calls that are shown to `path`."""
        calls = self._model.calls()
        self._tasks.run(
            lambda job: atomic_file.write(Path(path), as_csv(calls)),
            owner=self,
            done=lambda nothing: self._notice.tell_text(
                "good", lambda: self.tr("Saved: {path}").format(path=path)
            ),
            failed=self._notice.tell_error,
        )
