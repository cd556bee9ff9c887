"""The strip that says one is in the sandbox, and its faults."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.finding import said
from wxdesk.accounts.account import Account
from wxdesk.sandbox.faults.faults import FAULTS as KNOWN
from wxdesk.services import Services
from wxdesk.ui.widgets import Button
from wxdesk.ui.window.sandbox_banner import SandboxBanner
from wxdesk.wording.faults import FAULTS, GROUPS

EVENT_MENU, FAULT_MENU = 0, 1
SMALLEST_PAGE = 656  # what a window of 760 leaves beside the narrow rail


def test_every_fault_has_words() -> None:
    assert set(FAULTS) == set(KNOWN)


def test_every_fault_stands_in_one_group() -> None:
    assert sorted(name for _, names in GROUPS for name in names) == sorted(KNOWN)


@pytest.fixture
def banner(qtbot: QtBot, services: Services, sandbox_account: Account) -> SandboxBanner:
    banner = SandboxBanner(services)
    qtbot.addWidget(banner)
    banner.show()
    return banner


def actions(banner: SandboxBanner, number: int) -> dict[str, QAction]:
    """What the menu of the first or second button holds, its groups' as well."""
    menu = banner.findChildren(Button)[number].menu()
    menu.aboutToShow.emit()
    found: dict[str, QAction] = {}
    for action in menu.actions():
        group = action.menu()
        found |= {one.text(): one for one in ([action] if group is None else group.actions())}
    return found


def named(found: dict[str, QAction], words: str) -> QAction:
    (action,) = (action for text, action in found.items() if words in text)
    return action


def test_a_fault_is_switched_on_and_off_from_the_menu(banner: SandboxBanner, services: Services) -> None:
    assert services.sandbox is not None
    named(actions(banner, FAULT_MENU), "busy").trigger()
    assert [active.fault.name for active in services.sandbox.faults.active()] == ["system_busy"]
    assert "busy" in said(banner)
    named(actions(banner, FAULT_MENU), "all off").trigger()
    assert services.sandbox.faults.active() == ()
    assert len(actions(banner, FAULT_MENU)) == len(KNOWN) + 2, "a separator, and all off"


def test_what_happens_at_wechat_is_chosen_from_the_other(banner: SandboxBanner, services: Services) -> None:
    assert services.sandbox is not None
    platform = services.sandbox.platform
    token, begun = platform.company_token(), platform.now()
    named(actions(banner, EVENT_MENU), "fetches the token").trigger()
    assert not platform.accepts_token(token)
    token = platform.company_token()
    named(actions(banner, EVENT_MENU), "expires").trigger()
    assert not platform.accepts_token(token)
    named(actions(banner, EVENT_MENU), "Two hours").trigger()
    named(actions(banner, EVENT_MENU), "Three days").trigger()
    assert round(platform.now() - begun, -1) == 74 * 3600
    services.sandbox.faults.switch_on("slow=1")
    named(actions(banner, EVENT_MENU), "Reset").trigger()
    assert round(platform.now() - begun, -1) == 0
    assert services.sandbox.faults.active() == ()


def test_the_longest_fault_fits_the_smallest_window(banner: SandboxBanner, services: Services) -> None:
    assert services.sandbox is not None
    for name, words in FAULTS.items():
        services.sandbox.faults.switch_on(name)
        banner.retranslate()
        button = banner.findChildren(Button)[FAULT_MENU]
        assert banner.sizeHint().width() <= SMALLEST_PAGE
        assert words in button.text() or words in button.toolTip()
        services.sandbox.faults.switch_off(name)
