"""Media ids inside other text: in a log, an address, a tag, a cell; and what is as long as one and is none."""

import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.lists.ids import A, B, C, id_of, media_ids, parse
from tests.support.hostile_texts import TOO_MUCH, growth
from wxdesk.media.lists import embedded, read
from wxdesk.media.lists.embedded import is_digest, parts, unescaped, usual_ids
from wxdesk.media.lists.id_list import ids_in

D = id_of(random.Random("D").getrandbits(384))
ADDRESS = f"https://api.weixin.qq.com/cgi-bin/media/get?access_token=84_{'x' * 130}&media_id="


RANDOM = media_ids().filter(lambda one: not is_digest(one))


def escaped(value: object, times: int) -> str:
    """JSON in JSON in JSON, without the outer quotes."""
    text = json.dumps(value)
    for _ in range(times):
        text = json.dumps(text)[1:-1]
    return text


# A line with two ids in it, of a log or a mail.
LINES: dict[str, Callable[[str, str], str]] = {
    "JSON": lambda a, b: "body=" + escaped({"serverIds": [a, b], "uid": 7}, 0),
    "escaped JSON": lambda a, b: "body=" + escaped({"serverIds": [a, b], "uid": 7}, 1),
    "JSON escaped twice": lambda a, b: "body=" + escaped({"serverIds": [a, b]}, 2),
    "name=a;b": lambda a, b: f"INFO mediaIds={a};{b}",
    "name=a,b": lambda a, b: f"INFO ids={a},{b}",
    "name=a|b": lambda a, b: f"INFO ids={a}|{b}",
    "name=a/b": lambda a, b: f"INFO ids={a}/{b}",
    "name=a+b": lambda a, b: f"INFO ids={a}+{b}",
    "name: [a, b]": lambda a, b: f"Req(serverIds=[{a}, {b}], uid=7)",
    "[a b]": lambda a, b: f"ids:[{a} {b}] uid:7",
    "array('a','b')": lambda a, b: f"array('{a}','{b}')",
    "print_r": lambda a, b: f"Array ( [0] => {a} [1] => {b} )",
    "two names": lambda a, b: f"front={a} back={b} uid=7",
    "a form": lambda a, b: f"serverIds[]={a}&serverIds[]={b}&type=image",
    "a form with numbers": lambda a, b: f"serverIds[0]={a}&serverIds[1]={b}",
    "a form, encoded": lambda a, b: f"serverIds%5B%5D={a}&serverIds%5B%5D={b}",
    "an array, encoded": lambda a, b: "ids=" + quote(json.dumps([a, b])),
    "an array, encoded twice": lambda a, b: "ids=" + quote(quote(json.dumps([a, b]))),
    "addresses": lambda a, b: f"{ADDRESS}{a} {ADDRESS}{b}",
    "an address with names": lambda a, b: f"https://a.example/{a}.jpg and https://a.example/{b}/view?x=1",
    "a page": lambda a, b: f"https://a.example/#/view?serverId={a}&serverId={b}",
    "tags": lambda a, b: f'<img src="https://a.example/get?pic={a}&amp;sign=ab12"><img data-id="{b}">',
    "XML": lambda a, b: f"<MediaId><![CDATA[{a}]]></MediaId><MediaId><![CDATA[{b}]]></MediaId>",
    "Markdown": lambda a, b: f"![one](https://a.example/?media_id={a}) *{b}*",
    "SQL": lambda a, b: f"INSERT INTO media VALUES (1,'{a}','{b}');",
    "a sentence": lambda a, b: f"saved {a}, {b}.",
}


@pytest.mark.parametrize("way", LINES)
def test_every_id_of_a_line_is_found(way: str) -> None:
    line = LINES[way]
    for text in (line(A, B), f"10:00:01 {line(A, B)}\n10:00:02 {line(C, D)}"):
        found = parse(text)
        assert found.ids == (A, B, C, D)[: 2 * len(text.splitlines())]
        assert (found.duplicates, found.rejected) == (0, ())


def test_the_twin_that_wants_a_mark_on_both_sides_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = embedded.re.compile(rf"(?<![^{embedded.MARKS}\s])({embedded.USUAL})(?=$|[{embedded.MARKS}\s])")
    monkeypatch.setattr(embedded, "_IN_TEXT", narrow)
    monkeypatch.setattr(embedded, "_IN_ADDRESS", narrow)
    with pytest.raises(AssertionError):
        test_every_id_of_a_line_is_found("two names")


# A cell with two ids in it, of a file with columns.
CELLS: dict[str, Callable[[str, str], str]] = {
    "ids": lambda a, b: f"{a};{b}",
    "lines": lambda a, b: f"{a}\n{b}",
    "addresses": lambda a, b: f"{ADDRESS}{a}\n{ADDRESS}{b}",
    "tags": lambda a, b: f'<img src="{ADDRESS}{a}"><img src="{ADDRESS}{b}"/>',
    "JSON": lambda a, b: json.dumps({"serverIds": [a, b], "uid": 7}),
    "escaped JSON": lambda a, b: escaped({"serverIds": [a, b]}, 1),
    "an array": lambda a, b: json.dumps([a, b]),
    "encoded": lambda a, b: quote(json.dumps([a, b]), safe=""),
}


def csv_of(cells: list[str]) -> str:
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in cells]
    return "客户,照片\n" + "".join(f"c{number},{cell}\n" for number, cell in enumerate(quoted))


@pytest.mark.parametrize("way", CELLS)
def test_every_id_of_a_cell_is_found_pasted_or_in_a_file(tmp_path: Path, way: str) -> None:
    text = csv_of([CELLS[way](A, B), CELLS[way](C, D)])
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8-sig")
    for found in (ids_in(read(path)), parse(text)):
        assert (found.ids, found.rejected) == ((A, B, C, D), ())
        assert [one.fields for one in found.entries] == [("c0",), ("c0",), ("c1",), ("c1",)]


def test_ids_in_remarks_of_a_file_are_found_and_the_other_remarks_are_no_entries(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(csv_of([f"见 {A} 谢谢", "无", "无", "无", "无"]), encoding="utf-8")
    found = ids_in(read(path))
    assert (found.ids, found.rejected, found.ignored_lines) == ((A,), (), 4)


def test_the_address_beside_an_id_is_no_second_column_of_ids() -> None:
    found = parse(f"客户,media_id,地址\nc0,{A},{ADDRESS}{A}\nc1,{B},{ADDRESS}{B}\n")
    assert (found.ids, found.columns, found.duplicates) == ((A, B), ("客户", "地址"), 0)
    assert (
        found.entries[0].fields[1]
        == f"https://api.weixin.qq.com/cgi-bin/media/get?access_token=***&media_id={A}"
    )


def test_a_value_that_is_called_a_media_id_is_told_of_though_it_is_none() -> None:
    found = parse(f"10:00 serverIds=[{A}, {B[:18]}a1]\n10:01 media_id={C[:9]}\n")
    assert found.ids == (A,)
    assert [(one.line, one.text) for one in found.rejected] == [(1, f"{B[:18]}a1"), (2, C[:9])]


NO_IDS = {
    "the signature of a JWT": f"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.{A[:43]}",
    "base64": f"{A[:43]}+{B[:40]}/{C[:20]}=",
    "base64 with a rest": f"{A[:43]}/{B[:30]}",
    "the end of base64": f"{A[:30]}/{B}",
    "a padded digest": f"{A[:43]}=",
    "SHA-256": "sha256:" + "0123456789abcdef" * 4,
    "an access_token": f"access_token={A}",
    "a signature": f"sign={A}",
    "a ticket in JSON": json.dumps({"ticket": A}),
    "a longer run": f"{A}{B[:5]}",
}


@pytest.mark.parametrize("text", NO_IDS)
def test_what_is_as_long_as_an_id_and_none(text: str) -> None:
    assert usual_ids(NO_IDS[text]) == []


@given(st.lists(RANDOM, min_size=1, max_size=4), st.lists(st.sampled_from("%\\&"), max_size=3))
def test_escapes_come_off_however_they_were_laid_over_each_other(ids: list[str], layers: list[str]) -> None:
    text = json.dumps(ids)
    for layer in layers:
        if layer == "%":
            text = quote(text, safe="")
        elif layer == "\\":
            text = json.dumps(text)[1:-1]
        else:
            text = text.replace("&", "&amp;").replace('"', "&quot;")
    assert usual_ids(text) == ids


@given(st.text(alphabet='ab%25\\&;quot"/u0', max_size=60))
def test_taking_escapes_off_makes_nothing_longer(text: str) -> None:
    assert len(unescaped(text)) <= len(text)


def test_a_text_of_nothing_but_backslashes_is_read_in_its_length() -> None:
    assert growth(unescaped, "\\", 20_000, "?") < TOO_MUCH


def test_the_twin_that_begins_anew_at_each_backslash_is_caught() -> None:
    # A busy machine hides it now and then, and never makes it up.
    twin = re.compile(r"""\\+["'/]""").search
    assert any(growth(twin, "\\", 4_000, "?") >= TOO_MUCH for _ in range(8))


def test_in_a_long_text_the_same_ids_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the pieces end that it is searched in."""
    for n in range(300):
        text = "x" * n + f" {A} ;{B}.jpg, {A}/{B}" + "y" * 600
        whole = list(parts(text))
        with monkeypatch.context() as patched:
            patched.setattr(embedded, "_WINDOW", 400)
            assert list(parts(text)) == whole


def test_pieces_that_do_not_overlap_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin."""
    monkeypatch.setattr(embedded, "_WINDOW", 400)
    monkeypatch.setattr(embedded, "_REACH", 0)
    texts = ["x" * n + f" {A} " + "y" * 600 for n in range(300, 400)]
    assert any(A not in [part for part, is_id in parts(text) if is_id] for text in texts)
