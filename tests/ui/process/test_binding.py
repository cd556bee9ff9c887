"""A broken PySide6 loses references to None and True; the program then aborts after some hundred signals."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

from wxdesk.ui.process.binding import is_broken


class _Source(QObject):
    happened = Signal(bool)


def test_the_binding_keeps_its_references() -> None:
    source = _Source()
    source.happened.connect(lambda value: None)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(50):
        source.happened.emit(True)
        source.setObjectName("x")
    after = sys.getrefcount(True), sys.getrefcount(None)
    # Objects are immortal from Python 3.12 on, and their counts do not move at all.
    assert abs(after[0] - before[0]) < 25
    assert abs(after[1] - before[1]) < 25


@pytest.mark.parametrize(
    ("version", "python", "broken"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0.1", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.12.0", (3, 14), False),
        ("6.12.1", (3, 11), False),
        ("6.11.3", (3, 11), False),
        ("6.10.1", (3, 11), True),
        ("6.10.1", (3, 14), True),
        ("6.10.10", (3, 11), False),
        ("6.8.1", (3, 11), False),
    ],
)
def test_releases_that_are_broken_are_known(version: str, python: tuple[int, int], broken: bool) -> None:
    assert is_broken(version, python) is broken


def test_this_one_is_not() -> None:
    assert not is_broken()
