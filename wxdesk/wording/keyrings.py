"""Why a keyring was passed over, in words."""

from wxdesk.accounts.vault import SkippedKeyring, UnusableReason
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.states import PLACES

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
