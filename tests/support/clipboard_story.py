"""One program with a clipboard, to be watched by others: `python -m tests.support.clipboard_story ROLE`.

`secret`: wxdesk's whole program copies the secret that it reads from standard input, and takes it out after SECONDS; it
quits when told to, and its process ends when its input does. `copy`: another program copies TEXT. `look`: one that tells
in JSON what the clipboard holds.
"""

import json
import sys
import tempfile
import threading
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.clipboard import Clipboard

# As a careless one would be, for the twins
CARELESS = {
    "no clock": ("_on_second", lambda self: None),
    "no end": ("clear_secret", lambda self: None),
    "no look": ("clear_secret", lambda self: QGuiApplication.clipboard().clear()),
}


class Lines(QObject):
    """What comes in on standard input, line by line, and None at its end."""

    came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.strip())
        self.came.emit(None)


def secret(seconds: str, careless: str = "") -> None:
    if careless:
        setattr(Clipboard, *CARELESS[careless])
    value = Secret(sys.stdin.readline().strip())
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as profile:
        services = Services(Directories.of_profile(Path(profile)), open_vault=SessionVault)
        program = Program(app, services)
        program.start()
        program.clipboard.clear_after_s = int(seconds)
        program.clipboard.counting.connect(lambda left: print(f"left {left}", flush=True))
        program.clipboard.copy_secret(value)
        QTimer.singleShot((int(seconds) + 1) * 1000, lambda: print("its time is over", flush=True))

        def obey(line: str | None) -> None:
            if line == "quit":
                program.window.close()
                print("closed", flush=True)
            elif line is None:
                app.exit()

        app.setQuitOnLastWindowClosed(False)  # to be looked at once more
        lines = Lines()
        lines.came.connect(obey)
        print("copied", flush=True)
        app.exec()


def copy(text: str) -> None:
    app = QGuiApplication(sys.argv[:1])
    app.clipboard().setText(text)
    QTimer.singleShot(50, lambda: print("copied", flush=True))  # once the X server has been told
    lines = Lines()
    lines.came.connect(lambda line: app.exit() if line is None else None)
    app.exec()


def look() -> None:
    app = QGuiApplication(sys.argv[:1])
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()
    held = app.clipboard().mimeData()
    formats = {name: bytes(held.data(name).data()).hex() for name in held.formats()} if held else {}
    print(json.dumps({"text": app.clipboard().text(), "formats": formats}))


if __name__ == "__main__":
    {"secret": secret, "copy": copy, "look": look}[sys.argv[1]](*sys.argv[2:])
