"""The one switch between checks as they usually are and their long variants: pytest --slow."""

import os

from hypothesis import settings

LONG = bool(os.environ.get("WXDESK_TESTS_SLOW"))  # set by tests/conftest.py, also for the processes of a test
_TIMES = 40


def examples(count: int) -> settings:
    """So many examples of hypothesis, and forty times as many in the long variant."""
    return settings(max_examples=count * _TIMES if LONG else count)
