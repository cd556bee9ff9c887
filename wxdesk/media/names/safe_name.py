"""What any text becomes as the name of a file or folder that every system takes: Windows, macOS and Linux alike.

Rules of Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""

import re
import unicodedata

from wxdesk import outside
from wxdesk.media.files.media_type import MediaType

# A name has 255 bytes on Linux and 255 UTF-16 units elsewhere, of which macOS may make three of a character.
SEGMENT_BYTES = 180
# What stands below the folder. Most programs of Windows take 260 for a whole path; wxdesk itself takes longer ones.
PATH_UNITS = 240
_EXTENSION_BYTES = max(len(media_type.extension) for media_type in MediaType)
# What is left for a name without its extension
STEM_BYTES = SEGMENT_BYTES - _EXTENSION_BYTES

_FORBIDDEN = frozenset('<>:"/\\|?*')
# Letters that show nothing: a name of them alone would be none.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_BY_CATEGORY = {
    # white space of any kind
    **dict.fromkeys(("Zs", "Zl", "Zp"), " "),
    # control characters; what turns the direction of writing; what is not seen at all
    **dict.fromkeys(("Cc", "Cf"), ""),
    # halves of characters; private and unassigned ones, which macOS refuses or takes for something else
    **dict.fromkeys(("Cs", "Co", "Cn"), "_"),
}


class _Safe(dict[int, str]):
    """For str.translate: each character is judged when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = safe = _safe(chr(code))
        return safe


def _safe(character: str) -> str:
    if character in _FORBIDDEN:
        return "_"
    if character in _BLANK or character.isspace():
        return " "
    return _BY_CATEGORY.get(unicodedata.category(character), character)


_SAFE = _Safe()
_SPACES = re.compile(" {2,}")
# What most names are, and safe as it is
_PLAIN = re.compile("[A-Za-z0-9_\u4e00-\u9fa5][A-Za-z0-9_\u4e00-\u9fa5-]*")
_RESERVED_LENGTH = 7
_RESERVED = re.compile(r"con|prn|aux|nul|conin\$|conout\$|clock\$|com\d|lpt\d")
# Names that a system runs, mounts or opens as a program when they are clicked on, folders included
_RUNNABLE = re.compile(
    r"(?i)\.(a(?:pk|pp|ction|pplication|ppref-ms|ppx|utomator)|ba(?:t|sh)|c(?:hm|md|om|ommand|pl)|de(?:b|sktop)|dll|"
    r"dmg|exe|gadget|h(?:lp|ta)|i(?:mg|nf|so)|jar|jse?|library-ms|lnk|ms[cipt]|msix|ocx|p(?:if|kg|l|s1|sd1|sm1|y|yw)|"
    r"r(?:b|eg|pm|un)|s(?:cf|cpt|cr|ct|earch-ms|ettingcontent-ms|h|ys)|terminal|url|v(?:b|be|bs|hdx?)|website|"
    r"workflow|ws[cfh]?)(?=$|[. ])"
)
_MEDIA_EXTENSION = re.compile(
    rf"(?i)(?:{'|'.join(sorted(re.escape(media_type.extension) for media_type in MediaType))}|\.jpeg)\Z"
)


def segment(text: str, of_file: bool, limit: int = STEM_BYTES) -> str:
    """`text` as the name of a folder, or `of_file` as the stem of a file, to which an extension is added.

    NFC, not empty, at most `limit` bytes of UTF-8, no reserved name, no hidden one, no option; a stem has no
    extension of a medium (the right one is added), and nothing has one that a system would run. Applying it
    again changes nothing.
    """
    reserved = len(text) <= _RESERVED_LENGTH and text.isascii()
    if not reserved and len(text) <= limit // 3 and _PLAIN.fullmatch(text):
        return text
    name = outside.normalized("NFC", text.translate(_SAFE))
    while True:
        fitted = _fitted(name, of_file, limit)
        if fitted == name:
            return name
        name = fitted


def cut(text: str, limit: int) -> str:
    """As much of `text` as has room in `limit` bytes, no character without the marks that belong to it."""
    data = text.encode()
    if len(data) <= limit:
        return text
    kept = data[:limit].decode(errors="ignore")
    size = len(kept)
    while size and unicodedata.category(text[size]).startswith("M"):
        size -= 1
    return kept[:size] or kept


def units(text: str) -> int:
    """UTF-16 units, which Windows and macOS count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def key(path: str) -> str:
    """Two names whose keys differ are two files wherever they are saved, also where case or composition of
    characters makes no difference."""
    if path.isascii():
        return path.lower()
    return outside.normalized("NFKD", outside.normalized("NFKD", path).upper().casefold())


def with_ending(stem: str, ending: str, limit: int = STEM_BYTES) -> str:
    """The path `stem` with `ending` (ASCII) behind it, its last name cut where that would be too long."""
    folder, slash, name = stem.rpartition("/")
    return f"{folder}{slash}{cut(name, limit - len(ending))}{ending}"


def without_extension(name: str) -> str:
    """`name` without the extension of a medium, if it has one."""
    return _MEDIA_EXTENSION.sub("", name)


def _fitted(name: str, of_file: bool, limit: int) -> str:
    if "  " in name:
        name = _SPACES.sub(" ", name)
    name = cut(name.lstrip(" "), limit)
    if "." in name:
        name = _RUNNABLE.sub(r"_\1", name)
        if of_file:
            name = _MEDIA_EXTENSION.sub("", name) or name
    name = name.rstrip(" .")
    if not name:
        return "_"
    if name[0] in "-.":
        return "_" + name[1:]
    return "_" + name if _is_reserved(name) else name


def _is_reserved(name: str) -> bool:
    """Also with an extension, also with ¹ ² ³ for a digit."""
    first = name.partition(".")[0].rstrip(" ")
    return _RESERVED.fullmatch(outside.normalized("NFKC", first).casefold()) is not None
