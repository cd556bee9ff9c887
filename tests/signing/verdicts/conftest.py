"""Searches that end by their count."""

import pytest


@pytest.fixture(autouse=True)
def searches_end_soon(short_search: None) -> None:
    """Unless a test gives a budget of its own."""
