"""A return code as the window and the command line say it."""

from dataclasses import dataclass

from wxdesk.wechat.pasted_error import Found
from wxdesk.wechat.return_code import Group, Retry, ReturnCode, Who
from wxdesk.wording import Translate, said
from wxdesk.wording.return_codes.address import ADDRESS
from wxdesk.wording.return_codes.article import ARTICLES
from wxdesk.wording.return_codes.card import CARDS
from wxdesk.wording.return_codes.diagnosis import DIAGNOSIS
from wxdesk.wording.return_codes.domain import DOMAINS
from wxdesk.wording.return_codes.explanation import Explanation
from wxdesk.wording.return_codes.media import MEDIA
from wxdesk.wording.return_codes.message import MESSAGES
from wxdesk.wording.return_codes.oauth import OAUTH
from wxdesk.wording.return_codes.page import PAGE
from wxdesk.wording.return_codes.permission import PERMISSIONS
from wxdesk.wording.return_codes.platform import PLATFORM
from wxdesk.wording.return_codes.quotas import QUOTAS
from wxdesk.wording.return_codes.request import REQUESTS
from wxdesk.wording.return_codes.tokens import TOKENS
from wxdesk.wording.return_codes.wecom import WECOM

BY_GROUP: dict[Group, dict[str, Explanation]] = {
    Group.TOKENS: TOKENS,
    Group.ADDRESS: ADDRESS,
    Group.QUOTAS: QUOTAS,
    Group.DIAGNOSIS: DIAGNOSIS,
    Group.PAGE: PAGE,
    Group.DOMAINS: DOMAINS,
    Group.OAUTH: OAUTH,
    Group.MEDIA: MEDIA,
    Group.ARTICLES: ARTICLES,
    Group.MESSAGES: MESSAGES,
    Group.PERMISSIONS: PERMISSIONS,
    Group.REQUESTS: REQUESTS,
    Group.PLATFORM: PLATFORM,
    Group.CARDS: CARDS,
    Group.WECOM: WECOM,
}
EXPLANATIONS: dict[str, Explanation] = {
    id_: explanation for group in BY_GROUP.values() for id_, explanation in group.items()
}
GROUPS: dict[Group, str] = {
    Group.TOKENS: said("codes", "Tokens and secrets"),
    Group.ADDRESS: said("codes", "IP whitelist"),
    Group.QUOTAS: said("codes", "Quotas"),
    Group.DIAGNOSIS: said("codes", "Look-ups"),
    Group.PAGE: said("codes", "JS-SDK and pages"),
    Group.DOMAINS: said("codes", "Domains"),
    Group.OAUTH: said("codes", "Login in pages"),
    Group.MEDIA: said("codes", "Media"),
    Group.ARTICLES: said("codes", "Articles"),
    Group.MESSAGES: said("codes", "Messages"),
    Group.PERMISSIONS: said("codes", "Permissions"),
    Group.REQUESTS: said("codes", "Requests"),
    Group.PLATFORM: said("codes", "Third-party platforms"),
    Group.CARDS: said("codes", "Cards"),
    Group.WECOM: said("codes", "WeCom"),
}
WHO: dict[Who, str] = {
    Who.SUPPORT: said("codes", "support"),
    Who.FRONT_END: said("codes", "front-end developer"),
    Who.BACK_END: said("codes", "back-end developer"),
    Who.ADMINISTRATOR: said("codes", "account administrator"),
    Who.PLATFORM: said("codes", "third-party platform"),
    Who.USER: said("codes", "WeChat user"),
    Who.WECHAT: said("codes", "WeChat"),
    Who.NOBODY: said("codes", "nobody"),
}
RETRIES: dict[Retry, str] = {
    Retry.NO: said("codes", "Trying again does not help before that."),
    Retry.NEW_TOKEN: said("codes", "Try again once, with a new token."),
    Retry.SOON: said("codes", "Trying again in a moment may help."),
    Retry.LATER: said("codes", "Try again later."),
}
_UNKNOWN = Explanation(
    said("codes", "wxdesk does not know code {number}."),
    (),
    said("codes", "Search WeChat's documentation for it, or ask WeChat with the rid."),
)
_UNKNOWN_OF_WECOM = Explanation(
    _UNKNOWN.meaning, (), said("codes", "Look it up on WeCom's page about its codes.")
)
_ONLY_RID = Explanation(
    said("codes", "This is a rid: it stands for one call to WeChat."),
    (),
    said("codes", "Look it up, or paste the error that it stood in."),
)


@dataclass(frozen=True)
class ToldCode:
    """`causes`: the likeliest first. `code`: the number, or empty for a message that has none."""

    code: str
    meaning: str
    causes: tuple[str, ...]
    remedy: str
    who: str
    retry: str
    group: str


def tell_code(code: ReturnCode, translate: Translate) -> ToldCode:
    meaning, causes, remedy = EXPLANATIONS[code.id]
    return ToldCode(
        code="" if code.number is None else str(code.number),
        meaning=translate("codes", meaning),
        causes=tuple(translate("codes", cause) for cause in causes),
        remedy=translate("codes", remedy),
        who=translate("codes", WHO[code.who]),
        retry=translate("codes", RETRIES[code.retry]),
        group=translate("codes", GROUPS[code.group]),
    )


def tell_found(found: Found, translate: Translate) -> ToldCode:
    """Also a number that is not in our table, and a rid without a code."""
    if found.known is not None:
        return tell_code(found.known, translate)
    unknown = _UNKNOWN_OF_WECOM if found.of_wecom else _UNKNOWN
    meaning, _, remedy = _ONLY_RID if found.number is None else unknown
    return ToldCode(
        code="" if found.number is None else str(found.number),
        meaning=translate("codes", meaning).format(number=found.number),
        causes=(),
        remedy=translate("codes", remedy),
        who=translate("codes", WHO[Who.SUPPORT]),
        retry="",
        group=translate("codes", GROUPS[Group.WECOM]) if found.of_wecom else "",
    )
