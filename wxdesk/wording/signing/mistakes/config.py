"""Words for what is wrong with wx.config itself, or with the signature that it got."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import ASK_EACH_TIME, CONFIG_KEYS, PASS_ON
from wxdesk.wording.signing.mistakes.words import CONCERNED, RIGHT_ONE, WRITTEN, Words

WORDS: dict[str, Words] = {
    "config.key_name": Words(
        tr_noop("causes", "a key of wx.config is misspelt"),
        tr_noop("causes", "wx.config reads its keys by their exact names, letter case included."),
        WRITTEN,
        front=CONFIG_KEYS,
    ),
    "config.key_missing": Words(
        tr_noop("causes", "a key of wx.config is missing"),
        tr_noop("causes", "wx.config needs appId, timestamp, nonceStr, signature and jsApiList."),
        CONCERNED,
        front=CONFIG_KEYS,
    ),
    "config.value_missing": Words(
        tr_noop("causes", "a key of wx.config has no usable value"),
        tr_noop(
            "causes", "The answer may call it by another name, or it was not there yet when wx.config ran."
        ),
        CONCERNED,
        front=PASS_ON,
    ),
    "signature.other_value": Words(
        tr_noop("causes", "wx.config has another signature than the right one beside it"),
        tr_noop(
            "causes", "With these values the other signature in the text is right, not that of wx.config."
        ),
        RIGHT_ONE,
        front=PASS_ON,
    ),
    "signature.malformed": Words(
        tr_noop("causes", "the signature is not well-formed"),
        tr_noop(
            "causes",
            "A signature has 40 characters out of 0-9 and a-f. Once this one is put right, it fits.",
        ),
        CONCERNED,
        front=PASS_ON,
    ),
    "url.real_auth_later": Words(
        tr_noop("causes", "the signature fits a later realAuthUrl, not the first"),
        tr_noop("causes", "WeChat refused it: it checked the first address. That one has to be signed."),
        CONCERNED,
        front=ASK_EACH_TIME,
        topic="read_address",
    ),
}
