"""One word for one thing, WeChat's own where it has one: the words of tests/support/glossary.py stand in no text."""

import re

import pytest

from tests.support.glossary import CHINESE, ENGLISH, Term, breaches, rooms
from wxdesk.wechat.errors.return_code import Text

ROOMS = rooms()


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_keeps_to_the_glossary(room: str) -> None:
    assert [(found.text, found.term.instead) for found in breaches(room, ROOMS[room])] == []


@pytest.mark.parametrize("term", (*ENGLISH, *CHINESE), ids=lambda term: term.twin)
def test_each_term_is_caught_in_its_twin_and_not_in_what_is_right(term: Term) -> None:
    twin = Text(term.twin, "") if term in ENGLISH else Text("", term.twin)
    assert term in [found.term for found in breaches("twin", [twin])]
    assert not re.search(term.wrong, term.right)


def test_mnemonics_hide_no_word() -> None:
    assert [found.term.instead for found in breaches("twin", [Text("&Fresh", "令(&T)牌")])] == [
        "valid, new", "access_token；合称“凭证”"
    ]  # fmt: skip


def test_all_that_a_user_reads_is_looked_at() -> None:
    assert {"help", "codes", "errors", "causes", "return_codes/tokens"} <= set(ROOMS)
    said = " ".join(text.en for text in ROOMS["help"])
    assert "without a window" in said  # the program's
    assert "explain an error code" in said  # a command's
    assert "look up the rids with WeChat" in said  # an option's
