"""A request is written so that nothing in it can become another line, or be shown."""

import pytest

from wxdesk.wechat.dial import Origin
from wxdesk.wechat.message import Request, Terms, head_lines, request_head


def test_a_head_as_it_is_sent() -> None:
    lines = head_lines([(b"Host", b"api.example"), (b"X-Name", "café 客户".encode())])
    head = request_head("GET", b"/a?b=%20", lines)
    assert (
        head == b"GET /a?b=%20 HTTP/1.1\r\nHost: api.example\r\nX-Name: " + "café 客户".encode() + b"\r\n\r\n"
    )


@pytest.mark.parametrize(
    "header",
    [
        (b"X", b"a\r\nY: b"),
        (b"X", b"a\nb"),
        (b"X", b"a\0"),
        (b"X: y\r\nZ", b"a"),
        (b"X ", b"a"),
        (b"", b"a"),
        (b"Transfer-Encoding", b"chunked"),
    ],
)
def test_a_header_that_would_be_more_than_one_is_refused(header: tuple[bytes, bytes]) -> None:
    with pytest.raises(ValueError, match="a "):
        head_lines([header])


@pytest.mark.parametrize("target", [b"", b"/a b", b"/a\r\nX: y", b"/\xe5\xae\xa2", b"/a\0"])
def test_a_target_that_would_end_its_line_is_refused(target: bytes) -> None:
    with pytest.raises(ValueError, match="cannot be sent"):
        request_head("GET", target, b"")


def test_a_request_does_not_show_what_it_holds() -> None:
    request = Request(Origin("https", "api.example", 443), Terms(1, 1), True, b"GET /?access_token=84_abc")
    assert repr(request) == "Request(to api.example)"
