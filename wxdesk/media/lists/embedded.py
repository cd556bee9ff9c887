"""Media ids inside other text: an address, a tag, name=value, JSON that was written into a text.

Found by their usual lengths between marks that no id has, or by the name that stands before them. A run of the same
letters in base64, in a JWT, in a digest, or behind the name of a credential is none.
"""

import re
from collections.abc import Iterator

from wxdesk.credential_shapes import names_credentials

# The lengths WeChat gives out: 64 today, 43 for permanent material of old (as seen in its answers).
USUAL_LENGTHS = (43, 64)
USUAL = "(?![_-]{43})(?:[A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{43})"
# Between cells: punctuation, and all Chinese characters (张三：id。). White space may be part of a cell.
MARKS = (
    r""",;:|\t"'`\\()\[\]{}<>\u2018-\u201f\u3001-\u9fff\uf900-\ufaff"""
    r"""\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff5c"""
)
# A digest looks like an id, but 64 random characters of 64 are never all of these sixteen.
is_digest = re.compile(r"[0-9a-f]{64}|[0-9A-F]{64}").fullmatch

_ENDS = r"[.!?*\u2026\u00b7\u2022]{1,3}(?![\w-])|\.(?:jpe?g|png|gif|bmp|webp|amr|speex|mp[34])(?!\w)"
# In base64, / and + are letters: they stand between two ids, not before one that is alone.
_NEXT = rf"[/+]{USUAL}(?![A-Za-z0-9_-])"
_IN_TEXT = re.compile(rf"(?<![^{MARKS}\s=&?#@!*/+])({USUAL})(?=$|[{MARKS}\s&#?]|{_ENDS}|{_NEXT})")
# In an address, / stands between names.
_IN_ADDRESS = re.compile(rf"(?<![^{MARKS}\s=&?#@!*/])({USUAL})(?=$|[{MARKS}\s&#?/]|{_ENDS})")
_NAME_BEFORE = re.compile(
    r"""([A-Za-z_.-]{1,30})(?:\[\d{0,3}\])?["'\\\]]{0,4}\s{0,3}(?:=>|[=:：])\s{0,3}["'\\\[(]{0,4}$"""
)
_NO_ID_NAMES = re.compile(r"(?i)(?:sign|signature|hash|digest|sha_?256|checksum|nonce_?str|etag|hmac)$")

_LIST_MARKS = ",;|，；、"
_ITEM = rf"""[^\s"'&\[\]{{}}<>()。{_LIST_MARKS}]+"""
_item = re.compile(_ITEM)
_LABELLED = re.compile(
    rf"""(?i)(?:media|server)[_-]?ids?(?:\[\d{{0,5}}\])?["'\]]*\s*(?:=>|[:=：])\s*
         (?:[\[(](?P<list>[^\])]*)|["']*(?P<items>{_ITEM}(?:["']*[{_LIST_MARKS}]["']*{_ITEM})*))""",
    re.VERBOSE,
)

# A space stays as it is written: it tells of a copy that broke an id.
_PERCENT = re.compile(r"%(2[1-9A-Fa-f]|[3-7][0-9A-Fa-f])")
_BACKSLASHES = re.compile(r"""\\{1,15}(?:u00([2-7][0-9A-Fa-f])|(["'/]))""")
_ENTITY = re.compile(r"&(?:(amp|quot|apos|lt|gt)|#(3[49]|38|60|62)|#x(2[267]|3[ce]));", re.IGNORECASE)
_ENTITIES = {"amp": "&", "quot": '"', "apos": "'", "lt": "<", "gt": ">"}
_WINDOW, _REACH = 1 << 16, 1 << 8
_ROUNDS = 3  # JSON in JSON in an address


def unescaped(text: str) -> str:
    """`text` without the escapes of addresses (%22), JSON (\\") and HTML (&quot;), also where they were escaped again."""
    for _ in range(_ROUNDS):
        before = text
        if "%" in text:
            text = _PERCENT.sub(lambda found: chr(int(found[1], 16)), text)
        if "\\" in text:
            text = _BACKSLASHES.sub(lambda found: found[2] or chr(int(found[1], 16)), text)
        if "&" in text:
            text = _ENTITY.sub(_character, text)
        if text == before:
            break
    return text


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """`text`, which is unescaped, cut into ids of a usual length (True) and what is between them."""
    shape = _IN_ADDRESS if "://" in text else _IN_TEXT
    at = 0
    for found in _found(shape, text):
        begin = found.start()
        of_base64 = shape is _IN_TEXT and text[begin - 1 : begin] in ("/", "+") and not 0 < at == begin - 1
        if not (of_base64 or is_digest(found[1]) or _is_named_otherwise(text, begin)):
            yield text[at:begin], False
            yield found[1], True
            at = found.end()
    yield text[at:], False


def _found(shape: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """As finditer, but other threads have their turn also where there is nothing to be found."""
    at = 0
    while at < len(text):
        end = at + _WINDOW
        found = shape.search(text, at, end)
        if end < len(text) and (found is None or found.end() > end - _REACH):
            at = end - _REACH if found is None else found.start()  # what stands behind it counts, too
        elif found is None:
            return
        else:
            yield found
            at = found.end()


def usual_ids(text: str) -> list[str]:
    """The media ids of a usual length in `text`, however it is escaped."""
    if len(text) < USUAL_LENGTHS[0]:
        return []
    return [part for part, is_id in parts(unescaped(text)) if is_id]


def holds_usual_id(text: str) -> bool:
    """Whether a media id of a usual length stands anywhere in `text`, between marks or white space."""
    return len(text) >= USUAL_LENGTHS[0] and any(is_id for _, is_id in parts(unescaped(text)))


def labelled(text: str) -> list[tuple[str, bool]]:
    """What stands behind media_id, serverIds[] … in `text`, which is unescaped: the values, and whether each is the first
    behind its name (and so meant as an id, whatever it looks like)."""
    if "id" not in text.lower():
        return []
    return [
        (item[0], number == 0 and "{" not in (found["list"] or ""))
        for found in _LABELLED.finditer(text)
        for number, item in enumerate(_item.finditer(found["list"] or found["items"] or ""))
        if number == 0 or not re.search("[=:]", item[0])
    ]


def _character(found: re.Match[str]) -> str:
    name, decimal, hexadecimal = found.groups()
    return _ENTITIES[name.lower()] if name else chr(int(decimal or hexadecimal, 10 if decimal else 16))


def _is_named_otherwise(text: str, begin: int) -> bool:
    """Whether the name before a value says that it is a credential or a check sum."""
    name = _NAME_BEFORE.search(text[max(0, begin - 50) : begin])
    return name is not None and (names_credentials(name[1]) or _NO_ID_NAMES.search(name[1]) is not None)
