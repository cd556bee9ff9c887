"""Which pasted text is about another signature than the one before."""

import pytest

from wxdesk.signing.another_case import is_another_case
from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.signature import sign, string1

PAGE, SHOP = "https://h5.example.com/", "wx1234567890abcdef"


def config(nonce, timestamp, appid=SHOP, ticket="t", url=PAGE):
    signature = sign(ticket, nonce, timestamp, url).signature
    return f"wx.config({{appId: '{appid}', timestamp: {timestamp}, nonceStr: '{nonce}', signature: '{signature}'}})"


FIRST = config("Wm3WZYTPz0wzccnW", "1414587457")
FIRST_STRING1 = string1("t" * 30, "Wm3WZYTPz0wzccnW", "1414587457", PAGE)
SIGNATURE_ONLY = f"signature: {'ab' * 20}"


@pytest.mark.parametrize(
    "after",
    [
        config("another-nonce-1", "1414589999"),
        config("another-nonce-1", "1414589999") + f"\n{PAGE}",
        config("Wm3WZYTPz0wzccnW", "1414589999"),  # a nonceStr that never changes
        config("another-nonce-1", "1414587457"),  # two visitors in one second
        config("another-nonce-1", "1414589999", "wxfedcba0987654321"),
        string1("t" * 30, "another-nonce-1", "1414589999", PAGE),
        SIGNATURE_ONLY,
        "nonceStr: 'another-nonce-1', timestamp: 1414589999",
    ],
)
def test_a_text_about_another_signature_is_another_case(after):
    assert is_another_case(parse(FIRST), parse(after))
    assert is_another_case(parse(f"{FIRST}\n{PAGE}"), parse(after))
    assert is_another_case(parse(after), parse(FIRST))


@pytest.mark.parametrize(
    "after",
    [
        "",
        PAGE,
        FIRST,
        FIRST.upper().replace("WX.CONFIG", "wx.config"),
        f"signature: {sign('t', 'Wm3WZYTPz0wzccnW', '1414587457', PAGE).signature.upper()}",
        f"{FIRST}\n{config('another-nonce-1', '1414589999')}",  # a log that holds this one and others
        FIRST_STRING1,
        config(
            "Wm3WZYTPz0wzccnW", "1414587457", ticket="another"
        ),  # what the back end made of the same values
        '{"errMsg":"config:fail,invalid signature","realAuthUrl":["https://other.example.com/"]}',
        "jsapi_ticket: abcdefghijklmnopqrstuvwxyz0123456789",
        "timestamp: 1414589999",
        "nonceStr: 'another-nonce-1'",
    ],
)
def test_what_adds_to_a_case_belongs_to_it(after):
    assert not is_another_case(parse(FIRST), parse(after))


def test_what_is_pasted_piece_by_piece_is_one_case():
    page = parse(f"appId: '{SHOP}'\n{PAGE}")
    assert not is_another_case(page, parse(FIRST))
    assert is_another_case(page, parse(config("n", "1414587457", "wxfedcba0987654321")))
    assert not is_another_case(Evidence(), parse(FIRST))
    assert is_another_case(Evidence(malformed_signature="zz12"), parse(FIRST))
