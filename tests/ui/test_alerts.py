"""Errors that nobody caught: one report each, on the UI thread, wherever they were raised."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support import looks
from tests.support.wine import not_on_windows
from tests.ui.finding import button
from wxdesk.errors import ApiError, StoreError
from wxdesk.ui.alerts import Alerts
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.thumbnails import ThumbnailKey, Thumbnails
from wxdesk.ui.process.signal_handlers import SignalHandlers
from wxdesk.ui.tasks import Task, Tasks, WorkerPool
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog, question

pytestmark = pytest.mark.expects_log


@pytest.fixture
def done() -> list[str]:
    """What the remedies did."""
    return []


@pytest.fixture
def alerts(qtbot: QtBot, done: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Alerts]:
    for owner, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))  # put back at the end
    alerts = Alerts(lambda: None, Clipboard(), done.append)
    alerts.install()
    yield alerts
    for box in boxes():
        box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def made_on(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The thread on which each box was made."""
    threads: list[threading.Thread] = []
    make = Alerts._dialog

    def noted(alerts: Alerts, error: BaseException, again: None) -> MessageDialog:
        threads.append(threading.current_thread())
        return make(alerts, error, again)

    monkeypatch.setattr(Alerts, "_dialog", noted)
    return threads


def boxes() -> list[MessageDialog]:
    """Those that are open."""
    widgets = QApplication.topLevelWidgets()
    return [widget for widget in widgets if isinstance(widget, MessageDialog) and widget.isVisible()]


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
    in_a_thumbnail,
    pytest.param(in_an_interrupt, marks=not_on_windows("no process is sent Ctrl+C alone")),
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
from wxdesk.ui.alerts import Alerts
from wxdesk.ui.clipboard import Clipboard

app = QApplication([])
make = Alerts._dialog

def noted(alerts, error, again):
    if threading.current_thread() is not threading.main_thread():
        sys.stdout.write("on another thread\\n")
        sys.stdout.flush()  # what follows may crash
    return make(alerts, error, again)

Alerts._dialog = noted
alerts = Alerts(lambda: None, Clipboard(), str)
if sys.argv[1] == "twin":  # a box on the thread that raised
    threading.excepthook = lambda args: alerts.tell(args.exc_value)
else:
    alerts.install()

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


def told_in(alerts: Alerts, error: BaseException, again: Callable[[], object] | None = None) -> MessageDialog:
    """The dialog, open."""
    alerts.tell(error, again)
    return alerts._dialogs[-1]


def test_an_errors_words_are_no_markup(alerts: Alerts) -> None:
    box = told_in(alerts, StoreError("file_unreadable", path="<img src='//host/a'>"))
    labels = [label for label in box.findChildren(QLabel) if "<img" in label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]


def test_a_remedy_closes_the_dialog_and_does_what_it_says(alerts: Alerts, done: list[str]) -> None:
    box = told_in(alerts, ApiError(errcode=40001, text="", endpoint="/x"), lambda: done.append("again"))
    button(box, "try_again").click()
    assert not box.isVisible()
    box = told_in(alerts, ApiError(errcode=40125, text="", endpoint="/x"))
    assert button(box, "try_again").isHidden()
    button(box, "edit_account").click()
    assert done == ["again", "accounts"]
    assert boxes() == []


def test_details_are_copied_and_the_dialog_stays(alerts: Alerts) -> None:
    box = told_in(alerts, ApiError(errcode=40164, text="", endpoint="/x", egress_ip="203.0.113.7"))
    button(box, "dialog_copy").click()
    copied = QApplication.clipboard().text()
    assert copied.splitlines()[0] == box.text()
    assert "40164" in copied
    button(box, "copy_egress_ip").click()
    assert QApplication.clipboard().text() == "203.0.113.7"
    assert box.isVisible()
    bug = told_in(alerts, ZeroDivisionError())
    button(bug, "dialog_copy").click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_close_it(alerts: Alerts, qtbot: QtBot, key: Qt.Key) -> None:
    box = told_in(alerts, StoreError("set_aside", path="settings.json"))
    qtbot.keyClick(button(box, "dialog_close"), key)
    assert not box.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_no_key_says_yes_to_a_question_by_itself(qtbot: QtBot, key: Qt.Key) -> None:
    parent, done = QWidget(), []
    qtbot.addWidget(parent)
    asked = question(parent, "Stop?", "…", yes="Stop", do=lambda: done.append("stopped"))
    asked.open()
    assert asked.focusWidget() is button(asked, "dialog_close")
    qtbot.keyClick(asked.focusWidget(), key)
    assert not asked.isVisible()
    assert done == []


def test_a_long_text_has_its_room(alerts: Alerts) -> None:
    box = told_in(alerts, StoreError("set_aside", path="/home/somebody/" + "a folder/" * 60))
    assert looks.clipped_texts(looks.seen(box)) == []


def test_a_word_without_an_end_makes_no_dialog_wider_than_the_screen(alerts: Alerts) -> None:
    box = told_in(alerts, StoreError("set_aside", path="W" * 2_000))
    assert box.width() < 800
    assert looks.clipped_texts(looks.seen(box)) == []
