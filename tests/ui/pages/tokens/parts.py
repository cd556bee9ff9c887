"""What a user sees of the Tokens page, and presses there."""

from PySide6.QtWidgets import QAbstractButton

from tests.ui.finding import button, let_pass, part
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.pages.tokens.credential_card import CredentialCard
from wxdesk.ui.pages.tokens.revealed_value import RevealedValue
from wxdesk.ui.pages.tokens.tokens_page import TokensPage
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.messages.answer_line import AnswerLine


def cards(page: TokensPage) -> list[CredentialCard]:
    return page.findChildren(CredentialCard)


def card(page: TokensPage, kind: CredentialKind) -> CredentialCard:
    return next(one for one in cards(page) if one.kind is kind)


def copy_button(card: CredentialCard) -> QAbstractButton:
    return button(card, f"copy_{card.kind.value}")


def show_button(card: CredentialCard) -> QAbstractButton:
    return button(card, f"show_{card.kind.value}")


def check_button(page: TokensPage) -> BusyButton:
    return part(page, BusyButton, "check_now")


def get_button(page: TokensPage) -> BusyButton:
    return part(page, BusyButton, "get_current")


def answer_line(page: TokensPage) -> AnswerLine:
    return part(page, AnswerLine)


def revealed(page: TokensPage) -> str:
    """The value that is shown in full, as one line; those that are hidden hold none."""
    values = page.findChildren(RevealedValue)
    assert not [one for one in values if one.text() and not one.isVisible()]
    return "".join(one.text() for one in values).replace("\n", "")


def second_passes(page: TokensPage) -> None:
    let_pass(page, 1000)


def is_asking(page: TokensPage) -> bool:
    return not get_button(page).takes_presses()
