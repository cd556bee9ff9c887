"""Qt's application, or the reason why there can be none: Qt itself would abort."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from wxdesk.process import system


def application(arguments: list[str], refused: Callable[[str], int]) -> QApplication:
    """The application, made. Where no platform that Qt may use reaches a screen, `refused` is told Qt's reason and the
    process ends with the code that it returns."""
    reasons: list[str] = []

    def end() -> None:
        code = refused(reasons[0].strip())
        sys.stderr.flush()
        os._exit(code)  # after a fatal message Qt aborts as soon as this returns

    def hear(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        reasons.append(text)
        if kind is QtMsgType.QtFatalMsg:
            end()

    system.name_program()
    before = qInstallMessageHandler(hear)
    app = QApplication(arguments)
    if not app.screens():
        end()
    qInstallMessageHandler(before)
    return app
