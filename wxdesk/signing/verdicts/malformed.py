"""A signature that is none: what is wrong with it, and what it may have been."""

import re

from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import SIGNATURE_LENGTH

# Letters that are no hex digits, and look like one: typed off a picture, or read by a machine.
_LOOK_ALIKES = str.maketrans("OoQlIi|LSsZzqgасеАСЕ", "00011111552299aceace")
_NO_HEX = re.compile(r"[^0-9A-Fa-f]")
_HEX = re.compile(r"[0-9A-Fa-f]{40}")
_SPACES = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\"'`“”‘’]+")
_MOST_OFF = 2  # characters too many or too few
_FEWEST = 12  # characters of a beginning that is not by chance


def cause(text: str) -> Cause:
    """What is wrong: the characters that no signature has, or how many there are."""
    stray = list(dict.fromkeys(_NO_HEX.findall(text)))
    length = len(text.strip())
    if stray and (length == SIGNATURE_LENGTH or repaired(text)):
        return Cause("signature.malformed", " ".join("␣" if one.isspace() else one for one in stray))
    return Cause("signature.malformed", f"{length} ≠ {SIGNATURE_LENGTH}")


def repaired(text: str) -> str | None:
    """With its spaces and quotes gone and look-alikes read as digits, if it is a signature then."""
    plain = _SPACES.sub("", text)
    for one in (plain, plain.translate(_LOOK_ALIKES)):
        if _HEX.fullmatch(one):
            return one.lower()
    return None


def is_nearly(text: str, signature: str) -> bool:
    """Whether `text` is `signature` with one or two characters too many or too few, or its beginning."""
    plain = _SPACES.sub("", text).translate(_LOOK_ALIKES).lower()
    if len(plain) >= _FEWEST and signature.startswith(plain):
        return True
    longer, shorter = sorted((plain, signature), key=len, reverse=True)
    if not 0 < len(longer) - len(shorter) <= _MOST_OFF:
        return False
    rest = iter(longer)
    return all(character in rest for character in shorter)


def is_like(text: str) -> bool:
    """Whether somebody may have meant it to be a signature."""
    return abs(len(_SPACES.sub("", text)) - SIGNATURE_LENGTH) <= _MOST_LIKE


_MOST_LIKE = 6
