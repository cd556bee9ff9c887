"""What counts as the head of a response, and as chunks: by the book, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.wechat.response_head import HEAD_END, Head, read_head


def head_of(*lines: str, start: str = "HTTP/1.1 200 OK") -> Head | None:
    return read_head("\r\n".join([start, *lines, "", ""]).encode("latin-1"))


def good(*lines: str, start: str = "HTTP/1.1 200 OK") -> Head:
    head = head_of(*lines, start=start)
    assert head is not None
    return head


def test_a_head() -> None:
    head = good("Content-Type: image/jpeg", "CONTENT-LENGTH: 5", "X-A: 1", "x-a: 2")
    assert head.status == 200
    assert head.headers == {"content-type": "image/jpeg", "content-length": "5", "x-a": "1, 2"}
    assert head.fields[0] == (b"Content-Type", b"image/jpeg")
    assert (head.announced_bytes, head.body_bytes, head.delimited, head.lasting) == (5, 5, True, True)


def test_values_are_utf8_or_else_latin1() -> None:
    assert good("X: caf\xe9").headers["x"] == "café"
    assert good("X: " + "客户".encode().decode("latin-1")).headers["x"] == "客户"


@pytest.mark.parametrize(
    ("lines", "start", "lasting"),
    [
        ((), "HTTP/1.1 200 OK", True),
        (("Connection: keep-alive",), "HTTP/1.1 200 OK", True),
        (("Connection: close",), "HTTP/1.1 200 OK", False),
        (("Connection: Keep-Alive, Close",), "HTTP/1.1 200 OK", False),
        (("Connection: x", "Connection: close"), "HTTP/1.1 200 OK", False),
        ((), "HTTP/1.0 200 OK", False),
        (("Connection: keep-alive",), "HTTP/1.0 200 OK", False),
    ],
)
def test_whether_the_connection_lasts(lines: tuple[str, ...], start: str, lasting: bool) -> None:
    assert good(*lines, start=start).lasting is lasting


@pytest.mark.parametrize("status", ["204 No Content", "304 Not Modified"])
@pytest.mark.parametrize("line", ["Content-Length: 9", "Transfer-Encoding: chunked", "X: y"])
def test_some_answers_have_no_body_whatever_they_say(status: str, line: str) -> None:
    head = good(line, start=f"HTTP/1.1 {status}")
    assert (head.body_bytes, head.chunks, head.delimited) == (0, None, True)


def test_without_a_length_the_end_is_the_connections() -> None:
    head = good()
    assert (head.announced_bytes, head.body_bytes, head.delimited) == (None, None, False)


@pytest.mark.parametrize(
    "lines",
    [
        ("Content-Length: 5", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: chunked", "Content-Length: 5"),
        ("Content-Length: 5", "Content-Length: 6"),
        ("Content-Length: 5, 6",),
        ("Content-Length: -5",),
        ("Content-Length: +5",),
        ("Content-Length: 0x5",),
        ("Content-Length:",),
        ("Content-Length: 99999999999999999999999999",),
        ("Transfer-Encoding: gzip",),
        ("Transfer-Encoding: gzip, chunked",),
        ("Transfer-Encoding: gzip", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: chunked, identity",),
        ("X : space before the colon",),
        (": no name",),
        ("no colon",),
        ("X: one", " folded"),
        ("X: a\0b",),
        ("X: a\nY: b",),
    ],
)
def test_what_cannot_be_relied_on_is_refused(lines: tuple[str, ...]) -> None:
    assert head_of(*lines) is None


@pytest.mark.parametrize(
    "start",
    [
        "HTTP/2.0 200 OK",
        "HTTP/0.9 200 OK",
        "HTTP/1.7 200 OK",
        "http/1.1 200 OK",
        "ICE/1.0 200 OK",
        "RTSP/1.0 200 OK",
        "HTTP/1.1 20 OK",
        "HTTP/1.1 2000 OK",
        "HTTP/1.1 -00 OK",
        "HTTP/1.1 101 Switching Protocols",
        "GET / HTTP/1.1",
        "",
        "\r\nHTTP/1.1 200 OK",
    ],
)
def test_what_is_not_http_1_is_refused(start: str) -> None:
    assert head_of(start=start) is None


def chunked(body: bytes, size: int, end: bytes = b"0\r\n\r\n") -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + end


def unchunked(data: bytes, cut: int) -> bytes | None:
    """The body in `data`, fed in pieces of `cut` bytes; None when it is refused, or never ends."""
    chunks = good("Transfer-Encoding: chunked").chunks
    assert chunks is not None
    body = b""
    for at in range(0, len(data), cut):
        piece = None if chunks.end else chunks.feed(data[at : at + cut])
        if piece is None:
            return None
        body += piece
    return body if chunks.end else None


@given(st.binary(max_size=300), st.integers(1, 40), st.integers(1, 400))
def test_chunks_come_out_as_they_went_in(body: bytes, size: int, cut: int) -> None:
    assert unchunked(chunked(body, size), cut) == body
    assert unchunked(chunked(body, size, b"0\r\nTrailer: x\r\n\r\n"), cut) == body
    assert unchunked(chunked(body, size)[:-1], cut) is None


@pytest.mark.parametrize("cut", [1, 2, 3, 1000])
@pytest.mark.parametrize("behind", [b"x", b"\r\n", b"\n", b"0\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_nothing_may_stand_behind_the_last_chunk(behind: bytes, cut: int) -> None:
    assert unchunked(chunked(b"body", 2) + behind, cut) is None
    assert unchunked(chunked(b"\r\n\r\n", 4) + behind, cut) is None


@pytest.mark.parametrize(
    "data",
    [
        b"nonsense\r\n",
        b"-1\r\n",
        b"fffffffffffffffff\r\n",
        b"2\nab\n0\n\n",
        b"2\r\nabc\r\n",
        b"\r\n",
        b"2 \r\nab\r\n0\r\n\r\n",
    ],
)
def test_what_are_no_chunks_is_refused(data: bytes) -> None:
    assert unchunked(data, 1000) is None


def test_a_trailer_does_not_become_a_header() -> None:
    head = good("Transfer-Encoding: chunked")
    assert head.chunks is not None
    assert head.chunks.feed(b"0\r\nContent-Encoding: gzip\r\n\r\n") == b""
    assert (head.chunks.end, "content-encoding" in head.headers, len(head.fields)) == (True, False, 1)


@given(st.binary(max_size=200))
def test_no_bytes_do_any_harm(data: bytes) -> None:
    for start in (b"", b"HTTP/1.1 200 OK\r\n"):
        head = read_head(start + data.replace(HEAD_END, b"") + HEAD_END)
        assert head is None or 100 <= head.status <= 999
