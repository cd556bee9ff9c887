"""Forwarding the saved files of a batch: what to send where, a try with one file, and how it goes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.errors import WxdeskError
from wxdesk.media.forwarding.source import FileSource
from wxdesk.media.jobs.progress import Progress
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.batch.bar import BatchBar
from wxdesk.ui.pages.media.batch.stopping import ask_to_stop
from wxdesk.ui.pages.media.forward.buttons import ForwardButtons, forward_button_state
from wxdesk.ui.pages.media.forward.failures import FailureList
from wxdesk.ui.pages.media.forward.form import ForwardForm
from wxdesk.ui.pages.media.forward.session import ForwardSession
from wxdesk.ui.pages.media.forward.words import ForwardWords
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.layout.scrolling import ScrollBody, Scrolling
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice
from wxdesk.ui.window_state import WindowState
from wxdesk.wording.media.forwarding import tell_forward

_FRAME = QSize(20, 60)  # what a window manager puts around it
_LEAST_OF_FORM = 120
_AT_REST = frozenset({Stage.NONE, Stage.STOPPED, Stage.FINISHED})


class _FormRoom(Scrolling):
    """As high as the form; where what is told below needs the room, it scrolls: the buttons stay where they are."""

    def __init__(self, form: QWidget) -> None:
        self._inner = ScrollBody()
        super().__init__(self._inner)
        room = QVBoxLayout(self._inner)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(form)
        room.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(_LEAST_OF_FORM)

    def sizeHint(self) -> QSize:
        return self._inner.minimumSizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Rows of the form come and go, and it is as high as its width lets it be.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)


class ForwardDialog(QDialog):
    """Closing it stops what goes on; what the endpoint has taken stays recorded, and the rest can follow later."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        load_source: Callable[[], FileSource],
        memory: WindowState,
        clipboard: Clipboard,
        url: str = "",
        parent: QWidget | None = None,
        saved: int = 0,
    ) -> None:
        """`saved`: how many files there are, where that is known before they are read."""
        super().__init__(parent)
        self.session = ForwardSession(services, tasks, load_source, self)
        self._words = ForwardWords(self, saved)
        self._reason: WxdeskError | None = None
        self._build(memory, url, clipboard)
        self._connect()
        self.retranslate()

    def _build(self, memory: WindowState, url: str, clipboard: Clipboard) -> None:
        self.setObjectName("forward_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._buttons = ForwardButtons()
        self.buttons = self._buttons.by_name
        self.form = ForwardForm(memory, url)
        self.bar = BatchBar()
        self._answer = Label(bold=True)
        self._answer.setObjectName("forward_answer")
        self._details = Label(colour="faint", selectable=True)
        self._details.setObjectName("forward_details")
        self.failures = FailureList(clipboard)
        told = QWidget()  # what the buttons stand below, whatever is said over it
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.CARD_PADDING)
        column.addWidget(_FormRoom(self.form))
        column.addWidget(self._answer)
        column.addWidget(self.bar)
        column.addWidget(self._details)
        column.addWidget(self.failures, 20)
        column.addStretch(1)
        self.remark = FloatingNotice(told)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(theme.CARD_PADDING)
        outer.addWidget(told, 1)
        outer.addWidget(self._buttons)
        self.resize(QSize(820, 660).boundedTo(self.screen().availableSize() - _FRAME))

    def _connect(self) -> None:
        doing: dict[str, Callable[[], object]] = {
            "try": lambda: self._start(most=1),
            "start": self._start,
            "resend": lambda: self._start(once_more=True),
            "retry": lambda: self._start(again=True),
            "pause": self._on_pause,
            "cancel": self.session.cancel,
            "close": self.reject,
        }
        for name, do in doing.items():
            self.buttons[name].clicked.connect(lambda *_, name=name, do=do: self._do(name, do))
        self.form.changed.connect(self._on_changed)
        self.session.looked.connect(self._show)
        self.session.ended.connect(self._on_ended)
        self.session.failed.connect(self._on_failed)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Forward to an endpoint"))
        self._buttons.retranslate()
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

    def _do(self, name: str, do: Callable[[], object]) -> None:
        if self.buttons[name].takes_presses():
            do()

    def _on_pause(self) -> None:
        if self.session.stage is not Stage.PAUSED:
            self.session.pause()
            return
        self.remark.clear()
        self._reason = None
        self.session.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it, and asks before it stops anything."""
        if event.key() == Qt.Key.Key_Escape and self.session.busy:
            ask_to_stop(self, self.reject, of_batch=False)
        else:
            super().keyPressEvent(event)

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
        self._buttons.show_state(forward_button_state(self.session))
        self._answer.setText(self._words.sentence(self.session))
        details = self._words.details(self.session)
        self._details.setText(details)
        self._details.setVisible(bool(details))
        under_way = stage in (Stage.OPENING, Stage.RUNNING)
        self.failures.show_failures(None if under_way else self.session.job)
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
