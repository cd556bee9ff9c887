"""The options that say where an account's access_token comes from, for `accounts add` and `accounts edit`."""

import argparse
from collections.abc import Mapping
from dataclasses import replace

from wxdesk.accounts.account import Account, TokenSource, check_token_places
from wxdesk.accounts.token_places import (
    REDIS_SERVICE,
    TOKEN_SERVER_SERVICE,
    check_password,
    check_redis_key,
    check_redis_url,
    check_token_path,
    check_token_server_header,
    check_token_server_url,
)
from wxdesk.process import standard_streams
from wxdesk.secrecy import Secret
from wxdesk.wording import tr_noop


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--token-source",
        choices=[each.value for each in TokenSource],
        help=tr_noop("help", "where the access_token comes from"),
    )
    for name, metavar, words in (
        (
            "--redis-url",
            "URL",
            tr_noop("help", "redis[s]://[user@]host[:port][/database], without a password"),
        ),
        ("--redis-key", "KEY", tr_noop("help", "the key of the access_token; {appid} stands for the AppID")),
        ("--redis-lock", "KEY", tr_noop("help", "the key of the lock under which the services renew it")),
        ("--token-server-url", "URL", tr_noop("help", "an address that returns the access_token")),
        ("--token-server-header", "NAME", tr_noop("help", "the header that the token server wants")),
        ("--token-path", "PATH", tr_noop("help", "where in the JSON it stands, such as data.access_token")),
    ):
        parser.add_argument(name, metavar=metavar, help=words)
    parser.add_argument(
        "--redis-may-refresh",
        action=argparse.BooleanOptionalAction,
        help=tr_noop("help", "renew the access_token in Redis for everyone, under that lock"),
    )
    for name, words in (
        ("--redis-password", tr_noop("help", "read the password for Redis from a prompt or standard input")),
        ("--token-server-value", tr_noop("help", "read the header's value from a prompt or standard input")),
    ):
        parser.add_argument(name, action="store_true", help=words)


def with_source(account: Account, options: argparse.Namespace) -> Account:
    """The account with what the options say; what they do not say stays. Raises InputError."""
    redis, server = account.redis, account.token_server
    changed = replace(
        account,
        token_source=TokenSource(_given(options.token_source, account.token_source)),
        redis=replace(
            redis,
            url=check_redis_url(_given(options.redis_url, redis.url)),
            key=check_redis_key(_given(options.redis_key, redis.key)),
            lock_key=check_redis_key(_given(options.redis_lock, redis.lock_key)),
            may_refresh=redis.may_refresh if options.redis_may_refresh is None else options.redis_may_refresh,
        ),
        token_server=replace(
            server,
            url=check_token_server_url(_given(options.token_server_url, server.url)),
            header=check_token_server_header(_given(options.token_server_header, server.header)),
            path=check_token_path(_given(options.token_path, server.path)),
        ),
    )
    check_token_places(changed)
    return changed


def read_passwords(options: argparse.Namespace) -> Mapping[str, Secret]:
    """Those that were asked for, by service of the keyring, each from a line of its own."""
    wanted = (
        (options.redis_password, REDIS_SERVICE, "Redis password: "),
        (options.token_server_value, TOKEN_SERVER_SERVICE, "Token server header value: "),
    )
    return {service: _password(prompt) for asked, service, prompt in wanted if asked}


def _password(prompt: str) -> Secret:
    return check_password(standard_streams.read_secret(prompt))


def _given(value: str | None, otherwise: str) -> str:
    return otherwise if value is None else value
