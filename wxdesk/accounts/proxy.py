"""A proxy's address as an account keeps it, and its password, which is in the keyring and nowhere else."""

import re
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from wxdesk import outside
from wxdesk.errors import InputError
from wxdesk.secrecy import MASK, Secret, forgetful, redact

SERVICE = "wxdesk proxy"  # in the keyring, beside the AppSecrets' own
PORTS = {"http": 80, "https": 443, "socks5": 1080}
_MOST_BYTES = 255  # of a user name and a password: RFC 1929
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class ProxyAddress(NamedTuple):
    """`host` with its port where one was written; `user` as it is, not as an address has it."""

    scheme: str
    host: str
    user: str = ""

    def __str__(self) -> str:
        return f"{self.scheme}://{quote(self.user, safe='')}{'@' * bool(self.user)}{self.host}"


@forgetful
def check_proxy(text: str) -> str:
    """Empty, or http://, https:// or socks5:// with host, perhaps port and user name. `socks5h` is read as socks5:
    names are the proxy's to look up in either.

    Raises InputError proxy_invalid, proxy_with_password.
    """
    proxy, password = split_password(text)
    if password is not None:
        raise InputError("proxy_with_password")
    return proxy


@forgetful
def split_password(text: str) -> tuple[str, Secret | None]:
    """An address as it was pasted → what check_proxy takes, and the password that stood in it.

    Raises InputError proxy_invalid, which holds neither user nor password; proxy_password_shape.
    """
    address, password = _split(text)
    return str(address) if address else "", password


def proxy_address(proxy: str) -> ProxyAddress | None:
    """The parts of what check_proxy gave; None of an empty one."""
    return _split(proxy)[0]


@forgetful
def check_proxy_password(text: str) -> Secret:
    """Raises InputError proxy_password_shape."""
    password = text.rstrip("\r\n")
    too_long = len(password.encode("utf-8", "replace")) > _MOST_BYTES
    if not password or too_long or not _is_sendable(password):
        raise InputError("proxy_password_shape", limit=_MOST_BYTES)
    return Secret(password)


def password_name(proxy: str) -> str:
    """What the password is called in the keyring, user@host:port; empty where the proxy asks for none."""
    address = proxy_address(proxy)
    if address is None or not address.user:
        return ""
    parts = urlsplit(str(address))
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{address.user}@{host}:{parts.port or PORTS[address.scheme]}"


def _split(text: str) -> tuple[ProxyAddress | None, Secret | None]:
    pasted = text.strip().rstrip("/")
    if not pasted:
        return None, None
    scheme, _, rest = pasted.partition("://")
    known, at, host = rest.rpartition("@")
    user, _, password = known.partition(":")
    address = ProxyAddress(re.sub("^socks5h$", "socks5", scheme.lower()), host, unquote(user))
    if not _is_sound(address) or (at and not user):
        shown = f"{MASK}@{pasted.rpartition('@')[2]}" if "@" in pasted else pasted
        raise InputError("proxy_invalid", text=redact(outside.whole_characters(shown))[:80])
    return address, check_proxy_password(unquote(password)) if password else None


def _is_sound(address: ProxyAddress) -> bool:
    host, user = address.host, address.user
    if any(mark in host for mark in " \\\t\n\r/?#@") or outside.whole_characters(host) != host:
        return False
    # RFC 7617: a user's name ends at the first colon
    if ":" in user or not _is_sendable(user) or len(user.encode("utf-8", "replace")) > _MOST_BYTES:
        return False
    try:
        parts = urlsplit(f"//{host}")
        return address.scheme in PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_sendable(text: str) -> bool:
    return not _CONTROL.search(text) and outside.whole_characters(text) == text
