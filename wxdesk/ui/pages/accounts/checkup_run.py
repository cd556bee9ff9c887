"""One check-up on a worker: its lines so far, and a way to call it off."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from wxdesk.accounts.account import Account
from wxdesk.checkup.desk import Asked
from wxdesk.checkup.line import Line
from wxdesk.checkup.run import run
from wxdesk.services import Services
from wxdesk.ui.tasks import Task, Tasks


class CheckupRun:
    def __init__(self, services: Services, account: Account, asked: Asked) -> None:
        self.account = account
        self.stopped = False
        self._services, self._asked = services, asked
        self._lines: list[Line] = []
        self._job: Task | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines)

    @property
    def running(self) -> bool:
        return self._job is not None and not self._job.over

    def start(
        self,
        tasks: Tasks,
        owner: QObject,
        changed: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """`changed` is called on the UI thread as lines arrive, and once more at the end."""
        self._job = tasks.run(
            self._work,
            owner=owner,
            progress=lambda count: changed(),
            done=lambda nothing: changed(),
            failed=failed,
        )

    def stop(self) -> None:
        """Call it off: no step follows the one that is being asked."""
        if self._job is not None and not self._job.over:
            self.stopped = True
            self._job.cancel()

    def _work(self, job: Task) -> None:
        self._job = job  # where work is done at once, `start` has not got it yet
        for line in run(self._services.checkup(self.account, self._asked, job.check)):
            job.check()
            self._lines.append(line)
            job.report(len(self._lines))
