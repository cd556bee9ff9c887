"""What Api asks, and what it makes of proper answers."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.wechat.servers import Server, always, http
from wxdesk.errors import ApiError, InputError, NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat import reply
from wxdesk.wechat.api import Api, IssuedToken
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.material import MaterialKind

APPID = "wx0123456789abcdef"
RID = "6214bb2b-1f3a5c2e-7d90a1b2"

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]


def answer(**fields: object) -> bytes:
    return http(json.dumps(fields).encode(), "Content-Type: application/json; encoding=utf-8")


def query_of(server: Server) -> dict[str, list[str]]:
    return parse_qs(urlsplit(server.requests[-1].target).query)


TOKEN = "84_granted_token"


@pytest.mark.parametrize("force", [False, True])
def test_stable_token_is_asked_for_with_a_json_body(
    serve: Serve, api_of: ApiOf, secret: Secret, force: bool
) -> None:
    server = serve(always(answer(access_token=TOKEN, expires_in=5400)))
    grant = api_of(server).fetch_stable_token(APPID, secret, force=force)
    assert grant == IssuedToken(Secret(TOKEN), 5400)
    request = server.requests[0]
    assert (request.method, request.target) == ("POST", "/cgi-bin/stable_token")
    assert request.headers["content-type"] == "application/json"
    assert json.loads(request.body) == {
        "grant_type": "client_credential",
        "appid": APPID,
        "secret": secret.reveal(),
        "force_refresh": force,
    }


def test_classic_token_is_asked_for_in_the_query(serve: Serve, api_of: ApiOf, secret: Secret) -> None:
    server = serve(always(answer(access_token=TOKEN, expires_in=7200)))
    assert api_of(server).fetch_classic_token(APPID, secret) == IssuedToken(Secret(TOKEN), 7200)
    assert server.requests[0].path == "/cgi-bin/token"
    assert query_of(server) == {
        "grant_type": ["client_credential"],
        "appid": [APPID],
        "secret": [secret.reveal()],
    }


@pytest.mark.parametrize("ticket_type", ["jsapi", "wx_card"])
def test_a_ticket_comes_with_errcode_0(serve: Serve, api_of: ApiOf, token: Secret, ticket_type: str) -> None:
    server = serve(always(answer(errcode=0, errmsg="ok", ticket="ticket", expires_in=7200)))
    assert api_of(server).fetch_ticket(token, ticket_type) == IssuedToken(Secret("ticket"), 7200)
    assert server.requests[0].path == "/cgi-bin/ticket/getticket"
    assert query_of(server) == {"access_token": [token.reveal()], "type": [ticket_type]}


def test_probing_a_token_gives_the_addresses_of_the_api(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(always(answer(ip_list=["101.226.1.1", "101.226.1.2"])))
    assert api_of(server).probe_token(token) == ("101.226.1.1", "101.226.1.2")
    assert server.requests[0].path == "/cgi-bin/get_api_domain_ip"


@pytest.mark.parametrize(
    ("hd_voice", "path"), [(False, "/cgi-bin/media/get"), (True, "/cgi-bin/media/get/jssdk")]
)
def test_a_medium_is_streamed_with_what_its_headers_say(
    serve: Serve, api_of: ApiOf, token: Secret, hd_voice: bool, path: str
) -> None:
    body = b"\xff\xd8" + b"j" * 200_000
    server = serve(
        always(http(body, "Content-Type: image/jpeg", 'Content-disposition: attachment; filename="M.jpg"'))
    )
    with api_of(server).ask_media(token, "M/+ 1", hd_voice=hd_voice) as medium:
        assert (medium.content_type, medium.file_name) == ("image/jpeg", "M.jpg")
        assert medium.announced_bytes == len(body)
        assert b"".join(medium.chunks()) == body
    assert server.requests[0].path == path
    assert query_of(server) == {"access_token": [token.reveal()], "media_id": ["M/+ 1"]}


def test_headers_ask_for_no_compression_and_say_who_asks(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(always(answer(ip_list=[])))
    api_of(server).probe_token(token)
    headers = server.requests[0].headers
    assert headers["accept-encoding"] == "identity"
    assert headers["user-agent"].startswith("wxdesk/")
    assert headers["host"] == f"127.0.0.1:{server.port}"
    assert "cookie" not in headers


def test_an_error_is_taken_apart(serve: Serve, api_of: ApiOf, secret: Secret) -> None:
    text = f"invalid ip 116.25.45.231 ipv6 ::ffff:116.25.45.231, not in whitelist rid: {RID}"
    server = serve(always(answer(errcode=40164, errmsg=text)))
    with pytest.raises(ApiError) as caught:
        api_of(server).fetch_stable_token(APPID, secret)
    error = caught.value
    assert error.errcode == 40164
    assert not error.token_rejected
    assert error.fields["endpoint"] == "/cgi-bin/stable_token"
    assert error.fields["egress_ip"] == "116.25.45.231"
    assert (error.fields["rid"], error.fields["rid_time"]) == (RID, 0x6214BB2B)


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        (b"{}", "access_token"),
        (b'{"access_token": "", "expires_in": 7200}', "access_token"),
        (b'{"access_token": 17, "expires_in": 7200}', "access_token"),
        (b'{"access_token": "x"}', "expires_in"),
        (b'{"access_token": "x", "expires_in": "7200"}', "expires_in"),
        (b'{"access_token": "x", "expires_in": true}', "expires_in"),
        (b'["access_token"]', "{…}"),
        (b'"text"', "{…}"),
    ],
)
def test_json_of_another_shape_is_named_by_what_it_lacks(
    serve: Serve, api_of: ApiOf, secret: Secret, calls: list[Call], body: bytes, missing: str
) -> None:
    server = serve(always(http(body)))
    with pytest.raises(NetworkError) as caught:
        api_of(server).fetch_stable_token(APPID, secret)
    assert caught.value.code == "wrong_shape"
    assert caught.value.fields == {"host": "127.0.0.1", "missing": missing}
    assert calls[0].error_code == "wrong_shape"


ODD_CREDENTIALS = [
    "a b",
    " ab",
    "a\tb",
    "a\r\nX-Evil: 1",
    "a\x00b",
    "a\x1b[2J",
    "\x7f",
    "a\u00a0b",
    "a\u200bb",
    "中",
]
GRANTS: dict[str, Callable[[Api, Secret], IssuedToken]] = {
    "access_token": lambda api, secret: api.fetch_stable_token(APPID, secret),
    "classic access_token": lambda api, secret: api.fetch_classic_token(APPID, secret),
    "ticket": lambda api, secret: api.fetch_ticket(secret, "jsapi"),
}


@pytest.mark.parametrize("value", ODD_CREDENTIALS, ids=ascii)
@pytest.mark.parametrize("grant", GRANTS)
def test_what_has_blanks_or_control_characters_is_no_credential(
    serve: Serve, api_of: ApiOf, secret: Secret, grant: str, value: str
) -> None:
    name = grant.split()[-1]
    body = json.dumps({name: value, "expires_in": 7200}).encode()
    with pytest.raises(NetworkError) as caught:
        GRANTS[grant](api_of(serve(always(http(body)))), secret)
    assert caught.value.code == "credential_malformed"
    assert caught.value.fields == {"host": "127.0.0.1", "name": name}


def test_one_that_asks_for_a_text_only_is_caught() -> None:
    """The bad twin."""
    taken = [
        value for value in ODD_CREDENTIALS if reply.field({"ticket": value}, "ticket", str, "h") == value
    ]
    assert taken == ODD_CREDENTIALS


@pytest.mark.parametrize("body", [b"", b"null", b"<html>proxy</html>", b"{", b"[" * 60_000, b"\xff\xfe{}"])
def test_what_is_no_json_says_so(serve: Serve, api_of: ApiOf, token: Secret, body: bytes) -> None:
    with pytest.raises(NetworkError, match="not_json"):
        api_of(serve(always(http(body)))).probe_token(token)


@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "502 Bad Gateway"])
def test_a_gateways_error_page_is_known_by_its_status(
    serve: Serve, api_of: ApiOf, token: Secret, status: str
) -> None:
    server = serve(always(http(b"<html>nginx</html>", status=status)))
    with pytest.raises(NetworkError) as caught:
        api_of(server).probe_token(token)
    assert caught.value.fields == {"host": "127.0.0.1", "status": int(status[:3])}
    with pytest.raises(NetworkError, match="http_status"), api_of(server).ask_media(token, "M"):
        pytest.fail("an error page was given out as a medium")


@pytest.mark.parametrize(("header", "wait_s"), [("", 0), ("Retry-After: 120", 120), ("Retry-After: soon", 0)])
@pytest.mark.parametrize("status", ["503 Service Unavailable", "429 Too Many Requests"])
def test_a_busy_server_says_when_to_come_back(
    serve: Serve, api_of: ApiOf, token: Secret, status: str, header: str, wait_s: float
) -> None:
    server = serve(always(http(b"busy", *filter(None, [header]), status=status)))
    with pytest.raises(NetworkError, match="server_busy") as call:
        api_of(server).probe_token(token)
    with pytest.raises(NetworkError, match="server_busy") as medium, api_of(server).ask_media(token, "M"):
        pytest.fail("an error page was given out as a medium")
    for caught in (call, medium):
        assert caught.value.fields == {"host": "127.0.0.1", "status": int(status[:3]), "wait_s": wait_s}


def test_the_body_counts_even_when_the_status_is_500(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    server = serve(always(http(b'{"errcode":-1,"errmsg":"system error"}', status="500 Oops")))
    with pytest.raises(ApiError) as caught:
        api_of(server).probe_token(token)
    assert caught.value.errcode == -1


def test_every_call_is_recorded_without_its_values(
    serve: Serve, api_of: ApiOf, token: Secret, secret: Secret, calls: list[Call]
) -> None:
    def script(request: object, line: object) -> bytes:
        return replies.pop(0)

    replies = [
        answer(access_token=TOKEN, expires_in=1),
        answer(errcode=40001, errmsg=f"invalid credential rid: {RID}"),
        http(b"jpeg"),
        http(b"jpeg", length=9),
    ]
    server = serve(script)
    api = api_of(server)
    api.fetch_stable_token(APPID, secret)
    with pytest.raises(ApiError):
        api.fetch_ticket(token, "jsapi")
    with api.ask_media(token, "MEDIA") as medium:
        list(medium.chunks())
    server.stop()
    with pytest.raises(NetworkError), api.ask_media(token, "MEDIA") as medium:
        list(medium.chunks())
    assert [(call.method, call.endpoint, call.status, call.errcode, call.rid) for call in calls] == [
        ("POST", "/cgi-bin/stable_token", 200, None, ""),
        ("GET", "/cgi-bin/ticket/getticket", 200, 40001, RID),
        ("GET", "/cgi-bin/media/get", 200, None, ""),
        ("GET", "/cgi-bin/media/get", None, None, ""),
    ]
    assert [call.error_code for call in calls] == ["", "", "", "refused"]
    assert calls[0].appid == APPID
    assert all(call.duration_ms >= 0 and call.started_at > 1e9 for call in calls)
    assert "MEDIA" not in repr(calls)
    assert token.reveal() not in repr(calls)


def test_a_fault_in_the_consumer_is_not_put_down_to_wechat(
    serve: Serve, api_of: ApiOf, token: Secret, calls: list[Call]
) -> None:
    with pytest.raises(ZeroDivisionError), api_of(serve(always(http(b"jpeg")))).ask_media(token, "M"):
        _ = 1 / 0
    assert [(call.status, call.error_code) for call in calls] == [(200, "")]


REAL = Secret("84_" + "r" * 130)
EVERY_CALL: dict[str, Callable[[Api], object]] = {
    "stable_token": lambda api: api.fetch_stable_token(APPID, Secret("0" * 32)),
    "token": lambda api: api.fetch_classic_token(APPID, Secret("0" * 32)),
    "ticket": lambda api: api.fetch_ticket(REAL, "jsapi"),
    "probe": lambda api: api.probe_token(REAL),
    "rid": lambda api: api.fetch_rid(REAL, "1-2-3"),
    "media": lambda api: api.ask_media(REAL, "M").__enter__(),
    "material": lambda api: api.material.ask(REAL, "M").__enter__(),
    "page": lambda api: api.material.fetch_page(REAL, MaterialKind.IMAGE, 0),
}


@pytest.mark.parametrize("call", EVERY_CALL.values(), ids=EVERY_CALL)
def test_nothing_goes_to_this_computer_unless_its_user_said_so(
    serve: Serve, api_of: ApiOf, call: Callable[[Api], object]
) -> None:
    server = serve(always(answer()))
    with pytest.raises(InputError, match="api_base_this_computer"):
        call(api_of(server, sandbox=False))
    assert (server.requests, server.connections) == ([], 0)
    with suppress(ApiError, NetworkError):
        call(api_of(server, sandbox=False, local_relay=True))
    assert len(server.requests) == 1


@pytest.mark.parametrize("host", ["localhost.", "a.localhost", "0.0.0.0", "[::]", "0", "ip6-localhost"])
def test_nor_to_what_may_be_this_computer_under_another_name(host: str) -> None:
    api = Api(f"https://{host}:1", sandbox=False)
    with pytest.raises(InputError, match="api_base_this_computer"):
        api.probe_token(REAL)


@pytest.mark.parametrize("host", ["localhost.", "a.localhost", "localhost.localdomain"])
def test_nothing_of_the_sandboxs_goes_where_the_network_may_be_asked(host: str) -> None:
    api = Api(f"https://{host}:1", sandbox=True)
    with pytest.raises(InputError, match="sandbox_secret_elsewhere"):
        api.probe_token(REAL)


@pytest.mark.parametrize("local_relay", [False, True])
@pytest.mark.parametrize("call", EVERY_CALL.values(), ids=EVERY_CALL)
def test_nothing_of_the_sandboxs_leaves_this_computer(
    serve: Serve, api_of: ApiOf, call: Callable[[Api], object], local_relay: bool
) -> None:
    # The proxy would see whatever left: it is the only way out that this Api has. It lets nothing through.
    proxy = serve(always(http(b"", status="403 Forbidden")))
    elsewhere = "https://api.weixin.qq.com"
    with pytest.raises(InputError, match="sandbox_secret_elsewhere"):
        call(api_of(elsewhere, proxy=proxy.base, sandbox=True, local_relay=local_relay))
    assert proxy.connections == 0
    with suppress(ApiError, NetworkError):  # another account's does: the proxy sees it
        call(api_of(elsewhere, proxy=proxy.base, sandbox=False))
    assert proxy.connections > 0


@pytest.mark.parametrize(
    "base", ["http://api.weixin.qq.com", "http://192.168.1.5:8080", "ftp://x.example", "nonsense"]
)
def test_an_address_that_is_not_https_is_refused(base: str) -> None:
    with pytest.raises(InputError, match="api_base"):
        Api(base)


def test_importing_the_api_loads_neither_httpx_nor_ssl() -> None:
    late = {"httpx", "httpcore", "ssl", "truststore"}
    program = f"import sys, wxdesk.wechat.api; print(sorted({late} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"
