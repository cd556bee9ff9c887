"""Thumbnails: asked for while painting, there a moment later, never more than fit."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.support.slow import LONG
from tests.ui.pages.media.decoding.hostile import HOSTILE
from tests.ui.pages.media.some_rows import VOICE, sample
from wxdesk.ui.pages.media.decoding.decoder import PROCESSES, Decoder
from wxdesk.ui.pages.media.decoding.pictures import Outcome, Picture
from wxdesk.ui.pages.media.decoding.thumbnails import ThumbnailKey, Thumbnails


def wanted(path: Path, width: int = 60, ratio: float = 1.0) -> ThumbnailKey:
    return ThumbnailKey(str(path), width, 40, 4, ratio)


class Held:
    """Stands in for decoding: the workers wait until they may go, and what they decode is noted in its order."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, decoder: Decoder) -> None:
        self.go = threading.Event()
        self.begun = threading.Semaphore(0)
        self.order: list[str] = []
        monkeypatch.setattr(decoder, "thumbnail", self.decode)

    def decode(self, path: Path, box: QSize, radius: int) -> Picture:
        self.begun.release()
        assert self.go.wait(10)
        self.order.append(path.name)
        return Picture(Outcome.SHOWN, QImage(box, QImage.Format.Format_ARGB32_Premultiplied), box)


def test_it_is_there_after_arrived_in_the_size_and_ratio_asked_for(
    thumbnails: Thumbnails, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(sample(1))
    asked = wanted(path, 120, 2.0)
    with qtbot.waitSignal(thumbnails.arrived) as arrived:
        assert thumbnails.get(asked) is None
    assert arrived.args == [{str(path)}]
    pixmap = thumbnails.get(asked)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height(), pixmap.devicePixelRatio()) == (120, 40, 2.0)


def test_a_file_without_a_picture_gets_a_null_one_and_is_not_asked_again(
    thumbnails: Thumbnails, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "voice.amr"
    path.write_bytes(sample(VOICE))
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.get(wanted(path))
    pixmap = thumbnails.get(wanted(path))
    assert pixmap is not None
    assert pixmap.isNull()


def test_while_a_new_size_is_made_the_old_one_stands_in(
    thumbnails: Thumbnails, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(sample(1))
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.get(wanted(path, 60))
    with qtbot.waitSignal(thumbnails.arrived):
        other = thumbnails.get(wanted(path, 90))
        assert other is not None
        assert other.width() == 60
    sharp = thumbnails.get(wanted(path, 90))
    assert sharp is not None
    assert sharp.width() == 90


def test_what_was_asked_for_last_is_made_first(
    thumbnails: Thumbnails, decoder: Decoder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, decoder)
    for number in range(PROCESSES):  # all workers are busy with these
        thumbnails.get(wanted(Path(f"busy-{number}")))
        assert held.begun.acquire(timeout=10)
    for name in ("a", "b", "c", "a"):  # a is in view again
        thumbnails.get(wanted(Path(name)))
    held.go.set()
    qtbot.waitUntil(lambda: len(held.order) == 3 + PROCESSES)
    assert held.order.index("a") < held.order.index("b")
    assert held.order.index("c") < held.order.index("b")


def test_what_was_scrolled_past_is_dropped_and_made_when_it_comes_into_view_again(
    thumbnails: Thumbnails, decoder: Decoder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, decoder)
    for number in range(PROCESSES):
        thumbnails.get(wanted(Path(f"busy-{number}")))
        assert held.begun.acquire(timeout=10)
    for number in range(400):
        thumbnails.get(wanted(Path(f"row-{number}")))
    held.go.set()
    qtbot.waitUntil(lambda: len(held.order) == 300 + PROCESSES)
    assert "row-0" not in held.order
    assert "row-399" in held.order
    thumbnails.get(wanted(Path("row-0")))
    qtbot.waitUntil(lambda: "row-0" in held.order)


def test_what_left_the_view_is_called_off_before_it_is_begun(
    thumbnails: Thumbnails, decoder: Decoder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, decoder)
    for number in range(PROCESSES):
        thumbnails.get(wanted(Path(f"busy-{number}")))
        assert held.begun.acquire(timeout=10)
    for name in ("above", "seen", "below"):
        thumbnails.get(wanted(Path(name)))
    thumbnails.keep_only({"seen"})
    held.go.set()
    qtbot.waitUntil(lambda: thumbnails.get(wanted(Path("seen"))) is not None)
    assert sorted(held.order) == sorted([*(f"busy-{number}" for number in range(PROCESSES)), "seen"])
    thumbnails.get(wanted(Path("above")))
    qtbot.waitUntil(lambda: "above" in held.order)


def test_no_more_is_kept_than_there_is_room_for(
    decoder: Decoder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, decoder)
    held.go.set()
    one = 60 * 40 * 4
    thumbnails = Thumbnails(decoder, cache_bytes=3 * one)
    for number in range(3):
        thumbnails.get(wanted(Path(f"{number}")))
        qtbot.waitUntil(lambda number=number: thumbnails.get(wanted(Path(f"{number}"))) is not None)
    thumbnails.get(wanted(Path("0")))  # looked at again: now 1 is the one that waited longest
    thumbnails.get(wanted(Path("3")))
    qtbot.waitUntil(lambda: thumbnails.get(wanted(Path("3"))) is not None)
    assert thumbnails.get(wanted(Path("0"))) is not None
    assert thumbnails.get(wanted(Path("1"))) is None
    qtbot.waitUntil(lambda: thumbnails.get(wanted(Path("1"))) is not None)
    thumbnails.deleteLater()


@pytest.mark.parametrize("data", HOSTILE)
def test_a_picture_that_is_not_shown_has_its_reason(
    thumbnails: Thumbnails, qtbot: QtBot, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(data)
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.get(wanted(path))
    pixmap = thumbnails.get(wanted(path))
    assert pixmap is not None
    assert pixmap.isNull()
    assert thumbnails.failures[str(path)] in (Outcome.NO_PICTURE, Outcome.DAMAGED, Outcome.TOO_LARGE)


def test_a_bug_is_told_once_and_the_next_one_is_made(
    thumbnails: Thumbnails, decoder: Decoder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: told.append(args.exc_type))
    monkeypatch.setattr(decoder, "thumbnail", lambda *_: 1 / 0)
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.get(wanted(Path("broken")))
    assert told == [ZeroDivisionError]
    assert thumbnails.failures == {"broken": Outcome.LOST}
    Held(monkeypatch, decoder).go.set()
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.get(wanted(Path("next")))


def test_workers_outlive_their_thumbnails_without_harm() -> None:
    """In a process of its own, which what is looked for would crash."""
    come_and_go = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _COME_AND_GO, "6000" if LONG else "400"],
        cwd=Path(__file__).parents[5],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (come_and_go.returncode, come_and_go.stderr) == (0, "")


_COME_AND_GO = """
import sys
import threading

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails, ThumbnailKey

sys.setswitchinterval(1e-5)
app = QApplication([])
decoder = Decoder()
for _ in range(int(sys.argv[1])):
    thumbnails = Thumbnails(decoder)
    for number in range(3):
        thumbnails.get(ThumbnailKey(f"no-such-file-{number}", 10, 10, 2, 1.0))
    thumbnails.deleteLater()
    del thumbnails
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
decoder.close()
for thread in threading.enumerate():  # the program has gone on long enough; here Python itself would end under them
    if thread.name.startswith("thumbnails-"):
        thread.join(30)
"""
