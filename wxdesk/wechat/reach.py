"""Which addresses the second hop of a video may go to.

The address comes out of an answer, so it is data: without these rules, whoever can change the answer could
make wxdesk ask a printer, a router or a cloud's metadata service.
"""

import ipaddress
from urllib.parse import urlsplit

from wxdesk.accounts.account import is_this_computer
from wxdesk.errors import NetworkError
from wxdesk.wechat.dial import Address, Reach

# Not routed anywhere, but what local VPN programs that are common in China answer for every name.
_FAKE_IP_NETWORK = ipaddress.ip_network("198.18.0.0/15")
_NAT64_NETWORK = ipaddress.ip_network("64:ff9b::/96")


def video_reach(video_url: str, api_host: str) -> Reach:
    """The rule for the addresses of this video's host.

    https to public addresses only; from the sandbox on this computer also plain http to this computer. The
    old documentation says that videos are served by plain http; that is refused, as anybody on the way
    could swap them. Raises NetworkError video_url_refused.
    """
    try:
        parts = urlsplit(video_url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise NetworkError("video_url_refused", host="") from None
    if not host or parts.username is not None or parts.password is not None:
        raise NetworkError("video_url_refused", host=host)
    if is_this_computer(host) and is_this_computer(api_host) and parts.scheme in ("http", "https"):
        return is_loopback
    if parts.scheme != "https" or not _may_be_public(host):
        raise NetworkError("video_url_refused", host=host)
    return is_public


def _may_be_public(host: str) -> bool:
    # Names without a dot are looked up in the local network; a proxy resolves names itself, so that names
    # are all there is to judge by.
    try:
        return is_public(ipaddress.ip_address(host))
    except ValueError:
        return "." in host.rstrip(".") and not host.lower().rstrip(".").endswith(
            (".local", ".localhost", ".internal")
        )


def is_loopback(address: Address) -> bool:
    return address.is_loopback


def is_public(address: Address) -> bool:
    inner = _inner(address)
    if inner.version == 4 and inner in _FAKE_IP_NETWORK:
        return True
    return inner.is_global and not inner.is_multicast


def _inner(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64_NETWORK:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
