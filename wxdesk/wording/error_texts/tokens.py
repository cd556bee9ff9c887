"""No access_token, because wxdesk leaves WeChat alone for a while. `again_at` is a time, `cause` another error's text."""

from wxdesk.wording import tr_noop

_AGAIN = tr_noop(
    "errors",
    "wxdesk tries again after {again_at}. To try at once, click “Get the current one” on the Tokens page, or type "
    "“wxdesk-cli tokens refresh” in a terminal; a script has to wait.",
)

ERRORS: dict[str, tuple[str, str]] = {
    "force_too_soon": (
        tr_noop(
            "errors",
            "WeChat allows one forced refresh of the stable access_token every 30 seconds, and 20 a day.",
        ),
        tr_noop("errors", "Try again in {wait_s} s."),
    ),
    "token_calls_failed": (
        tr_noop("errors", "The last calls for an access_token failed. {cause}"),
        _AGAIN,
    ),
    "token_calls_hour": (
        tr_noop(
            "errors",
            "wxdesk has asked WeChat for this account's access_token {limit} times in an hour. Without a click "
            "it does not ask more often.",
        ),
        _AGAIN,
    ),
    "token_calls_day": (
        tr_noop(
            "errors",
            "wxdesk has asked WeChat for this account's access_token {limit} times today (Beijing time). "
            "Without a click it does not ask more often.",
        ),
        _AGAIN,
    ),
    "token_refused": (
        tr_noop("errors", "WeChat rejected three new access_tokens within ten minutes. {cause}"),
        tr_noop(
            "errors",
            "wxdesk tries again after {again_at}. “Check now” on the Tokens page checks whether WeChat accepts "
            "the access_token by now.",
        ),
    ),
}
