"""What stands beside each other in a verdict: the damages that were undone, and addresses that differ."""

from collections.abc import Iterator

from wxdesk.signing.damage import PasteArtifact, Reading
from wxdesk.signing.evidence import Evidence, Form
from wxdesk.signing.page_url import as_page_url
from wxdesk.signing.signature import Signed
from wxdesk.signing.verdicts.checked import VerifiedUrls, forms, read_as
from wxdesk.signing.verdicts.search.walk import SearchMatch
from wxdesk.signing.verdicts.verdict import AddressDiffers, Comparison


def undone(evidence: Evidence, hit: SearchMatch) -> tuple[PasteArtifact, ...]:
    """The damages of display without which the pasted values would not have fitted."""
    signed = [reading for reading in evidence.readings.get(evidence.string1, ()) if reading.value == hit.text]
    fitting = [
        *(
            reading
            for url in (evidence.url, *evidence.real_auth_urls)
            for reading in _needed(evidence, url, hit)
        ),
        *(
            reading
            for reading in evidence.readings.get(evidence.noncestr, ())
            if hit.head.noncestr.text == reading.value != evidence.noncestr
        ),
        *(signed if hit.text != evidence.string1 else ())[:1],
    ]
    taken = {
        ("signature", evidence.signature),
        ("noncestr", evidence.noncestr),
        ("timestamp", evidence.timestamp),
        ("string1", hit.text),
    }
    if hit.address.text not in read_as(evidence, evidence.url) or not hit.address.causes:
        taken |= {("url", evidence.url)}
    read = [
        place.undone
        for place in evidence.places
        if (place.field, place.value) in taken
        and (place.form is not Form.STRING1 or place.field == "string1")
    ]
    return tuple(
        dict.fromkeys(damage for undone in (*(r.undone for r in fitting), *read) for damage in undone)
    )


def _needed(evidence: Evidence, url: str, hit: SearchMatch) -> Iterator[Reading]:
    root = hit.address.root or hit.address.text
    if hit.address.text == url:  # signed as it stands
        return
    if root not in forms(url):
        yield from (reading for reading in evidence.readings.get(url, ()) if root in forms(reading.value))


def differing(
    evidence: Evidence, checked: VerifiedUrls, hit: SearchMatch | None, expected: Signed | None
) -> Iterator[AddressDiffers]:
    page = as_page_url(evidence.url)
    if page is not None and page.signed != page.browser:
        yield AddressDiffers(Comparison.BROWSER, page.signed, page.browser)
    if page is not None and checked.from_wechat and not {page.signed, page.browser} & set(checked.addresses):
        for url in evidence.real_auth_urls:
            yield AddressDiffers(Comparison.REAL_AUTH_URL, page.signed, url.strip().partition("#")[0])
    if hit is not None and expected is not None and hit.address.causes:
        yield AddressDiffers(Comparison.REPRODUCED, hit.address.text, expected.url)
