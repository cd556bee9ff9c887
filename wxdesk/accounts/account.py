"""An Official Account as wxdesk knows it: everything but its secret."""

import re
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from urllib.parse import urlsplit

from wxdesk import outside
from wxdesk.accounts.token_places import NO_REDIS, NO_TOKEN_SERVER, RedisPlace, TokenServerPlace
from wxdesk.credential_shapes import UNSEEN, masked
from wxdesk.errors import InputError
from wxdesk.hosts import is_this_computer
from wxdesk.secrecy import MASK, Secret, forgetful, redact

DEFAULT_API_BASE = "https://api.weixin.qq.com"

_APPID = re.compile(r"wx[0-9a-f]{16}")
_SECRET = re.compile(r"[0-9a-f]{32}")
NAME_LENGTH_MOST = 100
_SECRET_WITHIN = re.compile(rf"(?<![0-9A-Za-z]){_SECRET.pattern}(?![0-9A-Za-z])")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")  # the direction of all that is written after them


class Environment(StrEnum):
    PRODUCTION = "production"
    TEST = "test"
    DEV = "dev"
    SANDBOX = "sandbox"


class TokenSource(StrEnum):
    """Where an account's access_token comes from: one of WeChat's two token lines, or who has it already.

    The lines do not touch each other: fetching from STABLE never ends a token of CLASSIC, fetching from CLASSIC ends the
    one before it, which the company's own servers may be using (protocol: stable_token documentation).
    """

    STABLE = "stable_token"
    CLASSIC = "token"
    REDIS = "redis"
    SERVER = "token_server"
    PASTED = "pasted"


@dataclass(frozen=True)
class Account:
    """`api_base` is scheme and host (and port) only; `proxy` is what accounts/proxy.py makes of an address, without a
    password.

    `local_relay`: its user said that a tunnel or relay of theirs is on this computer; without that, no account but the
    sandbox's has its credentials sent here. `redis` and `token_server` are where the company keeps its access_token,
    whether or not it comes from there.
    """

    name: str
    appid: str
    environment: Environment = Environment.PRODUCTION
    api_base: str = DEFAULT_API_BASE
    proxy: str = ""
    token_source: TokenSource = TokenSource.STABLE
    safe_domains: tuple[str, ...] = ()
    local_relay: bool = False
    redis: RedisPlace = NO_REDIS
    token_server: TokenServerPlace = NO_TOKEN_SERVER

    @property
    def short_appid(self) -> str:
        return f"{self.appid[:6]}…{self.appid[-4:]}"

    @property
    def needs_secret(self) -> bool:
        """Whether its access_token is had with the AppSecret; otherwise others have fetched it."""
        return self.token_source in (TokenSource.STABLE, TokenSource.CLASSIC) or (
            self.token_source is TokenSource.REDIS and self.redis.may_refresh
        )

    @property
    def of_sandbox(self) -> bool:
        return self.environment is Environment.SANDBOX


def merged(account: Account, former: Account, now: Account) -> Account:
    """`now` with what `account` changes of `former`: what else became of it meanwhile stays."""
    names = [one.name for one in fields(Account)]
    changed = {
        name: getattr(account, name) for name in names if getattr(account, name) != getattr(former, name)
    }
    return replace(now, **changed)


@forgetful
def check_name(text: str) -> str:
    """The name on one line, without what cannot be seen but changes what is. Raises InputError account_name_empty,
    account_name_long, account_name_secret."""
    name = clean_name(text)
    if not name:
        raise InputError("account_name_empty")
    if len(name) > NAME_LENGTH_MOST:
        raise InputError("account_name_long", limit=NAME_LENGTH_MOST)
    if _SECRET_WITHIN.search(re.sub(UNSEEN, "", name)) or masked(name, MASK) != name:
        raise InputError("account_name_secret")
    return name


def clean_name(text: str) -> str:
    return " ".join(_TURNS.sub("", outside.text(text, len(text))).split())


@forgetful
def check_appid(text: str) -> str:
    """An AppID is `wx` and 16 lower-case hex digits. Raises InputError appid_shape."""
    appid = text.strip()
    if not _APPID.fullmatch(appid):
        # The likeliest thing to be pasted here by mistake is the secret, which no error may hold.
        raise InputError("appid_shape", text=MASK if _SECRET.fullmatch(appid) else redact(appid)[:40])
    return appid


@forgetful
def check_secret(text: str) -> Secret:
    """An AppSecret is 32 lower-case hex digits. Raises InputError secret_empty, secret_is_appid, secret_shape."""
    secret = text.strip()
    if not secret:
        raise InputError("secret_empty")
    if _APPID.fullmatch(secret):
        raise InputError("secret_is_appid")
    if not _SECRET.fullmatch(secret):
        raise InputError("secret_shape", length=len(secret))
    return Secret(secret)


@forgetful
def check_api_base(text: str) -> str:
    """`https://host[:port]`; plain http only to this computer.

    Raises InputError api_base_invalid, api_base_plain_http.
    """
    base = text.strip().rstrip("/") or DEFAULT_API_BASE
    scheme, host = _origin(base, "api_base_invalid")
    if scheme == "http" and not is_this_computer(host):
        raise InputError("api_base_plain_http", host=host)
    return base


def check_token_places(account: Account) -> None:
    """Whether it is known where the token is. Raises InputError token_place_missing."""
    urls = {TokenSource.REDIS: account.redis.url, TokenSource.SERVER: account.token_server.url}
    if urls.get(account.token_source) == "":
        raise InputError("token_place_missing")


def check_safe_domains(text: str) -> tuple[str, ...]:
    """Host names or host/path, separated by spaces, commas or lines. Raises InputError safe_domain_shape."""
    domains = tuple(dict.fromkeys(re.split(r"[\s,;，；]+", text.strip()))) if text.strip() else ()
    for domain in domains:
        host, _, path = domain.partition("/")
        if "." not in host[1:-1] or re.search(r"[\s/:@?#]", host) or re.search(r"[\s?#]", path):
            raise InputError("safe_domain_shape", text=domain[:60])
    return domains


def _origin(text: str, code: str) -> tuple[str, str]:
    origin = _parsed_origin(text)
    whole = outside.whole_characters(text)
    if origin is None or whole != text or any(mark in text for mark in " \\\t\n?#@"):
        raise InputError(code, text=redact(whole)[:80])
    return origin


def _parsed_origin(text: str) -> tuple[str, str] | None:
    """Scheme and host of an address that has nothing else but a port."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or parts.path or not parts.hostname:
        return None
    return parts.scheme, parts.hostname
