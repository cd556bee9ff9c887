"""That this computer's clock is wrong."""

from wxdesk.wechat.server_clock import RESOLUTION_S, WRONG_FROM_S
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.numbers import duration


def wrong_clock(off_s: float | None, translate: Translate) -> str:
    """`off_s` as ServerClock.off_s; empty while it is right, or not known."""
    if off_s is None or abs(off_s) <= WRONG_FROM_S:
        return ""
    ahead = tr_noop(
        "clocks",
        "This computer's clock is {by} ahead of WeChat's. Set it: signatures made here have a wrong timestamp.",
    )
    behind = tr_noop(
        "clocks",
        "This computer's clock is {by} behind WeChat's. Set it: signatures made here have a wrong timestamp.",
    )
    by = duration(abs(off_s) + RESOLUTION_S, translate)
    return translate("clocks", ahead if off_s > 0 else behind).format(by=by)
