"""What errors mean for a file that is being forwarded, and what they say about the endpoint."""

from wxdesk.errors import NetworkError, WxdeskError
from wxdesk.media.jobs.retry import ErrorAction, RetryTable, action_for, retry_after_s

# What is wrong with the file itself, as opposed to the disk that the records are on
_FILE = frozenset({"file_changed", "file_unreadable"})
# About one file; everything else would happen to the next one too.
_ONE_FILE = _FILE | {"answer_unreadable", "forward_refused", "forward_too_large", "forward_unconfirmed"}
_FORWARDS: RetryTable = {
    "forward_unconfirmed": ErrorAction.UNCONFIRMED,
    **dict.fromkeys(_FILE, ErrorAction.FAIL),
    # Sending the same again would be answered the same.
    **dict.fromkeys(
        (
            "answer_unreadable",
            "forward_denied",
            "forward_not_found",
            "forward_redirected",
            "forward_refused",
            "forward_status",
            "forward_too_large",
            "tls",
        ),
        ErrorAction.FAIL,
    ),
    **dict.fromkeys(("forward_status 408", "forward_status 425", "forward_status 5xx"), ErrorAction.RETRY),
    NetworkError: ErrorAction.RETRY,
    WxdeskError: ErrorAction.PAUSE,
}


def forward_action(error: WxdeskError) -> ErrorAction:
    return action_for(error, _FORWARDS)


def is_endpoint_fault(error: WxdeskError, anything_accepted: bool) -> bool:
    """Whether ten of these in a row mean that something is wrong with the endpoint, or the way to it.

    A busy endpoint that says when to come back is as it should be. One that takes some files and refuses
    others has its reasons; one that has refused every single file is asked wrongly.
    """
    if error.code == "forward_busy" and retry_after_s(error):
        return False
    return error.code not in _ONE_FILE or not (anything_accepted or error.code in _FILE)
