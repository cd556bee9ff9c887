"""Words for credentials: which they are, their states, where they came from."""

from wxdesk.tokens.credential import CredentialKind, CredentialSource, State
from wxdesk.wording import tr_noop

KINDS: dict[CredentialKind, str] = {
    CredentialKind.ACCESS_TOKEN: tr_noop("states", "access_token"),
    CredentialKind.JSAPI_TICKET: tr_noop("states", "jsapi_ticket"),
    CredentialKind.WX_CARD_TICKET: tr_noop("states", "card ticket (wx_card)"),
}
STATES: dict[State, str] = {
    State.FRESH: tr_noop("states", "valid"),
    State.SOON: tr_noop("states", "expires soon"),
    State.REPLACED: tr_noop("states", "replaced"),
    State.EXPIRED: tr_noop("states", "expired"),
    State.UNKNOWN: tr_noop("states", "unknown"),
}
SOURCES: dict[CredentialSource, str] = {
    CredentialSource.STABLE_TOKEN: "stable_token",
    CredentialSource.TOKEN: "token",
    CredentialSource.GETTICKET: "getticket",
    CredentialSource.REDIS: "Redis",
    CredentialSource.TOKEN_SERVER: tr_noop("states", "token server"),
    CredentialSource.PASTED: tr_noop("states", "pasted by hand"),
}
