"""Words for accounts: what they are called, their environments, where their tokens come from."""

from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.wording import Translate, tr_noop

ENVIRONMENTS: dict[Environment, str] = {
    Environment.PRODUCTION: tr_noop("states", "production"),
    Environment.TEST: tr_noop("states", "test"),
    Environment.DEV: tr_noop("states", "development"),
    Environment.SANDBOX: tr_noop("states", "sandbox"),
}
TOKEN_SOURCES: dict[TokenSource, str] = {
    TokenSource.STABLE: tr_noop("states", "stable access_token (recommended)"),
    TokenSource.CLASSIC: tr_noop("states", "classic access_token (invalidates the one in use)"),
    TokenSource.REDIS: tr_noop("states", "the company's Redis"),
    TokenSource.SERVER: tr_noop("states", "the company's token server (HTTP)"),
    TokenSource.PASTED: tr_noop("states", "pasted by hand"),
}
# What a refresh does to others
REFRESH_EFFECTS: dict[TokenSource, str] = {
    TokenSource.STABLE: tr_noop("states", "Leaves everyone's access_token valid."),
    TokenSource.CLASSIC: tr_noop(
        "states",
        "Each fetch invalidates the classic access_token that the company's servers may be using, after about five "
        "minutes: they fail with 40001 until they fetch a new one. wxdesk asks before every fetch.",
    ),
    TokenSource.REDIS: tr_noop(
        "states",
        "Read only: wxdesk reads it again and changes nothing for anybody. Needs no AppSecret.",
    ),
    TokenSource.SERVER: tr_noop(
        "states",
        "wxdesk asks the server again, which decides whether to refresh. Needs no AppSecret.",
    ),
    TokenSource.PASTED: tr_noop(
        "states",
        "Nothing is fetched: paste another one on the Tokens page. Never saved, and needs no AppSecret.",
    ),
}
REFRESHED_FOR_EVERYONE = tr_noop(
    "states",
    "If the access_token there is missing or refused, wxdesk stores another, which all services use from then on.",
)


def account_name(account: Account, translate: Translate) -> str:
    """As its owner called it; the built-in one is called what it is, in the reader's language."""
    return translate("states", tr_noop("states", "Sandbox")) if account.of_sandbox else account.name
