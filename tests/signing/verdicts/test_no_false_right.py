"""Right is said only of what is right: whatever was pasted, a plain computation has to agree."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.signing.pasted_cases import CASES
from tests.signing.pastes import (
    NONCE,
    OTHER_TICKET,
    PAGE,
    RIGHT,
    TICKET,
    TIME,
    TOKEN,
    config,
    ids,
    judged,
    noticed,
    sha1,
    text1,
)
from tests.support.slow import examples
from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.verdicts.checked import read_as
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, VerdictKind

ONLY_RIGHT = SearchBudget(60, 200)
NO_TICKETS = (
    "",
    "undefined",
    "null",
    "None",
    "none",
    "Array",
    "[object Object]",
    "JSAPI_TICKET",
    "your_ticket",
    TOKEN,
)


def others_of(evidence: Evidence) -> list[Evidence]:
    """The evidence, and with each value as it reads with damages undone."""
    found = [evidence]
    for name in ("url", "noncestr", "timestamp", "string1"):
        for reading in evidence.readings.get(getattr(evidence, name), ()):
            if name != "timestamp" or (reading.value.isascii() and reading.value.isdigit()):
                found.append(dataclasses.replace(evidence, **{name: reading.value}))
    return found


@pytest.mark.parametrize("name", CASES)
def test_a_plain_computation_agrees_with_every_right(name: str) -> None:
    credentials = CASES[name].credentials()
    for evidence in others_of(parse(CASES[name].text)):
        verdict = diagnose(evidence, credentials, budget=ONLY_RIGHT)
        if verdict.kind is not VerdictKind.MATCH:
            continue
        assert verdict.expected is not None and verdict.reproduced is not None
        ticket = credentials.get(JSAPI_TICKET) or evidence.ticket
        assert ticket is not None
        page = verdict.reproduced.address
        nonces = read_as(evidence, evidence.noncestr)
        computed = {sha1(text1(ticket.reveal(), nonce, evidence.timestamp, page)) for nonce in nonces}
        assert verdict.expected.signature == evidence.signature.lower()
        assert evidence.signature.lower() in computed
        assert page.startswith(("http://", "https://")) and "#" not in page and "&amp;" not in page
        assert not page.startswith(("https%3", "http%3"))
        assert evidence.config_faults == ()


values = st.fixed_dictionaries(
    {
        "ticket": st.sampled_from((TICKET, OTHER_TICKET, *NO_TICKETS)),
        "noncestr": st.sampled_from((NONCE, NONCE.lower(), "undefined")),
        "timestamp": st.sampled_from((TIME, "1718003660", f"{TIME}000")),
        "url": st.sampled_from(
            (PAGE, f"{PAGE}#/a", PAGE.replace("&", "&amp;"), PAGE[8:], "test", f"{PAGE} ")
        ),
    }
)


@examples(25)
@given(
    values,
    st.sampled_from((config, lambda signature: f"nonceStr={NONCE}\ntimestamp={TIME}\nsignature={signature}")),
)
def test_right_exactly_when_what_was_signed_is_what_the_page_has(signed, paste) -> None:
    right = signed == {"ticket": TICKET, "noncestr": NONCE, "timestamp": TIME, "url": PAGE}
    # A match is what is tried first of all.
    verdict = judged(f"{paste(sha1(text1(**signed)))}\n{PAGE}", most=5_000)
    assert (verdict.kind is VerdictKind.MATCH) == right


# --- the keys of wx.config ---------------------------------------------------------------------------------
VALUES = {
    "appId": "'wx3f2a9c0e7b1d4586'",
    "timestamp": TIME,
    "nonceStr": f"'{NONCE}'",
    "signature": f"'{RIGHT}'",
}
VALUES["jsApiList"] = "['chooseImage']"
MISSPELT = {
    "appId": ("appid", "appID", "AppId", "app_id"),
    "timestamp": ("timeStamp", "Timestamp", "time_stamp"),
    "nonceStr": ("noncestr", "nonce_str", "nonceString", "nonce", "NonceStr"),
    "signature": ("Signature", "sign", "signatrue"),
    "jsApiList": ("jsapilist", "jsApilist", "jsAPIList"),
}


@pytest.mark.parametrize(("key", "name"), [(key, name) for key, names in MISSPELT.items() for name in names])
def test_a_key_that_wx_config_does_not_read_is_proven(key: str, name: str) -> None:
    verdict = judged(f"{config(RIGHT, **{key: None, name: VALUES[key]})}\n{PAGE}")
    assert verdict.kind is VerdictKind.PROVEN
    assert [tuple(cause) for cause in verdict.causes] == [("config.key_name", f"{name} → {key}")]


@pytest.mark.parametrize("value", ["undefined", "null", "NaN", "''", '""', "'undefined'", None])
@pytest.mark.parametrize("key", VALUES)
def test_a_key_without_a_value_is_never_right_and_is_named(key: str, value: str | None) -> None:
    verdict = judged(f"{config(RIGHT, **{key: value})}\n{PAGE}")
    assert verdict.kind is not VerdictKind.MATCH
    told = [*verdict.causes, *verdict.suspicions]
    if (key, value) != ("nonceStr", "'undefined'"):
        assert any(one.id.startswith("config.") and key in one.detail for one in told)


@pytest.mark.parametrize(
    "text",
    [
        config(),
        config().replace("'", '"'),
        config(debug="true", openTagList="['wx-open-launch-app']"),
        config().replace(", ", ",\n  // one more\n  "),
        f"// wx.config({{noncestr: 'x', timestamp: 1, appId: 'y'}})\n{config()}",
        "wx.config({debug: true, ...data})\n" + config()[10:],
        config(nonce_str="'not read'"),
    ],
)
def test_a_sound_call_is_right_in_every_dress(text: str) -> None:
    verdict = judged(f"{text}\n{PAGE}")
    assert (verdict.kind, ids(verdict)) == (VerdictKind.MATCH, [])


# --- what contradicts itself ---------------------------------------------------------------------------------
SECOND = "https://h5.example.com/shop"
WRONG = "0" * 39 + "1"
REPLY = '{{"appId":"wx3f2a9c0e7b1d4586","timestamp":{time},"nonceStr":"{nonce}","signature":"{signature}"}}'.format
LATER = {"nonceStr": "'Zk4pWq8VbT1mYeRs'", "timestamp": "1718003660"}
SECOND_ATTEMPT = config(
    sha1(text1(noncestr="Zk4pWq8VbT1mYeRs", timestamp="1718003660", url=f"{PAGE}#/y")), **LATER
)


@pytest.mark.parametrize(
    ("text", "causes", "also"),
    [
        (
            f'{config(sha1(text1(url=SECOND)))}\n"realAuthUrl":["{PAGE}","{SECOND}"]',
            ["url.real_auth_later"],
            "",
        ),
        (
            f"{REPLY(time=TIME, nonce=NONCE, signature=RIGHT)}\n{config(WRONG)}\n{PAGE}",
            ["signature.other_value"],
            "",
        ),
        (f"1. {config()}\n2. {SECOND_ATTEMPT}\n{PAGE}#/y", ["url.fragment_kept"], "attempts.other_fits"),
        (f"1. {SECOND_ATTEMPT}\n2. {config()}\n{PAGE}#/y", ["url.fragment_kept"], "attempts.other_fits"),
    ],
)
def test_a_paste_that_contradicts_itself_says_what_fits_what(text: str, causes: list[str], also: str) -> None:
    verdict = judged(text)
    assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, causes)
    assert not also or also in noticed(verdict)


def test_the_first_address_of_several_that_wechat_checked_is_right() -> None:
    assert judged(f'{config()}\n"realAuthUrl":["{PAGE}","{SECOND}"]').kind is VerdictKind.MATCH


@pytest.mark.parametrize("pasted", [(TICKET, OTHER_TICKET), (OTHER_TICKET, TICKET)])
def test_which_of_two_pasted_tickets_counts_is_asked(pasted: tuple[str, str]) -> None:
    labels = "\n".join(f"jsapi_ticket: {ticket}" for ticket in pasted)
    assert judged(f"{labels}\n{config()}\n{PAGE}", ticket="").kind is not VerdictKind.MATCH
    assert judged(f"{labels}\n{config()}\n{PAGE}").kind is VerdictKind.MATCH


# --- what is no ticket -----------------------------------------------------------------------------------------
@pytest.mark.parametrize("word", NO_TICKETS)
def test_what_is_no_ticket_is_named_wherever_it_stood(word: str) -> None:
    signature = sha1(text1(ticket=word))
    cause = "ticket.access_token" if word == TOKEN else "ticket.null" if word else "ticket.empty"
    texts = (
        f"{config(signature)}\n{PAGE}",
        f"{config(signature)}\n{PAGE}\njsapi_ticket: {word}",
        f"string1: {text1(ticket=word)}\nsignature: {signature}",
    )
    for text in texts[1:] if word == TOKEN else texts:
        verdict = judged(text, ticket="")
        assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, [cause])
    if word:
        assert ids(judged(texts[0], ticket=word)) == [cause]


def test_the_documentations_ticket_is_right_only_in_its_own_example() -> None:
    sample = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
    text = text1(ticket=sample)
    assert ids(judged(f"string1: {text}\nsignature: {sha1(text)}", ticket="")) == [
        "ticket.documentation_sample"
    ]


# --- a signature that is none ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("pasted", "detail"),
    [
        (RIGHT[:-1], "39 ≠ 40"),
        (f"{RIGHT}a", "41 ≠ 40"),
        (f"{RIGHT[:20]}0{RIGHT[20:]}", "41 ≠ 40"),
        (RIGHT[:24], "24 ≠ 40"),
        (RIGHT.replace("0", "O"), "O"),
        (RIGHT.replace("1", "l"), "l"),
        (" ".join(RIGHT[at : at + 8] for at in range(0, 40, 8)), "␣"),
    ],
)
def test_a_signature_that_is_none_says_why_and_is_proven_where_its_repair_fits(
    pasted: str, detail: str
) -> None:
    for text in (
        f"{config(pasted)}\n{PAGE}",
        f"nonceStr: {NONCE}\ntimestamp: {TIME}\nsignature: {pasted}\n{PAGE}",
    ):
        verdict = judged(text)
        assert [tuple(cause) for cause in verdict.causes] == [("signature.malformed", detail)]
        other = judged(text, ticket=OTHER_TICKET)
        assert (other.kind, other.missing) == (VerdictKind.INCOMPLETE, ("signature",))
        assert "signature.malformed" in noticed(other)


def test_capital_letters_are_proven() -> None:
    assert ids(judged(f"{config(RIGHT.upper())}\n{PAGE}")) == ["digest.upper_case"]


# --- what only looks like it ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "ticket",
    [
        "wx3f2a9c0e7b1d4586",
        "0123456789abcdef" * 2,
        "0123456789abcdef" * 2 + "01234567",
        "o" + "aB3" * 9,
        PAGE,
        '{"errcode":40001}',
    ],
)
def test_what_is_plainly_no_ticket_is_never_right(ticket: str) -> None:
    verdict = judged(f"{config(sha1(text1(ticket=ticket)))}\n{PAGE}", ticket)
    assert verdict.kind is not VerdictKind.MATCH
    assert "ticket.something_else" in [one.id for one in (*verdict.causes, *verdict.suspicions)]
    assert ticket not in str([one.detail for one in verdict.causes])


@pytest.mark.parametrize(
    "page", ["https://www.example.com/list?id=7", "http://localhost:8080/list", "http://10.1.2.3/list"]
)
def test_a_page_on_another_name_of_the_company_is_not_the_signed_one(page: str) -> None:
    signed = text1(url="https://h5.example.com/list?id=7")
    assert judged(f"string1: {signed}\nsignature: {sha1(signed)}\n{page}").kind is not VerdictKind.MATCH


def test_one_signature_for_two_nonces_fits_only_one() -> None:
    second = config(RIGHT, nonceStr="'Second0123456789'")
    assert judged(f"{config(RIGHT)}\n{second}\n{PAGE}").kind is not VerdictKind.MATCH


@pytest.mark.parametrize("value", ["'chooseImage'", '"chooseImage,scanQRCode"', "'[\"chooseImage\"]'"])
def test_a_list_of_interfaces_that_is_a_text_is_named(value: str) -> None:
    verdict = judged(f"{config(RIGHT, jsApiList=value)}\n{PAGE}")
    assert [cause.id for cause in verdict.causes] == ["config.value_missing"]


@pytest.mark.parametrize(
    "link",
    ["https://cdn.example.com/upload/2026/shot.png", "https://www.baidu.com/s?wd=63002", "http://www.w3.org/1999/xhtml",
     "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&redirect_uri=https%3A%2F%2Fh5.example.com%2Fcb&state=1",
     "https://unpkg.com/vconsole", "本地 http://localhost:8080/list 没问题"],
)  # fmt: skip
def test_a_link_before_the_config_is_not_the_page(link: str) -> None:
    assert judged(f"{link}\n{config(RIGHT)}\n{PAGE}").kind is VerdictKind.MATCH
