"""How files are called: a template with its first names shown, and one question when files are in the way."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.finding import part, said
from tests.ui.pages.media.list.test_lists import give
from tests.ui.pages.media.test_media_page import (
    fill,
    folder_line,
    nobody_types,
    page,
    stage,
)
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.list.stage import ListStage
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.ui.window_state import WindowState

__all__ = ["nobody_types", "page"]  # fixtures

PICTURES = MEDIA_IDS[:3]
LISTED = "\n".join(["单号\tmedia_id\t客户", *(f"{n}\t{one}\t张三{n}" for n, one in enumerate(PICTURES))])


def note(stage: ListStage) -> str:
    """What is said of the names, to a screen reader too."""
    words = stage.names.line.accessibleDescription()
    assert words in said(stage)
    return words


def actions(stage: ListStage) -> list[QAction]:
    return part(stage, Button, "media_name_fields").menu().actions()


def menu(stage: ListStage) -> list[str]:
    return [action.text() for action in actions(stage)]


def choice(page: MediaPage) -> ChoiceBox:
    return part(page, ChoiceBox, "media_existing")


def test_the_first_names_are_shown_while_one_types(stage: ListStage, qtbot: QtBot) -> None:
    assert note(stage).startswith("Named after row number and media ID: 00001_A1b2C3d4_")
    stage.names.line.setText("{seq:05}_{media_id:8}")
    assert note(stage) == "00001_A1b2C3d4.jpg"
    give(stage, LISTED, qtbot)
    stage.names.line.setText("{客户}/{seq:03}")
    assert note(stage) == "张三0/001.jpg  ·  张三1/002.jpg  ·  张三2/003.jpg"
    give(stage, MEDIA_IDS[0], qtbot)  # another list has other columns
    assert note(stage).startswith("Unknown field {客户}.")
    assert not stage.names.is_right()


def test_what_is_wrong_stands_beside_the_field(stage: ListStage) -> None:
    for text, told in (("{seq", "brace"), ("../x", "“..”"), ("{nothing}", "{seq} {media_id}")):
        stage.names.line.setText(text)
        assert told in note(stage)
        assert stage.names.line.accessibleDescription() == note(stage)
    stage.names.line.setText("{seq}")
    assert note(stage) == "1.jpg"


def test_fields_are_inserted_where_the_cursor_is(stage: ListStage, qtbot: QtBot) -> None:
    give(stage, LISTED, qtbot)
    assert menu(stage) == ["{seq:04}", "{media_id:8}", "{date}", "{time}", "{单号}", "{客户}"]
    stage.names.line.setText("a_b")
    stage.names.line.setCursorPosition(2)
    actions(stage)[5].trigger()
    assert stage.names.template() == "a_{客户}b"


def test_the_templates_of_earlier_batches_are_offered_where_the_list_has_their_columns(
    stage: ListStage, qtbot: QtBot
) -> None:
    give(stage, LISTED, qtbot)
    for text in ("{seq}", "{客户}_{seq}", "{seq}", " ", "A&B {seq}", *(f"{{seq}}_{n}" for n in range(2))):
        stage.names.line.setText(text)
        stage.names.remember()
    assert menu(stage)[6:] == ["", "{seq}_1", "{seq}_0", "A&&B {seq}", "{seq}", "{客户}_{seq}"]
    give(stage, MEDIA_IDS[0], qtbot)
    assert menu(stage)[4:] == ["", "{seq}_1", "{seq}_0", "A&&B {seq}", "{seq}"]
    actions(stage)[7].trigger()
    assert stage.names.template() == "A&B {seq}"


def test_a_template_is_remembered_when_its_batch_begins(
    page: MediaPage, memory: WindowState, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(page, LISTED, qtbot)
    folder_line(page).setText(str(tmp_path / "out"))
    page.list_stage.names.line.setText("{客户}")
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)
    assert memory.media_templates == ["{客户}"]


def test_files_are_saved_under_the_names_that_were_shown(
    page: MediaPage, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(page, LISTED, qtbot)
    folder_line(page).setText(str(tmp_path / "out"))
    page.list_stage.names.line.setText("{客户}/{seq:03}")
    shown = note(page.list_stage).split("  ·  ")
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)
    saved = {
        path.relative_to(tmp_path / "out").as_posix()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    assert {Path(name).with_suffix("").as_posix() for name in shown} <= {
        Path(name).with_suffix("").as_posix() for name in saved
    }
    assert {"wxdesk-manifest.csv", "wxdesk-manifest.json"} <= saved


def test_a_template_that_cannot_be_used_starts_nothing(page: MediaPage, qtbot: QtBot) -> None:
    fill(page, LISTED, qtbot)
    page.list_stage.names.line.setText("{kunde}")
    page.buttons["start"].click()
    assert stage(page) is Stage.NONE
    assert page.list_stage.names.line.hasFocus() or not page.isActiveWindow()


@pytest.mark.parametrize(
    ("chosen", "saved", "theirs"), [(0, "a (2)", True), (1, None, True), (2, "a", False)]
)
def test_files_in_the_way_are_asked_about_once(
    page: MediaPage, qtbot: QtBot, tmp_path: Path, chosen: int, saved: str | None, theirs: bool
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.jpg").write_bytes(b"theirs")
    fill(page, MEDIA_IDS[0], qtbot)
    folder_line(page).setText(str(out))
    page.list_stage.names.line.setText("a")
    assert not choice(page).isVisible()
    page.buttons["start"].click()
    qtbot.waitUntil(choice(page).isVisible)
    assert "a.jpg" in said(page.list_stage)
    assert stage(page) is Stage.NONE
    choice(page).setCurrentIndex(chosen)
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)
    assert ((out / "a.jpg").read_bytes() == b"theirs") == theirs
    if saved is not None:
        assert (out / f"{saved}.jpg").stat().st_size > 1000
    page.buttons["new_list"].click()
    assert not choice(page).isVisible()
    # The same again goes on with its batch, and asks nothing.
    fill(page, MEDIA_IDS[0], qtbot)
    page.list_stage.names.line.setText("a")
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)


def test_other_names_are_another_question(page: MediaPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"theirs")
    fill(page, MEDIA_IDS[0], qtbot)
    folder_line(page).setText(str(tmp_path))
    page.list_stage.names.line.setText("a")
    page.buttons["start"].click()
    qtbot.waitUntil(choice(page).isVisible)
    page.list_stage.names.line.setText("b")
    assert not choice(page).isVisible()
    assert page.list_stage.existing.answer() is None
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)
    assert (tmp_path / "a.jpg").read_bytes() == b"theirs"
