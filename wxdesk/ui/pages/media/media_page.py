"""From a list of media IDs to files in a folder: pasted, fetched, looked at, with every failure explained."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wxdesk import atomic_file
from wxdesk.accounts.account import Account
from wxdesk.config import Settings
from wxdesk.errors import InputError, WxdeskError
from wxdesk.media.forwarding.source import of_batch
from wxdesk.media.journal.rows import BatchRecord
from wxdesk.media.lists.id_list import IdList
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.memory import Memory
from wxdesk.ui.page import Page
from wxdesk.ui.pages.media.batch.buttons import BatchButtons, ButtonState
from wxdesk.ui.pages.media.batch.history import BatchHistory
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.pages.media.batch.stage import BatchStage
from wxdesk.ui.pages.media.batch.ui_priority import UiPriority
from wxdesk.ui.pages.media.batch.words import BatchWords
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.list.material_lister import MaterialLister
from wxdesk.ui.pages.media.list.stage import ListStage
from wxdesk.ui.pages.media.rows.filter import Show
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.table_files import ask_where
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Notice
from wxdesk.wording.errors import describe

if TYPE_CHECKING:
    from wxdesk.ui.pages.media.forward.dialog import ForwardDialog

# Errors that belong beside the folder
_OF_FOLDER = frozenset({"folder_empty", "folder_missing", "folder_unwritable"})
_LOOKS_A_SENTENCE = 3  # nobody reads ten sentences a second


class MediaPage(Page):
    """One batch an account; it goes on while other pages or accounts are looked at."""

    scrolls = False

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        clipboard: Clipboard,
        settings: Callable[[], Settings],
        memory: Memory,
        decoder: Decoder,
    ) -> None:
        super().__init__()
        self._services, self._tasks, self._settings = services, tasks, settings
        self._memory = memory
        self._courtesy = UiPriority()
        self._sessions: dict[str, BatchSession] = {}
        self._session: BatchSession | None = None
        self._pause_reason: WxdeskError | None = None
        self._words = BatchWords(self)
        self._shown_stage = Stage.NONE
        self._looks = 0
        self._build(clipboard, memory, decoder)
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self, clipboard: Clipboard, memory: Memory, decoder: Decoder) -> None:
        self.setAcceptDrops(True)
        self._buttons = BatchButtons(self.action_row, self)
        self.buttons = self._buttons.by_name
        self._notice = Notice()
        material = MaterialLister(self._services, self._tasks, clipboard)
        self.list_stage = ListStage(self._tasks, material, memory)
        self._earlier = BatchHistory(self._services, self._tasks, self.list_stage.earlier, self)
        self._model = MediaModel(self)
        self.batch_stage = BatchStage(self._model, self._tasks, clipboard, memory, self._courtesy, decoder)
        before = QWidget()
        column = QVBoxLayout(before)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.CARD_PADDING)
        column.addWidget(self._earlier.offers)
        column.addWidget(self.list_stage, 1)
        self._stages = QStackedWidget()
        self._stages.addWidget(before)
        self._stages.addWidget(self.batch_stage)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._stages, 1)

    def _connect(self) -> None:
        doing = {
            "start": self._on_start,
            "pause": self._on_pause,
            "go_on": self._on_go_on,
            "cancel": self._on_cancel,
            "retry": self._on_retry,
            "forward": self._on_forward,
            "new_list": self._on_new_list,
        }
        for name, do in doing.items():
            self.buttons[name].clicked.connect(do)
        self.list_stage.recognised.connect(self._show_buttons)
        self.list_stage.failed.connect(self._tell)
        self.list_stage.sandbox_ids_wanted.connect(self._on_sandbox_ids)
        self._earlier.chosen.connect(self._on_batch_chosen)
        self._earlier.failed.connect(self._tell)
        self.batch_stage.open_folder.clicked.connect(self.batch_stage.open_the_folder)
        self.batch_stage.save_report.clicked.connect(self._on_save_report)
        self.batch_stage.retry_wanted.connect(self._retry)
        self.batch_stage.filtering.found.connect(self._show_buttons)
        self.batch_stage.filtering.surveyed.connect(self._say)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, do_it in (
            (QKeySequence.StandardKey.Cancel, self._on_escape),
            (QKeySequence.StandardKey.Paste, self._on_paste),
            (QKeySequence.StandardKey.Find, self._on_find),
            (QKeySequence.StandardKey.Refresh, self._on_refresh),
        ):
            QShortcut(QKeySequence(keys), self, do_it, context=within)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Media"))
        self._buttons.retranslate()
        if (dialog := self.forward_dialog()) is not None:
            dialog.retranslate()
        self.list_stage.retranslate()
        self.batch_stage.retranslate()
        self._earlier.offers.retranslate()
        self._show()

    def session(self) -> BatchSession | None:
        """The batch of the account that is shown."""
        return self._session

    # --- accounts and batches ---------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        self._notice.clear()
        self._words.restart()
        self._session = self._session_of(account) if account else None
        self.list_stage.offer_sandbox(account is not None and account.of_sandbox)
        self.list_stage.show_account(account)
        self._earlier.clear()
        self._show_batch()

    def enter(self) -> None:
        self.list_stage.propose_folder(self._usual_folder())
        self._look_for_earlier()
        self._show()

    def _session_of(self, account: Account) -> BatchSession:
        known = self._sessions.get(account.appid)
        if known is None or (known.account != account and not known.busy):
            known = self._sessions[account.appid] = BatchSession(
                account, self._services, self._tasks, self._courtesy, self
            )
            session = known
            session.opened.connect(lambda: self._when_shown(session, self._show_batch))
            session.looked.connect(lambda: self._when_shown(session, self._look))
            session.ended.connect(lambda: self._when_shown(session, lambda: self._on_ended(session)))
            session.failed.connect(lambda error: self._when_shown(session, lambda: self._on_failed(error)))
        return known

    def _when_shown(self, session: BatchSession, do: Callable[[], None]) -> None:
        if session is self._session:
            do()

    def _usual_folder(self) -> Path:
        chosen = self._settings().download_folder
        return Path(chosen) if chosen else self._services.directories.downloads / time.strftime("%Y-%m-%d")

    def _look_for_earlier(self) -> None:
        if self._session is not None and self._session.job is None:
            self._earlier.look(self._session.account)

    # --- what the user does -----------------------------------------------------------------------------------------
    def _on_start(self) -> None:
        session, found = self._session, self.list_stage.id_list()
        if session is None or session.stage is not Stage.NONE or found is None:
            return
        self._notice.clear()
        self.list_stage.clear_folder_error()
        folder = self.list_stage.folder()
        if not folder:
            self.list_stage.show_folder_error(InputError("folder_empty"))
            return
        # A folder without a beginning is one among the downloads, not where wxdesk happened to be started.
        path = self._services.directories.downloads / Path(folder).expanduser()
        if self.list_stage.names.is_right():
            self._look_what_is_in_the_way(session, found, path)

    def _look_what_is_in_the_way(self, session: BatchSession, found: IdList, folder: Path) -> None:
        """Files of the names that a template is about to give are asked about once, then the batch starts."""
        template, answer = self.list_stage.names.template(), self.list_stage.existing.answer()
        settings, kind = self._settings(), self.list_stage.kind()

        def start(met: list[str]) -> None:
            if session is not self._session or session.stage is not Stage.NONE:
                return
            if met and answer is None:
                self.list_stage.existing.ask(met)
                return
            session.start(found, folder, settings, template, answer, kind)
            self.list_stage.names.remember()
            self.list_stage.existing.withdraw()
            self._show()

        if not template or answer is not None:
            start([])
            return
        self._tasks.run(
            lambda job: session.find_conflicts(found, folder, template, kind),
            owner=self,
            done=start,
            failed=self._on_failed,
        )

    def _on_pause(self) -> None:
        if self._session is not None:
            self._session.pause()
        self._show()

    def _on_go_on(self) -> None:
        self._notice.clear()
        if self._session is not None:
            self._session.go_on()
        self._show()

    def _on_cancel(self) -> None:
        if self._session is not None and self._session.busy:
            self._notice.clear()
            self._session.cancel()

    def _on_escape(self) -> None:
        self.list_stage.material.cancel()
        if not self._in_batch() or not self.batch_stage.clear_filter():
            self._on_cancel()

    def _on_find(self) -> None:
        if self._in_batch():
            self.batch_stage.filter_bar.focus_text()

    def _on_refresh(self) -> None:
        if self._in_batch():
            self.batch_stage.filtering.again()

    def _on_retry(self) -> None:
        self._retry(self._model.shown.rows if self._failed_are_filtered() else None)

    def _retry(self, rows: Sequence[int] | None) -> None:
        if self._session is not None:
            self._session.retry_failed(rows)

    def _on_save_report(self) -> None:
        ask_where(self, self.tr("Save the report"), self.save_report_to)

    def save_report_to(self, path: str) -> None:
        """Write the rows that are shown to `path`, as a table."""
        make = self.batch_stage.row_actions.csv()
        self._tasks.run(
            lambda job: atomic_file.write(Path(path), make(job)),
            owner=self,
            done=lambda nothing: self._notice.say("good", self.tr("Saved: {path}").format(path=path)),
            failed=self._tell,
        )

    def _on_forward(self) -> None:
        session = self._session
        batch = session.job if session else None
        if session is None or batch is None or self.forward_dialog() is not None:
            return
        from wxdesk.ui.pages.media.forward.dialog import ForwardDialog  # looked at now and then only

        here = f"{session.account.api_base}/site/receive" if session.account.of_sandbox else ""
        ForwardDialog(
            self._services,
            self._tasks,
            lambda: of_batch(batch.record.tag, batch.folder, batch.items, self._columns_of(batch.record)),
            self._memory,
            here,
            self,
        ).open()

    def _columns_of(self, record: BatchRecord) -> Callable[[int], dict[str, str]]:
        """What the list says of a row, counted from 0; for a worker."""
        journal = self._services.open_journal()
        return lambda row: dict(zip(record.columns, journal.fields(record.id, row + 1), strict=False))

    def forward_dialog(self) -> "ForwardDialog | None":
        """The one that is open."""
        return next((one for one in self.children() if one.objectName() == "forward_dialog"), None)  # type: ignore[return-value]

    def _on_new_list(self) -> None:
        if self._session is not None and not self._session.busy:
            self._session.forget()
            self._notice.clear()
            self._show_batch()
            self._look_for_earlier()
            self.list_stage.box.setFocus()

    def _on_batch_chosen(self, record: BatchRecord) -> None:
        if self._session is not None and self._session.stage is Stage.NONE:
            self._notice.clear()
            self._session.take_up(record, self._settings())
            self._show()

    def _on_sandbox_ids(self) -> None:
        def load(job: object) -> str:
            from wxdesk.sandbox.media.samples import MEDIA_IDS

            return "\n".join(MEDIA_IDS)

        self._tasks.run(load, owner=self, done=self.list_stage.box.set_text)

    # --- pasting and dropping ---------------------------------------------------------------------------------------
    def _on_paste(self) -> None:
        self._take(QGuiApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        of_ours = event.source() is not None  # a saved file on its way out
        if not of_ours and self._takes_lists() and (data.hasText() or _files(data)):
            event.acceptProposedAction()
            self.list_stage.box.invite(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.list_stage.box.invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.list_stage.box.invite(False)
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _takes_lists(self) -> bool:
        return self._session is not None and not self._session.busy

    def _take(self, data: QMimeData) -> None:
        files = _files(data)
        if not self._takes_lists() or not (files or data.hasText()):
            return
        self._on_new_list()
        if files:
            self.list_stage.add_files(files)
        else:
            self.list_stage.add_text(data.text())

    # --- showing ----------------------------------------------------------------------------------------------------
    def _on_failed(self, error: BaseException) -> None:
        session = self._session
        ours = isinstance(error, WxdeskError) and error.code in _OF_FOLDER
        if session is not None and ours and self.list_stage.ids():
            session.forget()
            self.list_stage.show_folder_error(error)
        else:
            self._tell(error)
        self._show_batch()

    def _on_ended(self, session: BatchSession) -> None:
        if session.job is not None and session.job.manifest_error is not None:
            self._tell(session.job.manifest_error)
        self._look_at_counts(at_rest=True)
        self._show()

    def _tell(self, error: BaseException) -> None:
        told = describe(error, translate)
        self._notice.say("bad", str(told), told.small_print)

    def _in_batch(self) -> bool:
        return self._stages.currentWidget() is self.batch_stage

    def _failed_are_filtered(self) -> bool:
        return self.batch_stage.filter_bar.chosen().show is Show.FAILED and self._model.shown.filtered

    def _show_batch(self) -> None:
        """Another batch, or none."""
        session = self._session
        batch = session.job if session else None
        self._stages.setCurrentIndex(0 if batch is None else 1)
        if batch is not None and not self._model.shows(batch.items):
            self._model.show_items(batch.items, batch.folder)
            self.batch_stage.show_folder(str(batch.folder))
            self.batch_stage.show_batch()
            if self.isVisible():
                self.batch_stage.view().setFocus()
        self._words.restart()
        self._show()

    def _look(self) -> None:
        """What changed since the last look, ten times a second."""
        with self._courtesy:
            self._model.refresh()
            self._show_progress()
            self._looks += 1
            if self._looks % _LOOKS_A_SENTENCE == 0 or self._shown_stage is not self._stage():
                self._look_at_counts()
                self._say()

    def _show(self) -> None:
        self._show_progress()
        self._look_at_counts()
        self._say()

    def _look_at_counts(self, at_rest: bool = False) -> None:
        if self._session is not None and self._session.job is not None:
            self.batch_stage.look(self._session.job.items.counts(), at_rest)

    def _show_progress(self) -> None:
        progress = self._session.progress() if self._session else None
        if progress is not None:
            self.batch_stage.bar.show_counts(progress.succeeded, progress.failed, progress.total)
            self._show_pause_reason(progress.reason)

    def _say(self) -> None:
        if self._session is not None:
            self._shown_stage = self._session.stage
            self.set_answer(self._words.sentence(self._session, self.batch_stage.filtering.reasons))
        self._show_buttons()

    def _stage(self) -> Stage:
        return self._session.stage if self._session else Stage.NONE

    def _show_pause_reason(self, reason: WxdeskError | None) -> None:
        """A batch that pauses by itself says why, once."""
        if reason is not self._pause_reason:
            self._pause_reason = reason
            if reason is not None:
                self._tell(reason)
            elif self._stage() is Stage.RUNNING:  # it went on by itself
                self._notice.clear()

    def _show_buttons(self) -> None:
        session = self._session
        progress = session.progress() if session else None
        failed = progress.failed if progress else 0
        self._buttons.show(
            ButtonState(
                self._stage(),
                ready=session is not None and bool(self.list_stage.ids()),
                any_saved=progress is not None and progress.succeeded > 0,
                failed=failed,
                narrowed=min(len(self._model.shown), failed) if self._failed_are_filtered() else None,
            )
        )


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
