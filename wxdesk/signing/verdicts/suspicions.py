"""What seems odd about evidence, beside the proof: each with its reason, none of it changing the verdict."""

import html
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from wxdesk.credential_shapes import credential_alone
from wxdesk.secrecy import MASK, redact
from wxdesk.signing import js_apis
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.field_names import NO_VALUES
from wxdesk.signing.page_url import PageUrl, as_page_url
from wxdesk.signing.signature import digest
from wxdesk.signing.verdicts import odd_addresses
from wxdesk.signing.verdicts.checked import read_as
from wxdesk.signing.verdicts.suspicion import DiagnosisContext, Seen, Suspicion, host_of

_LONGEST_NONCESTR = 32
TICKET_LIFE_S = 7200  # what was signed longer ago was signed with another ticket
_APPID = re.compile(r"wx[0-9a-f]{16}")
_MOST_APPIDS = 4
_OPEN_TAG = "wx-open-"


def suspicions(
    evidence: Evidence, circumstances: DiagnosisContext, signed: str | None, string1: str = ""
) -> Iterator[Suspicion]:
    """Everything that is odd, what matters most first. `signed`, `string1`: the address and the text that were."""
    page = as_page_url(evidence.url)
    host, port = host_of(evidence.url)
    seen = Seen(evidence, circumstances, signed, string1, page, host, port)
    for look in _LOOKS:
        yield from look(seen)


def about_address(page: PageUrl, safe_domains: tuple[str, ...] = ()) -> tuple[Suspicion, ...]:
    """What is odd about an address that is to be signed, apart from what a browser makes of it."""
    found = suspicions(Evidence(url=page.signed), DiagnosisContext(safe_domains=safe_domains), page.signed)
    return tuple(one for one in found if one.id != "url.browser_form")


# --- the appId -------------------------------------------------------------------------------------------
def _appid(seen: Seen) -> Iterator[Suspicion]:
    named, own = seen.evidence.appid.strip(), seen.circumstances.appid
    if not named or named == own:
        return
    if named in seen.circumstances.accounts:
        yield Suspicion("appid.other_account", seen.circumstances.accounts[named])
    elif named.startswith("gh_"):
        yield Suspicion("appid.original_id", named)
    elif re.fullmatch(r"ww[0-9a-f]{16}", named):
        yield Suspicion("appid.wecom", named)
    elif not _APPID.fullmatch(named):
        # The likeliest thing to stand here by mistake is the AppSecret, and this is sent to others.
        yield Suspicion("appid.shape", MASK if credential_alone(named) else redact(named))
    elif own or seen.circumstances.accounts:
        yield Suspicion("appid.unknown", named)


def _appids(seen: Seen) -> Iterator[Suspicion]:
    clues = seen.evidence.clues
    if clues.appids:
        yield Suspicion("appid.several", ", ".join(clues.appids[:_MOST_APPIDS]))
    if clues.hosting_appid:
        yield Suspicion("appid.hosting_app", clues.hosting_appid)


# --- nonce, timestamp, ticket ----------------------------------------------------------------------------
def _noncestr(seen: Seen) -> Iterator[Suspicion]:
    nonce = seen.evidence.noncestr
    if nonce.strip().lower() in NO_VALUES:
        yield Suspicion("config.value_missing", f"nonceStr: {nonce}")
    if len(nonce) > _LONGEST_NONCESTR:
        yield Suspicion("noncestr.long", str(len(nonce)))
    if nonce.isascii() and nonce.isdigit():
        yield Suspicion("noncestr.numeric", nonce)


def _timestamp(seen: Seen) -> Iterator[Suspicion]:
    if seen.evidence.rounded_timestamp:
        yield Suspicion("timestamp.rounded", seen.evidence.rounded_timestamp)
    stamp = seen.evidence.timestamp.strip()
    failed_at = seen.evidence.clues.failed_at
    now = seen.circumstances.now if failed_at is None else failed_at
    if not (stamp.isascii() and stamp.isdigit()):
        return
    if len(stamp) > 10:
        yield Suspicion("timestamp.in_milliseconds", stamp)
    elif now is not None and abs(int(stamp) - now) > TICKET_LIFE_S:
        yield Suspicion(
            "timestamp.past" if int(stamp) < now else "timestamp.future", str(round(abs(now - int(stamp))))
        )


def _ticket(seen: Seen) -> Iterator[Suspicion]:
    now, seen_at = seen.circumstances.now, seen.circumstances.ticket_seen_at
    if now is not None and seen_at is not None and now - seen_at > TICKET_LIFE_S:
        yield Suspicion("ticket.old", str(round(now - seen_at)))


# --- the call --------------------------------------------------------------------------------------------
def _js_api_list(seen: Seen) -> Iterator[Suspicion]:
    for name in dict.fromkeys(seen.evidence.js_api_list):
        if name in js_apis.NAMES:
            continue
        if name.startswith(_OPEN_TAG):
            yield Suspicion("api.open_tag", name)
            continue
        meant = js_apis.right_case(name) or js_apis.nearest(name)
        cased = bool(js_apis.right_case(name))
        yield Suspicion(
            "api.case" if cased else "api.misspelt" if meant else "api.unknown",
            f"{name} → {meant}" if meant else name,
        )


def _ready_after_fail(seen: Seen) -> Iterator[Suspicion]:
    if seen.evidence.ready_after_fail:
        yield Suspicion("ready_after_fail")


# --- the pasted text -------------------------------------------------------------------------------------
def _several_values(seen: Seen) -> Iterator[Suspicion]:
    for name in seen.evidence.conflicts:
        if name == "appid" and seen.evidence.clues.appids:
            continue
        yield Suspicion("several_values", name)


def _string1(seen: Seen) -> Iterator[Suspicion]:
    evidence = seen.evidence
    text, signature = evidence.string1, evidence.signature.lower()
    if not (text and signature):
        return
    written = read_as(evidence, text)
    if all(digest(one) != signature for one in written) and _plain(seen.string1) not in map(_plain, written):
        yield Suspicion("string1.not_of_signature")


def _plain(text: str) -> str:
    """Without all that display does to a text: the same of two texts that differ in nothing else."""
    return re.sub(r"\s+", "", html.unescape(html.unescape(unquote(unquote(text)))))


def _template(seen: Seen) -> Iterator[Suspicion]:
    if seen.evidence.template:
        yield Suspicion("template")


def _pay(seen: Seen) -> Iterator[Suspicion]:
    """WeChat Pay signs with MD5 or HMAC-SHA256 in capital letters."""
    signature = seen.evidence.signature
    if len(signature) in (32, 64) and signature == signature.upper() and seen.signed is None:
        yield Suspicion("signature.pay")


_LOOKS: tuple[Callable[[Seen], Iterator[Suspicion]], ...] = (
    _appid,
    _appids,
    _template,
    odd_addresses.refused_though_right,
    odd_addresses.landing,
    odd_addresses.one_of_two,
    odd_addresses.client,
    odd_addresses.oauth_code,
    odd_addresses.address,
    odd_addresses.domain,
    _string1,
    _timestamp,
    _noncestr,
    _ticket,
    _pay,
    _several_values,
    _js_api_list,
    _ready_after_fail,
)
IDS = (
    "appid.other_account", "appid.original_id", "appid.wecom", "appid.shape", "appid.unknown", "noncestr.long",
    "noncestr.numeric", "timestamp.in_milliseconds", "timestamp.past", "timestamp.future",
    "timestamp.rounded", "ticket.old", "url.invalid", "url.no_scheme", "url.browser_form", "url.entity_signed",
    "url.local", "url.landing", "url.real_auth_url_wanted", "domain.ip",
    "domain.port", "domain.refused", "domain.sibling", "domain.not_listed", "domain.refused_though_listed", "api.case",
    "api.misspelt", "api.unknown", "ready_after_fail", "several_values", "string1.not_of_signature", "template",
    "signature.pay", "appid.several", "appid.hosting_app", "url.foreign_host", "url.one_of_two", "url.ios_only",
    "url.android_only",
    "url.harmony", "url.iframe", "url.oauth_code", "api.open_tag",
    "signature.malformed", "config.key_name", "config.key_missing", "config.value_missing",
    "attempts.other_fits",
)  # fmt: skip
