"""A list with columns of its own, for the tests of the page."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.ui.pages.media.media_page import MediaPage

NAMES = ("张三", "李四", "王五", "陈六", "b10", "b9")
COLUMNS = ("客户", "门店")


def named_list(folder: Path, count: int = len(NAMES)) -> Path:
    """A CSV with a name and a store for each media ID."""
    rows = ["客户,门店,media_id"]
    rows += [f"{NAMES[row % len(NAMES)]},store {row},{MEDIA_IDS[row]}" for row in range(count)]
    file = folder / "五月客户.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def give_named(page: MediaPage, folder: Path, qtbot: QtBot, count: int = len(NAMES)) -> None:
    page.list_stage.add_files([named_list(folder, count)])
    qtbot.waitUntil(lambda: len(page.list_stage.ids()) == count)


def save_named(page: MediaPage, folder: Path, qtbot: QtBot, count: int = len(NAMES)) -> None:
    """Saved, with all that follows: the manifest too."""
    give_named(page, folder, qtbot, count)
    page.list_stage.folder.line.setText(str(folder / "saved"))
    page.buttons["start"].click()
    session = page.session()
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy and session.stage.value == "finished", timeout=20_000)
