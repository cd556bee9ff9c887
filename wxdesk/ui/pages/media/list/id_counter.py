"""Counts the media IDs of a text on a worker, once nobody types any more."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.errors import InputError
from wxdesk.media.lists import read_text
from wxdesk.media.lists.id_list import IdList, ids_in
from wxdesk.media.lists.table import Table
from wxdesk.ui.tasks import Task, Tasks

_CALM_MS = 150  # while somebody types, nothing is counted


class IdCounter(QObject):
    """`counted(table, found)`: the table that the text is, None where it is none, and its IdList or what is wrong."""

    due = Signal()  # nobody types any more
    counted = Signal(object, object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._asked = self._answered = 0
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.due)

    @property
    def is_settled(self) -> bool:
        """Whether what was counted last is of the text of now."""
        return self._asked == self._answered and not self.is_waiting

    @property
    def is_waiting(self) -> bool:
        return self._calm.isActive()

    def wait(self) -> None:
        """The text has changed."""
        self._calm.start()

    def count(self, text: str, known: Table | None, columns: Callable[[Table], tuple[int, ...]]) -> None:
        """`known`: the table that `text` stands for; `columns`, asked on a worker: those that
        hold the ids, as far as they were chosen."""
        self._calm.stop()
        self._asked += 1
        number = self._asked

        def count(job: Task) -> tuple[Table, IdList | InputError]:
            table = known or read_text(text)
            try:
                return table, ids_in(table, columns(table))
            except InputError as error:
                return table, error

        self._tasks.run(
            count,
            owner=self,
            done=lambda counted: self._on_counted(number, *counted),
            failed=lambda error: self._on_counted(number, None, error),
        )

    def _on_counted(self, number: int, table: Table | None, found: IdList | BaseException) -> None:
        if number == self._asked:  # else the text has changed since
            self._answered = number
            self.counted.emit(table, found)
