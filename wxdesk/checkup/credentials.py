"""The steps from the AppSecret to the tickets. One call for a stable token, without force, tells four of them: WeChat
looks at the AppID, then at the caller's IP, then at the AppSecret (the order as users report it)."""

from typing import TypeGuard

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.checkup.desk import Answers
from wxdesk.checkup.line import Line, Step
from wxdesk.checkup.outcomes import ADDRESS_REFUSED, NOT_REACHED, broken_by, line, refused
from wxdesk.errors import ApiError, WxdeskError
from wxdesk.tokens.credential import EXPIRED_CODE, CredentialKind

_ENDS_AT = {
    **dict.fromkeys((40013, 41002), Step.APPID),
    **dict.fromkeys(ADDRESS_REFUSED, Step.WHITELIST),
    # 40001 to a call for the token: the AppSecret is wrong, as 40125.
    **dict.fromkeys((40001, 40125, 40243, 41004), Step.SECRET),
    **dict.fromkeys((45009, 45011), Step.TOKEN),
}
_SECRET_WRONG = 40001
_IN_ORDER = (Step.APPID, Step.WHITELIST, Step.SECRET, Step.TOKEN)


def keyring(answers: Answers) -> Line:
    if answers.without_secret:
        return line(Step.KEYRING, "secret_needless")
    place = answers.secret_place
    if isinstance(place, WxdeskError):
        return refused(Step.KEYRING, place)
    if isinstance(place, KeyringKind):
        return line(Step.KEYRING, "secret_kept", place=place)
    return line(Step.KEYRING, f"secret_{place}")


def appid(answers: Answers) -> Line:
    if answers.without_secret:
        return line(Step.APPID, "asked_with_secret")
    return _told(answers, Step.APPID) or line(Step.APPID, "appid_known", appid=answers.account.appid)


def whitelist(answers: Answers) -> Line:
    if answers.without_secret:
        return _whitelist_by_token(answers)
    return _told(answers, Step.WHITELIST) or line(Step.WHITELIST, "whitelist_admits")


def _whitelist_by_token(answers: Answers) -> Line:
    """Whether a refused token or the address is looked at first is WeChat's to say: only a good one tells."""
    if _address_refused(answers.probed):
        return refused(Step.WHITELIST, answers.probed)
    return line(Step.WHITELIST, NOT_REACHED if answers.probed else "whitelist_admits")


def _address_refused(error: WxdeskError | None) -> TypeGuard[ApiError]:
    return isinstance(error, ApiError) and error.errcode in ADDRESS_REFUSED


def secret(answers: Answers) -> Line:
    if answers.without_secret:
        return line(Step.SECRET, "asked_with_secret")
    told = _told(answers, Step.SECRET) or line(Step.SECRET, "secret_right")
    if (
        isinstance(told.error, ApiError) and told.error.errcode == _SECRET_WRONG
    ):  # its usual meaning is of a token
        return line(Step.SECRET, "secret_wrong", errcode=_SECRET_WRONG)
    return told


def token(answers: Answers) -> Line:
    borrowed = answers.without_secret
    told = None if borrowed else _told(answers, Step.TOKEN)
    if told is not None:
        return told
    granted, used = answers.token, answers.probed
    if isinstance(granted, WxdeskError):
        return refused(Step.TOKEN, granted)
    if isinstance(used, ApiError) and used.token_rejected:
        answers.broker.reject(granted, used.errcode)
        says = "token_expired" if used.errcode == EXPIRED_CODE else "token_replaced"
        return line(Step.TOKEN, "token_dead" if borrowed else says, errcode=used.errcode)
    if used is not None and borrowed and _address_refused(used):
        return line(Step.TOKEN, NOT_REACHED)
    if used is not None:
        return refused(Step.TOKEN, used)
    return line(Step.TOKEN, "token_got", left_s=int(granted.remaining_s(answers.clock.now())))


def exit_address(answers: Answers) -> Line:
    """Nothing needs it: a refusal of this call alone tells nothing about the account."""
    seen = answers.ask(answers.api.probes.fetch_exit_address)
    if isinstance(seen, ApiError) and broken_by(seen) is None:
        return line(Step.EXIT, "exit_unknown")
    if isinstance(seen, WxdeskError):
        return refused(Step.EXIT, seen)
    return line(Step.EXIT, "exit_seen", address=seen) if seen else line(Step.EXIT, "exit_unknown")


def jsapi_ticket(answers: Answers) -> Line:
    return _ticket(answers, Step.JSAPI, CredentialKind.JSAPI_TICKET)


def wx_card_ticket(answers: Answers) -> Line:
    """An account without cards has none, and lacks nothing."""
    told = _ticket(answers, Step.WX_CARD, CredentialKind.WX_CARD_TICKET)
    return line(Step.WX_CARD, "cards_unauthorized") if told.outcome == "unauthorized" else told


def _ticket(answers: Answers, step: Step, kind: CredentialKind) -> Line:
    got = answers.refresh(kind)
    return refused(step, got) if isinstance(got, WxdeskError) else line(step, "ticket_got")


def _told(answers: Answers, step: Step) -> Line | None:
    """The failure, if the call for the token ended at this step; None where it got further. What is not known to belong
    to a step tells of none before the last."""
    error = answers.token
    if not isinstance(error, WxdeskError):
        return None
    known = _ENDS_AT.get(error.errcode) if isinstance(error, ApiError) else None
    if step is (known or Step.TOKEN):
        return refused(step, error)
    passed = known is not None and _IN_ORDER.index(step) < _IN_ORDER.index(known)
    return None if passed else line(step, NOT_REACHED)
