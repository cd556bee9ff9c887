"""The window stays open while the computer's clock is set, summer time begins or ends, or the computer sleeps."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.finding import let_pass, part, said
from tests.ui.pages.tokens.parts import cards
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.clock import ManualClock
from wxdesk.config import Directories, Settings, save_settings
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.alerts import Alerts
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Ring
from wxdesk.ui.window.watching import LOOK_MS

TODAY, HOUR, LIFE_S = 1_790_000_000.0, 3600, 7200
TOKEN_CALL = "stable_token"
# Clocks in Berlin go from 02:00 to 03:00 here, and from 03:00 to 02:00.
SUMMER = datetime(2027, 3, 28, 1, tzinfo=UTC).timestamp()
WINTER = datetime(2026, 10, 25, 1, tzinfo=UTC).timestamp()


@dataclass
class Desk:
    """`clock` is this computer's, `wechats` WeChat's, which nobody sets."""

    program: Program
    clock: ManualClock
    wechats: ManualClock
    platform: Platform

    @property
    def page(self) -> TokensPage:
        page = self.program.window.page("tokens")
        assert isinstance(page, TokensPage)
        return page

    def calls(self) -> list[str]:
        return [one.endpoint.rpartition("/")[2] for one in self.program.services.activity.calls()]

    def seconds(self, count: int) -> None:
        """They pass everywhere, and after each the page is looked at."""
        assert self.program.watching is not None
        for number in range(count):
            self.clock.advance(1)
            self.wechats.advance(1)
            let_pass(self.page, 1000)
            if number % 60 == 59:
                let_pass(self.program.watching, LOOK_MS)
            for card in cards(self.page):
                assert 0 <= self.shown_s(card.kind) <= LIFE_S

    def shown_s(self, kind: CredentialKind) -> int:
        (card,) = (one for one in cards(self.page) if one.kind is kind)
        text = part(card, Ring).big_text()
        if text == "–":
            return 0
        numbers = [int(number) for number in text.split(":")]
        return sum(number * 60**place for place, number in enumerate(reversed(numbers)))

    def off_s(self) -> float:
        """How far the access_token's countdown is from the moment at which WeChat will refuse it."""
        stable = self.platform.account.tokens._stable
        assert stable is not None
        return abs(self.shown_s(CredentialKind.ACCESS_TOKEN) - (stable.end - self.wechats.wall))


Open = Callable[[float], Desk]


@pytest.fixture
def open_at(qapp: QApplication, profile: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """The window on the Tokens page, with all three credentials, a quarter of an hour after it was opened."""
    monkeypatch.setattr(Alerts, "install", lambda alerts: None)
    save_settings(profile / "config" / "settings.json", Settings(language="en", watch_minutes=5))
    opened: list[Desk] = []

    def opened_at(wall: float) -> Desk:
        clock, wechats = ManualClock(wall), ManualClock(wall)
        platform = Platform(wechats)
        services = Services(Directories.of_profile(profile), clock, open_vault=SessionVault)
        services.sandbox = Sandbox(platform)
        services.sandbox.start()
        account = Account("Sandbox", platform.appid, Environment.SANDBOX, services.sandbox.api_base)
        services.store.built_in = account, Secret(platform.secret)
        program = Program(qapp, services, Tasks(start=lambda run: run()))
        program.start(sandbox=True)
        program.watch()
        program.window.show_page("tokens")
        opened.append(Desk(program, clock, wechats, platform))
        opened[-1].seconds(900)
        assert opened[-1].calls().count(TOKEN_CALL) == 1
        return opened[-1]

    yield opened_at
    for desk in opened:
        desk.program.window.close()
        desk.program.close()
        desk.program.window.deleteLater()


STEPS = [2 * HOUR, -HOUR, -9 * HOUR, 400 * 24 * HOUR, 6, -6]


@pytest.mark.parametrize("step_s", STEPS)
def test_a_clock_that_is_set_costs_no_token_and_the_countdowns_go_on(open_at: Open, step_s: int) -> None:
    desk = open_at(TODAY)
    before = len(desk.calls())
    desk.clock.wall += step_s
    desk.seconds(2)
    assert desk.off_s() <= 1
    desk.seconds(598)
    assert desk.off_s() <= 1
    assert desk.calls().count(TOKEN_CALL) == 1
    assert len(desk.calls()) - before <= 5, "two tickets, a probe, and what watches every five minutes"
    assert "replaced" not in said(desk.page)


def test_nor_does_one_that_leads_beyond_2038(open_at: Open) -> None:
    desk = open_at(2**31 - 1000)
    desk.seconds(200)
    assert desk.clock.wall > 2**31
    assert desk.off_s() <= 1
    assert desk.calls().count(TOKEN_CALL) == 1


def test_nor_does_one_that_jumps_to_and_fro(open_at: Open) -> None:
    desk = open_at(TODAY)
    before = len(desk.calls())
    for number in range(60):
        desk.clock.wall += HOUR if number % 2 else -HOUR
        desk.seconds(1)
    desk.seconds(2)
    assert desk.off_s() <= 1
    assert desk.calls().count(TOKEN_CALL) == 1
    assert len(desk.calls()) - before <= 60 * 3


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="its time zone is not a process's own")
@pytest.mark.parametrize("change", [SUMMER, WINTER], ids=["summer time begins", "summer time ends"])
def test_summer_time_costs_nothing(open_at: Open, change: float, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Europe/Berlin")
        time.tzset()
        try:
            desk = open_at(change - 1000)
            desk.seconds(200)
            assert desk.clock.wall > change
            assert desk.off_s() <= 1
            assert len(desk.calls()) == 3 + 3, "what it began with, and what watches"
            end = datetime.fromtimestamp(change - 1000 + LIFE_S, ZoneInfo("Europe/Berlin"))
            assert f"{end:%H:%M}" in said(desk.page)
        finally:
            patched.undo()
            time.tzset()


@pytest.mark.parametrize("boot", [True, False], ids=["its other clock runs on", "that stands still, too"])
def test_after_a_night_asleep_one_token_is_asked_for(open_at: Open, boot: bool) -> None:
    desk = open_at(TODAY)
    desk.clock.wall += 8 * HOUR
    desk.clock.boot += 8 * HOUR * boot
    desk.wechats.advance(8 * HOUR)
    desk.seconds(2)
    assert desk.off_s() <= 1
    desk.seconds(300)
    assert desk.off_s() <= 1
    assert desk.calls().count(TOKEN_CALL) == 2
    assert "replaced" not in said(desk.page)


def test_after_a_short_sleep_none_is(open_at: Open) -> None:
    desk = open_at(TODAY)
    for clock in (desk.clock, desk.wechats):
        clock.advance(1200)
    desk.seconds(2)
    assert desk.off_s() <= 1
    assert desk.calls().count(TOKEN_CALL) == 1


def test_a_computer_that_was_frozen_with_both_its_clocks_and_was_set_right_asks_once(open_at: Open) -> None:
    desk = open_at(TODAY)
    desk.wechats.advance(8 * HOUR)
    desk.seconds(30)  # nothing can be known yet
    desk.clock.wall += 8 * HOUR
    desk.seconds(2)
    assert desk.off_s() <= 1
    assert desk.calls().count(TOKEN_CALL) == 2
