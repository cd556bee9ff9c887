"""No answer, or one that is none."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "answer_unreadable": (
        tr_noop("errors", "wxdesk could not read the answer of {host}."),
        tr_noop("errors", "Try again. If it stays so, send the developers the log: it holds no secrets."),
    ),
    "connection_lost": (
        tr_noop("errors", "The connection to {host} broke."),
        tr_noop("errors", "Try again."),
    ),
    "host_unknown": (
        tr_noop("errors", "There is no host called {host}, or this computer cannot look it up."),
        tr_noop("errors", "Check the network, and the account's API host."),
    ),
    "http_status": (
        tr_noop("errors", "{host} answered with HTTP status {status}, which WeChat's API does not use."),
        tr_noop(
            "errors", "A proxy or gateway may stand between. Check the network and the account's API host."
        ),
    ),
    "server_busy": (
        tr_noop("errors", "{host} is too busy to answer (HTTP {status})."),
        tr_noop("errors", "Try again in a few minutes."),
    ),
    "not_http": (
        tr_noop("errors", "{host} does not speak HTTP."),
        tr_noop("errors", "Check the account's API host and its port."),
    ),
    "not_json": (
        tr_noop("errors", "{host} answered with something that is not WeChat's."),
        tr_noop(
            "errors",
            "A proxy's sign-in page may stand between. Check the network and the account's API host.",
        ),
    ),
    "proxy_refused": (
        tr_noop("errors", "The proxy did not let the call to {host} through."),
        tr_noop("errors", "Check the account's proxy."),
    ),
    "redirected": (
        tr_noop(
            "errors",
            "{host} pointed to another address (HTTP {status}); wxdesk does not follow, to keep secrets safe.",
        ),
        tr_noop("errors", "Check the account's API host."),
    ),
    "refused": (
        tr_noop("errors", "{host} does not take connections."),
        tr_noop("errors", "Check the network, the firewall and the account's API host."),
    ),
    "timeout": (
        tr_noop("errors", "{host} did not answer within {seconds} s."),
        tr_noop("errors", "Check the network, then try again."),
    ),
    "tls": (
        tr_noop("errors", "The connection to {host} is not safe: {reason}."),
        tr_noop(
            "errors",
            "Nothing was sent. Ask the network's administrator whether a proxy opens encrypted traffic.",
        ),
    ),
    "empty_answer": (
        tr_noop("errors", "{host} sent an empty file."),
        tr_noop("errors", "Try again; if it stays empty, ask for the file to be uploaded again."),
    ),
    "too_large": (
        tr_noop("errors", "{host} sent more than {limit_mb} MB."),
        tr_noop("errors", "WeChat's media are smaller; check what the address really is."),
    ),
    "too_slow": (
        tr_noop("errors", "{host} sends too slowly."),
        tr_noop("errors", "Try again when the network is better."),
    ),
    "truncated": (
        tr_noop("errors", "{host} stopped in the middle: {received} of {announced} bytes."),
        tr_noop("errors", "Try again."),
    ),
    "unreachable": (
        tr_noop("errors", "There is no way to {host} from this computer."),
        tr_noop("errors", "Check the network, then try again."),
    ),
    "video_url_refused": (
        tr_noop("errors", "WeChat named an address for the video that wxdesk does not open: {host}."),
        tr_noop("errors", "Only https addresses on the public network are opened."),
    ),
    "wrong_shape": (
        tr_noop("errors", "{host} answered without “{missing}”."),
        tr_noop("errors", "It may not be WeChat's API. Check the account's API host."),
    ),
}
TLS_REASONS: dict[str, str] = {
    "expired": tr_noop("errors", "its certificate has expired"),
    "other": tr_noop("errors", "no common way of encrypting was found"),
    "protocol": tr_noop("errors", "it offers only an outdated way of encrypting"),
    "self_signed": tr_noop("errors", "it signed its certificate itself"),
    "untrusted": tr_noop("errors", "nobody this computer trusts vouches for it"),
    "wrong_host": tr_noop("errors", "its certificate belongs to another host"),
}
