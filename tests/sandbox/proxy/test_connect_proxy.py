"""What the proxy lets through, and that it leads nowhere else."""

import http.client
import socket
import ssl
import threading
import time
from contextlib import ExitStack, closing
from urllib.parse import urlsplit

import httpx
import pytest

from tests.sandbox.conftest import ACCOUNT
from wxdesk.errors import InputError
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.proxy import connect_proxy
from wxdesk.sandbox.proxy.connect_proxy import API_HOSTS
from wxdesk.sandbox.proxy.running import Way, proxy
from wxdesk.sandbox.server import Sandbox

API = "https://api.weixin.qq.com"


def port(way: Way) -> int:
    return urlsplit(way.url).port or 0


def raw(way: Way, data: bytes) -> bytes:
    """What comes back until the proxy closes."""
    with closing(socket.create_connection(("127.0.0.1", port(way)), 10)) as connection:
        connection.sendall(data)
        received = b""
        while piece := connection.recv(1 << 16):
            received += piece
        return received


def client(way: Way) -> httpx.Client:
    trust = ssl.create_default_context(cafile=str(way.certificate))
    return httpx.Client(proxy=way.url, verify=trust, trust_env=False, timeout=10)


def test_a_client_asks_wechats_address_and_is_answered_by_the_sandbox(way: Way, sandbox: Sandbox) -> None:
    with client(way) as asks:
        token = asks.post(f"{API}/cgi-bin/stable_token", json=ACCOUNT).json()["access_token"]
        asked = {"access_token": token, "media_id": samples.MEDIA_IDS[0]}
        photo = asks.get(f"{API}/cgi-bin/media/get", params=asked)
        assert photo.content == samples.SAMPLES[0].data()
        video = asks.get(
            f"{API}/cgi-bin/media/get", params={**asked, "media_id": samples.MEDIA_IDS[21]}
        ).json()
        assert video["video_url"].startswith(f"{API}/sandbox/video/")
        assert asks.get(video["video_url"]).content == samples.SAMPLES[21].data()
        files = {"media": ("a.jpg", photo.content, "image/jpeg")}
        upload = f"{API}/cgi-bin/media/upload?access_token={token}&type=image"
        assert asks.post(upload, files=files).json()["type"] == "image"
    assert [call.request.path for call in sandbox.requests.calls()][-2:] == [
        f"/sandbox/video/{samples.MEDIA_IDS[21]}.mp4",
        "/cgi-bin/media/upload",
    ]


@pytest.mark.parametrize("host", API_HOSTS)
def test_every_host_of_the_api_is_there(way: Way, host: str) -> None:
    with client(way) as asks:
        assert asks.get(f"https://{host}/cgi-bin/token", params=ACCOUNT).json()["expires_in"] == 7200


def test_one_connection_serves_many_calls(way: Way) -> None:
    trust = ssl.create_default_context(cafile=str(way.certificate))
    connection = http.client.HTTPSConnection("127.0.0.1", port(way), context=trust, timeout=10)
    connection.set_tunnel("api.weixin.qq.com", 443)
    for _ in range(3):
        connection.request("GET", "/cgi-bin/token")
        assert b"41002" in connection.getresponse().read()
    kept = connection.sock
    connection.request("GET", "/cgi-bin/token")
    assert connection.getresponse().status == 200
    assert connection.sock is kept
    connection.close()


def test_tls_without_connect_is_answered_too(way: Way) -> None:
    trust = ssl.create_default_context(cafile=str(way.certificate))
    plain = socket.create_connection(("127.0.0.1", port(way)), 10)
    with trust.wrap_socket(plain, server_hostname="api.weixin.qq.com") as tls:
        tls.sendall(b"GET /cgi-bin/token HTTP/1.1\r\nHost: api.weixin.qq.com\r\nConnection: close\r\n\r\n")
        assert b"41002" in tls.recv(4096)


@pytest.mark.parametrize(
    "path",
    [
        "/sandbox/control",
        "/sandbox/health",
        "/site/",
        "/site/sign?url=http://a/",
        "/wechat/jsSDK?url=http://a/",
    ],
)
def test_what_wechat_does_not_have_is_not_there(way: Way, path: str) -> None:
    with client(way) as asks:
        assert asks.get(f"{API}{path}").status_code == 404


def test_who_does_not_trust_the_certificate_gets_nothing(way: Way, sandbox: Sandbox) -> None:
    with httpx.Client(proxy=way.url, trust_env=False, timeout=10) as asks, pytest.raises(httpx.ConnectError):
        asks.get(f"{API}/cgi-bin/token")
    assert sandbox.requests.calls() == []


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"CONNECT example.com:443 HTTP/1.1\r\n\r\n", b"403"),
        (b"CONNECT api.weixin.qq.com:80 HTTP/1.1\r\n\r\n", b"403"),
        (b"CONNECT api.weixin.qq.com HTTP/1.1\r\n\r\n", b"403"),
        (b"CONNECT api.weixin.qq.com.evil.example:443 HTTP/1.1\r\n\r\n", b"403"),
        (b"CONNECT evil.example#api.weixin.qq.com:443 HTTP/1.1\r\n\r\n", b"403"),
        (b"CONNECT qyapi.weixin.qq.com:443 HTTP/1.1\r\n\r\n", b"403"),
        (b"CONNECT 127.0.0.1:22 HTTP/1.1\r\n\r\n", b"403"),
        (b"CONNECT [::1]:443 HTTP/1.1\r\n\r\n", b"403"),
        (b"GET http://api.weixin.qq.com/cgi-bin/token HTTP/1.1\r\nHost: api.weixin.qq.com\r\n\r\n", b"405"),
        (b"GET http://127.0.0.1/ HTTP/1.1\r\n\r\n", b"405"),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n", b"405"),
        (b"CONNECT\r\n\r\n", b"400"),
        (b"\r\n\r\n", b"400"),
        (b"\x00\xff\r\n\r\n", b"400"),
        (b"CONNECT " + b"a" * 400 + b":443 HTTP/1.1\r\n\r\n", b"400"),
        (b"CONNECT api.weixin.qq.com:443 HTTP/1.1\r\nX: " + b"a" * 20_000, b"400"),
    ],
)
def test_everything_else_is_refused(way: Way, sandbox: Sandbox, request_: bytes, status: bytes) -> None:
    answer = raw(way, request_)
    assert answer.split(b" ")[1] == status
    assert answer.endswith(b".\n")
    assert sandbox.requests.calls() == []


def test_a_dot_at_the_end_and_capitals_are_the_same_host(way: Way) -> None:
    with closing(socket.create_connection(("127.0.0.1", port(way)), 10)) as connection:
        connection.sendall(b"connect API.weixin.qq.com.:443 HTTP/1.0\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 405"), "methods are in capitals"
    with closing(socket.create_connection(("127.0.0.1", port(way)), 10)) as connection:
        connection.sendall(b"CONNECT API.weixin.qq.com.:443 HTTP/1.0\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 200")


def test_another_host_inside_the_tunnel_is_refused(way: Way) -> None:
    with client(way) as asks:
        assert asks.get(f"{API}/cgi-bin/token", headers={"Host": "evil.example"}).status_code == 403
        assert asks.get(f"{API}/cgi-bin/token", headers={"Origin": "https://evil.example"}).status_code == 403


def test_it_listens_on_this_computer_only(sandbox: Sandbox) -> None:
    with proxy(sandbox) as way:
        assert way.url.startswith("http://127.0.0.1:")
        with pytest.raises(InputError, match="port_taken"), proxy(sandbox, port(way)):
            pass


@pytest.mark.parametrize(
    "begun", [b"", b"CONNECT", b"CONNECT api.weixin.qq.com:443 HTTP/1.1\r\n\r\n", b"\x16\x03"]
)
def test_it_ends_at_once_whatever_was_begun(sandbox: Sandbox, begun: bytes) -> None:
    before = threading.active_count()
    with ExitStack() as stack:
        with proxy(sandbox) as way:
            connection = socket.create_connection(("127.0.0.1", port(way)), 10)
            stack.enter_context(closing(connection))
            connection.sendall(begun)
            time.sleep(0.05)
            begins = time.monotonic()
        assert time.monotonic() - begins < 2
        assert threading.active_count() == before


def test_a_caller_that_never_ends_its_head_is_let_go(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect_proxy, "_HEAD_S", 0.3)
    with closing(socket.create_connection(("127.0.0.1", port(way)), 10)) as connection:
        begins = time.monotonic()
        answer = b""
        while not answer and time.monotonic() - begins < 5:
            connection.sendall(b"X")
            connection.settimeout(0.05)
            try:
                answer = connection.recv(100)
            except TimeoutError:
                continue
        assert answer.startswith(b"HTTP/1.1 400")


def test_faults_come_through_it(way: Way, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on("connection_lost=once")
    with client(way) as asks:
        with pytest.raises(httpx.RemoteProtocolError):
            asks.get(f"{API}/cgi-bin/token")
        assert asks.get(f"{API}/cgi-bin/token").status_code == 200
