"""Each row of the tables does what its name says; the examples are what back ends were seen to sign."""

import pytest

from wxdesk.signing.mistakes import address, catalogue, credential, noncestr, string1, timestamp
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.layout import RIGHT, Layout
from wxdesk.signing.mistakes.mistake import Mistake

PAGE = (
    "https://www.example.com:8443/shop/Photo/index.php?id=1&name=%E5%B0%8F&from=timeline&isappinstalled=0"
    "&code=a1&state=S&copy=2&pass_ticket=x&k=a%20b&back=https%3A%2F%2Fa.com%2Fx"
)
TICKET, NONCE, TIME = "kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZOO-J0Mx", "Wm3WZYTPz0wzccn1", "1414587457"
BY_ID = {mistake.id: mistake for group in address.GROUPS for mistake in group}

ADDRESSES = [
    ("url.fragment_kept", "https://a.com/x?y=1", "https://a.com/x?y=1#/route"),
    ("url.decoded", "https://a.com/?n=%E5%B0%8F", "https://a.com/?n=小"),
    ("url.decoded_twice", "https://a.com/?n=%25E5%25B0%258F", "https://a.com/?n=小"),
    ("url.encoded", "https://a.com/x?y=1", "https%3A%2F%2Fa.com%2Fx%3Fy%3D1"),
    ("url.encoded", "https://a.com/x?y=1", "https%3a%2f%2fa.com%2fx%3fy%3d1"),
    ("url.encoded_uri", "https://a.com/?n=%E5", "https://a.com/?n=%25E5"),
    ("url.encoded_twice", "https://a.com/", "https%253A%252F%252Fa.com%252F"),
    ("url.hex_case", "https://a.com/?n=%E5%B0", "https://a.com/?n=%e5%b0"),
    ("url.html_entity", "https://a.com/?x=1&y=2", "https://a.com/?x=1&amp;y=2"),
    ("url.entity_eaten", "https://a.com/?x=1&copy=2", "https://a.com/?x=1©=2"),
    ("url.plus", "https://a.com/?k=a%20b", "https://a.com/?k=a+b"),
    ("url.case", "https://a.com/Shop?Id=A", "https://a.com/shop?id=a"),
    ("url.mojibake", "https://a.com/?n=%E5%B0%8F", "https://a.com/?n=?"),
    ("url.mojibake", "https://a.com/?n=%E5%B0%8F", "https://a.com/?n=%D0%A1"),
    ("url.white_space", "https://a.com/", "https://a.com/\n"),
    ("url.quoted", "https://a.com/", '"https://a.com/"'),
    ("url.slashes_escaped", "https://a.com/x", "https:\\/\\/a.com\\/x"),
    ("url.some_decoded", "https://a.com/?b=https%3A%2F%2Fc", "https://a.com/?b=https:%2F%2Fc"),
    ("url.query_cut", "https://a.com/?x=1&y=2&z=3", "https://a.com/?x=1"),
    ("url.query_cut", "https://a.com/?x=1&y=2&z=3", "https://a.com/?x=1&y=2"),
    ("url.query_lost", "https://a.com/x?y=1", "https://a.com/x"),
    ("url.parameter_lost", "https://a.com/?x=1&y=2&z=3", "https://a.com/?x=1&z=3"),
    ("url.value_lost", "https://a.com/?x=1&y=2", "https://a.com/?x=&y=2"),
    ("url.query_sorted", "https://a.com/?b=1&a=2", "https://a.com/?a=2&b=1"),
    ("url.parameter_moved", "https://a.com/?b=1&a=2&c=3", "https://a.com/?a=2&c=3&b=1"),
    ("url.query_rebuilt", "https://a.com/?k=a%20b&e", "https://a.com/?k=a+b&e="),
    ("url.values_coded", "https://a.com/?n=%E5%B0%8F&x=1", "https://a.com/?n=小&x=1"),
    ("url.share_parameters_lost", "https://a.com/?x=1&from=timeline&isappinstalled=0", "https://a.com/?x=1"),
    (
        "url.share_parameters_added",
        "https://a.com/?x=1",
        "https://a.com/?x=1&from=singlemessage&isappinstalled=0",
    ),
    ("url.oauth_parameters_lost", "https://a.com/?code=1&state=2&x=1", "https://a.com/?x=1"),
    ("url.oauth_parameters_added", "https://a.com/?code=1", "https://a.com/?code=1&state=STATE"),
    ("url.client_parameters_lost", "https://a.com/?x=1&pass_ticket=2", "https://a.com/?x=1"),
    ("url.stray_mark", "https://a.com/x?y=1", "https://a.com/x?y=1&"),
    ("url.query_doubled", "https://a.com/x?y=1", "https://a.com/x?y=1&y=1"),
    ("url.slash_lost", "https://a.com/", "https://a.com"),
    ("url.slash_added", "https://a.com/x?y=1", "https://a.com/x/?y=1"),
    ("url.slash_doubled", "https://a.com/x", "https://a.com//x"),
    ("url.index_page_added", "https://a.com/", "https://a.com/index.html"),
    ("url.index_page_lost", "https://a.com/x/index.php?y=1", "https://a.com/x/?y=1"),
    ("url.extension_added", "https://a.com/photo", "https://a.com/photo.html"),
    ("url.extension_lost", "https://a.com/photo.html", "https://a.com/photo"),
    ("url.scheme", "https://a.com/x", "http://a.com/x"),
    ("url.scheme_and_port", "https://a.com/x", "http://a.com:80/x"),
    ("url.scheme_lost", "https://a.com/x", "a.com/x"),
    ("url.port_lost", "https://a.com:8443/x", "https://a.com/x"),
    ("url.port_added", "https://a.com/x", "https://a.com:443/x"),
    ("url.port_changed", "https://a.com:8443/x", "https://a.com:8080/x"),
    ("url.host_case", "https://a.com/x", "https://A.COM/x"),
    ("url.www_lost", "https://www.a.com/x", "https://a.com/x"),
    ("url.www_added", "https://a.com/x", "https://www.a.com/x"),
    ("url.other_host", "https://a.com/x", "https://b.com:81/x"),
    ("url.inner_host", "https://a.com/x", "http://localhost:8080/x"),
    ("url.path_lost", "https://a.com/x?y=1", "https://a.com/"),
    ("url.path_shortened", "https://a.com/x/y/z", "https://a.com/x/"),
    ("url.path_prefix_lost", "https://a.com/x/y", "https://a.com/y"),
    ("url.path_only", "https://a.com/x?y=1", "/x?y=1"),
    ("url.missing", "https://a.com/x", "undefined"),
    ("url.fragment_as_path", "https://a.com/", "https://a.com/route"),
    ("url.documentation_sample", "https://a.com/x", "http://mp.weixin.qq.com?params=value"),
]
VALUES = [
    (credential, "ticket.white_space", TICKET, TICKET + "\n"),
    (credential, "ticket.quoted", TICKET, f'"{TICKET}"'),
    (credential, "ticket.cut", TICKET, TICKET[:32]),
    (credential, "ticket.empty", TICKET, ""),
    (credential, "ticket.null", TICKET, "null"),
    (credential, "ticket.whole_reply", "t", '{"errcode":0,"errmsg":"ok","ticket":"t","expires_in":7200}'),
    (credential, "ticket.case", TICKET, TICKET.lower()),
    (credential, "ticket.encoded", "a-b_c", "a+b/c"),
    (credential, "ticket.documentation_sample", TICKET, credential.DOCUMENTED),
    (noncestr, "noncestr.case", NONCE, NONCE.lower()),
    (noncestr, "noncestr.cut", "0123456789abcdefgh", "0123456789abcdef"),
    (noncestr, "noncestr.cut", "0123456789abcdefgh", "bcdefgh"),
    (noncestr, "noncestr.white_space", NONCE, NONCE + "\n"),
    (noncestr, "noncestr.dashes", "0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d", "0a1b2c3d-0a1b-2c3d-0a1b-2c3d0a1b2c3d"),
    (noncestr, "noncestr.encoded", "a+b=", "a%2Bb%3D"),
    (noncestr, "noncestr.quoted", NONCE, f'"{NONCE}"'),
    (noncestr, "noncestr.missing", NONCE, "undefined"),
    (noncestr, "noncestr.number", "0.8123", "8123"),
    (noncestr, "noncestr.documentation_sample", NONCE, noncestr.DOCUMENTED),
    (timestamp, "timestamp.milliseconds", TIME, TIME + "000"),
    (timestamp, "timestamp.milliseconds", TIME + "123", TIME),
    (timestamp, "timestamp.milliseconds_unknown", TIME, TIME + "999"),
    (timestamp, "timestamp.off_by_seconds", TIME, "1414587459"),
    (timestamp, "timestamp.float", TIME, "1.414587457E9"),
    (timestamp, "timestamp.time_zone", TIME, "1414616257"),
    (timestamp, "timestamp.missing", TIME, ""),
    (timestamp, "timestamp.white_space", TIME, TIME + "\n"),
    (timestamp, "timestamp.quoted", TIME, f'"{TIME}"'),
    (timestamp, "timestamp.cut", TIME, TIME[:-1]),
    (timestamp, "timestamp.documentation_sample", "1474350784", TIME),
]
LAYOUTS = [
    ("string1.key_case", "jsapi_ticket=T&nonceStr=N&timestamp=S&url=U"),
    ("string1.key_name", "ticket=T&noncestr=N&timestamp=S&url=U"),
    ("string1.order", "noncestr=N&jsapi_ticket=T&timestamp=S&url=U"),
    ("string1.times_sign", "jsapi_ticket=T&noncestr=N×tamp=S&url=U"),
    ("string1.separator_escaped", "jsapi_ticket=T&amp;noncestr=N&amp;timestamp=S&amp;url=U"),
    ("string1.separator_missing", "jsapi_ticket=Tnoncestr=Ntimestamp=Surl=U"),
    ("string1.separator_missing", "jsapi_ticket=T&noncestr=Ntimestamp=S&url=U"),
    ("string1.key_missing", "jsapi_ticket=T&=N&timestamp=S&url=U"),
    ("string1.key_missing", "T&noncestr=N&timestamp=S&url=U"),
    ("string1.key_missing", "=T&=N&=S&=U"),
    ("string1.values_only", "TNSU"),
    ("string1.swapped", "jsapi_ticket=T&noncestr=S&timestamp=N&url=U"),
    ("string1.value_left_out", "jsapi_ticket=T&timestamp=S&url=U"),
    ("string1.white_space", "jsapi_ticket=T&noncestr=N&timestamp=S&url=U\n"),
    ("string1.appid_included", "appid=A&jsapi_ticket=T&noncestr=N&timestamp=S&url=U"),
    ("string1.appid_included", "accesstoken=T&appid=A&noncestr=N&timestamp=S&url=U"),
    ("string1.stray_mark", "jsapi_ticket=T&noncestr=N&timestamp=S&url=U&"),
    ("string1.quoted", 'jsapi_ticket="T"&noncestr="N"&timestamp="S"&url="U"'),
    ("string1.json", '{"jsapi_ticket":"T","noncestr":"N","timestamp":S,"url":"U"}'),
    ("string1.repeated_key", "jsapi_ticket=jsapi_ticket=T&noncestr=N&timestamp=S&url=U"),
    ("string1.encoded", "jsapi_ticket%3DT%26noncestr%3DN%26timestamp%3DS%26url%3DU"),
    ("string1.case", "jsapi_ticket=t&noncestr=n&timestamp=s&url=u"),
]


@pytest.mark.parametrize(("name", "right", "signed"), ADDRESSES)
def test_an_address_becomes_what_was_signed(name: str, right: str, signed: str) -> None:
    subject = Address(right, ("#/route",), ("b.com:81",))
    assert signed in {spoilt.text for spoilt in BY_ID[name].mutate(subject)}


@pytest.mark.parametrize(("table", "name", "right", "signed"), VALUES)
def test_a_value_becomes_what_was_signed(table, name: str, right: str, signed: str) -> None:
    mistake = next(one for one in table.MISTAKES if one.id == name)
    assert signed in {spoilt.text for spoilt in mistake.mutate(right)}


@pytest.mark.parametrize(("name", "text"), LAYOUTS)
def test_string1_becomes_what_was_signed(name: str, text: str) -> None:
    mistake = next(one for one in string1.MISTAKES if one.id == name)
    assert text in {_whole(layout) for layout in mistake.layouts()}


def _whole(layout: Layout, values: tuple[str, str, str, str] = ("T", "N", "S", "A"), url: str = "U") -> str:
    return layout.whole((*values[:3], url, values[3]))


def test_the_examples_know_every_row() -> None:
    told = {name for name, *_ in ADDRESSES} | {name for _, name, *_ in VALUES} | {name for name, _ in LAYOUTS}
    rows = {
        *BY_ID,
        *(one.id for table in (credential, noncestr, timestamp, string1) for one in table.MISTAKES),
    }
    assert rows - told == {
        "string1.entities_eaten",
        "string1.slashes_escaped",
    }  # their parts are address rows too


def test_ids_are_unique_and_say_what_they_spoil() -> None:
    assert len(set(catalogue.IDS)) == len(catalogue.IDS)
    parts = {name.partition(".")[0] for name in catalogue.IDS}
    assert parts == {
        "url",
        "ticket",
        "noncestr",
        "timestamp",
        "string1",
        "digest",
        "appid",
        "signature",
        "config",
        "values",
    }


@pytest.mark.parametrize("mistake", BY_ID.values(), ids=lambda mistake: mistake.id)
def test_a_row_says_where_it_was_seen_and_takes_whatever_comes(mistake: Mistake[Address]) -> None:
    assert mistake.seen
    assert 0 <= mistake.rarity <= 6
    for text in (
        PAGE,
        "",
        "not an address",
        "https://",
        "https://[::1]:80/?&=&&#",
        "http://a\ud800.com/%zz?%",
        "%" * 50,
    ):
        for spoilt in mistake.mutate(Address(text)):
            assert isinstance(spoilt.text, str)
            assert spoilt.rarity >= 0


def test_the_right_layout_is_the_documented_one() -> None:
    assert _whole(RIGHT) == "jsapi_ticket=T&noncestr=N&timestamp=S&url=U"


def test_percent_signs_and_braces_in_values_stay_what_they_are() -> None:
    for layout in (*string1.LAYOUTS, RIGHT):
        if layout.change is None:
            text = _whole(layout, ("%s%d", "{noncestr}", "%%", "{0}"), "{url}%s")
            assert "{url}%s" in text


@pytest.mark.parametrize("layout", [*string1.LAYOUTS, RIGHT], ids=lambda layout: str(layout.cause))
def test_what_stands_around_each_value_and_the_value_are_the_whole(layout: Layout) -> None:
    values = ("T/", "N&", "%s", "{url}%s", "{0}")
    change = layout.change or str
    for part in layout.parts:
        before, behind = layout.around(part, values)
        assert before + change(values[part]) + behind == layout.whole(values)


def test_sorted_values_are_called_a_card_signature() -> None:
    values = ("kgt8", "Wm3W", "1414587457", "https://a.com/")
    sorted_text = "".join(sorted(values))
    layout = next(one for one in string1.LAYOUTS if _whole(one, (*values[:3], ""), values[3]) == sorted_text)
    cause = string1.cause_of(layout, values)
    assert cause is not None
    assert cause.id == "string1.card_layout"


def test_an_address_is_its_parts() -> None:
    address_ = Address(PAGE + "#x")
    assert (address_.scheme, address_.host, address_.port) == ("https", "www.example.com", ":8443")
    assert (address_.path, address_.fragment, address_.names[:2]) == (
        "/shop/Photo/index.php",
        "#x",
        ["id", "name"],
    )
    assert address_.but() == PAGE + "#x"
    assert not Address("ftp://a.com/").whole
