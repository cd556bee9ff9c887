"""What a signature may have been made with, in memory and fetched."""

from dataclasses import replace

import pytest

from tests.tokens.test_sighting_file import FakeKeyring
from wxdesk.errors import ApiError
from wxdesk.sandbox.account.token_lines import TicketIssuer
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.known_credentials import circumstances_of, fetched, in_memory
from wxdesk.tokens.sighting_file import SightingFile
from wxdesk.tokens.sightings import CredentialHistory

TOKEN, TICKET, CARD = CredentialKind.ACCESS_TOKEN, CredentialKind.JSAPI_TICKET, CredentialKind.WX_CARD_TICKET


@pytest.fixture
def no_cards(monkeypatch):
    """The account has no right to cards."""
    fetch = TicketIssuer.fetch

    def refusing(self, kind, now):
        if kind == "wx_card":
            raise WeChatError(48001)
        return fetch(self, kind, now)

    monkeypatch.setattr(TicketIssuer, "fetch", refusing)


def test_all_that_can_be_had_is_fetched(broker, clock):
    first = broker.fetch(TICKET).value
    clock.advance(7200)
    second = broker.fetch(TICKET).value
    clock.advance(7200)
    known = fetched(broker)
    assert known.by_name == {
        "jsapi_ticket": broker.get(TICKET).value,
        "previous": second,
        "previous_2": first,
        "wx_card_ticket": broker.get(CARD).value,
        "access_token": broker.get(TOKEN).value,
    }
    assert known.missing == {}


@pytest.mark.usefixtures("no_cards")
def test_what_cannot_be_had_is_noted_and_stops_nothing(broker):
    known = fetched(broker)
    assert set(known.by_name) == {"jsapi_ticket", "access_token"}
    assert {kind: error.errcode for kind, error in known.missing.items()} == {CARD: 48001}


def test_without_a_ticket_there_is_nothing_to_tell(broker, sandbox):
    sandbox.faults.switch_on("ip_not_whitelisted")
    with pytest.raises(ApiError):
        fetched(broker)


def test_in_memory_asks_nobody(broker, new_broker, calls):
    other = new_broker(account=replace(broker.account, name="The other shop"))
    other.fetch(TICKET)
    ticket = broker.fetch(TICKET).value
    calls.clear()
    known = in_memory(broker, ticket, [other])
    assert known.by_name == {
        "jsapi_ticket": ticket,
        "The other shop": other.get(TICKET).value,
        "access_token": broker.get(TOKEN).value,
    }
    assert set(in_memory(new_broker(), None, [new_broker()]).by_name) == set()
    assert calls == []


def test_only_tickets_whose_value_is_known_say_since_when_signatures_can_be_judged(
    new_broker, tmp_path, clock
):
    """Of one that was seen before this start the times are known, and not the value."""
    keyring = FakeKeyring()

    def started():
        file = SightingFile(tmp_path / "sightings.json", "one", lambda: keyring)
        return new_broker(sightings=CredentialHistory(file))

    began, first = clock.wall, started()
    first.fetch(TICKET)
    clock.advance(7200)
    first.fetch(TICKET)
    assert circumstances_of(first, ()).tickets_seen_at == (began + 7200, began)
    clock.advance(600)
    again = started()
    again.fetch(TICKET)
    assert len([one for one in again.sightings.all() if one.kind is TICKET]) == 2
    assert circumstances_of(again, ()).tickets_seen_at == (began + 7200,)


def test_without_a_ticket_none_was_seen(broker):
    assert circumstances_of(broker, ()).tickets_seen_at == ()
