"""Which system this is. Where systems differ is decided in this folder; a test keeps it out of all others."""

import sys

WINDOWS = sys.platform == "win32"
MACOS = sys.platform == "darwin"
LINUX = sys.platform == "linux"
