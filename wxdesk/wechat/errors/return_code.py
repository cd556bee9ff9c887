"""What is known of a return code: what it means, who has to act, and whether trying again helps."""

import re
from enum import Enum
from typing import NamedTuple


class Group(Enum):
    """By what is named, not by the API that is called: a menu's bad address is one of `domains`."""

    TOKENS = "tokens"
    ADDRESS = "address"
    QUOTAS = "quotas"
    DIAGNOSIS = "diagnosis"
    PAGE = "page"
    DOMAINS = "domains"
    OAUTH = "oauth"
    MEDIA = "media"
    ARTICLES = "articles"
    MESSAGES = "messages"
    PUSH = "push"
    MENUS = "menus"
    USERS = "users"
    PERMISSIONS = "permissions"
    REQUESTS = "requests"
    PLATFORM = "platform"
    CARDS = "cards"
    NEARBY = "nearby"
    WECOM = "wecom"


class Who(Enum):
    """Who has to act."""

    SUPPORT = "support"
    FRONT_END = "front_end"
    BACK_END = "back_end"
    ADMINISTRATOR = "administrator"
    PLATFORM = "platform"  # the third-party platform that runs the account
    USER = "user"
    WECHAT = "wechat"
    NOBODY = "nobody"  # it passes by itself, or nothing is wrong


class Retry(Enum):
    NO = "no"  # the same call fails again until somebody acted
    NEW_TOKEN = "new_token"  # noqa: S105 -- once, with a new token
    SOON = "soon"
    NOT_NEEDED = "not_needed"  # nothing failed
    LATER = "later"  # a quota, a confirmation or a delay has to pass first


class Text(NamedTuple):
    """The same in both languages."""

    en: str
    zh: str


class ReturnCode(NamedTuple):
    """`id`: the number as text; in front of it `wecom.` where WeCom means something else by a number than WeChat;
    a name such as `js.permission_denied` for a message that comes without a number.

    `causes`: the likeliest first. `remedy` is said to whoever has to act. `phrases`: what errmsg or a client's message
    says, in small letters, where that is enough to know the code. `fitting_causes`: what is a cause only where the text
    around holds the pattern (of a path, a parameter, another code).
    """

    id: str
    group: Group
    who: Who
    retry: Retry
    phrases: tuple[str, ...]
    meaning: Text
    causes: tuple[Text, ...]
    remedy: Text
    fitting_causes: tuple[tuple[str, Text], ...] = ()

    def fitting(self, low: str) -> tuple[Text, ...]:
        """The causes that belong to the call, or to what else went wrong, in a plain text (plain_text)."""
        return tuple(cause for pattern, cause in self.fitting_causes if re.search(pattern, low))

    @property
    def number(self) -> int | None:
        last = self.id.rpartition(".")[2]
        return int(last) if last.lstrip("-").isdecimal() else None
