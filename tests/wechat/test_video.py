"""The second hop of a video: no token, https and public addresses only, and nothing it says goes unjudged (T6)."""

import ipaddress
import json
from collections.abc import Callable

import pytest

from tests.wechat.servers import Server, always, http
from wxdesk.errors import NetworkError
from wxdesk.hosts import is_loopback, is_public
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.ssrf_guard import video_address_policy

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
MP4 = b"\0\0\0\x18ftypmp42" + b"m" * 100_000


def pointing_at(url: str) -> bytes:
    return http(json.dumps({"video_url": url, "title": "t"}).encode(), "Content-Type: text/plain")


def test_the_sandboxs_video_arrives_and_its_host_sees_no_token(
    serve: Serve, api_of: ApiOf, token: Secret, calls: list[Call]
) -> None:
    cdn = serve(always(http(MP4, "Content-Type: video/mp4")))
    server = serve(always(pointing_at(f"{cdn.base}/v.mp4?key=k&auth=1")))
    with api_of(server).ask_media(token, "M") as medium:
        assert (medium.content_type, medium.announced_bytes) == ("video/mp4", len(MP4))
        assert b"".join(medium.chunks()) == MP4
    (request,) = cdn.requests
    assert request.target == "/v.mp4?key=k&auth=1"
    assert token.reveal() not in f"{request}"
    assert {"cookie", "authorization", "referer"} & set(request.headers) == set()
    assert [(call.endpoint, call.status) for call in calls] == [
        ("/cgi-bin/media/get", 200),
        ("video_url", 200),
    ]


REFUSED = [
    "http://wxsnsdy.tc.qq.com/v.mp4",
    "https://10.0.0.1/v",
    "https://192.168.1.1/v",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/v",
    "https://[fd00::1]/v",
    "https://[::ffff:10.0.0.1]/v",
    "https://[64:ff9b::7f00:1]/v",
    "https://127.0.0.1/v",
    "https://127.1/v",
    "https://0x7f.1/v",
    "https://2130706433/v",
    "https://[::7f00:1]/v",
    "https://[64:ff9b:1::7f00:1]/v",
    "https://[fec0::1]/v",
    "https://localhost/v",
    "https://printer/v",
    "https://printer.local/v",
    "https://metadata.google.internal/v",
    "https://user:pass@video.example/v",
    "https://video.example:port/v",
    "https://",
    "file:///etc/passwd",
    "ftp://video.example/v",
    "data:video/mp4;base64,AAAA",
    "//video.example/v",
    "v.mp4",
    "",
]


@pytest.mark.parametrize("url", REFUSED)
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(NetworkError, match="video_url_refused"):
        video_address_policy(url, "api.weixin.qq.com")


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/v", "https://10.0.0.1/v", "file:///etc/passwd", "http://x.example/v"]
)
def test_the_sandbox_may_not_point_elsewhere_either(
    serve: Serve, api_of: ApiOf, token: Secret, url: str
) -> None:
    api = api_of(serve(always(pointing_at(url))))
    with pytest.raises(NetworkError, match="video_url_refused"), api.ask_media(token, "M"):
        pytest.fail("a refused address was asked")


@pytest.mark.parametrize("url", ["https://127.0.0.1:9/v", "http://127.0.0.1:9/v", "http://localhost:9/v"])
def test_this_computer_is_within_reach_of_the_sandbox_only(url: str) -> None:
    assert video_address_policy(url, "127.0.0.1") is is_loopback
    with pytest.raises(NetworkError):
        video_address_policy(url, "api.weixin.qq.com")


def test_public_https_is_within_reach() -> None:
    address_policy = video_address_policy("https://wxsnsdy.tc.qq.com/v.mp4?key=1", "api.weixin.qq.com")
    assert address_policy(ipaddress.ip_address("203.205.254.1"))
    assert not address_policy(ipaddress.ip_address("10.1.2.3"))


def test_a_public_name_with_a_private_address_is_refused_when_it_is_looked_up(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check is made on the address that is then connected to, so that DNS cannot answer twice differently."""
    import socket

    from tests.wechat.conftest import QUICK
    from wxdesk.net.client import Client
    from wxdesk.net.limits import RequestPolicy

    inside = serve(always(http(b"inside")))
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", inside.port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *values, **named: found)
    client, url = Client(limits=QUICK), f"http://video.example:{inside.port}/v"
    with (
        pytest.raises(NetworkError) as caught,
        client.stream("GET", url, RequestPolicy(5, 100, address_policy=is_public)),
    ):
        pytest.fail("a private address was asked")
    assert (caught.value.code, caught.value.fields) == ("video_url_refused", {"host": "video.example"})
    assert inside.connections == 0
    with client.stream(
        "GET", url, RequestPolicy(5, 100)
    ) as response:  # the twin: without the rule it is reached
        assert response.status_code == 200
    client.close()


def test_a_video_url_behind_a_video_url_is_not_followed(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    third = serve(always(http(MP4)))
    second = serve(always(pointing_at(third.base + "/v")))
    first = serve(always(pointing_at(second.base + "/v")))
    with pytest.raises(NetworkError, match="video_url_refused"), api_of(first).ask_media(token, "M"):
        pytest.fail("a third hop was made")
    assert third.connections == 0


@pytest.mark.parametrize("errcode", [-5103017, 40001, 40164, 48001])
def test_an_error_of_the_second_hop_is_of_that_medium_alone(
    serve: Serve, api_of: ApiOf, token: Secret, errcode: int
) -> None:
    """Its host has no token: what it says is no word of WeChat's about one, nor about the account."""
    cdn = serve(always(http(f'{{"errcode":{errcode},"errmsg":"expired"}}'.encode())))
    with (
        pytest.raises(NetworkError, match="answer_unreadable"),
        api_of(serve(always(pointing_at(cdn.base)))).ask_media(token, "M"),
    ):
        pytest.fail("an error was given out as a video")


def test_an_address_httpx_cannot_read_is_refused(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(always(pointing_at("http://127.0.0.1/\x01v")))
    with pytest.raises(NetworkError, match="video_url_refused"), api_of(server).ask_media(token, "M"):
        pytest.fail("a broken address was asked")
