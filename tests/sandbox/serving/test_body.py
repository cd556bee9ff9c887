"""Bodies in chunks, and those that do not come."""

import json
import socket
from contextlib import closing

import pytest

from tests.sandbox.conftest import ACCOUNT, Caller
from tests.sandbox.test_server import head, raw, status
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving import connection, guest, listener

CHUNKED = "Transfer-Encoding: chunked"
LINE = "POST /cgi-bin/stable_token HTTP/1.1"


def chunks(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + end


def asked(sandbox: Sandbox, body: bytes) -> bytes:
    return raw(sandbox, head(sandbox, LINE, CHUNKED) + body)


@pytest.mark.parametrize(
    "end",
    [b"0\r\n\r\n", b"000\r\n\r\n", b"0;last\r\nX: y\r\n\r\n", b"0\n\n"],
    ids=["plain", "zeros", "trailer", "lf"],
)
def test_a_body_in_chunks(sandbox: Sandbox, end: bytes) -> None:
    text = json.dumps(ACCOUNT).encode()
    answer = asked(sandbox, chunks(text[:1], text[1:20], text[20:], end=end))
    assert b'{"access_token":"' in answer


def test_what_follows_a_body_in_chunks_is_the_next_request(sandbox: Sandbox) -> None:
    first = head(sandbox, LINE, CHUNKED) + chunks(json.dumps(ACCOUNT).encode())
    answer = raw(sandbox, first + b"\r\n" + head(sandbox, "GET /nothing HTTP/1.1", "Connection: close"))
    assert [int(one[:3]) for one in answer.split(b"HTTP/1.1 ")[1:]] == [200, 404]


def test_a_file_uploaded_in_chunks_comes_back(caller: Caller) -> None:
    photo, token = samples.GOOD[18].data(), caller.token()
    form = (
        b'--b\r\nContent-Disposition: form-data; name="media"; filename="a.jpg"\r\n\r\n'
        + photo
        + b"\r\n--b--\r\n"
    )
    caller.connection.request(
        "POST",
        f"/cgi-bin/media/upload?access_token={token}&type=image",
        iter([form[:1000], form[1000:]]),
        {"Content-Type": "multipart/form-data; boundary=b"},
        encode_chunked=True,
    )
    media_id = json.loads(caller.connection.getresponse().read())["media_id"]
    assert caller.get("/cgi-bin/media/get", access_token=token, media_id=media_id).body == photo


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", 400),
        (b"x\r\n", 400),
        (b"-1\r\n", 400),
        (b"1_0\r\n", 400),
        (b"fffffffff\r\n", 400),
        (b"5\r\nab", 400),
        (b"2\r\nabcd\r\n0\r\n\r\n", 400),
        (b"1;" + b"x" * 300 + b"\r\na\r\n0\r\n\r\n", 400),
        (b"0\r\n" + b"X: y\r\n" * 30 + b"\r\n", 400),
        (b"ffffff\r\n", 413),
        (chunks(*[b"x" * 9000] * 8), 413),
    ],
)
def test_malformed_chunks_have_their_answer(sandbox: Sandbox, body: bytes, expected: int) -> None:
    assert status(asked(sandbox, body)) == expected


def test_a_body_that_does_not_go_on_is_told_so(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_STALL_S", 0.1)
    monkeypatch.setattr(guest, "_FIRST_S", 0.3)
    monkeypatch.setattr(listener, "_LOOK_EVERY_S", 0.05)
    for begun in (
        head(sandbox, LINE, CHUNKED) + b"5\r\nab",
        head(sandbox, LINE, "Content-Length: 9") + b"{",
        b"GET /",
    ):
        with closing(socket.create_connection(("127.0.0.1", sandbox.port), 20)) as link:
            link.sendall(begun)
            assert status(link.recv(1 << 16)) == 408


def test_empty_lines_before_a_request_are_nothing(sandbox: Sandbox) -> None:
    assert status(raw(sandbox, b"\r\n\n\r\n" + head(sandbox, "GET /site/mistakes HTTP/1.1"))) == 200
    assert raw(sandbox, b"\r\n\r\n") == b""
