"""Which passages of a long text are worth reading: those around the names that only a signature has.

A pasted log may have megabytes. Looking for a few rare words takes a fraction of the time that reading takes, and
what is said of a signature stands close to them.
"""

READ_WHOLE = 40_000  # characters
_MOST_READ = 32_000
_AROUND = 3_000
_LINE = 1_000  # how far a passage may grow to begin and end with a line
# Without the letters that may be small or capital. The rarest first: there may not be room for all.
_RARE = (
    "oncestr", "onceStr", "once_str", "NCE_STR", "sapi_ticket", "sapiTicket", "ealAuthUrl", "ignature", "tring1",
    "onfig:fail", "invalid signature", "nvalid url domain", "IGNATURE", "nonce", "时间戳", "签名", "icket", "sign",
    "http",
)  # fmt: skip


def passages(text: str) -> list[tuple[int, int]]:
    """Where they begin and end, apart from each other; those around the rarest names first."""
    if len(text) <= READ_WHOLE:
        return [(0, len(text))]
    ends = [(0, _AROUND), (len(text) - _AROUND, len(text))]
    found: list[tuple[int, int]] = []
    room = _MOST_READ - 2 * _AROUND
    for word in _RARE:
        at = text.find(word)
        while at >= 0 and room > 0:
            if not any(start <= at < end for start, end in found):
                passage = _lines(text, max(at - _AROUND, 0), min(at + _AROUND, len(text)))
                found.append(passage)
                room -= passage[1] - passage[0]
            at = text.find(word, at + _AROUND)
    found += ends
    joined = _joined(sorted(found))
    return sorted(
        joined,
        key=lambda whole: next(
            rank for rank, (start, _) in enumerate(found) if whole[0] <= start <= whole[1]
        ),
    )


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    line = text.rfind("\n", max(start - _LINE, 0), start)
    following = text.find("\n", end, end + _LINE)
    return (line + 1 if line >= 0 else start), (following if following >= 0 else end)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
