"""What is told of credentials while somebody looks at another window, and when WeChat is asked for it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.finding import let_pass
from wxdesk.accounts.account import Account
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import ManualClock
from wxdesk.config import Directories, Settings
from wxdesk.sandbox.server import Sandbox
from wxdesk.services import Services
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.window.watching import LOOK_MS, Watching

TOKEN = CredentialKind.ACCESS_TOKEN


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def services(profile: Path, clock: ManualClock) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), clock, open_vault=SessionVault)
    yield services
    services.close()


class Desk:
    """A window that is somewhere, and what it was told to say."""

    def __init__(self, services: Services, account: Account, tasks: Tasks) -> None:
        self.services, self.seen, self.renewed = services, False, False
        self.settings = Settings(watch_minutes=5)
        self.messages: list[tuple[str, str]] = []
        self.choice = AccountChoice(services.store.accounts)
        self.choice.choose(account)
        self.watching = Watching(
            services.broker,
            self.choice,
            tasks,
            lambda: self.settings,
            lambda: self.seen,
            lambda: self.renewed,
            lambda *message: self.messages.append(message),
        )

    @property
    def broker(self) -> Broker:
        assert self.choice.current is not None
        return self.services.broker(self.choice.current)

    @property
    def sandbox(self) -> Sandbox:
        assert self.services.sandbox is not None
        return self.services.sandbox

    def minutes(self, clock: ManualClock, count: int) -> list[str]:
        """The calls that are made meanwhile."""
        before = len(self.services.activity.calls())
        for _ in range(count):
            clock.advance(60)
            let_pass(self.watching, LOOK_MS)
        return [call.endpoint.rpartition("/")[2] for call in self.services.activity.calls()[before:]]


@pytest.fixture
def desk(services: Services, tasks: Tasks) -> Iterator[Desk]:
    desk = Desk(services, services.start_sandbox(), tasks)
    desk.broker.fetch(TOKEN)
    yield desk
    desk.watching.close()


def test_it_is_off_unless_somebody_wants_it(desk: Desk, clock: ManualClock) -> None:
    desk.settings = Settings()
    assert desk.settings.watch_minutes == 0
    assert desk.minutes(clock, 30) == []


def test_one_probe_every_so_many_minutes(desk: Desk, clock: ManualClock) -> None:
    assert desk.minutes(clock, 30) == ["get_api_domain_ip"] * 6


def test_a_token_that_was_taken_anyway_needs_no_probe(desk: Desk, clock: ManualClock) -> None:
    desk.minutes(clock, 4)
    desk.broker.check()
    assert desk.minutes(clock, 4) == []
    assert desk.minutes(clock, 1) == ["get_api_domain_ip"]


def test_a_replacement_is_told_once_and_no_token_is_fetched(desk: Desk, clock: ManualClock) -> None:
    desk.sandbox.platform.replace_tokens()
    assert desk.minutes(clock, 20) == ["get_api_domain_ip"]
    ((title, text),) = desk.messages
    assert title == "Another system replaced the access_token of Sandbox."
    assert "first refused" in text


def test_where_wechat_does_not_answer_nothing_is_told_and_it_is_tried_again(
    desk: Desk, clock: ManualClock
) -> None:
    desk.sandbox.faults.switch_on("bad_proxy_html", once=False)
    assert desk.minutes(clock, 16) == ["get_api_domain_ip"] * 3
    assert desk.messages == []


@pytest.mark.parametrize("why", ["seen", "off"])
def test_whoever_looks_at_the_window_or_wants_none_gets_no_message(
    desk: Desk, clock: ManualClock, why: str
) -> None:
    desk.seen = why == "seen"
    desk.settings = replace(desk.settings, tray_messages=why == "seen")
    desk.sandbox.platform.replace_tokens()
    desk.minutes(clock, 6)
    assert desk.messages == []


def test_one_that_nears_its_end_is_told_once(desk: Desk, clock: ManualClock) -> None:
    desk.settings = Settings()
    desk.minutes(clock, 1)
    clock.advance(6900)
    desk.minutes(clock, 2)
    ((title, text),) = desk.messages
    assert "access_token of Sandbox expires in" in title
    assert "It expires at" in text


def test_one_that_is_renewed_by_itself_is_not(desk: Desk, clock: ManualClock) -> None:
    desk.renewed = True
    desk.minutes(clock, 1)
    clock.advance(6900)
    desk.minutes(clock, 2)
    assert desk.messages == []


def test_of_an_account_that_is_chosen_no_more_nothing_is_told(desk: Desk, clock: ManualClock) -> None:
    desk.minutes(clock, 1)
    listening = len(desk.broker.on_changed)
    broker = desk.broker
    desk.choice.choose(None)
    assert len(broker.on_changed) == listening - 1
    desk.sandbox.platform.replace_tokens()
    assert desk.minutes(clock, 6) == []


def test_what_another_page_finds_is_told_without_waiting(
    desk: Desk, clock: ManualClock, qtbot: object, qapp: object
) -> None:
    desk.minutes(clock, 1)
    desk.sandbox.platform.replace_tokens()
    desk.broker.check()
    qapp.processEvents()  # type: ignore[attr-defined]
    assert len(desk.messages) == 1
