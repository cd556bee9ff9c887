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
        tr_noop("causes", "the address was decoded once too often"),
        tr_noop("causes", "Before signing, the back end turned %XX or + of the address into characters."),
        back=DECODED_ALREADY,
        topic="read_address",
    ),
    "url.encoded": Words(
        tr_noop("causes", "the encoded address was signed"),
        tr_noop(
            "causes",
            "The whole address was signed encoded, as a parameter is. string1 wants it as location.href has it.",
        ),
        LIKE,
        front=ENCODE_ONCE,
        back=DECODE_ONCE,
        topic="read_address",
    ),
    "url.html_entity": Words(
        tr_noop("causes", "& or another sign of the address was escaped"),
        tr_noop("causes", "A template or a filter changed the address before it was signed."),
        WRITTEN,
        front=RAW_TEMPLATE,
        back=NO_ESCAPING,
        topic="read_address",
    ),
    "url.encoded_uri": Words(
        tr_noop("causes", "encodeURI went over the address"),
        tr_noop("causes", "What the browser had encoded already was encoded again before signing."),
        front=ENCODE_COMPONENT,
        back=DECODED_ALREADY,
        topic="send_address",
    ),
    "url.decoded_twice": Words(
        tr_noop("causes", "the address was decoded twice too often"),
        tr_noop("causes", "Before signing, the address was decoded two more times than the page's own."),
        back=DECODED_ALREADY,
        topic="read_address",
    ),
    "url.encoded_twice": Words(
        tr_noop("causes", "the address was encoded twice"),
        tr_noop("causes", "The address was encoded two times on its way and signed like that."),
        front=ENCODE_ONCE,
        back=DECODE_ONCE,
        topic="send_address",
    ),
    "url.hex_case": Words(
        tr_noop("causes", "the %XX have another letter case"),
        tr_noop(
            "causes",
            "The page has %E5 and the signed address %e5, or the reverse: another library encoded it anew.",
        ),
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.plus": Words(
        tr_noop("causes", "a space or + is written in another way"),
        tr_noop(
            "causes",
            "Spaces are written as +, %20 or plainly. The signed address and the page's do it differently.",
        ),
        CHANGED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.entity_eaten": Words(
        tr_noop("causes", "parameters were read as HTML entities"),
        tr_noop("causes", "The address went through HTML, which reads &copy as © and &times as ×."),
        front=RAW_TEMPLATE,
        back=NO_ESCAPING,
        topic="read_address",
    ),
    "url.case": Words(
        tr_noop("causes", "the letter case of the address was changed"),
        tr_noop("causes", "The back end signed the address or a part of it in another letter case."),
        front=SEND_ADDRESS,
        back=KEEP_CASE,
        topic="read_address",
    ),
    "url.white_space": Words(
        tr_noop("causes", "white space stands around the address"),
        tr_noop("causes", "The address was signed with a space or a line end before or behind it."),
        front=PLAIN_ADDRESS,
        back=STRIP_ADDRESS,
        topic="read_address",
    ),
    "url.some_decoded": Words(
        tr_noop("causes", "some signs are encoded in one and plain in the other"),
        tr_noop("causes", "Signs such as : / , @ are written as %XX in one of the two addresses only."),
        CONCERNED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.slashes_escaped": Words(
        tr_noop("causes", "slashes were signed with backslashes"),
        tr_noop("causes", "The address was signed as it stands in JSON text, with \\/ for /."),
        front=PLAIN_ADDRESS,
        back=READ_JSON,
        topic="read_address",
    ),
    "url.mojibake": Words(
        tr_noop("causes", "Chinese characters were lost in a wrong encoding"),
        tr_noop(
            "causes",
            "The address was signed with other characters than the page's, because UTF-8 was not used throughout.",
        ),
        ENCODING,
        front=SEND_ADDRESS,
        back=UTF8,
        topic="send_address",
    ),
    "url.quoted": Words(
        tr_noop("causes", "quotation marks stand around the address"),
        tr_noop("causes", "The address was signed with quotation marks, as JSON text has them."),
        WRITTEN,
        front=PLAIN_ADDRESS,
        back=READ_JSON,
        topic="read_address",
    ),
}
