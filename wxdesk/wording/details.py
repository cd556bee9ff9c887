"""What a cause or a suspicion is about, as it may stand in a sentence."""

from wxdesk.signing.invisible import visible

_LONGEST = 100
_END = 30  # of a shortened text, what is kept of its end: addresses differ there


def shown(detail: str) -> str:
    """`detail` short enough for a sentence, with signs for what nobody could see: ␣ for a space alone."""
    text = detail if detail.isprintable() and detail.strip() == detail else visible(detail)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - _END - 1]}…{text[-_END:]}"
