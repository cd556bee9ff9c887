"""Pages that ask who their visitor is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.inspector.oauth import recognise

_ASKED = (
    "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx520c15f417810387&redirect_uri="
    "https%3A%2F%2Fchong.example.com%2Fphp%2Findex.php%3Fd%3D%26c%3DwxAdapter&response_type=code&scope=snsapi_base"
    "&state=123#wechat_redirect"
)


def test_it_is_recognised() -> None:
    request = recognise(_ASKED)
    assert request is not None
    assert (request.appid, request.scope, request.state) == ("wx520c15f417810387", "snsapi_base", "123")
    assert request.redirect_uri == "https://chong.example.com/php/index.php?d=&c=wxAdapter"


def test_the_same_can_be_asked_of_the_sandbox() -> None:
    request = recognise(_ASKED)
    assert request is not None
    asked = request.at("http://127.0.0.1:1")
    assert asked.startswith("http://127.0.0.1:1/connect/oauth2/authorize?appid=wx520c15f417810387&")
    assert asked.endswith("&state=123")


@pytest.mark.parametrize(
    "address",
    [
        "https://open.weixin.qq.com.evil.example/connect/oauth2/authorize?appid=a",
        "https://open.weixin.qq.com/connect/qrconnect?appid=a",
        "https://example.com/?u=https://open.weixin.qq.com/connect/oauth2/authorize",
        "https://[/connect/oauth2/authorize",
        "",
    ],
)
def test_another_page_is_none(address: str) -> None:
    assert recognise(address) is None


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    recognise(f"https://open.weixin.qq.com/connect/oauth2/authorize?{text}")
    recognise(text)
