"""How the endpoint is asked: the address arrives as it is, whatever stands in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.signing.endpoint.back_end import parameters
from wxdesk.errors import InputError
from wxdesk.signing.endpoint.request import (
    Endpoint,
    Method,
    check_endpoint,
    check_extra,
    page_in,
    request_for,
)

SIGN = "https://api.example.com/wechat/sign"
PAGE = "https://h5.example.com/photo?uid=88&name=小明#/pay"


def test_get_takes_it_in_the_query() -> None:
    request = request_for(Endpoint(SIGN), PAGE)
    assert (request.method, request.body, request.content_type) == ("GET", b"", "")
    assert request.url == (
        f"{SIGN}?url=https%3A%2F%2Fh5.example.com%2Fphoto%3Fuid%3D88%26name%3D%E5%B0%8F%E6%98%8E%23%2Fpay"
    )


def test_a_form_and_json_take_it_in_the_body() -> None:
    form = request_for(Endpoint(SIGN, Method.FORM, "pageUrl"), PAGE)
    assert (form.method, form.url) == ("POST", SIGN)
    assert form.body.startswith(b"pageUrl=https%3A%2F%2Fh5.example.com")
    as_json = request_for(Endpoint(SIGN, Method.JSON), PAGE)
    assert (as_json.method, as_json.content_type) == ("POST", "application/json")
    assert json.loads(as_json.body) == {"url": PAGE}


@given(
    st.text(min_size=1), st.sampled_from(Method), st.dictionaries(st.text(min_size=1), st.text(), max_size=3)
)
def test_whatever_is_asked_arrives(address: str, method: Method, extra: dict[str, str]) -> None:
    extra.pop("url", None)
    endpoint = Endpoint(f"{SIGN}?tenant=7", method, "url", tuple(extra.items()))
    arrived = parameters(request_for(endpoint, address))
    arrived.pop("tenant", None)
    assert arrived == {"url": address, **extra} | ({"tenant": extra["tenant"]} if "tenant" in extra else {})


def test_a_call_that_was_pasted_whole_is_taken_without_its_address() -> None:
    pasted = f"{SIGN}?v=2&url=https%3A%2F%2Fold.example.com%2F&t=1#top"
    assert check_endpoint(pasted) == Endpoint(f"{SIGN}?v=2&t=1")
    assert page_in(pasted) == "https://old.example.com/"
    assert page_in(SIGN) == ""
    assert check_endpoint(f"{SIGN}?url=") == Endpoint(SIGN)


def test_an_endpoint_is_taken_as_a_browser_would_ask_it() -> None:
    assert check_endpoint("  HTTP://中文.com:80/签名 ").url == ("http://xn--fiq228c.com/%E7%AD%BE%E5%90%8D")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ", "endpoint_empty"),
        ("api.example.com/sign", "endpoint_scheme"),
        ("file:///etc/passwd", "endpoint_scheme"),
        ("javascript:alert(1)", "endpoint_scheme"),
        ("https://exa mple.com/", "endpoint_invalid"),
        ("https://user:hunter2@api.example.com/", "url_with_password"),
    ],
)
def test_what_is_no_endpoint(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        check_endpoint(text)
    assert caught.value.code == code
    assert "hunter2" not in str(caught.value)


def test_parameters_need_names_and_each_its_own() -> None:
    with pytest.raises(InputError, match="parameter_name_empty"):
        check_endpoint(SIGN, parameter=" ")
    with pytest.raises(InputError, match="parameter_twice"):
        check_endpoint(SIGN, extra=(("url", "x"),))


def test_a_further_parameter_is_a_name_and_a_value() -> None:
    assert check_extra(" tenant=a=b&c ") == ("tenant", "a=b&c ")
    assert check_extra("debug=") == ("debug", "")
    for text in ("tenant", "=7", ""):
        with pytest.raises(InputError, match="parameter_shape"):
            check_extra(text)


def test_a_refused_parameter_does_not_tell_a_token() -> None:
    with pytest.raises(InputError) as caught:
        check_extra("access_token:84_" + "x" * 80)
    assert "xxx" not in str(caught.value)
