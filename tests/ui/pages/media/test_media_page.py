"""The Media page on the sandbox: from a pasted list to files in a folder, with every failure explained."""

import sqlite3
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.media.conftest import QUICK
from tests.ui.finding import button, line, part, said
from wxdesk.accounts.account import Account, Environment
from wxdesk.config import Settings
from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.jobs.quota_reset import next_midnight
from wxdesk.media.jobs.run import Run
from wxdesk.media.journal.rows import Earlier
from wxdesk.media.lists import read_text
from wxdesk.media.lists.id_list import ids_in
from wxdesk.sandbox.media.samples import MEDIA_IDS, SAMPLES
from wxdesk.services import Services
from wxdesk.ui import desktop
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.pages.media.rows.row import Column
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.ui.window_state import WindowState
from wxdesk.wording.numbers import clock_time

ALL = "\n".join(MEDIA_IDS)
QUOTA_RESETS = "It resets at 00:00 Beijing time"


@pytest.fixture(autouse=True)
def nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts are given whole here: no need to wait until somebody has stopped typing."""
    monkeypatch.setattr("wxdesk.ui.pages.media.list.id_counter._CALM_MS", 5)


@pytest.fixture
def page(
    qtbot: QtBot,
    services: Services,
    sandbox_account: Account,
    threaded: Tasks,
    clipboard: Clipboard,
    memory: WindowState,
    decoder: Decoder,
) -> MediaPage:
    return new_page(qtbot, services, sandbox_account, threaded, clipboard, memory, decoder)


def new_page(
    qtbot: QtBot,
    services: Services,
    account: Account,
    tasks: Tasks,
    clipboard: Clipboard,
    memory: WindowState,
    decoder: Decoder,
) -> MediaPage:
    page = MediaPage(services, tasks, clipboard, lambda: Settings(download_jobs=4), memory, decoder)
    qtbot.addWidget(page)
    page.resize(920, 700)
    page.retranslate()
    page.show_account(account)
    page.show()
    page.enter()
    return page


def stage(page: MediaPage) -> Stage:
    session = page.session()
    assert session is not None
    return session.stage


def fill(page: MediaPage, text: str, qtbot: QtBot) -> None:
    page.list_stage.box.set_text(text)
    qtbot.waitUntil(lambda: page.list_stage.ids() == ids_in(read_text(text)).ids)


def start(page: MediaPage, text: str, qtbot: QtBot) -> None:
    fill(page, text, qtbot)
    page.buttons["start"].click()


def save_all(page: MediaPage, text: str, qtbot: QtBot) -> None:
    start(page, text, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED and "saved" in page.answer(), timeout=20_000)


def press(page: MediaPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def folder_line(page: MediaPage) -> QLineEdit:
    return page.list_stage.folder.line


def media_in(folder: Path) -> list[Path]:
    """All but the manifest, and what is on its way to become one."""
    return [path for path in folder.iterdir() if not path.name.startswith(("wxdesk-manifest", ".wxdesk-"))]


def states(page: MediaPage) -> list[str]:
    model = page.batch_stage.table.model()
    return [model.index(row, Column.STATE).data() for row in range(model.rowCount())]


def able(page: MediaPage) -> set[str]:
    """The buttons that can act."""
    return {name for name, button in page.buttons.items() if button.takes_presses()}


def green(page: MediaPage) -> list[str]:
    return [name for name, button in page.buttons.items() if button._primary]


def stop(page: MediaPage, qtbot: QtBot) -> None:
    """With Esc, and a yes to the question."""
    qtbot.keyClick(page.batch_stage.table, Qt.Key.Key_Escape)
    box = page.findChild(MessageDialog, "media_stop_box")
    assert box is not None
    button(box, "dialog_yes").click()


def folder_of(page: MediaPage) -> Path:
    return Path(line(page, "media_batch_folder").text())


def files(page: MediaPage) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in media_in(folder_of(page))}


# --- the whole way ----------------------------------------------------------------------------------------------------
def test_24_ids_of_the_sandbox_become_22_files_and_two_reasons(page: MediaPage, qtbot: QtBot) -> None:
    press(page, "media_sandbox_ids")
    qtbot.waitUntil(lambda: len(page.list_stage.ids()) == 24)
    assert able(page) == {"start"}
    assert green(page) == ["start"]
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)
    qtbot.waitUntil(lambda: page.answer() == "22 saved, 2 failed (expired or unknown: 2).")
    assert states(page) == ["saved"] * 22 + ["failed"] * 2
    saved = files(page)
    assert sorted(saved.values()) == sorted(sample.data() for sample in SAMPLES[:22])
    assert all(name.startswith(f"{number:05}_") for number, name in enumerate(sorted(saved), 1))
    assert able(page) == {"retry", "new_list", "forward", "save_report", "open_folder"}
    assert green(page) == ["open_folder"]  # another attempt would hear the same
    assert page.buttons["retry"].text() == "Retry 2 failed"
    assert (page.batch_stage.bar.value(), page.batch_stage.bar.maximum()) == (24, 24)


def test_files_go_into_a_folder_of_today_below_the_downloads(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    save_all(page, MEDIA_IDS[0], qtbot)
    folder = folder_of(page)
    assert folder.parent == services.directories.downloads.resolve()
    assert len(folder.name) == 10


def test_a_failed_one_can_be_tried_again_and_then_all_are_saved(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("error_json=40007")
    save_all(page, "\n".join(MEDIA_IDS[:3]), qtbot)
    assert states(page) == ["failed"] * 3
    services.sandbox.faults.switch_off("error_json")
    page.buttons["retry"].click()
    qtbot.waitUntil(lambda: page.answer().startswith("All 3 saved. Tried again at "), timeout=20_000)
    assert page.answer().endswith(": 3 more saved.")
    assert states(page) == ["saved"] * 3


def test_a_new_list_begins_where_the_old_one_ended(page: MediaPage, qtbot: QtBot) -> None:
    save_all(page, "\n".join(MEDIA_IDS[:2]), qtbot)
    page.buttons["new_list"].click()
    assert stage(page) is Stage.NONE
    assert page.list_stage.box.isVisible()
    save_all(page, MEDIA_IDS[2], qtbot)
    assert states(page) == ["saved"]


def test_the_same_list_into_the_same_folder_fetches_nothing_twice(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    save_all(page, ALL, qtbot)
    before = len(services.activity.calls())
    page.buttons["new_list"].click()
    assert "Nothing needed" not in page.answer()
    save_all(page, ALL, qtbot)
    assert len(services.activity.calls()) == before
    assert len(files(page)) == 22
    assert page.answer().startswith(
        "Nothing to download: this list is already complete in this folder. 22 saved"
    )
    page.buttons["retry"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED and "Nothing" not in page.answer(), timeout=20_000)
    assert len(services.activity.calls()) > before
    assert "Tried again at " in page.answer()
    assert page.answer().endswith("22 of them were already saved.")


def test_what_of_a_list_had_been_saved_before_is_said(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    begun(page, services, qtbot)
    stop(page, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.STOPPED, timeout=20_000)
    progress = page.batches.batch.progress()  # type: ignore[union-attr]
    slowly(services, 0)
    page.buttons["new_list"].click()
    save_all(page, ALL, qtbot)
    assert page.answer().endswith(f"{progress.succeeded} of them were already saved.")


def test_an_empty_medium_is_called_empty(
    page: MediaPage, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "wxdesk.media.jobs.job.Backoff", lambda: QUICK
    )  # or its five attempts would take long
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("empty_body")
    start(page, MEDIA_IDS[0], qtbot)
    qtbot.waitUntil(
        lambda: stage(page) is Stage.FINISHED and "empty file: 1" in page.answer(), timeout=30_000
    )
    assert "cut short" not in page.answer()


# --- interrupting -----------------------------------------------------------------------------------------------------
def slowly(services: Services, latency_ms: int = 100) -> None:
    assert services.sandbox is not None
    services.sandbox.latency_ms = latency_ms


def begun(page: MediaPage, services: Services, qtbot: QtBot) -> None:
    """A batch of 24, of which some are saved and some are not."""
    slowly(services)
    start(page, ALL, qtbot)
    session = page.session()
    assert session is not None
    qtbot.waitUntil(
        lambda: (progress := session.progress()) is not None and progress.succeeded >= 4, timeout=20_000
    )


def test_pause_begins_nothing_new_and_resume_goes_on(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    begun(page, services, qtbot)
    page.buttons["pause"].click()
    assert stage(page) is Stage.PAUSED
    assert {"pause", "new_list"} <= able(page)
    assert green(page) == ["pause"]
    assert page.buttons["pause"].text() == "&Resume"
    session = page.session()
    assert session is not None
    qtbot.waitUntil(lambda: "downloading" not in states(page))  # what was on its way has arrived
    progress = session.progress()
    assert progress is not None
    assert progress.waiting > 0
    assert page.answer().startswith("Paused. ")
    slowly(services, 0)
    page.buttons["pause"].click()
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)


def test_escape_stops_and_continue_is_the_way_back(page: MediaPage, services: Services, qtbot: QtBot) -> None:
    begun(page, services, qtbot)
    stop(page, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.STOPPED and "new_list" in able(page))
    assert page.answer().startswith("Stopped. ")
    assert green(page) == ["pause"]
    assert len(files(page)) == states(page).count("saved")
    slowly(services, 0)
    page.buttons["pause"].click()
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)
    assert len(files(page)) == 22


def test_escape_does_nothing_while_nothing_runs(page: MediaPage, qtbot: QtBot) -> None:
    fill(page, ALL, qtbot)
    qtbot.keyClick(page.list_stage.box, Qt.Key.Key_Escape)
    assert page.list_stage.ids() == MEDIA_IDS
    assert stage(page) is Stage.NONE


def test_a_batch_that_was_stopped_is_offered_again_in_another_session(
    page: MediaPage,
    services: Services,
    sandbox_account: Account,
    threaded: Tasks,
    clipboard: Clipboard,
    memory: WindowState,
    decoder: Decoder,
    qtbot: QtBot,
) -> None:
    begun(page, services, qtbot)
    stop(page, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.STOPPED)
    slowly(services, 0)
    another = new_page(qtbot, services, sandbox_account, threaded, clipboard, memory, decoder)
    qtbot.waitUntil(lambda: another.findChild(QWidget, "media_continue_1") is not None)
    assert "of 24 files not downloaded yet" in another.findChild(QWidget, "media_continue_1").accessibleName()
    press(another, "media_continue_1")
    qtbot.waitUntil(lambda: another.answer().startswith("22 saved"), timeout=20_000)
    assert len(files(another)) == 22


def test_an_offer_can_be_forgotten_and_its_files_stay(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    begun(page, services, qtbot)
    stop(page, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.STOPPED)
    kept = files(page)
    page.buttons["new_list"].click()
    qtbot.waitUntil(lambda: page.findChild(QWidget, "media_forget_1") is not None)
    press(page, "media_forget_1")
    qtbot.waitUntil(lambda: not page.history.offers.isVisible())
    assert services.open_journal().unfinished() == ()
    assert files(page) == kept


@pytest.mark.parametrize("column", ["kind", "existing", "created_at", "appid"])
def test_one_that_cannot_be_read_says_so_and_the_others_are_offered(
    page: MediaPage, services: Services, qtbot: QtBot, sandbox_account: Account, tmp_path: Path, column: str
) -> None:
    journal = services.open_journal()
    odd = journal.open_batch(sandbox_account.appid, tmp_path / "odd", ["a", "b"])
    good = journal.open_batch(sandbox_account.appid, tmp_path / "good", ["a", "b"])
    with sqlite3.connect(services.directories.data / "batches.sqlite3") as database:
        database.execute(f"UPDATE batches SET {column} = CAST('zzz' AS BLOB) WHERE id = ?", (odd.id,))
    database.close()
    page.history.look(sandbox_account)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "media_forget_2") is not None)
    assert page.findChild(QWidget, "media_continue_1") is not None
    assert page.findChild(QWidget, "media_continue_2") is None
    assert "cannot be read" in page.findChild(QWidget, "media_forget_2").accessibleName()
    press(page, "media_forget_2")
    qtbot.waitUntil(lambda: page.findChild(QWidget, "media_forget_2") is None)
    assert [one.record for one in journal.unfinished() if isinstance(one, Earlier)] == [good]
    assert len(journal.unfinished()) == 1


def test_a_batch_that_is_done_is_opened_again_in_another_session(
    page: MediaPage,
    services: Services,
    sandbox_account: Account,
    threaded: Tasks,
    clipboard: Clipboard,
    memory: WindowState,
    decoder: Decoder,
    qtbot: QtBot,
) -> None:
    start(page, ALL, qtbot)
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)
    another = new_page(qtbot, services, sandbox_account, threaded, clipboard, memory, decoder)
    earlier = another.list_stage.earlier
    qtbot.waitUntil(earlier.isVisible)
    earlier.menu().aboutToShow.emit()
    (action,) = earlier.menu().actions()
    assert "22 saved, 2 failed" in action.text()
    action.trigger()
    qtbot.waitUntil(lambda: another.answer().startswith("22 saved"), timeout=20_000)
    assert stage(another) is Stage.FINISHED
    assert another.buttons["retry"].takes_presses()
    assert another.buttons["forward"].isEnabled()


# --- what can be in the way -------------------------------------------------------------------------------------------
def test_a_batch_that_pauses_by_itself_says_why_and_what_to_do(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted")
    start(page, ALL, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.PAUSED, timeout=20_000)
    qtbot.waitUntil(lambda: "rejected your IP" in said(page))
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    page.buttons["pause"].click()
    assert "rejected your IP" not in said(page)
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)


def spent(page: MediaPage, services: Services, qtbot: QtBot) -> None:
    """A batch that is paused, as the day's quota is spent."""
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("quota_spent=media/get")
    start(page, ALL, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.PAUSED and QUOTA_RESETS in said(page), timeout=20_000)


def test_a_spent_quota_pauses_until_a_time_that_is_said(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    spent(page, services, qtbot)
    assert QUOTA_RESETS in said(page)
    session = page.session()
    assert session is not None
    qtbot.waitUntil(lambda: session.resumes_at is not None)
    assert session.resumes_at is not None
    assert 0 <= session.resumes_at - next_midnight(time.time()) <= 60
    qtbot.waitUntil(
        lambda: page.answer().startswith(
            f"Paused until {clock_time(session.resumes_at or 0, seconds=True)}. "
        )
    )
    stop(page, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.STOPPED)
    assert session.resumes_at is None


def test_once_there_is_quota_again_it_goes_on_by_itself(
    page: MediaPage, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = time.time() + 3600
    monkeypatch.setattr("wxdesk.ui.pages.media.job_session.quota_reset_at", lambda error, now: again)
    spent(page, services, qtbot)
    session = page.session()
    assert session is not None
    qtbot.waitUntil(lambda: session.resumes_at is not None)
    assert services.sandbox is not None
    services.sandbox.faults.switch_off("quota_spent")
    session.resumes_at = time.time()
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)
    assert QUOTA_RESETS not in said(page)


def test_permanent_material_is_a_kind_to_be_chosen(page: MediaPage, services: Services, qtbot: QtBot) -> None:
    assert services.sandbox is not None
    permanent = services.sandbox.platform.permanent
    ids = permanent.media_ids("image")[-3:]
    assert 43 in map(len, ids)
    fill(page, "\n".join(ids), qtbot)
    qtbot.waitUntil(page.list_stage.summary.hint.isVisible)
    kind = page.findChild(ChoiceBox, "media_kind")
    assert kind is not None
    kind.setCurrentIndex(list(FetchKind).index(FetchKind.PERMANENT))
    assert not page.list_stage.summary.hint.isVisible()  # it was about just this
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: page.answer() == "All 3 saved.", timeout=20_000)
    assert sorted(files(page).values()) == sorted(map(permanent.data, ids))
    page.retranslate()
    assert page.list_stage.kind() is FetchKind.PERMANENT


def test_a_limit_of_the_settings_holds(
    qtbot: QtBot,
    services: Services,
    sandbox_account: Account,
    threaded: Tasks,
    clipboard: Clipboard,
    memory: WindowState,
    decoder: Decoder,
) -> None:
    page = new_page(qtbot, services, sandbox_account, threaded, clipboard, memory, decoder)
    page.batches.settings = lambda: Settings(download_jobs=4, files_per_s=1)
    start(page, ALL, qtbot)
    session = page.session()
    assert session is not None
    qtbot.waitUntil(lambda: (progress := session.progress()) is not None and progress.succeeded > 0)
    qtbot.waitUntil(lambda: states(page).count("downloading") == 4)  # each of them waits for its turn
    stop(page, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.STOPPED)
    asked = [call for call in services.activity.calls() if call.endpoint == "/cgi-bin/media/get"]
    assert len(asked) < 10
    page.batches.settings = Settings
    page.buttons["new_list"].click()
    save_all(page, ALL, qtbot)


def test_a_folder_that_cannot_be_made_is_told_beside_it_and_the_list_is_kept(
    page: MediaPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("")
    folder_line(page).setText(str(tmp_path / "a file" / "below"))
    start(page, ALL, qtbot)
    qtbot.waitUntil(lambda: bool(page.list_stage.folder.note.text()))
    assert "cannot be created" in page.list_stage.folder.note.text()
    assert stage(page) is Stage.NONE
    folder_line(page).setText(str(tmp_path / "elsewhere"))
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)
    assert len(media_in(tmp_path / "elsewhere")) == 22


def test_no_folder_is_told_beside_it(page: MediaPage, qtbot: QtBot) -> None:
    folder_line(page).clear()
    start(page, ALL, qtbot)
    assert "No folder selected" in page.list_stage.folder.note.text()
    assert stage(page) is Stage.NONE


def test_without_ids_there_is_nothing_to_start(page: MediaPage, qtbot: QtBot) -> None:
    assert not page.buttons["start"].isEnabled()
    fill(page, "good morning", qtbot)
    qtbot.waitUntil(lambda: "No media ID" in page.list_stage.summary.counts.text())
    assert not page.buttons["start"].isEnabled()


def test_a_batch_run_by_another_wxdesk_is_told(
    page: MediaPage, services: Services, sandbox_account: Account, qtbot: QtBot
) -> None:
    save_all(page, MEDIA_IDS[0], qtbot)
    folder = folder_of(page)
    page.buttons["new_list"].click()
    journal = services.open_journal()
    record = journal.open_batch(sandbox_account.appid, folder, MEDIA_IDS[:2])
    with journal.locked(record):
        start(page, "\n".join(MEDIA_IDS[:2]), qtbot)
        qtbot.waitUntil(lambda: "Another wxdesk" in said(page))
    page.buttons["pause"].click()
    qtbot.waitUntil(lambda: page.answer() == "All 2 saved.", timeout=20_000)


# --- accounts ---------------------------------------------------------------------------------------------------------
def test_another_account_has_its_own_batch_and_the_first_goes_on(
    page: MediaPage, services: Services, sandbox_account: Account, qtbot: QtBot
) -> None:
    begun(page, services, qtbot)
    other = Account("Shop", "wx00000000000000aa", Environment.TEST)
    page.show_account(other)
    assert stage(page) is Stage.NONE
    assert not page.findChild(QWidget, "media_sandbox_ids").isVisible()
    slowly(services, 0)
    page.show_account(sandbox_account)
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)
    assert states(page).count("saved") == 22


def test_the_page_lives_without_an_account(page: MediaPage) -> None:
    page.show_account(None)
    page.enter()
    assert not page.buttons["start"].isEnabled()


def test_that_a_list_is_taken_is_said_at_once(page: MediaPage, qtbot: QtBot) -> None:
    start(page, ALL, qtbot)
    assert page.answer() == "Reading the list…"
    assert able(page) == {"new_list"}
    assert green(page) == []
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)


# --- pasting and dropping ---------------------------------------------------------------------------------------------
def dropped(page: MediaPage, data: QMimeData) -> bool:
    at, actions = QPoint(300, 300), Qt.DropAction.CopyAction
    no = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, actions, data, Qt.MouseButton.LeftButton, no)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        drop = QDropEvent(QPointF(at), actions, data, Qt.MouseButton.LeftButton, no)
        QApplication.sendEvent(page, drop)
    return enter.isAccepted()


def test_a_text_file_dropped_anywhere_is_read(page: MediaPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "客户.txt"
    file.write_text(ALL, encoding="gb18030")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert dropped(page, data)
    qtbot.waitUntil(lambda: page.list_stage.ids() == MEDIA_IDS)


def test_what_is_no_text_is_told(page: MediaPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(b"PK\3\4\0\0")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert dropped(page, data)
    qtbot.waitUntil(lambda: "Cannot read book.xlsx" in said(page))


def test_ctrl_v_on_the_page_pastes_into_it_also_after_a_batch(page: MediaPage, qtbot: QtBot) -> None:
    save_all(page, MEDIA_IDS[0], qtbot)
    QGuiApplication.clipboard().setText(ALL)
    qtbot.keyClick(page.batch_stage.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stage(page) is Stage.NONE
    qtbot.waitUntil(lambda: page.list_stage.ids() == MEDIA_IDS)


def test_nothing_is_taken_while_a_batch_runs(page: MediaPage, services: Services, qtbot: QtBot) -> None:
    begun(page, services, qtbot)
    data = QMimeData()
    data.setText(MEDIA_IDS[0])
    assert not dropped(page, data)
    QGuiApplication.clipboard().setText(MEDIA_IDS[0])
    qtbot.keyClick(page.batch_stage.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stage(page) is not Stage.NONE


# --- rows -------------------------------------------------------------------------------------------------------------
def test_table_and_grid_show_the_same_choice(page: MediaPage, qtbot: QtBot, memory: WindowState) -> None:
    save_all(page, ALL, qtbot)
    page.batch_stage.table.selectRow(10)
    press(page, "media_show_grid")
    assert page.batch_stage.grid.isVisible()
    assert page.batch_stage.grid.currentIndex().row() == 10
    qtbot.keyClick(page.batch_stage.grid, Qt.Key.Key_Right)
    assert page.batch_stage.table.currentIndex().row() == 11
    assert memory.media_grid is True


def test_the_preview_follows_the_row_and_its_button_hides_it(page: MediaPage, qtbot: QtBot) -> None:
    save_all(page, ALL, qtbot)
    preview, table = page.batch_stage.preview, page.batch_stage.table
    table.selectRow(0)
    qtbot.waitUntil(lambda: preview.view.shows_picture)
    assert "800 × 600" in said(preview)
    table.selectRow(23)
    assert "Expired or unknown" in said(preview)
    press(page, "media_show_preview")
    assert not preview.isVisible()
    press(page, "media_show_preview")
    assert preview.isVisible()


def test_how_the_rows_are_shown_is_remembered(
    page: MediaPage,
    services: Services,
    sandbox_account: Account,
    threaded: Tasks,
    clipboard: Clipboard,
    memory: WindowState,
    decoder: Decoder,
    qtbot: QtBot,
) -> None:
    press(page, "media_show_grid")
    press(page, "media_show_preview")
    again = new_page(qtbot, services, sandbox_account, threaded, clipboard, memory, decoder)
    save_all(again, MEDIA_IDS[0], qtbot)
    assert again.batch_stage.grid.isVisible()
    assert not again.batch_stage.preview.isVisible()


def test_rows_are_copied_for_a_spreadsheet(page: MediaPage, qtbot: QtBot) -> None:
    save_all(page, ALL, qtbot)
    page.batch_stage.table.selectRow(22)
    qtbot.keyClick(page.batch_stage.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("23\t"))
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[:2] == ["23", MEDIA_IDS[22]]
    assert cells[3] == "failed"


def test_a_row_is_opened_with_enter_and_the_folder_with_its_button(
    page: MediaPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desktop, "open_path", lambda path: opened.append(path) or True)
    save_all(page, MEDIA_IDS[0], qtbot)
    page.batch_stage.table.selectRow(0)
    qtbot.keyClick(page.batch_stage.table, Qt.Key.Key_Return)
    press(page, "media_open_folder")
    assert [path.suffix for path in opened] == [".jpg", ""]
    assert opened[0].parent == opened[1]


# --- closing ----------------------------------------------------------------------------------------------------------
def test_closing_the_window_ends_the_batch_within_three_seconds(
    page: MediaPage, services: Services, threaded: Tasks, qtbot: QtBot
) -> None:
    begun(page, services, qtbot)
    threaded.close(wait_s=3.0)
    # On a machine that has something else to do, those that wait for WeChat take a moment longer.
    qtbot.waitUntil(
        lambda: not any(thread.name.startswith("media-") for thread in threading.enumerate()), timeout=60_000
    )
    assert services.open_journal().unfinished()[0].waiting > 0


# --- forwarding -------------------------------------------------------------------------------------------------------
def test_saved_files_are_forwarded_with_their_media_ids(
    page: MediaPage, services: Services, qtbot: QtBot
) -> None:
    assert services.sandbox is not None
    save_all(page, "\n".join(MEDIA_IDS[:3]), qtbot)
    page.buttons["forward"].click()
    page.buttons["forward"].click()  # once is enough
    dialog = page.forwarder.dialog()
    assert dialog is not None
    part(dialog, QPlainTextEdit, "forward_extra").setPlainText("id={media_id}")
    dialog.buttons["start"].click()
    qtbot.waitUntil(lambda: "All 3 forwarded" in said(dialog), timeout=10_000)
    taken = services.sandbox.receiver.taken.values()
    assert {receipt.fields["id"] for receipt in taken} == set(MEDIA_IDS[:3])
    assert {receipt.file_name for receipt in taken} == set(files(page))
    dialog.close()
    qtbot.waitUntil(lambda: page.forwarder.dialog() is None)


@pytest.mark.parametrize("step", ["_attempt", "_settle", "_record"])
def test_a_bug_on_a_thread_of_the_batch_ends_it_and_leaves_no_row_behind(
    page: MediaPage, threaded: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """And there is one report."""
    reported: list[BaseException] = []
    monkeypatch.setattr(threaded, "_unexpected", reported.append)

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(Run, step, fail)
        start(page, ALL, qtbot)
        qtbot.waitUntil(lambda: "wxdesk has a bug" in said(page), timeout=20_000)
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert stage(page) is Stage.STOPPED
    assert "downloading" not in states(page)


def test_two_lists_never_mix(page: MediaPage, qtbot: QtBot) -> None:
    """A new list begins in an empty box, also when the batch before came from a file with columns."""
    save_all(page, f"客户\tmedia_id\n王芳\t{MEDIA_IDS[0]}", qtbot)
    press(page, "media_new_list")
    box = page.list_stage.box
    assert box.text() == ""
    assert box.hasFocus()
    fill(page, MEDIA_IDS[1], qtbot)
    assert page.list_stage.ids() == (MEDIA_IDS[1],)


def test_what_was_cleared_is_had_back_with_undo(page: MediaPage, qtbot: QtBot) -> None:
    fill(page, MEDIA_IDS[0], qtbot)
    clear = button(page, "media_clear")
    clear.setFocus()
    clear.click()
    assert page.list_stage.box.text() == ""
    assert page.list_stage.box.hasFocus()
    page.list_stage.box.undo()
    assert page.list_stage.box.text() == MEDIA_IDS[0]


def test_a_list_before_a_new_one_is_had_back_with_undo(page: MediaPage, qtbot: QtBot) -> None:
    save_all(page, "\n".join(MEDIA_IDS[:2]), qtbot)
    page.buttons["new_list"].click()
    box = page.list_stage.box
    assert box.text() == ""
    assert box.hasFocus()
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "\n".join(MEDIA_IDS[:2])


def test_no_button_moves_when_a_list_is_recognised(page: MediaPage, qtbot: QtBot) -> None:
    buttons = [button(page, f"media_{name}") for name in ("file", "clear", "sandbox_ids")]

    def places() -> list[QPoint]:
        QApplication.processEvents()
        return [one.mapToGlobal(QPoint(0, 0)) for one in buttons]

    empty = places()
    fill(page, ALL, qtbot)
    assert places() == empty
    page.list_stage.clear()
    fill(page, f"客户\tmedia_id\n王芳\t{MEDIA_IDS[0]}\n李伟\tno id", qtbot)
    assert places() == empty


def test_one_button_is_green_where_a_batch_is_unfinished(
    page: MediaPage, services: Services, sandbox_account: Account, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("x", "y"):
        services.open_journal().open_batch(sandbox_account.appid, tmp_path / name, ["a" * 64, "b" * 64])
    page.history.look(sandbox_account)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "media_continue_2") is not None)

    def all_green() -> list[str]:
        return [
            one.objectName()
            for one in page.findChildren(Button)
            if one.isEnabled() and one.isVisible() and one._primary
        ]

    assert all_green() == ["media_continue_1"]
    fill(page, ALL, qtbot)
    assert all_green() == ["media_start"]


def test_how_many_a_filter_found_is_not_said_of_the_next_batch(page: MediaPage, qtbot: QtBot) -> None:
    save_all(page, "\n".join(MEDIA_IDS[:3]), qtbot)
    bar = page.batch_stage.filter_bar
    bar.text.setText(MEDIA_IDS[0])
    bar._on_chosen()
    qtbot.waitUntil(bar._matches.isVisible)
    press(page, "media_new_list")
    save_all(page, MEDIA_IDS[4], qtbot)
    assert not bar._matches.isVisible()
