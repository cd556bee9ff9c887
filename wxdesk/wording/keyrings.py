"""Words for keyrings: which there are, and why one was passed over."""

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import SkippedKeyring, UnusableReason
from wxdesk.wording import Translate, tr_noop

PLACES: dict[KeyringKind, str] = {
    KeyringKind.WINDOWS: tr_noop("states", "Windows Credential Manager"),
    KeyringKind.MACOS: tr_noop("states", "macOS Keychain"),
    KeyringKind.SECRET_SERVICE: tr_noop("states", "the system keyring (Secret Service)"),
    KeyringKind.KWALLET: tr_noop("states", "KWallet"),
    KeyringKind.SESSION: tr_noop("states", "this session only"),
}
WHYS: dict[UnusableReason, str] = {
    UnusableReason.MISSING: tr_noop("keyrings", "{place}: not installed, or not running"),
    UnusableReason.TIMEOUT: tr_noop("keyrings", "{place}: did not respond in time"),
    UnusableReason.FAILED: tr_noop("keyrings", "{place}: cannot be used"),
}


def tell_passed_over(passed_over: tuple[SkippedKeyring, ...], translate: Translate) -> str:
    """`the system keyring (Secret Service): did not answer in time · …`."""
    return " · ".join(
        translate("keyrings", WHYS[one.why]).format(place=translate("states", PLACES[one.place]))
        for one in passed_over
    )
