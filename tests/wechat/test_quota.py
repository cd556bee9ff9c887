import pytest

from wxdesk.errors import NetworkError
from wxdesk.wechat.quota import Quota, quota_of

PATH = "/cgi-bin/media/get"


def test_the_numbers_are_told() -> None:
    answer = {"quota": {"daily_limit": 200_000, "used": "7", "remain": 199_993.0}, "rate_limit": {}}
    assert quota_of(PATH, answer, "host") == Quota(PATH, 200_000, 7)
    assert Quota(PATH, 200_000, 7).remain == 199_993
    assert Quota(PATH, 5, 7).remain == 0


@pytest.mark.parametrize("value", [None, -1, "many", 10**400, 1.5, True, [], float("inf")])
def test_what_is_no_number_is_refused(value: object) -> None:
    answer = {"quota": {"daily_limit": 200_000, "used": value, "remain": 1}}
    with pytest.raises(NetworkError) as caught:
        quota_of(PATH, answer, "host")
    assert caught.value.fields == {"host": "host", "missing": "used"}
