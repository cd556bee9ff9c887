"""Whose address a host is: this computer's for certain, perhaps this computer's, a public one, or neither.

One room for the question, since a host can be written in many ways that look harmless: 127.1, 0x7f.1 and 2130706433
are all 127.0.0.1 to whoever connects, and IPv6 has half a dozen dresses for an address of IPv4.
"""

import ipaddress
import re
import unicodedata

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Not routed anywhere, but what local VPN programs that are common in China answer for every name.
_FAKE_IP = ipaddress.ip_network("198.18.0.0/15")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_TEREDO = ipaddress.ip_network("2001::/32")
_6TO4_RELAYS = ipaddress.ip_network("192.88.99.0/24")
_DOTS = str.maketrans("。．｡", "...")
# As the URL standard and inet_aton read the parts of an IPv4 address
_PARTS = (
    (re.compile(r"0[xX]([0-9a-fA-F]{0,16})"), 16),
    (re.compile(r"0([0-7]{1,22})"), 8),
    (re.compile(r"([0-9]{1,20})"), 10),
)
_NUMERIC = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*")
_LOCAL_NAMES = (".local", ".localhost", ".localdomain", ".internal")
# Names that some systems have for it, and others ask the network about
_OWN_NAMES = frozenset({"localhost", "localhost.localdomain", "localhost6", "ip6-localhost", "ip6-loopback"})


def address_of(host: str) -> Address | None:
    """The IP address that a host (without port) is, however it is written; None for a name."""
    text = unicodedata.normalize("NFKC", host.strip("[]")[:300]).translate(_DOTS)
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return _old_ipv4(text)


def is_this_computer(host: str) -> bool:
    """Whether what is sent to `host` (without port) stays on this computer for certain: what may go there unencrypted."""
    address = address_of(host)
    return host.lower() == "localhost" if address is None else is_loopback(address)


def may_be_this_computer(host: str) -> bool:
    """Whether what is sent to `host` may arrive on this computer: what nobody gets unasked.

    Names under .localhost are its own by RFC 6761, section 6.3, but not every system knows that.
    """
    name = _name(host)
    return is_this_computer(host) or name in _OWN_NAMES or name.endswith(".localhost")


def may_be_public(host: str) -> bool:
    """Whether `host` is a public address, or a name that may have one.

    Names without a dot are looked up in the local network; a proxy resolves names itself, so that names are all
    there is to judge by.
    """
    address = address_of(host)
    if address is not None:
        return is_public(address)
    name = _name(host)
    return "." in name and not name.endswith(_LOCAL_NAMES) and not _is_numeric(name)


def is_loopback(address: Address) -> bool:
    """Also 0.0.0.0 and ::, at which Linux and macOS reach this computer, and Windows nobody."""
    it = getattr(address, "ipv4_mapped", None) or address
    return it.is_loopback or it.is_unspecified


def is_public(address: Address) -> bool:
    """Whether the internet routes to it. Of an IPv6 address that stands for one of IPv4, that one counts too."""
    if isinstance(address, ipaddress.IPv4Address):
        if address in _FAKE_IP:
            return True
        return address.is_global and not address.is_multicast and address not in _6TO4_RELAYS
    if address.ipv4_mapped:
        return is_public(address.ipv4_mapped)
    if address in _NAT64:
        return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    if address.sixtofour:
        return is_public(address.sixtofour)
    return address in _GLOBAL_UNICAST and address not in _TEREDO and address.is_global


def _name(host: str) -> str:
    return unicodedata.normalize("NFKC", host[:300]).translate(_DOTS).lower().rstrip(".")


def _is_numeric(name: str) -> bool:
    """Whether it ends as an address does: no such name is ever looked up, but some programs read it as one."""
    return _NUMERIC.fullmatch(name.rpartition(".")[2]) is not None


def _old_ipv4(text: str) -> ipaddress.IPv4Address | None:
    """One to four numbers, of which the last fills what is left: decimal, octal or hexadecimal."""
    parts = text.removesuffix(".").split(".", 4)
    numbers = [_number(part) for part in parts]
    if len(parts) > 4 or None in numbers:
        return None
    *first, last = (number or 0 for number in numbers)
    if any(number > 255 for number in first) or last >= 256 ** (4 - len(first)):
        return None
    return ipaddress.IPv4Address(sum(one << 8 * (3 - place) for place, one in enumerate(first)) + last)


def _number(part: str) -> int | None:
    for shape, base in _PARTS:
        if found := shape.fullmatch(part):
            return int(found[1] or "0", base)
    return None
