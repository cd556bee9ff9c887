"""What an error means for a batch: try this medium again, give it up, or stop and ask."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from wxdesk.errors import ApiError, NetworkError, StoreError, TokenError, WxdeskError
from wxdesk.media.disk_errors import FOLDER_CODES

STRAIGHT_FAILURES = 10  # in a row: then it is not the media or files, and a server is left alone for a while


class Reaction(Enum):
    RETRY = "retry"
    FAIL = "fail"  # the medium is at fault; trying again changes nothing
    PAUSE = "pause"  # every other medium would meet the same; somebody has to act first


# WeChat's errcodes (protocol §1.5, §4.1). All that are not named are about the one medium, such as 40007.
_BUSY = frozenset({-1, -1000})
_MINUTE_QUOTA = 45011
_ACCESS = frozenset(
    {
        # token and secret: the broker has tried its one refresh already
        *(40001, 40002, 40013, 40014, 40125, 40243, 41001, 41002, 41004, 42001),
        # addresses that WeChat does not take calls from
        *(40164, 45035, 61004, 89501, 89503, 89506, 89507),
        # quotas, permissions, punished accounts
        *(45009, 48001, 48004, 48017, 50002, 50004, 50007, 61024),
    }
)
_STORE = FOLDER_CODES | {"journal_damaged", "journal_newer"}
_OF_THE_NAME = frozenset({"file_in_the_way", "subfolder_blocked"})
# NetworkError codes that are about the answer to one request
_ONE_ANSWER = frozenset(
    {
        *("answer_unreadable", "http_status", "server_busy", "too_large", "too_slow", "truncated"),
        *("video_url_refused", "wrong_shape"),
    }
)
_HOPELESS = frozenset({"answer_unreadable", "redirected", "too_large", "video_url_refused"})
_NO_MEDIUM = frozenset({"material_is_article"})
_PASSING_STATUS = frozenset({408, 425, 429})


def failed_for_good(error: WxdeskError) -> bool:
    """Whether another run would only hear the same."""
    return reaction(error) is Reaction.FAIL


def reaction(error: WxdeskError) -> Reaction:
    """RETRY of a call for the token does not go on for ever: after a few, a TokenError says until when to pause."""
    if isinstance(error, TokenError):
        return Reaction.PAUSE
    if error.of_token_call:
        return Reaction.RETRY if _passes(error) else Reaction.PAUSE
    if isinstance(error, ApiError):
        if _passes(error):
            return Reaction.RETRY
        return Reaction.PAUSE if error.errcode in _ACCESS else Reaction.FAIL
    if isinstance(error, NetworkError):
        return Reaction.FAIL if _hopeless(error) else Reaction.RETRY
    if isinstance(error, StoreError):
        if error.code in _OF_THE_NAME:
            return Reaction.FAIL
        return Reaction.PAUSE if error.code in _STORE else Reaction.RETRY
    # Any other InputError is about the account: consent, proxy, secret.
    return Reaction.FAIL if error.code in _NO_MEDIUM else Reaction.PAUSE


def _passes(error: WxdeskError) -> bool:
    """Whether an answer to a call for the token, or WeChat's to any call, may be another one in a moment."""
    if isinstance(error, ApiError):
        return error.errcode in _BUSY or error.errcode == _MINUTE_QUOTA
    return isinstance(error, NetworkError)


def network_may_be_away(error: WxdeskError) -> bool:
    """Whether it may be the way to the server and not the one medium: then the server is asked something else."""
    return isinstance(error, NetworkError) and error.code not in _ONE_ANSWER


def asked_to_wait_s(error: WxdeskError) -> float:
    """How long the server wants to be left alone; 0 where it did not say."""
    return float(error.fields.get("wait_s") or 0.0)


def speaks_against_server(error: WxdeskError) -> bool:
    """Whether ten of these in a row mean that the server is in trouble, and not the media. One that is busy and says
    when to come back is as it should be."""
    if isinstance(error, ApiError):
        return error.errcode in _BUSY
    if error.code == "server_busy":
        return not asked_to_wait_s(error)
    return isinstance(error, NetworkError) and error.code == "http_status" and error.fields["status"] >= 500


def _hopeless(error: NetworkError) -> bool:
    status = error.fields.get("status", 500)
    return error.code in _HOPELESS or (
        error.code == "http_status" and status < 500 and status not in _PASSING_STATUS
    )


@dataclass(frozen=True)
class Backoff:
    """Full jitter: before attempt n+1 anything up to first_s * 2^(n-1) seconds, at most cap_s, is waited."""

    attempts: int = 5
    first_s: float = 1.0
    cap_s: float = 30.0
    minute_s: float = 60.0  # after errcode 45011, the quota of a minute
    random: Callable[[], float] = random.random

    def delay_s(self, error: WxdeskError, attempts: int) -> float:
        """How long to wait after the `attempts`-th attempt, which ended with `error`."""
        longest = min(self.first_s * 2.0 ** (attempts - 1), self.cap_s)
        least = self.minute_s if isinstance(error, ApiError) and error.errcode == _MINUTE_QUOTA else 0.0
        return least + self.random() * longest
