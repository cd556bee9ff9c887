"""Api and the sandbox, end to end over HTTP: every call, every sample, every fault."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.wechat.conftest import QUICK
from wxdesk.clock import ManualClock
from wxdesk.errors import ApiError, NetworkError
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call

PHOTO = next(sample for sample in samples.GOOD if sample.kind == "image")
VIDEO = next(sample for sample in samples.GOOD if sample.kind == "video")
LARGE = replace(QUICK, body_bytes=64 << 20)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def sandbox(clock: ManualClock) -> Iterator[Sandbox]:
    with Sandbox(Platform(clock)) as running:
        yield running


@pytest.fixture
def api(sandbox: Sandbox, api_of: Callable[..., Api]) -> Api:
    return api_of(sandbox.api_base, limits=LARGE)


@pytest.fixture
def stable(api: Api) -> Secret:
    return api.fetch_stable_token(APPID, Secret(SECRET)).value


def fetched(api: Api, token: Secret, media_id: str, hd_voice: bool = False) -> bytes:
    with api.ask_media(token, media_id, hd_voice) as medium:
        return b"".join(medium.chunks())


def test_both_token_lines_and_both_tickets(api: Api, clock: ManualClock) -> None:
    secret = Secret(SECRET)
    stable, classic = api.fetch_stable_token(APPID, secret), api.fetch_classic_token(APPID, secret)
    assert stable.value != classic.value
    assert (stable.expires_in, classic.expires_in) == (7200, 7200)
    clock.advance(600)
    assert api.fetch_stable_token(APPID, secret).expires_in == 6600
    assert api.fetch_stable_token(APPID, secret, force=True).value != stable.value
    jsapi, card = (api.fetch_ticket(classic.value, kind) for kind in ("jsapi", "wx_card"))
    assert jsapi.value != card.value
    assert jsapi.expires_in == 7200
    assert api.probe_token(classic.value)


@pytest.mark.parametrize("sample", samples.GOOD, ids=lambda sample: f"{sample.number:02}-{sample.kind}")
def test_every_good_sample_arrives_byte_for_byte(api: Api, stable: Secret, sample: samples.Sample) -> None:
    assert fetched(api, stable, sample.media_id) == sample.data()


def test_a_video_takes_two_hops_and_the_second_carries_no_token(
    api: Api, stable: Secret, calls: list[Call]
) -> None:
    with api.ask_media(stable, VIDEO.media_id) as medium:
        assert medium.content_type == "video/mp4"
        assert b"".join(medium.chunks()) == VIDEO.data()
    assert [call.endpoint for call in calls[1:]] == ["/cgi-bin/media/get", "video_url"]


def test_a_voice_in_high_quality(api: Api, stable: Secret) -> None:
    voice = next(sample for sample in samples.GOOD if sample.high_quality)
    assert voice.high_quality is not None
    assert fetched(api, stable, voice.media_id, hd_voice=True) == voice.high_quality()


@pytest.mark.parametrize("number", [23, 24])
def test_the_expired_and_the_unknown_say_40007(api: Api, stable: Secret, number: int) -> None:
    with pytest.raises(ApiError) as caught:
        fetched(api, stable, samples.MEDIA_IDS[number - 1])
    assert caught.value.errcode == 40007
    assert caught.value.fields["rid"]
    assert caught.value.fields["rid_time"] == int(ManualClock().wall)


@pytest.mark.parametrize(
    ("fault", "errcode"),
    [
        ("token_expired", 42001),
        ("token_replaced=at_once", 40001),
        ("system_busy", -1),
        ("error_json=48001", 48001),
        ("quota_spent=/cgi-bin/media/get", 45009),
    ],
)
def test_faults_that_wechat_answers_for(
    sandbox: Sandbox, api: Api, stable: Secret, fault: str, errcode: int
) -> None:
    sandbox.faults.switch_on(fault)
    with pytest.raises(ApiError) as caught:
        fetched(api, stable, PHOTO.media_id)
    assert caught.value.errcode == errcode


def test_an_address_that_is_not_whitelisted_is_named(sandbox: Sandbox, api: Api) -> None:
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.9")
    with pytest.raises(ApiError) as caught:
        api.fetch_stable_token(APPID, Secret(SECRET))
    assert (caught.value.errcode, caught.value.fields["egress_ip"]) == (40164, "203.0.113.9")


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("truncated", "truncated"),
        ("empty_body", "empty_answer"),
        ("redirected", "redirected"),
        ("connection_lost", "connection_lost"),
    ],
)
def test_faults_on_the_way(sandbox: Sandbox, api: Api, stable: Secret, fault: str, code: str) -> None:
    sandbox.faults.switch_on(fault)
    with pytest.raises(NetworkError) as caught:
        fetched(api, stable, PHOTO.media_id)
    assert caught.value.code == code


def test_a_proxys_sign_in_page_is_no_answer(sandbox: Sandbox, api: Api, stable: Secret) -> None:
    sandbox.faults.switch_on("bad_proxy_html")
    with pytest.raises(NetworkError, match="not_json"):
        api.probe_token(stable)


def test_a_hostile_name_is_shown_and_harms_nothing(sandbox: Sandbox, api: Api, stable: Secret) -> None:
    sandbox.faults.switch_on("hostile_name")
    with api.ask_media(stable, PHOTO.media_id) as medium:
        assert b"".join(medium.chunks()) == PHOTO.data()
        assert medium.file_name
