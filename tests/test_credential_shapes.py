"""What is taken for a credential in anybody's text, and what never is."""

import random
import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.lists.ids import media_ids
from tests.support.credentials import APPSECRET, HARMLESS_HEADINGS, HEADINGS, WHOLE, WRITTEN
from wxdesk import credential_shapes
from wxdesk.credential_shapes import credential_alone, masked, names_credentials
from wxdesk.secrecy import MASK, redact, redact_all, redacted_fields

HEX = "0123456789abcdef"


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("value", [APPSECRET, "tiihtNczf5v6AKRyjwEUhQ=="])
def test_a_value_behind_its_name_is_masked_and_nothing_else(written: str, value: str) -> None:
    text = WRITTEN[written].format(value)
    hidden = redact(text)
    assert value not in hidden
    assert MASK in hidden
    before, after = (part[-5:] for part in WRITTEN[written].replace("{{", "{").replace("}}", "}").split("{}"))
    assert before[:3] in hidden or written.startswith("Redis")
    assert after[:1] in hidden
    assert redact(hidden) == hidden  # a report may be redacted twice


@pytest.mark.parametrize("name", WHOLE)
def test_a_credential_alone_is_known_and_what_is_longer_than_any_word_is_masked(name: str) -> None:
    value = WHOLE[name]
    assert credential_alone(value) is not None
    if value != APPSECRET:  # thirty-two hex digits may be a nonceStr
        assert redact(f"see {value}, thanks") == f"see {MASK}, thanks"


hex_of = lambda size: st.text(HEX, min_size=size, max_size=size)  # noqa: E731
HARMLESS = st.one_of(
    media_ids(),
    media_ids().map(lambda media_id: f"{random.Random(media_id).randrange(1000)}_{media_id}"[:64]),
    media_ids().map(lambda media_id: media_id[:43]),
    hex_of(16).map(lambda digits: f"wx{digits}"),
    media_ids().map(lambda media_id: f"o{media_id[:27]}"),  # an OpenID
    st.text(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=31
    ),  # nonceStr
    hex_of(32).map(str.upper),
    hex_of(40),  # a signature
    hex_of(64),
    hex_of(128),
)


@given(HARMLESS)
def test_ids_nonces_and_signatures_are_never_masked(value: str) -> None:
    for text in (value, f"nonceStr={value}&timestamp=1", f'{{"media_id":"{value}","signature": "{value}"}}'):
        assert masked(text, MASK) == text
    if len(value) != 32:
        assert credential_alone(value) is None


@pytest.mark.parametrize(
    "around",
    ["AppSecret of the shop: {}", "<td>AppSecret</td><td>{}</td>", "wx0123456789abcdef:{}", "wx0123456789abcdef | {}",
     "ｓｅｃｒｅｔ＝{}", "ｗｘ0123456789abcdef：{}",
     "-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----", "pwd {}",
     "AppSecret(开发者密码)\n{}", "AppSecret:\r\n  {}", "开发者密码 {}", "开发者密码 → “{}”", "the password [{}]",
     "口令\n{}", "wx0123456789abcdef {}", "wx0123456789abcdef,{}", "wx0123456789abcdef - {}", "wx0123456789abcdef\n{}",
     "%26pass%3D{}"],
)  # fmt: skip
def test_an_appsecret_is_known_by_what_stands_before_it(around: str) -> None:
    assert APPSECRET not in redact(around.format(APPSECRET))


@pytest.mark.parametrize(
    "text",
    [f"secret=***&noncestr={APPSECRET}", f"md5 {APPSECRET}", f"wx0123456789abcdef nonce {APPSECRET}",
     f"compass {APPSECRET}", f"the secret is out.\n\nmd5\n{APPSECRET}",
     f"wx0123456789abcdef {APPSECRET}01234567", "Ｈｅｌｌｏ，朋友",
     f"the secret came out, nonce: {APPSECRET}", "passenger: Wang", "the token is***"],
)  # fmt: skip
def test_its_twins_are_left_alone(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_tells_that_credentials_stand_below_it(heading: str) -> None:
    assert names_credentials(heading)


@pytest.mark.parametrize("heading", HARMLESS_HEADINGS)
def test_other_headings_do_not(heading: str) -> None:
    assert not names_credentials(heading)


@given(
    st.lists(st.one_of(st.text(max_size=20), st.sampled_from([*WHOLE.values(), "secret=abc", "a", "token="])))
)
def test_many_at_once_are_redacted_as_each_alone(texts: list[str]) -> None:
    assert list(redact_all(texts)) == [redact(text) for text in texts]


def test_fields_are_redacted_however_deep_they_lie() -> None:
    fields = {"names": ["secret=abc", ("token=abc",)], "more": {"a": "ticket=abc"}, "n": 1}
    assert redacted_fields(fields) == {
        "names": ["secret=***", ["token=***"]],
        "more": {"a": "ticket=***"},
        "n": 1,
    }


# --- longer texts, piece by piece -------------------------------------------------------------------------------------
PIECES = st.sampled_from(
    ["secret", "密钥", "口令是", "access_token=", "secret: ", "= ", " ", "\n", "a1", "0123456789abcdef" * 2, "pwd 1",
     "wx" + "0f" * 8, ":", "https://", "a:b@", "redis://", "Aa1_" * 30, "84_" + "xY" * 60, "Bearer ", "&", "中", "，"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join), st.integers(300, 600))
def test_a_long_text_is_masked_as_a_short_one(text: str, window: int) -> None:
    whole = masked(text, "***")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(credential_shapes, "_WINDOW", window)
        patch.setattr(credential_shapes, "_REACH", 250)
        assert masked(text, "***") == whole


def test_windows_that_do_not_overlap_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin."""
    monkeypatch.setattr(credential_shapes, "_WINDOW", 300)
    monkeypatch.setattr(credential_shapes, "_REACH", 0)
    assert any("hush1" in masked("x" * n + " secret=hush1 " + "x" * 300, "***") for n in range(285, 300))


def test_a_value_without_an_end_is_hidden_whole() -> None:
    text = f"x secret={'aB3' * 100_000} after"
    assert masked(text, "***") == "x secret=*** after"


def test_no_shape_looks_at_more_than_a_window_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A count of characters, not of seconds: while a shape looks, no other thread runs."""
    looked: list[int] = []

    class Watched:
        def __init__(self, shape: str) -> None:
            self._shape = re.compile(shape)

        def search(self, text: str, begin: int, end: int) -> object:
            looked.append(min(end, len(text)) - begin)
            return self._shape.search(text, begin, end)

        match = search

    monkeypatch.setattr(credential_shapes, "re", SimpleNamespace(compile=Watched))
    masked("密钥" * 50_000, "***")
    assert max(looked) <= credential_shapes._WINDOW + credential_shapes._REACH
    assert len(looked) > 10


def test_an_appid_behind_a_telling_word_is_no_credential() -> None:
    """A lock is called so, and who looks for it must read its name."""
    assert (
        redact("held weChatApiToken:wx0123456789abcdef for 31 s")
        == "held weChatApiToken:wx0123456789abcdef for 31 s"
    )
    assert "abcdefgh" not in redact("token:wx0123456789abcdefgh")
