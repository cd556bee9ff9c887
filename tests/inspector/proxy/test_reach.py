"""Where an inspected page may go."""

import socket

import pytest

from wxdesk import hosts
from wxdesk.inspector.proxy import reach
from wxdesk.inspector.proxy.reach import Found, Reach, Wall

PUBLIC = "203.205.254.1"
NEARBY = {
    Wall.THIS_COMPUTER: (
        *("127.0.0.1", "127.1", "0x7f.1", "2130706433", "127.0.0.1.", "::1", "::", "0.0.0.0"),
        *("::ffff:127.0.0.1", "[::1]"),
    ),
    Wall.NOT_PUBLIC: (
        *("10.0.0.1", "172.16.9.9", "192.168.1.1", "169.254.169.254", "100.64.0.1", "fe80::1", "fd00::1"),
        *("64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "::ffff:10.0.0.1", "224.0.0.1", "ff02::1"),
        *("255.255.255.255", "2001:0:cbcd:fe01::", "::7f00:1"),
    ),
}


class Names:
    """Answers each look-up of a name with the next of its answers; the last one stays."""

    def __init__(self, **answers: list[list[str]]) -> None:
        self.asked: list[str] = []
        self._answers = answers

    def __call__(self, name: str, port: int) -> list[str]:
        self.asked.append(name)
        answers = self._answers.get(name.partition(".")[0])
        if not answers:
            raise socket.gaierror(name)
        return answers.pop(0) if len(answers) > 1 else answers[0]


NEAR = [(address, wall) for wall, addresses in NEARBY.items() for address in addresses]


@pytest.mark.parametrize(("address", "wall"), NEAR)
def test_an_address_that_is_near_is_behind_a_wall_however_it_is_written(address: str, wall: Wall) -> None:
    names = Names()
    assert Reach(names).find(address, 80).wall is wall
    assert names.asked == []


@pytest.mark.parametrize("wall", NEARBY)
def test_a_name_that_leads_near_is_behind_the_same_wall(wall: Wall) -> None:
    for address in {str(hosts.address_of(one)) for one in NEARBY[wall]}:
        assert Reach(Names(h5=[[address]])).find("h5.example.com", 80) == Found((address,), wall)


def test_a_public_address_and_a_name_that_leads_to_one_are_open() -> None:
    assert Reach(Names()).find(PUBLIC, 443) == Found((PUBLIC,))
    assert Reach(Names(h5=[[PUBLIC, "2402:4e00::1"]])).find("H5.Example.com.", 443).addresses == (
        PUBLIC,
        "2402:4e00::1",
    )


def test_of_several_addresses_only_the_open_ones_are_used() -> None:
    found = Reach(Names(h5=[["127.0.0.1", "10.0.0.1", PUBLIC]])).find("h5.example.com", 443)
    assert found == Found((PUBLIC,))


def test_a_name_that_nobody_knows_leads_nowhere_and_to_no_wall() -> None:
    assert Reach(Names()).find("nobody.example.com", 80) == Found()
    assert Reach(Names(h5=[["no address"]])).find("h5.example.com", 80) == Found()
    assert Reach().find("a" * 70 + ".example", 80) == Found(), "no such name can be asked for"


def test_this_computers_own_public_address_is_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one that it has by IPv6; here the loopback address stands for it."""
    monkeypatch.setattr("wxdesk.hosts.is_public", lambda address: True)
    assert Reach().find("127.0.0.1", 80).wall is Wall.THIS_COMPUTER
    monkeypatch.setattr(reach, "is_own", lambda address: False)
    monkeypatch.setattr("wxdesk.hosts.is_loopback", lambda address: False)
    assert Reach().find("127.0.0.1", 80).wall is None, "the twin: nothing else told"


def test_what_was_agreed_to_is_one_port_of_one_host_at_the_addresses_that_were_shown() -> None:
    names = Names(shop=[["10.0.0.5"], ["10.0.0.6"]], other=[["10.0.0.5"]])
    reaching = Reach(names)
    shown = reaching.find("shop.example.com", 8080)
    assert shown.wall is Wall.NOT_PUBLIC
    reaching.agree("shop.example.com", 8080, shown)
    for host in ("shop.example.com", "SHOP.example.com."):
        assert reaching.find(host, 8080) == Found(("10.0.0.5",)), "whatever the name leads to by now"
    assert names.asked == ["shop.example.com"]
    for host, port in (("shop.example.com", 80), ("other.example.com", 8080), ("10.0.0.5", 8080)):
        assert reaching.find(host, port).wall is Wall.NOT_PUBLIC
    reaching.forget()
    assert reaching.find("shop.example.com", 8080).wall is Wall.NOT_PUBLIC


def test_an_address_that_was_agreed_to_is_the_same_however_it_is_written() -> None:
    reaching = Reach(Names())
    reaching.agree("127.0.0.1", 8000, reaching.find("127.0.0.1", 8000))
    assert reaching.find("127.1", 8000) == Found(("127.0.0.1",))
    assert reaching.find("127.0.0.1", 8001).wall is Wall.THIS_COMPUTER
