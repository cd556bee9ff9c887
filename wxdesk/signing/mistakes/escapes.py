"""What is done to an address on its way through templates, JSON and requests: no browser has one that is escaped."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from wxdesk.signing.damage import PasteArtifact, undo
from wxdesk.signing.mistakes.mistake import Cause

# The mistake of signing it so.
_MISTAKES = {
    PasteArtifact.PERCENT_ENCODED: "url.encoded",
    PasteArtifact.HTML_ENTITY: "url.html_entity",
    PasteArtifact.JSON_ESCAPE: "url.slashes_escaped",
    PasteArtifact.JSON_SLASH: "url.slashes_escaped",
    PasteArtifact.TIMES_SIGN: "url.entity_eaten",
}
_ENTITY = re.compile(r"&(?:amp|quot|apos|lt|gt|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});|&amp(?=[A-Za-z_]{1,40}=)")
# A query whose signs are encoded: no path holds %3F and %3D, and who encodes & in a value encodes = as well.
_PARTLY = re.compile(
    r"(?i)\Ahttps?://(?: [^?#]*%(?:25)*3f [^?#]*%(?:25)*3d | [^?#]*\? (?: [^=&#]*%(?:25)*3d[^=&#%]"
    r" | [^#]*%(?:25)*26[a-z_]\w*= ) )",
    re.VERBOSE,
)
_MOST_LAYERS = 4


def escape(text: str) -> PasteArtifact | None:
    """How an address is escaped, if it is: as a whole, or in a way that no address is."""
    for damage in _MISTAKES:
        of_html = damage is PasteArtifact.HTML_ENTITY
        if _ENTITY.search(text) if of_html else undo(damage, text) != text:
            return damage
    return None


def decoded(text: str) -> str:
    """An address decoded, if its query is encoded at least in part as far as anybody can see."""
    for _ in range(_MOST_LAYERS):
        if not _PARTLY.match(text):
            break
        text = unquote(text)
    return text


def escape_cause(text: str) -> Cause | None:
    """The mistake of signing it, by itself."""
    return escaped(text, lambda plain: escape(plain) is None) if escape(text) else None


def escaped(text: str, is_right: Callable[[str], bool]) -> Cause | None:
    """What was done to a right address if it became `text`: encoded, wholly or in part, or escaped."""
    if is_right(text):
        return None
    first: PasteArtifact | None = None
    encoded = 0
    for _ in range(_MOST_LAYERS):
        shown = escape(text)
        damage = shown or PasteArtifact.PERCENT_ENCODED
        plain = undo(damage, text) if shown else unquote(text)
        if plain == text:
            return None
        text, first = plain, first or damage
        encoded += damage is PasteArtifact.PERCENT_ENCODED
        if is_right(text):
            return Cause("url.encoded_twice" if encoded > 1 else _MISTAKES[first])
    return None
