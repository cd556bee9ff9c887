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
        tr_noop("causes", "the part after # was signed too"),
        tr_noop("causes", "WeChat checks the URL up to the #. The back end signed the rest as well."),
        ADDED,
        front=CUT_FRAGMENT,
        back=CUT_FRAGMENT_TOO,
        topic="send_address",
    ),
    "url.cut": Words(
        tr_noop("causes", "the end of the URL was cut off"),
        tr_noop("causes", "Only the beginning of the page URL was signed."),
        LENGTH,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.continued": Words(
        tr_noop("causes", "something was signed after the URL"),
        tr_noop("causes", "The page URL was signed with extra text at its end."),
        ADDED,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.missing": Words(
        tr_noop("causes", "no URL was signed"),
        tr_noop("causes", "The page URL did not reach the signing code."),
        SIGNED,
        front=PARAMETER_NAME,
        back=REFUSE_WITHOUT,
        topic="read_address",
    ),
    "url.fragment_as_path": Words(
        tr_noop("causes", "the # route was signed as a path"),
        tr_noop("causes", "The page's route comes after a #. In the signed URL it is part of the path."),
        CONCERNED,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="send_address",
    ),
    "url.documentation_sample": Words(
        tr_noop("causes", "the sample URL from WeChat's documentation was signed"),
        tr_noop("causes", "The documentation's sample URL was used instead of the page URL."),
        front=SEND_ADDRESS,
        back=REAL_VALUES,
        topic="read_address",
    ),
    "url.api_address": Words(
        tr_noop("causes", "the back end's own URL was signed"),
        tr_noop("causes", "The signed URL is that of an API, not of the page."),
        SIGNED,
        front=SEND_ADDRESS,
        back=SIGN_PAGE,
        topic="read_address",
    ),
    "url.landing_page": Words(
        tr_noop("causes", "the landing page was signed"),
        tr_noop(
            "causes",
            "The signature is for a page above the one WeChat checks, for example the landing page.",
        ),
        SIGNED,
        front=FIRST_ADDRESS,
        topic="single_page_app",
    ),
    "url.other_page": Words(
        tr_noop("causes", "another page's URL was signed"),
        tr_noop(
            "causes",
            "The signature is for another of the pasted URLs, not for the one WeChat checks.",
        ),
        SIGNED,
        front=ASK_EACH_TIME,
        back=NO_KEPT_SIGNATURE,
        topic="send_address",
    ),
    "url.current_page": Words(
        tr_noop("causes", "the current page was signed, but WeChat checked another"),
        tr_noop(
            "causes",
            "The signature matches the page's current URL. But realAuthUrl shows that WeChat checked another "
            "one, as can happen on iOS.",
        ),
        SIGNED,
        front=FIRST_ADDRESS,
        topic="single_page_app",
    ),
}
