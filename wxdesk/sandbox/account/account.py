"""One Official Account at WeChat: what its console says of it, and all that changes while its API is used."""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wxdesk.sandbox.account.ip_confirmations import IpConfirmations
from wxdesk.sandbox.account.oauth import OAuthIssuer
from wxdesk.sandbox.account.quotas import Limit, Quotas
from wxdesk.sandbox.account.token_lines import PREFIX, TicketIssuer, TokenIssuer
from wxdesk.sandbox.account.whitelist import Whitelist
from wxdesk.sandbox.chance import Chance
from wxdesk.sandbox.media.articles import Articles
from wxdesk.sandbox.media.numbered import NumberedImages
from wxdesk.sandbox.media.permanent import PermanentMediaStore
from wxdesk.sandbox.media.temporary import TemporaryMediaStore
from wxdesk.sandbox.refusals import WeChatError

# Anyone may know them: they open nothing but this sandbox.
APPID = "wx5a4db0c50de5c0de"
SECRET = PREFIX + "77786465736b2073616e6462"
# The demo company's second account, for the environment that it tries things in.
TEST_APPID = "wx5a4db0c57e577e57"
TEST_SECRET = PREFIX + "7465737420656e7669726f6e"
FROZEN_AFTER_S = 600  # until a frozen AppSecret no longer works (developers.weixin.qq.com, platform)


@dataclass(frozen=True)
class AccountRules:
    """What the console says of an account.

    `ip_whitelist`: addresses and CIDR ranges that may call; None lets all. `whitelist_secret_only`: it holds for calls
    with the AppSecret only, as before 2025. `confirms_ips`: an administrator has to say yes to each address that uses
    the AppSecret (89503). `daily_limits`, `minute_limits`: path → calls, over the usual.
    """

    appid: str = APPID
    secret: str = field(default=SECRET, repr=False)
    ip_whitelist: Iterable[str] | None = None
    whitelist_secret_only: bool = False
    confirms_ips: bool = False
    daily_limits: Mapping[str, int] = field(default_factory=dict)
    minute_limits: Mapping[str, int] = field(default_factory=dict)


TEST_ACCOUNT = AccountRules(TEST_APPID, TEST_SECRET)


class Account:
    """Whoever uses what can change holds `lock`; the platform does while an endpoint answers.

    `limits`: what is usual for each path. `opened_at`: epoch seconds, from which the ages of its media count.
    """

    def __init__(
        self,
        rules: AccountRules,
        limits: Mapping[str, Limit],
        images: NumberedImages,
        chance: Chance,
        opened_at: float,
    ) -> None:
        self.appid = rules.appid
        self.secret = rules.secret
        self.lock = threading.RLock()
        self.chance = chance
        self.tokens = TokenIssuer(chance)
        self.tickets = TicketIssuer(chance)
        self.oauth = OAuthIssuer(chance)
        self.whitelist = Whitelist(rules.ip_whitelist, rules.whitelist_secret_only)
        self.confirmations = IpConfirmations() if rules.confirms_ips else None
        self.quotas = Quotas(limits, rules.daily_limits, rules.minute_limits)
        self.temporary = TemporaryMediaStore(opened_at, images, rules.appid)
        self.permanent = PermanentMediaStore(opened_at, rules.appid)
        self.drafts = Articles(f"draft {rules.appid}")
        self.menu: list[Any] = []
        self.sent_messages = 0
        self._frozen_at: float | None = None

    def freeze_secret(self, now: float | None) -> None:
        """Ten minutes from `now` the AppSecret is refused with 40243; None unfreezes it."""
        with self.lock:
            self._frozen_at = now

    def reset_secret(self, secret: str) -> None:
        """The old AppSecret ends at once, and so does its being frozen."""
        with self.lock:
            self.secret, self._frozen_at = secret, None

    def check_secret(self, secret: object, now: float) -> None:
        """Raises WeChatError: 41004 none, 40125 another, 40243 frozen."""
        if not secret:
            raise WeChatError(41004)
        if secret != self.secret:
            raise WeChatError(40125)
        if self._frozen_at is not None and now - self._frozen_at >= FROZEN_AFTER_S:
            raise WeChatError(40243)
