"""What can be done with the chosen rows: copied, opened, fetched again; and with all that are shown: a report."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.files import atomic_file
from wxdesk.media.item import ItemState
from wxdesk.ui import desktop
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.rows import report
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.selection import RowSelection
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.table_files import ask_where
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets.buttons import InsideMenu


class RowActions(QObject):
    """`retry_wanted(rows)`: the batch's own numbers of rows, some of which have failed."""

    retry_wanted = Signal(object)
    report_saved = Signal(str)  # where
    report_failed = Signal(object)  # WxdeskError

    def __init__(
        self,
        model: MediaModel,
        choice: RowSelection,
        tasks: Tasks,
        clipboard: Clipboard,
        priority: UiPriority,
    ) -> None:
        super().__init__(choice)
        self._model, self._choice, self._priority = model, choice, priority
        self._tasks, self._clipboard = tasks, clipboard
        self._copying: Task | None = None

    def copy_rows(self) -> None:
        """As a spreadsheet takes them."""
        row_of, rows = self._model.reader(), self._choice.rows()
        self._copy(lambda breathe: report.as_text(row_of, rows, breathe), bool(rows))

    def copy_media_ids(self) -> None:
        """A line each."""
        items, rows = self._model.items, self._choice.rows()
        self._copy(lambda breathe: "\n".join(map(items.media_id, rows)), bool(rows))

    def save_report(self, parent: QWidget, folder: Path) -> None:
        """Ask for a file, beginning in `folder`, and write all rows that are shown into it."""
        ask_where(parent, self.tr("Save the report"), self.save_report_to, folder)

    def save_report_to(self, path: str) -> None:
        row_of, rows = self._model.reader(), self._model.shown.rows
        headings = (*self._model.headings(), self.tr("Why, and what to do"))
        self._tasks.run(
            lambda job: atomic_file.write(
                Path(path), report.as_csv(row_of, rows, headings, self._priority.breath(job.check))
            ),
            owner=self,
            done=lambda nothing: self.report_saved.emit(path),
            failed=self.report_failed.emit,
        )

    def menu(self, parent: QWidget) -> QMenu:
        """For the chosen rows. It deletes itself when it is closed."""
        menu = InsideMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        rows = self._choice.rows()
        states = [self._model.items.state(row) for row in rows]
        paths = self._paths(rows[:1]) if len(rows) == 1 else []
        opening = menu.addAction(self.tr("Open"), lambda: desktop.open_path(paths[0]))
        showing = menu.addAction(self.tr("Show in folder"), lambda: desktop.show_in_folder(paths[0]))
        menu.addSeparator()
        copying = menu.addAction(self.tr("Copy rows"), self.copy_rows)
        copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copying_ids = menu.addAction(self.tr("Copy media IDs"), self.copy_media_ids)
        menu.addSeparator()
        failed = states.count(ItemState.FAILED)
        words = self.tr("Retry {count} failed").format(count=f"{failed:,}")
        retrying = menu.addAction(words, lambda: self.retry_wanted.emit(rows))
        for action, possible in (
            (opening, paths),
            (showing, paths),
            (copying, rows),
            (copying_ids, rows),
            (retrying, failed),
        ):
            action.setEnabled(bool(possible))
        return menu

    def _paths(self, rows: list[int]) -> list[Path]:
        places = (self._model.shown.place(row) for row in rows)
        found = (self._model.row(place).path for place in places if place is not None)
        return [Path(path) for path in found if path]

    def _copy(self, text_of: Callable[[Callable[[], None]], str], anything: bool) -> None:
        if self._copying is not None:
            self._copying.cancel()
        if anything:
            self._copying = self._tasks.run(
                lambda job: text_of(self._priority.breath(job.check)), owner=self, done=self._clipboard.copy
            )
