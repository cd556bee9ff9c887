"""Where secrets can be kept."""

from enum import StrEnum


class KeyringKind(StrEnum):
    WINDOWS = "windows"  # Credential Manager
    MACOS = "macos"  # Keychain
    SECRET_SERVICE = "secret_service"  # noqa: S105 -- GNOME Keyring, KDE Wallet 6, KeePassXC …
    KWALLET = "kwallet"  # KDE Wallet 5
    SESSION = "session"  # memory, until wxdesk ends
