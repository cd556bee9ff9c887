"""The check of a server address, and encrypted messages: recognised, verified, and their mistakes proven."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import parse
from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, TOKEN, Verdict, VerdictKind

# From WeChat's documentation of message push.
VECTORS = [
    ("AAAAA", "1714036504", "1514711492", "f464b24fc39322e44b38aa78f5edd27bd1441696"),
    ("AAAAA", "1714037059", "486452656", "899cf89e464efb63f54ddac96b0a0a235f53aa78"),
    ("AAAAA", "1715943329", "1590219412", "cc0c594499c1634947d5b502f158ee518947db27"),
]
STAMP, NONCE, AES_KEY = "1714037059", "486452656", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
ENCRYPT = (
    "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdC"
    "Upj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A=="
)


def sha1(*values: str, order=sorted) -> str:
    return hashlib.sha1("".join(order(values)).encode()).hexdigest()


def query(signature: str, stamp: str = STAMP, nonce: str = NONCE) -> str:
    return (
        f"GET /wx?signature={signature}&echostr=6812425678080704511&timestamp={stamp}&nonce={nonce} HTTP/1.1"
    )


def judged(text: str, token: str = "") -> Verdict:
    return diagnose(parse(text), {TOKEN: Secret(token), JSAPI_TICKET: Secret("t" * 80)})


@pytest.mark.parametrize(("token", "stamp", "nonce", "signature"), VECTORS)
@pytest.mark.parametrize(
    "dress",
    [
        query,
        lambda signature, stamp, nonce: f"signature={signature}&timestamp={stamp}&nonce={nonce}&openid=oABC&echostr=1",
        lambda signature, stamp, nonce: f"https://a.com/wx?timestamp={stamp}&nonce={nonce}&signature={signature}&echostr=12",
        lambda signature, stamp, nonce: json.dumps({
            "signature": signature, "timestamp": stamp, "nonce": nonce, "echostr": "12"
        }),
        lambda signature, stamp, nonce: f"[signature] => {signature}\n[timestamp] => {stamp}\n[nonce] => {nonce}\n"
        "[echostr] => 12",
        lambda signature, stamp, nonce: f"POST /wx?signature={signature}&timestamp={stamp}&nonce={nonce}&openid=oABC",
    ],
)  # fmt: skip
def test_official_vectors(dress, token: str, stamp: str, nonce: str, signature: str) -> None:
    text = dress(signature, stamp, nonce)
    assert judged(text).missing == ("token",)
    assert judged(text).purpose is Purpose.SERVER_CHECK
    assert judged(text, token).kind is VerdictKind.MATCH
    assert judged(text, token + "A").kind is VerdictKind.UNEXPLAINED
    for label in ("Token: ", "token=", "Token：", 'token: "', "令牌(Token)：", "$token = '"):
        assert judged(f"{text}\n{label}{token}").kind is VerdictKind.MATCH, label


def test_the_token_itself_is_never_shown() -> None:
    verdict = judged(f"{query(VECTORS[1][3])}\nToken: AAAAA")
    assert "AAAAA" not in verdict.masked_string1 + verdict.masked_expected + repr(verdict) + repr(
        parse("token=AAAAA")
    )


@pytest.mark.parametrize(
    ("mistake", "signature"),
    [
        ("values.sorted_as_numbers", hashlib.sha1(f"{NONCE}{STAMP}AAAAA".encode()).hexdigest()),
        ("values.not_sorted", hashlib.sha1(f"AAAAA{STAMP}{NONCE}".encode()).hexdigest()),
        ("values.empty_token", sha1(STAMP, NONCE)),
        ("values.token_changed", sha1("aaaaa", STAMP, NONCE)),
        ("values.token_changed", sha1("AAAAA\n", STAMP, NONCE)),
        ("values.aes_key", sha1(AES_KEY, STAMP, NONCE)),
        ("values.too_many", sha1("AAAAA", STAMP, NONCE, "6812425678080704511")),
        (
            "values.keys_signed",
            hashlib.sha1(f"nonce={NONCE}&timestamp={STAMP}&token=AAAAA".encode()).hexdigest(),
        ),
        ("values.separator", hashlib.sha1("&".join(sorted(["AAAAA", STAMP, NONCE])).encode()).hexdigest()),
    ],
)
def test_a_mistake_is_proven_of_the_only_signature_and_of_one_beside_wechats(
    mistake: str, signature: str
) -> None:
    secrets = f"\nToken: AAAAA\nEncodingAESKey: {AES_KEY}"
    for text in (query(signature), f"{query(VECTORS[1][3])}\n我算出来的签名：{signature}"):
        verdict = judged(text + secrets)
        assert (verdict.kind, [cause.id for cause in verdict.causes]) == (VerdictKind.PROVEN, [mistake])


def test_an_empty_token_is_proven_without_one() -> None:
    assert [cause.id for cause in judged(query(sha1(STAMP, NONCE))).causes] == ["values.empty_token"]
    assert judged(query(sha1("x", STAMP, NONCE))).kind is VerdictKind.INCOMPLETE


MESSAGE = (
    "POST /wx?signature={}&timestamp="
    + STAMP
    + "&nonce="
    + NONCE
    + "&openid=oABC&encrypt_type=aes&msg_signature={}"
)


@pytest.mark.parametrize(
    "body",
    [f"<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[{ENCRYPT}]]></Encrypt></xml>",
     json.dumps({"ToUserName": "gh_1", "Encrypt": ENCRYPT}), f"Encrypt: {ENCRYPT}"],
)  # fmt: skip
def test_an_encrypted_message(body: str) -> None:
    plain, whole = sha1("AAAAA", STAMP, NONCE), sha1("AAAAA", STAMP, NONCE, ENCRYPT)
    assert [one.purpose for one in parse(f"{MESSAGE.format(plain, whole)}\n{body}").sorted_values] == [
        Purpose.SERVER_CHECK,
        Purpose.MESSAGE,
    ]
    assert judged(f"{MESSAGE.format(plain, whole)}\n{body}", "AAAAA").kind is VerdictKind.MATCH
    verdict = judged(f"{MESSAGE.format(plain, plain)}\n{body}", "AAAAA")
    assert [(cause.id, cause.detail) for cause in verdict.causes] == [("values.left_out", "encrypt")]
    assert judged(MESSAGE.format(plain, whole), "AAAAA").kind is VerdictKind.MATCH
    alone = f"/wx?msg_signature={whole}&timestamp={STAMP}&nonce={NONCE}"
    assert (judged(alone, "AAAAA").purpose, judged(alone, "AAAAA").missing) == (Purpose.MESSAGE, ("encrypt",))


tokens = st.text(st.sampled_from("0123456789abcXYZ"), min_size=3, max_size=32)


@examples(15)
@given(tokens, st.integers(10**9, 2 * 10**9), st.integers(1, 2 * 10**9))
def test_any_check_is_verified_and_a_changed_one_is_not(token: str, stamp: int, nonce: int) -> None:
    signature = sha1(token, str(stamp), str(nonce))
    assert judged(query(signature, str(stamp), str(nonce)), token).kind is VerdictKind.MATCH
    assert judged(query(sha1(signature), str(stamp), str(nonce)), token).kind is VerdictKind.UNEXPLAINED


@pytest.mark.parametrize(
    "text",
    [
        f"signature={'0a' * 20}&timestamp={STAMP}&nonceStr=Qx7bTz2LmP0aWc9d&url=https://a.com/",
        f"{{'signature': '{'0a' * 20}', 'timestamp': {STAMP}, 'nonce': 'Qx7bTz2LmP0aWc9d'}}",
        f"wx.config({{timestamp: {STAMP}, nonceStr: '1', signature: '{'0a' * 20}'}}) token: AAAAA, nonce: 1",
        "access_token: 12_abc signature timestamp nonce",
        "the Token is wrong",
    ],
)
def test_what_is_no_check(text: str) -> None:
    assert parse(text).sorted_values == ()
