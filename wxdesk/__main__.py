"""`wxdesk` and `python -m wxdesk`: find out whether a window can be opened, then open it."""

from wxdesk.process import interruption

if __name__ == "__main__":
    interruption.end_quietly()  # before all that is loaded below

# isort: split
import wxdesk.process.import_path  # noqa: F401 -- before anything of the current folder can be imported

# isort: split
import argparse
import importlib
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

from wxdesk import __version__, translation
from wxdesk.process import standard_streams, system
from wxdesk.process.garbage import collector
from wxdesk.process.protection import protect
from wxdesk.wording import tr_noop

EXIT_NO_DISPLAY = 2

_NO_DISPLAY = tr_noop(
    "start",
    "wxdesk needs a screen and found none ({reason}): start it in a desktop session, or on a virtual screen with "
    "“xvfb-run -a wxdesk”; wxdesk-cli does the same jobs without a window.",
)
_NO_QT = tr_noop(
    "start",
    "wxdesk's window needs Qt, which is not installed here. Install it with the extra “window”: uv tool install "
    "'.[window]' in a checkout of wxdesk. wxdesk-cli works without it.",
)
_NO_LIBRARY = tr_noop(
    "start",
    "wxdesk cannot open a window because the system lacks a library ({what}): on Debian and Ubuntu install "
    "libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 "
    "libfontconfig1 with apt.",
)

_BROKEN_LIBRARY = tr_noop(
    "start",
    "PySide6 {version} does not work with Python {python}: the window would end in the middle of work. Install another "
    "release: pip install “PySide6_Essentials>=6.8.1,!=6.10.1,<6.12”.",
)


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="wxdesk", description="Signatures, tokens and media of WeChat Official Accounts, on your desk."
    )
    parser.add_argument("--sandbox", action="store_true", help="open on the built-in sandbox, offline")
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="keep accounts, settings and batches in DIR"
    )
    parser.add_argument(
        "--debug", action="store_true", help="log everything to standard error, without secrets"
    )
    parser.add_argument("--version", action="version", version=f"wxdesk {__version__}")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Returns the process's exit code: 0, or 2 where no window can be opened."""
    protect()
    standard_streams.prepare()
    options = arguments(words)
    if importlib.util.find_spec("PySide6") is None:
        return _cannot_start(_NO_QT)
    with collector.loading():
        # Before PySide6 is, which looks through the source of every module that is loaded after it.
        importlib.import_module("wxdesk.services")
        try:
            from wxdesk.ui.process import binding

            if binding.is_broken():
                python = ".".join(map(str, sys.version_info[:2]))
                return _cannot_start(_BROKEN_LIBRARY, version=binding.VERSION, python=python)
            from wxdesk import app
        except ImportError as exc:
            if "PySide6" not in str(exc) and ".so" not in str(exc):
                raise
            return _cannot_start(_NO_LIBRARY, what=exc)
    return app.run(options, lambda reason: _cannot_start(_NO_DISPLAY, reason=reason))


def _cannot_start(sentence: str, **fields: object) -> int:
    translate = translation.translator(translation.system_language())
    told = translate("start", sentence).format(**fields)
    print(told, file=sys.stderr)  # noqa: T201 -- there is no window yet
    if system.WINDOWS and sys.__stderr__ is None:  # started by its icon
        system.show_box(told)
    return EXIT_NO_DISPLAY


if __name__ == "__main__":
    sys.exit(main())
