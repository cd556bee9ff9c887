"""The real window on its Diagnose page, with a heart, while signatures are searched for that nothing explains."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.parts.window import Heart
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.services import Services
from wxdesk.ui.widgets.text.paste_box import PasteBox

_SEARCH_S = 2.5
_TEXT = """wx.config({appId: 'wx0123456789abcdef', timestamp: 1474350784, nonceStr: 'Wm3WZYTPz0wzccn%d',
signature: '%040x', jsApiList: ['chooseImage']})
https://h5.example.com/activity/photo?uid=88&from=timeline"""


def late_ms(profile: Path, searches: int = 4) -> tuple[list[float], list[float]]:
    """How late each beat came, at rest and during so many searches one after the other."""
    app = QApplication.instance() or QApplication([])
    program = Program(app, Services(Directories.of_profile(profile), open_vault=SessionVault))  # type: ignore[arg-type]
    program.start(sandbox=True)
    program.window.resize(1120, 720)
    program.window.show_page("diagnose")
    box = program.window.page("diagnose").findChild(PasteBox, "paste_box")
    heart = Heart()
    _run(1.5)
    heart.start()
    _run(2)
    idle = heart.stop()
    heart.start()
    for number in range(searches):
        box.set_text(_TEXT % (number, number + 1))
        _run(_SEARCH_S)
    busy = heart.stop()
    program.window.close()
    program.close()
    return idle, busy


def _run(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
