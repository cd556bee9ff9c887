"""Words for the enums: environments, credentials, their states and sources, places where secrets are kept."""

from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.place import Place
from wxdesk.tokens.credential import Kind, Source, State
from wxdesk.wording import Translate, said

ENVIRONMENTS: dict[Environment, str] = {
    Environment.PRODUCTION: said("states", "production"),
    Environment.TEST: said("states", "test"),
    Environment.DEV: said("states", "development"),
    Environment.SANDBOX: said("states", "sandbox"),
}
TOKEN_SOURCES: dict[TokenSource, str] = {
    TokenSource.STABLE: said("states", "stable token (harmless)"),
    TokenSource.CLASSIC: said("states", "classic token (replaces the one in use)"),
}
KINDS: dict[Kind, str] = {
    Kind.ACCESS_TOKEN: said("states", "access_token"),
    Kind.JSAPI_TICKET: said("states", "jsapi_ticket"),
    Kind.WX_CARD_TICKET: said("states", "wx_card ticket"),
}
STATES: dict[State, str] = {
    State.FRESH: said("states", "fresh"),
    State.SOON: said("states", "refresh soon"),
    State.REPLACED: said("states", "replaced elsewhere"),
    State.EXPIRED: said("states", "expired"),
    State.UNKNOWN: said("states", "unknown"),
}
SOURCES: dict[Source, str] = {
    Source.STABLE_TOKEN: "stable_token",
    Source.TOKEN: "token",
    Source.GETTICKET: "getticket",
}
PLACES: dict[Place, str] = {
    Place.WINDOWS: said("states", "Windows Credential Manager"),
    Place.MACOS: said("states", "macOS Keychain"),
    Place.SECRET_SERVICE: said("states", "the system's keyring (Secret Service)"),
    Place.KWALLET: said("states", "KDE Wallet"),
    Place.SESSION: said("states", "this session only"),
}


def account_name(account: Account, translate: Translate) -> str:
    """As its owner called it; the built-in one is called what it is, in the reader's language."""
    return translate("states", said("states", "Sandbox")) if account.of_sandbox else account.name
