"""The tricky addresses: which, how many, and that they are the page's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.errors import InputError
from wxdesk.signing.endpoint.matrix import LONGEST_URL, MOST, UrlCase, check_page, edge_case_urls
from wxdesk.signing.page_url import parse_page_url

PAGE = "https://h5.example.com/photo?uid=88"

letters = st.text("abc123-_.~小明 %&=?/+'\"", max_size=20)
pages = st.builds(
    "{}://{}{}/{}{}".format,
    st.sampled_from(["http", "https"]),
    st.sampled_from(["h5.example.com", "EXAMPLE.com", "127.0.0.1", "[::1]", "中文.com"]),
    st.sampled_from(["", ":8080", ":443"]),
    letters,
    st.sampled_from(["", "#", "#/pay?x=1"]),
)


def made(page: str) -> dict[UrlCase, str]:
    return {one.trick: one.url for one in edge_case_urls(check_page(page))}


def test_each_trick_is_in_its_address() -> None:
    assert made(PAGE) == {
        UrlCase.AS_IT_IS: PAGE,
        UrlCase.SEVERAL_PARAMETERS: "https://h5.example.com/photo?type=2&id=1001&action=pay",
        UrlCase.REPEATED_PARAMETER: "https://h5.example.com/photo?id=1001&id=1002",
        UrlCase.EMPTY_VALUE: "https://h5.example.com/photo?debug&id=",
        UrlCase.HASH_ROUTE: f"{PAGE}#/route",
        UrlCase.SHARED: f"{PAGE}&from=singlemessage&isappinstalled=0",
        UrlCase.OAUTH: f"{PAGE}&code=081Kq4ll2oVdh94aQKml2cVWFJ1Kq4lV&state=STATE",
        UrlCase.CHINESE_ENCODED: "https://h5.example.com/photo?name=%E5%B0%8F%E6%98%8E",
        UrlCase.CHINESE_RAW: "https://h5.example.com/photo?name=小明",
        UrlCase.CHINESE_PATH: "https://h5.example.com/photo/%E5%95%86%E5%93%81",
        UrlCase.LOWER_CASE_HEX: "https://h5.example.com/photo?name=%e5%b0%8f%e6%98%8e",
        UrlCase.NESTED_URL: (
            "https://h5.example.com/photo?back=https%3A%2F%2Fpay.example.com%2Fdone%3Fid%3D7%26ok%3D1"
        ),
        UrlCase.PLUS: "https://h5.example.com/photo?q=a+b",
        UrlCase.ENCODED_SPACE: "https://h5.example.com/photo?q=a%20b",
        UrlCase.ENCODED_PERCENT: "https://h5.example.com/photo?rate=50%25",
        UrlCase.EQUALS_SIGN: "https://h5.example.com/photo?sid=d3hkZXNr==",
        UrlCase.LIKE_ENTITY: "https://h5.example.com/photo?id=1&copy=2&timestamp=3&lt=4",
        UrlCase.EMPTY_QUERY: "https://h5.example.com/photo?",
        UrlCase.TRAILING_SLASH: "https://h5.example.com/photo/",
        UrlCase.NO_TRAILING_SLASH: "https://h5.example.com/photo",
        UrlCase.BARE_HOST: "https://h5.example.com",
        UrlCase.UPPER_CASE_HOST: "https://H5.EXAMPLE.COM/photo?uid=88",
        UrlCase.EXPLICIT_PORT: "https://h5.example.com:8443/photo?uid=88",
        UrlCase.OTHER_SCHEME: "http://h5.example.com/photo?uid=88",
    }


def test_the_page_is_asked_about_as_it_was_pasted_and_the_rest_as_a_browser_has_it() -> None:
    of = made("  https://H5.Example.com?name=小明#top ")
    assert of[UrlCase.AS_IT_IS] == "https://H5.Example.com?name=小明"
    assert of[UrlCase.HASH_ROUTE] == "https://H5.Example.com?name=小明#top"
    assert of[UrlCase.SHARED] == (
        "https://h5.example.com/?name=%E5%B0%8F%E6%98%8E&from=singlemessage&isappinstalled=0"
    )


def test_tricks_that_lead_to_the_same_address_are_asked_once() -> None:
    of = made("https://h5.example.com/")
    assert of[UrlCase.AS_IT_IS] == "https://h5.example.com/"
    assert of[UrlCase.NO_TRAILING_SLASH] == "https://h5.example.com"
    assert UrlCase.TRAILING_SLASH not in of
    assert UrlCase.BARE_HOST not in of


def test_what_is_to_be_signed_ends_before_the_fragment() -> None:
    page = check_page("https://h5.example.com/#/pay")
    assert all("#" not in one.to_sign and one.url.startswith(one.to_sign) for one in edge_case_urls(page))


@given(pages)
def test_any_page_makes_at_most_24_different_addresses_of_its_own_host(text: str) -> None:
    page = check_page(text)
    addresses = edge_case_urls(page)
    assert 1 <= len(addresses) <= MOST
    assert len({one.url for one in addresses}) == len(addresses)
    assert addresses[0].url == page.signed.strip()
    host = page.browser.split("/")[2].rpartition(":")[0] or page.browser.split("/")[2]
    for one in addresses:
        assert parse_page_url(one.url).browser.split("/")[2].startswith(host.partition(":8080")[0])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "url_empty"),
        ("h5.example.com/photo", "url_scheme"),
        ("file:///etc/passwd", "url_scheme"),
        ("https://", "url_invalid"),
        ("https://user:hunter2@h5.example.com/", "url_with_password"),
        ("https://user@h5.example.com/", "url_with_password"),
        ("https://h5.example.com/?" + "x" * LONGEST_URL, "url_too_long"),
    ],
)
def test_what_is_no_page_of_a_company(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        check_page(text)
    assert caught.value.code == code
    assert "hunter2" not in str(caught.value)


def test_an_at_sign_further_on_is_no_password() -> None:
    assert check_page("https://h5.example.com/@me?mail=a@b.c").signed.endswith("/@me?mail=a@b.c")
