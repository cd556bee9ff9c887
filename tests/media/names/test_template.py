"""Names by a template: what it may say, and that whatever a list holds becomes a safe name of its own."""

import re
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.media.conftest import media_id
from tests.support.credentials import ACCESS_TOKEN
from tests.support.slow import examples
from wxdesk.errors import InputError
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.names.batch_names import preview, stems
from wxdesk.media.names.safe_name import PATH_UNITS, SEGMENT_BYTES, key, segment, units, with_ending
from wxdesk.media.names.template import LEVELS, Row, Template

ID = "Ab-_" * 16
ROW = Row(7, ID, ("张三", "北京/朝阳", "13800138000"), "2025-01-31", "090500")
COLUMNS = ("customer", "店铺", "Order no.")


def stem(template: str, row: Row = ROW) -> str:
    return Template.parse(template, COLUMNS).stem(row)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{seq:05}_{customer}_{media_id:8}{ext}", "00007_张三_Ab-_Ab-_"),
        ("{seq}", "7"),
        ("{seq:3}", "007"),
        ("{media_id}", ID),
        ("{customer:1}", "张"),
        ("{店铺}/{seq}", "北京_朝阳/7"),
        ("{date}/{time}-{seq}", "2025-01-31/090500-7"),
        ("{order_no}", "13800138000"),
        ("{ORDER NO}", "13800138000"),
        ("photo {seq}.jpg", "photo 7"),
        ("{{{seq}}}", "{7}"),
        ("a\\{seq}", "a/7"),
        ("  {seq} / x ", "7/x"),
        ("{seq}:{customer}?", "7_张三_"),
        ("photo", "photo"),
    ],
)
def test_what_a_template_makes(template: str, expected: str) -> None:
    assert stem(template) == expected


@pytest.mark.parametrize(
    ("template", "code"),
    [
        ("", "template_empty"),
        ("  ", "template_empty"),
        ("/tmp/{seq}", "template_absolute"),
        ("\\\\server\\{seq}", "template_absolute"),
        ("C:\\{seq}", "template_absolute"),
        ("~/{seq}", "template_absolute"),
        ("../{seq}", "template_parent"),
        ("a/../{seq}", "template_parent"),
        ("a/./{seq}", "template_parent"),
        ("a/ .. ", "template_parent"),
        ("a//{seq}", "template_folder_empty"),
        ("{customer}/", "template_folder_empty"),
        ("{seq", "template_brace"),
        ("seq}", "template_brace"),
        ("{a{b}}", "template_brace"),
        ("{}", "template_field"),
        ("{kunde}", "template_field"),
        ("{seq:}", "template_width"),
        ("{seq:x}", "template_width"),
        ("{seq:0}", "template_width"),
        ("{customer:-1}", "template_width"),
        ("{seq}{ext:3}", "template_width"),
        ("{ext}/{seq}", "template_ext_place"),
        ("{ext}{seq}", "template_ext_place"),
        ("/".join("a" * (LEVELS + 1)), "template_levels"),
        ("x" * 2000, "template_too_long"),
        ("{seq}_secret=0123456789abcdef", "template_credential"),
        (f"{ACCESS_TOKEN}/{{seq}}", "template_credential"),
    ],
)
def test_what_a_template_may_not_say(template: str, code: str) -> None:
    with pytest.raises(InputError) as raised:
        Template.parse(template, COLUMNS)
    assert raised.value.code == code


@pytest.mark.parametrize("template", ["token={customer}{ext}", "{seq}/secret={店铺}", "ticket-{seq}"])
def test_the_word_for_a_credential_is_none(template: str) -> None:
    assert Template.parse(template, COLUMNS).text == template


def test_an_unknown_field_comes_with_those_that_are_known() -> None:
    with pytest.raises(InputError) as raised:
        Template.parse("{kunde}", COLUMNS)
    assert raised.value.fields == {
        "name": "{kunde}",
        "known": "{seq} {media_id} {date} {time} {ext} {customer} {店铺} {Order no.}",
    }


def test_a_column_called_date_is_the_lists_own() -> None:
    template = Template.parse("{date} {seq}", ("Date", "seq"))
    assert template.stem(Row(1, ID, ("yesterday", "x"), "2025-01-31", "")) == "yesterday 1"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("素材01.jpg", "素材01_001"),
        ("photo.JPEG ", "photo_001"),
        ("clip.mp4", "clip_001"),
        ("v1.2", "v1.2_001"),
        ("invoice.pdf", "invoice.pdf_001"),
        ("jpg", "jpg_001"),
    ],
)
def test_a_files_name_in_a_column_leaves_its_extension_to_the_content(name: str, expected: str) -> None:
    row = ROW._replace(seq=1, fields=(name,))
    assert Template.parse("{name}_{seq:03}{ext}", ["name"]).stem(row) == expected


def test_a_row_that_is_too_short_has_an_empty_field() -> None:
    assert Template.parse("{seq}_{b}", ("a", "b")).stem(Row(1, ID, ("x",), "", "")) == "1_"


# --- safe on every system -----------------------------------------------------------------------------------------
NASTY = [
    "CON", "con", "NUL.txt", "nul .txt", "COM¹", "COM1.a.b", "LPT9", "CONIN$", "AUX ", "a.", "a ", "a. . .", "a:b",
    "a<b>c\"d|e?f*g", "\u202egpj.exe", "\u2066x\u2069", "中" * 300, "é", "", " ", ".", "..", "...", "-rf", "--",
    ".hidden", "../../etc/passwd", "/etc/passwd", "C:\\x", "\\\\server\\x", "a\x00b", "a\nb", "a\tb", "\x7f", "\x85",
    "photo.jpg.exe", "photo.EXE", "x.exe.", "x.exe .jpg", "run.bat", "x.app", "x.lnk", "a.jpg.png", ".jpg", "..jpg", "~",
    "*", "%00", "\ud800", "\ue000", "\U0010ffff", "\u3164", "\u2800", "\u200b", "\ufeff", "\u0301" * 200, "👨‍👩‍👧" * 40,
    "e" + "\u0301" * 300, "ß", "SS", "ﬁ", "K", "İ", "ı", "\u1e9b\u0323", "x" * 173 + "\u0301é", "y" * 171 + ".exec",
    "z" * 170 + ".jpgx", "$MFT", ".wxdesk-0123abcd-0000000000000000.part", "＝1", "a\u3000b", "a\xa0b", "desktop.ini",
]  # fmt: skip
TEXT = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=300),
    st.text(st.sampled_from("aA.é\u0301 -_中<:jpgexE/\u202e\u200d¹ßſ"), max_size=60),
    st.tuples(st.sampled_from(NASTY), st.sampled_from(NASTY)).map("".join),
)
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?")
RUNS = re.compile(r"(?i)\.(exe|bat|cmd|com|scr|lnk|js|vbs|ps1|app|sh|msi|jar|hta|url|desktop|command)$")
FORBIDDEN = frozenset('<>:"\\|?*')


def check_safe(path: str) -> None:
    assert units(path) <= PATH_UNITS
    for name in path.split("/"):
        assert name not in ("", ".", "..")
        assert len(name.encode()) <= SEGMENT_BYTES
        assert name == unicodedata.normalize("NFC", name)
        assert not RESERVED.fullmatch(name), name
        assert not RUNS.search(name), name
        assert not FORBIDDEN.intersection(name), name
        assert name[0] not in "-. " and name[-1] not in ". ", name
        assert {unicodedata.category(c) for c in name}.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def safe_whatever_it_is(texts: list[str], media_type: MediaType, number: int) -> None:
    columns = [f"c{place}" for place in range(len(texts))]
    template = Template.parse("/".join(f"{{{name}}}" for name in columns), columns)
    made = template.stem(Row(1, ID, texts, "", ""))
    check_safe(made + media_type.extension)
    check_safe(
        with_ending(with_ending(made, "_0123abcd"), f" ({number}){media_type.extension}", SEGMENT_BYTES)
    )
    *folders, name = made.split("/")
    assert [segment(folder, of_file=False) for folder in folders] == folders
    assert segment(name, of_file=True) == name


TEXTS = st.lists(TEXT, min_size=1, max_size=LEVELS)
TYPES, NUMBERS = st.sampled_from(MediaType), st.integers(2, 9999)
ROWS = st.lists(st.tuples(st.sampled_from(["", "x", "X", "é", "e\u0301"]), TEXT), max_size=8)


@examples(150)
@given(TEXTS, TYPES, NUMBERS)
@example(NASTY[:LEVELS], MediaType.SPEEX, 9999)
@example(["中" * 300] * LEVELS, MediaType.SPEEX, 9999)
@example(["x" * 300] * LEVELS, MediaType.SPEEX, 9999)
def test_safe_whatever_it_is(texts: list[str], media_type: MediaType, number: int) -> None:
    safe_whatever_it_is(texts, media_type, number)


@examples(150)
@given(ROWS)
@example([("x", name) for name in ("a", "A", "a.jpg", "a.", " a")])
@example([("é", "ß"), ("e\u0301", "SS"), ("É", "ss"), ("x", "ﬁ"), ("X", "FI"), ("x", "ı"), ("x", "I")])
@example([("x", "中" * 300 + str(number)) for number in range(5)])
def test_apart_wherever_they_are_saved(rows: list[tuple[str, str]]) -> None:
    """As NTFS, APFS and HFS+ compare names, and stricter than any of them."""
    template = Template.parse("{a}/{b}{ext}", ("a", "b"))
    ids = [f"{number:020d}" for number in range(len(rows))]
    made = list(stems(template, ids, rows, began_at=0))
    assert made == list(stems(template, ids, rows, began_at=0))
    for fold in (
        str.casefold,
        str.upper,
        lambda name: unicodedata.normalize("NFD", name).casefold(),
        lambda name: unicodedata.normalize("NFC", name.lower()),
        lambda name: unicodedata.normalize("NFKC", name.upper()),
    ):
        assert len({fold(name) for name in made}) == len(rows)
    for name in made:
        check_safe(name + ".speex")


@pytest.mark.parametrize("text", NASTY)
def test_every_nasty_name(text: str) -> None:
    safe_whatever_it_is([text, text], MediaType.JPEG, 2)


@pytest.mark.parametrize(
    "text", ["CON", "a.exe", "-rf", "a:b", "a\u202eb", "x" * 300, "e\u0301", "a.", "\ud800"]
)
def test_the_bad_twin_is_caught(text: str) -> None:
    """The check can fail: what the list says is no name."""
    with pytest.raises((AssertionError, UnicodeError)):
        check_safe(text)


@examples(150)
@given(TEXT, TEXT)
@example("ß", "SS")
@example("e\u0301", "É")
def test_names_that_a_system_takes_for_one_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(unicodedata.normalize("NFC", one)) == key(unicodedata.normalize("NFD", one))
    assert key(one) == key(one.casefold()) == key(one.upper())
    if one.casefold() == other.casefold():
        assert key(one) == key(other)


def test_long_names_are_cut_between_characters_and_keep_what_is_added() -> None:
    made = stem("{customer}", ROW._replace(fields=("中" * 300,)))
    assert made == "中" * 58
    assert with_ending(made, " (2).speex", SEGMENT_BYTES) == "中" * 56 + " (2).speex"
    marked = stem("{customer}", ROW._replace(fields=("x" * 173 + "q\u0301",)))
    assert marked == "x" * 173


# --- a whole batch --------------------------------------------------------------------------------------------------
def test_the_first_of_a_name_keeps_it() -> None:
    ids = ["a" * 20, "b" * 20, "c" * 20, "d" * 20]
    made = list(stems(Template.parse("{c}", ("c",)), ids, [("张三",), ("张三",), ("x",), ("X",)]))
    assert made[0::2] == ["张三", "x"]
    assert re.fullmatch("张三_[0-9a-f]{8}", made[1])
    assert re.fullmatch("X_[0-9a-f]{8}", made[3])


def test_a_name_that_looks_like_anothers_digest_gives_way() -> None:
    ids = ["a" * 20, "b" * 20, "b" * 20]
    (_, taken) = stems(Template.parse("x"), ids[:2])
    made = list(
        stems(Template.parse("{c}", ("c",)), [ids[0], "z" * 20, *ids[1:]], [("x",), (taken,), ("x",), ("x",)])
    )
    assert made[:2] == ["x", taken]
    assert len(set(made)) == 4


def test_rows_without_fields() -> None:
    assert list(stems(Template.parse("{seq}_{c}", ("c",)), ["a", "b", "c"], [("x",)])) == ["1_x", "2_", "3_"]


def test_dates_are_those_of_the_batch() -> None:
    began = time.mktime((2025, 1, 31, 9, 5, 0, 0, 0, -1))
    assert list(stems(Template.parse("{date}/{time} {seq}"), ["a"], began_at=began)) == [
        "2025-01-31/090500 1"
    ]


def test_a_preview_shows_the_first_three() -> None:
    ids = [media_id() for _ in range(5)]
    assert preview(Template.parse("{seq:03}{ext}"), ids) == ("001.jpg", "002.jpg", "003.jpg")
    assert preview(Template.parse("{c}", ("c",)), ids[:1], [("x",)]) == ("x.jpg",)
