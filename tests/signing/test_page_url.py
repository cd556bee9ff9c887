import ada_url
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.errors import InputError
from wxdesk.signing.page_url import Difference, parse_page_url

D = Difference

# pasted, signed, browser, differences
CASES = [
    ("https://a.com/x?y=1", "https://a.com/x?y=1", "https://a.com/x?y=1", ()),
    (
        "http://mp.weixin.qq.com?params=value",
        "http://mp.weixin.qq.com?params=value",
        "http://mp.weixin.qq.com/?params=value",
        (D.SLASH_ADDED,),
    ),
    ("https://a.com/#/home?x", "https://a.com/", "https://a.com/", (D.FRAGMENT,)),
    ("https://a.com/x?#", "https://a.com/x?", "https://a.com/x?", (D.FRAGMENT,)),
    ("https://WWW.A.com/Path", "https://WWW.A.com/Path", "https://www.a.com/Path", (D.HOST_CASE,)),
    ("HTTPS://a.com/", "HTTPS://a.com/", "https://a.com/", (D.SCHEME_CASE,)),
    ("http://a.com:80/x", "http://a.com:80/x", "http://a.com/x", (D.DEFAULT_PORT,)),
    ("https://a.com:00443/", "https://a.com:00443/", "https://a.com/", (D.DEFAULT_PORT,)),
    ("https://a.com:80/", "https://a.com:80/", "https://a.com:80/", ()),
    ("https://a.com:/", "https://a.com:/", "https://a.com/", (D.PORT_FORM,)),
    ("https://a.com:08080/", "https://a.com:08080/", "https://a.com:8080/", (D.PORT_FORM,)),
    ("https://a.com:000/", "https://a.com:000/", "https://a.com:0/", (D.PORT_FORM,)),
    (
        "https://a.com/路?q=中 文",
        "https://a.com/路?q=中 文",
        "https://a.com/%E8%B7%AF?q=%E4%B8%AD%20%E6%96%87",
        (D.PERCENT_ENCODED,),
    ),
    ("https://a.com/?q='%7e|", "https://a.com/?q='%7e|", "https://a.com/?q=%27%7e|", (D.PERCENT_ENCODED,)),
    ("https://a.com/x \u200b", "https://a.com/x \u200b", "https://a.com/x%20%E2%80%8B", (D.PERCENT_ENCODED,)),
    ("https://a.com/a/../b/./c", "https://a.com/a/../b/./c", "https://a.com/b/c", (D.DOT_SEGMENTS,)),
    ("https://a.com/a/%2E./", "https://a.com/a/%2E./", "https://a.com/", (D.DOT_SEGMENTS,)),
    ("https://a.com/../..", "https://a.com/../..", "https://a.com/", (D.DOT_SEGMENTS,)),
    ("https:\\\\a.com\\b?c\\d", "https:\\\\a.com\\b?c\\d", "https://a.com/b?c\\d", (D.BACKSLASH,)),
    ("https:/a.com/", "https:/a.com/", "https://a.com/", (D.SLASHES,)),
    ("https:///a.com/", "https:///a.com/", "https://a.com/", (D.SLASHES,)),
    ("https://a.com/b\tc\r\nd", "https://a.com/b\tc\r\nd", "https://a.com/bcd", (D.TAB_OR_NEWLINE,)),
    ("https://中文.com/", "https://中文.com/", "https://xn--fiq228c.com/", (D.HOST_NOT_ASCII,)),
    ("https://中文.COM/", "https://中文.COM/", "https://xn--fiq228c.com/", (D.HOST_CASE, D.HOST_NOT_ASCII)),
    ("http://0x7f.1/", "http://0x7f.1/", "http://127.0.0.1/", (D.HOST_FORM,)),
    ("http://[::0001]:80/", "http://[::0001]:80/", "http://[::1]/", (D.HOST_FORM, D.DEFAULT_PORT)),
    ("  https://a.com/ \n", "https://a.com/", "https://a.com/", (D.SURROUNDING_SPACE,)),
    ("\ufeffhttps://a.com/\u3000", "https://a.com/", "https://a.com/", (D.SURROUNDING_SPACE,)),
    ("https://a.com/x #y", "https://a.com/x ", "https://a.com/x%20", (D.FRAGMENT, D.PERCENT_ENCODED)),
    ("https://@a.com/", "https://@a.com/", "https://a.com/", (D.OTHER,)),
    ("https://u:p@a.com/", "https://u:p@a.com/", "https://u:p@a.com/", ()),
    ("https://a.com/\ud83d", "https://a.com/\ud83d", "https://a.com/%EF%BF%BD", (D.PERCENT_ENCODED,)),
    ("https://a.com/%zz%41", "https://a.com/%zz%41", "https://a.com/%zz%41", ()),
    ("https://a.com//x//", "https://a.com//x//", "https://a.com//x//", ()),
    (
        " HTTP:\\A.com:80?x=中#y ",
        "HTTP:\\A.com:80?x=中",
        "http://a.com/?x=%E4%B8%AD",
        (
            D.SURROUNDING_SPACE,
            D.FRAGMENT,
            D.SCHEME_CASE,
            D.BACKSLASH,
            D.SLASHES,
            D.HOST_CASE,
            D.DEFAULT_PORT,
            D.SLASH_ADDED,
            D.PERCENT_ENCODED,
        ),
    ),
]


@pytest.mark.parametrize(("pasted", "signed", "browser", "differences"), CASES)
def test_every_form_and_every_difference(pasted, signed, browser, differences):
    page = parse_page_url(pasted)
    assert (page.pasted, page.signed, page.browser) == (pasted, signed, browser)
    assert page.differences == differences


def test_every_difference_has_a_case():
    assert {difference for case in CASES for difference in case[3]} == set(Difference)


@pytest.mark.parametrize(
    ("text", "code", "fields"),
    [
        ("", "url_empty", {}),
        (" \n\u3000\ufeff", "url_empty", {}),
        ("example.com/x", "url_scheme", {"scheme": ""}),
        ("//example.com/x", "url_scheme", {"scheme": ""}),
        ("example.com:8080/x", "url_scheme", {"scheme": ""}),
        ("localhost:3000", "url_scheme", {"scheme": ""}),
        ("FTP://a.com/", "url_scheme", {"scheme": "ftp"}),
        ("file:///etc/passwd", "url_scheme", {"scheme": "file"}),
        ("javascript:alert(1)", "url_scheme", {"scheme": "javascript"}),
        ("weixin://dl/x", "url_scheme", {"scheme": "weixin"}),
        ("http://", "url_invalid", {"text": "http://"}),
        ("http://a b/x?secret=1", "url_invalid", {"text": "http://a b/x"}),
        ("http://u:pw@a b/x", "url_invalid", {"text": "http://a b/x"}),
        ("http://256.1.1.1/", "url_invalid", {"text": "http://256.1.1.1/"}),
        ("http://a.com:99999/", "url_invalid", {"text": "http://a.com:99999/"}),
    ],
)
def test_refusals(text, code, fields):
    with pytest.raises(InputError) as caught:
        parse_page_url(text)
    assert (caught.value.code, caught.value.fields) == (code, fields)


addresses = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", " ", "\ufeff", "\n"]),
        st.sampled_from(["http:", "https:", "HTTPS:", "Http:", "h\tttp:"]),
        st.sampled_from(["//", "/", "\\\\", "///", ""]),
        st.sampled_from(["", "u@", "u:p@", "@", ":@", "ü:/@"]),
        st.sampled_from(
            ["a.com", "A.com", "中文.COM", "ａ.com", "127.1", "[::1]", "a%41.com", "a.com.", "x--y.c"]
        ),
        st.sampled_from(["", ":80", ":443", ":", ":8080", ":0080", ":0"]),
        st.text(st.sampled_from("/\\.%2eE aZ中|\"'<>`{}^\t\u200b~@:;=+"), max_size=12).map(
            lambda text: "/" + text
        )
        | st.just(""),
        st.text(st.sampled_from("?&=%2F a中'\"<>\\/#\ud83d\n`{}|^"), max_size=12).map(lambda text: "?" + text)
        | st.just(""),
        st.sampled_from(["", "#", "#/a?b", " "]),
    ),
)


@examples(200)
@given(addresses | st.text().map("https://a.com/".__add__) | st.text().map("http://".__add__))
@example("https://a.com/%2e%2e")
def test_properties(pasted):
    try:
        page = parse_page_url(pasted)
    except InputError as refused:
        assert refused.code in {"url_invalid", "url_scheme", "url_empty"}
        return
    assert page.pasted == pasted
    assert page.signed in pasted
    assert "#" not in page.signed + page.browser
    # nothing is listed exactly when nothing changed
    assert (page.differences == ()) == (page.signed == page.browser == page.pasted)
    assert page.differences == tuple(
        difference for difference in Difference if difference in page.differences
    )
    # what a browser reports is a resting point
    assert parse_page_url(page.browser).differences == ()
    # and the steps explain all but user names and passwords
    if "@" not in pasted:
        assert Difference.OTHER not in page.differences


@examples(80)
@given(addresses)
def test_the_browser_form_is_the_standards(pasted):
    try:
        page = parse_page_url(pasted)
    except InputError:
        return
    stripped = pasted.strip().strip("\ufeff").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert page.browser == ada_url.URL(stripped).href.partition("#")[0]
