"""The ids of all mistakes, for whoever must have words for each."""

from wxdesk.signing.mistakes import address, credential, digest, noncestr, string1, timestamp

# What is found otherwise than by a row: a value that was pasted as well, one place that differs, and what shows in a
# signature itself.
_FOUND_BESIDES = (
    "url.api_address",
    "url.landing_page",
    "url.other_page",
    "url.current_page",
    "ticket.something_else",
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
    "ticket.other_value",
    "url.real_auth_later",
    "signature.other_value",
    "signature.malformed",
    "config.key_name",
    "config.key_missing",
    "config.value_missing",
    "digest.upper_case",
    "digest.base64",
    "digest.md5",
    "digest.sha256",
    "digest.sha512",
)
# signing/sorted_values tries them.
_OF_SORTED_VALUES = (
    "values.not_sorted",
    "values.sorted_as_numbers",
    "values.sorted_ignoring_case",
    "values.sorted_by_name",
    "values.keys_signed",
    "values.separator",
    "values.case",
    "values.white_space",
    "values.left_out",
    "values.too_many",
    "values.other_value",
    "values.like_a_page",
    "values.jsapi_ticket",
    "values.other_credential",
    "values.empty_token",
    "values.aes_key",
    "values.token_changed",
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
    *_OF_SORTED_VALUES,
)
