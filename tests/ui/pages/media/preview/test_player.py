"""Playing voices and videos: with Qt's multimedia, and without it, where nothing may go wrong."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, let_pass, said
from tests.ui.pages.media.some_rows import VOICE, rows, sample, save
from wxdesk.media.items import Items
from wxdesk.ui import desktop
from wxdesk.ui.pages.media.preview import player
from wxdesk.ui.pages.media.preview.pane import PreviewPane

VIDEO = 22


@pytest.fixture(autouse=True)
def looked_for_again() -> Iterator[None]:
    player.multimedia.cache_clear()
    yield
    player.multimedia.cache_clear()


def look(pane: PreviewPane, qtbot: QtBot, folder: Path, data: bytes) -> None:
    items: Items = rows(1)
    save(items, folder, {0: data})
    pane.show_item(items[0], folder / items[0].file)
    if player.is_there():
        let_pass(pane.view, 60)


def test_without_the_modules_a_voice_is_opened_with_the_systems_player(
    pane: PreviewPane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desktop, "open_path", lambda path: opened.append(path) or True)
    monkeypatch.setattr(player, "find_spec", lambda name: None)
    look(pane, qtbot, tmp_path, sample(VOICE))
    assert not pane.player.isVisible()
    assert "default player" in said(pane)
    button(pane, "media_preview_open").click()
    assert opened == [tmp_path / "00001_medium.amr"]


def test_modules_that_lack_a_library_of_the_system_are_as_good_as_none(
    pane: PreviewPane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_a_library(name: str) -> None:
        raise ImportError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr(player, "find_spec", lambda name: object())
    monkeypatch.setattr(importlib, "import_module", without_a_library)
    look(pane, qtbot, tmp_path, sample(VOICE))
    assert not pane.player.isVisible()
    assert "Cannot be played here" in said(pane)
    assert button(pane, "media_preview_open").isVisible()
    assert not player.is_there()


@pytest.fixture
def with_modules() -> None:
    if player.multimedia() is None:
        pytest.skip("needs the extra `full`, and libpulse on Linux")


@pytest.mark.parametrize("number", [VOICE, VIDEO])
def test_with_the_modules_it_is_played_from_the_button_on(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path, number: int
) -> None:
    look(pane, qtbot, tmp_path, sample(number))
    assert pane.player.isVisible()
    qtbot.waitUntil(lambda: pane.player.time.text() == "0:00 / 0:03")
    assert not pane.player.playing
    pane.player.play.click()
    qtbot.waitUntil(lambda: pane.player.position_ms() > 200)
    pane.player.play.click()
    qtbot.waitUntil(lambda: not pane.player.playing)


def test_a_video_shows_its_first_frame(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    def colours() -> int:
        image = pane.player._screen.grab().toImage()
        return len(
            {image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}
        )

    look(pane, qtbot, tmp_path, sample(VIDEO))
    qtbot.waitUntil(lambda: colours() > 20)
    assert not pane.player.playing


def test_hidden_it_is_silent_and_another_row_ends_it(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    look(pane, qtbot, tmp_path, sample(VOICE))
    pane.player.play.click()
    qtbot.waitUntil(lambda: pane.player.playing)
    pane.hide()
    qtbot.waitUntil(lambda: not pane.player.playing)
    pane.show()
    pane.player.play.click()
    pane.show_item(None, None)
    assert not pane.player.playing
    assert not pane.player.isVisible()


def test_what_cannot_be_played_says_so_and_can_be_opened(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    look(pane, qtbot, tmp_path, sample(VIDEO)[:64] + bytes(500))
    qtbot.waitUntil(lambda: "Cannot be played here" in said(pane))
    assert button(pane, "media_preview_open").isVisible()
