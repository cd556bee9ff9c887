"""Uses the whole window at DEBUG, by itself, with credentials in everything that is typed and pasted, and prints
everything that a person or an assistive tool could read in it, what it copies, and what it reports.

`python -m tests.support.canary_window PROFILE OUT [torn]` with JSON on standard input: what the sandbox is called, the
canaries, the list of media IDs. Each line it prints is JSON: a place and its text. Before it removes the account, and
before it ends, it waits for a line, to be looked at from outside.

What somebody typed or pasted stands in its own field until it is cleared; those fields are not part of what is printed.
"""

import contextlib
import json
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.support import story_window
from tests.support.story_window import Hand, wait
from wxdesk import credential_shapes, secrecy
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.proxy import SERVICE
from wxdesk.accounts.vault import open_vault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.errors import ApiError
from wxdesk.media.lists import id_list
from wxdesk.secrecy import Secret, set_up_logging
from wxdesk.services import Services
from wxdesk.signing import masking
from wxdesk.tokens.known_credentials import fetched
from wxdesk.ui.alerts import report
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.widgets.layout.form_rows import line_of
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog

TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


def tear() -> None:
    """Nothing is redacted, nothing masked, and a Secret shows itself."""
    credential_shapes.masked = lambda text, mask: text
    id_list.masked_columns = lambda headings, columns, with_id: columns
    id_list._shown = lambda text, reason, around: text
    masking.masked.__code__ = (lambda string1, ticket="": string1).__code__
    secrecy._live_forms = set
    secrecy.RedactingFilter.filter = lambda self, record: True  # type: ignore[method-assign]
    Secret.__repr__ = Secret.reveal  # type: ignore[method-assign]
    Secret.hint = Secret.reveal  # type: ignore[method-assign]


def say(place: str, text: str) -> None:
    print(json.dumps({"place": place, "text": text}), flush=True)


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def readable(top: QWidget) -> Iterator[str]:
    for widget in (top, *top.findChildren(QWidget)):
        yield from (
            widget.windowTitle(),
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
        )
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit | QTextEdit) and widget.isReadOnly():
            yield widget.toPlainText()
        elif isinstance(widget, QLineEdit) and (
            widget.isReadOnly() or widget.echoMode() is not QLineEdit.EchoMode.Normal
        ):
            yield widget.displayText()


def spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    """What a screen reader gets to hear."""
    if interface is None or not interface.isValid():
        return
    state = interface.state()
    typed = state.editable and not state.readOnly and not state.passwordEdit
    yield from (interface.text(kind) for kind in TEXTS if not (typed and kind is QAccessible.Text.Value))
    for number in range(min(interface.childCount(), 2000)):
        yield from spoken(interface.child(number))


class Script(Hand):
    def __init__(self, program: Program, given: dict[str, Any], out: Path) -> None:
        super().__init__(program)
        self.program, self.given, self.out = program, given, out
        self.clipboard = QGuiApplication.clipboard()

    def look(self, place: str) -> None:
        """At all windows there are."""
        pause(50)
        for top in QApplication.topLevelWidgets():
            say(f"{place}: screen", "\n".join(filter(None, readable(top))))
            if top.isVisible():
                told = spoken(QAccessible.queryAccessibleInterface(top))
                say(f"{place}: accessibility", "\n".join(filter(None, told)))
        say("titles", "\n".join(top.windowTitle() for top in QApplication.topLevelWidgets()))

    def open(self, name: str) -> QWidget:
        self.window.show_page(name)
        pause(100)
        page = self.window.page(name)
        assert isinstance(page, QWidget)
        return page

    def copied(self, place: str, top: QWidget, button: str) -> None:
        self.clipboard.setText("nothing")
        self.click(top, button)
        wait(lambda: self.clipboard.text() != "nothing", f"{button} copies")
        say(place, self.clipboard.text())

    # --- page by page -----------------------------------------------------------------------------------------------
    def tokens(self) -> None:
        self.open("tokens")
        broker = self.program.services.broker(self.program.choice.current)
        wait(lambda: len(fetched(broker).by_name) > 1, "the tokens")
        self.look("tokens")

    def diagnose(self) -> None:
        page = self.open("diagnose")
        self.type(page, "paste_box", self.given["pasted"])
        wait(lambda: page.findChild(QAbstractButton, "copy_report").isVisible(), "a verdict")
        self.copied("case report", page, "copy_report")
        self.look("diagnose")
        page.tabs.bar.setCurrentIndex(1)  # type: ignore[attr-defined]
        self.type(page, "endpoint_url", self.given["sign"])
        self.type(page, "endpoint_page", self.given["page"])
        self.click(page, "endpoint_check")
        wait(lambda: page.findChild(QAbstractButton, "endpoint_change").isVisible(), "the check")
        wait(lambda: not page.findChild(QAbstractButton, "endpoint_stop").isVisible(), "its end")
        self.copied("endpoint report", page, "endpoint_copy_report")
        self.look("endpoint")

    def sign(self) -> None:
        page = self.open("sign")
        self.type(page, "page_address", "https://h5.example.com/a")
        pause(200)
        self.look("sign")

    def media(self) -> None:
        self.open("media")
        self.page.list_stage.add_text(self.given["list"])
        wait(lambda: bool(self.page.list_stage.ids()), "the list's media IDs")
        self.look("list")
        with contextlib.suppress(TimeoutError):
            self.type(self.page, "media_name", f"{{seq}}_secret={self.given['secret']}")  # refused
            pause(50)
        self.type(self.page, "media_name", "{name}/{seq}_{note}_{AppSecret}")
        self.click(self.page, "media_start")
        self._saved()
        self.page.list_stage.names.remember()
        self.look("media")
        self.page.batch_stage.row_actions.save_report_to(str(self.out / "report.csv"))
        wait((self.out / "report.csv").exists, "the report")
        self.page.batch_stage.table.selectAll()
        self.clipboard.setText("nothing")
        self.page.batch_stage.row_actions.copy_rows()
        wait(lambda: self.clipboard.text() != "nothing", "the rows")
        say("copied rows", self.clipboard.text())

    def forward(self, endpoint: str = "") -> None:
        self.click(self.page, "media_forward")
        wait(lambda: self.page.forwarder.dialog() is not None, "the dialog")
        dialog = self.page.forwarder.dialog()
        assert dialog is not None
        self.type(dialog, "forward_url", endpoint or self.given["receive"])
        dialog.findChild(QWidget, "forward_credential_kind").setCurrentIndex(3)  # type: ignore[attr-defined]
        self.type(dialog, "forward_credential", f"X-Key: {self.given['credential']}")
        self.type(dialog, "forward_extra", f"customer={{note}}\nsecret={self.given['secret']}")
        self.look("forward, typed")
        self.click(dialog, "forward_start")
        wait(lambda: dialog.session.stage in (Stage.STOPPED, Stage.FINISHED), "the files are forwarded")
        self.look("forward")
        self.click(dialog, "forward_close")

    def codes(self) -> None:
        page = self.open("codes")
        self.type(page, "error_box", self.given["error"])
        wait(lambda: page.findChild(QWidget, "answer") is not None, "an answer")
        self.look("codes")

    def activity(self) -> None:
        page = self.open("activity")
        self.look("activity")
        page.export_to(str(self.out / "calls.csv"))  # type: ignore[attr-defined]
        wait((self.out / "calls.csv").exists, "the calls")

    def settings(self) -> None:
        self.open("settings")
        self.look("settings")

    def errors(self) -> None:
        """Of every kind, each quoting what it should not: in a slot, on a thread, on a worker, said in a box."""
        quoted = self.given["error"]

        def fail() -> None:
            raise RuntimeError(quoted)

        QTimer.singleShot(0, fail)
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        self.program.tasks.run(lambda job: fail(), owner=self.window)
        pause(300)
        try:
            fail()
        except RuntimeError as error:
            say("bug report", report(error))
        self.program.alerts.tell(ApiError(errcode=40001, text=quoted, endpoint="/x", hint=quoted))
        logging.getLogger("canary").debug("a careless line: %s", quoted)
        self.look("errors")
        for box in self.window.findChildren(MessageDialog):
            box.close()

    def removal(self) -> None:
        page = self.open("accounts")
        self.look("accounts")
        view = page.findChild(QListView, "accounts")
        view.setCurrentIndex(view.model().index(0, 0))
        self.click(page, "remove_account")
        box = page.findChild(MessageDialog, "confirm_removal")
        self.look("removal")
        self.click(box, "dialog_yes")
        services = self.program.services
        wait(lambda: not services.store.accounts(), "the account is gone")
        pause(200)
        say("keyring", f"{services.load_vault().load(self.given['appid'])!r}")
        passwords = services.load_vault().for_service(SERVICE)
        say("keyring of proxies", f"{passwords.load('desk@proxy.example:1080')!r}")
        self.look("removed")


def paste_proxy(form: QWidget, address: str) -> None:
    way, host = form.findChild(QComboBox, "account_way"), form.findChild(QLineEdit, "account_proxy")
    assert way is not None
    assert host is not None
    way.setCurrentIndex(1)
    host.setText(address)
    host.textEdited.emit(address)


def main() -> int:
    profile, out, *torn = sys.argv[1:]
    given = json.loads(sys.stdin.readline())
    story_window.MINUTES = 1
    if torn:
        tear()
    set_up_logging(logging.DEBUG)
    app = QApplication(sys.argv[:1])
    services = Services(Directories.of_profile(Path(profile)), open_vault=open_vault)
    services.store.load()
    program = Program(app, services)
    program.start()
    account = Account("Canary", given["appid"], Environment.TEST, given["api_base"])
    page = program.window
    page.show_page("accounts")
    form = page.page("accounts")
    form.start_adding()  # type: ignore[attr-defined]
    fields = form._pane.form._fields  # type: ignore[attr-defined]
    typed = {
        "name": account.name,
        "appid": account.appid,
        "secret": given["secret"],
        "api_base": account.api_base,
    }
    for name, text in typed.items():
        line_of(fields[name]).clear()
        QTest.keyClicks(line_of(fields[name]), text)
    paste_proxy(form, given["proxy"])
    form.findChild(QAbstractButton, "account_local_relay").click()  # type: ignore[union-attr]
    form.findChild(QAbstractButton, "save_account").click()  # type: ignore[union-attr]
    wait(lambda: bool(services.store.accounts()), "the account")
    kept = services.load_vault().for_service(SERVICE).load("desk@proxy.example:1080")
    say("saved proxy", f"{services.store.accounts()[0].proxy} {kept!r}")
    script = Script(program, given, Path(out))
    wait(lambda: script.program.choice.current is not None, "the account is chosen")
    for step in ("tokens", "diagnose", "sign", "media", "forward", "codes", "activity", "settings", "errors"):
        getattr(script, step)()
    say("waiting", "before removal")
    sys.stdin.readline()
    script.removal()
    program.window.close()
    program.close()
    say("waiting", "closed")
    sys.stdin.readline()
    return 0


if __name__ == "__main__":
    sys.exit(main())
