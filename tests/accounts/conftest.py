import os
import shutil
import sys
from collections.abc import Iterator

import pytest

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import KeyringVault, open_vault

NOT_REACHED = (
    "no Secret Service is reachable: run bash tests/run, which starts one in a private D-Bus session"
    " (dbus, gnome-keyring and libsecret-tools are needed)"
)


@pytest.fixture
def real_vault() -> Iterator[KeyringVault]:
    """The vault on this system's Secret Service, left without entries of ours."""
    vault = open_vault() if sys.platform == "linux" and shutil.which("secret-tool") else None
    if not isinstance(vault, KeyringVault) or vault.place is not KeyringKind.SECRET_SERVICE:
        if os.environ.get("WXDESK_TESTS_KEYRING") == "1":
            pytest.fail(NOT_REACHED)
        pytest.skip(NOT_REACHED)
    yield vault
    for appid in ("wx0123456789abcdef", "wxfedcba9876543210"):
        vault.delete(appid)
