"""A broken PySide6 loses references to None and True; the program then aborts after some hundred signals."""

import sys

from PySide6.QtCore import QObject, Signal


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
