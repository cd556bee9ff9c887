"""Releases of PySide6 that would end the window in the middle of work."""

import sys

import PySide6

VERSION: str = PySide6.__version__


def is_broken(version: str = VERSION, python: tuple[int, ...] = sys.version_info[:2]) -> bool:
    """6.10.1 crashes as a table's rows change; 6.12.0 loses references to True and None, which are immortal only from
    Python 3.12 on."""
    release = version.split(".")[:3]
    return release == ["6", "10", "1"] or (release == ["6", "12", "0"] and python < (3, 12))
