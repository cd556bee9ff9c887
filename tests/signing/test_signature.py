import hashlib
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.errors import InputError
from wxdesk.signing import signature

OFFICIAL = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
SENPARC = "kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZOO_J0MxaUpuHtIU_IltC7zs3kfNOYTHEqeIEvEXZHbS3xXNx3g"
NONCE, TIME = "Wm3WZYTPz0wzccnW", "1414587457"

# ticket, noncestr, timestamp, url, signature: the documentation's own and those of published libraries' tests
VECTORS = [
    (
        OFFICIAL,
        NONCE,
        TIME,
        "http://mp.weixin.qq.com?params=value",
        "0f9de62fce790f9a083d5c99e95740ceb90c27ed",
    ),
    (OFFICIAL, NONCE, TIME, "http://mp.weixin.qq.com", "f4d90daf4b3bca3078ab155816175ba34c443a7b"),
    (
        OFFICIAL,
        NONCE,
        TIME,
        "http://mp.weixin.qq.com/?params=value",
        "f50191877b62b116ef830363a3a613ed652a2d5d",
    ),
    (
        SENPARC,
        "B7EE6F5F9AA5CD17CA1AEA43CE848496",
        "1474350784",
        "https://www.baidu.com",
        "3b1b4171bcfa0f0661be9c5474002d3eb25a3368",
    ),
    (
        "mock-ticket",
        "mock-nonce",
        "1601234567",
        "https://www.easywechat.com/",
        "22772d2fb393ab9f7f6a5a54168a566fbf1ab767",
    ),
]


@pytest.mark.parametrize("vector", VECTORS)
def test_published_vectors(vector):
    *values, expected = vector
    assert signature.sign(*values).signature == expected


def test_string1_is_the_documentations_example():
    assert signature.string1(OFFICIAL, NONCE, TIME, VECTORS[0][3]) == (
        f"jsapi_ticket={OFFICIAL}&noncestr={NONCE}&timestamp={TIME}&url=http://mp.weixin.qq.com?params=value"
    )


@given(*[st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)] * 2, st.integers(0, 10**13))
def test_nonce_and_url_are_signed_raw(noncestr, url, timestamp):
    signed = signature.sign("ticket", noncestr, str(timestamp), url)
    assert (signed.url, signed.noncestr, signed.timestamp) == (url, noncestr, str(timestamp))
    raw = f"jsapi_ticket=ticket&noncestr={noncestr}&timestamp={timestamp}&url={url}"
    assert signed.string1 == raw
    assert signed.signature == hashlib.sha1(raw.encode()).hexdigest()


def test_one_character_more_in_the_address_is_another_signature():
    *values, url, expected = VECTORS[4]
    assert signature.sign(*values, url + " ").signature != expected
    assert signature.sign(*values, url + "#top").signature != expected


def test_white_space_around_ticket_and_timestamp_is_not_signed():
    *_, url, expected = VECTORS[0]
    assert signature.sign(f" {OFFICIAL}\n", NONCE, f"\t{TIME} ", url).signature == expected
    assert signature.sign(OFFICIAL, NONCE + " ", TIME, url).signature != expected


def test_half_a_surrogate_pair_is_signed_as_a_browser_sends_it():
    assert signature.digest("a\ud83d") == hashlib.sha1("a\ufffd".encode()).hexdigest()
    assert signature.digest("\ud83d\ude00") == hashlib.sha1("\U0001f600".encode()).hexdigest()


def test_the_ticket_is_not_in_the_repr():
    assert OFFICIAL not in repr(signature.sign(*VECTORS[0][:4]))


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (("", NONCE, TIME, "http://a/"), "ticket_empty"),
        ((" \n", NONCE, TIME, "http://a/"), "ticket_empty"),
        (("t", "", TIME, "http://a/"), "noncestr_empty"),
        (("t", "  ", TIME, "http://a/"), "noncestr_empty"),
        (("t", NONCE, "", "http://a/"), "timestamp_shape"),
        (("t", NONCE, "14145a", "http://a/"), "timestamp_shape"),
        (("t", NONCE, "-1", "http://a/"), "timestamp_shape"),
        (("t", NONCE, "9" * 5000, "http://a/"), "timestamp_shape"),
        (("t", NONCE, "1e9", "http://a/"), "timestamp_shape"),
        (("t", NONCE, "١٤١٤", "http://a/"), "timestamp_shape"),
        (("t", NONCE, TIME, " "), "url_empty"),
    ],
)
def test_bad_input_is_refused(values, code):
    with pytest.raises(InputError) as caught:
        signature.sign(*values)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "text", ["a b", "a\tb", "a\nb", "a\x00b", "a\x1b[2J", "a\u00a0b", "a\u200bb", "中", "a\x7f"]
)
def test_a_pasted_ticket_has_no_blanks_or_control_characters(text):
    with pytest.raises(InputError) as caught:
        signature.check_ticket(text)
    assert caught.value.code == "credential_shape"
    assert text not in str(caught.value)


@given(st.text())
def test_what_is_taken_as_a_credential_can_be_sent(text):
    try:
        taken = signature.check_credential(text, "Token")
    except InputError:
        assert not text.strip().isascii() or not text.strip().isprintable() or " " in text.strip()
    else:
        assert taken == text.strip()
        assert taken.isascii()
        assert " " not in taken


@pytest.mark.parametrize(
    ("text", "length", "stray"),
    [
        ("", 0, ""),
        ("ab" * 19, 38, ""),
        ("zz" + "0" * 38, 40, "z"),
        ("0" * 39 + "-", 40, "-"),
        ("g h" * 3, 9, "g h"),
    ],
)
def test_signature_shape(text, length, stray):
    with pytest.raises(InputError) as caught:
        signature.check_signature(text)
    assert caught.value.code == "signature_shape"
    assert caught.value.fields == {"length": length, "stray": stray}


def test_a_signature_keeps_its_letter_case():
    assert signature.check_signature(" " + "AB" * 20 + "\n") == "AB" * 20


def test_nonces_are_letters_and_digits_and_differ():
    nonces = {signature.new_noncestr() for _ in range(200)}
    assert len(nonces) == 200
    assert all(len(nonce) == 16 for nonce in nonces)
    assert set("".join(nonces)) == set(string.ascii_letters + string.digits)
