"""The return codes that concern tokens, tickets, media, quotas, domains and pages, and whoever meets them.

They stand in resources/return_codes, a file for each group, with their words in both languages. Numbers, their meaning
and their errmsg after WeChat's and WeCom's public tables of return codes and public error reports; who has to act and
whether to try again is our own judgement.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from wxdesk.files import resources
from wxdesk.wechat.errors.return_code import Group, Retry, ReturnCode, Text, Who


@cache
def return_codes() -> dict[str, ReturnCode]:
    """All of them by their id; read when first asked for, which takes some 30 ms."""
    return {code.id: code for group in Group for code in _codes(group, _table(group))}


@cache
def title(group: Group) -> Text:
    return Text(*_table(group)["title"])


def of_number(number: int) -> tuple[ReturnCode, ...]:
    """WeChat's code with this number and WeCom's, where it means something else; none where it is not known."""
    return tuple(_code(id_) for id_ in (str(number), f"wecom.{number}") if id_ in _sections())


def search_address(number: int, of_wecom: bool = False) -> str:
    """Where a person can look a code up: the search of WeChat's documentation, or WeCom's page about its codes."""
    if of_wecom:
        return f"https://open.work.weixin.qq.com/devtool/query?e={number}"
    return f"https://developers.weixin.qq.com/doc/search.html?query={number}"


@cache
def _sections() -> dict[str, tuple[Group, str]]:
    """What stands under each id's heading, not yet understood."""
    parts = ((group, part.partition("]\n")) for group in Group for part in _text(group).split("\n[")[1:])
    return {heading.strip('"'): (group, lines) for group, (heading, _, lines) in parts}


@cache
def _code(id_: str) -> ReturnCode:
    group, lines = _sections()[id_]
    return next(_codes(group, {id_: tomllib.loads(lines)}))


def _codes(group: Group, table: dict[str, Any]) -> Iterator[ReturnCode]:
    for id_, row in table.items():
        if id_ != "title":
            yield ReturnCode(
                id=id_,
                group=group,
                who=Who(row["who"]),
                retry=Retry(row["retry"]),
                phrases=tuple(row.get("phrases", ())),
                meaning=Text(*row["meaning"]),
                causes=tuple(Text(*cause) for cause in row["causes"]),
                remedy=Text(*row["remedy"]),
                fitting_causes=tuple((pattern, Text(*cause)) for pattern, *cause in row.get("where", ())),
            )


@cache
def _table(group: Group) -> dict[str, Any]:
    return tomllib.loads(_text(group))


@cache
def _text(group: Group) -> str:
    return resources.read(f"return_codes/{group.value}.toml").decode()
