"""The preview: what a medium is, how to see or play it, or why it is not there and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, button_saying, said
from tests.ui.pages.media.decoding.hostile import HOSTILE
from tests.ui.pages.media.decoding.test_pictures import png_of
from tests.ui.pages.media.some_rows import MOVING, TURNED, TWELVE_MEGAPIXELS, VOICE, fail, rows, sample, save
from wxdesk.media.items import Items
from wxdesk.ui import desktop
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.pictures import Frame, Outcome, Picture
from wxdesk.ui.pages.media.preview import player
from wxdesk.ui.pages.media.preview.pane import PreviewPane
from wxdesk.ui.pages.media.rows.pictures import NOT_SHOWN
from wxdesk.ui.pages.media.rows.row import Column, row_of
from wxdesk.ui.widgets.text.mono_text import MonoText


@pytest.fixture(autouse=True)
def without_a_player(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is installed by default; playing is the subject of test_player."""
    monkeypatch.setattr(player, "find_spec", lambda name: None)


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the desktop was asked to open or show."""
    paths: list[Path] = []
    monkeypatch.setattr(desktop, "open_path", lambda path: paths.append(path) or True)
    monkeypatch.setattr(desktop, "show_in_folder", lambda path: paths.append(path) or True)
    return paths


@pytest.fixture
def look(pane: PreviewPane, qtbot: QtBot, tmp_path: Path) -> Callable[[bytes], None]:
    """Look at a saved medium with these bytes, until its picture, if it is one, was read."""

    def look(data: bytes) -> None:
        items = rows(1)
        save(items, tmp_path, {0: data})
        item = items[0]
        pane.show_item(item, tmp_path / item.file)
        qtbot.waitUntil(lambda: was_read(pane))

    return look


def was_read(pane: PreviewPane) -> bool:
    """Whether the picture is there, or why it is not."""
    return pane.view.picture is not None or pane.view.currentWidget() is not pane.image


def seen(pane: PreviewPane) -> QImage:
    return pane.image.grab().toImage()


def text(pane: PreviewPane) -> str:
    return pane.view.symbol.text() if pane.view.currentWidget() is pane.view.symbol else ""


def test_a_photo_is_shown_with_its_size_in_pixels_and_bytes(
    pane: PreviewPane, look: Callable[[bytes], None]
) -> None:
    look(sample(TWELVE_MEGAPIXELS))
    assert pane.view.currentWidget() is pane.image
    assert "4000 × 3000, 182 KB, JPEG" in said(pane).splitlines()
    assert "00001_medium.jpg" in [one.text() for one in pane.findChildren(MonoText)]
    assert "4000 × 3000" in pane.image.accessibleName()


def test_a_size_that_nobody_confirmed_is_marked(pane: PreviewPane, qtbot: QtBot, tmp_path: Path) -> None:
    items = rows(1)
    save(items, tmp_path, {0: sample(TURNED)}, confirmed=False)
    pane.show_item(items[0], tmp_path / items[0].file)
    qtbot.waitUntil(lambda: was_read(pane))
    assert "size not confirmed" in said(pane)
    assert row_of(items[0], "").texts[Column.REASON] == "size not confirmed"


def test_zoomed_in_a_photo_is_read_again_and_sharper(
    pane: PreviewPane, look: Callable[[bytes], None], qtbot: QtBot
) -> None:
    look(sample(TWELVE_MEGAPIXELS))
    button_saying(pane, "100 %").click()
    assert pane.image.percent() == 100
    coarse = seen(pane)
    qtbot.waitUntil(lambda: seen(pane) != coarse)
    button_saying(pane, "Fit").click()
    assert pane.image.fitted


@pytest.fixture
def frames(decoder: Decoder, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of an animation's frames that were asked for."""
    numbers: list[int] = []
    read = decoder.frame

    def noting(path: Path, box: QSize, number: int, check: Callable[[], None]) -> Frame:
        numbers.append(number)
        return read(path, box, number, check)

    monkeypatch.setattr(decoder, "frame", noting)
    return numbers


def test_an_animation_moves(
    pane: PreviewPane, look: Callable[[bytes], None], frames: list[int], qtbot: QtBot
) -> None:
    look(sample(MOVING))
    qtbot.waitUntil(lambda: len(frames) >= 3)
    before = seen(pane)
    qtbot.waitUntil(lambda: seen(pane) != before)


def test_an_animation_rests_while_nobody_sees_it(
    pane: PreviewPane, look: Callable[[bytes], None], frames: list[int], qtbot: QtBot
) -> None:
    look(sample(MOVING))
    qtbot.waitUntil(lambda: bool(frames))
    pane.hide()
    frames.clear()
    qtbot.wait(250)
    assert frames == []
    pane.show()
    qtbot.waitUntil(lambda: bool(frames))


def test_a_voice_says_what_it_is_and_is_opened_with_the_systems_player(
    pane: PreviewPane, look: Callable[[bytes], None], opened: list[Path], tmp_path: Path
) -> None:
    look(sample(VOICE))
    assert text(pane) == "Voice Select Open to play it in your default player."
    button(pane, "media_preview_open").click()
    button(pane, "media_preview_folder").click()
    assert opened == [tmp_path / "00001_medium.amr"] * 2


def test_a_computer_without_a_player_is_told_so(
    pane: PreviewPane, look: Callable[[bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "open_path", lambda path: False)
    look(sample(VOICE))
    button(pane, "media_preview_open").click()
    assert "No app" in text(pane)


def test_a_failed_medium_says_why_and_what_to_do(pane: PreviewPane, qtbot: QtBot) -> None:
    items = rows(1)
    fail(items, [0])
    pane.show_item(items[0], None)
    assert text(pane).startswith("Expired or unknown WeChat cannot find this media file")
    assert "40007" in said(pane)
    assert not button(pane, "media_preview_open").isVisible()
    with qtbot.waitSignal(pane.retry_wanted) as wanted:
        button(pane, "media_preview_retry").click()
    assert wanted.args == [[0]]


def test_its_media_id_can_be_copied(pane: PreviewPane) -> None:
    items = rows(1)
    pane.show_item(items[0], None)
    button(pane, "media_preview_copy_id").click()
    assert QGuiApplication.clipboard().text() == items[0].media_id


def test_a_medium_that_is_not_there_yet_says_so_until_it_is(
    pane: PreviewPane, look: Callable[[bytes], None]
) -> None:
    items = rows(1)
    pane.show_item(items[0], None)
    assert text(pane) == "Not downloaded yet."
    items.begin(0)
    pane.show_item(items[0], None)
    assert text(pane) == "Downloading…"
    look(sample(1))
    assert text(pane) == ""
    assert pane.view.shows_picture


@pytest.mark.parametrize(
    ("data", "said"),
    [(sample(13)[:60] + bytes(2000), "damaged"), (png_of(20_000, 20_000), "Too large")],
    ids=["damaged", "too large"],
)
def test_what_cannot_be_shown_says_why(
    pane: PreviewPane, look: Callable[[bytes], None], data: bytes, said: str
) -> None:
    look(data)
    assert said in text(pane)
    assert button(pane, "media_preview_open").isEnabled()


def test_a_file_that_was_removed_is_told(pane: PreviewPane, qtbot: QtBot, tmp_path: Path) -> None:
    items: Items = rows(1)
    save(items, tmp_path, {0: sample(1)})
    (tmp_path / items[0].file).unlink()
    pane.show_item(items[0], tmp_path / items[0].file)
    qtbot.waitUntil(lambda: "no longer in its folder" in text(pane))


def test_nothing_chosen_says_what_to_do(pane: PreviewPane) -> None:
    pane.show_item(rows(1)[0], None)
    pane.show_item(None, None)
    assert text(pane) == "Select a row to preview it."
    assert not button(pane, "media_preview_copy_id").isVisible()


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.TOO_SLOW, "takes too long"),
        (Outcome.TOO_LARGE, "Too large"),
        (Outcome.LOST, "could not be decoded"),
        (Outcome.DAMAGED, "damaged"),
        (Outcome.NO_PICTURE, "no longer in its folder"),
    ],
)
def test_whatever_keeps_a_picture_from_being_shown_is_said_and_the_file_can_be_opened(
    pane: PreviewPane,
    look: Callable[[bytes], None],
    decoder: Decoder,
    opened: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    outcome: Outcome,
    said: str,
) -> None:
    monkeypatch.setattr(decoder, "read", lambda *_: Picture(outcome))
    look(sample(1))
    assert said in text(pane)
    button(pane, "media_preview_open").click()
    assert len(opened) == 1


def test_every_outcome_has_words() -> None:
    assert set(NOT_SHOWN) == set(Outcome) - {Outcome.SHOWN}


@pytest.mark.parametrize("data", HOSTILE)
def test_a_claim_of_any_size_is_shown_as_a_sentence(
    pane: PreviewPane, look: Callable[[bytes], None], data: bytes
) -> None:
    look(data)
    assert text(pane)
    assert button(pane, "media_preview_open").isVisible()


def test_no_line_of_the_fields_is_squeezed_where_they_scroll(
    pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    """A picture, then nothing, then a long reason: what is known of the row stands at its whole height all the same."""
    items, names, own = rows(2), ("客户", "门店", "备注"), ("黄强", "上海3店", "门头照片，需要尽快处理")
    save(items, tmp_path, {0: sample(1)})
    fail(items, [1])
    pane.resize(243, 412)
    pane.show_row(row_of(items[0], f"{tmp_path}/", own), names)
    qtbot.waitUntil(lambda: pane.view.shows_picture)
    for row in (None, row_of(items[1], "", own)):
        pane.show_row(row, names)
        QApplication.processEvents()
    labels = [label for pair in pane.fields._lines for label in pair if label.isVisible()]
    assert len(labels) == 2 * len(names)
    assert [one.text() for one in labels if one.height() < one.fontMetrics().height()] == []
