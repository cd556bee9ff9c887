"""What the environment says of proxies is not heeded (T2)."""

from collections.abc import Callable

import pytest

from tests.wechat.servers import Server, always, http
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.fixture
def proxied_environment(serve: Callable[..., Server], monkeypatch: pytest.MonkeyPatch) -> Server:
    proxy = serve(always(http(b'{"ip_list":["9.9.9.9"]}')))
    for name in NAMES:
        monkeypatch.setenv(name, proxy.base)
        monkeypatch.setenv(name.lower(), proxy.base)
    monkeypatch.setenv("NO_PROXY", "")
    return proxy


def test_calls_go_straight_to_the_host(
    serve: Callable[..., Server], api_of: Callable[..., Api], token: Secret, proxied_environment: Server
) -> None:
    server = serve(always(http(b'{"ip_list":["1.2.3.4"]}')))
    assert api_of(server).probe_token(token) == ("1.2.3.4",)
    assert proxied_environment.connections == 0


def test_the_sandbox_is_never_reached_through_a_proxy_even_an_explicit_one(
    serve: Callable[..., Server], api_of: Callable[..., Api], token: Secret, proxied_environment: Server
) -> None:
    server = serve(always(http(b'{"ip_list":["1.2.3.4"]}')))
    assert api_of(server, proxy=proxied_environment.base).probe_token(token) == ("1.2.3.4",)
    assert proxied_environment.connections == 0


def test_a_client_that_trusts_the_environment_would_have_used_it(
    serve: Callable[..., Server], proxied_environment: Server
) -> None:
    """The twin."""
    import httpx

    with httpx.Client() as client:
        assert client.get(serve(always(http(b""))).base).json() == {"ip_list": ["9.9.9.9"]}
