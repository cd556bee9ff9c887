"""TLS as wxdesk uses it: the operating system's trust, nothing from the environment, failures in plain
codes."""

import functools
import re
import ssl
from pathlib import Path

from wxdesk.process import system

# Where Linux distributions keep the certificates they trust; the first that exists is the system's.
# OpenSSL's own default would be read too late and from the wrong place: it follows SSL_CERT_FILE and
# SSL_CERT_DIR, which any start script can set, and a Python that is not the distribution's has a default
# folder that does not exist.
_LINUX_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch, Alpine, deepin, Kylin
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # Fedora, RHEL, openEuler
    "/etc/pki/tls/certs/ca-bundle.crt",  # older RHEL, Anolis
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/ssl/cert.pem",
)


def system_context() -> ssl.SSLContext:
    """A context that trusts what the operating system trusts, a company's own CA included.

    The key log that SSLKEYLOGFILE asks for is not written: only ssl.create_default_context() heeds it.
    """
    if system.WINDOWS or system.MACOS:
        return _checked_by_system()
    return _linux_context()


def _checked_by_system() -> ssl.SSLContext:
    # A new one for every connection: truststore holds a lock per context while it shakes hands, so that
    # sixteen connections on one context would be opened one after the other.
    import truststore

    return _hardened(truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


@functools.cache
def _linux_context() -> ssl.SSLContext:
    context = _hardened(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    bundle = next((path for path in _LINUX_BUNDLES if Path(path).is_file()), None)
    if bundle:
        context.load_verify_locations(cafile=bundle)
    else:
        context.set_default_verify_paths()
    return context


def _hardened(context: ssl.SSLContext) -> ssl.SSLContext:
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


SELF_SIGNED, EXPIRED, WRONG_HOST, UNTRUSTED, PROTOCOL, NO_TLS, OTHER = REASONS = (
    *("self_signed", "expired", "wrong_host"),
    *("untrusted", "protocol", "no_tls", "other"),
)

_VERIFY_REASONS = {
    # OpenSSL: X509_V_ERR_*, https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/
    2: UNTRUSTED,
    7: UNTRUSTED,
    9: EXPIRED,  # not valid yet: most often this computer's clock is wrong, as it is with expired ones
    10: EXPIRED,
    18: SELF_SIGNED,
    19: UNTRUSTED,
    20: UNTRUSTED,
    21: UNTRUSTED,
    27: UNTRUSTED,
    62: WRONG_HOST,
    64: WRONG_HOST,
    # Windows: CERT_E_EXPIRED, _UNTRUSTEDROOT, _CHAINING, _CN_NO_MATCH
    0x800B0101: EXPIRED,
    0x800B0109: UNTRUSTED,
    0x800B010A: UNTRUSTED,
    0x800B010F: WRONG_HOST,
    # macOS: errSecCertificateExpired, …NotValidYet, errSecNotTrusted, errSecHostNameMismatch
    -67818 % (1 << 32): EXPIRED,
    -67819 % (1 << 32): EXPIRED,
    -67843 % (1 << 32): UNTRUSTED,
    -67602 % (1 << 32): WRONG_HOST,
}
_PROTOCOL = re.compile("PROTOCOL|VERSION|HANDSHAKE_FAILURE", re.IGNORECASE)
# What came is no TLS at all: https at a port of plain http, or a proxy that answers in the host's place.
_NO_TLS = re.compile(
    "WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH|RECORD_LAYER|RECORD_TYPE", re.IGNORECASE
)


def failure_reason(error: ssl.SSLError) -> str:
    """Why a handshake failed: one of `REASONS`."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _VERIFY_REASONS.get(getattr(error, "verify_code", 0) % (1 << 32), OTHER)
    said = error.reason or ""
    return NO_TLS if _NO_TLS.search(said) else PROTOCOL if _PROTOCOL.search(said) else OTHER


def refusal_in(error: BaseException | None) -> ssl.SSLError | None:
    """The one among an error and its causes by which TLS itself said no; None where the connection just ended."""
    while error is not None:
        if isinstance(error, ssl.SSLError) and not isinstance(
            error, ssl.SSLEOFError | ssl.SSLZeroReturnError
        ):
            return error
        error = error.__cause__ or error.__context__
    return None
