"""Words for signing/mistakes/string1.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import BUILD_STRING1, PASS_ON, RAW_STRING1
from wxdesk.wording.signing.mistakes.words import ADDED, CONCERNED, LOST, ORDER, PLACE, WRITTEN, Words

WORDS: dict[str, Words] = {
    "string1.key_case": Words(
        tr_noop("causes", "a key in string1 has uppercase letters"),
        tr_noop(
            "causes",
            "All keys in string1 are lowercase, including noncestr. Only wx.config uses nonceStr.",
        ),
        WRITTEN,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.key_name": Words(
        tr_noop("causes", "a key in string1 has the wrong name"),
        tr_noop("causes", "The only keys are jsapi_ticket, noncestr, timestamp and url."),
        WRITTEN,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.order": Words(
        tr_noop("causes", "string1 is in the wrong order"),
        tr_noop("causes", "The parts must be in alphabetical order: jsapi_ticket, noncestr, timestamp, url."),
        ORDER,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.times_sign": Words(
        tr_noop("causes", "&timestamp became ×tamp"),
        tr_noop("causes", "string1 passed through HTML, where &times becomes ×."),
        WRITTEN,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.separator_escaped": Words(
        tr_noop("causes", "the & in string1 was escaped"),
        tr_noop("causes", "string1 was hashed with its & escaped."),
        WRITTEN,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.separator_missing": Words(
        tr_noop("causes", "an & or = in string1 is missing or replaced"),
        tr_noop("causes", "Write the parts as key=value, joined with &."),
        CONCERNED,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.key_missing": Words(
        tr_noop("causes", "a key in string1 is missing"),
        tr_noop("causes", "In string1, each value follows its key and =, and & joins the parts."),
        LOST,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.one_character": Words(
        tr_noop("causes", "one character in string1 is wrong"),
        tr_noop("causes", "Everything that was signed is right except one character."),
        PLACE,
        front=PASS_ON,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.as_pasted": Words(
        tr_noop("causes", "string1 was built differently"),
        tr_noop(
            "causes",
            "The signature was made from exactly the pasted string1. Compare it with the correct one below.",
        ),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.values_only": Words(
        tr_noop("causes", "string1 was built without its keys"),
        tr_noop("causes", "Only the values were joined, without jsapi_ticket=, noncestr= and so on."),
        ORDER,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.swapped": Words(
        tr_noop("causes", "two values in string1 are swapped"),
        tr_noop("causes", "Two values are assigned to each other's keys."),
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
        tr_noop("causes", "whitespace in string1"),
        tr_noop("causes", "string1 was hashed with a space or line break at one end or next to an &."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.appid_included": Words(
        tr_noop("causes", "appId was signed too"),
        tr_noop("causes", "string1 has four parts; appId is not one of them."),
        ADDED,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.stray_mark": Words(
        tr_noop("causes", "an extra character at the start or end of string1"),
        tr_noop(
            "causes",
            "string1 starts with jsapi_ticket and ends with the URL; nothing comes before or after.",
        ),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.quoted": Words(
        tr_noop("causes", "quotation marks in string1"),
        tr_noop("causes", "The values or the whole of string1 were hashed with quotation marks."),
        WRITTEN,
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.json": Words(
        tr_noop("causes", "JSON was signed instead of string1"),
        tr_noop("causes", "The four values were hashed as a JSON object."),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.repeated_key": Words(
        tr_noop("causes", "a key appears twice in string1"),
        tr_noop("causes", "A value already started with its key, and the key was added again."),
        CONCERNED,
        back=BUILD_STRING1,
        topic="build_string1",
    ),
    "string1.encoded": Words(
        tr_noop("causes", "string1 was encoded before hashing"),
        tr_noop("causes", "encodeURIComponent or similar was applied to string1."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.case": Words(
        tr_noop("causes", "string1 was converted to one letter case"),
        tr_noop("causes", "All of string1 was converted to lowercase or uppercase before hashing."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.entities_eaten": Words(
        tr_noop("causes", "string1 passed through HTML"),
        tr_noop("causes", "Parts of string1 were decoded as HTML entities before hashing."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.slashes_escaped": Words(
        tr_noop("causes", "slashes in string1 were escaped"),
        tr_noop("causes", "string1 was hashed as it appears in JSON text, with \\/ instead of /."),
        back=RAW_STRING1,
        topic="build_string1",
    ),
    "string1.card_layout": Words(
        tr_noop("causes", "signed like a card instead of wx.config"),
        tr_noop("causes", "The values were sorted and joined without keys, which is how cards are signed."),
        back=BUILD_STRING1,
        topic="build_string1",
    ),
}
