"""Mistakes about the timestamp: milliseconds, floats, another moment than the page was given."""

from collections.abc import Iterator

from wxdesk.signing.mistakes.mistake import Mistake, Mutation

_NOTHING = ("", "undefined", "null", "None", "0", "NaN", "timestamp", "timeStamp")
_HOURS = (8, -8, 1, -1)
DOCUMENTED = "1414587457"
_SECONDS_DIGITS, _MILLISECONDS_DIGITS = 10, 13


def _milliseconds(stamp: str) -> Iterator[Mutation]:
    if len(stamp) == _SECONDS_DIGITS:
        yield Mutation(f"{stamp}000")
        yield Mutation(f"{stamp}000000", 3)
        yield Mutation(f"{stamp}000000000", 3)
    elif len(stamp) == _MILLISECONDS_DIGITS:  # the page was given milliseconds, the seconds were signed
        yield Mutation(stamp[:-3])
        yield Mutation(str(round(int(stamp) / 1000)), 1)


def _milliseconds_unknown(stamp: str) -> Iterator[Mutation]:
    """Signed with the milliseconds that the page's timestamp has lost: one of a thousand."""
    if len(stamp) == _SECONDS_DIGITS:
        for rest in range(1, 1000):
            yield Mutation(f"{stamp}{rest:03}")


def _float(stamp: str) -> Iterator[Mutation]:
    yield Mutation(f"{stamp}.0")
    yield Mutation(f"{stamp}.", 2)
    yield Mutation(f"{stamp}.00", 1)
    yield Mutation(f"{stamp}.000", 1)
    if len(stamp) == _SECONDS_DIGITS:
        digits = stamp.rstrip("0")
        yield Mutation(f"{stamp[0]}.{digits[1:] or '0'}E9", 1)  # Java's Double.toString
        yield Mutation(f"{stamp[0]}.{digits[1:] or '0'}e+09", 1)
        yield Mutation(f"{stamp[0]}.{stamp[1:6]}e+09", 2)


def _off_by_seconds(stamp: str) -> Iterator[Mutation]:
    """Two calls for the time where there should be one."""
    moment = int(stamp)
    for away in range(1, 61):
        for seconds in (away, -away):
            yield Mutation(str(moment + seconds), 0 if away <= 2 else 1 if away <= 5 else 5, f"{seconds:+}")


def _time_zone(stamp: str) -> Iterator[Mutation]:
    for rarer, hours in enumerate(_HOURS):
        yield Mutation(str(int(stamp) + hours * 3600), rarer > 1, f"{hours:+} h")


def _white_space(stamp: str) -> Iterator[Mutation]:
    for rarer, changed in enumerate((f"{stamp}\n", f"{stamp} ", f" {stamp}", f"{stamp}\r\n")):
        yield Mutation(changed, rarer > 1)


def _quoted(stamp: str) -> Iterator[Mutation]:
    yield Mutation(f'"{stamp}"')
    yield Mutation(f"'{stamp}'", 1)


def _missing(stamp: str) -> Iterator[Mutation]:
    for rarer, text in enumerate(_NOTHING):
        yield Mutation(text, rarer // 2, text)


def _cut(stamp: str) -> Iterator[Mutation]:
    yield Mutation(stamp[:-1])
    yield Mutation(stamp[1:], 1)


def _documentation_sample(stamp: str) -> Iterator[Mutation]:
    yield Mutation(DOCUMENTED)


MISTAKES: tuple[Mistake[str], ...] = (
    Mistake("timestamp.milliseconds", 0, _milliseconds, "TNWX#25"),
    Mistake(
        "timestamp.off_by_seconds",
        1,
        _off_by_seconds,
        "time() called once for the page and once for the signature",
    ),
    Mistake("timestamp.float", 2, _float, "time.time() and microtime(true) without int()"),
    Mistake(
        "timestamp.milliseconds_unknown", 6, _milliseconds_unknown, "milliseconds signed, seconds handed out"
    ),
    Mistake("timestamp.time_zone", 3, _time_zone, "local time taken for UTC"),
    Mistake("timestamp.missing", 2, _missing, "a variable by another name"),
    Mistake("timestamp.white_space", 3, _white_space, "timestamps read from a command's output"),
    Mistake("timestamp.quoted", 3, _quoted, "JSON text that was not parsed"),
    Mistake("timestamp.cut", 4, _cut, "substr() with another length"),
    Mistake(
        "timestamp.documentation_sample",
        2,
        _documentation_sample,
        "the official documentation's example, pasted",
    ),
)
