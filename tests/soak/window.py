"""The window in use for a long time: the same round of everything again and again, a deed every 100 ms.

`python -m tests.soak.window FOLDER SECONDS [TWIN]` prints a sample of what it holds after each round, as JSON; with
`5r` in place of SECONDS it goes through five rounds as fast as it can. A person does something every second or two: an
hour of this is a day at a desk. TWIN is what a round leaks.
"""

import json
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from tests.monkey import corpus
from tests.soak.figures import Sample
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.errors import StoreError
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.secrecy import Secret, set_up_logging
from wxdesk.services import Services
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.media_page import MediaPage

_DEED_MS = 100
_QUICK_MS = 10
_CACHE_BYTES = 4_000_000  # of thumbnails: full after a few rounds, not after a hundred
_PATIENCE = 6000  # deeds that something may be waited for

Deeds = Iterator[None]  # a deed between each two


class Rounds(QObject):
    def __init__(self, program: Program, folder: Path, twin: Callable[[], object]) -> None:
        super().__init__()
        self._program, self._window = program, program.window
        self._folder, self._twin = folder, twin
        self.done = 0
        self._until: Callable[[], bool] = lambda: True
        self._deeds = self._round()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_beat)

    def begin(self, until: Callable[[], bool], deed_ms: int) -> None:
        self._until = until
        self._timer.start(deed_ms)

    def _on_beat(self) -> None:
        try:
            next(self._deeds)
        except StopIteration:
            self._end_round()

    def _end_round(self) -> None:
        self.done += 1
        self._twin()
        print(json.dumps(asdict(Sample.now())), flush=True)
        self._deeds = self._round()
        if self._until():
            self._timer.stop()
            self._window.close()

    # --- a round ----------------------------------------------------------------------------------------------------
    def _round(self) -> Deeds:
        yield from self._pages()
        yield from self._diagnose()
        yield from self._sign()
        yield from self._codes()
        yield from self._save()
        yield from self._account()
        yield from self._message()
        yield from self._settings()

    def _pages(self) -> Deeds:
        for name, *_ in self._window.page_names():
            self._window.show_page(name)
            yield

    def _diagnose(self) -> Deeds:
        self._window.show_page("diagnose")
        box = self._window.page("diagnose").findChild(QPlainTextEdit, "paste_box")
        for number in range(3):
            box.setPlainText(corpus.TEXTS[(3 * self.done + number) % len(corpus.TEXTS)])
            yield
            yield

    def _sign(self) -> Deeds:
        self._window.show_page("sign")
        address = self._window.page("sign").findChild(QLineEdit, "page_address")
        for text in ("https://h5.example.com/", f"https://h5.example.com/?uid={self.done}"):
            address.setText(text)
            yield

    def _codes(self) -> Deeds:
        self._window.show_page("codes")
        box = self._window.page("codes").findChild(QPlainTextEdit)
        for text in ("40001", '{"errcode":40164,"errmsg":"invalid ip 203.0.113.7"}', ""):
            box.setPlainText(text)
            yield

    def _save(self) -> Deeds:
        """A batch, seen as a table and as pictures; the dialog that forwards it, and a new list."""
        self._window.show_page("media")
        page = self._window.page("media")
        assert isinstance(page, MediaPage)
        page.batch_stage.findChild(Thumbnails)._cache_bytes = _CACHE_BYTES
        page.list_stage.folder.propose(self._folder / str(self.done))
        page.list_stage.box.set_text("\n".join(MEDIA_IDS))
        yield from self._wait(page.buttons["start"].isEnabled)
        page.buttons["start"].click()
        yield from self._wait(lambda: page.session().stage is Stage.FINISHED)
        for view in ("grid", "table"):
            page.findChild(QAbstractButton, f"media_show_{view}").click()
            yield
            page.batch_stage.view().selectAll()
            yield
        page.batch_stage.row_actions.copy_rows()
        page.buttons["forward"].click()
        yield from self._wait(lambda: page.forwarder.dialog() is not None)
        yield
        page.forwarder.dialog().close()
        yield from self._wait(lambda: page.forwarder.dialog() is None)
        page.buttons["new_list"].click()
        yield

    def _account(self) -> Deeds:
        services, choice = self._program.services, self._program.choice
        sandbox = choice.current
        account = Account("Shop", "wx0123456789abcdef", Environment.TEST, sandbox.api_base, local_relay=True)
        services.store.save(account, Secret("0" * 32))
        choice.choose(account)
        yield
        self._window.switcher.open_menu()
        yield
        QApplication.activePopupWidget().close()
        services.store.remove(account)
        choice.choose(sandbox)
        choice.reload()
        yield

    def _message(self) -> Deeds:
        self._program.alerts.tell(StoreError("set_aside", path="settings.json"))
        yield
        QApplication.activeModalWidget().close()
        yield

    def _settings(self) -> Deeds:
        self._window.show_page("settings")
        page = self._window.page("settings")
        for name in ("language", "theme"):
            box = page.findChild(QComboBox, name)
            box.setCurrentIndex((box.currentIndex() + 1) % box.count())
            yield

    def _wait(self, until: Callable[[], bool]) -> Deeds:
        for _ in range(_PATIENCE):
            yield
            if until():
                return
        print("waited in vain", file=sys.stderr, flush=True)
        os._exit(3)


LEAKED = 5  # widgets, by the twin's every round
_kept: list[object] = []


def _leak_all() -> None:
    """A window that is never let go, what it watches, and who waits for it."""
    _kept.append([QWidget() for _ in range(LEAKED)])
    _kept.append(os.dup(0))
    threading.Thread(target=threading.Event().wait, daemon=True).start()


TWINS: dict[str, Callable[[], object]] = {"": lambda: None, "leak": _leak_all}


def main() -> int:
    folder, length, *twin = sys.argv[1:]
    set_up_logging(logging.WARNING)
    app = QApplication(sys.argv[:1])
    services = Services(Directories.of_profile(Path(folder) / "profile"), open_vault=SessionVault)
    program = Program(app, services)
    program.start(sandbox=True)
    rounds = Rounds(program, Path(folder) / "media", TWINS["".join(twin)])
    if length.endswith("r"):
        rounds.begin(lambda: rounds.done >= int(length[:-1]), _QUICK_MS)
    else:
        ends = time.monotonic() + float(length)
        rounds.begin(lambda: time.monotonic() > ends, _DEED_MS)
    code = app.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
