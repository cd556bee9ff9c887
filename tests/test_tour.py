"""The tour of every page and state: no text is clipped, and no two different scenes look the same."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests import tour
from tests.slow import LONG

# Two variants in every run differ in everything; all eight with --slow.
SHORT = ("1-light-en", "2-dark-zh_CN")


@pytest.mark.parametrize("variant", tour.variants() if LONG else SHORT)
def test_every_scene_fits_and_differs(variant: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", tour.__name__, str(tmp_path), "--only", variant]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=tour.ROOT, timeout=180
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) >= 25
    seen: dict[str, str] = {}
    for path in pictures:
        image = QImage(str(path))
        scale = int(variant[0])
        least = tour.SMALLEST if "small" in path.name else tour.SIZE
        assert (image.width(), image.height()) == (least[0] * scale, least[1] * scale), path.name
        digest = hashlib.sha256(bytes(image.constBits())).hexdigest()
        assert digest not in seen, f"{path.name} looks like {seen.get(digest)}"
        seen[digest] = path.name


def test_the_search_for_clipped_text_finds_some(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    label, wrapped, button = QLabel("a sentence too long"), QLabel("words " * 40), QPushButton("a long word")
    wrapped.setWordWrap(True)
    for widget in (label, wrapped, button):
        column.addWidget(widget)
    window.resize(500, 400)
    window.show()
    assert tour.clipped_texts(window) == []
    label.setFixedWidth(30)
    wrapped.setFixedSize(100, 20)
    button.setFixedWidth(20)
    assert len(tour.clipped_texts(window)) == 3
