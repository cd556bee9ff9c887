"""A program that looks at every picture of a folder as the window does, and prints what came of it as JSON.

    python -m tests.ui.pages.media.decoding.looking FOLDER decoder|here

`here` decodes in this very process, as it must not be done.
"""

import json
import sys
import threading
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from wxdesk.ui.pages.media.decoding import pictures
from wxdesk.ui.pages.media.decoding.decoder import LIMIT_S, Decoder
from wxdesk.ui.pages.media.decoding.pictures import Frames

_PREVIEW, _THUMBNAIL = QSize(600, 500), QSize(132, 88)
_FRAMES = 2


def memory_mb() -> float:
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(fields["VmHWM"].split()[0]) / 1024


def look_with(decoder: Decoder, path: Path) -> list[str]:
    looks = decoder.read(path, _PREVIEW), decoder.thumbnail(path, _THUMBNAIL, 5)
    for number in range(_FRAMES if looks[0].animated else 0):
        decoder.frame(path, _PREVIEW, number)
    return [look.outcome.name for look in looks]


def look_here(path: Path) -> list[str]:
    looks = pictures.read(path, _PREVIEW), pictures.thumbnail(path, _THUMBNAIL, 5)
    frames = Frames(path, _PREVIEW)
    for _ in range(_FRAMES if looks[0].animated else 0):
        frames.next()
    return [look.outcome.name for look in looks]


def main(folder: Path, how: str) -> None:
    decoder = Decoder()
    QImage(_PREVIEW, QImage.Format.Format_ARGB32).fill(0)
    before = memory_mb()
    outcomes = {}
    for path in sorted(folder.iterdir()):
        outcomes[path.name] = look_with(decoder, path) if how == "decoder" else look_here(path)
    json.dump(
        {
            "outcomes": outcomes,
            "counts": Counter(outcome for both in outcomes.values() for outcome in both),
            "grown_mb": memory_mb() - before,
            "threads": threading.active_count(),
            "limit_s": LIMIT_S,
        },
        sys.stdout,
    )
    decoder.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
