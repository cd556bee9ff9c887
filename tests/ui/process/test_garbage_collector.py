"""In the window, circular garbage dies on the UI thread, and does die."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from wxdesk.ui.process.garbage_collector import UiThreadGarbageCollector


class Circle(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_circle_dies_on_the_ui_thread_however_busy_the_workers_are(qtbot: QtBot, qapp: QObject) -> None:
    gc.enable()
    died_on: list[threading.Thread] = []
    ended = threading.Event()

    def work() -> None:
        while not ended.is_set():
            _ = [[] for _ in range(10_000)]  # of which Python would collect a few hundred times

    worker = threading.Thread(target=work)
    collecting = UiThreadGarbageCollector(qapp)
    worker.start()
    weakref.finalize(Circle(), lambda: died_on.append(threading.current_thread()))
    qtbot.waitUntil(lambda: bool(died_on))
    ended.set()
    worker.join()
    assert died_on == [threading.main_thread()]
    collecting.close()
    assert gc.isenabled()
    gc.disable()
