"""Words for signing/mistakes/address_coding.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import (
    DECODE_ONCE,
    DECODED_ALREADY,
    ENCODE_COMPONENT,
    ENCODE_ONCE,
    KEEP_CASE,
    KEEP_QUERY,
    NO_ESCAPING,
    PLAIN_ADDRESS,
    RAW_TEMPLATE,
    READ_JSON,
    SEND_ADDRESS,
    STRIP_ADDRESS,
    UTF8,
)
from wxdesk.wording.signing.mistakes.words import CHANGED, CONCERNED, ENCODING, LIKE, WRITTEN, Words

WORDS: dict[str, Words] = {
    "url.decoded": Words(
        tr_noop("causes", "the URL was decoded once too often"),
        tr_noop("causes", "The back end decoded %XX or + in the URL before signing."),
        back=DECODED_ALREADY,
        topic="read_address",
    ),
    "url.encoded": Words(
        tr_noop("causes", "the encoded URL was signed"),
        tr_noop(
            "causes",
            "The whole URL was percent-encoded like a parameter, and then signed. string1 needs it exactly as "
            "in location.href.",
        ),
        LIKE,
        front=ENCODE_ONCE,
        back=DECODE_ONCE,
        topic="read_address",
    ),
    "url.html_entity": Words(
        tr_noop("causes", "& or another character in the URL was escaped"),
        tr_noop("causes", "A template or filter changed the URL before it was signed."),
        WRITTEN,
        front=RAW_TEMPLATE,
        back=NO_ESCAPING,
        topic="read_address",
    ),
    "url.encoded_uri": Words(
        tr_noop("causes", "encodeURI was applied to the URL again"),
        tr_noop("causes", "The URL, already encoded by the browser, was encoded again before signing."),
        front=ENCODE_COMPONENT,
        back=DECODED_ALREADY,
        topic="send_address",
    ),
    "url.decoded_twice": Words(
        tr_noop("causes", "the URL was decoded two times too often"),
        tr_noop("causes", "Before signing, the URL was decoded two times more than the page's own."),
        back=DECODED_ALREADY,
        topic="read_address",
    ),
    "url.encoded_twice": Words(
        tr_noop("causes", "the URL was encoded twice"),
        tr_noop("causes", "The URL was encoded twice on the way and signed in that form."),
        front=ENCODE_ONCE,
        back=DECODE_ONCE,
        topic="send_address",
    ),
    "url.hex_case": Words(
        tr_noop("causes", "%XX codes differ in letter case"),
        tr_noop(
            "causes",
            "The page has %E5 and the signed URL %e5, or the reverse: another library re-encoded it.",
        ),
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.plus": Words(
        tr_noop("causes", "a space or + is written differently"),
        tr_noop(
            "causes",
            "Spaces can be written as +, as %20 or literally. The two URLs differ in this.",
        ),
        CHANGED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.entity_eaten": Words(
        tr_noop("causes", "parameters were read as HTML entities"),
        tr_noop("causes", "The URL passed through HTML, where &copy becomes © and &times becomes ×."),
        front=RAW_TEMPLATE,
        back=NO_ESCAPING,
        topic="read_address",
    ),
    "url.case": Words(
        tr_noop("causes", "the URL's letter case was changed"),
        tr_noop("causes", "The back end changed the case of the URL, or of part of it, before signing."),
        front=SEND_ADDRESS,
        back=KEEP_CASE,
        topic="read_address",
    ),
    "url.white_space": Words(
        tr_noop("causes", "whitespace around the URL"),
        tr_noop("causes", "The URL was signed with a space or line break before or after it."),
        front=PLAIN_ADDRESS,
        back=STRIP_ADDRESS,
        topic="read_address",
    ),
    "url.some_decoded": Words(
        tr_noop("causes", "some characters are encoded in only one of the URLs"),
        tr_noop("causes", "Characters such as : / , @ are percent-encoded in only one of the two URLs."),
        CONCERNED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.slashes_escaped": Words(
        tr_noop("causes", "slashes were escaped with backslashes"),
        tr_noop("causes", "The URL was signed as it appears in JSON text, with \\/ instead of /."),
        front=PLAIN_ADDRESS,
        back=READ_JSON,
        topic="read_address",
    ),
    "url.mojibake": Words(
        tr_noop("causes", "Chinese characters were garbled by a wrong encoding"),
        tr_noop(
            "causes",
            "UTF-8 was not used throughout, so the URL was signed with different characters.",
        ),
        ENCODING,
        front=SEND_ADDRESS,
        back=UTF8,
        topic="send_address",
    ),
    "url.quoted": Words(
        tr_noop("causes", "quotation marks around the URL"),
        tr_noop("causes", "The URL was signed with its quotation marks, as in JSON text."),
        WRITTEN,
        front=PLAIN_ADDRESS,
        back=READ_JSON,
        topic="read_address",
    ),
}
