"""A folder that is open: names are looked up in it, not along its path, and no link is followed."""

import contextlib
import errno
import os
import stat
import weakref
from collections.abc import Iterator
from pathlib import Path

from wxdesk.errors import StoreError
from wxdesk.media.files.disk_errors import as_store_errors
from wxdesk.process import file_system, system

# How a file system without hard links answers
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EMLINK, errno.EOPNOTSUPP}
_NO_FOLDER = {errno.ENOTDIR, errno.ELOOP}


class Directory:
    """Every method may raise StoreError: disk_full, folder_missing, folder_unwritable, or write_failed for
    anything else that the system says.
    """

    def __init__(self, path: Path, descriptor: int | None) -> None:
        """`descriptor`, which `close` closes, leads there; None where the system has no such thing."""
        self.path = path
        self._descriptor = descriptor
        if descriptor is not None:
            # At the latest when the last thread that uses it lets go: the number must not be reused before.
            self._closing = weakref.finalize(self, os.close, descriptor)

    def close(self) -> None:
        if self._descriptor is not None:
            self._closing()

    def open(self, name: str) -> int:
        """A descriptor to read the regular file `name` by."""
        with as_store_errors(self.path, name):
            descriptor = file_system.when_let_go(
                lambda: os.open(
                    self._at(name), file_system.READ | file_system.NO_FOLLOW, dir_fd=self._descriptor
                ),
                self.path / name,
            )
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                return descriptor
            os.close(descriptor)
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    def holds(self, name: str) -> bool:
        """Whether anything is called `name` here, a link that leads nowhere included."""
        with as_store_errors(self.path, name):
            try:
                os.stat(self._at(name), dir_fd=self._descriptor, follow_symlinks=False)
            except FileNotFoundError:
                return False
        return True

    def take(self, source: "Directory", part: str, name: str) -> bool:
        """Have the file `part` of `source` here as `name`. False, and nothing is done, when that is taken.

        StoreError write_failed where somebody has removed the part, file_held where another program has it open.
        """
        with as_store_errors(self.path, name), _part_of(source, part):
            try:
                file_system.move(lambda: self._rename_new(source, part, name), self.path / name)
            except FileExistsError:
                return False
        return True

    def take_over(self, source: "Directory", part: str, name: str) -> None:
        """Have the file `part` of `source` here as `name`, in the place of what is there: one or the other,
        whatever happens, and of a link the link itself. StoreError file_in_the_way where that is a folder,
        file_held where another program has it open, write_failed where somebody has removed the part.
        """
        with as_store_errors(self.path, name), _part_of(source, part):
            try:
                file_system.move(lambda: self._replace(source, part, name), self.path / name)
            except IsADirectoryError as exc:
                raise StoreError("file_in_the_way", path=str(self.path / name)) from exc

    def subfolder(self, name: str, make: bool) -> "Directory":
        """The folder `name` in this one, made where it is missing if `make`.

        StoreError subfolder_blocked where something else is called so, a link to a folder included.
        """
        with as_store_errors(self.path, name):
            if make:
                with contextlib.suppress(FileExistsError):
                    os.mkdir(self._at(name), dir_fd=self._descriptor)
            try:
                return self._opened(name)
            except OSError as exc:
                if exc.errno in _NO_FOLDER:
                    raise StoreError("subfolder_blocked", path=str(self.path / name)) from exc
                raise

    def sync(self) -> None:
        """Make the names durable. StoreError folder_missing when the path leads somewhere else by now."""
        if self._descriptor is None:
            return  # Windows has no such call, nor needs one after a rename
        with as_store_errors(self.path):
            os.fsync(self._descriptor)
        self.check_path()

    def check_path(self) -> None:
        """StoreError folder_missing when the path leads somewhere else by now."""
        if self._descriptor is None:
            return
        with as_store_errors(self.path):
            if not os.path.samestat(os.fstat(self._descriptor), self.path.stat()):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    def _at(self, name: str) -> str:
        return name if self._descriptor is not None else str(file_system.reachable(self.path / name))

    def _opened(self, name: str) -> "Directory":
        path = self.path / name
        if self._descriptor is not None:
            flags = file_system.FOLDER | file_system.NO_FOLLOW
            return Directory(path, os.open(name, flags, dir_fd=self._descriptor))
        found = file_system.reachable(path).lstat()
        if file_system.leads_elsewhere(found) or not stat.S_ISDIR(found.st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        return Directory(path, None)

    def _replace(self, source: "Directory", part: str, name: str) -> None:
        os.replace(
            source._at(part),
            self._at(name),
            src_dir_fd=source._descriptor,
            dst_dir_fd=self._descriptor,
        )

    def _rename_new(self, source: "Directory", part: str, name: str) -> None:
        # os.rename replaces what is there, except on Windows; a link never does.
        old, new = source._at(part), self._at(name)
        if system.WINDOWS:
            Path(old).rename(new)
            return
        try:
            os.link(
                old, new, src_dir_fd=source._descriptor, dst_dir_fd=self._descriptor, follow_symlinks=False
            )
        except OSError as exc:
            if exc.errno not in _NO_LINKS:
                raise
            self._rename_without_links(source, old, new)
        else:
            os.unlink(old, dir_fd=source._descriptor)

    def _rename_without_links(self, source: "Directory", old: str, new: str) -> None:
        try:
            os.stat(new, dir_fd=self._descriptor, follow_symlinks=False)
        except FileNotFoundError:
            os.rename(old, new, src_dir_fd=source._descriptor, dst_dir_fd=self._descriptor)
        else:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


@contextlib.contextmanager
def _part_of(folder: Directory, part: str) -> Iterator[None]:
    """One part that is gone does not mean that its folder is: where locks do nothing, another run sweeps it away."""
    try:
        yield
    except FileNotFoundError as exc:
        if not folder.path.is_dir() or folder.holds(part):
            raise
        reason = os.strerror(errno.ENOENT)
        raise StoreError("write_failed", path=str(folder.path / part), reason=reason) from exc
