"""Thousands of malformed requests: none is answered by a failure of the sandbox, and it goes on."""

import logging
import random
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.sandbox.test_server import head, raw
from tests.support.slow import LONG
from wxdesk.clock import ManualClock
from wxdesk.sandbox.control.request_log import MOST_KEPT
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Reply, Request

USUAL = 300

METHODS = (
    b"GET",
    b"POST",
    b"PUT",
    b"get",
    b"",
    b"G\0T",
    b"GET GET",
    b"HEAD",
    b"OPTIONS",
    b"\xff",
    b"A" * 300,
)
PATHS = (
    *(
        b"/cgi-bin/token",
        b"/cgi-bin/stable_token",
        b"/cgi-bin/media/get",
        b"/cgi-bin/media/upload",
        b"/site/",
    ),
    *(b"/cgi-bin/material/add_material", b"/cgi-bin/ticket/getticket", b"/site/receive", b"/site/sign", b"/"),
    *(
        b"",
        b"*",
        b"//",
        b"/../../etc/passwd",
        b"/%",
        b"/%zz%00%ff",
        b"http://evil.example/",
        b"/" + b"a" * 9000,
    ),
    *(
        b"/wechat/jsSDK",
        b"/p/active/weChatOa/upload",
        b"/site/client/upload",
        b"/sandbox/video/",
        b"/cgi-bin/openapi/rid/get",
        b"/cgi-bin/material/batchget_material",
        b"\\",
        b"/\xe4\xbd",
    ),
)
QUERIES = (
    *(b"", b"?", b"?access_token={token}", b"?access_token={token}&type=image&media_id=%ff", b"?a&b&&=&=="),
    *(b"?access_token={token}&offset=-1&count=99999999999999999999", b"?fail=999&times=-1&delay=x", b"?#"),
    *(b"?url=http%3A%2F%2F%5B", b"?" + b"&" * 500, b"?appid=%00&secret[]=1", b"? ?", b"?fail=500&wait=\xb2"),
)
VERSIONS = (
    b" HTTP/1.1",
    b" HTTP/1.0",
    b" HTTP/0.9",
    b" HTTP/2.0",
    b" HTTP/-1",
    b" HTTP/1.1 x",
    b"",
    b" http/1.1",
)
HEADERS = (
    *(b"Content-Length: -1", b"Content-Length: 5, 5", b"Content-Length: 99999999", b"content-length:\t3"),
    *(
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: identity, chunked",
        b"Expect: 100-continue",
        b": x",
    ),
    *(
        b"Content-Type: multipart/form-data",
        b"Content-Type: multipart/form-data; boundary=",
        b"Connection: close",
    ),
    *(
        b'Content-Type: multipart/form-data; boundary="b',
        b"Content-Type: application/json",
        b"Host: evil.example",
    ),
    *(
        b"Origin: null",
        b"X" * 3000 + b": y",
        b"X:" + b"y" * 3000,
        b" folded",
        b"\0: \0",
        b"Idempotency-Key: \xff",
    ),
    *(b"Cookie: " + b"a=b;" * 400, b"Range: bytes=9-1", b"Upgrade: websocket", b"Authorization: Basic ==="),
)
BODIES = (
    *(b"", b"{", b"[]", b"null", b"{}" * 50, b'{"type":{"a":[]},"offset":"x","count":1e999}', b"\0" * 100),
    *(
        b"[" * 3000,
        b'{"appid":' + b"9" * 5000 + b"}",
        b"--b\r\n\r\n",
        b"--b\r\nContent-Disposition: form-data",
    ),
    *(
        b'--b\r\nContent-Disposition: form-data; name="media"; filename="a\r\n\r\nx\r\n--b--\r\n',
        b"\xef\xbb\xbf{",
    ),
    *(b'{"media_id":"\\ud800"}', b'{"articles":[{"title":null}]}', b'{"rid":5,"cgi_path":[]}'),
)


def requests(sandbox: Sandbox, count: int, seed: int = 5) -> Iterator[bytes]:
    """Each from pieces that fit somewhere, put together as chance has it, and every fourth damaged besides."""
    chance = random.Random(seed)
    token = sandbox.platform.company_token().encode()
    for number in range(count):
        body = chance.choice(BODIES)
        method, version = chance.choice((b"POST", b"GET", *METHODS)), chance.choice(VERSIONS)
        if chance.random() < 0.7:  # else hardly anything comes past the first line
            method, version = chance.choice((b"POST", b"GET")), b" HTTP/1.1"
        line = method + b" " + chance.choice(PATHS) + chance.choice(QUERIES) + version
        lines = [line.replace(b"{token}", token), *chance.choices(HEADERS, k=chance.randrange(3))]
        if chance.random() < 0.9:
            lines.append(f"Host: 127.0.0.1:{sandbox.port}".encode())
        if chance.random() < 0.6:
            lines.append(f"Content-Length: {len(body)}".encode())
        whole = chance.choice((b"\r\n", b"\r\n", b"\r\n", b"\n", b"\r")).join((*lines, b"", b"")) + body
        if number % 4 == 0:
            at = chance.randrange(len(whole))
            whole = whole[:at] + chance.randbytes(chance.randrange(6)) + whole[at + chance.randrange(9) :]
        yield whole


def badly_answered(sandbox: Sandbox, count: int) -> list[tuple[bytes, bytes]]:
    """The requests that were answered by a failure or not at all, with the answer; they come eight at a time."""

    def ask(request: bytes) -> tuple[bytes, bytes]:
        return request, raw(sandbox, request, 30)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, requests(sandbox, count)))
    # 500 is what `?fail=500` asks for, `close` an end without a word; 501 is a method that there is not.
    return [
        (request, answer)
        for request, answer in answers
        if b"Traceback" in answer
        or not answer.startswith(b"HTTP/1.")
        or (answer[9:12] in (b"500", b"502", b"503") and b"fail=500" not in request)
    ]


def kept(sandbox: Sandbox) -> tuple[int, int, int]:
    """What could grow with each request: threads, open files, connections that are waited for."""
    assert sandbox._listener is not None
    files = len(list(Path("/proc/self/fd").iterdir())) if sys.platform == "linux" else 0
    return threading.active_count(), files, len(sandbox._listener._waiting)


def test_no_malformed_request_is_answered_by_a_failure_or_not_at_all(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    assert badly_answered(sandbox, USUAL // 3) == []
    before = kept(sandbox)
    assert badly_answered(sandbox, 10_000 if LONG else USUAL) == []
    assert caplog.records == [], "a failure is logged"
    ends = time.monotonic() + 10
    while any(now > most + 8 for now, most in zip(kept(sandbox), before, strict=True)):
        assert time.monotonic() < ends, (before, kept(sandbox))
        time.sleep(0.05)
    assert len(sandbox.requests.calls()) <= MOST_KEPT
    assert raw(sandbox, head(sandbox, "GET /site/mistakes HTTP/1.1")).startswith(b"HTTP/1.1 200")


def test_the_requests_reach_every_part(sandbox: Sandbox) -> None:
    """Most are refused at the door; enough are not."""
    found = {raw(sandbox, request, 30)[9:12] for request in requests(sandbox, USUAL)}
    assert found >= {b"200", b"400", b"403", b"404", b"501"}


class Failing(Platform):
    def answer(self, request: Request) -> Reply:
        if request.content_type:
            raise KeyError("a bug")
        return Reply(b"", "text/plain", 500)


@pytest.mark.expects_log
def test_a_sandbox_that_fails_is_caught(clock: ManualClock, caplog: pytest.LogCaptureFixture) -> None:
    """The bad twin: one that answers 500, and one with a bug."""
    with Sandbox(Failing(clock)) as sandbox, caplog.at_level(logging.ERROR):
        assert badly_answered(sandbox, USUAL)
    assert caplog.records
