import json
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.errors import InputError
from wxdesk.media.lists import read_text, reading
from wxdesk.media.lists.id_list import IdList, Rejected, ids_in
from wxdesk.media.lists.judgement import DEVTOOLS_FAKE, Reason

A, B, C = (secrets.token_urlsafe(48) for _ in range(3))
PERMANENT = secrets.token_urlsafe(32)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def parse(text: str) -> IdList:
    return ids_in(read_text(text))


def ids() -> st.SearchStrategy[str]:
    return (
        st.integers(min_value=0, max_value=2**384 - 1)
        .map(_id)
        .filter(lambda media_id: media_id.strip("_-") != "")
    )


def _id(number: int) -> str:
    return "".join(ALPHABET[number >> 6 * place & 63] for place in range(64))


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
    ids().map(lambda media_id: media_id[:15]),
    ids().map(lambda media_id: f"{media_id[:30]} {media_id[30:]}"),
    ids().map(lambda media_id: media_id * 2),
)


@given(
    st.lists(st.one_of(ids(), NOISE), max_size=20),
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
    st.lists(ids(), min_size=1, max_size=30),
    st.sampled_from(["\n", "\r\n", ",", "\t", "；", "\n\n"]),
    st.data(),
)
def test_a_clean_list_comes_back_as_it_is(media_ids: list[str], separator: str, data: st.DataObject) -> None:
    quote = data.draw(st.sampled_from(["", '"', "'"]))
    found = parse(separator.join(f"{quote}{media_id}{quote}" for media_id in media_ids))
    assert found.ids == tuple(dict.fromkeys(media_ids))
    assert found.duplicates == len(media_ids) - len(found.ids)
    assert found.rejected == ()


@given(st.lists(ids(), unique=True, min_size=1, max_size=10))
def test_json_and_lines_agree(media_ids: list[str]) -> None:
    as_lines = parse("\n".join(media_ids)).ids
    assert parse(json.dumps(media_ids)).ids == as_lines
    assert (
        parse(json.dumps([{"media_id": one, "name": "张三"} for one in media_ids], indent=2)).ids == as_lines
    )


def test_a_hundred_thousand_lines_add_up() -> None:
    own = [secrets.token_urlsafe(48) for _ in range(1000)]
    lines = []
    for number in range(100_000):
        media_id = own[number % 1000]
        lines.append((media_id, f"\u200b{media_id}\u00a0", media_id[:15] + "a1", "", "thank you")[number % 5])
    found = parse("\ufeff" + "\r\n".join(lines))
    assert found.read == 60_000
    assert len(found.ids) + found.duplicates == 40_000
    assert found.ignored_lines == 20_000
    assert [one.line for one in found.rejected[:3]] == [3, 8, 13]
