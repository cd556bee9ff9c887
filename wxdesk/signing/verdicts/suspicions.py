"""What seems odd about evidence, beside the proof: each with its reason, none of it changing the verdict."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from wxdesk.credential_shapes import credential_alone
from wxdesk.hosts import address_of, may_be_public
from wxdesk.secrecy import MASK, redact
from wxdesk.signing import js_apis
from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.evidence import Evidence, Fails
from wxdesk.signing.field_names import NO_VALUES
from wxdesk.signing.page_url import PageUrl, as_page_url
from wxdesk.signing.signature import digest
from wxdesk.signing.verdicts.checked import read_as

DOMAIN_REFUSED, SIGNATURE_REFUSED = 40048, 63002
_LONGEST_NONCESTR = 32
TICKET_LIFE_S = 7200  # what was signed longer ago was signed with another ticket
_APPID = re.compile(r"wx[0-9a-f]{16}")
_MOST_APPIDS = 4
_OAUTH_CODE = re.compile(r"[?&]code=(?:0[0-9A-Za-z]{9,}|[0-9A-Za-z_-]{10,}(?=[^#]*&state=)(?![\w-]))")
_OPEN_TAG = "wx-open-"
_PORTS = (None, 80, 443)


@dataclass(frozen=True)
class DiagnosisContext:
    """What is known besides what was pasted; all of it may be missing.

    `appid`: whose tickets the credentials are. `accounts`: the names of all saved accounts by AppID.
    `safe_domains`: the account's JS interface safe domains. `now` and `ticket_seen_at`: epoch seconds.
    `tickets_seen_at`: when each ticket among the credentials was first seen, the account's earlier ones too; None
    where it is not known, as of one that was pasted.
    """

    appid: str = ""
    accounts: Mapping[str, str] = field(default_factory=dict)
    safe_domains: tuple[str, ...] = ()
    now: float | None = None
    ticket_seen_at: float | None = None
    tickets_seen_at: tuple[float, ...] | None = None


class Suspicion(NamedTuple):
    """`detail`: what it is about, as data: a name, a number of seconds, words of the evidence."""

    id: str
    detail: str = ""


@dataclass(frozen=True)
class _Seen:
    """`signed`: the address that reproduces the signature, None where nothing does; `string1`: the whole text."""

    evidence: Evidence
    circumstances: DiagnosisContext
    signed: str | None
    string1: str
    page: PageUrl | None
    host: str
    port: int | None


def suspicions(
    evidence: Evidence, circumstances: DiagnosisContext, signed: str | None, string1: str = ""
) -> Iterator[Suspicion]:
    """Everything that is odd, what matters most first. `signed`, `string1`: the address and the text that were."""
    page = as_page_url(evidence.url)
    host, port = _host(evidence.url)
    seen = _Seen(evidence, circumstances, signed, string1, page, host, port)
    for look in _LOOKS:
        yield from look(seen)


def about_address(page: PageUrl, safe_domains: tuple[str, ...] = ()) -> tuple[Suspicion, ...]:
    """What is odd about an address that is to be signed, apart from what a browser makes of it."""
    found = suspicions(Evidence(url=page.signed), DiagnosisContext(safe_domains=safe_domains), page.signed)
    return tuple(one for one in found if one.id != "url.browser_form")


# --- the appId -------------------------------------------------------------------------------------------
def _appid(seen: _Seen) -> Iterator[Suspicion]:
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


def _appids(seen: _Seen) -> Iterator[Suspicion]:
    clues = seen.evidence.clues
    if clues.appids:
        yield Suspicion("appid.several", ", ".join(clues.appids[:_MOST_APPIDS]))
    if clues.hosting_appid:
        yield Suspicion("appid.hosting_app", clues.hosting_appid)


# --- nonce, timestamp, ticket ----------------------------------------------------------------------------
def _noncestr(seen: _Seen) -> Iterator[Suspicion]:
    nonce = seen.evidence.noncestr
    if nonce.strip().lower() in NO_VALUES:
        yield Suspicion("config.value_missing", f"nonceStr: {nonce}")
    if len(nonce) > _LONGEST_NONCESTR:
        yield Suspicion("noncestr.long", str(len(nonce)))
    if nonce.isascii() and nonce.isdigit():
        yield Suspicion("noncestr.numeric", nonce)


def _timestamp(seen: _Seen) -> Iterator[Suspicion]:
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


def _ticket(seen: _Seen) -> Iterator[Suspicion]:
    now, seen_at = seen.circumstances.now, seen.circumstances.ticket_seen_at
    if now is not None and seen_at is not None and now - seen_at > TICKET_LIFE_S:
        yield Suspicion("ticket.old", str(round(now - seen_at)))


# --- addresses -------------------------------------------------------------------------------------------
def _address(seen: _Seen) -> Iterator[Suspicion]:
    evidence, page = seen.evidence, seen.page
    if evidence.url and page is None:
        yield Suspicion("url.invalid", evidence.url)
    completed = (place.value for place in evidence.places if PasteArtifact.NO_SCHEME in place.undone)
    if evidence.url in completed:
        yield Suspicion("url.no_scheme", evidence.url)
    if page is None:
        return
    if not evidence.real_auth_urls and seen.signed == page.signed != page.browser:
        yield Suspicion("url.browser_form", page.browser)
    if re.search(r"&(?:amp|#0*38);", page.signed) and seen.signed == page.signed:
        yield Suspicion("url.entity_signed", page.signed)
    if not may_be_public(seen.host):
        yield Suspicion("url.local", seen.host)


def _landing(seen: _Seen) -> Iterator[Suspicion]:
    """iOS verifies the address that the visit began with, Android the current one, HarmonyOS that of an iframe too."""
    checked = [url.strip().partition("#")[0] for url in seen.evidence.real_auth_urls]
    page = seen.page
    if page is None:
        return
    foreign = next((host for url in checked if (host := _host(url)[0]) not in (seen.host, "")), "")
    if foreign:
        yield Suspicion("url.foreign_host", foreign)
    elif checked and not {page.signed, page.browser} & set(checked):
        yield Suspicion("url.landing", checked[0])


def _one_of_two(seen: _Seen) -> Iterator[Suspicion]:
    """Android names two addresses, and nobody says which of them counts."""
    checked = [page for url in seen.evidence.real_auth_urls if (page := as_page_url(url)) is not None]
    fitting = [page for page in checked if seen.signed in (page.signed, page.browser)]
    if fitting and len(fitting) < len(checked):
        yield Suspicion("url.one_of_two", fitting[0].signed)


def _client(seen: _Seen) -> Iterator[Suspicion]:
    """What the customer says of the client, as long as realAuthUrl does not say it better."""
    fails = seen.evidence.clues.fails
    if seen.evidence.real_auth_urls:
        return
    if Fails.ON_IOS_ONLY in fails:
        yield Suspicion("url.ios_only")
    if Fails.ON_ANDROID_ONLY in fails:
        yield Suspicion("url.android_only")
    if Fails.ON_HARMONY in fails:
        yield Suspicion("url.harmony")
    elif Fails.WITH_IFRAME in fails:
        yield Suspicion("url.iframe")


def _oauth_code(seen: _Seen) -> Iterator[Suspicion]:
    for url in (seen.evidence.url, *seen.evidence.real_auth_urls):
        if _OAUTH_CODE.search(url) and not _OAUTH_CODE.search(seen.signed or ""):
            yield Suspicion("url.oauth_code")
            return


def _refused_though_right(seen: _Seen) -> Iterator[Suspicion]:
    evidence, page = seen.evidence, seen.page
    right = page is not None and seen.signed in (page.signed, page.browser)
    if right and evidence.errcode == SIGNATURE_REFUSED and not evidence.real_auth_urls:
        yield Suspicion("url.real_auth_url_wanted")


# --- the domain ------------------------------------------------------------------------------------------
def _domain(seen: _Seen) -> Iterator[Suspicion]:
    refused = seen.evidence.errcode == DOMAIN_REFUSED
    domains = seen.circumstances.safe_domains
    if not seen.host or not (refused or domains):
        return
    if address_of(seen.host) is not None:
        yield Suspicion("domain.ip", seen.host)
    elif seen.port not in _PORTS:
        yield Suspicion("domain.port", str(seen.port))
    elif not domains:
        yield Suspicion("domain.refused", seen.host)
    elif not any(covers(domain, seen.host, seen.evidence.url) for domain in domains):
        near = next((domain for domain in domains if _family(domain) == _family(seen.host)), "")
        yield Suspicion(
            "domain.sibling" if near else "domain.not_listed", f"{seen.host} ≠ {near}" if near else seen.host
        )
    elif refused:
        yield Suspicion("domain.refused_though_listed", seen.host)


def covers(domain: str, host: str, url: str) -> bool:
    """A safe domain covers itself and its sub-domains, with a path only what lies below it."""
    name, slash, path = domain.lower().partition("/")
    if host != name and not host.endswith(f".{name}"):
        return False
    return not slash or urlsplit(url).path.lower().startswith(f"/{path}")


def _family(host: str) -> str:
    return ".".join(host.lower().partition("/")[0].split(".")[-2:])


# --- the call --------------------------------------------------------------------------------------------
def _js_api_list(seen: _Seen) -> Iterator[Suspicion]:
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


def _ready_after_fail(seen: _Seen) -> Iterator[Suspicion]:
    if seen.evidence.ready_after_fail:
        yield Suspicion("ready_after_fail")


# --- the pasted text -------------------------------------------------------------------------------------
def _several_values(seen: _Seen) -> Iterator[Suspicion]:
    for name in seen.evidence.conflicts:
        if name == "appid" and seen.evidence.clues.appids:
            continue
        yield Suspicion("several_values", name)


def _string1(seen: _Seen) -> Iterator[Suspicion]:
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


def _template(seen: _Seen) -> Iterator[Suspicion]:
    if seen.evidence.template:
        yield Suspicion("template")


def _pay(seen: _Seen) -> Iterator[Suspicion]:
    """WeChat Pay signs with MD5 or HMAC-SHA256 in capital letters."""
    signature = seen.evidence.signature
    if len(signature) in (32, 64) and signature == signature.upper() and seen.signed is None:
        yield Suspicion("signature.pay")


_LOOKS: tuple[Callable[[_Seen], Iterator[Suspicion]], ...] = (
    _appid,
    _appids,
    _template,
    _refused_though_right,
    _landing,
    _one_of_two,
    _client,
    _oauth_code,
    _address,
    _domain,
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


def _host(url: str) -> tuple[str, int | None]:
    try:
        parts = urlsplit(url.strip())
        return (parts.hostname or "").lower(), parts.port
    except ValueError:
        return "", None
