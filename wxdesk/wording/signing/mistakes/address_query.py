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
        tr_noop("causes", "the query was cut at an &"),
        tr_noop(
            "causes",
            "Only what stands before this & was signed, as happens to an address sent without encodeURIComponent.",
        ),
        LOST,
        front=SEND_ADDRESS,
        topic="send_address",
    ),
    "url.query_lost": Words(
        tr_noop("causes", "the whole query is missing"),
        tr_noop("causes", "The back end signed the address without what follows the ?."),
        LOST,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.share_parameters_lost": Words(
        tr_noop("causes", "WeChat's share parameters are missing"),
        tr_noop(
            "causes",
            "WeChat appends them to shared links, so that the page's address has them. The signed one has not.",
        ),
        LOST,
        front=CURRENT_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.share_parameters_added": Words(
        tr_noop("causes", "share parameters were signed that the page lacks"),
        tr_noop("causes", "The signature is for a shared link, and the page that WeChat checks is not one."),
        ADDED,
        front=ASK_EACH_TIME,
        back=NO_KEPT_SIGNATURE,
        topic="send_address",
    ),
    "url.oauth_parameters_lost": Words(
        tr_noop("causes", "code or state of the sign-in is missing"),
        tr_noop("causes", "The page's address still has what the sign-in appended. The signed one has not."),
        LOST,
        front=LEAVE_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.oauth_parameters_added": Words(
        tr_noop("causes", "the sign-in's state was signed, the page lacks it"),
        tr_noop(
            "causes", "The signature is for the address before the page took the sign-in's parameters away."
        ),
        ADDED,
        front=LEAVE_ADDRESS,
        back=NO_KEPT_SIGNATURE,
        topic="send_address",
    ),
    "url.client_parameters_lost": Words(
        tr_noop("causes", "parameters that WeChat's client adds are missing"),
        tr_noop("causes", "The client appended them to the page's address. The signed one has not got them."),
        LOST,
        front=CURRENT_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.parameter_lost": Words(
        tr_noop("causes", "a parameter of the query is missing"),
        tr_noop("causes", "The page's address has a parameter that was not signed."),
        LOST,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.value_lost": Words(
        tr_noop("causes", "a parameter lost its value"),
        tr_noop("causes", "The signed address has the parameter's name, but not its value."),
        CONCERNED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.query_sorted": Words(
        tr_noop("causes", "the query's parameters were put in another order"),
        tr_noop("causes", "The back end signed the same parameters, sorted or reversed."),
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.parameter_moved": Words(
        tr_noop("causes", "a parameter went to the end of the query"),
        tr_noop(
            "causes", "The signed address has the same parameters, but one of them stands behind the others."
        ),
        CONCERNED,
        front=LEAVE_ADDRESS,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.query_rebuilt": Words(
        tr_noop("causes", "the query was taken apart and written anew"),
        tr_noop(
            "causes", "A library read the query and wrote it in its own way, not as the browser shows it."
        ),
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.values_coded": Words(
        tr_noop("causes", "the parameters' values were encoded or decoded"),
        tr_noop(
            "causes",
            "The values of the query are signed with once more or once less encoding than the page's address has.",
        ),
        front=ENCODE_ONCE,
        back=KEEP_QUERY,
        topic="read_address",
    ),
    "url.stray_mark": Words(
        tr_noop("causes", "a ? or & too many or too few"),
        tr_noop(
            "causes", "The signed address differs from the page's in a separator with nothing to separate."
        ),
        CONCERNED,
        front=SEND_ADDRESS,
        back=KEEP_QUERY,
        topic="send_address",
    ),
    "url.query_doubled": Words(
        tr_noop("causes", "the query was signed twice"),
        tr_noop("causes", "The signed address holds the page's query two times."),
        back=SIGN_PAGE,
        topic="read_address",
    ),
}
