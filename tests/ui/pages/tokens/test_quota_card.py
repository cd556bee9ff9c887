"""The quota's card on the Tokens page, on the sandbox."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part
from wxdesk.services import Services
from wxdesk.tokens import quotas
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.pages.tokens.quota_bar import QuotaBar
from wxdesk.ui.pages.tokens.quota_card import QuotaCard
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog


@pytest.fixture
def card(qtbot: QtBot, services: Services, tasks: Tasks) -> QuotaCard:
    broker = services.broker(services.start_sandbox())
    broker.fetch(CredentialKind.JSAPI_TICKET)
    card = QuotaCard(tasks)
    qtbot.addWidget(card)
    card.retranslate()
    card.show_broker(broker)
    card.show()
    return card


def words(card: QuotaCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def answer(agreed: bool, said: list[str]) -> None:
    def press() -> None:
        (box,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, MessageDialog)]
        said.append(box.accessibleName())
        button(box, "dialog_yes" if agreed else "dialog_close").click()

    QTimer.singleShot(0, press)


def test_nothing_is_asked_before_somebody_clicks(card: QuotaCard, services: Services) -> None:
    assert not [call for call in services.activity.calls() if "quota" in call.endpoint]
    assert not [bar for bar in card.findChildren(QuotaBar) if bar.isVisible()]
    assert any("Not asked yet" in text for text in words(card))


def test_a_click_shows_three_bars_with_their_numbers(card: QuotaCard) -> None:
    button(card, "ask_quota").click()
    assert len([bar for bar in card.findChildren(QuotaBar) if bar.isVisible()]) == 3
    assert "1 of 500,000 used, 499,999 left" in words(card)
    assert "/cgi-bin/media/get" in words(card)
    assert "00:00 Beijing time" in part(card, Label, "quota_state").text()


def test_a_spent_quota_fills_its_bar(card: QuotaCard, services: Services) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("quota_spent=media/get")
    button(card, "ask_quota").click()
    bars = [bar.value() / bar.maximum() for bar in card.findChildren(QuotaBar)]
    assert bars == [0.0, 0.0, 1.0]


def test_the_price_is_said_before_a_reset_and_whoever_declines_pays_nothing(
    card: QuotaCard, services: Services
) -> None:
    said: list[str] = []
    answer(False, said)
    button(card, "clear_quota").click()
    assert "10 times a month" in said[0]
    assert not [call for call in services.activity.calls() if "quota" in call.endpoint]


def test_a_reset_that_was_agreed_to_is_told_with_the_new_numbers(card: QuotaCard) -> None:
    answer(True, [])
    button(card, "clear_quota").click()
    assert "0 of 500,000 used, 500,000 left" in words(card)
    assert part(card, Label, "quota_state").text().startswith("Reset at ")
    button(card, "ask_quota").click()
    assert part(card, Label, "quota_state").text().startswith("As of ")


def test_the_eleventh_reset_says_why_not(card: QuotaCard) -> None:
    for _ in range(11):
        answer(True, [])
        button(card, "clear_quota").click()
    assert "this month" in part(card, Label, "quota_state").text()


def test_a_reset_of_another_account_is_not_told_of_the_one_that_is_shown(
    qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    broker, clear = services.broker(services.start_sandbox()), quotas.clear
    work: list[Callable[[], None]] = []
    card = QuotaCard(Tasks(start=work.append))
    qtbot.addWidget(card)
    card.retranslate()
    card.show_broker(broker)

    def and_meanwhile(broker: Broker) -> None:
        clear(broker)
        card.show_broker(broker)  # that of another account
        button(card, "ask_quota").click()

    monkeypatch.setattr(quotas, "clear", and_meanwhile)
    answer(True, [])
    button(card, "clear_quota").click()
    while work:
        work.pop(0)()
    assert part(card, Label, "quota_state").text().startswith("As of ")


def test_another_account_begins_with_nothing(card: QuotaCard) -> None:
    button(card, "ask_quota").click()
    card.show_broker(None)
    assert not [bar for bar in card.findChildren(QuotaBar) if bar.isVisible()]
    assert not button(card, "ask_quota").isEnabled()
