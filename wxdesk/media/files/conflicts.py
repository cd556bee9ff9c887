"""Files that have the names which a batch is about to give: whoever starts it is asked once what to do about them."""

from collections.abc import Iterable
from pathlib import Path

from wxdesk.media.files.disk_errors import as_store_errors
from wxdesk.media.names.safe_name import key, without_extension
from wxdesk.process import file_system


def find_conflicts(folder: Path, stems: Iterable[str]) -> list[str]:
    """The files in and below `folder` that a medium of one of these stems might meet, whichever type it turns out
    to be. Each folder is looked at once. Raises StoreError as the system says.
    """
    found: dict[str, dict[str, str]] = {}
    met: list[str] = []
    for stem in stems:
        below, _, name = stem.rpartition("/")
        if below not in found:
            found[below] = _by_stem(folder / below)
        there = found[below].get(key(name))
        if there is not None:
            met.append(f"{below}/{there}" if below else there)
    return met


def _by_stem(folder: Path) -> dict[str, str]:
    place = file_system.reachable(folder)
    with as_store_errors(folder):
        try:
            names = [path.name for path in place.iterdir()] if place.is_dir() else []
        except (FileNotFoundError, NotADirectoryError):
            return {}
    return {key(stem): name for name in names if (stem := without_extension(name)) != name}
