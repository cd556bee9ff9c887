"""Who holds which access_token: Redis, the token server, wxdesk; and what WeChat says to each, from this address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from wxdesk.accounts.account import TokenSource
from wxdesk.errors import WxdeskError
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.sources import TokenStore
from wxdesk.tokens.stores.stored_token import Form


class Holder(StrEnum):
    REDIS = "redis"
    TOKEN_SERVER = "token_server"  # noqa: S105 -- a name
    WXDESK = "wxdesk"


_HOLDERS = {TokenSource.REDIS: Holder.REDIS, TokenSource.SERVER: Holder.TOKEN_SERVER}


@dataclass(frozen=True)
class Held:
    """`value` None: nothing, or what `error` says. `left_s`: seconds; `at_most`: no more than that, and perhaps less.
    `group`: the same number for the same value, from 1 on. `form`: None in wxdesk itself."""

    holder: Holder
    value: Secret | None = None
    form: Form | None = None
    left_s: int = 0
    at_most: bool = False
    error: WxdeskError | None = None
    group: int = 0


def compare(stores: Mapping[TokenSource, TokenStore], broker: Broker) -> tuple[Held, ...]:
    """What each holds now; waits for the stores. One that cannot be asked is no reason to leave out the others."""
    found = [_stored(_HOLDERS[source], store, broker.now().wall) for source, store in stores.items()]
    return _grouped((*found, _own(broker)))


def probe(held: tuple[Held, ...], broker: Broker) -> dict[int, WxdeskError | None]:
    """By group: None where WeChat accepts the value, or why not. One call for each value."""
    values = {one.group: one.value for one in held if one.value is not None}
    return {group: _answer(value, broker) for group, value in values.items()}


def all_equal(held: tuple[Held, ...]) -> bool:
    return {one.group for one in held if one.group} == {1}


def _stored(holder: Holder, store: TokenStore, now: float) -> Held:
    try:
        holding = store.look()
    except WxdeskError as error:
        return Held(holder, error=error)
    if holding is None:
        return Held(holder)
    issued = holding.issued(now)
    return Held(holder, issued.value, holding.stored.form, issued.expires_in, issued.at_most)


def _own(broker: Broker) -> Held:
    token = broker.get(CredentialKind.ACCESS_TOKEN)
    if token is None:
        return Held(Holder.WXDESK)
    left_s = int(token.remaining_s(broker.now()))
    return Held(Holder.WXDESK, token.value, None, left_s, token.upper_bound)


def _grouped(held: tuple[Held, ...]) -> tuple[Held, ...]:
    values: list[Secret] = []
    grouped = []
    for one in held:
        if one.value is not None and one.value not in values:
            values.append(one.value)
        group = values.index(one.value) + 1 if one.value is not None else 0
        grouped.append(replace(one, group=group))
    return tuple(grouped)


def _answer(value: Secret, broker: Broker) -> WxdeskError | None:
    try:
        broker.probe(value)
    except WxdeskError as error:
        return error
    return None
