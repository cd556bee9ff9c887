"""Mistakes about the timestamp: milliseconds, floats, another moment than the page was given."""

from collections.abc import Iterator

from wxdesk.signing.mistakes.mistake import Mistake, Spoilt

_NOTHING = ("", "undefined", "null", "None", "0", "NaN", "timestamp", "timeStamp")
_HOURS = (8, -8, 1, -1)
DOCUMENTED = "1414587457"
_SECONDS_DIGITS, _MILLISECONDS_DIGITS = 10, 13


def _milliseconds(stamp: str) -> Iterator[Spoilt]:
    if len(stamp) == _SECONDS_DIGITS:
        yield Spoilt(f"{stamp}000")
        yield Spoilt(f"{stamp}000000", 3)
        yield Spoilt(f"{stamp}000000000", 3)
    elif len(stamp) == _MILLISECONDS_DIGITS:  # the page was given milliseconds, the seconds were signed
        yield Spoilt(stamp[:-3])
        yield Spoilt(str(round(int(stamp) / 1000)), 1)


def _milliseconds_unknown(stamp: str) -> Iterator[Spoilt]:
    """Signed with the milliseconds that the page's timestamp has lost: one of a thousand."""
    if len(stamp) == _SECONDS_DIGITS:
        for rest in range(1, 1000):
            yield Spoilt(f"{stamp}{rest:03}")


def _float(stamp: str) -> Iterator[Spoilt]:
    yield Spoilt(f"{stamp}.0")
    yield Spoilt(f"{stamp}.", 2)
    yield Spoilt(f"{stamp}.00", 1)
    yield Spoilt(f"{stamp}.000", 1)
    if len(stamp) == _SECONDS_DIGITS:
        digits = stamp.rstrip("0")
        yield Spoilt(f"{stamp[0]}.{digits[1:] or '0'}E9", 1)  # Java's Double.toString
        yield Spoilt(f"{stamp[0]}.{digits[1:] or '0'}e+09", 1)
        yield Spoilt(f"{stamp[0]}.{stamp[1:6]}e+09", 2)


def _off_by_seconds(stamp: str) -> Iterator[Spoilt]:
    """Two calls for the time where there should be one."""
    moment = int(stamp)
    for away in range(1, 61):
        for seconds in (away, -away):
            yield Spoilt(str(moment + seconds), 0 if away <= 2 else 1 if away <= 5 else 5, f"{seconds:+}")


def _time_zone(stamp: str) -> Iterator[Spoilt]:
    for rarer, hours in enumerate(_HOURS):
        yield Spoilt(str(int(stamp) + hours * 3600), rarer > 1, f"{hours:+} h")


def _white_space(stamp: str) -> Iterator[Spoilt]:
    for rarer, changed in enumerate((f"{stamp}\n", f"{stamp} ", f" {stamp}", f"{stamp}\r\n")):
        yield Spoilt(changed, rarer > 1)


def _quoted(stamp: str) -> Iterator[Spoilt]:
    yield Spoilt(f'"{stamp}"')
    yield Spoilt(f"'{stamp}'", 1)


def _missing(stamp: str) -> Iterator[Spoilt]:
    for rarer, text in enumerate(_NOTHING):
        yield Spoilt(text, rarer // 2, text)


def _cut(stamp: str) -> Iterator[Spoilt]:
    yield Spoilt(stamp[:-1])
    yield Spoilt(stamp[1:], 1)


def _documentation_sample(stamp: str) -> Iterator[Spoilt]:
    yield Spoilt(DOCUMENTED)


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
