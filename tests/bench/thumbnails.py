"""`thumbnails`: how many 12-megapixel JPEGs become thumbnails in a second, delivered to the UI thread as pixmaps.

Beside it, in turn and as many at a time, the least that anybody could do: a loop of QImageReader with setScaledSize
over the same files. Goals: 0.9 of the bare loop, and 100 a second of files as large as WeChat's own (0.4 MB). A file
fresh from a camera is measured too: its entropy coding alone, of which no decoder can leave anything out, takes longer.
"""

import argparse
import os
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from wxdesk.ui.pages.media.decoding.decoder import Decoder

GOAL_PER_S, GOAL_RATIO = 100.0, 0.9
WIDTH, HEIGHT = 4000, 3000
_BOX = (132, 88)  # what the grid shows on a screen of 100 %


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench thumbnails", description=__doc__)
    parser.add_argument("--files", type=int, default=300, help="at most 300: what a view asks for at once")
    parser.add_argument("--turns", type=int, default=5)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from wxdesk.sandbox.media.samples import SAMPLES
    from wxdesk.ui.pages.media.decoding.decoder import PROCESSES, Decoder

    app = QApplication.instance() or QApplication([])
    held, decoder = True, Decoder()
    with tempfile.TemporaryDirectory() as folder:
        for name, data, goal in (("wechat", SAMPLES[9].data(), GOAL_PER_S), ("camera", from_a_camera(), 0.0)):
            paths = copies(Path(folder) / name, data, options.files)
            print(f"{name}: {len(paths)} files of {len(data) / 1e6:.1f} MB, {PROCESSES} at a time")
            ours(decoder, paths[:20])
            bare(paths[:20], 1)  # decoders loaded, files in memory
            pairs = [(ours(decoder, paths), bare(paths, PROCESSES)) for _ in range(options.turns)]
            held &= judge(pairs, goal)
    decoder.close()
    del app
    return 0 if held else 1


def judge(pairs: list[tuple[float, float]], goal_per_s: float) -> bool:
    rate = statistics.median(one for one, _ in pairs)
    ratio = statistics.median(one / other for one, other in pairs)
    of_goal = f", {rate / goal_per_s:.2f} of its goal" if goal_per_s else ""
    print(f"  wxdesk {rate:.0f}/s{of_goal}; bare loop {statistics.median(other for _, other in pairs):.0f}/s")
    print(f"  ratio {ratio:.2f} (goal: {GOAL_RATIO})")
    return rate >= goal_per_s and ratio >= GOAL_RATIO


def from_a_camera() -> bytes:
    """A picture as rich in detail as a telephone's photograph."""
    from PySide6.QtCore import QBuffer, Qt
    from PySide6.QtGui import QImage

    draw = random.Random(1)
    small = QImage(draw.randbytes(500 * 375 * 4), 500, 375, QImage.Format.Format_RGB32)
    stretched = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    buffer = QBuffer()
    small.scaled(WIDTH, HEIGHT, *stretched).save(buffer, "JPG", 80)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def copies(folder: Path, data: bytes, count: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"{number}.jpg" for number in range(count)]
    for path in paths:
        path.write_bytes(data)
    return paths


def ours(decoder: "Decoder", paths: list[Path]) -> float:
    """Thumbnails a second, from asking for all of them to the last pixmap."""
    from PySide6.QtCore import QEventLoop, QTimer

    from wxdesk.ui.pages.media.decoding.thumbnails import ThumbnailKey, Thumbnails

    thumbnails, loop = Thumbnails(decoder), QEventLoop()
    missing = {str(path) for path in paths}

    def arrived(some: set[str]) -> None:
        missing.difference_update(some)
        if not missing:
            loop.quit()

    thumbnails.arrived.connect(arrived)
    began = time.perf_counter()
    for path in paths:
        thumbnails.get(ThumbnailKey(str(path), *_BOX, 5, 1.0))
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    taken = time.perf_counter() - began
    assert not missing, f"{len(missing)} thumbnails never arrived"
    thumbnails.deleteLater()
    return len(paths) / taken


def bare(paths: list[Path], threads: int) -> float:
    """The same from a loop that knows what it will find."""
    from PySide6.QtCore import QSize

    size, next_one = QSize(132, 99), iter(paths)
    workers = [threading.Thread(target=_read_all, args=(next_one, size)) for _ in range(threads)]
    began = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return len(paths) / (time.perf_counter() - began)


def _read_all(paths: Iterator[Path], size: "QSize") -> None:
    from PySide6.QtGui import QImageReader

    for path in paths:
        reader = QImageReader(str(path))
        reader.setScaledSize(size)
        assert not reader.read().isNull()
