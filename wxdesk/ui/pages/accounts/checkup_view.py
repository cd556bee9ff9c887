"""The check-up of one account: the verdict on top, a row for each step, a report for a colleague."""

import time

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.checkup.desk import Asked
from wxdesk.checkup.line import State, Step, first_wrong
from wxdesk.errors import WxdeskError
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import current_language, other_language, translate, translate_in
from wxdesk.ui.pages.accounts.checkup_row import CheckupRow
from wxdesk.ui.pages.accounts.checkup_run import CheckupRun
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Card, Field, Label
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.layout.room import keep_room
from wxdesk.ui.widgets.layout.scrolling import ScrollBody, Scrolling
from wxdesk.wording.checkup.names import STEPS
from wxdesk.wording.checkup.tell import report, verdict
from wxdesk.wording.errors import describe
from wxdesk.wording.numbers import clock_time

_VERDICT_LINES = 2  # the longest of them, in a window of the usual width


class _Rows(ScrollBody):
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint if hint.isValid() else QWidget.minimumSizeHint(self)  # while no row wraps


class CheckupView(QWidget):
    closed = Signal()
    edit_wanted = Signal(str)  # the account's form is where it is put right

    def __init__(self, services: Services, tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._services, self._tasks, self._clipboard = services, tasks, clipboard
        self._run: CheckupRun | None = None
        self._failure: WxdeskError | None = None
        self._began_at = 0.0
        self._told = False
        self._build()
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.verdict = Label(bold=True, selectable=True)
        self.verdict.setObjectName("checkup_verdict")
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.verdict.setMinimumHeight(_VERDICT_LINES * self.verdict.fontMetrics().lineSpacing() + theme.GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        self.buttons = self._build_buttons()
        column.addWidget(self.verdict)
        column.addWidget(self._build_rows(), 1)
        column.addLayout(self._build_file())

    def _build_buttons(self) -> QWidget:
        """They stand beside the page's heading."""
        self._back, self._cancel, self._other = Button(), Button(), Button()
        self._copy = CopyButton(self._clipboard, lambda: self._report(current_language()))
        self._in_other = menu_of(self._other).addAction("", self._copy_other)
        self._again = BusyButton(primary=True)
        keep_room(self._cancel)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for name, button in {
            "checkup_cancel": self._cancel,
            "checkup_back": self._back,
            "checkup_copy": self._copy,
            "checkup_copy_in": self._other,
            "checkup_again": self._again,
        }.items():
            button.setObjectName(name)
            row.addWidget(button)
        return buttons

    def _build_rows(self) -> Card:
        self.rows = {step: CheckupRow(step, self._clipboard) for step in Step}
        body = _Rows()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        self._scroll = Scrolling(body)
        for part in (self._scroll.viewport(), body):
            part.setAutoFillBackground(False)
        card = Card()
        card.body.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        card.body.addWidget(self._scroll)
        return card

    def _build_file(self) -> QHBoxLayout:
        self._file = QLineEdit()
        self._file.setObjectName("checkup_verify_file")
        self._file.setPlaceholderText("MP_verify_….txt")
        self._file_field = Field(self._file, mono=True)
        row = QHBoxLayout()
        row.setSpacing(theme.CARD_PADDING)
        row.addWidget(self._file_field.label)
        row.addWidget(self._file, 1)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(self.leave)
        self._cancel.clicked.connect(self._on_cancel)
        self._again.clicked.connect(self.check_again)
        self._file.returnPressed.connect(self.check_again)
        for row in self.rows.values():
            row.wanted.connect(self.edit_wanted)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._on_escape)

    def retranslate(self) -> None:
        self._back.setText(self.tr("&Back"))
        self._cancel.setText(self.tr("Cancel"))
        self._again.setText(self.tr("Check a&gain"))
        self._copy.set_label(self.tr("Copy re&port"))
        self._other.setAccessibleName(self.tr("Copy the report in the other language"))
        self._other.setToolTip(self._other.accessibleName())
        self._in_other.setText("用中文复制" if other_language() == "zh_CN" else "Copy in English")
        self._file_field.set_texts(self.tr("&Verification file (optional)"))
        for row in self.rows.values():
            row.retranslate()
        widest = max(row.name.sizeHint().width() for row in self.rows.values())
        for row in self.rows.values():
            row.name.setMinimumWidth(widest)
        self._show()

    # --- the run ----------------------------------------------------------------------------------------------------
    def check(self, account: Account) -> None:
        """Begin at once; what was found of another account is gone."""
        self.stop()
        for row in self.rows.values():
            row.clear()
        self._failure, self._told, self._began_at = None, False, time.time()
        self._again.setFocus()
        self._run = CheckupRun(self._services, account, Asked(verify_file=self._file.text().strip()))
        self._show()
        self._run.start(self._tasks, self, self._on_lines, self._on_failed)
        self._show()

    @property
    def is_running(self) -> bool:
        return self._run is not None and self._run.running

    def check_again(self) -> None:
        if self._run is not None and not self._run.running:
            self.check(self._run.account)

    def stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _on_lines(self) -> None:
        assert self._run is not None
        for line in self._run.lines:
            self.rows[line.step].show_line(line)
        self._show()
        if not self._run.running:
            self._on_end()

    def _on_end(self) -> None:
        """Nothing moves any more: the row that matters is opened, unless the reader has opened one."""
        assert self._run is not None
        wrong = first_wrong(self._run.lines)
        if not self._told:
            self._told = True
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.verdict.text()))
        if wrong is not None and not any(row.is_open for row in self.rows.values()):
            row = self.rows[wrong.step]
            row.open()
            QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row))

    def _on_failed(self, error: BaseException) -> None:
        self._failure = error if isinstance(error, WxdeskError) else None
        self._show()

    def _on_cancel(self) -> None:
        self.stop()
        self._show()

    def _on_escape(self) -> None:
        if self.is_running:
            self._on_cancel()
        else:
            self.leave()

    def leave(self) -> None:
        """Back to the accounts; a run that goes on is called off."""
        self.stop()
        self.closed.emit()

    # --- what is said -----------------------------------------------------------------------------------------------
    def _show(self) -> None:
        running = self.is_running
        ended = self._run is not None and not running and not self._run.stopped
        self._again.show_state(not running, running)
        self._cancel.setVisible(running)
        for button in (self._copy, self._other):
            button.setEnabled(ended and self._failure is None)
        text, colour = self._words(running)
        self.verdict.setText(text)
        self.verdict.set_colour(colour)

    def _words(self, running: bool) -> tuple[str, str]:
        if self._run is None:
            return "", "faint"
        if self._failure is not None:
            return str(describe(self._failure, translate)), "bad"
        if running:
            step = next((step for step in Step if self.rows[step].line is None), Step.VERIFY_FILE)
            words = self.tr("Checking: {step}…")
            return words.format(step=translate("checkup", STEPS[step])), "faint"
        if self._run.stopped:
            return self.tr("Cancelled. Nothing was changed."), "faint"
        wrong = first_wrong(self._run.lines)
        colour = "good" if wrong is None else "bad" if wrong.state is State.BAD else "warn"
        return verdict(self._run.lines, translate), colour

    def _report(self, language: str) -> str:
        if self._run is None:
            return ""
        lines, when = self._run.lines, clock_time(self._began_at)
        return report(self._run.account, lines, translate_in(language), when)

    def _copy_other(self) -> None:
        self._clipboard.copy(self._report(other_language()))
