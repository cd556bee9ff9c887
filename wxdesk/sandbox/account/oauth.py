"""Web authorization: codes, and the access_tokens of single users, which have nothing to do with the account's.

Source: developers.weixin.qq.com, "web page authorization". A code works once, for five minutes.
"""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from wxdesk.sandbox.account.token_lines import LIFETIME_S
from wxdesk.sandbox.chance import Chance
from wxdesk.sandbox.refusals import WeChatError

CODE_S = 300
REFRESH_S = 30 * 86_400
SCOPES = ("snsapi_base", "snsapi_userinfo")
_CODE_LENGTH, _TOKEN_LENGTH = 32, 110
_MOST = 10_000  # kept of each kind: the oldest goes
_T = TypeVar("_T")


@dataclass
class _Code:
    openid: str
    scope: str
    end: float
    used: bool = False


@dataclass
class Grant:
    """What a user has allowed the account."""

    openid: str
    scope: str
    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    end: float = 0
    refresh_end: float = 0

    def answer(self, now: float) -> dict[str, Any]:
        return {
            "access_token": self.access_token,
            "expires_in": int(self.end - now),
            "refresh_token": self.refresh_token,
            "openid": self.openid,
            "scope": self.scope,
        }


class OAuthIssuer:
    """Of one account."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._codes: dict[str, _Code] = {}
        self._by_token: dict[str, Grant] = {}
        self._by_refresh: dict[str, Grant] = {}

    def new_code(self, openid: str, scope: str, now: float) -> str:
        """What WeChat hands the page of a user who has agreed."""
        code = self._chance.text("code", _CODE_LENGTH)
        _put(self._codes, code, _Code(openid, scope, now + CODE_S))
        return code

    def redeem(self, code: str, now: float) -> Grant:
        """Raises WeChatError: 41008 none, 40029 unknown, 42003 over, 40163 used before."""
        if not code:
            raise WeChatError(41008)
        known = self._codes.get(code)
        if known is None:
            raise WeChatError(40029)
        if known.used:
            raise WeChatError(40163)
        if now >= known.end:
            raise WeChatError(42003)
        known.used = True
        refresh_token = self._chance.text("refresh_token", _TOKEN_LENGTH)
        return self._grant(known.openid, known.scope, refresh_token, now, now + REFRESH_S)

    def refresh(self, refresh_token: str, now: float) -> Grant:
        """Another access_token; the refresh_token stays. Raises WeChatError: 41003 none, 40030 unknown, 42002 over."""
        if not refresh_token:
            raise WeChatError(41003)
        known = self._by_refresh.get(refresh_token)
        if known is None:
            raise WeChatError(40030)
        if now >= known.refresh_end:
            raise WeChatError(42002)
        return self._grant(known.openid, known.scope, refresh_token, now, known.refresh_end)

    def knows(self, access_token: str) -> bool:
        return access_token in self._by_token

    def check(self, access_token: str, openid: str, now: float) -> Grant:
        """Raises WeChatError: 41001 none, 40001 unknown, 42001 over, 41009 no openid, 40003 another's."""
        if not access_token:
            raise WeChatError(41001)
        grant = self._by_token.get(access_token)
        if grant is None:
            raise WeChatError(40001, "invalid credential")
        if now >= grant.end:
            raise WeChatError(42001)
        if not openid:
            raise WeChatError(41009)
        if openid != grant.openid:
            raise WeChatError(40003)
        return grant

    def _grant(self, openid: str, scope: str, refresh_token: str, now: float, refresh_end: float) -> Grant:
        token = self._chance.text("user_token", _TOKEN_LENGTH)
        grant = Grant(openid, scope, token, refresh_token, now + LIFETIME_S, refresh_end)
        _put(self._by_token, token, grant)
        _put(self._by_refresh, refresh_token, grant)
        return grant


def _put(kept: dict[str, _T], key: str, value: _T) -> None:
    kept.pop(key, None)
    kept[key] = value
    if len(kept) > _MOST:
        del kept[next(iter(kept))]
