"""A company's token server: the replies of the usual ones, its header, its path, and what goes wrong."""

import json
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.tokens.stores.test_stored_token import FORMS, UNUSABLE, VALUE
from wxdesk.accounts.account import TokenSource
from wxdesk.accounts.token_places import TokenServerPlace
from wxdesk.errors import NetworkError, TokenStoreError
from wxdesk.net.limits import Limits
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind, CredentialSource
from wxdesk.tokens.stores.stored_token import Unusable
from wxdesk.tokens.stores.token_server import TokenServer

CANARY = "Bearer cAn4ry-of-the-hub"
TOKEN = CredentialKind.ACCESS_TOKEN


class Hub(ThreadingHTTPServer):
    """Answers `reply` with `status`; notes what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.reply, self.status, self.headers, self.wait_s = VALUE.encode(), 200, {}, 0.0
        self.asked = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/token"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        hub = self.server
        hub.asked.append((self.path, dict(self.headers)))
        time.sleep(hub.wait_s)
        self.send_response(hub.status)
        for name, value in hub.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(hub.reply)))
        self.end_headers()
        self.wfile.write(hub.reply)

    def log_message(self, *given):
        pass


@pytest.fixture
def hub():
    hub = Hub()
    threading.Thread(target=hub.serve_forever, daemon=True).start()
    yield hub
    hub.shutdown()
    hub.server_close()


@pytest.fixture
def server(account, hub):
    def new(value=None, limits=None, **changes):
        place = TokenServerPlace(**({"url": hub.url} | changes))
        mine = replace(account, token_source=TokenSource.SERVER, token_server=place)
        more = {"limits": limits} if limits else {}
        return TokenServer(mine, lambda: value and Secret(value), **more)

    return new


@pytest.mark.parametrize("name", FORMS)
def test_the_usual_replies_are_recognised(server, hub, name):
    hub.reply, form = FORMS[name]
    stored = server().look().stored
    assert (stored.value, stored.form) == (Secret(VALUE), form)


@pytest.mark.parametrize(
    "name", [name for name in UNUSABLE if name not in ("nothing", "white space", "a megabyte")]
)
def test_what_is_no_token_is_named(server, hub, name):
    hub.reply, why = UNUSABLE[name]
    hub.reply = hub.reply.replace(b"wxfedcba9876543210", b"wx00000000000000ee")
    with pytest.raises(TokenStoreError) as caught:
        server().look()
    assert (caught.value.code, caught.value.fields["unusable"]) == ("stored_token_unusable", why)


def test_an_empty_reply_is_no_token(server, hub):
    hub.reply = b" "
    assert server().look() is None


def test_the_header_goes_along_and_the_appid_into_the_address(server, hub, account):
    server(CANARY, url=hub.url + "?appid={appid}", header="Authorization").look()
    server(CANARY).look()
    (path, headers), (_, without) = hub.asked
    assert path == f"/token?appid={account.appid}"
    assert headers["Authorization"] == CANARY
    assert "Authorization" not in without


def test_a_path_leads_to_the_token(server, hub):
    hub.reply = json.dumps({"payload": [{"t": VALUE}]}).encode()
    assert server(path="payload.0.t").look().stored.value == Secret(VALUE)
    with pytest.raises(TokenStoreError) as caught:
        server().look()
    assert caught.value.fields["unusable"] is Unusable.NO_TOKEN


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "token_server_denied"),
        (403, "token_server_denied"),
        (404, "token_server_status"),
        (500, "token_server_status"),
    ],
)
def test_another_status_is_told(server, hub, status, code):
    hub.status = status
    with pytest.raises(TokenStoreError) as caught:
        server(CANARY, header="X-Key").look()
    assert (caught.value.code, caught.value.fields) == (code, {"host": "127.0.0.1", "status": status})


def test_a_redirect_takes_the_header_nowhere(server, hub):
    hub.status, hub.headers = 302, {"Location": hub.url + "/elsewhere"}
    with pytest.raises(NetworkError, match="redirected"):
        server(CANARY, header="X-Key").look()
    assert len(hub.asked) == 1


def test_a_server_that_hangs_is_given_up(server, hub):
    hub.wait_s = 1.0
    limits = Limits(connect_s=0.3, stall_s=0.3, total_s=0.3, call_s=0.3)
    with pytest.raises(NetworkError, match="timeout"):
        server(limits=limits).look()


def test_a_value_that_no_header_can_hold_is_told(server):
    with pytest.raises((NetworkError, TokenStoreError)) as caught:
        server("two\nlines", header="X-Key").look()
    assert "two" not in str(caught.value)


def test_a_refused_token_is_asked_for_again_there_and_not_at_wechat(
    account, hub, platform, new_broker, server, calls
):
    store = server()
    broker = new_broker(account=replace(account, token_source=TokenSource.SERVER), store=store)
    hub.reply = json.dumps({"data": {"access_token": platform.company_token(), "expires_in": 7000}}).encode()
    token = broker.fetch(TOKEN)
    assert (token.source, token.upper_bound) == (CredentialSource.TOKEN_SERVER, True)
    platform.replace_tokens(at_once=True)
    hub.reply = json.dumps({"access_token": platform.company_token()}).encode()
    broker.with_token(broker.api.probe_token)
    assert broker.get(TOKEN).value != token.value
    assert calls.paths() == ["get_api_domain_ip"] * 2
    assert len(hub.asked) == 2


@pytest.mark.expects_log
def test_the_header_is_in_no_error_and_no_log(server, hub, caplog):
    caplog.set_level("DEBUG")
    hub.status = 500
    with pytest.raises(TokenStoreError) as caught:
        server(CANARY, header="X-Key").look()
    seen, frames = [str(caught.value)], caught.value.__traceback__
    while frames is not None:
        if "/wxdesk/" in frames.tb_frame.f_code.co_filename:
            seen.append(repr(frames.tb_frame.f_locals))
        frames = frames.tb_next
    assert "cAn4ry" not in "".join(seen)
    assert "cAn4ry" not in caplog.text
