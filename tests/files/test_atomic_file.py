import errno
import json
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wxdesk.config import Settings, load_settings, save_settings
from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.process import file_system


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_writes_and_replaces_leaving_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "file.json"
    atomic_file.write(path, b"one")
    atomic_file.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["file.json"]


def test_json_is_readable_by_people(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    atomic_file.write_json(path, {"name": "俱乐部"})
    assert "俱乐部" in path.read_text(encoding="utf-8")
    assert json.loads(path.read_bytes()) == {"name": "俱乐部"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_others_may_not_read_it(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"")
    path.chmod(0o644)
    atomic_file.write(path, b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["os.fsync", "os.open", "pathlib.Path.replace"])
def test_a_fault_at_any_step_leaves_the_former_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"former")

    def fail(*values: object, **named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(step, fail)
        with pytest.raises(StoreError) as caught:
            atomic_file.write(path, b"later")
    assert caught.value.code == "write_failed"
    assert caught.value.fields == {"path": str(path), "reason": "No space left on device"}
    assert path.read_bytes() == b"former"
    assert names(tmp_path) == ["file"]


def test_an_interrupted_write_leaves_no_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            atomic_file.write(tmp_path / "file", b"x")
    assert names(tmp_path) == []


def test_a_file_in_the_place_of_a_folder_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    with pytest.raises(StoreError, match="write_failed"):
        atomic_file.write(tmp_path / "file" / "inner", b"x")


# The settings are saved by a process that ends at once, before or after a step.
DIES = """
import os, signal, sys
from pathlib import Path
from wxdesk import config
owner, name = {"open": (os, "open"), "fsync": (os, "fsync"), "replace": (Path, "replace")}[sys.argv[2]]
step = getattr(owner, name)
def die(*values):
    if sys.argv[3] == "after":
        step(*values)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, name, die)
"""
SAVES = "config.save_settings(Path(sys.argv[1]), config.Settings(theme='dark'))"
NAIVE = "file = Path(sys.argv[1]).open('w'); os.fsync(file.fileno()); file.write('{}')"


def killed_while_saving(path: Path, script: str, step: str, moment: str) -> None:
    save_settings(path, Settings(theme="light"))
    ended = subprocess.run([sys.executable, "-c", DIES + script, str(path), step, moment], check=False)
    assert ended.returncode == -signal.SIGKILL


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_settings_survive_a_kill_at_any_step(tmp_path: Path, step: str, moment: str) -> None:
    path = tmp_path / "settings.json"
    killed_while_saving(path, SAVES, step, moment)
    later = (step, moment) == ("replace", "after")
    assert load_settings(path) == (Settings(theme="dark" if later else "light"), None)
    save_settings(path, Settings(language="en"))
    assert load_settings(path) == (Settings(language="en"), None)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_the_check_sees_settings_that_are_written_in_place(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    killed_while_saving(path, NAIVE, "fsync", "before")
    settings, aside = load_settings(path)
    assert settings.theme != "light"
    assert aside is not None


@pytest.mark.skipif(os.name == "nt", reason="not done on Windows")
def test_a_folder_that_cannot_be_synced_is_no_fault_where_the_system_says_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(numbers[0], "fsync")

    monkeypatch.setattr("os.fsync", fail)
    numbers = [errno.EINVAL]
    file_system.sync_folder(tmp_path)
    numbers = [errno.EIO]
    with pytest.raises(OSError, match="fsync"):
        file_system.sync_folder(tmp_path)


def test_a_reader_sees_the_former_or_the_later_and_nothing_between(tmp_path: Path) -> None:
    path = tmp_path / "file"
    versions = [bytes([letter]) * 200_000 for letter in b"ab"]
    atomic_file.write(path, versions[0])
    done = threading.Event()

    def write() -> None:
        for number in range(30):
            atomic_file.write(path, versions[number % 2])
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    seen = set()
    while not done.is_set():
        seen.add(atomic_file.read_bounded(path, 1 << 20))  # as whoever reads ours: on Windows it waits
    writer.join()
    assert seen <= set(versions)


def test_damaged_files_are_put_aside_each_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    kept = []
    for number in range(3):
        path.write_text(str(number))
        kept.append(atomic_file.keep_aside(path))
    assert [one.read_text() for one in kept] == ["0", "1", "2"]
    assert all(one.name.startswith("settings.json.bad-") for one in kept)
    assert not path.exists()
    with pytest.raises(StoreError, match="write_failed"):
        atomic_file.keep_aside(path)
