"""Words for signing/mistakes/string1.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import BUILD_STRING1, PASS_ON, RAW_STRING1
from wxdesk.wording.signing.mistakes.words import ADDED, CONCERNED, LOST, ORDER, PLACE, WRITTEN, Words

WORDS: dict[str, Words] = {
    "string1.key_case": Words(
        tr_noop("causes", "a key of string1 has capital letters"),
        tr_noop(
            "causes",
            "The keys of string1 are all in small letters, also noncestr. Only wx.config says nonceStr.",
        ),
        WRITTEN,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.key_name": Words(
        tr_noop("causes", "a key of string1 has another name"),
        tr_noop("causes", "The keys are jsapi_ticket, noncestr, timestamp and url, and nothing else."),
        WRITTEN,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.order": Words(
        tr_noop("causes", "the parts of string1 stand in another order"),
        tr_noop(
            "causes", "The parts stand in the order of the alphabet: jsapi_ticket, noncestr, timestamp, url."
        ),
        ORDER,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.times_sign": Words(
        tr_noop("causes", "&timestamp became ×tamp"),
        tr_noop("causes", "string1 went through HTML, which reads &times as ×."),
        WRITTEN,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.separator_escaped": Words(
        tr_noop("causes", "the & of string1 was escaped"),
        tr_noop("causes", "string1 was hashed with an escaped & between its parts."),
        WRITTEN,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.separator_missing": Words(
        tr_noop("causes", "a & or = of string1 is missing or another sign"),
        tr_noop("causes", "The parts are written as key=value with & between them."),
        CONCERNED,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.key_missing": Words(
        tr_noop("causes", "a key of string1 is missing"),
        tr_noop("causes", "Each value of string1 stands behind its key and a =, with & between the parts."),
        LOST,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.one_character": Words(
        tr_noop("causes", "one character of string1 is wrong"),
        tr_noop("causes", "What was signed is right but for one character."),
        PLACE,
        front=PASS_ON,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.as_pasted": Words(
        tr_noop("causes", "string1 was put together in another way"),
        tr_noop("causes", "The pasted string1 is just what was signed. Compare it below with the right one."),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.values_only": Words(
        tr_noop("causes", "string1 was built without its keys"),
        tr_noop("causes", "Only the values were put together, without jsapi_ticket=, noncestr= and so on."),
        ORDER,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.swapped": Words(
        tr_noop("causes", "two values of string1 changed places"),
        tr_noop("causes", "Two values stand behind each other's keys."),
        CONCERNED,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.value_left_out": Words(
        tr_noop("causes", "a part of string1 is missing"),
        tr_noop("causes", "One of the four parts was left out."),
        LOST,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.white_space": Words(
        tr_noop("causes", "white space stands in string1"),
        tr_noop("causes", "string1 was hashed with a space or a line end at an end or around its &."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.appid_included": Words(
        tr_noop("causes", "the appId was signed too"),
        tr_noop("causes", "string1 holds four parts, and the appId is not among them."),
        ADDED,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.stray_mark": Words(
        tr_noop("causes", "a sign too many at an end of string1"),
        tr_noop(
            "causes",
            "string1 begins with jsapi_ticket and ends with the address, with nothing before or behind.",
        ),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.quoted": Words(
        tr_noop("causes", "quotation marks were signed with string1"),
        tr_noop("causes", "The values or the whole string1 were hashed with quotation marks."),
        WRITTEN,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.json": Words(
        tr_noop("causes", "JSON was signed in the place of string1"),
        tr_noop("causes", "The four values were hashed as a JSON object."),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.repeated_key": Words(
        tr_noop("causes", "a key of string1 stands there twice"),
        tr_noop("causes", "A value already began with its own key, and the key was written once more."),
        CONCERNED,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.encoded": Words(
        tr_noop("causes", "string1 was encoded before the hash"),
        tr_noop("causes", "encodeURIComponent or the like went over string1."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.case": Words(
        tr_noop("causes", "string1 was put in one letter case"),
        tr_noop("causes", "All of string1 was made lower-case or upper-case before the hash."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.entities_eaten": Words(
        tr_noop("causes", "string1 went through HTML"),
        tr_noop("causes", "Parts of string1 were read as HTML entities before the hash."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.slashes_escaped": Words(
        tr_noop("causes", "the slashes of string1 have backslashes"),
        tr_noop("causes", "string1 was hashed as JSON text has it, with \\/ for /."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.card_layout": Words(
        tr_noop("causes", "signed like a card, not like wx.config"),
        tr_noop("causes", "The values were sorted and joined without keys. That is how cards are signed."),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
}
