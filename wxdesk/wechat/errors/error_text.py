"""WeChat's errmsg, taken apart: the sentence, and the marks that stand behind it."""

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
# No rid is older than the year 2012, so an earlier "time" is some other number.
_FIRST_RID_TIME = 0x4F000000
KEPT_S = 7 * 86_400


class ErrorText(NamedTuple):
    """`text` without the marks; `rid_time`: epoch seconds of the request; `egress_ip`: the address it came
    from as WeChat saw it. What the message does not hold is empty or None."""

    text: str
    hint: str = ""
    rid: str = ""
    rid_time: int | None = None
    egress_ip: str = ""


def parse(errmsg: str) -> ErrorText:
    """Never raises: a message of another form is all text."""
    rid = _found(_RID, errmsg, "rid")
    from_ip = _found(_FROM_IP, errmsg, "ip") or _found(_REQUEST_IP, errmsg, "ip")
    text = errmsg
    for mark in (_RID, _HINT, _FROM_IP, _REQUEST_IP):
        text = _without(mark, text)
    return ErrorText(
        text=text.strip(" ,"),
        hint=_found(_HINT, errmsg, "hint").strip().removeprefix("req_id:").strip(),
        rid=rid,
        rid_time=rid_time(rid),
        egress_ip=_address(_found(_REFUSED_IP, errmsg, "ip") or from_ip),
    )


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
    if not text:
        return ""
    import ipaddress  # few messages name an address

    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return ""
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address)
