"""Words for signing/mistakes/address_query.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import (
    ASK_EACH_TIME,
    CURRENT_ADDRESS,
    ENCODE_ONCE,
    KEEP_QUERY,
    LEAVE_ADDRESS,
    NO_KEPT_SIGNATURE,
    SEND_ADDRESS,
    SIGN_PAGE,
)
from wxdesk.wording.signing.mistakes.words import ADDED, CONCERNED, LOST, Words

WORDS: dict[str, Words] = {
    "url.query_cut": Words(
        tr_noop("causes", "the query string was cut off at an &"),
        tr_noop(
            "causes",
            "Only the part before this & was signed. This happens when the URL is sent without "
            "encodeURIComponent.",
        ),
        LOST,
        front=SEND_ADDRESS,
        topic="send_address",
    ),
    "url.query_lost": Words(
        tr_noop("causes", "the query string is missing"),
        tr_noop("causes", "The back end signed the URL without the part after the ?."),
        LOST,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.share_parameters_lost": Words(
        tr_noop("causes", "WeChat's share parameters are missing"),
        tr_noop(
            "causes",
            "WeChat appends parameters to shared links, so the page URL has them. The signed URL does not.",
        ),
        LOST,
        front=CURRENT_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.share_parameters_added": Words(
        tr_noop("causes", "share parameters were signed that the page does not have"),
        tr_noop(
            "causes",
            "The signature is for a shared link, but the page WeChat checks has no share parameters.",
        ),
        ADDED,
        front=ASK_EACH_TIME,
        back=NO_KEPT_SIGNATURE,
        topic="send_address",
    ),
    "url.oauth_parameters_lost": Words(
        tr_noop("causes", "the OAuth code or state is missing"),
        tr_noop(
            "causes",
            "The page URL still has the parameters appended by web authorization. The signed URL does not.",
        ),
        LOST,
        front=LEAVE_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.oauth_parameters_added": Words(
        tr_noop("causes", "the OAuth state was signed, but the page does not have it"),
        tr_noop("causes", "The signature is for the URL before the page removed the OAuth parameters."),
        ADDED,
        front=LEAVE_ADDRESS,
        back=NO_KEPT_SIGNATURE,
        topic="send_address",
    ),
    "url.client_parameters_lost": Words(
        tr_noop("causes", "parameters added by the WeChat client are missing"),
        tr_noop("causes", "The client appended them to the page URL. The signed URL does not have them."),
        LOST,
        front=CURRENT_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.parameter_lost": Words(
        tr_noop("causes", "a query parameter is missing"),
        tr_noop("causes", "The page URL has a parameter that was not signed."),
        LOST,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.value_lost": Words(
        tr_noop("causes", "a parameter lost its value"),
        tr_noop("causes", "The signed URL has the parameter's name but not its value."),
        CONCERNED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.query_sorted": Words(
        tr_noop("causes", "the query parameters were reordered"),
        tr_noop("causes", "The back end signed the same parameters, sorted or in reverse order."),
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.parameter_moved": Words(
        tr_noop("causes", "a parameter was moved to the end"),
        tr_noop("causes", "The signed URL has the same parameters, but one of them was moved to the end."),
        CONCERNED,
        front=LEAVE_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.query_rebuilt": Words(
        tr_noop("causes", "the query string was parsed and rebuilt"),
        tr_noop(
            "causes",
            "A library parsed the query string and wrote it its own way, not as the browser shows it.",
        ),
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.values_coded": Words(
        tr_noop("causes", "parameter values were encoded or decoded"),
        tr_noop(
            "causes",
            "The parameter values are encoded once more or once less than in the page URL.",
        ),
        front=ENCODE_ONCE,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.stray_mark": Words(
        tr_noop("causes", "an extra or missing ? or &"),
        tr_noop("causes", "The two URLs differ in a separator that separates nothing."),
        CONCERNED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.query_doubled": Words(
        tr_noop("causes", "the query string appears twice"),
        tr_noop("causes", "The signed URL contains the page's query string twice."),
        back=SIGN_PAGE,
        topic="read_address",
    ),
}
