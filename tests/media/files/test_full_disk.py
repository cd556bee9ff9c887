"""A disk that is full in the middle of a batch: one message, nothing half-written, and on it goes."""

import errno
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.media.killed.filling import IMAGES
from tests.media.killed.hindering import may_mount
from tests.support.slow import LONG
from tests.support.wine import not_on_windows
from wxdesk.media.files import disk_errors
from wxdesk.media.journal.journal import Journal


@pytest.mark.skipif(not may_mount(), reason="needs root and a mount namespace of its own")
@pytest.mark.parametrize(
    "journal_too", [False, True] if LONG else [True], ids=lambda too: "media and journal" if too else "media"
)
def test_full_then_room_then_all(tmp_path: Path, journal_too: bool) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    data = disk / "data" if journal_too else tmp_path / "data"
    command = ["unshare", "-m", sys.executable, "-m", "tests.media.killed.filling", str(disk), str(data)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stdout)
    (pause,) = seen["pauses"]
    assert (pause["code"], pause["failed"], pause["halves"]) == ("disk_full", 0, 0)
    assert 0 < pause["files"] < IMAGES
    assert (seen["saved"], seen["files"], seen["whole"]) == (IMAGES, IMAGES, True)
    assert seen["integrity"] == [["ok"]]


# As many files as the disk takes, then what the last one is told as.
NO_MORE_FILES = """
import subprocess, sys
from pathlib import Path
from wxdesk import translation
from wxdesk.errors import StoreError
from wxdesk.media.files.folder import Folder
from wxdesk.wording.errors import describe
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,nr_inodes=12", "tmpfs", sys.argv[1]], check=True)
with Folder(Path(sys.argv[1]) / "media", "0123abcd") as folder:
    try:
        while True:
            folder.create()
    except StoreError as error:
        print(error.code, describe(error, translation.translator("en")))
"""


@pytest.mark.skipif(not may_mount(), reason="needs root and a mount namespace of its own")
def test_a_disk_that_takes_no_more_files_is_not_told_by_its_room(tmp_path: Path) -> None:
    command = ["unshare", "-m", sys.executable, "-c", NO_MORE_FILES, str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("disk_no_inodes The disk of ")
    assert "inodes" in result.stdout
    assert "free:" not in result.stdout


@not_on_windows("its disks have no inodes")
@pytest.mark.parametrize(
    ("files", "free", "code"),
    [(1000, 0, "disk_no_inodes"), (1000, 1, "disk_full"), (0, 0, "disk_full")],
    ids=["none left", "some left", "no such limit"],
)
def test_what_is_full_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: int, free: int, code: str
) -> None:
    found = SimpleNamespace(f_files=files, f_favail=free)
    monkeypatch.setattr(os, "statvfs", lambda folder: found)
    monkeypatch.setattr(disk_errors, "free_bytes", lambda folder: 930_000)
    assert disk_errors.store_error(OSError(errno.ENOSPC, "full"), tmp_path).code == code


@not_on_windows("its disks have no inodes")
def test_sqlite_that_can_make_no_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path / "data" / "batches.sqlite3")
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    assert journal._database._store_error(error).code == "folder_unwritable"
    monkeypatch.setattr(os, "statvfs", lambda folder: SimpleNamespace(f_files=9, f_favail=0))
    assert journal._database._store_error(error).code == "disk_no_inodes"
    journal.close()
