"""Every box that takes pasted text takes so much and no more, and what is too long is seen to be."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from wxdesk.media.lists import reading
from wxdesk.signing import evidence
from wxdesk.ui.pages.codes.error_box import ErrorBox
from wxdesk.ui.pages.diagnose.pasted.pane import PastedPane
from wxdesk.ui.pages.media.list.id_box import IdBox
from wxdesk.ui.widgets import FieldForm
from wxdesk.ui.widgets.text.lines_box import LONGEST, LinesBox, lines_field
from wxdesk.ui.widgets.text.paste_box import PasteBox, raw_text
from wxdesk.wechat.errors import pasted_error

MOST = 600_000
BOXES = {
    "error": (ErrorBox, pasted_error.LIMIT_MB),
    "evidence": (PastedPane, evidence.LIMIT_MB),
    "media ids": (IdBox, reading.LIMIT_MB),
}


def paste(box: QPlainTextEdit, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    box.insertFromMimeData(data)


@pytest.mark.parametrize("name", BOXES)
def test_a_box_takes_one_character_more_than_is_read(qtbot: QtBot, name: str) -> None:
    make, limit_mb = BOXES[name]
    for length in (MOST - 1, MOST, MOST + 1, 2 * MOST):
        widget = make()
        qtbot.addWidget(widget)
        box = widget.box if isinstance(widget, PastedPane) else widget
        assert isinstance(box, PasteBox)
        assert box.most == (limit_mb << 20) + 1
        box.most = MOST
        paste(box, "a" * length)
        assert len(box.text()) == min(length, MOST)
        assert f"{len(box.text()):,}" in box.length_told()


@pytest.mark.parametrize("length", [LONGEST - 1, LONGEST, LONGEST + 1, 30_000])
def test_a_small_box_says_that_a_text_was_cut(qtbot: QtBot, length: int) -> None:
    form = FieldForm()
    field, box = lines_field(form, "lines")
    qtbot.addWidget(box)
    field.set_texts("Lines", "a hint")
    paste(box, "a" * length)
    assert len(raw_text(box)) == min(length, LONGEST)
    assert ("left out" in field.note.text()) == (length > LONGEST)
    box.selectAll()
    paste(box, "b" * 10)
    assert raw_text(box) == "b" * 10, "what is selected makes room"
    assert field.note.text() == "a hint"


def test_every_small_box_says_so(qtbot: QtBot) -> None:
    pane = PastedPane()
    qtbot.addWidget(pane)
    pane.retranslate()
    pane.fields.edit("real_auth_urls")
    box = pane.findChild(LinesBox)
    assert box is not None
    paste(box, "a" * (LONGEST + 1))
    assert len(pane.fields.evidence().real_auth_urls[0]) == LONGEST
    paste(box, "b")
    assert f"{LONGEST:,}" in pane.fields.editor.note()


def test_a_box_that_says_nothing_would_be_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def insert(box: LinesBox, source: QMimeData) -> None:
        box.insertPlainText(source.text()[:LONGEST])

    monkeypatch.setattr(LinesBox, "insertFromMimeData", insert)
    with pytest.raises(AssertionError):
        test_a_small_box_says_that_a_text_was_cut(qtbot, LONGEST + 1)


def test_lines_are_those_that_are_seen(qtbot: QtBot) -> None:
    box = LinesBox()
    qtbot.addWidget(box)
    paste(box, "a=1\n\n b=\xa02\u2028c=3\n")
    assert box.lines() == ("a=1", " b=\xa02", "c=3")
