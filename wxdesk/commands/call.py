"""What every command gets: its options, the services, and one place to write to."""

import argparse
import os
import sys
from enum import IntEnum
from functools import cached_property
from typing import IO, TYPE_CHECKING, Any

from wxdesk.errors import InputError
from wxdesk.process import standard_streams
from wxdesk.secrecy import PASSWORD_VARIABLES, SECRET_VARIABLE, Secret
from wxdesk.wording import Translate, tr_noop

if TYPE_CHECKING:  # loaded by the commands that need them
    from wxdesk.accounts.account import Account
    from wxdesk.services import Services
    from wxdesk.tokens.known_credentials import KnownCredentials


class Exit(IntEnum):
    DONE = 0
    FAILED = 1  # some items failed, or the verdict is "wrong"
    USAGE = 2  # bad usage or input
    INTERRUPTED = 3  # and resumable
    NO_ACCESS = 4  # secret, keyring, IP address, token


class Call:
    def __init__(self, options: argparse.Namespace, translate: Translate) -> None:
        self.options, self.translate = options, translate
        self.given_secret: Secret | None = None
        self.given_passwords: dict[str, Secret] = {}
        self.out: IO[str] = sys.stdout
        self.err: IO[str] = sys.stderr

    @cached_property
    def services(self) -> "Services":
        """Built when first asked for: what explains something needs none."""
        from wxdesk.services import services_of

        services = services_of(self.options.profile)
        services.store.given_secret = self.given_secret
        services.store.given_passwords = self.given_passwords
        return services

    def close(self) -> None:
        if "services" in vars(self):
            self.services.close()

    def result(self, value: dict[str, Any], text: str) -> None:
        """One result: `value` as a JSON line with --json, `text` for a person otherwise."""
        if self.options.json:
            self.json_line(value)
        else:
            standard_streams.write(self.out, text + "\n")

    def json_line(self, value: dict[str, Any]) -> None:
        standard_streams.write(self.out, standard_streams.json_line(value, self.out))

    def remark(self, text: str) -> None:
        """Progress and remarks, which are not the result."""
        standard_streams.write(self.err, text + "\n")

    def say(self, context: str, sentence: str, /, **fields: object) -> str:
        return self.translate(context, sentence).format(**fields)

    def note(self, sentence: str, /, **fields: object) -> None:
        """A remark, of a sentence in the context "cli"."""
        self.remark(self.say("cli", sentence, **fields))

    def account(self) -> "Account":
        """The account of --account, or of --appid, --api-base, --proxy and --local-relay, or the only one there is.

        Raises InputError account_unknown, account_not_chosen, appid_shape, api_base_invalid, proxy_invalid,
        proxy_with_password.
        """
        if getattr(self.options, "appid", None):
            return self._unsaved_account()
        self.services.store.load()
        if self.options.account:
            return self.services.store.account(self.options.account)
        accounts = self.services.store.accounts()
        if len(accounts) != 1:
            raise InputError(
                "account_not_chosen", names=", ".join(account.name for account in accounts) or "–"
            )
        return accounts[0]

    def known_credentials(self, account: "Account") -> "KnownCredentials":
        """What a signature may have been made with, after a remark for each that could not be had."""
        from wxdesk.tokens.known_credentials import fetched

        known = fetched(self.services.broker(account))
        from wxdesk.wording.errors import describe  # the start of other commands does without them
        from wxdesk.wording.states import KINDS

        for kind, error in known.missing.items():
            self.remark(f"{self.translate('states', KINDS[kind])}: {describe(error, self.translate)}")
        return known

    def _unsaved_account(self) -> "Account":
        from wxdesk.accounts.account import Account, Environment, check_api_base, check_appid
        from wxdesk.accounts.proxy import check_proxy
        from wxdesk.sandbox.account.account import APPID

        appid, api_base = check_appid(self.options.appid), check_api_base(self.options.api_base or "")
        environment = Environment.SANDBOX if appid == APPID else Environment.PRODUCTION
        proxy = check_proxy(self.options.proxy or "")
        return Account(appid, appid, environment, api_base, proxy, local_relay=self.options.local_relay)


def secret_of_environment() -> Secret | None:
    """WXDESK_APPSECRET, taken out of the environment so that no child process inherits it.

    What the process was started with stays in its memory. On Linux nobody but root can look there
    (process/protection.py); who started it may still hold the variable, which is why keyring and standard input are
    the better ways.
    """
    text = os.environ.pop(SECRET_VARIABLE, "")
    if not text:
        return None
    from wxdesk.accounts.account import check_secret

    return check_secret(text)


def passwords_of_environment() -> dict[str, Secret]:
    """WXDESK_REDIS_PASSWORD and WXDESK_TOKEN_SERVER_VALUE in the same way, by service of the keyring."""
    found = {service: os.environ.pop(name, "") for name, service in PASSWORD_VARIABLES.items()}
    if not any(found.values()):
        return {}
    from wxdesk.accounts.token_places import check_password

    return {service: check_password(text) for service, text in found.items() if text}


def add_account_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--account", metavar="NAME", help=tr_noop("help", "a saved account, by name or AppID")
    )
    parser.add_argument(
        "--appid",
        metavar="APPID",
        help=tr_noop("help", "an account that is not saved; its AppSecret comes from WXDESK_APPSECRET"),
    )
    parser.add_argument("--api-base", metavar="URL", help=tr_noop("help", "the API host for --appid"))
    parser.add_argument(
        "--proxy",
        metavar="URL",
        help=tr_noop(
            "help", "the proxy for --appid, such as socks5://127.0.0.1:1080; no password is asked for"
        ),
    )
    add_local_relay_option(parser)


def add_local_relay_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--local-relay",
        action="store_true",
        help=tr_noop(
            "help",
            "the API host is your own tunnel or relay on this computer: send it the AppSecret and tokens",
        ),
    )
