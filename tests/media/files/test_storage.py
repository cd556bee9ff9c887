"""Whole under its final name or not there at all; what was there before is never harmed."""

import errno
import hashlib
import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.media.conftest import UNMARKED, WHOLE, Medium, code_of, jpeg, parts
from tests.support.links import needs_links
from wxdesk.errors import Cancelled, NetworkError, StoreError
from wxdesk.media.files import storage
from wxdesk.media.files.folder import Folder, sizes_in
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.files.receiving import MEMORY_BYTES, ReceivedMedia, receive
from wxdesk.media.files.storage import OnConflict, SavedFile, find, keep
from wxdesk.media.files.subfolders import FolderSnapshot, Subfolders
from wxdesk.process import system

SMALL, LARGE = jpeg(3000), jpeg(MEMORY_BYTES + 100_000)
both_sizes = pytest.mark.parametrize("data", [SMALL, LARGE], ids=["in memory", "in a part file"])


def save(
    folder: Folder, data: bytes, stem: str = "00001_a_0123abcd", existing: OnConflict = OnConflict.RENAME
) -> SavedFile:
    (kept,) = keep(folder, [(receive(folder, Medium.whole(data), "h"), stem)], existing)
    assert isinstance(kept, SavedFile), kept
    return kept


@both_sizes
def test_saved_as_it_came(folder: Folder, data: bytes) -> None:
    kept = save(folder, data)
    assert (folder.path / kept.file).read_bytes() == data
    assert kept == SavedFile(
        "00001_a_0123abcd.jpg", len(data), hashlib.sha256(data).digest(), MediaType.JPEG, True
    )
    assert parts(folder.path) == []
    assert find(folder, kept.file) == kept


@pytest.mark.parametrize("name", WHOLE)
def test_the_extension_is_that_of_the_content(folder: Folder, name: str) -> None:
    assert save(folder, WHOLE[name]).file.endswith(MediaType(name).extension)


@pytest.mark.skipif(system.WINDOWS, reason="Windows has no such modes")
@both_sizes
def test_new_files_have_the_mode_that_new_files_have(tmp_path: Path, data: bytes) -> None:
    for number, umask in enumerate((0o022, 0o077)):
        before = os.umask(umask)
        try:
            with Folder(tmp_path / str(number), "0123abcd") as folder:
                received = receive(folder, Medium.whole(LARGE), "h")
                assert stat.S_IMODE((folder.path / received.part).stat().st_mode) == 0o600
                received.discard()
                kept = save(folder, data)
        finally:
            os.umask(before)
        assert stat.S_IMODE((folder.path / kept.file).stat().st_mode) == 0o666 & ~umask


# --- truncated -------------------------------------------------------------------------------------------------
def lost() -> NetworkError:
    return NetworkError("connection_lost", host="h")


@both_sizes
@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(lambda data: Medium([data[:-100]], len(data)), id="shorter than announced"),
        pytest.param(lambda data: Medium([data + b"x"], len(data)), id="longer than announced"),
        pytest.param(lambda data: Medium([data[:-100]], None, delimited=False), id="ended by closing"),
        pytest.param(lambda data: Medium([], len(data)), id="nothing of what was announced"),
        pytest.param(lambda data: Medium([b""], None, delimited=False), id="nothing, ended by closing"),
    ],
)
def test_truncated_is_never_taken_for_whole(
    folder: Folder, data: bytes, cut: Callable[[bytes], Medium]
) -> None:
    with pytest.raises(NetworkError) as raised:
        receive(folder, cut(data), "h")
    assert code_of(raised.value) == "truncated"
    assert list(folder.path.iterdir()) == []


@both_sizes
@pytest.mark.parametrize("announced", [True, False], ids=["announced as short as it is", "in chunks"])
def test_of_a_transfer_that_was_whole_the_file_is_incomplete(
    folder: Folder, data: bytes, announced: bool
) -> None:
    with pytest.raises(NetworkError) as raised:
        receive(folder, Medium([data[:-100]], len(data) - 100 if announced else None), "h")
    assert code_of(raised.value) == "file_incomplete"
    assert list(folder.path.iterdir()) == []


def test_an_empty_medium_is_not_called_cut_short(folder: Folder) -> None:
    for medium in (Medium([], 0), Medium([b"", b""], None)):
        with pytest.raises(NetworkError) as raised:
            receive(folder, medium, "h")
        assert code_of(raised.value) == "empty_answer"
    assert list(folder.path.iterdir()) == []


@both_sizes
def test_a_connection_that_breaks_leaves_nothing(folder: Folder, data: bytes) -> None:
    with pytest.raises(NetworkError):
        receive(folder, Medium([data[:-1000], lost()], len(data)), "h")
    assert list(folder.path.iterdir()) == []


def test_without_a_length_the_end_mark_decides(folder: Folder) -> None:
    assert receive(folder, Medium([SMALL], None), "h").confirmed
    unmarked = receive(folder, Medium([b"ID3 some music"], None), "h")
    assert (unmarked.media_type, unmarked.confirmed) == (MediaType.MP3, False)


def test_a_proxys_page_is_no_medium(folder: Folder) -> None:
    with pytest.raises(NetworkError) as raised:
        receive(folder, Medium.whole(b"<!DOCTYPE html><title>Sign in</title>"), "h")
    assert code_of(raised.value) == "not_json"


@both_sizes
def test_called_off_between_two_pieces(folder: Folder, data: bytes) -> None:
    steps = iter([None, None, Cancelled])

    def check() -> None:
        if (step := next(steps)) is not None:
            raise step

    with pytest.raises(Cancelled):
        receive(folder, Medium.whole(data, len(data) // 4), "h", check)
    assert list(folder.path.iterdir()) == []


# --- what is there already --------------------------------------------------------------------------------------
@both_sizes
def test_the_same_content_is_not_saved_twice(folder: Folder, data: bytes) -> None:
    first = save(folder, data)
    inode = (folder.path / first.file).stat().st_ino
    assert save(folder, data) == first
    assert [path.stat().st_ino for path in folder.path.iterdir()] == [inode]


def test_another_content_goes_beside(folder: Folder) -> None:
    names = [save(folder, jpeg(3000, seed)).file for seed in range(3)]
    assert names == ["00001_a_0123abcd.jpg", "00001_a_0123abcd (2).jpg", "00001_a_0123abcd (3).jpg"]
    assert save(folder, jpeg(3000, 1)).file == names[1]


def test_twins_in_one_group(folder: Folder) -> None:
    media = [(receive(folder, Medium.whole(jpeg(3000, seed)), "h"), "s") for seed in (0, 0, 1)]
    assert [one.file for one in keep(folder, media) if isinstance(one, SavedFile)] == [
        "s.jpg",
        "s.jpg",
        "s (2).jpg",
    ]


def test_a_file_system_without_hard_links(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*args: object, **kwargs: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    assert [save(folder, jpeg(3000, seed)).file for seed in (0, 0, 1)] == [
        "00001_a_0123abcd.jpg",
        "00001_a_0123abcd.jpg",
        "00001_a_0123abcd (2).jpg",
    ]
    assert parts(folder.path) == []


def descriptors() -> int:
    if not system.LINUX:
        pytest.skip("needs /proc")
    return len(list(Path("/proc/self/fd").iterdir()))


def refused(folder: Folder, data: bytes, stem: str, existing: OnConflict = OnConflict.RENAME) -> StoreError:
    (answer,) = keep(folder, [(receive(folder, Medium.whole(data), "h"), stem)], existing)
    assert isinstance(answer, StoreError)
    assert parts(folder.path) == []
    return answer


@pytest.mark.parametrize("existing", OnConflict)
@both_sizes
def test_the_same_content_counts_as_saved_whatever_was_chosen(
    folder: Folder, data: bytes, existing: OnConflict
) -> None:
    first = save(folder, data)
    inode = (folder.path / first.file).stat().st_ino
    assert save(folder, data, existing=existing) == first
    assert [path.stat().st_ino for path in folder.path.iterdir()] == [inode]


@both_sizes
def test_skipped_the_other_file_stays_and_it_is_said(folder: Folder, data: bytes) -> None:
    (folder.path / "s.jpg").write_bytes(b"theirs")
    error = refused(folder, data, "s", OnConflict.SKIP)
    assert (error.code, error.fields) == ("file_in_the_way", {"path": str(folder.path / "s.jpg")})
    assert (folder.path / "s.jpg").read_bytes() == b"theirs"
    assert save(folder, data, "t", OnConflict.SKIP).file == "t.jpg"


@pytest.mark.skipif(system.WINDOWS, reason="there nobody can replace what is open: test_held_files.py")
@both_sizes
def test_overwritten_in_one_step(folder: Folder, data: bytes) -> None:
    (folder.path / "s.jpg").write_bytes(b"theirs")
    with (folder.path / "s.jpg").open("rb") as reading:
        assert save(folder, data, "s", OnConflict.OVERWRITE).file == "s.jpg"
        assert reading.read() == b"theirs"  # whoever has it open keeps the whole old one
    assert [(path.name, path.read_bytes()) for path in folder.path.iterdir()] == [("s.jpg", data)]


def test_a_folder_is_not_overwritten(folder: Folder) -> None:
    (folder.path / "s.jpg" / "inside").mkdir(parents=True)
    assert refused(folder, SMALL, "s", OnConflict.OVERWRITE).code == "file_in_the_way"
    assert (folder.path / "s.jpg" / "inside").is_dir()


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
def test_overwriting_that_fails_leaves_the_old_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    (folder.path / "s.jpg").write_bytes(b"theirs")
    monkeypatch.setattr(os, "replace", refuse)
    refused(folder, SMALL, "s", OnConflict.OVERWRITE)
    assert (folder.path / "s.jpg").read_bytes() == b"theirs"


def test_a_long_name_makes_room_for_its_number(folder: Folder) -> None:
    stem = "x/" + "中" * 58
    names = [save(folder, jpeg(3000, seed), stem).file for seed in range(2)]
    assert names == [f"{stem}.jpg", "x/" + "中" * 57 + " (2).jpg"]


# --- sub-folders --------------------------------------------------------------------------------------------------
@both_sizes
def test_sub_folders_are_made(folder: Folder, data: bytes) -> None:
    assert save(folder, data, "2025-01-31/张三/1").file == "2025-01-31/张三/1.jpg"
    assert (folder.path / "2025-01-31" / "张三" / "1.jpg").read_bytes() == data
    assert [path.name for path in folder.path.iterdir()] == ["2025-01-31"]
    kept = save(folder, jpeg(3000, 1), "2025-01-31/张三/1")
    assert kept.file == "2025-01-31/张三/1 (2).jpg"
    assert find(folder, kept.file) == kept
    assert FolderSnapshot(folder.path).size(kept.file) == kept.size_bytes
    assert FolderSnapshot(folder.path).size("2025-01-31/missing/1.jpg") is None


def test_many_sub_folders_in_one_group(folder: Folder) -> None:
    open_before = descriptors()
    media = [
        (receive(folder, Medium.whole(jpeg(3000, seed)), "h"), f"{seed % 3}/{seed}/x") for seed in range(32)
    ]
    kept = keep(folder, media)
    assert [one.file for one in kept if isinstance(one, SavedFile)] == [
        f"{seed % 3}/{seed}/x.jpg" for seed in range(32)
    ]
    assert descriptors() == open_before


def test_every_new_name_is_synced(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    sync = os.fsync

    def note(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink())
        sync(descriptor)

    if not system.LINUX:
        pytest.skip("needs /proc")
    monkeypatch.setattr(os, "fsync", note)
    save(folder, SMALL, "a/b/x")
    root = folder.path.resolve()
    assert synced[1:] == [root / "a" / "b", root / "a", root]


@needs_links
@pytest.mark.parametrize("existing", OnConflict)
@pytest.mark.parametrize("stem", ["sub/x", "sub/deeper/x", "a/sub/x"])
def test_a_link_in_the_place_of_a_sub_folder_is_not_followed(
    folder: Folder, tmp_path: Path, existing: OnConflict, stem: str
) -> None:
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "x.jpg").write_bytes(b"do not touch")
    (folder.path / "a").mkdir()
    for place in (folder.path / "sub", folder.path / "a" / "sub"):
        place.symlink_to(victim)
    assert refused(folder, SMALL, stem, existing).code == "subfolder_blocked"
    assert [(path.name, path.read_bytes()) for path in victim.iterdir()] == [("x.jpg", b"do not touch")]
    assert find(folder, "sub/x.jpg") is None
    assert FolderSnapshot(folder.path).size("sub/x.jpg") is None
    assert FolderSnapshot(folder.path).size("a/sub/x.jpg") is None


def test_a_file_in_the_place_of_a_sub_folder(folder: Folder) -> None:
    (folder.path / "sub").touch()
    media = [
        (receive(folder, Medium.whole(jpeg(3000, seed)), "h"), stem)
        for seed, stem in enumerate(("sub/x", "y"))
    ]
    blocked, kept = keep(folder, media)
    assert code_of(blocked if isinstance(blocked, StoreError) else None) == "subfolder_blocked"
    assert isinstance(kept, SavedFile)  # the others of its group are none the worse for it


@needs_links
def test_a_sub_folder_swapped_for_a_link_leads_nowhere(folder: Folder, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.mkdir()
    with Subfolders(folder) as subfolders:
        subfolders.at("a/b")
        (folder.path / "a").rename(tmp_path / "moved")
        (folder.path / "a").symlink_to(victim)
        with pytest.raises(StoreError) as raised:
            subfolders.sync()
    assert code_of(raised.value) == "folder_missing"
    assert list(victim.iterdir()) == []


# --- planted links ----------------------------------------------------------------------------------------------
@pytest.fixture
def canary(tmp_path: Path) -> Path:
    path = tmp_path / "canary"
    path.write_bytes(b"do not touch")
    return path


@pytest.mark.parametrize(
    "plant", [pytest.param(os.symlink, marks=needs_links), os.link], ids=["symlink", "hard link"]
)
@both_sizes
def test_a_planted_final_name_is_replaced_and_not_written_through(
    folder: Folder, canary: Path, data: bytes, plant: Callable[[Path, Path], None]
) -> None:
    plant(canary, folder.path / "s.jpg")
    assert save(folder, data, "s", OnConflict.OVERWRITE).file == "s.jpg"
    assert canary.read_bytes() == b"do not touch"
    assert not (folder.path / "s.jpg").is_symlink()
    assert (folder.path / "s.jpg").read_bytes() == data


@pytest.mark.parametrize(
    "plant", [pytest.param(os.symlink, marks=needs_links), os.link], ids=["symlink", "hard link"]
)
@both_sizes
def test_a_planted_final_name_is_left_alone(
    folder: Folder, canary: Path, data: bytes, plant: Callable[[Path, Path], None]
) -> None:
    plant(canary, folder.path / "00001_a_0123abcd.jpg")
    kept = save(folder, data)
    assert kept.file == "00001_a_0123abcd (2).jpg"
    assert canary.read_bytes() == b"do not touch"
    assert (folder.path / kept.file).read_bytes() == data


@needs_links
def test_a_dangling_link_creates_nothing_behind_it(folder: Folder, tmp_path: Path) -> None:
    (folder.path / "00001_a_0123abcd.jpg").symlink_to(tmp_path / "elsewhere")
    assert save(folder, SMALL).file == "00001_a_0123abcd (2).jpg"
    assert not (tmp_path / "elsewhere").exists()


@needs_links
def test_a_planted_part_name_is_refused(
    folder: Folder, canary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda size: "ab" * size)
    (folder.path / ".wxdesk-0123abcd-abababababababab.part").symlink_to(canary)
    (kept,) = keep(folder, [(receive(folder, Medium.whole(SMALL), "h"), "s")])
    assert isinstance(kept, StoreError)
    assert canary.read_bytes() == b"do not touch"


@needs_links
def test_the_bad_twin_follows_the_link(folder: Folder, canary: Path) -> None:
    """The check above can fail: plain writing does what it must not."""
    (folder.path / "x.jpg").symlink_to(canary)
    (folder.path / "x.jpg").write_bytes(SMALL)
    assert canary.read_bytes() != b"do not touch"


@needs_links
def test_a_folder_swapped_for_a_link_leads_nowhere(folder: Folder, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.mkdir()
    received = receive(folder, Medium.whole(SMALL), "h")
    folder.path.rename(tmp_path / "moved")
    folder.path.symlink_to(victim)
    (answer,) = keep(folder, [(received, "s")])
    assert code_of(answer if isinstance(answer, StoreError) else None) == "folder_missing"
    assert list(victim.iterdir()) == []


@pytest.mark.skipif(system.WINDOWS, reason="Windows has no such pipes")
def test_a_pipe_under_the_final_name_does_not_hang_us(folder: Folder) -> None:
    os.mkfifo(folder.path / "00001_a_0123abcd.jpg")
    assert save(folder, SMALL).file == "00001_a_0123abcd (2).jpg"
    assert find(folder, "00001_a_0123abcd.jpg") is None


@needs_links
def test_only_whole_plain_files_are_found(folder: Folder, canary: Path) -> None:
    (folder.path / "cut.jpg").write_bytes(SMALL[:-10])
    (folder.path / "empty.jpg").touch()
    (folder.path / "link.jpg").symlink_to(canary)
    (folder.path / "folder.jpg").mkdir()
    (folder.path / "other.jpg").write_bytes(WHOLE["png"])
    (folder.path / "voice.amr").write_bytes(UNMARKED["amr"])
    for name in ("cut.jpg", "empty.jpg", "link.jpg", "folder.jpg", "missing.jpg", "other.jpg", "voice.amr"):
        assert find(folder, name) is None, name


# --- folders that cannot be used ----------------------------------------------------------------------------------
def test_missing_folders_are_made(tmp_path: Path) -> None:
    with Folder(tmp_path / "a" / "b", "0123abcd") as folder:
        save(folder, SMALL)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "media").touch()
    with pytest.raises(StoreError) as raised:
        Folder(tmp_path / "media", "0123abcd")
    assert code_of(raised.value) == "folder_missing"
    assert sizes_in(tmp_path / "media") == {}


def test_a_folder_that_was_removed(folder: Folder) -> None:
    folder.path.rmdir()
    (answer,) = keep(folder, [(receive(folder, Medium.whole(SMALL), "h"), "s")])
    assert code_of(answer if isinstance(answer, StoreError) else None) == "folder_missing"


@pytest.mark.parametrize("existing", [OnConflict.RENAME, OnConflict.OVERWRITE])
@both_sizes
def test_a_part_that_somebody_sweeps_away_is_no_missing_folder(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, data: bytes, existing: OnConflict
) -> None:
    """As another run of the batch does where locks do nothing: the medium is tried again, the batch not paused."""
    settle = Folder.settle

    def settle_and_lose(self: Folder, part: str, descriptor: int) -> None:
        settle(self, part, descriptor)
        assert self.sweep() == 1

    (folder.path / "s.jpg").write_bytes(b"another")
    with monkeypatch.context() as patched:
        patched.setattr(Folder, "settle", settle_and_lose)
        assert refused(folder, data, "s", existing).code == "write_failed"
    assert [path.read_bytes() for path in folder.path.iterdir()] == [b"another"]
    save(folder, data, "s", existing)


AS_NOBODY = """
import os, sys
from pathlib import Path
from wxdesk.errors import StoreError
from wxdesk.media.files.folder import Folder
os.setgid(65534); os.setuid(65534)
try:
    Folder(Path(sys.argv[1]), "0123abcd")
except StoreError as error:
    print(error.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="users are another matter on Windows")
def test_a_folder_of_somebody_else(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        tmp_path.chmod(0o500)
        with pytest.raises(StoreError) as raised:
            Folder(tmp_path, "0123abcd")
        assert code_of(raised.value) == "folder_unwritable"
        return
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_mode & 0o001 == 0:
            path.chmod(path.stat().st_mode | 0o011)
    result = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "folder_unwritable"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "folder_unwritable"),
        (errno.EIO, "write_failed"),
        (errno.EMFILE, "write_failed"),
    ],
)
@pytest.mark.parametrize("call", ["open", "write", "fsync", "rename" if system.WINDOWS else "link"])
def test_whatever_the_system_refuses(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    def refuse(*args: object, **kwargs: object) -> int:
        raise OSError(number, os.strerror(number))

    received = receive(folder, Medium.whole(SMALL), "h")
    other = receive(folder, Medium.whole(jpeg(3000, 1)), "h")
    with monkeypatch.context() as patched:
        patched.setattr(os, call, refuse)
        answers = keep(folder, [(received, "s"), (other, "t")])
    assert [code_of(one if isinstance(one, StoreError) else None) for one in answers] == [code, code]
    assert list(folder.path.iterdir()) == []


def test_after_a_full_disk_no_further_file_of_the_group_is_tried(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def full(descriptor: int, data: object) -> int:
        tried.append(descriptor)
        raise OSError(errno.ENOSPC, "full")

    media = [(receive(folder, Medium.whole(jpeg(3000, seed)), "h"), str(seed)) for seed in range(5)]
    monkeypatch.setattr(os, "write", full)
    assert [code_of(one) for one in keep(folder, media) if isinstance(one, StoreError)] == ["disk_full"] * 5
    assert len(tried) == 1


LIMITED = """
import resource, signal, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
from pathlib import Path
from tests.media.conftest import Medium, jpeg
from wxdesk.errors import StoreError
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.receiving import receive
from wxdesk.media.files.storage import SavedFile, keep
with Folder(Path(sys.argv[1]), "0123abcd") as folder:
    media = [(receive(folder, Medium.whole(jpeg(size)), "h"), str(size)) for size in (50_000, 150_000)]
    print(*["saved" if isinstance(one, SavedFile) else one.code for one in keep(folder, media)])
    try:
        receive(folder, Medium.whole(jpeg(400_000)), "h")
    except StoreError as error:
        print(error.code)
"""


@pytest.mark.skipif(system.WINDOWS, reason="Windows has no such limits")
def test_a_write_that_stops_in_the_middle(tmp_path: Path) -> None:
    """RLIMIT_FSIZE: the system takes the first 100,000 bytes and no more, for any user."""
    command = [sys.executable, "-c", LIMITED, str(tmp_path)]
    result = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3]
    )
    assert result.stdout.split() == ["saved", "write_failed", "write_failed"]
    assert [path.stat().st_size for path in tmp_path.iterdir()] == [50_000]


# --- what dead runs leave ------------------------------------------------------------------------------------------
def test_the_sweep_takes_our_own_and_the_abandoned_only(folder: Folder) -> None:
    own = ".wxdesk-0123abcd-0000000000000000.part"
    alive = ".wxdesk-ffffffff-0000000000000000.part"
    abandoned = ".wxdesk-ffffffff-1111111111111111.part"
    users = [".wxdesk-0123abcd.part", "wxdesk-0123abcd-0000000000000000.part", "photo.jpg", ".hidden"]
    for name in (own, alive, abandoned, *users):
        (folder.path / name).touch()
    long_ago = time.time() - 7200
    os.utime(folder.path / abandoned, (long_ago, long_ago))
    assert folder.sweep() == 2
    assert sorted(path.name for path in folder.path.iterdir()) == sorted([alive, *users])


def test_files_that_go_while_they_are_listed_are_not_missed(folder: Folder) -> None:
    """Another program's part files come and go in the same folder."""
    (folder.path / "photo.jpg").write_bytes(SMALL)
    stop = threading.Event()

    def come_and_go() -> None:
        while not stop.is_set():
            for number in range(20):
                (folder.path / f".wxdesk-ffffffff-{number:016x}.part").touch()
            for number in range(20):
                (folder.path / f".wxdesk-ffffffff-{number:016x}.part").unlink()

    other = threading.Thread(target=come_and_go)
    other.start()
    try:
        for _ in range(300):
            assert folder.sizes()["photo.jpg"] == len(SMALL)
            assert sizes_in(folder.path)["photo.jpg"] == len(SMALL)
            assert folder.sweep() == 0
    finally:
        stop.set()
        other.join()


def test_nothing_stays_open(folder: Folder) -> None:
    save(folder, LARGE)
    before = descriptors()
    for seed in range(5):
        save(folder, jpeg(MEMORY_BYTES + 1000, seed))
        save(folder, jpeg(3000, seed))
        receive(folder, Medium.whole(LARGE), "h").discard()
        with pytest.raises(NetworkError):
            receive(folder, Medium([LARGE[:-9]], len(LARGE)), "h")
    assert descriptors() == before


def test_many_threads_and_one_name(folder: Folder) -> None:
    media = [receive(folder, Medium.whole(jpeg(3000, seed % 4)), "h") for seed in range(32)]

    def work(received: ReceivedMedia) -> None:
        answers.extend(storage.keep(folder, [(received, "s")]))

    answers: list[SavedFile | StoreError] = []
    threads = [threading.Thread(target=work, args=(one,)) for one in media]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {one.file for one in answers if isinstance(one, SavedFile)} == {
        "s.jpg",
        "s (2).jpg",
        "s (3).jpg",
        "s (4).jpg",
    }
    assert len({path.read_bytes() for path in folder.path.iterdir()}) == 4
