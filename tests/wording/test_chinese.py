"""What a diagnosis says in Chinese is Chinese, but for the names that everybody uses as they are."""

import re
from collections.abc import Iterator

import pytest

from tests import translations

CONTEXTS = ("causes", "suspicions", "verdicts", "fix code")
NAMES = {
    "access_token", "ticket", "jsapi_ticket", "wx_card", "agent_config", "getticket", "type", "jsapi",
    "errcode", "appId", "AppID", "CorpID", "ID", "wx", "wx.config", "wx.agentConfig", "wx.ready", "wx.error",
    "jsApiList", "realAuthUrl", "nonceStr", "noncestr", "timestamp", "signature", "url", "string1", "key",
    "value", "code", "state", "null", "location.href", "location.href.split", "encodeURIComponent", "encodeURI",
    "escape", "JSON.stringify", "SHA-1", "SHA-256", "SHA-512", "MD5", "HMAC", "HMAC-SHA256", "Base64", "UTF-8",
    "UTC", "UUID", "XX", "E5", "e5", "JSON", "HTML", "XSS", "http", "https", "www", "iOS", "JavaScript", "Android", "IP",
    "api_ticket", "card_id", "nonce_str", "openid", "balance", "outer_str", "cardExt", "cardSign", "wx.addCard",
    "wx.chooseCard", "nonce", "Token", "EncodingAESKey", "Encrypt", "iframe", "openTagList",
    "rid", "JS", "gh", "AppSecret", "a-f", "amp", "copy", "times", "tamp", "u0026",
}  # fmt: skip
FIELD = re.compile(r"\{\w+\}")
WORD = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]")


def latin_words(text: str) -> Iterator[str]:
    for word in WORD.findall(FIELD.sub(" ", text)):
        yield word.strip(".")


@pytest.mark.parametrize("context", CONTEXTS)
def test_nothing_is_left_in_english(context: str) -> None:
    texts = [one for one in translations.messages(translations.TS) if one.context == context]
    assert texts
    left = {
        word: one.translation for one in texts for word in latin_words(one.translation) if word not in NAMES
    }
    assert left == {}


@pytest.mark.parametrize("context", CONTEXTS)
def test_it_is_written_with_chinese_marks(context: str) -> None:
    """No half-width comma, semicolon or full stop between Chinese characters."""
    wrong = re.compile(r"[\u4e00-\u9fff][,;:!?](?!=)|[\u4e00-\u9fff]\.(?=\s|$|[\u4e00-\u9fff])")
    texts = [one for one in translations.messages(translations.TS) if one.context == context]
    assert [one.translation for one in texts if wrong.search(one.translation)] == []
