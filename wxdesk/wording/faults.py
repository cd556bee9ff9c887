"""What each fault of the sandbox is, for the one who switches it on."""

from wxdesk.wording import tr_noop

FAULTS: dict[str, str] = {
    "token_replaced": tr_noop("faults", "Another system replaces the token (once)"),
    "token_expired": tr_noop("faults", "The token expires (once)"),
    "ip_not_whitelisted": tr_noop("faults", "This computer's IP is not on the API IP whitelist"),
    "secret_not_whitelisted": tr_noop(
        "faults",
        "This computer's IP is not on the API IP whitelist (older rule: only for calls with the AppSecret)",
    ),
    "secret_refused": tr_noop("faults", "The AppSecret is not accepted: reset, or frozen (40243)"),
    "unauthorized": tr_noop("faults", "No permission to list published articles"),
    "push_not_set": tr_noop("faults", "Message push is not set"),
    "push_lost": tr_noop("faults", "The push server does not respond"),
    "wrong_clock": tr_noop("faults", "WeChat's clock is 10 minutes ahead"),
    "quota_spent": tr_noop("faults", "Daily quota used up"),
    "system_busy": tr_noop("faults", "WeChat is busy"),
    "refused": tr_noop("faults", "Calls are refused: 45011 (too many per minute), or another errcode"),
    "slow": tr_noop("faults", "Slow responses"),
    "truncated": tr_noop("faults", "Truncated media files"),
    "error_json": tr_noop("faults", "An error instead of the media file"),
    "empty_body": tr_noop("faults", "Empty media files"),
    "hostile_name": tr_noop("faults", "Dangerous file names"),
    "no_name": tr_noop("faults", "No file names"),
    "bad_proxy_html": tr_noop("faults", "A proxy's login page instead of WeChat"),
    "redirected": tr_noop("faults", "The host redirects"),
    "connection_lost": tr_noop("faults", "The connection is lost"),
    "connection_reset": tr_noop("faults", "The connection is reset in the middle of a response"),
    "black_hole": tr_noop("faults", "No response at all"),
    "drip": tr_noop("faults", "Responses arrive a few bytes at a time"),
    "short_length": tr_noop("faults", "Content-Length is too small"),
    "no_length": tr_noop("faults", "No Content-Length"),
    "chunked": tr_noop("faults", "Chunked responses"),
    "cut_chunk": tr_noop("faults", "Chunked responses that break off"),
    "wrong_type": tr_noop("faults", "Wrong Content-Type"),
}

# In the order of a menu.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        tr_noop("faults", "Account and token"),
        (
            "token_replaced",
            "token_expired",
            "ip_not_whitelisted",
            "secret_not_whitelisted",
            "secret_refused",
            "unauthorized",
            "quota_spent",
            "refused",
            "system_busy",
            "push_not_set",
            "push_lost",
            "wrong_clock",
        ),
    ),
    (
        tr_noop("faults", "Media files"),
        ("truncated", "error_json", "empty_body", "hostile_name", "no_name", "wrong_type"),
    ),
    (
        tr_noop("faults", "Network"),
        (
            "slow",
            "drip",
            "black_hole",
            "connection_lost",
            "connection_reset",
            "bad_proxy_html",
            "redirected",
            "no_length",
            "short_length",
            "chunked",
            "cut_chunk",
        ),
    ),
)
