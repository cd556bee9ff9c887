"""What a client answers to wx.config, and the verdicts for both addresses."""

import pytest

from tests.inspector.pages import APPID, CURRENT, LANDING, TICKET, recorded
from wxdesk.accounts.account import Account
from wxdesk.inspector.clients import CLIENTS, Checked, System
from wxdesk.inspector.judging import Answer, Judgement, answer_to, config_reply, judge
from wxdesk.inspector.recording import Recording
from wxdesk.secrecy import Secret
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, VerdictKind

ACCOUNT = Account("Shop", APPID)
_TICKET = Secret(TICKET)
_NOW = 1718003650.0


def judged(recording: Recording, **known: str) -> Judgement:
    secrets = {name: Secret(value) for name, value in {JSAPI_TICKET: TICKET, **known}.items()}
    around = DiagnosisContext(APPID, {APPID: "Shop"}, now=_NOW, ticket_seen_at=_NOW - 600)
    return judge(recording, answer_to(recording, ACCOUNT, _TICKET), ACCOUNT, secrets, around)


def kinds(judgement: Judgement) -> dict[Checked, VerdictKind]:
    return {which: verdict.kind for which, verdict in judgement.verdicts.items()}


@pytest.mark.parametrize(
    ("system", "signed_for", "answer"),
    [
        (System.IPHONE, LANDING, Answer.OK),
        (System.IPHONE, CURRENT, Answer.INVALID_SIGNATURE),
        (System.ANDROID, LANDING, Answer.OK),
        (System.ANDROID, CURRENT, Answer.OK),
        (System.WINDOWS, LANDING, Answer.INVALID_SIGNATURE),
        (System.WINDOWS, CURRENT, Answer.OK),
    ],
)
def test_each_client_checks_its_own_address(system: System, signed_for: str, answer: Answer) -> None:
    assert answer_to(recorded(signed_for, CLIENTS[system]), ACCOUNT, _TICKET) is answer


def test_both_addresses_are_judged() -> None:
    judgement = judged(recorded(LANDING))
    assert kinds(judgement) == {Checked.LANDING: VerdictKind.MATCH, Checked.CURRENT: VerdictKind.PROVEN}
    assert judgement.counting().kind is VerdictKind.MATCH


def test_the_current_address_signed_on_an_iphone_is_named() -> None:
    judgement = judged(recorded(CURRENT))
    assert kinds(judgement)[Checked.CURRENT] is VerdictKind.MATCH
    assert [cause.id for cause in judgement.counting().causes] == ["url.current_page"]


def test_a_page_that_has_not_moved_has_one_verdict() -> None:
    judgement = judged(recorded(LANDING, landing=LANDING, address=LANDING))
    assert judgement.verdicts[Checked.LANDING] is judgement.verdicts[Checked.CURRENT]


def test_a_key_that_is_not_there_is_proof() -> None:
    """Pasted, it might have been left out; here it is all that WeChat gets."""
    judgement = judged(recorded(LANDING, verifyNonceStr=None))
    assert judgement.answer is Answer.INVALID_SIGNATURE
    verdict = judgement.counting()
    assert verdict.kind is VerdictKind.PROVEN
    assert [(cause.id, cause.detail) for cause in verdict.causes] == [("config.key_missing", "nonceStr")]


def test_a_right_signature_without_a_list_of_apis_is_wrong_for_that() -> None:
    verdict = judged(recorded(LANDING, verifyJsApiList=None)).counting()
    assert verdict.kind is VerdictKind.PROVEN
    assert [cause.id for cause in verdict.causes] == ["config.key_missing"]


@pytest.mark.parametrize(
    ("domains", "answer"),
    [
        ((), Answer.OK),
        (("h5.example.com",), Answer.OK),
        (("example.com",), Answer.OK),
        (("other.example.com",), Answer.INVALID_DOMAIN),
        (("h5.example.com/other/",), Answer.INVALID_DOMAIN),
    ],
)
def test_the_domains_that_are_known_are_held_against_it(domains: tuple[str, ...], answer: Answer) -> None:
    account = Account("Shop", APPID, safe_domains=domains)
    assert answer_to(recorded(LANDING), account, _TICKET) is answer


def test_another_appid_and_no_ticket() -> None:
    assert (
        answer_to(recorded(LANDING), Account("Other", "wx0000000000000001"), _TICKET) is Answer.INVALID_APPID
    )
    assert answer_to(recorded(LANDING), None, None) is Answer.NOT_CHECKED
    assert answer_to(recorded(LANDING), ACCOUNT, None) is Answer.NOT_CHECKED


@pytest.mark.parametrize("spoilt", ["0" * 40, "", "zz", "A" * 40])
def test_a_wrong_signature_is_refused(spoilt: str) -> None:
    assert answer_to(recorded(LANDING, verifySignature=spoilt), ACCOUNT, _TICKET) is Answer.INVALID_SIGNATURE


def test_the_replies_are_those_of_a_client() -> None:
    recording = recorded(CURRENT, CLIENTS[System.ANDROID])
    assert config_reply(Answer.OK, recording) == {"err_msg": "preVerifyJSAPI:ok"}
    bad = config_reply(Answer.INVALID_SIGNATURE, recording)
    assert "63002" in bad["errMsg"] and "invalid signature" in bad["errMsg"]
    assert bad["realAuthUrl"] == [CURRENT.partition("#")[0], LANDING]
    assert "40048" in config_reply(Answer.INVALID_DOMAIN, recording)["errMsg"]
    assert config_reply(Answer.INVALID_SIGNATURE, recorded(CURRENT))["realAuthUrl"] == [LANDING]


def test_no_reply_holds_the_ticket() -> None:
    recording = recorded(CURRENT)
    for answer in Answer:
        assert TICKET not in str(config_reply(answer, recording))
    assert TICKET not in recording.text(config_reply(Answer.INVALID_SIGNATURE, recording))
