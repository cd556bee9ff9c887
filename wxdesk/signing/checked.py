"""Which addresses WeChat checks a signature against, as far as the evidence tells."""

from dataclasses import dataclass

from wxdesk.signing.evidence import Evidence
from wxdesk.signing.page_url import as_page_url


@dataclass(frozen=True)
class VerifiedUrls:
    """The address to be signed first. `from_wechat`: they are what realAuthUrl said."""

    addresses: tuple[str, ...]
    from_wechat: bool


def checked(evidence: Evidence) -> VerifiedUrls:
    """What realAuthUrl says; without it the page's address, in the form of a browser and as it was pasted.

    All other readings of a damaged address count too: nobody can tell which one stood in the browser.
    """
    pages = read_forms(evidence, evidence.url)
    if not evidence.real_auth_urls:
        return VerifiedUrls(tuple(dict.fromkeys(pages)), False)
    said = [read_forms(evidence, url)[::-1] for url in evidence.real_auth_urls]
    # The one that is the page's goes first, if any is.
    said.sort(key=lambda forms: not set(forms) & set(pages))
    return VerifiedUrls(tuple(dict.fromkeys(form for forms in said for form in forms)), True)


def forms(url: str) -> list[str]:
    """A browser's form of the address, and the address itself cut at '#'."""
    page = as_page_url(url)
    if page is not None:
        return list(dict.fromkeys((page.browser, page.signed)))
    bare = url.strip().partition("#")[0]
    return [bare] if bare else []


def read_forms(evidence: Evidence, url: str) -> list[str]:
    """The forms of the address and of its other readings."""
    return [form for text in read_as(evidence, url) for form in forms(text)]


def read_as(evidence: Evidence, text: str) -> list[str]:
    """A pasted value, and its other readings."""
    return [text, *(reading.value for reading in evidence.readings.get(text, ()))]
