"""`path.py add` and `path.py remove`: the folder of wxdesk-cli.exe on the user's PATH.

Not the installer's own work: its texts end after 1,024 characters, and so would a longer PATH.
"""

import ctypes
import sys
import winreg
from pathlib import Path

FOLDER = str(Path(__file__).with_name("bin"))


def changed(path: str, wanted: bool) -> str:
    others = [part for part in path.split(";") if part and part.rstrip("\\").casefold() != FOLDER.casefold()]
    return ";".join([*others, FOLDER] if wanted else others)


def main(wanted: bool) -> None:
    with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, "Environment", 0, winreg.KEY_ALL_ACCESS) as key:
        try:
            before, kind = winreg.QueryValueEx(key, "Path")
        except FileNotFoundError:
            before, kind = "", winreg.REG_EXPAND_SZ
        after = changed(before, wanted)
        if after != before:
            winreg.SetValueEx(key, "Path", 0, kind, after)
    # To all windows, so that a terminal that is opened next knows it.
    everybody, setting_changed, unless_hung = 0xFFFF, 0x001A, 0x0002
    ctypes.windll.user32.SendMessageTimeoutW(
        everybody, setting_changed, 0, "Environment", unless_hung, 1000, None
    )


if __name__ == "__main__":
    main(sys.argv[1] == "add")
