"""WeChat's refusals of wxdesk's own calls: what they mean stands in return_codes; here is what they mean for whoever
sits at this computer, where that differs. The few words under a tile are in wording/media/media.py."""

import time
from typing import Any, NamedTuple

from wxdesk import clock
from wxdesk.errors import ApiError
from wxdesk.media.jobs.quota_reset import BEIJING, quota_reset_at
from wxdesk.wechat.errors.return_codes import return_codes
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.codes.code_text import in_language
from wxdesk.wording.numbers import clock_time


class OwnCall(NamedTuple):
    """Marked texts that go in the place of the explanation's, where they are not empty.

    {egress_ip} is a field, {here} the reader's own time of what is said in Beijing's.
    """

    remedy: str = ""
    sentence: str = ""


_CHECK_HOST = tr_noop("codes", "Check the account's API host.")
_CHECK_ACCOUNT = tr_noop("codes", "Check the account.")
_REFRESH = tr_noop("codes", "Get the current one on the Tokens page.")

OWN_CALLS: dict[int, OwnCall] = {
    -1: OwnCall(tr_noop("codes", "Try again in a moment.")),
    40001: OwnCall(
        tr_noop(
            "codes",
            "Refresh. If it happens again, find out which other system fetches tokens for this account.",
        )
    ),
    40002: OwnCall(_CHECK_HOST),
    40014: OwnCall(_REFRESH),
    40125: OwnCall(
        tr_noop(
            "codes", "Ask the account administrator for the current AppSecret, and save it under Accounts."
        )
    ),
    40164: OwnCall(
        sentence=tr_noop("codes", "WeChat rejected your IP {egress_ip}: it is not on the API IP whitelist.")
    ),
    41001: OwnCall(_REFRESH),
    41002: OwnCall(_CHECK_ACCOUNT),
    41004: OwnCall(_CHECK_ACCOUNT),
    41005: OwnCall(tr_noop("codes", "Choose a file that is not empty.")),
    41006: OwnCall(tr_noop("codes", "Check the list.")),
    42001: OwnCall(_REFRESH),
    43002: OwnCall(_CHECK_HOST),
    44001: OwnCall(tr_noop("codes", "Choose another file.")),
    45009: OwnCall(
        tr_noop(
            "codes",
            "It resets at 00:00 Beijing time{here}. A developer can reset it earlier with clear_quota, 10 times a month.",
        )
    ),
    45011: OwnCall(tr_noop("codes", "Wait until the next minute.")),
    61004: OwnCall(sentence=tr_noop("codes", "WeChat rejected this computer's IP: it is not registered.")),
    61024: OwnCall(tr_noop("codes", "Ask the third-party platform for the token.")),
    76001: OwnCall(tr_noop("codes", "Look up a more recent rid.")),
    89501: OwnCall(
        sentence=tr_noop("codes", "WeChat is waiting for an administrator to confirm this computer's IP.")
    ),
    89503: OwnCall(sentence=tr_noop("codes", "An administrator must confirm this computer's IP.")),
    89506: OwnCall(
        tr_noop("codes", "You can try again after 24 hours."),
        tr_noop("codes", "An administrator has rejected this computer's IP twice."),
    ),
    89507: OwnCall(
        tr_noop("codes", "You can try again after one hour."),
        tr_noop("codes", "An administrator rejected this computer's IP."),
    ),
}
_UNKNOWN = (
    tr_noop("codes", "WeChat returned error {errcode}."),
    tr_noop("codes", "Look it up in WeChat's list of global return codes."),
)

_NOT_LISTED = tr_noop("codes", "WeChat rejected your IP: it is not on the API IP whitelist.")


def sentence_and_remedy(error: ApiError, translate: Translate) -> tuple[str, str]:
    """Texts with the fields of an ApiError."""
    errcode = error.errcode
    code = return_codes().get(str(errcode))
    if code is None:
        sentence, remedy = _UNKNOWN
        return translate("codes", sentence), translate("codes", remedy)
    own = OWN_CALLS.get(errcode, OwnCall())
    sentence = own.sentence if errcode != 40164 or error.fields["egress_ip"] else _NOT_LISTED
    return (
        translate("codes", sentence) if sentence else in_language(code.meaning, translate),
        translate("codes", own.remedy) if own.remedy else in_language(code.remedy, translate),
    )


def fields_of(error: ApiError, translate: Translate) -> dict[str, Any]:
    """What fills the gaps of these texts."""
    return {
        **error.fields,
        "here": _here(quota_reset_at(error, time.time()), translate),
    }


def _here(at: float | None, translate: Translate) -> str:
    """The moment as clocks around the reader show it; nothing where those show Beijing time."""
    if at is None or clock.local(at).utcoffset() == BEIJING.utcoffset(None):
        return ""
    return translate("codes", tr_noop("codes", " ({time} local time)")).format(time=clock_time(at))
