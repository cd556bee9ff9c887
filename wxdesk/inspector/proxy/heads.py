"""What a browser asks a proxy (RFC 9112, section 3.2), and how that is put to the server itself."""

import base64
import hmac
import re
from dataclasses import dataclass

# A name or an address of IPv4, or one of IPv6 in brackets; as browsers write them, in ASCII
_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._~!$&'()+*,;=%-]{1,253}):([0-9]{1,5})")
_FIRST_LINE = re.compile(r"([A-Z]{1,20}) ([\x21-\x7e]+) HTTP/1\.[01]")
_FIELD = re.compile(r"([A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}):[ \t]*([^\x00\r\n]*?)[ \t]*")
_PLAIN = "http://"
_MOST_BODY = 1 << 40
# Of this connection, or of this proxy; Host is written anew.
_NOT_HANDED_ON = frozenset(
    (
        "connection",
        "keep-alive",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "upgrade",
        "host",
    )
)


class BadHeadError(ValueError):
    """`status`: of the answer, with its words."""

    def __init__(self, status: str = "400 Bad Request") -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """`head`: what the server is sent before the body of `body_bytes`; empty for a tunnel (CONNECT)."""

    host: str
    port: int
    credential: str
    head: bytes = b""
    body_bytes: int = 0


def read(data: bytes) -> Asked:
    """A request's head, from its first line to the empty one. Raises BadHeadError."""
    first, *lines = data.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    line = _FIRST_LINE.fullmatch(first)
    fields = [_FIELD.fullmatch(one) for one in lines]
    if not line or None in fields:
        raise BadHeadError
    named = [(one[1].lower(), one[2], one[0]) for one in fields if one]
    credential = next((value for name, value, _ in named if name == "proxy-authorization"), "")
    if line[1] == "CONNECT":
        return Asked(*_place(line[2]), credential)
    authority, path = _split(line[2])
    host, port = _place(authority if _AUTHORITY.fullmatch(authority) else f"{authority}:80")
    handed_on = [written for name, _, written in named if name not in _NOT_HANDED_ON]
    head = [f"{line[1]} {path} HTTP/1.1", f"Host: {authority}", *handed_on, "Connection: close", "", ""]
    return Asked(host, port, credential, "\r\n".join(head).encode("latin-1"), _body_bytes(named))


def basic(user: str, password: str) -> str:
    return f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"


def is_same(credential: str, expected: str) -> bool:
    return hmac.compare_digest(credential.encode("latin-1"), expected.encode())


def _place(authority: str) -> tuple[str, int]:
    found = _AUTHORITY.fullmatch(authority)
    if not found or not 0 < int(found[2]) < 65536:
        raise BadHeadError
    return found[1].strip("[]"), int(found[2])


def _split(target: str) -> tuple[str, str]:
    """An address's host with its port, and its path with its query."""
    if not target.lower().startswith(_PLAIN):
        raise BadHeadError
    rest = target[len(_PLAIN) :]
    ends_at = next((place for place, mark in enumerate(rest) if mark in "/?#"), len(rest))
    path = rest[ends_at:].partition("#")[0]
    return rest[:ends_at], path if path.startswith("/") else f"/{path}"


def _body_bytes(named: list[tuple[str, str, str]]) -> int:
    """Browsers say beforehand how long a body is that they send over HTTP/1.1."""
    lengths = {value for name, value, _ in named if name == "content-length"}
    if any(name == "transfer-encoding" for name, _, _ in named):
        raise BadHeadError("411 Length Required")
    if not lengths:
        return 0
    length = lengths.pop()
    if lengths or not (
        length.isascii() and length.isdigit() and len(length) < 14 and int(length) <= _MOST_BODY
    ):
        raise BadHeadError
    return int(length)
