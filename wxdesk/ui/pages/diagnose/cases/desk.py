"""Which case stands on the page: a new one, an earlier one, the one before; and what becomes of a text that is pasted."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor

from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.process import standard_streams
from wxdesk.signing import evidence as evidences
from wxdesk.signing.another_case import is_another_case
from wxdesk.signing.evidence import Evidence
from wxdesk.ui.accounts.ticket_input import TicketInput
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.pages.diagnose.cases.kept import KeptCase, KeptCases
from wxdesk.ui.pages.diagnose.pasted.pane import PastedPane, Step
from wxdesk.ui.tasks import Tasks

_MOST_FILE_BYTES = evidences.LIMIT_MB * 1_000_000


class CaseDesk(QObject):
    """`begun`: another case stands in the box. `changed`: there are others to be had back, or none any more.

    `case_of` gives what came out of the present one, if anything did.
    """

    begun = Signal()
    changed = Signal()
    unreadable = Signal(object)  # the error

    def __init__(
        self, pasted: PastedPane, ticket: TicketInput, tasks: Tasks, case_of: Callable[[], Case | None]
    ) -> None:
        super().__init__(pasted)
        self.pasted, self.box, self.fields, self.ticket = pasted, pasted.box, pasted.fields, ticket
        self._tasks, self._case_of = tasks, case_of
        self.kept = KeptCases()
        self.box.file_dropped.connect(self._on_file)
        self.box.on_pasted = self._on_pasted
        self.box.undo_wanted.connect(self.undo_by_keys)
        pasted.undo_wanted.connect(self.undo)
        pasted.join_wanted.connect(self.join)

    def is_empty(self) -> bool:
        return not self.box.text().strip() and self.fields.evidence() == Evidence()

    def new_case(self) -> None:
        """An empty one; the present one is kept."""
        if not self.is_empty():
            self._begin(KeptCase())

    def paste(self) -> None:
        """The clipboard's text as a case: a new one, if there is one already."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasText() and not data.hasUrls() and not self.is_empty():
            self._begin(KeptCase(data.text()))
        else:
            self.box.insertFromMimeData(data)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def undo(self) -> None:
        """The case that was here before the present one, which is kept in its turn: there and back."""
        if self.kept.undo is not None:
            undone = self.kept.undone
            self._begin(self.kept.undo)
            self.kept.undone = not undone
            self._show_kept(Step.BEGUN if undone else Step.UNDONE)

    def undo_by_keys(self) -> None:
        """A second time it is no way back."""
        if not self.kept.undone:
            self.undo()

    def join(self) -> None:
        """The present text belongs to the case before."""
        former = self.kept.undo
        if former is not None:
            text = f"{former.text}\n{self.box.text()}"
            self._begin(replace(former, text=text), keep=False)
            self.kept.take(former)
            self.kept.undo = None
            self._show_kept(Step.ADDED)

    def bring_back(self, case: KeptCase) -> None:
        """An earlier one."""
        self._begin(case)
        self._show_kept(Step.BROUGHT_BACK)

    def forget_cases(self) -> None:
        self.kept.forget()
        self._show_kept(Step.NONE)

    def present(self) -> KeptCase:
        ticket = self.ticket.chosen()
        return KeptCase(self.box.text(), self.fields.typed(), ticket, self._case_of(), time.time())

    def _begin(self, case: KeptCase, keep: bool = True) -> None:
        """In the place of the present case, which is kept."""
        if keep:
            self.kept.keep(self.present())
        self.kept.take(case)
        self.fields.begin(case.typed)
        self.ticket.begin(case.ticket)
        self.box.set_text(case.text)
        self._show_kept(Step.BEGUN)
        self.begun.emit()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kept(self, step: Step) -> None:
        former = self.kept.undo
        joinable = former is not None and not former.is_empty and bool(self.box.text().strip())
        self.pasted.show_step(Step.NONE if former is None and step.undoable else step, joinable)
        self.changed.emit()

    # --- what is pasted ---------------------------------------------------------------------------------------------
    def _on_pasted(self, text: str) -> None:
        """In the box itself: another signature begins a case; everything else belongs to the present one."""
        before, typed = self.box.text(), self.fields.typed()
        if self.is_empty() or self.box.textCursor().hasSelection():
            self.box.take(text)
            return
        self._tasks.run(
            lambda job: is_another_case(replace(evidences.parse(before), **typed), evidences.parse(text)),
            owner=self,
            done=lambda another: self._put(text, begin=another and self.box.text() == before),
            failed=self.unreadable.emit,
        )

    def _put(self, text: str, begin: bool) -> None:
        if begin:
            self._begin(KeptCase(text))
        else:
            self._add(text)
            self._show_kept(Step.ADDED)

    def _add(self, text: str) -> None:
        """Where the cursor was put; below what is there, where it was not put anywhere."""
        before = self.box.text()
        if self.box.textCursor().atStart():
            self.box.moveCursor(QTextCursor.MoveOperation.End)
            text = text if before.endswith("\n") else f"\n{text}"
        self.box.take(text)

    def _on_file(self, path: Path) -> None:
        self._tasks.run(
            lambda job: _read_file(path), owner=self, done=self._on_pasted, failed=self.unreadable.emit
        )


def _read_file(path: Path) -> str:
    """A dropped file as text. Raises StoreError file_unreadable."""
    try:
        data = atomic_file.read_bounded(path, _MOST_FILE_BYTES + 1)
    except (OSError, ValueError) as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc
    return standard_streams.text_of(data)
