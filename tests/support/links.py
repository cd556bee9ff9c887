"""Links, where the system lets the tests make some: Windows asks for a right, Wine 8 makes none and says nothing."""

import tempfile
from pathlib import Path

import pytest


def _can_link() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder) / "link"
        try:
            link.symlink_to(folder)
        except OSError:
            return False
        return link.is_symlink()


needs_links = pytest.mark.skipif(not _can_link(), reason="no links can be made here")
