"""Suspicions in words: the reason and the next step. None of them is proof, and none sounds like it."""

from collections.abc import Callable

from wxdesk.signing.verdicts.suspicions import Suspicion
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.details import shown
from wxdesk.wording.numbers import duration
from wxdesk.wording.signing.verdicts import FIELDS

SUSPICIONS: dict[str, str] = {
    "appid.other_account": tr_noop(
        "suspicions",
        "The appId is that of {detail}, not of the chosen account. Check which of the two the page belongs to.",
    ),
    "appid.original_id": tr_noop(
        "suspicions",
        "{detail} looks like an account's original ID. Check the appId in wx.config: it begins with wx.",
    ),
    "appid.wecom": tr_noop(
        "suspicions",
        "{detail} looks like a WeCom corp ID. Check whether the page is meant for WeCom, whose tickets are others.",
    ),
    "appid.shape": tr_noop(
        "suspicions",
        "{detail} does not look like an appId, which is wx and 16 digits or letters a-f. Check for a slip.",
    ),
    "appid.unknown": tr_noop(
        "suspicions",
        "The appId {detail} is of no saved account. Check whether it is a mini-program's or another account's.",
    ),
    "appid.several": tr_noop(
        "suspicions",
        "There are several AppIDs: {detail}. Check that appId, access_token and jsapi_ticket are of the same "
        "account.",
    ),
    "appid.hosting_app": tr_noop(
        "suspicions",
        "The error names {detail}, which may be the mini-program that the page was opened in. Check whose "
        "appId it is.",
    ),
    "noncestr.long": tr_noop(
        "suspicions",
        "The nonceStr has {detail} characters. More than 32 may not be accepted: check it with a shorter one.",
    ),
    "noncestr.numeric": tr_noop(
        "suspicions",
        "The nonceStr has digits only. Check that wx.config gets it as text: as a number it may lose digits.",
    ),
    "timestamp.in_milliseconds": tr_noop(
        "suspicions",
        "The timestamp {detail} looks like milliseconds. Check that both sides use whole seconds.",
    ),
    "timestamp.past": tr_noop(
        "suspicions",
        "The timestamp is {detail} old. The signature may have been kept too long: check for a cache.",
    ),
    "timestamp.future": tr_noop(
        "suspicions", "The timestamp lies {detail} ahead. Check the server's clock and time zone."
    ),
    "ticket.old": tr_noop(
        "suspicions",
        "The ticket was first seen {detail} ago, longer than it may live. Refresh it and check again.",
    ),
    "url.invalid": tr_noop(
        "suspicions", "No browser may open this as a page's address: {detail}. Check how it was copied."
    ),
    "url.browser_form": tr_noop(
        "suspicions",
        "The signature fits the address as pasted, but a browser may report it as {detail}. Check location.href.",
    ),
    "url.entity_signed": tr_noop(
        "suspicions",
        "The signed address holds &amp; or the like, which may come from HTML. Check location.href in the page.",
    ),
    "url.local": tr_noop(
        "suspicions",
        "The page looks like one on a developer's computer ({detail}). Check it on a phone, under its real domain.",
    ),
    "url.foreign_host": tr_noop(
        "suspicions",
        "WeChat checked an address of {detail}, no host of the page. On HarmonyOS it may be an iframe loaded "
        "later: check for one.",
    ),
    "url.one_of_two": tr_noop(
        "suspicions",
        "Of the addresses in realAuthUrl the signature fits {detail} only. WeChat may have checked the "
        "other: check both.",
    ),
    "url.ios_only": tr_noop(
        "suspicions",
        "It seems to fail on iOS only, where WeChat may check the page that was entered first. Look for realAuthUrl.",
    ),
    "url.android_only": tr_noop(
        "suspicions",
        "It seems to fail on Android only, where WeChat checks the address of now: it has to be signed anew whenever the "
        "page changes it without being loaded.",
    ),
    "url.harmony": tr_noop(
        "suspicions",
        "On HarmonyOS WeChat may check the address of an iframe that was loaded later. Look for one, and for "
        "realAuthUrl.",
    ),
    "url.iframe": tr_noop(
        "suspicions",
        "An iframe is named. WeChat may check the outer page's address: look for realAuthUrl, and check "
        "which one was signed.",
    ),
    "url.oauth_code": tr_noop(
        "suspicions",
        "The address holds the code of web authorization, which may have changed or gone. Check what is "
        "signed at that moment.",
    ),
    "url.landing": tr_noop(
        "suspicions",
        "WeChat checked {detail}. On iOS this may be where the visit began: check for a single-page app.",
    ),
    "url.real_auth_url_wanted": tr_noop(
        "suspicions",
        "It fits, yet WeChat refused it: it may have checked another address. Look for realAuthUrl and paste it.",
    ),
    "domain.ip": tr_noop(
        "suspicions",
        "The page was opened by its IP, {detail}. WeChat may take domains only: check it under one.",
    ),
    "domain.port": tr_noop(
        "suspicions",
        "The page uses port {detail}. WeChat may accept 80 and 443 only: check it without a port.",
    ),
    "domain.refused": tr_noop(
        "suspicions",
        "WeChat refused the domain. Check in the console that {detail} is among the JS interface safe domains.",
    ),
    "domain.sibling": tr_noop(
        "suspicions",
        "The page's host and the safe domain look like two of one family: {detail}. Check which of them is meant.",
    ),
    "domain.not_listed": tr_noop(
        "suspicions",
        "The JS interface safe domains saved here do not cover {detail}. Check the list in the console.",
    ),
    "domain.refused_though_listed": tr_noop(
        "suspicions",
        "WeChat refused the domain although {detail} is listed. Check the appId; a new entry may need some minutes.",
    ),
    "api.case": tr_noop(
        "suspicions", "A name in jsApiList looks misspelt in its letter case: {detail}. Check it."
    ),
    "api.misspelt": tr_noop("suspicions", "A name in jsApiList looks misspelt: {detail}. Check it."),
    "api.unknown": tr_noop(
        "suspicions",
        "jsApiList asks for {detail}, which is no interface known here. Check its name in WeChat's documentation.",
    ),
    "api.open_tag": tr_noop(
        "suspicions",
        "{detail} is an open tag, which may belong in openTagList and not in jsApiList. Check where it stands.",
    ),
    "ready_after_fail": tr_noop(
        "suspicions",
        "It looks as if wx.ready ran although wx.config had failed. Check that the page stops in wx.error.",
    ),
    "several_values": tr_noop(
        "suspicions",
        "{detail} was pasted with several values, and the first was taken. Check which one is this page's.",
    ),
    "string1.not_of_signature": tr_noop(
        "suspicions",
        "The string1 that was pasted does not give this signature. They may come from two requests: check both.",
    ),
    "template": tr_noop(
        "suspicions",
        "The text looks like source code with values not filled in yet. Check the page as the browser got "
        "it; it is needed.",
    ),
    "signature.malformed": tr_noop(
        "suspicions",
        "The pasted signature does not look like one: {detail}. Check it: it has 40 characters out of 0-9 and a-f.",
    ),
    "config.key_name": tr_noop(
        "suspicions",
        "wx.config does not read a key by this name: {detail}. Check the spelling and the letter case.",
    ),
    "config.key_missing": tr_noop("suspicions", "wx.config has no {detail}, which it needs. Check the call."),
    "config.value_missing": tr_noop(
        "suspicions",
        "wx.config got no usable value here: {detail}. Check by which name the back end's answer has it.",
    ),
    "attempts.other_fits": tr_noop(
        "suspicions",
        "There are several signatures. The one that begins with {detail} fits, this one does not: check which is used.",
    ),
    "signature.pay": tr_noop(
        "suspicions",
        "This looks like a signature of WeChat Pay, MD5 or HMAC-SHA256 in capitals. Check its origin.",
    ),
}


def _lasting(detail: str, translate: Translate) -> str:
    return duration(float(detail), translate)


def _field(detail: str, translate: Translate) -> str:
    return translate("verdicts", FIELDS.get(detail, detail))


# Where the detail is a number of seconds or the name of one of Evidence's fields.
_DETAILS: dict[str, Callable[[str, Translate], str]] = {
    "timestamp.past": _lasting,
    "timestamp.future": _lasting,
    "ticket.old": _lasting,
    "several_values": _field,
}


def suspicion_words(suspicion: Suspicion, translate: Translate) -> str:
    """What seems odd, why, and what to look at next."""
    tell = _DETAILS.get(suspicion.id)
    detail = tell(suspicion.detail, translate) if tell else shown(suspicion.detail)
    return translate("suspicions", SUSPICIONS[suspicion.id]).format(detail=detail)
