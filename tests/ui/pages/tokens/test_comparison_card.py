"""Who holds which token, on the page; and an access_token that is pasted there."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part
from tests.ui.pages.tokens.parts import answer_line, card, get_button
from tests.ui.pages.tokens.test_tokens_page import clock, services
from wxdesk.accounts.account import Account, TokenSource
from wxdesk.errors import TokenStoreError
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.sources import Holding, TokenStore
from wxdesk.tokens.stores.stored_token import Form, StoredToken
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.tokens.comparison_card import ComparisonCard
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Label

__all__ = ["clock", "services"]


class Store(TokenStore):
    where = ""

    def __init__(self, value: str | Exception) -> None:
        self.value = value

    def look(self) -> Holding:
        if isinstance(self.value, Exception):
            raise self.value
        return Holding(StoredToken(Secret(self.value), Form.JAVA), 5000.0)


Stores = dict[TokenSource, TokenStore]


@pytest.fixture
def stores() -> Stores:
    return {}


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard, stores: Stores
) -> Iterator[TokensPage]:
    page = TokensPage(services.broker, tasks, clipboard, lambda account: stores)
    qtbot.addWidget(page)
    page.retranslate()
    page.show()
    return page


def opened(page: TokensPage, account: Account) -> ComparisonCard:
    page.show_account(account)
    page.enter()
    return part(page, ComparisonCard)


def rows(card: ComparisonCard) -> list[str]:
    return [label.text() for label in card._table.findChildren(Label) if label.isVisible()]


def test_it_is_seen_only_where_somebody_else_has_a_token(
    page: TokensPage, services: Services, stores: Stores
) -> None:
    account = services.start_sandbox()
    assert not opened(page, account).isVisible()
    stores[TokenSource.REDIS] = Store("84_" + "d" * 133)
    assert opened(page, account).isVisible()


def test_they_are_compared_and_asked_about(page: TokensPage, services: Services, stores: Stores) -> None:
    account = services.start_sandbox()
    stores[TokenSource.REDIS] = Store("84_" + "d" * 133)
    card = opened(page, account)
    button(page, "compare_tokens").click()
    assert "different" in card.line.text()
    assert "Java-serialized text" in rows(card)
    assert Secret("84_" + "d" * 133).fingerprint()[:8] in rows(card)
    button(page, "probe_tokens").click()
    assert {"WeChat accepts it", "WeChat refuses it (40001)"} <= set(rows(card))
    assert not any("84_d" in text for text in rows(card))


def test_the_same_one_is_said_so(page: TokensPage, services: Services, stores: Stores) -> None:
    account = services.start_sandbox()
    assert services.sandbox is not None
    stores[TokenSource.SERVER] = Store(services.sandbox.platform.company_token())
    card = opened(page, account)
    button(page, "compare_tokens").click()
    assert card.line.text() == "They hold the same access_token."


def test_a_refused_address_says_nothing_about_the_token(
    page: TokensPage, services: Services, stores: Stores
) -> None:
    account = services.start_sandbox()
    assert services.sandbox is not None
    stores[TokenSource.SERVER] = Store(services.sandbox.platform.company_token())
    card = opened(page, account)
    button(page, "compare_tokens").click()
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7", once=False)
    button(page, "probe_tokens").click()
    assert len([text for text in rows(card) if "203.0.113.7 (40164), whatever the access_token" in text]) == 2


def test_one_in_trouble_is_told_in_its_row(page: TokensPage, services: Services, stores: Stores) -> None:
    stores[TokenSource.REDIS] = Store(TokenStoreError("redis_unreachable", host="r.example"))  # type: ignore[arg-type]
    card = opened(page, services.start_sandbox())
    button(page, "compare_tokens").click()
    assert any("Redis at r.example cannot be reached" in text for text in rows(card))


def test_another_account_begins_anew(page: TokensPage, services: Services, stores: Stores) -> None:
    account = services.start_sandbox()
    stores[TokenSource.REDIS] = Store("84_" + "d" * 133)
    card = opened(page, account)
    button(page, "compare_tokens").click()
    assert rows(card)
    opened(page, account)
    assert rows(card) == []


# --- pasted ---------------------------------------------------------------------------------------------------------
def pasted_account(services: Services) -> Account:
    return replace(services.start_sandbox(), token_source=TokenSource.PASTED)


def paste(page: TokensPage, text: str) -> None:
    part(page, QLineEdit, "pasted_token").setText(text)
    button(page, "use_pasted").click()


def test_a_pasted_token_is_used_for_the_tickets(page: TokensPage, services: Services) -> None:
    opened(page, pasted_account(services))
    assert services.sandbox is not None
    assert not get_button(page).isEnabled()
    value = services.sandbox.platform.company_token()
    paste(page, f'{{"access_token": "{value}", "expires_in": 7000}}')
    held = {kind: page._broker.get(kind) for kind in CredentialKind}  # type: ignore[union-attr]
    assert all(held.values())
    assert held[CredentialKind.ACCESS_TOKEN].value == Secret(value)  # type: ignore[union-attr]
    assert part(page, QLineEdit, "pasted_token").text() == ""
    assert card(page, CredentialKind.ACCESS_TOKEN).isVisible()


def test_what_is_no_token_is_told_and_not_repeated(page: TokensPage, services: Services) -> None:
    opened(page, pasted_account(services))
    paste(page, "0123456789abcdef0123456789abcdef")
    assert "looks like an AppSecret" in page.answer()
    assert "0123456789abcdef" not in page.answer()
    assert answer_line(page).tone() == "bad"


def test_for_other_accounts_there_is_nothing_to_paste_into(page: TokensPage, services: Services) -> None:
    opened(page, services.start_sandbox())
    assert not part(page, QLineEdit, "pasted_token").isVisible()
