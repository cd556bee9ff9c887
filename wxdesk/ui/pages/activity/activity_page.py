"""Every call to WeChat since the start: when, what, how long, how it ended."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelection, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
)

from wxdesk.accounts.account import Account
from wxdesk.files import atomic_file
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import name_of
from wxdesk.ui.page import Page
from wxdesk.ui.pages.activity.call_card import CallCard
from wxdesk.ui.pages.activity.call_model import CallModel, as_csv, as_tsv
from wxdesk.ui.pages.activity.call_table import CallTable
from wxdesk.ui.table_files import ask_where
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice
from wxdesk.ui.window_state import WindowState
from wxdesk.wechat.call_log import Call, CallLog

_REFRESH_MS = 200


class ActivityPage(Page):
    """`explain` leads to what an error means; it is called with its text."""

    scrolls = False
    wide = True

    def __init__(
        self,
        activity: CallLog,
        list_accounts: Callable[[], tuple[Account, ...]],
        explain: Callable[[str], None],
        tasks: Tasks,
        clipboard: Clipboard,
        memory: WindowState,
    ) -> None:
        super().__init__()
        self._activity = activity
        self._list_accounts = list_accounts
        self._explain = explain
        self._names: dict[str, str] = {}
        self._tasks = tasks
        self._clipboard = clipboard
        # Filled on whichever thread made the call, emptied here while the page is seen.
        self._arrived: deque[Call] = deque(maxlen=5000)
        self._build(memory)
        self._connect()
        self._fill()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self, memory: WindowState) -> None:
        self._export = Button(icon_name="folder")
        self._export.setObjectName("export_calls")
        self.action_row.addWidget(self._export)
        self._filter = QLineEdit()
        self._filter.setObjectName("filter_calls")
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(420)
        self._count = Label(colour="faint", wrap=False)
        row = QHBoxLayout()
        self._errors_only = Button(icon_name="warn")
        self._errors_only.setObjectName("errors_only")
        self._errors_only.setCheckable(True)
        row.setSpacing(theme.GRID)
        row.addWidget(self._filter, 1)
        row.addWidget(self._errors_only)
        row.addWidget(self._count)
        row.addStretch(1)
        self._notice = FloatingNotice(self, self._clipboard)
        self._empty = Label(colour="faint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._details = CallCard()
        self._stack = QStackedWidget()
        self._model = CallModel(self._name_of, parent=self)
        self._table = CallTable(self._model, memory.call_widths)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._details)

    def _connect(self) -> None:
        self._activity.on_added.append(self._arrived.append)
        self._looking = QTimer(self, interval=_REFRESH_MS)
        self._looking.timeout.connect(self._take_arrived)
        self._filter.textChanged.connect(self._on_filter)
        self._errors_only.toggled.connect(self._on_filter)
        self._export.clicked.connect(self._on_export)
        self._table.opened.connect(self._on_explain)
        self._details.explain_wanted.connect(self._on_explain)
        self._table.selectionModel().selectionChanged.connect(self._on_selected)
        self._model.modelReset.connect(lambda: self._details.show_call(None))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find)
        for keys, widget, slot in (
            (QKeySequence(QKeySequence.StandardKey.Copy), self._table, self.copy_rows),
            (QKeySequence(Qt.Key.Key_Escape), self._filter, self._filter.clear),
        ):
            QShortcut(keys, widget, slot, context=Qt.ShortcutContext.WidgetShortcut)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Call log"))
        self._export.setText(self.tr("&Export…"))
        self._export.setToolTip(self.tr("Save the calls shown as a CSV file"))
        self._filter.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self._filter.setAccessibleName(self.tr("Filter"))
        self._errors_only.setText(self.tr("E&rrors only"))
        self._table.setAccessibleName(self.tr("Calls"))
        self._model.say_again()
        self._details.retranslate()
        self._notice.retranslate()
        self._show()

    # --- accounts ---------------------------------------------------------------------------------------------------
    def enter(self) -> None:
        """Accounts may have been added or renamed since."""
        names = {account.appid: name_of(account) for account in self._list_accounts()}
        if names != self._names:
            self._names = names
            self._model.say_again()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_of(self, appid: str) -> str:
        return self._names.get(appid, appid)

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
        """Add what was called since. Who reads further down stays where they are; who reads the top sees what is new."""
        calls = []
        while self._arrived:
            calls.append(self._arrived.popleft())
        if not calls:
            return
        bar = self._table.verticalScrollBar()
        before = bar.value()
        added = self._model.add(calls)
        self._show()
        if before:
            bar.setValue(before + added * self._table.verticalHeader().defaultSectionSize())

    # --- what is shown ----------------------------------------------------------------------------------------------
    def show_errors_only(self, only: bool) -> None:
        self._filter.clear()
        self._errors_only.setChecked(only)

    def _on_filter(self) -> None:
        self._model.filter(self._filter.text(), self._errors_only.isChecked())
        self._table.scrollToTop()
        self._show()

    def _on_explain(self, call: Call) -> None:
        """A call without WeChat's code has nothing to be looked up."""
        if call.errcode:
            self._explain(f"errcode: {call.errcode} rid: {call.rid}" if call.rid else str(call.errcode))

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
            else self.tr("No calls yet. Every call to WeChat is listed here, with secrets removed.")
        )
        self._count.setText(
            self.tr("{shown} of {total}").format(shown=f"{shown:,}", total=f"{total:,}")
            if shown != total
            else ""
        )
        self.set_answer(
            self.tr("API calls since wxdesk started: {total}, failed: {failed}").format(
                total=f"{total:,}", failed=f"{self._model.failures():,}"
            )
        )

    # --- taking it elsewhere ----------------------------------------------------------------------------------------
    def copy_rows(self) -> None:
        rows = self._selected_rows()
        if rows:
            self._clipboard.copy(as_tsv([self._model.call(row) for row in rows], self._name_of))

    def _on_export(self) -> None:
        ask_where(self, self.tr("Save call log"), self.export_to)

    def export_to(self, path: str) -> None:
        """Write the calls that are shown to `path`."""
        calls, names = self._model.calls(), dict(self._names)
        self._tasks.run(
            lambda job: atomic_file.write(Path(path), as_csv(calls, lambda appid: names.get(appid, appid))),
            owner=self,
            done=lambda nothing: self._notice.tell_text(
                "good", lambda: self.tr("Saved: {path}").format(path=path)
            ),
            failed=self._notice.tell_error,
        )
