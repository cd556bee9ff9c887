"""Where Wine does otherwise than Windows: a test that meets it is marked with what it is, and counted at the end."""

import ctypes
import sys

import pytest

from wxdesk.process import system

WINE = sys.platform == "win32" and hasattr(ctypes.windll.ntdll, "wine_get_version")


def not_under_wine(what: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(WINE, reason=f"Wine: {what}")


def not_on_windows(what: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(system.WINDOWS, reason=f"Windows: {what}")
