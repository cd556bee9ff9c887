"""What an endpoint wants to see before it takes a file: one header, kept in the system's keyring and nowhere else.

Each credential has a service name of its own in the keyring; without a keyring it lasts for the session.
"""

import base64
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from wxdesk.accounts.vault import Vault
from wxdesk.errors import InputError, SecretError
from wxdesk.media.forwarding.headers import is_free_name, is_value
from wxdesk.secrecy import Secret, forgetful

AUTHORIZATION = "Authorization"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,59}")
_HEADER = re.compile(r"([^\s:]+):[ \t]+(.*)")
_BEARER, _BASIC = "bearer", "basic"


@dataclass(frozen=True)
class Credential:
    """`parts` are the pieces of `value` that an answer may repeat, alive so that they are taken out of it."""

    header: str
    value: Secret
    parts: tuple[Secret, ...] = field(default=(), repr=False)

    @property
    def line(self) -> Secret:
        """As the keyring keeps it."""
        return Secret(f"{self.header}: {self.value.reveal()}")


@forgetful
def check_credential(text: str) -> Credential:
    """`Bearer TOKEN`, `Basic user:password` (or its base64), `Header-Name: value`, or a token alone.

    Raises InputError forward_credential_empty, forward_credential_shape; neither holds the text.
    """
    line = text.strip()
    if not line:
        raise InputError("forward_credential_empty")
    named = _HEADER.fullmatch(line)
    header, value = (named[1], named[2].strip()) if named else (AUTHORIZATION, line)
    if not is_free_name(header) or value.lower() in ("", _BEARER, _BASIC):
        raise InputError("forward_credential_shape")
    if header.lower() != AUTHORIZATION.lower():
        return _checked(header, value, ())
    scheme, space, rest = value.partition(" ")
    if scheme.lower() == _BASIC and space:
        return _basic(rest.strip())
    if scheme.lower() == _BEARER and space:
        return _checked(AUTHORIZATION, f"Bearer {rest.strip()}", (rest.strip(),))
    return _checked(AUTHORIZATION, value if space else f"Bearer {value}", (value,))


def check_credential_name(text: str) -> str:
    """What a credential is called: letters, digits, and . _ : -. Raises InputError forward_credential_name."""
    name = text.strip()
    if not _NAME.fullmatch(name):
        raise InputError("forward_credential_name")
    return name


def name_for(url: str) -> str:
    """What the credential of an endpoint at this address is called where nobody named it: its host and port."""
    return check_credential_name(urlsplit(url).netloc.replace("[", "").replace("]", "").lstrip(":")[:60])


def save_credential(vault: Vault, name: str, credential: Credential) -> None:
    """Raises SecretError as the vault does."""
    _drawer(vault, name).save(name, credential.line)


def load_credential(vault: Vault, name: str) -> Credential:
    """Raises SecretError forward_credential_missing, and as the vault does."""
    line = _drawer(vault, name).load(name)
    if line is None:
        raise SecretError("forward_credential_missing", name=name)
    return check_credential(line.reveal())


def _drawer(vault: Vault, name: str) -> Vault:
    return vault.for_service(f"wxdesk-forward:{name}")


def _basic(rest: str) -> Credential:
    if ":" not in rest:
        return _checked(AUTHORIZATION, f"Basic {rest}", (rest,))
    encoded = base64.b64encode(rest.encode()).decode()  # RFC 7617: UTF-8, unless a server says otherwise
    password = rest.partition(":")[2]
    return _checked(AUTHORIZATION, f"Basic {encoded}", (encoded, rest, password))


def _checked(header: str, value: str, parts: tuple[str, ...]) -> Credential:
    if not is_value(value) or value.endswith(" "):
        raise InputError("forward_credential_shape")
    return Credential(header, Secret(value), tuple(map(Secret, parts)))
