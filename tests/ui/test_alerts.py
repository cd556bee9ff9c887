"""Errors that nobody caught: one report each, on the UI thread, wherever they were raised."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wxdesk.errors import StoreError
from wxdesk.ui import alerts as module
from wxdesk.ui.alerts import Alerts
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.thumbnails import ThumbnailKey, Thumbnails
from wxdesk.ui.process.signal_handlers import SignalHandlers
from wxdesk.ui.tasks import Task, Tasks, WorkerPool

pytestmark = pytest.mark.expects_log


@pytest.fixture
def alerts(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Alerts]:
    for owner, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))  # put back at the end
    alerts = Alerts(lambda: None)
    alerts.install()
    yield alerts
    for box in boxes():
        box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def made_on(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The thread on which each box was made."""
    threads: list[threading.Thread] = []
    make = module._box

    def noted(parent: QWidget | None, error: BaseException) -> QMessageBox:
        threads.append(threading.current_thread())
        return make(parent, error)

    monkeypatch.setattr(module, "_box", noted)
    return threads


def boxes() -> list[QMessageBox]:
    """Those that are open."""
    widgets = QApplication.topLevelWidgets()
    return [widget for widget in widgets if isinstance(widget, QMessageBox) and widget.isVisible()]


def fail(*_: object) -> None:
    raise ZeroDivisionError


class Painting(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        fail()


class Dying:
    def __del__(self) -> None:
        fail()


# Where each raises; what has to be kept alive meanwhile is returned.
def in_a_slot(alerts: Alerts, qtbot: QtBot) -> object:
    button = QPushButton()
    button.clicked.connect(fail)
    button.click()
    return button


def in_a_timer(alerts: Alerts, qtbot: QtBot) -> object:
    QTimer.singleShot(0, fail)
    return None


def in_an_event(alerts: Alerts, qtbot: QtBot) -> object:
    widget = Painting()
    qtbot.addWidget(widget)
    widget.resize(50, 50)
    widget.show()
    return widget


def on_a_thread(alerts: Alerts, qtbot: QtBot) -> object:
    threading.Thread(target=fail).start()
    return None


def in_the_pool(alerts: Alerts, qtbot: QtBot) -> object:
    """A bug of the pool's own user, which no job has caught."""
    pool = WorkerPool(1)
    pool(fail)
    return pool


def run(alerts: Alerts, **how: Callable[..., object]) -> tuple[object, ...]:
    owner, tasks = QObject(), Tasks(unexpected=alerts.report)
    work = how.pop("work", lambda job: None)
    return owner, tasks, tasks.run(work, owner=owner, **how)  # type: ignore[arg-type]


def in_a_job(alerts: Alerts, qtbot: QtBot) -> object:
    return run(alerts, work=fail)


def in_the_answer_to_a_job(alerts: Alerts, qtbot: QtBot) -> object:
    return run(alerts, done=fail)


def in_the_answer_to_a_failed_job(alerts: Alerts, qtbot: QtBot) -> object:
    def work(job: Task) -> None:
        raise ValueError

    return run(alerts, work=work, failed=fail)


def in_the_progress_of_a_job(alerts: Alerts, qtbot: QtBot) -> object:
    return run(alerts, work=lambda job: job.report(1), progress=fail)


def in_a_dying_object(alerts: Alerts, qtbot: QtBot) -> object:
    dying = Dying()
    del dying
    return None


def in_an_object_dying_on_a_thread(alerts: Alerts, qtbot: QtBot) -> object:
    threading.Thread(target=lambda: bool(Dying())).start()
    return None


def in_a_thumbnail(alerts: Alerts, qtbot: QtBot) -> object:
    class Broken(Decoder):
        thumbnail = fail  # type: ignore[assignment]

    thumbnails = Thumbnails(Broken())
    thumbnails.get(ThumbnailKey("photo.jpg", 10, 10, 2, 1.0))
    return thumbnails


def in_an_interrupt(alerts: Alerts, qtbot: QtBot) -> object:
    interrupts = SignalHandlers(fail)
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.wait(50)
    interrupts.close()
    return interrupts


PLACES = [
    in_a_slot, in_a_timer, in_an_event, on_a_thread, in_the_pool, in_a_job, in_the_answer_to_a_job,
    in_the_answer_to_a_failed_job, in_the_progress_of_a_job, in_a_dying_object, in_an_object_dying_on_a_thread,
    in_a_thumbnail, in_an_interrupt,
]  # fmt: skip


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_it_is_told_once_on_the_ui_thread(
    alerts: Alerts,
    made_on: list[threading.Thread],
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    place: Callable[[Alerts, QtBot], object],
) -> None:
    kept = place(alerts, qtbot)
    qtbot.waitUntil(lambda: bool(boxes()))
    qtbot.wait(30)
    assert made_on == [threading.main_thread()]
    assert "wxdesk has a bug" in boxes()[0].text()
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]
    del kept


def test_the_pool_goes_on_after_a_bug(alerts: Alerts, qtbot: QtBot) -> None:
    pool, done = WorkerPool(1), threading.Event()
    pool(fail)
    pool(done.set)
    assert done.wait(10)


def test_a_storm_opens_one_box_and_different_ones_not_more_than_three(
    alerts: Alerts, made_on: list[threading.Thread], qtbot: QtBot
) -> None:
    for _ in range(100):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(boxes()))
    qtbot.wait(30)
    assert len(made_on) == 1
    for number in range(20):
        alerts.report(type(f"Error{number}", (Exception,), {})())
    qtbot.waitUntil(lambda: len(made_on) == 3)
    qtbot.wait(30)
    assert len(boxes()) == 3
    for box in boxes():
        box.close()  # as Esc and the cross do
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    alerts.report(KeyError())
    qtbot.waitUntil(lambda: len(boxes()) == 1)


_PROGRAM = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from wxdesk.ui import alerts

app = QApplication([])
make = alerts._box

def noted(parent, error):
    if threading.current_thread() is not threading.main_thread():
        sys.stdout.write("on another thread\\n")
        sys.stdout.flush()  # what follows may crash
    return make(parent, error)

alerts._box = noted
if sys.argv[1] == "twin":  # a box on the thread that raised
    threading.excepthook = lambda args: alerts.show_error(None, args.exc_value)
else:
    handler = alerts.Alerts(lambda: None)
    handler.install()

def fail():
    raise ZeroDivisionError

for _ in range(20):
    threading.Thread(target=fail).start()
QTimer.singleShot(500, lambda: app.exit(0))
app.exec()
sys.stdout.write("lived")
"""


@pytest.mark.parametrize("kind", ["ours", "twin"])
def test_a_box_is_never_made_on_another_thread(kind: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM, kind],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
    )
    harmless = (ended.returncode, ended.stdout) == (0, "lived")
    assert harmless is (kind == "ours"), ended.stderr


def test_an_errors_words_are_no_markup(qtbot: QtBot) -> None:
    box = module._box(None, StoreError("file_unreadable", path="<img src='//host/a'>"))
    qtbot.addWidget(box)
    assert "<img" not in box.text() + box.informativeText()
    assert "&lt;img" in box.text()
