"""Credentials in lists: masked before rows become entries, and never taken for media IDs."""

import hashlib
import json

import pytest

from tests.media.lists.ids import A, B, id_of, parse
from tests.support.credentials import ACCESS_TOKEN, APPSECRET, HEADINGS, TICKET, WHOLE, WRITTEN
from wxdesk.media.lists import id_list, masking, read_text, table
from wxdesk.media.lists.id_list import IdList, ids_in, joined
from wxdesk.media.lists.judgement import CREDENTIALS, Reason
from wxdesk.media.lists.table import text_of
from wxdesk.secrecy import MASK, redact


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def everything(found: IdList) -> str:
    return f"{found}"


@pytest.mark.parametrize("written", WRITTEN)
def test_a_cell_keeps_what_is_no_credential(written: str) -> None:
    cell = WRITTEN[written].format(APPSECRET)
    found = parse(f"name,remark,media_id\nZhang,{quoted(cell)},{A}\nLi,none,{B}\n")
    assert APPSECRET not in everything(found)
    assert [entry.fields[0] for entry in found.entries] == ["Zhang", "Li"]
    assert MASK in found.entries[0].fields[1]
    assert found.entries[1].fields[1] == "none"


def test_an_appsecret_behind_its_appid_is_masked_although_no_heading_says_so() -> None:
    found = parse(f"wx0123456789abcdef,{APPSECRET},{A}\nwx0123456789abcdee, {APPSECRET} ,{B}\n")
    assert APPSECRET not in everything(found)
    assert [entry.fields[0] for entry in found.entries] == ["wx0123456789abcdef", "wx0123456789abcdee"]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("value", [APPSECRET, "short"])
def test_a_column_of_credentials_is_masked_as_a_whole(heading: str, value: str) -> None:
    found = parse(f"name,{heading},media_id\nZhang,{value},{A}\nLi,,{B}\n")
    assert [entry.fields for entry in found.entries] == [("Zhang", MASK), ("Li", "")]


@pytest.mark.parametrize("name", [name for name in WHOLE if name != "AppSecret"])
def test_a_token_in_a_cell_needs_no_name(name: str) -> None:
    found = parse(f"name,remark,media_id\nZhang,use {WHOLE[name]} please,{A}\n")
    assert found.entries[0].fields == ("Zhang", f"use {MASK} please")


def test_a_heading_that_is_a_credential_names_no_column() -> None:
    found = parse(f"name,access_token={ACCESS_TOKEN},media_id\nZhang,1,{A}\n")
    assert found.columns == ("name", "access_token")


def test_rows_of_json_are_masked_by_their_keys() -> None:
    rows = [{"media_id": A, "auth": {"appSecret": APPSECRET}, "note": f"x?access_token={ACCESS_TOKEN}"}]
    found = parse(json.dumps(rows))
    assert found.columns == ("auth_appSecret", "note")
    assert found.entries[0].fields == (MASK, "x?access_token=***")


REASONS = {"AppSecret": Reason.APPSECRET, "ticket": Reason.TICKET, "jsapi_ticket": Reason.TICKET}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize(
    "text",
    [
        "{a}\n{value}\n",
        "name,media_id\nZhang,{a}\nLi,{value}\n",
        '["{a}", "{value}"]',
        '{{"media_id": ["{a}", "{value}"]}}',
    ],
)
def test_a_credential_is_no_media_id(name: str, text: str) -> None:
    found = parse(text.format(a=A, value=WHOLE[name]))
    expected = REASONS.get(name, Reason.TICKET if "ticket" in name else Reason.ACCESS_TOKEN)
    assert found.ids == (A,)
    assert [(one.text, one.reason) for one in found.rejected] == [(MASK, expected)]


@pytest.mark.parametrize(
    "line",
    [
        f"access_token={ACCESS_TOKEN}",
        f"secret={APPSECRET}",
        f"AppSecret: {APPSECRET}",
        f"password: {APPSECRET[:15]}",
        f"https://api.weixin.qq.com/cgi-bin/token?secret={APPSECRET}",
        f"Li {TICKET}",
        f"media_id: secret={APPSECRET}",
    ],
)
def test_no_line_shows_its_credential(line: str) -> None:
    found = parse(f"{A}\n{line}\n{B}\n")
    assert found.ids == (A, B)
    assert all(one.text == MASK for one in found.rejected)


def test_ids_beside_credentials_are_taken() -> None:
    found = parse(f"{A} access_token={ACCESS_TOKEN}\n{APPSECRET}\t{B}\n")
    assert found.ids == (A, B)
    assert {one.reason for one in found.rejected} <= CREDENTIALS


def test_lists_behind_one_another_stay_masked() -> None:
    both = joined([parse(f"media_id,token\n{A},x1y2\n"), parse(f"media_id,note\n{B},secret=x1y2\n")])
    assert "x1y2" not in everything(both)


def test_without_masking_the_same_check_finds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin."""
    monkeypatch.setattr(id_list, "masked_columns", lambda headings, columns, with_id: columns)
    found = parse(f"name,remark,media_id\nZhang,secret={APPSECRET},{A}\n")
    assert APPSECRET in everything(found)


SHOWN = (
    f"name,media_id,remark,AppSecret\nZhang,{A},x?access_token={ACCESS_TOKEN}&y=1,short\nLi,{B},{TICKET},\n",
    f"10:00 {A} secret={APPSECRET}\n10:01 {B} use {ACCESS_TOKEN}\n",
    f"名称,token\nZhang,{A}\nLi,{B}\n",
)


@pytest.mark.parametrize("text", SHOWN)
def test_the_text_of_a_list_shows_its_ids_and_no_credential(text: str) -> None:
    shown = text_of(read_text(text))
    assert ids_in(read_text(shown)).ids == (A, B)
    assert not [one for one in (ACCESS_TOKEN, TICKET, APPSECRET, "short") if one in shown]


def test_without_masking_the_text_would_show_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin."""
    monkeypatch.setattr(table, "masked_columns", lambda headings, columns, with_id: columns)
    assert ACCESS_TOKEN in text_of(read_text(SHOWN[0]))


def test_a_long_line_is_looked_through_for_credentials_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not once for each piece of it that is no media ID."""
    looked_at: list[int] = []

    def counting(text: str) -> str:
        looked_at.append(len(text))
        return redact(text)

    monkeypatch.setattr("wxdesk.media.lists.masking.redact", counting)
    line = 'wx.config({debug:true,appId:"wx0123456789abcdef",' * 400 + "secret=abc"
    ids_in(read_text(line))
    assert sum(looked_at) < 4 * len(line)


@pytest.mark.parametrize(
    "text",
    [
        f"name,remark,media_id\nZhang,x,{A}\n,,\nname,AppSecret,media_id\nLi,{{}},{B}\n",
        f"App,media_id\nSecret,\n{{}},{A}\n{{}},{B}\n",
        f"name,value,media_id\nAppSecret,{{}},{A}\ncity,x,{B}\n",
    ],
    ids=["a second table", "a heading of two rows", "a name beside its value"],
)
@pytest.mark.parametrize("apart", [0, 600])
def test_a_heading_further_down_and_a_name_beside_count(text: str, apart: int) -> None:
    """Also where rows are looked at by the hundred."""
    lines = text.format(*[APPSECRET] * text.count("{}")).splitlines()
    columns = lines[0].count(",")
    others = [f"{'x,' * columns}{id_of(n + 2**300)}" for n in range(apart)]
    found = parse("\n".join([*lines[:2], *others, *lines[2:]]))
    assert APPSECRET not in everything(found)
    assert len(found.ids) >= 1 + apart


def test_a_name_in_a_row_with_an_id_is_no_heading() -> None:
    found = parse(f"remark,media_id\npassword,{A}\nkept,{B}\n")
    assert [entry.fields for entry in found.entries] == [("password",), ("kept",)]


def test_a_row_of_digests_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(masking, "names_credentials", lambda text: bool(asked.append(text)))
    digests = [hashlib.md5(str(number).encode()).hexdigest() for number in range(60)]
    found = parse("\n".join(",".join([one, *digests]) for one in (A, B)))
    assert [entry.fields for entry in found.entries] == [tuple(digests)] * 2
    assert len(asked) <= 4 * len(
        digests
    )  # each cell once, and each heading; not each for each of its neighbours


LONG = "word, " * 2000
ODD = "hunter2.Abcdef0123456789xyzuvw"  # rejected, and so shown with its reason


def test_of_a_long_line_what_stands_near_a_piece_counts() -> None:
    assert [one.text for one in parse(f"x\n{LONG} password: {ODD} {LONG}").rejected] == [MASK]
    assert [one.text for one in parse(f"x\npassword: 1 {LONG} {ODD} {LONG}").rejected] == [ODD]


def test_looking_at_the_piece_alone_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin."""
    monkeypatch.setattr(masking, "_NEAR", 0)
    monkeypatch.setattr(masking, "redact", lambda text: text)
    assert [one.text for one in parse(f"x\n{LONG} password: {ODD} {LONG}").rejected] != [MASK]


def test_a_long_line_is_not_masked_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(masking, "redact", lambda text: sizes.append(len(text)) or redact(text))
    parse(f"x\n{LONG * 5} {ODD} {LONG * 5}")
    assert max(sizes) < 3 * masking._NEAR
