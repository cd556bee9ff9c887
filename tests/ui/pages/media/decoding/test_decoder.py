"""Pictures decoded elsewhere: the same ones, and whatever a decoder does, the window has an answer in time."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from tests.ui.pages.media.decoding.hostile import slow_jpeg
from tests.ui.pages.media.some_rows import MOVING, TURNED, TWELVE_MEGAPIXELS, VOICE, sample
from wxdesk.errors import Cancelled
from wxdesk.process.child import FOLDER, environment
from wxdesk.ui.pages.media.decoding import pictures
from wxdesk.ui.pages.media.decoding.decoder import PROCESSES, Decoder
from wxdesk.ui.pages.media.decoding.picture_worker import ANSWER, FORMAT, READY, REQUEST
from wxdesk.ui.pages.media.decoding.pictures import Frames, Outcome

BOX = QSize(120, 80)
HANG_S = 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "medium"


@pytest.fixture
def decoder_of() -> Iterator[Callable[..., Decoder]]:
    """A decoder whose processes say that they are ready, and then do as the given statements say."""
    made: list[Decoder] = []

    def make(doing: str, limit_s: float = 30) -> Decoder:
        program = f"""
import sys, time
out = sys.stdout.buffer
out.write({READY!r}); out.flush()
sys.stdin.buffer.read(1)
{doing}
"""
        made.append(Decoder(limit_s, [sys.executable, "-c", program]))
        return made[-1]

    yield make
    for decoder in made:
        decoder.close()


def running(decoder: Decoder) -> list["subprocess.Popen[bytes]"]:
    return [process._running for process in decoder._processes if process._running is not None]


@pytest.mark.parametrize("number", [1, TURNED, TWELVE_MEGAPIXELS, 13, 15, MOVING, 17])
def test_it_gives_what_decoding_here_would_give(decoder: Decoder, file: Path, number: int) -> None:
    file.write_bytes(sample(number))
    here, there = pictures.read(file, BOX), decoder.read(file, BOX)
    assert there.image.format() is FORMAT
    assert (there.outcome, there.size, there.animated) == (Outcome.SHOWN, here.size, here.animated)
    assert there.image == here.image.convertToFormat(FORMAT)
    assert decoder.thumbnail(file, BOX, 5) == pictures.thumbnail(file, BOX, 5)


def test_frames_come_by_number_whichever_process_has_shown_the_others(file: Path) -> None:
    file.write_bytes(sample(MOVING))
    frames = Frames(file, BOX)
    expected = [frames.next().image.convertToFormat(FORMAT) for _ in range(12)]
    decoder = Decoder(limit_s=30)
    for number in (0, 1, 2, 7, 8, 3):
        frame = decoder.frame(file, BOX, number)
        assert (frame.number, frame.shown_ms) == (number, 80)
        assert frame.image == expected[number]
    for beyond in (12, 13, 500):
        assert decoder.frame(file, BOX, beyond).number == 0
    decoder.close()


@pytest.mark.parametrize("data", [None, b"", sample(VOICE)])
def test_where_there_is_no_picture_that_is_said(decoder: Decoder, file: Path, data: bytes | None) -> None:
    if data is not None:
        file.write_bytes(data)
    assert decoder.read(file, BOX).outcome is Outcome.NO_PICTURE
    assert decoder.thumbnail(file, BOX, 3).outcome is Outcome.NO_PICTURE
    assert decoder.frame(file, BOX, 0).image.isNull()


def test_no_process_is_started_before_there_is_something_to_decode() -> None:
    decoder = Decoder()
    assert running(decoder) == []
    decoder.close()


def test_closed_at_rest_it_leaves_no_process(file: Path) -> None:
    file.write_bytes(sample(19))
    decoder = Decoder(limit_s=30)
    name = os.fsencode(file)
    for process in decoder._processes:
        process.ask(REQUEST.pack(0, 10, 10, 0, len(name)) + name, QSize(10, 10))
    processes = running(decoder)
    assert len(processes) == PROCESSES
    decoder.close()
    assert all(process.poll() is not None for process in processes)


# --- what is no good --------------------------------------------------------------------------------------------------
def test_a_decoder_that_hangs_is_ended_and_replaced(decoder_of: Callable[..., Decoder]) -> None:
    """It would hang for a minute; the next question starts another process."""
    decoder = decoder_of(f"time.sleep({HANG_S})", limit_s=0.2)
    for _ in range(3):
        assert decoder.read(Path("photo"), BOX).outcome is Outcome.TOO_SLOW
        assert running(decoder) == []
    assert decoder.frame(Path("photo"), BOX, 0).image.isNull()


def test_a_picture_that_takes_too_long_is_told_so_and_the_next_one_is_shown(tmp_path: Path) -> None:
    """Some 100 KB that keep a decoder busy for seconds. A bad twin comes first: it is a picture, to who has the time."""
    slow, sound = tmp_path / "slow.jpg", tmp_path / "sound.jpg"
    slow.write_bytes(slow_jpeg(4))
    assert pictures.read(slow, BOX).outcome is Outcome.SHOWN
    slow.write_bytes(slow_jpeg(5000))
    sound.write_bytes(sample(1))
    decoder = Decoder(limit_s=0.5)
    assert decoder.thumbnail(slow, BOX, 3).outcome is Outcome.TOO_SLOW
    decoder.close()
    decoder = Decoder(limit_s=30)
    assert decoder.thumbnail(sound, BOX, 3).outcome is Outcome.SHOWN
    decoder.close()


def answer(outcome: int, width: int, height: int, own: int = 10) -> bytes:
    return ANSWER.pack(outcome, own, own, width, height, 0, 0)


@pytest.mark.parametrize(
    "doing",
    [
        "",
        "import os; os.abort()",
        "sys.exit(1)",
        f"out.write({answer(0, 10, 10)!r} + bytes(399))",
        f"out.write({answer(0, 10, 10)!r}[:7])",
        f"out.write({answer(0, 121, 10)!r} + bytes(121 * 40))",
        f"out.write({answer(0, 2**31, 2**31)!r})",
        f"out.write({answer(0, 0, 0)!r})",
        f"out.write({answer(2, 10, 10)!r} + bytes(400))",
        f"out.write({answer(77, 0, 0)!r})",
    ],
)
def test_a_decoder_that_dies_or_lies_is_replaced(decoder_of: Callable[..., Decoder], doing: str) -> None:
    decoder = decoder_of(doing)
    picture = decoder.read(Path("photo"), BOX)
    assert (picture.outcome, picture.image.isNull()) == (Outcome.LOST, True)
    assert running(decoder) == []


def test_numbers_of_a_decoder_that_lies_are_bounded(decoder_of: Callable[..., Decoder]) -> None:
    head = ANSWER.pack(0, -5, 2**31 - 1, 1, 1, 2**32 - 1, 2**32 - 1)
    frame = decoder_of(f"out.write({head!r} + bytes(4)); out.flush(); time.sleep({HANG_S})").frame(
        Path("photo"), BOX, 3
    )
    assert (frame.number, frame.shown_ms, frame.image.size()) == (3, 60_000, QSize(1, 1))


@pytest.mark.parametrize(
    "program", [["/no/such/program"], [sys.executable, "-c", "print('hello, who is there?')"]]
)
def test_a_decoder_that_does_not_start_loses_the_picture(program: list[str]) -> None:
    decoder = Decoder(30, program)
    assert decoder.read(Path("photo"), BOX).outcome is Outcome.LOST
    decoder.close()


def test_closed_while_it_works_it_leaves_no_process_and_nobody_waiting(
    decoder_of: Callable[..., Decoder],
) -> None:
    decoder = decoder_of(f"time.sleep({HANG_S})")
    outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    threads = [
        threading.Thread(target=lambda: outcomes.put(decoder.read(Path("photo"), BOX).outcome))
        for _ in range(PROCESSES + 1)  # one has to wait for its turn
    ]
    for thread in threads:
        thread.start()
    while len(running(decoder)) < PROCESSES:
        pass
    processes = running(decoder)
    decoder.close()
    for thread in threads:
        thread.join(45)
    assert [outcomes.get(timeout=45) for _ in threads] == [Outcome.LOST] * len(threads)
    assert all(process.poll() is not None for process in processes)
    assert decoder.read(Path("photo"), BOX).outcome is Outcome.LOST


def test_who_is_called_off_need_not_wait_for_a_turn(decoder_of: Callable[..., Decoder]) -> None:
    def called_off() -> None:
        raise Cancelled

    decoder = decoder_of("")
    with pytest.raises(Cancelled):
        decoder.read(Path("photo"), BOX, called_off)


# --- its own limits ---------------------------------------------------------------------------------------------------
def limited(statements: str) -> "subprocess.CompletedProcess[bytes]":
    script = f"""
import time
from wxdesk.ui.pages.media.decoding import picture_worker as worker
{statements}
"""
    start = "import sys; sys.path.append(sys.argv[1]); exec(sys.argv[2])"
    program = [sys.executable, "-I", "-c", start, str(FOLDER.parent), script]
    return subprocess.run(program, env=environment(), capture_output=True, timeout=60)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_limits_its_memory() -> None:
    """A bad twin follows: without the limit there is so much."""
    swell = "bytes(1 << 30)"  # which the system need not give in fact
    assert b"MemoryError" in limited(f"worker.limit_memory(worker._MEMORY_BYTES); {swell}").stderr
    assert limited(swell).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_limits_its_processor_time_anew_for_each_picture() -> None:
    """One that is not renewed ends the process; one that is, at the end of the first second, allows another one."""
    busy = "while time.process_time() < {}: pass"
    ended = limited(f"worker.limit_processor(0)\n{busy.format(2.5)}")
    assert ended.returncode == -signal.SIGXCPU
    renewed = limited(
        f"""
import resource
worker.limit_processor(1)
{busy.format(1.01)}
worker.limit_processor(1)
print(resource.getrlimit(resource.RLIMIT_CPU)[0])
"""
    )
    assert renewed.stdout == b"3\n"
