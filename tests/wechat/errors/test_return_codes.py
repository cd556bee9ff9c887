"""The table of return codes: each code once, found by its number, its phrases usable."""

from collections import Counter

import pytest

from wxdesk.wechat.errors.return_code import Group, Who
from wxdesk.wechat.errors.return_codes import of_number, return_codes, search_address

RETURN_CODES = tuple(return_codes().values())
BY_ID = return_codes()


# The numbers of WeChat's own list of global return codes, with those that its pages about menus, tags, broadcasts and
# Shake Nearby add.
GLOBAL = (
    -1, 0, *range(40001, 40034), 40035, 40038, 40039, 40048, 40050, 40051, 40060, *range(40117, 40122), 40125, 40132,
    40137, 40155, 40163, 40227, 40243, *range(41001, 41010), *range(42001, 42004), 42007, *range(43001, 43006), 43019,
    *range(44001, 44005), *range(45001, 45012), *range(45015, 45019), 45047, *range(45056, 45060), *range(45064, 45068),
    45083, 45084, 45157, 45158, 45159, *range(46001, 46005), 47001, 48001, 48002, 48004, 48005, 48006, 48008, 49003,
    50001, 50002, 50005, 89504, 89505, *range(61450, 61458), 61500, 61501, *range(65301, 65315), 65316, 65317,
    *range(9001001, 9001011), *range(9001020, 9001037),
)  # fmt: skip
# What WeChat's libraries for message push raise: WXBizMsgCrypt.
OF_LIBRARIES = tuple(range(-40011, -40000))


def missing(numbers: tuple[int, ...], ids: set[str]) -> list[int]:
    return [number for number in numbers if str(number) not in ids]


def test_wechats_own_list_is_complete() -> None:
    assert missing((*GLOBAL, *OF_LIBRARIES), set(BY_ID)) == []
    assert missing(GLOBAL, set(BY_ID) - {"40018", "9001036"}) == [40018, 9001036]  # the bad twin


def test_every_code_is_there_once() -> None:
    assert len(RETURN_CODES) >= 400
    assert [id_ for id_, count in Counter(code.id for code in RETURN_CODES).items() if count > 1] == []


def test_a_code_is_found_by_its_number_and_its_phrases_can_be_looked_for() -> None:
    assert [code.id for code in RETURN_CODES if code.number and code not in of_number(code.number)] == []
    phrases = [phrase for code in RETURN_CODES for phrase in code.phrases]
    assert [phrase for phrase in phrases if phrase != phrase.lower().strip() or len(phrase) < 5] == []


def test_a_phrase_leads_to_one_code_of_wechat_and_one_of_wecom_at_most() -> None:
    pairs = Counter((phrase, code.group is Group.WECOM) for code in RETURN_CODES for phrase in code.phrases)
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_a_number_that_wecom_uses_otherwise_leads_to_both() -> None:
    assert [code.id for code in of_number(40001)] == ["40001", "wecom.40001"]
    assert [code.id for code in of_number(40013)] == ["40013"]
    assert [code.id for code in of_number(85005)] == ["85005", "wecom.85005"]
    assert of_number(123456) == ()


def test_wecoms_other_meanings_are_in_wecoms_group_and_shadow_a_number_of_wechat() -> None:
    for code in RETURN_CODES:
        if code.id.startswith("wecom."):
            assert code.group is Group.WECOM


@pytest.mark.parametrize("id_", ["-1", "0", "-1000", "js.permission_denied", "page.blocked"])
def test_codes_of_every_form_have_the_number_that_they_show(id_: str) -> None:
    assert BY_ID[id_].number == {"-1": -1, "0": 0, "-1000": -1000}.get(id_)


def test_the_codes_that_stop_production_are_for_those_who_can_mend_them() -> None:
    assert BY_ID["40164"].who is Who.ADMINISTRATOR
    assert BY_ID["40001"].who is Who.BACK_END
    assert BY_ID["js.offline_verifying"].who is Who.FRONT_END


def test_a_code_can_be_searched_for_where_its_documentation_is() -> None:
    assert search_address(40164).startswith("https://developers.weixin.qq.com/")
    assert search_address(60020, of_wecom=True).endswith("?e=60020")


def test_a_number_is_found_as_it_is_in_the_whole_table() -> None:
    """Of one number only its own lines are read."""
    numbers = {code.number for code in RETURN_CODES if code.number is not None}
    found = {code.id: code for number in numbers for code in of_number(number)}
    assert found == {id_: code for id_, code in BY_ID.items() if code.number is not None}
    assert not of_number(40999)
