"""The name a medium is saved under: ours alone, never one that a server or a list proposes."""

import hashlib
import re

SAFE_ID_LENGTH = 8

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
# What `stem` makes, with an extension behind it
_OURS = re.compile(r"([0-9]{5,18}_[A-Za-z0-9_-]*_[0-9a-f]{8})\.[a-z0-9]+")


def stem(seq: int, media_id: str) -> str:
    """`<seq:05>_<the id's first 8 characters, made safe>_<8 hex digits of its SHA-256>`, without an extension.

    `seq` is the row's number in its list, from 1. Safe on Windows, macOS and Linux: plain ASCII, it begins
    with a digit (so it is no reserved name and no option), ends with one of 16 letters, and is short enough to
    be read in a file manager. Two rows never share a name, also where a file system takes `A` and `a` for the same: the
    number differs, and the digest tells apart ids that differ only by case or beyond the eighth character.
    """
    digest = hashlib.sha256(media_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{seq:05d}_{_UNSAFE.sub('_', media_id[:SAFE_ID_LENGTH])}_{digest}"


def stem_of(file_name: str) -> str:
    """The stem in a file name that wxdesk made; "" for any other name."""
    ours = _OURS.fullmatch(file_name)
    return ours[1] if ours else ""


def seq_of(file_name: str) -> int:
    """The number of the row in a file name that wxdesk made; 0 for any other name."""
    return int(file_name.partition("_")[0]) if _OURS.fullmatch(file_name) else 0
