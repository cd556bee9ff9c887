"""The folders that a group of files goes into: the batch's own, and those below it that their names ask for."""

from wxdesk.media.directory import Directory
from wxdesk.media.folder import Folder


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
