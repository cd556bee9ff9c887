"""A certificate authority made on the spot, which vouches for WeChat's hosts and for nothing else. The only user of
cryptography, the extra `sandbox-proxy`; imported when a proxy is wanted.

Its own key is gone as soon as it has signed the one certificate; that certificate's key is in this process's memory.
Python loads keys from files only, so for that moment it lies in one, encrypted with a password that nobody ever sees.
"""

import os
import secrets
import ssl
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_DOMAIN = "weixin.qq.com"
_DAYS = 30
_PEM = serialization.Encoding.PEM
_USES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)
TRUSTSTORE_PASSWORD = "changeit"  # noqa: S105 -- Java's customary one; what is in there is public


class Authority(NamedTuple):
    """`certificate`: PEM, and `java_truststore`: PKCS#12, for those who are to trust it; `context`: for the server."""

    certificate: bytes
    java_truststore: bytes
    context: ssl.SSLContext


class _Issuer:
    def __init__(self) -> None:
        self._name = f"wxdesk sandbox {secrets.token_hex(4)}"
        self._key = ec.generate_private_key(ec.SECP256R1())

    def root(self) -> x509.Certificate:
        return self._sign(
            self._name,
            self._key.public_key(),
            (x509.BasicConstraints(ca=True, path_length=0), True),
            (_usage("key_cert_sign", "crl_sign"), True),
            (x509.NameConstraints([x509.DNSName(_DOMAIN)], None), True),
        )

    def of_server(self, hosts: Sequence[str], key: ec.EllipticCurvePublicKey) -> x509.Certificate:
        return self._sign(
            hosts[0],
            key,
            (x509.BasicConstraints(ca=False, path_length=None), True),
            (_usage("digital_signature"), True),
            (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False),
            (x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts]), False),
        )

    def _sign(
        self, name: str, key: ec.EllipticCurvePublicKey, *extensions: tuple[x509.ExtensionType, bool]
    ) -> x509.Certificate:
        begins = datetime.now(UTC) - timedelta(days=1)  # somebody's clock may be behind
        builder = (
            x509.CertificateBuilder()
            .subject_name(_named(name))
            .issuer_name(_named(self._name))
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(begins + timedelta(days=_DAYS + 1))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False
            )
        )
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical)
        return builder.sign(self._key, hashes.SHA256())


def make(hosts: Sequence[str]) -> Authority:
    """For these hosts below weixin.qq.com."""
    issuer, key = _Issuer(), ec.generate_private_key(ec.SECP256R1())
    root, leaf = issuer.root(), issuer.of_server(hosts, key.public_key())
    truststore = pkcs12.serialize_java_truststore(
        [pkcs12.PKCS12Certificate(root, b"wxdesk-sandbox")],
        serialization.BestAvailableEncryption(TRUSTSTORE_PASSWORD.encode()),
    )
    return Authority(root.public_bytes(_PEM), truststore, _server_context(leaf, key))


def _server_context(certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> ssl.SSLContext:
    password = secrets.token_bytes(32)
    encrypted = key.private_bytes(
        _PEM, serialization.PrivateFormat.PKCS8, serialization.BestAvailableEncryption(password)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    descriptor, name = tempfile.mkstemp(".pem", "wxdesk-")  # for this user alone
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(certificate.public_bytes(_PEM) + encrypted)
        context.load_cert_chain(name, password=password)
    finally:
        Path(name).unlink()
    return context


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _usage(*names: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{name: name in names for name in _USES})
