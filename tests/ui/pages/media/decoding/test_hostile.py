"""Pictures made to do harm: the process of the window neither dies nor swells, and has an answer for each of them.

That the answer comes in time is test_decoder's subject: a decoder that hangs for a minute is ended there.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from tests.support.slow import LONG
from tests.support.wine import not_on_windows
from tests.ui.pages.media.decoding.hostile import HOSTILE, mutants, slow_jpeg
from tests.ui.pages.media.decoding.test_pictures import gif_of, png_of
from tests.ui.pages.media.some_rows import MOVING, sample

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")

MUTANTS = 2000 if LONG else 60  # of each format
MAY_GROW_MB = 50


def bmp() -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage.fromData(sample(19))
    assert image.convertToFormat(QImage.Format.Format_Indexed8).save(buffer, "bmp")
    return bytes(data.data())


FORMATS = {
    "jpeg": lambda: sample(19),
    "png": lambda: sample(13),
    "gif": lambda: sample(MOVING),
    "webp": lambda: sample(18),
    "bmp": bmp,
}


def looked_at(folder: Path, how: str = "decoder") -> dict[str, Any]:
    """What tests/ui/pages/media/decoding/looking.py says of the files in `folder`, once it has ended well."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.pages.media.decoding.looking", str(folder), how],
        cwd=Path(__file__).parents[5],
        capture_output=True,
        text=True,
        timeout=3000,
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def test_bombs_are_told_by_what_they_are(tmp_path: Path) -> None:
    """A bad twin is the next test."""
    files = {
        "a-pixels-400m.png": (png_of(20_000, 20_000), "TOO_LARGE"),
        "b-pixels-49m.png": (png_of(7_000, 7_000), "TOO_LARGE"),
        "c-frames-10000.gif": (gif_of(10_000), "SHOWN"),
        # Until it is given up; test_decoder.py does not let it have so long.
        **({"d-slow.jpg": (slow_jpeg(20_000), "TOO_SLOW")} if LONG else {}),
        "e-many-pixels.png": (png_of(6_000, 6_000), "SHOWN"),
        **{f"f-{number}.png": (data, None) for number, data in enumerate(HOSTILE)},
    }
    for name, (data, _) in files.items():
        (tmp_path / name).write_bytes(data)
    found = looked_at(tmp_path)
    assert found["grown_mb"] < MAY_GROW_MB
    for name, (_, expected) in files.items():
        assert expected is None or found["outcomes"][name] == [expected] * 2, name
        assert expected is not None or "SHOWN" not in found["outcomes"][name], name


@not_on_windows("how much memory is used is not measured there")
def test_decoding_in_the_windows_own_process_would_be_caught(tmp_path: Path) -> None:
    (tmp_path / "many.png").write_bytes(png_of(6_000, 6_000))
    (tmp_path / "many.jpg").write_bytes(slow_jpeg(1))
    assert looked_at(tmp_path, "here")["grown_mb"] > MAY_GROW_MB


@pytest.mark.parametrize("kind", FORMATS)
def test_mutants_do_no_harm(tmp_path: Path, kind: str) -> None:
    seed = random.randrange(2**32)
    print("seed", seed)
    sound = FORMATS[kind]()
    (tmp_path / f"sound.{kind}").write_bytes(sound)
    for number, mutant in enumerate(mutants(sound, MUTANTS, seed)):
        (tmp_path / f"{number:05}.{kind}").write_bytes(mutant)
    found = looked_at(tmp_path)
    assert found["grown_mb"] < MAY_GROW_MB
    assert sum(found["counts"].values()) == 2 * (MUTANTS + 1)
    assert found["outcomes"][f"sound.{kind}"] == ["SHOWN"] * 2
    assert len(found["counts"]) > 1, "no mutant was damaged"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_an_svg_is_never_decoded_nor_what_it_refers_to_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    folder = tmp_path / "files"
    folder.mkdir()
    os.mkfifo(pipe)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        f'<image width="9" height="9" xlink:href="file://{pipe}" href="{pipe}"/></svg>'
    )
    for name in ("photo.svg", "photo.png", "photo"):
        (folder / name).write_text(svg)
    os.mkfifo(folder / "photo.jpg")
    found = looked_at(folder)
    assert found["outcomes"] == dict.fromkeys(
        sorted(path.name for path in folder.iterdir()), ["NO_PICTURE"] * 2
    )
