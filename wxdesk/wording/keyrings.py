"""Where secrets are kept on this computer, and why a keyring was passed over, in words."""

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


def tell_place(place: KeyringKind, translate: Translate) -> str:
    """Where an AppSecret that is typed will be kept."""
    if place is KeyringKind.SESSION:
        return translate("keyrings", tr_noop("keyrings", "Kept in memory only, until you close wxdesk."))
    return _of_place(tr_noop("keyrings", "Stored only in {place}."), place, translate)


def tell_saved(place: KeyringKind, translate: Translate) -> str:
    """Where one that was typed is kept now."""
    if place is KeyringKind.SESSION:
        return translate(
            "keyrings", tr_noop("keyrings", "Saved. The AppSecret is kept until you close wxdesk.")
        )
    return _of_place(tr_noop("keyrings", "Saved. The AppSecret is stored in {place}."), place, translate)


def tell_waiting(place: KeyringKind | None, translate: Translate) -> str:
    """ "" where nothing can be waited for."""
    words = tr_noop("keyrings", "Waiting for {place}. It may be asking for a password in another window.")
    return "" if place in (None, KeyringKind.SESSION) else _of_place(words, place, translate)


def tell_session_only(
    passed_over: tuple[SkippedKeyring, ...], is_linux: bool, translate: Translate
) -> tuple[str, str]:
    """That there is no keyring; what can be done, and why none was used."""
    words = tr_noop(
        "keyrings",
        "This session only: no usable keyring was found on this computer. An AppSecret typed here stays in memory "
        "until you close wxdesk and is never written to disk.",
    )
    advice = tr_noop("keyrings", "Start GNOME Keyring or KWallet, then restart wxdesk.")
    lines = (translate("keyrings", advice) if is_linux else "", tell_passed_over(passed_over, translate))
    return translate("keyrings", words), "\n".join(filter(None, lines))


def _of_place(words: str, place: KeyringKind, translate: Translate) -> str:
    return translate("keyrings", words).format(place=translate("states", PLACES[place]))
