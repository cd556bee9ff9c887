"""What a keyring daemon can go through while wxdesk uses it; a program, run in a D-Bus session of its own.

Prints one line for each step, which test_secret_service.py compares.
"""

import signal
import subprocess

from wxdesk.accounts.vault import KeyringVault, open_vault
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret

APPID = "wx0123456789abcdef"
SECRET = Secret("0" * 32)


def started(*options: str, password: bytes = b"") -> subprocess.Popen[bytes]:
    """A daemon that has taken its place on the bus."""
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--components=secrets", *options],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdin is not None
    daemon.stdin.write(password)
    daemon.stdin.close()
    wait_for_owner()
    return daemon


def wait_for_owner() -> None:
    while "true" not in bus("NameHasOwner", "string:org.freedesktop.secrets"):
        assert bus("GetId"), "the bus is gone"


def bus(method: str, *values: str) -> str:
    return subprocess.run(
        [
            *(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
            ),
            *(f"org.freedesktop.DBus.{method}", *values),
        ],
        capture_output=True,
        text=True,
        timeout=10,
    ).stdout


def tell(step: str, vault: KeyringVault) -> None:
    try:
        outcome = "found" if vault.load(APPID) == SECRET else "not found"
    except SecretError as error:
        outcome = error.code
    print(f"{step}: {outcome}", flush=True)


def main() -> None:
    daemon = started("--unlock", password=b"\n")
    patient, hasty = open_vault(), open_vault(call_s=0.5)
    assert isinstance(patient, KeyringVault) and isinstance(hasty, KeyringVault)
    patient.save(APPID, SECRET)
    tell("unlocked", patient)
    daemon.send_signal(signal.SIGSTOP)
    tell("stopped", hasty)
    daemon.send_signal(signal.SIGCONT)
    tell("continued", patient)
    daemon.kill()
    daemon.wait()
    daemon = started("--start")
    tell("locked, nobody to ask", patient)
    daemon.kill()
    daemon.wait()
    daemon = started("--unlock", password=b"\n")
    tell("unlocked again", patient)
    daemon.kill()
    daemon.wait()


if __name__ == "__main__":
    main()
