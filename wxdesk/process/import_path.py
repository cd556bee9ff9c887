"""Importing this takes the current folder, which may be a customer's, off Python's path; `python -m` puts it there.

Imported before anything else. A folder called wxdesk there is not seen by this: it would have been run in our place.
"""

import os
import sys


def without_current_folder(path: list[str]) -> list[str]:
    """`path` without the current folder, unless that is where wxdesk lies, or Python."""
    try:
        here = os.path.realpath(os.getcwd())
    except OSError:  # it was removed
        return [entry for entry in path if entry]
    ours = os.path.realpath(os.path.join(os.path.dirname(__file__), os.pardir, os.pardir))
    pythons = tuple(os.path.join(os.path.realpath(each), "") for each in (sys.prefix, sys.base_prefix))
    if here == ours or here.startswith(pythons):
        return path
    return [entry for entry in path if os.path.realpath(entry) != here]


sys.path[:] = without_current_folder(sys.path)
