"""The question about a box that is not empty."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from wxdesk.media.lists.table import Table, text_of
from wxdesk.ui.pages.media.list.replace_or_append import ReplaceOrAppendPrompt

TABLE = Table(("media_id",), [("a",), ("b",)], "", headers=("media_id",), id_columns=(0,))
TEXT = text_of(TABLE)


@pytest.fixture
def heard() -> list[object]:
    return []


@pytest.fixture
def full_box(qtbot: QtBot, heard: list[object]) -> ReplaceOrAppendPrompt:
    full_box = ReplaceOrAppendPrompt()
    qtbot.addWidget(full_box)
    full_box.retranslate()
    full_box.replaced.connect(lambda *found: heard.append(found))
    full_box.added.connect(heard.append)
    full_box.ask(TABLE, TEXT)
    return full_box


def press(full_box: ReplaceOrAppendPrompt, name: str) -> None:
    full_box.findChild(QAbstractButton, f"media_box_{name}").click()


def test_it_says_how_many_there_are(full_box: ReplaceOrAppendPrompt) -> None:
    assert not full_box.isHidden()
    assert full_box.text() == "2 items listed, but the box is not empty."


@pytest.mark.parametrize(("name", "answers"), [("replace", [(TABLE, TEXT)]), ("add", [TEXT]), ("leave", [])])
def test_each_answer_is_given_once(
    full_box: ReplaceOrAppendPrompt, heard: list[object], name: str, answers: list[object]
) -> None:
    press(full_box, name)
    assert heard == answers
    assert full_box.isHidden()
