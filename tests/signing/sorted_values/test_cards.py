"""Cards: recognised in any dress, verified against published vectors, and their mistakes proven."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import parse
from wxdesk.signing.signature import string1
from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind

CARD_TICKET = "ojZ8YtyVyr30HheH3CM73y7h4jJE"
JSAPI = "kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZOO_J0MxaUpuHtIU_IltC7zs3kfNOYTHEqeIEvEXZHbS3xXNx3g"
FIELDS = {
    "card_id": "pjZ8Yt1XGILfi-FUsewpnnolGgZk",
    "code": "1434008071",
    "timestamp": "1404896688",
    "nonce_str": "123",
    "openid": "",
}
KNOWN = {"wx_card_ticket": Secret(CARD_TICKET), JSAPI_TICKET: Secret(JSAPI)}
PAGE = "https://h5.example.com/card?id=7"


def sha1(text: str) -> str:
    return hashlib.sha1(text.encode()).hexdigest()


def card_signature(values: list[str]) -> str:
    """Of addCard and chooseCard: SHA-1 over the values in use, sorted by their bytes and joined."""
    return sha1("".join(sorted(values, key=str.encode)))


# Values in any order and their signature: the documentation's own and those of published libraries' tests.
PUBLISHED = [
    (
        ("1434008071", "1404896688", "pjZ8Yt1XGILfi-FUsewpnnolGgZk", "ojZ8YtyVyr30HheH3CM73y7h4jJE", "123"),
        "f137ab68b7f8112d20ee528ab6074564e2796250",
    ),
    (
        (
            "E0o2-at6NcC2OsJiQTlwlKYyg-fKayq9IF7iYyyyi7JyxXirHaurpJgI7oqY0AVbFPnZmYCgmCdTNBlU1hBRzw",
            "1498125529",
            "ptMXyt1Z8fa_oO9VZCPeNvQIrL3E",
            "F899139DF5E1059396431415E770C6DD",
            "PK0000397757",
            "otMXytwcamKAa3JmUoQ0N7OGDFuA",
        ),
        "cdd62c91eaa2c62f02b54e220dea282e34cce879",
    ),
]


@pytest.mark.parametrize(("values", "expected"), PUBLISHED)
def test_the_signatures_of_these_tests_are_made_as_published(values: tuple[str, ...], expected: str) -> None:
    assert card_signature([*values]) == expected


def signed(*without: str, ticket: str = CARD_TICKET, more: tuple[str, ...] = (), **changed: str) -> str:
    """The right signature over FIELDS, or with one thing about it wrong."""
    values = {name: value for name, value in (FIELDS | changed).items() if name not in without}
    return card_signature([ticket, *values.values(), *more])


def ext(signature: str, **more: str) -> dict[str, str]:
    return (
        {name: value for name, value in FIELDS.items() if name != "card_id"} | more | {"signature": signature}
    )


def call(signature: str, **more: str) -> str:
    """As a page calls it: JSON inside a string."""
    card_ext = json.dumps(ext(signature, **more))
    return f"wx.addCard({{cardList: [{{cardId: '{FIELDS['card_id']}', cardExt: '{card_ext}'}}]}})"


DRESSES = {
    "a call": call,
    "double quotes": lambda signature: "wx.addCard(" + json.dumps({
        "cardList": [{"cardId": FIELDS["card_id"], "cardExt": json.dumps(ext(signature))}]
    }) + ")",
    "a reply": lambda signature: json.dumps({
        "code": 0, "data": {"card_id": FIELDS["card_id"], "card_ext": ext(signature)}
    }),
    "a reply in a string": lambda signature: json.dumps({
        "body": json.dumps({"code": 0, "cardExt": json.dumps(ext(signature)), "cardId": FIELDS["card_id"]})
    }),
    "a log": lambda signature: " ".join(f"{k}={v}" for k, v in {**FIELDS, "signature": signature}.items()),
    "labels": lambda signature: "\n".join(f"{k}：{v}" for k, v in {**FIELDS, "signature": signature}.items()),
    "an object": lambda signature: f"{{cardId: '{FIELDS['card_id']}', cardExt: {{code: '{FIELDS['code']}', "
    f"timestamp: {FIELDS['timestamp']}, nonce_str: '123', signature: \"{signature}\"}}}}",
    "beside wx.config": lambda signature: "wx.config({appId: 'wx0123456789abcdef', timestamp: 1795990000, nonceStr: "
    f"'Qx7bTz2LmP0aWc9d', signature: '{'0a' * 20}', jsApiList: ['addCard']}})\n{call(signature)}",
    "behind a page's fields": lambda signature: json.dumps({
        "timestamp": 1795990000, "nonceStr": "Qx7bTz2LmP0aWc9d", "signature": "0a" * 20,
        "cardId": FIELDS["card_id"], "cardExt": json.dumps(ext(signature)),
    }),
}  # fmt: skip


def judged(text: str, known: dict[str, Secret] = KNOWN) -> Verdict:
    return diagnose(parse(text), known)


@pytest.mark.parametrize("dress", DRESSES)
def test_the_documentations_example_is_right_in_any_dress(dress: str) -> None:
    verdict = judged(DRESSES[dress]("f137ab68b7f8112d20ee528ab6074564e2796250"))
    assert (verdict.kind, verdict.purpose, verdict.missing) == (VerdictKind.MATCH, Purpose.ADD_CARD, ())
    assert CARD_TICKET not in verdict.masked_string1 + verdict.masked_expected


@pytest.mark.parametrize(
    ("values", "signature"),
    [
        # wechatpy, tests/test_client.py; Senparc, JSSDKHelperTests
        (("sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
          "random_card_id", "", "1414587457", "Wm3WZYTPz0wzccnW"), "22dce6bad4db532d4a2ef82ca2ca7bbe1e10ef28"),
        (("sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
          "random_card_id", "random_code", "1414587457", "Wm3WZYTPz0wzccnW"), "2e9c6d12952246e071717d7baeab20c30420b5cd"),
    ],
)  # fmt: skip
def test_vectors_of_other_libraries(values: tuple[str, ...], signature: str) -> None:
    ticket, card_id, code, timestamp, nonce = values
    fields = {"code": code, "timestamp": timestamp, "nonce_str": nonce, "signature": signature}
    text = json.dumps({"cardId": card_id, "cardExt": json.dumps(fields)})
    assert judged(text, {"wx_card": Secret(ticket)}).kind is VerdictKind.MATCH
    assert judged(text, {"wx_card": Secret(ticket[:-1])}).kind is VerdictKind.UNEXPLAINED


_SORTED = sorted([CARD_TICKET, *FIELDS.values()])
MISTAKES = [
    ("values.not_sorted", call(sha1(CARD_TICKET + "1404896688" + FIELDS["card_id"] + "1434008071" + "123"))),
    ("values.sorted_by_name", call(sha1(CARD_TICKET + FIELDS["card_id"] + "1434008071" + "123" + "1404896688"))),
    ("values.jsapi_ticket", call(signed(ticket=JSAPI))),
    ("values.left_out", call(signed("code"))),
    ("values.left_out", call(signed("nonce_str"))),
    ("values.left_out", call(card_signature([CARD_TICKET, "1404896688", FIELDS["card_id"], "oABC", "123"]), openid="oABC")
     .replace("oABC", "oABC", 1)),
    ("values.too_many", call(signed(more=("shop",)), outer_str="shop")),
    ("timestamp.milliseconds", call(signed(timestamp="1404896688000"))),
    ("timestamp.other_value", call(signed(timestamp="1404890000")) + "\ntimestamp: 1404890000"),
    ("noncestr.other_value", call(signed(nonce_str="Kd82xY")) + "\nnonceStr: Kd82xY"),
    ("values.keys_signed", call(sha1("&".join(sorted(f"{k}={v}" for k, v in
                                                     {**FIELDS, "api_ticket": CARD_TICKET}.items() if v))))),
    ("values.separator", call(sha1("&".join(filter(None, _SORTED))))),
    ("values.case", call(sha1("".join(_SORTED).lower()))),
    ("values.white_space", call(sha1("".join(_SORTED) + "\n"))),
    ("values.like_a_page", call(sha1(string1(CARD_TICKET, "123", "1404896688", PAGE))) + f"\n{PAGE}"),
    ("digest.upper_case", call(signed().upper())),
    ("digest.md5", call(hashlib.md5("".join(_SORTED).encode()).hexdigest())),
]  # fmt: skip


@pytest.mark.parametrize(("mistake", "text"), MISTAKES)
def test_a_mistake_is_proven(mistake: str, text: str) -> None:
    verdict = judged(text)
    assert (verdict.kind, mistake in [cause.id for cause in verdict.causes]) == (VerdictKind.PROVEN, True)
    assert len(verdict.causes) == 1


def test_two_mistakes_together() -> None:
    verdict = judged(call(signed("code", ticket=JSAPI)))
    assert [cause.id for cause in verdict.causes] == ["values.jsapi_ticket", "values.left_out"]
    assert verdict.causes[1].detail == "code"


def test_what_no_mistake_gives_is_not_explained() -> None:
    verdict = judged(call("0a" * 20))
    assert (verdict.kind, verdict.explanations, verdict.reproduced) == (VerdictKind.UNEXPLAINED, (), None)


values = st.text(st.sampled_from("0123456789abcXYZ-_"), min_size=1, max_size=20)


@examples(15)
@given(st.tuples(values, values, values, st.integers(10**9, 2 * 10**9)), values)
def test_any_card_is_verified_and_a_changed_one_is_not(card: tuple[str, str, str, int], ticket: str) -> None:
    card_id, code, nonce, stamp = card
    signature = card_signature([ticket, card_id, code, nonce, str(stamp)])
    fields = {"code": code, "timestamp": str(stamp), "nonce_str": nonce, "signature": signature}
    text = json.dumps({"cardId": card_id, "cardExt": json.dumps(fields)})
    known = {"wx_card": Secret(ticket)}
    if not {card_id, code, nonce} & {"0" * len(one) for one in (card_id, code, nonce)}:
        assert judged(text, known).kind is VerdictKind.MATCH
    assert judged(text.replace(signature, sha1(signature)), known).kind is VerdictKind.UNEXPLAINED


CHOOSE = {
    "shopId": "", "cardType": "GROUPON", "cardId": "pjZ8Yt1XGILfi", "timestamp": 1404896688, "nonceStr": "abc",
    "signType": "SHA1",
}  # fmt: skip


def test_choose_card_signs_the_app_id() -> None:
    appid = "wx0123456789abcdef"
    sign = card_signature([CARD_TICKET, appid, "1404896688", "abc", "pjZ8Yt1XGILfi", "GROUPON"])
    text = f"wx.chooseCard({json.dumps({**CHOOSE, 'cardSign': sign})})"
    assert (
        judged(f"wx.config({{appId: '{appid}', jsApiList: ['chooseCard']}})\n{text}").kind
        is VerdictKind.MATCH
    )
    assert (judged(text).kind, judged(text).missing) == (VerdictKind.INCOMPLETE, ("appid",))
    assert judged(f"appId: wx{'0' * 16}\n{text}").kind is VerdictKind.UNEXPLAINED
    without = card_signature([CARD_TICKET, "1404896688", "abc", "pjZ8Yt1XGILfi", "GROUPON"])
    verdict = judged(f"appId: {appid}\n{text.replace(sign, without)}")
    assert [(cause.id, cause.detail) for cause in verdict.causes] == [("values.left_out", "app_id")]


def test_of_several_cards_the_wrong_one_is_told() -> None:
    right, wrong = ext(signed()), ext(signed("code"))
    cards = [{"cardId": FIELDS["card_id"], "cardExt": json.dumps(one)} for one in (right, wrong, right)]
    verdict = judged(f"wx.addCard({json.dumps({'cardList': cards})})")
    assert [cause.id for cause in verdict.causes] == ["values.left_out"]
    assert len(parse(json.dumps({"cardList": cards})).sorted_values) == 3


def test_without_its_ticket_a_card_waits_for_it_and_for_nothing_of_a_page() -> None:
    verdict = judged(call(signed()), {})
    assert (verdict.kind, verdict.missing) == (VerdictKind.INCOMPLETE, ("card_ticket",))
    assert judged(call(signed()), {JSAPI_TICKET: Secret(JSAPI)}).missing == ("card_ticket",)
    assert judged(call(signed()) + f"\napi_ticket: {CARD_TICKET}", {}).kind is VerdictKind.MATCH
    assert judged(call(signed(ticket=JSAPI)), {JSAPI_TICKET: Secret(JSAPI)}).kind is VerdictKind.PROVEN


@pytest.mark.parametrize(
    "text",
    [
        "wx.config({timestamp: 1, nonceStr: 'x', signature: '', jsApiList: ['addCard', 'chooseCard', 'openCard']})",
        '{"jsApiList":["addCard"],"signature":"%s"}' % ("0a" * 20),
        "the discard_id=5 of cardboard",
        "we add cards and choose cards",
    ],
)
def test_what_is_no_card(text: str) -> None:
    assert parse(text).sorted_values == ()


def test_a_refused_page_goes_before_the_card_beside_it() -> None:
    verdict = judged(f"config:invalid signature\n{call(signed())}")
    assert verdict.purpose is Purpose.PAGE
