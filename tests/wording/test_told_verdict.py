"""What a verdict is called, and that it says no more than was proven."""

import pytest

from wxdesk import translation
from wxdesk.secrecy import Secret
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.signature import sign
from wxdesk.signing.verdict import JSAPI_TICKET, PREVIOUS, Note, Verdict, VerdictKind
from wxdesk.wording.told_verdict import EVIDENCE_NAMES, MISSING, ToldVerdict, credential_words, tell_verdict
from wxdesk.wording.verdicts import NOTES

ENGLISH = translation.translator("en")
TICKET = Secret("sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg")
PAGE = "https://h5.example.com/photo?uid=88"


def case(signed_url: str = PAGE, ticket: Secret = TICKET, upper: bool = False, **fields: object) -> Evidence:
    signature = sign(ticket.reveal(), "Wm3WZYTPz0wzccnW", "1414587457", signed_url).signature
    known = {"noncestr": "Wm3WZYTPz0wzccnW", "timestamp": "1414587457", "url": PAGE, **fields}
    return Evidence(signature=signature.upper() if upper else signature, **known)  # type: ignore[arg-type]


def told(evidence: Evidence, **credentials: Secret) -> ToldVerdict:
    return tell_verdict(diagnose(evidence, {JSAPI_TICKET: TICKET, **credentials}), ENGLISH)


def test_right() -> None:
    verdict = told(case())
    assert (verdict.tone, verdict.title, verdict.proven) == ("good", "Right", True)


def test_right_but_refused_sends_the_reader_for_the_address_that_wechat_checked() -> None:
    verdict = tell_verdict(diagnose(case(), {JSAPI_TICKET: TICKET}), ENGLISH, refused=True)
    assert "realAuthUrl" in verdict.sentence


def test_a_ticket_of_another_account_than_the_named_one_is_wrong_although_the_digest_fits() -> None:
    verdict = tell_verdict(
        diagnose(case(), {JSAPI_TICKET: TICKET}),
        ENGLISH,
        named_appid="wx0000000000000000",
        account_name="Shop",
    )
    assert verdict.tone == "bad"
    assert "Shop" in verdict.sentence
    assert "wx0000000000000000" in verdict.sentence


@pytest.mark.parametrize(
    ("evidence", "title"),
    [
        (case(f"{PAGE}#photo", other_urls=(f"{PAGE}#photo",)), "Wrong: another address was signed"),
        (case(upper=True), "Wrong: capital letters"),
        (case(ticket=Secret("E0o2-at6NcC2OsJiQTlwlKYyg-fKayq9")), "Wrong: another credential was used"),
    ],
)
def test_what_a_digest_proves_is_called_proven(evidence: Evidence, title: str) -> None:
    verdict = told(evidence, wx_card_ticket=Secret("E0o2-at6NcC2OsJiQTlwlKYyg-fKayq9"))
    assert (verdict.tone, verdict.title, verdict.proven) == ("bad", title, True)


def test_what_no_digest_proves_is_not_called_proven() -> None:
    verdict = told(case("https://elsewhere.example.com/"))
    assert (verdict.tone, verdict.title, verdict.proven) == ("bad", "Wrong, not explained", False)


def test_the_reason_in_the_title_is_not_said_again_below() -> None:
    evidence = case(f"{PAGE}#photo", other_urls=(f"{PAGE}#photo",), others={"noncestr": ("x",)})
    verdict = told(evidence)
    assert NOTES[Note.OTHER_ADDRESS] not in verdict.also
    assert NOTES[Note.CONFLICTING_VALUES] in verdict.also


def test_what_is_missing_is_named_with_the_place_to_find_it() -> None:
    verdict = tell_verdict(diagnose(Evidence(appid="wx1234567890abcdef"), {}), ENGLISH)
    assert verdict.tone == "warn"
    assert verdict.points == tuple(MISSING.values())


def test_nothing_recognised_says_what_to_paste() -> None:
    verdict = tell_verdict(diagnose(Evidence(), {}), ENGLISH, anything_found=False)
    assert verdict.title == "Nothing was recognised"
    assert "wx.config" in verdict.sentence


def test_every_field_of_the_evidence_and_every_missing_one_has_a_name() -> None:
    assert set(MISSING) == set(diagnose(Evidence(), {}).missing)
    assert set(EVIDENCE_NAMES) >= {"appid", "real_auth_urls", "string1", "errcode", *MISSING}


def test_credentials_are_called_by_their_kind_and_others_by_their_account() -> None:
    assert credential_words(f"{PREVIOUS}_3", ENGLISH) == "an earlier jsapi_ticket"
    assert credential_words("Other shop", ENGLISH) == "the ticket of Other shop"


@pytest.mark.parametrize("kind", list(VerdictKind))
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_kind_is_told_in_both_languages(kind: VerdictKind, language: str) -> None:
    verdict = tell_verdict(Verdict(kind, missing=tuple(MISSING)), translation.translator(language))
    assert verdict.title
    assert verdict.sentence
    assert "{" not in f"{verdict.title}{verdict.sentence}"
