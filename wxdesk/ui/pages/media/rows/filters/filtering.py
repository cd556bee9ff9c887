"""The rows that a filter finds, and what has changed since: looked for on workers, told on the UI thread."""

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.media.items import Items
from wxdesk.ui.pages.media.rows.filters.failure_reasons import Reason, reasons_of
from wxdesk.ui.pages.media.rows.filters.row_filter import RowFilter, rows_matching
from wxdesk.ui.pages.media.rows.row import Row
from wxdesk.ui.pages.media.rows.shown_rows import RowNumbers, ShownRows
from wxdesk.ui.pages.media.rows.sorting import SortOrder, sorted_rows
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.tasks import Task, Tasks

_CALM_MS = 120  # nobody has finished typing before that
_APART_S, _SHARE = 1.0, 10  # surveys: a second apart at least, and a tenth of the time at most

Counts = tuple[int, int, int, int]


class FilterDelta(NamedTuple):
    """How many rows match by now that are not shown, and how many are shown that match no more."""

    arrived: int = 0
    departed: int = 0


class RowFiltering(QObject):
    """A filter holds the rows it has found: none comes or goes by itself, and `news` tells how many would.

    `found(ShownRows)`: what to show now, sorted where that was asked for. `surveyed`: `reasons` and `news` are those of a
    moment ago.
    """

    found = Signal(object)
    surveyed = Signal()

    def __init__(
        self, tasks: Tasks, priority: UiPriority, reader: Callable[[], Callable[[int], Row]], parent: QObject
    ) -> None:
        """`reader()` gives what reads rows on a worker."""
        super().__init__(parent)
        self._tasks, self._priority, self._reader = tasks, priority, reader
        self._items = Items(())
        self._held: RowNumbers | None = None
        self._counts: Counts | None = None  # as the last survey began
        self._next_at = 0.0
        self._search: Task | None = None
        self._survey: Task | None = None
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.again)
        self.wanted = RowFilter()
        self.order: SortOrder | None = None
        self.reasons: tuple[Reason, ...] = ()
        self.news = FilterDelta()

    def show_items(self, items: Items) -> None:
        """Another batch, of which all rows are shown."""
        self._drop()
        self._items, self._held, self._counts = items, None, None
        self.wanted, self.reasons, self.news = RowFilter(), (), FilterDelta()
        self.order = None
        self.survey()

    def ask(self, wanted: RowFilter) -> None:
        """Filter by something else, a moment from now where somebody is typing."""
        if wanted == self.wanted:
            return
        typing = wanted.text != self.wanted.text and bool(wanted.text)
        self.wanted = wanted
        if typing:
            self._calm.start()
        else:
            self.again()

    def again(self) -> None:
        """Look for the rows once more."""
        self._calm.stop()
        self._drop()
        items, wanted, order, row_of = self._items, self.wanted, self.order, self._reader()
        if wanted.lets_all_through and order is None:
            self._on_found(ShownRows(len(items)))
            return

        def work(job: Task) -> ShownRows:
            breathe = self._priority.breath(job.check)
            rows = rows_matching(items, wanted, breathe)
            if order is None:
                return ShownRows(len(items), rows)
            return ShownRows(len(items), sorted_rows(rows, order, items, row_of, breathe), ordered=True)

        self._search = self._tasks.run(work, owner=self, done=self._on_found)

    def sort(self, order: SortOrder | None) -> None:
        """Show the rows in another order, None: that of the list. They keep it until they are asked for again."""
        if order != self.order:
            self.order = order
            self.again()

    def look(self, counts: Counts) -> None:
        """The batch is running and has come to `counts`: survey it again, unless that was just done."""
        idle = self._survey is None or self._survey.over
        if counts != self._counts and idle and time.monotonic() >= self._next_at:
            self.survey()

    def survey(self) -> None:
        """Count the reasons of failures, and what the filter would find by now."""
        if self._survey is not None:
            self._survey.cancel()
        items, wanted, held = self._items, self.wanted, self._held
        self._counts = items.counts()
        began = time.monotonic()

        def work(job: Task) -> tuple[tuple[Reason, ...], FilterDelta]:
            breathe = self._priority.breath(job.check)
            reasons = reasons_of(items, breathe)
            if held is None:
                return reasons, FilterDelta()
            now, before = set(rows_matching(items, wanted, breathe)), set(held)
            return reasons, FilterDelta(len(now - before), len(before - now))

        def done(result: tuple[tuple[Reason, ...], FilterDelta]) -> None:
            ended = time.monotonic()
            self._next_at = ended + max(_APART_S, (ended - began) * _SHARE)
            self.reasons, self.news = result
            self.surveyed.emit()

        self._survey = self._tasks.run(work, owner=self, done=done)

    def _on_found(self, shown: ShownRows) -> None:
        self._held, self.news = None if self.wanted.lets_all_through else shown.rows, FilterDelta()
        self.found.emit(shown)

    def _drop(self) -> None:
        for job in (self._search, self._survey):
            if job is not None:
                job.cancel()
        self._search = self._survey = None
        self._counts = None  # what it would have told is to be found out again
