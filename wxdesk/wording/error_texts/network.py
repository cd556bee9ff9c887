"""No answer, or one that is none."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "answer_unreadable": (
        tr_noop("errors", "wxdesk could not read the response of {host}."),
        tr_noop(
            "errors",
            "Try again. If it happens again, send the log to the developers; it contains no secrets.",
        ),
    ),
    "connection_lost": (
        tr_noop("errors", "The connection to {host} was lost."),
        tr_noop("errors", "Try again."),
    ),
    "credential_malformed": (
        tr_noop(
            "errors",
            "{host} returned an invalid {name}: it contains blanks or other characters that are not allowed.",
        ),
        tr_noop("errors", "It may not be WeChat's API. Check the account's API host."),
    ),
    "host_unknown": (
        tr_noop("errors", "Host {host} not found."),
        tr_noop("errors", "Check the network, and the account's API host."),
    ),
    "http_status": (
        tr_noop("errors", "{host} returned HTTP status {status}, which WeChat's API never uses."),
        tr_noop(
            "errors",
            "There may be a proxy or gateway in between. Check the network and the account's API host.",
        ),
    ),
    "server_busy": (
        tr_noop("errors", "{host} is too busy to answer (HTTP {status})."),
        tr_noop("errors", "Try again in a few minutes."),
    ),
    "not_http": (
        tr_noop("errors", "{host} is not an HTTP server."),
        tr_noop("errors", "Check the account's API host and its port."),
    ),
    "not_json": (
        tr_noop("errors", "The response of {host} does not come from WeChat."),
        tr_noop(
            "errors",
            "It may be a proxy's login page. Check the network and the account's API host.",
        ),
    ),
    "proxy_auth": (
        tr_noop("errors", "The proxy {host} wants another user name or password."),
        tr_noop("errors", "Enter the proxy's user name and password again in the account."),
    ),
    "proxy_refused": (
        tr_noop("errors", "The proxy {host} did not let the call through."),
        tr_noop("errors", "Check the account's proxy, and whether it allows connections to WeChat."),
    ),
    "proxy_unreachable": (
        tr_noop("errors", "The proxy {host} cannot be reached."),
        tr_noop(
            "errors",
            "Check the proxy's host and port in the account. If it is an SSH tunnel, check that it is open.",
        ),
    ),
    "redirected": (
        tr_noop(
            "errors",
            "{host} redirected to another address (HTTP {status}); to protect secrets, wxdesk does not follow.",
        ),
        tr_noop("errors", "Check the account's API host."),
    ),
    "refused": (
        tr_noop("errors", "{host} refused the connection."),
        tr_noop("errors", "Check the network, the firewall and the account's API host."),
    ),
    "timeout": (
        tr_noop("errors", "{host} did not respond within {seconds} s."),
        tr_noop("errors", "Check the network, then try again."),
    ),
    "tls": (
        tr_noop("errors", "The connection to {host} is not secure: {reason}."),
        tr_noop(
            "errors",
            "Nothing was sent. Ask the network administrator whether a proxy decrypts encrypted traffic.",
        ),
    ),
    "empty_answer": (
        tr_noop("errors", "{host} sent an empty file."),
        tr_noop("errors", "Try again; if it stays empty, ask for the file to be uploaded again."),
    ),
    "file_incomplete": (
        tr_noop(
            "errors",
            "{host} sent an incomplete file: all its {received} bytes arrived, but its end is missing.",
        ),
        tr_noop("errors", "Try again; if it stays incomplete, ask for the file to be uploaded again."),
    ),
    "too_large": (
        tr_noop("errors", "{host} sent more than {limit_mb} MB."),
        tr_noop("errors", "WeChat's media files are smaller. Check the API host."),
    ),
    "too_slow": (
        tr_noop("errors", "{host} sends too slowly."),
        tr_noop("errors", "Try again when the network is better."),
    ),
    "truncated": (
        tr_noop("errors", "The transfer from {host} stopped: {received} of {announced} bytes received."),
        tr_noop("errors", "Try again."),
    ),
    "unreachable": (
        tr_noop("errors", "This computer cannot reach {host}."),
        tr_noop("errors", "Check the network, then try again."),
    ),
    "video_url_refused": (
        tr_noop("errors", "WeChat returned a video URL that wxdesk does not open: {host}."),
        tr_noop("errors", "Only https URLs on the public network are opened."),
    ),
    "wrong_shape": (
        tr_noop("errors", "The response of {host} lacks “{missing}”."),
        tr_noop("errors", "It may not be WeChat's API. Check the account's API host."),
    ),
}
TLS_REASONS: dict[str, str] = {
    "expired": tr_noop("errors", "its certificate has expired"),
    "no_tls": tr_noop("errors", "it does not speak TLS (https)"),
    "other": tr_noop("errors", "no common encryption method"),
    "protocol": tr_noop("errors", "it only offers outdated encryption"),
    "self_signed": tr_noop("errors", "its certificate is self-signed"),
    "untrusted": tr_noop("errors", "this computer does not trust its certificate"),
    "wrong_host": tr_noop("errors", "its certificate is for another host"),
}
