"""What of a wx.config is kept, and what Diagnose is given."""

import json

import pytest

from tests.inspector.pages import APPID, CURRENT, LANDING, call, recorded, signed
from wxdesk.inspector.clients import CLIENTS, Checked, System
from wxdesk.inspector.recording import recording_of
from wxdesk.signing.evidence import parse


def faults(**changes: object) -> list[tuple[str, str]]:
    return [(fault.id, fault.detail) for fault in recorded(**changes).faults]  # type: ignore[arg-type]


def test_a_sound_one_is_kept_whole() -> None:
    recording = recorded()
    assert (recording.appid, recording.timestamp) == (APPID, "1718003600")
    assert (recording.address, recording.landing) == (CURRENT, LANDING)
    assert recording.apis == ("chooseImage", "previewImage")  # as pages call them
    assert recording.faults == () and recording.moved


def test_the_fragment_is_no_move() -> None:
    assert not recorded(landing=f"{LANDING}#a", address=f"{LANDING}#b").moved


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"verifyNonceStr": None}, ("config.key_missing", "nonceStr")),
        ({"verifyTimestamp": "undefined"}, ("config.key_missing", "timestamp")),
        ({"verifyTimestamp": "NaN"}, ("config.value_missing", 'timestamp: "NaN"')),
        ({"verifyTimestamp": "yesterday"}, ("config.value_missing", "timestamp: yesterday")),
        ({"appId": None}, ("config.key_missing", "appId")),
        ({"appId": ""}, ("config.value_missing", 'appId: ""')),
        ({"verifySignature": None}, ("config.key_missing", "signature")),
        ({"verifyJsApiList": None}, ("config.key_missing", "jsApiList")),
    ],
)
def test_a_key_that_wechat_does_not_get_is_named(
    changes: dict[str, object], expected: tuple[str, str]
) -> None:
    assert faults(**changes) == [expected]


def test_a_list_of_open_tags_does_for_a_list_of_apis() -> None:
    assert faults(verifyJsApiList=None, verifyOpenTagList=["wx-open-launch-app"]) == []


def test_a_number_is_read_as_the_client_signs_it() -> None:
    assert recorded(verifyNonceStr=123).noncestr == "123"


@pytest.mark.parametrize("odd", [[1], {"a": 1}, True, "x" * 5_000, 10**400, "\ud800"])
def test_whatever_stands_in_a_place_of_a_text_is_bounded(odd: object) -> None:
    recording = recording_of(call(**{**signed(CURRENT), "verifyNonceStr": odd}), CLIENTS[System.ANDROID])
    assert len(recording.noncestr) <= 1_000
    recording.evidence(Checked.CURRENT)
    recording.text()


def test_diagnose_reads_from_its_text_what_was_recorded() -> None:
    recording = recorded()
    evidence = parse(recording.text({"errMsg": "config:fail"}))
    assert (evidence.appid, evidence.noncestr, evidence.timestamp, evidence.signature) == (
        recording.appid,
        recording.noncestr,
        recording.timestamp,
        recording.signature,
    )
    assert evidence.url.partition("#")[0] == recording.signed_address(Checked.CURRENT)
    assert LANDING in evidence.urls


def test_its_text_is_lines_of_json() -> None:
    lines = recorded().text().splitlines()
    assert [json.loads(line.removeprefix("wxdesk ")).keys() for line in lines] == [
        {"url", "landing", "userAgent"},
        {"url", "preVerifyJSAPI"},
    ]


def test_evidence_is_for_the_address_that_is_asked_about() -> None:
    recording = recorded()
    assert recording.evidence(Checked.LANDING).real_auth_urls == (LANDING,)
    assert recording.evidence(Checked.CURRENT).url == CURRENT
    assert recording.evidence(Checked.CURRENT).other_urls == (LANDING,)
