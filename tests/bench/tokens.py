"""`tokens`: how far the Tokens page's countdowns are from WeChat's own, and what looking at them costs.

Ten minutes are simulated, second by second, with half an hour asleep in the middle: after each second the three rings
are read and held against the moment at which the sandbox will refuse the value (a ticket's: two hours after its first
issue). Goal: at most 1 s. Then the real window stands there for --seconds with the page in view, and again with another
page in view: how much of a core its UI thread takes (goal: at most 1 % in view), and how often the page's parts were
painted while nobody could see them (goal: never).
"""

import argparse
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wxdesk.app import Program

GOAL_ERROR_S, GOAL_SHARE = 1.0, 0.01
SIMULATED_S, ASLEEP_S = 600, 1800
_TICK_S = 1.0037  # a timer never comes to the moment
_SETTLED_S = 3.0


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench tokens", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="how long each page stands there")
    options = parser.parse_args(arguments)
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        worst_s = countdown_error(Path(folder) / "simulated")
        print(
            f"countdown: at most {worst_s:.2f} s off in {SIMULATED_S} s and {ASLEEP_S} s asleep; "
            f"error / {GOAL_ERROR_S:.0f} s: {worst_s / GOAL_ERROR_S:.2f} (goal: 1.00)"
        )
        seen, hidden, painted = cost_of_looking(Path(folder) / "window", options.seconds)
        print(
            f"in view:   {seen:.2%} of a core; share / {GOAL_SHARE:.0%}: {seen / GOAL_SHARE:.2f} (goal: 1.00)"
        )
        print(f"hidden:    {hidden:.2%} of a core, painted {painted} times (goal: 0)")
    return 0 if worst_s <= GOAL_ERROR_S and seen <= GOAL_SHARE and painted == 0 else 1


def countdown_error(profile: Path) -> float:
    """Seconds by which a ring was furthest from the truth."""
    from wxdesk.clock import ManualClock

    clock = ManualClock()
    with window(profile, clock) as program:
        page = program.window.page("tokens")
        ends = _ends(program)
        worst = 0.0
        for second in range(SIMULATED_S):
            clock.advance(ASLEEP_S if second == SIMULATED_S // 2 else _TICK_S)
            page._on_second()  # type: ignore[attr-defined]
            shown = _shown_s(page)
            worst = max(worst, *(abs(shown[kind] - (ends[kind] - clock.wall)) for kind in ends))
    return worst


def cost_of_looking(profile: Path, seconds: float) -> tuple[float, float, int]:
    """The UI thread's share of a core with the page in view and with another, and how often the page was painted in
    that time."""
    from wxdesk.clock import SystemClock

    with window(profile, SystemClock()) as program:
        page, painted = program.window.page("tokens"), [0]
        counter = _count_paints(page, painted)
        _pass(_SETTLED_S)
        seen = _share_of_a_core(seconds)
        program.window.show_page("codes")
        _pass(_SETTLED_S)
        painted[0] = 0
        hidden = _share_of_a_core(seconds)
        counter.deleteLater()  # type: ignore[attr-defined]
    return seen, hidden, painted[0]


@contextmanager
def window(profile: Path, clock: object) -> Iterator["Program"]:
    """On the built-in sandbox, with the Tokens page in view and three credentials on it."""
    from PySide6.QtWidgets import QApplication

    from wxdesk.accounts.vault import SessionVault
    from wxdesk.app import Program
    from wxdesk.config import Directories
    from wxdesk.services import Services
    from wxdesk.tokens.credential import CredentialKind

    app = QApplication.instance() or QApplication([])
    services = Services(Directories.of_profile(profile), clock, open_vault=SessionVault)  # type: ignore[arg-type]
    program = Program(app, services)  # type: ignore[arg-type]
    program.start(sandbox=True)
    program.window.resize(1120, 720)
    program.window.show_page("tokens")
    account = program.choice.current
    assert account is not None
    broker, ends_at = services.broker(account), time.monotonic() + 30
    while any(broker.get(kind) is None for kind in CredentialKind) and time.monotonic() < ends_at:
        _pass(0.05)
    try:
        yield program
    finally:
        program.window.close()


def _ends(program: "Program") -> dict[str, float]:
    """When WeChat itself will refuse each value, by its kind."""
    sandbox = program.services.sandbox
    assert sandbox is not None
    platform = sandbox.platform
    tickets = {f"{kind}_ticket": issued.end for kind, issued in platform.account.tickets._current.items()}
    stable = platform.account.tokens._stable
    assert stable is not None
    return {"access_token": stable.end, **tickets}


def _shown_s(page: "QWidget") -> dict[str, int]:
    """What the rings say is left, by kind."""
    from tests.ui.pages.tokens.parts import cards
    from wxdesk.ui.widgets import Ring

    shown = {}
    for card in cards(page):  # type: ignore[arg-type]
        parts = [int(part) for part in card.findChild(Ring).big_text().split(":")]
        shown[card.kind.value] = sum(part * 60**place for place, part in enumerate(reversed(parts)))
    return shown


def _count_paints(page: "QWidget", painted: list[int]) -> object:
    """Adds to painted[0] at each paint of the page or a part of it."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget

    class Counter(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            painted[0] += event.type() is QEvent.Type.Paint
            return False

    counter = Counter()
    for widget in (page, *page.findChildren(QWidget)):
        widget.installEventFilter(counter)
    return counter


def _share_of_a_core(seconds: float) -> float:
    assert threading.current_thread() is threading.main_thread()
    began, worked = time.perf_counter(), time.thread_time()
    _pass(seconds)
    return (time.thread_time() - worked) / (time.perf_counter() - began)


def _pass(seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
