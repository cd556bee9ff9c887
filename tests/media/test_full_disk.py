"""A disk that is full in the middle of a batch: one message, nothing half-written, and on it goes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.media.conftest import LONG
from tests.media.filling import IMAGES
from tests.media.hindering import may_mount


@pytest.mark.skipif(not may_mount(), reason="needs root and a mount namespace of its own")
@pytest.mark.parametrize(
    "journal_too", [False, True] if LONG else [True], ids=lambda too: "media and journal" if too else "media"
)
def test_full_then_room_then_all(tmp_path: Path, journal_too: bool) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    data = disk / "data" if journal_too else tmp_path / "data"
    command = ["unshare", "-m", sys.executable, "-m", "tests.media.filling", str(disk), str(data)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stdout)
    (pause,) = seen["pauses"]
    assert (pause["code"], pause["failed"], pause["halves"]) == ("disk_full", 0, 0)
    assert 0 < pause["files"] < IMAGES
    assert (seen["saved"], seen["files"], seen["whole"]) == (IMAGES, IMAGES, True)
    assert seen["integrity"] == [["ok"]]
