"""`--proxy` and `--proxy-password`: an argument holds no password, since every process can read it."""

import argparse

from wxdesk.accounts.proxy import check_proxy, check_proxy_password, password_name, split_password
from wxdesk.errors import InputError
from wxdesk.process import standard_streams
from wxdesk.secrecy import Secret
from wxdesk.wording import tr_noop
from wxdesk.wording.usage import told

READ = "-"
_NEVER_GIVEN = tr_noop("usage", "must be “-”: a password in an argument can be seen by every program")


def add_proxy_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--proxy",
        metavar="URL",
        help=tr_noop(
            "help",
            "the way to WeChat, such as http://proxy.example:8080 or socks5://user@10.0.0.5:1080, without the "
            "password; “-” reads the URL, also with its password, from a prompt or from standard input",
        ),
    )
    parser.add_argument(
        "--proxy-password",
        type=only_read,
        metavar=READ,
        help=tr_noop(
            "help", "“-” reads the proxy's password from a prompt or from standard input, after the AppSecret"
        ),
    )


def given_proxy(proxy: str) -> str:
    """The address, if it is the argument itself. Raises InputError proxy_invalid, proxy_with_password."""
    return "" if proxy.strip() == READ else check_proxy(proxy)


def read_proxy(proxy: str, password: str | None) -> tuple[str, Secret | None]:
    """The address, and its password if one is to be saved; both read where that was asked for.

    Raises InputError proxy_invalid, proxy_with_password, proxy_password_shape, proxy_password_without_user.
    """
    address, secret = given_proxy(proxy), None
    if proxy.strip() == READ:
        address, secret = split_password(standard_streams.read_secret("Proxy: "))
    if password is None:
        return address, secret
    if not password_name(address):
        raise InputError("proxy_password_without_user")
    return address, check_proxy_password(standard_streams.read_secret("Proxy password: "))


def only_read(text: str) -> str:
    """The type of an option whose value is asked for, and never stands in the argument itself."""
    if text != READ:
        raise argparse.ArgumentTypeError(told(_NEVER_GIVEN))  # argparse's own would repeat what was typed
    return text
