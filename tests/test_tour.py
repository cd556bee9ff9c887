"""The tour of every page and state: all of it looks right, and no two different scenes look the same."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests import tour
from tests.slow import LONG

# Two variants in every run differ in colours and language; all eight, at twice the size as well, with --slow.
SIZES = {"-small-": tour.SMALLEST, "-large-": tour.LARGEST}
SHORT = ("1-light-en", "1-dark-zh_CN")


@pytest.mark.parametrize("variant", tour.variants() if LONG else SHORT)
def test_every_scene_fits_and_differs(variant: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", tour.__name__, str(tmp_path), "--only", variant]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=tour.ROOT, timeout=300
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) >= 25
    seen: dict[str, str] = {}
    for path in pictures:
        image = QImage(str(path))
        scale = int(variant[0])
        least = next((size for name, size in SIZES.items() if name in path.name), tour.SIZE)
        assert (image.width(), image.height()) == (least[0] * scale, least[1] * scale), path.name
        digest = hashlib.sha256(bytes(image.constBits())).hexdigest()
        assert digest not in seen, f"{path.name} looks like {seen.get(digest)}"
        seen[digest] = path.name


@pytest.mark.usefixtures("qapp")
def test_what_came_true_for_a_moment_was_waited_for() -> None:
    """The button is hidden when it is looked at, and the next timer of the same turn shows it."""
    hurried = object.__new__(tour.Tour)
    hurried.variant = "1-light-en"
    answers = iter([False, True])
    hurried.wait(lambda: next(answers, False), "something short")
    with pytest.raises(TimeoutError, match="something that never comes"):
        hurried.wait(lambda: False, "something that never comes", 100)
