"""What the script says through the console, and what goes back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.inspector.pages import message
from wxdesk.inspector.bridge import LONGEST, Began, Call, Door, Listens
from wxdesk.inspector.clients import CLIENTS, System

_AT = {"document": "17", "address": "https://a.example/#x", "landing": "https://a.example/"}
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def test_a_call_is_read() -> None:
    door = Door()
    line = message(door, kind="call", number=3, name="chooseImage", given={"count": 1}, **_AT)
    assert door.read(line) == Call(
        "17", "https://a.example/#x", "https://a.example/", 3, "chooseImage", {"count": 1}
    )


def test_the_beginning_and_what_it_listens_to_are_read() -> None:
    door = Door()
    assert door.read(message(door, kind="began", **_AT)) == Began(*_AT.values())
    listens = door.read(message(door, kind="listens", name="menu:share:timeline", **_AT))
    assert listens == Listens(*_AT.values(), "menu:share:timeline")


def test_a_page_that_writes_such_lines_is_not_believed() -> None:
    """It knows the mark of no door: not even of the one before, for the same page."""
    door, former = Door(), Door()
    forged = message(former, kind="call", number=1, name="preVerifyJSAPI", given={}, **_AT)
    assert former.read(forged) is not None
    assert door.read(forged) is None
    assert door.read(forged.replace(former.mark, "wxdesk-")) is None


def test_what_goes_into_the_page_holds_no_mark_of_what_comes_out() -> None:
    door = Door()
    call = Call("17", "", "", 1, "x", {})
    assert door.mark not in door.answering(call, {"errMsg": "x:ok"})
    assert door.name in door.answering(call, {"errMsg": "x:ok"})


@pytest.mark.parametrize(
    "written",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 200 + "]" * 200,
        '{"kind": "call", "number": -1, "name": "x", "given": {}}',
        '{"kind": "call", "number": 1e99, "name": "x", "given": {}}',
        '{"kind": "call", "number": "x", "name": "x"}',
        '{"kind": ["call"]}',
        '{"kind": "call", "number": 1, "given": "' + "x" * (LONGEST + 2_000) + '"}',
    ],
)
def test_what_is_no_message_is_none(written: str) -> None:
    door = Door()
    assert door.read(door.mark + written) is None


def test_arguments_that_are_no_object_are_unreadable() -> None:
    door = Door()
    for arguments in (None, [1], "x", 3):
        said = door.read(message(door, kind="call", number=1, name="x", given=arguments, **_AT))
        assert isinstance(said, Call) and said.unreadable and said.arguments == {}


@given(st.dictionaries(st.sampled_from(["kind", "number", "name", "given", "address", "document"]), _JSON))
def test_whatever_a_page_makes_of_it_is_a_message_or_none(values: dict[str, object]) -> None:
    door = Door()
    for kind in ("call", "listens", "began", values.get("kind")):
        said = door.read(message(door, **{**values, "kind": kind}))
        assert said is None or len(said.document) <= 100


@given(st.text())
def test_an_answer_is_one_expression_whatever_is_in_it(text: str) -> None:
    """What is in it stands in a text of JavaScript, which JSON in ASCII always is."""
    door = Door()
    script = door.answering(Call("17", "", "", 1, "x", {}), {"errMsg": text})
    assert script.isascii() and "\n" not in script
    detail = script.partition("{detail: ")[2].removesuffix("}))")
    assert json.loads(json.loads(detail)) == {"document": "17", "number": 1, "reply": {"errMsg": text}}


def test_the_script_is_made_for_the_client() -> None:
    door = Door()
    script = door.script(CLIENTS[System.WINDOWS])
    assert '"Win32"' in script and "__given__" not in script and door.mark in script
