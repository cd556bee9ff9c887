"""Permanent material over HTTP: bytes whatever the header says, videos by their second hop, articles refused."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.wechat.conftest import QUICK
from tests.wechat.servers import Line, Request, Server, always, http
from wxdesk.clock import ManualClock
from wxdesk.errors import ApiError, InputError, NetworkError
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.material import MaterialKind

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
JPEG = b"\xff\xd8\xff\xe0" + b"j" * 3000 + b"\xff\xd9"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(ManualClock())) as running:
        yield running


@pytest.fixture
def api(sandbox: Sandbox, api_of: ApiOf) -> Api:
    return api_of(sandbox.api_base)


@pytest.fixture
def stable(api: Api) -> Secret:
    return api.fetch_stable_token(APPID, Secret(SECRET)).value


def fetched(api: Api, token: Secret, media_id: str = "M") -> bytes:
    with api.material.ask(token, media_id) as medium:
        return b"".join(medium.chunks())


def answering(value: Any, *headers: str) -> bytes:
    return http(json.dumps(value, ensure_ascii=False).encode(), *headers)


def test_the_id_goes_in_the_body_and_the_token_in_the_query(
    serve: Serve, api_of: ApiOf, token: Secret, calls: list[Call]
) -> None:
    server = serve(always(http(JPEG, "Content-Type: text/plain")))
    assert fetched(api_of(server), token, "permanent-id") == JPEG
    (request,) = server.requests
    assert request.method == "POST"
    assert request.target == f"/cgi-bin/material/get_material?access_token={token.reveal()}"
    assert json.loads(request.body) == {"media_id": "permanent-id"}
    assert [(call.method, call.endpoint, call.status) for call in calls] == [
        ("POST", "/cgi-bin/material/get_material", 200)
    ]


def test_one_connection_serves_them_all_also_when_asked_ahead(
    serve: Serve, api_of: ApiOf, token: Secret
) -> None:
    """A POST, but one that may be sent twice: so it goes over a connection that was kept."""
    server = serve(always(http(JPEG)))
    api = api_of(server)
    assert fetched(api, token) == JPEG
    ahead = api.material.ask(token, "N")
    with ahead as medium:
        assert b"".join(medium.chunks()) == JPEG
    assert server.connections == 1
    assert [json.loads(request.body)["media_id"] for request in server.requests] == ["M", "N"]


def test_a_kept_connection_that_is_gone_is_replaced(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    def once(request: Request, line: Line) -> bool:
        line.send(http(JPEG))
        return False

    server = serve(once)
    api = api_of(server)
    assert [fetched(api, token), fetched(api, token)] == [JPEG, JPEG]


@pytest.mark.parametrize("kind", ["image", "voice", "video"])
def test_what_the_sandbox_keeps_arrives_byte_for_byte(
    sandbox: Sandbox, api: Api, stable: Secret, kind: str
) -> None:
    for media_id in sandbox.platform.permanent.media_ids(kind)[-3:]:
        assert fetched(api, stable, media_id) == sandbox.platform.permanent.data(media_id)


def test_a_videos_second_hop_carries_no_token(
    serve: Serve, api_of: ApiOf, token: Secret, calls: list[Call]
) -> None:
    cdn = serve(always(http(JPEG, "Content-Type: video/mp4")))
    told = {"title": "t", "description": "d", "down_url": f"{cdn.base}/v.mp4?key=k"}
    assert fetched(api_of(serve(always(answering(told)))), token) == JPEG
    (request,) = cdn.requests
    assert (request.method, request.target) == ("GET", "/v.mp4?key=k")
    assert token.reveal() not in f"{request}"
    assert [call.endpoint for call in calls] == ["/cgi-bin/material/get_material", "video_url"]


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/v", "https://192.168.1.1/v", "file:///etc/passwd", "http://x.example/v"]
)
def test_a_down_url_that_leads_elsewhere_is_refused(
    serve: Serve, api_of: ApiOf, token: Secret, url: str
) -> None:
    server = serve(always(answering({"title": "t", "description": "", "down_url": url})))
    with pytest.raises(NetworkError, match="video_url_refused"):
        fetched(api_of(server), token)


@pytest.mark.parametrize(
    "told", [{}, {"title": "t"}, {"down_url": ""}, {"down_url": 7}, {"video_url": "https://x.example"}]
)
def test_an_object_without_an_address_is_no_answer(
    serve: Serve, api_of: ApiOf, token: Secret, told: dict[str, Any]
) -> None:
    with pytest.raises(NetworkError, match="wrong_shape"):
        fetched(api_of(serve(always(answering(told)))), token)


def test_an_article_is_refused_with_its_covers(sandbox: Sandbox, api: Api, stable: Secret) -> None:
    permanent = sandbox.platform.permanent
    with pytest.raises(InputError) as caught:
        fetched(api, stable, permanent.media_ids("news")[0])
    assert caught.value.code == "material_is_article"
    assert caught.value.fields["title"] == "秋季新品"
    assert caught.value.fields["covers"].split(", ") == list(permanent.media_ids("image")[:2])


@pytest.mark.parametrize("size", [100, 70_000, 700_000])
def test_an_article_is_recognised_however_long_it_is(
    serve: Serve, api_of: ApiOf, token: Secret, size: int
) -> None:
    article = {"title": "t" * 500, "thumb_media_id": "C", "content": "文" * size}
    api = api_of(serve(always(answering({"news_item": [article, "?"]}))), limits=QUICK.__class__())
    with pytest.raises(InputError) as caught:
        fetched(api, token)
    assert (len(caught.value.fields["title"]), caught.value.fields["covers"]) == (100, "C")


@pytest.mark.parametrize("content_type", ["text/plain", "application/json", "image/jpeg"])
def test_an_error_in_the_place_of_bytes_is_an_error(
    serve: Serve, api_of: ApiOf, token: Secret, content_type: str
) -> None:
    told = answering({"errcode": 40007, "errmsg": "invalid media_id"}, f"Content-Type: {content_type}")
    with pytest.raises(ApiError) as caught:
        fetched(api_of(serve(always(told))), token)
    assert (caught.value.errcode, caught.value.fields["endpoint"]) == (
        40007,
        "/cgi-bin/material/get_material",
    )


@pytest.mark.parametrize(
    ("fault", "errcode"),
    [("quota_spent=material/get_material", 45009), ("token_expired", 42001), ("system_busy", -1)],
)
def test_faults(sandbox: Sandbox, api: Api, stable: Secret, fault: str, errcode: int) -> None:
    sandbox.faults.switch_on(fault)
    with pytest.raises(ApiError) as caught:
        fetched(api, stable, sandbox.platform.permanent.media_ids("image")[-1])
    assert caught.value.errcode == errcode


@pytest.mark.parametrize(("fault", "code"), [("truncated", "truncated"), ("empty_body", "empty_answer")])
def test_what_is_cut_is_not_whole(sandbox: Sandbox, api: Api, stable: Secret, fault: str, code: str) -> None:
    sandbox.faults.switch_on(fault)
    with pytest.raises(NetworkError, match=code):
        fetched(api, stable, sandbox.platform.permanent.media_ids("image")[-1])


def test_pages(sandbox: Sandbox, api: Api, stable: Secret) -> None:
    permanent = sandbox.platform.permanent
    page = api.material.fetch_page(stable, MaterialKind.IMAGE, 40)
    assert (page.total, page.entries) == (45, 5)
    assert tuple(one.media_id for one in page.media) == permanent.media_ids("image")[40:]
    assert all(one.name and one.updated_at and one.url for one in page.media)


def test_of_articles_the_covers_are_the_media(sandbox: Sandbox, api: Api, stable: Secret) -> None:
    page = api.material.fetch_page(stable, MaterialKind.NEWS, 0)
    assert (page.total, page.entries, len(page.media)) == (1, 1, 2)
    assert [one.name for one in page.media] == ["秋季新品", "秋季新品（2）"]


def test_entries_of_another_shape_are_passed_over(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    items = [None, {}, {"media_id": 7}, {"media_id": "", "name": "n"}, {"media_id": "M", "update_time": "?"}]
    api = api_of(serve(always(answering({"total_count": 5, "item_count": 5, "item": items}))))
    page = api.material.fetch_page(token, MaterialKind.VOICE, 0)
    assert page.entries == 5
    assert [(one.media_id, one.name, one.updated_at, one.url) for one in page.media] == [("M", "", 0, "")]


@pytest.mark.parametrize(
    "content", [None, [], {}, {"news_item": None}, {"news_item": [None, {"thumb_media_id": ""}]}]
)
def test_articles_of_another_shape_have_no_covers(
    serve: Serve, api_of: ApiOf, token: Secret, content: Any
) -> None:
    told = {
        "total_count": 1,
        "item_count": 1,
        "item": [{"media_id": "A", "content": content, "update_time": 1}],
    }
    page = api_of(serve(always(answering(told)))).material.fetch_page(token, MaterialKind.NEWS, 0)
    assert (page.entries, page.media) == (1, ())
