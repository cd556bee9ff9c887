"""Words for signing/mistakes/noncestr.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import NONCE_ONCE, PASS_ON, REAL_VALUES
from wxdesk.wording.signing.mistakes.words import LENGTH, SIGNED, Words

WORDS: dict[str, Words] = {
    "noncestr.case": Words(
        tr_noop("causes", "nonceStr differs in letter case"),
        tr_noop("causes", "The page and the signature use the same nonceStr in different case."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.cut": Words(
        tr_noop("causes", "nonceStr was cut off before signing"),
        tr_noop("causes", "Only part of the page's nonceStr was signed."),
        LENGTH,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.white_space": Words(
        tr_noop("causes", "whitespace in the nonceStr"),
        tr_noop("causes", "The page's nonceStr and the signed one differ by a space or line break."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.dashes": Words(
        tr_noop("causes", "hyphens in the nonceStr differ"),
        tr_noop(
            "causes", "The nonceStr is a UUID, signed with hyphens and returned without, or the reverse."
        ),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.missing": Words(
        tr_noop("causes", "no nonceStr was signed"),
        tr_noop("causes", "The nonceStr did not reach the signing code."),
        SIGNED,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.encoded": Words(
        tr_noop("causes", "the nonceStr was encoded or decoded"),
        tr_noop("causes", "Characters such as + and = in the nonceStr were changed on the way."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.quoted": Words(
        tr_noop("causes", "quotation marks around the nonceStr"),
        tr_noop("causes", "The nonceStr was signed as it appears in JSON text."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.number": Words(
        tr_noop("causes", "nonceStr was treated as a number"),
        tr_noop(
            "causes",
            "An all-digit nonceStr was read as a number, which drops leading zeros or adds decimals.",
        ),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.documentation_sample": Words(
        tr_noop("causes", "the documentation's sample nonceStr was signed"),
        tr_noop(
            "causes",
            "The documentation's sample nonceStr was signed, but the page got a different one.",
        ),
        front=PASS_ON,
        back=REAL_VALUES,
        topic="noncestr",
    ),
    "noncestr.other_value": Words(
        tr_noop("causes", "another nonceStr was signed"),
        tr_noop(
            "causes",
            "Several nonceStr values were pasted; the signature was not made with the one in wx.config.",
        ),
        SIGNED,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
}
