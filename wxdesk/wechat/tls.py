"""TLS as wxdesk uses it: the operating system's trust, nothing from the environment, failures in plain
codes."""

import functools
import ssl
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from wxdesk.wechat.pace import Stopwatch

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
    if sys.platform in ("win32", "darwin"):
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


SELF_SIGNED, EXPIRED, WRONG_HOST, UNTRUSTED, PROTOCOL, OTHER = REASONS = (
    "self_signed",
    "expired",
    "wrong_host",
    "untrusted",
    "protocol",
    "other",
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
_PROTOCOL_MARKS = (
    "PROTOCOL",
    "VERSION",
    "HANDSHAKE_FAILURE",
    "HTTP_REQUEST",
    "PACKET_LENGTH",
    "RECORD_LAYER",
)


def failure_reason(error: ssl.SSLError) -> str:
    """Why a handshake failed: one of `REASONS`."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _VERIFY_REASONS.get(getattr(error, "verify_code", 0) % (1 << 32), OTHER)
    reason = (error.reason or "").upper()
    return PROTOCOL if any(mark in reason for mark in _PROTOCOL_MARKS) else OTHER


_T = TypeVar("_T")


class TlsInTls:
    """TLS to a server inside TLS to the proxy; ssl.SSLSocket can only stand on a plain socket."""

    _RECORD = 16 << 10

    def __init__(self, context: ssl.SSLContext, outer: ssl.SSLSocket, host: str, watch: Stopwatch) -> None:
        self.outer = outer
        self._watch = watch
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        self._pumped(self._tls.do_handshake)

    def settimeout(self, seconds: float, /) -> None:
        """How long the next call may take as a whole, however many records it needs."""
        self._watch = Stopwatch(seconds)

    def recv(self, size: int, /) -> bytes:
        try:
            return self._pumped(lambda: self._tls.read(size))
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            return b""

    def sendall(self, data: bytes, /) -> None:
        self._pumped(lambda: self._tls.write(data))

    def close(self) -> None:
        self.outer.close()

    def _pumped(self, step: Callable[[], _T]) -> _T:
        while True:
            try:
                result = step()
            except ssl.SSLWantReadError:
                self._flush()
                self._fill()
            else:
                self._flush()
                return result

    def _flush(self) -> None:
        if self._outgoing.pending:
            self.outer.settimeout(self._watch.left_s())
            self.outer.sendall(self._outgoing.read())

    def _fill(self) -> None:
        self.outer.settimeout(self._watch.left_s())
        data = self.outer.recv(self._RECORD)
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()
