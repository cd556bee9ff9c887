"""One rid: the time of its call at once, and what WeChat kept of the call once somebody asks."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.ui import desktop, theme
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button, FieldForm, Label, mono_label
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.ui.widgets.waiting import Waiting
from wxdesk.wechat.errors.error_text import diagnosis_address
from wxdesk.wechat.rid_record import RidRecord
from wxdesk.wording.codes.rid_text import can_be_looked_up, describe_record, describe_rid

LookUp = Callable[[Account, str], RidRecord]


class RidRow(QWidget):
    """`look_up` asks WeChat as an account, on a worker; `now` gives epoch seconds; `notice` says what went wrong."""

    told = Signal(object)  # RidRecord

    def __init__(
        self, rid: str, look_up: LookUp, now: Callable[[], float], tasks: Tasks, notice: FloatingNotice
    ) -> None:
        super().__init__()
        self._rid = rid
        self._look_up = look_up
        self._now = now
        self._tasks, self._notice = tasks, notice
        self._account: Account | None = None
        self._job: Task | None = None
        self._kept: RidRecord | None = None
        self._build()

    def _build(self) -> None:
        self._name = mono_label(f"rid {self._rid}", colour="faint")
        self._time = Label(selectable=True)
        self._ask = Button()
        self._ask.setObjectName("look_up_rid")
        self._ask.clicked.connect(self._on_ask)
        self._open = Button()
        self._open.setObjectName("open_rid_diagnosis")
        self._open.clicked.connect(lambda: desktop.open_page(diagnosis_address(self._rid)))
        self.waiting = Waiting()
        self.waiting.cancelled.connect(self._on_cancelled)
        self._record = QWidget()
        self._form = FieldForm()
        self._record.setLayout(self._form)
        self._form.setContentsMargins(0, 4, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addWidget(self._ask)
        line.addWidget(self._open)
        line.addWidget(self.waiting, 1)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._time)
        column.addLayout(line)
        column.addWidget(self._record)
        self._record.hide()

    def show_account(self, account: Account | None) -> None:
        """Another account: what the one before was told is not its business."""
        self._on_cancelled()
        self._account, self._kept = account, None
        self._show()

    def retranslate(self) -> None:
        self.waiting.retranslate()
        self._show()

    def record(self) -> tuple[tuple[str, str], ...]:
        """What is shown of the call: names and values."""
        return describe_record(self._kept, translate) if self._kept else ()

    # --- asking -------------------------------------------------------------------------------------------------------
    def _on_ask(self) -> None:
        account = self._account
        if account is None or (self._job is not None and not self._job.over):
            return
        self._notice.clear()
        self._job = self._tasks.run(
            lambda job: self._look_up(account, self._rid),
            owner=self,
            done=self._on_told,
            failed=self._on_failed,
        )
        if not self._job.over:
            self.waiting.start(
                self.tr("Asking WeChat…"), self.tr("Still waiting for WeChat. You can keep working.")
            )

    def _on_told(self, record: RidRecord) -> None:
        self._on_cancelled()
        had_focus = self._ask.hasFocus()
        self._kept = record
        self._show()
        if had_focus:
            self._record.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(record)

    def _on_failed(self, error: BaseException) -> None:
        self._on_cancelled()
        self._notice.tell_error(error, self._on_ask)

    def _on_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.waiting.stop()

    # --- showing ------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        now = self._now()
        possible = can_be_looked_up(self._rid, now)
        self._time.setText(describe_rid(self._rid, now, translate))
        self._ask.setVisible(possible and self._account is not None and self._kept is None)
        self._open.setVisible(possible)
        self._open.setText(self.tr("WeChat's own &diagnosis"))
        self._open.setToolTip(
            self.tr("Open the page in the WeChat Developer Platform that explains this rid to administrators")
        )
        self.waiting.setVisible(self._ask.isVisibleTo(self))
        if self._account is not None:
            self._ask.setText(self.tr("&Look up with {name}").format(name=name_of(self._account)))
            self._ask.setToolTip(self.tr("Ask WeChat for its record of this call; secrets are masked"))
        self._fill()

    def _fill(self) -> None:
        for widget in self._record.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._form.removeWidget(widget)
            widget.deleteLater()
        lines = self.record()
        self._record.setVisible(bool(lines))
        for row, (name, value) in enumerate(lines):
            text = MonoText()
            text.set_text(value)
            text.setAccessibleName(name)
            self._form.addWidget(Label(name, colour="faint", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._form.addWidget(text, row, 1)
            if row == 0:
                self._record.setFocusProxy(text)
