"""What each mistake of the sandbox's signing back end is, for the one who chooses it."""

from wxdesk.wording import said

SIGNING_MISTAKES: dict[str, str] = {
    "none": said("signing_mistakes", "none"),
    "fragment_kept": said("signing_mistakes", "signs the address with its #…"),
    "query_cut": said("signing_mistakes", "receives the address only up to the first &"),
    "query_dropped": said("signing_mistakes", "signs the address without its ?…"),
    "http_for_https": said("signing_mistakes", "takes http for https, or the reverse"),
    "slash_dropped": said("signing_mistakes", "drops the slash at the end of the path"),
    "port_dropped": said("signing_mistakes", "drops the port"),
    "landing_page": said("signing_mistakes", "signs the home page in place of the page"),
    "encoded": said("signing_mistakes", "signs the encoded address"),
    "decoded": said("signing_mistakes", "signs the decoded address"),
    "html_entity": said("signing_mistakes", "signs &amp; for &"),
    "timestamp_ms": said("signing_mistakes", "signs the timestamp in milliseconds"),
    "nonce_case": said("signing_mistakes", "changes the letter case of the nonceStr"),
    "stale_ticket": said("signing_mistakes", "uses an expired ticket from its cache"),
    "card_ticket": said("signing_mistakes", "uses the wx_card ticket"),
    "access_token_for_ticket": said("signing_mistakes", "uses the access_token for the ticket"),
    "other_appid": said("signing_mistakes", "answers with another account's AppID"),
}
