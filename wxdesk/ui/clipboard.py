"""Copying, and taking secrets back out of the clipboard."""

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from wxdesk.secrecy import Secret

# Password managers' own marks: clipboard histories that know them keep such an entry out. On Windows the last two are
# numbers of 32 bits.
_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
    "application/x-nspasteboard-concealed-type": b"",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": bytes(4),
    "CanUploadToCloudClipboard": bytes(4),
}


class Clipboard(QObject):
    """`counting(seconds)` is emitted each second while a secret is still there, and with 0 once it was taken out."""

    counting = Signal(int)

    def __init__(self, clear_after_s: int = 10) -> None:
        super().__init__()
        self.clear_after_s = clear_after_s
        self._secret: Secret | None = None
        self._left_s = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._on_second)

    def copy(self, text: str) -> None:
        self._forget()
        QGuiApplication.clipboard().setText(text)

    def copy_secret(self, secret: Secret) -> None:
        """Copy a value and clear it after `clear_after_s`, unless something else was copied meanwhile."""
        data = QMimeData()
        data.setText(secret.reveal())
        for name, value in _HINTS.items():
            data.setData(name, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._secret, self._left_s = secret, self.clear_after_s
        self._timer.start()
        self.counting.emit(self._left_s)

    def clear_secret(self) -> None:
        """Take the secret out now, if it is still ours; called when the window closes."""
        clipboard = QGuiApplication.clipboard()
        if self._secret is not None and clipboard.text() == self._secret.reveal():
            clipboard.clear()
        self._forget()

    def _on_second(self) -> None:
        self._left_s -= 1
        if self._left_s <= 0:
            self.clear_secret()
        else:
            self.counting.emit(self._left_s)

    def _forget(self) -> None:
        if self._secret is not None:
            self._secret = None
            self._timer.stop()
            self.counting.emit(0)
