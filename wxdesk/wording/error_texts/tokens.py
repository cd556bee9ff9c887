"""No access_token, because wxdesk leaves WeChat alone for a while. `again_at` is a time, `cause` another error's text."""

from wxdesk.wording import tr_noop

_AGAIN = tr_noop(
    "errors", "wxdesk asks again from {again_at} on. “Get the current one” on the Tokens page asks at once."
)

ERRORS: dict[str, tuple[str, str]] = {
    "force_too_soon": (
        tr_noop("errors", "WeChat replaces the stable token at most once in 30 seconds, and 20 times a day."),
        tr_noop("errors", "Try again in {wait_s} s."),
    ),
    "token_calls_failed": (
        tr_noop("errors", "The last calls for an access_token failed. {cause}"),
        _AGAIN,
    ),
    "token_calls_hour": (
        tr_noop(
            "errors",
            "WeChat was asked for this account's access_token {limit} times within an hour, which is as often as "
            "wxdesk does without a click.",
        ),
        _AGAIN,
    ),
    "token_calls_day": (
        tr_noop(
            "errors",
            "WeChat was asked for this account's access_token {limit} times today (Beijing time), which is as often "
            "as wxdesk does without a click.",
        ),
        _AGAIN,
    ),
    "token_refused": (
        tr_noop("errors", "WeChat refused new access_tokens three times within ten minutes. {cause}"),
        tr_noop(
            "errors",
            "wxdesk tries again from {again_at} on. “Check now” on the Tokens page asks whether WeChat accepts the "
            "access_token by now.",
        ),
    ),
}
