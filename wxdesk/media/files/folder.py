"""The folder that a batch saves into: opened once, so that a link put in its place later leads nowhere."""

import contextlib
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.media.files.directory import Directory
from wxdesk.media.files.disk_errors import as_store_errors
from wxdesk.process import file_system

_PART = re.compile(r"\.wxdesk-([0-9a-f]{8})-[0-9a-f]{16}\.part")
# No transfer lasts longer than 300 s: a part untouched for an hour has no writer left, whichever program it
# was.
_ABANDONED_S = 3600


class Folder(Directory):
    """A folder, what is in it, and files on their way there. `tag`, eight hex digits, marks the parts of one
    batch. Every method may raise StoreError as those of Directory do.
    """

    def __init__(self, path: Path, tag: str, breathe: Callable[[], None] = lambda: None) -> None:
        """Open `path`, making it, and what is above it, where it is missing. See MediaSource for `breathe`."""
        with as_store_errors(path):
            atomic_file.make_folder(file_system.reachable(path), 0o777)
            descriptor = os.open(path, file_system.FOLDER) if file_system.BY_DESCRIPTOR else None
        super().__init__(path, descriptor)
        self._tag = tag
        self.breathe = breathe
        try:
            self._mode = self._mode_of_new_files()
        except StoreError:
            self.close()
            raise

    def __enter__(self) -> "Folder":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def create(self, mode: int = 0o600) -> tuple[str, int]:
        """A new, empty part: its name and its descriptor."""
        self.breathe()
        name = f".wxdesk-{self._tag}-{secrets.token_hex(8)}.part"
        with as_store_errors(self.path, name):
            return name, os.open(self._at(name), os.O_RDWR | file_system.NEW, mode, dir_fd=self._descriptor)

    def settle(self, part: str, descriptor: int, private: bool = False) -> None:
        """Give a part the mode that new files have here, make it durable, and close it. `private`: it is for the eyes
        of its owner only, and keeps the mode it was made with."""
        self.breathe()
        with as_store_errors(self.path, part):
            try:
                if hasattr(os, "fchmod") and not private:
                    os.fchmod(descriptor, self._mode)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def remove(self, name: str) -> None:
        """Remove a part; one that is gone already, or cannot be removed, is left to the next sweep."""
        with contextlib.suppress(OSError):
            remove = partial(os.unlink, self._at(name), dir_fd=self._descriptor)
            file_system.when_let_go(remove, self.path / name)

    def sizes(self) -> dict[str, int]:
        """The regular files here, with their sizes in bytes."""
        with as_store_errors(self.path):
            return {name: found.st_size for name, found in self._files()}

    def sweep(self) -> int:
        """Remove the parts that a dead run left behind; how many there were.

        Those of this batch go (its lock must be held: then no other run of it is alive), and any that nobody
        has touched for an hour.
        """
        long_ago = time.time() - _ABANDONED_S
        with as_store_errors(self.path):
            left = [
                name
                for name, found in self._files()
                if (part := _PART.fullmatch(name)) and (part[1] == self._tag or found.st_mtime < long_ago)
            ]
        for name in left:
            self.remove(name)
        return len(left)

    def _files(self) -> Iterator[tuple[str, os.stat_result]]:
        return _files(file_system.reachable(self.path) if self._descriptor is None else self._descriptor)

    def _mode_of_new_files(self) -> int:
        # Asking the process for its umask means changing it for all threads; asking a new file does not. It
        # also tells at once when nothing can be written here.
        name, descriptor = self.create(0o666)
        try:
            return stat.S_IMODE(os.fstat(descriptor).st_mode)
        finally:
            os.close(descriptor)
            self.remove(name)


def sizes_in(path: Path) -> dict[str, int]:
    """The regular files in a folder that is only looked at, with their sizes; none where there is no such
    folder.
    """
    place = file_system.reachable(path)
    with as_store_errors(path):
        try:
            # Asked to look into a file, systems answer differently.
            return {name: found.st_size for name, found in _files(place)} if place.is_dir() else {}
        except (FileNotFoundError, NotADirectoryError):
            return {}


def _files(folder: Path | int) -> Iterator[tuple[str, os.stat_result]]:
    """Regular files and what the system says of them. One that goes while others are looked at never was."""
    with os.scandir(folder) as entries:
        for entry in entries:
            try:
                found = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue
            if stat.S_ISREG(found.st_mode):
                yield entry.name, found
