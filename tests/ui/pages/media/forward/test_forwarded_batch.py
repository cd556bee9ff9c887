"""What was forwarded to where stands in the table, the preview and the manifest; what failed, by file."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.finding import line, part
from tests.ui.pages.media.named import save_named
from tests.ui.pages.media.test_media_page import (  # noqa: F401
    nobody_types,
    page,
    press,
)
from wxdesk.media.jobs import run
from wxdesk.ui.pages.media.forward.dialog import ForwardDialog
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.pages.media.rows.row import Column


@pytest.fixture(autouse=True)
def quick_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "TICK_S", 0.01)


def forward(page: MediaPage, query: str, qtbot: QtBot) -> ForwardDialog:  # noqa: F811
    page.buttons["forward"].click()
    dialog = page.forwarder.dialog()
    assert dialog is not None
    url = line(dialog, "forward_url")
    url.setText(url.text() + query)
    part(dialog, QPlainTextEdit, "forward_extra").setPlainText("")
    dialog.buttons["start"].click()
    qtbot.waitUntil(lambda: not dialog.session.busy, timeout=20_000)
    return dialog


def test_it_is_told_in_the_table_the_preview_and_the_manifest(
    page: MediaPage,  # noqa: F811
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    save_named(page, tmp_path, qtbot)
    press(page, "media_show_table")
    assert page.batch_stage.table.isColumnHidden(Column.FORWARDED)
    dialog = forward(page, "", qtbot)
    model = page.batch_stage.table.model()
    qtbot.waitUntil(lambda: model.index(0, Column.FORWARDED).data().startswith("127.0.0.1, "), timeout=10_000)
    dialog.close()
    page.resize(1400, 700)
    qtbot.waitUntil(lambda: not page.batch_stage.table.isColumnHidden(Column.FORWARDED))
    page.batch_stage.table.selectRow(0)
    assert page.batch_stage.preview.fields.fields()[-1][0] == "Forwarded to"
    manifest = json.loads((tmp_path / "saved" / "wxdesk-manifest.json").read_text(encoding="utf-8"))
    (went,) = manifest["items"][0]["forwarded"]
    assert (went["host"], went["state"], went["status"]) == ("127.0.0.1", "accepted", 200)


def test_failures_are_told_by_file_with_the_endpoints_answer(
    page: MediaPage,  # noqa: F811
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    save_named(page, tmp_path, qtbot)
    dialog = forward(page, "?fail=errcode&times=0", qtbot)
    failures = dialog.failures
    qtbot.waitUntil(lambda: not failures.isHidden())
    assert failures.failures.count() == 6
    name, why, answer = failures.failures.texts(0)
    assert name == "0001_张三.jpg"
    assert why == "responded, not accepted"
    assert answer.startswith("200: {")
    failures.selectRow(1)
    qtbot.keyClick(failures, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("0002_李四.jpg\tresponded, not accepted\t200: ")
    dialog.close()
