"""A disk that refuses now and then, few open files, a folder that becomes read-only or goes away: nothing is silent,
nothing is half under its name, and once the fault is over everything is there.

libfiu has calls fail at random. It does not know those that look names up below an open folder: strace has these
fail. A disk that is really full is the matter of test_full_disk.py.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.media.killed.hindering import End, Savers, may_mount, need
from tests.media.killed.killing import Saving
from tests.support.slow import LONG
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

FILES, TIMES = (96, 10) if LONG else (24, 1)
SLOW_FILES, SLOW_MS = 48, 120  # six rounds: a folder can go away between them
AT_RANDOM = {
    "rw/write": 28,
    "rw/write/reduce": 0,  # writes less than it was given
    "rw/pwrite": 28,
    "sync/fsync": 5,
    "sync/fdatasync": 5,
    "oc/open": 24,
}
OFTEN = (0.02, 0.05, 0.2) if LONG else (0.05,)
BY_FOLDER = {
    "openat": "EMFILE",
    "linkat": "EACCES",
    "unlinkat": "EIO",
    "renameat": "EACCES",
    "mkdirat": "ENOSPC",
    "fchmod": "EPERM",
}
WHEN = ("2+3", "1+7", "9+5", "30+4") if LONG else ("2+7",)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=FILES, image_size_bytes=4000)) as running:
        yield running


@pytest.fixture(scope="module")
def savers() -> Iterator[Savers]:
    need("fiu-run")
    with Savers("fiu-run", "-x", "-f", "") as ready:
        yield ready


@pytest.fixture
def saving(sandbox: Sandbox, tmp_path: Path) -> Saving:
    return Saving(sandbox, tmp_path, "--named", files=FILES)


def at_random(name: str, probability: float) -> str:
    return f"--fault=enable_random name=posix/io/{name},probability={probability},failinfo={AT_RANDOM[name]}"


def silent_or_wrong(saving: Saving, end: End) -> list[str]:
    """What a process that met a fault did not own up to, and what it damaged."""
    wrong = [f"damaged: {name}" for name in saving.damaged()]
    wrong += [f"called saved: {name}" for name in saving.claimed() - set(map(saving.name, saving.finals()))]
    answer = end.answer
    if end.exit or answer is None:
        return [*wrong, f"it ended with {end.exit}"]
    if answer.get("error"):
        return wrong
    failures, pauses = answer.get("failures", {}), answer.get("pauses", {})
    if answer["saved"] + answer.get("failed", 0) + answer.get("waiting", 0) != len(saving.media_ids):
        wrong.append("rows are missing")
    if sum(failures.values()) != answer.get("failed", 0) or "" in failures:
        wrong.append("a row failed without a reason")
    if (answer.get("waiting") and not pauses) or "" in pauses:
        wrong.append("it stopped without a reason")
    return wrong


def assert_told_and_made_good(
    savers: Savers, saving: Saving, *options: str, strace: tuple[str, ...] = ()
) -> None:
    for _ in range(TIMES if not strace else 1):
        end = savers.save(saving, *options, strace=strace)
        assert silent_or_wrong(saving, end) == [], end
    assert saving.wrong_in_the_end(savers.save(saving).answer) == []


@pytest.mark.parametrize("name", AT_RANDOM)
@pytest.mark.parametrize("probability", OFTEN)
def test_calls_that_fail_at_random(savers: Savers, saving: Saving, name: str, probability: float) -> None:
    assert_told_and_made_good(savers, saving, at_random(name, probability))


@pytest.mark.parametrize("call", BY_FOLDER)
@pytest.mark.parametrize("when", WHEN)
def test_calls_below_an_open_folder_that_fail(savers: Savers, saving: Saving, call: str, when: str) -> None:
    need("strace")
    inject = f"inject={call}:error={BY_FOLDER[call]}:when={when}"
    told = ("-o", "/dev/null", "-e", f"trace={call}", "-e", inject)
    assert_told_and_made_good(savers, saving, strace=told)


@pytest.mark.parametrize("descriptors", [16, 20, 24, 32, 64] if LONG else [64])
def test_few_open_files(savers: Savers, saving: Saving, descriptors: int) -> None:
    end = savers.save(saving, f"--descriptors={descriptors}")
    assert silent_or_wrong(saving, end) == []
    if descriptors == 64:
        assert end.answer == {"saved": FILES, "failed": 0, "waiting": 0}
    assert saving.wrong_in_the_end(savers.save(saving).answer) == []


@pytest.mark.skipif(not may_mount(), reason="needs root and a mount namespace of its own")
@pytest.mark.parametrize(
    ("meanwhile", "then", "reason"),
    [
        # Refused as long as a file is open for writing.
        (
            "until mount -o remount,bind,ro {0} 2>&-; do :; done",
            "mount -o remount,bind,rw {0}",
            "folder_unwritable",
        ),
        ("umount -l {0}", "mount --bind {1} {0}", "folder_missing"),
        ("umount -l {0}", "", "folder_missing"),
    ],
    ids=["read-only", "unmounted and mounted again", "unmounted for good"],
)
def test_a_folder_that_changes_in_mid_job(tmp_path: Path, meanwhile: str, then: str, reason: str) -> None:
    """The batch pauses and says why; what is lost with the folder is fetched again."""
    disk, place = tmp_path / "disk", tmp_path / "media"
    disk.mkdir()
    place.mkdir()
    below = ["unshare", "-m", "sh", "-c", f'mount --bind {disk} {place} && exec "$@"', "sh"]
    platform = Platform(SystemClock(), images=SLOW_FILES, image_size_bytes=4000)
    with Sandbox(platform, latency_ms=SLOW_MS) as sandbox, Savers(*below) as savers:
        saving = Saving(sandbox, tmp_path, "--named", files=SLOW_FILES)
        saving.folder = disk  # as it is seen from outside
        commands = [f"--meanwhile={meanwhile}".format(place, disk), f"--paused={then}".format(place, disk)]
        commands += [] if then else ["--pauses=2"]
        end = savers.save(saving, *commands)
        assert silent_or_wrong(saving, end) == []
        assert end.answer is not None
        assert list(end.answer["pauses"]) == [reason]
        assert saving.count() > 0
        assert (end.answer["saved"] == SLOW_FILES) == bool(then)
        if not then:
            saving.folder = place
        assert saving.wrong_in_the_end(savers.save(saving).answer) == []


def test_the_bad_twin_is_caught(savers: Savers, sandbox: Sandbox, tmp_path: Path) -> None:
    saving = Saving(sandbox, tmp_path, "--naive", files=FILES)
    assert silent_or_wrong(saving, savers.save(saving, at_random("rw/write", 0.2))) != []
