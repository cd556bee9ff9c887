import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.lists.ids import PERMANENT, A, B, C, id_of, media_ids, parse
from wxdesk.errors import InputError
from wxdesk.media.lists import extent, read, read_text, reading
from wxdesk.media.lists.id_list import IdList, Rejected, Repeat, ids_in, joined
from wxdesk.media.lists.judgement import DEVTOOLS_FAKE, Reason
from wxdesk.media.lists.table import Table


@pytest.mark.parametrize(
    "text",
    [
        f"{A}\n{B}",
        f"{A}\r\n{B}\r\n",
        f"{A}\r{B}",
        f"{A},{B}",
        f"{A}，{B}",
        f"{A};{B}",
        f"{A}；{B}",
        f"{A}、{B}",
        f"{A}|{B}",
        f"{A}\t{B}",
        f"{A} {B}",
        f"{A}\u3000{B}",
        f"{A}\u00a0{B}",
        f"'{A}', '{B}'",
        f"“{A}”“{B}”",
        f"「{A}」「{B}」",
        f"[{A}] ({B})",
        f"<{A}><{B}>",
        f"\ufeff{A}\n\u200b{B}\u200b\n",
        f"\u2066{A}\u2069\n\u202a{B}\u202c",
        f"* {A}\n- {B}",
        f"1. {A}\n2. {B}",
        f"{A}.\n{B}!",
        f"media_id\n{A}\n{B}",
        f"media_id,name\n{A},张三\n{B},李四",
        f"姓名\tmedia_id\t电话\n张三\t{A}\t13800138000\n李四\t{B}\t13900139000",
        f"张三：{A}\n李四：{B}",
        f"张三{A}\n李四{B}",
        f"Dear colleague,\nplease fetch\n\n{A}\n{B}\n\nThanks, Li",
        f"serverId: {A}, errMsg: uploadImage:ok\nserverId: {B}",
        f"{{localId: 'wxLocalResource://50114659201332', serverId: '{A}'}}\n{{serverId: '{B}'}}",
        f"https://api.weixin.qq.com/cgi-bin/media/get?access_token=84_{'x' * 130}&media_id={A}\nmedia_id={B}",
        f"2024-11-20 10:30:00 INFO uploaded media_id={A} ok\n2024-11-20 10:30:01 INFO uploaded media_id={B} ok",
        f"'media_id' => '{A}',\n'media_id' => '{B}',",
        f"1,oLVPpjqs9BhvzwPj5A-vTYAX3GLc,{A},4200001234202405011234567890\n2,oLVPpjqs9BhvzwPj5A-vTYAX3GLd,{B},x",
        f"----------------------------------------\n{A}\n========================================\n{B}",
        json.dumps([A, B]),
        json.dumps({"media_id": [A, B]}),
        json.dumps([{"media_id": A, "openid": "oLVPpjqs9BhvzwPj5A-vTYAX3GLc"}, {"media_id": B}], indent=2),
        json.dumps({"serverIds": [A, B], "localIds": ["wxLocalResource://50114659201332"]}),
        json.dumps({"serverId": A}) + "\n" + json.dumps({"serverId": B}),
        json.dumps({"MediaId": A, "thumb_media_id": B}),
        json.dumps({"张三": A, "李四": {"图": B}}, ensure_ascii=False),
        json.dumps({"serverIds": [A, B]}).replace('"', '\\"').join('""'),
    ],
)
def test_every_way_of_writing_two_ids(text: str) -> None:
    found = parse(text)
    assert found.ids == (A, B)
    assert (found.read, found.duplicates, found.rejected) == (2, 0, ())


@pytest.mark.parametrize(
    ("text", "line", "shown", "reason"),
    [
        (f"{A}\n{B[:15]}9\n", 2, f"{B[:15]}9", Reason.TOO_SHORT),
        (f"{A}\n\n{B}{C}\n", 3, f"{(B + C)[:39]}…", Reason.TOO_LONG),
        (f"{A}\n{B[:30]} {B[30:]}\n", 2, f"{B[:30]} {B[30:]}"[:39] + "…", Reason.WHITE_SPACE_INSIDE),
        (f"{A}\n{B[:30]}%20{B[30:]}\n", 2, f"{B[:30]}%20{B[30:]}"[:39] + "…", Reason.WHITE_SPACE_INSIDE),
        (f"{A}\n{B[:30]}\u00a0{B[30:]}\n", 2, f"{B[:30]}\u00a0{B[30:]}"[:39] + "…", Reason.WHITE_SPACE_INSIDE),
        (f"{A}\n{B[:30]}+{B[31:]}\n", 2, f"{B[:30]}+{B[31:]}"[:39] + "…", Reason.BAD_CHARACTER),
        (f"{A}\n{B[:30]}\u2013{B[31:]}\n", 2, f"{B[:30]}\u2013{B[31:]}"[:39] + "…", Reason.BAD_CHARACTER),
        (f"{A}\n{DEVTOOLS_FAKE}\n", 2, DEVTOOLS_FAKE, Reason.DEVTOOLS_FAKE),
        (f"{A}\n张三,{DEVTOOLS_FAKE},{B}\n", 2, DEVTOOLS_FAKE, Reason.DEVTOOLS_FAKE),
        (f"{A}\nwxLocalResource://5011465\n", 2, "wxLocalResource://5011465", Reason.LOCAL_ID),
        (f"{A}\nweixin://resourceid/77f2\n", 2, "weixin://resourceid/77f2", Reason.LOCAL_ID),
        (f"{A}\nmedia_id: none\n", 2, "none", Reason.TOO_SHORT),
        (f"{A}\n姓名 张三, a1b2c3d4e5\n", 2, "a1b2c3d4e5", Reason.TOO_SHORT),
        (json.dumps({"media_id": [A, "abc"]}, indent=1), 4, "abc", Reason.TOO_SHORT),
        (json.dumps({"media_id": [A, B[:3] + " " + B[3:30]]}), 1, f"{B[:3]} {B[3:30]}", Reason.WHITE_SPACE_INSIDE),
        (json.dumps({"media_id": [A, DEVTOOLS_FAKE]}), 1, DEVTOOLS_FAKE, Reason.DEVTOOLS_FAKE),
        (json.dumps({"localIds": [A, "wxLocalResource://5"]}), 1, "wxLocalResource://5", Reason.LOCAL_ID),
    ],
)  # fmt: skip
def test_what_was_meant_as_an_id_and_is_none_is_listed(
    text: str, line: int, shown: str, reason: Reason
) -> None:
    found = parse(text)
    assert found.ids[0] == A
    assert found.rejected == (Rejected(line, shown, reason),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n  \n",
        "Hello, please send me the pictures of order 20240511 by 10:30.",
        "请问今天的图片什么时候可以给我？谢谢。",
        "customer_name\nmedia_id\nthis_is_a_long_column_heading_of_ours",
        "----------------------------------------------------------------",
        "this is a sentence of some words as long as an old ID so",
        "13800138000\n4200001234202405011234567890\n2024-11-20 10:30:00",
        '{"errcode": 40007, "errmsg": "invalid media_id"}',
    ],
)
def test_text_without_ids_is_ignored_and_said_so(text: str) -> None:
    found = parse(text)
    assert (found.ids, found.rejected, found.read) == ((), (), 0)


def test_ignored_lines_are_counted() -> None:
    assert parse(f"media_id\n\n{A}\nThanks a lot").ignored_lines == 2


def test_duplicates_are_counted_and_the_first_place_is_kept() -> None:
    found = parse(f"{A}\n{B}\n{A}\n{C}\n{A}")
    assert (found.ids, found.duplicates, found.read) == ((A, B, C), 2, 5)


def test_ids_that_differ_by_case_are_different() -> None:
    assert len(parse(f"{A.lower()}x{A[1:3]}\n{A.upper()}x{A[1:3]}").ids) == 2


def test_43_characters_look_permanent_and_are_taken_all_the_same() -> None:
    found = parse(f"{A}\n{PERMANENT}")
    assert found.ids == (A, PERMANENT)
    assert found.looks_permanent == (PERMANENT,)


def test_in_a_list_on_one_line_nothing_is_taken_for_a_column() -> None:
    found = parse(f"{A},{B[:18]}7a,{C}")
    assert found.ids == (A, C)
    assert [one.reason for one in found.rejected] == [Reason.TOO_SHORT]


def test_an_enormous_text_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMIT_MB", 1)
    with pytest.raises(InputError) as refused:
        parse("x" * ((1 << 20) + 1))
    assert refused.value.code == "text_too_long"


def test_deeply_nested_json_does_no_harm() -> None:
    assert parse("[" * 50_000 + f'"{A}"' + "]" * 50_000).ids == (A,)


NOISE = st.one_of(
    st.just("media_id"),
    st.just(DEVTOOLS_FAKE),
    st.text(max_size=30),
    media_ids().map(lambda media_id: media_id[:15]),
    media_ids().map(lambda media_id: f"{media_id[:30]} {media_id[30:]}"),
    media_ids().map(lambda media_id: media_id * 2),
)


@given(
    st.lists(st.one_of(media_ids(), NOISE), max_size=20),
    st.sampled_from(["\n", "\r\n", ",", "\t", "；", "\u2028", " | "]),
)
def test_counts_add_up_whatever_was_pasted(parts: list[str], separator: str) -> None:
    text = separator.join(parts)
    found = parse(text)
    assert found.read == len(found.ids) + found.duplicates + len(found.rejected)
    assert len(set(found.ids)) == len(found.ids)
    lines = len(text.splitlines()) or 1
    assert all(1 <= one.line <= lines and one.text and len(one.text) <= 40 for one in found.rejected)


@given(
    st.lists(media_ids(), min_size=1, max_size=30),
    st.sampled_from(["\n", "\r\n", ",", "\t", "；", "\n\n"]),
    st.data(),
)
def test_a_clean_list_comes_back_as_it_is(media_ids: list[str], separator: str, data: st.DataObject) -> None:
    quote = data.draw(st.sampled_from(["", '"', "'"]))
    found = parse(separator.join(f"{quote}{media_id}{quote}" for media_id in media_ids))
    assert found.ids == tuple(dict.fromkeys(media_ids))
    assert found.duplicates == len(media_ids) - len(found.ids)
    assert found.rejected == ()


@given(st.lists(media_ids(), unique=True, min_size=1, max_size=10))
def test_json_and_lines_agree(media_ids: list[str]) -> None:
    as_lines = parse("\n".join(media_ids)).ids
    assert parse(json.dumps(media_ids)).ids == as_lines
    assert (
        parse(json.dumps([{"media_id": one, "name": "张三"} for one in media_ids], indent=2)).ids == as_lines
    )


class Expected(NamedTuple):
    """What is to be read of a list of many lines: new IDs by their lines, and what else stands where."""

    text: str
    ids: list[str]
    id_lines: list[int]
    repeats: list[Repeat]
    rejected: list[tuple[int, Reason]]
    ignored: int


def many_lines(count: int, line_end: str) -> Expected:
    """IDs, IDs with NBSP and zero-width characters around them, repeated ones, blank lines, words, wrong lengths."""
    numbers = random.Random(count)
    own = [id_of(numbers.getrandbits(384)) for _ in range(count // 8)]
    lines: list[str] = []
    first: dict[str, int] = {}
    repeats: list[Repeat] = []
    rejected: list[tuple[int, Reason]] = []
    ignored = 0
    for number in range(count):
        line, kind = number + 1, number % 8
        media_id = own[number // 8 if kind < 3 else numbers.randrange(number // 8 + 1)]
        if kind in (3, 4, 5):
            text, reason = (
                (media_id[:15] + "a1", Reason.TOO_SHORT),
                (media_id + media_id, _too_long(media_id)),
                (f"{media_id[:30]}\u00a0{media_id[30:]}", Reason.WHITE_SPACE_INSIDE),
            )[kind - 3]
            rejected.append((line, reason))
        elif kind in (6, 7):
            text, ignored = ("", "thank you")[kind - 6], ignored + kind - 6  # a blank line is nothing at all
        else:
            text = (media_id, f"\u200b{media_id}\u00a0", f"\u00a0\u2060{media_id}\ufeff")[kind]
            if media_id in first:
                repeats.append(Repeat(line, media_id, first[media_id]))
            first.setdefault(media_id, line)
        lines.append(text)
    return Expected(
        "\ufeff" + line_end.join(lines), list(first), list(first.values()), repeats, rejected, ignored
    )


def _too_long(media_id: str) -> Reason:
    """Random IDs may begin as access_tokens do."""
    return Reason.ACCESS_TOKEN if re.match(r"[0-9]{1,3}_", media_id) else Reason.TOO_LONG


def adds_up(found: IdList, expected: Expected) -> None:
    assert found.ids == tuple(expected.ids)
    assert [entry.line for entry in found.entries] == expected.id_lines
    assert list(found.repeats) == expected.repeats
    assert [(one.line, one.reason) for one in found.rejected] == expected.rejected
    assert (found.duplicates, found.ignored_lines) == (len(expected.repeats), expected.ignored)
    assert found.read == len(found.ids) + found.duplicates + len(found.rejected)


@pytest.mark.parametrize(("count", "line_end"), [(100_000, "\r\n"), (4_000, "\n")], ids=["CRLF", "LF"])
def test_a_hundred_thousand_lines_add_up_each_with_its_number(
    tmp_path: Path, count: int, line_end: str
) -> None:
    expected = many_lines(count, line_end)
    path = tmp_path / "list.txt"
    path.write_bytes(expected.text.encode())
    adds_up(ids_in(read(path)), expected)


def test_many_rows_of_a_column_add_up() -> None:
    """In the column of IDs every cell is an entry; one without anything in it is left out with the reason."""
    numbers = random.Random(11)
    own = [id_of(numbers.getrandbits(384)) for _ in range(1000)]
    cells = [
        (own[n // 5 % 1000], f"\u200b{own[n // 5 % 1000]}\u00a0", "abc", own[0] * 2, "")[n % 5]
        for n in range(10_000)
    ]
    found = parse("\ufeffname,media_id\r\n" + "".join(f"{n},{cell}\r\n" for n, cell in enumerate(cells)))
    assert (found.read, len(found.ids), found.duplicates, len(found.rejected)) == (
        10_000,
        1000,
        3_000,
        6_000,
    )
    wrong = (Reason.TOO_SHORT, Reason.TOO_LONG, Reason.EMPTY)
    assert [(one.line, one.reason) for one in found.rejected[:6]] == [
        (line, reason) for row in (0, 5) for line, reason in zip(range(row + 4, row + 7), wrong, strict=True)
    ]
    assert found.repeats[0] == Repeat(3, own[0], 2)
    assert found.repeats[-1].line == 10_000 - 5 + 1 + 2


def test_the_twin_that_passes_over_blank_lines_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = many_lines(800, "\r\n")
    adds_up(parse(expected.text), expected)

    def lines(text: str, name: str) -> Table:
        kept = [line for line in text.splitlines() if line]
        return Table((), list(zip(kept)), name, range(1, len(kept) + 1))

    monkeypatch.setattr(reading, "_lines", lines)
    with pytest.raises(AssertionError):
        adds_up(parse(expected.text), expected)


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_a_hundred_thousand_take_a_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(many_lines(100_000, "\r\n").text.encode())
    script = (
        "import sys; from pathlib import Path; from wxdesk.media.lists import read;"
        "from wxdesk.media.lists.id_list import ids_in; found = ids_in(read(Path(sys.argv[1])));"
        "status = Path('/proc/self/status').read_text();"
        "print(found.read, status.partition('VmHWM:')[2].split()[0])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, check=True, text=True, timeout=120
    )
    read_ones, peak_kb = map(int, told.stdout.split())
    assert read_ones == 75_000
    assert peak_kb < 400_000


# --- lists with columns -----------------------------------------------------------------------------------------------
def test_a_duplicate_names_the_line_of_the_first() -> None:
    found = parse(f"media_id,name\n{A},one\n{B},two\n{A},three\n")
    assert found.repeats == (Repeat(line=4, media_id=A, first_line=2),)
    assert [entry.fields for entry in found.entries] == [("one",), ("two",)]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("", Reason.EMPTY),
        ("\u00a0", Reason.EMPTY),
        (f"{B[:30]} {B[30:]}", Reason.WHITE_SPACE_INSIDE),
        (f"{B[:30]}%20{B[30:]}", Reason.WHITE_SPACE_INSIDE),
        (DEVTOOLS_FAKE, Reason.DEVTOOLS_FAKE),
        ("abc", Reason.TOO_SHORT),
        (B + C, Reason.TOO_LONG),
        (f"{B[:30]}+{B[31:]}", Reason.BAD_CHARACTER),
        ("无", Reason.BAD_CHARACTER),
        ("1.23E+45", Reason.NUMBER),
        ("13800138000", Reason.NUMBER),
        ("wxLocalResource://5011465", Reason.LOCAL_ID),
    ],
)
def test_in_the_id_column_every_cell_is_an_entry(cell: str, reason: Reason) -> None:
    found = parse(f"name\tmedia_id\nZhang\t{A}\nLi\t{cell}\nWang\t{C}\n")
    assert found.ids == (A, C)
    assert [(one.line, one.reason) for one in found.rejected] == [(3, reason)]
    assert found.read == 3


def test_a_cell_with_several_ids_is_several_entries_with_the_same_fields() -> None:
    found = parse(f'name,media_id\nZhang,"{A},{B}"\nLi,{C}\n')
    assert [(one.media_id, one.fields) for one in found.entries] == [
        (A, ("Zhang",)),
        (B, ("Zhang",)),
        (C, ("Li",)),
    ]


def test_ids_in_two_columns_are_all_found_and_one_of_the_columns_can_be_chosen() -> None:
    table = read_text(f"name,front,back\nZhang,{A},{B}\nLi,{C},\n")
    found = ids_in(table)
    assert (found.ids, found.columns, found.rejected) == ((A, B, C), ("name", "column"), ())
    assert [one.fields for one in found.entries] == [("Zhang", "front"), ("Zhang", "back"), ("Li", "front")]
    chosen = ids_in(table, [2])
    assert (chosen.ids, chosen.columns) == ((B,), ("name", "front"))
    assert [one.reason for one in chosen.rejected] == [Reason.EMPTY]


def test_one_id_far_down_in_another_column_is_not_lost() -> None:
    rows = "".join(f"{n},{id_of(n)},\n" for n in range(5000))
    found = parse(f"n,media_id,remark\n{rows}5000,{A},like {B}\n")
    assert len(found.ids) == 5002
    assert B in found.ids


def test_an_empty_row_and_a_second_heading_are_no_entries() -> None:
    found = parse(f"name,media_id\nZhang,{A}\n,\nname,media_id\nLi,{B}\n")
    assert (found.read, found.ignored_lines) == (2, 2)


@pytest.mark.parametrize("around", ["\u200b{}", "{}\u00a0", "\ufeff{}\u2060", "\u202a{}\u202c"])
@pytest.mark.parametrize("text", ["{}\n{}\n", "name,media_id\nx,{}\ny,{}\n"])
def test_what_is_invisible_is_taken_off_and_counted(around: str, text: str) -> None:
    found = parse(text.format(A, around.format(B)))
    assert (found.ids, found.cleaned) == ((A, B), 1)


def test_a_nickname_keeps_what_joins_its_characters() -> None:
    assert parse(f"name,media_id\n👨‍👩‍👧,{A}\nLi,{B}\n").entries[0].fields == ("👨‍👩‍👧",)


def test_a_table_without_ids_says_so_and_takes_a_column_by_number() -> None:
    table = Table(("a", "b"), (("x", "y"),), "list.csv")
    with pytest.raises(InputError, match="id_column_none"):
        ids_in(table)
    assert [one.reason for one in ids_in(table, [1]).rejected] == [Reason.TOO_SHORT]


def test_lists_behind_one_another_keep_their_fields_by_name() -> None:
    both = joined(
        [parse(f"media_id,name,day\n{A},Zhang,1\n{B},Li,2\n"), parse(f"day,media_id\n3,{C}\n4,{A}\n")]
    )
    assert both.columns == ("name", "day")
    assert [entry.fields for entry in both.entries] == [("Zhang", "1"), ("Li", "2"), ("", "3")]
    assert (both.read, both.duplicates) == (4, 1)


CELLS = st.one_of(media_ids(), NOISE, st.just(""))


@given(
    st.lists(st.tuples(CELLS, st.text(max_size=8), CELLS), max_size=15), st.sampled_from([(), (0,), (2, 0)])
)
def test_counts_of_a_table_add_up(rows: list[tuple[str, str, str]], chosen: tuple[int, ...]) -> None:
    table = Table(("one", "two", "three"), rows, "")
    try:
        found = ids_in(table, chosen)
    except InputError as error:
        assert error.code == "id_column_none"
        return
    assert found.read == len(found.entries) + found.duplicates + len(found.rejected)
    assert found.duplicates == len(found.repeats)
    assert all(found.ids[n] == entry.media_id for n, entry in enumerate(found.entries))
    assert all(len(entry.fields) == len(found.columns) for entry in found.entries)
    by_line = {entry.media_id: entry.line for entry in found.entries}
    assert all(by_line[one.media_id] == one.first_line <= one.line for one in found.repeats)


def test_lists_of_different_columns_are_not_joined_beyond_what_a_list_may_hold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(extent, "MOST_VALUES", 30)
    several = [ids_in(read_text(f"media_id,week{n}\n{A},x\n{B},y")) for n in range(4)]
    assert len(joined(several[:3]).columns) == 3
    with pytest.raises(InputError, match="list_too_many_values"):
        joined(several)
