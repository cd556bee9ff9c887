"""Calls for a token, counted over all processes and restarts; without a person's click no more of them than is right.

The file is in the profile, and its name is a digest of the AppID. It holds times and the last error, and no
credential. Whoever uses it holds the account's process lock.
"""

import logging
import math
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from wxdesk import error_record
from wxdesk.clock import Clock
from wxdesk.errors import ApiError, InputError, NetworkError, StoreError
from wxdesk.files import atomic_file
from wxdesk.tokens.ledger import Ledger
from wxdesk.tokens.process_lock import name_of, process_lock

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Guard:
    def __init__(self, folder: Path, appid: str, clock: Clock) -> None:
        self._path = folder / f"{name_of(appid)}.calls.json"
        self._clock = clock
        self._known: Ledger | None = None  # for a file that vanishes while we run

    def call(self, ask: Callable[[], T], *, by_hand: bool, forced: bool = False) -> T:
        """What `ask` gives; it is counted before, so that a crash takes nothing back. An InputError of `ask` says that
        nobody was asked, and takes the count back.

        `by_hand`: a person clicked for this call, which goes through and counts. Raises TokenError where it
        would be one too many, InputError force_too_soon, and StoreError where it cannot be counted and nobody
        clicked; what `ask` raises is marked as `of_token_call`.
        """
        now = self._clock.now().wall
        ledger = self._loaded(now, by_hand)
        refusal = ledger.refusal(now)
        if refusal is not None and not by_hand:
            raise refusal
        if forced and (wait_s := ledger.force_wait_s(now)) > 0:
            raise InputError("force_too_soon", wait_s=math.ceil(wait_s))
        uncounted, ledger = ledger, ledger.counted(now, forced)
        self._save(ledger, by_hand)
        try:
            result = ask()
        except InputError:
            self._save(uncounted, optional=True)
            raise
        except (ApiError, NetworkError) as error:
            error.of_token_call = True
            now = self._clock.now().wall
            # What it could be counted in a moment ago may fail now; the error is more important.
            self._save(ledger.at(now).failed(now, error_record.to_json(error), by_hand), optional=True)
            raise
        if ledger.failures:
            self._save(ledger.succeeded(), optional=True)
        return result

    def close_circuit(self) -> None:
        """What made calls fail may have been put right."""
        ledger = self._loaded(self._clock.now().wall, by_hand=True)
        if ledger.failures:
            self._save(ledger.succeeded(), optional=True)

    def _loaded(self, now: float, by_hand: bool) -> Ledger:
        """As it is at `now`, also in the file: a limit that begins now does not begin again at every look."""
        try:
            found = self._read()
            ledger = (found or self._known or Ledger()).at(now)
            if ledger != (found or Ledger()):
                self._save(ledger, by_hand)
        except StoreError:
            if not by_hand:
                raise
            ledger = (self._known or Ledger()).at(now)
        self._known = ledger
        return ledger

    def _read(self) -> Ledger | None:
        """None where there is none, or none that can be read and something better is known."""
        try:
            written_at = self._path.stat().st_mtime
            return Ledger.read(atomic_file.read_bounded(self._path, atomic_file.JSON_BYTES_MOST))
        except FileNotFoundError:
            return None
        except OSError as exc:
            raise StoreError("file_unreadable", path=str(self._path)) from exc
        except ValueError:
            _log.warning("the count of token calls is damaged; it was put aside")
            atomic_file.keep_aside(self._path)
            self._known = self._known or Ledger.unknown(written_at)
            return None

    def _save(self, ledger: Ledger, optional: bool = False) -> None:
        self._known = ledger
        try:
            atomic_file.write_json(self._path, ledger.written())
        except StoreError:
            if not optional:
                raise


def close_circuit(folder: Path, appid: str, clock: Clock, timeout_s: float = 1.0) -> None:
    """Let the next call for this account's token be made, if the last ones failed. Does not raise: it waits then."""
    try:
        with process_lock(folder, appid, timeout_s):
            Guard(folder, appid, clock).close_circuit()
    except StoreError:
        _log.info("calls for a token go on waiting", exc_info=True)
