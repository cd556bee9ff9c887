"""Which addresses may call the API: since 2025-26 with an access_token too, before that only with the AppSecret."""

import ipaddress
from collections.abc import Iterable


class Whitelist:
    """Single addresses and CIDR ranges, as the console takes them; None lets every address through.

    `secret_only`: the older rule, which mini programs still have.
    """

    def __init__(self, entries: Iterable[str] | None = None, secret_only: bool = False) -> None:
        self._secret_only = secret_only
        self._networks = None if entries is None else [ipaddress.ip_network(entry) for entry in entries]

    def admits(self, address: str, with_secret: bool) -> bool:
        """`with_secret`: the call bears the AppSecret, and no access_token."""
        if self._networks is None or (self._secret_only and not with_secret):
            return True
        try:
            caller = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(caller in network for network in self._networks)
