"""Searches that end by their count, so that no clock decides what is found."""

import pytest


@pytest.fixture(autouse=True)
def searches_end_soon(short_search: None) -> None:
    """For every reply that an endpoint gives."""
