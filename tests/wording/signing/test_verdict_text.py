"""What a verdict is called, and that it says no more than was proven."""

import re
from dataclasses import replace

import pytest

from tests.support.short_search import ShortSearch
from wxdesk import translation
from wxdesk.secrecy import Secret
from wxdesk.signing.damage import PasteArtifact, Reading
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import sign
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.suspicion import DiagnosisContext, Suspicion
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, PREVIOUS, Comparison, Verdict, VerdictKind
from wxdesk.wording import Translate, as_item
from wxdesk.wording.signing import causes
from wxdesk.wording.signing.causes import Fixes
from wxdesk.wording.signing.verdict_text import EVIDENCE_NAMES, MISSING, VerdictText, describe_verdict
from wxdesk.wording.signing.verdicts import COMPARISONS, DAMAGES, VERDICTS
from wxdesk.wording.tokens.credentials import credential_words

ENGLISH, CHINESE = translation.translator("en"), translation.translator("zh_CN")
TICKET = Secret("kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZOO_J0MxaUpuHtIU_IltC7zs3kfNOYTHEqeIEvEXZHbS3xXNx3g")
CARD = Secret("E0o2-at6NcC2OsJiQTlwlKYyg-fKayq9")
NONCE, TIME = "B7EE6F5F9AA5CD17", "1474350784"
PAGE = "https://h5.example.com/photo?uid=88&lang=zh&tab=2"
APPID = "wx1234567890abcdef"


def case(signed: str = PAGE, ticket: Secret = TICKET, at: str = TIME, **fields: object) -> Evidence:
    """Of a page at PAGE whose back end signed `signed`."""
    signature = sign(ticket.reveal(), NONCE, at, signed).signature
    known = {"signature": signature, "noncestr": NONCE, "timestamp": TIME, "url": PAGE, **fields}
    return Evidence(**known)  # type: ignore[arg-type]


def told(
    evidence: Evidence,
    translate: Translate = ENGLISH,
    circumstances: DiagnosisContext | None = None,
    **credentials: Secret,
) -> VerdictText:
    # Enough for two mistakes; it ends by the count, so that no clock decides.
    budget = ShortSearch()
    verdict = diagnose(evidence, {JSAPI_TICKET: TICKET, **credentials}, circumstances, budget)
    return describe_verdict(verdict, translate, account_name="Shop")


def test_right() -> None:
    verdict = told(case())
    assert (verdict.tone, verdict.title, verdict.proven) == ("good", "Signature matches", True)
    assert (verdict.points, verdict.also, verdict.fixes) == ((), (), Fixes())


def test_right_once_the_display_is_undone_says_how_it_was_read() -> None:
    shown = PAGE.replace("&", "&amp;")
    readings = {shown: (Reading(PAGE, (PasteArtifact.HTML_ENTITY,)),)}
    verdict = told(case(url=shown, readings=readings))
    assert verdict.title == "Signature matches"
    assert verdict.points == (DAMAGES[PasteArtifact.HTML_ENTITY],)


def test_right_but_refused_sends_the_reader_for_the_address_that_wechat_checked() -> None:
    verdict = told(case(errcode=63002))
    assert verdict.title == "Signature matches"
    assert "realAuthUrl" in verdict.also[0]


@pytest.mark.parametrize(
    ("evidence", "title"),
    [
        (case(PAGE.partition("&")[0]), "Wrong: the query string was cut off at an &"),
        (case(f"{PAGE}#photo", url=f"{PAGE}#photo"), "Wrong: the part after # was signed too"),
        (case(signature=case().signature.upper()), "Wrong: the signature is in uppercase"),
        (case(ticket=CARD), "Wrong: the card ticket (wx_card) was used"),
        (case(at=f"{TIME}000"), "Wrong: timestamp in milliseconds on one side"),
    ],
)
def test_one_mistake_is_the_title_and_is_proven(evidence: Evidence, title: str) -> None:
    verdict = told(evidence, wx_card_ticket=CARD)
    assert (verdict.tone, verdict.title, verdict.proven) == ("bad", title, True)
    assert [f"Wrong: {cause.title}" for cause in verdict.causes_told] == [title]
    assert verdict.sentence == verdict.causes_told[0].sentence
    assert verdict.points == ()
    assert verdict.fixes.front or verdict.fixes.back


def test_what_was_at_stake_is_named() -> None:
    assert "lang, tab" in told(case(PAGE.partition("&")[0])).sentence


def test_several_mistakes_are_counted_and_told_one_by_one() -> None:
    verdict = told(case(PAGE.partition("&")[0], at=str(int(TIME) + 2)))
    assert (verdict.tone, verdict.title, verdict.proven) == ("bad", "Wrong: 2 mistakes combined", True)
    assert verdict.points == tuple(cause.sentence for cause in verdict.causes_told)
    assert ["lang, tab" in verdict.points[0], "+2" in verdict.points[1]] == [True, True]
    assert len(verdict.fixes.front) == 2


def test_equal_explanations_are_told_side_by_side_and_none_as_proven() -> None:
    swapped = "https://h5.example.com/photo?uid=88&tab=2&lang=zh"
    verdict = told(case(swapped))
    assert (verdict.title, verdict.proven) == ("Wrong: one of these two mistakes", False)
    assert ["moved to the end" in point for point in verdict.points] == [False, True]
    assert verdict.causes_told == ()


def test_an_explanation_that_differs_in_its_details_only_is_no_other() -> None:
    ways = ((Cause("url.plus", "+ → %20"),), (Cause("url.plus", "%20 → +"),), (Cause("url.case"),) * 2)
    verdict = describe_verdict(Verdict(VerdictKind.PROVEN, explanations=(*ways, ways[2])), CHINESE)
    assert verdict.title == "签名错误：以下两种错误之一"
    assert len(verdict.points) == 2
    alone = describe_verdict(Verdict(VerdictKind.PROVEN, explanations=ways[:2]), CHINESE)
    assert alone.proven


def test_an_appid_of_another_account_names_both() -> None:
    verdict = told(case(appid="wx0000000000000000"), circumstances=DiagnosisContext(appid=APPID))
    assert verdict.title == "Wrong: the appId belongs to another account"
    assert "wx0000000000000000" in verdict.sentence
    assert "Shop" in verdict.points[0]


def test_an_appid_of_no_saved_account_goes_before_what_is_missing() -> None:
    unknown = Verdict(
        VerdictKind.INCOMPLETE,
        ("ticket",),
        suspicions=(Suspicion("noncestr.numeric", "1"), Suspicion("appid.unknown", "wx3")),
    )
    told_first = describe_verdict(unknown, ENGLISH)
    assert told_first.title == "No saved account has this appId"
    assert "wx3" in told_first.sentence
    assert [("wx3" in also) for also in told_first.also] == [False]
    proven = replace(unknown, kind=VerdictKind.PROVEN, explanations=((Cause("url.api_address"),),))
    assert any("wx3" in also for also in describe_verdict(proven, ENGLISH).also)


def test_what_no_digest_proves_is_not_called_proven() -> None:
    verdict = told(case("https://elsewhere.example.org/"))
    assert (verdict.tone, verdict.title, verdict.proven) == ("bad", "Wrong, cause unknown", False)
    assert "the search stopped" in verdict.sentence
    assert (verdict.causes_told, verdict.fixes) == ((), Fixes())
    assert [word for word in ("realAuthUrl", "string1", "Shop") if word in " ".join(verdict.points)] == [
        "realAuthUrl",
        "string1",
        "Shop",
    ]


def test_what_was_tried_is_told_with_its_count_and_whether_it_was_everything() -> None:
    verdict = Verdict(VerdictKind.UNEXPLAINED, tried=1_234_567, seconds=1.25, complete=True)
    assert "all 1,234,567 combinations were tried in 1.2 s" in describe_verdict(verdict, ENGLISH).sentence
    cut_short = describe_verdict(replace(verdict, complete=False), ENGLISH).sentence
    assert "1,234,567" in cut_short
    assert "all" not in cut_short


def test_suspicions_stand_apart_and_change_nothing() -> None:
    odd = case(js_api_list=("chooseimage",))
    verdict = told(odd)
    assert (verdict.title, verdict.points) == ("Signature matches", ())
    assert len(verdict.also) == 1
    assert "chooseImage" in verdict.also[0]


def test_what_is_missing_is_named_with_the_place_to_find_it() -> None:
    verdict = describe_verdict(diagnose(Evidence(appid=APPID), {}), ENGLISH)
    assert verdict.tone == "warn"
    assert verdict.points == tuple(map(as_item, MISSING.values()))


def test_nothing_recognised_says_what_to_paste() -> None:
    verdict = describe_verdict(diagnose(Evidence(), {}), ENGLISH, anything_found=False)
    assert verdict.title == "Nothing was recognised"
    assert "wx.config" in verdict.sentence


def test_every_field_of_the_evidence_and_every_missing_one_has_a_name() -> None:
    assert set(MISSING) == set(diagnose(Evidence(), {}).missing)
    assert set(EVIDENCE_NAMES) >= {"appid", "real_auth_urls", "string1", "errcode", *MISSING}


def test_every_kind_comparison_and_damage_has_its_words() -> None:
    assert set(VERDICTS) == set(VerdictKind)
    assert set(COMPARISONS) == set(Comparison)
    assert set(DAMAGES) == set(PasteArtifact)


def test_credentials_are_called_by_their_kind_and_others_by_their_account() -> None:
    assert credential_words(f"{PREVIOUS}_3", ENGLISH) == "an earlier jsapi_ticket"
    assert credential_words("wx_card_ticket", ENGLISH) == "the card ticket (wx_card)"
    assert credential_words("Other shop", ENGLISH) == "Other shop's ticket"


@pytest.mark.parametrize("kind", list(VerdictKind))
@pytest.mark.parametrize("translate", [ENGLISH, CHINESE], ids=["en", "zh_CN"])
def test_every_kind_is_told_whole_in_both_languages(kind: VerdictKind, translate: Translate) -> None:
    ways = ((Cause("url.case"),), (Cause("ticket.previous", "previous_2"),))
    verdict = Verdict(kind, missing=tuple(MISSING), explanations=ways, undone=tuple(PasteArtifact))
    told = describe_verdict(verdict, translate, account_name="Shop")
    texts = (told.title, told.sentence, *told.points, *told.fixes.front, *told.fixes.back)
    assert all(texts)
    assert not re.search(r"\{\w+\}", " ".join(texts))
    assert all(len(text) <= 160 for text in texts)
    if translate is CHINESE:
        assert all(re.search(r"[\u4e00-\u9fff]", text) for text in texts)


def test_every_item_begins_with_a_capital_or_a_name() -> None:
    for told in (words.title for words in causes.WORDS.values()):
        first = as_item(told).split()[0].strip(",:")
        assert not (first.isalpha() and first.islower()) or first == "timestamp", told
    assert as_item("the query string was cut off at an &").startswith("The query")
    assert as_item("nonceStr is another one") == "nonceStr is another one"
    assert as_item("查询串") == "查询串"
