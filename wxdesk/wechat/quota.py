"""How often an endpoint may be called, as openapi/quota/get tells it.

Source: https://developers.weixin.qq.com/doc/service/api/apimanage/
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wxdesk import outside
from wxdesk.errors import NetworkError

_CALLS = range(outside.NUMBERS.stop)


@dataclass(frozen=True)
class Quota:
    """Of today. WeChat's day ends at midnight in Beijing."""

    path: str
    daily_limit: int
    used: int

    @property
    def remain(self) -> int:
        return max(self.daily_limit - self.used, 0)


def quota_of(path: str, answer: Mapping[str, Any], host: str) -> Quota:
    """From the reply, whose `quota` is an object. Raises NetworkError wrong_shape where a number is missing."""
    found = {
        name: outside.whole_number(answer["quota"].get(name), _CALLS) for name in ("daily_limit", "used")
    }
    for name, number in found.items():
        if number is None:
            raise NetworkError("wrong_shape", host=host, missing=name)
    return Quota(path, **{name: number or 0 for name, number in found.items()})
