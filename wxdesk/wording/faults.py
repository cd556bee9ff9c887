"""What each fault of the sandbox is, for the one who switches it on."""

from wxdesk.wording import said

FAULTS: dict[str, str] = {
    "token_replaced": said("faults", "Another system replaces the token (once)"),
    "token_expired": said("faults", "The token expires (once)"),
    "ip_not_whitelisted": said("faults", "This computer is not on the IP whitelist"),
    "quota_spent": said("faults", "Today's quota is spent"),
    "system_busy": said("faults", "WeChat is busy"),
    "slow": said("faults", "Answers come slowly"),
    "truncated": said("faults", "Media are cut short"),
    "error_json": said("faults", "An error comes in place of the media"),
    "empty_body": said("faults", "Media are empty"),
    "hostile_name": said("faults", "Media come with dangerous file names"),
    "no_name": said("faults", "Media come without file names"),
    "bad_proxy_html": said("faults", "A proxy's sign-in page answers"),
    "redirected": said("faults", "The host redirects"),
    "connection_lost": said("faults", "The connection breaks"),
}
