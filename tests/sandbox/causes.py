"""What each of the sandbox's mistakes is called where it can be proven; its stale ticket only where it is known."""

CAUSES = {
    "fragment_kept": "url.fragment_kept",
    "query_cut": "url.query_cut",
    "query_dropped": "url.query_lost",
    "http_for_https": "url.scheme",
    "slash_dropped": "url.slash_lost",
    "port_dropped": "url.port_lost",
    "landing_page": "url.path_lost",
    "encoded": "url.encoded",
    "decoded": "url.decoded",
    "html_entity": "url.html_entity",
    "timestamp_ms": "timestamp.milliseconds",
    "nonce_case": "noncestr.case",
    "nonce_key": "config.key_name",
    "card_ticket": "ticket.wx_card",
    "access_token_for_ticket": "ticket.access_token",
    "other_appid": "appid.other",
    "other_environment": "appid.other",
}
