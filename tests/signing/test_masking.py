"""No ticket is shown in what was signed, under whatever key it stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.credentials import ACCESS_TOKEN, TICKET, WHOLE
from wxdesk.signing.masking import masked

PAGE = "https://h5.example.com/a?token=" + "Ab3" * 20
REST = f"noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url={PAGE}"
WRITTEN = ("{}", "jsapi_ticket={}", "tick={}", "noncestr={}", "JSAPI-TICKET: {}", '"{}"', "={}", "a b {}")


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("value", [TICKET, ACCESS_TOKEN, WHOLE["ticket"], f"{TICKET}x"], ids=len)
@pytest.mark.parametrize("separator", ["&", ""])
def test_a_ticket_never_shows(written: str, value: str, separator: str) -> None:
    shown = masked(f"{written.format(value)}{separator}{REST}")
    assert value not in shown
    assert value[8:-8] not in shown


def test_what_is_none_stays() -> None:
    text = f"jsapi_ticket=null&nonce=0123456789abcdef0123456789abcdef&{REST}"
    assert masked(text) == text


@given(st.text(max_size=200))
def test_twice_is_once(text: str) -> None:
    assert masked(masked(text)) == masked(text)
