"""A return code as the window and the command line say it. The words stand in resources/return_codes/*.toml."""

from collections.abc import Iterator
from typing import NamedTuple

from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wechat.errors.return_code import Group, Retry, ReturnCode, Text, Who
from wxdesk.wechat.errors.return_codes import title
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.numbers import clock_time


def in_language(text: Text, translate: Translate) -> str:
    """One of the texts that stand in both languages side by side."""
    return text.zh if translate("codes", tr_noop("codes", "en")) == "zh" else text.en


WHO: dict[Who, str] = {
    Who.SUPPORT: tr_noop("codes", "support"),
    Who.FRONT_END: tr_noop("codes", "front-end developer"),
    Who.BACK_END: tr_noop("codes", "back-end developer"),
    Who.ADMINISTRATOR: tr_noop("codes", "account administrator"),
    Who.PLATFORM: tr_noop("codes", "third-party platform"),
    Who.USER: tr_noop("codes", "WeChat user"),
    Who.WECHAT: tr_noop("codes", "WeChat"),
    Who.NOBODY: tr_noop("codes", "no action needed"),
}
RETRIES: dict[Retry, str] = {
    Retry.NO: tr_noop("codes", "Retrying will not help until this is fixed."),
    Retry.NEW_TOKEN: tr_noop("codes", "Retry once, with a new token."),
    Retry.SOON: tr_noop("codes", "Retrying in a moment may help."),
    Retry.NOT_NEEDED: tr_noop("codes", "Nothing to retry."),
    Retry.LATER: tr_noop("codes", "Try again later."),
}
_UNKNOWN = tr_noop("codes", "wxdesk has no explanation for code {number}.")
_ASK_WECHAT = tr_noop("codes", "Search WeChat's documentation, or ask WeChat and quote the rid.")
_ASK_WECOM = tr_noop("codes", "Look it up on WeCom's error code page.")
_ONLY_RID = tr_noop("codes", "This is a rid: WeChat's ID of one API call.")
_LOOK_UP = tr_noop("codes", "Look it up, or paste the error it came with.")
_HINT_TIME = tr_noop("codes", "According to the hint, WeCom was called at {time}.")
_FAILED_AT = tr_noop("codes", "The page failed at {time} (by the phone's or WeChat's clock).")
_HOST_APPID = tr_noop("codes", "The page was open in the mini program {appid}, not in WeChat's own browser.")


class CodeText(NamedTuple):
    """`causes`: the likeliest first. `code`: the number, or empty for a message that has none. `notes`: what else the
    text tells, of the time and the place."""

    code: str
    meaning: str
    causes: tuple[str, ...]
    remedy: str
    who: str
    retry: str
    group: str
    notes: tuple[str, ...] = ()


def describe_code(code: ReturnCode, translate: Translate) -> CodeText:
    return CodeText(
        code="" if code.number is None else str(code.number),
        meaning=in_language(code.meaning, translate),
        causes=tuple(in_language(cause, translate) for cause in code.causes),
        remedy=in_language(code.remedy, translate),
        who=translate("codes", WHO[code.who]),
        retry=translate("codes", RETRIES[code.retry]),
        group=in_language(title(code.group), translate),
    )


def describe_found(found: ExplainedError, translate: Translate) -> CodeText:
    """Also a number that is not in our table, and a rid without a code."""
    notes = tuple(_notes(found, translate))
    if found.known is not None:
        told = describe_code(found.known, translate)
        fitting = (in_language(cause, translate) for cause in found.fitting)
        return told._replace(causes=tuple(dict.fromkeys((*fitting, *told.causes))), notes=notes)
    meaning, remedy = _UNKNOWN, _ASK_WECOM if found.of_wecom else _ASK_WECHAT
    if found.number is None:
        meaning, remedy = _ONLY_RID, _LOOK_UP
    return CodeText(
        code="" if found.number is None else str(found.number),
        meaning=translate("codes", meaning).format(number=found.number),
        causes=(),
        remedy=translate("codes", remedy),
        who=translate("codes", WHO[Who.SUPPORT]),
        retry="",
        group=in_language(title(Group.WECOM), translate) if found.of_wecom else "",
        notes=notes,
    )


def _notes(found: ExplainedError, translate: Translate) -> Iterator[str]:
    if found.hint_time is not None:
        yield translate("codes", _HINT_TIME).format(time=clock_time(found.hint_time))
    if found.failed_at:
        day, clock = found.failed_at.split(" ")
        yield translate("codes", _FAILED_AT).format(time=f"{day[:4]}-{day[4:6]}-{day[6:]} {clock}")
    if found.host_appid:
        yield translate("codes", _HOST_APPID).format(appid=found.host_appid)
