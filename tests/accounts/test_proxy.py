"""A proxy's address: read as it is pasted, kept without its password."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.accounts.proxy import check_proxy, check_proxy_password, password_name, split_password
from wxdesk.errors import InputError

PASSWORD = "hunter22/p@ss:w#rd?"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  ", ""),
        ("http://proxy.example:3128/", "http://proxy.example:3128"),
        ("HTTPS://proxy.example", "https://proxy.example"),
        ("socks5://desk@10.0.0.5:1080", "socks5://desk@10.0.0.5:1080"),
        ("socks5h://desk@10.0.0.5:1080", "socks5://desk@10.0.0.5:1080"),
        ("socks5://[::1]:1080", "socks5://[::1]:1080"),
        ("http://corp%5Cdesk@proxy.example:8080", "http://corp%5Cdesk@proxy.example:8080"),
        ("http://desk@corp.example@proxy.example:8080", "http://desk%40corp.example@proxy.example:8080"),
        ("http://desk:@proxy.example:8080", "http://desk@proxy.example:8080"),
        ("http://张三@proxy.example", "http://%E5%BC%A0%E4%B8%89@proxy.example"),
    ],
)
def test_an_address_is_kept_in_one_form(text: str, kept: str) -> None:
    assert check_proxy(text) == kept
    assert check_proxy(kept) == kept


NONE = [
    "proxy.example:8080",
    "10.0.0.5",
    "ftp://x.example",
    "socks4://x.example:1080",
    "http://",
    "https://x.example/path",
    "https://x.example?a=1",
    "https://x.example?",
    "https://x.example#",
    "https://x.example:port",
    "https://x.example:99999",
    "https://x.example:0",
    "https://[::1",
    "https://a b.example",
    "https://x.example\\y",
    "https://ex\nample.com",
    "https://\udcff\udcfe",
    "http://@proxy.example:1",
    "http://:secret@proxy.example:1",
    "http://de%3Ask@proxy.example:1",
    "http://de%0Ask@proxy.example:1",
    f"http://{'x' * 256}@proxy.example:1",
]


@pytest.mark.parametrize("text", NONE)
def test_anything_else_is_no_proxy(text: str) -> None:
    for check in (check_proxy, split_password):
        with pytest.raises(InputError, match="proxy_invalid"):
            check(text)


@pytest.mark.parametrize(
    "text", [f"http://desk:{PASSWORD}@x.example:1", f"socks5://desk:{PASSWORD}@x.example"]
)
def test_a_password_in_an_address_is_refused_or_split_off(text: str) -> None:
    with pytest.raises(InputError, match="proxy_with_password"):
        check_proxy(text)
    address, password = split_password(text)
    assert password is not None
    assert (address, password.reveal()) == (text.replace(f":{PASSWORD}@", "@"), PASSWORD)


@pytest.mark.parametrize(
    "text", [f"desk:{PASSWORD}@x.example:1", f"ftp://desk:{PASSWORD}@x.example", f"http://desk:{PASSWORD}@:1"]
)
def test_what_is_refused_is_repeated_without_user_and_password(text: str) -> None:
    for check in (check_proxy, split_password):
        with pytest.raises(InputError, match="proxy_invalid") as caught:
            check(text)
        assert "hunter22" not in repr(caught.value.fields)


@pytest.mark.parametrize("coded", ["p%40ss", "100%", "%e5%af%86"])
def test_a_password_in_an_address_is_decoded(coded: str) -> None:
    _, password = split_password(f"http://desk:{coded}@x.example")
    assert password is not None
    assert password.reveal() == {"p%40ss": "p@ss", "100%": "100%", "%e5%af%86": "密"}[coded]


@pytest.mark.parametrize("text", ["", "\n", "a\0b", "two\nlines", "x" * 256, "\udcff"])
def test_what_cannot_be_sent_is_no_password(text: str) -> None:
    with pytest.raises(InputError, match="proxy_password_shape"):
        check_proxy_password(text)


def test_a_password_is_taken_as_it_is() -> None:
    assert check_proxy_password(" mind the gap \n").reveal() == " mind the gap "


@pytest.mark.parametrize(
    ("proxy", "name"),
    [
        ("", ""),
        ("http://proxy.example:8080", ""),
        ("http://desk@proxy.example", "desk@proxy.example:80"),
        ("https://desk@Proxy.example", "desk@proxy.example:443"),
        ("socks5://desk@[::1]", "desk@[::1]:1080"),
        ("socks5://corp%5Cdesk@10.0.0.5:1081", "corp\\desk@10.0.0.5:1081"),
    ],
)
def test_a_password_is_named_after_its_user_and_proxy(proxy: str, name: str) -> None:
    assert password_name(proxy) == name


@given(st.text(max_size=60) | st.from_regex(r"(http|socks5h?)://\w*:?\w*@?[\w.:]*", fullmatch=True))
def test_any_text_is_taken_or_refused_with_a_code(text: str) -> None:
    try:
        proxy, _ = split_password(text)
    except InputError as error:
        assert error.code in ("proxy_invalid", "proxy_password_shape")
    else:
        assert check_proxy(proxy) == proxy
        password_name(proxy)
