"""One box takes both: an error to be explained, or a signature to be judged."""

import pytest

from wxdesk.signing.evidence import parse
from wxdesk.wechat.errors.subject import errors_told, holds_signature

SIGNATURE = "0a" * 20
CONFIG = f"wx.config({{timestamp: 1795990000, nonceStr: 'Qx7bTz2LmP0aWc9d', signature: '{SIGNATURE}'}})"
ERRORS = {
    '{"errMsg":"config:fail,Error: 系统错误，错误码：40048,invalid url domain [20261129 10:21:51][]"}': [
        "40048"
    ],
    '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest"}': ["40001"],
    "launch:fail_check fail": ["js.fail_check"],
    "config:invalid signature https://h5.example.com/a": ["63002"],
    "errcode: 63002": ["63002"],
    '{"errcode":40164,"errmsg":"invalid ip 1.2.3.4"} {"errcode":45009}': ["40164", "45009"],
    "the permission value is offline verifying": ["js.offline_verifying"],
}


@pytest.mark.parametrize("text", ERRORS)
def test_an_error_alone_is_explained(text: str) -> None:
    evidence = parse(text)
    assert [one.id for one in errors_told(text, evidence)][: len(ERRORS[text])] == ERRORS[text]
    assert not holds_signature(evidence)


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize(
    "beside",
    [
        CONFIG,
        f"signature: {SIGNATURE}",
        f"signature: '{SIGNATURE[:-1]}'",
        f"GET /wx?signature={SIGNATURE}&timestamp=1795990000&nonce=1&echostr=2",
    ],
)
def test_beside_a_signature_it_is_not(error: str, beside: str) -> None:
    text = f"{beside}\n{error}"
    assert errors_told(text, parse(text)) == ()


@pytest.mark.parametrize(
    "beside",
    [
        "nonceStr: 'Qx7bTz2LmP0aWc9d'",
        "wx.config({nonceStr: '<%= nonce %>', signature: '<%= sign %>'})",
        "jsapi_ticket=t&noncestr=n&timestamp=1&url=https://a.com/",
    ],
)
@pytest.mark.parametrize("error", ERRORS)
def test_beside_a_part_of_a_signature_only_the_refusal_of_it_is_left_to_the_verdict(
    error: str, beside: str
) -> None:
    text = f"{beside}\n{error}"
    assert bool(errors_told(text, parse(text))) is (ERRORS[error] != ["63002"])


@pytest.mark.parametrize("text", ["", "hello", "https://h5.example.com/a"])
def test_what_is_no_error_is_not_explained(text: str) -> None:
    assert errors_told(text, parse(text)) == ()
