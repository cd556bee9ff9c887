"""What is typed about where an account's access_token comes from, and how each text is checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wxdesk.accounts.account import Account, TokenSource
from wxdesk.accounts.token_places import (
    NO_REDIS,
    REDIS_SERVICE,
    TOKEN_SERVER_SERVICE,
    RedisPlace,
    TokenServerPlace,
    check_redis_key,
    check_redis_url,
    check_token_path,
    check_token_server_header,
    check_token_server_url,
)
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret

# The fields of each source, in their order; the first must not be empty.
SHOWN: dict[TokenSource, tuple[str, ...]] = {
    TokenSource.REDIS: ("redis_url", "redis_password", "redis_key", "redis_lock"),
    TokenSource.SERVER: ("server_url", "server_header", "server_value", "server_path"),
}
PASSWORDS = {"redis_password": REDIS_SERVICE, "server_value": TOKEN_SERVER_SERVICE}
CHECKS: dict[str, Callable[[str], str]] = {
    "redis_url": check_redis_url,
    "redis_key": check_redis_key,
    "redis_lock": check_redis_key,
    "server_url": check_token_server_url,
    "server_header": check_token_server_header,
    "server_path": check_token_path,
}
_DEFAULTS = {"redis_key": NO_REDIS.key, "redis_lock": NO_REDIS.lock_key}


@dataclass(frozen=True)
class SourceDraft:
    """What stands in the fields, sound or not; `passwords` by service of the keyring, empty ones left out."""

    source: TokenSource
    texts: Mapping[str, str]
    may_refresh: bool
    passwords: Mapping[str, Secret]


def source_draft_of(account: Account) -> SourceDraft:
    redis, server = account.redis, account.token_server
    texts = {
        "redis_url": redis.url,
        "redis_key": "" if redis.key == NO_REDIS.key else redis.key,
        "redis_lock": "" if redis.lock_key == NO_REDIS.lock_key else redis.lock_key,
        "server_url": server.url,
        "server_header": server.header,
        "server_path": server.path,
    }
    return SourceDraft(account.token_source, texts, redis.may_refresh, {})


@dataclass(frozen=True)
class Source:
    """What an account has of it. Its words are those of Account's fields."""

    token_source: TokenSource
    redis: RedisPlace
    token_server: TokenServerPlace


def checked(draft: SourceDraft, former: Account) -> tuple[Source | None, dict[str, InputError]]:
    """The source, or what is wrong, by field. What is not shown stays as it was where it cannot be used."""
    values: dict[str, str] = {}
    wrong: dict[str, InputError] = {}
    shown = SHOWN.get(draft.source, ())
    before = source_draft_of(former).texts
    for name, check in CHECKS.items():
        try:
            values[name] = check(draft.texts[name] or _DEFAULTS.get(name, ""))
        except InputError as error:
            if name in shown:
                wrong[name] = error
            values[name] = before[name] or _DEFAULTS.get(name, "")
    if shown and not values[shown[0]]:
        wrong.setdefault(shown[0], InputError("token_place_missing"))
    if wrong:
        return None, wrong
    redis = RedisPlace(values["redis_url"], values["redis_key"], values["redis_lock"], draft.may_refresh)
    server = TokenServerPlace(values["server_url"], values["server_header"], values["server_path"])
    return Source(draft.source, redis, server), wrong
