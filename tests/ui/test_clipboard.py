"""Secrets leave the clipboard; what somebody else copied stays."""

from PySide6.QtGui import QGuiApplication

from tests.ui.finding import let_pass
from wxdesk.secrecy import Secret
from wxdesk.ui.clipboard import Clipboard

SECRET = Secret("a-token-of-some-length-0123456789")


def text() -> str:
    return QGuiApplication.clipboard().text()


def test_a_secret_is_taken_out_when_its_seconds_are_over(clipboard: Clipboard) -> None:
    seconds: list[int] = []
    clipboard.counting.connect(seconds.append)
    clipboard.copy_secret(SECRET)
    assert text() == SECRET.reveal()
    for _ in range(10):
        let_pass(clipboard, 1000)
    assert seconds == [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    assert text() == ""


def test_what_was_copied_meanwhile_is_left_alone(clipboard: Clipboard) -> None:
    clipboard.copy_secret(SECRET)
    QGuiApplication.clipboard().setText("something else")
    clipboard.clear_secret()
    assert text() == "something else"


def test_clipboard_histories_are_asked_to_look_away(clipboard: Clipboard) -> None:
    clipboard.copy_secret(SECRET)
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    clipboard.clear_secret()
