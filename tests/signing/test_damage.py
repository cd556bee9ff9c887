import html
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.signing.damage import PasteArtifact, readings, undo

URL = "https://h5.example.com/a?id=1&timestamp=2&from=menu"

# what is shown -> what it was, and what was done to it
SHOWN = {
    "https:\\/\\/h5.example.com\\/a": ("https://h5.example.com/a", (PasteArtifact.JSON_SLASH,)),
    "https://a.com/?x=1\\u0026y=2": ("https://a.com/?x=1&y=2", (PasteArtifact.JSON_ESCAPE,)),
    "https:\\/\\/a.com\\/?x=1\\u0026y=2": (
        "https://a.com/?x=1&y=2",
        (PasteArtifact.JSON_SLASH, PasteArtifact.JSON_ESCAPE),
    ),
    "https://a.com/?x=1&amp;y=2": ("https://a.com/?x=1&y=2", (PasteArtifact.HTML_ENTITY,)),
    "https://a.com/?x=1&#38;y=2": ("https://a.com/?x=1&y=2", (PasteArtifact.HTML_ENTITY,)),
    "https://a.com/?x=1&#x26;y=2": ("https://a.com/?x=1&y=2", (PasteArtifact.HTML_ENTITY,)),
    "https://a.com/?x=1&amp;amp;y=2": (
        "https://a.com/?x=1&y=2",
        (PasteArtifact.HTML_ENTITY, PasteArtifact.HTML_ENTITY),
    ),
    "https://a.com/?x=1×tamp=2": ("https://a.com/?x=1&timestamp=2", (PasteArtifact.TIMES_SIGN,)),
    "https://a.com/?x=1¬ify=2": ("https://a.com/?x=1&notify=2", (PasteArtifact.TIMES_SIGN,)),
    "https://a.com/?x=1©right=2": ("https://a.com/?x=1&copyright=2", (PasteArtifact.TIMES_SIGN,)),
    "https://a.com/?x=1&times;tamp=2": (
        "https://a.com/?x=1&timestamp=2",
        (PasteArtifact.HTML_ENTITY, PasteArtifact.TIMES_SIGN),
    ),
    "Qm7xKd2R\nfT9wLzBc": ("Qm7xKd2RfT9wLzBc", (PasteArtifact.LINE_WRAP,)),
    "Qm7xKd2R=\r\nfT9wLzBc": ("Qm7xKd2RfT9wLzBc", (PasteArtifact.LINE_WRAP,)),
    "Qm7xKd2R\n> fT9wLzBc": ("Qm7xKd2RfT9wLzBc", (PasteArtifact.LINE_WRAP,)),
    "https://a.com/?x=3D1": ("https://a.com/?x=1", (PasteArtifact.QUOTED_PRINTABLE,)),
    "https：／／a.com／？x＝１＆y＝2": ("https://a.com/?x=1&y=2", (PasteArtifact.FULL_WIDTH,)),
    "https://h5。example。com/a": ("https://h5.example.com/a", (PasteArtifact.FULL_WIDTH,)),
    "https://a.com/x\u200by": ("https://a.com/xy", (PasteArtifact.INVISIBLE,)),
    "\ufeffhttps://a.com/": ("https://a.com/", (PasteArtifact.INVISIBLE,)),
    "https://a.com/x–y": ("https://a.com/x-y", (PasteArtifact.TYPOGRAPHY,)),
    "https://a.com/x\\_y": ("https://a.com/x_y", (PasteArtifact.MARKDOWN,)),
    "https%3A%2F%2Fa.com%2F": ("https://a.com/", (PasteArtifact.PERCENT_ENCODED,)),
    "https%253A%252F%252Fa.com": (
        "https://a.com",
        (PasteArtifact.PERCENT_ENCODED, PasteArtifact.PERCENT_ENCODED),
    ),
    "https://a.com/è·¯": ("https://a.com/路", (PasteArtifact.WRONG_CHARSET,)),
    "https://a.com/鍒嗕韩": ("https://a.com/分享", (PasteArtifact.WRONG_CHARSET,)),
    "0f9de62fce79…": ("0f9de62fce79", (PasteArtifact.ELLIPSIS,)),
    "0f9de62fce79...": ("0f9de62fce79", (PasteArtifact.ELLIPSIS,)),
}


@pytest.mark.parametrize("shown", SHOWN)
def test_what_was_shown_reads_as_what_it_was(shown: str) -> None:
    plain, undone = SHOWN[shown]
    first = readings(shown)[0]
    assert (first.value, first.undone) == (plain, undone)


@pytest.mark.parametrize(
    "value",
    [
        URL,
        "Qm7xKd2RfT9wLzBc",
        "0f9de62fce790f9a083d5c99e95740ceb90c27ed",
        "https://a.com/路?x=%E8%B7%AF#/a",
        "a.b",
        "",
    ],
)
def test_a_sound_value_reads_in_one_way(value: str) -> None:
    assert readings(value) == ()


def test_partly_undone_is_a_reading_too_and_comes_later() -> None:
    values = [reading.value for reading in readings("https:\\/\\/a.com\\/?x=1&amp;y=2")]
    assert values[0] == "https://a.com/?x=1&y=2"
    assert set(values[1:]) == {"https://a.com/?x=1&amp;y=2", "https:\\/\\/a.com\\/?x=1&y=2"}


paths = st.text(st.sampled_from("abcXYZ019-_.~/&=中文"), max_size=20).map(
    lambda path: f"https://a.com/x?{path}&y=z"
)
damages = st.lists(
    st.sampled_from(
        [
            html.escape,
            lambda text: text.replace("/", "\\/"),
            lambda text: text.replace("&", "\\u0026"),
            lambda text: text[:12] + "\u200b" + text[12:],
            lambda text: quote(text, safe=""),
        ]
    ),
    min_size=1,
    max_size=2,
    unique=True,
)


@given(paths, damages)
def test_one_or_two_damages_are_undone(path: str, done: list) -> None:
    shown = path
    for damage in done:
        shown = damage(shown)
    assert path in [reading.value for reading in readings(shown)]


@given(st.text(st.sampled_from("&amp;#38x\\/u0026=\n3D%2：／“×tamp=…\u200b路é")))
def test_readings_are_few_and_different(value: str) -> None:
    others = [reading.value for reading in readings(value)]
    assert len(others) <= 12
    assert len(set(others)) == len(others)
    assert value not in others


@pytest.mark.parametrize("part", ["&amp;", "\\", "\\/", "×tamp=", "\n", "=3D", "：", "&#38;amp;"])
def test_a_long_value_has_no_other_readings(part: str) -> None:
    assert readings(part * 5_000) == ()


def test_undoing_what_is_not_there_changes_nothing() -> None:
    assert all(undo(damage, URL) == URL for damage in PasteArtifact)
