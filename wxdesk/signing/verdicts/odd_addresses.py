"""What seems odd about the page's address and its domain: where it leads, who checks it, whether it may sign."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from wxdesk.hosts import address_of, may_be_public
from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.evidence import Fails
from wxdesk.signing.page_url import as_page_url
from wxdesk.signing.verdicts.suspicion import Seen, Suspicion, host_of

DOMAIN_REFUSED, SIGNATURE_REFUSED = 40048, 63002
_OAUTH_CODE = re.compile(r"[?&]code=(?:0[0-9A-Za-z]{9,}|[0-9A-Za-z_-]{10,}(?=[^#]*&state=)(?![\w-]))")
_PORTS = (None, 80, 443)


# --- addresses -------------------------------------------------------------------------------------------
def address(seen: Seen) -> Iterator[Suspicion]:
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


def landing(seen: Seen) -> Iterator[Suspicion]:
    """iOS verifies the address that the visit began with, Android the current one, HarmonyOS that of an iframe too."""
    checked = [url.strip().partition("#")[0] for url in seen.evidence.real_auth_urls]
    page = seen.page
    if page is None:
        return
    foreign = next((host for url in checked if (host := host_of(url)[0]) not in (seen.host, "")), "")
    if foreign:
        yield Suspicion("url.foreign_host", foreign)
    elif checked and not {page.signed, page.browser} & set(checked):
        yield Suspicion("url.landing", checked[0])


def one_of_two(seen: Seen) -> Iterator[Suspicion]:
    """Android names two addresses, and nobody says which of them counts."""
    checked = [page for url in seen.evidence.real_auth_urls if (page := as_page_url(url)) is not None]
    fitting = [page for page in checked if seen.signed in (page.signed, page.browser)]
    if fitting and len(fitting) < len(checked):
        yield Suspicion("url.one_of_two", fitting[0].signed)


def client(seen: Seen) -> Iterator[Suspicion]:
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


def oauth_code(seen: Seen) -> Iterator[Suspicion]:
    for url in (seen.evidence.url, *seen.evidence.real_auth_urls):
        if _OAUTH_CODE.search(url) and not _OAUTH_CODE.search(seen.signed or ""):
            yield Suspicion("url.oauth_code")
            return


def refused_though_right(seen: Seen) -> Iterator[Suspicion]:
    evidence, page = seen.evidence, seen.page
    right = page is not None and seen.signed in (page.signed, page.browser)
    if right and evidence.errcode == SIGNATURE_REFUSED and not evidence.real_auth_urls:
        yield Suspicion("url.real_auth_url_wanted")


# --- the domain ------------------------------------------------------------------------------------------
def domain(seen: Seen) -> Iterator[Suspicion]:
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
