import re

from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.names.default_name import stem, stem_of

SEQ = st.integers(min_value=1, max_value=2_000_000)
# Ids of every kind, and what file systems and shells stumble over
TEXT = st.one_of(
    st.text(max_size=300),
    st.text("ABCabc012_-", min_size=20, max_size=100),
    st.sampled_from(
        ["CON", "nul.txt", "a ", "a.", "a:b", "\u202egnp.exe", "中" * 300, "e\u0301", "é", "", "-rf", "..", "../../etc",
         "/etc/passwd", "C:\\x", "a\x00b", "a\nb", "LPT1", "~", "*", "%00", ".part", ".wxdesk-0-0.part"]
    ),
)  # fmt: skip
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
MANY = examples(100)


@MANY
@given(SEQ, TEXT, st.sampled_from(MediaType))
def test_names_are_safe_on_every_system(seq: int, media_id: str, media_type: MediaType) -> None:
    name = stem(seq, media_id) + media_type.extension
    assert re.fullmatch(r"[0-9A-Za-z_-]+\.[a-z0-9]+", name)
    assert not RESERVED.fullmatch(name)
    assert name[0].isdigit()
    assert len(name.encode()) <= 40
    assert stem(seq, media_id) == stem(seq, media_id)
    assert stem_of(name) == stem(seq, media_id)


@MANY
@given(SEQ, SEQ, TEXT, TEXT)
@example(1, 1, "ABCDEFGHIJKLMNOPQRST", "abcdefghijklmnopqrst")
@example(1, 1, "a" * 64, "a" * 63 + "b")
@example(1, 1, "a/b", "a:b")
@example(1, 11, "1_a", "a")
def test_two_rows_never_share_a_name_not_even_without_case(one: int, other: int, a: str, b: str) -> None:
    assert ((one, a) == (other, b)) == (stem(one, a).casefold() == stem(other, b).casefold())


@MANY
@given(SEQ, st.text("ABCDEFGHabcdefgh_-", min_size=1, max_size=64))
def test_ids_that_differ_by_case_alone_have_names_apart(seq: int, media_id: str) -> None:
    if media_id != media_id.swapcase():
        assert stem(seq, media_id).casefold() != stem(seq, media_id.swapcase()).casefold()


@given(TEXT)
def test_only_our_own_names_are_recognised(name: str) -> None:
    assert stem_of(name) == ""
    assert stem_of(f"{stem(7, 'x' * 64)} (2).jpg") == ""
    assert stem_of(f".{stem(7, 'x' * 64)}.jpg") == ""


def test_names_sort_as_their_rows_do() -> None:
    assert stem(7, "Ab-_" * 16) == "00007_" + "Ab-_" * 2 + "_" + stem(7, "Ab-_" * 16)[-8:]
    assert sorted([stem(10, "a"), stem(9, "z"), stem(99999, "b")]) == [
        stem(9, "z"),
        stem(10, "a"),
        stem(99999, "b"),
    ]
