"""Words for signing/mistakes/noncestr.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import NONCE_ONCE, PASS_ON, REAL_VALUES
from wxdesk.wording.signing.mistakes.words import LENGTH, SIGNED, Words

WORDS: dict[str, Words] = {
    "noncestr.case": Words(
        tr_noop("causes", "the nonceStr's letter case was changed"),
        tr_noop("causes", "The page and the signature have the same nonce in another letter case."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.cut": Words(
        tr_noop("causes", "the nonceStr was cut before signing"),
        tr_noop("causes", "The signature has only a part of the nonce that the page was given."),
        LENGTH,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.white_space": Words(
        tr_noop("causes", "white space was signed with the nonceStr"),
        tr_noop("causes", "The page's nonce and the signed one differ in a space or a line end."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.dashes": Words(
        tr_noop("causes", "the nonceStr's dashes differ"),
        tr_noop("causes", "The nonce is a UUID, signed with dashes and given without, or the reverse."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.missing": Words(
        tr_noop("causes", "no nonceStr was signed"),
        tr_noop("causes", "The nonce did not reach the code that signs."),
        SIGNED,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.encoded": Words(
        tr_noop("causes", "the nonceStr was encoded or decoded"),
        tr_noop("causes", "Signs such as + and = of the nonce were changed on the way."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.quoted": Words(
        tr_noop("causes", "the nonceStr was signed with quotation marks"),
        tr_noop("causes", "The nonce was signed as JSON text has it."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.number": Words(
        tr_noop("causes", "the nonceStr was taken for a number"),
        tr_noop("causes", "Digits were read as a number, which loses zeros in front or gains a fraction."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.documentation_sample": Words(
        tr_noop("causes", "the documentation's sample nonceStr was signed"),
        tr_noop(
            "causes",
            "The example of WeChat's documentation was signed, and the page was given another nonce.",
        ),
        front=PASS_ON,
        back=REAL_VALUES,
        topic="noncestr",
    ),
    "noncestr.other_value": Words(
        tr_noop("causes", "another nonceStr was signed"),
        tr_noop(
            "causes", "Several nonces were pasted, and the signature is that of another than wx.config's."
        ),
        SIGNED,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
}
