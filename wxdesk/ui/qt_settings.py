"""Qt's own settings, which its file dialog reads from the user's folder: PySide6 runs what is pickled in them."""

import os

from PySide6.QtCore import QSettings


def leave_unread() -> None:
    """From now on Qt looks for its settings where there are none, and remembers none of its own."""
    for scope in QSettings.Scope:
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, scope, os.devnull)
