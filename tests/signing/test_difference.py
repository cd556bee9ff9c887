import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.signing.difference import LONGEST, Piece, PieceKind, differences

MARKS = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}]", PieceKind.ADDED: "[+{}]"}


def told(was, should):
    return "".join(MARKS[piece.kind].format(piece.text) for piece in differences(was, should))


@pytest.mark.parametrize(
    ("was", "should", "expected"),
    [
        ("", "", ""),
        ("a", "a", "a"),
        ("", "a", "[+a]"),
        ("a", "", "[-a]"),
        ("http://a.com?x=1", "http://a.com/?x=1", "http://a.com[+/]?x=1"),
        ("https://a.com/#/home", "https://a.com/", "https://a.com/[-#/home]"),
        ("https://Shop.Example.com/", "https://shop.example.com/", "https://[-S][+s]hop.[-E][+e]xample.com/"),
        ("http://a.com/", "https://a.com/", "http[+s]://a.com/"),
        (
            "https://a.com/x?id=1&from=timeline",
            "https://a.com/x?id=1",
            "https://a.com/x?id=1[-&from=timeline]",
        ),
        # words that share some letters by accident are told whole
        (
            "https://a.com/x?from=singlemessage",
            "https://a.com/x?from=timeline",
            "https://a.com/x?from=[-singlemessage][+timeline]",
        ),
        ("a.com/中文", "a.com/%E4%B8%AD%E6%96%87", "a.com/[-中文][+%E4%B8%AD%E6%96%87]"),
        ("/a%3A", "/a%3a", "/a%3[-A][+a]"),
        ("/a%3A", "/a:", "/a[-%3A][+:]"),
        ("Wm3WZYTPz0wzccnW", "Wm3WZYTPzOwzccnW", "Wm3WZYTPz[-0][+O]wzccnW"),
        ("a b\u00a0c", "a b c", "a b[-\u00a0][+ ]c"),
        ("x&amp;y", "x&y", "x&[-amp;]y"),
    ],
)
def test_readable(was, should, expected):
    assert told(was, should) == expected


texts = st.text(st.sampled_from("abAB01./?&=%中 \ud83d"), max_size=60) | st.text(max_size=40)


def check(was, should):
    pieces = differences(was, should)
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.ADDED) == was
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED) == should
    assert all(piece.text for piece in pieces)
    order = [piece.kind for piece in pieces]
    assert all(one is not other for one, other in itertools.pairwise(order))
    assert (PieceKind.ADDED, PieceKind.REMOVED) not in set(itertools.pairwise(order))
    return pieces


@examples(150)
@given(texts, texts)
@example("İ", "i̇")
@example("ß", "ss")
def test_the_pieces_are_both_texts(was, should):
    check(was, should)


@given(texts)
def test_equal_texts_have_no_difference(text):
    assert differences(text, text) == ((Piece(PieceKind.SAME, text),) if text else ())


@given(texts, texts)
def test_what_is_appended_reads_as_one_change(text, more):
    same = (Piece(PieceKind.SAME, text),) if text else ()
    assert differences(text, text + "#" + more) == (*same, Piece(PieceKind.ADDED, "#" + more))
    assert differences(text + "#" + more, text) == (*same, Piece(PieceKind.REMOVED, "#" + more))


def shortest(was, should):
    """The length of a shortest script by the textbook's table."""
    row = list(range(len(should) + 1))
    for i, one in enumerate(was, 1):
        above, row = row, [i]
        for j, other in enumerate(should, 1):
            row.append(above[j - 1] if one == other else min(above[j], row[-1]) + 1)
    return row[-1]


@examples(100)
@given(*[st.text(st.sampled_from("./?&"), max_size=24)] * 2)
def test_between_words_the_script_is_a_shortest_one(was, should):
    changed = sum(len(piece.text) for piece in check(was, should) if piece.kind is not PieceKind.SAME)
    # a block of changes may swallow a match that is less than half of it, never more
    assert shortest(was, should) <= changed <= 2 * shortest(was, should)


@pytest.mark.parametrize(
    ("was", "should"),
    [
        ("ab/" * 400_000, "ba/" * 400_000),
        ("/." * (LONGEST // 2), "./" * (LONGEST // 2)),
        ("ab" * (LONGEST // 2), "a" * (LONGEST // 2) + "b" * (LONGEST // 2)),
        ("".join(map(chr, range(1000, 1000 + LONGEST))), "".join(map(chr, range(9000, 9000 + LONGEST)))),
    ],
    ids=["beyond the limit", "shifted", "sorted", "nothing in common"],
)
def test_hostile_texts_end(was, should):
    check(was, should)


def test_beyond_the_limit_the_ends_still_match():
    assert told("x" * LONGEST + "abc" + "y", "x" * LONGEST + "aBc" + "y") == "x" * LONGEST + "a[-b][+B]cy"
