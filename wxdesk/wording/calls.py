"""How a call ended, in a few words for a table: WeChat's refusals by their sentence, network failures by these."""

from wxdesk.errors import ApiError
from wxdesk.wording import Translate, said
from wxdesk.wording.errors import tell

NETWORK_FAILURES: dict[str, str] = {
    "answer_unreadable": said("calls", "an answer that could not be read"),
    "connection_lost": said("calls", "the connection broke"),
    "host_unknown": said("calls", "the host was not found"),
    "http_status": said("calls", "an HTTP status that WeChat does not use"),
    "server_busy": said("calls", "the server is busy"),
    "not_http": said("calls", "an answer that is not HTTP"),
    "not_json": said("calls", "an answer that is not WeChat's"),
    "proxy_refused": said("calls", "the proxy refused"),
    "redirected": said("calls", "pointed elsewhere, not followed"),
    "refused": said("calls", "the host takes no connections"),
    "timeout": said("calls", "no answer in time"),
    "tls": said("calls", "the connection is not safe"),
    "too_large": said("calls", "the answer was too large"),
    "too_slow": said("calls", "the answer came too slowly"),
    "truncated": said("calls", "the answer was cut short"),
    "unreachable": said("calls", "the host was not reached"),
    "video_url_refused": said("calls", "a video address that is not opened"),
    "wrong_shape": said("calls", "an answer without what was asked for"),
}
_DONE = said("calls", "done")


def result(errcode: int | None, error_code: str, endpoint: str, translate: Translate) -> str:
    """`done`, `40001 · …`, or what failed on the way."""
    if error_code:
        return translate("calls", NETWORK_FAILURES[error_code])
    if errcode:
        told = tell(ApiError(errcode=errcode, text="", endpoint=endpoint), translate)
        return f"{errcode} · {told.sentence}"
    return translate("calls", _DONE)
