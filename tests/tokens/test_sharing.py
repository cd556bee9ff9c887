"""A token goes from process to process over loopback, and to nobody else."""

import os
import socket
import threading
from contextlib import suppress
from dataclasses import replace

import pytest

from wxdesk.accounts.account import TokenSource
from wxdesk.secrecy import Secret
from wxdesk.tokens import sharing as module
from wxdesk.tokens.credential import CredentialKind, State
from wxdesk.tokens.sharing import Sharing
from wxdesk.wechat.api import IssuedToken

TOKEN = CredentialKind.ACCESS_TOKEN
GRANT = IssuedToken(Secret("5a4db0c5" + "t" * 128), 7000)


@pytest.fixture
def another(account, tmp_path):
    """As in another process: nothing is shared but the folder."""
    made = []

    def new(**changes):
        made.append(Sharing(tmp_path / "locks", replace(account, **changes)))
        return made[-1]

    yield new
    for one in made:
        one.close()


@pytest.fixture
def peer(sharing, tmp_path):
    """The file that says where to ask, after a token was offered."""
    (tmp_path / "locks").mkdir()
    sharing.offer(GRANT, lambda: GRANT)
    (path,) = (tmp_path / "locks").glob("*.peer")
    return path


def test_what_one_offers_others_get(peer, another):
    for _ in range(3):
        assert another().ask() == GRANT


def test_it_is_asked_for_anew_each_time(sharing, another, tmp_path):
    (tmp_path / "locks").mkdir()
    given = [GRANT, None]
    sharing.offer(GRANT, lambda: given.pop(0))
    assert another().ask() == GRANT
    assert another().ask() is None


def test_a_token_beyond_all_measure_is_not_passed_on_and_the_next_is(sharing, another, tmp_path):
    (tmp_path / "locks").mkdir()
    given = [IssuedToken(Secret("5a4db0c5" * 10_000), 7000), GRANT]
    sharing.offer(GRANT, lambda: given.pop(0))
    assert another().ask() is None
    assert another().ask() == GRANT


def test_nobody_asks_himself(peer, sharing):
    assert sharing.ask() is None


def test_without_anybody_there_is_nothing(sharing):
    assert sharing.ask() is None


def test_who_has_the_same_token_leaves_the_offer_to_the_one_before(peer, another):
    before = peer.read_bytes()
    another().offer(GRANT, lambda: GRANT)
    assert peer.read_bytes() == before
    newer = IssuedToken(Secret("5a4db0c5" + "n" * 128), 7200)
    last = another()
    last.offer(newer, lambda: newer)
    assert another().ask() == newer


def test_closed_it_gives_nothing_and_leaves_no_file(peer, sharing, another):
    there = peer.read_text()
    sharing.close()
    assert not peer.exists()
    peer.write_text(there)
    assert another().ask() is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes; the profile's own rights hold there")
def test_only_the_user_may_read_the_key(peer):
    assert peer.stat().st_mode & 0o777 == 0o600


def test_the_file_holds_nothing_of_the_token(peer):
    port, key = peer.read_text().split()
    assert int(port) > 0
    assert len(bytes.fromhex(key)) == 32
    assert GRANT.value.reveal() not in peer.read_text()


@pytest.mark.parametrize(
    "changes",
    [{"token_source": TokenSource.CLASSIC}, {"api_base": "http://127.0.0.1:9"}, {"appid": "wx" + "0" * 16}],
)
def test_another_account_line_or_sandbox_is_another_token(peer, another, changes):
    assert another(**changes).ask() is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "x y",
        "0 00",
        "99999999 00",
        "-1 00",
        "1 00",
        "1 zz",
        "1 00 00",
        "\xff" * 9,
        "9" * 5000 + " 00",
    ],
)
def test_a_file_of_nonsense_is_nobody(peer, another, text):
    peer.write_text(text, "latin-1")
    assert another().ask() is None


def test_who_does_not_know_the_key_gets_nothing(peer, another):
    port, key = peer.read_text().split()
    peer.write_text(f"{port} {'00' * 32}")
    assert another().ask() is None
    peer.write_text(f"{port} {key}")
    assert another().ask() == GRANT


def test_that_check_is_what_keeps_them_out(peer, another, monkeypatch):
    monkeypatch.setattr(module, "_proof", lambda key, *parts: bytes(32))
    port, _ = peer.read_text().split()
    peer.write_text(f"{port} {'00' * 32}")
    assert another().ask() == GRANT


def impostor(replies):
    """A program that listens on the port of one that has died."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        with server:
            connection, _ = server.accept()
            with connection, suppress(ConnectionError):
                for reply in replies:
                    connection.sendall(reply)
                    connection.settimeout(10)
                    if not connection.recv(4096):
                        return

    threading.Thread(target=serve, daemon=True).start()
    return server.getsockname()[1]


@pytest.mark.parametrize(
    "replies",
    [
        [b"HTTP/1.1 400 Bad Request\r\n\r\n"],
        [bytes(32), b"\x00\x06" + b"7000 t" + bytes(32)],
        [bytes(32), b"\xff\xff" + bytes(70_000)],
        [bytes(32), b"\x00\x00" + bytes(32)],
        [],
    ],
)
def test_who_listens_without_the_key_is_not_believed(peer, another, replies, monkeypatch):
    monkeypatch.setattr(module, "_PATIENCE_S", 0.3)
    _, key = peer.read_text().split()
    peer.write_text(f"{impostor(replies)} {key}")
    assert another().ask() is None


def test_who_connects_and_says_nothing_holds_up_only_for_a_while(peer, another, monkeypatch):
    monkeypatch.setattr(module, "_SERVING_S", 0.3)
    monkeypatch.setattr(module, "_PATIENCE_S", 30.0)
    port, _ = peer.read_text().split()
    with (
        socket.create_connection(("127.0.0.1", int(port))),
        socket.create_connection(("127.0.0.1", int(port))),
    ):
        assert another().ask() == GRANT


# --- brokers --------------------------------------------------------------------------------------------------


@pytest.fixture
def two(new_broker, sharing, another):
    """Brokers of two processes."""
    return new_broker(sharing=sharing), new_broker(sharing=another())


def test_the_second_has_the_token_of_the_first_with_what_it_has_left(two, clock, calls):
    first, second = two
    token = first.fetch(TOKEN)
    clock.advance(1000)
    again = second.fetch(TOKEN)
    assert (again.value, again.remaining_s(clock.now())) == (token.value, 6200)
    assert again.state(clock.now()) is State.FRESH
    assert calls.paths() == ["stable_token"]


def test_a_token_near_its_end_is_not_passed_on(two, clock, calls):
    first, second = two
    first.fetch(TOKEN)
    clock.advance(7000)
    second.fetch(TOKEN)
    assert calls.paths() == ["stable_token"] * 2


def test_a_token_that_was_refused_is_taken_from_nobody(two, api, platform, calls):
    first, second = two
    token = first.fetch(TOKEN)
    second.fetch(TOKEN)
    platform.replace_tokens(at_once=True)
    calls.clear()
    assert second.with_token(api.probe_token)  # the first does not know yet, and would give the old one
    assert calls.paths() == ["get_api_domain_ip", "stable_token", "get_api_domain_ip"]
    assert second.get(TOKEN).value != token.value
    assert first.with_token(api.probe_token)
    assert calls.paths() == ["get_api_domain_ip"] * 2
    assert first.get(TOKEN).value == second.get(TOKEN).value


def test_a_refresh_asks_wechat(two, calls):
    first, second = two
    first.fetch(TOKEN)
    second.refresh(TOKEN)
    assert calls.paths() == ["stable_token"] * 2


def test_a_classic_token_is_shared_as_well(new_broker, another, calls):
    first, second = (
        new_broker(TokenSource.CLASSIC, sharing=another(token_source=TokenSource.CLASSIC)) for _ in range(2)
    )
    token = first.fetch(TOKEN, consent=True)
    assert second.fetch(TOKEN, consent=True).value == token.value
    assert calls.paths() == ["token"]
