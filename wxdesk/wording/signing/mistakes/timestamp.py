"""Words for signing/mistakes/timestamp.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import PASS_ON, REAL_VALUES, TIME_ONCE
from wxdesk.wording.signing.mistakes.words import HOURS, SECONDS, SIGNED, Words

WORDS: dict[str, Words] = {
    "timestamp.milliseconds": Words(
        tr_noop("causes", "timestamp in milliseconds on one side"),
        tr_noop(
            "causes",
            "The page and the signature use the same moment, once in seconds and once in milliseconds.",
        ),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.off_by_seconds": Words(
        tr_noop("causes", "the timestamp was read twice"),
        tr_noop(
            "causes",
            "The signed timestamp is slightly earlier or later than the one the page got.",
        ),
        SECONDS,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.float": Words(
        tr_noop("causes", "timestamp signed with decimals"),
        tr_noop(
            "causes", "The signed timestamp has a decimal point or an exponent; the page got whole seconds."
        ),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.milliseconds_unknown": Words(
        tr_noop("causes", "milliseconds signed, seconds returned"),
        tr_noop(
            "causes",
            "The signature was made with milliseconds, but the page got seconds.",
        ),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.time_zone": Words(
        tr_noop("causes", "timestamp off by whole hours"),
        tr_noop("causes", "Local time was treated as UTC in one of the two places."),
        HOURS,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.missing": Words(
        tr_noop("causes", "no timestamp was signed"),
        tr_noop("causes", "The timestamp did not reach the signing code."),
        SIGNED,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.white_space": Words(
        tr_noop("causes", "whitespace in the timestamp"),
        tr_noop("causes", "The timestamp was signed with a space or line break."),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.quoted": Words(
        tr_noop("causes", "quotation marks around the timestamp"),
        tr_noop("causes", "The timestamp was signed as it appears in JSON text."),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.cut": Words(
        tr_noop("causes", "a digit of the timestamp is missing"),
        tr_noop("causes", "The signed timestamp is the page's without its first or last digit."),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.documentation_sample": Words(
        tr_noop("causes", "the documentation's sample timestamp was signed"),
        tr_noop(
            "causes",
            "The documentation's sample timestamp was signed, but the page got a different one.",
        ),
        front=PASS_ON,
        back=REAL_VALUES,
        topic="timestamp",
    ),
    "timestamp.other_value": Words(
        tr_noop("causes", "another timestamp was signed"),
        tr_noop(
            "causes", "Several timestamps were pasted; the signature was not made with the one in wx.config."
        ),
        SIGNED,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.another_moment": Words(
        tr_noop("causes", "another time of the same day was signed"),
        tr_noop("causes", "The signature was made for another time than the timestamp in wx.config."),
        SECONDS,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.counter": Words(
        tr_noop("causes", "a small number was signed as the timestamp"),
        tr_noop(
            "causes",
            "A timestamp is the number of seconds since 1970. The signed value looks like a counter.",
        ),
        SIGNED,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
}
