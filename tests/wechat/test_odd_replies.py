"""Whatever JSON a server answers with: each call gives values of known size, or an error that wxdesk has words for."""

import json
import math
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.slow import examples
from tests.test_outside import ANY_TEXT, ODD_JSON
from tests.wechat.servers import Server, always, http
from wxdesk import error_record, outside, translation
from wxdesk.errors import ApiError, NetworkError, WxdeskError
from wxdesk.media.material_list import cells
from wxdesk.secrecy import Secret
from wxdesk.wechat import material, media_reply, reply
from wxdesk.wechat.api import Api, IssuedToken
from wxdesk.wechat.exchange import Exchange
from wxdesk.wechat.material import Material, MaterialKind, Page
from wxdesk.wechat.rid_record import RidRecord
from wxdesk.wording.errors import describe

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
TOKEN = Secret("84_token_" + "t" * 40)
SECRET = Secret("0123456789abcdef0123456789abcdef")
SAY = translation.translator("zh_CN")

# Every name that a reader looks at, so that what is odd is met often; and right values, so that it is got so far.
NAMES = st.sampled_from(
    ["errcode", "errmsg", "access_token", "ticket", "expires_in", "ip_list", "media_id", "thumb_media_id", "created_at",
     "video_url", "down_url", "news_item", "title", "total_count", "item", "content", "name", "update_time", "url",
     "request", "invoke_time", "cost_in_ms", "request_url", "image_count", "voice_count", "video_count", "news_count"]
)  # fmt: skip
ODD = st.one_of(
    ODD_JSON,
    st.sampled_from(
        ["--1", "1" * 4300, 10**400, -(10**400), 10**18, -1, 0, 7200, True, "\ud800", "a\x00b", math.nan, math.inf,
         "invalid media_id hint: [x] rid: ffffffff-00000000-00000000", "https://\ud800/", "x" * 100_000, [], {}, ["x"],
         [{"media_id": "\ud800", "update_time": 10**400, "name": "\x00"}], {"invoke_time": 10**400}]
    ),
)  # fmt: skip
OBJECTS = st.dictionaries(st.one_of(NAMES, ANY_TEXT), ODD, max_size=8)


def call(read: Callable[[Api], object]) -> Callable[[dict[str, Any], pytest.MonkeyPatch], object]:
    """A call of the API whose answer is given; httpx and sockets aside."""

    def made(answer: dict[str, Any], patch: pytest.MonkeyPatch) -> object:
        patch.setattr(
            Exchange, "answer", lambda self, method, endpoint, query, *, needs, **_: judged(answer, needs)
        )
        return read(Api("http://127.0.0.1:1", sandbox=True))

    return made


def judged(answer: dict[str, Any], needs: dict[str, type | range]) -> dict[str, Any]:
    reply.refuse_error(answer, "h", "/cgi-bin/x")
    for name, kind in needs.items():
        reply.field(answer, name, kind, "h")
    return answer


CALLS: dict[str, Callable[[dict[str, Any], pytest.MonkeyPatch], object]] = {
    "stable_token": call(lambda api: api.fetch_stable_token("wx", SECRET)),
    "ticket": call(lambda api: api.fetch_ticket(TOKEN, "jsapi")),
    "probe": call(lambda api: api.probe_token(TOKEN)),
    "rid": call(lambda api: api.fetch_rid(TOKEN, "1-2-3")),
    "page": call(lambda api: api.material.fetch_page(TOKEN, MaterialKind.IMAGE, 0)),
    "news page": call(lambda api: api.material.fetch_page(TOKEN, MaterialKind.NEWS, 0)),
    "video": lambda answer, _: media_reply.TEMPORARY.address_of(answer, "h"),
    "permanent video": lambda answer, _: material.down_url(answer, "h"),
}


@pytest.mark.parametrize("name", CALLS)
@given(answer=OBJECTS)
@examples(15)
def test_values_within_bounds_or_an_error_with_words(name: str, answer: dict[str, Any]) -> None:
    # As it arrives: through JSON, where NaN and halves of characters may stand.
    parsed = reply.parsed_object(json.dumps(answer).encode(), "h")
    assert parsed is not None
    with pytest.MonkeyPatch.context() as patch:
        try:
            sound(CALLS[name](parsed, patch))
        except WxdeskError as error:
            well_told(error)


def sound(value: object) -> None:
    match value:
        case IssuedToken():
            assert 0 <= value.expires_in <= 31 * 86_400
            assert value.value
        case RidRecord():
            assert time.localtime(value.asked_at)
            (value.address + value.body + value.answer + value.client_ip).encode()
        case Page():
            assert 0 <= value.total < 10**6
            for one in value.media:
                sound(one)
        case Material():
            assert all(len(cell) <= 2000 and cell.encode() for cell in cells(value) if cell)
        case dict():
            assert all(0 <= count < 10**6 for count in value.values())
        case tuple():
            assert all(isinstance(one, str) and 0 < len(one) <= 100 for one in value)
        case str():
            assert 0 < len(value) <= 8192
            value.encode()
        case _:
            pytest.fail(f"{type(value)} is not known here")


def well_told(error: WxdeskError) -> None:
    """It has a sentence, and is the same after it stood in the journal."""
    str(describe(error, SAY)).encode()
    written = error_record.to_json(error)
    written.encode()
    again = error_record.from_json(written)
    assert again is not None
    assert (type(again), again.code) == (type(error), error.code)
    if isinstance(error, ApiError):
        assert abs(error.errcode) <= 10**9
        assert again.fields["errcode"] == error.errcode


@given(OBJECTS)
def test_a_grant_can_be_counted_with(answer: dict[str, Any]) -> None:
    try:
        lifetime_s = reply.field(answer, "expires_in", range(31 * 86_400), "h")
    except WxdeskError:
        return
    assert float(lifetime_s) >= 0


# --- over real HTTP: the same kinds, each once ------------------------------------------------------------------------
BODIES = {
    "errcode --1": b'{"errcode":"--1"}',
    "errcode of 4,300 digits": b'{"errcode":' + b"1" * 4300 + b"}",
    "errcode of 5,000 digits as text": b'{"errcode":"' + b"1" * 5000 + b'"}',
    "errcode of 5,000 digits": b'{"errcode":-' + b"1" * 5000 + b"}",
    "errcode NaN": b'{"errcode":NaN}',
    "errcode true": b'{"errcode":true}',
    "errcode list": b'{"errcode":[40001]}',
    "half a character": rb'{"errcode":40007,"errmsg":"\ud800","video_url":"https://\udc00.example/"}',
    "half a character in the address": rb'{"video_url":"https://a.example/\udc00"}',
    "errmsg object": b'{"errcode":40007,"errmsg":{"a":[1]}}',
    "a thousand brackets": b'{"errcode":40007,"a":' + b"[" * 1000 + b"]" * 1000 + b"}",
    "a thousand objects": b'{"a":' * 1000 + b"1" + b"}" * 1000,
    "endless brackets": b'{"a":' + b"[" * 50_000,
    "rid beyond the calendar": b'{"errcode":40007,"errmsg":"x rid: ffffffff-ffffffff-ffffffff"}',
}


@pytest.mark.parametrize("kind", BODIES)
def test_every_endpoint_over_http(serve: Serve, api_of: ApiOf, kind: str) -> None:
    api = api_of(serve(always(http(BODIES[kind]))))
    asked: list[Callable[[], object]] = [
        lambda: api.fetch_stable_token("wx", SECRET),
        lambda: api.fetch_ticket(TOKEN, "jsapi"),
        lambda: api.probe_token(TOKEN),
        lambda: api.fetch_rid(TOKEN, "1-2-3"),
        lambda: api.material.fetch_page(TOKEN, MaterialKind.IMAGE, 0),
        lambda: api.ask_media(TOKEN, "M").__enter__(),
        lambda: api.material.ask(TOKEN, "M").__enter__(),
    ]
    for ask in asked:
        with pytest.raises(WxdeskError) as caught:
            ask()
        well_told(caught.value)


@pytest.mark.parametrize(
    "expires_in",
    ["1" + "0" * 400, "NaN", "Infinity", "-1", "true", '"7200"', "1e999", "7200.5", "null", "[]"],
)
def test_a_lifetime_that_is_none(serve: Serve, api_of: ApiOf, expires_in: str) -> None:
    body = f'{{"access_token":"84__x","expires_in":{expires_in}}}'.encode()
    with pytest.raises(WxdeskError) as caught:
        api_of(serve(always(http(body)))).fetch_stable_token("wx", SECRET)
    assert caught.value.fields["missing"] == "expires_in"


@pytest.mark.parametrize("expires_in", ["7200", "7200.0", "7.2e3"])
def test_a_lifetime_is_a_whole_number_however_it_is_written(
    serve: Serve, api_of: ApiOf, expires_in: str
) -> None:
    body = f'{{"access_token":"84__x","ticket":"t","errcode":0.0,"expires_in":{expires_in}}}'.encode()
    api = api_of(serve(always(http(body))))
    for issued in (api.fetch_stable_token("wx", SECRET), api.fetch_ticket(TOKEN, "jsapi")):
        assert (issued.expires_in, type(issued.expires_in)) == (7200, int)


@pytest.mark.parametrize(
    "update_time", ["1" + "0" * 400, "-99999999999999", "1e300", '"never"', "NaN", "253402300800000"]
)
def test_a_time_beyond_the_calendar_is_not_known(serve: Serve, api_of: ApiOf, update_time: str) -> None:
    body = f'{{"total_count":1,"item":[{{"media_id":"M","name":"n","update_time":{update_time}}}]}}'.encode()
    page = api_of(serve(always(http(body)))).material.fetch_page(TOKEN, MaterialKind.IMAGE, 0)
    assert cells(page.media[0]) == ("n", "", "")


def test_the_twin_that_takes_numbers_as_they_come_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def errcode(answer: dict[str, Any], host: str) -> int:
        value = answer.get("errcode", 0)
        return int(value) if isinstance(value, str) and value.strip().lstrip("-").isdecimal() else 0

    monkeypatch.setattr(reply, "errcode", errcode)
    with pytest.raises(ValueError, match="invalid literal"):
        judged({"errcode": "--1"}, {})
    with pytest.raises(OverflowError):
        time.localtime(10**400)
    assert 10**400 not in outside.TIMES


def test_an_answer_of_very_many_values_is_not_taken_apart() -> None:
    """What is two bytes as text is a hundred once it is parsed, and eight of them come at once."""
    few, many = (b'{"x":[' + b"{}," * count + b"{}]}" for count in (1_000, 300_000))
    answer = reply.parsed_object(few, "host")
    assert answer is not None
    assert len(answer["x"]) == 1_001
    with pytest.raises(NetworkError, match="not_json"):
        reply.parsed_object(many, "host")
