"""A body that is not whole never ends quietly (D5)."""

import gzip
from collections.abc import Callable

import pytest

from tests.wechat.servers import Answer, Line, Request, Server, always, http, then_closes
from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
JPEG = b"\xff\xd8" + b"j" * 5000 + b"\xff\xd9"
CUT = JPEG[:3000]


def then_resets(data: bytes) -> Answer:
    def script(request: Request, line: Line) -> bool:
        line.send(data)
        line.reset()
        return False

    return script


def chunked(*parts: bytes, end: bytes = b"0\r\n\r\n", headers: bytes = b"") -> bytes:
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + headers + b"\r\n" + body + end


def fetched(api: Api, token: Secret) -> bytes:
    with api.ask_media(token, "M") as medium:
        return b"".join(medium.chunks())


NOT_WHOLE: dict[str, tuple[Answer, str]] = {
    "shorter than its Content-Length": (then_closes(http(CUT, length=len(JPEG))), "truncated"),
    "cut between chunks": (then_closes(chunked(CUT, end=b"")), "truncated"),
    "cut inside a chunk": (then_closes(chunked(CUT)[:-200]), "truncated"),
    "cut before the last CRLF": (then_closes(chunked(CUT, end=b"0\r\n")), "truncated"),
    "empty": (always(http(b"")), "empty_answer"),
    "empty chunks": (always(chunked()), "empty_answer"),
    "nothing of its Content-Length": (then_closes(http(b"", length=len(JPEG))), "truncated"),
    "cut gzip": (always(http(gzip.compress(JPEG)[:-9], "Content-Encoding: gzip")), "truncated"),
    "gzip and more": (always(http(gzip.compress(JPEG) + b"more", "Content-Encoding: gzip")), "truncated"),
    "gzip twice": (
        always(http(gzip.compress(CUT) + gzip.compress(JPEG), "Content-Encoding: gzip")),
        "truncated",
    ),
    "gzip and a chunk more": (
        always(chunked(gzip.compress(JPEG), b"more", headers=b"Content-Encoding: gzip\r\n")),
        "truncated",
    ),
    "longer than its Content-Length": (always(http(JPEG, length=len(CUT))), "not_http"),
    "reset": (then_resets(http(CUT, length=len(JPEG))), "connection_lost truncated"),
    "broken chunk size": (then_closes(chunked(CUT, end=b"nonsense\r\n")), "not_http"),
    "two different lengths": (always(http(JPEG, "Content-Length: 12")), "not_http"),
    "rubbish in gzip": (always(http(JPEG, "Content-Encoding: gzip")), "not_http"),
    "another encoding": (always(http(JPEG, "Content-Encoding: br")), "not_http"),
}


@pytest.mark.parametrize("case", NOT_WHOLE)
def test_what_is_not_whole_raises(serve: Serve, api_of: ApiOf, token: Secret, case: str) -> None:
    answer, codes = NOT_WHOLE[case]
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(serve(answer)), token)
    assert caught.value.code in codes.split()


UNDELIMITED: dict[str, Answer] = {
    "HTTP/1.1": then_closes(b"HTTP/1.1 200 OK\r\n\r\n" + CUT),
    "HTTP/1.0": then_closes(b"HTTP/1.0 200 OK\r\n\r\n" + CUT),
}


@pytest.mark.parametrize("case", UNDELIMITED)
def test_where_nobody_said_how_long_it_is_whoever_reads_is_told_so(
    serve: Serve, api_of: ApiOf, token: Secret, case: str
) -> None:
    with api_of(serve(UNDELIMITED[case])).ask_media(token, "M") as medium:
        assert b"".join(medium.chunks()) == CUT
        assert (medium.delimited, medium.announced_bytes) == (False, None)


WHOLE: dict[str, Answer] = {
    "Content-Length": always(http(JPEG)),
    "Content-Length, then closed": then_closes(http(JPEG, "Connection: close")),
    "chunked": always(chunked(JPEG[:100], JPEG[100:])),
    "gzip": always(http(gzip.compress(JPEG), "Content-Encoding: gzip")),
    "chunked gzip": always(chunked(gzip.compress(JPEG), headers=b"Content-Encoding: gzip\r\n")),
}


@pytest.mark.parametrize("case", WHOLE)
def test_what_is_whole_arrives(serve: Serve, api_of: ApiOf, token: Secret, case: str) -> None:
    with api_of(serve(WHOLE[case])).ask_media(token, "M") as medium:
        assert b"".join(medium.chunks()) == JPEG
        assert medium.delimited


def test_the_error_says_how_much_came_of_how_much(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(serve(then_closes(http(CUT, length=9999)))), token)
    assert caught.value.fields == {"host": "127.0.0.1", "received": len(CUT), "announced": 9999}


def test_a_compressed_body_announces_no_size(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    api = api_of(serve(always(http(gzip.compress(JPEG), "Content-Encoding: gzip"))))
    with api.ask_media(token, "M") as medium:
        assert medium.announced_bytes is None


def test_json_needs_no_length_as_it_says_itself_where_it_ends(
    serve: Serve, api_of: ApiOf, token: Secret
) -> None:
    whole = then_closes(b'HTTP/1.0 200 OK\r\n\r\n{"ip_list":["1.2.3.4"]}')
    assert api_of(serve(whole)).probe_token(token) == ("1.2.3.4",)
    cut = then_closes(b'HTTP/1.0 200 OK\r\n\r\n{"ip_list":["1.2.3.4"')
    with pytest.raises(NetworkError, match="not_json"):
        api_of(serve(cut)).probe_token(token)


def test_a_naive_reader_would_have_been_fooled(serve: Serve, token: Secret) -> None:
    """The twin: Python's own client ends quietly where the length is missing, so the case above can fail."""
    from urllib.request import ProxyHandler, build_opener

    server = serve(UNDELIMITED["HTTP/1.1"])
    with build_opener(ProxyHandler({})).open(server.base) as response:
        assert response.read() == CUT
