"""A search that ran out of time can be continued, and stopped."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.finding import button
from tests.ui.pages.diagnose.pasting import WITH_TICKET, config, paste
from wxdesk.accounts.account import Account
from wxdesk.services import Services
from wxdesk.signing.verdicts import diagnosis
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.diagnose.cases import judging
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.tasks import Tasks

UNEXPLAINED = config(ticket="no ticket of anybody") + WITH_TICKET


@pytest.fixture
def budgets(monkeypatch: pytest.MonkeyPatch) -> list[SearchBudget | None]:
    """What each search was given; none takes long."""
    given: list[SearchBudget | None] = []

    def diagnose(evidence, credentials, around, budget, check):  # type: ignore[no-untyped-def]
        given.append(budget)
        return diagnosis.diagnose(evidence, credentials, around, SearchBudget(5, 2_000), check)

    monkeypatch.setattr(judging, "diagnose", diagnose)
    return given


def test_it_goes_on_for_a_minute_with_a_click(page: DiagnosePage, budgets: list[SearchBudget | None]) -> None:
    paste(page, UNEXPLAINED)
    assert page.signature.verdict.title() == "Wrong, cause unknown"
    assert budgets[-1] is None
    button(page, "search_on").click()
    last = budgets[-1]
    assert last is not None
    assert last.seconds == 60
    assert button(page, "search_on").isVisible(), "it was not long enough"


def test_what_is_proven_or_tried_out_offers_nothing(page: DiagnosePage) -> None:
    paste(page, config() + WITH_TICKET)
    assert not button(page, "search_on").isVisible()


def test_a_long_search_says_so_and_is_stopped(
    qtbot: QtBot,
    services: Services,
    sandbox_account: Account,
    clipboard: Clipboard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    began, ended = threading.Event(), threading.Event()

    def diagnose(evidence, credentials, around, budget, check):  # type: ignore[no-untyped-def]
        if budget is None:
            return diagnosis.diagnose(evidence, credentials, around, SearchBudget(5, 2_000), check)
        began.set()
        try:
            while True:
                check()
                ended.wait(0.01)
        finally:
            ended.set()

    monkeypatch.setattr(judging, "diagnose", diagnose)
    tasks = Tasks()
    page = DiagnosePage(services.store.accounts, services.broker, services.endpoint_asker, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(sandbox_account)
    page.show()
    paste(page, UNEXPLAINED)
    qtbot.waitUntil(lambda: button(page, "search_on").isVisible(), timeout=10_000)
    button(page, "search_on").click()
    assert button(page, "search_stop").isVisible()
    assert page.signature.verdict.title() == "Wrong, cause unknown", "what is known stays in view"
    assert began.wait(10)  # what is stopped before it began was never searched
    button(page, "search_stop").click()
    assert ended.wait(10)
    assert button(page, "search_on").isVisible()
    tasks.close()
