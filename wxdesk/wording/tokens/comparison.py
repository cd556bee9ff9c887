"""Who holds which access_token, in words."""

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.tokens.comparison import Held, Holder, all_equal
from wxdesk.tokens.reception import ADDRESS_REFUSED
from wxdesk.wording import Translate, in_a_row, tr_noop
from wxdesk.wording.errors import describe
from wxdesk.wording.numbers import countdown

HOLDERS: dict[Holder, str] = {
    Holder.REDIS: "Redis",
    Holder.TOKEN_SERVER: tr_noop("comparison", "token server"),
    Holder.WXDESK: "wxdesk",
}
_ASK = tr_noop("comparison", "Ask WeChat which of them it accepts.")
_LEFT = tr_noop("comparison", "{time} left")
_AT_MOST = tr_noop("comparison", "at most {time} left")

_ANSWERS = {
    "accepted": (tr_noop("comparison", "WeChat accepts it"), "good"),
    "refused": (tr_noop("comparison", "WeChat refuses it ({code})"), "bad"),
    "address": (
        tr_noop(
            "comparison",
            "not known: WeChat refuses this computer's IP {address} (40164), whatever the access_token",
        ),
        "warn",
    ),
    "unknown": (tr_noop("comparison", "not known: {reason}"), "warn"),
}


def headline(held: tuple[Held, ...], translate: Translate, asked: bool = False) -> tuple[str, str]:
    """A sentence and its tone; `asked`: WeChat was, and its answers stand below."""
    holding = [one for one in held if one.value is not None]
    if len(holding) < 2:
        return translate(
            "comparison", tr_noop("comparison", "There are no two access_tokens to compare.")
        ), ""
    if all_equal(held):
        return translate("comparison", tr_noop("comparison", "They hold the same access_token.")), "good"
    words = tr_noop(
        "comparison",
        "They hold different access_tokens. That alone is no error: a stable and a classic one are valid side by side.",
    )
    ask = "" if asked else translate("comparison", _ASK)
    return in_a_row(translate("comparison", words), ask), "warn"


def tell_time(one: Held, translate: Translate) -> str:
    return translate("comparison", _AT_MOST if one.at_most else _LEFT).format(time=countdown(one.left_s))


def tell_missing(one: Held, translate: Translate) -> str:
    """Why nothing is known of its value."""
    if one.error is not None:
        return str(describe(one.error, translate))
    return translate("comparison", tr_noop("comparison", "no access_token"))


def verdict(error: WxdeskError | None) -> str:
    """accepted, refused, address (that one is refused, and the token not looked at) or unknown."""
    if error is None:
        return "accepted"
    if isinstance(error, ApiError) and error.token_rejected:
        return "refused"
    address = isinstance(error, ApiError) and error.errcode == ADDRESS_REFUSED
    return "address" if address else "unknown"


def tell_answer(error: WxdeskError | None, translate: Translate) -> tuple[str, str]:
    """What WeChat said to a value, and the tone of that."""
    words, tone = _ANSWERS[verdict(error)]
    fields = error.fields if isinstance(error, ApiError) else {}
    return translate("comparison", words).format(
        code=fields.get("errcode"),
        address=fields.get("egress_ip") or "–",
        reason=describe(error, translate) if error is not None else "",
    ), tone
