"""From a list of media IDs to files in a folder: pasted, fetched, looked at, with every failure explained."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget

from wxdesk.accounts.account import Account
from wxdesk.config import Settings
from wxdesk.errors import WxdeskError
from wxdesk.media.batch import Batch
from wxdesk.media.journal.rows import BatchRecord
from wxdesk.media.manifest import ForwardedRows
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.page import Page
from wxdesk.ui.pages.media.batch.account_batches import AccountBatches
from wxdesk.ui.pages.media.batch.buttons import BatchButtons, button_state
from wxdesk.ui.pages.media.batch.history import BatchHistory
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.pages.media.batch.stage import BatchStage
from wxdesk.ui.pages.media.batch.stopping import ask_to_stop
from wxdesk.ui.pages.media.batch.words import BatchWords
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.forward.opening import BatchForwarder
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.list.folder_field import usual_folder
from wxdesk.ui.pages.media.list.intake import ListIntake
from wxdesk.ui.pages.media.list.material_lister import MaterialLister
from wxdesk.ui.pages.media.list.stage import ListStage
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice
from wxdesk.ui.window_state import WindowState

# Errors that belong beside the folder
_OF_FOLDER = frozenset({"folder_empty", "folder_missing", "folder_unwritable"})

_ROOM_FOR_TWO = 620  # pixels of height


class MediaPage(Page):
    """Before a batch the list, then the batch."""

    scrolls = False
    wide = True

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        clipboard: Clipboard,
        settings: Callable[[], Settings],
        memory: WindowState,
        decoder: Decoder,
    ) -> None:
        super().__init__()
        priority = UiPriority()
        self._downloads = services.directories.downloads
        self._words = BatchWords(self)
        self._toolbar = BatchButtons()
        self.buttons = self._toolbar.by_name
        self._notice = FloatingNotice(self, clipboard)
        self._new_list_next = False  # once the batch that was called off has ended
        self.batches = AccountBatches(services, tasks, settings, priority, self)
        self.list_stage = ListStage(tasks, MaterialLister(services, tasks), memory)
        self.history = BatchHistory(services, tasks, self.list_stage.offers, self.list_stage.earlier, self)
        self.batch_stage = BatchStage(tasks, clipboard, memory, priority, decoder)
        self._intake = ListIntake(self, self.list_stage, self.batches.are_free)
        self.forwarder = BatchForwarder(services, tasks, memory, clipboard, self)
        self._build()
        self._connect()
        self._connect_user()

    def _build(self) -> None:
        self._stages = QStackedWidget()
        self._stages.addWidget(self.list_stage)
        self._stages.addWidget(self.batch_stage)
        self.body.setSpacing(theme.GRID)
        self.body.addWidget(self._toolbar)
        self.body.addWidget(self._stages, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line more or less in the first sentence moves nothing below, but where each line of height is needed."""
        super().resizeEvent(event)
        lines = 2 if self.height() >= _ROOM_FOR_TWO else 1
        self.reserve_answer(lines)

    def _connect(self) -> None:
        batches, rows = self.batches, self.batch_stage
        batches.switched.connect(self._on_switched)
        batches.started.connect(self.list_stage.on_started)
        batches.conflicts_found.connect(self.list_stage.existing.ask)
        batches.looked.connect(rows.refresh)
        batches.progressed.connect(self._show)
        batches.resumed_itself.connect(self._notice.clear)
        batches.ended.connect(rows.filtering.survey)
        batches.ended.connect(self._on_ended)
        batches.failed.connect(self._on_failed)
        self.history.chosen.connect(self._notice.clear)
        self.list_stage.material.asked.connect(self._notice.clear)
        self.history.chosen.connect(batches.take_up)
        self.forwarder.found.connect(self._on_forwarded)
        self._intake.arrived.connect(self._on_new_list)
        rows.retry_wanted.connect(batches.retry)
        rows.row_actions.report_saved.connect(self._on_report_saved)
        for changed in (self.list_stage.recognised, rows.filtering.found, rows.filtering.surveyed):
            changed.connect(self._show_words)
        of_batch = (batches.paused_itself, batches.manifest_failed, rows.row_actions.report_failed)
        for failed in (*of_batch, self.list_stage.failed, self.history.failed, self.forwarder.failed):
            failed.connect(self._notice.tell_error)

    def _connect_user(self) -> None:
        doing: dict[str, Callable[[], object]] = {
            "start": self._on_start,
            "pause": self._on_pause,
            "retry": lambda: self.batches.retry(self.batch_stage.failed_shown()),
            "forward": lambda: self.forwarder.open(self.batches.session),
            "save_report": self.batch_stage.save_report,
            "open_folder": self.batch_stage.open_the_folder,
            "new_list": self._on_new_list,
        }
        for name, do in doing.items():
            self.buttons[name].clicked.connect(lambda checked=False, name=name, do=do: self._do(name, do))
        keys: dict[QKeySequence.StandardKey, Callable[[], None]] = {
            QKeySequence.StandardKey.Cancel: self._on_escape,
            QKeySequence.StandardKey.Paste: self._intake.paste,
            QKeySequence.StandardKey.Find: self.batch_stage.ask_for_text,
            QKeySequence.StandardKey.Refresh: self.batch_stage.search_again,
        }
        for key, do in keys.items():
            QShortcut(QKeySequence(key), self, do, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Media"))
        self._toolbar.retranslate()
        self._notice.retranslate()
        self.forwarder.retranslate()
        self.list_stage.retranslate()
        self.batch_stage.retranslate()
        self._show()

    def session(self) -> BatchSession | None:
        """The batch of the account that is shown."""
        return self.batches.session

    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        self._notice.clear()
        self.list_stage.show_account(account)
        self.history.clear()
        self.batches.show_account(account)

    def take_text(self, text: str) -> None:
        """Media IDs for a new list; a batch that is running is left alone."""
        if self.batches.are_free():
            self._on_new_list()
            self.list_stage.add_text(text)
        else:
            self._tell_busy()

    def open_batch(self, record: BatchRecord) -> None:
        """A batch of an earlier run of the account that is shown, unless another one is running."""
        if self.batches.are_free():
            self._on_new_list()
            self.history.chosen.emit(record)
        else:
            self._tell_busy()

    def _tell_busy(self) -> None:
        self._notice.say("warn", self.tr("A batch is running. Wait for it or cancel it, then try again."))

    def enter(self) -> None:
        self.list_stage.folder.propose(usual_folder(self.batches.settings(), self._downloads))
        self._look_for_earlier()
        self._show()
        if self.batches.batch is None:
            self.list_stage.box.setFocus()

    def _look_for_earlier(self) -> None:
        if self.batches.session is not None and self.batches.batch is None:
            self.history.look(self.batches.session.account)

    # --- what the user does -----------------------------------------------------------------------------------------
    def _on_start(self) -> None:
        if (order := self.list_stage.order(self._downloads)) is not None:
            self.batches.start(order)

    def _do(self, name: str, do: Callable[[], object]) -> None:
        if self.buttons[name].takes_presses():
            if name in ("start", "pause"):
                self._notice.clear()
            do()

    def _on_pause(self) -> None:
        if self.batches.stage is Stage.RUNNING:
            self.batches.pause()
        else:
            self.batches.go_on()

    def _on_escape(self) -> None:
        self.list_stage.material.cancel()
        filtered = self.batches.batch is not None and self.batch_stage.clear_filter()
        if self.batches.busy and not filtered:
            ask_to_stop(self, self.batches.cancel)

    def _on_new_list(self) -> None:
        if self.batches.busy:
            ask_to_stop(self, self._stop_for_a_new_list)
        elif self.batches.are_free():
            self._notice.clear()
            if self.batches.batch is not None:  # two lists never mix
                self.list_stage.clear()
            self.batches.forget()
            self._look_for_earlier()
            self.list_stage.box.setFocus()

    def _stop_for_a_new_list(self) -> None:
        self._new_list_next = self.batches.busy
        self.batches.cancel()
        if not self._new_list_next:  # it had come to its end meanwhile
            self._on_new_list()

    # --- showing ----------------------------------------------------------------------------------------------------
    def _on_switched(self) -> None:
        batch = self.batches.batch
        self._stages.setCurrentIndex(0 if batch is None else 1)
        if batch is not None and self.batch_stage.show_batch(batch) and self.batches.session is not None:
            self.forwarder.look(self.batches.session, batch)
        self._words.restart()
        self._show()

    def _on_ended(self) -> None:
        self._show()
        if self._new_list_next:
            self._new_list_next = False
            self._on_new_list()

    def _on_forwarded(self, batch: Batch, rows: ForwardedRows) -> None:
        if batch is self.batches.batch:
            self.batch_stage.show_forwarded(rows)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WxdeskError) and error.code in _OF_FOLDER and self.list_stage.ids():
            self.batches.forget()
            self.list_stage.folder.show_error(error)
        else:
            self._notice.tell_error(error)
            self._on_switched()

    def _on_report_saved(self, path: str) -> None:
        self._notice.say("good", self.tr("Saved: {path}").format(path=path))

    def _show(self) -> None:
        if self.batches.batch is not None:
            self.batch_stage.show_counts(self.batches.batch)
        self._show_words()

    def _show_words(self) -> None:
        session, any_ids = self.batches.session, bool(self.list_stage.ids())
        self.list_stage.offers.be_next_step(not any_ids)
        if session is not None:
            self.set_answer(self._words.sentence(session, self.batch_stage.filtering.reasons))
        failed_shown, reasons = self.batch_stage.failed_shown(), self.batch_stage.filtering.reasons
        self._toolbar.show_state(button_state(session, any_ids, failed_shown, reasons))
