"""Words for signing/mistakes/address.py, and for addresses that were pasted beside the page's."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import (
    ASK_EACH_TIME,
    CUT_FRAGMENT,
    CUT_FRAGMENT_TOO,
    FIRST_ADDRESS,
    NO_KEPT_SIGNATURE,
    PARAMETER_NAME,
    REAL_VALUES,
    REFUSE_WITHOUT,
    SEND_ADDRESS,
    SIGN_PAGE,
)
from wxdesk.wording.signing.mistakes.words import ADDED, CONCERNED, LENGTH, SIGNED, Words

WORDS: dict[str, Words] = {
    "url.fragment_kept": Words(
        tr_noop("causes", "the part from # on was signed too"),
        tr_noop("causes", "WeChat checks the address up to the #. The back end signed what follows as well."),
        ADDED,
        front=CUT_FRAGMENT,
        back=CUT_FRAGMENT_TOO,
        topic="send_address",
    ),
    "url.cut": Words(
        tr_noop("causes", "the end of the address was cut off"),
        tr_noop("causes", "Only the beginning of the page's address was signed."),
        LENGTH,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.continued": Words(
        tr_noop("causes", "something was signed behind the address"),
        tr_noop("causes", "The page's address was signed with more text at its end."),
        ADDED,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.missing": Words(
        tr_noop("causes", "no address was signed"),
        tr_noop("causes", "The page's address did not reach the code that signs."),
        SIGNED,
        front=PARAMETER_NAME,
        back=REFUSE_WITHOUT,
        topic="read_address",
    ),
    "url.fragment_as_path": Words(
        tr_noop("causes", "the route behind # was signed as a path"),
        tr_noop("causes", "The page's route stands behind a #. The signed address has it in its path."),
        CONCERNED,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.documentation_sample": Words(
        tr_noop("causes", "the documentation's sample address was signed"),
        tr_noop("causes", "The example of WeChat's documentation stands in the place of the page's address."),
        front=SEND_ADDRESS,
        back=REAL_VALUES,
        topic="read_address",
    ),
    "url.api_address": Words(
        tr_noop("causes", "the back end's own address was signed"),
        tr_noop("causes", "What was signed is the address of an interface, not that of the page."),
        SIGNED,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="read_address",
    ),
    "url.landing_page": Words(
        tr_noop("causes", "the landing page was signed"),
        tr_noop(
            "causes",
            "The signature is for a page above the one that WeChat checks, such as the one the visit began with.",
        ),
        SIGNED,
        front=FIRST_ADDRESS,
        topic="single_page_app",
    ),
    "url.other_page": Words(
        tr_noop("causes", "another page's address was signed"),
        tr_noop(
            "causes",
            "The signature is for another of the addresses that were pasted, not for the one that WeChat checks.",
        ),
        SIGNED,
        front=ASK_EACH_TIME,
        back=NO_KEPT_SIGNATURE,
        topic="send_address",
    ),
    "url.current_page": Words(
        tr_noop("causes", "the current page was signed, WeChat checked another"),
        tr_noop(
            "causes",
            "The signature is for the page's address, but by realAuthUrl WeChat checked another, as iOS may do.",
        ),
        SIGNED,
        front=FIRST_ADDRESS,
        topic="single_page_app",
    ),
}
