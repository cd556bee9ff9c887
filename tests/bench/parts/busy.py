"""Everything at once, with the window's heart beating: many rows, thumbnails, and a keyring that does not answer.

`python -m tests.bench.parts.busy THUMBNAILS [twin]` takes a Task as JSON on standard input, and prints how late each beat
was and where the window stood when it did not answer, as JSON. With `twin` the window itself waits for the keyring.
"""

import json
import logging
import os
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.parts.rows import Task, timed
from tests.bench.parts.sandbox import Served
from wxdesk.accounts.vault import Vault

TWIN_S = 4.0


@dataclass(frozen=True)
class Busy:
    """`late_ms`: of each beat. `stalls`: what the log said of those that were very late."""

    late_ms: list[float]
    thumbnails: int
    stalls: list[str]


def run(task: Task, thumbnails: int, *twin: str) -> Busy:
    """In a process of its own."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench.parts.busy", str(thumbnails), *twin],
        input=json.dumps(asdict(task)),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Busy(**json.loads(ended.stdout))


def hang() -> Vault:
    threading.Event().wait()
    raise AssertionError


class _Stalls(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def measure(task: Task, wanted: int, twin: bool) -> Busy:
    from tests.bench.parts.window import Window
    from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
    from wxdesk.ui.pages.media.job_session import Stage
    from wxdesk.ui.pages.media.rows.filters.row_filter import RowFilter

    stalls = _Stalls()
    log = logging.getLogger("wxdesk.ui.process.stalls")
    log.setLevel(logging.INFO)
    log.addHandler(stalls)
    served = Served(task.api_base, task.appid, task.secret, ())
    with Window(served, Path(task.profile), 8, open_vault=hang) as window:
        for name in ("settings", "media"):  # the first asks where secrets are kept, and waits for ever
            window.show_page(name)
            window.wait(0.3)
        page, shown = window.page, set()
        page.batch_stage.findChild(Thumbnails).arrived.connect(shown.update)
        window.heart.start()
        page.list_stage.add_files([Path(task.list_file)])
        timed(window, lambda: len(page.list_stage.ids()) == task.rows)
        page.list_stage.folder.propose(Path(task.folder))
        page.buttons["start"].click()
        timed(window, lambda: page.session().stage is Stage.FINISHED)
        if twin:
            time.sleep(TWIN_S)
        for wanted_rows in (RowFilter(text="00042"), RowFilter()):
            page.batch_stage.filtering.ask(wanted_rows)
            window.wait(0.3)
        window.show("grid")
        _scroll(window, lambda: len(shown) >= wanted)
        late_ms = window.heart.stop()
    return Busy(late_ms, len(shown), stalls.said)


def _scroll(window, until) -> None:  # type: ignore[no-untyped-def]
    bar = window.page.batch_stage.view().verticalScrollBar()
    ends = time.monotonic() + 120
    while not until() and time.monotonic() < ends:
        bar.setValue(bar.value() + bar.pageStep() if bar.value() < bar.maximum() else 0)
        window.wait(0.1)


if __name__ == "__main__":
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    measured = measure(Task(**json.load(sys.stdin)), int(sys.argv[1]), "twin" in sys.argv)
    print(json.dumps(asdict(measured)))
