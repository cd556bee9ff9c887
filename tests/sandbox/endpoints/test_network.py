"""callback/check: which parts are asked for, and by whose lines."""

import pytest

from tests.sandbox.conftest import Asker


@pytest.mark.parametrize(
    ("action", "names"), [("dns", {"dns"}), ("ping", {"ping"}), ("all", {"dns", "ping"})]
)
@pytest.mark.parametrize("operator", ["DEFAULT", "CHINANET", "UNICOM", "CAP", None])
def test_what_is_asked_for(asker: Asker, action: str, names: set[str], operator: str | None) -> None:
    asked = {"action": action, **({"check_operator": operator} if operator else {})}
    answer = asker.post("callback/check", asked, access_token=asker.token())
    assert answer.keys() == names
    for one in answer.get("dns", []):
        assert one.keys() == {"ip", "real_operator"}
    for one in answer.get("ping", []):
        assert one.keys() == {"ip", "from_operator", "package_loss", "time"}
        assert one["from_operator"] == (operator if operator not in (None, "DEFAULT") else "UNICOM")


@pytest.mark.parametrize(
    ("asked", "errcode"),
    [({}, 40202), ({"action": "trace"}, 40202), ({"action": "all", "check_operator": "X"}, 40203)],
)
def test_what_cannot_be_asked_for(asker: Asker, asked: dict[str, str], errcode: int) -> None:
    assert asker.post("callback/check", asked, access_token=asker.token())["errcode"] == errcode
