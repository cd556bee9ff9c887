"""The ids of all mistakes, for whoever must have words for each."""

from wxdesk.signing.mistakes import address, credential, digest, noncestr, string1, timestamp

# What is found otherwise than by a row: a value that was pasted as well, one place that differs, and what shows in a
# signature itself.
_FOUND_BESIDES = (
    "url.api_address",
    "url.landing_page",
    "url.other_page",
    "url.current_page",
    "url.cut",
    "url.continued",
    "timestamp.another_moment",
    "timestamp.counter",
    "string1.one_character",
    "noncestr.other_value",
    "timestamp.other_value",
    "string1.card_layout",
    "string1.as_pasted",
    "appid.other",
    "digest.upper_case",
    "digest.base64",
    "digest.md5",
    "digest.sha256",
    "digest.sha512",
)
IDS: tuple[str, ...] = (
    *(mistake.id for group in address.GROUPS for mistake in group),
    *(mistake.id for mistake in credential.MISTAKES),
    *(mistake_id for mistake_id, _ in credential.OTHERS.values()),
    *(mistake.id for mistake in noncestr.MISTAKES),
    *(mistake.id for mistake in timestamp.MISTAKES),
    *(mistake.id for mistake in string1.MISTAKES),
    *(other.id for other in digest.OTHERS),
    *_FOUND_BESIDES,
)
