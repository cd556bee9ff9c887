"""The strip that says one is in the sandbox, and its faults."""

from tests.ui.finding import part, said
from wxdesk.accounts.account import Account
from wxdesk.sandbox.faults import FAULTS as KNOWN
from wxdesk.services import Services
from wxdesk.ui.widgets import Button
from wxdesk.ui.window.sandbox_banner import SandboxBanner
from wxdesk.wording.faults import FAULTS


def test_every_fault_has_words() -> None:
    assert set(FAULTS) == set(KNOWN)


def test_a_fault_is_switched_on_and_off_from_the_menu(
    qtbot: object, services: Services, sandbox_account: Account
) -> None:
    banner = SandboxBanner(services)
    qtbot.addWidget(banner)  # type: ignore[attr-defined]
    banner.show()
    menu = part(banner, Button).menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if "busy" in action.text()).trigger()
    assert services.sandbox is not None
    assert [active.fault.name for active in services.sandbox.faults.active()] == ["system_busy"]
    assert "busy" in said(banner)
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if "off" in action.text()).trigger()
    assert services.sandbox.faults.active() == ()
