import pytest

from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import parse

TICKET, NONCE, TIME, URL = (
    "t1ck3t-_" * 10,
    "Qm7xKd2RfT9wLzBc",
    "1718003600",
    "https://h5.example.com/a?id=1&b=2",
)

STRINGS = {
    "right": f"jsapi_ticket={TICKET}&noncestr={NONCE}&timestamp={TIME}&url={URL}",
    "keys of wx.config": f"jsapiTicket={TICKET}&nonceStr={NONCE}&timeStamp={TIME}&url={URL}",
    "other keys": f"ticket={TICKET}&nonce={NONCE}&timestamp={TIME}&url={URL}",
    "another order": f"noncestr={NONCE}&timestamp={TIME}&jsapi_ticket={TICKET}&url={URL}",
    "the address first": f"url={URL}&jsapi_ticket={TICKET}&noncestr={NONCE}&timestamp={TIME}",
    "no separators": f"jsapi_ticket={TICKET}noncestr={NONCE}timestamp={TIME}url={URL}",
    "escaped separators": f"jsapi_ticket={TICKET}&amp;noncestr={NONCE}&amp;timestamp={TIME}&amp;url={URL}",
    "a sign for &times": f"jsapi_ticket={TICKET}&noncestr={NONCE}×tamp={TIME}&url={URL}",
    "commas": f"jsapi_ticket={TICKET},noncestr={NONCE},timestamp={TIME},url={URL}",
    "the appid in it": f"appid=wx3f2a9c0e7b1d4586&jsapi_ticket={TICKET}&noncestr={NONCE}&timestamp={TIME}&url={URL}",
}


@pytest.mark.parametrize(
    "around", ["{}", "string1: {}", "log {} end", '"{}"', "签名串：{}，", "str={}\nsha1 ..."]
)
@pytest.mark.parametrize("name", STRINGS)
def test_right_and_wrong_ones_are_kept_as_they_are(name: str, around: str) -> None:
    found = parse(around.format(STRINGS[name]))
    assert found.string1 == STRINGS[name]
    assert (found.noncestr, found.timestamp, found.url) == (NONCE, TIME, URL)
    assert found.ticket == Secret(TICKET)


def test_a_signature_behind_it_is_no_part_of_it() -> None:
    signature = "0f9de62fce790f9a083d5c99e95740ceb90c27ed"
    found = parse(f"{STRINGS['right']}&signature={signature}")
    assert (found.string1, found.signature) == (STRINGS["right"], signature)


def test_an_address_with_spaces_is_read_to_its_quote() -> None:
    text = f"{STRINGS['right']} c"
    assert parse(f'sha1("{text}")').string1 == text
    assert parse(text).url == f"{URL} c"


@pytest.mark.parametrize(
    "text",
    [
        f"https://api.example.com/check?ticket={TICKET}&noncestr={NONCE}&timestamp={TIME}",
        f"noncestr={NONCE}&timestamp={TIME}&url={URL}",
        f"timestamp={TIME}&signature=0f9de62fce790f9a083d5c99e95740ceb90c27ed&nonce={NONCE}",
    ],
)
def test_other_queries_are_no_string1(text: str) -> None:
    assert parse(text).string1 == ""


@pytest.mark.parametrize(
    "code",
    [
        '$string = "jsapi_ticket=$jsapiTicket&noncestr=$nonceStr&timestamp=$timestamp&url=$url";',
        '"jsapi_ticket=" + ticket + "&noncestr=" + nonce + "&timestamp=" + timestamp + "&url=" + url',
        "f'jsapi_ticket={ticket}&noncestr={nonce}&timestamp={ts}&url={url}'",
        'fmt.Sprintf("jsapi_ticket=%s&noncestr=%s&timestamp=%d&url=%s", ticket, nonce, timestamp, url)',
        "`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`",
    ],
)
def test_code_that_makes_one_is_none(code: str) -> None:
    found = parse(code)
    assert (found.string1, found.ticket, found.noncestr, found.url) == ("", None, "", "")
    assert found.template


def test_what_stands_for_a_missing_ticket_is_no_ticket() -> None:
    for nothing in ("null", "undefined", ""):
        text = f"jsapi_ticket={nothing}&noncestr={NONCE}&timestamp={TIME}&url={URL}"
        found = parse(text)
        assert (found.string1, found.ticket) == (text, None)
