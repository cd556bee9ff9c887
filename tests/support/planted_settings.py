"""Settings files of Qt's that run a command when they are read.

`python -m tests.support.planted_settings FILE FOLDER [KEY]` writes one.

QSettings writes what it does not know as a pickle, and PySide6 unpickles it. FOLDER gets a folder from each
form that ran.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

# The keys that wxdesk once had, with a form of the planted value each
FORMS: dict[str, Callable[[Any], Any]] = {
    "window/geometry": lambda bad: bad,
    "window/page": lambda bad: [bad],
    "window/account": lambda bad: (bad,),
    "media/grid": lambda bad: {"a": bad},
    "media/preview": lambda bad: {bad},
    "media/splitter": lambda bad: [[bad]],
    "media/templates": lambda bad: ["{seq}", bad],
    "media/forward/url": lambda bad: {"a": [{"b": bad}]},
}


class _Planted:
    def __init__(self, trace: Path) -> None:
        self._trace = trace

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self._trace),)


def trace_of(key: str) -> str:
    return key.replace("/", " ")


def plant(path: Path, folder: Path, forms: dict[str, Callable[[Any], Any]]) -> None:
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    for key, form in forms.items():
        settings.setValue(key, form(_Planted(folder / trace_of(key))))
    settings.sync()


if __name__ == "__main__":
    plant(Path(sys.argv[1]), Path(sys.argv[2]), {key: lambda bad: bad for key in sys.argv[3:]} or FORMS)
