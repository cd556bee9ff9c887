"""One life of the window: it is opened, random things are done to it, it is closed.

`python -m tests.monkey.window FOLDER SEED FROM EVENTS [TWIN]` does what SEED says of events FROM to EVENTS, or as many
of them as come before the window is closed, and prints how many it did. Nothing is written outside FOLDER. After the
last event the window must be of use still: each page opens, and a signature is made. TWIN is a fault to be caught.
"""

import faulthandler
import logging
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.monkey import cage
from tests.monkey.hand import Hand
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret, set_up_logging
from wxdesk.services import Services
from wxdesk.signing.signature import sign
from wxdesk.ui import desktop
from wxdesk.ui.pages.media.rows import dragging
from wxdesk.ui.process.signal_handlers import SignalHandlers
from wxdesk.ui.qt_settings import leave_unread
from wxdesk.ui.widgets.text.mono_text import MonoText

LONGEST_S = 0.3  # of an event, hangs apart
_LIFE = 250  # events, on average
_USABLE_S = 60
_TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
_URL, _NONCE, _TIMESTAMP = "https://h5.example.com/photo?uid=88", "Wm3WZYTPz0wzccnW", "1414587457"


class Moody(SessionVault):
    """A keyring that takes its time now and then, and now and then does not answer."""

    def __init__(self, dice: random.Random) -> None:
        super().__init__()
        self._dice = dice

    def load(self, appid: str) -> Secret | None:
        mood = self._dice.random()
        if mood < 0.1:
            raise SecretError("keyring_timeout")
        time.sleep(0.3 if mood < 0.3 else 0)
        return super().load(appid)


class Desktop(QObject):
    """Takes what would be opened with another program."""

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        pass

    @classmethod
    def stand_in(cls) -> "Desktop":
        one = cls()
        for scheme in ("file", "http", "https"):
            QDesktopServices.setUrlHandler(scheme, one, "take")
        desktop.show_in_folder = lambda path: True
        # Qt's own loop for a drag waits for a pointer that is not moved here.
        dragging.QDrag.exec = lambda self, *actions: Qt.DropAction.IgnoreAction  # type: ignore[assignment]
        return one


class Life(QObject):
    def __init__(self, program: Program, hand: Hand, dice: random.Random, first: int, events: int) -> None:
        super().__init__()
        self.program, self.hand, self._dice = program, hand, dice
        self.done, self._events = first, events
        self.is_open = True
        program.window.closed.connect(self._on_closed)

    def begin(self, twin: str) -> None:
        if twin:
            QTimer.singleShot(0, TWINS[twin])
        self._next()

    def _next(self) -> None:
        """Each event comes by a timer of its own: it may open a dialog, and return when others have closed that."""
        if not self.is_open:
            return
        if self.done >= self._events:
            QTimer.singleShot(0, self._end)
            return
        self.done += 1
        QTimer.singleShot(self._dice.choice((0, 0, 0, 1, 20)), self._next)
        if self._dice.randrange(_LIFE) == 0:
            self._leave()
        else:
            self.hand.do()

    def _leave(self) -> None:
        """By its own button, or as the system ends programs."""
        if self._dice.random() < 0.5:
            self.program.window.close()
        else:
            os.kill(os.getpid(), signal.SIGTERM)

    def _on_closed(self) -> None:
        self.is_open = False

    # --- in the end -------------------------------------------------------------------------------------------------
    def _end(self) -> None:
        try:
            self._use()
        except Exception:
            QApplication.exit(1)
            raise
        self.program.window.close()

    def _use(self) -> None:
        self._clear_away()
        window = self.program.window
        self.program.choice.choose(self.program.services.start_sandbox())
        for number in range(9):
            QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
            name, *_ = window.page_names()[number]
            wait(partial(self._shows, name), f"the page {name}")
        self._sign()

    def _clear_away(self) -> None:
        def cleared() -> bool:
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if top is not None:
                top.close()
            return top is None

        wait(cleared, "dialogs are closed")
        window = self.program.window
        window.showNormal()
        window.activateWindow()
        wait(window.isActiveWindow, "the window is in front")

    def _shows(self, name: str) -> bool:
        window = self.program.window
        return window.current_page() == name and window.page(name).isVisible()

    def _sign(self) -> None:
        window = self.program.window
        window.show_page("sign")
        page = window.page("sign")
        choice = page.findChild(QComboBox, "ticket_choice")
        choice.setCurrentIndex(choice.count() - 1)
        texts = {"page_address": _URL, "noncestr": _NONCE, "timestamp": _TIMESTAMP, "pasted_ticket": _TICKET}
        for name, text in texts.items():
            page.findChild(QLineEdit, name).setText(text)
        right = sign(_TICKET, _NONCE, _TIMESTAMP, _URL).signature
        wait(lambda: page.findChild(MonoText, "signature").text() == right, "a signature")


def wait(until: Callable[[], bool], what: str) -> None:
    loop, beat = QEventLoop(), QTimer(interval=20)
    ends = time.monotonic() + _USABLE_S
    beat.timeout.connect(lambda: (until() or time.monotonic() > ends) and loop.quit())
    beat.start()
    loop.exec()
    if not until():
        raise TimeoutError(what)


def _say(kind: object, context: object, text: str) -> None:
    """What Qt says goes where it always goes, but for a remark of its test library's on a key that nobody wanted."""
    if text != "Keyboard event not accepted by receiving widget":
        print(text, file=sys.stderr, flush=True)


def _raise() -> None:
    raise RuntimeError("a slot that raises")


TWINS: dict[str, Callable[[], None]] = {
    "raise": _raise,
    "abort": os.abort,
    "warn": lambda: QTimer().start(-1),
}


def main() -> int:
    folder, seed, first, events = Path(sys.argv[1]), *map(int, sys.argv[2:5])
    twin = sys.argv[5] if len(sys.argv) > 5 else ""
    faulthandler.dump_traceback_later(_USABLE_S + (events - first) * LONGEST_S, exit=True)
    cage.shut(folder)
    qInstallMessageHandler(_say)
    set_up_logging(logging.WARNING)
    leave_unread()
    app = QApplication(sys.argv[:1])
    dice = random.Random(f"{seed} {first}")
    standing_in = Desktop.stand_in()
    services = Services(
        Directories.of_profile(folder / "profile"), open_vault=lambda: Moody(random.Random(seed))
    )
    program = Program(app, services)
    program.start(sandbox=dice.random() < 0.8)
    interrupts = SignalHandlers(program.window.close)
    life = Life(program, Hand(program, dice, folder / "files"), dice, first, events)
    QTimer.singleShot(100, lambda: life.begin(twin))
    code = app.exec()
    interrupts.close()
    program.close()
    print(life.done)
    del standing_in
    return code


if __name__ == "__main__":
    sys.exit(main())
