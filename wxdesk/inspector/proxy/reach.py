"""Where an inspected page may go: to public addresses, and to the one place nearby that its user agreed to.

A name is looked up once for each connection, which then goes to what that gave. So a name that is public for whoever
asks first, and this computer for whoever asks again (DNS rebinding), gains nothing.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

from wxdesk import hosts
from wxdesk.hosts import Address

LookUp = Callable[[str, int], Iterable[str]]
Place = tuple[str, int]  # a host as `named` has it, and a port


class Wall(Enum):
    """Why a page does not get there."""

    THIS_COMPUTER = "this_computer"
    NOT_PUBLIC = "not_public"  # the local network, and whatever else the internet does not lead to


@dataclass(frozen=True, slots=True)
class Found:
    """`addresses`: where a host is, as text; none where it is unknown. `wall`: what stands before all of them."""

    addresses: tuple[str, ...] = ()
    wall: Wall | None = None


def is_own(address: Address) -> bool:
    """Whether one of this computer's network cards has it, as it may have a public one, of IPv6 most of all: only such
    an address can be listened at."""
    if address.is_multicast or address.is_reserved:  # these, too, can be listened at
        return False
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    with suppress(OSError), socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.bind((str(address), 0))
        return True
    return False


def is_open(address: Address) -> bool:
    """Whether any page may go there: to public addresses that are not this computer's."""
    return hosts.is_public(address) and not is_own(address)


class Reach:
    """`look_up`: the addresses of a name, or OSError; `is_open`: where any page may go."""

    def __init__(self, look_up: LookUp | None = None, is_open: Callable[[Address], bool] = is_open) -> None:
        self._look_up = look_up or _asked_of_system
        self._is_open = is_open
        self._homes: dict[Place, tuple[str, ...]] = {}

    def find(self, host: str, port: int) -> Found:
        """Where a connection to `host` goes: to what was agreed to, or else as `locate` has it."""
        home = self._homes.get((named(host), port))
        return Found(home) if home else self.locate(host, port)

    def locate(self, host: str, port: int) -> Found:
        """Where `host` is (a name or an address, however it is written), whatever was agreed to. Waits for the network,
        unless it is an address. Never raises."""
        name = named(host)
        found = self._addresses(name, port)
        reached = tuple(str(one) for one in found if self._is_open(one))
        if reached or not found:
            return Found(reached)
        here = any(hosts.is_loopback(one) or is_own(one) for one in found)
        return Found(tuple(map(str, found)), Wall.THIS_COMPUTER if here else Wall.NOT_PUBLIC)

    def agree(self, host: str, port: int, found: Found) -> None:
        """From now on pages may go to this port of `host`, at the addresses that its user was shown, and only there."""
        self._homes = {**self._homes, (named(host), port): found.addresses}

    def forget(self) -> None:
        """What was agreed to."""
        self._homes = {}

    def _addresses(self, name: str, port: int) -> list[Address]:
        if (address := hosts.address_of(name)) is not None:
            return [address]
        try:
            return [ipaddress.ip_address(one) for one in dict.fromkeys(self._look_up(name, port))]
        except (OSError, ValueError):
            return []


def named(host: str) -> str:
    """A host in the one form in which it is compared: addresses as numbers, names in lower case without a final dot."""
    address = hosts.address_of(host)
    return host.lower().removesuffix(".") if address is None else str(address)


def place_of(address: str) -> Place:
    """Of a page, by its address as a browser writes it. Raises ValueError for what is none."""
    parts = urlsplit(address)
    return named(parts.hostname or ""), parts.port or (443 if parts.scheme == "https" else 80)


def _asked_of_system(name: str, port: int) -> list[str]:
    return [str(one[4][0]) for one in socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)]
