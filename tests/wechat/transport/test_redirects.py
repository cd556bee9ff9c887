"""No redirect is ever followed: it would carry a secret to another host (T1)."""

from collections.abc import Callable

import pytest

from tests.wechat.servers import Server, always, http
from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

APPID = "wx0123456789abcdef"


def stream(api: Api, token: Secret) -> None:
    with api.ask_media(token, "M") as medium:
        list(medium.chunks())


CALLS: dict[str, Callable[[Api, Secret], object]] = {
    "token": lambda api, secret: api.fetch_classic_token(APPID, secret),
    "stable_token": lambda api, secret: api.fetch_stable_token(APPID, secret),
    "ticket": lambda api, secret: api.fetch_ticket(secret, "jsapi"),
    "probe": lambda api, secret: api.probe_token(secret),
    "media": stream,
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("status", [301, 302, 303, 304, 307, 308])
def test_a_redirect_reaches_nobody(
    serve: Callable[..., Server], api_of: Callable[..., Api], token: Secret, status: int, call: str
) -> None:
    elsewhere = serve(always(http(b'{"access_token":"x","expires_in":7200}')))
    targets = [elsewhere.base + "/stolen", "//127.0.0.1/x", "http://attacker.example/", "/cgi-bin/token"]
    replies = [http(b"", f"Location: {target}", status=f"{status} Moved") for target in targets]
    server = serve(lambda request, line: replies.pop(0))
    api = api_of(server)
    for sent in range(1, len(targets) + 1):
        with pytest.raises(NetworkError) as caught:
            CALLS[call](api, token)
        assert caught.value.code == "redirected"
        assert caught.value.fields == {"host": "127.0.0.1", "status": status}
        assert len(server.requests) == sent
    assert elsewhere.connections == 0


def test_the_second_hop_of_a_video_follows_none_either(
    serve: Callable[..., Server], api_of: Callable[..., Api], token: Secret
) -> None:
    elsewhere = serve(always(http(b"video")))
    cdn = serve(always(http(b"", f"Location: {elsewhere.base}/v", status="302 Found")))
    server = serve(always(http(f'{{"video_url":"{cdn.base}/v"}}'.encode())))
    with pytest.raises(NetworkError, match="redirected"):
        stream(api_of(server), token)
    assert (len(cdn.requests), elsewhere.connections) == (1, 0)


def test_a_following_client_would_have_gone_there(serve: Callable[..., Server]) -> None:
    """The twin: the same answer does send a client on that follows redirects."""
    import httpx

    elsewhere = serve(always(http(b"stolen")))
    server = serve(always(http(b"", f"Location: {elsewhere.base}/", status="307 Moved")))
    with httpx.Client(trust_env=False, follow_redirects=True) as client:
        assert client.post(server.base, content=b"secret").content == b"stolen"
    assert elsewhere.requests[0].body == b"secret"
