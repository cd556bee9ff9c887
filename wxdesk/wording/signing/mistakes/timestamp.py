"""Words for signing/mistakes/timestamp.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import PASS_ON, REAL_VALUES, TIME_ONCE
from wxdesk.wording.signing.mistakes.words import HOURS, SECONDS, SIGNED, Words

WORDS: dict[str, Words] = {
    "timestamp.milliseconds": Words(
        tr_noop("causes", "the timestamp is in milliseconds on one side"),
        tr_noop(
            "causes",
            "The page and the signature have the same moment, once in seconds and once in milliseconds.",
        ),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.off_by_seconds": Words(
        tr_noop("causes", "the timestamp was taken twice"),
        tr_noop(
            "causes",
            "The signature was made for a moment shortly before or after the one that the page was given.",
        ),
        SECONDS,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.float": Words(
        tr_noop("causes", "the timestamp was signed as a fraction"),
        tr_noop(
            "causes", "The signature has the timestamp in a form with a point, the page as whole seconds."
        ),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.milliseconds_unknown": Words(
        tr_noop("causes", "milliseconds were signed, seconds given"),
        tr_noop(
            "causes",
            "The signature was made with the moment in milliseconds, of which the page was given the seconds.",
        ),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.time_zone": Words(
        tr_noop("causes", "the timestamp is hours off"),
        tr_noop("causes", "Local time was taken for UTC in one of the two places."),
        HOURS,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.missing": Words(
        tr_noop("causes", "no timestamp was signed"),
        tr_noop("causes", "The timestamp did not reach the code that signs."),
        SIGNED,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.white_space": Words(
        tr_noop("causes", "white space was signed with the timestamp"),
        tr_noop("causes", "The timestamp was signed with a space or a line end."),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.quoted": Words(
        tr_noop("causes", "the timestamp was signed with quotation marks"),
        tr_noop("causes", "The timestamp was signed as JSON text has it."),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.cut": Words(
        tr_noop("causes", "a digit of the timestamp is missing"),
        tr_noop("causes", "The signature has all digits of the page's timestamp but the first or the last."),
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.documentation_sample": Words(
        tr_noop("causes", "the documentation's sample timestamp was signed"),
        tr_noop(
            "causes",
            "The example of WeChat's documentation was signed, and the page was given another moment.",
        ),
        front=PASS_ON,
        back=REAL_VALUES,
        topic="timestamp",
    ),
    "timestamp.other_value": Words(
        tr_noop("causes", "another timestamp was signed"),
        tr_noop(
            "causes", "Several timestamps were pasted, and the signature is that of another than wx.config's."
        ),
        SIGNED,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.another_moment": Words(
        tr_noop("causes", "another moment of the same day was signed"),
        tr_noop("causes", "The signature was made at another time than wx.config's timestamp says."),
        SECONDS,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
    "timestamp.counter": Words(
        tr_noop("causes", "a small number was signed as the timestamp"),
        tr_noop("causes", "The timestamp is the time in seconds since 1970. What was signed only counts."),
        SIGNED,
        front=PASS_ON,
        back=TIME_ONCE,
        topic="timestamp",
    ),
}
