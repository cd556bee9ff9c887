"""The file of sightings and the key in the keyring, as several processes use them."""

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.support.desk import Keyring as FakeKeyring
from wxdesk.accounts.vault import SessionVault, open_vault
from wxdesk.errors import SecretError, StoreError
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind, CredentialSource
from wxdesk.tokens.sighting import KEPT_MOST, KEPT_S, Sighting
from wxdesk.tokens.sighting_file import KEY_NAME, SERVICE, SightingFile

NOW = 1_800_000_000.0


def sighting(number: int, at: float = NOW - 100) -> Sighting:
    return Sighting(
        CredentialKind.ACCESS_TOKEN, f"{number:020}", CredentialSource.STABLE_TOKEN, at, at, at + 7200
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sightings.json"


def file_of(path: Path, owner: str = "one") -> SightingFile:
    return SightingFile(path, owner, FakeKeyring)


def test_what_one_process_saw_another_has(path: Path) -> None:
    assert file_of(path).exchange([sighting(1)], NOW) == (sighting(1),)
    assert file_of(path).exchange([sighting(2)], NOW) == (sighting(1), sighting(2))
    assert file_of(path, "another account").exchange([], NOW) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="its files are closed to others by their folder")
def test_nobody_else_may_read_it(path: Path) -> None:
    file_of(path).exchange([sighting(1)], NOW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_written_where_nothing_is_new(path: Path) -> None:
    file_of(path).exchange([sighting(1)], NOW)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    file_of(path).exchange([sighting(1)], NOW)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_it_holds_ninety_days_and_five_thousand(path: Path) -> None:
    old = sighting(0, NOW - KEPT_S - 1)
    many = [sighting(number, NOW - 10_000 + number) for number in range(1, KEPT_MOST + 3)]
    assert file_of(path).exchange([old, *many], NOW) == tuple(many[2:])
    assert file_of(path, "another").exchange([sighting(9)], NOW) == (sighting(9),)
    assert len(file_of(path).exchange([], NOW)) == KEPT_MOST - 1  # the limit is that of all accounts
    assert path.stat().st_size < 4 << 20


@pytest.mark.expects_log
@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"one": 7}', '{"one": [{}]}', '{"one": [7]}', "[" * 9_000, "\x00\xff"]
)
def test_a_damaged_file_is_put_aside(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(text)
    file = file_of(path)
    assert file.exchange([sighting(1)], NOW) == (sighting(1),)
    assert file.damaged is not None
    assert file.damaged.read_text() == text
    assert file_of(path).exchange([], NOW) == (sighting(1),)


def test_a_file_that_cannot_be_written_is_said(path: Path) -> None:
    path.parent.parent.joinpath("data").write_text("in the way")
    with pytest.raises(StoreError):
        file_of(path).exchange([sighting(1)], NOW)


def test_the_key_is_made_once_and_stays_in_the_keyring(path: Path) -> None:
    keyring = FakeKeyring()
    keys = [SightingFile(path, "one", lambda: keyring).load_key() for _ in range(2)]
    assert keys[0] == keys[1]
    kept = keyring.for_service(SERVICE).load(KEY_NAME)
    assert kept is not None
    assert bytes.fromhex(kept.reveal()) == keys[0]
    assert keyring.load(KEY_NAME) is None  # apart from the AppSecrets
    assert FakeKeyring().load(KEY_NAME) is None
    assert keys[0].hex() not in "".join(one.read_text() for one in path.parent.iterdir())


def test_of_two_that_make_a_key_at_once_both_have_the_same(path: Path) -> None:
    keyring, keys = FakeKeyring(), []

    def load() -> None:
        keys.append(SightingFile(path, "one", lambda: keyring).load_key())

    threads = [threading.Thread(target=load) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(keys) == 8
    assert len(set(keys)) == 1


def test_a_key_that_is_none_is_made_anew(path: Path) -> None:
    keyring = FakeKeyring()
    keyring.for_service(SERVICE).save(KEY_NAME, Secret("no hex digits"))
    assert len(SightingFile(path, "one", lambda: keyring).load_key()) == 32


def test_without_a_keyring_there_is_no_key(path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        SightingFile(path, "one", SessionVault).load_key()
    assert caught.value.code == "sightings_not_kept"


def test_a_locked_keyring_is_said(path: Path) -> None:
    class Locked(FakeKeyring):
        def load(self, appid: str) -> Secret | None:
            raise SecretError("keyring_locked", place=self.place)

        def for_service(self, service: str) -> "Locked":
            return self

    with pytest.raises(SecretError):
        SightingFile(path, "one", Locked).load_key()


def test_the_file_is_json_that_names_no_account(path: Path) -> None:
    file_of(path).exchange([sighting(1)], NOW)
    assert list(json.loads(path.read_text())) == ["one"]


PROCESS = """
import sys
from pathlib import Path
from wxdesk.accounts.vault import SessionVault
from wxdesk.tokens.credential import CredentialKind, CredentialSource
from wxdesk.tokens.sighting import Sighting
from wxdesk.tokens.sighting_file import SightingFile
path, number, now = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
file = SightingFile(path, "one", SessionVault)
for at in range(15):
    name = f"{number}-{at}"
    file.exchange(
        [Sighting(CredentialKind.ACCESS_TOKEN, name, CredentialSource.STABLE_TOKEN, now, now, now + 7200)], now
    )
"""


def test_the_real_keyring_keeps_the_key(path: Path) -> None:
    if os.environ.get("WXDESK_TESTS_KEYRING") != "1":
        pytest.skip("no keyring of the tests' own here")
    keys = {SightingFile(path, "one", open_vault).load_key() for _ in range(2)}
    assert len(keys) == 1


def test_four_processes_at_once_lose_nothing(path: Path) -> None:
    command = [sys.executable, "-P", "-c", PROCESS, str(path)]
    running = [subprocess.Popen([*command, str(number), str(NOW)]) for number in range(4)]
    assert [process.wait(60) for process in running] == [0] * 4
    assert len(file_of(path).exchange([], NOW)) == 60
