"""The way from this computer to a host: straight, or through a proxy that an account names."""

from collections.abc import Callable
from typing import NamedTuple

from wxdesk.secrecy import Secret


def _none() -> None:
    return None


class Way(NamedTuple):
    """`proxy`: empty, or http://, https:// or socks5:// with host, perhaps port and user, never a password.

    `load_password` is asked when the first client is made: it may wait for the keyring, and belongs on a worker.
    """

    proxy: str = ""
    load_password: Callable[[], Secret | None] = _none


STRAIGHT = Way()
