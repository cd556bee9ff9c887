"""Whatever fails, no exception, cause, record or log line holds a secret (S2, S3)."""

import json
import logging
from collections.abc import Callable, Iterator

import pytest

from tests.support.canary import with_variables
from tests.wechat.servers import Line, Request, Server, http
from wxdesk.errors import WxdeskError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call

APPID = "wx0123456789abcdef"
Serve = Callable[..., Server]
ApiOf = Callable[..., Api]


def _closes(request: Request, line: Line) -> bool:
    return False


def _repeats(request: Request, line: Line) -> bytes:
    """A gateway that sends back what it was sent, as no HTTP at all."""
    return f"HTTP/1.1 {request.target}{request.body.decode('latin-1')}\r\n\r\n".encode()


def _repeats_as_text(request: Request, line: Line) -> bytes:
    return http(f"bad gateway: {request.target} {request.body!r}".encode(), status="502 Bad Gateway")


def _repeats_as_json(request: Request, line: Line) -> bytes:
    said = f"cannot serve {request.target} {request.body.decode('latin-1')}"
    return http(json.dumps({"errcode": 40001, "errmsg": said}).encode())


def _repeats_in_rubbish(request: Request, line: Line) -> bytes:
    return http(f'{{"errcode": {request.target} {request.body!r}'.encode(), status="500 Oops")


def _repeats_as_location(request: Request, line: Line) -> bytes:
    return http(b"", f"Location: https://elsewhere.example{request.target}", status="302 Found")


def _repeats_as_video_url(request: Request, line: Line) -> bytes:
    return http(json.dumps({"video_url": f"http://elsewhere.example{request.target}"}).encode())


def _resets(request: Request, line: Line) -> bool:
    line.reset()
    return False


FAULTS = [
    _closes,
    _repeats,
    _repeats_as_text,
    _repeats_as_json,
    _repeats_in_rubbish,
    _repeats_as_location,
    _repeats_as_video_url,
    _resets,
]


def _stream(api: Api, token: Secret) -> None:
    with api.ask_media(token, "M") as medium:
        list(medium.chunks())
        pytest.fail("nothing failed")


CALLS: dict[str, Callable[[Api, Secret], object]] = {
    "token": lambda api, secret: api.fetch_classic_token(APPID, secret),
    "stable_token": lambda api, secret: api.fetch_stable_token(APPID, secret),
    "ticket": lambda api, secret: api.fetch_ticket(secret, "jsapi"),
    "rid": lambda api, secret: api.fetch_rid(secret, "6214bb2b-1f3a5c2e-7d90a1b2"),
    "probe": lambda api, secret: api.probe_token(secret),
    "media": _stream,
}


def everything_said(error: BaseException) -> Iterator[str]:
    """The error as a log or a report would show it, and as a debugger would find it: causes and contexts too."""
    yield with_variables(error)
    seen: BaseException | None = error
    while seen is not None:
        yield f"{seen!s} {seen!r} {seen.args} {vars(seen)}"
        seen = seen.__cause__ or seen.__context__


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__.strip("_"))
@pytest.mark.parametrize("call", CALLS)
def test_no_error_holds_the_secret(
    serve: Serve,
    api_of: ApiOf,
    token: Secret,
    calls: list[Call],
    caplog: pytest.LogCaptureFixture,
    call: str,
    fault: Callable[..., object],
) -> None:
    server = serve(fault)
    api = api_of(server)
    with caplog.at_level(logging.DEBUG), pytest.raises(WxdeskError) as caught:
        CALLS[call](api, token)
    canary = token.reveal()
    sent = f"{server.requests}"
    assert canary in sent  # the call did carry it
    for text in everything_said(caught.value):
        assert canary not in text
    assert canary not in repr(calls)
    assert canary not in caplog.text


def test_httpx_itself_would_have_said_it(
    serve: Serve, token: Secret, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin: the same request made the usual way stands in httpx's log and in its exceptions."""
    import httpx

    monkeypatch.setattr(logging.getLogger(httpx.__name__), "disabled", False)
    server = serve(_repeats_as_text)
    with caplog.at_level(logging.INFO, logger=httpx.__name__), httpx.Client(trust_env=False) as client:
        response = client.get(f"{server.base}/cgi-bin/token", params={"secret": token.reveal()})
        with pytest.raises(httpx.HTTPStatusError) as caught:
            response.raise_for_status()
    assert token.reveal() in caplog.text
    assert any(token.reveal() in text for text in everything_said(caught.value))


def test_without_forgetting_a_variable_would_hold_it(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    """The twin."""
    unguarded = Api.fetch_stable_token.__wrapped__  # type: ignore[attr-defined]
    api = api_of(serve(_closes))
    with pytest.raises(WxdeskError) as caught:
        unguarded(api, "wx0123456789abcdef", token)
    assert token.reveal() in with_variables(caught.value)
