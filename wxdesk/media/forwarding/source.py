"""The files to be forwarded: those a batch has saved, or those a folder holds."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from wxdesk.errors import InputError, StoreError
from wxdesk.media import manifest
from wxdesk.media.forwarding import template
from wxdesk.media.item import Item, ItemState

_MEDIA_ID, _SEQ, _NAME = "media_id", "seq", "name"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """`key` names it within its source and never changes; `values` are what templates may ask for."""

    key: str
    path: Path
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FileSource:
    """`tag` tells it from every other source. `names`: what templates may ask for. `unread`: the folders in it that
    could not be read; their files are not among `files`."""

    tag: str
    names: frozenset[str]
    files: tuple[SourceFile, ...]
    unread: tuple[Path, ...] = ()

    def check(self, templates: Iterable[str]) -> None:
        """Raises InputError forward_template_name when one asks for what no file here has."""
        for text in templates:
            for name in sorted(template.names_in(text) - self.names):
                known = ", ".join(f"{{{one}}}" for one in sorted(self.names))
                raise InputError("forward_template_name", name=name[:60], known=known)


def no_columns(row: int) -> Mapping[str, str]:
    return {}


def of_batch(
    tag: str,
    folder: Path,
    items: Iterable[Item],
    columns: Callable[[int], Mapping[str, str]] = no_columns,
) -> FileSource:
    """What a batch has saved so far. `columns` gives the list's own columns of a row, counted from 0."""
    files = []
    names = {_MEDIA_ID, _SEQ, _NAME}
    for item in items:
        if item.state is ItemState.SAVED:
            own = {_MEDIA_ID: item.media_id, _SEQ: str(item.seq), _NAME: Path(item.file).name}
            values = {**columns(item.seq - 1), **own}
            names |= values.keys()
            files.append(SourceFile(str(item.seq), folder / item.file, values))
    return FileSource(tag, frozenset(names), tuple(files))


def of_folder(folder: Path) -> FileSource:
    """The regular files in a folder and those below it, by name; hidden ones, links and manifests are left out.

    The folder is known again by its path. Raises StoreError file_unreadable for the folder itself, or for one below
    it where there is no file otherwise; InputError forward_nothing where there is no file.
    """
    root = folder.expanduser().resolve()
    paths, unread = map(sorted, _found(root))
    if unread and (not paths or unread[0] == root):
        raise StoreError("file_unreadable", path=str(unread[0]))
    if not paths:
        raise InputError("forward_nothing", folder=str(root))
    tag = hashlib.sha256(b"wxdesk folder\0" + os.fsencode(root)).hexdigest()[:16]
    files = tuple(
        SourceFile(_key(path.relative_to(root)), path, {_SEQ: str(seq), _NAME: path.name})
        for seq, path in enumerate(paths, 1)
    )
    return FileSource(tag, frozenset({_SEQ, _NAME}), files, tuple(unread))


def _key(path: Path) -> str:
    """The name as text. Bytes that are none, which some file systems allow, are escaped behind a slash: no name that
    is text begins with one."""
    name = os.fsencode(path.as_posix())
    try:
        return name.decode()
    except UnicodeDecodeError:
        return f"/{quote(name)}"


def _found(root: Path) -> tuple[list[Path], list[Path]]:
    """The files, and the folders that the system does not let anybody look into."""
    found: list[Path] = []
    unread: list[Path] = []
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            files, folders = _entries(folder)
        except OSError:
            unread.append(folder)
        else:
            found += files
            waiting += folders
    return found, unread


def _entries(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files and the folders in one."""
    with os.scandir(folder) as entries:
        seen = [one for one in entries if not one.name.startswith((".", manifest.NAME))]
    files = [Path(one.path) for one in seen if one.is_file(follow_symlinks=False)]
    return files, [Path(one.path) for one in seen if one.is_dir(follow_symlinks=False)]
