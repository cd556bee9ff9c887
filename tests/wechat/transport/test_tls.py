"""TLS is verified always, and what is wrong with it is said in a plain code (T3)."""

import os
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.wine import not_under_wine
from tests.wechat.servers import Server, always, http
from tests.wechat.transport.certificates import Authority
from wxdesk.errors import NetworkError
from wxdesk.net import tls
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
OK = always(http(b'{"ip_list":["1.2.3.4"]}'))


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def test_a_trusted_certificate_is_accepted(
    serve: Serve, api_of: ApiOf, token: Secret, authority: Authority
) -> None:
    server = serve(OK, context=authority.serving())
    api = api_of(server, tls_contexts=authority.trusting)
    assert api.probe_token(token) == api.probe_token(token) == ("1.2.3.4",)
    assert server.connections == 1


BAD: dict[str, Callable[[Authority], ssl.SSLContext]] = {
    "self_signed": lambda authority: authority.serving(signed=False),
    "expired": lambda authority: authority.serving(days=-1),
    "wrong_host": lambda authority: authority.serving("other.example"),
    "untrusted": lambda authority: Authority(authority.folder, "another CA").serving(),
    "protocol": lambda authority: authority.serving(highest=ssl.TLSVersion.TLSv1_1),
    "other": lambda authority: authority.serving(rsa_bits=1024),
}
# A server that speaks TLS 1.1 at most says so, or, where the system's OpenSSL also bars its signatures, says only
# that it failed.
REPORTED_AS = {"protocol": {"protocol", "other"}}


@pytest.mark.parametrize("reason", BAD)
@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_a_bad_certificate_is_refused_with_its_reason(
    serve: Serve, api_of: ApiOf, token: Secret, authority: Authority, reason: str
) -> None:
    server = serve(OK, context=BAD[reason](authority))
    with pytest.raises(NetworkError) as caught:
        api_of(server, tls_contexts=authority.trusting).probe_token(token)
    assert caught.value.code == "tls"
    assert caught.value.fields["host"] == "127.0.0.1"
    assert caught.value.fields["reason"] in REPORTED_AS.get(reason, {reason})
    assert server.requests == []


def test_the_systems_trust_does_not_include_the_tests_authority(
    serve: Serve, api_of: ApiOf, token: Secret, authority: Authority
) -> None:
    with pytest.raises(NetworkError, match="tls"):
        api_of(serve(OK, context=authority.serving())).probe_token(token)


@pytest.mark.parametrize(
    "said",
    [b"220 mail.example ESMTP\r\n" * 20, b"HTTP/1.1 400 Bad Request\r\n\r\n", bytes(500), b"\xff" * 500],
    ids=["greeting", "http", "zeros", "noise"],
)
def test_a_server_that_speaks_no_tls_is_told_from_one_that_speaks_an_old_one(
    serve: Serve, api_of: ApiOf, token: Secret, authority: Authority, said: bytes
) -> None:
    def greets(request: object, line: object) -> bool:
        pytest.fail("the handshake was taken for a request")

    plain = serve(greets)
    plain._read = lambda sock, pending: (sock.sendall(said), (None, b""))[1]  # type: ignore[method-assign]
    with pytest.raises(NetworkError) as caught:
        api_of(plain.base.replace("http:", "https:"), tls_contexts=authority.trusting).probe_token(token)
    assert (caught.value.code, caught.value.fields["reason"]) == ("tls", "no_tls")


@not_under_wine("names another of a certificate's two faults")
def test_nothing_of_the_environment_changes_what_is_trusted(
    serve: Serve,
    api_of: ApiOf,
    token: Secret,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    bundle, key_log = tmp_path / "ca.pem", tmp_path / "keys.log"
    bundle.write_text(ssl.DER_cert_to_PEM_cert(authority.trusting().get_ca_certs(binary_form=True)[0]))
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setenv("SSLKEYLOGFILE", str(key_log))
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    tls._linux_context.cache_clear()
    server = serve(OK, context=authority.serving())
    with pytest.raises(NetworkError) as caught:
        api_of(server).probe_token(token)
    assert caught.value.fields["reason"] == "untrusted"
    assert not key_log.exists()
    # The twin: Python's usual context does follow them.
    usual = ssl.create_default_context()
    assert usual.cert_store_stats()["x509_ca"] == 1
    assert usual.keylog_filename == os.fspath(key_log)


def test_the_systems_own_authorities_are_trusted() -> None:
    tls._linux_context.cache_clear()
    context = tls._linux_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    bundle = any(Path(path).is_file() for path in tls._LINUX_BUNDLES)
    assert (context.cert_store_stats()["x509_ca"] > 20) == bundle


@pytest.mark.parametrize(
    ("verify_code", "reason"),
    [
        (-2146762495, tls.EXPIRED),  # Windows gives them as signed numbers
        (0x800B010F, tls.WRONG_HOST),
        (-67843, tls.UNTRUSTED),  # macOS
        (-67602, tls.WRONG_HOST),
        (23, tls.OTHER),
    ],
)
def test_windows_and_macos_give_the_same_reasons(verify_code: int, reason: str) -> None:
    error = ssl.SSLCertVerificationError("refused")
    error.verify_code = verify_code
    assert tls.failure_reason(error) == reason
