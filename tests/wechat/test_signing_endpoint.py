"""A signing endpoint asked over real HTTP, by an asker that trusts it with nothing."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.signing.endpoint.back_end import KNOWN, TICKET
from tests.support.canary import hits
from tests.wechat.conftest import QUICK
from tests.wechat.servers import Answer, Line, Request, Server, always, http
from wxdesk.errors import NetworkError
from wxdesk.net.limits import Limits
from wxdesk.net.way import Way
from wxdesk.signing.endpoint.check import GIVE_UP_AFTER, check
from wxdesk.signing.endpoint.finding import Finding, Outcome
from wxdesk.signing.endpoint.matrix import MOST, check_page
from wxdesk.signing.endpoint.request import Endpoint, EndpointRequest, Method, check_endpoint
from wxdesk.signing.endpoint.summary import Conclusion, summary
from wxdesk.wechat.signing_endpoint import SigningEndpointClient

Serve = Callable[..., Server]
PAGE = check_page("https://h5.example.com/photo?uid=88")
IMPATIENT = Limits(connect_s=5, stall_s=0.2, call_s=0.2, json_bytes=64 << 10, header_bytes=8 << 10)


@pytest.fixture
def asker_of() -> Iterator[Callable[..., SigningEndpointClient]]:
    askers: list[SigningEndpointClient] = []

    def make(endpoint: Endpoint, **values: Any) -> SigningEndpointClient:
        askers.append(SigningEndpointClient(endpoint, **{"limits": QUICK, **values}))
        return askers[-1]

    yield make
    for asker in askers:
        asker.close()


AskerOf = Callable[..., SigningEndpointClient]


def endpoint_at(server: Server, path: str = "/sign", **values: Any) -> Endpoint:
    return check_endpoint(server.base + path, **values)


def findings(server: Server, asker_of: AskerOf, **values: Any) -> list[Finding]:
    endpoint = endpoint_at(server)
    return list(check(endpoint, PAGE, KNOWN, asker_of(endpoint, **values).ask))


# --- what goes over the wire -----------------------------------------------------------------------------------------
def test_the_request_is_sent_to_the_letter(serve: Serve, asker_of: AskerOf) -> None:
    server = serve(always(http(b"{}")))
    target = "/a%2fb/%7e;x=(1)'!*?v=2&url=%e5%B0%8F%20+~'()"
    asker_of(Endpoint(f"{server.base}/sign")).ask(EndpointRequest("GET", f"{server.base}{target}"))
    (sent,) = server.requests
    assert (sent.method, sent.target) == ("GET", target)
    assert sent.headers["host"] == f"127.0.0.1:{server.port}"
    assert set(sent.headers) == {"host", "accept", "accept-encoding", "user-agent"}


@pytest.mark.parametrize("method", [Method.FORM, Method.JSON])
def test_a_body_is_sent_with_its_type(serve: Serve, asker_of: AskerOf, method: Method) -> None:
    server = serve(always(http(b"{}")))
    endpoint = endpoint_at(server, method=method)
    list(check(endpoint, PAGE, KNOWN, asker_of(endpoint).ask))
    kinds = {Method.FORM: "application/x-www-form-urlencoded", Method.JSON: "application/json"}
    assert {one.headers["content-type"] for one in server.requests} == {kinds[method]}
    assert all(b"h5.example.com" in one.body for one in server.requests if b"H5" not in one.body)


def on_the_wire(server: Server) -> dict[str, bytes]:
    return {
        str(number): f"{one.target} {one.headers}".encode() + one.body
        for number, one in enumerate(server.requests)
    }


@pytest.mark.parametrize("method", Method)
def test_no_ticket_is_sent(serve: Serve, asker_of: AskerOf, method: Method) -> None:
    server = serve(always(http(b"{}", "Set-Cookie: session=1")))
    endpoint = endpoint_at(server, method=method)
    list(check(endpoint, PAGE, KNOWN, asker_of(endpoint).ask))
    assert len(server.requests) == MOST
    assert hits({"ticket": TICKET}, on_the_wire(server)) == []
    assert not any("cookie" in one.headers for one in server.requests)


def test_a_ticket_that_was_sent_would_be_seen(serve: Serve, asker_of: AskerOf) -> None:
    """The twin: the same search finds one that somebody smuggled past the check."""
    server = serve(always(http(b"{}")))
    endpoint = endpoint_at(server, method=Method.JSON, extra=(("ticket", TICKET),))
    unknown = type(KNOWN)({})
    list(check(endpoint, PAGE, unknown, asker_of(endpoint).ask))
    assert len(hits({"ticket": TICKET}, on_the_wire(server))) == MOST


# --- hostile endpoints -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (
            http(b"", "Location: https://sso.example.com/login?token=x", status="302 Found"),
            Outcome.REDIRECTED,
        ),
        (http(b"<!doctype html><title>Sign in</title>", "Content-Type: text/html"), Outcome.WEB_PAGE),
        (http(b""), Outcome.EMPTY),
        (http(b"[]"), Outcome.NO_SIGNATURE),
        (http(b'{"data": {"sign": 1}}'), Outcome.NO_SIGNATURE),
        (http(b'{"error": "no"}'), Outcome.ERROR_REPLY),
        (http(b"\x00\xff" * 500), Outcome.NO_SIGNATURE),
        (http(b"oops", status="503 Service Unavailable"), Outcome.HTTP_STATUS),
    ],
    ids=["redirect", "page", "empty", "list", "shape", "error", "binary", "status"],
)
def test_a_reply_that_is_none_is_named(
    serve: Serve, asker_of: AskerOf, answer: bytes, outcome: Outcome
) -> None:
    server = serve(always(answer))
    found = findings(server, asker_of)
    assert {one.outcome for one in found} == {outcome}
    assert len(server.requests) == MOST
    assert summary(found).conclusion is Conclusion.NO_USABLE_REPLY


def test_a_redirect_is_not_followed_and_told_without_its_query(serve: Serve, asker_of: AskerOf) -> None:
    elsewhere = serve(always(http(b"{}")))
    server = serve(always(http(b"", f"Location: {elsewhere.base}/login?token=x#y", status="307 Moved")))
    reply = findings(server, asker_of)[0].reply
    assert reply is not None
    assert (reply.status, reply.location) == (307, f"{elsewhere.base}/login")
    assert elsewhere.requests == []


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("/login?x=1", "{base}/login"),
        ("https://user:hunter2@sso.example.com/a", "https://sso.example.com/a"),
        (f"/login/84_{'Ab1-' * 30}", "{base}/login/***"),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_odd_redirects(serve: Serve, asker_of: AskerOf, location: str, told: str) -> None:
    server = serve(always(http(b"", f"Location: {location}", status="302 Found")))
    endpoint = endpoint_at(server)
    reply = asker_of(endpoint).ask(EndpointRequest("GET", endpoint.url))
    assert reply.location == told.format(base=server.base)


def _huge(request: Request, line: Line) -> bytes:
    return http(b"{" + b" " * (1 << 20))


def _endless(request: Request, line: Line) -> bool:
    line.send(b"HTTP/1.1 200 OK\r\n\r\n")
    while not line.stopping.is_set():
        line.send(b" " * 65536)
    return False


def _silent(request: Request, line: Line) -> bool:
    line.silence()
    return False


def _dripping(request: Request, line: Line) -> bool:
    line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
    line.drip(b" " * 10_000, 0.02)
    return False


def _no_http(request: Request, line: Line) -> bytes:
    return b"SSH-2.0-OpenSSH_9.2\r\n"


def _closing(request: Request, line: Line) -> bool:
    return False


@pytest.mark.parametrize(
    ("answer", "code", "limits"),
    [
        (_huge, "too_large", QUICK),
        (_endless, "too_large", QUICK),
        (_no_http, "not_http", QUICK),
        (_closing, "connection_lost", QUICK),
        (_silent, "timeout", IMPATIENT),
        (_dripping, "timeout", IMPATIENT),
        (always(http(b"{}", length=50)), "timeout", IMPATIENT),
    ],
    ids=["huge", "endless", "no_http", "closing", "silent", "dripping", "short"],
)
def test_an_endpoint_that_holds_its_caller_up_is_given_up(
    serve: Serve, asker_of: AskerOf, answer: Answer, code: str, limits: Limits
) -> None:
    server = serve(answer)
    found = findings(server, asker_of, limits=limits)
    assert [one.error.code for one in found if one.error is not None] == [code] * GIVE_UP_AFTER
    assert len(server.requests) <= GIVE_UP_AFTER
    assert summary(found).conclusion is Conclusion.NO_ANSWER


def test_a_host_that_is_none(asker_of: AskerOf) -> None:
    endpoint = Endpoint("http://127.0.0.1:1/sign")
    with pytest.raises(NetworkError) as caught:
        asker_of(endpoint).ask(EndpointRequest("GET", endpoint.url))
    assert caught.value.code == "refused"


def test_old_back_ends_write_gbk(serve: Serve, asker_of: AskerOf) -> None:
    said = '{"errmsg": "地址错误", "errcode": 1}'.encode("gbk")
    server = serve(always(http(said, "Content-Type: application/json; charset=GBK")))
    assert findings(server, asker_of)[0].said == "地址错误"


# --- ending it -------------------------------------------------------------------------------------------------------
def test_closing_frees_whoever_waits_and_nothing_more_is_asked(serve: Serve, asker_of: AskerOf) -> None:
    arrived = threading.Event()

    def answer(request: Request, line: Line) -> bool:
        arrived.set()
        line.silence()
        return False

    server = serve(answer)
    endpoint = endpoint_at(server)
    asker = asker_of(endpoint)
    codes: list[str] = []

    def ask() -> None:
        for one in check(endpoint, PAGE, KNOWN, asker.ask):
            codes.append(one.error.code if one.error is not None else one.outcome.value)

    waiting = threading.Thread(target=ask)
    waiting.start()
    assert arrived.wait(5)
    asker.close()
    waiting.join(5)
    assert not waiting.is_alive()
    assert codes[:GIVE_UP_AFTER] == ["connection_lost"] * GIVE_UP_AFTER
    assert len(server.requests) == 1


# --- the account's proxy ---------------------------------------------------------------------------------------------
def test_the_accounts_proxy_is_used_but_not_for_this_computer(serve: Serve, asker_of: AskerOf) -> None:
    proxy = serve(always(http(b"", status="403 Forbidden")))
    server = serve(always(http(b"{}")))
    here = endpoint_at(server)
    asker_of(here, way=Way(proxy.base)).ask(EndpointRequest("GET", here.url))
    assert proxy.requests == []
    away = Endpoint("http://api.example.com/sign")
    # Plain http is forwarded, not tunnelled: what comes back may be the proxy's own word.
    assert asker_of(away, way=Way(proxy.base)).ask(EndpointRequest("GET", away.url)).status == 403
    assert [one.target for one in proxy.requests] == ["http://api.example.com/sign"]
