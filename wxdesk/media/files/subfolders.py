"""The folders that a group of files goes into: the batch's own, and those below it that their names ask for."""

from pathlib import Path

from wxdesk.media.files.directory import Directory
from wxdesk.media.files.folder import Folder, sizes_in


class Subfolders:
    """Opened level by level from the batch's folder, and open for the group; `with` closes them."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._reached: dict[str, Directory] = {"": folder}

    def __enter__(self) -> "Subfolders":
        return self

    def __exit__(self, *_: object) -> None:
        for path, directory in self._reached.items():
            if path:
                directory.close()

    def at(self, path: str, make: bool = True) -> Directory:
        """The folder `path` ("" the batch's own, / between levels), made where it is missing if `make`.

        Raises StoreError as Directory.subfolder does.
        """
        reached = self._reached.get(path)
        if reached is None:
            above, _, name = path.rpartition("/")
            reached = self._reached[path] = self.at(above, make).subfolder(name, make)
        return reached

    def sync(self) -> None:
        """Make every name in them durable, those of the deepest first. Raises StoreError as Directory.sync does."""
        for directory in reversed(self._reached.values()):
            directory.sync()


class FolderSnapshot:
    """What is in a batch's folder and below it, without opening anything: each folder is looked at once, when
    the first of its files is asked for. Behind a link there is nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sizes: dict[str, dict[str, int]] = {}

    def size(self, file: str) -> int | None:
        """Bytes of the regular file `file`, a path below the folder; None where there is none. StoreError as
        sizes_in raises it."""
        below, _, name = file.rpartition("/")
        if below not in self._sizes:
            self._sizes[below] = {} if self._is_linked(below) else sizes_in(self._folder / below)
        return self._sizes[below].get(name)

    def _is_linked(self, below: str) -> bool:
        levels = below.split("/")
        return any(
            (self._folder / "/".join(levels[: n + 1])).is_symlink() for n in range(len(levels)) if below
        )
