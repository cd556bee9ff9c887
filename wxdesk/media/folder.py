"""The folder that a batch saves into: opened once, so that a link put in its place later leads nowhere."""

import contextlib
import errno
import os
import re
import secrets
import stat
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

from wxdesk.errors import StoreError
from wxdesk.media.disk_errors import as_store_errors

# Names are looked up below an open folder where the system can do that (Windows cannot).
_BY_DESCRIPTOR = {os.open, os.stat, os.unlink, os.link, os.rename} <= os.supports_dir_fd
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | _PLAIN
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _PLAIN  # a pipe of that name must not hold us up

_PART = re.compile(r"\.wxdesk-([0-9a-f]{8})-[0-9a-f]{16}\.part")
# No transfer lasts longer than 300 s: a part untouched for an hour has no writer left, whichever program it
# was.
_ABANDONED_S = 3600
# How a file system without hard links answers
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EMLINK, errno.EOPNOTSUPP}


class Folder:
    """A folder and the names in it. `tag`, eight hex digits, marks the parts of one batch.

    Every method may raise StoreError: disk_full, folder_missing, folder_unwritable, or write_failed for
    anything else that the system says.
    """

    def __init__(self, path: Path, tag: str) -> None:
        """Open `path`, making it, and what is above it, where it is missing."""
        self.path = path
        self._tag = tag
        self._descriptor: int | None = None
        with as_store_errors(path):
            path.mkdir(parents=True, exist_ok=True)
            if _BY_DESCRIPTOR:
                self._descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
                # At the latest when the last thread that uses it lets go: the number must not be reused
                # before.
                self._closing = weakref.finalize(self, os.close, self._descriptor)
        try:
            self._mode = self._mode_of_new_files()
        except StoreError:
            self.close()
            raise

    def __enter__(self) -> "Folder":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._descriptor is not None:
            self._closing()

    def create(self, mode: int = 0o600) -> tuple[str, int]:
        """A new, empty part: its name and its descriptor."""
        name = f".wxdesk-{self._tag}-{secrets.token_hex(8)}.part"
        with as_store_errors(self.path, name):
            return name, os.open(self._at(name), _NEW, mode, dir_fd=self._descriptor)

    def settle(self, part: str, descriptor: int) -> None:
        """Give a part the mode that new files have here, make it durable, and close it."""
        with as_store_errors(self.path, part):
            try:
                if hasattr(os, "fchmod"):
                    os.fchmod(descriptor, self._mode)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def publish(self, part: str, name: str) -> bool:
        """Give a settled part its final name. False, and nothing is done, when that name is taken."""
        with as_store_errors(self.path, name):
            try:
                self._rename_new(part, name)
            except FileExistsError:
                return False
        return True

    def open(self, name: str) -> int:
        """A descriptor to read the regular file `name` by; links are not followed."""
        with as_store_errors(self.path, name):
            descriptor = os.open(self._at(name), _READ, dir_fd=self._descriptor)
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                return descriptor
            os.close(descriptor)
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    def remove(self, name: str) -> None:
        """Remove a part; one that is gone already, or cannot be removed, is left to the next sweep."""
        with contextlib.suppress(OSError):
            os.unlink(self._at(name), dir_fd=self._descriptor)

    def sync(self) -> None:
        """Make the names durable. StoreError folder_missing when the path leads somewhere else by now."""
        if self._descriptor is None:
            return  # Windows has no such call, nor needs one after a rename
        with as_store_errors(self.path):
            os.fsync(self._descriptor)
            if not os.path.samestat(os.fstat(self._descriptor), self.path.stat()):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

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
        return _files(self.path if self._descriptor is None else self._descriptor)

    def _at(self, name: str) -> str:
        return name if self._descriptor is not None else str(self.path / name)

    def _rename_new(self, part: str, name: str) -> None:
        # os.rename replaces what is there, except on Windows; a link never does.
        source, target, folder = self._at(part), self._at(name), self._descriptor
        if os.name == "nt":
            Path(source).rename(target)
            return
        try:
            os.link(source, target, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
        except OSError as exc:
            if exc.errno not in _NO_LINKS:
                raise
            self._rename_without_links(source, target)
        else:
            os.unlink(source, dir_fd=folder)

    def _rename_without_links(self, source: str, target: str) -> None:
        try:
            os.stat(target, dir_fd=self._descriptor, follow_symlinks=False)
        except FileNotFoundError:
            os.rename(source, target, src_dir_fd=self._descriptor, dst_dir_fd=self._descriptor)
        else:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))

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
    with as_store_errors(path):
        try:
            return {name: found.st_size for name, found in _files(path)}
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
