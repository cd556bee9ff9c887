"""Drives the whole window at DEBUG and prints everything a person or an assistive tool could read in it.

`python -m tests.canary_window PROFILE API_BASE APPID` with the AppSecret on standard input, typed into the form as a
person would. Values appear in fields only while they are asked to; those fields are not part of what is printed.
"""

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.secrecy import Secret, set_up_logging
from wxdesk.services import Services
from wxdesk.ui.alerts import report, show_error


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def readable(top: QWidget) -> list[str]:
    found = [top.windowTitle()]
    for widget in (top, *top.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
        elif isinstance(widget, QLineEdit) and widget.echoMode() is QLineEdit.EchoMode.Normal:
            found.append(widget.text())
    return [text for text in found if text]


def main() -> int:
    profile, api_base, appid = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    set_up_logging(logging.DEBUG)
    app = QApplication(sys.argv[:1])
    services = Services(Directories.of_profile(profile), open_vault=SessionVault)
    program = Program(app, services)
    program.start()
    secret = Secret(sys.stdin.readline().strip())
    services.load_accounts()
    account = Account("Canary", appid, Environment.TEST, api_base)
    services.save_account(account, secret)
    program.choice.reload()
    for name in program.window._entries:
        program.window.show_page(name)
        wait(500)
        print("\n".join(readable(program.window)))
    broker = services.broker(account)
    token = broker.with_token(lambda value: value)

    def fail() -> None:
        raise RuntimeError(
            f"a bug that quotes https://{api_base}/x?access_token={token.reveal()}&secret={secret.reveal()}"
        )

    QTimer.singleShot(0, fail)
    wait(300)
    try:
        fail()
    except RuntimeError as error:
        print(report(error))
        show_error(program.window, error)
    for widget in QApplication.topLevelWidgets():
        print("\n".join(readable(widget)))
    logging.getLogger("canary").debug("a careless line: %s", {"access_token": token.reveal()})
    program.window.close()
    program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
