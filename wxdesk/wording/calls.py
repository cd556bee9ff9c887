"""How a call ended, in a few words for a table: WeChat's refusals by their sentence, network failures by these."""

from wxdesk.errors import ApiError
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.errors import describe

NETWORK_FAILURES: dict[str, str] = {
    "answer_unreadable": tr_noop("calls", "an answer that could not be read"),
    "connection_lost": tr_noop("calls", "the connection broke"),
    "empty_answer": tr_noop("calls", "the answer was empty"),
    "host_unknown": tr_noop("calls", "the host was not found"),
    "http_status": tr_noop("calls", "an HTTP status that WeChat does not use"),
    "server_busy": tr_noop("calls", "the server is busy"),
    "not_http": tr_noop("calls", "an answer that is not HTTP"),
    "not_json": tr_noop("calls", "an answer that is not WeChat's"),
    "proxy_refused": tr_noop("calls", "the proxy refused"),
    "redirected": tr_noop("calls", "pointed elsewhere, not followed"),
    "refused": tr_noop("calls", "the host takes no connections"),
    "timeout": tr_noop("calls", "no answer in time"),
    "tls": tr_noop("calls", "the connection is not safe"),
    "too_large": tr_noop("calls", "the answer was too large"),
    "too_slow": tr_noop("calls", "the answer came too slowly"),
    "truncated": tr_noop("calls", "the answer was cut short"),
    "unreachable": tr_noop("calls", "the host was not reached"),
    "video_url_refused": tr_noop("calls", "a video address that is not opened"),
    "wrong_shape": tr_noop("calls", "an answer without what was asked for"),
}
_DONE = tr_noop("calls", "done")


def result(errcode: int | None, error_code: str, endpoint: str, translate: Translate) -> str:
    """`done`, `40001 · …`, or what failed on the way."""
    if error_code:
        return translate("calls", NETWORK_FAILURES[error_code])
    if errcode:
        told = describe(ApiError(errcode=errcode, text="", endpoint=endpoint), translate)
        return f"{errcode} · {told.sentence}"
    return translate("calls", _DONE)
