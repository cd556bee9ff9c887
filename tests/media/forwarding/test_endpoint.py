"""What may be typed as an endpoint, and what is refused with a reason that holds no secret."""

import pytest

from wxdesk.errors import InputError
from wxdesk.media.forwarding import template
from wxdesk.media.forwarding.endpoint import check_endpoint
from wxdesk.media.forwarding.headers import check_header

URL = "https://crm.example.com/upload?key=5ecretkey"


def code(**arguments: object) -> str:
    with pytest.raises(InputError) as refused:
        check_endpoint(**{"url": URL, **arguments})  # type: ignore[arg-type]
    assert "5ecret" not in str(refused.value)
    return refused.value.code


def test_an_endpoint_never_shows_its_query() -> None:
    endpoint = check_endpoint(
        URL + "#part", extra=("order={seq}",), headers=("X-Source=wxdesk",), accept="code=0"
    )
    assert endpoint.url == URL
    assert endpoint.host == "crm.example.com"
    assert endpoint.shown == "https://crm.example.com/upload"
    assert "5ecret" not in repr(endpoint)
    assert (endpoint.extra, endpoint.headers) == ((("order", "{seq}"),), (("X-Source", "wxdesk"),))


@pytest.mark.parametrize(
    "url",
    [
        "",
        "crm.example.com/upload",
        "ftp://crm.example.com/",
        "https://",
        "https:///x",
        "https://a:b/",
        "https://a:0/",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    assert code(url=url + "?key=5ecret") == "forward_url_invalid"


def test_a_password_in_the_address_is_refused() -> None:
    assert code(url="https://me:5ecret@crm.example.com/") == "url_with_password"
    assert code(url="me:5ecret@crm.example.com/") == "forward_url_invalid"


def test_plain_http_needs_consent_except_to_this_computer() -> None:
    assert code(url="http://crm.example.com/upload") == "forward_plain_http"
    assert check_endpoint("http://crm.example.com/upload", plain_http=True).host == "crm.example.com"
    for here in ("http://127.0.0.1:8000/x", "http://localhost/x", "http://[::1]:8000/x"):
        check_endpoint(here)


def test_fields_need_names_that_differ() -> None:
    assert code(field=" ") == "forward_field_empty"
    assert code(extra=("order",)) == "forward_extra_shape"
    assert code(extra=("=1",)) == "forward_extra_shape"
    assert code(extra=("fileData=1",)) == "forward_extra_twice"
    assert code(extra=("a=1", "a=2")) == "forward_extra_twice"
    assert code(extra=("a={seq",)) == "forward_template_shape"
    assert code(extra=("a={}",)) == "forward_template_shape"
    assert code(accept="maybe") == "forward_accept_shape"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("X-A", "forward_header_shape"),
        ("X A=1", "forward_header_shape"),
        ("X-A=1\r\nX-B: 2", "forward_header_shape"),
        ("X-A=姓名", "forward_header_shape"),
        ("Host=evil.example", "forward_header_ours"),
        ("content-length=1", "forward_header_ours"),
        ("Transfer-Encoding=chunked", "forward_header_ours"),
        ("Idempotency-Key=1", "forward_header_ours"),
        ("Authorization=Bearer 5ecret", "forward_header_secret"),
        ("X-Api-Key=5ecret", "forward_header_secret"),
        ("Cookie=session=5ecret", "forward_header_secret"),
        ("X-Access-Token=5ecret", "forward_header_secret"),
    ],
)
def test_headers_that_may_not_be_typed(header: str, expected: str) -> None:
    assert code(headers=(header,)) == expected


def test_white_space_that_a_hand_leaves_behind_is_no_part_of_a_header() -> None:
    assert check_header(" X-A =  1 \n") == ("X-A", "1")


def test_templates_take_values_as_they_are() -> None:
    values = {"name": "{seq}.jpg", "客户": "张三 & 李四", "seq": "7"}
    assert template.filled("{seq}/{name} {客户} {none} {{x}}", values) == "7/{seq}.jpg 张三 & 李四  {x}"
    assert template.names_in("{seq} {{x}} {客户}") == {"seq", "客户"}
