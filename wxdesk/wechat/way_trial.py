"""Whether WeChat is reached by a way: one call that changes nothing for anybody, and what its answer tells."""

from collections.abc import Callable
from enum import StrEnum

from wxdesk.errors import ApiError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

_NOT_LISTED = 40164


class Reach(StrEnum):
    ADMITTED = "admitted"  # WeChat took the call: the address is on the whitelist, or there is none
    ANSWERED = "answered"  # it was reached, and refused for another reason than the address


def try_way(api: Api, fetch_token: Callable[[], object] | None) -> Reach:
    """`fetch_token` gets a stable token, where the AppSecret is known: the only call that tells about the address, which
    is looked at before the secret. Without it a call with no token, to which WeChat says 41001 wherever it comes from.

    Raises ApiError 40164, which names the address that WeChat saw; what stopped it on the way: NetworkError; and what
    `fetch_token` raises for reasons of its own.
    """
    try:
        if fetch_token is None:
            api.probe_token(Secret(""))
        else:
            fetch_token()
    except ApiError as refusal:
        if refusal.errcode == _NOT_LISTED:
            raise
        return Reach.ANSWERED
    return Reach.ADMITTED
