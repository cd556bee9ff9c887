"""Connections: kept, tried again when they went stale, never shared, ended when asked."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.wechat.conftest import QUICK
from tests.wechat.servers import Line, Request, Server, always, http
from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
OK = http(b'{"ip_list":["1.2.3.4"],"access_token":"5a4db0c5","expires_in":1}')
APPID = "wx0123456789abcdef"


def fetched(api: Api, token: Secret) -> bytes:
    with api.ask_media(token, "M") as medium:
        return b"".join(medium.chunks())


def test_a_connection_is_used_again(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(always(OK))
    api = api_of(server)
    for _ in range(5):
        api.probe_token(token)
    assert (len(server.requests), server.connections) == (5, 1)


@pytest.mark.parametrize("why", ["Connection: close", "HTTP/1.0", "not read to its end", "too old"])
def test_it_is_not_where_it_must_not_be(serve: Serve, api_of: ApiOf, token: Secret, why: str) -> None:
    replies = {
        "Connection: close": http(b"x" * 9, "Connection: close"),
        "HTTP/1.0": http(b"x" * 9).replace(b"HTTP/1.1", b"HTTP/1.0"),
    }
    server = serve(always(replies.get(why, http(b"x" * 300_000))))
    api = api_of(server, limits=replace(QUICK, idle_s=-1) if why == "too old" else QUICK)
    for _ in range(2):
        with api.ask_media(token, "M") as medium:
            if why != "not read to its end":
                list(medium.chunks())
    assert server.connections == 2


def test_one_that_the_server_closed_meanwhile_is_noticed(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    closed = threading.Event()

    def once(request: Request, line: Line) -> bool:
        line.send(OK)
        if line.number == 1:
            line.sock.close()
            closed.set()
        return line.number != 1

    server = serve(once)
    api = api_of(server)
    api.probe_token(token)
    assert closed.wait(5)
    assert api.probe_token(token) == ("1.2.3.4",)
    assert server.connections == 2


def test_one_that_dies_under_the_next_request_is_replaced_once(
    serve: Serve, api_of: ApiOf, token: Secret
) -> None:
    """The server reads the second request of its first connection and closes without a word."""

    def script(request: Request, line: Line) -> "bytes | bool":
        asked.append(line.number)
        return False if asked.count(1) == 2 and line.number == 1 else OK

    asked: list[int] = []
    api = api_of(serve(script))
    api.probe_token(token)
    assert api.probe_token(token) == ("1.2.3.4",)
    assert asked == [1, 1, 2]


def test_a_fresh_connection_that_dies_is_not_tried_again(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(lambda request, line: False)
    with pytest.raises(NetworkError, match="connection_lost"):
        api_of(server).probe_token(token)
    assert len(server.requests) == 1


def test_an_answer_that_had_begun_is_not_asked_for_again(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    def script(request: Request, line: Line) -> "bytes | bool":
        if len(server.requests) == 1:
            return OK
        line.send(b"HTTP/1.1 200 OK\r\n")
        return False

    server = serve(script)
    api = api_of(server)
    api.probe_token(token)
    with pytest.raises(NetworkError, match="connection_lost"):
        api.probe_token(token)
    assert len(server.requests) == 2


def test_what_must_not_be_sent_twice_gets_a_connection_of_its_own(
    serve: Serve, api_of: ApiOf, token: Secret, secret: Secret
) -> None:
    server = serve(always(OK))
    api = api_of(server)
    api.probe_token(token)
    api.fetch_stable_token(APPID, secret, force=True)
    assert server.connections == 2


def test_threads_share_the_api_and_never_a_connection(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    def echo(request: Request, line: Line) -> bytes:
        return http(request.target.encode() * 300)

    server = serve(echo)
    api = api_of(server, jobs=4)

    def fetch(number: int) -> bool:
        with api.ask_media(token, f"M{number:03}") as medium:
            body = b"".join(medium.chunks())
        return body == body[: len(body) // 300] * 300 and body.endswith(b"media_id=M%03d" % number)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(fetch, range(200)))
    api.close()


def test_closing_ends_what_others_are_waiting_for(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    asked = threading.Event()

    def script(request: Request, line: Line) -> bool:
        line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx")
        asked.set()
        line.silence()
        return False

    api = api_of(serve(script))
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(fetched, api, token)
        assert asked.wait(5)
        api.close()
        with pytest.raises(NetworkError) as caught:
            waiting.result(timeout=5)
    assert caught.value.code in ("truncated", "connection_lost")
    with pytest.raises(NetworkError, match="connection_lost"):
        api.probe_token(token)


def test_closing_what_was_never_used_loads_nothing_and_refuses_later_calls(token: Secret) -> None:
    api = Api("http://127.0.0.1:9", sandbox=True)
    api.close()
    api.close()
    with pytest.raises(NetworkError, match="connection_lost"):
        api.probe_token(token)


def test_a_long_body_to_a_server_that_reads_slowly_arrives_whole(
    serve: Serve, api_of: ApiOf, token: Secret
) -> None:
    server = serve(always(http(b'{"request":{}}')))
    rid = "x" * 2_000_000
    api_of(server).fetch_rid(token, rid)
    assert rid.encode() in server.requests[0].body


def test_a_body_nobody_reads_is_given_up(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(always(b""))
    server._receive = lambda sock: (server._stopping.wait(5), b"")[1]  # type: ignore[method-assign]
    api = api_of(server, limits=replace(QUICK, stall_s=0.3))
    with pytest.raises(NetworkError) as caught:
        api.fetch_rid(token, "x" * 20_000_000)
    assert caught.value.code in ("timeout", "too_slow")
