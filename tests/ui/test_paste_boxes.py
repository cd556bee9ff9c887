"""Every box that takes pasted text takes so much and no more; what is too long for its reader is still seen to be."""

from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from wxdesk.ui.pages.codes import error_box
from wxdesk.ui.pages.diagnose import paste_box
from wxdesk.ui.pages.media import id_box
from wxdesk.ui.widgets import lines_box

MOST = 600_000
BOXES = {
    "error": (error_box, error_box.ErrorBox, "_MOST"),
    "evidence": (paste_box, paste_box.PasteBox, "_MOST"),
    "media ids": (id_box, id_box.IdBox, "_MOST"),
    "lines": (lines_box, lines_box.LinesBox, "LONGEST"),
}


def pasted(box: Any, length: int) -> int:
    """How many characters are in the box after so many were pasted."""
    data = QMimeData()
    data.setText("a" * length)
    box.insertFromMimeData(data)
    return len(box.text() if hasattr(box, "text") else box.toPlainText())


@pytest.mark.parametrize(("module", "kind", "limit"), BOXES.values(), ids=BOXES)
def test_a_box_takes_no_more_than_is_read(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, module: ModuleType, kind: type[QPlainTextEdit], limit: str
) -> None:
    real = getattr(module, limit)
    assert real == 20_000 or real == (module.LIMIT_MB << 20) + 1
    most = real if real == 20_000 else MOST
    monkeypatch.setattr(module, limit, most)
    for length in (most - 1, most, most + 1, 2 * most):
        box = kind()
        qtbot.addWidget(box)
        assert pasted(box, length) == min(length, most)


def test_a_box_without_a_limit_would_be_seen(qtbot: QtBot) -> None:
    box = QPlainTextEdit()
    qtbot.addWidget(box)
    assert pasted(box, 20_001) == 20_001


def test_what_is_selected_makes_room(qtbot: QtBot) -> None:
    box = lines_box.LinesBox()
    qtbot.addWidget(box)
    assert pasted(box, 30_000) == lines_box.LONGEST
    assert pasted(box, 10) == lines_box.LONGEST
    box.selectAll()
    assert pasted(box, 10) == 10
