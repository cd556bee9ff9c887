"""What a signature may have been made with: all of an account that pages are signed with, rightly or by mistake."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wxdesk.accounts.account import Account
from wxdesk.errors import WxdeskError
from wxdesk.secrecy import Secret
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, PREVIOUS
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind

# What is taken for the ticket. An account without cards has no wx_card ticket, and needs none here.
_MISTAKEN = (CredentialKind.WX_CARD_TICKET, CredentialKind.ACCESS_TOKEN)


@dataclass(frozen=True)
class KnownCredentials:
    """`by_name`: by the names that diagnosis knows; another account's ticket by that account's name. `missing`: what
    could not be fetched, and why."""

    by_name: Mapping[str, Secret] = field(repr=False)
    missing: Mapping[CredentialKind, WxdeskError] = field(default_factory=dict)


def in_memory(broker: Broker, ticket: Secret | None, others: Iterable[Broker] = ()) -> KnownCredentials:
    """Nothing is fetched. `ticket`: the account's current jsapi_ticket; `others`: of the other accounts."""
    known = {
        other.account.name: held.value for other in others if (held := other.get(CredentialKind.JSAPI_TICKET))
    }
    if ticket is not None:
        known[JSAPI_TICKET] = ticket
    for number, earlier in enumerate(broker.previous(CredentialKind.JSAPI_TICKET), start=1):
        known[PREVIOUS if number == 1 else f"{PREVIOUS}_{number}"] = earlier
    known |= {kind.value: held.value for kind in _MISTAKEN if (held := broker.get(kind))}
    return KnownCredentials(known)


def fetched(broker: Broker) -> KnownCredentials:
    """With what can be had of WeChat. Raises only what fetching the jsapi_ticket does: nothing can be told without."""
    ticket = broker.fetch(CredentialKind.JSAPI_TICKET).value
    missing: dict[CredentialKind, WxdeskError] = {}
    for kind in _MISTAKEN:
        try:
            broker.fetch(kind)
        except WxdeskError as error:
            missing[kind] = error
    return KnownCredentials(in_memory(broker, ticket).by_name, missing)


def circumstances_of(broker: Broker, accounts: Iterable[Account]) -> DiagnosisContext:
    """What is known now of the broker's account, whose current ticket is held against a signature."""
    account, kind = broker.account, CredentialKind.JSAPI_TICKET
    ticket = broker.get(kind)
    # Others were seen before this start; without their values nothing can be held against them.
    values = (*((ticket.value,) if ticket else ()), *broker.previous(kind))
    seen = (broker.sightings.of(kind, value) for value in values)
    return DiagnosisContext(
        account.appid,
        {one.appid: one.name for one in accounts},
        account.safe_domains,
        broker.now().wall,
        ticket.obtained.wall if ticket else None,
        tuple(one.first_seen for one in seen if one is not None),
    )
