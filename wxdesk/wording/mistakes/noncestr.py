"""Words for signing/mistakes/noncestr.py."""

from wxdesk.wording import said
from wxdesk.wording.mistakes.fixes import NONCE_ONCE, PASS_ON, REAL_VALUES
from wxdesk.wording.mistakes.words import LENGTH, SIGNED, Words

WORDS: dict[str, Words] = {
    "noncestr.case": Words(
        said("causes", "the nonceStr's letter case was changed"),
        said("causes", "The page and the signature have the same nonce in another letter case."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.cut": Words(
        said("causes", "the nonceStr was cut before signing"),
        said("causes", "The signature has only a part of the nonce that the page was given."),
        LENGTH,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.white_space": Words(
        said("causes", "white space was signed with the nonceStr"),
        said("causes", "The page's nonce and the signed one differ in a space or a line end."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.dashes": Words(
        said("causes", "the nonceStr's dashes differ"),
        said("causes", "The nonce is a UUID, signed with dashes and given without, or the reverse."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.missing": Words(
        said("causes", "no nonceStr was signed"),
        said("causes", "The nonce did not reach the code that signs."),
        SIGNED,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.encoded": Words(
        said("causes", "the nonceStr was encoded or decoded"),
        said("causes", "Signs such as + and = of the nonce were changed on the way."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.quoted": Words(
        said("causes", "the nonceStr was signed with quotation marks"),
        said("causes", "The nonce was signed as JSON text has it."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.number": Words(
        said("causes", "the nonceStr was taken for a number"),
        said("causes", "Digits were read as a number, which loses zeros in front or gains a fraction."),
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
    "noncestr.documentation_sample": Words(
        said("causes", "the documentation's sample nonceStr was signed"),
        said(
            "causes",
            "The example of WeChat's documentation was signed, and the page was given another nonce.",
        ),
        front=PASS_ON,
        back=REAL_VALUES,
        topic="noncestr",
    ),
    "noncestr.other_value": Words(
        said("causes", "another nonceStr was signed"),
        said("causes", "Several nonces were pasted, and the signature is that of another than wx.config's."),
        SIGNED,
        front=PASS_ON,
        back=NONCE_ONCE,
        topic="noncestr",
    ),
}
