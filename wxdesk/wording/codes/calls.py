"""How a call ended, in a few words for a table: WeChat's refusals by their sentence, network failures by these."""

from wxdesk.errors import ApiError
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.errors import describe

NETWORK_FAILURES: dict[str, str] = {
    "answer_unreadable": tr_noop("calls", "unreadable response"),
    "connection_lost": tr_noop("calls", "connection lost"),
    "credential_malformed": tr_noop("calls", "malformed credential in the response"),
    "empty_answer": tr_noop("calls", "empty response"),
    "file_incomplete": tr_noop("calls", "incomplete file"),
    "host_unknown": tr_noop("calls", "host not found"),
    "http_status": tr_noop("calls", "unexpected HTTP status"),
    "server_busy": tr_noop("calls", "server busy"),
    "not_http": tr_noop("calls", "response is not HTTP"),
    "not_json": tr_noop("calls", "response is not from WeChat"),
    "proxy_auth": tr_noop("calls", "proxy user name or password wrong"),
    "proxy_refused": tr_noop("calls", "rejected by the proxy"),
    "proxy_unreachable": tr_noop("calls", "proxy unreachable"),
    "redirected": tr_noop("calls", "redirect, not followed"),
    "refused": tr_noop("calls", "connection refused"),
    "timeout": tr_noop("calls", "timed out"),
    "tls": tr_noop("calls", "connection not secure (TLS)"),
    "too_large": tr_noop("calls", "response too large"),
    "too_slow": tr_noop("calls", "response too slow"),
    "truncated": tr_noop("calls", "response truncated"),
    "unreachable": tr_noop("calls", "host unreachable"),
    "video_url_refused": tr_noop("calls", "unsafe video URL, not opened"),
    "wrong_shape": tr_noop("calls", "response incomplete"),
}
_ENDPOINTS = {"video_url": tr_noop("calls", "video download")}  # those that are no path
_DONE = tr_noop("calls", "OK")


def endpoint_words(endpoint: str, translate: Translate) -> str:
    """Where a call went: a path of WeChat's, or what it was for."""
    words = _ENDPOINTS.get(endpoint)
    return translate("calls", words) if words else endpoint


def result(errcode: int | None, error_code: str, endpoint: str, translate: Translate) -> str:
    """`OK`, `40001 · …`, or what failed on the way."""
    if error_code:
        return translate("calls", NETWORK_FAILURES[error_code])
    if errcode:
        told = describe(ApiError(errcode=errcode, text="", endpoint=endpoint), translate)
        return f"{errcode} · {told.sentence}"
    return translate("calls", _DONE)
