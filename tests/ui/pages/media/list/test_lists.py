"""The box for the list: anything pasted or dropped, counted at once, with a reason for what is no media ID."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.media.lists.workbooks import xlsx
from tests.ui.finding import button, part
from wxdesk.errors import InputError, WxdeskError
from wxdesk.media.lists import read
from wxdesk.media.lists.id_list import Rejected
from wxdesk.media.lists.judgement import Reason
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.ui.pages.media.list.id_box import IdBox
from wxdesk.ui.pages.media.list.rejected import RejectedModel
from wxdesk.ui.pages.media.list.stage import ListStage
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

FAKE = "1237378768e7q8e7r8qwesafdasdfasdfaxss111"


def give(stage: ListStage, text: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.recognised, check_params_cb=lambda: not stage._counter.is_waiting):
        stage.box.set_text(text)


# --- what was recognised ----------------------------------------------------------------------------------------------
def test_ids_duplicates_and_rejected_lines_are_counted(stage: ListStage, qtbot: QtBot) -> None:
    give(stage, "\n".join([*MEDIA_IDS, MEDIA_IDS[0], FAKE, "wxLocalResource://42"]), qtbot)
    assert stage.ids() == MEDIA_IDS
    assert stage.summary.counts.text() == "Media IDs: 24 · duplicates: 1 · skipped: 2 · read in all: 27"


def test_rejected_lines_can_be_unfolded_with_their_reasons(stage: ListStage, qtbot: QtBot) -> None:
    give(stage, f"{MEDIA_IDS[0]}\n{FAKE}", qtbot)
    assert not stage.summary.rejected.isVisible()
    stage.summary.toggle.click()
    assert stage.summary.rejected.isVisible()
    line = stage.summary.rejected.model().index(0, 0).data()
    assert line.startswith(f"Line 2: {FAKE} – ")
    assert "DevTools" in line
    give(stage, MEDIA_IDS[0], qtbot)
    assert not stage.summary.rejected.isVisible()
    assert not stage.summary.toggle.isVisible()


def test_text_without_ids_says_so_and_an_empty_box_nothing(stage: ListStage, qtbot: QtBot) -> None:
    give(stage, "good morning", qtbot)
    assert stage.summary.counts.text() == "No media ID was found in the text."
    assert stage.ids() == ()
    give(stage, "", qtbot)
    assert stage.summary.counts.text() == ""


def test_ids_that_look_permanent_are_pointed_out(stage: ListStage, qtbot: QtBot) -> None:
    give(stage, f"{MEDIA_IDS[0]}\n{MEDIA_IDS[1][:43]}", qtbot)
    assert "1 of them have 43 characters" in stage.summary.hint.text()


def test_while_somebody_types_there_are_no_ids_yet(stage: ListStage, qtbot: QtBot) -> None:
    """Start must not take a list that is out of date."""
    give(stage, MEDIA_IDS[0], qtbot)
    stage.box.insertPlainText("x")
    assert stage.ids() == ()
    qtbot.waitUntil(lambda: stage.ids() != ())


def test_a_list_that_is_too_long_is_refused_with_a_reason(
    stage: ListStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wxdesk.media.lists.reading.LIMIT_MB", 0)
    with qtbot.waitSignal(stage.failed) as failed:
        stage.box.set_text(MEDIA_IDS[0])
    assert failed.args is not None
    assert failed.args[0].code == "text_too_long"
    assert stage.ids() == ()


def test_what_is_added_goes_behind_what_is_there(stage: ListStage) -> None:
    stage.add_text("one")
    stage.add_text("two")
    assert stage.box.text() == "one\ntwo"
    button(stage, "media_clear").click()
    assert stage.box.text() == ""


def test_the_rejected_lines_are_a_sound_model(qtbot: QtBot) -> None:
    model = RejectedModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for reason in Reason:
        model.show_rejected((Rejected(7, "text", reason),) * 3)
        assert model.index(2, 0).data().startswith("Line 7: text – ")
    model.show_rejected(())
    assert tester.model() is model


def test_a_rejected_line_is_no_markup(qtbot: QtBot) -> None:
    model = RejectedModel()
    model.show_rejected((Rejected(7, "<img src='//host/a'>", Reason.TOO_SHORT),))
    assert "<img src='//host/a'>" in model.index(0, 0).data()  # a list shows it as it stands
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    shown = QTextDocument()
    shown.setHtml(tip)
    assert shown.toPlainText() == model.index(0, 0).data()


# --- the folder -------------------------------------------------------------------------------------------------------
def test_a_chosen_folder_is_kept_and_a_proposed_one_changes(stage: ListStage, qtbot: QtBot) -> None:
    stage.folder.propose(Path("/downloads/today"))
    assert stage.folder.text() == str(Path("/downloads/today"))
    editor = stage.folder.line
    editor.setFocus()
    qtbot.keyClicks(editor, "/customers")
    stage.folder.propose(Path("/downloads/tomorrow"))
    assert stage.folder.text().endswith("/customers")


def test_an_error_stands_beside_the_folder_until_it_is_edited(stage: ListStage, qtbot: QtBot) -> None:
    stage.folder.show_error(InputError("folder_empty"))
    assert stage.folder.note.isVisible()
    assert "No folder selected" in stage.folder.note.text()
    qtbot.keyClicks(stage.folder.line, "x")
    assert stage.folder.note.text() == ""


# --- long texts -------------------------------------------------------------------------------------------------------
def test_a_very_long_text_is_shown_by_its_beginning_and_used_whole(stage: ListStage, qtbot: QtBot) -> None:
    """A hundred thousand lines would take Qt half a second, on the UI thread."""
    text = "".join(f"{number:05}{MEDIA_IDS[0][5:]}\n" for number in range(20_000))
    give(stage, text, qtbot)
    assert len(stage.ids()) == 20_000
    assert stage.box.document().blockCount() < 1100
    assert stage.box.isReadOnly()
    give(stage, MEDIA_IDS[0], qtbot)
    assert stage.ids() == MEDIA_IDS[:1]
    assert not stage.box.isReadOnly()


def test_a_very_long_text_can_be_pasted(qtbot: QtBot) -> None:
    box = IdBox()
    qtbot.addWidget(box)
    data = QMimeData()
    data.setText("x" * 300_000)
    box.insertFromMimeData(data)
    assert box.text() == "x" * 300_000
    short = QMimeData()
    short.setText("short")
    assert box.canInsertFromMimeData(short)
    box.insertFromMimeData(short)
    assert box.text() == "short"


# --- files ------------------------------------------------------------------------------------------------------------
def test_files_are_read_one_behind_the_other(stage: ListStage, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")
    stage.add_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert stage.box.text() == "a\nb"


@pytest.mark.parametrize(
    ("name", "code"), [("gone.txt", "file_unreadable"), ("book.xlsx", "workbook_unreadable")]
)
def test_a_file_that_cannot_be_read_says_why(stage: ListStage, tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "book.xlsx").write_bytes(b"PK\3\4\0\0")
    errors: list[WxdeskError] = []
    stage.failed.connect(errors.append)
    stage.add_files([tmp_path / name])
    assert [error.code for error in errors] == [code]
    assert stage.box.text() == ""


def workbook(folder: Path) -> Path:
    rows = [["客户", "front", "back"]] + [[f"客户{n}", MEDIA_IDS[n], MEDIA_IDS[n + 8]] for n in range(8)]
    path = folder / "客户.xlsx"
    path.write_bytes(xlsx({"五月": rows, "六月": [["media_id"], [MEDIA_IDS[20]]]}))
    return path


def choice(stage: ListStage, name: str) -> ChoiceBox:
    return part(stage, ChoiceBox, f"media_{name}")


def test_a_workbook_is_shown_as_text_and_counted_with_its_columns(
    stage: ListStage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)
    assert stage.box.text().startswith("客户\tfront\tback\n客户0\t")
    found = stage.id_list()
    assert found is not None
    assert (found.columns, found.entries[0].fields) == (("客户", "column"), ("客户0", "front"))
    assert stage.choices.isVisible()
    assert choice(stage, "column").currentText() == "detected: front, back"


def test_another_column_and_another_sheet_can_be_chosen(
    stage: ListStage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)
    choice(stage, "column").setCurrentIndex(3)
    qtbot.waitUntil(lambda: stage.ids() == MEDIA_IDS[8:16])
    choice(stage, "sheet").setCurrentIndex(1)
    qtbot.waitUntil(lambda: stage.ids() == MEDIA_IDS[20:21])
    assert stage.box.text() == f"media_id\n{MEDIA_IDS[20]}\n"
    assert choice(stage, "sheet").currentText() == "六月"
    assert not choice(stage, "column").isVisible()  # there is one only


def test_the_choice_that_a_worker_is_given_stays_what_it_was(
    stage: ListStage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)
    choice(stage, "column").setCurrentIndex(3)
    table, chosen = read(tmp_path / "客户.xlsx"), stage.choices.columns()
    choice(stage, "column").setCurrentIndex(1)
    assert (chosen(table), stage.choices.columns()(table)) == ((2,), (0,))
    assert chosen(read(tmp_path / "客户.xlsx", "六月")) == ()


def test_what_is_not_seen_in_a_workbook_is_said(stage: ListStage, qtbot: QtBot, tmp_path: Path) -> None:
    """Alone in the box, behind other text, and no more once that is cleared away."""
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)
    said = "Other sheets have media IDs, too, which are not in this list: 六月 (1)."
    assert stage.summary.hint.text() == said
    assert stage.summary.hint.isVisible()
    give(stage, MEDIA_IDS[23], qtbot)
    assert not stage.summary.hint.isVisible()
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 17)
    assert stage.summary.hint.text() == said
    give(stage, "", qtbot)
    assert not stage.summary.hint.isVisible()


def test_a_wrong_column_has_its_reasons_and_the_choice_can_be_taken_back(
    stage: ListStage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)
    choice(stage, "column").setCurrentIndex(1)
    qtbot.waitUntil(lambda: stage.summary.counts.text() == "Media IDs: 0 · skipped: 8 · read in all: 8")
    choice(stage, "column").setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)


def test_text_that_is_edited_is_no_longer_the_file(stage: ListStage, qtbot: QtBot, tmp_path: Path) -> None:
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)
    stage.box.insertPlainText("\n")
    qtbot.waitUntil(lambda: len(stage.ids()) == 16)
    assert not choice(stage, "sheet").isVisible()
    assert choice(stage, "column").isVisible()
    give(stage, MEDIA_IDS[0], qtbot)
    assert not stage.choices.isVisible()


def test_a_file_behind_other_text_is_added_to_it(stage: ListStage, qtbot: QtBot, tmp_path: Path) -> None:
    give(stage, MEDIA_IDS[23], qtbot)
    stage.add_files([workbook(tmp_path)])
    qtbot.waitUntil(lambda: len(stage.ids()) == 17)


def test_a_table_without_ids_is_an_error_with_a_column_to_choose(
    stage: ListStage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("name,remark\nZhang,x\nLi,y\n", encoding="utf-8")
    errors: list[WxdeskError] = []
    stage.failed.connect(errors.append)
    stage.add_files([tmp_path / "a.csv"])
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "id_column_none"
    assert choice(stage, "column").currentText() == "not found"


def test_lists_are_opened_from_where_the_last_one_was(
    stage: ListStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    found = workbook(tmp_path)

    def ask(parent: object, title: str, folder: str, kinds: str) -> tuple[list[str], str]:
        asked.append(folder)
        return [str(found)], kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    for _ in range(2):
        button(stage, "media_file").click()
    assert asked == [str(Path.home()), str(tmp_path)]


def customers(folder: Path) -> Path:
    """The same ids as a table with a name for each."""
    rows = [f"客户{number},{media_id}" for number, media_id in enumerate(MEDIA_IDS[:6])]
    (folder / "customers.csv").write_text("\n".join(["name,media_id", *rows]), encoding="utf-8")
    return folder / "customers.csv"


@pytest.mark.parametrize("between", ["\n", "\r\n\r\n", ", "], ids=repr)
def test_a_table_of_the_ids_in_the_box_is_taken_for_the_same_list(
    stage: ListStage, qtbot: QtBot, tmp_path: Path, between: str
) -> None:
    give(stage, between.join(MEDIA_IDS[:6]) + between, qtbot)
    stage.add_files([customers(tmp_path)])
    qtbot.waitUntil(lambda: stage.id_list() is not None and stage.id_list().columns == ("name",))
    assert stage.ids() == tuple(MEDIA_IDS[:6])
    assert stage.summary.counts.text() == "Media IDs: 6"
    assert stage.box.text().startswith("name")


@pytest.mark.parametrize("more", [MEDIA_IDS[9], "wx7f083739789a", "remark: for Anna"])
def test_a_table_that_lacks_something_of_the_box_is_put_behind_it(
    stage: ListStage, qtbot: QtBot, tmp_path: Path, more: str
) -> None:
    before = "\n".join([*MEDIA_IDS[:6], more])
    give(stage, before, qtbot)
    stage.add_files([customers(tmp_path)])
    qtbot.waitUntil(lambda: "客户5" in stage.box.text())
    assert stage.box.text().startswith(before)
