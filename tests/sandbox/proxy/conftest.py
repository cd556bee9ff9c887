"""A sandbox with its proxy, and an environment in which an unchanged program finds it."""

import os
from collections.abc import Iterator

import pytest

from wxdesk.sandbox.proxy.running import Way, proxy
from wxdesk.sandbox.server import Sandbox


@pytest.fixture
def way(sandbox: Sandbox) -> Iterator[Way]:
    with proxy(sandbox) as running:
        yield running


def environment(way: Way, language: str) -> dict[str, str]:
    return {**os.environ, **way.variables[language]}
