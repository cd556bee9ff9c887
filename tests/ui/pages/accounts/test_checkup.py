"""The check-up in the window: lines as they come, a verdict, a report, and nothing that moves meanwhile."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.checkup.test_faults import NOW as CASES
from tests.checkup.test_faults import named
from tests.ui.finding import button, line, part, said
from wxdesk.accounts.account import Account
from wxdesk.checkup.line import Actor, State, Step
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.accounts.accounts_page import AccountsPage
from wxdesk.ui.pages.accounts.checkup_view import CheckupView
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons
from wxdesk.wording.checkup.names import ACTORS
from wxdesk.wording.checkup.tell import tell

Make = Callable[[Tasks], AccountsPage]


@pytest.fixture
def make(qtbot: QtBot, services: Services, sandbox_account: Account, clipboard: Clipboard) -> Make:
    def made(tasks: Tasks) -> AccountsPage:
        choice = AccountChoice(services.store.accounts)
        choice.choose(sandbox_account)
        page = AccountsPage(services, choice, tasks, clipboard)
        qtbot.addWidget(page)
        page.retranslate()
        page.show_account(choice.current)
        page.resize(920, 720)
        page.show()
        page.enter()
        return page

    return made


@pytest.fixture
def page(make: Make, tasks: Tasks) -> AccountsPage:
    return make(tasks)


@pytest.fixture
def sandbox(services: Services, sandbox_account: Account) -> Sandbox:
    assert services.sandbox is not None
    return services.sandbox


def view(page: AccountsPage) -> CheckupView:
    return part(page, CheckupView)


def states(page: AccountsPage) -> dict[Step, State | None]:
    return {step: row.line and row.line.state for step, row in view(page).rows.items()}


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_one_button_checks_everything(page: AccountsPage) -> None:
    button(page, "check_up_built_in").click()
    assert view(page).verdict.text() == "All good."
    assert set(states(page).values()) == {State.GOOD, State.NOT_ASKED}
    assert not any(row.is_open for row in view(page).rows.values())
    assert "Check-up: Sandbox" in said(page)
    assert not button(page, "add_account").isVisible()


def test_the_first_wrong_line_is_the_verdict_and_stands_open(page: AccountsPage, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    button(page, "check_up_built_in").click()
    rows = view(page).rows
    assert [step for step, row in rows.items() if row.is_open] == [Step.WHITELIST]
    assert "203.0.113.7" in view(page).verdict.text()
    assert "An administrator adds the IP" in view(page).verdict.text()
    assert "Who should act: account administrator" in said(rows[Step.WHITELIST])
    assert part(rows[Step.WHITELIST], RemedyButtons).offered() == ("copy_egress_ip", "other_way")
    button(rows[Step.WHITELIST], "copy_egress_ip").click()
    assert copied() == "203.0.113.7"
    assert states(page)[Step.TOKEN] is State.NOT_REACHED
    assert not button(page, "open_access_token").isVisible(), "there is nothing to open"


@pytest.mark.parametrize(("fault", "step", "outcome", "who", "remedy", "not_reached"), CASES)
def test_each_fault_of_the_sandbox_is_named(
    page: AccountsPage,
    sandbox: Sandbox,
    fault: str,
    step: Step,
    outcome: str,
    who: Actor,
    remedy: str,
    not_reached: set[Step],
) -> None:
    sandbox.faults.switch_on(fault)
    button(page, "check_up_built_in").click()
    wrong = view(page).rows[step]
    assert wrong.line is not None
    assert named(wrong.line) == outcome
    assert wrong.is_open
    assert remedy in said(wrong)
    assert f"Who should act: {translate('checkup', ACTORS[who])}" in said(wrong)
    assert tell(wrong.line, translate).sentence in view(page).verdict.text()
    assert {one for one, state in states(page).items() if state is State.NOT_REACHED} == not_reached


def test_checked_again_after_it_was_put_right(page: AccountsPage, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on("push_lost")
    button(page, "check_up_built_in").click()
    assert states(page)[Step.PUSH] is State.BAD
    sandbox.faults.switch_off("push_lost")
    button(page, "checkup_again").click()
    assert view(page).verdict.text() == "All good."
    assert not view(page).rows[Step.PUSH].is_open


def test_the_report_is_for_a_colleague_in_either_language(page: AccountsPage, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on("secret_refused=40243")
    button(page, "check_up_built_in").click()
    button(page, "checkup_copy").click()
    english = copied()
    assert english.startswith("Check-up: Sandbox (wx5a4db0c50de5c0de)")
    assert "[wrong] AppSecret – The AppSecret is frozen." in english
    assert "[not reached] access_token" in english
    menu = button(page, "checkup_copy_in").menu()  # type: ignore[attr-defined]
    menu.actions()[0].trigger()
    chinese = copied()
    assert "[异常] AppSecret – AppSecret 已被冻结。" in chinese
    assert "***" not in english + chinese, "there is nothing to take out"
    platform = sandbox.platform
    for secret in (platform.secret, platform.company_token(), platform.company_ticket()):
        assert secret not in english + chinese


def test_escape_leaves_and_the_accounts_are_back(page: AccountsPage, qtbot: QtBot) -> None:
    button(page, "check_up_built_in").click()
    button(page, "checkup_back").click()
    assert button(page, "add_account").isVisible()
    assert "Check-up: " not in said(page)


def test_another_account_for_the_window_ends_it(page: AccountsPage) -> None:
    button(page, "check_up_built_in").click()
    page.show_account(Account("Shop", "wx1234567890abcdef"))
    assert button(page, "add_account").isVisible()


def test_a_run_is_called_off_with_escape(make: Make, qtbot: QtBot, sandbox: Sandbox) -> None:
    tasks = Tasks()
    page = make(tasks)
    sandbox.latency_ms = 100
    button(page, "check_up_built_in").click()
    qtbot.waitUntil(lambda: states(page)[Step.CLOCK] is State.GOOD, timeout=5000)
    assert view(page).is_running
    assert not button(page, "checkup_copy").isEnabled()
    QTest.keyClick(view(page), Qt.Key.Key_Escape)
    assert not view(page).is_running
    assert view(page).verdict.text() == "Cancelled. Nothing was changed."
    at_end = states(page)
    assert at_end[Step.PERMISSIONS] is None
    qtbot.wait(300)
    assert states(page) == at_end, "no line comes after that"
    tasks.close()


def test_nothing_moves_while_lines_come_in(make: Make, qtbot: QtBot, sandbox: Sandbox) -> None:
    tasks = Tasks()
    page = make(tasks)
    sandbox.latency_ms = 40
    sandbox.faults.switch_on("unauthorized")
    button(page, "check_up_built_in").click()

    def places() -> list[QPoint]:
        return [row.mapTo(page, QPoint(0, 0)) for row in view(page).rows.values()]

    qtbot.wait(20)
    at_first, seen = places(), set[int]()
    while view(page).is_running:
        seen.add(sum(state is not None for state in states(page).values()))
        if view(page).is_running:
            assert places() == at_first
        qtbot.wait(10)
    assert len(seen) > 3, "it was watched while lines came"
    assert [step for step, row in view(page).rows.items() if row.is_open] == [Step.PERMISSIONS]
    tasks.close()


def test_a_small_window_scrolls_and_squeezes_nothing(page: AccountsPage, qtbot: QtBot) -> None:
    page.resize(840, 500)
    button(page, "check_up_built_in").click()
    qtbot.wait(20)
    assert all(row.height() > row.name.height() for row in view(page).rows.values())


def test_the_verification_file_can_be_named(page: AccountsPage) -> None:
    button(page, "check_up_built_in").click()
    line(page, "checkup_verify_file").setText("verify.txt")
    button(page, "checkup_again").click()
    assert states(page)[Step.VERIFY_FILE] is State.BAD
    assert "This is not the name of a verification file." in view(page).verdict.text()


def test_a_saved_account_without_its_secret(
    page: AccountsPage, services: Services, sandbox_account: Account
) -> None:
    button(page, "check_up_built_in").click()
    row = view(page).rows[Step.KEYRING]
    other = Account("Shop", "wx1234567890abcdef", api_base=sandbox_account.api_base, local_relay=True)
    view(page).check(other)
    assert row.line is not None
    assert row.line.state is State.BAD
    assert part(row, RemedyButtons).offered() == ("edit_account",)
    button(row, "edit_account").click()
    assert button(page, "add_account").isVisible(), "the form is there again"


def test_of_a_saved_account_what_is_saved_is_checked(
    page: AccountsPage, services: Services, sandbox_account: Account
) -> None:
    shop = Account("Shop", "wx1234567890abcdef", api_base=sandbox_account.api_base, local_relay=True)
    services.store.save(shop, Secret("0123456789abcdef0123456789abcdef"))
    page._reload()
    page._choose_row(page._model.row_of(shop.appid))
    assert button(page, "check_up").isVisible()
    line(page, "account_name").setText("Shop 2")
    line(page, "account_name").textEdited.emit("Shop 2")
    assert not button(page, "check_up").isEnabled(), "what was typed is not what would be checked"
    button(page, "discard_edits").click()
    button(page, "check_up").click()
    assert "Check-up: Shop" in said(page)
    assert states(page)[Step.APPID] is State.BAD, "the sandbox knows no other account than its own"
    assert view(page).rows[Step.KEYRING].line is not None
    page.start_adding()
    assert not button(page, "check_up").isVisible()
    assert "Check-up: " not in said(page)
