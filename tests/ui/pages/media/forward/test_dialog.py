"""Forwarding from the Media page: a form, a try with one file, and every file accounted for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from tests.support import looks
from tests.ui.finding import part, pick
from wxdesk.accounts.account import Account
from wxdesk.errors import InputError, NetworkError
from wxdesk.media.forwarding.source import of_folder
from wxdesk.media.jobs import run
from wxdesk.sandbox.company.receiver import Receiver
from wxdesk.services import Services
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.forward.dialog import ForwardDialog
from wxdesk.ui.pages.media.forward.form import AuthScheme
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.ui.window_state import WindowState, save_window_state

ENDED = (Stage.STOPPED, Stage.FINISHED)
TOKEN = "t0ken-0f-the-endpoint-77a1"


@pytest.fixture(autouse=True)
def quick_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "TICK_S", 0.01)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "media"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}_张三.jpg").write_bytes(b"\xff\xd8\xff" + os.urandom(3000) + b"\xff\xd9")
    return folder


class Hand:
    """Types and clicks in the dialog by the names of its widgets."""

    def __init__(self, dialog: ForwardDialog, qtbot: QtBot, receiver: Receiver, url: str) -> None:
        self.dialog, self.qtbot, self.receiver, self.url = dialog, qtbot, receiver, url

    def type(self, name: str, text: str) -> None:
        widget = self.dialog.findChild(QLineEdit, name) or self.dialog.findChild(QPlainTextEdit, name)
        if isinstance(widget, QLineEdit):
            widget.setText(text)
        else:
            assert isinstance(widget, QPlainTextEdit)
            widget.setPlainText(text)

    def choose(self, name: str, value: object) -> None:
        pick(part(self.dialog, ChoiceBox, name), value)

    def click(self, name: str) -> None:
        button = self.dialog.findChild(QAbstractButton, f"forward_{name}")
        assert button.isVisible(), name
        assert button.isEnabled(), name
        button.click()

    def ended(self) -> None:
        self.qtbot.waitUntil(lambda: self.dialog.session.stage in ENDED, timeout=10_000)

    def says(self) -> str:
        return self.dialog.findChild(QLabel, "forward_answer").text()

    def details(self) -> str:
        return self.dialog.findChild(QLabel, "forward_details").text()

    def shown(self) -> set[str]:
        return {name for name, button in self.dialog.buttons.items() if button.takes_presses()}


@pytest.fixture
def hand(
    qtbot: QtBot,
    services: Services,
    sandbox_account: Account,
    threaded: Tasks,
    memory: WindowState,
    folder: Path,
) -> Iterator[Hand]:
    assert services.sandbox is not None
    url = f"{services.sandbox.site}receive"
    dialog = ForwardDialog(services, threaded, lambda: of_folder(folder), memory, Clipboard(), url)
    dialog.show()
    yield Hand(dialog, qtbot, services.sandbox.receiver, url)
    if shiboken6.isValid(dialog):
        dialog.close()


def test_a_try_with_one_file_and_then_all_of_them(hand: Hand) -> None:
    assert hand.shown() == {"try", "start", "close"}
    hand.type("forward_extra", "who={name}\nno={seq}")
    hand.type("forward_headers", "X-Source=wxdesk")
    hand.click("try")
    hand.ended()
    assert len(hand.receiver.taken) == 1
    assert hand.says() == "1 of 8 forwarded, 0 failed, 7 not sent yet."
    assert hand.details() == 'File accepted. Endpoint response 200: {"code":0,"msg":"ok"}'
    hand.click("start")
    hand.ended()
    assert hand.says() == "All 8 forwarded."
    assert hand.details() == ""
    assert {receipt.times for receipt in hand.receiver.taken.values()} == {1}
    assert {receipt.fields["who"] for receipt in hand.receiver.taken.values()} == {
        f"{n}_张三.jpg" for n in range(8)
    }
    assert hand.shown() == {"close"}
    assert not hand.dialog.buttons["start"].isEnabled()


def test_another_endpoint_begins_anew(hand: Hand) -> None:
    hand.click("start")
    hand.ended()
    hand.type("forward_url", f"{hand.url}?other=1")
    assert hand.says() == "A file counts as forwarded once the endpoint has accepted it."
    assert hand.shown() == {"try", "start", "close"}
    hand.click("start")
    hand.ended()
    assert len(hand.receiver.taken) == 16
    hand.type("forward_url", hand.url)
    hand.click("start")
    hand.ended()
    assert hand.says() == "All 8 forwarded."
    assert len(hand.receiver.taken) == 16


def test_failures_are_counted_by_reason_and_tried_again(hand: Hand) -> None:
    hand.type("forward_url", f"{hand.url}?fail=errcode")
    hand.click("start")
    hand.ended()
    assert hand.says() == "0 of 8 forwarded, 8 failed, 0 not sent yet."
    assert hand.details().splitlines() == [
        "8 × responded, not accepted",
        'Endpoint response: {"errcode":40001,"errmsg":"no such order"}',
    ]
    assert "retry" in hand.shown()
    hand.click("retry")
    hand.ended()
    assert hand.says() == "All 8 forwarded."


def test_an_answer_that_is_not_understood_is_shown_and_judged_by_what_the_user_says(hand: Hand) -> None:
    hand.type("forward_url", f"{hand.url}?fail=unclear&times=0")
    hand.click("try")
    hand.ended()
    assert hand.says() == "0 of 8 forwarded, 0 failed, 1 not confirmed, 7 not sent yet."
    assert 'response 200 is not understood: {"stored":"2 kB"}' in hand.details()
    assert "Accepted when" in hand.details()
    hand.click("start")
    hand.ended()
    assert hand.says() == "0 of 8 forwarded, 0 failed, 8 not confirmed, 0 not sent yet."
    assert hand.details().splitlines()[0] == "8 × sent, not confirmed"
    assert hand.shown() == {"resend", "start", "close"}
    assert hand.dialog.buttons["start"].text() == "&Judge again"
    hand.choose("forward_accept_kind", "~")
    hand.type("forward_accept", "stored")
    hand.click("start")
    hand.ended()
    assert hand.says() == "All 8 forwarded."
    assert set(hand.receiver.attempts.values()) == {1}


def test_what_is_not_confirmed_is_sent_once_more_only_by_a_click(hand: Hand) -> None:
    hand.type("forward_url", f"{hand.url}?fail=unclear&times=1")
    hand.click("start")
    hand.ended()
    hand.click("start")
    hand.ended()
    assert set(hand.receiver.attempts.values()) == {1}
    hand.click("resend")
    hand.ended()
    assert hand.says() == "All 8 forwarded."
    assert set(hand.receiver.attempts.values()) == {2}


def test_what_cannot_be_used_is_said_beside_its_field(hand: Hand) -> None:
    for name, text in (
        ("forward_url", "crm.example.com"),
        ("forward_extra", "a={media_id}"),
        ("forward_headers", "Authorization=Bearer x"),
        ("forward_field", " "),
    ):
        widget = hand.dialog.findChild(QLineEdit, name) or hand.dialog.findChild(QPlainTextEdit, name)
        before = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
        hand.type(name, text)
        hand.click("try")
        hand.qtbot.waitUntil(lambda widget=widget: "." in widget.accessibleDescription()[-2:])
        hand.qtbot.waitUntil(lambda: hand.dialog.session.stage is Stage.NONE)
        hand.type(name, before)
    assert hand.receiver.attempts == {}


def test_plain_http_to_another_computer_asks_for_consent(hand: Hand) -> None:
    consent = hand.dialog.findChild(QCheckBox, "forward_plain_http")
    assert not consent.isVisible()
    hand.type("forward_url", "http://crm.example.com/upload")
    assert consent.isVisible()
    assert hand.dialog.form.order() is None
    consent.setChecked(True)
    order = hand.dialog.form.order()
    assert order is not None
    assert order.endpoint.host == "crm.example.com"


def test_a_credential_goes_to_the_keyring_and_nowhere_else(
    hand: Hand, services: Services, memory: WindowState, profile: Path
) -> None:
    hand.type("forward_url", f"{hand.url}?authorization=Bearer%20{TOKEN}")
    hand.choose("forward_credential_kind", AuthScheme.BEARER)
    hand.click("try")
    hand.qtbot.waitUntil(lambda: hand.dialog.session.stage is Stage.NONE)
    secret = hand.dialog.findChild(QLineEdit, "forward_credential")
    assert "No credential called" in secret.accessibleDescription()
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    hand.type("forward_credential", TOKEN)
    hand.click("try")
    hand.ended()
    assert len(hand.receiver.taken) == 1
    assert secret.text() == ""
    hand.click("start")  # with the saved one
    hand.ended()
    assert len(hand.receiver.taken) == 8
    save_window_state(profile / "window.json", memory)
    assert all(TOKEN.encode() not in path.read_bytes() for path in profile.rglob("*") if path.is_file())


def test_pause_resume_and_cancel(hand: Hand) -> None:
    hand.type("forward_url", f"{hand.url}?delay=150")
    part(hand.dialog, QSpinBox, "forward_jobs").setValue(1)
    hand.click("start")
    hand.qtbot.waitUntil(lambda: bool(hand.receiver.taken))
    hand.click("pause")
    hand.qtbot.waitUntil(lambda: hand.says().startswith("Paused"))
    assert hand.shown() == {"pause", "cancel", "close"}
    hand.click("pause")
    hand.click("cancel")
    hand.ended()
    progress = hand.dialog.session.progress()
    assert progress is not None
    assert 0 < progress.succeeded < 8
    assert progress.succeeded + progress.waiting == 8


def test_an_endpoint_that_is_away_pauses_with_the_reason(hand: Hand, folder: Path) -> None:
    for number in range(10, 20):
        (folder / f"{number}.jpg").write_bytes(b"\xff\xd8\xff")
    hand.type("forward_url", f"{hand.url}?fail=401&times=0")
    hand.click("start")
    hand.qtbot.waitUntil(lambda: hand.dialog.session.stage is Stage.PAUSED)
    hand.qtbot.waitUntil(lambda: "HTTP 401" in hand.dialog.remark.text())
    hand.click("cancel")
    hand.ended()


def test_closing_stops_it(hand: Hand, threaded: Tasks) -> None:
    hand.type("forward_url", f"{hand.url}?delay=100")
    part(hand.dialog, QSpinBox, "forward_jobs").setValue(1)
    hand.click("start")
    hand.qtbot.waitUntil(lambda: bool(hand.receiver.taken))
    hand.dialog.close()
    hand.qtbot.waitUntil(lambda: not threaded._at_work, timeout=8000)
    assert len(hand.receiver.taken) < 8


def test_what_was_typed_is_there_the_next_time_without_what_may_be_a_key(
    hand: Hand, qtbot: QtBot, services: Services, threaded: Tasks, memory: WindowState, folder: Path
) -> None:
    hand.type("forward_url", "https://crm.example.com/upload?key=5ecret")
    hand.type("forward_field", "file")
    hand.type("forward_extra", "who={name}")
    hand.choose("forward_accept_kind", "=")
    hand.type("forward_accept", "code=0")
    assert hand.dialog.form.order() is not None
    again = ForwardDialog(services, threaded, lambda: of_folder(folder), memory, Clipboard())
    assert again.findChild(QLineEdit, "forward_url").text() == "https://crm.example.com/upload"
    order = again.form.order()
    assert order is not None
    assert (order.endpoint.field, order.endpoint.extra) == ("file", (("who", "{name}"),))
    assert str(order.endpoint.acceptance) == "code=0"
    again.close()


def test_the_button_that_was_pressed_keeps_the_focus_and_none_changes_places(hand: Hand) -> None:
    """One Space more must not close the dialog."""
    dialog = hand.dialog
    dialog.activateWindow()
    pressed = dialog.buttons["try"]
    places = {name: one.geometry() for name, one in dialog.buttons.items()}
    pressed.setFocus()
    hand.qtbot.keyClick(pressed, Qt.Key.Key_Space)
    hand.ended()
    assert QApplication.focusWidget() is pressed
    assert {name: one.geometry() for name, one in dialog.buttons.items()} == places
    hand.qtbot.keyClick(pressed, Qt.Key.Key_Space)
    hand.ended()
    assert dialog.isVisible()


def test_escape_asks_before_it_stops_a_forwarding(hand: Hand) -> None:
    hand.type("forward_url", f"{hand.url}?delay=150")
    part(hand.dialog, QSpinBox, "forward_jobs").setValue(1)
    hand.click("start")
    hand.qtbot.waitUntil(lambda: bool(hand.receiver.taken))
    hand.qtbot.keyClick(hand.dialog, Qt.Key.Key_Escape)
    box = hand.dialog.findChild(MessageDialog, "media_stop_box")
    assert box is not None
    assert hand.dialog.isVisible()
    assert hand.dialog.session.busy
    box.close()
    hand.click("cancel")
    hand.ended()


def test_the_buttons_stay_where_they_are_and_on_the_screen(hand: Hand, qtbot: QtBot) -> None:
    """Twelve refusals in a row pause it, the list of them comes and goes: nobody misses a button for that."""
    buttons, dialog = hand.dialog.buttons, hand.dialog

    def places() -> list[QPoint]:
        return [button.mapToGlobal(QPoint(0, 0)) for button in buttons.values()]

    first = places()
    hand.type("forward_url", f"{hand.url}?fail=415&times=0")
    hand.click("try")
    hand.ended()
    QApplication.processEvents()
    assert dialog.failures.isVisible()
    assert places() == first
    dialog.failures.show_failures(None)
    hand.click("start")
    qtbot.waitUntil(lambda: dialog.session.stage in (Stage.PAUSED, *ENDED), timeout=10_000)
    dialog._show()
    QApplication.processEvents()
    assert dialog.failures.isVisible()
    assert dialog.failures.failures.texts(0)[1:] == ("HTTP 415", "415: no")
    assert places() == first
    assert dialog.height() <= dialog.screen().availableGeometry().height()


def test_it_says_beforehand_how_many_files_there_are(
    qtbot: QtBot, services: Services, threaded: Tasks, memory: WindowState, folder: Path
) -> None:
    dialog = ForwardDialog(
        services, threaded, lambda: of_folder(folder), memory, Clipboard(), parent=None, saved=1_234
    )
    qtbot.addWidget(dialog)
    said = dialog.findChild(QLabel, "forward_answer").text()
    assert said == "Saved files: 1,234. A file counts as forwarded once the endpoint has accepted it."


def test_no_message_moves_a_field(hand: Hand, qtbot: QtBot) -> None:
    dialog = hand.dialog
    hand.choose("forward_accept_kind", "=")
    hand.choose("forward_credential_kind", AuthScheme.BEARER)
    qtbot.wait(100)
    there = looks.controls(dialog)
    for code, fields in (
        ("forward_url_invalid", {"text": "crm"}),
        ("forward_field_empty", {}),
        ("forward_template_name", {"name": "month", "known": "{seq} {media_id} {name} {phone} {customer}"}),
        ("forward_header_shape", {"text": "Cookie"}),
        ("forward_accept_shape", {"text": "code"}),
        ("forward_credential_shape", {}),
        ("forward_denied", {"host": "crm.example.com", "status": 401}),
    ):
        dialog._on_failed(
            NetworkError(code, **fields) if code == "forward_denied" else InputError(code, **fields)
        )
        qtbot.wait(50)
        assert looks.moved(there, looks.controls(dialog)) == [], code


def test_the_form_scrolls_only_where_there_is_no_room(hand: Hand, qtbot: QtBot) -> None:
    """All its rows are shown, and half of the dialog is empty."""
    hand.choose("forward_accept_kind", "=")
    hand.choose("forward_credential_kind", AuthScheme.BEARER)
    hand.type("forward_url", "http://crm.example.com/upload")
    hand.click("try")
    qtbot.wait(100)
    room = hand.dialog.findChild(QScrollArea)
    assert room.verticalScrollBar().maximum() == 0
