"""Suspicions in words: the reason and the next step. None of them is proof, and none sounds like it."""

from collections.abc import Callable

from wxdesk.signing.verdicts.suspicion import Suspicion
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.details import shown
from wxdesk.wording.numbers import duration
from wxdesk.wording.signing.verdicts import FIELDS

SUSPICIONS: dict[str, str] = {
    "appid.other_account": tr_noop(
        "suspicions",
        "The appId belongs to {detail}, not to the selected account. Check which account the page belongs "
        "to.",
    ),
    "appid.original_id": tr_noop(
        "suspicions",
        "{detail} looks like an original ID (gh_…). The appId in wx.config should start with wx.",
    ),
    "appid.wecom": tr_noop(
        "suspicions",
        "{detail} looks like a WeCom corp ID. If the page is for WeCom, it needs WeCom's tickets.",
    ),
    "appid.shape": tr_noop(
        "suspicions",
        "{detail} does not look like an appId (wx and 16 characters 0-9, a-f). Check it for typos.",
    ),
    "appid.unknown": tr_noop(
        "suspicions",
        "No saved account has the appId {detail}. Check whether it belongs to a mini program or another "
        "account.",
    ),
    "appid.several": tr_noop(
        "suspicions",
        "There are several AppIDs: {detail}. Check that appId, access_token and jsapi_ticket are of the same "
        "account.",
    ),
    "appid.hosting_app": tr_noop(
        "suspicions",
        "The error contains {detail}, possibly the AppID of the mini program that opened the page. Check "
        "whose AppID it is.",
    ),
    "noncestr.long": tr_noop(
        "suspicions",
        "nonceStr has {detail} characters; more than 32 may be rejected. Try a shorter one.",
    ),
    "noncestr.numeric": tr_noop(
        "suspicions",
        "nonceStr has only digits. Check that wx.config gets it as a string: as a number it may lose digits.",
    ),
    "timestamp.in_milliseconds": tr_noop(
        "suspicions",
        "The timestamp {detail} looks like milliseconds. Check that both sides use whole seconds.",
    ),
    "timestamp.past": tr_noop(
        "suspicions",
        "The timestamp is {detail} old. The signature may have been cached for too long.",
    ),
    "timestamp.future": tr_noop(
        "suspicions", "The timestamp is {detail} in the future. Check the server's clock and time zone."
    ),
    "timestamp.rounded": tr_noop(
        "suspicions",
        "The timestamp {detail} looks rounded, as spreadsheets show it: its last digits are lost. Copy it as text.",
    ),
    "ticket.old": tr_noop(
        "suspicions",
        "This ticket was first seen {detail} ago, longer than it is valid. Refresh it and check again.",
    ),
    "url.invalid": tr_noop(
        "suspicions", "Browsers may not open this as a page URL: {detail}. Check how it was copied."
    ),
    "url.no_scheme": tr_noop(
        "suspicions",
        "The page URL was pasted without https:// or http://. It was read as {detail}: check that.",
    ),
    "url.browser_form": tr_noop(
        "suspicions",
        "The signature matches the pasted URL, but a browser may report {detail}. Check location.href.",
    ),
    "url.entity_signed": tr_noop(
        "suspicions",
        "The signed URL contains &amp; or similar, which may come from HTML. Check location.href on the "
        "page.",
    ),
    "url.local": tr_noop(
        "suspicions",
        "This looks like a developer's local page ({detail}). Check it on a phone, under its real domain.",
    ),
    "url.foreign_host": tr_noop(
        "suspicions",
        "WeChat checked a URL on {detail}, which is not the page's host. On HarmonyOS it may be a later "
        "iframe's URL: check for one.",
    ),
    "url.one_of_two": tr_noop(
        "suspicions",
        "Of the URLs in realAuthUrl, the signature matches only {detail}. WeChat may have checked the "
        "other: check both.",
    ),
    "url.ios_only": tr_noop(
        "suspicions",
        "It seems to fail on iOS only. There WeChat may check the landing URL. Look for realAuthUrl.",
    ),
    "url.android_only": tr_noop(
        "suspicions",
        "It seems to fail on Android only. There WeChat checks the current URL: sign again whenever the "
        "page changes it without loading.",
    ),
    "url.harmony": tr_noop(
        "suspicions",
        "On HarmonyOS WeChat may check the URL of a later iframe. Look for one, and for realAuthUrl.",
    ),
    "url.iframe": tr_noop(
        "suspicions",
        "An iframe is mentioned. WeChat may check the outer page's URL: look for realAuthUrl, and check "
        "which URL was signed.",
    ),
    "url.oauth_code": tr_noop(
        "suspicions",
        "The URL contains the code of web authorization, which may have changed or gone. Check which URL "
        "the signature is made for.",
    ),
    "url.landing": tr_noop(
        "suspicions",
        "WeChat checked {detail}. On iOS this can be the landing URL: check whether this is a single-page "
        "app.",
    ),
    "url.real_auth_url_wanted": tr_noop(
        "suspicions",
        "The signature matches, but WeChat refused it: it may have checked another URL. Find realAuthUrl "
        "and paste it.",
    ),
    "domain.ip": tr_noop(
        "suspicions",
        "The page was opened by its IP address, {detail}. WeChat may accept domains only: test it under a "
        "domain.",
    ),
    "domain.port": tr_noop(
        "suspicions",
        "The page uses port {detail}. WeChat may accept only 80 and 443: test it without a port.",
    ),
    "domain.refused": tr_noop(
        "suspicions",
        "WeChat refused the domain. Check that {detail} is a JS interface safe domain (WeChat Developer "
        "Platform → Domains and message push).",
    ),
    "domain.sibling": tr_noop(
        "suspicions",
        "The page's host and the JS interface safe domain are related but different: {detail}. Check which one is meant.",
    ),
    "domain.not_listed": tr_noop(
        "suspicions",
        "The JS interface safe domains saved here do not cover {detail}. Check them in the WeChat Developer "
        "Platform.",
    ),
    "domain.refused_though_listed": tr_noop(
        "suspicions",
        "WeChat refused the domain although {detail} is listed. Check the appId; a new entry may need a few "
        "minutes.",
    ),
    "api.case": tr_noop(
        "suspicions", "A name in jsApiList may have the wrong letter case: {detail}. Check it."
    ),
    "api.misspelt": tr_noop("suspicions", "A name in jsApiList may be misspelt: {detail}. Check it."),
    "api.unknown": tr_noop(
        "suspicions",
        "{detail} in jsApiList is not a known interface. Check the name in WeChat's documentation.",
    ),
    "api.open_tag": tr_noop(
        "suspicions",
        "{detail} is an open tag. It may belong in openTagList, not in jsApiList. Check where it is.",
    ),
    "ready_after_fail": tr_noop(
        "suspicions",
        "wx.ready seems to have run although wx.config failed. Check that the page stops in wx.error.",
    ),
    "several_values": tr_noop(
        "suspicions",
        "{detail} appears with several values; the first was used. Check which one belongs to this page.",
    ),
    "string1.not_of_signature": tr_noop(
        "suspicions",
        "The pasted string1 does not produce this signature. They may come from different requests: check "
        "both.",
    ),
    "template": tr_noop(
        "suspicions",
        "This looks like source code with placeholders. Check the page as the browser received it; its "
        "values are needed.",
    ),
    "signature.malformed": tr_noop(
        "suspicions",
        "The pasted signature does not look like one: {detail}. Check it: a signature has 40 characters 0-9 "
        "and a-f.",
    ),
    "config.key_name": tr_noop(
        "suspicions",
        "wx.config does not read a key called {detail}. Check its spelling and letter case.",
    ),
    "config.key_missing": tr_noop("suspicions", "wx.config lacks {detail}, which it needs. Check the call."),
    "config.value_missing": tr_noop(
        "suspicions",
        "wx.config may have got no usable value: {detail}. Check what the back end's response calls it.",
    ),
    "attempts.other_fits": tr_noop(
        "suspicions",
        "There are several signatures. The one starting with {detail} matches, this one does not: check "
        "which is used.",
    ),
    "signature.pay": tr_noop(
        "suspicions",
        "This looks like a WeChat Pay signature (uppercase MD5 or HMAC-SHA256). Check where it comes from.",
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
