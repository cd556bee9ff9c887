"""What is noticed beside the proof."""

import pytest

from wxdesk.signing.evidence import Clues, Evidence, Fails, Platform, parse
from wxdesk.signing.js_apis import NAMES, nearest, right_case
from wxdesk.signing.signature import digest
from wxdesk.signing.verdicts.suspicion import DiagnosisContext, Suspicion
from wxdesk.signing.verdicts.suspicions import IDS, suspicions

OWN, OTHER = "wx1111111111111111", "wx2222222222222222"
URL = "https://h5.example.com/x"
NOW = 1_700_000_000
ACCOUNT = DiagnosisContext(OWN, {OWN: "Shop", OTHER: "Test shop"}, ("example.com",), NOW, NOW - 60)

CASES = [
    ("appid.other_account", "Test shop", Evidence(appid=OTHER)),
    ("appid.original_id", "gh_0123456789ab", Evidence(appid="gh_0123456789ab")),
    ("appid.wecom", "ww0123456789abcdef", Evidence(appid="ww0123456789abcdef")),
    ("appid.shape", "wx123", Evidence(appid="wx123")),
    ("appid.unknown", "wx3333333333333333", Evidence(appid="wx3333333333333333")),
    ("noncestr.long", "36", Evidence(noncestr="0a1b2c3d-0a1b-2c3d-0a1b-2c3d0a1b2c3d")),
    ("config.value_missing", "nonceStr: undefined", Evidence(noncestr="undefined")),
    ("noncestr.numeric", "12345678", Evidence(noncestr="12345678")),
    ("timestamp.in_milliseconds", f"{NOW}000", Evidence(timestamp=f"{NOW}000")),
    ("timestamp.past", "86400", Evidence(timestamp=str(NOW - 86400))),
    ("timestamp.future", "28800", Evidence(timestamp=str(NOW + 28800))),
    ("timestamp.rounded", "1.8E+09", parse("timestamp: 1.8E+09")),
    ("url.no_scheme", "https://h5.example.com/x", parse("页面: h5.example.com/x")),
    ("url.invalid", "h5", Evidence(url="h5")),
    ("url.local", "localhost", Evidence(url="http://localhost/x")),
    ("url.local", "192.168.1.5", Evidence(url="http://192.168.1.5:8080/x")),
    ("appid.several", f"{OWN}, {OTHER}", Evidence(clues=Clues(appids=(OWN, OTHER)))),
    ("appid.hosting_app", OTHER, Evidence(clues=Clues(hosting_appid=OTHER))),
    ("url.foreign_host", "ads.other.com", Evidence(url=URL, real_auth_urls=("https://ads.other.com/",))),
    ("url.foreign_host", "ads.other.com", Evidence(url=URL, real_auth_urls=(URL, "https://ads.other.com/"))),
    ("url.ios_only", "", Evidence(clues=Clues((Fails.ON_IOS_ONLY,)))),
    ("url.android_only", "", Evidence(clues=Clues((Fails.ON_ANDROID_ONLY,)))),
    ("url.harmony", "", Evidence(clues=Clues((Fails.ON_HARMONY, Fails.WITH_IFRAME)))),
    ("url.iframe", "", Evidence(clues=Clues((Fails.WITH_IFRAME,)))),
    ("url.oauth_code", "", Evidence(url="https://h5.example.com/?code=021abcdefghijk0&state=1#/home")),
    ("url.oauth_code", "", Evidence(url="https://h5.example.com/?x=1&code=abcDEF_1234&state=")),
    ("api.open_tag", "wx-open-launch-weapp", Evidence(js_api_list=("wx-open-launch-weapp",))),
    ("timestamp.past", "7201", Evidence(timestamp=str(NOW - 86400), clues=Clues(failed_at=NOW - 86400 + 7201))),
    ("url.landing", "https://h5.example.com/", Evidence(url=URL, real_auth_urls=("https://h5.example.com/#a",))),
    ("domain.ip", "10.1.2.3", Evidence(url="http://10.1.2.3/")),
    ("domain.port", "8080", Evidence(url="https://h5.example.com:8080/")),
    ("domain.not_listed", "a.other.com", Evidence(url="https://a.other.com/")),
    ("domain.refused_though_listed", "h5.example.com", Evidence(url=URL, errcode=40048)),
    ("api.case", "chooseimage → chooseImage", Evidence(js_api_list=("chooseimage",))),
    ("api.misspelt", "chooseImages → chooseImage", Evidence(js_api_list=("chooseImages",))),
    ("api.unknown", "makeCoffee", Evidence(js_api_list=("makeCoffee",))),
    ("ready_after_fail", "", Evidence(ready_after_fail=True)),
    ("several_values", "noncestr", Evidence(others={"noncestr": ("x",)})),
    ("string1.not_of_signature", "", Evidence(string1="jsapi_ticket=t", signature="0" * 40)),
    ("template", "", Evidence(template=True)),
    ("signature.pay", "", Evidence(signature="0123456789ABCDEF0123456789ABCDEF")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "detail", "evidence"), CASES)
def test_what_is_odd_is_said(name: str, detail: str, evidence: Evidence) -> None:
    assert Suspicion(name, detail) in list(suspicions(evidence, ACCOUNT, None))


@pytest.mark.parametrize(
    ("name", "circumstances", "evidence", "signed"),
    [
        ("ticket.old", DiagnosisContext(now=NOW, ticket_seen_at=NOW - 7300), Evidence(), None),
        ("domain.refused", DiagnosisContext(), Evidence(url=URL, errcode=40048), None),
        ("domain.sibling", DiagnosisContext(safe_domains=("www.example.com",)), Evidence(url=URL), None),
        ("url.browser_form", DiagnosisContext(), Evidence(url="https://a.com?x"), "https://a.com?x"),
        (
            "url.entity_signed",
            DiagnosisContext(),
            Evidence(url="https://a.com/?x&amp;y"),
            "https://a.com/?x&amp;y",
        ),
        ("url.real_auth_url_wanted", DiagnosisContext(), Evidence(url=URL, errcode=63002), URL),
    ],
)
def test_what_is_odd_under_the_circumstances_is_said(name, circumstances, evidence, signed) -> None:
    assert name in [suspicion.id for suspicion in suspicions(evidence, circumstances, signed)]


@pytest.mark.parametrize(
    ("name", "evidence", "signed"),
    [
        ("url.local", Evidence(url=URL, platforms=(Platform.DEVTOOLS,)), None),
        ("timestamp.past", Evidence(timestamp=str(NOW - 86400), clues=Clues(failed_at=NOW - 86000)), None),
        ("timestamp.future", Evidence(timestamp=str(NOW), clues=Clues(failed_at=NOW + 60)), None),
        ("url.oauth_code", Evidence(url="https://h5.example.com/?code=SPRING2026"), None),
        ("url.oauth_code", Evidence(url="https://h5.example.com/?barcode=021abcdefghijk0"), None),
        (
            "url.oauth_code",
            Evidence(url=f"{URL}?code=021abcdefghijk0&state=1"),
            f"{URL}?code=021abcdefghijk0&state=1",
        ),
        ("url.landing", Evidence(url=URL, real_auth_urls=("https://ads.other.com/",)), None),
        ("url.foreign_host", Evidence(url=URL, real_auth_urls=("https://h5.example.com/",)), None),
        ("url.ios_only", Evidence(real_auth_urls=(URL,), clues=Clues((Fails.ON_IOS_ONLY,))), None),
        ("url.iframe", Evidence(clues=Clues((Fails.ON_HARMONY, Fails.WITH_IFRAME))), None),
        ("api.unknown", Evidence(js_api_list=("wx-open-subscribe",)), None),
        ("several_values", Evidence(others={"appid": (OTHER,)}, clues=Clues(appids=(OWN, OTHER))), None),
        ("url.one_of_two", Evidence(url=URL, real_auth_urls=(URL, f"{URL}#a")), URL),
        ("url.one_of_two", Evidence(url=URL, real_auth_urls=(URL,)), URL),
    ],
)
def test_what_is_not_odd_is_not_said(name: str, evidence: Evidence, signed: str | None) -> None:
    assert name not in [suspicion.id for suspicion in suspicions(evidence, ACCOUNT, signed)]


def test_which_of_the_two_addresses_fits_is_said() -> None:
    two = Evidence(url=URL, real_auth_urls=("https://h5.example.com/", f"{URL}#/a"))
    assert Suspicion("url.one_of_two", URL) in list(suspicions(two, ACCOUNT, URL))


def test_an_app_id_of_no_saved_account_is_said_first_whether_one_is_chosen_or_not() -> None:
    foreign = Evidence(appid="wx3333333333333333", timestamp="1", noncestr="1")
    for circumstances in (ACCOUNT, DiagnosisContext(accounts=ACCOUNT.accounts, now=NOW)):
        assert next(suspicions(foreign, circumstances, None)).id == "appid.unknown"
    assert "appid.unknown" not in [one.id for one in suspicions(foreign, DiagnosisContext(), None)]


def test_an_open_tag_is_read_whole() -> None:
    apis = parse("jsApiList: ['chooseImage', 'wx-open-launch-weapp', \"wx-open-launch-app\"]").js_api_list
    assert apis == ("chooseImage", "wx-open-launch-weapp", "wx-open-launch-app")


def test_nothing_is_odd_about_a_sound_page() -> None:
    sound = Evidence(
        OWN, str(NOW), "Wm3WZYTPz0wzccnW", digest("jsapi_ticket=t"), URL, string1="jsapi_ticket=t",
        js_api_list=("chooseImage", "uploadImage"),
    )  # fmt: skip
    assert list(suspicions(sound, ACCOUNT, URL)) == []
    assert list(suspicions(Evidence(), DiagnosisContext(), None)) == []


# Of what is certain where the signature is not known or not explained.
_BY_DIAGNOSIS = ("config.key_name", "config.key_missing", "signature.malformed", "attempts.other_fits")


def test_the_tests_know_every_suspicion() -> None:
    known = {name for name, *_ in CASES} | {
        "ticket.old", "domain.refused", "domain.sibling", "url.browser_form", "url.entity_signed",
        "url.real_auth_url_wanted", "url.one_of_two", *_BY_DIAGNOSIS,
    }  # fmt: skip
    assert known == set(IDS)


@pytest.mark.parametrize(
    ("domains", "covered"),
    [
        (("h5.example.com",), True),
        (("example.com",), True),
        (("h5.example.com/x",), True),
        (("h5.example.com/y",), False),
        (("5.example.com",), False),
        (("a.h5.example.com",), False),
    ],
)
def test_a_safe_domain_covers_its_sub_domains_and_what_lies_below_its_path(domains, covered) -> None:
    found = [one.id for one in suspicions(Evidence(url=URL), DiagnosisContext(safe_domains=domains), None)]
    assert (found == []) is covered


def test_names_of_interfaces() -> None:
    assert all(right_case(name.upper()) == name for name in NAMES)
    assert (right_case("choose"), nearest("chooseImg"), nearest("xyz")) == ("", "chooseImage", "")


@pytest.mark.parametrize("credential", ["c0ffee" * 5 + "11", "84_" + "Ab1-" * 30])
def test_a_credential_in_the_place_of_the_appid_is_not_written_out(credential: str) -> None:
    [told] = [one for one in suspicions(Evidence(appid=credential), ACCOUNT, None) if one.id == "appid.shape"]
    assert credential not in told.detail
    assert "***" in told.detail
