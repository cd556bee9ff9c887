"""Which of several addresses is the page's."""

import pytest

from wxdesk.signing.evidence import parse
from wxdesk.signing.place import Form

PAGE, OTHER = "https://h5.example.com/a?id=1", "https://h5.example.com/b"
API = "https://api.example.com/wx/sign"


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (f"{OTHER} 页面地址：{PAGE}", (OTHER,)),
        (f'{{"url":"{OTHER}"}} 当前页面 {PAGE}', (OTHER,)),
        (f'see {OTHER}\n{{"url":"{PAGE}"}}', (OTHER,)),
        (f"location.href: {PAGE}\nurl: {OTHER}", (OTHER,)),
        (f"> location.href.split('#')[0]\n< '{PAGE}'\n{OTHER}", (OTHER,)),
        (f"{PAGE} and {OTHER}", (OTHER,)),
        (f"referer: {OTHER}\nurl={PAGE}", (OTHER,)),
        (f"https://res.wx.qq.com/open/js/jweixin-1.6.0.js {PAGE} https://cdn.example.com/a/logo.png?v=2", ()),
        (f"文档 https://developers.weixin.qq.com/doc/ 页面 {PAGE}", ()),
        (f"[{PAGE}]({PAGE})", ()),
        (f"<{PAGE}>, ({PAGE}). “{PAGE}”，{PAGE}。", ()),
        (f"jsapi_ticket=t&noncestr=n&timestamp=1&url={OTHER}\n{PAGE}", (OTHER,)),
        (
            f"jsapi_ticket=t&noncestr=n&timestamp=1&url={PAGE}\nhttps://www.example.org/help",
            ("https://www.example.org/help",),
        ),
    ],
)
def test_the_one_that_is_called_the_pages_goes_first(text: str, others: tuple[str, ...]) -> None:
    found = parse(text)
    assert (found.url, found.other_urls) == (PAGE, others)


@pytest.mark.parametrize(
    "text",
    [
        f"GET {API}?url=https%3A%2F%2Fh5.example.com%2Fa%3Fid%3D1",
        f"curl '{API}?url=https%3A%2F%2Fh5.example.com%2Fa%3Fid%3D1'",
        f"curl -X POST {API} -d 'url=https%3A%2F%2Fh5.example.com%2Fa%3Fid%3D1'",
        f"curl -G {API} --data-urlencode 'url={PAGE}'",
        f"Request URL: {API}?url={PAGE}",
        f"请求网址: {API}\nurl={PAGE}",
        f"接口 {API}?pageUrl=https%253A%252F%252Fh5.example.com%252Fa%253Fid%253D1",
        f'fetch("{API}", {{method: "POST", body: JSON.stringify({{url: "{PAGE}"}})}})',
        f"axios.get('{API}', {{params: {{url: '{PAGE}'}}}})",
        f"{API}?url=https%3A%2F%2Fh5.example.com%2Fa%3Fid%3D1",
        f'POST /wx/sign\nHost: api.example.com\n\n{{"url":"{PAGE}"}}',
    ],
)
def test_what_a_signature_was_asked_for_is_the_page_and_the_request_is_none(text: str) -> None:
    found = parse(text)
    assert found.url == PAGE
    assert all(url.startswith(API) for url in found.other_urls)


def test_a_request_alone_is_no_page() -> None:
    found = parse(f"GET {API}")
    assert (found.url, found.other_urls) == ("", (API,))


@pytest.mark.parametrize(
    "page",
    [
        "https://h5.example.com/sign",
        "https://h5.example.com/login?redirect=https%3A%2F%2Fh5.example.com%2Fhome",
        "https://h5.example.com/?timestamp=1&nonceStr=x&url=https%3A%2F%2Fb.com",
        "https://h5.example.com/a,b;c(d)[e]?x=1:2",
        "https://h5.example.com/活动/路?k=中",
    ],
)
def test_a_page_may_look_like_anything(page: str) -> None:
    for text in (page, f"url: {page}", f'{{"url": "{page}"}}', f"see {page} please"):
        assert parse(text).url == page


@pytest.mark.parametrize(
    "code",
    [
        "url: location.href.split('#')[0]",
        "url = window.location.href",
        "url: encodeURIComponent(url)",
        'url: "https://h5.example.com" + location.pathname',
        "$url = 'https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];",
        '"url": "{{ page_url }}"',
        "imgUrl: 'https://cdn.example.com/a.png'",
    ],
)
def test_code_is_no_address(code: str) -> None:
    assert parse(code).url == ""


def test_a_host_without_a_scheme_counts_least() -> None:
    found = parse(f'{{"url": "h5.example.com/a", "link": "{PAGE}"}}')
    assert (found.url, found.other_urls) == (PAGE, ("https://h5.example.com/a",))


def test_the_command_is_the_form_of_what_stands_in_it() -> None:
    places = parse(f"curl -G {API} \\\n  --data-urlencode 'url={PAGE}'\n{OTHER}").places
    assert [place.form for place in places] == [Form.CURL, Form.CURL, Form.ALONE]
