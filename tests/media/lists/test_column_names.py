import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.media.lists.column_names import names_for, unique


@pytest.mark.parametrize(
    ("headers", "names"),
    [
        (["Customer name", "客户 姓名", "订单号（新）"], ("Customer_name", "客户_姓名", "订单号_新")),
        (["", " ", "x"], ("column_1", "column_2", "x")),
        (["name", "Name", "name"], ("name", "Name_2", "name_3")),
        (["2024", "a{b}", "!!"], ("_2024", "a_b", "column_3")),
        (["ＩＤ"], ("ID",)),
    ],
)
def test_headers_become_names_for_a_template(headers: list[str], names: tuple[str, ...]) -> None:
    assert names_for(headers) == names


@given(st.lists(st.text(max_size=60), max_size=12))
def test_every_name_is_an_identifier_of_its_own(headers: list[str]) -> None:
    names = names_for(headers)
    assert len(names) == len(headers)
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name.replace("_", "a").isalnum() and not name[0].isdigit() for name in names)
    assert [f"{{{name}}}".format(**{name: "x"}) for name in names] == ["x"] * len(names)


def test_names_that_a_template_has_already_get_another() -> None:
    assert unique(["seq", "name", "Ext"], {"seq", "ext"}) == ("seq_2", "name", "Ext_2")
