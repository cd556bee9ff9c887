"""Permissions, and accounts that are restricted."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_NOTICES = said("codes", "An administrator finds the reason in the console's notices.")

PERMISSIONS: dict[str, Explanation] = {
    "48001": Explanation(
        said("codes", "The account has no right to this call."),
        (
            said("codes", "The token is of another kind of account, or comes from the OAuth login."),
            said("codes", "The account is not verified, or the right was not switched on."),
            said("codes", "The login asked for snsapi_base, but the call needs snsapi_userinfo."),
            said("codes", "A third-party platform was not granted this right."),
        ),
        said("codes", "Check the token's account first, then Interface permissions in the console."),
    ),
    "48004": Explanation(
        said("codes", "WeChat has blocked this call for the account."),
        (said("codes", "The call was used against WeChat's rules."),),
        _NOTICES,
    ),
    "48009": Explanation(
        said("codes", "This API is no longer offered."),
        (said("codes", "It was replaced by another one."),),
        said("codes", "Look in the documentation for its successor."),
    ),
    "45103": Explanation(
        said("codes", "This API is no longer offered."),
        (said("codes", "It was replaced by another one."),),
        said("codes", "Look in the documentation for its successor."),
    ),
    "43016": Explanation(
        said("codes", "The account is not verified."),
        (said("codes", "The verification was never made, or has run out."),),
        said("codes", "Verify the account in the console, every year anew."),
    ),
    "43104": Explanation(
        said("codes", "This account may not do that."),
        (said("codes", "The account's kind does not allow it."),),
        said("codes", "Check under Interface permissions in the console."),
    ),
    "50002": Explanation(
        said("codes", "The account is restricted."),
        (
            said("codes", "It is frozen, closed, or was moved to another owner."),
            said("codes", "It was not used for a long time."),
        ),
        said("codes", "An administrator logs in to the console: it says what to do."),
    ),
    "50003": Explanation(
        said("codes", "This user may not do that yet."),
        (said("codes", "The feature is open to chosen users only."),),
        said("codes", "Ask WeChat to be admitted."),
    ),
    "50004": Explanation(
        said("codes", "The account may not use access_tokens, possibly as a penalty."),
        (said("codes", "WeChat punished the account."),),
        _NOTICES,
    ),
    "50007": Explanation(
        said("codes", "The account is frozen."),
        (said("codes", "It was not used for a long time, or was punished."),),
        said("codes", "An administrator logs in to the console: it says what to do."),
    ),
    "43007": Explanation(
        said("codes", "The account must authorise this first."),
        (said("codes", "Nobody has agreed to it in the console."),),
        said("codes", "An administrator agrees to it in the console."),
    ),
    "65319": Explanation(
        said("codes", "The account may not make a menu."),
        (said("codes", "The right was withdrawn."),),
        _NOTICES,
    ),
    "40200": Explanation(
        said("codes", "The call is not for this kind of account."),
        (
            said(
                "codes",
                "The token of a mini program was used for an Official Account's call, or the reverse.",
            ),
        ),
        said("codes", "Use the token of an account of the right kind."),
    ),
}
