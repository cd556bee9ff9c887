"""What a text looks like that was pasted anywhere: a pure function over the readers of the pages.

All of them are loaded with it, which takes most of a second: import it on a worker.
"""

from collections.abc import Iterable, Iterator

from wxdesk.errors import InputError
from wxdesk.media.lists import read_text
from wxdesk.media.lists.id_list import ids_in
from wxdesk.signing import evidence
from wxdesk.signing.field_names import SHA1_HEX
from wxdesk.signing.page_url import parse_page_url
from wxdesk.ui.window.pasting.subject import Recognised, Subject
from wxdesk.wechat.errors import pasted_error

LIMIT = 4 << 20  # characters, as most readers read; a list of media IDs may be longer
_CONFIG_WORDS = ("wx.config", "wx.addcard", "string1", "noncestr")


def recognise(text: str) -> tuple[Recognised, ...]:
    """What `text` holds, the surest first; () where it is nothing that a page knows. Never raises."""
    text = text.strip()
    if len(text) > LIMIT:
        ids = _count_ids(text, set())
        return (Recognised(Subject.MEDIA_IDS, ids),) if ids else ()
    if address := _address(text):
        return (Recognised(Subject.ADDRESS, value=address),)
    return tuple(_found(text))


def _found(text: str) -> Iterator[Recognised]:
    signed = _is_about_a_signature(text)
    errors = pasted_error.read(text)
    told = _told(errors)
    ids = _count_ids(text, {rid for one in errors for rid in one.rids})
    if signed:
        yield Recognised(Subject.SIGNATURE)
    if told is not None and (not ids or _is_an_error(text)):
        yield told
    if ids and (not signed or SHA1_HEX.fullmatch(text)):  # forty digits alone can be either
        yield Recognised(Subject.MEDIA_IDS, ids)
    if told is not None and ids and not _is_an_error(text):
        yield told


def _address(text: str) -> str:
    if not text.lower().startswith(("http://", "https://")) or any(map(str.isspace, text)):
        return ""
    try:
        return parse_page_url(text).signed
    except InputError:
        return ""


def _is_about_a_signature(text: str) -> bool:
    if SHA1_HEX.fullmatch(text):
        return True
    found = evidence.parse(text)
    parts = (found.signature, found.noncestr, found.timestamp, found.string1, found.appid)
    if sum(map(bool, parts)) >= 2 or found.template or found.string1 or found.sorted_values:
        return True
    return bool(found.signature or found.malformed_signature) and any(
        word in text.lower() for word in _CONFIG_WORDS
    )


def _count_ids(text: str, rids: set[str]) -> int:
    """Without the rids of errors, which a media ID can look like."""
    try:
        return sum(entry.media_id not in rids for entry in ids_in(read_text(text)).entries)
    except InputError:
        return 0


def _told(errors: Iterable[pasted_error.ExplainedError]) -> Recognised | None:
    """What they are; a small number that WeChat does not know is none."""
    found = [one for one in errors if one.known or one.rids or abs(one.number or 0) >= 1_000]
    numbers = list(dict.fromkeys(str(one.number) for one in found if one.number is not None))
    if len(numbers) > 1:
        return Recognised(Subject.CODES, len(numbers))
    if numbers:
        return Recognised(Subject.CODE, value=numbers[0])
    rids = [rid for one in found for rid in one.rids]
    if rids and not any(one.known for one in found):
        return Recognised(Subject.RID, value=rids[0])
    return Recognised(Subject.CODE) if found else None


def _is_an_error(text: str) -> bool:
    low = text.lower()
    return "errcode" in low or "errmsg" in low
