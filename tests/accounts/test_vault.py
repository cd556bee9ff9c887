"""Both vaults keep one contract; a keyring that hangs, forgets, is locked or is not there is told apart."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.wine import not_on_windows
from wxdesk.accounts import keyring_backends, vault
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import (
    KeyringVault,
    SessionVault,
    SkippedKeyring,
    UnusableReason,
    Vault,
    open_vault,
)
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret

APPID, OTHER = "wx0123456789abcdef", "wxfedcba9876543210"
SECRET = Secret("0f1e2d3c4b5a69788796a5b4c3d2e1f0")
CHANGED = Secret("00112233445566778899aabbccddeeff")


class Contract:
    """What every vault does; the classes below say which."""

    @pytest.fixture
    def vault(self) -> Vault:
        raise NotImplementedError

    def test_an_appid_without_a_secret_has_none(self, vault: Vault) -> None:
        assert vault.load(APPID) is None

    def test_what_was_saved_is_loaded(self, vault: Vault) -> None:
        vault.save(APPID, SECRET)
        assert vault.load(APPID) == SECRET

    def test_saving_again_replaces(self, vault: Vault) -> None:
        vault.save(APPID, SECRET)
        vault.save(APPID, CHANGED)
        assert vault.load(APPID) == CHANGED

    def test_each_appid_has_its_own(self, vault: Vault) -> None:
        vault.save(APPID, SECRET)
        vault.save(OTHER, CHANGED)
        assert (vault.load(APPID), vault.load(OTHER)) == (SECRET, CHANGED)
        vault.delete(APPID)
        assert (vault.load(APPID), vault.load(OTHER)) == (None, CHANGED)

    def test_what_is_not_there_is_deleted_without_complaint(self, vault: Vault) -> None:
        vault.delete(APPID)
        vault.save(APPID, SECRET)
        vault.delete(APPID)
        vault.delete(APPID)
        assert vault.load(APPID) is None

    def test_it_says_where_it_is(self, vault: Vault) -> None:
        assert vault.place in KeyringKind


class TestSession(Contract):
    @pytest.fixture
    def vault(self) -> Vault:
        return SessionVault()


class Entries:
    """A keyring of the simplest kind, that keeps what it is given."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class TestKeyring(Contract):
    @pytest.fixture
    def vault(self) -> Vault:
        return KeyringVault(KeyringKind.SECRET_SERVICE, Entries())

    def test_the_entry_is_found_under_the_programs_name(self) -> None:
        entries = Entries()
        KeyringVault(KeyringKind.SECRET_SERVICE, entries).save(APPID, SECRET)
        assert entries.kept == {("wxdesk", APPID): SECRET.reveal()}


@pytest.mark.keyring
class TestSecretService(Contract):
    @pytest.fixture
    def vault(self, real_vault: KeyringVault) -> Vault:
        return real_vault

    def test_another_program_finds_it(self, vault: Vault) -> None:
        vault.save(APPID, SECRET)
        assert secret_tool("lookup", "service", "wxdesk", "username", APPID) == SECRET.reveal()
        vault.delete(APPID)
        assert secret_tool("lookup", "service", "wxdesk", "username", APPID) == ""

    def test_it_stands_in_no_file_as_plain_text(
        self, vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # tests/run gives the daemon a home of its own, small enough to be searched as well.
        homes = [Path.home()] if os.environ.get("WXDESK_TESTS_KEYRING") == "1" else []
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            (tmp_path / name).mkdir()
            monkeypatch.setenv(name, str(tmp_path / name))
        vault.save(APPID, SECRET)
        assert vault.load(APPID) == SECRET
        for folder in (tmp_path, *homes):
            assert files_with(SECRET.reveal(), folder) == []
        planted = tmp_path / "planted"  # the twin: the search does find
        planted.write_text(f"secret={SECRET.reveal()}")
        assert files_with(SECRET.reveal(), tmp_path) == [planted]


def secret_tool(*words: str) -> str:
    return subprocess.run(["secret-tool", *words], capture_output=True, text=True, timeout=10).stdout


def files_with(text: str, folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


class Hanging(Entries):
    """Locked, and nobody there to unlock it, until `unlock` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.unlock = threading.Event()
        self.asked = threading.Semaphore(0)
        self.answered = threading.Semaphore(0)

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.release()
        self.unlock.wait(10)
        try:
            return super().get_password(service, username)
        finally:
            self.answered.release()


def test_a_keyring_that_hangs_is_given_up_in_time() -> None:
    backend = Hanging()
    hanging = KeyringVault(KeyringKind.SECRET_SERVICE, backend, call_s=0.05)
    for call in (
        lambda: hanging.load(APPID),
        lambda: hanging.save(APPID, SECRET),
        lambda: hanging.delete(APPID),
    ):
        with pytest.raises(SecretError) as caught:
            call()
        assert (caught.value.code, caught.value.fields) == (
            "keyring_timeout",
            {"place": KeyringKind.SECRET_SERVICE, "seconds": 0.05},
        )
    backend.unlock.set()


def test_after_it_was_unlocked_late_it_works_without_a_restart() -> None:
    backend = Hanging()
    late = KeyringVault(KeyringKind.SECRET_SERVICE, backend, call_s=0.05)
    with pytest.raises(SecretError, match="keyring_timeout"):
        late.save(APPID, SECRET)
    backend.unlock.set()
    assert backend.answered.acquire(timeout=5)
    late = KeyringVault(KeyringKind.SECRET_SERVICE, backend, call_s=5)
    late.save(APPID, CHANGED)
    assert late.load(APPID) == CHANGED


def test_a_save_that_was_given_up_leaves_nothing_when_the_keyring_wakes_up() -> None:
    backend = Hanging()
    with pytest.raises(SecretError, match="keyring_timeout"):
        KeyringVault(KeyringKind.SECRET_SERVICE, backend, call_s=0.05).save(APPID, SECRET)
    backend.unlock.set()
    assert backend.answered.acquire(timeout=5)
    join_keyring_threads()
    assert backend.kept == {}


@pytest.mark.parametrize("former", [None, CHANGED])
def test_a_save_given_up_in_the_middle_of_writing_is_taken_back(former: Secret | None) -> None:
    class SlowWriter(Entries):
        wake = threading.Event()

        def set_password(self, service: str, username: str, password: str) -> None:
            if password == SECRET.reveal():
                self.wake.wait(10)
            super().set_password(service, username, password)

    backend = SlowWriter()
    if former:
        backend.kept["wxdesk", APPID] = former.reveal()
    with pytest.raises(SecretError, match="keyring_timeout"):
        KeyringVault(KeyringKind.SECRET_SERVICE, backend, call_s=0.05).save(APPID, SECRET)
    backend.wake.set()
    join_keyring_threads()
    assert backend.kept == ({("wxdesk", APPID): former.reveal()} if former else {})
    SlowWriter.wake = threading.Event()


def join_keyring_threads() -> None:
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(5)


def test_calls_are_made_one_at_a_time() -> None:
    class Counting(Entries):
        inside = 0
        most = 0

        def get_password(self, service: str, username: str) -> str | None:
            self.inside += 1
            self.most = max(self.most, self.inside)
            found = super().get_password(service, username)
            self.inside -= 1
            return found

    backend = Counting()
    shared = KeyringVault(KeyringKind.SECRET_SERVICE, backend)
    threads = [threading.Thread(target=shared.save, args=(f"wx{n:016x}", SECRET)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (backend.most, len(backend.kept)) == (1, 20)


def test_a_keyring_that_forgets_is_found_out() -> None:
    class Forgetful(Entries):
        def set_password(self, service: str, username: str, password: str) -> None:
            pass

    with pytest.raises(SecretError) as caught:
        KeyringVault(KeyringKind.KWALLET, Forgetful()).save(APPID, SECRET)
    assert (caught.value.code, caught.value.fields) == ("keyring_not_kept", {"place": KeyringKind.KWALLET})


def locked_errors() -> dict[str, Exception]:
    import keyring.errors
    import secretstorage.exceptions

    wrapped = keyring.errors.InitError("Failed to create the collection: Prompt dismissed.")
    wrapped.__cause__ = secretstorage.exceptions.PromptDismissedException("Prompt dismissed.")
    mac = keyring.errors.KeyringError("Can't get password from keychain")
    mac.__cause__ = RuntimeError(-25308, "Unknown Error")
    return {
        "locked": keyring.errors.KeyringLocked("Failed to unlock the collection!"),
        "item": secretstorage.exceptions.LockedException("Item is locked!"),
        "dismissed": wrapped,
        "kwallet": keyring.errors.PasswordSetError("Cancelled by user"),
        "macos": mac,
    }


@pytest.mark.parametrize("kind", ["locked", "item", "dismissed", "kwallet", "macos"])
def test_a_keyring_nobody_unlocked_is_told_from_a_broken_one(kind: str) -> None:
    pytest.importorskip("secretstorage")

    class Locked(Entries):
        def get_password(self, service: str, username: str) -> str | None:
            raise locked_errors()[kind]

    with pytest.raises(SecretError) as caught:
        KeyringVault(KeyringKind.SECRET_SERVICE, Locked()).load(APPID)
    assert (caught.value.code, caught.value.fields) == (
        "keyring_locked",
        {"place": KeyringKind.SECRET_SERVICE},
    )


def test_any_other_failure_names_the_keyring() -> None:
    class Broken(Entries):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise OSError(1783, "CredWrite")

    with pytest.raises(SecretError) as caught:
        KeyringVault(KeyringKind.WINDOWS, Broken()).save(APPID, SECRET)
    assert (caught.value.code, caught.value.fields) == ("keyring_failed", {"place": KeyringKind.WINDOWS})


Patch = Callable[[dict[KeyringKind, Callable[[], keyring_backends.Backend]]], None]


@pytest.fixture
def with_candidates(monkeypatch: pytest.MonkeyPatch) -> Patch:
    def put(builders: dict[KeyringKind, Callable[[], keyring_backends.Backend]]) -> None:
        monkeypatch.setattr(keyring_backends, "candidates", lambda: tuple(builders.items()))

    return put


def raising(error: Exception) -> Callable[[], keyring_backends.Backend]:
    def build() -> keyring_backends.Backend:
        raise error

    return build


def test_without_a_keyring_secrets_last_for_the_session_and_the_reasons_are_known(
    with_candidates: Patch,
) -> None:
    release = threading.Event()

    def hangs() -> keyring_backends.Backend:
        release.wait(10)
        return Entries()

    with_candidates(
        {
            KeyringKind.WINDOWS: raising(ImportError("no module")),
            KeyringKind.SECRET_SERVICE: raising(RuntimeError("not running")),
            KeyringKind.KWALLET: hangs,
            KeyringKind.MACOS: raising(ValueError("odd")),
        }
    )
    opened = open_vault(open_s=0.05)
    release.set()
    assert isinstance(opened, SessionVault)
    assert opened.passed_over == (
        SkippedKeyring(KeyringKind.WINDOWS, UnusableReason.MISSING),
        SkippedKeyring(KeyringKind.SECRET_SERVICE, UnusableReason.MISSING),
        SkippedKeyring(KeyringKind.KWALLET, UnusableReason.TIMEOUT),
        SkippedKeyring(KeyringKind.MACOS, UnusableReason.FAILED),
    )


def test_the_first_that_works_is_taken(with_candidates: Patch) -> None:
    with_candidates(
        {
            KeyringKind.SECRET_SERVICE: raising(RuntimeError()),
            KeyringKind.KWALLET: Entries,
            KeyringKind.MACOS: Entries,
        }
    )
    opened = open_vault()
    assert opened.place is KeyringKind.KWALLET
    assert opened.passed_over == (SkippedKeyring(KeyringKind.SECRET_SERVICE, UnusableReason.MISSING),)


def test_without_a_d_bus_session_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("D-Bus is Linux's")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    opened = open_vault()
    opened.save(APPID, SECRET)
    assert opened.place is KeyringKind.SESSION
    assert {one.place for one in opened.passed_over} == {KeyringKind.SECRET_SERVICE, KeyringKind.KWALLET}
    assert list(tmp_path.rglob("*")) == []


@not_on_windows("its own keyring, the user's, is always there")
def test_no_backend_of_the_environments_choice_is_ever_imported(tmp_path: Path) -> None:
    (tmp_path / "evil.py").write_text(
        "from pathlib import Path\n"
        "Path(__file__).with_name('imported').touch()\n"
        "from keyring.backend import KeyringBackend\n"
        "class K(KeyringBackend):\n"
        "    priority = 99\n"
        "    def get_password(self, s, u): return 'x'\n"
        "    def set_password(self, s, u, p): Path(__file__).with_name('leak').write_text(p)\n"
    )
    config = tmp_path / "python_keyring" / "keyringrc.cfg"
    config.parent.mkdir()
    config.write_text(f"[backend]\ndefault-keyring=evil.K\nkeyring-path={tmp_path}\n")
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "PYTHONPATH": f"{tmp_path}:{Path(vault.__file__).parents[2]}",
        "PYTHON_KEYRING_BACKEND": "evil.K",
    }
    ours = (
        "from wxdesk.accounts.vault import open_vault; from wxdesk.secrecy import Secret; v = open_vault();"
        "v.save('wx0123456789abcdef', Secret('0' * 32)); print(v.place.value)"
    )
    shown = run_python(ours, environment)
    assert shown == "session"
    assert not (tmp_path / "imported").exists()
    # The twin: keyring's usual way does import it.
    run_python("import keyring; keyring.set_password('a', 'b', 'c')", environment)
    assert (tmp_path / "leak").read_text() == "c"


def run_python(program: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_vault_does_not_import_keyring() -> None:
    program = "import sys, wxdesk.accounts.vault; print('keyring' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "False"
