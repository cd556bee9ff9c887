"""Which addresses may use the AppSecret."""

import ipaddress
from collections.abc import Iterable


class Whitelist:
    """Single addresses and CIDR ranges, as the console takes them; None lets every address through."""

    def __init__(self, entries: Iterable[str] | None = None) -> None:
        self._networks = None if entries is None else [ipaddress.ip_network(entry) for entry in entries]

    def admits(self, address: str) -> bool:
        if self._networks is None:
            return True
        try:
            caller = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(caller in network for network in self._networks)
