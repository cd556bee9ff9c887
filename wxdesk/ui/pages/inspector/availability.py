"""Whether pages can be inspected here, as far as that is known without loading QtWebEngine."""

from enum import StrEnum
from importlib.util import find_spec

from wxdesk.process import system

_MODULE = "PySide6.QtWebEngineCore"


class Absence(StrEnum):
    NOT_INSTALLED = "not_installed"
    # Chromium refuses to run as root unless its sandbox is switched off, and ends the whole process.
    ROOT = "root"


def absence() -> Absence | None:
    """Why not; None where nothing speaks against it."""
    if find_spec(_MODULE) is None:
        return Absence.NOT_INSTALLED
    return Absence.ROOT if system.is_root() else None
