import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.wechat.media_reply import file_name


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("", ""),
        ("attachment", ""),
        ('attachment; filename="M.jpg"', "M.jpg"),
        ("attachment; filename=M.jpg", "M.jpg"),
        ('attachment; FileName = "a b.jpg" ; size=7', "a b.jpg"),
        (r'attachment; filename="a\"b.jpg"', 'a"b.jpg'),
        ("attachment; filename*=utf-8''%E6%8A%A5%E8%A1%A8.xlsx; filename=\"mojibake\"", "报表.xlsx"),
        ("attachment; filename=\"plain.txt\"; filename*=UTF-8'en'%e2%82%ac.txt", "€.txt"),
        ("attachment; filename*=no-such-set''x; filename=\"plain.txt\"", "plain.txt"),
        ('attachment; filename="客户.jpg"', "客户.jpg"),
        ('attachment; filename="../../etc/passwd"', "../../etc/passwd"),  # shown, never used
        ('attachment; xfilename="no"', ""),
    ],
)
def test_the_name_in_the_header(disposition: str, name: str) -> None:
    assert file_name(disposition) == name


@given(st.text(max_size=400))
def test_any_header_is_read_without_harm(text: str) -> None:
    assert isinstance(file_name(f"attachment; filename*=utf-8''{text}; filename=\"{text}"), str)
