"""A refused address leads to the place in the account's form where another way is set."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part
from tests.ui.window.conftest import Start
from wxdesk.accounts.account import Account
from wxdesk.errors import ApiError
from wxdesk.secrecy import Secret
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

IP = "203.0.113.7"
REFUSED = ApiError(
    errcode=40164, text=f"invalid ip {IP}, not in whitelist", endpoint="/cgi-bin/token", egress_ip=IP
)


@pytest.mark.parametrize(("number", "field"), [(0, "account_way"), (1, "account_token_source")])
def test_each_next_step_opens_the_account_at_its_place(
    start: Start, qtbot: QtBot, number: int, field: str
) -> None:
    program = start()
    program.services.store.save(Account("Shop", "wx0123456789abcdef"), Secret("0" * 32))
    program.choice.reload()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.window.show_page("tokens")
    tokens = program.window.page("tokens")
    tokens._tell_failure(REFUSED, str)  # type: ignore[attr-defined]
    assert button(tokens, "copy_egress_ip").isVisible()
    button(tokens, "other_way").menu().actions()[number].trigger()
    assert program.window.current_page() == "accounts"
    assert part(program.window, ChoiceBox, field).hasFocus()


def test_what_is_being_added_stays_open(start: Start) -> None:
    """Twin: from another page the account that the window is about is opened."""
    program = start()
    program.services.store.save(Account("Shop", "wx0123456789abcdef"), Secret("0" * 32))
    program.choice.reload()
    program.window.show_page("accounts")
    page = program.window.page("accounts")
    page.start_adding()  # type: ignore[attr-defined]
    program._on_wanted("accounts/way")
    assert page._pane.form.former is None  # type: ignore[attr-defined]
    program.window.show_page("tokens")
    program._on_wanted("accounts/way")
    assert page._pane.form.former is not None  # type: ignore[attr-defined]
