"""The names that a list's own columns suggest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.media.names.batch_names import preview
from wxdesk.media.names.proposal import proposed_template
from wxdesk.media.names.template import Template

PEOPLE = [("张三", "新街口店"), ("李四", "江宁店"), ("王五", "鼓楼店")]


def test_the_first_column_names_the_files() -> None:
    template = proposed_template(("客户", "门店"), PEOPLE)
    assert template == "{seq:04}_{客户}"
    names = preview(Template.parse(template, ("客户", "门店")), ["a", "b", "c"], PEOPLE)
    assert names == ("0001_张三.jpg", "0002_李四.jpg", "0003_王五.jpg")


def test_a_list_without_columns_has_none() -> None:
    assert proposed_template((), []) == ""
    assert proposed_template((), [(), ()]) == ""


def test_a_column_that_only_counts_the_rows_is_passed_over() -> None:
    numbered = [(str(number + 1), name) for number, (name, _) in enumerate(PEOPLE)]
    assert proposed_template(("序号", "姓名"), numbered) == "{seq:04}_{姓名}"
    assert proposed_template(("序号",), [row[:1] for row in numbered]) == ""


@pytest.mark.parametrize("said", [["", "", "x"], ["", "", ""], ["same", "same", "same"]])
def test_a_column_that_says_nothing_of_most_rows_is_passed_over(said: list[str]) -> None:
    rows = [(one, name) for one, (name, _) in zip(said, PEOPLE, strict=True)]
    assert proposed_template(("备注", "姓名"), rows) == "{seq:04}_{姓名}"


def test_long_values_are_cut() -> None:
    assert proposed_template(("note",), [("x" * 90,), ("y" * 90,)]) == "{seq:04}_{note:40}"


@pytest.mark.parametrize("column", ["a{b", "}", "{}", "a:b"])
def test_a_column_whose_name_no_template_can_hold_is_passed_over(column: str) -> None:
    assert proposed_template((column, "姓名"), PEOPLE) in ("{seq:04}_{姓名}", f"{{seq:04}}_{{{column}}}")


@given(
    st.lists(st.text(max_size=20), max_size=4),
    st.lists(st.lists(st.text(max_size=50), max_size=5), max_size=5),
)
def test_whatever_a_list_says_the_proposal_is_a_template_of_it(
    columns: list[str], fields: list[list[str]]
) -> None:
    template = proposed_template(columns, fields)
    assert template == "" or Template.parse(template, columns)
