"""No answer, or one that is none."""

from wxdesk.wording import said

ERRORS: dict[str, tuple[str, str]] = {
    "answer_unreadable": (
        said("errors", "wxdesk could not read the answer of {host}."),
        said("errors", "Try again. If it stays so, send the developers the log: it holds no secrets."),
    ),
    "connection_lost": (
        said("errors", "The connection to {host} broke."),
        said("errors", "Try again."),
    ),
    "host_unknown": (
        said("errors", "There is no host called {host}, or this computer cannot look it up."),
        said("errors", "Check the network, and the account's API host."),
    ),
    "http_status": (
        said("errors", "{host} answered with HTTP status {status}, which WeChat's API does not use."),
        said("errors", "A proxy or gateway may stand between. Check the network and the account's API host."),
    ),
    "server_busy": (
        said("errors", "{host} is too busy to answer (HTTP {status})."),
        said("errors", "Try again in a few minutes."),
    ),
    "not_http": (
        said("errors", "{host} does not speak HTTP."),
        said("errors", "Check the account's API host and its port."),
    ),
    "not_json": (
        said("errors", "{host} answered with something that is not WeChat's."),
        said(
            "errors",
            "A proxy's sign-in page may stand between. Check the network and the account's API host.",
        ),
    ),
    "proxy_refused": (
        said("errors", "The proxy did not let the call to {host} through."),
        said("errors", "Check the account's proxy."),
    ),
    "redirected": (
        said(
            "errors",
            "{host} pointed to another address (HTTP {status}); wxdesk does not follow, to keep secrets safe.",
        ),
        said("errors", "Check the account's API host."),
    ),
    "refused": (
        said("errors", "{host} does not take connections."),
        said("errors", "Check the network, the firewall and the account's API host."),
    ),
    "timeout": (
        said("errors", "{host} did not answer within {seconds} s."),
        said("errors", "Check the network, then try again."),
    ),
    "tls": (
        said("errors", "The connection to {host} is not safe: {reason}."),
        said(
            "errors",
            "Nothing was sent. Ask the network's administrator whether a proxy opens encrypted traffic.",
        ),
    ),
    "too_large": (
        said("errors", "{host} sent more than {limit_mb} MB."),
        said("errors", "WeChat's media are smaller; check what the address really is."),
    ),
    "too_slow": (
        said("errors", "{host} sends too slowly."),
        said("errors", "Try again when the network is better."),
    ),
    "truncated": (
        said("errors", "{host} stopped in the middle: {received} of {announced} bytes."),
        said("errors", "Try again."),
    ),
    "unreachable": (
        said("errors", "There is no way to {host} from this computer."),
        said("errors", "Check the network, then try again."),
    ),
    "video_url_refused": (
        said("errors", "WeChat named an address for the video that wxdesk does not open: {host}."),
        said("errors", "Only https addresses on the public network are opened."),
    ),
    "wrong_shape": (
        said("errors", "{host} answered without “{missing}”."),
        said("errors", "It may not be WeChat's API. Check the account's API host."),
    ),
}
TLS_REASONS: dict[str, str] = {
    "expired": said("errors", "its certificate has expired"),
    "other": said("errors", "no common way of encrypting was found"),
    "protocol": said("errors", "it offers only an outdated way of encrypting"),
    "self_signed": said("errors", "it signed its certificate itself"),
    "untrusted": said("errors", "nobody this computer trusts vouches for it"),
    "wrong_host": said("errors", "its certificate belongs to another host"),
}
