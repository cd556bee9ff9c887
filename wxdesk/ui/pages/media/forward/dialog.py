"""Forwarding the saved files of a batch: what to send where, a try with one file, and how it goes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.errors import WxdeskError
from wxdesk.media.forwarding.source import FileSource
from wxdesk.media.jobs.progress import Progress
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.memory import Memory
from wxdesk.ui.pages.media.batch.bar import BatchBar
from wxdesk.ui.pages.media.forward.failures import FailureList
from wxdesk.ui.pages.media.forward.form import ForwardForm
from wxdesk.ui.pages.media.forward.session import ForwardSession
from wxdesk.ui.pages.media.forward.words import ForwardWords
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.inline_notice import InlineNotice
from wxdesk.wording.forwarding import tell_forward

_ENDED = frozenset({Stage.STOPPED, Stage.FINISHED})
_AT_REST = _ENDED | {Stage.NONE}
# In which stages a button is there
_SHOWN_IN: dict[str, frozenset[Stage]] = {
    "try": _AT_REST,
    "start": _AT_REST,
    "resend": _ENDED,
    "retry": _ENDED,
    "pause": frozenset({Stage.RUNNING}),
    "resume": frozenset({Stage.PAUSED}),
    "cancel": frozenset({Stage.OPENING, Stage.RUNNING, Stage.PAUSED}),
}


class ForwardDialog(QDialog):
    """Closing it stops what goes on; what the endpoint has taken stays recorded, and the rest can follow later."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        load_source: Callable[[], FileSource],
        memory: Memory,
        clipboard: Clipboard,
        url: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = ForwardSession(services, tasks, load_source, self)
        self._words = ForwardWords(self)
        self._reason: WxdeskError | None = None
        self._build(memory, url, clipboard)
        self._connect()
        self.retranslate()

    def _build(self, memory: Memory, url: str, clipboard: Clipboard) -> None:
        self.setObjectName("forward_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = ForwardForm(memory, url)
        self.remark = InlineNotice()
        self.bar = BatchBar()
        self._answer = Label(bold=True)
        self._answer.setObjectName("forward_answer")
        self._details = Label(colour="faint", selectable=True)
        self._details.setObjectName("forward_details")
        self.failures = FailureList(clipboard)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(theme.CARD_PADDING)
        column.addWidget(self.form)
        column.addWidget(self.remark)
        column.addWidget(self._answer)
        column.addWidget(self.bar)
        column.addWidget(self._details)
        column.addWidget(self.failures, 2)
        column.addStretch(1)
        column.addLayout(self._build_buttons())
        self.resize(820, 500)

    def _build_buttons(self) -> QHBoxLayout:
        self.buttons = {
            "try": Button(),
            "cancel": Button(),
            "pause": Button(icon_name="pause"),
            "resend": Button(icon_name="refresh"),
            "retry": Button(icon_name="refresh"),
            "resume": Button(icon_name="play", primary=True),
            "start": Button(icon_name="play", primary=True),
            "close": Button(),
        }
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addStretch(1)
        for name, button in self.buttons.items():
            button.setObjectName(f"forward_{name}")
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        doing: dict[str, Callable[[], object]] = {
            "try": lambda: self._start(most=1),
            "start": self._start,
            "resend": lambda: self._start(once_more=True),
            "retry": lambda: self._start(again=True),
            "pause": self.session.pause,
            "resume": self._on_resume,
            "cancel": self.session.cancel,
            "close": self.reject,
        }
        for name, do in doing.items():
            self.buttons[name].clicked.connect(lambda *_, do=do: do())
        self.form.changed.connect(self._on_changed)
        self.session.looked.connect(self._show)
        self.session.ended.connect(self._on_ended)
        self.session.failed.connect(self._on_failed)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Forward to an endpoint"))
        self.buttons["try"].setText(self.tr("&Test with one file"))
        self.buttons["pause"].setText(self.tr("&Pause"))
        self.buttons["resume"].setText(self.tr("&Resume"))
        self.buttons["cancel"].setText(self.tr("&Cancel"))
        self.buttons["resend"].setToolTip(
            self.tr("Each with the Idempotency-Key it had, by which the endpoint knows it.")
        )
        self.buttons["close"].setText(self.tr("Close"))
        self.buttons["close"].setToolTip(
            self.tr("Esc. Accepted files stay recorded; the rest can be forwarded later.")
        )
        self.bar.setAccessibleName(self.tr("Progress"))
        self.form.retranslate()
        self.remark.retranslate()
        self.failures.retranslate()
        self._show()

    def done(self, result: int) -> None:
        """Closed in whatever way."""
        self.session.cancel()
        super().done(result)

    # --- what the user does -----------------------------------------------------------------------------------------
    def _start(self, most: int | None = None, again: bool = False, once_more: bool = False) -> None:
        self.remark.clear()
        self._reason = None
        order = self.form.order()
        if order is not None:
            self.session.start(order, most, again, once_more)
            self._show()

    def _on_changed(self) -> None:
        self.remark.clear()
        self.session.forget()
        self._show()

    def _on_resume(self) -> None:
        self.remark.clear()
        self._reason = None
        self.session.go_on()

    def _on_ended(self) -> None:
        self.form.forget_secret()
        self._show()

    def _on_failed(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._tell(error)
        self._show()

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        stage, progress = self.session.stage, self.session.progress()
        self.form.setEnabled(stage in _AT_REST)
        failed = progress.failed if progress else 0
        unclear = progress.unconfirmed if progress else 0
        left = progress.waiting if progress else 1
        for name, stages in _SHOWN_IN.items():
            self.buttons[name].setVisible(stage in stages)
        self.buttons["retry"].setVisible(stage in _ENDED and failed > 0)
        self.buttons["retry"].setText(self.tr("Retry {count} failed").format(count=f"{failed:,}"))
        self.buttons["resend"].setVisible(stage in _ENDED and unclear > 0)
        self.buttons["resend"].setText(self.tr("Send {count} once more").format(count=f"{unclear:,}"))
        self.buttons["try"].setEnabled(left + failed > 0)
        self.buttons["start"].setText(self.tr("&Judge again") if unclear and not left else self.tr("&Start"))
        self.buttons["start"].setEnabled(left + unclear > 0 or self.session.job is None)
        self._answer.setText(self._words.sentence(self.session))
        details = self._words.details(self.session)
        self._details.setText(details)
        self._details.setVisible(bool(details))
        self.failures.show_failures(None if self.session.busy else self.session.job)
        self.bar.setVisible(progress is not None)
        if progress is not None:
            self.bar.show_counts(progress.succeeded, progress.failed, progress.total, progress.unconfirmed)
            self._show_pause_reason(progress)

    def _show_pause_reason(self, progress: Progress) -> None:
        """A forwarding that pauses by itself says why, once."""
        if progress.reason is not self._reason and progress.reason is not None:
            self._reason = progress.reason
            self._tell(progress.reason)

    def _tell(self, error: BaseException) -> None:
        def words() -> tuple[str, str]:
            told = tell_forward(error, translate)
            return str(told), told.small_print

        self.remark.tell("bad", words)
