"""The pages that answer a text, as entries: for what is typed into the palette and for what is pasted anywhere."""

from collections.abc import Callable, Iterable, Iterator

from wxdesk.credential_shapes import credential_alone
from wxdesk.secrecy import MASK, redact
from wxdesk.ui.language import translate
from wxdesk.ui.window.palette.entry import Entry, Kind
from wxdesk.ui.window.pasting.subject import PAGES, Recognised, Subject
from wxdesk.wording import tr_noop

Take = Callable[[str, str], None]  # a page's name and the text that it is given
_SHOWN = 60
_LOOKED_AT = 2_000  # characters: a credential that begins where it is shown is seen whole

LOOKS: dict[Subject, str] = {
    Subject.SIGNATURE: tr_noop("offers", "This looks like a signature."),
    Subject.CODE: tr_noop("offers", "This looks like an error."),
    Subject.CODES: tr_noop("offers", "This looks like {count} errors."),
    Subject.RID: tr_noop("offers", "This looks like a rid."),
    Subject.MEDIA_IDS: tr_noop("offers", "This looks like {count} media IDs."),
    Subject.ADDRESS: tr_noop("offers", "This looks like a page URL."),
}
_ONE_CODE = tr_noop("offers", "This looks like error code {value}.")
_ONE_ID = tr_noop("offers", "This looks like a media ID.")
_NOTHING = tr_noop("offers", "wxdesk does not recognise what was pasted.")
_OPEN: dict[str, tuple[str, str]] = {
    "diagnose": (tr_noop("offers", "Open in Diagnose"), "diagnose"),
    "codes": (tr_noop("offers", "Open in Error codes"), "codes"),
    "media": (tr_noop("offers", "Open in Media"), "media"),
    "sign": (tr_noop("offers", "Open in Sign"), "sign"),
}
_ANYWHERE = ("diagnose", "codes", "media")


def sentence(found: tuple[Recognised, ...]) -> str:
    """What a text looks like: the surest of `found`."""
    if not found:
        return translate("offers", _NOTHING)
    first = found[0]
    words = LOOKS[first.subject]
    if first.subject is Subject.CODE and first.value:
        words = _ONE_CODE
    elif first.subject is Subject.MEDIA_IDS and first.amount == 1:
        words = _ONE_ID
    return translate("offers", words).format(count=f"{first.amount:,}", value=first.value)


def beginning(text: str) -> str:
    """As much of a text in one line as tells which it is, without a credential."""
    line = " ".join(redact(text[:_LOOKED_AT]).split())
    if credential_alone(line) is not None:
        return MASK
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def offers(found: Iterable[Recognised], text: str, take: Take, anywhere: bool = False) -> Iterator[Entry]:
    """The pages for what was `found` in `text`; `anywhere`: also where nothing was found."""
    names = [name for one in found for name in PAGES[one.subject]]
    for name in dict.fromkeys(names or (_ANYWHERE if anywhere else ())):
        words, icon = _OPEN[name]
        yield Entry(Kind.OFFER, translate("offers", words), lambda name=name: take(name, text), icon)  # type: ignore[misc]
