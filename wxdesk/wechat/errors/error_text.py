"""WeChat's errmsg, taken apart: the sentence, and the marks that stand behind it."""

import ipaddress
import re
from typing import NamedTuple

# The forms seen in public (none of them is documented): `<text> rid: …`, `<text>, rid: …`, `<text> hint:
# […]`, both marks together, `<text>, hints: [ req_id: … ]` from OAuth, and WeCom's `<text>, hint: […], from
# ip: …, more info at …`.
# None begins with what stands before it, nor is one without an end: a long text is read in one go.
_RID = r"\brid: ?(?P<rid>[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8})\b"
_HINT = r"\bhints?: ?\[(?P<hint>[^\]]{0,500})\]"
_FROM_IP = r"\bfrom ip: ?(?P<ip>[0-9a-fA-F.:]{1,60})(?=[, ]|$)"
# 61004: `access clientip is not registered requestIP: 183.156.76.116`
_REQUEST_IP = r"\brequestIP: ?(?P<ip>[0-9a-fA-F.:]{1,60})(?=[, ]|$)"
# 40164: `invalid ip 116.25.45.231 ipv6 ::ffff:116.25.45.231, not in whitelist`
_REFUSED_IP = r"\binvalid ip (?P<ip>\S{1,60}?)(?: ipv6 \S{1,60}?)?, not in whitelist"
# What clients write behind `invalid signature`: when it failed, and the AppID of the mini program that showed the page,
# empty in WeChat's own browser.
_FAILURE = r"\[([0-9]{8} [0-9]{2}:[0-9]{2}:[0-9]{2})\] ?\[(wx[0-9a-f]{16})?\]"
_SIGNS = (":", "[", " ip ")  # one of them is in each mark; a code alone needs none of these expressions
# No rid is older than the year 2012, so an earlier "time" is some other number.
_FIRST_RID_TIME = 0x4F000000
# WeCom's hints begin with the Unix time in ten digits: `1515552923_6_…`, and since without the line between.
_HINT_TIME = r"(1[4-9][0-9]{8}|2[0-9]{9})(?:_|[0-9]{6,}|$)"
KEPT_S = 7 * 86_400


class ErrorText(NamedTuple):
    """`text` without the marks; `rid_time`: epoch seconds of the request; `egress_ip`: the address it came
    from as WeChat saw it. `failed_at` and `host_appid`: of a page, as the client wrote them. What the message does not
    hold is empty or None."""

    text: str
    hint: str = ""
    rid: str = ""
    rid_time: int | None = None
    egress_ip: str = ""
    failed_at: str = ""
    host_appid: str = ""


def parse(errmsg: str) -> ErrorText:
    """Never raises: a message of another form is all text."""
    if not any(sign in errmsg for sign in _SIGNS):
        return ErrorText(errmsg.strip(" ,"))
    rid = _found(_RID, errmsg, "rid")
    from_ip = _found(_FROM_IP, errmsg, "ip") or _found(_REQUEST_IP, errmsg, "ip")
    failure = re.search(_FAILURE, errmsg)
    text = errmsg
    for mark in (_RID, _HINT, _FROM_IP, _REQUEST_IP):
        text = _without(mark, text)
    return ErrorText(
        text=text.strip(" ,"),
        hint=_found(_HINT, errmsg, "hint").strip().removeprefix("req_id:").strip(),
        rid=rid,
        rid_time=rid_time(rid),
        egress_ip=_address(_found(_REFUSED_IP, errmsg, "ip") or from_ip),
        failed_at=failure[1] if failure else "",
        host_appid=(failure[2] or "") if failure else "",
    )


def hint_time(hint: str) -> int | None:
    """Epoch seconds of the call that a hint of WeCom stands for, as dated public samples have it."""
    found = re.match(_HINT_TIME, hint)
    return int(found[1]) if found else None


def diagnosis_address(rid: str) -> str:
    """WeChat's own page that explains a rid to the account's administrators and developers.

    Source: developers.weixin.qq.com/doc/oplatform/developers/basic_func/api_diagnosis
    """
    return f"https://developers.weixin.qq.com/console/devtools/debug?tab=errorDiag&rid={rid}"


def rid_time(rid: str) -> int | None:
    """Epoch seconds of the request that a rid stands for: its first group is the Unix time in hex.

    Source: the rid/get documentation's example, whose invoke_time is that number, and dated public samples.
    """
    first = rid.partition("-")[0]
    if not re.fullmatch(r"[0-9a-f]{8}", first):
        return None
    seconds = int(first, 16)
    return seconds if seconds >= _FIRST_RID_TIME else None


def is_kept(asked_at: int, now: float) -> bool:
    """Whether WeChat still answers for a rid of `asked_at`, both in epoch seconds."""
    return now - asked_at <= KEPT_S


def _found(mark: str, text: str, group: str) -> str:
    match = re.search(mark, text)
    return match[group] if match else ""


def _without(mark: str, text: str) -> str:
    """Without the mark, and what joins it to the text before it."""
    match = re.search(mark, text)
    return text[: match.start()].rstrip(" ,") + text[match.end() :] if match else text


def _address(text: str) -> str:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return ""
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address)
