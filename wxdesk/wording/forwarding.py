"""Words for forwarding: states of files, why one was not taken in a few words, and errors on the way to an endpoint."""

from dataclasses import replace

from wxdesk.errors import WxdeskError
from wxdesk.media.forwarding.records import ForwardState
from wxdesk.wording import Translate, said
from wxdesk.wording.errors import Told, tell

FORWARD_STATES: dict[ForwardState, str] = {
    ForwardState.WAITING: said("forwarding", "waiting"),
    ForwardState.SENDING: said("forwarding", "being sent"),
    ForwardState.ACCEPTED: said("forwarding", "forwarded"),
    ForwardState.FAILED: said("forwarding", "failed"),
    ForwardState.UNCONFIRMED: said("forwarding", "sent, not confirmed"),
}
# By error code; what is not here is said in full.
REASONS: dict[str, str] = {
    "connection_lost": said("forwarding", "connection lost"),
    "file_changed": said("forwarding", "file changed meanwhile"),
    "file_unreadable": said("forwarding", "file cannot be read"),
    "forward_busy": said("forwarding", "endpoint busy"),
    "forward_denied": said("forwarding", "no access (HTTP {status})"),
    "forward_not_found": said("forwarding", "no such address (HTTP {status})"),
    "forward_redirected": said("forwarding", "points elsewhere (HTTP {status})"),
    "forward_refused": said("forwarding", "answered, not accepted"),
    "forward_status": said("forwarding", "HTTP {status}"),
    "forward_too_large": said("forwarding", "too large for the endpoint"),
    "forward_unconfirmed": said("forwarding", "sent, not confirmed"),
    "host_unknown": said("forwarding", "host not found"),
    "not_http": said("forwarding", "does not speak HTTP"),
    "refused": said("forwarding", "no connection"),
    "timeout": said("forwarding", "no answer"),
    "tls": said("forwarding", "connection not safe"),
    "unreachable": said("forwarding", "no connection"),
}
# Errors that calls to WeChat have too: there it is the account that is to be checked, here the endpoint.
_REMEDIES: dict[str, str] = {
    code: said("forwarding", "Check the network and the endpoint's address.")
    for code in ("host_unknown", "not_http", "refused", "unreachable")
}


def short_reason(error: WxdeskError, translate: Translate) -> str:
    """Why a file was not taken, in a few words; errors of one kind have the same."""
    known = REASONS.get(error.code)
    return translate("forwarding", known).format(**error.fields) if known else tell(error, translate).sentence


def tell_forward(error: BaseException, translate: Translate) -> Told:
    """As `tell`, with the next step for whoever forwards."""
    told = tell(error, translate)
    remedy = _REMEDIES.get(error.code) if isinstance(error, WxdeskError) else None
    return replace(told, remedy=translate("forwarding", remedy)) if remedy else told
