"""For the tests of other projects: pytest finds this by itself where wxdesk is installed, and loads no more of it until a
test asks for `wechat_sandbox`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from wxdesk.sandbox.control.steering import Steering


@pytest.fixture
def wechat_sandbox() -> "Iterator[Steering]":
    """A simulated WeChat of the test's own, on this computer: api_base, appid, secret, media; fault(), advance(),
    replace_token(), expire_token(), requests(), reset()."""
    from wxdesk.sandbox.control.steering import running

    with running() as steering:
        yield steering
