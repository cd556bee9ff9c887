"""Pages that ask who their visitor is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.inspector.oauth import OauthRequest, recognise

_ASKED = (
    "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx520c15f417810387&redirect_uri="
    "https%3A%2F%2Fchong.example.com%2Fphp%2Findex.php%3Fd%3D%26c%3DwxAdapter&response_type=code&scope=snsapi_base"
    "&state=123#wechat_redirect"
)


def test_it_is_recognised() -> None:
    assert recognise(_ASKED) == OauthRequest(
        "wx520c15f417810387", "https://chong.example.com/php/index.php?d=&c=wxAdapter", "snsapi_base", "123"
    )


def test_the_visitor_comes_back_with_a_code() -> None:
    request = recognise(_ASKED)
    assert request is not None
    assert (
        request.redirect("c0de")
        == "https://chong.example.com/php/index.php?d=&c=wxAdapter&code=c0de&state=123"
    )


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


@pytest.mark.parametrize("back", ["", "javascript:alert(1)", "file:///etc/passwd", "https://[", "//x"])
def test_it_leads_back_to_web_pages_only(back: str) -> None:
    assert OauthRequest("a", back, "snsapi_base", "").redirect("c") == ""


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    recognise(f"https://open.weixin.qq.com/connect/oauth2/authorize?{text}")
    recognise(text)
