"""How often each endpoint may be called in a day.

Limits of an ordinary account from developers.weixin.qq.com, "API call limits"; getticket's is not
published, and its number here is a guess, as are those of endpoints that the page does not list.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.account_answers import ANSWERS
from wxdesk.sandbox.media import permanent
from wxdesk.sandbox.refusals import TOKEN_QUOTA, WeChatError
from wxdesk.sandbox.token_lines import day_of, month_of

TOKEN_PATH = "/cgi-bin/token"  # noqa: S105 -- an address
DAILY_LIMITS: dict[str, int | None] = {
    TOKEN_PATH: 2_000,
    "/cgi-bin/stable_token": 500_000,
    "/cgi-bin/ticket/getticket": 100_000,
    "/cgi-bin/media/get": 200_000,
    "/cgi-bin/media/get/jssdk": 200_000,
    "/cgi-bin/media/upload": 100_000,
    "/cgi-bin/get_api_domain_ip": 100_000,
    **dict.fromkeys((*permanent.PATHS, *ANSWERS), 100_000),
    "/cgi-bin/clear_quota": None,  # its own limit is a month's
    "/cgi-bin/openapi/quota/get": None,  # what asks about quotas costs none here
    "/cgi-bin/openapi/rid/get": None,
}
CLEARED_A_MONTH = 10


class Quotas:
    def __init__(self, limits: Mapping[str, int]) -> None:
        self._cleared: Counter[str] = Counter()
        self._limits = {**DAILY_LIMITS, **limits}
        self._used: Counter[str] = Counter()
        self._day = 0

    def spend(self, path: str, now: float, spent: str = "") -> None:
        """Count a call. Raises WeChatError 45009 when none is left, or when `spent` names the path or is *."""
        limit = self._limits[path]
        if limit is None:
            return
        self._begin_day(now)
        if self._used[path] >= limit or spent in ("*", path):
            raise WeChatError(45009, TOKEN_QUOTA if path == TOKEN_PATH else "")
        self._used[path] += 1

    def clear(self, now: float) -> None:
        """Give back what was spent today, of every endpoint. Raises WeChatError 48006 at the 11th time of a month."""
        month = month_of(now)
        if self._cleared[month] >= CLEARED_A_MONTH:
            raise WeChatError(48006)
        self._cleared[month] += 1
        self._used.clear()

    def report(self, path: str, now: float, spent: str = "") -> dict[str, Any]:
        """What openapi/quota/get says of a path. Raises WeChatError 76021 for one that is unknown or
        costs nothing."""
        limit = self._limits.get(path)
        if limit is None:
            raise WeChatError(76021)
        self._begin_day(now)
        used = limit if spent in ("*", path) else self._used[path]
        return {"daily_limit": limit, "used": used, "remain": limit - used}

    def _begin_day(self, now: float) -> None:
        if day_of(now) != self._day:
            self._day = day_of(now)
            self._used.clear()
