import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.accounts.account import (
    DEFAULT_API_BASE,
    Account,
    Environment,
    check_api_base,
    check_appid,
    check_name,
    check_safe_domains,
    check_secret,
)
from wxdesk.errors import InputError

APPID = "wx0123456789abcdef"
SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"


def test_an_appid_is_wx_and_16_hex_digits() -> None:
    assert check_appid(f" {APPID}\n") == APPID
    assert Account("a", APPID).short_appid == "wx0123…cdef"


@pytest.mark.parametrize(
    "text", ["", "wx", APPID.upper(), APPID + "0", "wx0123456789abcdeg", "gh_0123456789ab"]
)
def test_another_appid_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(InputError) as caught:
        check_appid(text)
    assert (caught.value.code, caught.value.fields) == ("appid_shape", {"text": text})


def test_a_secret_pasted_for_an_appid_is_not_repeated() -> None:
    with pytest.raises(InputError) as caught:
        check_appid(f" {SECRET} ")
    assert SECRET not in str(caught.value)


def test_a_secret_is_32_hex_digits() -> None:
    assert check_secret(f"\t{SECRET} ").reveal() == SECRET


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "secret_empty"),
        ("  ", "secret_empty"),
        (APPID, "secret_is_appid"),
        (SECRET[:-1], "secret_shape"),
        (SECRET.upper(), "secret_shape"),
        (SECRET[:16] + " " + SECRET[16:], "secret_shape"),
    ],
)
def test_another_secret_is_refused_without_repeating_it(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        check_secret(text)
    assert caught.value.code == code
    assert not text.strip() or text not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("", DEFAULT_API_BASE),
        ("https://api.weixin.qq.com/", "https://api.weixin.qq.com"),
        (" https://sh.api.weixin.qq.com ", "https://sh.api.weixin.qq.com"),
        ("https://gateway.example:8443", "https://gateway.example:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_an_api_base_is_scheme_and_host(text: str, base: str) -> None:
    assert check_api_base(text) == base


@pytest.mark.parametrize(
    "text",
    ["http://api.weixin.qq.com", "http://192.168.0.9", "http://localhost.example", "http://a.localhost"],
)
def test_plain_http_is_for_this_computer_only(text: str) -> None:
    with pytest.raises(InputError, match="api_base_plain_http"):
        check_api_base(text)


NO_ORIGIN = [
    "api.weixin.qq.com",
    "ftp://x.example",
    "https://",
    "https://x.example/cgi-bin",
    "https://x.example?a=1",
    "https://x.example?",
    "https://x.example#",
    "https://x.example:port",
    "https://x.example:99999",
    "https://[::1",
    "https://a b.example",
    "https://x.example\\y",
    "https://ex\nample.com",
    "https://\udcff\udcfe",
]


@pytest.mark.parametrize("text", NO_ORIGIN)
def test_anything_else_is_no_address_of_a_host(text: str) -> None:
    with pytest.raises(InputError, match="api_base_invalid"):
        check_api_base(text)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(InputError, match="api_base_invalid") as caught:
        check_api_base("https://user:hunter22@x.example")
    assert "hunter22" not in str(caught.value)


def test_a_name_is_put_on_one_line() -> None:
    assert check_name("  The \n Shop ") == "The Shop"
    with pytest.raises(InputError, match="account_name_empty"):
        check_name(" \t")


@pytest.mark.parametrize(
    "stray", [*map(chr, range(32)), "\x7f", "\x9b", *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
)
def test_a_name_holds_nothing_that_changes_what_is_seen(stray: str) -> None:
    assert check_name(f"Sh{stray}op").replace(" ", "") == "Shop"
    with pytest.raises(InputError, match="account_name_empty"):
        check_name(stray)


def test_a_name_is_no_longer_than_a_hundred_characters() -> None:
    assert check_name(f" {'号' * 100} ") == "号" * 100
    with pytest.raises(InputError, match="account_name_long"):
        check_name("号" * 101)


@pytest.mark.parametrize(
    "name",
    [
        SECRET,
        f"Shop {SECRET}",
        f"店（{SECRET}）",
        f"Shop secret={SECRET[:20]}",
        f"8_{'aB3' * 30}",
        f"Shop\u200b {SECRET[:16]}\u200b{SECRET[16:]}",
    ],
)
def test_a_secret_that_is_pasted_as_the_name_is_refused_and_not_told(name: str) -> None:
    """Names stand in a file, in titles and in reports."""
    with pytest.raises(InputError, match="account_name_secret") as caught:
        check_name(name)
    assert caught.value.fields == {}


def test_other_scripts_and_signs_stay() -> None:
    """The twin: what is taken out, or refused, is not too much."""
    for name in (
        "俱乐部（测试）",
        "متجر",
        "Café 🏪",
        "a-b_c/d",
        APPID,
        f"Shop {SECRET}0",
        "Secret garden",
        "密码锁专卖店",
    ):
        assert check_name(name) == name


def test_safe_domains_are_separated_by_anything_usual() -> None:
    assert check_safe_domains("") == ()
    assert check_safe_domains("a.example, b.example；a.example\nc.example/shop") == (
        "a.example",
        "b.example",
        "c.example/shop",
    )


@pytest.mark.parametrize(
    "text", ["https://a.example", "a.example:8080", "localhost", "a.example?x", "a@b.example"]
)
def test_what_wechat_does_not_take_as_a_safe_domain_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="safe_domain_shape"):
        check_safe_domains(text)


@given(st.text(max_size=60))
def test_any_text_is_taken_or_refused_with_a_code(text: str) -> None:
    for check in (check_appid, check_secret, check_api_base, check_name, check_safe_domains):
        try:
            check(text)
        except InputError as error:
            assert error.code


def test_the_sandbox_is_known_by_its_environment() -> None:
    assert Account("s", APPID, Environment.SANDBOX).of_sandbox
    assert not Account("s", APPID).of_sandbox
