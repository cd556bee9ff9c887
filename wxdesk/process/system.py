"""Which system this is. Where systems differ is decided in this folder; a test keeps it out of all others."""

import os
import sys

WINDOWS = sys.platform == "win32"
MACOS = sys.platform == "darwin"
LINUX = sys.platform == "linux"


def is_root() -> bool:
    """Whether this process may do anything; Windows has no such user."""
    return not WINDOWS and os.geteuid() == 0


def windows_folder() -> str:
    """Windows' own, for its programs: by its bare name one of the current folder would run, and a variable may say
    anything."""
    import ctypes

    buffer = ctypes.create_unicode_buffer(260)
    getattr(ctypes, "windll").kernel32.GetSystemWindowsDirectoryW(buffer, len(buffer))  # noqa: B009 -- for mypy
    return buffer.value


def name_program() -> None:
    """Under this name Windows groups windows in its taskbar and shows messages; otherwise it were Python's. The
    installer tells Windows how the program of that name is called."""
    if WINDOWS:
        import ctypes

        getattr(ctypes, "windll").shell32.SetCurrentProcessExplicitAppUserModelID("wxdesk")  # noqa: B009 -- for mypy


def show_box(text: str) -> None:
    """Windows' own box with a sentence and a button, for a program that has neither a console nor a window."""
    import ctypes

    getattr(ctypes, "windll").user32.MessageBoxW(None, text, "wxdesk", 0x30)  # noqa: B009 -- for mypy
