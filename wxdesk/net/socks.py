"""SOCKS5 (RFC 1928, user and password as RFC 1929): a tunnel to a host whose name the proxy looks up.

httpcore's own takes what one read brings for a whole reply, and its library's errors for what is no reply are none of
httpcore's.
"""

import ipaddress
from dataclasses import dataclass

from wxdesk.errors import NetworkError
from wxdesk.net.library import httpcore
from wxdesk.net.limits import Deadline
from wxdesk.secrecy import Secret

_VERSION, _USER_VERSION = 5, 1
_OPEN, _WITH_PASSWORD, _NONE = 0, 2, 0xFF
_IPV4, _NAME, _IPV6 = 1, 3, 4
_LONGEST = 255
_ADDRESS_BYTES = {_IPV4: 4, _IPV6: 16}
# RFC 1928, section 6: what the proxy met when it tried to reach the host. All else is the proxy's own refusal.
_OF_THE_HOST = {3: "unreachable", 4: "unreachable", 5: "refused", 6: "unreachable"}


@dataclass(frozen=True)
class SocksProxy:
    host: str
    port: int
    user: str = ""
    password: Secret | None = None

    def open_tunnel(self, stream: httpcore.NetworkStream, host: str, port: int, deadline: Deadline) -> None:
        """Raises NetworkError host_unknown, proxy_auth, proxy_refused, refused, unreachable; TimeoutError."""
        try:
            self._greet(_Line(stream, deadline))
            self._ask_for(_Line(stream, deadline), host, port)
        except (httpcore.ReadTimeout, httpcore.WriteTimeout):
            raise TimeoutError from None
        except (httpcore.NetworkError, EOFError):
            raise NetworkError("proxy_refused", host=self.host) from None

    def _greet(self, line: "_Line") -> None:
        methods = [_OPEN, _WITH_PASSWORD] if self.user else [_OPEN]
        line.send(bytes([_VERSION, len(methods), *methods]))
        version, method = line.take(2)
        if version != _VERSION:
            raise EOFError
        if method == _WITH_PASSWORD and self.user:
            self._sign_in(line)
        elif method in (_WITH_PASSWORD, _NONE):
            raise NetworkError("proxy_auth", host=self.host)
        elif method != _OPEN:
            raise EOFError

    def _sign_in(self, line: "_Line") -> None:
        password = self.password or Secret("")
        line.send(
            bytes([_USER_VERSION]) + _counted(self.user.encode()) + _counted(password.reveal().encode())
        )
        _, status = line.take(2)
        if status:
            raise NetworkError("proxy_auth", host=self.host)

    def _ask_for(self, line: "_Line", host: str, port: int) -> None:
        line.send(bytes([_VERSION, 1, 0]) + _address(host) + port.to_bytes(2, "big"))
        version, reply, _, kind = line.take(4)
        if version == _VERSION and reply in _OF_THE_HOST:
            raise NetworkError(_OF_THE_HOST[reply], host=host)
        if version != _VERSION or reply:
            raise EOFError
        # Where the tunnel begins at the proxy: nobody needs it, but it has to be out of the way.
        line.take((line.take(1)[0] if kind == _NAME else _ADDRESS_BYTES.get(kind, 0)) + 2)


@dataclass(frozen=True)
class _Line:
    stream: httpcore.NetworkStream
    deadline: Deadline

    def send(self, data: bytes) -> None:
        self.stream.write(data, self.deadline.left_s())

    def take(self, count: int) -> bytes:
        """So many bytes and none of what follows. Raises EOFError when the proxy hangs up."""
        data = b""
        while len(data) < count:
            piece = self.stream.read(count - len(data), self.deadline.left_s())
            if not piece:
                raise EOFError
            data += piece
        return data


def _address(host: str) -> bytes:
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        if len(host) > _LONGEST:
            raise NetworkError("host_unknown", host=host[:_LONGEST]) from None
        return bytes([_NAME]) + _counted(host.encode("ascii"))
    return bytes([_IPV4 if address.version == 4 else _IPV6]) + address.packed


def _counted(word: bytes) -> bytes:
    return bytes([len(word)]) + word
