"""What each fault of the sandbox is, for the one who switches it on."""

from wxdesk.wording import tr_noop

FAULTS: dict[str, str] = {
    "token_replaced": tr_noop("faults", "Another system replaces the token (once)"),
    "token_expired": tr_noop("faults", "The token expires (once)"),
    "ip_not_whitelisted": tr_noop("faults", "This computer is not on the IP whitelist"),
    "secret_not_whitelisted": tr_noop(
        "faults", "This computer is not on the IP whitelist (older rule: only where the AppSecret is sent)"
    ),
    "quota_spent": tr_noop("faults", "Today's quota is spent"),
    "system_busy": tr_noop("faults", "WeChat is busy"),
    "slow": tr_noop("faults", "Answers come slowly"),
    "truncated": tr_noop("faults", "Media are cut short"),
    "error_json": tr_noop("faults", "An error comes in place of the media"),
    "empty_body": tr_noop("faults", "Media are empty"),
    "hostile_name": tr_noop("faults", "Media come with dangerous file names"),
    "no_name": tr_noop("faults", "Media come without file names"),
    "bad_proxy_html": tr_noop("faults", "A proxy's sign-in page answers"),
    "redirected": tr_noop("faults", "The host redirects"),
    "connection_lost": tr_noop("faults", "The connection breaks"),
}
