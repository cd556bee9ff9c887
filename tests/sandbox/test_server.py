"""The sandbox over real HTTP: what it answers, to whom, and what nobody can do to it."""

import http.client
import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import ACCOUNT, Caller
from tests.support.slow import LONG
from wxdesk.clock import ManualClock
from wxdesk.errors import InputError
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.endpoints.table import ENDPOINTS
from wxdesk.sandbox.media import numbered, samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving import connection
from wxdesk.sandbox.serving.exchange import Reply, Request

PHOTO = samples.GOOD[18]


def raw(sandbox: Sandbox, data: bytes, timeout_s: float = 5) -> bytes:
    """What comes back for these bytes until the sandbox closes, the sending side closed after them."""
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), timeout_s)) as link:
        try:
            link.sendall(data)
            link.shutdown(socket.SHUT_WR)
            received = b""
            while piece := link.recv(1 << 16):
                received += piece
        except ConnectionError:
            return b""
        return received


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def head(
    sandbox: Sandbox, line: str = "GET /cgi-bin/token HTTP/1.1", *headers: str, host: str | None = None
) -> bytes:
    host = f"127.0.0.1:{sandbox.port}" if host is None else host
    lines = [line, *([f"Host: {host}"] if host else []), *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1")


# --- what it is for ---------------------------------------------------------------------------------------------------
def test_the_announcement_is_all_a_script_needs(sandbox: Sandbox, caller: Caller) -> None:
    announcement = json.loads(json.dumps(sandbox.announcement()))
    assert sorted(announcement) == [
        "accounts",
        "api_base",
        "appid",
        "control",
        "media",
        "media_ids",
        "secret",
        "site",
    ]
    assert announcement["api_base"] == f"http://127.0.0.1:{sandbox.port}"
    assert announcement["site"] == announcement["api_base"] + "/site/"
    assert (announcement["appid"], announcement["secret"]) == (APPID, SECRET)
    token = caller.token()
    fetched = [
        caller.get("/cgi-bin/media/get", access_token=token, media_id=one)
        for one in announcement["media_ids"]
    ]
    kinds = [answer.headers["content-type"].partition("/")[0] for answer in fetched]
    assert kinds.count("image") == 19
    assert kinds.count("audio") == 2
    assert kinds.count("text") == 3  # the video's address, the expired, the unknown
    assert all(answer.status == 200 for answer in fetched)


def test_with_numbered_images_those_are_announced_and_the_samples_are_still_there(clock: ManualClock) -> None:
    with Sandbox(Platform(clock, images=40)) as sandbox:
        ids = sandbox.announcement()["media_ids"]
        caller = Caller(sandbox.api_base)
        token = caller.token()
        assert len(set(ids)) == 40
        for media_id in (*ids[:3], PHOTO.media_id):
            answer = caller.get("/cgi-bin/media/get", access_token=token, media_id=media_id)
            assert answer.headers["content-type"] == "image/jpeg"
        caller.connection.close()


def test_it_starts_without_reading_a_picture(clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    numbered._photo.cache_clear()
    read: list[str] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path.name) or read_bytes(path))
    with Sandbox(Platform(clock, images=500)) as sandbox:
        assert len(sandbox.announcement()["media_ids"]) == 500
        assert not [name for name in read if name.endswith((".jpg", ".png", ".gif", ".webp"))]
        sandbox.platform.images.data(7)
        PHOTO.data()
    assert read[-2:] == ["photo-1.jpg", "image-19.jpg"], "the check can fail"


def test_a_photo_over_http(caller: Caller) -> None:
    answer = caller.get("/cgi-bin/media/get", access_token=caller.token(), media_id=PHOTO.media_id)
    assert answer.body == PHOTO.data()
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["content-disposition"] == f'attachment; filename="{PHOTO.media_id}.jpg"'
    assert "access-control-allow-origin" not in answer.headers


def test_the_video_is_one_hop_away_and_needs_no_token(caller: Caller) -> None:
    answer = caller.get("/cgi-bin/media/get", access_token=caller.token(), media_id=samples.MEDIA_IDS[21])
    address = urlsplit(answer.json()["video_url"])
    assert address.netloc == caller.host
    assert not address.query
    video = caller.get(address.path)
    assert video.headers["content-type"] == "video/mp4"
    assert video.body[4:8] == b"ftyp"


def test_a_file_uploaded_over_http_comes_back(caller: Caller) -> None:
    token = caller.token()
    body = (
        b'--b\r\nContent-Disposition: form-data; name="media"; filename="a.jpg"\r\n\r\n'
        + PHOTO.data()
        + b"\r\n--b--\r\n"
    )
    path = f"/cgi-bin/media/upload?access_token={token}&type=image"
    uploaded = caller.ask("POST", path, body, Content_Type="multipart/form-data; boundary=b").json()
    again = caller.get("/cgi-bin/media/get", access_token=token, media_id=uploaded["media_id"])
    assert again.body == PHOTO.data()


def test_the_connection_is_kept_alive(caller: Caller) -> None:
    caller.get("/cgi-bin/token", **ACCOUNT)
    first = caller.connection.sock
    for _ in range(3):
        caller.get("/cgi-bin/token", **ACCOUNT)
    assert caller.connection.sock is first is not None


def test_of_a_field_given_twice_the_first_counts(caller: Caller) -> None:
    token = caller.token()
    assert (
        "ip_list"
        in caller.ask("GET", f"/cgi-bin/get_api_domain_ip?access_token={token}&access_token=x").json()
    )


# --- faults on the wire -----------------------------------------------------------------------------------------------
def test_a_truncated_body_ends_before_its_announced_length(sandbox: Sandbox, caller: Caller) -> None:
    token = caller.token()
    sandbox.faults.switch_on("truncated")
    with pytest.raises(http.client.IncompleteRead) as caught:
        caller.get("/cgi-bin/media/get", access_token=token, media_id=PHOTO.media_id)
    assert caught.value.partial == PHOTO.data()[: len(PHOTO.data()) // 2]


def test_a_lost_connection(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.faults.switch_on("connection_lost")
    with pytest.raises(http.client.RemoteDisconnected):
        caller.get("/cgi-bin/token", **ACCOUNT)


def test_a_fault_named_at_the_start_is_on(platform: Platform) -> None:
    with Sandbox(platform, faults=["system_busy"]) as sandbox:
        caller = Caller(sandbox.api_base)
        assert caller.get("/cgi-bin/token", **ACCOUNT).json()["errcode"] == -1
        caller.connection.close()
    with pytest.raises(InputError, match="fault_unknown"):
        Sandbox(platform, faults=["nothing"])


class Counting(Platform):
    """Tells how many requests it has answered."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__(clock)
        self.answered = threading.Semaphore(0)

    def answer(self, request: Request) -> Reply:
        reply = super().answer(request)
        self.answered.release()
        return reply


def test_latency_is_waited_by_each_caller_for_itself(clock: ManualClock) -> None:
    platform = Counting(clock)
    with Sandbox(platform, latency_ms=600_000) as sandbox, ThreadPoolExecutor(12) as pool:
        waiting = [pool.submit(raw, sandbox, head(sandbox), 30) for _ in range(12)]
        for _ in waiting:
            assert platform.answered.acquire(timeout=10), "one waits for another"
        assert not any(one.done() for one in waiting)
        sandbox.stop()
        assert [one.result() for one in waiting] == [b""] * 12


def test_latency_comes_on_top_of_slowness(sandbox: Sandbox) -> None:
    sandbox.latency_ms = 5
    sandbox.faults.switch_on("slow=7")
    assert sandbox.answer(Request("GET", "/cgi-bin/token")).delay_ms == 12
    assert sandbox.answer(Request("GET", "/site/mistakes")).delay_ms == 0


# --- who may ask ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", "localhost.:{port}", ""]
)
def test_only_its_own_host_names_are_answered(sandbox: Sandbox, host: str) -> None:
    assert status(raw(sandbox, head(sandbox, host=host.format(port=sandbox.port)))) == 403


def test_two_hosts_are_none(sandbox: Sandbox) -> None:
    assert status(raw(sandbox, head(sandbox, "GET / HTTP/1.1", f"Host: localhost:{sandbox.port}"))) == 403


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:{port}", ""]
)
def test_pages_from_elsewhere_are_refused(sandbox: Sandbox, origin: str) -> None:
    request = head(sandbox, "GET /site/sign?url=x HTTP/1.1", f"Origin: {origin.format(port=sandbox.port)}")
    assert status(raw(sandbox, request)) == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_its_own_page_is_answered(sandbox: Sandbox, name: str) -> None:
    own = f"{name}:{sandbox.port}"
    assert (
        status(raw(sandbox, head(sandbox, "GET /site/mistakes HTTP/1.1", f"Origin: http://{own}", host=own)))
        == 200
    )


def test_it_listens_on_this_computer_only(sandbox: Sandbox) -> None:
    assert sandbox._listener is not None
    assert sandbox._listener.socket.getsockname()[0] == "127.0.0.1"


# --- bad requests -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("line", "headers", "expected"),
    [
        ("GET http://127.0.0.1/cgi-bin/token HTTP/1.1", (), 400),
        ("GET cgi-bin/token HTTP/1.1", (), 400),
        ("GET / HTTP/9.9", (), 505),
        ("GET / HTTP/x", (), 400),
        ("GET /?" + "&".join("a=1" for _ in range(60)) + " HTTP/1.1", (), 400),
        ("GET /" + "a" * 70_000 + " HTTP/1.1", (), 414),
        ("BREW /coffee HTTP/1.1", (), 501),
        ("GET / HTTP/1.1", tuple(f"X-{number}: y" for number in range(120)), 431),
        ("GET / HTTP/1.1", ("X: " + "y" * 70_000,), 431),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Content-Length: -1",), 400),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Content-Length: ²",), 400),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Content-Length: 5", "Content-Length: 6"), 400),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Content-Length: 65537",), 413),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Content-Length: " + "9" * 5000,), 413),
        ("POST /cgi-bin/media/upload HTTP/1.1", (f"Content-Length: {(24 << 20) + 1}",), 413),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Transfer-Encoding: chunked",), 400),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Transfer-Encoding: gzip, chunked",), 501),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Transfer-Encoding: chunked", "Content-Length: 2"), 400),
        ("POST /cgi-bin/stable_token HTTP/1.1", ("Content-Length: 5",), 400),
        ("GET /%00%ff%zz HTTP/1.1", (), 404),
        ("GET /cgi-bin/media/get?access_token=%ff%00&media_id=%zz HTTP/1.1", (), 200),
    ],
)
def test_malformed_requests_have_their_answer(
    sandbox: Sandbox, line: str, headers: tuple[str, ...], expected: int
) -> None:
    assert status(raw(sandbox, head(sandbox, line, *headers))) == expected


def test_a_body_that_is_too_long_is_heard_out_so_that_the_refusal_arrives(sandbox: Sandbox) -> None:
    caller = Caller(sandbox.api_base)
    answer = caller.ask("POST", "/cgi-bin/stable_token", bytes(8 << 20))
    assert answer.status == 413
    caller.connection.close()


def test_a_caller_that_leaves_in_the_middle_disturbs_nobody(sandbox: Sandbox, caller: Caller) -> None:
    with closing(socket.create_connection(("127.0.0.1", sandbox.port))) as link:
        link.sendall(head(sandbox, "POST /cgi-bin/stable_token HTTP/1.1", "Content-Length: 500") + b"{")
    with closing(socket.create_connection(("127.0.0.1", sandbox.port))) as link:
        link.sendall(b"GET / HT")
    assert caller.get("/site/mistakes").status == 200


_PATHS = [
    *ENDPOINTS,  # every endpoint of the API has one
    *("/sandbox/video/", "/cgi-bin/nothing", "/site/", "/site/sign", "/site/preverify", "/site/receive"),
    *("/wechat/jsSDK", "/test/wechat/jsSDK", "/p/active/weChatOa/upload"),
    *("/site/client/upload", "/site/client/picture"),
]
_TYPES = ["application/json", "multipart/form-data; boundary=b", "multipart/form-data", "", "\x00"]
_texts = st.text(st.characters(codec="latin-1", exclude_characters="\r\n"), max_size=30)
_leaves = st.none() | st.integers() | st.floats() | st.text(max_size=9) | st.booleans()
_names = st.sampled_from(["rid", "cgi_path", "url", "appId", *ACCOUNT])
_values = st.recursive(
    _leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner), max_leaves=6
)
_bodies = st.binary(max_size=200) | _values.map(lambda value: json.dumps(value).encode())


@settings(max_examples=1000 if LONG else 50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["GET", "POST"]), st.sampled_from(_PATHS), _texts, st.sampled_from(_TYPES), _bodies)
def test_no_request_brings_it_down(
    sandbox: Sandbox, method: str, path: str, query: str, content_type: str, body: bytes
) -> None:
    """An internal failure would be logged, which fails any test, or answered with nothing."""
    token, query = sandbox.platform.company_token(), query.replace(" ", "%20")
    line = f"{method} {path}?access_token={token}&{query} HTTP/1.1"
    request = head(sandbox, line, f"Content-Type: {content_type}", f"Content-Length: {len(body)}")
    assert status(raw(sandbox, request + body)) in (200, 302, 400, 404)


@settings(max_examples=1000 if LONG else 50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_bring_it_down(sandbox: Sandbox, noise: bytes, after_a_head: bool) -> None:
    data = (head(sandbox)[:-2] if after_a_head else b"") + noise + b"\r\n\r\n"
    answer = raw(sandbox, data)
    assert b" 500 " not in answer[:20]
    assert b"Traceback" not in answer


class Broken(Platform):
    def answer(self, request: Request) -> Reply:
        raise RuntimeError("a bug")


@pytest.mark.expects_log
def test_a_bug_of_the_sandbox_is_logged_once_and_answered(
    clock: ManualClock, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_told", set())
    with Sandbox(Broken(clock)) as sandbox:
        for _ in range(3):
            request = head(sandbox, "GET /cgi-bin/token?secret=hidden HTTP/1.1")
            assert status(raw(sandbox, request)) == 500
    [record] = caplog.records
    assert record.exc_info is not None
    assert "hidden" not in caplog.text


# --- beginning and end ------------------------------------------------------------------------------------------------
def test_stopping_ends_idle_and_waiting_connections_at_once(clock: ManualClock) -> None:
    before = set(threading.enumerate())
    platform = Counting(clock)
    sandbox = Sandbox(platform, faults=["slow=600000"])
    sandbox.start()
    idle = Caller(sandbox.api_base)
    idle.get("/site/mistakes")
    silent = socket.create_connection(("127.0.0.1", sandbox.port))
    waiting = threading.Thread(target=raw, args=(sandbox, head(sandbox), 30))
    waiting.start()
    assert platform.answered.acquire(timeout=10)
    sandbox.stop()
    waiting.join(10)
    assert set(threading.enumerate()) <= before
    silent.close()
    idle.connection.close()


def test_it_can_be_started_and_stopped_again_and_again(platform: Platform) -> None:
    sandbox = Sandbox(platform)
    sandbox.stop()
    for _ in range(3):
        base = sandbox.start()
        assert sandbox.start() == base == sandbox.api_base
        caller = Caller(base)
        assert caller.get("/site/mistakes").status == 200
        caller.connection.close()
        sandbox.stop()
        sandbox.stop()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", urlsplit(base).port))


def test_a_port_in_use_is_said(platform: Platform, sandbox: Sandbox) -> None:
    with pytest.raises(InputError) as caught:
        Sandbox(platform, port=sandbox.port).start()
    assert caught.value.code == "port_taken"
    assert caught.value.fields == {"port": sandbox.port}
    with pytest.raises(InputError, match="port_taken"):
        Sandbox(platform, port=70_000).start()


def test_it_answers_on_the_port_asked_for(platform: Platform) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    with Sandbox(platform, port=port) as sandbox:
        assert sandbox.api_base == f"http://127.0.0.1:{port}"
