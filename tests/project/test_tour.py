"""The tour of every page and state: all of it looks right, and no two different scenes look the same."""

import os
import re
import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QPixmap

from tests import tour
from tests.support.slow import LONG

# Two variants in every run differ in colours and language; all eight, at twice the size as well, with --slow.
SHORT = ("1-light-en", "1-dark-zh_CN")


@pytest.mark.parametrize("variant", tour.variants() if LONG else SHORT)
def test_every_scene_fits_and_differs(variant: str) -> None:
    command = [sys.executable, "-m", tour.__name__, "--only", variant]
    # Its own process is the only one: Qt takes the scale from here.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": variant[0]}
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=tour.ROOT, timeout=300
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    told = re.search(r"(\d+) scenes$", ended.stdout.strip())
    assert told is not None and int(told[1]) >= 150


def of(variant: str) -> tour.Tour:
    """A tour without a window."""
    hurried = object.__new__(tour.Tour)
    hurried.folder, hurried.variant, hurried.wrong, hurried.scenes = None, variant, [], {}
    return hurried


def picture(width: int, height: int, colour: str) -> QPixmap:
    made = QPixmap(width, height)
    made.fill(QColor(colour))
    return made


@pytest.mark.usefixtures("qapp")
def test_what_came_true_for_a_moment_was_waited_for() -> None:
    """The button is hidden when it is looked at, and the next timer of the same turn shows it."""
    hurried = of("1-light-en")
    answers = iter([False, True])
    hurried.wait(lambda: next(answers, False), "something short")
    with pytest.raises(TimeoutError, match="something that never comes"):
        hurried.wait(lambda: False, "something that never comes", 100)


@pytest.mark.usefixtures("qapp")
def test_a_scene_of_another_size_or_that_looks_like_another_is_told() -> None:
    seen = of("2-light-en")
    seen.keep("first", picture(2240, 1440, "white"))
    seen.keep("small-second", picture(1800, 1200, "white"))
    seen.keep("large-third", picture(5120, 2880, "white"))
    seen.keep("fourth", picture(2240, 1440, "grey"))
    assert seen.wrong == []
    seen.keep("fifth", picture(2240, 1440, "white"))
    seen.keep("small-sixth", picture(2240, 1440, "black"))
    assert seen.wrong == [
        "2-light-en-fifth: looks like first",
        "2-light-en-small-sixth: size: 2240×1440",
    ]
