"""keyring's own backends, picked from a list.

keyring's usual way is not used: its choice obeys PYTHON_KEYRING_BACKEND and keyringrc.cfg, loads plug-ins, and falls on
a plain-text file where such a plug-in happens to be installed.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.errors import SecretError
from wxdesk.process import system

APPLICATION = "wxdesk"
WINDOWS_LIMIT = 1280  # characters: a credential's 2,560 bytes of UTF-16


class Backend(Protocol):
    """The part of keyring.backend.KeyringBackend that is used."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


Builder = Callable[[], Backend]


def candidates() -> tuple[tuple[KeyringKind, Builder], ...]:
    """The keyrings to try on this system, in this order; a builder raises when its keyring cannot be used."""
    if system.WINDOWS:
        return ((KeyringKind.WINDOWS, windows),)
    if system.MACOS:
        return ((KeyringKind.MACOS, macos),)
    # KDE Wallet 6 and KeePassXC answer as Secret Service too; the other is for KDE Wallet 5.
    return ((KeyringKind.SECRET_SERVICE, secret_service), (KeyringKind.KWALLET, kwallet))


def windows() -> Backend:
    from keyring.backends.Windows import WinVaultKeyring

    backend: Any = _built(WinVaultKeyring)
    backend.persist = "local machine"  # not carried to other computers with a roaming profile
    return PerEntryWindowsKeyring(backend)


def macos() -> Backend:
    from keyring.backends.macOS import Keyring

    backend: Any = _built(Keyring)
    backend.keychain = None  # KEYCHAIN_PATH
    return backend  # type: ignore[no-any-return]


def secret_service() -> Backend:
    from keyring.backends.SecretService import Keyring

    return _built(Keyring)


def kwallet() -> Backend:
    from keyring.backends.kwallet import DBusKeyring

    return _built(DBusKeyring)


def _built(kind: Any) -> Backend:
    _ = kind.priority  # raises RuntimeError where this keyring is not installed or not running
    backend = kind()
    # Its constructor sets whatever attribute a KEYRING_PROPERTY_… variable names; take that back.
    for variable in os.environ:
        vars(backend).pop(variable.partition("KEYRING_PROPERTY_")[2].lower(), None)
    backend.appid = APPLICATION
    return backend  # type: ignore[no-any-return]


class PerEntryWindowsKeyring:
    """Windows: an entry of its own for every AppID, and no copy of a replaced secret.

    WinVaultKeyring keeps the last user's password under the service's name alone and moves the one before to
    `user@service`; of a changed password, too, the old one stays behind there. A service name for each user, and nothing
    to be moved at the time of writing, avoid both.
    """

    def __init__(self, inner: Backend) -> None:
        self._inner = inner

    def get_password(self, service: str, username: str) -> str | None:
        return self._inner.get_password(f"{service}:{username}", username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2 * WINDOWS_LIMIT:
            raise SecretError("secret_too_long", limit=WINDOWS_LIMIT, place=KeyringKind.WINDOWS)
        entry = f"{service}:{username}"
        former = self._inner.get_password(entry, username)
        if former is not None:
            self._inner.delete_password(entry, username)
        try:
            self._inner.set_password(entry, username, password)
        except Exception:
            if former is not None:
                self._inner.set_password(entry, username, former)
            raise

    def delete_password(self, service: str, username: str) -> None:
        self._inner.delete_password(f"{service}:{username}", username)


# By name where the library that defines them may not be installed: secretstorage's.
_LOCKED_TYPES = {"KeyringLocked", "LockedException", "PromptDismissedException"}
_LOCKED_ARGUMENTS = (
    -128,  # macOS: the user said no
    -25308,  # macOS: nobody can be asked, over SSH for example
    "Cancelled by user",  # KDE Wallet
)


def is_locked(error: BaseException) -> bool:
    """Whether a keyring's error means that it stayed locked: nobody unlocked it, or somebody said no."""
    return any(
        type(one).__name__ in _LOCKED_TYPES or (one.args and one.args[0] in _LOCKED_ARGUMENTS)
        for one in _chain(error)
    )


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
