"""The certificates: bound to WeChat's hosts, and with a key that nobody finds."""

import ssl
import stat
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from wxdesk.sandbox.proxy import authority
from wxdesk.sandbox.proxy.connect_proxy import API_HOSTS


def test_it_vouches_for_wechats_hosts_alone() -> None:
    root = x509.load_pem_x509_certificate(authority.make(API_HOSTS).certificate)
    bounds = root.extensions.get_extension_for_class(x509.NameConstraints)
    assert bounds.critical
    assert bounds.value.permitted_subtrees == [x509.DNSName("weixin.qq.com")]
    assert root.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert (root.not_valid_after_utc - root.not_valid_before_utc).days <= 31


@pytest.mark.parametrize(("host", "believed"), [("sz.api.weixin.qq.com", True), ("www.example.com", False)])
def test_a_certificate_for_another_host_would_not_be_believed(host: str, believed: bool) -> None:
    """Not even one that the authority had signed while it still had its key."""
    issuer = authority._Issuer()
    key = authority.ec.generate_private_key(authority.ec.SECP256R1())
    leaf = issuer.of_server([host], key.public_key())
    verifier = PolicyBuilder().store(Store([issuer.root()])).build_server_verifier(x509.DNSName(host))
    if believed:
        assert verifier.verify(leaf, [])[0] == leaf
    else:
        with pytest.raises(VerificationError):
            verifier.verify(leaf, [])


def test_two_are_never_the_same() -> None:
    assert authority.make(API_HOSTS).certificate != authority.make(API_HOSTS).certificate


def test_java_gets_the_same_certificate() -> None:
    made = authority.make(API_HOSTS)
    key, certificate, others = pkcs12.load_key_and_certificates(
        made.java_truststore, authority.TRUSTSTORE_PASSWORD.encode()
    )
    assert (key, certificate) == (None, None)
    assert [one.public_bytes(authority._PEM) for one in others] == [made.certificate]


def test_the_key_is_in_no_file_but_encrypted_and_for_a_moment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[tuple[str, int]] = []
    load = ssl.SSLContext.load_cert_chain

    def watched(self: ssl.SSLContext, name: str, **options: Any) -> None:
        path = Path(name)
        assert path.parent == tmp_path
        seen.append((path.read_text(), stat.S_IMODE(path.stat().st_mode)))
        load(self, name, **options)

    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", watched)
    authority.make(API_HOSTS)
    ((text, mode),) = seen
    assert "BEGIN ENCRYPTED PRIVATE KEY" in text
    assert "BEGIN PRIVATE KEY" not in text
    assert sys.platform == "win32" or mode == 0o600
    assert list(tmp_path.iterdir()) == []


def test_no_file_stays_where_it_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ssl.SSLError

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", fails)
    with pytest.raises(ssl.SSLError):
        authority.make(API_HOSTS)
    assert list(tmp_path.iterdir()) == []
