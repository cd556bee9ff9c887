"""A profile whose journal knows a batch of many rows that is nearly done, and the window on it, in a process of its own.

`python -m tests.bench.parts.rows` takes a Task as JSON on standard input and prints what it measured, as JSON.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.parts.sandbox import Served
from wxdesk import error_record
from wxdesk.config import Directories
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.files.storage import SavedFile
from wxdesk.media.item import ItemState
from wxdesk.media.journal.rows import Outcome
from wxdesk.sandbox.media.samples import SAMPLES, new_id
from wxdesk.services import Services

if TYPE_CHECKING:
    from tests.bench.parts.window import Window

_LATE = 200  # rows that are still waiting: the sandbox serves them
_FAILED_EACH = 100
_SCROLLED_S = 8.0


@dataclass(frozen=True)
class Task:
    """`profile` and `folder` are made by `prepare`; `list_file` holds the ids."""

    profile: str
    folder: str
    list_file: str
    api_base: str
    appid: str
    secret: str
    rows: int


def prepare(place: Path, served: Served, count: int) -> Task:
    """A batch of `count` rows, of which all but the served ones are settled: saved, or one in a hundred failed."""
    late = served.media_ids[:_LATE]
    ids = [*(new_id(f"row {number}") for number in range(count - len(late))), *late]
    folder, list_file = place / "media", place / "ids.csv"
    folder.mkdir(parents=True)
    list_file.write_text("media_id\n" + "".join(f"{one}\n" for one in ids), encoding="utf-8")
    services = Services(Directories.of_profile(place / "profile"))
    journal = services.open_journal()
    record = journal.open_batch(served.appid, folder, ids)
    journal.write(record.id, [_settled(seq, ids[seq - 1], folder) for seq in range(1, count - len(late) + 1)])
    services.close()
    return Task(
        str(place / "profile"),
        str(folder),
        str(list_file),
        served.api_base,
        served.appid,
        served.secret,
        count,
    )


def _settled(seq: int, media_id: str, folder: Path) -> Outcome:
    if seq % _FAILED_EACH == 0:
        from wxdesk.errors import ApiError

        error = ApiError(
            errcode=40007, text="invalid media_id", endpoint="/cgi-bin/media/get", rid=f"6b-{seq}"
        )
        return Outcome(seq, ItemState.FAILED, 1, error=error_record.to_json(error))
    data = SAMPLES[18].data()  # a small JPEG
    name = f"{seq:06}_{media_id[:8]}.jpg"
    (folder / name).write_bytes(data)
    return Outcome(seq, ItemState.SAVED, 1, SavedFile(name, len(data), bytes(32), MediaType.JPEG, True))


def peak_mb() -> float:
    """The most memory that this process has had at once; its own since it was started, whatever its parent has."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.split("VmHWM:")[1].split()[0]) / 1024
    except OSError:  # not Linux
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / (1 << 20)


def measure(task: Task) -> dict[str, float]:
    """Seconds to read the list, to open the batch, to show its rows, to filter them; ms that a beat was late meanwhile;
    the memory at the end of all that, with everything chosen, copied and scrolled through."""
    from tests.bench.parts.window import Window

    served = Served(task.api_base, task.appid, task.secret, ())
    found: dict[str, float] = {}
    with Window(served, Path(task.profile), 8) as window:
        page = window.page
        page.list_stage.add_files([Path(task.list_file)])
        found["list_s"] = timed(window, lambda: len(page.list_stage.ids()) == task.rows)
        page.list_stage.folder.propose(Path(task.folder))
        page.buttons["start"].click()
        session = page.session()
        assert session is not None
        found["open_s"] = timed(window, lambda: session.job is not None)
        window.wait(60, lambda: session.stage.value == "finished")
        found["late_ms"] = _filter(window, found)
        _show_again(window, found)
        _scroll(window)
        page.batch_stage.table.selectAll()
        page.batch_stage.row_actions.copy_rows()
        window.wait(1.0)
        found["peak_mb"] = peak_mb()
    return found


def timed(window: "Window", until: Callable[[], bool]) -> float:
    began = time.perf_counter()
    window.wait(60, until, look_ms=2)
    assert until()
    return time.perf_counter() - began


def _filter(window: "Window", found: dict[str, float]) -> float:
    """By a text that few rows have, by state, and not at all: the slowest of them, and the latest beat."""
    from wxdesk.ui.pages.media.rows.filters.row_filter import RowFilter, Show

    filtering = window.page.batch_stage.filtering
    answers: list[float] = []
    filtering.found.connect(lambda rows: answers.append(time.perf_counter()))
    slowest, late = 0.0, 0.0
    for wanted in (
        RowFilter(text="00042"),
        RowFilter(Show.SAVED),
        RowFilter(Show.FAILED, "expired or unknown"),
        RowFilter(text="expired"),
        RowFilter(),
    ):
        answers.clear()
        window.heart.start()
        began = time.perf_counter()
        filtering.ask(wanted)
        window.wait(30, lambda: bool(answers), look_ms=2)
        slowest = max(slowest, answers[0] - began)
        window.wait(0.2)
        late = max(late, *window.heart.stop())
    found["filter_s"] = slowest
    return late


def _show_again(window: "Window", found: dict[str, float]) -> None:
    session = window.page.session()
    assert session is not None
    assert session.job is not None
    view = window.page.batch_stage.view()
    began = time.perf_counter()
    view.model().show_items(session.job.items, session.job.folder)
    view.viewport().repaint()
    found["show_s"] = time.perf_counter() - began


def _scroll(window: "Window") -> None:
    """As pictures, until the thumbnails' memory is full."""
    window.show("grid")
    bar = window.page.batch_stage.view().verticalScrollBar()
    ends = time.monotonic() + _SCROLLED_S
    while time.monotonic() < ends and bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep())
        window.wait(0.15)


if __name__ == "__main__":
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(measure(Task(**json.load(sys.stdin)))))
