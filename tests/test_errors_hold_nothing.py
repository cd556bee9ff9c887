"""Whatever is raised: no dialog, log or report shows a credential, and no variable keeps one (S3)."""

import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import keyring.errors
import pytest
from PySide6.QtWidgets import QWidget

from tests.support.canary import hits, with_variables
from tests.support.credentials import ACCESS_TOKEN, APPSECRET, TICKET
from wxdesk import error_record, errors, secrecy
from wxdesk.accounts.account import check_appid, check_secret
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.proxy import check_proxy, check_proxy_password
from wxdesk.accounts.vault import KeyringVault
from wxdesk.errors import ApiError, Cancelled, SecretError, WxdeskError
from wxdesk.files import atomic_file
from wxdesk.media.forwarding.credential import check_credential
from wxdesk.media.forwarding.endpoint import check_endpoint
from wxdesk.media.forwarding.multipart import form
from wxdesk.media.forwarding.sender import Sender
from wxdesk.secrecy import RedactingFilter, Secret
from wxdesk.signing.endpoint.request import check_endpoint as check_signing_endpoint
from wxdesk.signing.signature import check_ticket, sign
from wxdesk.ui.alerts import Alerts, report
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog

CANARIES = {"secret": APPSECRET, "token": ACCESS_TOKEN, "ticket": TICKET}
# Quoted as careless code quotes: an address, a form, a header, JSON
QUOTING = (
    f"GET https://api.weixin.qq.com/cgi-bin/token?secret={APPSECRET} failed, Authorization: Bearer {ACCESS_TOKEN}, "
    f'{{"jsapi_ticket": "{TICKET}"}}'
)


def classes(of: Any) -> list[type[Exception]]:
    found = [one for one in vars(of).values() if isinstance(one, type) and issubclass(one, Exception)]
    return sorted(set(found), key=lambda one: one.__name__)


def _of_httpx(kind: type[Exception]) -> Exception:
    request = httpx.Request("GET", f"https://api.weixin.qq.com/x?secret={APPSECRET}")
    made: dict[type[Exception], Callable[[], Exception]] = {
        httpx.HTTPStatusError: lambda: httpx.HTTPStatusError(
            QUOTING, request=request, response=httpx.Response(500, request=request)
        ),
        httpx.ResponseNotRead: httpx.ResponseNotRead,
        httpx.RequestNotRead: httpx.RequestNotRead,
        httpx.StreamConsumed: httpx.StreamConsumed,
        httpx.StreamClosed: httpx.StreamClosed,
    }
    return made.get(kind, lambda: kind(QUOTING))()


def _of_ours() -> Iterator[WxdeskError]:
    for kind in (errors.InputError, errors.SecretError, errors.StoreError, errors.NetworkError):
        for code, names in kind.CODES.items():
            numbers = {"free_bytes": 5, "wait_s": 5, "seconds": 5, "status": 5, "limit_mb": 5, "received": 5}
            yield kind(code, **{name: numbers.get(name, QUOTING) for name in names})
    yield ApiError(errcode=40001, text=QUOTING, endpoint="/x", hint=QUOTING)
    yield ApiError(errcode=40164, text=QUOTING, endpoint="/x", egress_ip=QUOTING)


ERRORS = [
    *map(_of_httpx, classes(httpx)),
    *(kind(QUOTING) for kind in classes(keyring.errors)),
    *_of_ours(),
    Cancelled(QUOTING),
    OSError(5, QUOTING, f"/tmp/access_token={ACCESS_TOKEN}"),
]
NAMES = [f"{type(error).__name__}-{getattr(error, 'code', '')}" for error in ERRORS]


def shown(error: Exception) -> dict[str, bytes]:
    """Where a person may come across it."""
    parent = QWidget()
    Alerts(lambda: parent, Clipboard(), str).tell(error)
    boxes = parent.findChildren(MessageDialog)
    assert bool(boxes) is not isinstance(error, Cancelled)
    texts = [text for box in boxes for text in (box.text(), box.detail())]
    parent.deleteLater()
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    handler.addFilter(RedactingFilter())
    logger = logging.getLogger("careless")
    logger.addHandler(handler)
    logger.propagate = False
    around = RuntimeError(f"around {error!r}")
    around.__cause__ = error
    logger.error("failed: %s", error, exc_info=around)
    reports = report(around)
    logger.removeHandler(handler)
    ours = error_record.to_json(error) if isinstance(error, WxdeskError) else ""
    told = {"dialog": "\n".join(texts), "log": log.getvalue(), "report": reports, "journal": ours}
    return {place: text.encode() for place, text in told.items()}


@pytest.mark.expects_log
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("error", ERRORS, ids=NAMES)
def test_no_error_shows_what_it_quotes(error: Exception) -> None:
    places = shown(error)
    assert "RuntimeError" in places["report"].decode()
    assert hits(CANARIES, places) == []


@pytest.mark.expects_log
@pytest.mark.usefixtures("qapp")
def test_with_the_shapes_forgotten_each_place_would_show_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin."""
    monkeypatch.setattr(secrecy.credential_shapes, "masked", lambda text, mask: text)
    places = shown(errors.InputError("api_base_invalid", text=QUOTING))
    assert {hit.split(" in ")[1] for hit in hits(CANARIES, places)} == {"dialog", "log", "report", "journal"}


# --- variables --------------------------------------------------------------------------------------------------------
class Careless:
    """A keyring's backend that fails with what it was given, in its words and in its variables."""

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = password * 2
        raise keyring.errors.PasswordSetError(f"cannot keep {kept}")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError


def _save() -> object:
    return KeyringVault(KeyringKind.SECRET_SERVICE, Careless(), 5).save("wx1", Secret(APPSECRET))


def _send(kind: type[Exception]) -> object:
    endpoint = check_endpoint(f"https://crm.example/upload?key={TICKET}")
    sender = Sender(endpoint, check_credential(f"X-Key: {ACCESS_TOKEN}"))

    def failing(request: httpx.Request) -> httpx.Response:
        quoted = f"{request.url} {request.headers.raw}"
        raise _of_httpx(kind) if kind in classes(httpx) else kind(quoted)

    sender._client = httpx.Client(transport=httpx.MockTransport(failing), auth=sender._client.auth)
    return sender.send(form("file", "a.jpg", "image/jpeg"), 0, iter(()), "key")


RAISING: dict[str, Callable[[], object]] = {
    "keyring": _save,
    "AppID": lambda: check_appid(APPSECRET),
    "AppSecret": lambda: check_secret(f"{APPSECRET}0"),
    "ticket": lambda: check_ticket(" "),
    "timestamp": lambda: sign(TICKET, "nonce", "now", "https://h5.example.com/"),
    "nonceStr": lambda: sign(TICKET, "", "1700000000", "https://h5.example.com/"),
    "credential": lambda: check_credential(f"X Key: {ACCESS_TOKEN}\0"),
    "password in an address": lambda: check_endpoint(f"https://user:{ACCESS_TOKEN}@crm.example/"),
    "key in an address": lambda: check_endpoint(f"http://crm.example/?key={APPSECRET}"),
    "a header": lambda: check_endpoint("https://crm.example/", headers=(f"X-Token={ACCESS_TOKEN}",)),
    "a signing endpoint": lambda: check_signing_endpoint(f"ftp://crm.example/?key={APPSECRET}"),
    "a proxy": lambda: check_proxy(f"http://user:{APPSECRET}@proxy.example:3128"),
    "a proxy's password": lambda: check_proxy_password(f"{APPSECRET}\0"),
    **{
        f"sending: {kind.__name__}": lambda kind=kind: _send(kind)
        for kind in (*classes(httpx), OSError, KeyError)
    },
}


@pytest.mark.parametrize("name", RAISING)
def test_no_variable_of_ours_keeps_a_credential(name: str) -> None:
    with pytest.raises(Exception) as caught:
        RAISING[name]()
    text = with_variables(caught.value)
    assert "Traceback" in text or type(caught.value).__name__ in text
    if isinstance(caught.value, WxdeskError):
        assert hits(CANARIES, {"trace": text.encode()}) == []
    else:  # not ours: its own words are redacted where they are shown, its frames are empty
        assert hits(CANARIES, {"trace": secrecy.redact(text).encode()}) == []


def test_a_functions_variables_would_have_kept_it() -> None:
    """The twin: the same functions without what makes them forget."""
    unguarded: Any = check_secret.__wrapped__  # type: ignore[attr-defined]
    with pytest.raises(errors.InputError) as caught:
        unguarded(f"{APPSECRET}0")
    assert hits(CANARIES, {"trace": with_variables(caught.value).encode()}) == ["secret in trace"]


def test_a_keyrings_error_would_have_kept_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin: raised from the backend's own error, as is usual."""

    def asked(self: KeyringVault, work: Callable[[Any], Any]) -> Any:
        try:
            return self._bounded.run(work)
        except Exception as exc:
            raise SecretError("keyring_failed", place=self.place) from exc

    monkeypatch.setattr(KeyringVault, "_ask", asked)
    with pytest.raises(SecretError) as caught:
        _save()
    assert hits(CANARIES, {"trace": with_variables(caught.value).encode()}) == ["secret in trace"]


def test_a_file_that_cannot_be_written_keeps_its_content_to_itself(tmp_path: Path) -> None:
    (tmp_path / "blocked").write_bytes(b"")
    with pytest.raises(errors.StoreError) as caught:
        atomic_file.write(tmp_path / "blocked" / "x.json", b"name")
    assert "write_failed" in with_variables(caught.value)
