"""Which addresses WeChat checks a signature against, as far as the evidence tells."""

from dataclasses import dataclass

from wxdesk.signing.damage import PasteArtifact, Reading, readings, undo
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes.escapes import decoded, escape
from wxdesk.signing.page_url import as_page_url
from wxdesk.signing.place import Form


@dataclass(frozen=True)
class VerifiedUrls:
    """The address to be signed first. `from_wechat`: they are what realAuthUrl said."""

    addresses: tuple[str, ...]
    from_wechat: bool


def urls_wechat_verifies(evidence: Evidence) -> VerifiedUrls:
    """What realAuthUrl says; without it the page's address, in the form of a browser and as it was pasted.

    Other readings of a damaged address count too, as nobody can tell which one stood in the browser; but what was
    escaped or encoded as a whole never stood there. Of several addresses of realAuthUrl the first one counts.
    """
    said = evidence.real_auth_urls[:1]
    if not said:
        plain = evidence.url if is_page_given(evidence) else decoded(evidence.url)
        forms_there = read_forms(evidence, evidence.url) if plain == evidence.url else forms(plain)
        if not is_page_given(evidence):  # no browser has an address with a space in it
            forms_there = [form for form in forms_there if " " not in form] or forms_there
        return VerifiedUrls(tuple(dict.fromkeys(forms_there)), False)
    # As it stands first: a browser reported it.
    return VerifiedUrls(tuple(dict.fromkeys(read_forms(evidence, said[0])[::-1])), True)


def is_page_given(evidence: Evidence) -> bool:
    """Whether anything but string1 tells the page's address."""
    forms_of = [
        place.form for place in evidence.places if (place.field, place.value) == ("url", evidence.url)
    ]
    return not forms_of or any(form is not Form.STRING1 for form in forms_of)


def forms(url: str) -> list[str]:
    """A browser's form of the address, and the address itself cut at '#'."""
    page = as_page_url(url)
    if page is not None:
        return list(dict.fromkeys((page.browser, page.signed)))
    bare = url.strip().partition("#")[0]
    return [bare] if bare else []


def read_forms(evidence: Evidence, url: str) -> list[str]:
    """The forms of the address and of its other readings, but for those that are escaped."""
    known = [Reading(url, ()), *evidence.readings.get(url, ())]
    plain = [one for one in known if escape(one.value) is None] or [
        other for one in known for other in readings(one.value) if escape(other.value) is None
    ]
    # What nobody can see was hardly in the address; of the rest, the less had to be undone the better.
    plain = sorted(plain or known, key=lambda one: (_unseen(one.value), len(one.undone)))
    return [form for one in plain for form in forms(one.value)]


def _unseen(text: str) -> bool:
    return any(
        undo(damage, text.strip()) != text.strip()
        for damage in (PasteArtifact.INVISIBLE, PasteArtifact.LINE_WRAP)
    )


def read_as(evidence: Evidence, text: str) -> list[str]:
    """A pasted value, and its other readings."""
    return [text, *(reading.value for reading in evidence.readings.get(text, ()))]
