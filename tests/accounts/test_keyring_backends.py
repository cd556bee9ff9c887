"""The backends that are picked, and what is taken back of the environment's wishes."""

import sys
import types
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.windows import be_on
from wxdesk.accounts import keyring_backends
from wxdesk.accounts.keyring_backends import PerEntryWindowsKeyring, candidates
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import KeyringVault
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret

APPID, OTHER = "wx0123456789abcdef", "wxfedcba9876543210"
SECRET, CHANGED = Secret("0" * 32), Secret("1" * 32)


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("WINDOWS", [KeyringKind.WINDOWS]),
        ("MACOS", [KeyringKind.MACOS]),
        ("LINUX", [KeyringKind.SECRET_SERVICE, KeyringKind.KWALLET]),
        ("", [KeyringKind.SECRET_SERVICE, KeyringKind.KWALLET]),
    ],
)
def test_each_system_has_its_own(
    monkeypatch: pytest.MonkeyPatch, name: str, places: list[KeyringKind]
) -> None:
    be_on(monkeypatch, name)
    assert [place for place, _ in candidates()] == places


def test_properties_from_the_environment_are_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from keyring.backend import KeyringBackend

    class Kind(KeyringBackend):
        priority = 5

        def get_password(self, service: str, username: str) -> str | None:
            return "kept"

        def set_password(self, service: str, username: str, password: str) -> None: ...

    monkeypatch.setenv("KEYRING_PROPERTY_GET_PASSWORD", "stolen")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/elsewhere")
    assert Kind().get_password == "stolen"  # the twin: keyring does obey
    backend: Any = keyring_backends._built(Kind)
    assert backend.get_password("a", "b") == "kept"
    assert not hasattr(backend, "preferred_collection")
    assert backend.appid == "wxdesk"
    KeyringBackend._classes.discard(Kind)


class Win32(types.ModuleType):
    """Windows' credential store, as pywin32-ctypes shows it, with its limit of 2,560 bytes."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_LOCAL_MACHINE = 2
    CRED_PERSIST_ENTERPRISE = 3

    def __init__(self, error: type[Exception]) -> None:
        super().__init__("win32cred")
        self.error = error
        self.entries: dict[str, dict[str, Any]] = {}
        self.refusing = ""

    def CredRead(self, Type: int, TargetName: str) -> dict[str, Any]:
        if TargetName not in self.entries:
            raise self.error(1168, "CredRead", "Element not found.")
        return self.entries[TargetName]

    def CredWrite(self, credential: dict[str, Any], flags: int) -> None:
        blob = credential["CredentialBlob"].encode("utf-16-le")
        if len(blob) > 2560 or credential["CredentialBlob"] == self.refusing:
            raise self.error(1783, "CredWrite", "The stub received bad data.")
        self.entries[credential["TargetName"]] = {**credential, "CredentialBlob": b"\xff\xfe" + blob}

    def CredDelete(self, Type: int, TargetName: str) -> None:
        del self.entries[TargetName]


class WinError(Exception):
    def __init__(self, winerror: int, funcname: str, text: str) -> None:
        super().__init__(winerror, funcname, text)
        self.winerror, self.funcname = winerror, funcname


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Win32]:
    """keyring's real Windows backend, on that store."""
    store = Win32(WinError)
    pywintypes = types.ModuleType("pywintypes")
    pywintypes.error = WinError  # type: ignore[attr-defined]
    package = types.ModuleType("win32ctypes.pywin32")
    package.win32cred, package.pywintypes = store, pywintypes  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "win32ctypes", types.ModuleType("win32ctypes"))
    monkeypatch.setitem(sys.modules, "win32ctypes.pywin32", package)
    monkeypatch.delitem(sys.modules, "keyring.backends.Windows", raising=False)
    yield store
    module = sys.modules.pop("keyring.backends.Windows", None)
    if module is not None:
        module.KeyringBackend._classes.discard(module.WinVaultKeyring)


@pytest.fixture
def vault(store: Win32) -> KeyringVault:
    return KeyringVault(KeyringKind.WINDOWS, keyring_backends.windows())


def test_windows_keeps_one_entry_for_each_appid_on_this_machine_only(
    vault: KeyringVault, store: Win32
) -> None:
    vault.save(APPID, SECRET)
    vault.save(OTHER, CHANGED)
    assert set(store.entries) == {f"wxdesk:{APPID}", f"wxdesk:{OTHER}"}
    assert {entry["Persist"] for entry in store.entries.values()} == {Win32.CRED_PERSIST_LOCAL_MACHINE}
    assert (vault.load(APPID), vault.load(OTHER)) == (SECRET, CHANGED)
    vault.delete(APPID)
    assert set(store.entries) == {f"wxdesk:{OTHER}"}


def test_a_replaced_secret_leaves_no_copy_on_windows(vault: KeyringVault, store: Win32) -> None:
    vault.save(APPID, SECRET)
    vault.save(APPID, CHANGED)
    assert vault.load(APPID) == CHANGED
    assert [entry["CredentialBlob"].decode("utf-16") for entry in store.entries.values()] == [
        CHANGED.reveal()
    ]


def test_keyrings_own_way_would_have_kept_it(store: Win32) -> None:
    """The twin."""
    from keyring.backends.Windows import WinVaultKeyring

    plain = KeyringVault(KeyringKind.WINDOWS, WinVaultKeyring())
    plain.save(APPID, SECRET)
    plain.save(APPID, CHANGED)
    blobs = {entry["CredentialBlob"].decode("utf-16") for entry in store.entries.values()}
    assert blobs == {SECRET.reveal(), CHANGED.reveal()}


def test_1280_characters_fit_and_1281_are_refused_in_words(vault: KeyringVault) -> None:
    vault.save(APPID, Secret("x" * 1280))
    for text in ("x" * 1281, "𠮷" * 641):
        with pytest.raises(SecretError) as caught:
            vault.save(APPID, Secret(text))
        assert caught.value.code == "secret_too_long"
        assert caught.value.fields == {"limit": 1280, "place": KeyringKind.WINDOWS}
    assert vault.load(APPID) == Secret("x" * 1280)


def test_a_refused_change_leaves_the_former_secret(vault: KeyringVault, store: Win32) -> None:
    vault.save(APPID, SECRET)
    store.refusing = CHANGED.reveal()
    with pytest.raises(SecretError, match="keyring_failed"):
        vault.save(APPID, CHANGED)
    assert vault.load(APPID) == SECRET


def test_a_refused_first_secret_leaves_nothing(vault: KeyringVault, store: Win32) -> None:
    store.refusing = SECRET.reveal()
    with pytest.raises(SecretError, match="keyring_failed"):
        vault.save(APPID, SECRET)
    assert store.entries == {}
    assert isinstance(vault._backend, PerEntryWindowsKeyring)
