"""What each mistake of the sandbox's signing back end is, for the one who chooses it."""

from wxdesk.wording import tr_noop

SIGNING_MISTAKES: dict[str, str] = {
    "none": tr_noop("signing_mistakes", "None"),
    "fragment_kept": tr_noop("signing_mistakes", "signs the URL with its #…"),
    "query_cut": tr_noop("signing_mistakes", "receives the URL only up to the first &"),
    "query_dropped": tr_noop("signing_mistakes", "signs the URL without its ?…"),
    "http_for_https": tr_noop("signing_mistakes", "uses http instead of https, or the reverse"),
    "slash_dropped": tr_noop("signing_mistakes", "drops the slash at the end of the path"),
    "port_dropped": tr_noop("signing_mistakes", "drops the port"),
    "landing_page": tr_noop("signing_mistakes", "signs the home page instead of the page"),
    "encoded": tr_noop("signing_mistakes", "signs the encoded URL"),
    "decoded": tr_noop("signing_mistakes", "signs the decoded URL"),
    "html_entity": tr_noop("signing_mistakes", "signs &amp; instead of &"),
    "timestamp_ms": tr_noop("signing_mistakes", "signs the timestamp in milliseconds"),
    "nonce_case": tr_noop("signing_mistakes", "changes the letter case of the nonceStr"),
    "stale_ticket": tr_noop("signing_mistakes", "uses an expired ticket from its cache"),
    "previous_ticket": tr_noop("signing_mistakes", "uses the ticket before the current one"),
    "cached_signature": tr_noop("signing_mistakes", "returns a signature cached hours ago"),
    "card_ticket": tr_noop("signing_mistakes", "uses the card ticket (wx_card)"),
    "access_token_for_ticket": tr_noop("signing_mistakes", "uses the access_token as the ticket"),
    "other_appid": tr_noop("signing_mistakes", "returns another account's AppID"),
    "other_environment": tr_noop("signing_mistakes", "shares one cached ticket with another environment"),
}
