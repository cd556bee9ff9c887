"""Words for what is wrong with wx.config itself, or with the signature that it got."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import ASK_EACH_TIME, CONFIG_KEYS, PASS_ON
from wxdesk.wording.signing.mistakes.words import CONCERNED, RIGHT_ONE, WRITTEN, Words

WORDS: dict[str, Words] = {
    "config.key_name": Words(
        tr_noop("causes", "a key of wx.config is misspelt"),
        tr_noop("causes", "wx.config reads its keys by their exact names; letter case matters."),
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
            "causes",
            "The back end's response may use another name, or wx.config ran before the value was there.",
        ),
        CONCERNED,
        front=PASS_ON,
    ),
    "signature.other_value": Words(
        tr_noop("causes", "wx.config does not use the correct pasted signature"),
        tr_noop(
            "causes", "With these values, another signature in the text is correct, not the one in wx.config."
        ),
        RIGHT_ONE,
        front=PASS_ON,
    ),
    "signature.malformed": Words(
        tr_noop("causes", "the signature has the wrong format"),
        tr_noop(
            "causes",
            "A signature has 40 characters: 0-9 and a-f. With its format corrected, this one matches.",
        ),
        CONCERNED,
        front=PASS_ON,
    ),
    "url.real_auth_later": Words(
        tr_noop("causes", "the signature matches a later realAuthUrl, not the first"),
        tr_noop("causes", "WeChat refused it because it checked the first URL. Sign that one."),
        CONCERNED,
        front=ASK_EACH_TIME,
        topic="read_address",
    ),
}
