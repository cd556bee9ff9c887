"""One check of an endpoint on a worker: its findings so far, and a way to end it at once."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from wxdesk.accounts.account import Account
from wxdesk.signing.endpoint.check import Fetch, check
from wxdesk.signing.endpoint.finding import Finding, Known
from wxdesk.signing.endpoint.matrix import edge_case_urls
from wxdesk.signing.endpoint.request import Endpoint
from wxdesk.ui.pages.diagnose.endpoint.form import Question
from wxdesk.ui.tasks import Task, Tasks


class Asker(Protocol):
    """What services.endpoint_asker gives."""

    @property
    def ask(self) -> Fetch: ...

    def close(self) -> None: ...


AskerOf = Callable[[Endpoint, Account | None], Asker]


class EndpointRun:
    """`question` held against `known`; `asker_of` makes what asks, through the account's proxy."""

    def __init__(self, question: Question, known: Known, account: Account | None, asker_of: AskerOf) -> None:
        self.question = question
        self.known = known
        self.addresses = edge_case_urls(question.page)
        self.stopped = False
        self._account, self._asker_of = account, asker_of
        self._found: list[Finding] = []
        self._asker: Asker | None = None
        self._job: Task | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(self._found)

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
        """`changed` is called on the UI thread as findings arrive, and once more at the end."""
        self._job = tasks.run(
            self._work,
            owner=owner,
            progress=lambda count: changed(),
            done=lambda nothing: changed(),
            failed=failed,
        )

    def stop(self) -> None:
        """Call it off; the request that is under way ends too, and none follows."""
        if self._job is None or self._job.over:
            return
        self.stopped = True
        self._job.cancel()
        if self._asker is not None:
            self._asker.close()

    def _work(self, job: Task) -> None:
        self._job = job  # where work is done at once, `start` has not got it yet
        asker = self._asker = self._asker_of(self.question.endpoint, self._account)
        try:
            job.check()
            going = check(
                self.question.endpoint, self.question.page, self.known, asker.ask, interrupt=job.check
            )
            for finding in going:
                job.check()  # before the finding is kept: a request that was cut off is none
                self._found.append(finding)
                job.report(len(self._found))
        finally:
            asker.close()
