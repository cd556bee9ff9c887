"""A pasted text as it is searched: small letters, half-width digits and signs, every character at its place."""

from wxdesk.outside import lower

# Full-width forms as Chinese input methods and phones write them, and two signs that look like others.
_HALF_WIDTH = {0xFF01 + at: 0x21 + at for at in range(94)} | {0x3000: 0x20, 0xA0: 0x20, 0x2212: 0x2D}


def plain(text: str) -> str:
    return lower(text if text.isascii() else text.translate(_HALF_WIDTH))
