"""Uses the whole window as a person would, in a process that a test may kill.

`python -m tests.support.story_window PROFILE WORKBOOK TEMPLATE ENDPOINT STEP…` with the AppSecret on standard input.
Steps: `drop` drops the workbook on the window and saves its media under names by TEMPLATE, `resume` goes on with what is
offered, `forward` sends all that was saved to ENDPOINT. A line is printed as each of them ends.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.support.dropping import drop
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.media_page import MediaPage

MINUTES = 10
# What a file's copy at the endpoint says of its customer
EXTRA = "customer={客户}"


class Hand:
    def __init__(self, program: Program) -> None:
        self.window = program.window
        self.window.show_page("media")
        page = self.window.page("media")
        assert isinstance(page, MediaPage)
        self.page = page

    # --- the steps --------------------------------------------------------------------------------------------------
    def drop(self, workbook: Path, template: str) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(workbook))])
        assert drop(self.window, data, self.page.mapTo(self.window, self.page.rect().center()))
        wait(lambda: bool(self.page.list_stage.ids()), "the workbook's media IDs")
        self.type(self.page, "media_name", template)
        self.click(self.page, "media_start")
        self._saved()

    def resume(self) -> None:
        self.click(self.page, "media_continue_1")
        self._saved()

    def forward(self, endpoint: str) -> None:
        self.click(self.page, "media_forward")
        wait(lambda: self.page.forwarder.dialog() is not None, "the dialog")
        dialog = self.page.forwarder.dialog()
        assert dialog is not None
        self.type(dialog, "forward_url", endpoint)
        self.type(dialog, "forward_extra", EXTRA)
        self.click(dialog, "forward_start")
        wait(lambda: dialog.session.stage in (Stage.STOPPED, Stage.FINISHED), "the files are forwarded")
        self.click(dialog, "forward_close")

    # --- hand and eye -----------------------------------------------------------------------------------------------
    def click(self, top: QWidget, name: str) -> None:
        def button() -> QAbstractButton | None:
            found = top.findChild(QAbstractButton, name)
            return found if found is not None and found.isVisible() and found.isEnabled() else None

        wait(lambda: button() is not None, f"a button called {name}")
        QTest.mouseClick(button(), Qt.MouseButton.LeftButton)  # type: ignore[call-overload]

    def type(self, top: QWidget, name: str, text: str) -> None:
        widget = top.findChild(QWidget, name)
        assert isinstance(widget, QLineEdit | QPlainTextEdit)
        widget.setFocus()
        widget.selectAll()
        if isinstance(widget, QLineEdit):
            widget.insert(text)
        else:
            widget.insertPlainText(text)

    def _saved(self) -> None:
        def finished() -> bool:
            session = self.page.session()
            return session is not None and session.stage is Stage.FINISHED

        wait(finished, "every file is saved")


def wait(until: Callable[[], bool], what: str) -> None:
    loop, beat, end = QEventLoop(), QTimer(), QTimer()
    beat.timeout.connect(lambda: until() and loop.quit())
    beat.start(20)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    end.start(MINUTES * 60_000)
    loop.exec()
    if not until():
        raise TimeoutError(what)


def main() -> int:
    profile, workbook, template, endpoint, *steps = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    services = Services(Directories.of_profile(Path(profile)), open_vault=SessionVault)
    services.store.given_secret = Secret(sys.stdin.readline().strip())
    program = Program(app, services)
    program.start()
    hand = Hand(program)
    doing: dict[str, Callable[[], None]] = {
        "drop": lambda: hand.drop(Path(workbook), template),
        "resume": hand.resume,
        "forward": lambda: hand.forward(endpoint),
    }
    for step in steps:
        doing[step]()
        print(step, flush=True)
    program.window.close()
    program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
