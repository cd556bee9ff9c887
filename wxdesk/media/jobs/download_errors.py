"""What errors mean for a medium that is being downloaded, and what they say about WeChat's servers."""

from wxdesk.errors import ApiError, InputError, NetworkError, StoreError, WxdeskError
from wxdesk.media.files.disk_errors import FOLDER_CODES
from wxdesk.media.jobs.retry import MINUTE_QUOTA, ErrorAction, RetryTable, action_for, retry_after_s

_RETRY, _FAIL, _PAUSE = ErrorAction.RETRY, ErrorAction.FAIL, ErrorAction.PAUSE
_BUSY = frozenset({-1, -1000})
_PASSING: RetryTable = dict.fromkeys((*_BUSY, MINUTE_QUOTA), _RETRY)
# WeChat's errcodes. All that are not named are about the one medium, such as 40007.
_ACCESS = (
    # token and secret: the broker has tried its one refresh already
    *(40001, 40002, 40013, 40014, 40125, 40243, 41001, 41002, 41004, 42001),
    # addresses that WeChat does not take calls from
    *(40164, 45035, 61004, 89501, 89503, 89506, 89507),
    # quotas, permissions, punished accounts
    *(45009, 48001, 48004, 48017, 50002, 50004, 50007, 61024),
)
_DOWNLOADS: RetryTable = {
    **_PASSING,
    **dict.fromkeys(_ACCESS, ErrorAction.ASK_ANOTHER),
    ApiError: _FAIL,
    **dict.fromkeys(("answer_unreadable", "redirected", "too_large", "video_url_refused"), _FAIL),
    **dict.fromkeys(("http_status 408", "http_status 425", "http_status 429", "http_status 5xx"), _RETRY),
    "http_status": _FAIL,
    NetworkError: _RETRY,
    **dict.fromkeys((*FOLDER_CODES, "journal_damaged", "journal_newer"), _PAUSE),
    **dict.fromkeys(("file_held", "file_in_the_way", "row_unreadable", "subfolder_blocked"), _FAIL),
    StoreError: _RETRY,
    "material_is_article": _FAIL,
    InputError: _PAUSE,  # any other is about the account: consent, proxy, secret
    WxdeskError: _PAUSE,
}
# Retrying does not go on for ever: after a few, a TokenError says until when to pause.
_TOKEN_CALLS: RetryTable = {**_PASSING, NetworkError: _RETRY, WxdeskError: _PAUSE}
# NetworkError codes that are about the answer to one request
_ONE_ANSWER = frozenset(
    {
        *("answer_unreadable", "http_status", "server_busy", "too_large", "too_slow", "truncated"),
        *("empty_answer", "file_incomplete", "video_url_refused", "wrong_shape"),
    }
)


def download_action(error: WxdeskError) -> ErrorAction:
    return action_for(error, _TOKEN_CALLS if error.of_token_call else _DOWNLOADS)


def failed_for_good(error: WxdeskError) -> bool:
    """Whether another run would only hear the same. An error of ours may be mended by then, a file be closed."""
    return error.code not in ("answer_unreadable", "file_held") and download_action(error) is ErrorAction.FAIL


def may_be_network_down(error: WxdeskError) -> bool:
    """Whether it may be the way to the server and not the one medium: then the server is asked something else."""
    return isinstance(error, NetworkError) and error.code not in _ONE_ANSWER


def is_server_fault(error: WxdeskError) -> bool:
    """Whether ten of these in a row mean that the server is in trouble, and not the media. One that is busy and says
    when to come back is as it should be."""
    if isinstance(error, ApiError):
        return error.errcode in _BUSY
    if error.code == "server_busy":
        return not retry_after_s(error)
    if error.code == "http_status":
        return bool(error.fields["status"] >= 500)
    return may_be_network_down(error) and download_action(error) is ErrorAction.RETRY
