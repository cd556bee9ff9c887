"""An error is known by its body, whatever the headers claim (D6), and never handed out as a medium."""

import gzip
import json
from collections.abc import Callable

import pytest

from tests.wechat.servers import Server, always, http
from wxdesk.errors import ApiError, NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api
from wxdesk.wechat.media_reply import PEEK_BYTES

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]

TYPES = ["application/json; encoding=utf-8", "text/plain", "image/jpeg", ""]
CODES = [40001, 40007, 40164, 42001, 45009, 48001, -1]
DRESSINGS: dict[str, Callable[[bytes], bytes]] = {
    "plain": lambda body: body,
    "bom": lambda body: b"\xef\xbb\xbf" + body,
    "spaces": lambda body: b" \r\n\t" * 300 + body + b"\n",
    "bom and spaces": lambda body: b"\xef\xbb\xbf  " + body,
    "gzip": gzip.compress,
}


def error_response(content_type: str, dressing: str, errcode: int, disposition: bool = True) -> bytes:
    body = DRESSINGS[dressing](json.dumps({"errcode": errcode, "errmsg": "said"}).encode())
    headers = [f"Content-Type: {content_type}"] if content_type else []
    headers += ['Content-disposition: attachment; filename="M.jpg"'] if disposition else []
    headers += ["Content-Encoding: gzip"] if dressing == "gzip" else []
    return http(body, *headers)


@pytest.mark.parametrize("dressing", DRESSINGS)
@pytest.mark.parametrize("content_type", TYPES)
def test_an_error_in_place_of_bytes_is_found_by_its_body(
    serve: Serve, api_of: ApiOf, token: Secret, content_type: str, dressing: str
) -> None:
    codes = CODES * 2
    replies = [
        error_response(content_type, dressing, code, number < len(CODES)) for number, code in enumerate(codes)
    ]
    api = api_of(serve(lambda request, line: replies.pop(0)))
    for code in codes:
        with pytest.raises(ApiError) as caught, api.ask_media(token, "M"):
            pytest.fail("an error was given out as a medium")
        assert caught.value.errcode == code
        assert caught.value.token_rejected == (code in (40001, 42001))


@pytest.mark.parametrize("dressing", DRESSINGS)
def test_so_it_is_in_the_other_calls(serve: Serve, api_of: ApiOf, token: Secret, dressing: str) -> None:
    api = api_of(serve(always(error_response("image/jpeg", dressing, 42001))))
    with pytest.raises(ApiError) as caught:
        api.probe_token(token)
    assert caught.value.errcode == 42001


def test_an_error_that_comes_in_single_bytes_is_found(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    def script(request: object, line: object) -> None:
        line.drip(http(b'\xef\xbb\xbf {"errcode":40007}'), 0)  # type: ignore[attr-defined]

    with pytest.raises(ApiError), api_of(serve(script)).ask_media(token, "M"):
        pytest.fail("an error was given out as a medium")


@pytest.mark.parametrize("errcode", ['"40001"', '" 40001 "', "40001"])
def test_an_errcode_may_be_written_as_text(serve: Serve, api_of: ApiOf, token: Secret, errcode: str) -> None:
    with pytest.raises(ApiError) as caught:
        api_of(serve(always(http(f'{{"errcode":{errcode}}}'.encode())))).probe_token(token)
    assert caught.value.token_rejected


@pytest.mark.parametrize(
    "body", [b"{}", b'{"errcode":0,"errmsg":"ok"}', b'{"video_url":""}', b'{"video_url":7}']
)
def test_any_other_object_is_no_medium_either(
    serve: Serve, api_of: ApiOf, token: Secret, body: bytes
) -> None:
    with pytest.raises(NetworkError) as caught, api_of(serve(always(http(body)))).ask_media(token, "M"):
        pytest.fail("JSON was given out as a medium")
    assert caught.value.fields["missing"] == "video_url"


@pytest.mark.parametrize(
    "body",
    [
        b"{not json",
        b'{"errcode":40001' + b" " * 100,
        b"{" + b" " * PEEK_BYTES + b'"errcode":40001}',
        b"   ",
        b"\xef\xbb",
        b"[1]",
    ],
)
def test_what_only_resembles_one_arrives_unchanged(
    serve: Serve, api_of: ApiOf, token: Secret, body: bytes
) -> None:
    with api_of(serve(always(http(body)))).ask_media(token, "M") as medium:
        assert b"".join(medium.chunks()) == body


def test_a_credential_repeated_in_an_errmsg_is_taken_out(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    said = f"no such token {token.reveal()}, access_token=84_other"
    server = serve(always(http(json.dumps({"errcode": 40014, "errmsg": said}).encode())))
    with pytest.raises(ApiError) as caught:
        api_of(server).probe_token(token)
    assert token.reveal() not in str(caught.value)
    assert "84_other" not in str(caught.value)
    assert "no such token" in str(caught.value)
