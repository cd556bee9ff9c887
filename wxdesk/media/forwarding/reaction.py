"""What an error means for a file that is being forwarded, and what it says about the endpoint."""

from wxdesk.errors import NetworkError, StoreError, WxdeskError
from wxdesk.media.forwarding.records import ForwardState
from wxdesk.media.retry import Reaction

# Sending the same again would be answered the same.
_HOPELESS = frozenset(
    {
        "answer_unreadable",
        "forward_denied",
        "forward_not_found",
        "forward_redirected",
        "forward_refused",
        "forward_too_large",
        "forward_unconfirmed",
        "tls",
    }
)
_PASSING_STATUS = frozenset({408, 425})
# About one file; everything else would happen to the next one too.
_ONE_FILE = frozenset(
    {
        "answer_unreadable",
        "file_changed",
        "file_unreadable",
        "forward_refused",
        "forward_too_large",
        "forward_unconfirmed",
    }
)
# What is wrong with the file itself, as opposed to the disk that the records are on
_FILE = frozenset({"file_changed", "file_unreadable"})


def reaction(error: WxdeskError) -> Reaction:
    if isinstance(error, NetworkError):
        return Reaction.FAIL if error.code in _HOPELESS or _is_final(error) else Reaction.RETRY
    if isinstance(error, StoreError) and error.code in _FILE:
        return Reaction.FAIL
    return Reaction.PAUSE


def state_after(error: WxdeskError | None) -> ForwardState:
    """How a file ends that came to `error`, or to none."""
    if error is None:
        return ForwardState.ACCEPTED
    return ForwardState.UNCONFIRMED if error.code == "forward_unconfirmed" else ForwardState.FAILED


def speaks_against_endpoint(error: WxdeskError, anything_accepted: bool) -> bool:
    """Whether ten of these in a row mean that something is wrong with the endpoint, or the way to it.

    A busy endpoint that says when to come back is as it should be. One that takes some files and refuses
    others has its reasons; one that has refused every single file is asked wrongly.
    """
    if error.code == "forward_busy" and error.fields["wait_s"]:
        return False
    return error.code not in _ONE_FILE or not (anything_accepted or error.code in _FILE)


def _is_final(error: NetworkError) -> bool:
    status = error.fields.get("status", 500)
    return error.code == "forward_status" and status < 500 and status not in _PASSING_STATUS
