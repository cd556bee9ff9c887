"""Whose address a host is, however it is written."""

import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.wine import not_under_wine
from wxdesk.hosts import (
    address_of,
    is_loopback,
    is_public,
    is_this_computer,
    may_be_public,
    may_be_this_computer,
)

PUBLIC, HERE, PERHAPS, NEITHER = "public", "here", "perhaps here", "neither"
TABLE = {
    # addresses as everybody writes them
    "203.205.254.1": PUBLIC,
    "2402:4e00::1": PUBLIC,
    "[2402:4e00::1]": PUBLIC,
    "198.18.0.7": PUBLIC,  # what local VPN programs answer for every name
    "127.0.0.1": HERE,
    "127.9.9.9": HERE,
    "::1": HERE,
    "[::1]": HERE,
    "10.0.0.1": NEITHER,
    "172.16.0.1": NEITHER,
    "192.168.1.1": NEITHER,
    "169.254.169.254": NEITHER,
    "100.64.0.1": NEITHER,
    "0.0.0.0": HERE,
    "224.0.0.1": NEITHER,
    "240.0.0.1": NEITHER,
    "255.255.255.255": NEITHER,
    "192.88.99.1": NEITHER,
    # of IPv6, what is not routed
    "::": HERE,
    "[::]": HERE,
    "::ffff:0.0.0.0": HERE,
    "::1%lo": HERE,
    "fe80::1": NEITHER,
    "fe80::1%eth0": NEITHER,
    "fec0::1": NEITHER,
    "feff::1": NEITHER,
    "fd00::1": NEITHER,
    "ff02::1": NEITHER,
    "100::1": NEITHER,
    "2001:db8::1": NEITHER,
    "4000::1": NEITHER,
    # IPv4 in the dresses of IPv6
    "::ffff:203.205.254.1": PUBLIC,
    "64:ff9b::cbcd:fe01": PUBLIC,
    "2002:cbcd:fe01::": PUBLIC,
    "::ffff:127.0.0.1": HERE,
    "::ffff:10.0.0.1": NEITHER,
    "::ffff:0:10.0.0.1": NEITHER,
    "::7f00:1": NEITHER,
    "::cbcd:fe01": NEITHER,
    "64:ff9b::7f00:1": NEITHER,
    "64:ff9b:1::7f00:1": NEITHER,
    "64:ff9b:1::cbcd:fe01": NEITHER,
    "2002:7f00::": NEITHER,
    "2002:7f00:1::": NEITHER,
    "2002:0a00:0001::": NEITHER,
    "2001:0:cbcd:fe01::": NEITHER,
    "2001::1": NEITHER,
    # IPv4 as inet_aton and the URL standard read it
    "127.1": HERE,
    "127.0.1": HERE,
    "0x7f.1": HERE,
    "0X7F.0.0.0x1": HERE,
    "0177.0.0.1": HERE,
    "017700000001": HERE,
    "0x7f000001": HERE,
    "2130706433": HERE,
    "127.0.0.1.": HERE,
    "１２７．0。0｡1": HERE,
    "10.1": NEITHER,
    "0xa.1": NEITHER,
    "012.1": NEITHER,
    "167772161": NEITHER,
    "3232235777": NEITHER,
    "0": HERE,
    "0x": HERE,
    "0.0": HERE,
    "000.0x0": HERE,
    "0.0.0.1": NEITHER,
    "0xcb.0315.65025": PUBLIC,
    # names
    "localhost": HERE,
    "LOCALHOST": HERE,
    "api.weixin.qq.com": PUBLIC,
    "127.0.0.1.example": PUBLIC,
    "1.2.3.example.": PUBLIC,
    "": NEITHER,
    ".": NEITHER,
    "printer": NEITHER,
    "printer.": NEITHER,
    "printer.local": NEITHER,
    "printer。local.": NEITHER,
    "localhost.": PERHAPS,
    "LocalHost。": PERHAPS,
    "ｌｏｃａｌｈｏｓｔ": PERHAPS,
    "a.localhost": PERHAPS,
    "a.b.LOCALHOST.": PERHAPS,
    "localhost.localdomain": PERHAPS,
    "localhost6": PERHAPS,
    "ip6-localhost": PERHAPS,
    "ip6-loopback": PERHAPS,
    "localhost.example": PUBLIC,
    "localhost.local": NEITHER,
    "mylocalhost": NEITHER,
    "a.localdomain": NEITHER,
    "metadata.google.internal": NEITHER,
    "256.0.0.1": NEITHER,
    "1.2.3.4.5": NEITHER,
    "example.0x7f": NEITHER,
    "99999999999999999999": NEITHER,
}


@pytest.mark.parametrize(("host", "whose"), TABLE.items(), ids=ascii)
def test_whose_address_it_is(host: str, whose: str) -> None:
    assert is_this_computer(host) is (whose is HERE)
    assert may_be_this_computer(host) is (whose in (HERE, PERHAPS))
    assert may_be_public(host) is (whose is PUBLIC)
    address = address_of(host)
    if address is not None:
        assert (is_loopback(address), is_public(address)) == (whose is HERE, whose is PUBLIC)


def test_what_was_asked_before_is_caught() -> None:
    """The bad twin: Python's own words for an address, and a dot for a name."""

    def was_public(host: str) -> bool:
        try:
            address = ipaddress.ip_address(host.strip("[]"))
        except ValueError:
            return "." in host.rstrip(".")
        return address.is_global

    wrong = {host for host, whose in TABLE.items() if was_public(host) and whose is not PUBLIC}
    assert wrong >= {"fec0::1", "127.1", "0x7f.1", "10.1", "64:ff9b:1::7f00:1", "256.0.0.1"}


@not_under_wine("reads fewer of the old forms of addresses")
@given(st.ip_addresses(v=4), st.sampled_from(["{0}", "0x{0:x}", "0{0:o}", "{1}.{2}", "0x{1:x}.0{3:o}.{4}"]))
def test_an_address_is_read_as_the_system_reads_it(address: ipaddress.IPv4Address, form: str) -> None:
    number = int(address)
    text = form.format(number, number >> 24, number & 0xFFFFFF, number >> 16 & 0xFF, number & 0xFFFF)
    assert address_of(text) == address == ipaddress.IPv4Address(socket.inet_aton(text))


@given(
    st.ip_addresses(network="10.0.0.0/8")
    | st.ip_addresses(network="fc00::/7")
    | st.ip_addresses(network="127.0.0.0/8")
    | st.ip_addresses(network="::/8")
    | st.ip_addresses(network="fec0::/10")
)
def test_no_private_address_is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    mapped = getattr(address, "ipv4_mapped", None)
    assert not is_public(address) or (mapped and is_public(mapped))
    if address.version == 4:
        for prefix in ("64:ff9b::", "2002::", "::ffff:0:0"):
            shift = 80 if prefix == "2002::" else 0
            dressed = ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) | int(address) << shift)
            assert not is_public(dressed)


@given(st.text(max_size=400))
def test_any_text_has_an_answer(host: str) -> None:
    assert not (may_be_this_computer(host) and may_be_public(host))
    assert may_be_this_computer(host) or not is_this_computer(host)
