"""A medium can be asked for now and waited for later: nothing is lost, sent twice or left open by it."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.wechat.conftest import QUICK
from tests.wechat.servers import Line, Request, Server, always, http
from wxdesk.errors import ApiError, NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat.activity import Call
from wxdesk.wechat.api import Api
from wxdesk.wechat.exchange import AskedMedium

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
PICTURE = http(b"\xff\xd8picture", "Content-Type: image/jpeg")


def taken(asked: AskedMedium) -> bytes:
    with asked as medium:
        return b"".join(medium.chunks())


class Script:
    """Answers with a picture, or as `lines[n]` tells it to on the nth request; says when a request came."""

    def __init__(self, **at: Callable[[Line], "bytes | bool"]) -> None:
        self.at = {int(name.removeprefix("request_")): answer for name, answer in at.items()}
        self.came: list[int] = []  # the connections that requests came on
        self._news = threading.Condition()

    def __call__(self, request: Request, line: Line) -> "bytes | bool":
        with self._news:
            self.came.append(line.number)
            number = len(self.came)
            self._news.notify_all()
        return self.at[number](line) if number in self.at else PICTURE

    def wait_for(self, count: int) -> bool:
        with self._news:
            return self._news.wait_for(lambda: len(self.came) >= count, 5)


def test_it_is_sent_at_once_where_a_connection_is_idle(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    script = Script()
    server = serve(script)
    api = api_of(server)
    taken(api.ask_media(token, "A"))
    asked = api.ask_media(token, "B")
    assert script.wait_for(2)
    assert taken(asked) == b"\xff\xd8picture"
    assert [request.target[-10:] for request in server.requests] == ["media_id=A", "media_id=B"]
    assert server.connections == 1


def test_it_is_not_sent_where_that_would_mean_waiting(
    serve: Serve, api_of: ApiOf, token: Secret, calls: list[Call]
) -> None:
    server = serve(Script())
    api = api_of(server)
    unwanted, wanted = api.ask_media(token, "A"), api.ask_media(token, "B")
    unwanted.close()
    assert (server.connections, calls) == (0, [])
    assert taken(wanted) == b"\xff\xd8picture"
    assert [request.target[-1] for request in server.requests] == ["B"]


def test_what_nobody_wants_any_more_leaves_no_connection_with_an_answer_on_it(
    serve: Serve, api_of: ApiOf, token: Secret, calls: list[Call]
) -> None:
    server = serve(lambda request, line: http(request.target[-1].encode()))
    api = api_of(server)
    taken(api.ask_media(token, "A"))
    api.ask_media(token, "B").close()
    assert taken(api.ask_media(token, "C")) == b"C"
    assert server.connections == 2
    assert [(call.status, call.error_code) for call in calls] == [(200, ""), (None, ""), (200, "")]


@pytest.mark.parametrize("end", ["closed", "reset"])
def test_a_connection_lost_meanwhile_is_replaced_once(
    serve: Serve, api_of: ApiOf, token: Secret, end: str
) -> None:
    lost = threading.Event()

    def lose(line: Line) -> bool:
        if end == "reset":
            line.reset()
        lost.set()
        return False

    script = Script(request_2=lose)
    api = api_of(serve(script))
    taken(api.ask_media(token, "A"))
    asked = api.ask_media(token, "B")
    assert lost.wait(5)
    assert taken(asked) == b"\xff\xd8picture"
    assert script.came == [1, 1, 2]


def test_the_replacement_is_not_replaced(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    script = Script(request_2=lambda line: False, request_3=lambda line: False)
    api = api_of(serve(script))
    taken(api.ask_media(token, "A"))
    with pytest.raises(NetworkError, match="connection_lost"):
        taken(api.ask_media(token, "B"))
    assert script.came == [1, 1, 2]


def test_an_answer_that_had_begun_is_not_asked_for_again(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    def begin(line: Line) -> bool:
        line.send(b"HTTP/1.1 200 OK\r\nContent-Le")
        return False

    script = Script(request_2=begin)
    api = api_of(serve(script))
    taken(api.ask_media(token, "A"))
    with pytest.raises(NetworkError, match="connection_lost"):
        taken(api.ask_media(token, "B"))
    assert script.came == [1, 1]


def test_an_error_in_its_place_is_raised_when_it_is_waited_for(
    serve: Serve, api_of: ApiOf, token: Secret, calls: list[Call]
) -> None:
    refusal = http(b'{"errcode":40001,"errmsg":"invalid credential"}')
    api = api_of(serve(Script(request_2=lambda line: refusal)))
    taken(api.ask_media(token, "A"))
    asked = api.ask_media(token, "B")
    with pytest.raises(ApiError) as caught:
        taken(asked)
    assert caught.value.errcode == 40001
    assert [call.errcode for call in calls] == [None, 40001]
    asked.close()  # does no harm, and is not told of again
    assert len(calls) == 2


def test_time_until_it_is_waited_for_does_not_count(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    script = Script()
    api = api_of(serve(script), limits=replace(QUICK, stall_s=0.3, total_s=0.3))
    taken(api.ask_media(token, "A"))
    asked = api.ask_media(token, "B")
    assert script.wait_for(2)
    threading.Event().wait(0.4)
    assert taken(asked) == b"\xff\xd8picture"


def test_a_server_that_stays_silent_is_given_up_all_the_same(
    serve: Serve, api_of: ApiOf, token: Secret
) -> None:
    script = Script(request_2=lambda line: line.silence() or False)  # type: ignore[func-returns-value]
    api = api_of(serve(script), limits=replace(QUICK, stall_s=0.2))
    taken(api.ask_media(token, "A"))
    with pytest.raises(NetworkError, match="timeout"):
        taken(api.ask_media(token, "B"))
    assert script.came == [1, 1]  # it was not silence that broke it


def test_closing_the_api_ends_what_was_asked_for(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    script = Script(request_2=lambda line: line.silence() or False)  # type: ignore[func-returns-value]
    api = api_of(serve(script))
    taken(api.ask_media(token, "A"))
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(taken, api.ask_media(token, "B"))
        assert script.wait_for(2)
        api.close()
        with pytest.raises(NetworkError, match="connection_lost"):
            waiting.result(timeout=5)
    assert script.came == [1, 1]


def test_what_stands_behind_an_answer_ends_the_connection(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    """A second answer that nobody asked for must not become the next medium."""
    server = serve(always(PICTURE + http(b"another's picture")))
    api = api_of(server)
    for _ in range(2):
        with pytest.raises(NetworkError, match="not_http"):
            taken(api.ask_media(token, "A"))
    assert server.connections == 2
