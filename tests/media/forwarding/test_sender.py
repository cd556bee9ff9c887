"""One request to an endpoint that may be hostile: limits, no redirects, no secrets in what goes wrong."""

import contextlib
import hashlib
import os
import ssl
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.wechat.servers import Line, Request, Server, always, http
from tests.wechat.transport.certificates import Authority
from wxdesk.errors import NetworkError, WxdeskError
from wxdesk.media.forwarding import multipart, payload
from wxdesk.media.forwarding.answer import KEPT_CHARACTERS, EndpointResponse, refusal
from wxdesk.media.forwarding.credential import Credential, check_credential
from wxdesk.media.forwarding.endpoint import check_endpoint
from wxdesk.media.forwarding.sender import Sender
from wxdesk.net import tls
from wxdesk.net.limits import Limits

Serve = Callable[..., Server]
IMPATIENT = Limits(connect_s=1, stall_s=0.3, total_s=0.6, stall_bytes=1)
OK = http(b'{"code":0}')
TOKEN = "t0ken-of-the-endpoint-0123456789"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff" + os.urandom(200_000) + b"\xff\xd9")
    return path


@pytest.fixture
def send(picture: Path) -> Iterator[Callable[..., EndpointResponse]]:
    senders: list[Sender] = []

    def to(
        url: str,
        credential: Credential | None = None,
        limits: Limits = IMPATIENT,
        contexts: Callable[[], ssl.SSLContext] = tls.system_context,
        sender: Sender | None = None,
    ) -> EndpointResponse:
        if sender is None:
            sender = Sender(check_endpoint(url), credential, limits, contexts)
            senders.append(sender)
        measured = payload.measure(picture)
        form = multipart.form("fileData", picture.name, measured.content_type)
        return sender.send(form, measured.size_bytes, payload.body(picture, measured, form), "key-1")

    yield to
    for sender in senders:
        sender.close()


def error_of(call: Callable[[], EndpointResponse]) -> NetworkError:
    with pytest.raises(NetworkError) as caught:
        call()
    return caught.value


# --- what is sent -----------------------------------------------------------------------------------------------------
def test_a_request_has_its_length_its_key_and_its_credential(
    serve: Serve, send: Callable[..., EndpointResponse], picture: Path
) -> None:
    server = serve(always(OK))
    answer = send(f"{server.base}/in?x=1", check_credential(f"Bearer {TOKEN}"))
    assert (answer.status, answer.body) == (200, b'{"code":0}')
    (request,) = server.requests
    assert (request.method, request.target) == ("POST", "/in?x=1")
    assert request.headers["idempotency-key"] == "key-1"
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    assert request.headers["accept-encoding"] == "identity"
    assert int(request.headers["content-length"]) == len(request.body)
    assert "transfer-encoding" not in request.headers
    assert request.headers["user-agent"].startswith("wxdesk/")
    assert picture.read_bytes() in request.body


def test_a_header_that_was_typed_stands_in_the_place_of_the_usual_one(serve: Serve, picture: Path) -> None:
    agents: list[list[str]] = []

    class Raw(Server):
        def _read(self, sock, pending):  # type: ignore[no-untyped-def]
            while b"\r\n\r\n" not in pending:
                pending += sock.recv(4096)
            head = pending.partition(b"\r\n\r\n")[0].decode()
            agents.append([line for line in head.split("\r\n") if line.lower().startswith("user-agent:")])
            return Request("POST", "/", {}, b""), b""

    server = Raw(lambda request, line: line.send(OK) or False)
    sender = Sender(check_endpoint(server.base, headers=("user-agent=crm",)), None, IMPATIENT)
    measured = payload.measure(picture)
    form = multipart.form("f", "a", "image/jpeg")
    with contextlib.suppress(NetworkError):  # it has not read to the end
        sender.send(form, measured.size_bytes, payload.body(picture, measured, form), "k")
    sender.close()
    server.stop()
    assert [[one.partition(": ")[2] for one in lines] for lines in agents] == [["crm"]]


def test_one_connection_serves_many_files_and_keeps_no_cookie(serve: Serve, picture: Path) -> None:
    server = serve(always(http(b"", "Set-Cookie: session=1; Path=/")))
    sender = Sender(check_endpoint(server.base), None, IMPATIENT)
    measured = payload.measure(picture)
    for _ in range(3):
        form = multipart.form("f", "a", "image/jpeg")
        sender.send(form, measured.size_bytes, payload.body(picture, measured, form), "k")
    sender.close()
    assert server.connections == 1
    assert all("cookie" not in request.headers for request in server.requests)


def test_the_environment_is_not_asked(
    serve: Serve, send: Callable[..., EndpointResponse], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proxy, server = serve(always(OK)), serve(always(OK))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.base)
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    send(server.base)
    assert proxy.requests == []
    assert "authorization" not in server.requests[0].headers


# --- what comes back --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_reaches_nobody(serve: Serve, send: Callable[..., EndpointResponse], status: int) -> None:
    elsewhere = serve(always(OK))
    server = serve(always(http(b"", f"Location: {elsewhere.base}/stolen", status=f"{status} Moved")))
    answer = send(server.base, check_credential(TOKEN))
    problem = refusal(answer, check_endpoint(server.base).acceptance, "127.0.0.1")
    assert problem is not None
    assert problem.code == "forward_redirected"
    assert elsewhere.requests == []


def test_a_refusal_before_the_body_has_been_read_is_heard(serve: Serve, tmp_path: Path) -> None:
    """As nginx does it with a file that is too large: 413 from the headers alone, then the connection ends."""
    path = tmp_path / "large.mp4"
    with path.open("wb") as file:
        file.truncate(3 << 20)

    class Early(Server):
        def _read(self, sock, pending):  # type: ignore[no-untyped-def]
            while b"\r\n\r\n" not in pending:
                pending += sock.recv(4096)
            return Request("POST", "/", {}, b""), b""

    def answer(request: Request, line: Line) -> bool:
        line.send(http(b"too large", "Connection: close", status="413 Too Large"))
        line.sock.settimeout(1)
        end = time.monotonic() + 0.2
        while time.monotonic() < end and line.sock.recv(1 << 16):
            pass
        return False

    server = Early(answer)
    sender = Sender(check_endpoint(server.base), None, Limits(connect_s=1, stall_s=2, total_s=4))
    measured = payload.measure(path)
    form = multipart.form("f", "a", "video/mp4")
    try:
        assert sender.send(form, measured.size_bytes, payload.body(path, measured, form), "k").status == 413
    finally:
        sender.close()
        server.stop()


def test_a_long_answer_is_read_no_further_than_it_is_looked_at(
    serve: Serve, send: Callable[..., EndpointResponse]
) -> None:
    def endless(request: Request, line: Line) -> bool:
        line.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(2000):
            line.send(b"10000\r\n" + b"x" * 65536 + b"\r\n")
        return False

    assert len(send(serve(endless).base).body) == 64 << 10


def test_a_compressed_answer_is_understood_and_a_bomb_is_not_unpacked(
    serve: Serve, send: Callable[..., EndpointResponse]
) -> None:
    import gzip

    small, bomb = gzip.compress(b'{"code":500}'), gzip.compress(b" " * (50 << 20))
    assert send(serve(always(http(small, "Content-Encoding: gzip"))).base).body == b'{"code":500}'
    assert len(send(serve(always(http(bomb, "Content-Encoding: gzip"))).base).body) == 64 << 10
    twice = gzip.compress(b'{"code":0}') + small
    assert send(serve(always(http(twice, "Content-Encoding: gzip"))).base).body == twice


# --- what goes wrong --------------------------------------------------------------------------------------------------
def reset(request: Request, line: Line) -> bool:
    line.reset()
    return False


def hang(request: Request, line: Line) -> bool:
    line.silence()
    return False


def drip(request: Request, line: Line) -> bool:
    line.drip(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 1000, 0.1)
    return False


def half(request: Request, line: Line) -> bool:
    line.send(http(b'{"code":0}', length=100))
    return False


def silent_end(request: Request, line: Line) -> bool:
    return False


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (reset, "connection_lost"),
        (silent_end, "connection_lost"),
        (half, "truncated"),
        (hang, "timeout"),
        (always(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "not_http"),
        (always(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"), "not_http"),
    ],
)
def test_no_answer_is_an_error_with_a_host_and_nothing_more(
    serve: Serve, send: Callable[..., EndpointResponse], answer: object, code: str
) -> None:
    server = serve(answer)
    url = f"{server.base}/in?key=5ecret-in-the-query"
    error = error_of(lambda: send(url, check_credential(f"Bearer {TOKEN}")))
    assert error.code == code
    assert error.fields["host"] == "127.0.0.1"
    told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert TOKEN not in told
    assert "5ecret" not in str(error)
    assert "5ecret" not in "".join(traceback.format_exception(error))
    assert error.__context__ is None


def test_nobody_listens_and_no_such_host(send: Callable[..., EndpointResponse]) -> None:
    assert error_of(lambda: send("http://127.0.0.1:9/")).code == "refused"
    assert error_of(lambda: send("https://no-such-host.invalid/")).code == "host_unknown"


def test_a_server_that_drips_is_cut_off_when_its_time_is_over(
    serve: Serve, send: Callable[..., EndpointResponse]
) -> None:
    server = serve(drip)
    sender = Sender(check_endpoint(server.base), None, IMPATIENT)
    error = error_of(lambda: send("", sender=sender))
    sender.close()
    assert (error.code, error.fields["seconds"]) == ("timeout", IMPATIENT.total_s)


@pytest.mark.parametrize(
    ("reason", "make"),
    [
        ("self_signed", lambda authority: authority.serving(signed=False)),
        ("expired", lambda authority: authority.serving(days=-1)),
        ("wrong_host", lambda authority: authority.serving("other.example")),
    ],
)
def test_a_bad_certificate_gets_nothing(
    serve: Serve,
    send: Callable[..., EndpointResponse],
    tmp_path: Path,
    reason: str,
    make: Callable[[Authority], ssl.SSLContext],
) -> None:
    authority = Authority(tmp_path)
    server = serve(always(OK), context=make(authority))
    error = error_of(lambda: send(server.base, contexts=authority.trusting))
    assert (error.code, error.fields["reason"]) == ("tls", reason)
    assert server.requests == []


def test_https_to_a_trusted_host_works_and_can_be_aborted(
    serve: Serve, send: Callable[..., EndpointResponse], tmp_path: Path
) -> None:
    authority = Authority(tmp_path)
    server = serve(always(OK), context=authority.serving())
    assert send(server.base, contexts=authority.trusting).status == 200
    hanging = serve(hang, context=authority.serving())
    sender = Sender(
        check_endpoint(hanging.base), None, Limits(connect_s=1, stall_s=30, total_s=60), authority.trusting
    )

    def abort_once_it_waits() -> None:
        while not hanging.requests:
            time.sleep(0.01)
        sender.close()

    thread = threading.Thread(target=abort_once_it_waits)
    thread.start()
    error_of(lambda: send("", sender=sender))
    thread.join()
    sender.close()


# --- answers ----------------------------------------------------------------------------------------------------------
def test_an_answer_that_repeats_the_credential_is_recorded_without_it() -> None:
    credentials = [check_credential(f"Bearer {TOKEN}"), check_credential("Basic staff:hunter2hunter2")]
    body = f'{{"got":"Bearer {TOKEN}","basic":"c3RhZmY6aHVudGVyMmh1bnRlcjI=","password":"hunter2hunter2"}}'
    kept = EndpointResponse(200, (body + "\r\n\x1b[31m" + "x" * 5000).encode()).kept
    assert TOKEN not in kept
    assert "hunter2" not in kept
    assert "c3RhZmY6" not in kept
    assert len(kept) == KEPT_CHARACTERS
    assert kept.isprintable()
    assert len(credentials) == 2


def test_a_refusal_holds_what_was_said(picture: Path) -> None:
    problem = refusal(
        EndpointResponse(200, b'{"errcode":1,"access_token":"abc"}'),
        check_endpoint("https://a/").acceptance,
        "a",
    )
    assert isinstance(problem, WxdeskError)
    assert problem.fields["said"] == '{"errcode":1,"access_token":"***"}'


def test_a_file_is_sent_as_it_was_measured(picture: Path) -> None:
    measured = payload.measure(picture)
    form = multipart.form("f", "a", "image/jpeg")
    whole = b"".join(payload.body(picture, measured, form))
    assert len(whole) == form.length(measured.size_bytes)
    data = whole[len(form.head) : -len(form.tail)]
    assert hashlib.sha256(data).digest() == measured.sha256
    assert measured.content_type == "image/jpeg"


@pytest.mark.parametrize(
    "change",
    [lambda data: data + b"x", lambda data: data[:-1], lambda data: b"", lambda data: b"\0" + data[1:]],
)
def test_a_file_that_changed_never_completes_its_body(
    picture: Path, change: Callable[[bytes], bytes]
) -> None:
    measured = payload.measure(picture)
    form = multipart.form("f", "a", "image/jpeg")
    picture.write_bytes(change(picture.read_bytes()))
    sent = b""
    with pytest.raises(WxdeskError) as caught:
        for piece in payload.body(picture, measured, form):
            sent += piece
    assert caught.value.code == "file_changed"
    assert len(sent) < form.length(measured.size_bytes)
    assert not sent.endswith(form.tail)
