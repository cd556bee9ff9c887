"""Words for forwarding: states of files, why one was not taken in a few words, and errors on the way to an endpoint."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.errors import WxdeskError
from wxdesk.media.forwarding.forwarded import Forwarded
from wxdesk.media.forwarding.records import ForwardState
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.errors import UserMessage, describe
from wxdesk.wording.numbers import clock_time

FORWARD_STATES: dict[ForwardState, str] = {
    ForwardState.WAITING: tr_noop("forwarding", "waiting"),
    ForwardState.SENDING: tr_noop("forwarding", "sending"),
    ForwardState.ACCEPTED: tr_noop("forwarding", "forwarded"),
    ForwardState.FAILED: tr_noop("forwarding", "failed"),
    ForwardState.UNCONFIRMED: tr_noop("forwarding", "sent, not confirmed"),
}
# By error code; what is not here is said in full.
REASONS: dict[str, str] = {
    "connection_lost": tr_noop("forwarding", "connection lost"),
    "file_changed": tr_noop("forwarding", "file changed during upload"),
    "file_unreadable": tr_noop("forwarding", "file cannot be read"),
    "forward_busy": tr_noop("forwarding", "endpoint busy"),
    "forward_denied": tr_noop("forwarding", "access denied (HTTP {status})"),
    "forward_not_found": tr_noop("forwarding", "not found (HTTP {status})"),
    "forward_redirected": tr_noop("forwarding", "redirected (HTTP {status})"),
    "forward_refused": tr_noop("forwarding", "responded, not accepted"),
    "forward_status": tr_noop("forwarding", "HTTP {status}"),
    "forward_too_large": tr_noop("forwarding", "too large for the endpoint"),
    "forward_unconfirmed": tr_noop("forwarding", "sent, not confirmed"),
    "host_unknown": tr_noop("forwarding", "host not found"),
    "not_http": tr_noop("forwarding", "not an HTTP server"),
    "refused": tr_noop("forwarding", "no connection"),
    "timeout": tr_noop("forwarding", "no response"),
    "tls": tr_noop("forwarding", "connection not secure"),
    "unreachable": tr_noop("forwarding", "no connection"),
}
# Errors that calls to WeChat have too: there it is the account that is to be checked, here the endpoint.
_REMEDIES: dict[str, str] = {
    code: tr_noop("forwarding", "Check the network and the endpoint's address.")
    for code in ("host_unknown", "not_http", "refused", "unreachable")
}

# Where a file went, in a table's cell
_WENT: dict[ForwardState, str] = {
    ForwardState.ACCEPTED: tr_noop("forwarding", "{host}, {time}"),
    ForwardState.FAILED: tr_noop("forwarding", "{host}: failed"),
    ForwardState.UNCONFIRMED: tr_noop("forwarding", "{host}: not confirmed"),
}


def told_forwarded(several: Sequence[Forwarded], translate: Translate) -> str:
    """Where a file went and when, the latest first; "" for nowhere."""
    return "; ".join(_went(one, translate) for one in several if one.state in _WENT)


def _went(one: Forwarded, translate: Translate) -> str:
    host = one.host or translate("forwarding", tr_noop("forwarding", "an endpoint"))
    return translate("forwarding", _WENT[one.state]).format(host=host, time=clock_time(one.at))


def short_reason(error: WxdeskError, translate: Translate) -> str:
    """Why a file was not taken, in a few words; errors of one kind have the same."""
    known = REASONS.get(error.code)
    return (
        translate("forwarding", known).format(**error.fields)
        if known
        else describe(error, translate).sentence
    )


def tell_forward(error: BaseException, translate: Translate) -> UserMessage:
    """As `tell`, with the next step for whoever forwards."""
    told = describe(error, translate)
    remedy = _REMEDIES.get(error.code) if isinstance(error, WxdeskError) else None
    return replace(told, remedy=translate("forwarding", remedy)) if remedy else told
