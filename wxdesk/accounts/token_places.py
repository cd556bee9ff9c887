"""Where a company keeps its access_token: a key in Redis, a token server over HTTP. No password is among it."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from wxdesk import outside
from wxdesk.errors import InputError
from wxdesk.hosts import is_this_computer, may_be_public
from wxdesk.secrecy import Secret, forgetful, redact

# The keyring's services for the passwords, by AppID
REDIS_SERVICE = "wxdesk redis"
TOKEN_SERVER_SERVICE = "wxdesk token server"  # noqa: S105 -- a name
DEFAULT_REDIS_KEY = "weChat_client_credential:access_token"
DEFAULT_LOCK_KEY = "weChatApiToken:{appid}"
URL_LENGTH_MOST = 1000
KEY_LENGTH_MOST = 300
PASSWORD_LENGTH_MOST = 1000
_HEADER = r"[A-Za-z][A-Za-z0-9-]{0,63}"
_OUR_HEADERS = {
    "host",
    "connection",
    "content-length",
    "transfer-encoding",
    "accept-encoding",
    "expect",
    "te",
}
# What stands in an address by these names is a credential if it looks like one, and is not the AppID.
_KEYS = r"(?i)(?:.*[_.-])?(?:ak|auth|code|credential|key|sig|sign|signature|sk)"
_RANDOM = r"(?!wx[0-9a-f]{16}$)(?=.*[0-9])(?=.*[A-Za-z])[\x21-\x7e]{8,}"
_APPSECRET = r"(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])"
_PATH = r"[^\s.]{1,64}(\.[^\s.]{1,64}){0,9}"


@dataclass(frozen=True)
class RedisPlace:
    """`url`: redis[s]://[user@]host[:port][/database]; empty: none. In both keys {appid} stands for the AppID.

    `may_refresh`: somebody agreed that wxdesk renews the token there, for everyone, under the company's lock.
    """

    url: str = ""
    key: str = DEFAULT_REDIS_KEY
    lock_key: str = DEFAULT_LOCK_KEY
    may_refresh: bool = False


@dataclass(frozen=True)
class TokenServerPlace:
    """`url`: asked by GET; empty: none. `header`: the name of the one whose value is in the keyring; may be empty.
    `path`: where in the JSON the token stands, as data.access_token; empty: where such servers have it."""

    url: str = ""
    header: str = ""
    path: str = ""


NO_REDIS, NO_TOKEN_SERVER = RedisPlace(), TokenServerPlace()


def of_account(template: str, appid: str) -> str:
    """A key for one account."""
    return template.replace("{appid}", appid)


@forgetful
def check_redis_url(text: str) -> str:
    """Empty, or the address of one Redis server. Raises InputError redis_url_invalid, redis_url_with_password."""
    url = text.strip()
    if not url:
        return ""
    parts = _parts(url, "redis_url_invalid")
    if parts.password is not None:
        raise InputError("redis_url_with_password")
    database = parts.path.removeprefix("/")
    sound = parts.scheme in ("redis", "rediss") and not (parts.query or parts.fragment)
    if not sound or (database and not re.fullmatch("[0-9]{1,4}", database)):
        raise _invalid("redis_url_invalid", url)
    return url


def check_redis_key(text: str) -> str:
    """A key of Redis, in which nobody needs white space. Raises InputError redis_key_shape."""
    key = text.strip()
    if not key or len(key) > KEY_LENGTH_MOST or outside.text(key, len(key)) != key or re.search(r"\s", key):
        raise InputError("redis_key_shape", text=redact(outside.text(key, 80)))
    return key


@forgetful
def check_token_server_url(text: str) -> str:
    """Empty, or an address: https, or http to a server that is not on the internet.

    Raises InputError token_server_url_invalid, token_server_plain_http, url_with_password,
    token_server_url_with_secret.
    """
    url = text.strip()
    if not url:
        return ""
    parts = _parts(url, "token_server_url_invalid")
    if parts.username is not None or parts.password is not None:
        raise InputError("url_with_password")
    if parts.scheme not in ("http", "https") or parts.fragment or not url.isascii():
        raise _invalid("token_server_url_invalid", url)
    if _holds_secret(url, parts):
        raise InputError("token_server_url_with_secret")
    host = parts.hostname or ""
    if parts.scheme == "http" and not is_this_computer(host) and may_be_public(host):
        raise InputError("token_server_plain_http", host=host)
    return url


def _holds_secret(url: str, parts: SplitResult) -> bool:
    fields = parse_qsl(parts.query, keep_blank_values=True)
    keys = (value for name, value in fields if re.fullmatch(_KEYS, name))
    random = any(re.fullmatch(_RANDOM, key) for key in keys)
    return redact(url) != url or bool(re.search(_APPSECRET, unquote(url))) or random


@forgetful
def check_token_server_header(text: str) -> str:
    """Empty, or a header's name. Raises InputError token_server_header_shape."""
    name = text.strip()
    if name and (not re.fullmatch(_HEADER, name) or name.lower() in _OUR_HEADERS):
        raise InputError("token_server_header_shape", text=redact(outside.text(name, 60)))
    return name


def check_token_path(text: str) -> str:
    """Empty, or names joined by dots. Raises InputError token_path_shape."""
    path = text.strip()
    if path and not re.fullmatch(_PATH, path):
        raise InputError("token_path_shape", text=redact(outside.text(path, 60)))
    return path


@forgetful
def check_password(text: str) -> Secret:
    """A password or a header's value, on one line. Raises InputError password_shape."""
    password = text.strip("\r\n")
    if not password or len(password) > PASSWORD_LENGTH_MOST or not password.isprintable():
        raise InputError("password_shape", limit=PASSWORD_LENGTH_MOST)
    return Secret(password)


def redis_place(value: object) -> RedisPlace:
    """From the accounts file, checked as if it had been typed. Raises InputError, TypeError, AttributeError."""
    given = _fields(value)
    return RedisPlace(
        check_redis_url(given.get("url", "")),
        check_redis_key(given.get("key", NO_REDIS.key)),
        check_redis_key(given.get("lock_key", NO_REDIS.lock_key)),
        given.get("may_refresh") is True,
    )


def token_server_place(value: object) -> TokenServerPlace:
    """The same for a token server."""
    given = _fields(value)
    return TokenServerPlace(
        check_token_server_url(given.get("url", "")),
        check_token_server_header(given.get("header", "")),
        check_token_path(given.get("path", "")),
    )


def _fields(value: object) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise TypeError
    return value


def _parts(url: str, code: str) -> SplitResult:
    whole = outside.whole_characters(url)
    if len(url) > URL_LENGTH_MOST or whole != url or re.search(r"[\s\\\x00-\x1f]", url):
        raise _invalid(code, whole)
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise _invalid(code, url) from None
    if not parts.hostname:
        raise _invalid(code, url)
    return parts


def _invalid(code: str, url: str) -> InputError:
    # A password that was pasted along is not told.
    return InputError(code, text=redact(outside.text(url, 300))[:80])
