import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.pasted.repaired import repaired

# what was pasted -> what is read in its place
MENDED = {
    "{&quot;appId&quot;:&quot;wx1&quot;}": '{"appId":"wx1"}',
    "{&amp;quot;appId&amp;quot;:1}": '{"appId":1}',
    "“appId”：“wx1”，“url”：“https：／／a.com”": '"appId":"wx1","url":"https://a.com"',
    "nonceStr＝ａｂｃ１": "nonceStr=abc1",
    "url=https:\\/\\/a.com\\/": "url=https://a.com/",
    "appid=1\\u0026sign=2": "appid=1&sign=2",
    "app\\_id: 1": "app_id: 1",
    "time\u200bstamp: 1": "timestamp: 1",
    "a=1×tamp=2": "a=1&timestamp=2",
    "x=%7B%22appId%22%3A%22wx1%22%7D": 'x={"appId":"wx1"}',
    "timestamp%3D1%26nonceStr%3Dx": "timestamp=1&nonceStr=x",
    "signature=3D0f9d=\ne62f": "signature=0f9de62f",
    '"sign": "0f9d\n   e62f"': '"sign": "0f9de62f"',
    "sign=0f9de62fce790f9a083d5c99\ne95740ceb90c27ed": "sign=0f9de62fce790f9a083d5c99e95740ceb90c27ed",
    "https://a.com/page?id=1&\nfrom=menu": "https://a.com/page?id=1&from=menu",
    "> https://h5.example.com/very/long\n> /page": "> https://h5.example.com/very/long/page",
}
SOUND = [
    "",
    '{"appId": "wx1", "url": "https://a.com/路?x=1&y=2"}',
    "签名：abc，页面：https://a.com/x？打不开！",
    "时间戳：1，链接https://a.com/a；https://a.com/b",
    "timestamp=1718003600\nnonceStr=Qm7xKd2RfT9wLzBcQm7x\nsignature=0f9d",
    "https://h5.example.com/first/page\nhttps://h5.example.com/second",
    "the page https://h5.example.com/a/long/path\nopens well",
]


@pytest.mark.parametrize("pasted", MENDED)
def test_damages_are_undone(pasted: str) -> None:
    found = repaired(pasted)
    assert found is not None
    assert found.text == MENDED[pasted]


@pytest.mark.parametrize("pasted", SOUND)
def test_what_is_sound_stays(pasted: str) -> None:
    assert repaired(pasted) is None


def test_everything_says_where_it_stood_and_what_was_undone() -> None:
    pasted = "x {&quot;url&quot;:&quot;a&amp;b&quot;} y"
    found = repaired(pasted)
    assert found is not None
    start = found.text.index("a&b")
    first, last = found.span(start, start + 3)
    assert pasted[first:last] == "a&amp;b"
    assert found.undone(start, start + 3) == (PasteArtifact.HTML_ENTITY,)
    assert found.undone(0, 1) == ()
    assert found.begins_at(pasted.index("&amp;")) is PasteArtifact.HTML_ENTITY
    assert found.begins_at(0) is None


pieces = st.sampled_from(
    [
        "&amp;",
        "&quot;",
        "\\/",
        "\\u0026",
        "：",
        "“",
        "×tamp=",
        "=3D",
        "=\n",
        "\n",
        "%22a%3D",
        "a",
        "b=",
        "\u200b",
        " ",
        "签",
    ]
)


@given(st.lists(pieces, max_size=30).map("".join))
def test_what_was_not_touched_is_found_where_it_stood(pasted: str) -> None:
    found = repaired(pasted)
    if found is None:
        return
    before = 0
    for at, character in enumerate(found.text):
        start, end = found.span(at, at + 1)
        assert before <= start <= end <= len(pasted)
        before = start
        if not found.undone(at, at + 1):
            assert pasted[start:end] == character
    assert found.span(0, len(found.text)) == (0, len(pasted)) or found.undone(0, len(found.text))


def test_a_text_full_of_damage_is_mended_in_part() -> None:
    found = repaired("&amp;" * 100_000)
    assert found is not None
    assert found.text.startswith("&" * 100)
    assert found.text.endswith("&amp;" * 100)
