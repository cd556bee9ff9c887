"""Playing voices and videos: with Qt's multimedia, and without it, where nothing may go wrong."""

import importlib
import sys
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


def look(pane: PreviewPane, qtbot: QtBot, folder: Path, data: bytes) -> None:
    items: Items = rows(1)
    save(items, folder, {0: data})
    pane.show_item(items[0], folder / items[0].file)
    if player.is_there():
        let_pass(pane.view, 60)


def plays_with(monkeypatch: pytest.MonkeyPatch, pane: PreviewPane, script: str) -> None:
    """The process that plays is `script`, which has player_process as `process`."""
    start = "import struct, sys, time; from wxdesk.ui.pages.media.preview import player_process as process; "
    monkeypatch.setattr(pane.player, "_program", [sys.executable, "-c", start + script])


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
    monkeypatch.setattr(player, "find_spec", lambda name: object())
    without_a_library = (
        "process.MODULE = 'PySide6.QtThatIsNotThere'; process.main(sys.stdin.buffer, sys.stdout.buffer)"
    )
    plays_with(monkeypatch, pane, without_a_library)
    look(pane, qtbot, tmp_path, sample(VOICE))
    qtbot.waitUntil(lambda: "Cannot be played here" in said(pane), timeout=20_000)
    assert not pane.player.isVisible()
    assert button(pane, "media_preview_open").isVisible()


def shows_frame(pane: PreviewPane) -> bool:
    image = pane.player._screen.grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return len({image.pixel(*place) for place in places}) > 20


@pytest.fixture
def with_modules() -> None:
    try:
        importlib.import_module(player.MODULE)
    except ImportError:
        pytest.skip("needs the extra `full`, and libpulse on Linux")


@pytest.mark.parametrize("number", [VOICE, VIDEO])
def test_with_the_modules_it_is_played_from_the_button_on(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path, number: int
) -> None:
    look(pane, qtbot, tmp_path, sample(number))
    assert pane.player.isVisible()
    qtbot.waitUntil(lambda: pane.player.time.text() == "0:00 / 0:03", timeout=20_000)
    assert not pane.player.playing
    pane.player.play.click()
    qtbot.waitUntil(lambda: pane.player.position_ms() > 200)
    pane.player.play.click()
    qtbot.waitUntil(lambda: not pane.player.playing)


def test_a_video_shows_its_first_frame(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    look(pane, qtbot, tmp_path, sample(VIDEO))
    qtbot.waitUntil(lambda: shows_frame(pane), timeout=20_000)
    assert not pane.player.playing


def test_hidden_it_is_silent_and_another_row_ends_it(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    look(pane, qtbot, tmp_path, sample(VOICE))
    qtbot.waitUntil(lambda: pane.player.time.text() == "0:00 / 0:03", timeout=20_000)
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
    qtbot.waitUntil(lambda: "Cannot be played here" in said(pane), timeout=20_000)
    assert button(pane, "media_preview_open").isVisible()


def test_a_film_larger_than_any_phones_is_not_played(
    with_modules: None, pane: PreviewPane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = "process._MOST_PIXELS = 320 * 240 - 1; process.main(sys.stdin.buffer, sys.stdout.buffer)"
    plays_with(monkeypatch, pane, small)
    look(pane, qtbot, tmp_path, sample(VIDEO))
    qtbot.waitUntil(lambda: "Cannot be played here" in said(pane), timeout=20_000)


@pytest.mark.parametrize(
    "told",
    [
        "b''",
        "process.os.abort()",
        "bytes(5)",
        "b'x' * 1000",
        "process.REPORT.pack(process.Report.FRAME, 2**40, 2**40)",
        "process.REPORT.pack(process.Report.FRAME, -1, 5)",
        "process.REPORT.pack(process.Report.PLAYING, 2**60, 0)",
        "process.REPORT.pack(process.Report.FRAME, 100, 100) + bytes(7)",
    ],
)
def test_what_the_process_says_is_not_believed(
    pane: PreviewPane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    monkeypatch.setattr(player, "find_spec", lambda name: object())
    plays_with(monkeypatch, pane, f"sys.stdout.buffer.write({told})")
    look(pane, qtbot, tmp_path, sample(VIDEO))
    qtbot.waitUntil(lambda: "Cannot be played here" in said(pane), timeout=20_000)


def test_a_process_that_never_answers_is_given_up(
    pane: PreviewPane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "find_spec", lambda name: object())
    plays_with(monkeypatch, pane, "time.sleep(60)")
    look(pane, qtbot, tmp_path, sample(VIDEO))
    let_pass(pane.player, 20_000)
    assert "Cannot be played here" in said(pane)
