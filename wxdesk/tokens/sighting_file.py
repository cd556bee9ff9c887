"""Where sightings outlive the process: a file of fingerprints, and in the keyring the key that they are made with.

Without the key nobody can tell from the file which value a fingerprint is of, not even by trying values. Where there is
no keyring, nothing is written: a key beside the file would be none.
"""

import json
import logging
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from wxdesk import outside
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import Vault
from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.secrecy import Secret
from wxdesk.tokens.process_lock import process_lock
from wxdesk.tokens.sighting import KEPT_MOST, KEPT_S, Sighting, merged, read

SERVICE, KEY_NAME = "wxdesk-sightings", "fingerprint-key"
_KEY_BYTES = 32
_LOCK_S = 5.0
_log = logging.getLogger(__name__)

Rows = dict[str, dict[str, Sighting]]  # by the account's digest, by fingerprint


class SightingFile:
    """Of one account, `owner` (a digest), in the file of all. Every method waits: for the disk, the first for the
    keyring as well. Any number of processes may use the file."""

    def __init__(self, path: Path, owner: str, load_vault: Callable[[], Vault]) -> None:
        self._path = path
        self._owner = owner
        self._load_vault = load_vault
        self.damaged: Path | None = None  # where the file is that could not be read

    def load_key(self) -> bytes:
        """The same for all processes of this user. Raises SecretError; StoreError sightings_not_kept where there is no
        keyring, and those of process_lock."""
        vault = self._load_vault()
        if vault.place is KeyringKind.SESSION:
            raise StoreError("sightings_not_kept")
        vault = vault.for_service(SERVICE)
        if (key := _key(vault)) is not None:
            return key
        with process_lock(self._path.parent, KEY_NAME, _LOCK_S):  # of two that make one, one does
            if (key := _key(vault)) is None:
                key = secrets.token_bytes(_KEY_BYTES)
                vault.save(KEY_NAME, Secret(key.hex()))
            return key

    def exchange(self, seen: Iterable[Sighting], now: float) -> tuple[Sighting, ...]:
        """Write what was seen here, and give all that is known of the account, from all processes. Raises StoreError."""
        with process_lock(self._path.parent, self._path.name, _LOCK_S):
            before = self._read(now)
            mine = dict(before.get(self._owner, {}))
            for one in seen:
                known = mine.get(one.fingerprint)
                mine[one.fingerprint] = merged(one, known) if known else one
            rows = _bounded(before | {self._owner: mine}, now)
            if rows != before:
                self._write(rows)
            return self._of_owner(rows)

    def known(self, now: float) -> tuple[Sighting, ...]:
        """All that is known of the account, where nothing can be written and so no lock be had. Never raises."""
        return self._of_owner(_bounded(self._read(now), now))

    def _of_owner(self, rows: Rows) -> tuple[Sighting, ...]:
        return tuple(sorted(rows.get(self._owner, {}).values(), key=lambda one: one.first_seen))

    def _read(self, now: float) -> Rows:
        nothing: Callable[[], Rows] = dict
        rows, aside = atomic_file.load_json(self._path, lambda found: _rows(found, now), nothing)
        if aside is not None:
            _log.warning("the record of sightings is damaged; it was put aside")
            self.damaged = aside
        return rows

    def _write(self, rows: Rows) -> None:
        lines = {owner: [one.written() for one in some.values()] for owner, some in rows.items()}
        atomic_file.write(self._path, json.dumps(lines, separators=(",", ":")).encode())


def _key(vault: Vault) -> bytes | None:
    kept = vault.load(KEY_NAME)
    try:
        key = bytes.fromhex(kept.reveal()) if kept is not None else b""
    except ValueError:
        return None
    return key if len(key) == _KEY_BYTES else None


def _rows(found: Any, now: float) -> Rows:
    """Raises ValueError, TypeError."""
    if not isinstance(found, dict):
        raise TypeError("sightings are a JSON object")
    rows: Rows = {}
    for owner, lines in found.items():
        if not isinstance(lines, list):
            raise TypeError("an account's sightings are a list")
        known = (read(line, now) for line in lines)
        rows[outside.text(owner, 64)] = {one.fingerprint: one for one in known if one is not None}
    return rows


def _bounded(rows: Rows, now: float) -> Rows:
    """Those of the last 90 days, the latest 5,000 of all accounts."""
    recent = [
        (one.good_at, owner, one)
        for owner, some in rows.items()
        for one in some.values()
        if one.good_at > now - KEPT_S
    ]
    recent.sort(key=lambda entry: entry[0])
    bounded: Rows = {}
    for _, owner, one in recent[-KEPT_MOST:]:
        bounded.setdefault(owner, {})[one.fingerprint] = one
    return bounded
